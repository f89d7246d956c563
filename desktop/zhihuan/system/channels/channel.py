"""What every channel is, and how it refuses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from zhihuan.application.ports import Action, Delivery, Notice, Outcome, Refusal

Heard = Callable[[Notice, Action | None, str], None]
"""Called from any thread with a notice and what the user did with it; None: put it away by hand.

The text is a token by which the desktop lets the window come forward, empty where it gave none.
"""


class Channel(Protocol):
    """One way out. It never raises, and never takes longer than a bounded time."""

    def deliver(self, notice: Notice) -> Delivery:
        """Hand the notice over, and say what is known of it."""
        ...

    def listen(self, heard: Heard) -> None:
        """Offer a notice's actions from now on, where the channel can, and tell what became of them."""
        ...

    def withdraw(self, notice: Notice) -> None:
        """Take a notice off the desktop, where the channel can and it still stands there; waits for nobody."""
        ...

    def close(self) -> None:
        """Give back what is held open. What was told stays told."""
        ...


def refused(channel: str, why: Refusal) -> Delivery:
    """Return that a channel did not take a notice."""
    return Delivery(channel, Outcome.REFUSED, reason=why)
