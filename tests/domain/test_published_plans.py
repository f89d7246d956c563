"""Rows that banks, regulators and spreadsheets publish, from the plan that makes them.

Sources: the European Commission's examples for the APRC of mortgage credit (2015), numpy-financial, China
Merchants Bank's card instalments, and Chinese calculators for mortgages.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from tests.builders import cny
from zhihuan.domain.calendar import Frequency
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.money import total
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.schedule import plan
from zhihuan.domain.terms import Conventions, FirstPeriod, Method, Step, Terms

NEW_YEAR = date(2015, 1, 1)
EC_STEPS = (
    "1778.58", "1725.22", "1673.47", "1623.26", "1574.56", "1527.33", "1481.51", "1437.06", "1393.95", "1352.13",
    "1311.57", "1272.22", "1234.05", "1197.03", "1161.12", "1126.29", "1092.50", "1059.72", "1027.93", "997.09",
)


def published(principal, a_year, periods, method=Method.LEVEL, step=None):
    """Return a monthly plan from New Year's Day, as a calculator without dates makes it."""
    fits = Terms(method, Rate(Decimal(a_year)), periods, date(2015, 2, 1), 1, step=step)
    return plan(cny(principal), NEW_YEAR, fits)


def ec_spread(start, first_due, periods=240, frequency=Frequency.MONTHLY, first_day_count=None):
    """Return the Commission's loan: 200,000 at 6 %, every instalment equal, each period as long as it is."""
    fits = Terms(
        Method.LEVEL, Rate(Decimal("0.06")), periods, first_due, first_due.day, DayCount.ACT_ACT_EC, frequency,
        Conventions(FirstPeriod.SPREAD, first_day_count),
    )
    return plan(cny(200_000), start, fits)


@pytest.mark.parametrize(("start", "first_due", "instalment"), [
    (date(2012, 1, 12), date(2012, 2, 15), "1433.57"),  # example 2 case 1: a month and 3 days of 365
    (date(2013, 1, 12), date(2013, 2, 15), "1433.56"),  # case 2: the same days of 366
    (date(2015, 1, 1), date(2015, 1, 15), "1429.01"),  # example 18 case 1: 14 days
    (date(2012, 12, 26), date(2013, 2, 15), "1437.54"),  # case 2: a month and 20 days of 366
])
def test_the_commissions_odd_first_periods(start, first_due, instalment):
    rows = ec_spread(start, first_due)

    assert {str(row.payment) for row in rows[:-1]} == {instalment}


def test_interest_of_a_long_first_period_that_its_instalment_does_not_cover_is_owed_on():
    first, second, *_ = ec_spread(date(2012, 12, 26), date(2013, 2, 15))

    assert (str(first.interest), str(first.principal)) == ("1437.54", "0.00")
    assert str(first.capitalised) == str(first.balance - cny(200_000)) == "218.20"
    assert second.balance == first.balance - second.principal


def test_the_commissions_yearly_loan_whose_first_period_is_34_days():
    rows = ec_spread(date(2012, 1, 12), date(2012, 2, 15), 20, Frequency.YEARLY, DayCount.ACT_365F)

    assert str(rows[0].interest) == "1117.81"
    assert {str(row.payment) for row in rows[:-1]} == {"16541.86"}


def test_the_commissions_instalments_that_fall_by_three_per_cent_a_year():
    rows = published(200_000, "0.06", 240, Method.GRADUATED, Step(12, Decimal("-0.03")))

    assert [str(row.payment) for row in rows[:-1]] == [one for one in EC_STEPS for _ in range(12)][:-1]
    assert abs(rows[-1].payment.minor - 997_09) < 100


def test_the_commissions_equal_principal():
    rows = published(200_000, "0.06", 240, Method.EQUAL_PRINCIPAL)

    assert str(rows[0].payment) == "1833.33"
    assert total(row.interest for row in rows) == cny("120500.47")  # 120,500.00 before rounding
    assert str(rows[-2].payment) == "841.67"


