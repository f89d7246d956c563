"""What each method makes of a loan, in coins."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.builders import NEW_LOAN_DAY, a_loan, cny, terms
from zhihuan.domain.calendar import Frequency
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.interest import discounts
from zhihuan.domain.money import Money, total
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.schedule import plan, schedule
from zhihuan.domain.shares import period_worth
from zhihuan.domain.terms import Conventions, FirstPeriod, Method, PlanRow, Rounding, Step, Terms, plan_terms

MID_JANUARY = date(2026, 1, 15)


def test_a_year_of_level_instalments():
    rows = schedule(a_loan())

    assert [str(row.payment) for row in rows] == ["1066.19"] * 11 + ["1066.14"]
    assert (rows[0].interest, rows[0].principal) == (cny(120), cny("946.19"))
    assert rows[-1].balance == cny(0)
    assert [row.due for row in rows][:2] == [date(2026, 2, 15), date(2026, 3, 15)]


# ── the methods ───────────────────────────────────────────────────────────────


@pytest.mark.parametrize("method", [method for method in Method if method is not Method.PLAN])
@pytest.mark.parametrize("periods", [1, 2, 7, 600])
def test_an_interest_free_loan_costs_nothing(method, periods):
    rows = schedule(a_loan(principal=1000, terms=terms(method, "0", periods, principal=cny(1000))))

    assert total(row.payment for row in rows) == cny(1000)


def test_equal_principal_falls_by_the_same_interest_each_month():
    rows = schedule(a_loan(terms=terms(Method.EQUAL_PRINCIPAL)))

    assert {row.principal for row in rows} == {cny(1000)}
    assert [row.interest for row in rows] == [cny(10 * left) for left in range(12, 0, -1)]


def test_interest_only_pays_the_principal_at_the_end():
    rows = schedule(a_loan(terms=terms(Method.INTEREST_ONLY, periods=6)))

    assert [row.payment for row in rows] == [cny(120)] * 5 + [cny(12_120)]


def test_a_bullet_is_one_due_with_simple_interest():
    rows = schedule(a_loan(terms=terms(Method.BULLET, periods=6, first_due=date(2026, 7, 15))))

    assert [(row.due, row.payment) for row in rows] == [(date(2026, 7, 15), cny(12_720))]


def test_a_bullet_by_days_counts_the_days():
    fits = terms(Method.BULLET, "0.0005", first_due=date(2026, 2, 14), unit=RateUnit.DAY, day_count=DayCount.ACT_365F)

    (row,) = schedule(a_loan(principal=10_000, terms=fits))

    assert row.interest == cny(150)


def test_a_flat_fee_stays_the_same_while_the_principal_falls():
    rows = schedule(a_loan(terms=terms(Method.FLAT_FEE, "0.006", unit=RateUnit.PERIOD)))

    assert {(row.principal, row.fee, row.interest) for row in rows} == {(cny(1000), cny(72), cny(0))}


def test_an_odd_first_period_counts_by_its_days():
    odd = schedule(a_loan(principal=36_500, terms=terms(first_due=date(2026, 3, 1), day_count=DayCount.ACT_365F)))
    even = schedule(a_loan(principal=36_500, terms=terms(first_due=date(2026, 2, 15), day_count=DayCount.ACT_365F)))

    assert odd[0].interest == cny(540)
    assert even[0].interest == cny(372)
    assert odd[0].payment == odd[1].payment > even[0].payment == even[1].payment


def test_with_real_days_an_even_first_period_adds_nothing():
    absorbed, added = (
        plan(cny(100_000), NEW_LOAN_DAY, terms(rate="0.06", day_count=DayCount.ACT_360, conventions=Conventions(rule)))
        for rule in (FirstPeriod.ABSORBED, FirstPeriod.ADDED)
    )

    assert absorbed == added


def test_unless_told_the_first_period_counts_as_long_as_it_is():
    real_days = terms(day_count=DayCount.ACT_360, conventions=Conventions(FirstPeriod.ADDED))
    factors = [Fraction(1, 50), Fraction(1, 100)]

    assert period_worth(real_days, factors) == discounts(factors) != period_worth(real_days, factors, odd=True)


def test_with_real_days_the_last_instalment_takes_cents_and_no_more():
    rows = plan(cny(1_000_000), NEW_LOAN_DAY, terms(rate="0.049", periods=360, day_count=DayCount.ACT_360))

    assert len({row.payment for row in rows[:-1]}) == 1
    assert abs((rows[-1].payment - rows[0].payment).minor) <= 10_00


def test_a_first_period_whose_interest_is_above_the_instalment_repays_nothing_yet():
    rows = schedule(a_loan(terms=terms(rate="0.9", periods=120, first_due=date(2027, 1, 15))))

    assert rows[0].principal == cny(0)
    assert rows[0].interest == cny(10_800)
    assert rows[-1].balance == cny(0)


def test_fewer_coins_than_periods_never_makes_a_negative_instalment():
    rows = schedule(a_loan(principal="3.00", terms=terms(Method.EQUAL_PRINCIPAL, "0", 600)))

    assert min(row.principal.minor for row in rows) >= 0
    assert total(row.principal for row in rows) == cny(3)


@pytest.mark.parametrize("day_count", [DayCount.ACT_360, DayCount.ACT_365F])
def test_a_daily_rate_counts_real_days_whatever_the_year_is_taken_for(day_count):
    daily = Terms(
        Method.INTEREST_ONLY, Rate(Decimal("0.0005"), RateUnit.DAY), 2, date(2026, 2, 15), 15, day_count
    )

    first, second = plan(cny(10_000), date(2026, 1, 15), daily)

    assert (first.interest, second.interest) == (cny("155.00"), cny("140.00"))


def test_a_compound_bullet_bears_interest_on_interest():
    rows = schedule(a_loan(terms=terms(Method.COMPOUND_BULLET, periods=3, first_due=date(2026, 4, 15))))

    assert [(row.due, str(row.interest)) for row in rows] == [(date(2026, 4, 15), "363.61")]


def test_a_daily_loan_pays_its_days_and_the_principal_last():
    fits = terms(Method.DAILY, "0.0005", 2, unit=RateUnit.DAY)

    rows = schedule(a_loan(principal=10_000, terms=fits))

    assert [(str(row.interest), str(row.principal)) for row in rows] == [("155.00", "0.00"), ("140.00", "10000.00")]


def test_an_interest_free_loan_has_only_its_fees():
    fee = Fee("service", FeeTiming.FIRST, cny(60))

    rows = schedule(a_loan(terms=terms(Method.INTEREST_FREE, "0.12", fees=(fee,))))

    assert [str(row.payment) for row in rows] == ["1060.00"] + ["1000.00"] * 11


def test_a_balloon_is_left_for_the_last_due():
    rows = schedule(a_loan(terms=terms(Method.BALLOON, "0.12", 24)))  # a balloon of 3,000

    assert {row.payment for row in rows[:-1]} == {cny("453.66")}
    assert cny(3453) < rows[-1].payment < cny(3454)
    assert cny("453.66") < schedule(a_loan(terms=terms(periods=24)))[0].payment


def test_a_balloon_of_the_whole_principal_pays_only_interest():
    fits = Terms(Method.BALLOON, Rate(Decimal("0.12")), 6, date(2026, 2, 15), 15, balloon=cny(12_000))

    assert [str(row.payment) for row in plan(cny(12_000), MID_JANUARY, fits)] == ["120.00"] * 5 + ["12120.00"]


def test_graduated_instalments_rise_in_steps():
    fits = Terms(Method.GRADUATED, Rate(Decimal("0.12")), 6, date(2026, 2, 15), 15, step=Step(2, Decimal("0.1")))

    rows = plan(cny(12_000), MID_JANUARY, fits)

    assert [str(row.payment) for row in rows] == ["1879.03", "1879.03", "2066.93", "2066.93", "2273.63", "2273.63"]


def test_the_lenders_own_rows_stand_even_when_interest_comes_after_the_principal():
    rows = (
        PlanRow(date(2026, 2, 15), cny(8000), cny(0), cny(5)), PlanRow(date(2026, 3, 15), cny(4000), cny(0), cny(0)),
        PlanRow(date(2026, 3, 31), cny(0), cny(90), cny(0)),
    )

    found = plan(cny(12_000), MID_JANUARY, plan_terms(rows, Rate(Decimal("0.06"))))

    assert [str(row.payment) for row in found] == ["8005.00", "4000.00", "90.00"]


def test_a_rate_for_a_period_is_each_periods_own():
    fits = terms(Method.INTEREST_ONLY, "0.006", 4, unit=RateUnit.PERIOD, frequency=Frequency.QUARTERLY)

    assert {row.interest for row in schedule(a_loan(terms=fits))} == {cny(72)}


@pytest.mark.parametrize(("frequency", "interest"), [
    (Frequency.WEEKLY, "27.69"), (Frequency.FORTNIGHTLY, "55.38"), (Frequency.MONTHLY, "120.00"),
    (Frequency.QUARTERLY, "360.00"), (Frequency.YEARLY, "1440.00"),
])
def test_a_period_is_its_part_of_the_year(frequency, interest):
    rows = schedule(a_loan(terms=terms(Method.INTEREST_ONLY, periods=3, frequency=frequency)))

    assert {str(row.interest) for row in rows} == {interest}


def test_a_first_due_off_the_anchor_makes_the_second_period_odd_too():
    rows = schedule(a_loan(terms=terms(Method.INTEREST_ONLY, periods=4, first_due=date(2026, 2, 10), due_day=25)))

    assert [str(row.interest) for row in rows] == ["100.00", "180.00", "120.00", "120.00"]


# ── an odd first period ───────────────────────────────────────────────────────


def odd(rule, first_day_count=None):
    """Return a year of level instalments whose first is due on 2 March: 1.6 months."""
    fits = terms(first_due=date(2026, 3, 2), conventions=Conventions(rule, first_day_count))
    return [str(row.payment) for row in schedule(a_loan(terms=fits))]


def test_absorbed_odd_interest_shifts_the_last_instalment():
    assert odd(FirstPeriod.ABSORBED) == ["1066.19"] * 11 + ["1141.99"]


def test_added_odd_interest_makes_the_first_instalment_larger():
    assert odd(FirstPeriod.ADDED) == ["1134.19"] + ["1066.19"] * 10 + ["1066.14"]


def test_spread_odd_interest_makes_all_instalments_equal():
    assert odd(FirstPeriod.SPREAD) == ["1072.17"] * 11 + ["1072.16"]


def test_a_first_period_may_have_a_day_count_of_its_own():
    assert odd(FirstPeriod.ADDED, DayCount.ACT_360) == ["1130.19"] + ["1066.19"] * 10 + ["1066.14"]


def test_a_first_period_of_two_months_is_odd_too():
    fits = terms(first_due=date(2026, 3, 15), conventions=Conventions(FirstPeriod.ADDED))

    assert [str(row.payment) for row in schedule(a_loan(terms=fits))][:2] == ["1186.19", "1066.19"]


# ── whole coins, and very many of them ────────────────────────────────────────


def test_every_figure_is_rounded_as_the_contract_says():
    found = {}
    for rounding in Rounding:
        fits = terms(conventions=Conventions(instalment_rounding=rounding, interest_rounding=rounding))
        rows = schedule(a_loan(principal="12000.50", terms=fits))
        found[rounding.value] = [str(rows[0].interest), str(rows[0].payment), str(rows[-1].payment)]

    assert found == {
        "half-up": ["120.01", "1066.23", "1066.23"], "half-even": ["120.00", "1066.23", "1066.22"],
        "up": ["120.01", "1066.23", "1066.28"], "down": ["120.00", "1066.22", "1066.27"],
    }


@pytest.mark.parametrize(("rounding", "part", "fee", "last"), [
    (Rounding.HALF_UP, "33.33", "0.55", "33.34"), (Rounding.UP, "33.34", "0.56", "33.32"),
    (Rounding.DOWN, "33.33", "0.55", "33.34"),
])
def test_equal_principal_and_flat_fees_are_rounded_as_the_contract_says(rounding, part, fee, last):
    fits = terms(
        Method.FLAT_FEE, "0.00551", 3, unit=RateUnit.PERIOD,
        conventions=Conventions(instalment_rounding=rounding, interest_rounding=rounding),
    )

    rows = schedule(a_loan(principal=100, terms=fits))

    assert [(str(row.principal), str(row.fee)) for row in rows] == [(part, fee), (part, fee), (last, fee)]


@pytest.mark.parametrize("method", [method for method in Method if method not in (Method.PLAN, Method.BALLOON)])
@pytest.mark.parametrize("rounding", Rounding)
def test_one_fen_can_be_owed_for_fifty_years(method, rounding):
    fits = terms(method, "5", 600, conventions=Conventions(instalment_rounding=rounding, interest_rounding=rounding))

    rows = schedule(a_loan(principal="0.01", terms=fits))

    assert total(row.principal for row in rows) == cny("0.01")
    assert min(row.payment.minor for row in rows) >= 0


def test_a_currency_without_coins_is_counted_in_whole_units():
    rows = plan(Money(100_000, "JPY"), MID_JANUARY, terms(rate="0.15", periods=3))

    assert [(str(row.principal), str(row.interest)) for row in rows] == [
        ("32920", "1250"), ("33331", "839"), ("33749", "422"),
    ]


def test_a_currency_of_three_decimals_is_counted_in_thousandths():
    rows = plan(Money(1_000_000, "KWD"), MID_JANUARY, terms(rate="0.15", periods=3))

    assert [str(row.payment) for row in rows] == ["341.701", "341.701", "341.702"]
