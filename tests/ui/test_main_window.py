from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QMimeData, QPointF, Qt, QTimer, QTranslator, QUrl
from PySide6.QtGui import QAccessible, QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from tests.ui.shell import KEYS, entry, window
from zhihuan.ui.main_window import MainWindow
from zhihuan.ui.pages.page import Page
from zhihuan.ui.theme import Size, ThemeChoice
from zhihuan.ui.widgets.rail import Rail, RailButton
from zhihuan.ui.widgets.top_bar import TopBar
from zhihuan.ui.widgets.undo_bar import UndoBar
from zhihuan.wording.formats import Formats

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(shell, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(shell.windowHandle(), key, modifier)
    QCoreApplication.processEvents()


def test_pages_are_built_when_first_shown(look, qtbot):
    shell = window(look, qtbot)

    shell.show_page("loans")

    assert set(shell._pages) == {"overview", "loans"}


@pytest.mark.parametrize(("key", "page"), [
    (Qt.Key.Key_1, "overview"), (Qt.Key.Key_2, "loans"), (Qt.Key.Key_3, "recovery"), (Qt.Key.Key_4, "import"),
    (Qt.Key.Key_Comma, "settings"),
])
def test_every_page_has_a_key(look, qtbot, key, page):
    shell = window(look, qtbot)
    shell.show_page("recovery" if page != "recovery" else "loans")

    press(shell, key, CTRL)

    assert shell.shown == page


def test_arrows_walk_through_the_rail(look, qtbot):
    shell = window(look, qtbot)
    rail = shell.findChild(Rail)
    rail.button("overview").setFocus()

    press(shell, Qt.Key.Key_Down)

    assert shell.shown == "loans"
    assert rail.button("loans").isChecked()


@pytest.mark.parametrize("choose", [
    lambda shell, qtbot: qtbot.mouseClick(shell.findChild(Rail).button("loans"), Qt.MouseButton.LeftButton),
    lambda shell, _qtbot: press(shell, Qt.Key.Key_2, CTRL),
], ids=["mouse", "key"])
def test_a_page_that_is_chosen_while_it_is_shown_begins_again(look, qtbot, choose):
    shell = window(look, qtbot)

    choose(shell, qtbot)
    first = shell.page("loans").begun_again
    choose(shell, qtbot)

    assert (first, shell.page("loans").begun_again) == (0, 1)


def test_the_head_is_the_pages_own(look, qtbot):
    shell = window(look, qtbot)

    shell.show_page("loans")

    texts = [label.text() for label in shell.findChild(TopBar).findChildren(QLabel)]
    assert texts == ["Loans", "All about loans"]
    assert shell.windowTitle() == "Loans – Zhihuan"


def test_the_primary_action_is_a_button_and_a_key(look, qtbot):
    shell = window(look, qtbot)
    button = shell.findChild(TopBar).findChild(QPushButton)

    button.click()
    press(shell, Qt.Key.Key_N, CTRL)

    assert shell.page("overview").acted == 2


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_return_does_the_primary_thing_of_every_page(look, qtbot, key):
    shell = window(look, qtbot)
    button = shell.findChild(TopBar).findChild(QPushButton)

    press(shell, key, CTRL)
    shell.page("overview").line.setFocus()
    press(shell, key, CTRL)
    shell.show_page("settings")
    press(shell, key, CTRL)

    assert shell.page("overview").acted == 2
    assert button.toolTip().endswith("  Ctrl+N")


def test_the_primary_button_tells_its_key(look, qtbot):
    shell = window(look, qtbot)
    bar = shell.findChild(TopBar)

    bar.show_head("Import", "", QAction("Import 8 rows", shell))

    assert bar.findChild(QPushButton).toolTip() == "Import 8 rows  Ctrl+Return"


def test_a_page_without_a_primary_action_shows_no_button(look, qtbot):
    shell = window(look, qtbot)

    shell.show_page("settings")

    assert not shell.findChild(TopBar).findChild(QPushButton).isVisible()


def test_only_the_shown_page_is_refreshed_and_the_others_when_next_shown(look, qtbot):
    shell = window(look, qtbot)
    shell.show_page("loans")
    shell.show_page("overview")

    shell.refresh_pages()
    at_once = shell.page("overview").refreshed, shell.page("loans").refreshed
    shell.show_page("loans")

    assert at_once == (2, 1)
    assert shell.page("loans").refreshed == 2


def test_every_control_has_a_name_for_screen_readers(look, qtbot):
    shell = window(look, qtbot)
    shell.offer_undo("Payment recorded")

    nameless = [control for control in shell.findChildren(QWidget)
                if control.isVisible() and control.focusPolicy() != Qt.FocusPolicy.NoFocus
                and not QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)]

    assert nameless == []


