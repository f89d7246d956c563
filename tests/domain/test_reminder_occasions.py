"""Statement days, pay days, the last working day before a long holiday; nights on which the clocks change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.builders import a_book, a_card, a_lender, an_entry, an_income, at, cny, new
from tests.domain.test_reminder_hours import every
from tests.domain.watching import DAY, a_watch, key_at, one_due, told
from zhihuan.domain.book import Kind
from zhihuan.domain.put_off import PutOff
from zhihuan.domain.reminder import Occasion, PayDay, StatementDay, subject_of
from zhihuan.domain.reminder_rules import ReminderRules, ReminderWish
from zhihuan.domain.reminders import reminders
from zhihuan.domain.revolving import EntryKind
from zhihuan.domain.work_days import first_year_unknown, work_day_before_holiday

BERLIN = ZoneInfo("Europe/Berlin")
INCOMES = ReminderRules(incomes=True)


class Announced:
    """A calendar of which only some days off are known, and only one year."""

    def __init__(self, *off, year=2026):
        self._off, self._year = {date.fromisoformat(day) for day in off}, year

    def is_off(self, day):
        return day in self._off if day.year == self._year else None


HOLIDAY = Announced(*(f"2026-03-{day:02}" for day in (8, 9, 10, 11)))


def a_card_book(*changes, due_day=10, automatic=False):
    card = replace(a_card(due_day=due_day), automatic=automatic)
    bought = an_entry(line="card", on=date(2026, 2, 5), amount=100)
    return a_book(new(Kind.LENDER, a_lender("bank")), new(Kind.LINE, card), new(Kind.ENTRY, bought), *changes)


def called(book, moment, rules=None, put_offs=()):
    return sorted((one.key, one.days_left) for one in reminders(
        a_watch(book, moment.date().isoformat(), rules, put_offs), moment
    ))


def test_the_day_a_statement_is_made_it_is_told_with_what_it_asks_and_when_it_is_due():
    (one,) = reminders(a_watch(a_card_book(), "2026-02-20"), at("2026-02-20"))

    assert one.occasion is Occasion.STATEMENT
    assert one.about == StatementDay(a_card().id, date(2026, 2, 1), date(2026, 2, 20), cny(100), date(2026, 3, 10))
    assert (one.about.subject, subject_of(one.subject_key), one.due) == ("card", "card", None)


@pytest.mark.parametrize(("moment", "told_of"), [
    (at("2026-02-20", 8, 59), []), (at("2026-02-20", 9), ["statement"]), (at("2026-03-02", 9), ["statement"]),
    (at("2026-03-03", 8), []), (at("2026-03-03", 9), ["7"]),
])
def test_a_statement_is_told_until_its_bill_is_called_for(moment, told_of):
    assert [key.rpartition(":")[2] for key, _ in called(a_card_book(), moment)] == told_of


def test_a_statement_without_a_due_day_is_told_for_ten_days():
    assert [len(called(a_card_book(due_day=None), at(day))) for day in ("2026-02-20", "2026-03-02", "2026-03-03")] == [
        1, 1, 0,
    ]


def test_a_statement_that_is_paid_empty_or_unwanted_is_not_told():
    paid = new(Kind.ENTRY, an_entry("paid", line="card", on=date(2026, 2, 20), amount=100, kind=EntryKind.REPAYMENT))
    silent = new(Kind.WISH, ReminderWish("card", silent=True))

    assert called(a_card_book(paid), at("2026-02-21")) == []
    assert called(a_card_book(silent), at("2026-02-21")) == []
    assert called(a_card_book(), at("2026-02-21"), ReminderRules(statements=False)) == []
    assert called(a_book(new(Kind.LENDER, a_lender("bank")), new(Kind.LINE, a_card())), at("2026-02-21")) == []


def test_a_bill_that_is_debited_has_its_eve_too():
    (told_of,) = called(a_card_book(automatic=True), at("2026-03-09", 18))

    assert told_of == ("card/2026-02@2026-03-10:debit", 1)


def test_an_income_is_told_on_its_day_where_that_is_wanted():
    book = a_book(new(Kind.INCOME, an_income(since=date(2025, 1, 31))))

    assert called(book, at("2026-02-28")) == []
    assert called(book, at("2026-02-28"), INCOMES) == [("salary/income@2026-02-28:income", 0)]
    assert called(book, at("2026-02-28", 8), INCOMES) == []
    assert called(book, at("2026-03-02"), INCOMES) == [("salary/income@2026-02-28:income", -2)]
    assert called(book, at("2026-03-03"), INCOMES) == []
    assert called(book, at("2026-01-31"), INCOMES) == [("salary/income@2026-01-31:income", 0)]


@pytest.mark.parametrize("parts", [{"since": date(2026, 3, 5)}, {"since": date(2025, 1, 5), "until": date(2026, 2, 4)}])
def test_an_income_that_does_not_run_is_not_told(parts):
    assert called(a_book(new(Kind.INCOME, an_income(**parts))), at("2026-02-05"), INCOMES) == []


def test_an_income_says_whose_it_is():
    (one,) = reminders(a_watch(a_book(new(Kind.INCOME, an_income())), "2026-02-01", INCOMES), at("2026-02-01"))

    assert one.about == PayDay("salary", "Salary", date(2026, 2, 1), cny(10_000))
    assert one.about.subject == "salary"


def test_a_due_within_a_long_holiday_is_told_on_the_last_working_day_before():
    moments = list(every(60, "2026-03-06 20:00", f"{DAY} 10:00"))

    assert told(moments, work_days=HOLIDAY, rules=ReminderRules((3, 0))) == [
        ("03-07 09:00", "holiday"), ("03-10 09:00", "0"),
    ]
    assert told(moments, work_days=HOLIDAY, rules=ReminderRules((1,), before_holidays=False)) == [("03-09 09:00", "1")]
    (one,) = reminders(a_watch(one_due(), "2026-03-07", work_days=HOLIDAY), at("2026-03-07"))
    assert (one.occasion, one.days_left) == (Occasion.BEFORE_HOLIDAY, 3)


@pytest.mark.parametrize(("calendar", "before"), [
    (HOLIDAY, date(2026, 3, 7)),
    (Announced("2026-03-10", "2026-03-11"), None),
    (Announced("2026-03-09", "2026-03-10", "2026-03-11"), date(2026, 3, 8)),
    (Announced("2026-03-11", "2026-03-12", "2026-03-13"), None),
    (Announced(year=2025), None),
    (Announced(*((date(2026, 1, 1) + timedelta(days=number)).isoformat() for number in range(300))), None),
])
def test_a_holiday_is_long_from_three_days_on(calendar, before):
    assert work_day_before_holiday(date(2026, 3, 10), calendar) == before


def test_what_is_not_announced_is_not_guessed():
    new_year = Announced("2026-01-01", "2026-01-02", "2026-01-03", "2026-12-30", "2026-12-31")

    assert work_day_before_holiday(date(2026, 1, 2), new_year) is None
    assert first_year_unknown(date(2026, 11, 22), date(2027, 1, 20), new_year) == 2027
    assert first_year_unknown(date(2026, 11, 22), date(2026, 12, 31), new_year) is None


def through_the_night(first, last, rules, due):
    """Return what is told in Berlin on a machine that looks each quarter of an hour of real time."""
    begin, end = (datetime.fromisoformat(each).replace(tzinfo=BERLIN).astimezone(UTC) for each in (first, last))
    quarters = range((end - begin) // timedelta(minutes=15) + 1)
    moments = [(begin + timedelta(minutes=15 * number)).astimezone(BERLIN) for number in quarters]
    return told(moments, book=one_due(due), rules=rules)


def test_an_hour_that_a_spring_night_leaves_out_is_told_right_after_it():
    rules = ReminderRules((1, 0), time(2, 30), evening=None)

    assert through_the_night("2026-03-28 12:00", "2026-03-29 12:00", rules, "2026-03-29") == [
        ("03-28 12:00", "1"), ("03-29 03:00", "0"),
    ]


def test_an_hour_that_an_autumn_night_has_twice_is_told_once():
    rules = ReminderRules((1, 0), time(2, 30), evening=None)

    assert through_the_night("2026-10-24 12:00", "2026-10-25 12:00", rules, "2026-10-25") == [
        ("10-24 12:00", "1"), ("10-25 02:30", "0"),
    ]


def test_an_hour_put_off_in_such_a_night_is_an_hour_of_time():
    made = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    put_off = PutOff("jiebei/1@2026-10-25", made, made + timedelta(hours=1))
    moments = [(made + timedelta(minutes=minutes)).astimezone(BERLIN) for minutes in range(0, 90, 15)]

    keys = [key_at(moment, one_due("2026-10-25"), ReminderRules((0,), time(1)), [put_off]) for moment in moments]

    assert [f"{moment:%H:%M}" for moment in moments] == ["02:30", "02:45", "02:00", "02:15", "02:30", "02:45"]
    assert [key is not None for key in keys] == [False, False, False, False, True, True]
