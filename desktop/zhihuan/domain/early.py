"""Principal repaid early: what a payment is made of on its day, and what is left to plan after it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from zhihuan.domain.calendar import months_later
from zhihuan.domain.fee import FeeTiming
from zhihuan.domain.loan import Loan
from zhihuan.domain.money import Money, half_up, smaller
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.schedule import Instalment, RowKind, Stretch
from zhihuan.domain.terms import Method, Terms


@dataclass(frozen=True, slots=True)
class Prepaid:
    """Money beyond what was due on a day; its parts where the record says them."""

    id: str
    on: date
    amount: Money
    effect: PaymentEffect
    principal: Money | None = None
    interest: Money | None = None
    fee: Money | None = None


def prepayment_fee(loan: Loan, principal: Money, on: date) -> Money:
    """Return the fee for repaying some principal early on a day; nothing where the contract names none.

    The contract's share of the principal, at least its smallest fee; nothing once the months in which it is
    asked for are over. Raises NotADate past the calendar's end. Source: domain notes §1, 提前还款违约金.

    >>> from decimal import Decimal
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.loan import LoanId
    >>> from zhihuan.domain.prepayment_terms import PrepaymentTerms
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.terms import Method
    >>> terms = Terms(Method.LEVEL, Rate(Decimal("0.05")), 240, date(2026, 2, 1), 1)
    >>> loan = Loan(LoanId("x"), LenderId("y"), "House", Money(200_000_00), date(2026, 1, 1), terms,
    ...             prepayment=PrepaymentTerms(Decimal("0.01"), months=12))
    >>> str(prepayment_fee(loan, Money(5_000_00), date(2026, 12, 31)))
    '50.00'
    >>> str(prepayment_fee(loan, Money(5_000_00), date(2027, 1, 1)))
    '0.00'
    """
    terms, zero = loan.prepayment, Money.zero(principal.currency)
    if terms is None or not principal or (terms.months is not None and on >= months_later(loan.start, terms.months)):
        return zero
    return max(principal.times(terms.share), terms.least or zero)


def repaid_early(
    loan: Loan, money: Prepaid, rest: Stretch, terms: Terms, kept: Money | None
) -> tuple[Instalment, Stretch]:
    """Return the row an early repayment makes and what is left to plan: interest to the day first, then principal.

    `rest` has its interest counted up to the day; `kept` is what the instalments repaid until then. The parts
    that the record names count as named, as far as the money goes. Where the contract lets the fees of
    instalments to come stay due, they do. Source: domain notes §1, prepayment.

    >>> from decimal import Decimal
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.loan import LoanId
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.schedule import all_dues
    >>> terms = Terms(Method.INTEREST_FREE, Rate(Decimal(0)), 3, date(2026, 2, 1), 1)
    >>> loan = Loan(LoanId("x"), LenderId("y"), "Phone", Money(3_000_00), date(2026, 1, 1), terms)
    >>> rest = Stretch(loan.principal, loan.principal, loan.start, loan.start, all_dues(terms))
    >>> money = Prepaid("p", date(2026, 1, 11), Money(1_200_00), PaymentEffect.LOWER)
    >>> row, left = repaid_early(loan, money, rest, terms, None)
    >>> str(row.principal), str(left.principal)
    ('1200.00', '1800.00')
    """
    zero = Money.zero(rest.principal.currency)
    if money.effect is PaymentEffect.PAYOFF:
        return _paid_off(money, rest, zero)
    accrued = _whole_coins(rest)
    interest, principal, fee = _parts(loan, money, rest.principal, accrued)
    left = rest.principal - principal
    row = Instalment(0, money.on, principal, interest, fee, left, zero, RowKind.PREPAYMENT)
    brought = rest.brought - interest.minor if interest < accrued else Fraction(0)
    return row, _after(loan, money, replace(rest, brought=brought), left, terms, kept)


def _whole_coins(rest: Stretch) -> Money:
    return Money(half_up(rest.brought), rest.principal.currency)


def _parts(loan: Loan, money: Prepaid, owed: Money, accrued: Money) -> tuple[Money, Money, Money]:
    """Return interest, principal and fee of the money; what is beyond them nobody asked for."""
    if money.principal is not None:
        return _parts_beside(loan, money, smaller(smaller(money.principal, money.amount), owed))
    interest = smaller(accrued if money.interest is None else money.interest, money.amount)
    rest = money.amount - interest
    fee = smaller(_fee_within(loan, money, rest), rest)
    if rest - fee <= owed:
        return interest, rest - fee, fee
    return interest, owed, smaller(_fee(loan, money, owed), rest - owed)


def _parts_beside(loan: Loan, money: Prepaid, principal: Money) -> tuple[Money, Money, Money]:
    """Return the parts where the principal is known: what is neither it nor fee is interest."""
    rest = money.amount - principal
    interest = None if money.interest is None else smaller(money.interest, rest)
    fee = smaller(_fee(loan, money, principal), rest if interest is None else rest - interest)
    return rest - fee if interest is None else interest, principal, fee


def _fee(loan: Loan, money: Prepaid, principal: Money) -> Money:
    return prepayment_fee(loan, principal, money.on) if money.fee is None else money.fee


def _fee_within(loan: Loan, money: Prepaid, rest: Money) -> Money:
    """Return the fee in a sum of principal and fee."""
    share = loan.prepayment.share if loan.prepayment is not None else 0
    return _fee(loan, money, Money(int(rest.minor / (1 + Fraction(share))), rest.currency))


def fees_stay(loan: Loan, terms: Terms) -> bool:
    """Say whether instalments to come go on asking for their fees once their principal is repaid.

    >>> from decimal import Decimal
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.loan import LoanId
    >>> from zhihuan.domain.prepayment_terms import PrepaymentTerms
    >>> from zhihuan.domain.rate import Rate, RateUnit
    >>> terms = Terms(Method.FLAT_FEE, Rate(Decimal("0.006"), RateUnit.PERIOD), 12, date(2026, 2, 1), 1)
    >>> loan = Loan(LoanId("x"), LenderId("y"), "Phone", Money(6_000_00), date(2026, 1, 1), terms)
    >>> fees_stay(loan, terms), fees_stay(replace(loan, prepayment=PrepaymentTerms(fees_stay=True)), terms)
    (False, True)
    """
    asked = (
        terms.method is Method.FLAT_FEE or any(row.fee for row in terms.rows)
        or any(fee.timing is FeeTiming.EACH for fee in terms.fees)
    )
    return asked and loan.prepayment is not None and loan.prepayment.fees_stay


def _after(loan: Loan, money: Prepaid, rest: Stretch, left: Money, terms: Terms, kept: Money | None) -> Stretch:
    stays = fees_stay(loan, terms)
    original = rest.original if stays or not rest.principal else rest.original.times(left.over(rest.principal))
    ends_sooner = money.effect is PaymentEffect.SHORTEN and not stays
    after = replace(rest, principal=left, original=original, kept=kept if ends_sooner else None)
    if left or stays:
        return after
    return replace(after, dues=rest.dues[:1] if half_up(rest.brought) > 0 else (), pause=())


def _paid_off(money: Prepaid, rest: Stretch, zero: Money) -> tuple[Instalment, Stretch]:
    """Return the last row of all: what exceeds the principal is interest to the day, and then fee."""
    principal = smaller(money.amount, rest.principal)
    accrued = _whole_coins(rest) if money.interest is None else money.interest
    interest = smaller(accrued, money.amount - principal)
    fee = money.amount - principal - interest
    row = Instalment(0, money.on, principal, interest, fee, zero, principal - rest.principal, RowKind.PREPAYMENT)
    return row, replace(rest, principal=zero, brought=Fraction(0), dues=(), pause=())
