"""How a loan stands: which instalments its payments cover, and what is still owed.

A payment that names a period covers that instalment first; whatever is left covers the oldest
open one. A penalty that the record tells apart pays no instalment. Within an instalment: fee,
then interest, then principal.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from zhihuan.domain.due import Due, DueKind
from zhihuan.domain.loan import Loan
from zhihuan.domain.money import Money, smaller, total
from zhihuan.domain.payment import Payment
from zhihuan.domain.schedule import Instalment, schedule


@dataclass(frozen=True, slots=True)
class Standing:
    """A loan on a day.

    `owed` is the principal not yet paid, plus interest and fees of instalments that are due;
    interest of the running period is not in it. `overpaid` is what payments exceed the plan by,
    nothing once the loan is settled: settling early costs what the lender says, not the plan.
    """

    loan: Loan
    dues: tuple[Due, ...]
    principal_left: Money
    owed: Money
    overpaid: Money

    @property
    def settled(self) -> bool:
        """Whether nothing is left to pay."""
        return not self.principal_left and not any(due.left for due in self.dues)

    @property
    def next_due(self) -> Due | None:
        """The oldest due that is not paid."""
        return next((due for due in self.dues if due.left), None)


@dataclass(slots=True)
class _Slot:
    row: Instalment
    assumed: bool
    paid: Money
    paid_on: date | None = None

    @property
    def left(self) -> Money:
        return Money.zero(self.paid.currency) if self.assumed else self.row.payment - self.paid

    def take(self, payment: Payment, rest: Money) -> Money:
        part = smaller(rest, self.left)
        self.paid += part
        if part and not self.left:
            self.paid_on = payment.on
        return rest - part

    def principal_paid(self) -> Money:
        """What is left of the paid amount after fee and interest."""
        if self.assumed:
            return self.row.principal
        beyond = self.paid - self.row.fee - self.row.interest
        return beyond if beyond.minor > 0 else Money.zero(self.paid.currency)


@lru_cache(maxsize=8192)
def standing(loan: Loan, payments: tuple[Payment, ...], today: date) -> Standing:
    """Return how a loan stands on a day, from the payments made up to it.

    Instalments before `loan.paid_before` count as paid without a record, but only those that
    were due before `today`; payments of that time, or naming one of them, belong to them and
    cover nothing else. What no payment covers of a settled loan counts as paid the same way.
    """
    slots = _slots(loan, today)
    zero = overpaid = Money.zero(loan.principal.currency)
    for payment in sorted(payments, key=lambda one: one.on):
        if payment.on <= today and not _belongs_to_assumed(payment, slots, loan.paid_before):
            overpaid += _allocate(payment, slots)
    principal_left = loan.principal
    for slot in slots:
        principal_left -= slot.principal_paid()
    if loan.closed_on is not None and loan.closed_on <= today:
        principal_left = overpaid = zero
        for slot in slots:
            slot.assumed = slot.assumed or bool(slot.left)
    return Standing(
        loan, tuple(_due(loan, slot, len(slots)) for slot in slots), principal_left,
        principal_left + _due_cost(slots, today, loan.principal.currency), overpaid,
    )


def _slots(loan: Loan, today: date) -> list[_Slot]:
    zero = Money.zero(loan.principal.currency)
    rows: Sequence[Instalment] = schedule(loan)
    closed = loan.closed_on if loan.closed_on is not None and loan.closed_on <= today else None
    if closed is not None:
        rows = [row for row in rows if row.due <= closed]
    paid_before = min(loan.paid_before, today) if loan.paid_before is not None else date.min
    return [_Slot(row, row.due < paid_before, zero) for row in rows]


def _belongs_to_assumed(payment: Payment, slots: list[_Slot], paid_before: date | None) -> bool:
    named = next((slot for slot in slots if slot.row.number == payment.period), None)
    if named is not None:
        return named.assumed
    return paid_before is not None and payment.on < paid_before and any(slot.assumed for slot in slots)


def _allocate(payment: Payment, slots: list[_Slot]) -> Money:
    rest = payment.amount - (payment.penalty or Money.zero(payment.amount.currency))
    named = [slot for slot in slots if slot.row.number == payment.period]
    for slot in (*named, *slots):
        if not rest:
            break
        rest = slot.take(payment, rest)
    return rest


def _due(loan: Loan, slot: _Slot, rows: int) -> Due:
    return Due(
        DueKind.INSTALMENT, loan.id, slot.row.due, slot.row.payment, slot.paid, slot.paid_on,
        number=slot.row.number, of=rows, assumed=slot.assumed,
    )


def _due_cost(slots: list[_Slot], today: date, currency: str) -> Money:
    """Return unpaid interest and fees of the instalments due by a day."""
    due = [slot for slot in slots if slot.row.due <= today and not slot.assumed]
    return total((slot.left - (slot.row.principal - slot.principal_paid()) for slot in due), currency)
