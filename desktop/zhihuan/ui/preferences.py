"""What the user prefers, as the settings page shows it; whoever keeps it on disk listens to `changed`."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from zhihuan.domain.reminder_rules import ReminderRules
from zhihuan.ui.theme import ThemeChoice
from zhihuan.wording.language import LanguageChoice


@dataclass(frozen=True, slots=True)
class Wishes:
    """Language, theme and reminders as the user wants them."""

    language: LanguageChoice = LanguageChoice.SYSTEM
    theme: ThemeChoice = ThemeChoice.SYSTEM
    rules: ReminderRules = field(default_factory=ReminderRules)
    private_notices: bool = False
    """Whether notices on the desktop leave amounts and names out."""


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
