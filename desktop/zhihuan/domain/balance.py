"""How a loan stands: which instalments its payments cover, and what is still owed.

A payment that names a period covers that instalment first; whatever is left covers the oldest
open one. A penalty that the record tells apart pays no instalment. Within an instalment the
lender's order counts: by custom penalty, fee, interest, then principal. A payment beyond what
is due pays coming instalments in advance, or repays principal early: as it says, and always so
where interest is counted by the day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from zhihuan.domain.allocation import Order, Slot, cover, penalty_rate
from zhihuan.domain.course import Course, Event, course
from zhihuan.domain.due import Due, DueKind
from zhihuan.domain.early import Prepaid
from zhihuan.domain.lender import USUAL_ORDER, Part
from zhihuan.domain.loan import Loan
from zhihuan.domain.loan_change import LoanChange
from zhihuan.domain.money import Money, total
from zhihuan.domain.payment import Payment, PaymentEffect
from zhihuan.domain.schedule import Instalment, RowKind
from zhihuan.domain.settlement import beyond, settlement
from zhihuan.domain.terms import Method


@dataclass(frozen=True, slots=True)
class Standing:
    """A loan on a day.

    `owed` is the principal not yet paid, plus interest and fees of instalments that are due; it holds neither
    `accrued`, the interest of the running period up to the day, nor `penalty`, which lateness has cost so far
    (None where the contract's late terms are unknown). `overpaid` is what payments exceed the plan by. Settling
    early costs what the lender says, not the plan, so only what no lender can have asked for is overpaid then.
    `course` is the plan with every change and early repayment. `interest_paid` is what payments say, and the plan's
    where payments that say nothing are what whole instalments ask for; None as soon as one is neither, or
    interest counts as paid without a record.
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
        return not self.principal_left and not any(due.open for due in self.dues)

    @property
    def next_due(self) -> Due | None:
        """The oldest due that is not paid."""
        return next((due for due in self.dues if due.open), None)


@lru_cache(maxsize=8192)
def standing(
    loan: Loan, payments: tuple[Payment, ...], today: date, *, events: tuple[Event, ...] = (),
    order: Order = USUAL_ORDER,
) -> Standing:
    """Return how a loan stands on a day, from the payments made up to it and not taken back.

    Instalments before `loan.paid_before` count as paid without a record, but only those that
    were due before `today`; payments of instalments from that time, or naming one of them, belong
    to them and cover nothing else. What no payment covers counts as paid the same way once the loan is settled
    or paid off, and once a restructure says what is owed from then on. `events` are what is known
    to move the plan (`events_of`).

    >>> from decimal import Decimal
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.loan import LoanId
    >>> from zhihuan.domain.payment import PaymentId
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.terms import Terms
    >>> terms = Terms(Method.LEVEL, Rate(Decimal("0.12")), 12, date(2026, 2, 1), 1)
    >>> loan = Loan(LoanId("x"), LenderId("y"), "Phone", Money(12_000_00), date(2026, 1, 1), terms)
    >>> paid = Payment(PaymentId("p"), loan.id, date(2026, 2, 1), Money(1066_19))
    >>> found = standing(loan, (paid,), date(2026, 2, 2))
    >>> str(found.principal_left), found.next_due.number
    ('11053.81', 2)
    """
    return _Account(loan, today, events, order).after(payments)


class _Account:
    """One loan while its payments are read in order of day."""

    def __init__(self, loan: Loan, today: date, events: tuple[Event, ...], order: Order) -> None:
        self.loan, self.today, self.order, self.events = loan, today, order, events
        self.closed = loan.closed_on if loan.closed_on is not None and loan.closed_on <= today else None
        self.overpaid = 0
        self.untold = False
        self.slots: list[Slot] = []
        self._follow()

    def after(self, payments: tuple[Payment, ...]) -> Standing:
        """Let every payment that counts cover what it covers; return how the loan stands then."""
        made = sorted((one for one in payments if one.counts_on(self.today)), key=lambda one: one.on)
        for payment in made:
            self._let_go(payment.on)
            if self._belongs_to_assumed(payment):
                self._hear(payment, payment.amount)
            else:
                self._take(payment)
        self._let_go(self.today)
        if self.closed is not None:
            self._settle(self.today)
        for slot in self.slots:
            slot.count_penalty(self.today)
        return self._standing(tuple(made))

    def _let_go(self, day: date) -> None:
        """Ask no more for what was open when a restructure by a day said what is owed from then on."""
        for version in self.course.versions:
            if isinstance(version.cause, LoanChange) and version.cause.agreed is not None and version.since <= day:
                self._settle(version.since)

    def _settle(self, until: date) -> None:
        for slot in self.slots:
            if slot.row.due <= until:
                slot.let_go()

    def _take(self, payment: Payment) -> None:
        by_day = self.course.terms_on(payment.on).method is Method.DAILY
        if payment.effect is PaymentEffect.INSTALMENT and not by_day:
            rest = cover(payment, self._within_reach(payment.on), self.order)
            self.overpaid += rest.minor
            self._hear(payment, rest)
            return
        rest = cover(payment, [slot for slot in self.slots if slot.row.due <= payment.on], self.order)
        self._hear(payment, rest)
        if payment.effect is PaymentEffect.PAYOFF:
            self._pay_off(payment, rest)
        elif rest:
            self._prepay(payment, rest)

    def _hear(self, payment: Payment, beyond: Money) -> None:
        """Note a payment whose interest neither it nor the plan tells: what is beyond the instalments, or half told."""
        half_told = payment.principal is not None or payment.fee is not None
        self.untold = self.untold or (payment.interest is None and (half_told or bool(beyond)))

    def _within_reach(self, day: date) -> list[Slot]:
        """Return what money of a day can pay: nothing beyond a later restructure that says what is owed from then."""
        agreed = (
            version.since for version in self.course.versions
            if isinstance(version.cause, LoanChange) and version.cause.agreed is not None and version.since > day
        )
        last = min(agreed, default=date.max)
        return [slot for slot in self.slots if slot.row.due <= last]

    def _prepay(self, payment: Payment, rest: Money) -> None:
        """Let what is left of a payment repay principal early; what no plan can use pays what comes in advance."""
        effect = PaymentEffect.LOWER if payment.effect is PaymentEffect.LOWER else PaymentEffect.SHORTEN
        parts = (payment.principal, payment.interest, payment.fee) if rest == payment.amount else ()
        before = self._repaid_early()
        freed = self._follow(Prepaid(payment.id, payment.on, rest, effect, *parts))
        unused = rest.minor - (self._repaid_early() - before) + freed
        for slot in self._within_reach(payment.on):
            unused = slot.take(unused, payment.on, self.order)
        self.overpaid += unused

    def _pay_off(self, payment: Payment, rest: Money) -> None:
        """Let a payment end the loan, with what was paid in advance; what it does not cover the lender let go.

        Where no lender can have asked for so much, all beyond the settlement is overpaid.
        """
        coming = [slot for slot in self.slots if slot.row.due > payment.on]
        ahead = sum(slot.covered.minor for slot in coming) + self.overpaid
        parts = (payment.principal, payment.interest, payment.fee) if rest == payment.amount and not ahead else ()
        whole, asked = rest + Money(ahead, rest.currency), settlement(self.loan, self.course, payment.on)
        planned, due = total((slot.row.payment for slot in coming), rest.currency), payment.amount - rest
        used = asked if beyond(whole + due, (asked + due, planned + due)) else whole
        self._follow(Prepaid(payment.id, payment.on, used, PaymentEffect.PAYOFF, *parts))
        self._settle(payment.on)
        self.overpaid = (whole - used).minor

    def _repaid_early(self) -> int:
        return sum(row.payment.minor for row in self.course.rows if row.kind is RowKind.PREPAYMENT)

    def _follow(self, *more: Event) -> int:
        """Derive the course anew; return the coins paid in advance that it no longer asks for.

        What was paid of an instalment stays with its number.
        """
        self.events = (*self.events, *more)
        self.course = course(self.loan, self.events)
        known = {slot.row.number: slot for slot in self.slots}
        self.slots, freed = [], 0
        for row in self.course.rows:
            if row.kind is not RowKind.INSTALMENT or (self.closed is not None and row.due > self.closed):
                continue
            slot = known.pop(row.number, None) or self._slot(row)
            freed += slot.follow(row) if slot.row is not row else 0
            self.slots.append(slot)
        freed += sum(slot.covered.minor for slot in known.values())
        # What was taken from one instalment for another is of no one plan any more.
        self.untold = self.untold or freed > 0
        return freed

    def _slot(self, row: Instalment) -> Slot:
        rate = penalty_rate(self.loan.late, self.course.terms_on(row.due))
        return Slot(row, self.loan.late, rate, self._assumed(row))

    def _assumed(self, row: Instalment) -> bool:
        paid_before = min(self.loan.paid_before, self.today) if self.loan.paid_before is not None else date.min
        return row.due < paid_before or (self.loan.in_bill and row.due <= self.today)

    def _belongs_to_assumed(self, payment: Payment) -> bool:
        if payment.effect is not PaymentEffect.INSTALMENT:
            return False
        named = next((slot for slot in self.slots if slot.row.number == payment.period), None)
        if named is not None:
            return named.assumed
        before = self.loan.paid_before
        return before is not None and payment.on < before and any(slot.assumed for slot in self.slots)

    def _standing(self, made: tuple[Payment, ...]) -> Standing:
        currency, today = self.loan.principal.currency, self.today
        settled, known = self.closed is not None, self.loan.late is not None
        paid = sum(map(_principal_paid, self.slots))
        # Interest that a holiday still to come will add to the principal may be paid in advance of it.
        left = 0 if settled else max(self.loan.principal.minor + self._moved() - paid, 0)
        cost = sum(slot.left(Part.FEE) + slot.left(Part.INTEREST) for slot in self.slots if slot.row.due <= today)
        penalty = Money(sum(slot.open(Part.PENALTY) for slot in self.slots), currency)
        return Standing(
            self.loan, tuple(self._due(slot) for slot in self.slots if slot.row.payment), Money(left, currency),
            Money(left + cost, currency), Money(0 if settled else self.overpaid, currency),
            self.course.accrued_on(today) if left else Money.zero(currency), penalty if known else None,
            self._interest_of(made), self.course,
        )

    def _moved(self) -> int:
        """Return the coins by which the principal moved beside the instalments: added, forgiven, repaid early."""
        return sum(
            row.capitalised.minor - (row.principal.minor if row.kind is RowKind.PREPAYMENT else 0)
            for row in self.course.rows if row.due <= self.today
        )

    def _interest_of(self, made: tuple[Payment, ...]) -> Money | None:
        found = [slot.interest_untold for slot in self.slots]
        untold = [coins for coins in found if coins is not None]
        assumed = any(slot.assumed and slot.row.interest for slot in self.slots)
        if self.untold or assumed or len(untold) < len(found):
            return None
        told = total((one.interest for one in made if one.interest is not None), self.loan.principal.currency)
        return told + Money(sum(untold), told.currency)

    def _due(self, slot: Slot) -> Due:
        late, number = self.loan.late, slot.row.number
        return Due(
            DueKind.INSTALMENT, self.loan.id, slot.row.due, slot.row.payment, slot.covered, slot.paid_on,
            number=number, of=self.slots[-1].row.number, assumed=slot.assumed,
            grace_until=slot.row.due + timedelta(days=late.grace_days) if late and late.grace_days else None,
            tolerance=late.tolerance if late else None,
            penalty=Money(slot.open(Part.PENALTY), slot.row.payment.currency) if late else None,
        )


def _principal_paid(slot: Slot) -> int:
    return slot.row.principal.minor - slot.left(Part.PRINCIPAL)
