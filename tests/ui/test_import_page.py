"""Files become a preview in which every row is accounted for, and one step that undo takes back."""

from __future__ import annotations

import os
import sys
from datetime import date
from threading import Event
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout

from tests.builders import a_lender, a_loan
from tests.importing.statements import (
    alipay_gen3,
    alipay_row,
    failed_repayment,
    huabei_purchase,
    huabei_repayment,
    loan_register,
    repayments,
)
from zhihuan.application import commands as c
from zhihuan.application.imported import RowGroup
from zhihuan.ui.pages.import_file_line import FileLine
from zhihuan.ui.pages.import_page import ImportPage
from zhihuan.ui.pages.import_rows import AMOUNT_COLUMN, TICK_COLUMN, WHY_COLUMN
from zhihuan.ui.pages.import_words import usual_folder
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.short_list import ShortList

CAR = "车贷"


@pytest.fixture
def desk(import_desk):
    return import_desk


@pytest.fixture
def page(import_page):
    return import_page


@pytest.fixture
def holder(import_holder):
    return import_holder


def choose_way(page, **where):
    """Let the chosen rows go where a way says (loan="car"); nothing said leaves it open again."""
    box = page._preview.decision.way
    offered = [box._offered(number) for number in range(box.count())]
    key = (where.get("loan"), where.get("line"), where.get("product"))
    box.setCurrentIndex(next((n for n, way in enumerate(offered) if way and way.key == key), 0) if where else 0)
    box.activated.emit(box.currentIndex())


def tabs(page):
    bar = page._preview.tabs
    return [bar.tabText(number) for number in range(bar.count()) if bar.isTabVisible(number)]


def show_group(page, group):
    page._preview.tabs.setCurrentIndex([None, *RowGroup].index(group))
    return page._preview.model


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def says(widget, words):
    return any(words in text for text in texts(widget))


def tab_stops(holder):
    stop = holder.nextInFocusChain()
    while stop is not holder:
        if stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield stop
        stop = stop.nextInFocusChain()


def undo_buttons(page):
    return [button.accessibleName() for button in page._past.findChildren(Button) if button.isVisibleTo(page)]


def import_action(page):
    return page.primary_action()


def a_statement():
    return alipay_gen3(
        huabei_repayment(), failed_repayment(), huabei_purchase(), alipay_row(),
        huabei_purchase(at="2026-02-30 10:00:00"),
    )


def test_every_row_stands_in_one_group_and_is_counted(page, give):
    give(alipay=a_statement())

    assert tabs(page) == ["All 5", "2 new", "2 left out", "1 in error"]


def test_a_file_says_what_it_was_taken_for_and_why(page, give):
    give(alipay=a_statement())

    assert says(page, "Alipay statement (from the app), by the headings in line 25")
    assert says(page, "GB18030")
    assert says(page, "zhangsan@example.com")


def test_a_file_whose_own_figures_agree_says_so(page, give):
    give(alipay=alipay_gen3(huabei_repayment(), alipay_row()))

    assert says(page, "Agrees with what the file announces: 2 rows · 支出 ¥59.00 · 不计收支 ¥2,450.40")


def test_importing_is_one_step_and_undo_takes_it_back(page, give, desk):
    give(alipay=a_statement())

    import_action(page).trigger()

    assert len(desk.session.book.entries) == 2
    assert says(page, "2 rows imported from alipay.csv.")
    desk.undo()
    assert desk.session.book.empty
    assert not says(page, "rows imported from")


def test_rows_that_were_not_imported_are_counted_and_can_be_seen_again(page, give, desk, qtbot):
    give(loans=loan_register([{"start": "2025-02-30"}, {}]), paid=repayments([{"loan": "不认识"}]))
    import_action(page).trigger()
    [rest] = [button for button in page._result.findChildren(Button) if button.text() == "See these rows"]
    assert says(page, "Not imported: 1 need a decision, 1 in error.")

    rest.click()

    assert tabs(page) == ["All 3", "1 already there", "1 need a decision", "1 in error"]
    assert [row.group for row in page._preview.model.rows] == [RowGroup.UNDECIDED]
    choose_way(page, loan=next(iter(page._preview.decision._ways.loans)))
    import_action(page).trigger()
    assert len(desk.session.book.payments) == 1


