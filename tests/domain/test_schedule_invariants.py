"""What holds of every contract's plan: any method, currency, day count, frequency, rounding, fee; up to 600 periods."""

from __future__ import annotations

import calendar
import operator
from dataclasses import replace
from datetime import timedelta
from itertools import accumulate, pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.builders import NEW_LOAN_DAY, cny, terms
from tests.domain.contracts import ANNUITIES, STEADY, contracts
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.fee import FeeTiming
from zhihuan.domain.money import Money, total
from zhihuan.domain.schedule import RowKind, Stretch, all_dues, factors_of, plan
from zhihuan.domain.terms import Conventions, FirstPeriod, Method, Rounding

DAY_COUNTED = tuple(method for method in Method if method is not Method.PLAN)


def interest_of(contract):
    return sum(row.interest.minor for row in contract.plan())


def spread(contract):
    """Say whether its instalments are found from every period's own length."""
    return contract.terms.conventions.first_period is FirstPeriod.SPREAD


def rounding_of(contract):
    """Return what rounding can come to between two plans: half a coin of each instalment and a coin of each interest.

    That is three coins a row at most, with interest on them to the end.
    """
    stretch = Stretch(contract.principal, contract.principal, contract.start, contract.start, all_dues(contract.terms))
    grown = accumulate((float(1 + factor) for factor in reversed(factors_of(stretch, contract.terms))), operator.mul)
    return 3 * (sum(grown) + contract.terms.periods)


def without_fees(contract):
    return replace(contract, terms=replace(contract.terms, fees=()))


def with_first_period(contract, rule):
    conventions = replace(contract.terms.conventions, first_period=rule)
    return replace(contract, terms=replace(contract.terms, conventions=conventions))


@given(contracts())
def test_a_plan_adds_up_to_the_coin_and_never_below_zero(contract):
    rows, zero = contract.plan(), Money.zero(contract.principal.currency)

    added = total((row.capitalised for row in rows), contract.principal.currency)
    assert total((row.principal for row in rows), contract.principal.currency) == contract.principal + added
    assert rows[-1].balance == zero
    before = contract.principal
    for row in rows:
        assert min(row.principal, row.interest, row.fee, row.balance) >= zero
        assert row.payment == row.principal + row.interest + row.fee
        assert row.balance == before - row.principal + row.capitalised
        assert row.kind is RowKind.INSTALMENT
        assert not row.capitalised or (row.number == 1 and not row.principal and spread(contract))
        before = row.balance


@given(contracts())
def test_rows_are_numbered_and_fall_due_one_after_another(contract):
    rows = contract.plan()

    assert [row.number for row in rows] == list(range(1, len(rows) + 1))
    assert len(rows) == (1 if contract.terms.method.single else contract.terms.periods)
    assert rows[0].due == contract.terms.first_due
    assert all(one.due < other.due for one, other in pairwise(rows))


@given(contracts(methods=DAY_COUNTED))
def test_dues_stand_on_the_anchor_and_weeks_on_their_weekday(contract):
    frequency, anchor = contract.terms.frequency, contract.terms.due_day

    for number, due in enumerate((row.due for row in contract.plan()[1:]), start=1):
        if frequency.months:
            months = (due.year - contract.terms.first_due.year) * 12 + due.month - contract.terms.first_due.month
            assert months == number * frequency.months
            assert due.day == min(anchor, calendar.monthrange(due.year, due.month)[1])
        else:
            assert (due - contract.terms.first_due).days == number * frequency.days


@given(contracts(methods=[Method.LEVEL]).map(without_fees))
def test_level_instalments_are_equal_but_for_the_first_and_the_last(contract):
    rows = contract.plan()[1:-1]
    equal = min((row.payment for row in rows if row.principal and row.balance), default=None)

    for row in rows:
        assert not row.balance or row.payment == (equal if row.principal else row.interest)


@given(contracts(methods=[Method.EQUAL_PRINCIPAL, Method.FLAT_FEE, Method.INTEREST_FREE]))
def test_equal_principal_is_equal_but_for_the_last_coins(contract):
    *rows, last = contract.plan()
    equal = {row.principal for row in rows}

    assert len(equal) <= 1
    assert all(0 <= part.minor * len(rows) <= contract.principal.minor for part in equal)
    assert last.principal.minor == contract.principal.minor - sum(row.principal.minor for row in rows)


