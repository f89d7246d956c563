from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from tests.builders import cny
from zhihuan.domain.money import Money
from zhihuan.ui.models.rows import PARTS_ROLE, ROW_ROLE, SORT_ROLE, Column, RowsModel
from zhihuan.ui.widgets.fitting_table import FittingTable
from zhihuan.ui.widgets.table import Table

ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@dataclass(frozen=True, slots=True)
class Owed:
    lender: str
    amount: Money
    due: date | None
    rate: Fraction | None = None


A = Owed("Ant", cny("900"), date(2026, 12, 1))
B = Owed("Bank", cny("90000.50"), None)
C = Owed("Card", cny("1200"), date(2026, 11, 25))


def columns(look):
    return (
        Column(lambda: "Lender", lambda row: row.lender, stretches=True),
        Column(lambda: "Owed", lambda row: look.formats.money(row.amount), sort=lambda row: row.amount,
               amount=lambda row: look.formats.money_parts(row.amount)),
        Column(lambda: "Due", lambda row: str(row.due or "unknown"), sort=lambda row: row.due),
    )


@pytest.fixture
def owner(qapp):
    owner = QObject()
    yield owner
    owner.deleteLater()


def model_of(look, owner, *rows):
    model = RowsModel(columns(look), owner, identity=lambda row: row.lender)
    model.fill(rows)
    return model


def lenders(model):
    return [row.lender for row in model.rows]


def test_the_model_keeps_qts_rules(look, owner):
    model = RowsModel(columns(look), owner)
    tester = QAbstractItemModelTester(model, FATAL, owner)

    model.fill([A, B, C])
    model.sort(1, DESCENDING)
    model.fill([])

    assert tester.model() is model


def test_amounts_are_sorted_by_worth_not_by_letters(look, owner):
    model = model_of(look, owner, A, B, C)

    model.sort(1, DESCENDING)

    assert lenders(model) == ["Bank", "Card", "Ant"]


@pytest.mark.parametrize(("order", "expected"), [
    (ASCENDING, ["Card", "Ant", "Bank"]), (DESCENDING, ["Ant", "Card", "Bank"]),
])
def test_the_unknown_comes_last_either_way(look, owner, order, expected):
    model = model_of(look, owner, A, B, C)

    model.sort(2, order)

    assert lenders(model) == expected


def test_a_refill_keeps_the_order_in_force(look, owner):
    model = model_of(look, owner, A)
    model.sort(1, ASCENDING)

    model.fill([B, C, A])

    assert lenders(model) == ["Ant", "Card", "Bank"]


def test_roles_answer_text_raw_value_row_and_parts(look, owner):
    model = model_of(look, owner, B)
    cell = model.index(0, 1)

    assert cell.data() == "¥90,000.50"
    assert cell.data(SORT_ROLE) == B.amount
    assert cell.data(ROW_ROLE) == B
    assert cell.data(PARTS_ROLE).minor == ".50"
    assert model.index(0, 0).data(PARTS_ROLE) is None


def test_the_head_shows_the_order(look, owner):
    model = model_of(look, owner, A)

    model.sort(1, DESCENDING)

    assert [model.headerData(number, Qt.Orientation.Horizontal) for number in range(3)] == ["Lender", "Owed ↓", "Due"]


def table_of(look, owner, qtbot, *rows):
    table = Table(look, model_of(look, owner, *rows), "Debts")
    qtbot.addWidget(table)
    table.show()
    return table


def test_a_click_on_a_head_sorts_and_another_turns_it_round(look, owner, qtbot):
    table = table_of(look, owner, qtbot, A, B, C)
    head = table.horizontalHeader()
    at = head.sectionViewportPosition(1) + 5

    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=head.rect().center().__class__(at, 10))
    once = lenders(table.model())
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=head.rect().center().__class__(at, 10))

    assert once == ["Ant", "Card", "Bank"]
    assert lenders(table.model()) == ["Bank", "Card", "Ant"]


def test_the_current_row_stays_current_through_sorting_and_refilling(look, owner, qtbot):
    table = table_of(look, owner, qtbot, A, B, C)
    table.selectRow(2)

    table.model().sort(1, DESCENDING)
    sorted_to = table.current_row()
    table.model().fill([C, A])

    assert (sorted_to, table.current_row()) == (C, C)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2])
def test_enter_and_f2_open_the_current_row(look, owner, qtbot, key):
    table = table_of(look, owner, qtbot, A, B)
    table.selectRow(1)

    with qtbot.waitSignal(table.row_opened) as opened:
        QTest.keyClick(table, key)

    assert opened.args == [B]


def test_a_table_has_a_name_and_lets_tab_leave(look, owner, qtbot):
    table = table_of(look, owner, qtbot, A)

    assert table.accessibleName() == "Debts"
    assert not table.tabKeyNavigation()


def fitting_table_of(look, owner, qtbot, width, *rows):
    table = FittingTable(look, model_of(look, owner, *rows), lambda _look: ("", "¥1", "Wed 30 May 2029 or later"),
                         can_wait=(2,))
    qtbot.addWidget(table)
    table.resize(width, 300)
    table.make_room()
    table.show()
    return table


def test_a_column_takes_the_room_of_its_rows_not_of_the_widest_one_thinkable(look, owner, qtbot):
    table = fitting_table_of(look, owner, qtbot, 600, A)

    assert table.columnWidth(2) < table.fontMetrics().horizontalAdvance("Wed 30 May 2029 or later")


def test_an_amount_beyond_the_usual_is_never_cut(look, owner, qtbot):
    table = fitting_table_of(look, owner, qtbot, 600, A)

    table.model().fill([Owed("Ant", cny("12345678.90"), None)])

    assert table.columnWidth(1) > table.fontMetrics().horizontalAdvance("¥12,345,678")


def test_what_can_wait_is_left_out_only_where_there_is_no_room(look, owner, qtbot):
    hidden = [fitting_table_of(look, owner, qtbot, width, A).isColumnHidden(2) for width in (600, 150)]

    assert hidden == [False, True]
