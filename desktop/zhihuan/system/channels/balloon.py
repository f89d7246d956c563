"""The tray icon's balloon: the last resort, shown by whoever owns the tray. Must be used on the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from zhihuan.application.ports import Delivery, Notice, Outcome, Refusal
from zhihuan.system.channels.channel import Heard, refused

NAME: Final = "tray"


class Balloon:
    """Asks `show` for a balloon; `show` says whether there was a tray to show it in."""

    def __init__(self, show: Callable[[Notice], bool]) -> None:
        self._show = show

    def deliver(self, notice: Notice) -> Delivery:
        """Show the notice; no desktop says whether a balloon appeared."""
        return Delivery(NAME, Outcome.UNCONFIRMED) if self._show(notice) else refused(NAME, Refusal.NO_TRAY)

    def listen(self, _heard: Heard) -> None:
        """Hear nothing: which of several balloons was clicked is not told."""

    def close(self) -> None:
        """Hold nothing, give back nothing."""