def test_an_import_of_every_row_offers_no_rest(page, give):
    give(loans=loan_register())

    import_action(page).trigger()

    assert not says(page, "Not imported")
    assert not page._result._rest.isVisibleTo(page)


def test_the_same_file_again_brings_nothing_and_says_when_it_was_imported(page, give):
    content = a_statement()
    give(alipay=content)
    import_action(page).trigger()

    give(alipay=content)

    assert tabs(page) == ["All 5", "2 already there", "2 left out", "1 in error"]
    assert says(page, "already imported on")
    assert not import_action(page).isEnabled()


def test_an_unticked_row_is_not_imported_and_can_be_ticked_again(page, give, desk, qtbot):
    give(alipay=a_statement())
    model = page._preview.model
    box = model.index(0, TICK_COLUMN)

    model.setData(box, 0, Qt.ItemDataRole.CheckStateRole)

    qtbot.waitUntil(lambda: "1" in import_action(page).text())
    assert tabs(page) == ["All 5", "2 new", "2 left out", "1 in error"]
    assert model.index(0, TICK_COLUMN).data(Qt.ItemDataRole.CheckStateRole) == 0
    qtbot.keyClick(page._preview.table, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "2" in import_action(page).text())
    import_action(page).trigger()
    assert len(desk.session.book.entries) == 2


def test_a_repayment_of_an_unknown_loan_goes_where_the_user_says(page, give, desk):
    desk.run(c.AddLoan(a_loan("car", name=CAR, start=date(2025, 1, 1)), a_lender()))
    give(paid=repayments([{"loan": "不认识"}]))
    show_group(page, RowGroup.UNDECIDED)

    choose_way(page, loan="car")

    assert tabs(page) == ["All 1", "1 new"]
    import_action(page).trigger()
    assert [payment.loan for payment in desk.session.book.payments.values()] == ["car"]


def test_a_decision_can_be_taken_back(page, give, desk):
    desk.run(c.AddLoan(a_loan("car", name=CAR, start=date(2025, 1, 1)), a_lender()))
    give(paid=repayments([{"loan": "不认识"}]))
    choose_way(page, loan="car")

    choose_way(page)

    assert tabs(page) == ["All 1", "1 need a decision"]


def test_a_loan_left_out_leaves_the_repayments_given_to_it_open(page, give, qtbot):
    give(loans=loan_register(), paid=repayments([{"loan": "不认识"}]))
    show_group(page, RowGroup.UNDECIDED)
    choose_way(page, loan=next(iter(page._preview.decision._ways.loans)))
    model = show_group(page, RowGroup.NEW)

    model.setData(model.index(0, TICK_COLUMN), 0, Qt.ItemDataRole.CheckStateRole)

    qtbot.waitUntil(lambda: "1 need a decision" in tabs(page))


def test_past_instalments_count_as_paid_unless_unticked(page, give, desk):
    give(loans=loan_register())
    box = page._preview.past_paid
    assert box.isVisibleTo(page)
    assert box.isChecked()

    box.click()
    import_action(page).trigger()

    (loan,) = desk.session.book.loans.values()
    assert loan.paid_before is None
    assert desk.position.overdue


def test_a_photograph_is_refused_in_a_sentence_and_the_others_are_read(page, give):
    give(photo=b"\x89PNG\r\n\x1a\n" + bytes(100), alipay=a_statement())

    assert says(page, "“photo.csv” is a picture")
    assert tabs(page)[0] == "All 5"


