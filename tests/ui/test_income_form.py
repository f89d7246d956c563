"""The form round incomes: what is earned is added, corrected and removed, and comes back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from tests.builders import an_income, cny
from zhihuan.application import commands as c
from zhihuan.domain.income import Basis, Steadiness, Whose
from zhihuan.ui.dialogs.income_form import IncomeForm


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
    form.change.meaning.choose(value=False)
    form.submit.click()

    assert [income.amount for income in session.book.incomes.values()] == [cny(12_000)]


def test_another_amount_asks_whether_it_is_another_from_a_day_on(desk, holder, session):
    session.run(c.SetIncome(an_income(since=date(2025, 1, 10))))
    form = IncomeForm(desk, holder, an_income(since=date(2025, 1, 10)))
    form.open()
    assert not form.change.isVisible()

    form.amount.set_text("12000")
    assert form.change.isVisible()
    form.change.begins.set_text("2026-02-01")
    form.submit.click()

    before, after = sorted(session.book.incomes.values(), key=lambda one: one.since)
    assert (before.amount, before.until) == (cny(10_000), date(2026, 2, 9))
    assert (after.name, after.amount, after.since) == (before.name, cny(12_000), date(2026, 2, 10))
    assert not form.change.isVisible()
    desk.undo()
    assert list(session.book.incomes.values()) == [an_income(since=date(2025, 1, 10))]


def test_the_question_goes_when_the_amount_is_the_recorded_one_again(desk, holder):
    form = IncomeForm(desk, holder, an_income())
    form.open()

    form.amount.set_text("12000")
    form.change.meaning.choose(value=False)
    assert not form.change.begins.isVisible()
    form.amount.set_text("10000")

    assert not form.change.isVisible()


@pytest.mark.parametrize(("typed", "words"), [
    ("", "Write the day from which it is another."), ("2026-13-01", "2026-13-01"),
    ("2025-01-01", "It was not paid before that day: then it is a correction."),
])
def test_a_day_from_which_it_cannot_be_another_is_said_beside_its_field(desk, holder, session, typed, words):
    session.run(c.SetIncome(an_income()))
    form = IncomeForm(desk, holder, an_income())
    form.amount.set_text("12000")
    form.change.begins.set_text(typed)

    form.submit.click()

    assert words in form.change.begins.error.text()
    assert list(session.book.incomes.values()) == [an_income()]


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


def test_a_simple_income_needs_nothing_more(desk, holder):
    form = IncomeForm(desk, holder)
    form.open()

    assert not form.more.open
    assert not form.more.basis.isVisible()


def test_what_is_out_of_the_usual_is_told_of_an_income_and_kept(desk, holder, session):
    form = IncomeForm(desk, holder)
    form.name.set_text("Orders")
    form.amount.set_text("6000")
    form.since.set_text("2025-01-01")
    form.more.basis.choose(Basis.GROSS)
    form.more.steadiness.choose(Steadiness.VARIABLE)
    form.more.whose.choose(Whose.HOUSEHOLD)
    form.more.missing.set_text("2025-03、2025-02")

    form.submit.click()

    [income] = session.book.incomes.values()
    assert (income.basis, income.steadiness, income.whose) == (Basis.GROSS, Steadiness.VARIABLE, Whose.HOUSEHOLD)
    assert income.haircut == Decimal("0.2")
    assert income.missing == (date(2025, 2, 1), date(2025, 3, 1))
    form.open_one(income)
    assert form.more.open
    assert form.amount.name.text() == "Each month, before tax"
    form.submit.click()
    assert list(session.book.incomes.values()) == [income]


def test_what_is_proposed_not_to_count_goes_with_the_reason(desk, holder):
    form = IncomeForm(desk, holder)

    form.more.steadiness.choose(Steadiness.VARIABLE)
    proposed = form.more.haircut.text()
    form.more.steadiness.choose(Steadiness.REGULAR)

    assert (proposed, form.more.haircut.text()) == ("20", "")


def test_a_month_that_cannot_be_read_is_said_beside_its_field(desk, holder, session):
    form = IncomeForm(desk, holder)
    form.name.set_text("Salary")
    form.amount.set_text("9800")
    form.more.missing.set_text("2025-13")

    form.submit.click()

    assert form.more.open
    assert form.more.missing.error.text()
    assert not session.book.incomes