@given(contracts(methods=[Method.FLAT_FEE, Method.INTEREST_FREE]).map(without_fees))
def test_what_bears_no_interest_has_none_and_a_flat_fee_is_the_same_each_period(contract):
    rows = contract.plan()

    assert interest_of(contract) == 0
    assert len({row.fee for row in rows}) == 1
    assert rows[0].fee.minor == 0 or contract.terms.method is Method.FLAT_FEE


def pays_only_interest(contract):
    """Say whether a level instalment was raised to its period's interest: what that pays early, the rest saves."""
    return any(row.balance and not row.principal for row in contract.plan())


# Where every period's length only scales its interest, a longer year makes each row's interest smaller or the same,
# and so every balance: no coin can go the other way. An instalment found from real days is rounded after their length
# is known: half a coin too much or too little of each, with interest on it, is then all that can.
@pytest.mark.parametrize(("longer", "shorter"), [
    (DayCount.ACT_365F, DayCount.ACT_360), (DayCount.ACT_36525, DayCount.ACT_365F),
    (DayCount.ACT_ACT_ISDA, DayCount.ACT_365F), (DayCount.THIRTY_E_360, DayCount.THIRTY_360),
])
@given(contract=contracts(methods=DAY_COUNTED), rule=st.sampled_from([FirstPeriod.ABSORBED, FirstPeriod.ADDED]))
def test_a_longer_year_never_costs_more(longer, shorter, contract, rule):
    conventions = Conventions(rule, None, Rounding.HALF_UP, contract.terms.conventions.interest_rounding)
    cheap, dear = (
        replace(contract, terms=replace(contract.terms, day_count=day_count, conventions=conventions))
        for day_count in (longer, shorter)
    )

    by_annuity = contract.terms.method in ANNUITIES
    assume(not by_annuity or not (pays_only_interest(cheap) or pays_only_interest(dear)))
    by_rounding = rounding_of(dear) if by_annuity else 0
    assert interest_of(cheap) <= interest_of(dear) + by_rounding


@given(contracts(methods=ANNUITIES, regular=True))
def test_an_even_first_period_is_the_same_whatever_the_rule_for_odd_ones(contract):
    absorbed, added, spread_out = (with_first_period(contract, rule).plan() for rule in FirstPeriod)

    assert absorbed == spread_out
    if contract.terms.day_count in STEADY:
        assert absorbed == added


@given(contracts(methods=ANNUITIES, regular=True), st.integers(-27, 6).filter(bool))
def test_added_interest_of_an_odd_first_period_changes_no_balance(contract, days):
    terms = replace(contract.terms, day_count=DayCount.THIRTY_360, periods=max(contract.terms.periods, 2))
    even = with_first_period(replace(contract, terms=terms), FirstPeriod.ADDED)
    odd = replace(even, start=even.start + timedelta(days=days))

    assert [row.balance for row in odd.plan()] == [row.balance for row in even.plan()]
    assert odd.plan()[1:] == even.plan()[1:]


@given(contracts())
def test_each_fee_is_taken_when_the_contract_says(contract):
    rows, base = contract.plan(), without_fees(contract).plan()

    for row, bare in zip(rows, base, strict=True):
        before = bare.balance + bare.principal - bare.capitalised
        expected = sum(
            fee.of(contract.principal, before).minor for fee in contract.terms.fees
            if fee.timing is FeeTiming.EACH or (fee.timing is FeeTiming.FIRST and row.number == 1)
            or (fee.timing is FeeTiming.LAST and row.number == len(rows))
        )
        assert row.fee.minor - bare.fee.minor == expected
        assert (row.principal, row.interest) == (bare.principal, bare.interest)


@given(contracts(methods=[Method.PLAN]).map(without_fees))
def test_the_lenders_own_rows_stay_as_written(contract):
    found = [(row.due, row.principal, row.interest, row.fee) for row in contract.plan()]

    assert found == [(row.due, row.principal, row.interest, row.fee) for row in contract.terms.rows]


@given(contracts())
def test_a_plan_is_derived_once(contract):
    assert contract.plan() is contract.plan()


def test_six_hundred_periods_at_five_hundred_per_cent_still_end_at_nothing():
    rows = plan(cny(1_000_000), NEW_LOAN_DAY, terms(rate="5", periods=600))

    assert {str(row.payment) for row in rows[:-1]} == {"416666.67"}
    assert rows[-1].balance == cny(0)
