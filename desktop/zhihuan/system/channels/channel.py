"""What every channel is, and the words in which it refuses."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol

from zhihuan.application.ports import Action, Delivery, Notice, Outcome

Heard = Callable[[Notice, Action | None], None]
"""Called from any thread with a notice and what the user did with it; None: put it away by hand."""


class Refusal(StrEnum):
    """Why a channel did not take a notice: the `reason` of a Delivery."""

    NO_CHANNEL = "no_channel"
    """There is nothing to try here."""
    NO_BUS = "no_bus"
    """No desktop session could be reached: a terminal far away, a service, a container."""
    NO_SERVICE = "no_service"
    """The desktop shows no notifications: nothing answers to that name."""
    NO_ANSWER = "no_answer"
    """Something is there and hangs."""
    FAILED = "failed"
    """It answered with an error of its own."""
    NO_TRAY = "no_tray"
    """The desktop has no notification area."""


class Channel(Protocol):
    """One way out. It never raises, and never takes longer than a bounded time."""

    def deliver(self, notice: Notice) -> Delivery:
        """Hand the notice over, and say what is known of it."""
        ...

    def listen(self, heard: Heard) -> None:
        """Offer a notice's actions from now on, where the channel can, and tell what became of them."""
        ...

    def close(self) -> None:
        """Give back what is held open. What was told stays told."""
        ...


def refused(channel: str, why: Refusal) -> Delivery:
    """Return that a channel did not take a notice."""
    return Delivery(channel, Outcome.REFUSED, reason=why)
