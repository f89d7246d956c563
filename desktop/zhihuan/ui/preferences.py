"""What the user prefers, as the settings page shows it; whoever keeps it on disk listens to `changed`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from PySide6.QtCore import QObject, Signal

from zhihuan.ui.theme import ThemeChoice
from zhihuan.wording.language import LanguageChoice


@dataclass(frozen=True, slots=True)
class Wishes:
    """Language, theme and reminders as the user wants them."""

    language: LanguageChoice = LanguageChoice.SYSTEM
    theme: ThemeChoice = ThemeChoice.SYSTEM
    leads: tuple[int, ...] = (7, 3, 1, 0)
    remind_at: time = time(9)


class WishList(QObject):
    """The wishes in force; setting others takes effect at once everywhere."""

    changed = Signal(object)
    """The wishes now in force (`Wishes`)."""

    def __init__(self, wishes: Wishes, parent: QObject) -> None:
        """Begin with what was kept."""
        super().__init__(parent)
        self._wishes = wishes

    @property
    def wishes(self) -> Wishes:
        """What is wanted now."""
        return self._wishes

    def want(self, wishes: Wishes) -> None:
        """Want something else from now on."""
        if wishes != self._wishes:
            self._wishes = wishes
            self.changed.emit(wishes)
