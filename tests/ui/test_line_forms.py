"""The forms round credit lines and incomes: nothing is closed with an error, nothing is invented."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from tests.builders import a_lender, a_line, an_event, an_income, cny
from zhihuan import assets
from zhihuan.application import commands as c
from zhihuan.domain.credit_line import LineEventKind, LineState
from zhihuan.domain.recovery import Confidence, LossReason
from zhihuan.importing.products import read_products
from zhihuan.ui.dialogs.income_form import IncomeForm
from zhihuan.ui.dialogs.line_event_form import LineEventForm
from zhihuan.ui.dialogs.line_form import LineForm


@pytest.fixture(scope="module")
def catalogue():
    return {product.code: product for product in read_products(assets.root() / "lenders")}


@pytest.fixture
def huabei(session):
    session.run(c.AddLine(a_line(), a_lender(), an_event()))
    return a_line().id


def test_a_line_is_added_with_its_limit(desk, catalogue, holder, session):
    form = LineForm(desk, catalogue, holder)
    form.lender.write("Huabei")
    form.limit.set_text("2万")
    form.opened.set_text("2024-03-01")
    form.due_day.set_text("9")

    form.submit.click()

    [line] = session.position().lines.values()
    assert (line.line.name, line.line.product, line.line.due_day) == ("Huabei", "huabei", 9)
    assert line.limit == cny(20_000)
    assert line.line.statement_day == 1


def test_a_line_without_limit_or_day_gets_no_invented_event(desk, catalogue, holder, session):
    form = LineForm(desk, catalogue, holder)
    form.lender.write("Corner shop")

    form.submit.click()

    assert not session.book.line_events
    assert len(session.book.lines) == 1


def test_a_wrong_day_keeps_the_line_form_open(desk, catalogue, holder, session):
    form = LineForm(desk, catalogue, holder)
    form.open()
    form.lender.write("Huabei")
    form.statement_day.set_text("32")

    form.submit.click()

    assert "statement day of the month" in form.statement_day.error.text()
    assert form.isVisible()
    assert not session.book.lines


def test_days_of_a_line_are_set_later(desk, catalogue, holder, session, huabei):
    form = LineForm(desk, catalogue, holder, session.book.lines[huabei])

    form.due_day.set_text("20")
    form.submit.click()

    assert session.book.lines[huabei].due_day == 20
    assert session.book.lines[huabei].statement_day == 1


def test_closing_a_line_opens_a_case_with_its_reason(desk, holder, session, huabei):
    form = LineEventForm(desk, huabei, holder)
    form.kind.choose(LineEventKind.CLOSED)
    form.reason.choose(LossReason.OVERDUE)
    form.confidence.choose(Confidence.TOLD)

    form.submit.click()

    [case] = session.book.cases.values()
    assert (case.reason, case.confidence, case.since) == (LossReason.OVERDUE, Confidence.TOLD, date(2026, 3, 10))
    assert session.position().lines[huabei].state is LineState.CLOSED


def test_a_loss_says_that_a_case_follows_and_a_raise_does_not(desk, holder, huabei):
    form = LineEventForm(desk, huabei, holder)
    form.kind.choose(LineEventKind.FROZEN)
    on_loss = form.follows.text()

    form.kind.choose(LineEventKind.RAISED)

    assert "recovery case" in on_loss
    assert form.follows.text() == ""
    assert form.reason.isHidden()


def test_a_cut_needs_its_new_limit(desk, holder, session, huabei):
    form = LineEventForm(desk, huabei, holder)
    form.kind.choose(LineEventKind.CUT)

    form.submit.click()
    missing = form.limit.error.text()
    form.limit.set_text("8000")
    form.submit.click()

    assert missing == "Write the new limit."
    assert session.position().lines[huabei].limit == cny(8_000)


def test_an_event_to_come_is_refused_beside_its_day(desk, holder, session, huabei):
    form = LineEventForm(desk, huabei, holder)
    form.kind.choose(LineEventKind.CLOSED)
    form.day.set_text("+3")

    form.submit.click()

    assert "still to come" in form.day.error.text()
    assert not session.book.cases


def test_what_the_ledger_refuses_is_said_in_the_form(desk, holder, session, huabei):
    session.run(c.RecordLineEvent(an_event("shut", kind=LineEventKind.CLOSED, on=date(2026, 3, 1), limit=None)))
    form = LineEventForm(desk, huabei, holder)
    form.open()
    form.kind.choose(LineEventKind.CLOSED)

    form.submit.click()

    assert "Huabei" in form._problem.text()
    assert form.isVisible()


def test_an_income_is_added_and_the_form_waits_for_the_next(desk, holder, session):
    form = IncomeForm(desk, holder)
    form.open()
    form.name.set_text("Salary")
    form.amount.set_text("9800")
    form.since.set_text("2025-01-01")

    form.submit.click()

    [income] = session.book.incomes.values()
    assert (income.name, income.amount, income.since) == ("Salary", cny(9_800), date(2025, 1, 1))
    assert form.isVisible()
    assert form.name.text() == ""


def test_an_income_is_corrected_not_doubled(desk, holder, session):
    session.run(c.SetIncome(an_income()))
    form = IncomeForm(desk, holder, an_income())

    form.amount.set_text("12000")
    form.submit.click()

    assert [income.amount for income in session.book.incomes.values()] == [cny(12_000)]


def test_an_income_cannot_end_before_it_began(desk, holder, session):
    form = IncomeForm(desk, holder)
    form.name.set_text("Salary")
    form.amount.set_text("9800")
    form.since.set_text("2025-06-01")
    form.until.set_text("2025-01-01")

    form.submit.click()

    assert form.until.error.text() == "It cannot end before it began."
    assert not session.book.incomes


def test_an_income_is_removed_with_the_delete_key_and_comes_back(desk, holder, session, qtbot):
    session.run(c.SetIncome(an_income()))
    form = IncomeForm(desk, holder)
    form.open()
    qtbot.waitUntil(form.name.line.hasFocus)
    form.table.setFocus()
    form.table.selectRow(0)

    qtbot.keyClick(form.table, Qt.Key.Key_Delete)
    gone = dict(session.book.incomes)
    desk.undo()

    assert gone == {}
    assert len(session.book.incomes) == 1
