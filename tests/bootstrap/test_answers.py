"""What is pressed on a notice happens in the ledger, once; what is no longer so is left alone, and said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from tests.bootstrap.conftest import DUE_DAY, RULES_OF_REMINDING
from tests.builders import a_card, a_lender, a_loan, an_entry, an_event, at
from zhihuan.application import commands as c
from zhihuan.application.glance import paying
from zhihuan.application.ports import Action, Delivery, EventKind, Outcome
from zhihuan.bootstrap.answers import Answers
from zhihuan.domain.loan import LoanId
from zhihuan.domain.reminder_rules import ReminderWish
from zhihuan.ui.dialogs.paid_day_form import PaidDayForm
from zhihuan.ui.dialogs.paid_form import PaidForm


@pytest.fixture
def outgoing(answers, session, reminding, clock):
    """The reminder of today's instalment, told."""
    (outgoing,) = reminding.claim(session.position(), RULES_OF_REMINDING, clock.now())
    reminding.answer(outgoing, Delivery("freedesktop", Outcome.CONFIRMED, "1"), clock.now())
    return outgoing


def kinds(store):
    return [event.kind for event in reversed(store.reminder_events(at("2026-01-01")))]


def test_paid_records_what_is_to_pay_today(outgoing, herald, session, store):
    to_pay = session.position().dues[0].to_pay

    herald.acted.emit(outgoing, Action.PAID)

    (payment,) = session.book.payments.values()
    assert (payment.amount, payment.on) == (to_pay, DUE_DAY)
    assert kinds(store) == [EventKind.TOLD, EventKind.PAID]


def test_paid_of_an_automatic_debit_is_noted_on_its_day(outgoing, herald, session, clock):
    session.run(c.EditLoan(replace(session.book.loans[LoanId("jiebei")], automatic=True), a_lender()))
    clock.pass_by(timedelta(days=2))

    herald.acted.emit(outgoing, Action.PAID)

    (payment,) = session.book.payments.values()
    assert payment.on == DUE_DAY


def test_paid_is_one_step_to_undo(outgoing, herald, session):
    herald.acted.emit(outgoing, Action.PAID)

    session.undo()

    assert session.book.payments == {}


def test_paid_is_said_beside_the_window_that_is_not_looked_at(outgoing, herald, front):
    herald.acted.emit(outgoing, Action.PAID)

    ((subject, notice),) = herald.notices
    assert subject == "jiebei"
    assert notice.title == "Noted as paid: Jiebei, ¥1,066.19"
    assert notice.actions == (Action.OPEN,)
    assert front.said == []


@pytest.mark.parametrize("hidden", [False, True])
def test_why_a_payment_was_not_noted_is_said_beside_the_window_but_not_in_private_notices(
    outgoing, herald, store, private, hidden
):
    store.full, private[0] = True, hidden

    herald.acted.emit(outgoing, Action.PAID)

    ((_, notice),) = herald.notices
    assert ("Zhang San" in notice.title) is not hidden
    assert kinds(store) == [EventKind.TOLD]


def test_paid_is_left_to_the_undo_bar_of_the_window_that_is_looked_at(outgoing, herald, front, desk, qtbot):
    front.looked_at = True

    with qtbot.waitSignal(desk.done):
        herald.acted.emit(outgoing, Action.PAID)

    assert herald.notices == []


def test_in_private_notices_the_answer_names_neither_amount_nor_name(outgoing, herald, private):
    private[0] = True

    herald.acted.emit(outgoing, Action.PAID)

    ((_, notice),) = herald.notices
    assert notice.title == "Noted as paid"
    assert "Jiebei" not in notice.body


def test_paid_asks_which_where_an_earlier_payment_of_the_same_loan_is_open(
    desk, reminding, herald, session, clock, store, qapp, paper
):
    listening = Answers(
        desk, reminding, lambda: RULES_OF_REMINDING, lambda: desk.look.formats, herald, paper, qapp
    )
    clock.travel_to(at("2026-03-15", 10))
    outgoing = next(
        each for each in reminding.claim(session.position(), RULES_OF_REMINDING, clock.now())
        if each.reminders[0].days_left == 0
    )

    herald.acted.emit(outgoing, Action.PAID)

    (form,) = paper.findChildren(PaidForm)
    assert session.book.payments == {}
    form.choose(1)
    form.submit.click()
    (payment,) = session.book.payments.values()
    assert payment.period == 1
    assert EventKind.PAID in kinds(store)
    listening.deleteLater()


def test_paid_of_what_is_past_its_day_asks_for_the_day(desk, reminding, herald, session, clock, qapp, paper):
    listening = Answers(
        desk, reminding, lambda: RULES_OF_REMINDING, lambda: desk.look.formats, herald, paper, qapp
    )
    clock.pass_by(timedelta(days=2))
    (outgoing,) = reminding.claim(session.position(), RULES_OF_REMINDING, clock.now())

    herald.acted.emit(outgoing, Action.PAID)

    (form,) = paper.findChildren(PaidDayForm)
    assert session.book.payments == {}
    assert form.day.value == DUE_DAY
    form.day.set_text((DUE_DAY + timedelta(days=1)).isoformat())
    form.submit.click()
    (payment,) = session.book.payments.values()
    assert payment.on == DUE_DAY + timedelta(days=1)
    assert EventKind.PAID in [one.kind for one in reminding.told_record(at("2026-01-01"))]
    listening.deleteLater()


def paid_elsewhere(session):
    session.run(paying(session.position().dues[0], DUE_DAY))


def deleted_elsewhere(session):
    session.run(c.DeleteLoan(LoanId("jiebei")))


