"""What is decided stays in sight in a small window; the preview opens at its beginning; what asks stands first."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QTabBar

from tests.builders import a_lender, a_loan
from tests.importing.packed import locked
from tests.importing.statements import alipay_gen3, huabei_purchase, huabei_repayment, loan_register, repayments
from tests.ui.test_import_page import import_action, says, show_group, tabs
from zhihuan.application import commands as c
from zhihuan.application.imported import RowGroup
from zhihuan.ui.pages.import_file_line import FileLine
from zhihuan.ui.pages.import_rows import TARGET_COLUMN
from zhihuan.ui.theme import Size
from zhihuan.ui.widgets.page_frame import PageFrame

HEAD = 80
"""What the window's own head takes of its height."""
SMALL = Size.WINDOW_LEAST_WIDE - Size.RAIL_FOLDED, Size.WINDOW_LEAST_HIGH - HEAD
LARGE = Size.WINDOW_WIDE - Size.RAIL, Size.WINDOW_HIGH - HEAD


@pytest.fixture
def page(import_page):
    return import_page


@pytest.fixture
def frame(page, import_holder):
    """The page in the window's frame."""
    frame = PageFrame(import_holder)
    frame.hold(page)
    import_holder.resize(*SMALL)
    frame.resize(*SMALL)
    import_holder.show()
    return frame


def files():
    return {
        "statement": alipay_gen3(*[huabei_purchase(order_id=str(number)) for number in range(40)], huabei_repayment()),
        "register": loan_register([{"name": "装修贷", "start": "2026-06-15"}, {"name": "坏", "start": "2026-02-30"}]),
        "paid": repayments([{"loan": "甲", "amount": "888.00"}]),
    }


def place(widget, frame):
    return QRect(widget.mapTo(frame, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("size", [SMALL, LARGE])
@pytest.mark.parametrize("group", [RowGroup.NEW, RowGroup.UNDECIDED, RowGroup.ERROR])
def test_nothing_scrolls_and_the_decision_is_in_sight(page, give, frame, import_holder, qtbot, size, group):
    import_holder.resize(*size)
    frame.resize(*size)
    give(**files())
    show_group(page, group)

    qtbot.waitUntil(lambda: frame.horizontalScrollBar().maximum() == 0 and frame.verticalScrollBar().maximum() == 0)
    strip = page._preview.decision
    assert frame.rect().contains(place(strip, frame))
    for control in (strip.take, strip.way, strip.kind, strip.loan, strip.split, strip.details):
        if control.isVisible():
            assert strip.rect().contains(control.geometry())
            assert control.width() >= control.sizeHint().width()
    qtbot.waitUntil(lambda: page._preview._room.height() >= 3 * Size.ROW)


def test_no_tab_is_cut(page, give, frame, qtbot):
    give(**files())
    bar = page._preview.tabs

    assert isinstance(bar, QTabBar)
    qtbot.waitUntil(lambda: bar.width() >= bar.sizeHint().width())


def test_where_rows_go_is_seen_in_the_smallest_window(page, give, frame, import_desk):
    import_desk.run(c.AddLoan(a_loan("car", name="车贷", start=date(2025, 1, 1)), a_lender()))
    give(paid=repayments([{"loan": "车贷", "date": "2027-01-10"}, {"loan": "车贷", "date": "2026-02-10"}]))
    assert page._preview.model.rows[0].planned.reason is not None

    assert not page._preview.table.isColumnHidden(TARGET_COLUMN)


def test_a_preview_opens_at_its_beginning(page, give, frame, qtbot):
    statement = alipay_gen3(*[huabei_purchase(order_id=str(number)) for number in range(40)])
    give(first=statement)
    page._preview.table.selectRow(35)
    import_action(page).trigger()
    frame.verticalScrollBar().setValue(frame.verticalScrollBar().maximum())

    give(second=alipay_gen3(*[huabei_purchase(order_id=f"2{number}") for number in range(40)]))

    assert page._preview.table.currentIndex().row() == 0
    assert page._preview.table.verticalScrollBar().value() == 0
    assert frame.verticalScrollBar().value() == 0


def test_what_was_imported_meanwhile_does_not_stand_over_the_next_preview(page, give):
    give(first=alipay_gen3(huabei_purchase(order_id="1")))
    command = page.preparation.plan.command
    page.preparation.give_up()
    give(second=alipay_gen3(huabei_purchase(order_id="2")))

    page._desk.run(command)
    page._taken(command)

    assert not page._result.isVisibleTo(page)
    assert tabs(page) == ["All 1", "1 new"]


def test_files_given_end_the_offer_to_undo_what_came_before(page, give, qtbot):
    with qtbot.waitSignal(page.moved_on):
        give(second=alipay_gen3(huabei_purchase(order_id="2")))


def test_files_that_ask_stand_first_and_are_counted(page, give, frame):
    plain = {f"plain{number}": loan_register([{"name": f"L{number}"}]) for number in range(12)}
    give(**plain, private=locked({"a.csv": files()["statement"]}, b"1234"))

    lines = page._files.findChildren(FileLine)
    first = min(lines, key=lambda line: line.mapTo(page, QPoint(0, 0)).y())
    assert first.name == "private.csv"
    assert says(page._files, "1 to answer")
    assert first.question.first.isVisible()
    assert place(first, page._files).bottom() < page._files.height()


def test_a_list_of_files_is_folded_in_a_low_window_and_opens(page, give, frame):
    give(**files())
    assert not page._files._list.isVisible()
    assert "statement.csv" in page._files._names.text()

    page._files.fold.click()

    assert page._files._list.isVisible()
