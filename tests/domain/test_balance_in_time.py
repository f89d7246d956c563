"""How a loan stands when it is repaid early, billed by a line, or agreed anew."""

from __future__ import annotations

from dataclasses import replace

from tests.builders import a_line, a_loan, a_payment, cny, terms
from tests.domain.balances import LOAN, LOWER, PAYOFF, SHORTEN, left, on_day, paying
from tests.domain.lives import a_holiday, a_rate, a_restructure, day
from zhihuan.domain.due import DueState
from zhihuan.domain.late_terms import LateTerms
from zhihuan.domain.loan_change import HolidayInterest
from zhihuan.domain.money import Money, total
from zhihuan.domain.prepayment_terms import PrepaymentTerms
from zhihuan.domain.rate import RateUnit
from zhihuan.domain.schedule import RowKind, schedule
from zhihuan.domain.terms import Method


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
