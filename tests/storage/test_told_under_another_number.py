"""A loan whose start is moved keeps its due days under other numbers: what was told of a day is not told again."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from tests.builders import RULES, a_lender, a_loan, at, cny, terms
from tests.fakes import MemoryStore, RecordingNotifier, TravellingClock
from tests.storage.any_book import Keys
from zhihuan.application import commands as c
from zhihuan.application.ports import EventKind, LedgerStore, ReminderEvent
from zhihuan.application.reminding import Reminding
from zhihuan.application.session import Session
from zhihuan.domain.due import Due, DueKind
from zhihuan.domain.reminder import Occasion, Reminder
from zhihuan.domain.reminder_rules import ReminderRules
from zhihuan.domain.terms import Method
from zhihuan.storage.store import LedgerFile


@pytest.fixture(params=["memory", "file"])
def store(request, tmp_path):
    opened = MemoryStore() if request.param == "memory" else LedgerFile.open(tmp_path / "ledger.zhihuan")
    yield opened
    opened.close()


def lent(start):
    return a_loan("loan", start=start, terms=terms(Method.EQUAL_PRINCIPAL, periods=6, due_day=15, start=start))


def test_a_start_moved_by_a_month_tells_no_day_again(store: LedgerStore):
    clock, notifier = TravellingClock(at("2026-02-15")), RecordingNotifier()
    session, reminding = Session(store, clock, RULES), Reminding(store, Keys())

    def look():
        before = len(notifier.told)
        for outgoing in reminding.claim(session.position(), ReminderRules(), clock.now()):
            reminding.answer(outgoing, notifier.tell(outgoing.notice), clock.now())
        return [notice.body for notice in notifier.told[before:]]

    session.run(c.AddLoan(lent(date(2026, 1, 15)), a_lender()))
    first = look()
    session.run(c.EditLoan(lent(date(2025, 12, 15)), a_lender()))
    again = look()
    clock.travel_to(at("2026-02-15", 18))

    assert first == ["loan/1@2026-02-15:0"]
    assert again == ["loan/1@2026-01-15:overdue:2026-02-15"]
    assert look() == ["loan/2@2026-02-15:evening"]


def test_what_another_instalment_of_the_same_day_was_told_silences_none(store: LedgerStore):
    about = Due(DueKind.INSTALMENT, "loan", date(2026, 2, 15), cny(100), cny(0), number=2)
    asked = [Reminder("new", Occasion.LEAD, about, 0, datetime.fromisoformat("2026-02-15T09:00"))]
    moment = datetime.fromisoformat("2026-02-15T09:00")
    store.settle([ReminderEvent(at("2026-02-15"), EventKind.TOLD, "old", "loan/1@2026-02-15", moment=moment)])

    assert store.told_later(asked, at("2026-02-15", 10)) == {"new"}
    assert store.told_later(asked, at("2026-02-15", 10), {"loan/1@2026-02-15"}) == frozenset()
