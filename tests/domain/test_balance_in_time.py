"""How a loan stands when it is repaid early, by the day, anew, or when money is taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_line, a_loan, a_payment, cny, terms
from tests.domain.lives import a_holiday, a_rate, a_restructure, changes, day, days_of, loans, orders, payments
from zhihuan.domain.balance import standing
from zhihuan.domain.due import DueState
from zhihuan.domain.late_terms import LateTerms
from zhihuan.domain.loan_change import HolidayInterest
from zhihuan.domain.money import Money, total
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.prepayment_terms import PrepaymentTerms
from zhihuan.domain.rate import RateUnit
from zhihuan.domain.schedule import RowKind, schedule
from zhihuan.domain.terms import Method

SHORTEN, LOWER, PAYOFF = PaymentEffect.SHORTEN, PaymentEffect.LOWER, PaymentEffect.PAYOFF
# 12,000 yuan from 15 January 2026, twelve principals of 1,000, interest falling from 120 by 10 each month.
LOAN = a_loan(terms=terms(Method.EQUAL_PRINCIPAL))
# 12,000 yuan at five ten-thousandths a day: 6 yuan a day.
BY_DAY = a_loan(terms=terms(Method.DAILY, "0.0005", 12, unit=RateUnit.DAY))


def paying(effect, on, amount, identity="early", **parts):
    return replace(a_payment(identity, on=day(on), amount=amount, **parts), effect=effect)


def on_day(text, *made, loan=LOAN, events=()):
    return standing(loan, made, day(text), events=events)


def left(found, most=3):
    return [str(due.left) for due in found.dues[:most]]


def test_money_repaid_early_lowers_what_is_left_and_the_instalments():
    found = on_day("2026-01-25", paying(LOWER, "2026-01-15", 6000))

    assert (found.principal_left, found.owed) == (cny(6000), cny(6000))
    assert left(found) == ["560.00", "555.00", "550.00"]
    assert found.accrued == cny("19.35")  # 60 for 10 of 31 days
    assert [row.kind for row in found.rows[:2]] == [RowKind.PREPAYMENT, RowKind.INSTALMENT]


def test_open_instalments_take_theirs_of_it_first():
    found = on_day("2026-02-20", paying(SHORTEN, "2026-02-20", 3000))

    # 1,120 of the instalment, 19.64 for 5 of 28 days, and the rest is principal.
    assert found.dues[0].state(day("2026-02-20")) is DueState.PAID_LATE
    assert found.principal_left == cny(11_000) - (cny(1880) - cny("19.64"))


def test_nothing_is_left_to_repay_early_where_the_instalments_take_it_all():
    found = on_day("2026-02-20", paying(SHORTEN, "2026-02-20", 1120))

    assert found.rows == schedule(LOAN)


def test_what_was_paid_ahead_pays_on_where_instalments_fall():
    ahead = a_payment("ahead", on=day("2026-01-20"), amount=1120)

    found = on_day("2026-02-10", ahead, paying(LOWER, "2026-01-25", "6019.35"))

    # 6,019.35 are the interest to the day and half the principal; of 1,120 ahead the first instalment takes less now.
    assert found.dues[0].left == cny(0)
    assert not found.overpaid
    assert found.dues[0].paid + found.dues[1].paid + found.dues[2].paid == cny(1120)


def test_what_was_paid_ahead_of_rows_that_are_gone_pays_on():
    ahead = a_payment("ahead", on=day("2026-01-20"), amount=1010, period=12)

    found = on_day("2026-02-10", ahead, paying(SHORTEN, "2026-02-01", 8000))

    assert len(found.dues) < 12
    assert found.dues[0].paid == cny(1010)
    assert not found.overpaid


def test_what_no_plan_can_use_is_overpaid():
    found = on_day("2026-01-20", paying(SHORTEN, "2026-01-15", 15_000))

    assert (found.settled, found.overpaid) == (True, cny(3000))


def test_what_no_plan_can_use_adds_up():
    found = on_day(
        "2026-01-20", paying(SHORTEN, "2026-01-15", 15_000, "one"), paying(LOWER, "2026-01-16", 7, "other"),
    )

    assert found.overpaid == cny(3007)


def test_what_is_left_of_money_repaid_early_pays_on_its_day():
    ahead = a_payment("ahead", on=day("2026-01-16"), amount=1120)

    found = on_day("2026-01-20", ahead, paying(SHORTEN, "2026-01-18", 11_900), loan=LOAN)

    assert found.dues[0].paid_on == day("2026-01-16")
    assert found.settled


def test_an_instalment_keeps_the_day_it_was_paid_on_when_money_is_repaid_early():
    paid = a_payment("paid", on=day("2026-02-13"), amount=1120)

    found = on_day("2026-03-20", paid, paying(LOWER, "2026-02-15", 5500))

    assert (found.dues[0].paid_on, found.dues[0].paid) == (day("2026-02-13"), cny(1120))
    assert found.dues[1].left == cny(555)


def test_money_repaid_early_is_known_by_its_payment():
    found = on_day("2026-01-25", paying(LOWER, "2026-01-20", 6000), paying(PAYOFF, "2026-01-25", 6100, "last"))

    assert [version.cause.id for version in found.course.versions[1:]] == ["early", "last"]


def test_named_parts_of_which_an_instalment_took_some_are_no_longer_the_parts_of_the_rest():
    named = paying(LOWER, "2026-02-15", 6120, interest=cny(120), principal=cny(6000))

    found = on_day("2026-02-15", named)

    # 1,120 of the instalment; 5,000 are left, all of it principal on a due day.
    assert (found.rows[1].kind, found.rows[1].interest, found.rows[1].principal) == (
        RowKind.PREPAYMENT, cny(0), cny(5000),
    )


def test_yen_are_repaid_early_in_yen():
    loan = a_loan(principal=Money(120_000, "JPY"), terms=terms(Method.EQUAL_PRINCIPAL))

    found = on_day("2026-02-15", paying(LOWER, "2026-02-15", Money(66_200, "JPY")), loan=loan)

    assert (found.principal_left, found.overpaid) == (Money(55_000, "JPY"), Money(0, "JPY"))


def test_fees_that_stay_due_are_paid_with_what_is_left_of_the_money():
    flat = a_loan(terms=terms(Method.FLAT_FEE, "0.006", unit=RateUnit.PERIOD))
    flat = replace(flat, prepayment=PrepaymentTerms(fees_stay=True))

    found = on_day("2026-01-20", paying(SHORTEN, "2026-01-15", 12_100), loan=flat)

    assert found.principal_left == cny(0)
    assert left(found) == ["0.00", "44.00", "72.00"]


def test_the_parts_that_a_record_names_count():
    named = paying(LOWER, "2026-01-25", 6000, interest=cny(40), principal=cny(5960))

    assert on_day("2026-01-25", named).principal_left == cny(6040)


def test_money_repaid_early_counts_though_the_instalments_of_that_time_count_without_a_record():
    loan = replace(LOAN, paid_before=day("2026-03-01"))

    found = on_day("2026-03-02", paying(LOWER, "2026-02-15", 5500), a_payment(amount=1120), loan=loan)

    assert (found.principal_left, found.dues[1].amount) == (cny(5500), cny(555))


# ── paid off ──────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("amount", [100, 1120, 5000, "12019.35", 13_000])
def test_a_pay_off_ends_the_loan_whatever_was_agreed_to_be_enough(amount):
    found = on_day("2026-06-01", paying(PAYOFF, "2026-02-20", amount))

    assert (found.settled, found.owed, found.overpaid, found.accrued) == (True, cny(0), cny(0), cny(0))
    assert found.next_due is None
    assert found.rows[-1].due == day("2026-02-20")


def test_a_pay_off_counts_what_was_paid_ahead():
    ahead = a_payment("ahead", on=day("2026-01-20"), amount=1120)

    found = on_day("2026-01-25", ahead, paying(PAYOFF, "2026-01-25", "10918.71"))

    last = found.rows[-1]
    assert (last.principal, last.interest, last.capitalised) == (cny(12_000), cny("38.71"), cny(0))
    assert (found.settled, found.overpaid) == (True, cny(0))


def test_a_pay_off_on_a_due_day_pays_the_instalment_first():
    found = on_day("2026-02-15", paying(PAYOFF, "2026-02-15", 12_120))

    last = found.rows[-1]
    assert (last.principal, last.interest, last.fee) == (cny(11_000), cny(0), cny(0))
    assert (found.dues[0].paid, found.settled) == (cny(1120), True)


@pytest.mark.parametrize(("ahead", "interest"), [(False, "30"), (True, "38.71")])
def test_the_parts_named_of_a_pay_off_count_where_it_pays_all_there_is(ahead, interest):
    before = (a_payment("ahead", on=day("2026-01-20"), amount=10),) if ahead else ()

    found = on_day("2026-01-25", *before, paying(PAYOFF, "2026-01-25", 12_040, interest=cny(30), fee=cny(10)))

    assert (found.rows[-1].interest, found.rows[-1].principal) == (cny(interest), cny(12_000))


def test_the_parts_named_of_a_pay_off_are_not_those_of_its_rest_after_an_instalment():
    found = on_day("2026-02-20", paying(PAYOFF, "2026-02-20", 12_200, interest=cny(130)))

    # 11,080 are left after 1,120 of the instalment: 19.64 for 5 of 28 days, and what is beyond is a fee.
    assert (found.rows[-1].interest, found.rows[-1].fee) == (cny("19.64"), cny("60.36"))


def test_a_pay_off_counts_what_was_overpaid():
    much = a_payment("much", on=day("2026-01-20"), amount=12_790)

    found = on_day("2026-01-25", much, paying(PAYOFF, "2026-01-25", 5))

    # 12,780 was ahead, 10 beyond it.
    assert found.rows[-1].payment == cny(12_795)


def test_after_the_last_due_a_pay_off_ends_what_is_open():
    found = on_day("2028-01-01", paying(PAYOFF, "2027-06-01", 9000))

    assert (found.settled, found.owed, len(found.rows)) == (True, cny(0), 12)
    assert [due.assumed for due in found.dues][-1]


def test_what_a_pay_off_after_the_last_due_cost_beyond_the_instalments_is_a_fee():
    later = a_restructure(day("2027-08-01"), principal=cny(500))

    found = on_day("2028-01-01", paying(PAYOFF, "2027-06-01", 12_800), events=(later,))

    assert (found.rows[-1].due, found.rows[-1].fee) == (day("2027-06-01"), cny(20))
    assert (found.settled, found.overpaid, found.course.misfits) == (True, cny(0), ("restructure",))


def test_what_was_agreed_for_later_ends_with_a_pay_off():
    later = a_restructure(day("2027-03-01"), principal=cny(500))

    found = on_day("2026-03-01", paying(PAYOFF, "2026-02-15", 12_120), events=(later,))

    assert found.settled
    assert found.course.misfits == ("restructure",)


@pytest.mark.parametrize(("paid", "overpaid", "fee"), [
    ("12120", "0", "0"), ("12780", "0", "660"), ("13000", "0", "880"), ("13100", "980", "0"),
    ("99999999", "99987879", "0"),
])
def test_what_no_lender_can_have_asked_for_is_overpaid_after_a_pay_off(paid, overpaid, fee):
    found = on_day("2026-02-15", paying(PAYOFF, "2026-02-15", paid))

    assert (found.overpaid, found.rows[-1].fee) == (cny(overpaid), cny(fee))
    assert found.settled


def test_the_fee_for_paying_early_is_not_overpaid():
    loan = replace(LOAN, prepayment=PrepaymentTerms(Decimal("0.1")))

    found = on_day("2026-02-15", paying(PAYOFF, "2026-02-15", 20_000), loan=loan)

    assert found.overpaid == cny(20_000 - 1120 - 11_000 - 1100)
    assert found.rows[-1].fee == cny(1100)


def test_a_pay_off_costs_no_more_penalty():
    loan = replace(LOAN, late=LateTerms())

    assert on_day("2026-02-25", loan=loan).penalty == cny(5)
    assert on_day("2026-02-25", paying(PAYOFF, "2026-02-25", 11_000), loan=loan).penalty == cny(0)


# ── by the day ────────────────────────────────────────────────────────────────


def test_a_loan_by_the_day_costs_real_days_from_the_draw_to_the_repayment():
    found = on_day("2026-01-25", a_payment(on=day("2026-01-25"), amount=12_060), loan=BY_DAY)

    assert (found.rows[0].interest, found.rows[0].principal) == (cny(60), cny(12_000))
    assert (found.settled, found.overpaid) == (True, cny(0))


def test_any_payment_of_a_loan_by_the_day_repays_principal_at_once():
    found = on_day("2026-02-14", a_payment(on=day("2026-01-25"), amount=6060), loan=BY_DAY)

    assert (found.principal_left, found.accrued) == (cny(6000), cny(60))
    assert found.dues[0].amount == cny(63)  # 21 days of 3 yuan


def test_on_a_due_day_the_interest_due_comes_first():
    found = on_day("2026-02-15", a_payment(amount=6186), loan=BY_DAY)

    assert found.dues[0].state(day("2026-02-15")) is DueState.PAID
    assert found.principal_left == cny(6000)


def test_a_repayment_below_the_interest_repays_no_principal():
    found = on_day("2026-01-26", a_payment(on=day("2026-01-25"), amount=50), loan=BY_DAY)

    assert (found.principal_left, found.accrued) == (cny(12_000), cny(16))


def test_many_repayments_cost_what_was_owed_on_each_day():
    made = [a_payment(str(n), on=day("2026-01-15") + timedelta(5 * n), amount=1000 + 30) for n in range(1, 6)]

    found = on_day("2026-02-14", *made, loan=BY_DAY)

    interest = total(row.interest for row in found.rows if row.kind is RowKind.PREPAYMENT)
    owed, expected = cny(12_000), cny(0)
    for _ in made:
        cost = owed.times(Decimal("0.0025"))
        owed, expected = owed - (cny(1030) - cost), expected + cost
    assert (interest, found.principal_left) == (expected, owed)


def test_a_loan_restructured_to_be_repaid_by_the_day_is_from_then_on():
    anew = terms(Method.DAILY, "0.0005", 12, start=day("2026-02-15"), unit=RateUnit.DAY)
    events = (a_restructure(day("2026-02-15"), anew),)

    before, after = (
        on_day("2026-02-25", a_payment(on=day(on), amount=amount), events=events)
        for on, amount in (("2026-02-14", 1620), ("2026-02-25", 1675))
    )

    assert (before.principal_left, total(due.paid for due in before.dues[1:])) == (cny(11_000), cny(500))
    assert after.principal_left == cny(12_000) - cny(1000) - cny(500)


# ── in a line's bill ──────────────────────────────────────────────────────────


def test_what_a_bill_collects_counts_as_paid_with_its_day():
    loan = replace(a_loan(terms=LOAN.terms, line=a_line().id), in_bill=True)

    found = on_day("2026-02-15", loan=loan)

    assert [due.assumed for due in found.dues[:2]] == [True, False]
    assert (found.principal_left, found.interest_paid) == (cny(11_000), None)
    assert on_day("2026-02-14", loan=loan).principal_left == cny(12_000)


# ── agreed anew ───────────────────────────────────────────────────────────────


def test_what_is_agreed_to_be_owed_takes_over_what_was_open():
    loan, events = replace(LOAN, late=LateTerms()), (a_restructure(day("2026-03-20"), principal=cny(12_345)),)

    before, after = (on_day(on, loan=loan, events=events) for on in ("2026-03-19", "2026-03-20"))

    assert [due.state(day("2026-03-19")) for due in before.dues[:2]] == [DueState.OVERDUE] * 2
    assert before.owed == cny(12_230)
    assert (after.owed, after.penalty) == (cny(12_345), cny(0))
    assert [due.assumed for due in after.dues[:3]] == [True, True, False]


def test_a_payment_after_it_pays_the_new_plan():
    events = (a_restructure(day("2026-03-20"), principal=cny(12_000)),)
    late = a_payment("late", on=day("2026-03-19"), amount=1120)
    new = a_payment("new", on=day("2026-03-21"), amount=1000)

    found = on_day("2026-03-21", late, new, events=events)

    assert [str(due.paid) for due in found.dues[:3]] == ["1120.00", "0.00", "1000.00"]


def test_money_before_it_pays_nothing_of_the_plan_agreed_on():
    events = (a_restructure(day("2026-06-01"), principal=cny(5000)),)
    much = a_payment("much", on=day("2026-04-01"), amount=20_000)

    loan = a_loan(terms=terms(Method.LEVEL, periods=2))

    before, after = (on_day(on, much, loan=loan, events=events) for on in ("2026-05-01", "2026-06-01"))

    assert before.principal_left == before.owed == before.accrued == cny(0)
    assert total(due.paid for due in before.dues) + before.overpaid == cny(20_000)
    assert all(not due.paid for due in before.dues if due.on > day("2026-06-01"))
    assert after.owed == cny(5000)


def test_money_of_its_day_pays_the_plan_agreed_on():
    events = (a_restructure(day("2026-03-20"), principal=cny(12_000)),)

    found = on_day("2026-03-20", a_payment("new", on=day("2026-03-20"), amount=1000), events=events)

    assert [str(due.paid) for due in found.dues[:3]] == ["0.00", "0.00", "1000.00"]


def test_money_before_it_may_pay_what_is_due_on_its_day():
    events = (a_restructure(day("2026-03-15"), principal=cny(11_000)),)

    found = on_day("2026-03-16", a_payment("much", on=day("2026-02-15"), amount=2230), events=events)

    assert [str(due.paid) for due in found.dues[:2]] == ["1120.00", "1110.00"]
    assert not found.overpaid


def test_without_an_agreed_amount_what_was_open_stays_open():
    found = on_day("2026-03-20", events=(a_restructure(day("2026-03-20")),))

    assert left(found, 2) == ["1120.00", "1110.00"]
    assert found.principal_left == cny(12_000)


def test_capitalised_interest_is_owed_when_it_falls_due():
    events = (a_holiday(day("2026-02-15"), 1, HolidayInterest.CAPITALISED),)

    before, after = (on_day(on, a_payment(amount=1120), events=events) for on in ("2026-03-14", "2026-03-15"))

    assert (before.principal_left, after.principal_left) == (cny(11_000), cny(11_110))
    assert [due.number for due in after.dues[:3]] == [1, 3, 4]  # the second asks for nothing


def test_the_penalty_rate_is_that_of_the_day_the_instalment_was_due():
    loan, events = replace(LOAN, late=LateTerms()), (a_rate(day("2026-01-20"), "0.24"),)

    assert on_day("2026-02-25", loan=loan, events=events).penalty == cny(10)


# ── taken back, together, as of ───────────────────────────────────────────────


def test_a_payment_counts_up_to_the_day_before_it_was_taken_back():
    bounced = replace(a_payment(amount=1120), reversed_on=day("2026-02-18"))

    assert left(on_day("2026-02-17", bounced))[0] == "0.00"
    assert left(on_day("2026-02-18", bounced))[0] == "1120.00"
    assert left(on_day("2026-03-01", bounced, a_payment("again", on=day("2026-02-19"), amount=1120)))[0] == "0.00"


def test_principal_repaid_early_comes_back_with_the_payment_taken_back():
    bounced = replace(paying(LOWER, "2026-01-15", 6000), reversed_on=day("2026-01-20"))

    assert on_day("2026-01-20", bounced) == replace(on_day("2026-01-20"), interest_paid=cny(0))
    assert on_day("2026-01-19", bounced).principal_left == cny(6000)


def test_one_payment_over_two_loans_pays_its_part_of_each():
    other = a_loan("weilidai", terms=LOAN.terms)
    parts = (
        replace(a_payment("one", amount=1120), together="15 February"),
        replace(a_payment("two", loan="weilidai", amount=500), together="15 February"),
    )

    found = [standing(loan, (part,), day("2026-02-15")) for loan, part in zip((LOAN, other), parts, strict=True)]

    assert [str(one.dues[0].left) for one in found] == ["0.00", "620.00"]


def test_interest_is_what_payments_tell_and_the_plans_where_they_are_whole_instalments():
    told, whole = a_payment("a", amount=1120, interest=cny(120)), a_payment("b", on=day("2026-03-15"), amount=1110)

    assert on_day("2026-02-15").interest_paid == cny(0)
    assert on_day("2026-03-14", told, whole).interest_paid == cny(120)
    assert on_day("2026-03-15", told, whole).interest_paid == cny(230)
    assert on_day("2026-03-14", told, loan=replace(LOAN, paid_before=day("2026-03-01"))).interest_paid is None


def test_two_payments_that_make_one_instalment_tell_its_interest():
    first, second = (a_payment(name, amount=560) for name in "ab")

    assert on_day("2026-02-15", first).interest_paid is None
    assert on_day("2026-02-15", first, second).interest_paid == cny(120)
    assert on_day("2026-03-15", a_payment(amount=2230)).interest_paid == cny(230)


def test_the_interest_of_a_late_instalment_is_known_once_its_penalty_is_paid_too():
    late = replace(LOAN, late=LateTerms())

    assert on_day("2026-02-25", a_payment(on=day("2026-02-25"), amount=1120), loan=late).interest_paid is None
    assert on_day("2026-02-25", a_payment(on=day("2026-02-25"), amount=1125), loan=late).interest_paid == cny(120)


@pytest.mark.parametrize("made", [
    (a_payment(amount=1000),), (a_payment(amount=1121),), (a_payment(amount=13_000),),
    (a_payment(amount=1120, principal=cny(900)),), (a_payment(amount=1120, fee=cny(3)),),
    (a_payment("a", amount=500, interest=cny(100)), a_payment("b", amount=620)),
    (paying(PAYOFF, "2026-02-15", 12_120),), (paying(SHORTEN, "2026-02-15", 3000),),
    (a_payment("a", amount=3340), paying(LOWER, "2026-02-15", 1000, interest=cny(0), principal=cny(1000))),
])
def test_interest_is_unknown_where_neither_the_payment_nor_the_plan_tells_it(made):
    assert on_day("2026-02-20", *made).interest_paid is None


def test_interest_is_unknown_where_a_payment_belongs_to_what_counts_as_paid():
    free = a_loan(terms=terms(Method.INTEREST_FREE), paid_before=day("2026-02-16"))

    assert on_day("2026-02-20", loan=free).interest_paid == cny(0)
    assert on_day("2026-02-20", a_payment(amount=1000, period=1), loan=free).interest_paid is None


@given(loans(), st.data(), orders)
def test_a_past_day_is_seen_as_it_was_whatever_came_later(loan, data, order):
    made, events = data.draw(payments(loan)), tuple(data.draw(st.lists(changes(loan), max_size=2)))
    today = data.draw(days_of(loan)) + timedelta(data.draw(st.integers(0, 100)))
    seen = tuple(one for one in made if one.counts_on(today))

    whole, then = (standing(loan, each, today, events=events, order=order) for each in (made, seen))

    assert whole == then


@given(loans(), st.data(), orders)
def test_no_figure_is_below_zero_whatever_happens(loan, data, order):
    made, events = data.draw(payments(loan)), tuple(data.draw(st.lists(changes(loan), max_size=2)))
    today = max(data.draw(days_of(loan)), loan.start) + timedelta(data.draw(st.integers(0, 100)))

    found = standing(loan, made, today, events=events, order=order)

    zero = Money.zero(loan.principal.currency)
    assert min(found.principal_left, found.overpaid, found.accrued, found.penalty or zero) >= zero
    assert found.owed >= found.principal_left
    assert all(zero <= due.paid <= due.amount for due in found.dues)
    assert found.settled == (not found.principal_left and found.next_due is None)


@given(loans(), st.data(), orders)
def test_no_coin_is_lost_in_any_order_of_parts(loan, data, order):
    loan = replace(loan, late=None)
    events = tuple(one for one in data.draw(st.lists(changes(loan), max_size=2)) if one.agreed is None)
    made = tuple(one for one in data.draw(payments(loan)) if one.effect is not PAYOFF)
    today = data.draw(days_of(loan))

    found = standing(loan, made, today, events=events, order=order)

    counted = [one for one in made if one.counts_on(today)]
    apart = sum(min(one.penalty or one.amount.times(0), one.amount).minor for one in counted)
    early = sum(row.payment.minor for row in found.rows if row.kind is RowKind.PREPAYMENT)
    covered = sum(due.paid.minor for due in found.dues)
    assert covered + early + found.overpaid.minor + apart == sum(one.amount.minor for one in counted)


def test_a_day_before_the_loan_has_accrued_nothing():
    assert on_day("2026-01-01").accrued == cny(0)
    assert standing(LOAN, (), date(2026, 1, 15)).accrued == cny(0)
