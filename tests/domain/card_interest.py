"""Movements on a card, and what its statements ask of them."""

from __future__ import annotations

from datetime import date

from tests.builders import a_card, an_entry
from zhihuan.domain.card_interest import statement_interest
from zhihuan.domain.revolving import EntryKind as Kind
from zhihuan.domain.revolving import line_balance

MAY = date(2026, 5, 1)


def bought(amount=10_000, on=date(2026, 4, 5), identity="bought", kind=Kind.PURCHASE):
    return an_entry(identity, line="card", on=on, amount=amount, kind=kind)


def repaid(amount, on=date(2026, 5, 10)):
    return an_entry(f"repaid {on}", line="card", on=on, kind=Kind.REPAYMENT, amount=amount)


def coins(amount):
    assert amount is not None
    return amount.minor


def asked(*entries, month=MAY, card=None, today=date(2026, 12, 31), plans=()):
    card = card or a_card()
    known = tuple(one for one in entries if one.on <= today)
    return statement_interest(card, line_balance(card, known, plans, today=today), month, today)


def expected(*entries, month=MAY, card=None, today=date(2026, 12, 31), plans=()):
    return asked(*entries, month=month, card=card, today=today, plans=plans).expected
