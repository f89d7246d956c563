"""What a loan costs with its changes so far, beside what it cost as signed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from tests.builders import a_loan, a_payment, cny, terms
from tests.domain.lives import a_holiday, a_rate, a_restructure, day, lives
from zhihuan.domain.balance import standing
from zhihuan.domain.cost import cost, loan_flows
from zhihuan.domain.course import RateReset
from zhihuan.domain.course_cost import course_flows
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.flow import Flow
from zhihuan.domain.loan_change import HolidayInterest
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.rate import Rate
from zhihuan.domain.terms import Method

LOAN = a_loan()
DECLINABLE = Fee("gift", FeeTiming.EACH, cny(10), compulsory=False)
IN_APRIL, LATER_IN_APRIL, IN_JUNE = day("2026-04-15"), day("2026-04-20"), day("2026-06-01")


def flows(*events, loan=LOAN, payments=(), on=IN_JUNE):
    return course_flows(standing(loan, payments, on, events=events))


def a_year(moved):
    """Return the effective rate of flows that some change moved."""
    assert moved is not None
    found = cost(moved).yearly
    assert found is not None
    return found


SIGNED = a_year(loan_flows(LOAN))


def paid(*numbers):
    """Return the first instalments of 1,066.19, each paid on its day."""
    return tuple(
        replace(a_payment(str(number), on=date(2026, 1 + number, 15)), period=number) for number in numbers
    )


def test_a_loan_that_nothing_moved_has_one_cost():
    assert flows(payments=paid(1, 2)) is None
    assert flows(RateReset("reset", IN_APRIL, Rate(Decimal("0.12")))) is None


def test_a_new_rate_makes_another_cost():
    assert pytest.approx(0.1268, abs=1e-4) == SIGNED
    assert 0.08 < a_year(flows(a_rate(IN_APRIL, "0.06"))) < SIGNED


def test_a_rate_that_rises_again_costs_more_than_signed():
    assert a_year(flows(RateReset("reset", IN_APRIL, Rate(Decimal("0.24"))))) > SIGNED


def test_interest_that_is_waived_makes_a_loan_cheaper():
    assert a_year(flows(a_holiday(IN_APRIL, 3, HolidayInterest.WAIVED))) < SIGNED


def test_an_early_repayment_with_a_fee_makes_a_loan_dearer():
    early = replace(a_payment(on=IN_APRIL, amount=6_000, fee=cny(300), principal=cny(5_700)),
                    effect=PaymentEffect.SHORTEN)

    assert a_year(flows(payments=(*paid(1, 2, 3), early))) > SIGNED


def test_what_is_late_costs_what_was_agreed_and_no_penalty():
    assert flows(a_rate(IN_APRIL), on=day("2026-10-01")) == flows(a_rate(IN_APRIL), payments=paid(1, 2, 3))


# After three instalments 9,132.95 is left, with 15.22 of interest in the five days after the third.
OWED, ARREARS = cny("9148.17"), cny("1066.19")
WITH_ARREARS = a_restructure(LATER_IN_APRIL, principal=OWED + ARREARS)


def test_arrears_in_a_new_sum_are_not_asked_for_twice():
    missed, met = flows(WITH_ARREARS, payments=paid(1, 2)), flows(WITH_ARREARS, payments=paid(1, 2, 3))

    assert missed == (*met, Flow(IN_APRIL, ARREARS))
    assert a_year(missed) < a_year(met)


def test_arrears_of_several_instalments_are_taken_from_the_newest_on():
    agreed = a_restructure(LATER_IN_APRIL, principal=OWED + ARREARS + cny(1_000))

    assert flows(agreed, payments=paid(1))[-2:] == (Flow(IN_APRIL, ARREARS), Flow(day("2026-03-15"), cny(1_000)))


def test_what_was_said_to_be_paid_is_not_taken_for_arrears():
    loan = a_loan(paid_before=day("2026-05-01"))

    assert flows(WITH_ARREARS, loan=loan) == flows(WITH_ARREARS, payments=paid(1, 2, 3))


def test_what_a_bill_collected_is_not_taken_for_arrears():
    in_bill = replace(a_loan(line="huabei"), in_bill=True)

    assert flows(WITH_ARREARS, loan=in_bill) == flows(WITH_ARREARS, payments=paid(1, 2, 3))


def test_payments_that_nobody_recorded_are_no_arrears_where_the_new_sum_holds_none():
    agreed = a_restructure(LATER_IN_APRIL, principal=OWED)

    assert flows(agreed) == flows(agreed, payments=paid(1, 2, 3))


def test_fees_that_one_may_decline_are_in_no_cost_before_a_change_or_after_it():
    anew, declined = (
        terms(Method.LEVEL, "0.06", start=IN_APRIL, fees=fees) for fees in ((DECLINABLE,), ())
    )
    with_fees = replace(LOAN, terms=replace(LOAN.terms, fees=(DECLINABLE,)))

    assert flows(a_restructure(IN_APRIL, anew), loan=with_fees) == flows(a_restructure(IN_APRIL, declined))


@given(lives())
def test_whatever_moves_a_loan_what_arrived_stays(life):
    loan, events = life
    found = standing(loan, (), loan.start, events=events)

    assert (course_flows(found) or loan_flows(loan))[0] == loan_flows(loan)[0]


def test_the_day_since_when_a_rate_holds():
    found = standing(LOAN, (), IN_APRIL, events=(a_rate(day("2026-03-01")), a_holiday(day("2026-03-20")))).course

    assert found.rate_since(day("2026-02-01")) == LOAN.start
    assert found.rate_since(day("2026-03-01")) == found.rate_since(day("2026-12-01")) == day("2026-03-01")
