"""The form round incomes: what is earned is added, corrected and removed, and comes back."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from tests.builders import an_income, cny
from zhihuan.application import commands as c
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
