"""A level plan from its instalment: as many rows as it takes, the last one smaller; else the smallest that suffices."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.builders import cny, terms
from tests.domain.vectors import unrounded
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.errors import AmountNotPositive, CostNotComputable, CurrencyMismatch, NeverPaysOff
from zhihuan.domain.given_instalment import level_instalment_of, paid_down, principal_paid_by, rate_asked_by
from zhihuan.domain.money import Money, total
from zhihuan.domain.schedule import plan
from zhihuan.domain.terms import Conventions, FirstPeriod

START = date(2026, 1, 15)


def test_the_instalment_stays_and_the_last_one_is_smaller():
    rows = paid_down(cny(12_000), START, terms(), cny(1_500))

    assert {row.payment for row in rows[:-1]} == {cny(1_500)}
    assert rows[-1].payment < cny(1_500)
    assert (total(row.principal for row in rows), rows[-1].balance) == (cny(12_000), cny(0))
    assert len(rows) == 9


@pytest.mark.parametrize(("principal", "rate", "instalment", "periods", "last"), [
    (8_000, "0.07", "150", 65, "11.06"),  # Excel's help on NPER: 64.07
    (100_000, "0.049", "1500", 78, "1466.19"), (1_000, "0", "300", 4, "100.00"), (6, "0", "0.01", 600, "0.01"),
])
def test_as_many_instalments_as_are_published(principal, rate, instalment, periods, last):
    rows = paid_down(cny(principal), START, terms(rate=rate), cny(instalment))

    assert (len(rows), str(rows[-1].payment)) == (periods, last)


def test_the_instalment_of_a_plan_leads_back_to_the_plan():
    planned = plan(cny(12_000), START, terms())

    assert len(paid_down(cny(12_000), START, terms(), planned[0].payment)) in (len(planned), len(planned) + 1)


def test_interest_by_real_days_takes_longer():
    yearly, days = terms(rate="0.24"), terms(rate="0.24", day_count=DayCount.ACT_360)

    assert len(paid_down(cny(12_000), START, yearly, cny(260))) < len(paid_down(cny(12_000), START, days, cny(260)))


@pytest.mark.parametrize("day_count", [DayCount.THIRTY_360, DayCount.ACT_360])
def test_an_instalment_that_never_pays_off_names_the_smallest_that_does(day_count):
    counted = terms(day_count=day_count)
    with pytest.raises(NeverPaysOff) as never:
        paid_down(cny(12_000), START, counted, cny(120))

    smallest = cny(never.value.smallest)
    assert paid_down(cny(12_000), START, counted, smallest)[-1].balance == cny(0)
    with pytest.raises(NeverPaysOff):
        paid_down(cny(12_000), START, counted, smallest - Money(1))


@pytest.mark.parametrize(("principal", "rate", "instalment", "told"), [
    (Money(100_000_00), "0.12", Money(1000_01), ("1000.01", "1000.00", "1002.57", 600)),
    (Money(601), "0", Money(1), ("0.01", "0.00", "0.02", 600)),
    (Money(100_00), "24", Money(200_00), ("200.00", "200.00", "200.01", 600)),
    (Money(601, "JPY"), "0", Money(1, "JPY"), ("1", "0", "2", 600)),
])
def test_an_instalment_that_is_too_small_is_told_with_the_interest_and_what_suffices(principal, rate, instalment, told):
    with pytest.raises(NeverPaysOff) as never:
        paid_down(principal, START, terms(rate=rate), instalment)

    found = never.value
    assert (found.instalment, found.interest, found.smallest, found.periods) == told


def test_the_interest_that_is_told_is_that_of_the_first_period():
    real_days = terms(day_count=DayCount.ACT_365F)

    with pytest.raises(NeverPaysOff) as never:
        paid_down(cny(12_000), START, real_days, cny(100))

    assert never.value.interest == "122.30"  # of 31 days; the second has 28


@pytest.mark.parametrize(("instalment", "problem"), [
    (Money(0), AmountNotPositive), (Money(-1), AmountNotPositive), (Money(100, "USD"), CurrencyMismatch),
])
def test_what_is_no_instalment_is_refused(instalment, problem):
    with pytest.raises(problem):
        paid_down(cny(12_000), START, terms(), instalment)


CONTRACTS = [
    terms(), terms(day_count=DayCount.ACT_360), terms(rate="0.0365", periods=240, day_count=DayCount.ACT_365F),
    terms(first_due=date(2026, 3, 1), conventions=Conventions(FirstPeriod.SPREAD)),
    terms(first_due=date(2026, 3, 1), conventions=Conventions(FirstPeriod.ADDED), day_count=DayCount.ACT_360),
    terms(rate="9.99", periods=36), terms(periods=1), terms(rate="99.99995"), terms(rate="100"),
]


@pytest.mark.parametrize("contract", CONTRACTS)
@pytest.mark.parametrize("principal", [cny(12_000), cny("10000000000.01"), cny("77.77"), Money(1_200_000, "JPY")])
def test_what_is_found_asks_for_the_instalment_that_was_given(contract, principal):
    asked = level_instalment_of(principal, START, contract)

    paid = principal_paid_by(START, contract, asked)
    rate = rate_asked_by(principal, START, contract, asked)

    assert level_instalment_of(paid, START, contract) == asked
    assert level_instalment_of(principal, START, replace(contract, rate=rate)) == asked
    assert abs(rate.value - contract.rate.value) < Decimal("0.01")


def test_in_whole_periods_the_principal_and_the_rate_are_those_of_the_annuity():
    asked = cny("1066.19")

    rate = rate_asked_by(cny(12_000), START, terms(), cny("1072.03"))

    assert principal_paid_by(START, terms(), asked) == cny("12000.05")
    assert round(unrounded.payment(12_000, rate.per_month, 12), 2) == Decimal("1072.03")


def test_without_interest_the_instalments_are_the_principal():
    assert rate_asked_by(cny(12_000), START, terms(), cny(1_000)).value == 0
    assert principal_paid_by(START, terms(rate="0"), cny(1_000)) == cny(12_000)


@pytest.mark.parametrize(("rate", "places"), [("0.12", 4), ("0.1234567", 7), ("0.00005", 5), ("0", 4)])
def test_a_rate_is_no_longer_than_it_must_be(rate, places):
    contract = terms(rate=rate)
    asked = level_instalment_of(cny("12000000"), START, contract)

    found = rate_asked_by(cny("12000000"), START, terms(rate="0"), asked).value

    assert -int(found.as_tuple().exponent) <= places


def test_instalments_that_return_less_than_the_principal_ask_for_no_rate():
    for principal, instalment, smallest in (
        (cny(12_000), cny("999.99"), "1000.00"), (cny(1000), cny("83.33"), "83.34"),
        (Money(601, "JPY"), Money(50, "JPY"), "51"),
    ):
        with pytest.raises(NeverPaysOff) as never:
            rate_asked_by(principal, START, terms(), instalment)

        found = never.value
        assert (found.instalment, found.smallest, found.periods) == (str(instalment), smallest, 12)
        assert found.interest == str(Money.zero(principal.currency))


def test_a_rate_beyond_all_sense_is_none():
    with pytest.raises(CostNotComputable) as problem:
        rate_asked_by(cny(1), START, terms(periods=2), cny(1_000_000))

    assert problem.value.reason == "beyond"


def test_an_instalment_of_less_than_nothing_repays_nothing():
    with pytest.raises(AmountNotPositive) as problem:
        principal_paid_by(START, terms(rate="99", periods=1), Money(1))

    assert (problem.value.field, problem.value.amount) == ("principal", "0.00")
    for ask in (principal_paid_by, lambda *given: rate_asked_by(cny(1), *given)):
        with pytest.raises(AmountNotPositive) as problem:
            ask(START, terms(), Money(0))

        assert (problem.value.field, problem.value.amount) == ("instalment", "0.00")
    with pytest.raises(CurrencyMismatch):
        rate_asked_by(cny(1), START, terms(), Money(100, "USD"))
