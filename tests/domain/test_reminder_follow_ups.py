"""What a recovery case waits for is told on its day, then each week, until it is done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import a_book, a_case, a_lender, a_line, an_event, at, new
from tests.domain.watching import a_watch
from zhihuan.domain.book import Kind
from zhihuan.domain.credit_line import LineEventKind
from zhihuan.domain.put_off import PutOff
from zhihuan.domain.recovery.case import Outcome
from zhihuan.domain.recovery.contact import Channel, Contact, ContactId, ContactPurpose
from zhihuan.domain.recovery.document import CaseDocument, DocumentId, DocumentKind
from zhihuan.domain.recovery.follow_up import FollowUp, follow_ups
from zhihuan.domain.recovery.step import RecoveryStep, StepId, StepKind
from zhihuan.domain.reminder import Occasion, subject_of
from zhihuan.domain.reminder_rules import Quiet, ReminderRules, ReminderWish
from zhihuan.domain.reminders import reminders, upcoming

CASE = a_case(criteria=())
STEP = RecoveryStep(StepId("call"), CASE.id, StepKind.TALK_TO_SERVICE, date(2026, 3, 10))
OBJECTION = Contact(ContactId("wrong"), CASE.id, date(2026, 3, 1), Channel.LETTER, ContactPurpose.OBJECTION, "why late")
PAPER = CaseDocument(DocumentId("report"), CASE.id, DocumentKind.CREDIT_REPORT, date(2026, 3, 12))


def a_case_book(*things, case=CASE, wishes=()):
    kinds = {RecoveryStep: Kind.STEP, Contact: Kind.CONTACT, CaseDocument: Kind.DOCUMENT}
    return a_book(
        new(Kind.LENDER, a_lender()), new(Kind.LINE, a_line()),
        new(Kind.LINE_EVENT, an_event("closed", on=date(2026, 3, 1), kind=LineEventKind.CLOSED, limit=None)),
        new(Kind.CASE, case), *(new(kinds[type(one)], one) for one in things),
        *(new(Kind.WISH, wish) for wish in wishes),
    )


def marks(moment, book=None, rules=None, put_offs=()):
    watch = a_watch(book or a_case_book(STEP), moment.date().isoformat(), rules, put_offs)
    return [one.key.partition("@")[2].partition(":")[2] for one in reminders(watch, moment)]


@pytest.mark.parametrize(("day", "hour", "told"), [
    ("2026-03-09", 20, []), ("2026-03-10", 8, []), ("2026-03-10", 9, ["follow-up:0"]),
    ("2026-03-16", 23, ["follow-up:0"]), ("2026-03-17", 8, ["follow-up:0"]), ("2026-03-17", 9, ["follow-up:1"]),
    ("2027-03-10", 9, ["follow-up:52"]),
])
def test_a_step_is_told_on_its_day_and_each_week_after(day, hour, told):
    assert marks(at(day, hour)) == told


def test_what_it_says_is_the_case_the_thing_and_its_day():
    (found,) = reminders(a_watch(a_case_book(STEP), "2026-03-11"), at("2026-03-11"))

    assert found.about == FollowUp(CASE.id, STEP.id, StepKind.TALK_TO_SERVICE, "Huabei", date(2026, 3, 10))
    assert (found.occasion, found.days_left, found.due) == (Occasion.FOLLOW_UP, -1, None)
    assert subject_of(found.subject_key) == CASE.id


@pytest.mark.parametrize("nothing", [
    replace(STEP, done_on=date(2026, 3, 9)), replace(STEP, on=None), replace(PAPER, got_on=date(2026, 3, 9)),
    replace(PAPER, wanted_by=None), replace(OBJECTION, replied_on=date(2026, 3, 9)),
    replace(OBJECTION, purpose=ContactPurpose.QUESTION),
])
def test_what_is_done_or_has_no_day_is_not_told(nothing):
    assert marks(at("2026-04-30"), a_case_book(nothing)) == []


def test_nothing_is_told_of_a_case_that_ended():
    ended = replace(CASE, closed_on=date(2026, 3, 5), outcome=Outcome.REFUSED)

    assert marks(at("2026-04-30"), a_case_book(STEP, OBJECTION, PAPER, case=ended)) == []


def test_an_answer_is_owed_by_rule_or_promised_whichever_is_sooner():
    promised = replace(OBJECTION, id=ContactId("sooner"), promised_by=date(2026, 3, 6))

    found = {one.thing: (one.what, one.on, one.owed) for one in follow_ups(a_case_book(OBJECTION, promised, PAPER))}

    assert found == {
        "wrong": (ContactPurpose.OBJECTION, date(2026, 3, 21), True),
        "sooner": (ContactPurpose.OBJECTION, date(2026, 3, 6), False),
        "report": (DocumentKind.CREDIT_REPORT, date(2026, 3, 12), False),
    }


def test_it_is_put_off_and_silenced_like_anything_else():
    (about,) = follow_ups(a_case_book(STEP))
    put_off = PutOff(about.key, at("2026-03-10", 10), at("2026-03-13", 9).replace(tzinfo=None))
    silent = a_case_book(STEP, wishes=[ReminderWish(CASE.id, silent=True)])

    assert marks(at("2026-03-12"), put_offs=[put_off]) == []
    assert marks(at("2026-03-13"), put_offs=[put_off]) == ["snoozed:2026-03-10T10:00:00+08:00"]
    assert marks(at("2026-03-12"), silent) == []


def test_quiet_hours_keep_it_until_they_are_over():
    rules = ReminderRules(quiet=Quiet(at("2026-03-10", 8).time(), at("2026-03-10", 11).time()))

    assert [marks(at("2026-03-10", hour), rules=rules) for hour in (9, 11)] == [[], ["follow-up:0"]]


def test_what_will_be_told_is_foreseen_from_today():
    watch = a_watch(a_case_book(STEP), "2026-03-12")

    found = upcoming(watch, at("2026-03-12"), at("2026-03-31", 23).replace(tzinfo=None))

    assert [f"{one.moment:%m-%d %H}" for one in found] == ["03-17 09", "03-24 09", "03-31 09"]
