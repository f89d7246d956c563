"""What is said to come is what will be told: dues, the next statement of each line, pay days."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.builders import a_book, a_card, a_lender, an_entry, an_income, at, new
from tests.domain.test_reminder_hours import every
from tests.domain.test_reminder_occasions import HOLIDAY, INCOMES, Announced, a_card_book
from tests.domain.watching import a_watch, at_time, one_due, told_at
from zhihuan.domain.book import Kind
from zhihuan.domain.put_off import EVERYTHING, PutOff
from zhihuan.domain.reminder import Occasion, StatementDay
from zhihuan.domain.reminder_rules import Quiet, ReminderRules, ReminderWish
from zhihuan.domain.reminders import upcoming
from zhihuan.domain.revolving import EntryKind

BEGIN, END = "2026-03-01 00:00", "2026-03-10 23:30"
hours_of_day = st.builds(time, st.integers(0, 23), st.sampled_from([0, 30]))
quiet_hours = st.tuples(hours_of_day, st.integers(2, 46)).map(
    lambda drawn: Quiet(drawn[0], (datetime.combine(date.max, drawn[0]) - timedelta(minutes=30 * drawn[1])).time())
)


def coming(book, now, until, rules=None, put_offs=(), work_days=None):
    watch = a_watch(book, f"{now:%Y-%m-%d}", rules, put_offs, work_days)
    return [
        (f"{one.moment:%m-%d %H:%M}", one.occasion.value, one.about.subject)
        for one in upcoming(watch, now, datetime.fromisoformat(until))
    ]


@settings(max_examples=40)
@given(
    hours_of_day, st.none() | hours_of_day, st.none() | quiet_hours, st.none() | hours_of_day, st.booleans(),
    st.sampled_from([None, HOLIDAY, Announced("2026-03-09", "2026-03-10", "2026-03-11")]),
    st.sampled_from([(7, 3, 1, 0), (5, 2), (0,), ()]),
)
@example(time(9), time(18), None, None, False, HOLIDAY, (3,))
@example(time(9), time(18), Quiet(time(17), time(9)), None, True, None, (1, 0))
def test_what_is_said_to_come_is_what_is_told(hour, evening, quiet, cut_off, automatic, work_days, leads):
    rules = ReminderRules(leads, hour, evening, quiet=quiet)
    book = one_due(automatic=automatic, wishes=[ReminderWish("ant", cut_off=cut_off)] if cut_off else [])
    moments = list(every(30, BEGIN, END))
    ever = told_at(moments, book=book, rules=rules, work_days=work_days)
    told = [(moment.replace(tzinfo=None), key) for moment, key in ever if moment > moments[0]]

    watch = a_watch(book, f"{moments[0]:%Y-%m-%d}", rules, work_days=work_days)
    said = upcoming(watch, moments[0], moments[-1].replace(tzinfo=None))

    assert [(one.moment, one.key.rpartition(":")[2]) for one in said] == told


def test_the_next_statement_of_a_line_that_owes_is_said_with_what_is_known_of_it():
    watch = a_watch(a_card_book(), "2026-02-10")

    (statement,) = (
        one for one in upcoming(watch, at("2026-02-10"), datetime(2026, 2, 28)) if one.occasion is Occasion.STATEMENT  # noqa: DTZ001
    )

    about = statement.about
    assert isinstance(about, StatementDay)
    assert (about.on, about.left.minor, about.due) == (date(2026, 2, 20), 10_000, date(2026, 3, 10))
    assert statement.key == "card/statement-2026-02@2026-02-20:statement"


@pytest.mark.parametrize(("now", "days"), [
    ("2026-02-20 08:00", ["02-20 09:00"]), ("2026-02-20 09:00", []), ("2026-02-21 09:00", ["03-20 09:00"]),
])
def test_a_statement_comes_once_and_then_the_next_one(now, days):
    found = coming(a_card_book(), at_time(now), "2026-03-31T23:59")

    assert [moment for moment, occasion, _ in found if occasion == "statement"] == days


def test_no_statement_comes_of_what_owes_nothing_is_silent_or_unwanted():
    paid = new(Kind.ENTRY, an_entry("paid", line="card", on=date(2026, 2, 6), amount=100, kind=EntryKind.REPAYMENT))
    silent = new(Kind.WISH, ReminderWish("card", silent=True))
    now, until = at("2026-02-10"), "2026-02-28"

    assert coming(a_card_book(paid), now, until) == []
    assert coming(a_card_book(silent), now, until) == []
    assert coming(a_card_book(), now, until, ReminderRules(statements=False)) == []
    assert coming(a_book(new(Kind.LENDER, a_lender("bank")), new(Kind.LINE, a_card())), now, until) == []


def test_pay_days_come_each_month_while_the_income_runs_where_they_are_wanted():
    book = a_book(new(Kind.INCOME, an_income(since=date(2026, 1, 31), until=date(2026, 3, 31))))
    now, until = at("2026-01-15"), "2026-12-31"

    assert coming(book, now, until) == []
    assert [moment for moment, _, _ in coming(book, now, until, INCOMES)] == [
        "01-31 09:00", "02-28 09:00", "03-31 09:00",
    ]


def test_statements_wait_for_the_end_of_a_pause_like_everything_else():
    pause = PutOff(EVERYTHING, at_time("2026-02-20 07:00"), datetime(2026, 2, 21))  # noqa: DTZ001 - on the wall

    found = coming(a_card_book(), at_time("2026-02-20 08:00"), "2026-02-28", put_offs=[pause])

    assert found == [("02-21 00:00", "statement", "card")]
