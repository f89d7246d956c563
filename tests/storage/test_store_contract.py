"""What every ledger store promises, asked of the one in memory and of the file."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.builders import (
    a_book,
    a_case,
    a_line,
    a_loan,
    a_loan_with_lender,
    a_payment,
    a_row,
    a_step,
    an_entry,
    an_event,
    an_import,
    an_income,
    at,
    cny,
    new,
)
from tests.fakes import MemoryStore
from zhihuan.application.history import Action, Summary
from zhihuan.application.ports import EventKind, LedgerStore, Outcome, ReminderEvent
from zhihuan.domain.book import Kind
from zhihuan.domain.change import Change, StaleChange
from zhihuan.domain.credit_line import LineEventKind, LineId
from zhihuan.domain.put_off import PutOff
from zhihuan.domain.reminder import Occasion, Reminder, StatementDay
from zhihuan.storage.store import LedgerFile

ONE_OF_EACH = (
    *a_loan_with_lender(a_loan(line="huabei", paid_before=date(2026, 2, 1), note="从支付宝")),
    new(Kind.LINE, a_line()),
    new(Kind.LINE_EVENT, an_event()),
    new(Kind.LINE_EVENT, an_event("closed", kind=LineEventKind.CLOSED, limit=None, on=date(2026, 3, 1))),
    new(Kind.PAYMENT, a_payment(principal=cny("946.19"), interest=cny(120), period=1)),
    new(Kind.ENTRY, an_entry(bill=date(2026, 3, 1))),
    new(Kind.INCOME, an_income()),
    new(Kind.CASE, a_case()),
    new(Kind.IMPORT, an_import()),
    new(Kind.ROW, a_row()),
)
EARLY = at("2026-01-01")


@pytest.fixture(params=["memory", "file"])
def store(request, tmp_path):
    opened = MemoryStore() if request.param == "memory" else LedgerFile.open(tmp_path / "ledger.zhihuan")
    yield opened
    assert opened.problems() == ()
    opened.close()

# A time on the wall's clock, wherever that is.
WALL = datetime(2026, 3, 4, 9)  # noqa: DTZ001


def told(key: str, moment: str = "2026-03-02") -> ReminderEvent:
    return ReminderEvent(at(moment), EventKind.TOLD, key, f"{key}-subject", "dbus", Outcome.CONFIRMED, "17")


def put_off(subject: str, kind: EventKind, moment: str, until: datetime | None = None) -> ReminderEvent:
    return ReminderEvent(at(moment), kind, "", subject, until=until)


def test_a_step_is_kept_with_everything_in_it(store: LedgerStore):
    step = a_step(*ONE_OF_EACH, summary=Summary(Action.IMPORTED, "a.csv, b.csv", count=11))

    done = store.do(step)

    assert store.load() == a_book(*ONE_OF_EACH)
    assert store.steps() == (replace(step, number=1),) == (done,)
    assert store.last_done() == done


def test_undo_takes_everything_back_and_redo_brings_it_again(store: LedgerStore):
    done = store.do(a_step(*ONE_OF_EACH))

    store.undo(done)

    assert store.load().empty
    assert store.last_done() is None
    undone = store.next_undone()
    assert undone == replace(done, undone=True)

    store.redo(undone)

    assert store.load() == a_book(*ONE_OF_EACH)
    assert store.next_undone() is None


def test_an_edit_keeps_the_place_and_undo_brings_the_old_terms_back(store: LedgerStore):
    store.do(a_step(*a_loan_with_lender(), new(Kind.LOAN, a_loan("weilidai"))))
    edit = store.do(a_step(Change(Kind.LOAN, a_loan(), a_loan(name="Jiebei 2", line=None, note="x"))))

    assert list(store.load().loans) == ["jiebei", "weilidai"]
    assert store.load().loans[a_loan().id].name == "Jiebei 2"

    store.undo(edit)

    assert store.load().loans[a_loan().id] == a_loan()


def test_a_new_step_drops_the_undone_ones_and_never_takes_their_numbers(store: LedgerStore):
    first = store.do(a_step(*a_loan_with_lender()))
    second = store.do(a_step(new(Kind.PAYMENT, a_payment())))
    store.undo(second)

    third = store.do(a_step(new(Kind.INCOME, an_income())))

    assert [step.number for step in store.steps()] == [third.number, first.number]
    assert third.number > second.number
    assert store.next_undone() is None


def test_the_newest_steps_come_first_and_no_more_than_asked_for(store: LedgerStore):
    steps = [store.do(a_step(new(Kind.INCOME, an_income(str(number))))) for number in range(5)]

    assert store.steps(2) == (steps[4], steps[3])
    assert store.steps(0) == ()
    assert len(store.steps()) == 5


@pytest.mark.parametrize(
    "misfit",
    [
        pytest.param(new(Kind.LOAN, a_loan(name="another")), id="added twice"),
        pytest.param(Change(Kind.LOAN, a_loan(note="not so"), None), id="gone otherwise than it was"),
        pytest.param(Change(Kind.LOAN, a_loan(name="not so"), a_loan()), id="edited otherwise than it was"),
        pytest.param(Change(Kind.LOAN, a_loan("absent"), None), id="gone already"),
        pytest.param(new(Kind.PAYMENT, a_payment(loan="absent")), id="refers to nothing"),
        pytest.param(Change(Kind.LOAN, a_loan(), None), id="still referred to"),
    ],
)
def test_a_change_that_does_not_fit_changes_nothing(store: LedgerStore, misfit: Change):
    done = store.do(a_step(*a_loan_with_lender(), new(Kind.PAYMENT, a_payment())))
    before = store.load()

    with pytest.raises(StaleChange):
        store.do(a_step(new(Kind.INCOME, an_income()), misfit))

    assert store.load() == before
    assert store.steps() == (done,)


def test_only_the_last_step_can_be_undone_and_only_the_next_redone(store: LedgerStore):
    first = store.do(a_step(new(Kind.INCOME, an_income("first"))))
    second = store.do(a_step(new(Kind.INCOME, an_income("second"))))

    with pytest.raises(StaleChange):
        store.undo(first)
    store.undo(second)
    store.undo(first)
    with pytest.raises(StaleChange):
        store.redo(replace(second, undone=True))

    assert store.load().empty


def test_references_may_be_made_before_what_they_refer_to_within_a_step(store: LedgerStore):
    lender, loan = a_loan_with_lender()

    store.do(a_step(new(Kind.PAYMENT, a_payment()), loan, lender))

    assert store.load() == a_book(loan, lender, new(Kind.PAYMENT, a_payment()))


def test_a_reminder_is_claimed_once(store: LedgerStore):
    assert store.claim(["a", "b"], at("2026-03-02")) == {"a", "b"}
    assert store.claim(["a", "b", "c"], at("2026-03-02")) == {"c"}


def test_what_was_told_is_never_claimed_again_and_is_remembered_newest_first(store: LedgerStore):
    store.claim(["a", "b"], at("2026-03-02"))
    store.settle([told("a", "2026-03-02"), told("b", "2026-03-03")])

    assert store.claim(["a", "b"], at("2026-03-20")) == frozenset()
    assert store.over([a_reminder(key, "2026-03-02T09:00") for key in "ac"]) == {"a"}
    assert store.reminder_events(EARLY) == (told("b", "2026-03-03"), told("a", "2026-03-02"))
    assert store.reminder_events(at("2026-03-03")) == (told("b", "2026-03-03"),)


def test_a_claim_given_back_is_free_at_once_but_what_was_told_stays_told(store: LedgerStore):
    store.claim(["a", "b"], at("2026-03-02"))
    store.settle([told("b")])

    store.release(["a", "b"])

    assert store.claim(["a", "b"], at("2026-03-02")) == {"a"}


@pytest.mark.parametrize(
    ("later", "won"), [(timedelta(seconds=119), set()), (timedelta(seconds=120), {"a"}), (-timedelta(hours=1), {"a"})]
)
def test_a_claim_whose_process_died_is_free_after_two_minutes_or_when_the_clock_went_back(
    store: LedgerStore, later: timedelta, won: set[str]
):
    store.claim(["a"], at("2026-03-02"))

    assert store.claim(["a"], at("2026-03-02") + later) == won


def test_what_was_told_is_no_part_of_the_book_and_undo_leaves_them(store: LedgerStore):
    done = store.do(a_step(*a_loan_with_lender()))
    store.claim(["a"], at("2026-03-02"))
    store.settle([told("a")])

    store.undo(done)

    assert store.reminder_events(EARLY) == (told("a"),)
    assert not store.changed_elsewhere()


def test_what_was_told_twice_because_a_claim_ran_out_stands_twice_in_the_record(store: LedgerStore):
    store.claim(["a"], at("2026-03-02"))
    store.settle([told("a", "2026-03-02")])
    store.settle([told("a", "2026-03-03")])

    assert store.reminder_events(EARLY) == (told("a", "2026-03-03"), told("a", "2026-03-02"))


@pytest.mark.parametrize("until", [None, WALL, at("2026-03-04"), datetime(2026, 3, 4, 9, tzinfo=UTC)])
def test_the_latest_putting_off_of_a_subject_holds(store: LedgerStore, until: datetime | None):
    store.record([put_off("a", EventKind.SNOOZED, "2026-03-01", at("2026-03-03")), told("a")])
    store.record([put_off("b", EventKind.DISMISSED, "2026-03-02", WALL)])
    store.record([put_off("a", EventKind.RESUMED if until is None else EventKind.SNOOZED, "2026-03-02", until)])

    assert set(store.put_offs(at("2026-03-02"))) == {
        PutOff("a", at("2026-03-02"), until),
        PutOff("b", at("2026-03-02"), WALL, for_today=True),
    }


def test_what_a_clock_that_was_ahead_put_off_does_not_hold(store: LedgerStore):
    store.record([put_off("a", EventKind.SNOOZED, "2026-03-01", at("2026-03-03"))])
    store.record([put_off("a", EventKind.SNOOZED, "2026-06-01", at("2026-06-03"))])

    assert store.put_offs(at("2026-03-01")) == (PutOff("a", at("2026-03-01"), at("2026-03-03")),)
    assert store.put_offs(at("2026-06-01") - timedelta(minutes=5)) == (PutOff("a", at("2026-06-01"), at("2026-06-03")),)


def a_reminder(key: str, moment: str) -> Reminder:
    about = StatementDay(LineId("card"), date(2026, 3, 1), date(2026, 3, 20), cny(1), None)
    return Reminder(key, Occasion.STATEMENT, about, 0, datetime.fromisoformat(moment))


def test_what_is_passed_over_is_over_for_its_moment_and_those_before_but_for_none_after(store: LedgerStore):
    store.claim(["a"], at("2026-03-02"))

    store.settle([ReminderEvent(at("2026-03-02"), EventKind.PASSED_OVER, "a", "s", moment=WALL)])

    after, before = (str(WALL + one * timedelta(minutes=1)) for one in (1, -1))
    asked = [a_reminder("a", str(WALL)), a_reminder("a", before), a_reminder("b", before)]
    assert store.over(asked) == {"a"}
    assert store.over([a_reminder("a", after)]) == frozenset()
    assert store.reminder_events(EARLY)[0].moment == WALL


def test_a_moment_at_or_before_one_that_was_told_is_known(store: LedgerStore):
    subject = a_reminder("", "2026-03-20T09:00").subject_key
    told_of = datetime.fromisoformat("2026-03-20T09:00")
    asked = [a_reminder(day, f"2026-03-{day}T09:00") for day in ("19", "20", "21")]
    store.settle([ReminderEvent(at("2026-03-20", 10), EventKind.TOLD, "a", subject, moment=told_of)])
    store.settle([ReminderEvent(at("2026-03-20", 10), EventKind.TOLD, "b", "another", moment=asked[2].moment)])

    assert store.told_later(asked, at("2026-03-20", 10)) == {"19", "20"}
    assert store.told_later(asked, at("2026-03-20", 9)) == frozenset()

    store.record([ReminderEvent(at("2026-03-19"), EventKind.SET_BACK, "", "", moment=asked[0].moment)])
    assert store.told_later(asked, at("2026-03-20", 9)) == {"19"}


def test_when_something_was_last_noted_is_known_in_the_order_of_noting(store: LedgerStore):
    assert store.last_noted() is None

    store.record([told("a", "2026-03-05"), told("b", "2026-03-02")])

    assert store.last_noted() == at("2026-03-02")


def test_a_refusal_is_recorded_and_leaves_the_reminder_to_be_told(store: LedgerStore):
    refused = ReminderEvent(
        at("2026-03-02"), EventKind.REFUSED, "a", "s", "dbus", Outcome.REFUSED, reason="no_service"
    )
    store.claim(["a"], at("2026-03-02"))
    store.release(["a"])
    store.record([refused])

    assert store.reminder_events(EARLY) == (refused,)
    assert store.claim(["a"], at("2026-03-02")) == {"a"}
