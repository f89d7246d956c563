"""Early repayment tried out: what everything costs on a day, what a part saves, and whether it is worth it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_loan, a_payment, cny, terms
from tests.domain.lives import a_rate, amounts_of, changes, day, days_of, loans, payments
from zhihuan.domain.balance import standing
from zhihuan.domain.errors import AmountNotPositive, CurrencyMismatch, DatesOutOfOrder, TermsOutOfRange
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.late_terms import LateTerms
from zhihuan.domain.lender import USUAL_ORDER, Part
from zhihuan.domain.money import Money
from zhihuan.domain.payment import Payment, PaymentEffect, PaymentId
from zhihuan.domain.prepayment import both_ways, paid_as_planned, payoff, try_out
from zhihuan.domain.prepayment_terms import PrepaymentTerms
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.terms import Conventions, Method

SHORTEN, LOWER, PAYOFF = PaymentEffect.SHORTEN, PaymentEffect.LOWER, PaymentEffect.PAYOFF
# 12,000 yuan from 15 January 2026, twelve level instalments of 1,066.19, 794.23 of interest in all.
LOAN = a_loan()
FIRST_DUE = day("2026-02-15")
PAID = a_payment()
FLAT = a_loan(terms=terms(Method.FLAT_FEE, "0.006", unit=RateUnit.PERIOD))


def parts(found):
    return tuple(
        None if one is None else str(one)
        for one in (found.principal, found.due, found.accrued, found.penalty, found.fee, found.ahead, found.total)
    )


def test_a_part_repaid_early_saves_more_with_a_shorter_term():
    shorter, lower = both_ways(LOAN, (PAID,), FIRST_DUE, cny(5000))

    assert (str(shorter.interest_saved), str(lower.interest_saved)) == ("463.88", "304.98")
    assert (shorter.last_due_after, lower.last_due_after) == (day("2026-08-15"), day("2027-01-15"))
    assert [str(one.instalment_after) for one in (shorter, lower)] == ["1066.19", "583.91"]
    assert shorter.last_due_before == lower.last_due_before == day("2027-01-15")
    assert shorter.instalment_before == lower.instalment_before == cny("1066.19")
    assert shorter.worth_it
    assert lower.worth_it


def test_instalments_that_differ_are_told_from_the_least_to_the_most():
    loan = a_loan(terms=terms(Method.EQUAL_PRINCIPAL))

    shorter, _ = both_ways(loan, (), day("2026-01-15"), cny(6000))

    assert [str(each) for each in shorter.instalments_before] == ["1020.00", "1110.00"]
    assert [str(each) for each in shorter.instalments_after] == ["1020.00", "1050.00"]
    assert shorter.instalment_after == cny("1050")


# ── everything ────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("on", "found"), [
    ("2026-01-15", ("12000.00", "0.00", "0.00", "0.00", "0.00", "0.00", "12000.00")),
    ("2026-01-16", ("12000.00", "0.00", "3.87", "0.00", "0.00", "0.00", "12003.87")),
    ("2026-02-14", ("12000.00", "0.00", "116.13", "0.00", "0.00", "0.00", "12116.13")),
    ("2026-02-15", ("11053.81", "1066.19", "0.00", "0.00", "0.00", "0.00", "12120.00")),
    ("2026-02-20", ("11053.81", "1066.19", "19.74", None, "0.00", "0.00", "12139.74")),
    ("2027-01-15", ("0.00", "12794.23", "0.00", None, "0.00", "0.00", "12794.23")),
    ("2028-01-01", ("0.00", "12794.23", "0.00", None, "0.00", "0.00", "12794.23")),
])
def test_what_it_takes_to_pay_off_on_a_day(on, found):
    assert parts(payoff(LOAN, (), day(on))) == found


def test_before_the_loan_there_is_nothing_to_pay_off():
    with pytest.raises(DatesOutOfOrder):
        payoff(LOAN, (), day("2026-01-14"))


def test_the_penalty_of_an_overdue_instalment_is_in_it():
    loan = replace(LOAN, late=LateTerms(late_fee=cny(20)))

    # 946.19 overdue for 10 days at half as much again as 12 % a year.
    assert payoff(loan, (), day("2026-02-25")).penalty == cny("24.73")
    assert payoff(loan, (PAID,), day("2026-02-25")).penalty == cny(0)


def test_what_was_paid_ahead_is_taken_off():
    found = payoff(LOAN, (a_payment(amount=2000),), day("2026-02-25"))

    assert (found.ahead, found.total) == (cny("933.81"), cny("11053.81") + cny("39.48") - cny("933.81"))
    assert payoff(LOAN, (a_payment(amount=15_000),), FIRST_DUE).total == cny(0)


def test_the_fee_for_paying_early_and_those_that_stay_due():
    one_per_cent = replace(LOAN, prepayment=PrepaymentTerms(Decimal("0.01"), months=6))
    stay = replace(FLAT, prepayment=PrepaymentTerms(fees_stay=True))
    at_the_end = replace(LOAN, terms=replace(LOAN.terms, fees=(
        Fee("exit", FeeTiming.LAST, share=Decimal("0.01")), Fee("service", FeeTiming.EACH, cny(5)),
    )))

    assert payoff(one_per_cent, (PAID,), FIRST_DUE).fee == cny("110.54")
    assert payoff(one_per_cent, (PAID,), day("2026-07-15")).fee == cny(0)
    assert payoff(stay, (), FIRST_DUE).fee == cny(11 * 72)
    assert payoff(FLAT, (), FIRST_DUE).fee == cny(0)
    assert payoff(at_the_end, (), FIRST_DUE).fee == cny(120)
    assert payoff(at_the_end, (), day("2027-01-15")).fee == cny(0)


def test_a_settled_loan_needs_nothing():
    settled = replace(LOAN, closed_on=day("2026-03-01"))

    assert parts(payoff(settled, (), day("2026-03-01"))) == ("0.00",) * 7
    assert payoff(settled, (), day("2026-02-28")).total > cny(12_000)


def test_of_a_day_to_come_what_falls_due_until_then_may_count_as_paid():
    today, later = day("2026-02-20"), day("2026-04-15")

    paid = paid_as_planned(standing(LOAN, (PAID,), today), today, later)

    assert [(one.on, one.amount, one.period) for one in paid] == [(day("2026-03-15"), cny("1066.19"), 2)]
    assert payoff(LOAN, (PAID, *paid), later).total == cny("10098.16") + cny("100.98")


def test_what_is_overdue_today_is_overdue_then():
    today = day("2026-02-20")

    assert paid_as_planned(standing(LOAN, (), today), today, day("2026-03-15")) == ()


@given(loans(), st.data())
def test_whoever_pays_it_off_owes_nothing_more(loan, data):
    events, made = tuple(data.draw(st.lists(changes(loan), max_size=2))), data.draw(payments(loan, most=4))
    on = max(data.draw(days_of(loan)), loan.start)
    found = payoff(loan, made, on, events=events)
    if not found.total:
        return
    last = Payment(PaymentId("last"), loan.id, on, found.total, effect=PAYOFF)

    after = standing(loan, (*made, last), on, events=events)

    assert after.settled
    assert not any((after.owed, after.overpaid, after.accrued, after.penalty))
    assert payoff(loan, (*made, last), on, events=events).total == Money.zero(found.total.currency)


# ── a part ────────────────────────────────────────────────────────────────────


def test_open_instalments_and_interest_take_theirs_first():
    found = try_out(LOAN, (), day("2026-02-20"), cny(5000), LOWER)

    assert (found.principal, found.interest, found.fee) == (cny("3914.07"), cny("19.74"), cny(0))
    assert found.after[1].balance == cny("7139.74")


@pytest.mark.parametrize("amount", ["0.01", "500.00", "1066.19"])
def test_what_only_pays_instalments_saves_nothing(amount):
    for found in both_ways(LOAN, (), day("2026-02-20"), cny(amount)):
        assert (found.principal, found.interest, found.net_saving) == (cny(0), cny(0), cny(0))
        assert (found.before, found.worth_it, found.break_even) == (found.after, False, None)


def test_what_is_below_the_interest_repays_no_principal():
    found = try_out(LOAN, (PAID,), day("2026-02-20"), cny(10), SHORTEN)

    assert (found.principal, found.interest) == (cny(0), cny(10))


def test_everything_may_be_tried():
    found = try_out(LOAN, (PAID,), day("2026-02-20"), payoff(LOAN, (PAID,), day("2026-02-20")).total, SHORTEN)

    assert (found.principal, found.interest) == (cny("11053.81"), cny("19.74"))
    assert (found.last_due_after, found.instalment_after) == (day("2026-02-20"), None)
    assert found.instalments_after == ()
    # Of 794.23 in all, the first instalment's 120 and the days' 19.74 are not saved.
    assert found.interest_saved == cny("654.49")


def test_more_than_everything_cannot_be_tried():
    with pytest.raises(TermsOutOfRange) as problem:
        try_out(LOAN, (PAID,), day("2026-02-20"), cny("11073.56"), SHORTEN)

    assert (problem.value.field, problem.value.lowest, problem.value.highest) == ("payment", "0.01", "11073.55")


@pytest.mark.parametrize(("amount", "refusal"), [
    (cny(0), AmountNotPositive), (-cny(5), AmountNotPositive), (Money(100, "USD"), CurrencyMismatch),
])
def test_what_is_no_payment_cannot_be_tried(amount, refusal):
    with pytest.raises(refusal):
        try_out(LOAN, (), FIRST_DUE, amount, SHORTEN)


def test_the_fee_may_eat_the_saving():
    dear = replace(LOAN, prepayment=PrepaymentTerms(Decimal("0.1")))
    cheap = replace(LOAN, prepayment=PrepaymentTerms(Decimal("0.02")))

    eaten, left = (try_out(loan, (PAID,), FIRST_DUE, cny(5000), LOWER) for loan in (dear, cheap))

    assert (eaten.fee, eaten.worth_it, eaten.break_even) == (cny("454.55"), False, None)
    assert (left.fee, left.worth_it) == (cny("98.04"), True)
    assert left.net_saving == left.interest_saved - cny("98.04")


def test_it_pays_from_the_month_in_which_more_is_saved_than_the_fee():
    loan = replace(LOAN, prepayment=PrepaymentTerms(Decimal("0.02")))
    found = try_out(loan, (PAID,), FIRST_DUE, cny(5100), LOWER)

    # The principal repaid is 5,000: 50 are saved in the first month, 46 and some more in the second, 42 in the third.
    assert (found.principal, found.fee) == (cny(5000), cny(100))
    assert found.break_even == day("2026-05-15")
    assert try_out(LOAN, (PAID,), FIRST_DUE, cny(5000), LOWER).break_even == day("2026-03-15")


def test_where_the_fees_stay_due_it_is_not_worth_it():
    stay = replace(FLAT, prepayment=PrepaymentTerms(fees_stay=True))

    for found in both_ways(stay, (), FIRST_DUE, cny(6072)):
        assert (found.principal, found.fees_saved, found.worth_it) == (cny(5000), cny(0), False)
    # Otherwise 6,000 of 11,000 are left to charge 72 yuan a month on: 39.27, for 6 months or for 11.
    shorter, lower = both_ways(FLAT, (), FIRST_DUE, cny(6072))
    assert (shorter.fees_saved, lower.fees_saved) == (cny("556.38"), cny("360.03"))


def test_the_plan_it_is_compared_with_holds_what_was_agreed():
    found = try_out(LOAN, (), FIRST_DUE, cny(5000), LOWER, events=(a_rate(FIRST_DUE, "0"),))

    assert found.interest_saved == cny(0)
    assert not found.worth_it


def test_the_lenders_order_counts():
    principal_first = (Part.PRINCIPAL, *(part for part in USUAL_ORDER if part is not Part.PRINCIPAL))
    loan = replace(LOAN, late=LateTerms())

    for order in (USUAL_ORDER, principal_first):
        assert try_out(loan, (), day("2026-02-25"), cny(2000), LOWER, order=order).principal == cny("889.60")
        assert both_ways(loan, (), day("2026-02-25"), cny(2000), order=order)[1].principal == cny("889.60")
        assert payoff(loan, (), day("2026-02-25"), order=order).total == cny("12164.21")


@st.composite
def plain_loans(draw):
    """Return loans at a contract's usual conventions, whose instalments do repay."""
    loan = draw(loans([method for method in Method if method is not Method.PLAN], regular=True))
    rate = Rate(round(draw(st.decimals(0, "0.5", places=4)), 4))
    return replace(loan, terms=replace(loan.terms, rate=rate, fees=(), conventions=Conventions()))


@given(plain_loans(), st.data())
def test_a_shorter_term_never_saves_less_but_for_the_coins_of_rounding(loan, data):
    on = max(data.draw(days_of(loan)), loan.start)
    amount = data.draw(amounts_of(loan))
    if amount > payoff(loan, (), on).total:
        return

    shorter, lower = both_ways(loan, (), on, amount)

    coins = len(shorter.before)
    assert shorter.net_saving.minor >= lower.net_saving.minor - coins
    assert shorter.last_due_after <= lower.last_due_after <= lower.last_due_before
    for found in (shorter, lower):
        assert found.principal + found.interest + found.fee <= amount
        assert found.net_saving.minor >= -found.fee.minor - coins
        assert found.worth_it <= (found.break_even is not None)
