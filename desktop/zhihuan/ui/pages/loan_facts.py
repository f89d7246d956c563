"""What a loan truly costs, and what its contract says."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from zhihuan.domain.day_count import DayCount
from zhihuan.domain.money import total
from zhihuan.domain.schedule import schedule
from zhihuan.domain.terms import Method
from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.facts import Facts
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.choices import day_count_word, method_word
from zhihuan.wording.loans import rate_words
from zhihuan.wording.terms import cost_sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.application.loan_list import LoanRow
    from zhihuan.domain.loan import Loan
    from zhihuan.ui.look import Look


class CostCard(Card):
    """Quoted, nominal, effective and by real dates, with one sentence on what that means."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        """Lay out an empty card."""
        super().__init__(spacing=Space.S, parent=parent)
        self._look = look
        self._title = Text("heading", parent=self)
        self._sentence = Text("soft", wraps=True, parent=self)
        self._rates = Facts(parent=self)
        for part in (self._title, self._sentence, self._rates):
            self.body.addWidget(part)

    def show_row(self, row: LoanRow) -> None:
        """Show a loan's cost as its contract promises it."""
        formats, loan, cost = self._look.formats, row.loan, row.true_cost
        self._title.setText(self.tr("True cost"))
        paid = total((one.payment for one in schedule(loan)), loan.principal.currency)
        if cost is None:
            self._sentence.setText(self.tr("A true cost cannot be computed for these terms."))
        else:
            self._sentence.setText(cost_sentence(loan, cost, formats))
        self._rates.say((
            (self.tr("Quoted"), rate_words(loan.terms.rate, formats)),
            (self.tr("Nominal, a year"), self._share(cost.nominal if cost else None)),
            (self.tr("Effective, a year"), self._share(cost.effective if cost else None)),
            (self.tr("By real dates (XIRR)"), self._share(cost.xirr if cost else None)),
            (self.tr("More than borrowed"), formats.money(paid - loan.principal)),
        ))

    def _share(self, rate: float | None) -> str:
        return "" if rate is None else self._look.formats.percent(Fraction(rate), 2)


class FactsCard(Card):
    """The contract: who, how much, how it is paid back, when."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        """Lay out an empty card."""
        super().__init__(spacing=Space.S, parent=parent)
        self._look = look
        self._title = Text("heading", parent=self)
        self._facts = Facts(parent=self)
        self.body.addWidget(self._title)
        self.body.addWidget(self._facts)

    def show_row(self, row: LoanRow) -> None:
        """Show a loan's contract."""
        formats, loan = self._look.formats, row.loan
        terms = loan.terms
        self._title.setText(self.tr("Contract"))
        unusual = terms.day_count is not DayCount.THIRTY_360
        self._facts.say((
            (self.tr("Lender"), row.lender.name),
            (self.tr("Borrowed"), formats.money(loan.principal)),
            (self.tr("Received on"), formats.day(loan.start)),
            (self.tr("Repayment"), method_word(terms.method)),
            (self.tr("Instalments"), self._instalments(loan)),
            (self.tr("Last due"), formats.day(schedule(loan)[-1].due)),
            (self.tr("Paid from"), loan.pay_from),
            (self.tr("Days counted"), day_count_word(terms.day_count) if unusual else ""),
            (self.tr("Contract number"), loan.external_id),
            (self.tr("Note"), loan.note),
        ))

    def _instalments(self, loan: Loan) -> str:
        if loan.terms.method is Method.BULLET:
            return self.tr("one, at the end")
        return self.tr("{count}, due on day {day}").format(count=loan.terms.periods, day=loan.terms.due_day)
