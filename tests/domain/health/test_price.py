"""What the money costs: true rates weighed by balances, interest-free bills at nothing, what is unknown left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from tests.builders import a_card, a_line, a_loan, an_entry, an_income, cny, terms
from tests.domain.health.houses import beside, even, house, subjects
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.health.figure import Unknown, Why
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.price import price
from zhihuan.domain.money import Money
from zhihuan.domain.terms import Method

START = date(2026, 3, 10)
FREE = even("free", start=START)
AT_TWELVE = a_loan("dear", principal=cny(12_000), start=START, terms=terms(start=START, principal=cny(12_000)))


def found(*things):
    return price(house(*things))


def test_rates_are_weighed_by_what_is_owed():
    # 12,000 at 12.68 % (12 % nominal) and 12,000 at nothing.
    both = found(FREE, AT_TWELVE)

    assert float(both[Measure.WEIGHTED_RATE].value) == pytest.approx(0.126825 / 2, abs=1e-5)


def test_the_dearest_is_named_with_its_rate():
    dearest = found(FREE, AT_TWELVE)[Measure.HIGHEST_RATE]

    assert subjects(dearest.above) == ["dear"]
    assert float(dearest.value) == pytest.approx(0.126825, abs=1e-5)


def test_a_flat_fee_costs_what_it_truly_costs():
    # 0.6 % a month of the original principal, twelve times: 13.84 % effective, not 7.2 %.
    flat = a_loan("flat", principal=cny(12_000), start=START,
                  terms=terms(Method.FLAT_FEE, "0.072", start=START, principal=cny(12_000)))

    assert float(found(flat)[Measure.HIGHEST_RATE].value) == pytest.approx(0.1384, abs=1e-4)


def test_a_bill_costs_nothing_until_a_statement_was_not_paid_in_full():
    bought = an_entry("tv", line="card", on=date(2026, 3, 2), amount=3_000)
    revolved = replace(bought, on=date(2026, 1, 2))

    assert found(a_card(), bought)[Measure.WEIGHTED_RATE].value == 0
    assert found(a_card(), revolved)[Measure.WEIGHTED_RATE].value == Fraction(5, 10_000) * 365


def test_a_rate_that_is_unknown_is_left_out():
    silent, bought = a_card(daily_rate=None), an_entry("tv", line="card", on=date(2026, 1, 2), amount=3_000)
    dollars = a_loan("abroad", principal=Money(1_000_00, "USD"))

    weighted = found(an_income(), silent, bought, dollars)[Measure.WEIGHTED_RATE]

    assert (weighted.value, weighted.unknown) == (None, Unknown.NO_RATE)
    assert beside(weighted) == {("card", Why.UNKNOWN_RATE), ("abroad", Why.OTHER_CURRENCY)}


def test_without_debt_there_is_no_rate():
    assert {one.unknown for one in found(a_line()).values()} == {Unknown.NO_DEBT}


def test_a_loan_of_which_no_rate_can_be_found_is_left_out():
    all_of_it = Fee("Service", FeeTiming.DEDUCTED, cny(12_000))
    nothing_arrived = replace(AT_TWELVE, terms=replace(AT_TWELVE.terms, fees=(all_of_it,)))

    assert beside(found(nothing_arrived)[Measure.WEIGHTED_RATE]) == {("dear", Why.UNKNOWN_RATE)}