@pytest.mark.parametrize("happened", [paid_elsewhere, deleted_elsewhere])
@pytest.mark.parametrize("action", [Action.PAID, Action.TOMORROW])
def test_what_is_no_longer_so_is_left_alone_and_said(outgoing, herald, session, happened, action):
    happened(session)
    payments = dict(session.book.payments)

    herald.acted.emit(outgoing, action)

    ((_, notice),) = herald.notices
    assert notice.title.startswith("Nothing was changed")
    assert session.book.payments == payments


def test_pressed_twice_it_is_paid_once(outgoing, herald, session):
    herald.acted.emit(outgoing, Action.PAID)
    herald.acted.emit(outgoing, Action.PAID)

    assert len(session.book.payments) == 1
    assert herald.notices[-1][1].title.startswith("Nothing was changed")


def test_what_is_no_longer_so_is_said_in_the_window_that_is_looked_at(outgoing, herald, session, front):
    front.looked_at = True
    deleted_elsewhere(session)

    herald.acted.emit(outgoing, Action.PAID)

    assert len(front.said) == 1
    assert herald.notices == []


def test_tomorrow_tells_nothing_today_and_once_tomorrow(outgoing, herald, session, reminding, clock, answers, qtbot):
    with qtbot.waitSignal(answers.put_off):
        herald.acted.emit(outgoing, Action.TOMORROW)
    clock.pass_by(timedelta(hours=10))
    today = reminding.claim(session.position(), RULES_OF_REMINDING, clock.now())
    clock.pass_by(timedelta(hours=13, minutes=30))

    tomorrow = reminding.claim(session.position(), RULES_OF_REMINDING, clock.now())

    assert today == ()
    assert [one.subjects for one in tomorrow] == [outgoing.subjects]


def test_tomorrow_means_the_hour_that_is_wished_for_the_loan(outgoing, herald, session, reminding):
    session.run(c.SetReminderWish(ReminderWish("jiebei", at=time(20))))

    herald.acted.emit(outgoing, Action.TOMORROW)

    (until,) = reminding.waiting(session.position(), RULES_OF_REMINDING, session.now).values()
    assert until == datetime(2026, 2, 16, 20)  # noqa: DTZ001 - a time on the wall's clock


def test_open_wants_the_loan_and_counts_as_seen(outgoing, herald, answers, store, qtbot):
    with qtbot.waitSignal(answers.subject_wanted) as wanted:
        herald.acted.emit(outgoing, Action.OPEN)

    assert wanted.args == ["jiebei"]
    assert kinds(store) == [EventKind.TOLD, EventKind.SEEN]


def test_put_away_by_hand_counts_as_seen(outgoing, herald, store):
    herald.put_away.emit(outgoing)

    assert kinds(store) == [EventKind.TOLD, EventKind.SEEN]


def test_open_on_an_answer_of_ours_wants_what_it_is_about(answers, herald, qtbot):
    with qtbot.waitSignal(answers.subject_wanted) as wanted:
        herald.acted.emit("jiebei", Action.OPEN)

    assert wanted.args == ["jiebei"]


def test_what_is_pressed_while_a_large_step_is_written_waits_for_it(outgoing, herald, session, answers):
    session.begin(c.DeleteLoan(LoanId("jiebei")))
    herald.acted.emit(outgoing, Action.PAID)
    assert session.book.payments == {}

    session.end(None)
    answers.catch_up()

    assert len(session.book.payments) == 1


def test_tomorrow_on_a_digest_puts_off_all_that_is_to_be_paid(answers, herald, session, reminding, clock):
    for number in range(4):
        session.run(c.AddLoan(a_loan(f"loan{number}", name=f"Loan {number}"), a_lender()))
    (digest,) = reminding.claim(session.position(), RULES_OF_REMINDING, clock.now())
    assert digest.notice.actions == (Action.TOMORROW, Action.OPEN)

    herald.acted.emit(digest, Action.TOMORROW)

    waiting = reminding.waiting(session.position(), RULES_OF_REMINDING, clock.now())
    assert set(waiting) == set(digest.subjects)
    assert set(waiting.values()) == {datetime.combine(DUE_DAY + timedelta(days=1), time(9))}


def test_tomorrow_puts_off_a_statement_by_the_lines_own_hour(answers, herald, session, reminding, clock, store):
    session.run(c.DeleteLoan(LoanId("jiebei")))
    session.run(c.AddLine(a_card(statement_day=15), a_lender("bank"), an_event(line="card")))
    session.run(c.AddEntry(an_entry("bag", line="card", on=date(2026, 2, 1))))
    session.run(c.SetReminderWish(ReminderWish("card", at=time(7))))
    (told,) = reminding.claim(session.position(), RULES_OF_REMINDING, clock.now())
    assert told.notice.actions == (Action.TOMORROW, Action.OPEN)

    herald.acted.emit(told, Action.TOMORROW)

    (put_off,) = store.put_offs(clock.now())
    assert put_off.subject_key == told.subjects[0]
    assert put_off.until == datetime.combine(DUE_DAY + timedelta(days=1), time(7))


def test_a_statement_of_a_line_that_is_gone_cannot_be_put_off(answers, herald, session, reminding, clock):
    session.run(c.DeleteLoan(LoanId("jiebei")))
    session.run(c.AddLine(a_card(statement_day=15), a_lender("bank"), an_event(line="card")))
    session.run(c.AddEntry(an_entry("bag", line="card", on=date(2026, 2, 1))))
    (told,) = reminding.claim(session.position(), RULES_OF_REMINDING, clock.now())
    session.undo()
    session.undo()

    herald.acted.emit(told, Action.TOMORROW)

    assert herald.notices[-1][1].title.startswith("Nothing was changed")
