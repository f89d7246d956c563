"""From the fields of the loan form to a loan: what was left empty and can be told from the rest is; nothing else is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from zhihuan.application.solving import Figures, completed
from zhihuan.domain.calendar import first_due_after, later, whole_periods
from zhihuan.domain.errors import NotADate, ZhihuanError
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.money import total
from zhihuan.domain.rate import Rate
from zhihuan.domain.schedule import schedule
from zhihuan.domain.terms import Method, Terms
from zhihuan.ui.dialogs.loan_needs import Needs

if TYPE_CHECKING:
    from zhihuan.domain.money import Money
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.dialogs.loan_fields import LoanFields

DRAFT: Final = LoanId("draft")
_NAMELESS: Final = "—"
_NOTHING: Final = Rate(Decimal(0))
_UNKNOWN: Final = Figures(None, None, None, None)
_RATE_UNNEEDED: Final = (Method.INTEREST_FREE, Method.PLAN)


@dataclass(frozen=True, slots=True)
class Drafted:
    """The loan that fields make, as soon as they make one; the figures found for it; what does not fit together."""

    loan: Loan | None = None
    figures: Figures = _UNKNOWN
    problem: ZhihuanError | None = None


class LoanDraft:
    """Reads the fields; where no day of the money is given it reckons from today, so that a plan can be seen."""

    def __init__(self, desk: Desk, fields: LoanFields, kept: Loan | None = None) -> None:
        """Draft a new loan, or one in place of a recorded one, of which stays what the form does not show."""
        self._desk = desk
        self._fields = fields
        self._kept = kept

    def drafted(self, identity: LoanId = DRAFT, *, named: bool = False) -> Drafted:
        """Return the loan the fields make; for a plan a name is not needed, `named` asks for it."""
        figures = self._typed()
        try:
            figures = self._found(figures)
            loan = self._loan(identity, figures, named=named)
            if loan is not None:
                schedule(loan)
        except ZhihuanError as problem:
            return Drafted(None, figures, problem)
        return Drafted(loan, figures)

    @property
    def start(self) -> date | None:
        """The day of the money: as written, or today while nothing is written."""
        start = self._fields.first.start
        return start.value if start.text() else self._desk.today

    @property
    def due_day(self) -> int:
        """The contract's day: as typed, else the first due's, the product's or the start's."""
        first, counting, start = self._fields.first, self._fields.counting, self.start
        product = first.lender.product
        usual = product.due_day if product and product.due_day else None
        typed = first.first_due.value
        return counting.due_day.value or (typed.day if typed else usual or (start.day if start else 1))

    def usual_first_due(self, periods: int | None) -> date | None:
        """Return the first due that the start, the due day, the frequency and the method make likely."""
        method, start, frequency = self._fields.first.chosen_method, self.start, self._fields.counting.frequency.value
        if start is None or method is Method.DAILY:
            return None
        try:
            if method.single:
                return later(start, periods, frequency, self.due_day) if periods else None
            return first_due_after(start, self.due_day, frequency)
        except NotADate:
            return None

    def _typed(self) -> Figures:
        """Return what was typed of the four figures, or follows from the method, the rows or the benchmark."""
        first = self._fields.first
        method, needs = first.chosen_method, first.needs
        rate = first.rate.value
        if method in _RATE_UNNEEDED and not first.rate.text():
            rate = _NOTHING
        if method is Method.INTEREST_FREE:
            rate = self._kept.terms.rate if self._kept and self._kept.terms.method is method else _NOTHING
        if rate is None and not first.rate.text():
            rate = self._fields.floating.rate_at_start
        principal = first.principal.value
        if method is Method.PLAN and needs.rows and not first.principal.text():
            principal = total((row.principal for row in needs.rows), needs.rows[0].principal.currency)
        return Figures(principal, rate, self._periods(method), None)

    def _found(self, typed: Figures) -> Figures:
        """Return the figures with the missing one found where the instalments are level."""
        first, start = self._fields.first, self.start
        figures = (first.principal, first.rate, first.periods, first.instalment)
        if first.chosen_method is not Method.LEVEL or start is None or any(field.unreadable for field in figures):
            return typed
        pattern = self._terms(replace(typed, rate=typed.rate or _NOTHING, periods=typed.periods or 1), Needs())
        if pattern is None:
            return typed
        return completed(replace(typed, instalment=first.instalment.value), first.rate.counted_over, start, pattern)

    def _periods(self, method: Method) -> int | None:
        first = self._fields.first
        if method is Method.PLAN:
            return len(first.needs.rows) or None
        if method is Method.DAILY and first.periods.isHidden():
            return 1
        if method.single and not first.periods.text() and first.first_due.value and self.start:
            frequency = self._fields.counting.frequency.value
            return whole_periods(self.start, first.first_due.value, frequency, self.due_day) or 1
        return first.periods.value

    def _loan(self, identity: LoanId, figures: Figures, *, named: bool) -> Loan | None:
        first, fields = self._fields.first, self._fields
        needs, fees, start, principal = first.needs.given, fields.fees.fees, self.start, figures.principal
        name = first.name.text() or first.lender.text() or ("" if named else _NAMELESS)
        if needs is None or fees is None or start is None or principal is None or not principal.minor or not name:
            return None
        terms = self._terms(figures, needs)
        if terms is None or fields.unreadable or (first.first_due.text() and terms.first_due <= start):
            return None
        lender = first.lender.lender(self._desk.session.book.lenders)
        product = first.lender.product
        fresh = Loan(
            identity, lender.id, name, principal, start, replace(terms, fees=fees),
            product=product.code if product else "", pay_from=first.pay_from.text(),
            automatic=first.automatic.isChecked(),
            late=fields.late_early.late, prepayment=fields.late_early.prepayment, floating=fields.floating.floating,
            disclosure=fields.disclosed.disclosure_of(principal), share=fields.sharing.part,
            purpose=fields.sharing.purpose.value,
            funders=tuple(one.id for one in fields.sharing.lenders if one.id != lender.id),
        )
        fresh = replace(fresh, paid_before=fields.paid.paid_before(fresh))
        return fresh if self._kept is None else _over(self._kept, fresh)

    def _terms(self, figures: Figures, needs: Needs) -> Terms | None:
        first, counting = self._fields.first, self._fields.counting
        rate, periods = figures.rate, figures.periods
        if rate is None or periods is None:
            return None
        first_due = needs.rows[0].due if needs.rows else first.first_due.value or self.usual_first_due(periods)
        if first_due is None:
            return None
        due_day = first_due.day if needs.rows and not counting.due_day.value else self.due_day
        return Terms(
            first.chosen_method, rate, periods, first_due, due_day, counting.day_count.value, counting.frequency.value,
            counting.conventions, balloon=needs.balloon, step=needs.step, rows=needs.rows,
        )


def usual_instalment(loan: Loan) -> Money:
    """Return what most instalments of a loan are: the first may be odd, and the last settles the rest."""
    return Counter(row.payment for row in schedule(loan)).most_common(1)[0][0]


def _over(kept: Loan, fresh: Loan) -> Loan:
    """Return a recorded loan with the fields in place of what they show of it."""
    product = kept.product if fresh.lender == kept.lender else fresh.product or kept.product
    return replace(
        kept, lender=fresh.lender, name=fresh.name, principal=fresh.principal, start=fresh.start, terms=fresh.terms,
        product=product, pay_from=fresh.pay_from, paid_before=fresh.paid_before, late=fresh.late,
        prepayment=fresh.prepayment, floating=fresh.floating, disclosure=fresh.disclosure, automatic=fresh.automatic,
        share=fresh.share, purpose=fresh.purpose, funders=fresh.funders,
    )
