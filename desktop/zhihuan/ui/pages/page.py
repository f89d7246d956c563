"""What every page of the window can answer, and how a page is announced to the window before it is built."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAction


class Page(QWidget):
    """One page. The window draws its head, scrolls it, and calls `refresh` when what it shows may have moved."""

    head_changed = Signal()
    """Title, subtitle or primary action is another now."""
    moved_on = Signal()
    """Something new is begun here, so what was said at the foot of the last change has had its time."""

    def title(self) -> str:
        """Return the page's name in the user's language."""
        raise NotImplementedError

    def subtitle(self) -> str:
        """Return one quiet line under the title; empty when there is nothing to say."""
        return ""

    def primary_action(self) -> QAction | None:
        """Return the one thing most people come here to do; its text is the button's."""
        return None

    def refresh(self) -> None:
        """Fill the page anew from the ledger; called when shown stale and whenever something it may show moved."""
        raise NotImplementedError

    def begin_again(self) -> None:
        """Go back to where the page begins: it was chosen while it was shown."""

    def retranslate(self) -> None:
        """Write every fixed text anew; `refresh` follows."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page's place in the rail; `build` is called when the page is first shown.

    `build` gets the parent to build under; `title` is a function, so that it can answer in another language later.
    """

    key: str
    title: Callable[[], str]
    icon: str
    build: Callable[[QWidget], Page]
    at_foot: bool = False