def test_the_commissions_compound_bullet():
    (row,) = plan(
        cny(200_000), NEW_YEAR, Terms(Method.COMPOUND_BULLET, Rate(Decimal("0.075")), 6, date(2015, 7, 1), 1)
    )

    assert str(row.payment) == "207618.17"


def test_card_instalments_of_china_merchants_bank():
    fits = Terms(Method.FLAT_FEE, Rate(Decimal("0.0068"), RateUnit.PERIOD), 24, date(2015, 2, 1), 1)

    rows = plan(cny(40_000), NEW_YEAR, fits)

    assert {(str(row.principal), str(row.fee), str(row.payment)) for row in rows[:-1]} == {
        ("1666.67", "272.00", "1938.67")
    }
    assert (total(row.fee for row in rows), rows[-1].principal) == (cny(6528), cny("1666.59"))


@pytest.mark.parametrize(("principal", "a_year", "periods", "number", "interest", "repaid"), [
    (200_000, "0.06", 240, 2, "997.84", "435.02"), (200_000, "0.06", 240, 3, "995.66", "437.20"),
    (200_000, "0.05", 240, 9, "816.88", "503.03"), (200_000, "0.05", 240, 12, "810.56", "509.35"),
    (100_000, "0.049", 120, 2, "405.69", "650.08"), (1_220_000, "0.0335", 120, 1, "3405.83", "8572.71"),
    (1_220_000, "0.0335", 120, 2, "3381.90", "8596.64"), (1_310_000, "0.0356", 120, 1, "3886.33", "9104.57"),
    (1_310_000, "0.0356", 120, 2, "3859.32", "9131.58"), (1_310_000, "0.0356", 120, 12, "3584.77", "9406.13"),
    (930_000, "0.0425", 120, 1, "3293.75", "6232.94"), (930_000, "0.0425", 120, 2, "3271.68", "6255.01"),
    (930_000, "0.0425", 120, 12, "3046.58", "6480.11"),
])
def test_published_rows_to_a_coin(principal, a_year, periods, number, interest, repaid):
    row = published(principal, a_year, periods)[number - 1]

    assert (str(row.interest), str(row.principal)) == (interest, repaid)


def test_a_published_table_of_twelve_rows():
    table = (
        ("200.58", "17.17", "2299.42"), ("201.96", "15.79", "2097.46"), ("203.35", "14.40", "1894.11"),
        ("204.74", "13.01", "1689.37"), ("206.15", "11.60", "1483.22"), ("207.56", "10.18", "1275.66"),
        ("208.99", "8.76", "1066.67"), ("210.42", "7.32", "856.25"), ("211.87", "5.88", "644.38"),
        ("213.32", "4.42", "431.05"), ("214.79", "2.96", "216.26"), ("216.26", "1.49", "0.00"),
    )

    rows = published(2500, "0.0824", 12)

    for row, printed in zip(rows, table, strict=True):
        found = (row.principal, row.interest, row.balance)
        assert all(abs((one - cny(other)).minor) <= 5 for one, other in zip(found, printed, strict=True))


@pytest.mark.parametrize(("principal", "a_year", "periods", "instalment", "last"), [
    (1_000_000, "0.049", 360, "5307.27", "5305.19"), (200_000, "0.06", 240, "1432.86", "1433.76"),
    (100_000, "0.049", 120, "1055.77", "1056.38"),
])
def test_three_mortgages_to_the_coin(principal, a_year, periods, instalment, last):
    rows = published(principal, a_year, periods)

    assert {str(row.payment) for row in rows[:-1]} == {instalment}
    assert str(rows[-1].payment) == last


def test_equal_principal_of_600_000_falls_by_681_fen_a_month():
    rows = published(600_000, "0.049", 360, Method.EQUAL_PRINCIPAL)

    falls = [(one.payment - other.payment).minor for one, other in pairwise(rows[:-1])]

    assert set(falls) <= {680, 681}
    assert falls.count(681) > falls.count(680)
