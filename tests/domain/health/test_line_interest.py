"""The interest of lines in the month's interest: charged, or to be expected on its statement."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from tests.builders import a_card, an_entry, an_income
from tests.domain.health.houses import MONTH, house, subjects
from zhihuan.domain.health.income_ratios import income_ratios
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.revolving import EntryKind

SALARY, CARD = an_income(amount=10_000), a_card()
BOUGHT = an_entry("bought", line="card", on=date(2026, 1, 10), amount=10_000)
PART = an_entry("part", line="card", on=date(2026, 2, 10), kind=EntryKind.REPAYMENT, amount=1_000)
CHARGED = an_entry("charged", line="card", on=date(2026, 3, 20), kind=EntryKind.INTEREST, amount=120)
APRIL = date(2026, 4, 1)


def interest(*things, month=MONTH, today=date(2026, 3, 15)):
    return income_ratios(house(SALARY, CARD, *things, today=today), month)[Measure.INTEREST_BURDEN]


def test_a_statement_to_come_asks_interest_where_one_before_it_was_missed():
    # 9,000 left of January's statement, missed on 10 February; 28 days from 20 February to 20 March at 0.05 %: 126.
    found = interest(BOUGHT, PART)

    assert (found.value, found.above[0].on) == (Fraction(126, 10_000), date(2026, 3, 20))


def test_once_it_is_made_it_asks_the_same_until_the_lenders_own_figure_is_recorded():
    made = date(2026, 3, 25)

    assert interest(BOUGHT, PART, today=made).value == Fraction(126, 10_000)
    assert interest(BOUGHT, PART, CHARGED, today=made).value == Fraction(120, 10_000)


def test_only_the_statement_to_come_is_expected_and_none_after_it():
    assert subjects(interest(BOUGHT, PART, month=APRIL).above) == []
    assert subjects(interest(BOUGHT, PART, month=APRIL, today=date(2026, 3, 25)).above) == ["card"]


def test_whoever_can_still_pay_in_full_is_not_expected_to_miss_that():
    lately = an_entry("lately", line="card", on=date(2026, 2, 10), amount=10_000)

    assert interest(lately, today=date(2026, 3, 10)).value == 0
    assert interest(lately, today=date(2026, 3, 11)).value > 0


def test_cash_bears_interest_from_the_day_it_was_drawn():
    cash = an_entry("cash", line="card", on=date(2026, 3, 10), kind=EntryKind.DRAW, amount=1_000)

    # Ten days to the statement of 20 March: 1,000 × 0.05 % × 10 = 5.
    assert interest(cash).value == Fraction(5, 10_000)


def test_a_line_without_a_rate_stands_beside_and_is_expected_to_ask_nothing():
    found = income_ratios(house(SALARY, a_card(daily_rate=None), BOUGHT, PART), MONTH)[Measure.INTEREST_BURDEN]

    assert found.value == 0
    assert subjects(one.row for one in found.left_out) == ["card"]
