"""How a loan stands: which instalments its payments cover, and what is still owed.

A payment that names a period covers that instalment first; whatever is left covers the oldest
open one. A penalty that the record tells apart pays no instalment. Within an instalment the
lender's order counts: by custom penalty, fee, interest, then principal.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from zhihuan.domain.allocation import Slot, cover
from zhihuan.domain.course import Course, Event, course
from zhihuan.domain.due import Due, DueKind
from zhihuan.domain.early import Prepaid
from zhihuan.domain.interest import elapsed_factor
from zhihuan.domain.lender import USUAL_ORDER, Part
from zhihuan.domain.loan import Loan
from zhihuan.domain.money import Money, half_up, total
from zhihuan.domain.payment import Payment, PaymentEffect
from zhihuan.domain.schedule import Instalment, RowKind
from zhihuan.domain.terms import Method


@dataclass(frozen=True, slots=True)
class Standing:
    """A loan on a day.

    `owed` is the principal not yet paid, plus interest and fees of instalments that are due; it holds neither
    `accrued`, the interest of the running period up to the day, nor `penalty`, which lateness has cost so far
    (None where the contract's late terms are unknown). `overpaid` is what payments exceed the plan by, nothing
    once the loan is settled: settling early costs what the lender says, not the plan. `course` is the plan with
    every change and early repayment. `interest_paid` is None as soon as one payment's split is not on record.
    """

    loan: Loan
    dues: tuple[Due, ...]
    principal_left: Money
    owed: Money
    overpaid: Money
    accrued: Money
    penalty: Money | None
    interest_paid: Money | None
    course: Course

    @property
    def rows(self) -> tuple[Instalment, ...]:
        """The plan as it is now, early repayments among the instalments."""
        return self.course.rows

    @property
    def settled(self) -> bool:
        """Whether nothing is left to pay."""
        return not self.principal_left and not any(due.left for due in self.dues)

    @property
    def next_due(self) -> Due | None:
        """The oldest due that is not paid."""
        return next((due for due in self.dues if due.left), None)


@lru_cache(maxsize=8192)
def standing(
    loan: Loan, payments: tuple[Payment, ...], today: date, *, events: tuple[Event, ...] = (),
    order: tuple[Part, ...] = USUAL_ORDER,
) -> Standing:
    """Return how a loan stands on a day, from the payments made up to it and not taken back.

    Instalments before `loan.paid_before` count as paid without a record, but only those that
    were due before `today`; payments of that time, or naming one of them, belong to them and
    cover nothing else. What no payment covers of a settled loan counts as paid the same way.
    `events` are what is known to move the plan (`events_of`).
    """
    return _Account(loan, today, events, order).after(payments)


class _Account:
    """One loan while its payments are read in order of day."""

    def __init__(self, loan: Loan, today: date, events: tuple[Event, ...], order: tuple[Part, ...]) -> None:
        self.loan, self.today, self.order = loan, today, order
        self.events = events
        self.overpaid = Money.zero(loan.principal.currency)
        self.slots: list[Slot] = []
        self._follow()

    def after(self, payments: tuple[Payment, ...]) -> Standing:
        """Let every payment that counts cover what it covers; return how the loan stands then."""
        made = sorted((one for one in payments if one.counts_on(self.today)), key=lambda one: one.on)
        for payment in made:
            if not self._belongs_to_assumed(payment):
                self._take(payment)
        for slot in self.slots:
            slot.count_penalty(self.today)
        return self._standing(tuple(made))

    def _take(self, payment: Payment) -> None:
        if payment.effect is PaymentEffect.INSTALMENT and self.loan.terms.method is not Method.DAILY:
            self.overpaid += cover(payment, self.slots, self.order)
            return
        open_now = [slot for slot in self.slots if slot.row.due <= payment.on]
        rest = cover(payment, open_now, self.order)
        if rest:
            self.overpaid += self._prepay(payment, rest)

    def _prepay(self, payment: Payment, rest: Money) -> Money:
        """Let what is left of a payment repay principal early; return what no plan could use."""
        whole = rest == payment.amount
        effect = PaymentEffect.SHORTEN if payment.effect is PaymentEffect.INSTALMENT else payment.effect
        parts = (payment.principal, payment.interest, payment.fee) if whole else (None, None, None)
        event = Prepaid(payment.id, payment.on, rest, effect, *parts)
        before = sum(row.payment.minor for row in self.course.rows if row.kind is RowKind.PREPAYMENT)
        self.events = (*self.events, event)
        self._follow()
        used = sum(row.payment.minor for row in self.course.rows if row.kind is RowKind.PREPAYMENT) - before
        return rest - Money(used, rest.currency)

    def _follow(self) -> None:
        """Derive the course anew; what was paid of an instalment stays with its number."""
        self.course = course(self.loan, self.events)
        known = {slot.row.number: slot for slot in self.slots}
        self.slots = []
        for row in self.course.rows:
            if row.kind is not RowKind.INSTALMENT or (self._closed and row.due > self._closed):
                continue
            slot = known.pop(row.number, None) or Slot(self.loan, row, self._assumed(row))
            if slot.row != row:
                slot.row = row
                self._give_back(slot)
            self.slots.append(slot)
        for slot in known.values():
            self.overpaid += slot.covered

    def _give_back(self, slot: Slot) -> None:
        """Free what had been paid in advance of an instalment that has become smaller."""
        for part, paid in slot.paid.items():
            beyond = max(paid - slot.owed(part), 0) if part is not Part.PENALTY else 0
            slot.paid[part] = paid - beyond
            self.overpaid += Money(beyond, self.overpaid.currency)

    @property
    def _closed(self) -> date | None:
        closed = self.loan.closed_on
        return closed if closed is not None and closed <= self.today else None

    def _assumed(self, row: Instalment) -> bool:
        paid_before = min(self.loan.paid_before, self.today) if self.loan.paid_before is not None else date.min
        return row.due < paid_before or (self.loan.in_bill and row.due <= self.today)

    def _belongs_to_assumed(self, payment: Payment) -> bool:
        named = next((slot for slot in self.slots if slot.row.number == payment.period), None)
        if named is not None:
            return named.assumed
        before = self.loan.paid_before
        return before is not None and payment.on < before and any(slot.assumed for slot in self.slots)

    def _standing(self, made: tuple[Payment, ...]) -> Standing:
        currency, closed = self.loan.principal.currency, self._closed
        repaid = sum(slot.principal_paid() for slot in self.slots)
        left = Money(self.loan.principal.minor + self._moved() - repaid, currency)
        accrued, penalty = self._accrued(), self._penalty()
        if closed is not None:
            left = self.overpaid = accrued = Money.zero(currency)
            penalty = None if penalty is None else Money.zero(currency)
            for slot in self.slots:
                slot.assumed = slot.assumed or bool(slot.open)
        cost = total((self._cost(slot) for slot in self.slots if slot.row.due <= self.today), currency)
        dues = tuple(self._due(slot) for slot in self.slots if slot.row.payment)
        return Standing(
            self.loan, dues, left, left + cost, self.overpaid, accrued, penalty, _interest_of(made, currency),
            self.course,
        )

    def _moved(self) -> int:
        """Return the coins by which the principal moved without an instalment: capitalised, forgiven, repaid early."""
        return sum(
            row.capitalised.minor - (row.principal.minor if row.kind is RowKind.PREPAYMENT else 0)
            for row in self.course.rows if row.due <= self.today
        )

    @staticmethod
    def _cost(slot: Slot) -> Money:
        return Money(slot.left(Part.FEE) + slot.left(Part.INTEREST), slot.row.balance.currency)

    def _penalty(self) -> Money | None:
        if self.loan.late is None:
            return None
        return Money(sum(slot.left(Part.PENALTY) for slot in self.slots), self.loan.principal.currency)

    def _accrued(self) -> Money:
        """Return the interest of the running period up to today, as the plan counts it."""
        rows = self.course.rows
        ahead = next((row for row in rows if row.due > self.today and row.kind is RowKind.INSTALMENT), None)
        zero = Money.zero(self.loan.principal.currency)
        if ahead is None or self.today < self.loan.start:
            return zero
        behind = [row for row in rows if row.due <= self.today]
        balance = behind[-1].balance if behind else self.loan.principal
        since = behind[-1].due if behind else self.loan.start
        began = max((row.due for row in behind if row.kind is RowKind.INSTALMENT), default=self.loan.start)
        terms = self.course.terms_on(self.today)
        factor = elapsed_factor(began, since, self.today, ahead.due, terms, first=ahead.number == 1)
        return Money(half_up(balance.minor * factor), zero.currency)

    def _due(self, slot: Slot) -> Due:
        late, number = self.loan.late, slot.row.number
        return Due(
            DueKind.INSTALMENT, self.loan.id, slot.row.due, slot.row.payment, slot.covered, slot.paid_on,
            number=number, of=self.slots[-1].row.number, assumed=slot.assumed,
            grace_until=slot.row.due + timedelta(days=late.grace_days) if late and late.grace_days else None,
            tolerance=late.tolerance if late else None,
        )


def _interest_of(made: tuple[Payment, ...], currency: str) -> Money | None:
    known = [payment.interest for payment in made if payment.interest is not None]
    return total(known, currency) if len(known) == len(made) else None
