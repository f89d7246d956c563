"""Statement days and due days: month ends, leap years, the turn of the year."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_card, a_line, cny
from zhihuan.domain.billing import (
    BilledInstalment,
    bill_due,
    bill_month,
    bill_of_instalment,
    grace_until,
    next_statement,
    statement_on,
)
from zhihuan.domain.calendar import months_later
from zhihuan.domain.card_terms import StatementDayGoes
from zhihuan.domain.errors import NotADate
from zhihuan.domain.loan import LoanId

days = st.dates(date(2020, 1, 1), date(2040, 1, 1))
statement_days = st.one_of(st.none(), st.integers(1, 31))
days_after = st.one_of(st.none(), st.integers(1, 60))


@pytest.mark.parametrize(("day", "month", "found"), [
    (31, date(2027, 2, 1), date(2027, 2, 28)), (31, date(2028, 2, 1), date(2028, 2, 29)),
    (29, date(2027, 2, 1), date(2027, 2, 28)), (31, date(2026, 4, 1), date(2026, 4, 30)),
    (None, date(2026, 4, 1), date(2026, 4, 1)),
])
def test_a_statement_day_that_a_month_lacks_is_its_last_day(day, month, found):
    assert statement_on(a_card(statement_day=day), month) == found


@pytest.mark.parametrize(("after", "month", "due"), [
    (18, date(2026, 4, 1), date(2026, 5, 8)), (25, date(2026, 12, 1), date(2027, 1, 14)),
    (20, date(2028, 2, 1), date(2028, 3, 11)), (20, date(2027, 2, 1), date(2027, 3, 12)),
    (5, date(2026, 4, 1), date(2026, 4, 25)),
])
def test_a_due_day_is_counted_from_the_statement(after, month, due):
    assert bill_due(a_card(due_after=after), month) == due


def test_days_after_the_statement_win_over_a_day_of_the_month():
    assert bill_due(a_card(due_day=10, due_after=25), date(2026, 4, 1)) == date(2026, 5, 15)


@pytest.mark.parametrize(("goes", "month"), [
    (StatementDayGoes.THIS_BILL, date(2026, 4, 1)), (StatementDayGoes.NEXT_BILL, date(2026, 5, 1)),
])
def test_the_statement_day_itself_goes_where_the_terms_say(goes, month):
    card = a_card(statement_day_goes=goes)

    assert bill_month(card, date(2026, 4, 20)) == month
    assert bill_month(card, date(2026, 4, 19)) == date(2026, 4, 1)
    assert bill_month(card, date(2026, 4, 21)) == date(2026, 5, 1)


def test_the_last_day_of_february_is_a_statement_day_too():
    card = a_card(statement_day=31, statement_day_goes=StatementDayGoes.THIS_BILL)

    assert bill_month(card, date(2027, 2, 28)) == date(2027, 2, 1)
    assert bill_month(card, date(2027, 3, 30)) == date(2027, 3, 1)


def test_bills_by_the_calendar_hold_whole_months():
    line = a_card(statement_day=None, statement_day_goes=StatementDayGoes.THIS_BILL)

    assert bill_month(line, date(2026, 4, 1)) == date(2026, 5, 1)


@pytest.mark.parametrize(("due", "month"), [
    (date(2026, 5, 10), date(2026, 4, 1)), (date(2026, 5, 20), date(2026, 5, 1)), (date(2026, 4, 20), date(2026, 4, 1)),
    (date(2027, 1, 5), date(2026, 12, 1)),
])
def test_an_instalment_is_collected_by_the_first_bill_not_due_before_it(due, month):
    assert bill_of_instalment(a_card(), due) == month


def test_an_instalment_due_between_a_bill_and_the_next_statement_is_not_left_out_meanwhile():
    assert bill_of_instalment(a_card(), date(2026, 5, 11)) == date(2026, 4, 1)


def test_without_a_due_day_an_instalment_is_on_the_latest_statement():
    assert bill_of_instalment(a_card(due_day=None), date(2026, 5, 10)) == date(2026, 4, 1)


@given(statement_days, st.integers(1, 31), days_after, days)
def test_no_instalment_waits_for_a_later_bill_than_it_must(statement, due_day, after, due):
    line = a_card(statement_day=statement, due_day=due_day, due_after=after)

    month = bill_of_instalment(line, due)

    before, at = (bill_due(line, one) for one in ((month - timedelta(days=1)).replace(day=1), month))
    assert before is not None
    assert at is not None
    assert before < due
    assert statement_on(line, month) <= due
    assert due <= at or due < statement_on(line, months_later(month, 1))


@given(statement_days, st.integers(1, 31), days_after, days, st.sampled_from(StatementDayGoes))
def test_no_charge_is_due_before_it_is_made(statement, due_day, after, day, goes):
    line = a_card(statement_day=statement, due_day=due_day, due_after=after, statement_day_goes=goes)

    month = bill_month(line, day)

    due = bill_due(line, month)
    assert due is not None
    assert day <= statement_on(line, month) < due


def test_days_of_grace_follow_the_due_day():
    assert grace_until(a_card(grace_days=3), date(2026, 4, 1)) == date(2026, 5, 13)
    assert grace_until(a_card(due_day=None), date(2026, 4, 1)) is None


@given(days, statement_days)
def test_the_next_statement_is_after_today(today, day):
    line = a_line(statement_day=day)

    month = next_statement(line, today)

    assert statement_on(line, (month - timedelta(days=1)).replace(day=1)) <= today < statement_on(line, month)


def test_a_due_day_past_the_end_of_the_calendar_is_no_date():
    with pytest.raises(NotADate):
        bill_due(a_card(due_after=25), date(9999, 12, 1))


def test_a_billed_instalment_asks_all_its_parts():
    billed = BilledInstalment(LoanId("plan"), date(2026, 5, 10), cny(1000), cny(30), cny(5))

    assert billed.amount == cny(1035)
