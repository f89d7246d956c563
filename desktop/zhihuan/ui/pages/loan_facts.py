"""What a loan's contract says, what a payment to its lender pays first, and the loans it is linked with."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot

from zhihuan.application.institutions import NO_INSTITUTIONS
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.health.refinancing import refinancing
from zhihuan.domain.position import Position
from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.facts import Facts
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.choices import day_count_word, method_word
from zhihuan.wording.contract import (
    floating_words,
    instalments_words,
    late_words,
    order_words,
    prepayment_words,
)
from zhihuan.wording.loans import rate_since_words, rate_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.application.institutions import Institutions
    from zhihuan.application.loan_list import LoanRow
    from zhihuan.domain.book import Book
    from zhihuan.domain.loan import Loan
    from zhihuan.ui.look import Look


class FactsCard(Card):
    """The contract: who, how much, how it is paid back, when, and what late and early cost."""

    order_wanted = Signal()
    """What a payment pays first is to be changed."""
    reminders_wanted = Signal()
    """The reminders of this loan are to come otherwise."""
    loan_wanted = Signal(str)
    """A linked loan is to be shown, by id."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        """Lay out an empty card."""
        super().__init__(spacing=Space.S, parent=parent)
        self._look = look
        self._title = Text("heading", parent=self)
        self._facts = Facts(parent=self)
        self.order = Button(look, "quiet", icon="edit", parent=self)
        self.reminders = Button(look, "quiet", icon="clock", parent=self)
        self.earlier = Button(look, "quiet", icon="loans", parent=self)
        self.later = Button(look, "quiet", icon="loans", parent=self)
        self._linked: dict[Button, str] = {}
        left = Qt.AlignmentFlag.AlignLeft
        self.body.addWidget(self._title)
        self.body.addWidget(self._facts)
        for button in (self.order, self.reminders, self.earlier, self.later):
            self.body.addWidget(button, 0, left)
        self.order.clicked.connect(self.order_wanted)
        self.reminders.clicked.connect(self.reminders_wanted)
        for button in (self.earlier, self.later):
            button.clicked.connect(self._open_linked)

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self._title.setText(self.tr("Contract"))
        self.order.setText(self.tr("Change what is paid first"))
        self.reminders.setText(self.tr("Its reminders…"))
        self.earlier.setText(self.tr("The loan it paid off"))
        self.later.setText(self.tr("The loan that paid it off"))

    def show_row(self, row: LoanRow, book: Book, institutions: Institutions = NO_INSTITUTIONS) -> None:
        """Show a loan's contract, how its lender is reached if known, and the loans of a book it is linked with."""
        formats, loan = self._look.formats, row.loan
        unusual = loan.terms.day_count is not DayCount.THIRTY_360
        unknown = self.tr("not recorded")
        self._facts.say((
            (self.tr("Lender"), row.lender.name),
            (self.tr("Hotline"), institutions.hotline_of(row.lender.name)),
            (self.tr("Borrowed"), formats.money(loan.principal)),
            (self.tr("Received on"), formats.day(loan.start)),
            (self.tr("Repayment"), method_word(loan.terms.method)),
            (self.tr("Instalments"), instalments_words(loan, formats)),
            (self.tr("Rate"), self._rates(row)),
            (self.tr("Last due"), formats.day(row.standing.rows[-1].due)),
            (self.tr("Rate follows"), floating_words(loan.floating, formats) if loan.floating else ""),
            (self.tr("Paid late"), late_words(loan.late, formats) if loan.late else unknown),
            (self.tr("Repaid early"), prepayment_words(loan.prepayment, formats) if loan.prepayment else unknown),
            (self.tr("A payment pays first"), order_words(row.lender.order)),
            (self.tr("Paid from"), self._pays(loan)),
            (self.tr("Collected in the bill of"), book.lines[loan.line].name if loan.in_bill and loan.line else ""),
            (self.tr("Days counted"), day_count_word(loan.terms.day_count) if unusual else ""),
            (self.tr("Contract number"), loan.external_id),
            (self.tr("Note"), loan.note),
        ))
        self._link(loan, book)

    def _pays(self, loan: Loan) -> str:
        """Return the account, and whether the lender takes it from there by itself."""
        if not loan.automatic:
            return loan.pay_from
        return " · ".join(filter(None, (loan.pay_from, self.tr("debited automatically"))))

    def _rates(self, row: LoanRow) -> str:
        """Return the rate as signed, and the one of today with the day since when it holds."""
        formats, signed = self._look.formats, row.loan.terms.rate
        if row.rate_since == row.loan.start:
            return rate_words(signed, formats)
        since = rate_since_words(row.rate_since, formats)
        today = self.tr("{rate} {since}").format(rate=rate_words(row.rate, formats), since=since)
        return "\n".join((today, self.tr("{rate} as signed").format(rate=rate_words(signed, formats))))

    def _link(self, loan: Loan, book: Book) -> None:
        earlier = book.loans.get(loan.refinances) if loan.refinances else None
        pairs = refinancing(Position(book, date.max))
        successor = pairs.successor.get(loan.id)
        paid_off = earlier is not None and pairs.replaced(earlier.id)
        later = None if successor is None else book.loans[successor]
        self._linked = {}
        named = self.tr("It paid off {name}") if paid_off else self.tr("{name} goes on: no payoff of it stands")
        for button, linked, words in (
            (self.earlier, earlier, named), (self.later, later, self.tr("Paid off by {name}")),
        ):
            button.setVisible(linked is not None)
            if linked is not None:
                button.setText(words.format(name=linked.name))
                self._linked[button] = linked.id

    @Slot()
    def _open_linked(self) -> None:
        button = self.sender()
        if isinstance(button, Button) and button in self._linked:
            self.loan_wanted.emit(self._linked[button])
