"""The button beside a due that opens the menu of its reminder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot

from zhihuan.ui.due_menu import show_due_menu
from zhihuan.ui.widgets.buttons import IconButton
from zhihuan.wording.putting_off import put_off_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.due import Due
    from zhihuan.ui.desk import Desk


class RemindButton(IconButton):
    """Hidden where there is no due, and where nobody is reminded."""

    def __init__(self, desk: Desk, *, parent: QWidget | None = None) -> None:
        """Make a button without a due."""
        super().__init__(desk.look, "clock", parent=parent)
        self._desk = desk
        self._due: Due | None = None
        self.call(QCoreApplication.translate("RemindButton", "When to be reminded"))
        self.hide()
        self.clicked.connect(self._ask)

    def show_due(self, due: Due | None) -> str:
        """Take a due, or none; return in words until when its reminder is put off, empty when it is not."""
        desk, self._due = self._desk, due
        self.setVisible(due is not None and desk.bell is not None)
        if due is None or desk.bell is None:
            return ""
        self.call(QCoreApplication.translate("RemindButton", "When to be reminded"))
        until = desk.bell.waiting.get(due.key)
        return "" if until is None else put_off_words(until, desk.today, desk.look.formats)

    @Slot()
    def _ask(self) -> None:
        if self._due is not None and self._desk.bell is not None:
            show_due_menu(self._desk, self._desk.bell, self._due, self)
