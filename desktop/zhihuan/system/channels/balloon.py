"""The tray icon's balloon: the last resort, shown by whoever owns the tray. Must be used on the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from zhihuan.application.ports import Action, Delivery, Notice, Outcome, Refusal
from zhihuan.system.channels.channel import Heard, refused

NAME: Final = "tray"


class Balloon:
    """Asks `show` for a balloon; `show` says whether there was a tray to show it in."""

    def __init__(self, show: Callable[[Notice], bool]) -> None:
        self._show = show
        self._heard: Heard | None = None
        self._last: Notice | None = None

    def deliver(self, notice: Notice) -> Delivery:
        """Show the notice; no desktop says whether a balloon appeared."""
        notice.leaving()
        if not self._show(notice):
            return refused(NAME, Refusal.NO_TRAY)
        self._last = notice
        return Delivery(NAME, Outcome.UNCONFIRMED)

    def listen(self, heard: Heard) -> None:
        """Tell from now on of which notice the balloon was clicked."""
        self._heard = heard

    def clicked(self) -> None:
        """Take a click on the balloon: the last one, since each takes the place of the one before."""
        last, self._last = self._last, None
        if last is not None and self._heard is not None:
            self._heard(last, Action.OPEN, "")

    def withdraw(self, notice: Notice) -> None:
        """Forget the notice, so that a click opens nothing that is over; a balloon goes by itself."""
        if self._last is notice:
            self._last = None

    def close(self) -> None:
        """Hold nothing, give back nothing."""
