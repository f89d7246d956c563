from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QColor, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from tests.builders import cny
from zhihuan.ui.theme import LIGHT, Tone
from zhihuan.ui.widgets.band_bar import Band, BandBar
from zhihuan.ui.widgets.empty_state import EmptyState
from zhihuan.ui.widgets.fields import AmountField, Check, Choice, DateField
from zhihuan.ui.widgets.figure_tile import FigureTile
from zhihuan.ui.widgets.folding_row import FoldingRow
from zhihuan.ui.widgets.labels import ElidedText, Text
from zhihuan.ui.widgets.lender_mark import LenderMark, lender_hue
from zhihuan.ui.widgets.money_label import MoneyLabel
from zhihuan.ui.widgets.ring import Ring
from zhihuan.wording.formats import Formats

BANDS = (Band(Fraction(36, 100), Tone.FINE), Band(Fraction(50, 100), Tone.WATCH), Band(Fraction(1), Tone.SEVERE))
TODAY = date(2026, 11, 26)


def today():
    return TODAY


def named(problem):
    return type(problem).__name__


def shown(widget, qtbot, width=200):
    qtbot.addWidget(widget)
    widget.resize(width, widget.sizeHint().height())
    widget.show()
    return widget


def test_an_amount_is_one_text_for_screen_readers(look, qtbot):
    label = shown(MoneyLabel(look), qtbot)

    label.show_amount(cny("1234.56"))

    assert label.text() == "¥1,234.56"


def test_an_amount_hides_in_privacy_at_once(look, qtbot):
    label = shown(MoneyLabel(look), qtbot)
    label.show_amount(cny("1234.56"))

    look.write_with(Formats(QLocale("en"), privacy=True))

    assert label.text() == "¥••••"


def test_an_amount_is_never_cut(look, qtbot):
    label = shown(MoneyLabel(look, "figure"), qtbot)

    label.show_amount(cny("486920.35"))

    assert label.minimumSizeHint().width() == label.sizeHint().width() > 100


def test_a_long_text_is_cut_with_the_whole_as_its_tip(look, qtbot):
    text = shown(ElidedText("body", "A very long name of a very small lender"), qtbot, width=80)

    assert text.toolTip() == text.text()


def test_the_wheel_over_a_closed_choice_scrolls_the_page_and_chooses_nothing(look, qtbot):
    choice = shown(Choice(look, "Reason"), qtbot)
    for word in ("one", "two", "three"):
        choice.addItem(word)
    choice.setFocus()
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )

    QApplication.sendEvent(choice, turn)

    assert choice.currentText() == "one"
    assert not turn.isAccepted()


@pytest.mark.parametrize("count", [3, 12, 30])
def test_a_choice_offers_twelve_entries_whole_and_as_wide_as_the_longest(look, qtbot, count):
    choice = shown(Choice(look, "Reason"), qtbot, width=90)
    for number in range(count):
        choice.addItem(f"A reason that takes more room than the box has, number {number}")

    choice.showPopup()
    QApplication.processEvents()

    view = choice.view()
    assert view.viewport().height() >= min(count, 12) * view.sizeHintForRow(0)
    assert view.viewport().width() >= view.sizeHintForColumn(0)
    choice.hidePopup()


def test_a_text_is_never_markup(look, qtbot):
    assert Text("body", "<b>bank</b>").textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize(("name", "hue"), [("借呗", 214), ("京东白条", 3), ("JD Baitiao", 3), ("中国建设银行", 216)])
def test_known_lenders_keep_the_hue_people_know(name, hue):
    assert lender_hue(name) == hue


def test_an_unknown_lender_always_gets_the_same_hue():
    assert lender_hue("Aunt May") == lender_hue(" aunt may") == lender_hue("AUNT MAY")


def test_a_mark_without_a_name_draws_an_empty_square(look, qtbot):
    mark = shown(LenderMark(look), qtbot)

    assert not mark.grab().isNull()


