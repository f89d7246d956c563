"""Each choice takes effect as it is made: language, theme, reminders, incomes."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTranslator, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QWidget

from tests.builders import RULES, an_income, at
from tests.fakes import MemoryStore, TravellingClock
from zhihuan.application import commands as c
from zhihuan.application.session import Session
from zhihuan.domain.reminder_rules import ReminderRules
from zhihuan.ui.desk import Desk
from zhihuan.ui.main_window import MainWindow
from zhihuan.ui.pages.page import PageEntry
from zhihuan.ui.pages.settings_page import SettingsPage
from zhihuan.ui.preferences import Wishes, WishList
from zhihuan.ui.theme import ThemeChoice
from zhihuan.ui.widgets.buttons import IconButton
from zhihuan.wording.language import LanguageChoice
from zhihuan.wording.problems import told

LEDGER = Path("/ledgers/of mine/ledger.sqlite")


class Other(QTranslator):
    """Another language: every text with a wave before it."""

    def isEmpty(self):
        return False

    def translate(self, _context, text, _disambiguation=None, _n=-1):
        return f"~{text}"


@pytest.fixture
def desk(look, qapp):
    desk = Desk(Session(MemoryStore(), TravellingClock(at("2026-03-10")), RULES), look, told, qapp)
    yield desk
    desk.deleteLater()


@pytest.fixture
def wish_list(desk):
    return WishList(Wishes(), desk)


@pytest.fixture
def window(desk, wish_list, look, qtbot):
    def build(parent):
        return SettingsPage(desk, wish_list, LEDGER, lambda: None, parent)

    window = MainWindow(look, [PageEntry("settings", lambda: "Settings", "settings", build)])
    qtbot.addWidget(window)
    window.show_page("settings")
    desk.changed.connect(window.refresh_pages)
    return window


@pytest.fixture
def page(window):
    return window.page("settings")


def texts(page):
    return [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]


def test_another_language_is_wished_at_once(page, wish_list):
    page.appearance.languages[LanguageChoice.CHINESE].click()

    assert wish_list.wishes.language is LanguageChoice.CHINESE


def test_the_page_speaks_another_language_as_soon_as_it_is_spoken(window, page, qapp, qtbot):
    other = Other(window)

    qapp.installTranslator(other)

    try:
        qtbot.waitUntil(lambda: "~Reminders" in texts(page))
        assert page.title() == "~Settings"
        assert page.appearance.languages[LanguageChoice.CHINESE].text() == "中文"
    finally:
        qapp.removeTranslator(other)


def test_another_theme_dresses_the_window_at_once(page, wish_list, theme):
    wish_list.changed.connect(lambda wishes: theme.choose(wishes.theme))

    page.appearance.themes[ThemeChoice.DARK].click()

    assert theme.tokens.dark


def test_a_wish_made_elsewhere_shows_here(page, wish_list):
    wish_list.want(Wishes(theme=ThemeChoice.LIGHT, rules=ReminderRules(leads=(1,))))

    assert page.appearance.themes[ThemeChoice.LIGHT].isChecked()
    assert page.reminders.leads.text() == "1"


def test_leads_are_wished_once_they_are_typed(page, wish_list, qtbot):
    line = page.reminders.leads.line
    line.clear()

    qtbot.keyClicks(line, "30, 7 ,1;0")

    assert wish_list.wishes.rules.leads == (7, 3, 1, 0)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert wish_list.wishes.rules.leads == (30, 7, 1, 0)
    assert page.reminders.leads.understood.text() == "30, 7, 1 days before; on the day"


@pytest.mark.parametrize(("typed", "leads"), [("61", (7, 3, 1, 0)), ("soon", (7, 3, 1, 0)), ("", ())])
def test_leads_that_make_no_sense_are_said_and_change_nothing(page, wish_list, qtbot, typed, leads):
    field = page.reminders.leads
    field.set_text(typed)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    page.refresh()

    assert wish_list.wishes.rules.leads == leads
    assert field.text() == typed
    assert bool(field.error.text()) is bool(typed)


def test_the_time_of_day_is_wished(page, wish_list):
    box = page.reminders.at

    box.setCurrentText("20:30")
    box.activated.emit(box.currentIndex())

    assert wish_list.wishes.rules.at == time(20, 30)


def test_leads_and_a_time_kept_elsewhere_are_shown(desk, qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)

    wish_list = WishList(Wishes(rules=ReminderRules((5,), time(7, 15))), desk)
    page = SettingsPage(desk, wish_list, LEDGER, lambda: None, holder)

    assert page.reminders.leads.text() == "5"
    assert page.reminders.at.currentText() == "07:15"


def test_incomes_can_be_wanted_edited_and_added(page, desk, qtbot):
    income = an_income()
    desk.run(c.SetIncome(income))
    edit, _remove = page.incomes.findChildren(IconButton)

    with qtbot.waitSignal(page.income_wanted) as edited:
        edit.click()
    with qtbot.waitSignal(page.income_wanted) as added:
        page.incomes._add.click()

    assert edited.args == [income]
    assert added.args == [None]


def test_a_removed_income_comes_back_by_undo(page, desk):
    desk.run(c.SetIncome(an_income(name="Salary")))
    _edit, remove = [button for button in page.incomes.findChildren(IconButton) if button.isVisibleTo(page)]

    remove.click()

    assert "Salary" not in texts(page)
    desk.undo()
    assert "Salary" in texts(page)


def test_the_ledgers_folder_is_shown_by_the_desktop(page):
    class FileManager(QObject):
        shown = ""

        @Slot("QUrl")
        def show_url(self, url):
            self.shown = url.toLocalFile()

    manager = FileManager(page)
    QDesktopServices.setUrlHandler("file", manager, "show_url")  # type: ignore[arg-type] # it takes a str

    page.folder.click()

    QDesktopServices.unsetUrlHandler("file")
    assert manager.shown == str(LEDGER.parent)


def test_the_file_and_the_version_are_named(page):
    assert str(LEDGER) in texts(page)
    assert any("GPL-3.0-or-later" in text for text in texts(page))


def test_what_else_there_is_to_tell_of_the_household_is_wanted_by_its_key(page, qtbot):
    wanted: list[str] = []
    page.fact_wanted.connect(wanted.append)

    for button in page.incomes.others.values():
        button.click()

    assert wanted == ["spending", "applications", "guarantees"]