def test_a_file_alone_that_cannot_be_read_leaves_nothing_to_import(page, give):
    give(empty=b"")

    assert says(page, "empty.csv")
    assert not import_action(page).isEnabled()
    assert not page._preview.isVisibleTo(page)


def test_a_file_put_aside_takes_its_rows_along(page, give):
    give(loans=loan_register(), alipay=a_statement())

    page._files.removed.emit(page.preparation.draft.reads[0])

    assert tabs(page)[0] == "All 5"


def test_reading_can_be_stopped_and_leaves_everything_as_it_was(desk, holder, qtbot, tmp_path):
    begun = Event()

    class Endless:
        def read_file(self, path, progress=None, options=None):
            begun.set()
            while True:
                progress(1, 2)

    page = ImportPage(desk, cast("Any", Endless()), {}, holder)
    page.take([tmp_path / "large.csv"])
    qtbot.waitUntil(lambda: begun.is_set() and page._reading.isVisibleTo(page))

    page._reading.cancel_wanted.emit()

    assert not page._reading.isVisibleTo(page)
    assert page._zone.isVisibleTo(page)
    page.preparation.reader.wait()


def test_files_dropped_while_others_are_read_do_not_push_them_out(page, tmp_path, qtbot):
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    first.write_bytes(a_statement())
    second.write_bytes(loan_register())

    page.take([first])
    with qtbot.waitSignal(page.preparation.reader.finished):
        page.take([second])

    assert tabs(page)[0] == "All 6"


def test_many_rows_are_planned_beside_the_window(page, give, desk, qtbot):
    give(alipay=alipay_gen3(*(huabei_purchase() for _ in range(2_100))))
    qtbot.waitUntil(lambda: tabs(page) == ["All 2100", "2100 new"])

    with qtbot.waitSignal(desk.done):
        import_action(page).trigger()

    assert len(desk.session.book.entries) == 2_100


def test_amounts_are_sorted_by_worth(page, give):
    give(alipay=alipay_gen3(huabei_purchase(amount="900.00"), huabei_purchase(amount="1200.00")))
    model = page._preview.model

    model.sort(AMOUNT_COLUMN, Qt.SortOrder.DescendingOrder)

    assert [row.amount.minor for row in model.rows] == [1200_00, 900_00]


def test_past_imports_offer_undo_only_while_they_are_the_last_step(page, give, desk):
    give(alipay=a_statement())
    import_action(page).trigger()
    page._result.show_done(None)
    page.refresh()
    assert page._past.isVisibleTo(page)
    assert undo_buttons(page) == ["Undo the import of alipay.csv"]

    desk.run(c.AddLoan(a_loan(), a_lender()))

    assert undo_buttons(page) == []


def test_past_imports_count_the_rows_of_the_file(page, give):
    give(plan=(
        "期数,还款日期,月供,本金,利息,剩余本金,状态,实际还款日\n1,2026-01-10,1030,1000,30,2000,已还,2026-01-10\n"
        "2,2026-02-10,1020,1000,20,1000,逾期已还,2026-02-27\n3,2026-03-10,1010,1000,10,0,逾期,\n"
    ).encode())
    assert import_action(page).text() == "Import 3 rows"
    assert not page._preview.past_paid.isVisibleTo(page)

    import_action(page).trigger()
    page._result.show_done(None)
    page.refresh()

    assert any(label.text() == "3 rows" for label in page._past.findChildren(QLabel))


def folded(page):
    return page._files.findChild(ShortList)


def test_a_file_with_rows_in_error_says_how_many_and_one_all_in_error_says_so(page, give):
    give(alipay=a_statement(), loans=loan_register([{"start": "2025-02-30"}, {"start": "2025-02-31"}]))

    assert says(page._files, "1 in error")
    assert says(page._files, "every row in error (2)")


def test_many_bad_files_scroll_and_are_counted(page, give, holder):
    holder.resize(900, 600)
    holder.show()

    give(**{f"bad{number}": b"" for number in range(30)}, alipay=a_statement())

    assert says(page._files, "30 cannot be read")
    assert folded(page).height() <= 0.25 * holder.height()
    assert folded(page).widget().height() > folded(page).height()


