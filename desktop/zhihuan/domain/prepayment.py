"""Early repayment tried out: what paying everything off would cost on a day, and what a part would save.

Nothing here is recorded: a payment that was not made is let cover what it would cover, and the two
plans are compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from zhihuan.domain.allocation import Order
from zhihuan.domain.balance import Standing, standing
from zhihuan.domain.course import Event
from zhihuan.domain.errors import DatesOutOfOrder, TermsOutOfRange
from zhihuan.domain.lender import USUAL_ORDER
from zhihuan.domain.loan import Loan
from zhihuan.domain.money import Money, total
from zhihuan.domain.payment import Payment, PaymentEffect, PaymentId
from zhihuan.domain.schedule import Instalment, RowKind
from zhihuan.domain.settlement import ending_fees

Rows = tuple[Instalment, ...]


@dataclass(frozen=True, slots=True)
class Payoff:
    """What it takes to owe nothing more on a day.

    `principal` of the instalments to come; `due`, what instalments up to and with the day still ask for, the
    overdue among them; `accrued`, the interest of the running period; `penalty` of lateness, None where
    something is late and the contract's late terms are unknown; `fee`, for repaying early, with the fees
    that stay due; `ahead`, what was paid in advance or too much.
    """

    principal: Money
    due: Money
    accrued: Money
    penalty: Money | None
    fee: Money
    ahead: Money

    @property
    def total(self) -> Money:
        """All of it, less what was paid ahead; an unknown penalty comes on top."""
        zero = Money.zero(self.principal.currency)
        owed = self.principal + self.due + self.accrued + (self.penalty or zero) + self.fee
        return max(owed - self.ahead, zero)


@dataclass(frozen=True, slots=True)
class Tryout:
    """What an early repayment would do: `amount` on a day, and the plan `before` and `after` it.

    Of the amount, `principal` is repaid early once open instalments, the `interest` to the day and the
    prepayment `fee` are paid. What the plan asks less of interest and of instalments' fees is saved.
    """

    day: date
    amount: Money
    effect: PaymentEffect
    principal: Money
    interest: Money
    fee: Money
    before: Rows
    after: Rows

    @property
    def interest_saved(self) -> Money:
        """The interest that is not asked for any more."""
        return _interest(self.before) - _interest(self.after)

    @property
    def fees_saved(self) -> Money:
        """The fees of instalments that are not asked for any more."""
        return _fees(self.before) - _fees(self.after)

    @property
    def net_saving(self) -> Money:
        """What is saved, less the prepayment fee; below zero where it costs more than it saves."""
        return self.interest_saved + self.fees_saved - self.fee

    @property
    def worth_it(self) -> bool:
        """Whether anything is saved in the end: not where fees stay due, or the prepayment fee eats the saving."""
        return self.net_saving.minor > 0

    @property
    def break_even(self) -> date | None:
        """The first due by which more is saved than the prepayment fee; None where that never comes."""
        saved_on = _cost_by_day(self.before)
        saved_on.subtract(_cost_by_day(self.after))
        saved = -self.fee.minor
        for day in sorted(saved_on):
            saved += saved_on[day]
            if saved > 0:
                return day
        return None

    @property
    def last_due_before(self) -> date:
        """When the plan ends without it."""
        return self.before[-1].due

    @property
    def last_due_after(self) -> date:
        """When the plan ends with it; the day itself where nothing is left to pay."""
        return self.after[-1].due

    @property
    def instalment_before(self) -> Money | None:
        """What the first whole period after the day asks for without it; None where no instalment is left."""
        return _instalment(self.before, self.day)

    @property
    def instalment_after(self) -> Money | None:
        """What the first whole period after the day asks for with it; None where no instalment is left."""
        return _instalment(self.after, self.day)

    @property
    def instalments_before(self) -> tuple[Money, ...]:
        """The least and the most that whole periods after the day ask for without it; the last settles the rest."""
        return _least_and_most(self.before, self.day)

    @property
    def instalments_after(self) -> tuple[Money, ...]:
        """The least and the most that whole periods after the day ask for with it; the last settles the rest."""
        return _least_and_most(self.after, self.day)


def payoff(
    loan: Loan, payments: tuple[Payment, ...], day: date, *, events: tuple[Event, ...] = (), order: Order = USUAL_ORDER
) -> Payoff:
    """Return what it takes to owe nothing more on a day, as payments up to it leave the loan; raises DatesOutOfOrder.

    Of a day to come it counts what falls due until then as open, unless the payments hold it
    (`paid_as_planned`). Fees that a contract takes with its last instalment are due then too.
    Source: domain notes §1, prepayment.

    >>> from decimal import Decimal
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.loan import LoanId
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.terms import Method, Terms
    >>> terms = Terms(Method.LEVEL, Rate(Decimal("0.12")), 12, date(2026, 2, 1), 1)
    >>> loan = Loan(LoanId("x"), LenderId("y"), "Phone", Money(12_400_00), date(2026, 1, 1), terms)
    >>> found = payoff(loan, (), date(2026, 1, 11))
    >>> str(found.principal), str(found.accrued), str(found.total)
    ('12400.00', '40.00', '12440.00')
    """
    if day < loan.start:
        raise DatesOutOfOrder("start", loan.start.isoformat(), "payment", day.isoformat())
    found, zero = standing(loan, payments, day, events=events, order=order), Money.zero(loan.principal.currency)
    if loan.closed_on is not None and loan.closed_on <= day:
        return Payoff(zero, zero, zero, zero, zero, zero)
    late = any(due.left and due.on < day for due in found.dues)
    return Payoff(
        found.course.balance_on(day), total((due.left for due in found.dues if due.on <= day), zero.currency),
        found.accrued, found.penalty if late or found.penalty is not None else zero,
        ending_fees(loan, found.course, day),
        total((due.paid for due in found.dues if due.on > day), zero.currency) + found.overpaid,
    )


def paid_as_planned(found: Standing, today: date, until: date) -> tuple[Payment, ...]:
    """Return the payments of what a loan, as it stands today, asks for from today on and before a day to come.

    >>> from decimal import Decimal
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.loan import LoanId
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.terms import Method, Terms
    >>> terms = Terms(Method.LEVEL, Rate(Decimal("0.12")), 12, date(2026, 2, 1), 1)
    >>> loan = Loan(LoanId("x"), LenderId("y"), "Phone", Money(12_000_00), date(2026, 1, 1), terms)
    >>> today, later = date(2026, 1, 11), date(2026, 3, 1)
    >>> paid = paid_as_planned(standing(loan, (), today), today, later)
    >>> [(one.on.isoformat(), str(one.amount)) for one in paid]
    [('2026-02-01', '1066.19')]
    >>> str(payoff(loan, paid, later).total)
    '11164.35'
    """
    return tuple(
        Payment(PaymentId(due.key), found.loan.id, due.on, due.left, period=due.number)
        for due in found.dues if due.left and today <= due.on < until
    )


def try_out(
    loan: Loan, payments: tuple[Payment, ...], day: date, amount: Money, effect: PaymentEffect, *,
    events: tuple[Event, ...] = (), order: Order = USUAL_ORDER,
) -> Tryout:
    """Return what paying an amount early on a day would do to a loan.

    Open instalments take theirs first; what is not more than they and the interest to the day repays nothing
    early. Raises AmountNotPositive, CurrencyMismatch, DatesOutOfOrder before the loan, and
    TermsOutOfRange above what it takes to pay it off. Source: domain notes §1, prepayment.

    >>> from decimal import Decimal
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.loan import LoanId
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.terms import Method, Terms
    >>> terms = Terms(Method.LEVEL, Rate(Decimal("0.12")), 12, date(2026, 2, 1), 1)
    >>> loan = Loan(LoanId("x"), LenderId("y"), "Phone", Money(12_000_00), date(2026, 1, 1), terms)
    >>> found = try_out(loan, (), date(2026, 1, 1), Money(6_000_00), PaymentEffect.SHORTEN)
    >>> str(found.interest_saved), found.last_due_after.isoformat()
    ('587.19', '2026-07-01')
    """
    most = payoff(loan, payments, day, events=events, order=order).total
    if amount > most:
        raise TermsOutOfRange("payment", str(amount), str(Money(1, most.currency)), str(most))
    tried = Payment(PaymentId(""), loan.id, day, amount, effect=effect)
    before, after = (
        standing(loan, made, day, events=events, order=order).rows for made in (payments, (*payments, tried))
    )
    known = [row for row in before if row.kind is RowKind.PREPAYMENT]
    made = [row for row in after if row.kind is RowKind.PREPAYMENT][len(known):]
    principal, interest, fee = (
        total(parts, amount.currency)
        for parts in ((row.principal for row in made), (row.interest for row in made), (row.fee for row in made))
    )
    return Tryout(day, amount, effect, principal, interest, fee, before, after)


def both_ways(
    loan: Loan, payments: tuple[Payment, ...], day: date, amount: Money, *, events: tuple[Event, ...] = (),
    order: Order = USUAL_ORDER,
) -> tuple[Tryout, Tryout]:
    """Return what an early repayment would do with a shorter term, and with a lower instalment; raises as `try_out`.

    >>> from decimal import Decimal
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.loan import LoanId
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.terms import Method, Terms
    >>> terms = Terms(Method.LEVEL, Rate(Decimal("0.12")), 12, date(2026, 2, 1), 1)
    >>> loan = Loan(LoanId("x"), LenderId("y"), "Phone", Money(12_000_00), date(2026, 1, 1), terms)
    >>> shorter, lower = both_ways(loan, (), date(2026, 1, 1), Money(6_000_00))
    >>> str(shorter.last_due_after), str(lower.last_due_after)
    ('2026-07-01', '2027-01-01')
    >>> str(shorter.interest_saved), str(lower.interest_saved)
    ('587.19', '397.12')
    """
    shorter, lower = (
        try_out(loan, payments, day, amount, effect, events=events, order=order)
        for effect in (PaymentEffect.SHORTEN, PaymentEffect.LOWER)
    )
    return shorter, lower


def _interest(rows: Rows) -> Money:
    return total((row.interest for row in rows), rows[0].balance.currency)


def _fees(rows: Rows) -> Money:
    return total((row.fee for row in _instalments(rows)), rows[0].balance.currency)


def _instalments(rows: Rows) -> Iterable[Instalment]:
    return (row for row in rows if row.kind is RowKind.INSTALMENT)


def _cost_by_day(rows: Rows) -> Counter[date]:
    """Return the coins of interest and instalments' fees by day; an early repayment's own fee apart."""
    found: Counter[date] = Counter()
    for row in rows:
        found[row.due] += row.interest.minor + (row.fee.minor if row.kind is RowKind.INSTALMENT else 0)
    return found


def _instalment(rows: Rows, day: date) -> Money | None:
    return next(iter(_whole_periods(rows, day)), None)


def _least_and_most(rows: Rows, day: date) -> tuple[Money, ...]:
    asked = _whole_periods(rows, day)
    return (min(asked), max(asked)) if asked else ()


def _whole_periods(rows: Rows, day: date) -> list[Money]:
    ahead = [row.payment for row in _instalments(rows) if row.due > day]
    return ahead[1:-1] or ahead[-1:]
