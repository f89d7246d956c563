"""Principal repaid early: what a payment is made of on its day, and what is left to plan after it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from zhihuan.domain.calendar import months_later
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

    >>> from decimal import Decimal
    >>> from zhihuan.domain.prepayment_terms import PrepaymentTerms
    >>> PrepaymentTerms(Decimal("0.01"), months=12).share
    Decimal('0.01')
    """
    terms, zero = loan.prepayment, Money.zero(principal.currency)
    if terms is None or not principal or (terms.months is not None and on >= months_later(loan.start, terms.months)):
        return zero
    return max(principal.times(terms.share), terms.least or zero, key=lambda money: money.minor)


def repaid_early(
    loan: Loan, money: Prepaid, rest: Stretch, terms: Terms, kept: Money | None
) -> tuple[Instalment, Stretch]:
    """Return the row an early repayment makes and what is left to plan: interest to the day first, then principal.

    Source: domain notes §1, prepayment. A flat-fee plan whose fees stay due keeps them all.
    """
    if money.effect is PaymentEffect.PAYOFF:
        return _paid_off(money, rest)
    zero = Money.zero(rest.principal.currency)
    accrued = Money(max(half_up(rest.brought), 0), rest.principal.currency)
    interest = smaller(money.interest or accrued, money.amount) if money.principal is None else (
        money.interest or max(money.amount - money.principal - (money.fee or zero), zero, key=lambda each: each.minor)
    )
    principal = money.principal or _principal(loan, money, money.amount - interest)
    principal = smaller(principal, rest.principal)
    fee = money.fee if money.fee is not None else smaller(
        prepayment_fee(loan, principal, money.on), money.amount - interest - principal
    )
    left = rest.principal - principal
    row = Instalment(0, money.on, principal, interest, fee, left, zero, RowKind.PREPAYMENT)
    return row, _after(loan, money, replace(rest, brought=rest.brought - interest.minor), left, terms, kept)


def _principal(loan: Loan, money: Prepaid, rest: Money) -> Money:
    """Return the principal in a payment after its interest, where its fee depends on it."""
    if money.fee is not None:
        return max(rest - money.fee, rest.times(0), key=lambda each: each.minor)
    if loan.prepayment is None or not prepayment_fee(loan, rest, money.on):
        return rest
    principal = Money(int(rest.minor / (1 + Fraction(loan.prepayment.share))), rest.currency)
    fee = prepayment_fee(loan, principal, money.on)
    return max(smaller(principal, rest - fee), rest.times(0), key=lambda each: each.minor)


def _after(loan: Loan, money: Prepaid, rest: Stretch, left: Money, terms: Terms, kept: Money | None) -> Stretch:
    stays = terms.method is Method.FLAT_FEE and loan.prepayment is not None and loan.prepayment.fees_stay
    original = rest.original if stays or not rest.principal else rest.original.times(left.over(rest.principal))
    shorter = money.effect is PaymentEffect.SHORTEN and not stays
    after = replace(rest, principal=left, original=original, kept=kept if shorter else None)
    if left or stays:
        return after
    return replace(after, dues=rest.dues[:1] if half_up(rest.brought) > 0 else ())


def _paid_off(money: Prepaid, rest: Stretch) -> tuple[Instalment, Stretch]:
    """Return the last row of all: what exceeds the principal is interest to the day, and then fee."""
    zero = Money.zero(rest.principal.currency)
    principal = smaller(money.amount, rest.principal)
    accrued = money.interest or Money(max(half_up(rest.brought), 0), rest.principal.currency)
    interest = smaller(accrued, money.amount - principal)
    fee = money.amount - principal - interest
    row = Instalment(0, money.on, principal, interest, fee, zero, principal - rest.principal, RowKind.PREPAYMENT)
    return row, replace(rest, principal=zero, dues=())
