"""What being late costs by contract, and which part of an instalment a payment covers first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.builders import a_lender, a_loan, a_payment, cny, terms
from zhihuan.domain.allocation import penalty_rate
from zhihuan.domain.balance import standing
from zhihuan.domain.book import Book
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.due import DueState
from zhihuan.domain.errors import TermsOutOfRange
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.late_terms import LateTerms, PenaltyBase
from zhihuan.domain.lender import USUAL_ORDER, Lender, LenderId, Part
from zhihuan.domain.money import Money
from zhihuan.domain.payment import PaymentId
from zhihuan.domain.position import Position
from zhihuan.domain.rate import RateUnit
from zhihuan.domain.reminder_rules import ReminderRules
from zhihuan.domain.reminders import reminders
from zhihuan.domain.terms import Method
from zhihuan.domain.watch import Watch

# Twelve principals of 1,000 yuan from 15 February 2026, interest falling from 120 by 10, and 5 yuan of fees with each;
# at 12 % a year and half as much again a coin overdue costs 1/2000 a day.
FIRST = date(2026, 2, 15)
PENALTY_LAST = USUAL_ORDER[::-1]
LOAN = a_loan(terms=terms(Method.EQUAL_PRINCIPAL, fees=(Fee("service", FeeTiming.EACH, cny(5)),)))


def late(*payments, days, order=USUAL_ORDER, **words):
    """Return how the loan stands some days after its first due, by a contract with these words on lateness."""
    loan = replace(LOAN, late=LateTerms(**words))
    return standing(loan, payments, FIRST + timedelta(days=days), order=order)


def a_late_payment(amount, days, **parts):
    return a_payment(on=FIRST + timedelta(days=days), amount=amount, **parts)


@pytest.mark.parametrize(("rate", "unit", "day_count", "a_day"), [
    ("0.12", RateUnit.YEAR, DayCount.THIRTY_360, Fraction(1, 2000)),
    ("0.12", RateUnit.YEAR, DayCount.ACT_360, Fraction(1, 2000)),
    ("0.12", RateUnit.YEAR, DayCount.ACT_365F, Fraction(18, 36500)),
    ("0.12", RateUnit.YEAR, DayCount.ACT_36525, Fraction(18, 36500)),
    ("0.01", RateUnit.MONTH, DayCount.THIRTY_360, Fraction(1, 2000)),
    ("0.0005", RateUnit.DAY, DayCount.ACT_365F, Fraction(3, 4000)),
    ("0.0005", RateUnit.DAY, DayCount.THIRTY_360, Fraction(3, 4000)),
])
def test_a_day_overdue_costs_the_daily_rate_and_half_as_much_again(rate, unit, day_count, a_day):
    assert penalty_rate(LateTerms(), terms(rate=rate, unit=unit, day_count=day_count)) == a_day


def test_without_late_terms_no_penalty_is_known():
    found = standing(LOAN, (), FIRST + timedelta(days=100))

    assert penalty_rate(None, LOAN.terms) == 0
    assert found.penalty is None


@pytest.mark.parametrize(("words", "penalty"), [
    ({}, "5.00"), ({"base": PenaltyBase.INSTALMENT}, "5.63"), ({"multiplier": Decimal(0)}, "0.00"),
    ({"late_fee": cny(30)}, "35.00"), ({"late_fee": cny(30), "multiplier": Decimal(0)}, "30.00"),
])
def test_ten_days_overdue_cost_what_the_contract_says(words, penalty):
    assert late(days=10, **words).penalty == cny(penalty)


def test_the_due_day_costs_nothing_and_each_day_after_it_the_same():
    assert [late(days=days).penalty for days in (-1, 0, 1, 2, 10)] == [cny(each) for each in ("0", "0", ".5", "1", "5")]


def test_each_overdue_instalment_costs_its_own_penalty():
    # The second is due on 15 March, 28 days after the first.
    assert late(days=38, late_fee=cny(30)).penalty == cny(30 + 19) + cny(30 + 5)


def test_in_the_days_of_grace_nothing_is_charged_and_after_them_all_days_are():
    found = [late(days=days, grace_days=3) for days in (3, 4)]

    assert [one.penalty for one in found] == [cny(0), cny(2)]
    assert [
        one.dues[0].state(FIRST + timedelta(days=days)) for one, days in zip(found, (3, 4), strict=True)
    ] == [DueState.GRACE, DueState.OVERDUE]
    assert found[0].dues[0].grace_until == FIRST + timedelta(days=3)
    assert late(days=3).dues[0].grace_until is None


def test_a_penalty_is_no_part_of_what_is_owed_of_the_instalment():
    found = late(days=10, late_fee=cny(30))

    assert found.dues[0].left == cny(1125)
    assert found.owed == cny(12_125)


def test_what_is_to_pay_of_a_late_instalment_holds_its_own_penalty():
    # After 38 days the first has cost 30 + 19 yuan, the second 30 + 5; without late terms it is not known.
    found = late(days=38, late_fee=cny(30)).dues

    assert [due.to_pay for due in found[:3]] == [cny(1125 + 49), cny(1115 + 35), cny(1105)]
    assert [due.penalty for due in found[:3]] == [cny(49), cny(35), cny(0)]
    unknown = standing(LOAN, (), FIRST + timedelta(days=38)).dues[0]
    assert (unknown.penalty, unknown.to_pay) == (None, cny(1125))


def test_whoever_pays_what_is_to_pay_in_all_owes_no_penalty_in_any_order_of_parts():
    for order in (USUAL_ORDER, USUAL_ORDER[::-1]):
        asked = late(days=10, order=order).dues[0].to_pay

        after = late(a_late_payment(asked, 10), days=30, order=order)

        assert (after.dues[0].left, after.dues[0].to_pay, after.penalty) == (cny(0), cny(0), cny(1))


# ── payments ──────────────────────────────────────────────────────────────────


def test_penalty_fee_interest_and_principal_are_paid_in_this_order():
    found = [late(a_late_payment(amount, 10), days=10) for amount in (4, 5, 10, 130, 630)]

    assert [one.penalty for one in found] == [cny(1), *[cny(0)] * 4]
    assert [one.dues[0].left for one in found] == [cny(each) for each in (1125, 1125, 1120, 1000, 500)]
    assert [one.principal_left for one in found] == [*[cny(12_000)] * 4, cny(11_500)]


@pytest.mark.parametrize(("order", "owed", "principal", "penalty"), [
    ((Part.PRINCIPAL, Part.INTEREST, Part.FEE, Part.PENALTY), "11525", "11400", "5"),
    ((Part.INTEREST, Part.PRINCIPAL, Part.PENALTY, Part.FEE), "11525", "11520", "5"),
    ((Part.FEE, Part.PENALTY, Part.PRINCIPAL, Part.INTEREST), "11530", "11410", "0"),
])
def test_a_lender_may_have_an_order_of_its_own(order, owed, principal, penalty):
    found = late(a_late_payment(600, 10), days=10, order=order)

    assert (found.owed, found.principal_left, found.penalty) == (cny(owed), cny(principal), cny(penalty))


def test_a_penalty_that_the_lender_takes_last_is_still_to_pay_once_the_instalment_is_paid():
    # Ten days late 1,125 yuan pay the instalment; the 5 yuan of penalty are open, and grow no more.
    paid, today = a_late_payment(1125, 10), FIRST + timedelta(days=20)
    found = late(paid, days=20, order=PENALTY_LAST)

    [due, *_] = found.dues
    assert (due.left, due.to_pay, due.paid_late) == (cny(0), cny(5), True)
    assert (due.state(today), due.days_overdue(today)) == (DueState.PART_PAID, 0)
    assert found.next_due == due

    after = late(paid, a_late_payment(5, 15, identity="penalty"), days=20, order=PENALTY_LAST)
    assert (after.dues[0].state(today), after.next_due) == (DueState.PAID_LATE, after.dues[1])


def test_a_loan_with_a_penalty_left_open_is_not_settled():
    terms_of_one = terms(Method.BULLET, periods=1, first_due=FIRST)
    loan = replace(a_loan(terms=terms_of_one), late=LateTerms(late_fee=cny(30)))
    asked = standing(loan, (), FIRST).dues[0].to_pay
    paid = a_late_payment(asked, 1)

    found = standing(loan, (paid,), FIRST + timedelta(days=5), order=PENALTY_LAST)

    assert (found.principal_left, found.settled) == (cny(0), False)
    assert standing(replace(loan, closed_on=FIRST + timedelta(days=3)), (paid,), FIRST + timedelta(days=5),
                    order=PENALTY_LAST).settled


def test_a_penalty_alone_is_among_the_open_dues_and_not_reminded_of():
    lender = replace(a_lender(), order=PENALTY_LAST)
    loan = replace(LOAN, lender=lender.id, late=LateTerms())
    book = Book(lenders={lender.id: lender}, loans={loan.id: loan}, payments={
        PaymentId("late"): replace(a_late_payment(1125, 10), id=PaymentId("late"), loan=loan.id),
    })
    today = FIRST + timedelta(days=20)
    seen = Position(book, today)

    assert [due.to_pay for due in seen.open_dues(today)] == [cny(5)]
    assert not seen.overdue
    assert not reminders(Watch(seen, ReminderRules()), datetime.combine(today, time(12), UTC))


def test_penalty_is_charged_on_what_is_left_and_rounded_once():
    # 5 days on 1,000 are 2.50, paid first; then 497.50 are left, and 5 more days cost 1.24375.
    found = late(a_late_payment(630, 5), days=10)

    assert found.dues[0].left == cny("497.50")
    assert found.penalty == cny("1.24")


def test_an_instalment_paid_in_full_costs_no_more():
    found = late(a_late_payment("1130.00", 10), days=30)

    assert found.dues[0].paid_on == FIRST + timedelta(days=10)
    assert found.dues[0].paid_late
    assert found.penalty == cny(1)  # the second instalment, two days overdue


def test_what_was_paid_on_time_costs_nothing_however_late_it_is_looked_at():
    assert late(a_late_payment(1125, 0), days=27, late_fee=cny(30)).penalty == cny(0)


@pytest.mark.parametrize(("paid", "left", "penalty"), [
    ("1120", "0", "0.00"), ("1115", "0", "0.00"), ("1114.99", "10.01", "0.05"), ("2.00", "1123", "5.00"),
])
def test_a_rest_within_the_tolerance_counts_as_paid(paid, left, penalty):
    found = late(a_late_payment(paid, 0), days=10, tolerance=cny(10))

    assert (found.dues[0].left, found.penalty) == (cny(left), cny(penalty))
    assert (found.dues[0].paid_on is None) == bool(cny(left))
    assert found.owed == cny(11_000) + cny(left)
    assert found.principal_left == min(found.owed, cny(12_000))


def test_an_instalment_within_the_tolerance_is_not_paid_before_something_is():
    assert late(days=10, tolerance=cny(2000)).penalty == cny(5)


def test_a_penalty_told_apart_is_all_that_was_asked_for():
    found = late(a_late_payment(1127, 10, penalty=cny(2)), days=20)

    assert found.dues[0].paid == cny(1125)
    assert found.penalty == cny(0)


def test_a_penalty_told_apart_of_a_part_leaves_the_rest_to_be_paid():
    found = late(a_late_payment(627, 10, penalty=cny(2)), days=10)

    assert found.dues[0].left == cny(500)
    assert found.penalty == cny(3)


def test_a_penalty_told_apart_pays_the_oldest_first():
    # After 38 days 19 yuan and 5 yuan are charged.
    found = late(a_late_payment(20, 38, penalty=cny(20)), days=38)

    assert found.penalty == cny(4)
    assert found.dues[0].left == cny(1125)


def test_penalties_told_apart_add_up():
    # After 38 days 19 yuan and 5 yuan are charged.
    found = late(
        a_late_payment(5, 38, identity="one", penalty=cny(5)), a_late_payment(6, 38, identity="two", penalty=cny(6)),
        days=38,
    )

    assert found.penalty == cny(13)


def test_lateness_in_yen_costs_yen():
    loan = replace(
        a_loan(principal=Money(120_000, "JPY"), terms=terms(Method.EQUAL_PRINCIPAL)), late=LateTerms(),
    )

    found = standing(loan, (a_late_payment(Money(11_250, "JPY"), 10),), FIRST + timedelta(days=11))

    assert found.penalty == Money(0, "JPY")
    assert found.dues[0].paid == Money(11_200, "JPY")
    assert found.dues[1].paid == Money(0, "JPY")


def test_a_penalty_beyond_the_payment_takes_all_of_it():
    found = late(a_late_payment(3, 10, penalty=cny(5)), days=10)

    assert (found.penalty, found.dues[0].left, found.overpaid) == (cny(0), cny(1125), cny(0))


def test_what_was_settled_costs_no_penalty():
    loan = replace(LOAN, late=LateTerms(late_fee=cny(30)), closed_on=FIRST + timedelta(days=10))

    assert standing(loan, (), FIRST + timedelta(days=9)).penalty == cny("34.50")
    assert standing(loan, (), FIRST + timedelta(days=10)).penalty == cny(0)


# ── a lender's order ──────────────────────────────────────────────────────────


@pytest.mark.parametrize("order", [(), USUAL_ORDER[1:], (*USUAL_ORDER, Part.FEE), (*USUAL_ORDER[1:], Part.FEE)])
def test_an_order_names_every_part_once(order):
    with pytest.raises(TermsOutOfRange) as problem:
        Lender(LenderId("bank"), "Bank", order=order)

    told = problem.value
    assert (told.field, told.value) == ("order", ", ".join(order))
    assert told.lowest == told.highest == "penalty, fee, interest, principal"
