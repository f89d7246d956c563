"""What holds of a card's interest, whatever was bought and paid on it."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import DAILY, TENTH, a_card, cny
from tests.domain.card_interest import bought, coins, expected, repaid
from zhihuan.domain.billing import bill_due, statement_on
from zhihuan.domain.calendar import months_later
from zhihuan.domain.card_interest import statement_interest
from zhihuan.domain.card_terms import InterestOn, StatementDayGoes
from zhihuan.domain.money import Money
from zhihuan.domain.revolving import EntryKind as Kind
from zhihuan.domain.revolving import line_balance

FULL, UNPAID, SINCE_DUE = InterestOn
START = date(2025, 1, 1)
days = st.integers(0, 200).map(lambda count: START + timedelta(days=count))
amounts = st.integers(1, 10_000_00).map(Money)
kinds = st.sampled_from([Kind.PURCHASE, Kind.DRAW, Kind.REPAYMENT, Kind.REFUND, Kind.FEE])
lives = st.lists(st.tuples(days, kinds, amounts), max_size=15)
habits = st.fixed_dictionaries({
    "statement_day": st.one_of(st.none(), st.integers(1, 31)), "due_after": st.integers(5, 40),
    "statement_day_goes": st.sampled_from(StatementDayGoes), "minimum": st.sampled_from([None, TENTH]),
    "grace_days": st.integers(0, 3), "tolerance": st.sampled_from([None, cny(10)]), "compound": st.booleans(),
})


def lived(life):
    return tuple(bought(amount, on, str(number), kind) for number, (on, kind, amount) in enumerate(life))


@given(lives, habits, st.integers(1, 12))
def test_the_whole_statement_never_costs_less_than_the_unpaid_part(life, habit, number):
    month = date(2025, number, 1)

    full, unpaid, since_due = (
        expected(*lived(life), month=month, card=a_card(interest_on=on, **habit)) for on in (FULL, UNPAID, SINCE_DUE)
    )

    assert full >= unpaid >= since_due >= cny(0)


@given(st.lists(st.tuples(days, amounts), min_size=1, max_size=12), habits)
def test_whoever_pays_every_statement_in_full_pays_no_interest_on_purchases(purchases, habit):
    card = a_card(**habit)
    entries = list(lived([(on, Kind.PURCHASE, amount) for on, amount in purchases]))

    for number in range(8):
        month = months_later(date(2025, 1, 1), number)
        made, due = statement_on(card, month), bill_due(card, month)
        assert due is not None
        known = tuple(one for one in entries if one.on <= made)
        statements = line_balance(card, known, today=made).statements
        if statements and statements[-1].left:
            entries.append(repaid(statements[-1].left, due))

    for number in range(10):
        assert expected(*entries, month=months_later(date(2025, 1, 1), number), card=card) == cny(0)


@given(lives, habits, st.integers(1, 9))
def test_what_a_statement_asks_is_known_on_its_day_and_stays(life, habit, number):
    card, month = a_card(**habit), date(2025, number, 1)

    on_its_day, later = (expected(*lived(life), month=month, card=card, today=day) for day in (
        statement_on(card, month), date(2026, 6, 1),
    ))

    assert on_its_day == later


@given(lives, habits)
def test_no_day_is_asked_twice_and_none_is_left_out(life, habit):
    card = a_card(interest_on=FULL, daily_rate=DAILY, **{**habit, "tolerance": None})
    entries = tuple(one for one in lived(life) if one.kind is not Kind.FEE)
    found = line_balance(card, entries, today=date(2027, 1, 1))

    asked_in_all = sum(
        coins(statement_interest(card, found, months_later(START, number), date(2027, 1, 1)).expected)
        for number in range(23)
    )

    end = statement_on(card, months_later(START, 22))
    lost = {statement.month for statement in found.statements if statement.cleared is False}
    coin_days: int = sum(
        charge.left_on(charge.on + timedelta(days=day)).minor
        for charge in found.charges if charge.part == "cash" or charge.month in lost
        for day in range((end - charge.on).days)
    )
    assert abs(asked_in_all - Fraction(5, 10_000) * coin_days) <= Fraction(23, 2)
