"""A payment holiday: some instalments without principal, their interest paid, added to what is owed, or waived."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_loan, cny, terms
from tests.domain.lives import (
    a_holiday,
    a_rate,
    a_restructure,
    an_extension,
    day,
    days_of,
    loans,
    moves_nothing,
    payments_of,
    prepaid,
    rows_of,
)
from zhihuan.domain.course import course
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.loan_change import HolidayInterest
from zhihuan.domain.money import Money
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.rate import RateUnit
from zhihuan.domain.schedule import RowKind, schedule
from zhihuan.domain.terms import Method

PAID, CAPITALISED, WAIVED = HolidayInterest
# 12,000 yuan from 15 January 2026, twelve level instalments of 1,066.19; 8,158.09 is left after the fourth.
LOAN = a_loan()
IN_MAY = day("2026-05-15")
GUARANTEE = Fee("guarantee", FeeTiming.EACH, share=Decimal("0.002"))
WELCOME = Fee("welcome", FeeTiming.FIRST, amount=cny(99))
FLAT = a_loan(terms=terms(Method.FLAT_FEE, "0.006", unit=RateUnit.PERIOD))


def after_holiday(loan, *, becomes=PAID, periods=2, extends=True):
    return rows_of(loan, a_holiday(IN_MAY, periods, becomes, extends=extends))


def test_a_holiday_asks_for_interest_alone_and_then_goes_on_as_before():
    rows = after_holiday(LOAN)

    assert rows[:4] == schedule(LOAN)[:4]
    assert payments_of(rows[4:6]) == ["81.58", "81.58"]
    assert payments_of(rows[6:]) == payments_of(schedule(LOAN)[4:])
    assert rows[-1].due == day("2027-03-15")


def test_capitalised_interest_is_added_and_bears_interest():
    rows = after_holiday(LOAN, becomes=CAPITALISED)

    assert [(str(row.payment), str(row.capitalised)) for row in rows[4:6]] == [("0.00", "81.58"), ("0.00", "82.40")]
    assert rows[5].balance == cny("8322.07")
    assert payments_of(rows[6:]) == ["1087.61"] * 7 + ["1087.65"]


def test_waived_interest_is_gone():
    rows = after_holiday(LOAN, becomes=WAIVED)

    assert payments_of(rows[4:6]) == ["0.00", "0.00"]
    assert rows[5].balance == cny("8158.09")
    assert payments_of(rows[6:]) == payments_of(schedule(LOAN)[4:])


@pytest.mark.parametrize(("becomes", "instalments"), [
    (PAID, ["1407.67"] * 5 + ["1407.65"]), (WAIVED, ["1407.67"] * 5 + ["1407.65"]),
    (CAPITALISED, ["1435.96"] * 5 + ["1435.95"]),
])
def test_where_the_end_stays_the_other_instalments_rise(becomes, instalments):
    rows = after_holiday(LOAN, becomes=becomes, extends=False)

    assert payments_of(rows[6:]) == instalments
    assert rows[-1].due == schedule(LOAN)[-1].due


@given(
    loans([method for method in Method if method is not Method.PLAN and not method.single]), st.data(),
    st.integers(1, 12), st.sampled_from([PAID, WAIVED]),
)
def test_no_principal_is_asked_for_in_a_holiday(loan, data, periods, becomes):
    on = data.draw(days_of(loan).filter(lambda one: loan.start <= one < schedule(loan)[-1].due))
    holiday = a_holiday(on, periods, becomes)
    behind = sum(row.due <= on for row in schedule(loan))

    rows = rows_of(loan, holiday)

    assert behind + periods < len(rows) <= len(schedule(loan)) + periods
    assert all(not row.principal for row in rows[behind:behind + periods])
    assert rows[behind].balance == (schedule(loan)[behind - 1].balance if behind else loan.principal)


def test_a_flat_fee_is_what_a_period_costs():
    paid, added, waived = (after_holiday(FLAT, becomes=becomes) for becomes in HolidayInterest)

    assert [row.payment for row in paid[4:6]] == [cny(72), cny(72)]
    assert [(row.payment, row.capitalised) for row in added[4:6]] == [(cny(0), cny(72))] * 2
    assert [(row.payment, row.balance) for row in waived[4:6]] == [(cny(0), cny(8000))] * 2
    assert {row.fee for row in added[6:]} == {cny(72)}


def test_fees_of_every_instalment_go_with_the_interest():
    loan = replace(LOAN, terms=replace(LOAN.terms, fees=(GUARANTEE,)))
    paid, added, waived = (after_holiday(loan, becomes=becomes)[4] for becomes in HolidayInterest)

    assert (paid.interest, paid.fee) == (cny("81.58"), cny(24))
    assert (added.payment, added.capitalised) == (cny(0), cny("105.58"))
    assert (waived.payment, waived.capitalised) == (cny(0), cny(0))


@pytest.mark.parametrize("extends", [True, False])
def test_the_fee_of_the_first_instalment_comes_with_the_first_one_after_a_holiday(extends):
    loan = replace(LOAN, terms=replace(LOAN.terms, fees=(WELCOME,)))

    rows = rows_of(loan, a_holiday(LOAN.start, 2, extends=extends))

    assert [row.fee for row in rows[:4]] == [cny(0), cny(0), cny(99), cny(0)]


def test_steps_wait_while_the_holiday_lasts():
    loan = a_loan(terms=terms(Method.GRADUATED, periods=36))

    rows = after_holiday(loan)

    assert payments_of(rows[6:36]) == payments_of(schedule(loan)[4:34])


def test_a_holiday_from_the_midst_of_a_period_takes_the_whole_of_it():
    rows = rows_of(LOAN, a_holiday(day("2026-05-30"), 1, CAPITALISED))

    assert rows[4].capitalised == cny("81.58")


# ── within a holiday ──────────────────────────────────────────────────────────


def test_money_repaid_within_a_holiday_lowers_the_interest_from_that_day():
    rows = rows_of(LOAN, a_holiday(IN_MAY, 3), prepaid(day("2026-07-01"), cny(1000), PaymentEffect.LOWER))

    early = rows[5]
    assert (early.kind, early.interest, early.balance) == (RowKind.PREPAYMENT, cny("43.51"), cny("7201.60"))
    assert payments_of((rows[6], rows[7])) == ["33.61", "72.02"]
    assert rows[8].principal
    assert rows[-1].due == day("2027-04-15")


def test_everything_may_be_repaid_within_a_holiday():
    rows = rows_of(LOAN, a_holiday(IN_MAY, 3), prepaid(IN_MAY, cny(9000)))

    assert rows[-1].kind is RowKind.PREPAYMENT
    assert rows[-1].principal == cny("8158.09")


def test_another_rate_within_a_holiday_counts_from_its_day():
    rows = rows_of(LOAN, a_holiday(IN_MAY, 3, CAPITALISED), a_rate(day("2026-06-15"), "0.24"))

    assert [str(row.capitalised) for row in rows[4:7]] == ["81.58", "164.79", "168.09"]


def test_a_kept_instalment_comes_back_after_the_holiday():
    rows = rows_of(LOAN, a_holiday(IN_MAY, 2), a_rate(day("2026-06-15"), "0.18", keep=True))

    assert payments_of(rows[4:7]) == ["81.58", "122.37", "1066.19"]
    assert rows[-1].due == day("2027-04-15")


def test_an_extension_within_a_holiday_leaves_the_holiday():
    rows = rows_of(LOAN, a_holiday(IN_MAY, 2), an_extension(day("2026-06-01"), 4))

    assert payments_of(rows[4:6]) == ["81.58", "81.58"]
    assert len(rows) == 18


def test_a_second_holiday_begins_when_the_first_ends():
    rows = rows_of(LOAN, a_holiday(IN_MAY, 2), a_holiday(day("2026-06-15"), 2, WAIVED, identity="second"))

    assert payments_of(rows[4:9]) == ["81.58", "81.58", "0.00", "0.00", "1066.19"]
    assert payments_of(rows[8:]) == payments_of(schedule(LOAN)[4:])


def test_a_restructure_ends_a_holiday():
    rows = rows_of(LOAN, a_holiday(IN_MAY, 6), a_restructure(day("2026-06-15")))

    assert rows[5].principal
    assert len(rows) == 5 + 12


# ── where there can be none ───────────────────────────────────────────────────


@pytest.mark.parametrize("method", [Method.PLAN, Method.BULLET, Method.COMPOUND_BULLET])
def test_what_has_no_instalments_of_its_own_has_no_holiday(method):
    assert moves_nothing(a_loan(terms=terms(method, first_due=day("2026-06-15"))), a_holiday(IN_MAY, 1))


def test_an_instalment_must_be_left_after_a_holiday():
    assert moves_nothing(LOAN, a_holiday(IN_MAY, 8, extends=False))
    assert len(after_holiday(LOAN, periods=7, extends=False)) == 12


def test_no_holiday_makes_more_than_600_instalments():
    assert len(after_holiday(LOAN, periods=588)) == 600
    assert moves_nothing(LOAN, a_holiday(IN_MAY, 589))


def test_interest_that_grows_beyond_any_ledger_does_not_fit():
    usury = a_loan(principal=Money(10**12), terms=terms(rate="100"))

    assert course(usury, (a_holiday(IN_MAY, 60, CAPITALISED),)).misfits == ("holiday",)
