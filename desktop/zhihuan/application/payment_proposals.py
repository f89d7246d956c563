"""What a payment is most likely meant for: what it does beyond what is due, how it is divided over several loans."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from itertools import accumulate

from zhihuan.domain.balance import Standing
from zhihuan.domain.due import Due
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money, smaller, total
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.position import Position
from zhihuan.domain.terms import Method


def due_by(standing: Standing, on: date) -> Money:
    """Return what is to be paid of a loan by a day: its open dues up to and with it, with the penalty so far."""
    return total((due.to_pay for due in standing.dues if due.on <= on), standing.loan.principal.currency)


def next_due(position: Position, subject: str) -> Due | None:
    """Return the oldest open due of a loan or a line on the day of a position, None where nothing is open.

    Its `to_pay` holds the penalty that its lateness has cost by then.
    """
    return next((due for due in position.dues if due.subject == subject and due.open), None)


def most_overdue(position: Position) -> str:
    """Return the loan or line whose open due is the oldest, empty where nothing is due: what is paid first."""
    return next((due.subject for due in position.dues if due.open), "")


def effects_to_choose(standing: Standing, amount: Money, on: date) -> tuple[PaymentEffect, ...]:
    """Return what an amount may do beyond what is due, the likeliest first; nothing where there is nothing to ask.

    The coming instalment paid ahead of its day asks nothing. Of a loan with daily interest every payment repays
    principal, so nothing is asked either.
    """
    by_then = due_by(standing, on)
    ahead = [due.left for due in standing.dues if due.on > on and due.left]
    beyond = amount - by_then
    if standing.loan.terms.method is Method.DAILY or not ahead or beyond <= ahead[0]:
        return ()
    in_advance, early = (PaymentEffect.INSTALMENT,), (PaymentEffect.SHORTEN, PaymentEffect.LOWER)
    if beyond >= standing.principal_left:
        return (PaymentEffect.PAYOFF, *early, *in_advance)
    whole_instalments = beyond in accumulate(ahead)
    terms = standing.loan.prepayment
    fees_stay = terms is not None and terms.fees_stay
    return (*in_advance, *early) if whole_instalments or fees_stay else (*early, *in_advance)


def divided(position: Position, amount: Money, loans: Collection[LoanId]) -> Mapping[LoanId, Money]:
    """Return how an amount is divided over loans: the oldest dues first, as far as it goes.

    What exceeds every due of these loans is given to none of them.
    """
    dues = sorted(
        (due for loan in loans for due in position.standings[loan].dues if due.open),
        key=lambda due: (due.on, due.subject),
    )
    given = dict.fromkeys(loans, Money.zero(amount.currency))
    rest = amount
    for due in dues:
        part = smaller(rest, due.to_pay)
        given[LoanId(due.subject)] += part
        rest -= part
    return given