def test_why_is_left_out_where_no_row_has_a_reason(page, give, holder):
    give(alipay=a_statement())
    table = page._preview.table
    holder.show()
    page.resize(holder.size())

    assert table.isColumnHidden(WHY_COLUMN)
    show_group(page, RowGroup.IGNORED)
    assert not table.isColumnHidden(WHY_COLUMN)


@pytest.mark.parametrize("high", [600, 631, 800, 1037])
def test_the_last_row_is_whole(page, give, holder, qtbot, high):
    QVBoxLayout(holder).addWidget(page)
    holder.resize(1000, high)
    holder.show()
    qtbot.waitExposed(holder)

    give(alipay=alipay_gen3(*(huabei_purchase(order_id=str(n)) for n in range(90))))

    table = page._preview.table
    assert table.viewport().height() % table.verticalHeader().defaultSectionSize() == 0


def test_a_file_given_again_stands_once(page, give, tmp_path, qtbot):
    give(alipay=a_statement())
    path = tmp_path / "alipay.csv"

    with qtbot.waitSignal(page.preparation.reader.finished):
        page.take([path, path])

    assert tabs(page)[0] == "All 5"
    path.write_bytes(loan_register())
    with qtbot.waitSignal(page.preparation.reader.finished):
        page.take([path])
    assert tabs(page)[0] == "All 1"


def test_a_copy_of_a_file_brings_nothing_twice(page, give, desk):
    content = a_statement()

    give(first=content, second=content)

    assert tabs(page) == ["All 10", "2 new", "2 already there", "4 left out", "2 in error"]
    import_action(page).trigger()
    assert len(desk.session.book.entries) == 2


def test_a_file_removed_meanwhile_is_imported_as_it_was_read(page, give, tmp_path, qtbot, desk):
    give(alipay=a_statement())
    path = tmp_path / "alipay.csv"
    path.unlink()

    with qtbot.waitSignal(page.preparation.reader.finished):
        page.take([path])

    assert says(page._files, "it does not exist")
    assert tabs(page)[0] == "All 5"
    import_action(page).trigger()
    assert len(desk.session.book.entries) == 2


def test_a_folder_is_told_as_a_folder(page, tmp_path, qtbot):
    with qtbot.waitSignal(page.preparation.reader.finished):
        page.take([tmp_path])

    assert says(page._files, "it is a folder. Choose the files inside it.")
    assert not import_action(page).isEnabled()


@pytest.mark.skipif(sys.platform == "win32", reason="file names are no bytes here")
def test_a_file_name_of_other_bytes_is_shown_as_it_can_be_read(page, tmp_path, qtbot, desk):
    path = tmp_path / os.fsdecode("借款.csv".encode("gb18030"))
    path.write_bytes(loan_register())

    with qtbot.waitSignal(page.preparation.reader.finished):
        page.take([path])

    assert "借款.csv" in texts(page._files)
    import_action(page).trigger()
    assert [one.file_name for one in desk.session.book.imports.values()] == ["借款.csv"]


@pytest.mark.skipif(sys.platform != "linux", reason="only there the folders are told by the environment")
@pytest.mark.parametrize("downloads", [True, False])
def test_files_are_chosen_from_the_downloads_or_from_home(tmp_path, monkeypatch, downloads):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    if downloads:
        (tmp_path / "Downloads").mkdir()

    assert usual_folder() == str(tmp_path / "Downloads" if downloads else tmp_path)


def test_tab_follows_the_eye(page, give, holder):
    give(loans=loan_register(), alipay=a_statement())
    (first, second), preview = page._files.findChildren(FileLine), page._preview
    seen = [first.away, second.away, preview.past_paid, preview.tabs, preview.table, preview.decision.take]

    stops = [stop for stop in tab_stops(holder) if stop in seen]

    assert stops == seen
