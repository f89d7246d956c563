from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from zhihuan.ui.widgets.undo_bar import OFFER_MS, UndoBar


@pytest.fixture
def place(qtbot):
    place = QWidget()
    qtbot.addWidget(place)
    QVBoxLayout(place).addWidget(QLineEdit(place))
    place.show()
    qtbot.waitExposed(place)
    return place


def bar_in(place, look, offer_ms=OFFER_MS):
    bar = UndoBar(look, offer_ms=offer_ms, parent=place)
    place.layout().addWidget(bar)
    return bar


def buttons(bar):
    return bar.findChildren(QPushButton)


def test_the_offer_stands_for_ten_seconds():
    assert OFFER_MS == 10_000


def test_an_offer_that_nobody_takes_goes_away(look, place, qtbot):
    bar = bar_in(place, look, offer_ms=30)

    bar.offer("Payment recorded")
    shown = bar.isVisible()

    assert shown
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_taking_the_offer_says_so_once_and_closes(look, place, qtbot):
    bar = bar_in(place, look)
    bar.offer("Payment recorded")

    with qtbot.waitSignal(bar.undo_chosen):
        buttons(bar)[0].click()

    assert not bar.isVisible()


def test_escape_on_the_bar_dismisses_it(look, place, qtbot):
    bar = bar_in(place, look)
    bar.offer("Payment recorded")
    buttons(bar)[0].setFocus()

    QTest.keyClick(buttons(bar)[0], Qt.Key.Key_Escape)

    assert not bar.isVisible()


def test_it_waits_while_the_keyboard_is_on_it(look, place, qtbot):
    bar = bar_in(place, look)
    bar.offer("Payment recorded")

    buttons(bar)[0].setFocus()
    waiting = bar._patience.isActive()
    place.findChild(QLineEdit).setFocus()

    assert not waiting
    assert bar._patience.isActive()


def test_it_waits_while_the_pointer_is_on_it(look, place, qtbot):
    bar = bar_in(place, look)
    bar.offer("Payment recorded")
    bar.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=True)

    here = QPointF(5, 5)
    QApplication.sendEvent(bar, QEnterEvent(here, here, here))
    waiting = bar._patience.isActive()
    bar.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))

    assert not waiting
    assert bar._patience.isActive()


def test_what_cannot_be_taken_back_offers_no_undo(look, place, qtbot):
    bar = bar_in(place, look)

    bar.offer("The file could not be read", undoable=False)

    assert [button.isVisible() for button in buttons(bar)] == [False, False, True]


def test_the_bar_says_its_words_to_screen_readers(look, place, qtbot):
    bar = bar_in(place, look)

    bar.offer("Payment recorded")

    assert bar.accessibleName() == "Payment recorded"
    named = [button.accessibleName() or button.text() for button in buttons(bar) if button.isVisible()]
    assert named == ["Undo", "Dismiss"]


def test_what_was_done_beside_the_ledger_is_taken_back_by_a_word_of_its_own(look, place, qtbot):
    bar = bar_in(place, look)
    bar.offer_other("Told again tomorrow", "Remind me as usual again")
    offered = [button.text() for button in buttons(bar) if button.isVisible()]

    with qtbot.waitSignal(bar.other_chosen):
        bar._other.click()
    bar.offer("Payment recorded")

    assert "Remind me as usual again" in offered
    assert "Undo" not in offered
    assert bar._other.isHidden()
