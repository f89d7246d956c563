"""What only ever paying the minimum leads to: months, interest, or no end at all."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import repeat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import TENTH, a_card, an_entry, cny
from zhihuan.domain.card_interest import statement_interest
from zhihuan.domain.card_terms import MinimumRule
from zhihuan.domain.minimum_only import by_minimum, minimum_only, paid_down
from zhihuan.domain.money import Money
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.revolving import EntryKind, line_balance
from zhihuan.domain.statement import LineBalance

TODAY = date(2026, 6, 10)
"""A due day: the next minimum is a month away."""
FINE = 10**10
"""The sources below round nothing: their euros are counted in coins far smaller than a cent."""


def owing(amount):
    """Return a balance that no statement holds yet."""
    nothing = Money.zero(amount.currency)
    return LineBalance(amount, nothing, nothing)


def lived(card, *entries, today):
    """Return what a card's entries come to on a day."""
    return line_balance(card, entries, today=today)


def fine(euros):
    return Money(int(euros * FINE))


def equal_principal(_, interest):
    return fine(Fraction(200_000, 240)) + interest


@pytest.mark.parametrize(("amount", "last_on"), [
    (50, date(2026, 7, 10)), (150, date(2026, 8, 10)), (10_000, date(2029, 3, 10)),
])
def test_the_last_payment_falls_on_a_due_day(amount, last_on):
    card = a_card(minimum=MinimumRule(floor=cny(100)))

    found = minimum_only(card, owing(cny(amount)), TODAY)

    assert found is not None
    assert found.last_on == last_on


def test_a_minimum_that_is_the_whole_statement_is_the_last_payment():
    card = a_card(minimum=MinimumRule(floor=cny(100)))
    bought = an_entry(line=card.id, on=date(2026, 5, 10), amount=1)

    found = minimum_only(card, lived(card, bought, today=date(2026, 6, 1)), date(2026, 6, 1))

    assert found is not None
    assert (found.payments, found.first_on, found.last_on) == (1, date(2026, 6, 10), date(2026, 6, 10))


def test_what_is_never_paid_off_has_no_last_payment():
    card = a_card(minimum=MinimumRule(Decimal("0.001"), interest=Decimal(0)))

    found = minimum_only(card, owing(cny(10_000)), TODAY)

    assert found is not None
    assert found.last_on is None


# European Commission, examples for the APRC (2015), 11, 13, 15 and 17: 200,000 at 0.5 % a month.
@pytest.mark.parametrize(("paying", "months", "first", "last"), [
    (by_minimum(MinimumRule(Decimal(0), fine(1500), interest=Decimal(0))), 221, 1500, 407.70),
    (equal_principal, 240, 1833.33, 837.50),
    (by_minimum(MinimumRule(Decimal("0.02"), fine(300), interest=Decimal("0.02"))), 228, 4020, 274.76),
], ids=["ec-rule-11r", "ec-rule-13", "ec-rule-15"])
def test_published_ways_of_paying_down(paying, months, first, last):
    rows = [row for row in paid_down(fine(200_000), repeat(Fraction(1, 200)), paying) if row.payment > fine(0.01)]

    assert len(rows) == months
    assert rows[0].payment.minor / FINE == pytest.approx(first, abs=0.006)
    assert rows[-1].payment.minor / FINE == pytest.approx(last, abs=0.006)


def test_a_balance_due_at_the_end_as_published():
    share = by_minimum(MinimumRule(Decimal("0.02"), fine(100)))
    rows = list(paid_down(fine(200_000), repeat(Fraction(1, 200), 179), share))

    assert rows[0].payment == fine(5000)
    assert rows[-1].balance.times(Fraction(201, 200)).minor / FINE == pytest.approx(5403.36, abs=0.006)


def test_a_tenth_of_a_thousand_is_paid_off_after_years():
    card = a_card(minimum=MinimumRule(floor=cny(100)))

    found = minimum_only(card, owing(cny(10_000)), TODAY)

    assert found is not None
    assert (found.payments, found.interest, found.paid) == (33, cny("1461.13"), cny("11461.13"))
    assert found.falls


def test_the_interest_of_a_month_counts_its_real_days():
    found = minimum_only(a_card(), owing(cny(10_000)), date(2027, 2, 10))

    assert found is not None
    assert found.first.interest == cny(10_000).times(Decimal("0.0005") * 28)


def test_what_is_asked_now_is_paid_first_and_the_rest_as_minimums():
    card = a_card()
    bought = an_entry("bought", line="card", on=date(2026, 2, 5), amount=10_000)

    found = minimum_only(card, lived(card, bought, today=date(2026, 3, 1)), date(2026, 3, 1))

    assert found is not None
    assert (found.first.payment, found.first_on) == (cny(1_000), date(2026, 3, 10))


def test_a_missed_minimum_is_asked_today_with_the_next_statements():
    card = a_card()
    bought = an_entry("bought", line="card", on=date(2026, 1, 5), amount=10_000)
    today = date(2026, 3, 12)
    balance = lived(card, bought, today=today)

    found = minimum_only(card, balance, today)

    assert found is not None
    assert balance.statements[-1].minimum_left == cny(1_900)
    assert (found.first.payment, found.first_on) == (cny(1_900), today)


