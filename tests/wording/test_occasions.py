"""The record of reminders says why each came, by the key it was told under."""

from __future__ import annotations

import pytest

from tests.builders import a_book, a_loan_with_lender, at
from zhihuan.application.ports import EventKind, ReminderEvent
from zhihuan.domain.position import Position
from zhihuan.domain.reminder_rules import ReminderRules
from zhihuan.domain.reminders import reminders
from zhihuan.domain.watch import Watch
from zhihuan.wording.occasions import occasion_word, told_because


def of(key, subject="loan:a/1@2026-02-15"):
    return ReminderEvent(at("2026-02-12"), EventKind.TOLD, key, subject)


@pytest.mark.parametrize("day", ["2026-02-08", "2026-02-12", "2026-02-15", "2026-02-17"])
def test_a_reminder_in_the_record_came_for_what_it_was_told_for(day):
    now = at(day, 10)
    watch = Watch(Position(a_book(*a_loan_with_lender()), now.date()), ReminderRules(evening=None))
    (told,) = reminders(watch, now)

    assert told_because(of(told.key, told.subject_key)) == occasion_word(told)


@pytest.mark.parametrize(
    ("mark", "words"),
    [("snoozed:2026-02-12T10:00:00+08:00", "put off until then"), ("statement", "statement"), ("something new", "")],
)
def test_a_mark_says_why_or_nothing(mark, words):
    subject = "loan:a/1@2026-02-15"

    assert told_because(of(f"{subject}:{mark}")) == words