def test_a_badge_is_told_to_screen_readers_too(look, qtbot):
    shell = window(look, qtbot)

    shell.set_badge("recovery", 2)

    assert shell.findChild(Rail).button("recovery").accessibleDescription() == "2 waiting"


def test_the_rail_folds_to_icons_in_a_narrow_window(look, qtbot):
    shell = window(look, qtbot)

    shell.resize(Size.FOLD_BELOW - 1, 700)
    qtbot.waitUntil(lambda: shell.findChild(Rail).width() == Size.RAIL_FOLDED)

    assert shell.findChild(Rail).button("loans").toolTip().startswith("Loans")


def test_the_window_has_a_least_size(look, qtbot):
    shell = window(look, qtbot)

    assert (shell.minimumWidth(), shell.minimumHeight()) == (900, 600)


def test_files_let_go_on_the_window_are_told(look, qtbot, tmp_path):
    shell = window(look, qtbot)
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.csv")), QUrl("https://example.org/b.csv")])
    where, keys = QPointF(400, 300), Qt.KeyboardModifier.NoModifier
    copying, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton

    with qtbot.waitSignal(shell.files_dropped) as told:
        shell.dragEnterEvent(QDragEnterEvent(where.toPoint(), copying, dragged, button, keys))
        shell.dropEvent(QDropEvent(where, copying, dragged, button, keys))

    assert told.args == [[tmp_path / "a.csv"]]
    assert not shell._veil.isVisible()


def test_without_a_tray_closing_closes(look, qtbot):
    shell = window(look, qtbot)

    with qtbot.waitSignal(shell.closed):
        shell.close()


def test_with_a_tray_closing_hides_and_says_so_once(look, qtbot):
    shell = window(look, qtbot)
    shell.know_tray(present=True, told=False)
    said = []
    shell.first_hidden.connect(lambda: said.append(True))

    shell.close()
    shell.show()
    shell.close()

    assert not shell.isVisible()
    assert said == [True]


def test_ctrl_z_goes_to_the_ledger(look, qtbot):
    shell = window(look, qtbot)
    shell.actions_on_ledger.allow(undo=True, redo=True)

    with qtbot.waitSignal(shell.actions_on_ledger.undo_asked):
        press(shell, Qt.Key.Key_Z, CTRL)
    with qtbot.waitSignal(shell.actions_on_ledger.redo_asked):
        press(shell, Qt.Key.Key_Z, CTRL | SHIFT)


def test_a_focused_text_field_gets_ctrl_z_first(look, qtbot):
    shell = window(look, qtbot)
    shell.actions_on_ledger.allow(undo=True, redo=False)
    line = shell.page("overview").line
    line.setFocus()
    QTest.keyClicks(line, "typed")

    with qtbot.assertNotEmitted(shell.actions_on_ledger.undo_asked):
        press(shell, Qt.Key.Key_Z, CTRL)

    assert line.text() == ""


def test_nothing_is_asked_of_a_ledger_without_history(look, qtbot):
    shell = window(look, qtbot)
    shell.actions_on_ledger.allow(undo=False, redo=False)

    with qtbot.assertNotEmitted(shell.actions_on_ledger.undo_asked):
        press(shell, Qt.Key.Key_Z, CTRL)


