"""What falls due next on one loan or line, with the button that says it is paid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.domain.due import Due, DueState
from zhihuan.ui.models.due_tones import due_tone
from zhihuan.ui.pages.remind_button import RemindButton
from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.buttons import PaidButton, Pause
from zhihuan.ui.widgets.figure_tile import FigureTile
from zhihuan.wording.dues import due_soon
from zhihuan.wording.loans import due_part
from zhihuan.wording.payments import penalty_within

if TYPE_CHECKING:
    from datetime import date

    from zhihuan.ui.desk import Desk


class NextDue(QWidget):
    """A figure and a button; without a due it says why there is none."""

    paid = Signal(object, object)
    """The due that was paid (`Due`), and the button that said so."""

    def __init__(self, desk: Desk, *, parent: QWidget | None = None) -> None:
        """Lay out an empty block."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        look = desk.look
        self._look = look
        self._due: Due | None = None
        self._figure = FigureTile(look, parent=self)
        self._pause = Pause()
        self.button = PaidButton(look, self._pause, icon="check", parent=self)
        self.button.clicked.connect(self._pay)
        self.remind = RemindButton(desk, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        column = QVBoxLayout()
        column.addWidget(self._figure)
        column.addStretch(1)
        row.addLayout(column, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.XS)
        buttons.addWidget(self.button)
        buttons.addWidget(self.remind)
        side = QVBoxLayout()
        side.addStretch(1)
        side.addLayout(buttons)
        side.addStretch(1)
        row.addLayout(side)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the button anew."""
        self.button.setText(self.tr("Paid"))

    def show_due(self, due: Due | None, today: date, nothing: str) -> None:
        """Show the next due, or in words why there is none."""
        formats = self._look.formats
        self._due = due
        self.button.setVisible(due is not None)
        put_off = self.remind.show_due(due)
        if due is None:
            self._figure.name(self.tr("Next due"))
            self._figure.show_text("—", nothing)
            return
        tone = due_tone(due, today)
        name = self.tr("Overdue") if due.state(today) is DueState.OVERDUE else self.tr("Next due")
        self._figure.name(f"{name} · {due_part(due, formats)}")
        soon, day = due_soon(due, today, formats), formats.day(due.on, today)
        penalty = penalty_within(due, formats)
        note, *shorter = (
            " · ".join(filter(None, parts)) for parts in ((penalty, day, soon, put_off), (penalty, soon), (soon,))
        )
        self._figure.show_amount(due.to_pay, note, tone, shorter=shorter)
        self.button.setAccessibleName(self.tr("{amount}, {due}. Mark as paid").format(
            amount=formats.money(due.to_pay), due=soon
        ))

    @Slot()
    def _pay(self) -> None:
        if self._due is not None:
            self.paid.emit(self._due, self.button)
            self._pause.begin()
