"""An unknown table: its columns are guessed, corrected with the rows in view, kept, used next time, and forgotten."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from zhihuan.application.column_mapping import Shape
from zhihuan.application.imported import RowGroup, RowKind
from zhihuan.application.reading_options import AS_IT_SHOWS
from zhihuan.ui.dialogs.mapping_form import MappingForm
from zhihuan.wording.layout_names import look_also_in

OWN = (
    "Tag,Was,Wieviel\n2026-09-01,还款,500.00\n2026-09-02,买菜,30.00\n2026-09-03,借款,1000.00\n2026-09-04,Zins,5.00\n"
).encode()
TABLE = (
    "Tag,Wieviel,Wofür,Konto\n"
    "2026-09-01,-500.00,Rate Autokredit repayment,giro\n"
    "2026-10-01,-500.00,Rate Autokredit repayment,giro\n"
    "2026-10-02,-20.00,Brot,giro\n"
).encode()
BARE = b"2026-09-01,500.00,car loan repayment\n2026-10-01,500.00,car loan repayment\n"


@pytest.fixture
def page(import_page):
    return import_page


@pytest.fixture
def mapped(page, own_layouts, import_desk, import_holder, tmp_path, qtbot):
    """Open the form for a table and wait for the guess."""

    def open_it(content):
        path = tmp_path / "table.csv"
        path.write_bytes(content)
        form = MappingForm(import_desk, own_layouts, path, AS_IT_SHOWS, import_holder)
        form.open()
        qtbot.waitUntil(lambda: bool(form.columns.boxes))
        return form

    return open_it


def choose(form, **fields):
    """Say what the columns are by number: c0="date"."""
    for column, field in fields.items():
        box = form.columns.boxes[int(column[1:])]
        box.choose(field)
        box.activated.emit(box.currentIndex())


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel)]


def says(widget, words):
    return any(words in text for text in texts(widget) if text)


def test_columns_come_guessed_with_their_first_values(mapped):
    form = mapped(TABLE)

    assert form.columns.fields[:2] == ("date", "amount")
    assert says(form.columns, "2026-09-01 · 2026-10-01 · 2026-10-02")
    assert says(form.columns, "a guess: please check")


def test_what_is_still_needed_is_said_and_nothing_can_be_kept_before(mapped):
    form = mapped(TABLE)

    choose(form, c0="")

    assert says(form, "Still needed: date.")
    assert not form.submit.isEnabled()


def test_the_rows_follow_what_is_said_of_the_columns(mapped, qtbot):
    form = mapped(TABLE)

    choose(form, c0="date", c1="amount", c2="memo")

    qtbot.waitUntil(lambda: says(form.outcome, "Line 2"))
    assert says(form.outcome, "500.00")


def test_the_sign_is_asked_for_one_column_of_amounts_only(mapped):
    form = mapped(TABLE)
    choose(form, c0="date", c1="amount")
    assert form.plus.isVisibleTo(form)

    choose(form, c3="direction")

    assert not form.plus.isVisibleTo(form)


def test_the_order_of_day_and_month_is_asked_only_where_it_matters(mapped):
    assert not mapped(TABLE).order.isVisibleTo(mapped(TABLE))

    form = mapped(TABLE.replace(b"2026-09-01", b"03/04/2026").replace(b"2026-10-0", b"05/06/202"))

    assert form.order.isVisibleTo(form)


def test_two_digit_years_can_be_said_to_come_first(mapped, qtbot):
    form = mapped(TABLE.replace(b"2026-09-01", b"25/12/05").replace(b"2026-10-0", b"26/01/0"))
    choose(form, c0="date", c1="amount", c2="memo")
    assert form.order.isVisibleTo(form)

    form.order.choose("year_first")
    form.order.changed.emit()

    qtbot.waitUntil(lambda: says(form.outcome, "Fri 5 Dec 2025"))


def test_a_kept_layout_reads_the_file_and_the_next_one_and_can_be_forgotten(page, give, qtbot, own_layouts):
    look_also_in(own_layouts.own_profiles)
    give(table=TABLE)
    page._map_columns(page.preparation.draft.reads[0])
    [form] = page.window().findChildren(MappingForm)
    qtbot.waitUntil(lambda: bool(form.columns.boxes))
    choose(form, c0="date", c1="amount", c2="memo", c3="")
    form.name.set_text("Girokonto")

    with qtbot.waitSignal(page.preparation.reader.finished):
        form.submit.click()

    [read] = page.preparation.draft.reads
    assert read.file is not None
    assert says(page._files, "Read by your own layout: Girokonto")
    assert len(list(own_layouts.own_profiles.iterdir())) == 1
    give(another=TABLE.replace(b"500", b"600"))
    assert [one.file.profile for one in page.preparation.draft.reads] == [read.file.profile] * 2

    with qtbot.waitSignal(page.preparation.reader.finished):
        page._files.forget_wanted.emit(page.preparation.draft.reads[1])

    assert list(own_layouts.own_profiles.iterdir()) == []


def test_a_table_without_headings_is_said_column_by_column(mapped, qtbot):
    form = mapped(BARE)

    assert says(form.columns, "Column 1")
    choose(form, c0="date", c1="amount", c2="memo")
    form.plus.choose("out")

    qtbot.waitUntil(lambda: says(form.outcome, "Line 1"))
    assert form.submit.isEnabled()


def test_a_table_of_loans_offers_the_columns_of_loans(mapped):
    form = mapped(TABLE)

    form.shape.box.setCurrentIndex(2)
    form.shape.box.activated.emit(2)
    form.shape.changed.emit()

    offered = [form.columns.boxes[0]._offered(number) for number in range(form.columns.boxes[0].count())]
    assert "principal" in offered


def test_where_unsigned_amounts_went_must_be_said_before_going_on(mapped, qtbot):
    form = mapped(TABLE.replace(b",-", b","))
    choose(form, c0="date", c1="amount", c2="memo", c3="")
    assert form.plus.value == ""
    assert says(form, "Still needed: which way an amount without a minus went.")
    assert not form.submit.isEnabled()

    form.plus.choose("out")

    assert form.submit.isEnabled()
    qtbot.waitUntil(lambda: says(form.outcome, "Line 2"))


def test_words_of_the_kind_column_come_with_what_is_known_of_them_and_tell_the_direction(mapped):
    form = mapped(OWN)

    assert form.columns.fields == ("date", "type", "amount")
    assert {word: box.chosen for word, box in form.words.boxes.items()} == {
        "还款": "repay", "买菜": "ask", "借款": "borrow", "Zins": "ask",
    }
    assert not form.plus.isVisibleTo(form)
    assert form.submit.isEnabled()


def test_what_words_mean_is_kept_for_the_next_file_and_an_unknown_word_asks(page, give, qtbot, own_layouts):
    give(table=OWN)
    page._map_columns(page.preparation.draft.reads[0])
    [form] = page.window().findChildren(MappingForm)
    qtbot.waitUntil(lambda: bool(form.columns.boxes))
    form.shape.choose(Shape.REPAYMENTS)
    form.loan.set_text("Auto")
    for word, kind in (("Zins", "interest"), ("买菜", "not_credit")):
        form.words.boxes[word].choose(kind)
        form.words.boxes[word].activated.emit(0)
    with qtbot.waitSignal(page.preparation.reader.finished):
        form.submit.click()

    give(table=OWN + "2026-09-05,加油,20.00\n".encode())

    [file] = page.preparation.draft.files
    assert [(row.kind, row.group) for row in file.rows] == [
        (RowKind.REPAY, RowGroup.NEW), (RowKind.NOT_CREDIT, RowGroup.IGNORED), (RowKind.BORROW, RowGroup.NEW),
        (RowKind.INTEREST, RowGroup.NEW), (RowKind.NOT_CREDIT, RowGroup.UNDECIDED),
    ]


def test_a_kept_layout_is_shown_as_it_was_said(page, give, qtbot, mapped):
    form = mapped(OWN)
    form.shape.choose(Shape.REPAYMENTS)
    form.loan.set_text("Auto")
    form.words.boxes["买菜"].choose("not_credit")
    form.words.boxes["买菜"].activated.emit(0)
    form.submit.click()

    again = mapped(OWN)

    assert (again.shape.value, again.loan.text()) == (Shape.REPAYMENTS, "Auto")
    assert again.words.boxes["买菜"].chosen == "not_credit"
    assert again.words.boxes["Zins"].chosen == "ask"


def test_a_word_that_nobody_explained_is_no_repayment(own_layouts, tmp_path):
    path = tmp_path / "table.csv"
    path.write_bytes(OWN)
    guess = own_layouts.guess(path)

    for shape in (Shape.STATEMENT, Shape.REPAYMENTS):
        [file] = own_layouts.read_as(path, replace(guess, shape=shape, loan="Auto"))
        groceries = file.rows[1]
        assert (groceries.kind, groceries.group) == (RowKind.NOT_CREDIT, RowGroup.UNDECIDED)
