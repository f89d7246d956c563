"""The examples of Regulation Z's appendix J (c), from their real dates."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import cny
from zhihuan.domain.calendar import months_later
from zhihuan.domain.errors import CostNotComputable
from zhihuan.domain.flow import Flow
from zhihuan.domain.unit_period import YEAR, UnitPeriod, elapsed, unit_period
from zhihuan.domain.us_apr import actuarial_rate, us_apr


def monthly(first, count, months=1):
    return [months_later(first, number * months) for number in range(count)]


def every(first, count, weeks=1):
    return [first + timedelta(weeks=number * weeks) for number in range(count)]


def semimonthly(first, count):
    return [months_later(first, number // 2).replace(day=(1, 16)[number % 2]) for number in range(count)]


def day(text):
    return date.fromisoformat(text)


EXAMPLES: dict[str, Any] = {
    "(1)(i)": (5000, "1978-01-10", [230] * 24, monthly(day("1978-02-10"), 24), 9.69),
    "(1)(ii)": (6000, "1978-02-10", [200] * 36, monthly(day("1978-04-01"), 36), 11.82),
    "(1)(iii)": (5000, "1978-02-23", ["219.17"] * 24, semimonthly(day("1978-03-01"), 24), 10.34),
    "(1)(iv)": (10_000, "1978-05-23", [385] * 40, monthly(day("1978-10-01"), 40, 3), 8.97),
    "(1)(v)": (500, "1978-03-20", ["17.60"] * 30, every(day("1978-04-21"), 30), 14.96),
    "(2)(i)": (5000, "1978-01-10", [250] + [230] * 23, monthly(day("1978-02-10"), 24), 10.08),
    "(2)(ii)": (400, "1978-03-18", ["39.50"] + ["38.31"] * 11, every(day("1978-04-20"), 12, 4), 28.50),
    "(3)(i)": (5000, "1978-01-10", [230] * 23 + [280], monthly(day("1978-02-10"), 24), 10.50),
    "(3)(ii)": (200, "1978-04-03", ["9.50"] * 19 + [30], every(day("1978-04-11"), 20, 2), 12.22),
    "(4)(i)": (5000, "1978-01-10", [250] + [230] * 22 + [280], monthly(day("1978-02-10"), 24), 10.90),
    "(4)(ii)": (8000, "1978-01-10", ["449.36"] + [465] * 18 + [200], monthly(day("1978-03-01"), 20, 2), 7.30),
    "(5)(i)": (1000, "1978-01-03", [1080], [day("1978-09-15")], 11.45),
    "(5)(ii)": (1000, "1978-07-15", [1044], [day("1979-01-15")], 8.80),
    "(5)(iii)": (1000, "1978-01-17", ["1135.19"], [day("1979-07-17")], 8.76),
    "(5)(iv)": (1000, "1978-01-03", [1240], [day("1980-01-03")], 11.36),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_of_the_appendix(name):
    advance, on, payments, days, published = EXAMPLES[name]
    paid = [Flow(due, -cny(amount)) for due, amount in zip(days, payments, strict=True)]

    assert 100 * us_apr([Flow(day(on), cny(advance)), *paid]) == pytest.approx(published, abs=0.00501)


def test_several_advances_are_each_discounted():
    advances = [Flow(day("2026-01-10"), cny(1000)), Flow(day("2026-03-10"), cny(1000))]
    payments = [Flow(due, -cny(350)) for due in monthly(day("2026-02-25"), 6)]

    rate = us_apr([*advances, *payments]) / 12

    received = 1000 + 1000 / (1 + rate) ** 2
    paid = sum(350 / ((1 + rate / 2) * (1 + rate) ** full) for full in range(1, 7))
    assert rate > 0
    assert received == pytest.approx(paid, rel=1e-12)


def test_a_skipped_month_is_no_payment():
    days = monthly(day("2026-02-10"), 7)
    paid = [Flow(due, -cny(200)) for due in days if due.month != 5]

    rate = us_apr([Flow(day("2026-01-10"), cny(1000)), *paid]) / 12

    assert sum(200 / (1 + rate) ** full for full in (1, 2, 3, 5, 6, 7)) == pytest.approx(1000, rel=1e-12)


def test_what_a_lender_sees_is_the_same():
    flows = [Flow(day("2026-01-10"), cny(1000)), *(Flow(due, -cny(350)) for due in monthly(day("2026-02-25"), 3))]

    assert us_apr([Flow(flow.on, -flow.amount) for flow in flows]) == pytest.approx(us_apr(flows), rel=1e-12)


@pytest.mark.parametrize(("advances", "payments", "unit", "per_year"), [
    (["2026-01-01"], ["2026-02-01", "2026-03-01"], UnitPeriod.of_months(1), 12),
    (["2026-01-01"], ["2026-03-31", "2026-06-30", "2026-09-30"], UnitPeriod.of_months(3), 4),
    (["2026-01-01"], ["2026-01-11", "2026-01-21", "2026-01-31"], UnitPeriod(10), Fraction(365, 10)),
    (["2026-01-01"], ["2026-01-15", "2026-01-31", "2026-02-15", "2026-02-28", "2026-03-15"], UnitPeriod(15, 1), 24),
    # Two periods as often as each other: the shorter.
    (["2026-01-10"], ["2026-02-10", "2026-03-10", "2026-06-10", "2026-09-10"], UnitPeriod.of_months(1), 12),
    # None twice: their average, 25 days, is nearest to four weeks... and 15.5 to half a month.
    (["2026-01-01"], ["2026-01-21", "2026-02-20"], UnitPeriod(28), 13),
    (["2026-01-01"], ["2026-01-11", "2026-02-01"], UnitPeriod(15, 1), 24),
    # Never more than a year.
    (["2026-01-01"], ["2028-01-01", "2030-01-01"], YEAR, 1),
    (["2026-01-01"], ["2028-06-01", "2029-09-01"], YEAR, 1),
    # Advances have periods too.
    (["2026-01-01", "2026-01-08", "2026-01-15", "2026-01-22"], ["2026-07-04"], UnitPeriod(7), 52),
])
def test_the_unit_period_is_the_one_that_occurs_most(advances, payments, unit, per_year):
    found = unit_period([day(one) for one in advances], [day(one) for one in payments])

    assert found == unit
    assert found.per_year == per_year


@pytest.mark.parametrize(("begin", "end", "unit", "counted"), [
    ("1978-02-10", "1978-04-01", UnitPeriod.of_months(1), (1, 19 / 30)),
    ("1978-05-23", "1978-10-01", UnitPeriod.of_months(3), (1, 39 / 90)),
    ("1978-03-18", "1978-04-20", UnitPeriod(28), (1, 5 / 28)),
    ("2026-01-31", "2026-02-28", UnitPeriod.of_months(1), (1, 0)),
    ("2026-02-28", "2026-03-31", UnitPeriod.of_months(1), (1, 0)),
    ("2026-01-17", "2027-07-17", YEAR, (1, 0.5)),
    ("2026-01-17", "2027-07-18", YEAR, (1, 182 / 365)),
    ("2026-01-01", "2026-01-31", UnitPeriod.of_months(1), (1, 0)),
])
def test_unit_periods_between_two_days(begin, end, unit, counted):
    assert elapsed(day(begin), [day(end)], unit) == [pytest.approx(counted)]


@given(st.integers(-200, 2000), st.integers(0, 400), st.floats(0, 0.99), st.integers(1, 52))
def test_a_rate_a_unit_period_is_found_again(per_mille, full, part, per_year):
    rate = per_mille / 1000
    due = 1000 * (1 + rate) ** (full % 60) * (1 + part * rate)
    terms = [(1000.0, 0, 0.0), (-due / 2, full % 60, part), (-due / 2 * (1 + rate), full % 60 + 1, part)]

    assert actuarial_rate(terms, Fraction(per_year)) == pytest.approx(rate * per_year, rel=1e-7, abs=1e-9)


def reason_of(*terms):
    with pytest.raises(CostNotComputable) as problem:
        actuarial_rate(terms, Fraction(12))
    return problem.value.reason


def test_a_rate_beyond_its_bound_is_not_told():
    assert reason_of((1, 0, 0.0), (-1e9, 1, 0.5)) == "beyond"


def test_what_has_no_rate_compounding_has_none():
    assert reason_of((100, 0, 0.0), (-150, 1, 0.0), (100, 2, 0.0)) == "no_root"
    assert reason_of((100, 0, 0.0), (-230, 1, 0.0), (132, 2, 0.0)) == "several"
    assert reason_of((100, 0, 0.0)) == "one_sided"


def test_several_turns_may_have_one_rate():
    terms = [(1000, 0, 0.0), (-300, 1, 0.5), (500, 2, 0.0), (-1300, 3, 0.5)]

    rate = actuarial_rate(terms, Fraction(1))

    worth = sum(amount / ((1 + part * rate) * (1 + rate) ** full) for amount, full, part in terms)
    assert worth == pytest.approx(0, abs=1e-9)
