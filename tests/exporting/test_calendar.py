"""The calendar of dues: each an event of its own, known again, called off once paid, silent where asked to be."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from icalendar import Calendar

from tests.builders import a_lender, a_loan, a_payment, cny
from tests.exporting.conftest import NOW, eventful, household, session_with
from zhihuan.application import commands as c
from zhihuan.application.exports import ExportFormat
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.reminder_rules import ReminderRules
from zhihuan.wording.language import LanguageChoice


@pytest.fixture
def calendar(exported):
    def events(book, **wishes):
        content = exported(book, ExportFormat.ICS, **wishes).read_bytes()
        assert all(len(line) <= 75 for line in content.split(b"\r\n"))
        return {str(event["UID"]): event for event in Calendar.from_ical(content).walk("VEVENT")}
    return events


def one_loan(*commands, **wishes):
    return session_with(c.AddLoan(a_loan(**{"start": date(2026, 10, 15), **wishes}), a_lender()), *commands)


def live(events):
    return [event for event in events.values() if event["STATUS"] == "CONFIRMED"]


def test_each_due_is_a_whole_day_with_its_amount_and_lender(calendar):
    first = live(calendar(one_loan().book))[0]

    assert (first["DTSTART"].dt, first["DTEND"].dt) == (date(2026, 11, 15), date(2026, 11, 16))
    assert str(first["SUMMARY"]) == "Repay Jiebei: ¥1,066.19"
    assert str(first["DESCRIPTION"]) == "Instalment 1 of 12\nLender: Ant Consumer Finance"
    assert "RRULE" not in first


def test_alarms_ring_by_the_reminders_of_the_user(calendar):
    (first, *_) = live(calendar(one_loan().book))
    (late, *_) = live(calendar(one_loan().book, rules=ReminderRules((2,), time(20, 30))))

    nine = timedelta(hours=9)
    assert [alarm["TRIGGER"].dt for alarm in first.walk("VALARM")] == [
        nine - timedelta(days=7), nine - timedelta(days=3), nine - timedelta(days=1), nine,
    ]
    assert [alarm["TRIGGER"].dt for alarm in late.walk("VALARM")] == [timedelta(hours=20.5) - timedelta(days=2)]


def test_a_later_export_changes_the_same_events_and_doubles_none(calendar):
    session = one_loan()
    before = calendar(session.book)
    session.run(c.RecordPayment(a_payment(on=date(2026, 11, 15), amount="1066.19")))

    after = calendar(session.book, now=NOW + timedelta(minutes=1))

    assert after.keys() == before.keys()
    assert all(after[uid]["SEQUENCE"] > before[uid]["SEQUENCE"] for uid in before)
    paid = next(event for event in after.values() if event["DTSTART"].dt == date(2026, 11, 15))
    assert (paid["STATUS"], paid.walk("VALARM")) == ("CANCELLED", [])


def test_instalments_that_an_early_repayment_made_needless_are_called_off(calendar):
    session = one_loan()
    before = calendar(session.book)
    early = a_payment(on=date(2026, 11, 15), amount="7066.19")
    session.run(c.RecordPayment(early))
    session.run(c.DeletePayment(early.id))
    session.run(c.RecordPayment(type(early)(
        early.id, early.loan, early.on, cny(6_000), effect=PaymentEffect.SHORTEN,
    )))

    after = calendar(session.book)

    assert before.keys() <= after.keys()
    assert len(live(after)) < len(live(before))


def test_the_same_moment_makes_the_same_bytes(exported):
    assert exported(household(), ExportFormat.ICS).read_bytes() == exported(household(), ExportFormat.ICS).read_bytes()


def test_a_calendar_reaches_as_far_as_it_was_told(calendar):
    book = one_loan(terms=None).book

    assert len(live(calendar(book, months=3))) == 4
    assert len(live(calendar(book))) == 12


def test_a_private_calendar_tells_no_name_and_no_amount(calendar, exported):
    text = exported(household(), ExportFormat.ICS, private=True).read_text(encoding="utf-8")

    assert {str(event["SUMMARY"]) for event in calendar(household(), private=True).values()} == {
        "A repayment falls due"
    }
    for secret in ("¥", "借", "贷", "sample-"):
        assert secret not in text


def test_commas_semicolons_and_breaks_in_names_survive(calendar):
    session = session_with(c.AddLoan(a_loan(name="a,b;c\\n", start=date(2026, 10, 15)), a_lender(name="x\ny")))

    (first, *_) = live(calendar(session.book))

    assert str(first["SUMMARY"]).startswith("Repay a,b;c\\n: ")
    assert str(first["DESCRIPTION"]).endswith("Lender: x\ny")


def test_bills_and_loans_have_events_of_their_own(calendar):
    summaries = " ".join(str(event["SUMMARY"]) for event in calendar(eventful()).values())

    assert "HYPERLINK" in summaries
    assert "Jiebei" in summaries


def test_a_chinese_calendar(calendar, language):
    language.speak(LanguageChoice.CHINESE)

    first = live(calendar(one_loan().book))[0]

    assert str(first["SUMMARY"]) == "还款 Jiebei：¥1,066.19"
    assert str(first["DESCRIPTION"]) == "第 1 期，共 12 期\n机构：Ant Consumer Finance"
