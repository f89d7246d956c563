"""After weeks away: what was missed comes as one digest; what only happens to come then keeps its buttons."""

from __future__ import annotations

from datetime import date

from tests.application.test_reminding import LOAN, RULES, SUBJECT, Keys, a_desk, loans
from tests.builders import at
from zhihuan.application.ports import Delivery, Outcome
from zhihuan.application.reminding import Reminding
from zhihuan.domain.position import Position


def test_after_weeks_away_two_come_as_one_digest_and_one_alone_keeps_its_buttons():
    two, one = a_desk(*loans(2)), a_desk(LOAN)
    for desk in (two, one):
        desk.beat(at("2026-02-08"))

    assert two.beat(at("2026-03-03")) == ["digest"]
    assert one.beat(at("2026-03-03")) == [f"{SUBJECT}:overdue:2026-03-03"]


def test_what_nobody_took_after_weeks_is_tried_again_as_one_digest():
    desk = a_desk(*loans(2))
    desk.beat(at("2026-02-08"))
    window, position = Reminding(desk.store, Keys()), Position(desk.store.load(), date(2026, 3, 3))

    for minute in range(2):
        (digest,) = window.claim(position, RULES, at("2026-03-03", 9, minute))
        window.answer(digest, Delivery("test", Outcome.REFUSED), at("2026-03-03", 9, minute))

    assert len(digest.keys) == 2


def test_two_that_were_missed_for_some_days_come_one_by_one():
    desk = a_desk(*loans(2))
    desk.beat(at("2026-02-08"))

    assert len(desk.beat(at("2026-02-14", 23))) == 2


def test_after_weeks_in_which_nothing_was_missed_they_come_one_by_one():
    desk = a_desk(*loans(2))
    desk.beat(at("2026-01-16"))
    for loan in ("loan0", "loan1"):
        desk.reminding.snooze(f"{loan}/1@2026-02-15", at("2026-01-16"), at("2026-01-16"))

    assert len(desk.beat(at("2026-02-08", 10))) == 2


def test_a_program_that_looked_some_days_ago_is_not_away_however_long_nothing_was_told():
    desk = a_desk(*loans(2))
    desk.reminding.snooze("another", at("2026-01-16"), at("2026-01-16"))
    open_window = Reminding(desk.store, Keys())

    claimed = [
        open_window.claim(Position(desk.store.load(), date(2026, 2, day)), RULES, at(f"2026-02-{day:02}", 12))
        for day in (7, 13)
    ]

    assert [len(each) for each in claimed] == [0, 2]
