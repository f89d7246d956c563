"""Loans that are repaid early, and what is asked of them when they stand on a day."""

from __future__ import annotations

from dataclasses import replace

from tests.builders import a_loan, a_payment, terms
from tests.domain.lives import day
from zhihuan.domain.balance import standing
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.rate import RateUnit
from zhihuan.domain.terms import Method

SHORTEN, LOWER, PAYOFF = PaymentEffect.SHORTEN, PaymentEffect.LOWER, PaymentEffect.PAYOFF
# 12,000 yuan from 15 January 2026, twelve principals of 1,000, interest falling from 120 by 10 each month.
LOAN = a_loan(terms=terms(Method.EQUAL_PRINCIPAL))
# 12,000 yuan at five ten-thousandths a day: 6 yuan a day.
BY_DAY = a_loan(terms=terms(Method.DAILY, "0.0005", 12, unit=RateUnit.DAY))


def paying(effect, on, amount, identity="early", **parts):
    """Return a payment of a day that repays early, in one way or another."""
    return replace(a_payment(identity, on=day(on), amount=amount, **parts), effect=effect)


def on_day(text, *made, loan=LOAN, events=()):
    """Return how a loan stands on a day after payments."""
    return standing(loan, made, day(text), events=events)


def left(found, most=3):
    """Return what is left of the first dues, written."""
    return [str(due.left) for due in found.dues[:most]]
