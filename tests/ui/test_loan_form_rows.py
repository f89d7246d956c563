"""The lender's own rows: typed or pasted, each bad cell said in words."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from tests.builders import cny
from tests.ui.loan_typing import fill, saved
from zhihuan.domain.terms import Method, PlanRow
from zhihuan.wording.plan_entry import PlanPart

SHEET = """期数,还款日期,应还本金,应还利息,剩余本金
1,2026-03-15,1000.00,36.00,2000.00
2,2026-04-15,"1,000.00",24.00,1000.00
3,2026-05-15,1000.00,12.00,0.00
"""


@pytest.fixture
def table(form):
    fill(form, principal="", periods="")
    form.fields.first.method.choose(Method.PLAN)
    return form.fields.first.needs.table


def cell(table, row, column):
    return table.model.index(row, column)


def test_rows_are_pasted_with_their_headings(form, table, session):
    QGuiApplication.clipboard().setText(SHEET)

    table.paste.click()
    loan = saved(form, session)

    assert loan.principal == cny(3000)
    assert loan.terms.method is Method.PLAN
    assert loan.terms.rows[1] == PlanRow(date(2026, 4, 15), cny(1000), cny(24), cny(0))


def test_rows_are_pasted_by_keyboard(table, qtbot):
    QGuiApplication.clipboard().setText(SHEET.replace(",", "\t").replace('"1\t000.00"', "1000.00"))
    table.view.setFocus()

    qtbot.keyClick(table.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert len(table.rows) == 3


def test_the_amount_is_the_sum_of_the_rows(form, table):
    table.take(SHEET)

    assert form.fields.first.principal.line.placeholderText() == "3000.00"
    assert form.fields.first.principal.understood.text() == "Found from the rest: ¥3,000.00"
    assert form.plan.model.rowCount() == 3


@pytest.mark.parametrize(("sheet", "words"), [
    (SHEET.replace("36.00", "thirty"), "Row 1, Interest: “thirty” is not an amount."),
    (SHEET.replace("2026-04-15", "2026-02-30"), "Row 2, Due: “2026-02-30” is not a day"),
    (SHEET.replace("2026-05-15", "2026-04-01"), "Row 3, Due: it must come after the row before"),
    (SHEET.replace("12.00", "-12.00"), "Row 3, Interest: an amount cannot be below zero here"),
    (SHEET.replace("36.00", ""), "Row 1, Interest: nothing stands here; write 0 where there is none"),
    (SHEET.replace("36.00", "x").replace("12.00", "y"), "1 more cells are marked."),
])
def test_a_cell_that_cannot_be_read_is_said_in_words(form, table, session, sheet, words):
    table.take(sheet)
    form.submit.click()

    assert words in table.error.text()
    assert not session.book.loans
    assert form.plan.model.rowCount() == 0


def test_a_marked_cell_is_mended_where_it_stands(form, table):
    table.take(SHEET.replace("36.00", "thirty"))
    marked = table.model.is_wrong(cell(table, 0, 2))

    table.model.setData(cell(table, 0, 2), "36")

    assert marked
    assert table.error.text() == ""
    assert form.plan.model.rowCount() == 3


def test_an_amount_that_the_rows_do_not_add_up_to_is_said_until_either_is_mended(form, table, session):
    form.fields.first.principal.set_text("3500")
    table.take(SHEET)
    said = table.error.text()
    form.submit.click()

    form.fields.first.principal.set_text("3000")

    assert "3000.00" in said
    assert "3500.00" in said
    assert not session.book.loans
    assert table.error.text() == ""
    assert form.plan.model.rowCount() == 3


def type_on(view, qtbot, text):
    """Type into the current cell, and go on to the next with Enter."""
    here = view.currentIndex()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), text)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.hasFocus() and view.currentIndex() != here)


def test_rows_are_typed_by_keyboard(form, table, session, qtbot):
    table.view.setFocus()

    for text in ("2026-03-15", "1000", "36"):
        type_on(table.view, qtbot, text)

    assert [row.due for row in table.rows] == [date(2026, 3, 15)]
    assert table.model.rowCount() == 2, "a blank row follows"
    assert form.isVisible()
    assert not session.book.loans


def test_what_is_typed_after_a_click_on_the_current_cell_is_kept(table, qtbot):
    view = table.view
    view.setFocus()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(cell(table, 0, 0)).center())

    for text in ("2", "026"):
        qtbot.keyClicks(QApplication.focusWidget(), text)
    qtbot.wait(QApplication.doubleClickInterval() + 100)
    qtbot.keyClicks(QApplication.focusWidget(), "-2-20")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)

    assert cell(table, 0, 0).data() == "2026-2-20"


def test_enter_in_the_last_cell_of_a_row_goes_to_the_next_row(table, qtbot):
    table.take(SHEET)
    table.view.setFocus()
    table.view.setCurrentIndex(cell(table, 0, 3))

    type_on(table.view, qtbot, "5")

    assert table.rows[0].amounts[PlanPart.FEE] == cny(5)
    assert table.view.currentIndex() == cell(table, 1, 0)


def test_a_row_is_removed_by_a_key_and_all_by_a_button(table, qtbot):
    table.take(SHEET)
    table.view.setFocus()
    table.view.setCurrentIndex(cell(table, 1, 0))

    qtbot.keyClick(table.view, Qt.Key.Key_Delete)
    left = len(table.model.rows)
    table.clear.click()

    assert left == 2
    assert table.model.rows == ()


def test_tab_leaves_the_table(form, table, qtbot):
    table.view.setFocus()

    qtbot.keyClick(table.view, Qt.Key.Key_Tab)

    assert table.paste.hasFocus()