def test_interest_that_had_accrued_is_part_of_it():
    card = a_card()
    bought = an_entry("bought", line="card", on=date(2026, 1, 5), amount=10_000)
    today = date(2026, 3, 12)
    balance = lived(card, bought, today=today)
    expected = [
        statement_interest(card, balance, date(2026, month, 1), today).expected or cny(0) for month in (2, 3)
    ]

    found = minimum_only(card, balance, today)

    assert found is not None
    assert found.accrued == expected[0] + expected[1] == cny(230 + 100)
    assert found.interest > found.accrued
    assert found.paid == cny(10_000) + found.interest


def test_what_was_recorded_is_not_expected_once_more():
    card = a_card()
    bought = an_entry("bought", line="card", on=date(2026, 1, 5), amount=10_000)
    charged = an_entry("charged", line="card", on=date(2026, 2, 20), kind=EntryKind.INTEREST, amount=225)
    today = date(2026, 3, 12)

    found = minimum_only(card, lived(card, bought, charged, today=today), today)

    assert found is not None
    assert found.accrued == cny(100)


def test_interest_free_days_are_lost_by_paying_the_minimum_alone():
    card = a_card()
    bought = an_entry("bought", line="card", on=date(2026, 2, 5), amount=10_000)
    today = date(2026, 3, 7)

    found = minimum_only(card, lived(card, bought, today=today), today)

    assert found is not None
    assert found.accrued == cny(150)
    assert found.first.interest == cny(0)


def test_a_payment_lowers_what_is_still_to_come_at_once():
    card = a_card()
    today = date(2026, 3, 12)
    bought = an_entry("bought", line="card", on=date(2026, 1, 5), amount=10_000)
    paid = an_entry("paid", line="card", on=today, kind=EntryKind.REPAYMENT, amount=1_900)
    before = minimum_only(card, lived(card, bought, today=today), today)

    after = minimum_only(card, lived(card, bought, paid, today=today), today)

    assert before is not None
    assert after is not None
    assert after.first.payment < before.first.payment
    assert after.interest == before.interest


@pytest.mark.parametrize(("month", "payments", "accrued"), [(2, 1, 0), (1, 2, "1.95")])
def test_a_rest_below_the_minimum_is_paid_at_once_and_interest_it_cost_by_the_next(month, payments, accrued):
    card = a_card(minimum=MinimumRule(floor=cny(100)))
    bought = an_entry("bought", line="card", on=date(2026, month, 5), amount=60)
    today = date(2026, 3, 12 - month)

    found = minimum_only(card, lived(card, bought, today=today), today)

    assert found is not None
    assert (found.payments, found.first.payment, found.accrued) == (payments, cny(60), cny(accrued))
    assert found.paid == cny(60) + found.interest
    assert found.falls


def test_a_minimum_below_the_interest_never_ends_and_is_to_be_warned_of():
    rule = MinimumRule(Decimal("0.01"), interest=Decimal(0))

    found = minimum_only(a_card(minimum=rule), owing(cny(10_000)), TODAY)

    assert found is not None
    assert found.payments is None
    assert not found.falls


def test_a_minimum_of_the_interest_alone_never_ends_either():
    found = minimum_only(a_card(minimum=MinimumRule(Decimal(0))), owing(cny(10_000)), TODAY)

    assert found is not None
    assert (found.payments, found.falls) == (None, False)


def test_a_minimum_that_takes_more_than_a_lifetime_never_ends():
    found = minimum_only(a_card(minimum=MinimumRule(Decimal("0.0001"))), owing(cny(1_000_000)), TODAY)

    assert found is not None
    assert (found.payments, found.falls) == (None, True)


def test_a_debt_that_doubles_at_once_is_not_followed_to_the_end_of_numbers():
    usury = Rate(Decimal("0.27"), RateUnit.DAY)
    card = a_card(daily_rate=usury, minimum=MinimumRule(Decimal(0), cny(1), interest=Decimal(0)))

    found = minimum_only(card, owing(cny(10**12)), TODAY)

    assert found is not None
    assert found.payments is None


@pytest.mark.parametrize("card", [a_card(daily_rate=None), a_card(minimum=None), a_card(due_day=None)])
def test_what_is_not_known_is_not_guessed(card):
    assert minimum_only(card, owing(cny(10_000)), TODAY) is None


def test_nothing_owed_is_nothing_to_pay_down():
    assert minimum_only(a_card(), owing(cny(0)), TODAY) is None


@pytest.mark.parametrize("currency", ["JPY", "KWD"])
def test_coins_of_every_size_come_to_an_end(currency):
    found = minimum_only(a_card(currency=currency), owing(Money(100_000, currency)), TODAY)

    assert found is not None
    assert found.payments is not None
    assert found.paid == Money(100_000, currency) + found.interest


@given(st.integers(1, 10**8), st.integers(0, 100), st.none() | st.integers(1, 10**5), st.booleans())
def test_a_minimum_is_never_below_the_interest_unless_the_rule_leaves_it_out(balance, share, floor, whole):
    rule = MinimumRule(Decimal(share) / 100, floor and Money(floor), interest=Decimal(int(whole)))

    found = minimum_only(a_card(minimum=rule), owing(Money(balance)), TODAY)

    assert found is not None
    assert not whole or found.first.payment >= found.first.interest
    if found.payments is None:
        assert rule.share < Decimal("0.05")
    else:
        assert found.paid == Money(balance) + found.interest


@given(st.integers(1, 10**8))
def test_paying_a_tenth_always_comes_to_an_end(balance):
    found = minimum_only(a_card(minimum=TENTH), owing(Money(balance)), TODAY)

    assert found is not None
    assert found.payments is not None
    assert found.falls
