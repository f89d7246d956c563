"""A payment that is more than a loan can ask for: by how much, and the tick that it was paid all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zhihuan.application.excess import excess
from zhihuan.domain.errors import DomainError
from zhihuan.ui.theme import Space, Tone
from zhihuan.ui.widgets.fields import Check, ErrorText
from zhihuan.ui.widgets.labels import Text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from zhihuan.domain.loan import LoanId
    from zhihuan.domain.money import Money
    from zhihuan.ui.desk import Desk


class ExcessCheck(QWidget):
    """Takes no room while no payment is too much; else it must be ticked before one is noted."""

    ticked = Signal()

    def __init__(self, desk: Desk, *, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._desk = desk
        self.words = Text("note", wraps=True, parent=self)
        self.words.set_tone(Tone.WATCH)
        self.box = Check(desk.look, self.tr("The lender took it all the same"), parent=self)
        self.error = ErrorText(parent=self)
        self.setFocusProxy(self.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        for part in (self.words, self.box, self.error):
            column.addWidget(part)
        self.box.toggled.connect(self._forgive)
        self.hide()

    def look_at(self, payments: Iterable[tuple[LoanId, date, Money]]) -> None:
        """Show which of some payments exceed what their loans can ask for; another excess has to be ticked anew."""
        words = "\n".join(filter(None, (self._about(*one) for one in payments)))
        if words != self.words.text():
            self.words.setText(words)
            self.box.setChecked(False)
            self.error.say("")
        self.setVisible(bool(words))

    @property
    def taken(self) -> bool:
        """Whether there is an excess, and it was said that the lender took it."""
        return bool(self.words.text()) and self.box.isChecked()

    def ask(self) -> bool:
        """Return whether the tick is still missing, after saying so."""
        missing = bool(self.words.text()) and not self.box.isChecked()
        if missing:
            self.error.say(self.tr("Correct the amount, or tick that the lender took it."))
        return missing

    def _about(self, loan: LoanId, on: date, paid: Money) -> str:
        try:
            found = excess(self._desk.session.book, loan, on, paid)
        except DomainError:  # a day before the loan: said when the payment is noted
            return ""
        if found is None:
            return ""
        formats = self._desk.look.formats
        return self.tr("That is {excess} more than what pays “{name}” off on that day: {payoff}.").format(
            excess=formats.money(found.amount), payoff=formats.money(found.payoff),
            name=self._desk.session.book.loans[loan].name,
        )

    @Slot()
    def _forgive(self) -> None:
        self.error.say("")
        self.ticked.emit()