def test_the_undo_bar_asks_for_undo(look, qtbot):
    shell = window(look, qtbot)
    shell.offer_undo("Payment recorded")

    with qtbot.waitSignal(shell.actions_on_ledger.undo_asked):
        shell.findChild(UndoBar).findChild(QPushButton).click()


def test_the_undo_bar_gives_its_room_to_what_is_begun_on_a_page(look, qtbot):
    shell = window(look, qtbot)
    shell.show()
    shell.offer_undo("Rows imported")

    shell.findChildren(Page)[0].moved_on.emit()

    assert not shell.findChild(UndoBar).isVisible()


def test_escape_dismisses_the_undo_bar_from_anywhere(look, qtbot):
    shell = window(look, qtbot)
    shell.offer_undo("Payment recorded")

    press(shell, Qt.Key.Key_Escape)

    assert not shell.findChild(UndoBar).isVisible()


class Swedish(QTranslator):
    def translate(self, _context, text, _disambiguation=None, _n=-1):
        return {"Undo": "Ångra"}.get(text, "")

    def isEmpty(self):
        return False


def test_another_language_is_written_at_once(qapp, look, qtbot):
    shell = window(look, qtbot)
    before = shell.page("overview").retranslated
    swedish = Swedish(qapp)

    qapp.installTranslator(swedish)
    QCoreApplication.processEvents()

    assert shell.actions_on_ledger.undo.text() == "Ångra"
    assert shell.page("overview").retranslated > before
    qapp.removeTranslator(swedish)
    QCoreApplication.processEvents()
    assert shell.actions_on_ledger.undo.text() == "Undo"


def test_other_ways_of_writing_refresh_the_page(look, qtbot):
    shell = window(look, qtbot)
    before = shell.page("overview").refreshed

    look.write_with(Formats(QLocale("zh_CN")))

    assert shell.page("overview").refreshed == before + 1


def test_another_theme_leaves_the_page_as_it_is(look, theme, qtbot):
    shell = window(look, qtbot)

    theme.choose(ThemeChoice.DARK)

    assert shell.shown == "overview"
    assert shell.grab().toImage().pixelColor(400, shell.height() - 10).name().upper() == theme.tokens.paper


def test_a_closed_window_leaves_no_widget_and_no_timer(look, qtbot):
    before = set(map(id, QApplication.topLevelWidgets()))
    shell = MainWindow(look, [entry(key) for key in KEYS])
    shell.show()
    shell.offer_undo("Payment recorded")
    for key in KEYS:
        shell.show_page(key)
    timers = shell.findChildren(QTimer)

    shell.close()
    running = [timer for timer in timers if timer.isActive() and not timer.isSingleShot()]
    shell.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert running == []
    assert {id(widget) for widget in QApplication.topLevelWidgets()} <= before


def test_every_object_of_the_window_has_a_parent(look, qtbot):
    shell = window(look, qtbot)

    assert all(child.parent() is not None for child in shell.findChildren(RailButton))
    assert [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()] == [shell]


def test_importing_the_window_imports_nothing_heavy():
    seen = subprocess.run(
        [sys.executable, "-c", "import sys, zhihuan.ui.main_window, zhihuan.ui.icons; print(*sys.modules)"],
        capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2] / "desktop",
    ).stdout.split()

    heavy = {"sqlite3", "sqlite_utils", "apscheduler", "plyer", "jeepney", "pyxirr", "numpy", "python_calamine",
             "PySide6.QtCharts", "PySide6.QtNetwork", "PySide6.QtDBus"}
    assert heavy & set(seen) == set()


def test_ctrl_q_asks_to_end_the_program_even_where_a_tray_would_keep_it(look, qtbot):
    shell = window(look, qtbot)
    shell.know_tray(present=True, told=True)

    with qtbot.waitSignal(shell.quit_wanted):
        qtbot.keyClick(shell.focusWidget(), Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)


def test_pages_filled_anew_are_announced_so_that_the_badge_follows_a_new_day(look, qtbot):
    shell = window(look, qtbot)

    with qtbot.waitSignal(shell.refreshed):
        shell.refresh_pages()