def bar_colours(look, qtbot, value):
    bar = BandBar(look)
    bar.show_value(value, BANDS, "Debt to income")
    shown(bar, qtbot, width=400)
    image = bar.grab().toImage()
    return [image.pixelColor(x, image.height() // 2) for x in (10, 172, 390)]


def test_the_band_that_holds_the_value_is_strong(look, qtbot):
    fine, watch, severe = bar_colours(look, qtbot, Fraction(40, 100))

    assert watch.saturation() > fine.saturation()
    assert watch.saturation() > severe.saturation()


def test_a_value_beyond_the_scale_stays_on_it(look, qtbot):
    *_, severe = bar_colours(look, qtbot, Fraction(9))

    assert severe in [QColor(LIGHT.card), QColor(LIGHT.ink)]


def test_an_unknown_value_has_no_marker_and_no_strong_band(look, qtbot):
    colours = bar_colours(look, qtbot, None)

    assert QColor(LIGHT.ink) not in colours
    assert all(colour.lightness() > 150 for colour in colours)


def test_a_ring_says_its_progress_to_screen_readers(look, qtbot):
    ring = shown(Ring(look), qtbot)

    ring.show_progress(4, 7, "4 of 7 conditions met")

    assert ring.accessibleName() == "4 of 7 conditions met"


def colours_of(widget):
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_a_greyed_ring_shows_no_accent(look, qtbot):
    ring = shown(Ring(look), qtbot)

    ring.show_progress(4, 7, "Nothing is known yet", greyed=True)
    greyed = colours_of(ring)
    ring.show_progress(4, 7, "4 of 7 conditions met")

    assert LIGHT.accent.lower() not in greyed
    assert LIGHT.accent.lower() in colours_of(ring)


def test_a_ring_of_nothing_is_drawn_whole(look, qtbot):
    ring = shown(Ring(look), qtbot)

    ring.show_progress(0, 0, "No condition can be measured")

    assert LIGHT.track.lower() in colours_of(ring)


def said(widget):
    return {label.text() for label in widget.findChildren(QLabel) if label.isVisible()}


def test_a_tile_shows_an_amount_or_a_text(look, qtbot):
    tile = shown(FigureTile(look), qtbot)
    tile.name("Overdue")

    tile.show_amount(cny("12.50"), "One payment", Tone.SEVERE)
    amount = said(tile)
    tile.show_text("52%", "high", Tone.HIGH)

    assert amount == {"Overdue", "¥12.50", "One payment"}
    assert said(tile) == {"Overdue", "52%", "high"}


def test_an_empty_page_offers_its_actions(look, qtbot):
    owner = QWidget()
    qtbot.addWidget(owner)
    action = QAction("Import a file", owner)
    empty = EmptyState(look, "file", (action,), parent=owner)

    [button] = empty.findChildren(QPushButton)

    with qtbot.waitSignal(action.triggered):
        button.click()
    action.setText("Datei einlesen")

    assert button.text() == "Datei einlesen"


def amount_field(look, qtbot):
    field = shown(AmountField(look, named), qtbot)
    field.call("Amount")
    return field


def test_an_amount_field_reads_sums_and_says_what_it_understood(look, qtbot):
    field = amount_field(look, qtbot)

    QTest.keyClicks(field.line, "300+45.6")

    assert field.value == cny("345.60")
    assert field.understood.text() == "= ¥345.60"


def test_an_amount_field_says_what_is_wrong_while_one_types(look, qtbot):
    field = amount_field(look, qtbot)

    QTest.keyClicks(field.line, "12x")

    assert field.value is None
    assert field.error.text() == "NotAnAmount"
    assert field.error.isVisible()
    assert field.line.accessibleDescription() == "NotAnAmount"


def test_mending_an_amount_takes_the_complaint_away(look, qtbot):
    field = amount_field(look, qtbot)
    QTest.keyClicks(field.line, "12x")

    QTest.keyClick(field.line, Qt.Key.Key_Backspace)

    assert field.value == cny(12)
    assert not field.error.isVisible()


def test_an_empty_field_is_no_error(look, qtbot):
    field = amount_field(look, qtbot)
    QTest.keyClicks(field.line, "1")

    QTest.keyClick(field.line, Qt.Key.Key_Backspace)

    assert (field.value, field.error.text()) == (None, "")


def test_leaving_an_amount_field_writes_the_amount_plainly(look, qtbot):
    field = amount_field(look, qtbot)
    field.set_text("1.2万")

    QTest.keyClick(field.line, Qt.Key.Key_Return)

    assert field.text() == "12000.00"


def test_a_field_names_its_line_for_screen_readers(look, qtbot):
    assert amount_field(look, qtbot).line.accessibleName() == "Amount"


def test_a_field_with_nothing_to_take_back_leaves_ctrl_z_to_the_ledger(look, qtbot):
    field = amount_field(look, qtbot)
    key = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    QApplication.sendEvent(field.line, key)
    left_to_the_ledger = not key.isAccepted()
    QTest.keyClicks(field.line, "5")
    QApplication.sendEvent(field.line, key)

    assert left_to_the_ledger
    assert key.isAccepted()


def test_a_date_field_says_which_day_it_understood(look, qtbot):
    field = shown(DateField(look, named, today), qtbot)

    QTest.keyClicks(field.line, "+3")

    assert field.value == date(2026, 11, 29)
    assert field.understood.text() == "Sun 29 Nov 2026"


def test_a_date_field_refuses_a_day_that_does_not_exist(look, qtbot):
    field = shown(DateField(look, named, today), qtbot)

    QTest.keyClicks(field.line, "2025-02-30")

    assert (field.value, field.error.text()) == (None, "NotADate")


def test_a_choice_and_a_check_are_drawn_in_both_states(look, qtbot):
    choice = shown(Choice(look, "Method"), qtbot)
    choice.addItems(["Level instalment", "Bullet"])
    check = shown(Check(look, "Settled"), qtbot)

    check.setChecked(True)

    assert choice.accessibleName() == "Method"
    assert LIGHT.accent.lower() in colours_of(check)


def test_a_text_that_is_written_anew_leaves_out_what_can_wait(qtbot):
    text = shown(ElidedText("body", "Overdue"), qtbot, width=120)

    text.say("of it ¥29.30 penalty · Tue 10 Nov · 16 days overdue", "of it ¥29.30 penalty · 16 days", "16 days")

    assert text.shown == "16 days"
    assert text.toolTip() == "of it ¥29.30 penalty · Tue 10 Nov · 16 days overdue"


def test_buttons_go_under_the_words_where_there_is_too_little_room(qtbot):
    holder = QWidget()
    row = FoldingRow(parent=holder)
    row.words.addWidget(Text("heading", "Statement of November 2026"))
    row.buttons.addWidget(QPushButton("Another amount"))

    shown(holder, qtbot, width=600)
    row.resize(600, 100)
    beside, least = row.folded, row.minimumSizeHint().width()
    row.resize(least, 100)

    assert (beside, row.folded) == (False, True)
    assert row.width() == least
