"""What every form has: fields, a place for what is wrong, and two buttons. Enter takes it, Esc leaves it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.fields import ErrorText
from zhihuan.wording.lists import clipped

if TYPE_CHECKING:
    from zhihuan.application.commands import Command
    from zhihuan.ui.desk import Desk

_LONGEST_TITLE: Final = 80


class Form(QDialog):
    """A form closes when the ledger took its command; until then it stays and says why not."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out a form without fields; add them to `body`, another way out to `buttons`."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._problem = ErrorText(parent=self)
        self.cancel = Button(desk.look, "plain", self.tr("Cancel"), parent=self)
        self.submit = Button(desk.look, "primary", parent=self)
        self.body = QVBoxLayout()
        self.buttons = QHBoxLayout()
        self.body.setSpacing(Space.M)
        self._lay_out()
        self.submit.setDefault(True)
        self.submit.clicked.connect(self._submit)
        self.cancel.clicked.connect(self.leave)

    def command(self) -> Command | None:
        """Return what the fields ask for, or None after saying beside them what is missing."""
        raise NotImplementedError

    def carry_out(self) -> str | None:
        """Do what the fields ask for; return why not, empty when it was done, None where a field is to be mended."""
        command = self.command()
        return None if command is None else self._desk.problem_with(command)

    def call(self, title: str, submit: str) -> None:
        """Name the form and what it does."""
        self.setWindowTitle(clipped(title, _LONGEST_TITLE))
        self.submit.setText(submit)

    @Slot()
    def leave(self) -> None:
        """Close without doing anything."""
        super().reject()

    def miss(self, field: QWidget) -> None:
        """Put the keyboard on the first field that must be mended."""
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """Grow with what is said beside the fields: a wrapped text asks for its height only once its width is known."""
        taken = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._grow()
        return taken

    def _grow(self) -> None:
        column, room = self.layout(), self.screen().availableGeometry()
        if column is None:
            return
        # Qt shows no dialog wider than two thirds of the screen, and minds no layout where a least width is set.
        wide = max(self.width(), min(column.minimumSize().width(), room.width()))
        high = column.totalHeightForWidth(wide) if column.hasHeightForWidth() else column.minimumSize().height()
        high = max(self.height(), min(high, room.height()))
        if (wide, high) != (self.width(), self.height()):
            self.resize(wide, high)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addLayout(self.body, 1)
        column.addWidget(self._problem)
        self.buttons.setSpacing(Space.S)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.submit)
        column.addLayout(self.buttons)

    @Slot()
    def _submit(self) -> None:
        self._problem.say("")
        problem = self.carry_out()
        if problem is None:
            return
        self._problem.say(problem)
        if not problem:
            self.accept()


def two_columns(*pairs: tuple[QWidget, QWidget]) -> QVBoxLayout:
    """Lay fields out two by two, equally wide, their names on one height."""
    rows = QVBoxLayout()
    rows.setSpacing(Space.M)
    for left, right in pairs:
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        row.addWidget(left, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(right, 1, Qt.AlignmentFlag.AlignTop)
        rows.addLayout(row)
    return rows
