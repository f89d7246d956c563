"""A card with statements on the 20th, what moves on it, and what that comes to."""

from __future__ import annotations

from datetime import date

from tests.builders import a_card, an_entry, an_event, cny
from zhihuan.domain.billing import BilledInstalment
from zhihuan.domain.loan import LoanId
from zhihuan.domain.revolving import EntryKind as Kind
from zhihuan.domain.revolving import line_balance
from zhihuan.domain.statement import statement_state

APRIL, MAY, JUNE = (date(2026, month, 1) for month in (4, 5, 6))
CARD = a_card()


def bought(amount=10_000, on=date(2026, 4, 5), identity="bought", kind=Kind.PURCHASE):
    """Return a purchase on the card."""
    return an_entry(identity, line="card", on=on, amount=amount, kind=kind)


def repaid(amount, on=date(2026, 5, 10), identity="repaid", bill=None, *, whole_bill=False):
    """Return a repayment of the card."""
    return an_entry(identity, line="card", on=on, kind=Kind.REPAYMENT, amount=amount, bill=bill, whole_bill=whole_bill)


def seen(*entries, on=date(2026, 5, 20), card=CARD, plans=(), limit=None):
    """Return what the card comes to on a day."""
    events = () if limit is None else (an_event(line="card", on=date(2025, 1, 1), limit=limit),)
    return line_balance(card, tuple(one for one in entries if one.on <= on), plans, events=events, today=on)


def state(*entries, on, card=CARD):
    """Return how its latest statement stands."""
    return statement_state(seen(*entries, on=on, card=card), card.terms.tolerance, on)


def plan(due=date(2026, 5, 10), principal=1000, interest=30, fee=5):
    """Return an instalment that the bill collects."""
    return BilledInstalment(LoanId("plan"), due, cny(principal), cny(interest), cny(fee))
