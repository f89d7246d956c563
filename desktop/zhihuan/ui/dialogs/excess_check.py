"""A payment that is not what a loan asks for: by how much, and the tick that it was so all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot
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


class TickedCheck(QWidget):
    """Takes no room while there is nothing odd; else it must be ticked before anything is noted."""

    ticked = Signal()

    def __init__(self, desk: Desk, so: str, missing: str, *, parent: QWidget | None = None) -> None:
        """Say nothing yet; `so` stands at the tick, `missing` where it is not set."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._desk = desk
        self._missing = missing
        self.words = Text("note", wraps=True, parent=self)
        self.words.set_tone(Tone.WATCH)
        self.box = Check(desk.look, so, parent=self)
        self.error = ErrorText(parent=self)
        self.setFocusProxy(self.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        for part in (self.words, self.box, self.error):
            column.addWidget(part)
        self.box.toggled.connect(self._forgive)
        self.hide()

    def warn(self, words: str) -> None:
        """Say what is odd, nothing where it is empty; what is odd otherwise has to be ticked anew."""
        if words != self.words.text():
            self.words.setText(words)
            self.box.setChecked(False)
            self.error.say("")
        self.setVisible(bool(words))

    @property
    def taken(self) -> bool:
        """Whether there is something odd, and it was said to be so."""
        return bool(self.words.text()) and self.box.isChecked()

    def ask(self) -> bool:
        """Return whether the tick is still missing, after saying so."""
        missing = bool(self.words.text()) and not self.box.isChecked()
        if missing:
            self.error.say(self._missing)
        return missing

    @Slot()
    def _forgive(self) -> None:
        self.error.say("")
        self.ticked.emit()


class ExcessCheck(TickedCheck):
    """Asks about a payment that is more than a loan can ask for."""

    def __init__(self, desk: Desk, *, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(
            desk, QCoreApplication.translate("ExcessCheck", "The lender took it all the same"),
            QCoreApplication.translate("ExcessCheck", "Correct the amount, or tick that the lender took it."),
            parent=parent,
        )

    def look_at(self, payments: Iterable[tuple[LoanId, date, Money]]) -> None:
        """Show which of some payments exceed what their loans can ask for; another excess has to be ticked anew."""
        self.warn("\n".join(filter(None, (self._about(*one) for one in payments))))

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


class ShortfallCheck(TickedCheck):
    """Asks about a payment that is said to pay a loan off, and is less than what does."""

    def __init__(self, desk: Desk, *, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(
            desk, QCoreApplication.translate("ShortfallCheck", "The lender lets me off the rest"),
            QCoreApplication.translate(
                "ShortfallCheck", "Correct the amount, or tick that the rest need not be paid any more."
            ),
            parent=parent,
        )

    def look_at(self, paid: Money | None, payoff: Money | None) -> None:
        """Say what would be missing; nothing while one of the amounts is not known, or nothing is paid at all."""
        if not paid or payoff is None or paid >= payoff:
            self.warn("")
            return
        formats = self._desk.look.formats
        self.warn(self.tr(
            "That is {missing} less than what pays it off on that day: {payoff}. A part of the debt is recorded as an "
            "ordinary payment, not here."
        ).format(missing=formats.money(payoff - paid), payoff=formats.money(payoff)))
