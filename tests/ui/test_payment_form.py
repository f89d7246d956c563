"""Noting a payment: towards one loan, with or without its parts, beyond what is due, or over several loans."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from tests.builders import a_lender, a_line, a_loan, a_payment, an_entry, an_event, cny
from zhihuan.application import commands as c
from zhihuan.application.glance import paying
from zhihuan.domain.late_terms import LateTerms
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.revolving import EntryKind
from zhihuan.ui.dialogs.payment_form import PaymentForm
from zhihuan.ui.dialogs.settle_form import SettleForm
from zhihuan.ui.dialogs.several_loans_form import SeveralLoansForm

TODAY = date(2026, 3, 10)


@pytest.fixture
def jiebei(session):
    session.run(c.AddLoan(a_loan(), a_lender()))
    session.run(c.RecordPayment(a_payment(period=1)))


@pytest.fixture
def form(jiebei, desk, holder):
    form = PaymentForm(desk, holder, "jiebei")
    form.open()
    return form


def newest(session):
    return next(one for one in session.book.payments.values() if one.id != "payment")


def offered(form):
    return [form.effect.box.itemData(place) for place in range(form.effect.box.count())]


def test_what_is_next_due_is_proposed_and_asks_nothing(form, session):
    asked = form.effect.isVisible()
    form.submit.click()

    payment = newest(session)
    assert not asked
    assert (payment.amount, payment.on, payment.effect) == (cny("1066.19"), TODAY, PaymentEffect.INSTALMENT)
    assert (payment.interest, payment.principal, payment.period) == (None, None, None)


def test_an_amount_beyond_what_is_due_asks_what_it_does(form, session):
    form.amount.set_text("5000")
    asked, first = form.effect.isVisible(), offered(form)[0]

    form.effect.choose(PaymentEffect.LOWER)
    form.submit.click()

    assert (asked, first) == (True, PaymentEffect.SHORTEN)
    assert newest(session).effect is PaymentEffect.LOWER


def test_the_answer_stays_while_the_amount_is_corrected(form):
    form.amount.set_text("5000")
    form.effect.choose(PaymentEffect.LOWER)

    form.amount.set_text("5001")

    assert form.effect.value is PaymentEffect.LOWER


def test_an_amount_that_is_due_again_asks_nothing_more(form, session):
    form.amount.set_text("5000")
    form.amount.set_text("1000")

    form.submit.click()

    assert newest(session).effect is PaymentEffect.INSTALMENT


def test_the_parts_are_typed_or_stay_unknown(form, session):
    form.parts.unfold()
    form.parts.interest.set_text("110.54")
    form.parts.principal.set_text("955.65")
    form.submit.click()

    payment = newest(session)
    assert (payment.interest, payment.principal, payment.fee) == (cny("110.54"), cny("955.65"), None)


def test_parts_that_are_more_than_the_payment_are_refused_in_words(form, session):
    form.parts.principal.set_text("2000")

    form.submit.click()

    assert form.isVisible()
    assert form.parts.open
    assert form.parts.principal.error.text() == "These parts make ¥2,000.00, the payment is ¥1,066.19."
    assert len(session.book.payments) == 1


def test_an_instalment_can_be_named(form, session):
    form.parts.period.choose(4)
    form.submit.click()

    assert newest(session).period == 4


def test_where_principal_is_repaid_early_no_instalment_is_asked_for(form, session):
    form.parts.unfold()
    form.parts.period.choose(4)
    form.amount.set_text("5000")
    hidden = form.parts.period.isHidden()
    form.submit.click()

    assert hidden
    assert newest(session).period is None


def test_a_bill_asks_for_no_parts(form, session):
    session.run(c.AddLine(a_line(), a_lender(), an_event()))
    session.run(c.PayBill(an_entry(amount=300)))

    fresh = PaymentForm(form._desk, form.parentWidget(), "huabei")
    fresh.open()
    seen = fresh.parts.isVisible(), fresh.effect.isVisible()
    fresh.submit.click()

    assert seen == (False, False)
    assert [one.kind for one in session.book.entries.values()][-1] is EntryKind.REPAYMENT


# ── late ──────────────────────────────────────────────────────────────────────


@pytest.fixture
def late(session, desk, holder):
    """A first instalment of 1,066.19, 23 days overdue: its penalty is 10.88 so far."""
    session.run(c.AddLoan(replace(a_loan(), late=LateTerms()), a_lender()))
    form = PaymentForm(desk, holder, "jiebei")
    form.open()
    return form


def test_what_is_proposed_of_a_late_loan_holds_its_penalty_and_says_so(late):
    assert late.amount.value == cny("1077.07")
    assert late.amount.understood.text() == (
        "to pay in all ¥1,077.07: ¥1,066.19 and ¥10.88 of penalty"
    )


def test_the_form_sent_off_as_it_stands_and_the_paid_button_do_the_same(late, session):
    due = session.position().overdue[0]
    late.submit.click()
    by_form = session.position()
    session.undo()

    session.run(paying(due, TODAY))

    by_button = session.position()
    assert by_form.standings["jiebei"] == by_button.standings["jiebei"]
    assert (by_form.overdue, by_form.standings["jiebei"].penalty) == ((), cny(0))


def test_an_earlier_day_proposes_what_was_to_pay_then_unless_an_amount_was_typed(late):
    late.day.set_text("2026-02-25")
    on_that_day = late.amount.value
    late.amount.set_text("500")
    late.day.set_text("2026-03-01")

    assert on_that_day == cny("1066.19") + cny("4.73")
    assert late.amount.value == cny(500)


def test_a_lender_that_asked_for_no_penalty_gets_none(late, session):
    late.parts.unfold()
    late.parts.penalty.set_text("0")
    proposed = late.amount.value
    late.submit.click()

    found = session.position()
    assert proposed == cny("1066.19")
    assert (found.overdue, found.standings["jiebei"].penalty) == ((), cny(0))


def test_without_a_subject_what_is_overdue_longest_is_chosen(session, desk, holder):
    session.run(c.AddLoan(a_loan("newer", name="Newer", start=date(2026, 2, 8)), a_lender()))
    session.run(c.AddLoan(a_loan(), a_lender()))

    assert PaymentForm(desk, holder).towards.currentData() == "jiebei"


def test_a_settled_loan_asked_for_by_name_is_the_one_that_is_paid(session, desk, holder):
    session.run(c.AddLoan(a_loan("other", name="Other"), a_lender()))
    session.run(c.AddLoan(replace(a_loan(), closed_on=date(2026, 3, 1)), a_lender()))

    form = PaymentForm(desk, holder, "jiebei")

    assert (form.towards.currentData(), form.amount.text()) == ("jiebei", "")
    assert PaymentForm(desk, holder, "other").towards.findData("jiebei") == -1


def test_a_day_to_come_is_taken_with_a_word_beside_it(form, session):
    form.day.set_text("2026-09-10")
    words = form.day.understood.text()
    form.submit.click()

    assert words == "Thu 10 Sep 2026 is still to come: the payment counts from then on."
    assert newest(session).on == date(2026, 9, 10)


# ── too much ──────────────────────────────────────────────────────────────────


def test_far_more_than_the_loan_is_noted_only_once_it_is_ticked(form, session):
    form.amount.set_text("99,999,999")
    words = form.excess.words.text()

    form.submit.click()
    refused = form.isVisible(), form.excess.error.text(), len(session.book.payments)
    form.excess.box.click()
    form.submit.click()

    assert words == (
        "That is ¥99,988,854.39 more than what pays “Jiebei” off on that day: ¥11,144.61."
    )
    assert refused == (True, "Correct the amount, or tick that the lender took it.", 1)
    assert newest(session).amount == cny(99_999_999)
    assert session.position().standings["jiebei"].overpaid == cny("99988854.39")


def test_another_amount_has_to_be_ticked_anew(form):
    form.amount.set_text("99,999,999")
    form.excess.box.click()

    form.amount.set_text("9,999,999")

    assert not form.excess.box.isChecked()
    form.amount.set_text("1000")
    assert form.excess.isHidden()


def test_a_pay_off_and_a_payment_over_several_loans_ask_for_the_tick_too(jiebei, session, desk, holder):
    session.run(c.AddLoan(a_loan("other", name="Other", start=date(2026, 2, 1)), a_lender()))
    off, several = SettleForm(desk, a_loan().id, holder), SeveralLoansForm(desk, holder)
    for form in (off, several):
        form.show()
        form.amount.set_text("500000")
    several.shares[0].amount.set_text("250000")
    several.shares[1].amount.set_text("250000")

    said = [(form.command(), form.excess.error.text()) for form in (off, several)]
    for form in (off, several):
        form.excess.box.click()
    in_excess = [getattr(form.command(), "in_excess", None) for form in (off, several)]

    assert said == [(None, "Correct the amount, or tick that the lender took it.")] * 2
    assert several.excess.words.text().count("\n") == 1
    assert in_excess == [True, True]


# ── over several loans ────────────────────────────────────────────────────────


@pytest.fixture
def several(jiebei, session, desk, holder):
    """Two loans: Jiebei's second instalment is due on the 15th, the other's first was due on the 1st."""
    session.run(c.AddLoan(a_loan("other", name="Other", start=date(2026, 2, 1)), a_lender()))
    form = SeveralLoansForm(desk, holder)
    form.open()
    return form


def parts_of(form):
    return [(share.standing.loan.name, share.tick.isChecked(), share.amount.text()) for share in form.shares]


def test_the_oldest_dues_are_proposed_first(several):
    several.amount.set_text("1500")

    assert parts_of(several) == [("Other", True, "1066.19"), ("Jiebei", True, "433.81")]
    assert several.rest.text() == "The parts make the whole."


def test_one_payment_becomes_a_part_for_each_loan_and_they_belong_together(several, session):
    several.amount.set_text("1500")
    several.submit.click()

    made = [one for one in session.book.payments.values() if one.id != "payment"]
    assert sorted(one.amount for one in made) == [cny("433.81"), cny("1066.19")]
    assert len({one.together for one in made}) == 1
    assert made[0].together


def test_a_loan_that_is_left_out_gets_nothing(several, qtbot):
    several.amount.set_text("1000")

    qtbot.mouseClick(several.shares[0].tick, Qt.MouseButton.LeftButton, pos=several.shares[0].tick.rect().center())

    assert parts_of(several)[0][1:] == (False, "")


def test_ticked_loans_share_the_amount_anew(several, qtbot):
    several.amount.set_text("1000")
    other, jiebei = (share.tick for share in several.shares)

    jiebei.click()
    other.click()

    assert parts_of(several) == [("Other", False, ""), ("Jiebei", True, "1000.00")]


def test_parts_that_do_not_make_the_whole_are_refused_in_words(several, session):
    several.amount.set_text("1500")
    several.shares[1].amount.set_text("400")

    several.submit.click()

    assert several.isVisible()
    assert several.rest.text() == "¥33.81 is still to be divided."
    assert len(session.book.payments) == 1


def test_more_than_was_paid_is_said(several):
    several.amount.set_text("1500")

    several.shares[1].amount.set_text("500")

    assert several.rest.text() == "The parts are ¥66.19 more than was paid."


def test_the_form_for_one_loan_leads_to_the_one_for_several(form, session, holder):
    session.run(c.AddLoan(a_loan("other", name="Other", start=date(2026, 2, 1)), a_lender()))
    fresh = PaymentForm(form._desk, holder, "jiebei")
    fresh.open()
    fresh.amount.set_text("1500")

    fresh.several.click()

    found = holder.findChild(SeveralLoansForm)
    assert found.amount.value == cny(1_500)
