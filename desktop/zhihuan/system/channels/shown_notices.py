"""Which notices stand on the user's desktop, by the number that its service gave them."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import Final

from zhihuan.application.ports import Notice

_MOST: Final = 200


class ShownNotices:
    """What the service in office shows. Numbers of an earlier one mean nothing: it counts from the beginning.

    Only the service itself is believed, known by its unique name on the bus, which no other can bear.
    """

    def __init__(self) -> None:
        self._office = ""
        self._shown: OrderedDict[int, Notice] = OrderedDict()
        self._tokens: dict[int, str] = {}
        self._leaving: set[int] = set()
        self._lock = Lock()

    def put(self, office: str, number: int, notice: Notice) -> None:
        """Note what a service shows; the oldest of very many are forgotten."""
        with self._lock:
            if office != self._office:
                self._office = office
                self._shown.clear()
                self._tokens.clear()
                self._leaving.clear()
            self._shown[number] = notice
            self._shown.move_to_end(number)
            while len(self._shown) > _MOST:
                oldest, _ = self._shown.popitem(last=False)
                self._tokens.pop(oldest, None)

    def find(self, office: str, number: int) -> Notice | None:
        """Return the notice of a number, None when it is not ours or another service says so."""
        with self._lock:
            return self._shown.get(number) if office == self._office else None

    def number_of(self, notice: Notice) -> int | None:
        """Return the number of a notice that is not answered yet, None where it has none."""
        with self._lock:
            return next((number for number, shown in self._shown.items() if shown is notice), None)

    def over(self, number: int) -> None:
        """Note that a notice is being taken off; it stays known until the service says that it is gone."""
        with self._lock:
            self._leaving.add(number)

    def gone(self, number: int) -> None:
        """Forget a notice that the service took off, where that was asked for."""
        if number in self._leaving:
            self.forget(number)

    def let_forward(self, number: int, token: str) -> None:
        """Note the token by which the answer to a notice may bring the window forward."""
        with self._lock:
            self._tokens[number] = token

    def forget(self, number: int) -> str:
        """Take a notice away: it was answered, or is over; return its token, empty where it was given none."""
        with self._lock:
            self._shown.pop(number, None)
            self._leaving.discard(number)
            return self._tokens.pop(number, "")
