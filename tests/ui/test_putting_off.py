"""A reminder is put off where its due stands; the due stays in the list and in the count until it is paid."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest
from PySide6.QtWidgets import QLabel, QMenu, QSystemTrayIcon

from tests.builders import a_lender, a_loan
from zhihuan.application import commands as c
from zhihuan.application.glance import due_rows
from zhihuan.application.reminding import Reminding
from zhihuan.domain.loan import LoanId
from zhihuan.domain.reminder_rules import Never, ReminderRules, ReminderWish
from zhihuan.ui.bell import Bell
from zhihuan.ui.dialogs.paid_form import PaidForm
from zhihuan.ui.dialogs.snooze_form import SnoozeForm
from zhihuan.ui.dialogs.wish_form import WishForm
from zhihuan.ui.due_menu import show_due_menu
from zhihuan.ui.pages.loan_next_due import NextDue
from zhihuan.ui.pages.overview import OverviewPage
from zhihuan.ui.pages.overview_dues import DueLine
from zhihuan.ui.theme import ThemeChoice
from zhihuan.ui.tray import Tray
from zhihuan.ui.tray_icon import SIZES, badged
from zhihuan.wording.reminding import SpokenReminders


@pytest.fixture
def bell(desk, session):
    """The desk's bell; one loan of which the first instalment was due in February and is open."""
    session.run(c.AddLoan(a_loan(name="Phone"), a_lender()))
    reminding = Reminding(session._store, SpokenReminders(lambda: desk.look.formats))
    desk.bell = Bell(desk, reminding, ReminderRules, desk)
    return desk.bell


@pytest.fixture
def due(bell, session):
    return session.position().overdue[0]


@pytest.fixture
def page(desk, bell, holder):
    page = OverviewPage(desk, holder)
    page.resize(holder.size())
    desk.changed.connect(page.refresh)
    bell.changed.connect(page.refresh)
    page.refresh()
    page.show()
    return page


def named(menu: QMenu, words: str):
    return next(action for action in menu.actions() if action.text().startswith(words))


def first_line(page) -> DueLine:
    return page._dues._lines[0]


def test_the_menu_of_a_due_offers_what_is_still_ahead(desk, bell, due, holder):
    menu = show_due_menu(desk, bell, due, holder)

    words = [action.text() for action in menu.actions() if action.text()]
    menu.close()
    assert words[0] == "Remind me again"
    assert not any("day before" in each for each in words)
    assert words.count("Not again today, but tomorrow at 09:00") == 1
    assert any(each.startswith("Reminders of Phone") for each in words)


def test_what_is_put_off_says_until_when_and_stays_overdue(desk, bell, due, page, qtbot):
    menu = show_due_menu(desk, bell, due, first_line(page).remind)

    with qtbot.waitSignal(bell.put_off) as said:
        named(menu, "Not again today").trigger()

    assert "stays in the list until it is paid" in said.args[0]
    assert "put off until tomorrow 09:00" in first_line(page)._put_off
    assert first_line(page).due == due
    assert len(desk.position.overdue) > 0


def test_what_was_put_off_is_called_back_from_the_same_menu(desk, bell, due, holder):
    bell.dismiss_today(due)
    assert due.key in bell.waiting

    menu = show_due_menu(desk, bell, due, holder)
    named(menu, "Remind me as usual again").trigger()
    menu.close()

    assert not bell.waiting


def test_the_keyboard_stays_with_the_due_that_was_put_off(desk, bell, due, page, qtbot):
    first_line(page).remind.setFocus()

    bell.dismiss_today(due)

    assert page.window().focusWidget() is first_line(page).remind


def test_the_next_due_of_a_loan_says_until_when_it_is_put_off(desk, bell, due, holder):
    block = NextDue(desk, parent=holder)
    bell.dismiss_today(due)

    block.show_due(due, desk.today, "")

    assert any("put off until tomorrow 09:00" in label.text() for label in block.findChildren(QLabel))
    assert not block.remind.isHidden()


@pytest.mark.parametrize(("typed", "kept"), [("", 0), ("today", 0), ("2026-03-09", 0), ("+3", 1)])
def test_a_day_to_be_reminded_on_is_one_to_come(desk, bell, due, holder, typed, kept):
    form = SnoozeForm(desk, bell, due, holder)
    form.open()
    form.day.set_text(typed)

    form.submit.click()

    assert len(bell.waiting) == kept
    assert form.isVisible() is not bool(kept)


def test_a_loans_own_wish_is_kept_shown_again_and_given_up(desk, session, bell, due, holder):
    form = WishForm(desk, bell.rules, due.subject, holder)
    assert form.leads.box.currentText() == "As usual (7, 3, 1 days before; on the day)"
    form.leads.box.setCurrentIndex(1)
    form.days.set_text("3, 1，0")
    form.at.choose(time(20))
    form.silent.setChecked(True)
    form.submit.click()

    assert session.book.wishes[due.subject] == ReminderWish(due.subject, (3, 1, 0), time(20), silent=True)

    again = WishForm(desk, bell.rules, due.subject, holder)
    assert again.silent.isChecked()
    assert again.days.text() == "3, 1, 0"
    again.leads.box.setCurrentIndex(0)
    again.at.choose(None)
    again.silent.setChecked(False)
    again.submit.click()

    assert not session.book.wishes


def test_the_second_one_of_the_day_can_be_wished_away(desk, session, bell, due, holder):
    form = WishForm(desk, bell.rules, due.subject, holder)
    form.evening.box.setCurrentIndex(1)
    assert form.evening.box.currentText() == "Not again"
    form.submit.click()

    assert session.book.wishes[due.subject].evening is Never.NEVER
    assert WishForm(desk, bell.rules, due.subject, holder).evening.box.currentText() == "Not again"


def test_a_lender_has_an_hour_until_which_it_books_and_its_loans_take_its_wish_as_usual(
    desk, session, bell, due, holder
):
    lender = desk.position.lender_of(due)
    form = WishForm(desk, bell.rules, lender.id, holder)
    form.cut_off.set_text("17")
    form.at.choose(time(8))
    form.submit.click()

    assert session.book.wishes[lender.id].cut_off == time(17)
    loan = WishForm(desk, bell.rules, due.subject, holder)
    assert loan.cut_off.isHidden()
    assert loan.at.box.itemText(0) == "As usual (08:00)"


def test_of_several_open_payments_one_is_chosen(desk, session, bell, holder):
    dues = [row.due for row in due_rows(session.position(), session.today + timedelta(days=60))]
    form = PaidForm(desk, dues, holder)
    form.choose(1)

    form.submit.click()

    [payment] = session.book.payments.values()
    assert payment.period == dues[1].number


def test_the_tray_offers_the_same_and_pauses_for_today(desk, bell, due, holder):
    tray = Tray(desk, holder)
    tray.refresh()
    submenu = next(action.menu() for action in tray.menu.actions() if action.menu())
    assert isinstance(submenu, QMenu)
    assert [action.text() for action in submenu.actions()] == [
        "Paid today (Tue 10 Mar)", "Paid on its day (Sun 15 Feb)", "Remind me again", "Open",
    ]

    named(tray.menu, "No more reminders today").trigger()

    assert bell.paused
    assert tray.tip.endswith("paused for today")
    named(tray.menu, "Remind me again today").trigger()
    assert not bell.paused


@pytest.mark.parametrize("letter", ["x", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "e\u0301"])
def test_a_name_of_five_hundred_letters_makes_no_menu_or_form_wide(desk, session, bell, due, holder, letter):
    session.run(c.EditLoan(replace(session.book.loans[LoanId(due.subject)], name=letter * 500), a_lender()))
    tray = Tray(desk, holder)
    tray.refresh()
    menu = show_due_menu(desk, bell, due, holder)

    words = [action.text() for action in (*tray.menu.actions(), *menu.actions())]
    wish = WishForm(desk, bell.rules, due.subject, holder)
    forms = [PaidForm(desk, [due], holder), SnoozeForm(desk, bell, due, holder), wish]
    menu.close()

    assert max(len(each) for each in words) < 100
    assert sum(f"{letter}…" in each for each in words) >= 2
    assert all(form.minimumSizeHint().width() < 900 and len(form.windowTitle()) <= 80 for form in forms)


def test_in_the_tray_a_name_turns_nothing_around_and_in_privacy_there_is_none(desk, session, bell, due, holder):
    loan = replace(session.book.loans[LoanId(due.subject)], name="Bank\u202e \u2067of debts")
    session.run(c.EditLoan(loan, a_lender()))

    def words(tray):
        tray.refresh()
        return next(action.text() for action in tray.menu.actions() if action.menu())

    assert words(Tray(desk, holder)).startswith("Bank of debts · ¥")
    private = words(Tray(desk, holder, lambda: desk.look.formats.with_privacy(on=True)))
    assert private.startswith("A payment · ")
    assert "¥" not in private


@pytest.mark.qt_log_ignore("No such signal QPlatformNativeInterface::systemTrayWindowChanged", extend=True)
def test_a_click_on_the_balloon_is_passed_on(desk, bell, holder, qtbot):
    class TrayAlwaysThere(Tray):
        available = staticmethod(lambda: True)

    tray = TrayAlwaysThere(desk, holder)
    tray.look_for_host()

    icon = tray.findChild(QSystemTrayIcon)
    assert isinstance(icon, QSystemTrayIcon)

    with qtbot.waitSignal(tray.balloon_clicked):
        icon.messageClicked.emit()

    tray.hide()


def test_the_tray_says_in_words_what_its_number_counts(desk, bell, due, holder):
    bell.dismiss_today(due)

    assert Tray(desk, holder).tip == "Zhihuan: 1 payments overdue"


def test_the_number_stands_on_the_icon_at_every_size_in_both_themes(look, theme):
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme.choose(choice)
        bare, one, many = badged(look, 0), badged(look, 1), badged(look, 42)
        for size in SIZES:
            seen = [icon.pixmap(size, size).toImage() for icon in (bare, one, many)]
            assert seen[0] != seen[1]
            assert seen[1] != seen[2]


def test_a_pause_is_seen_on_the_icon_with_and_without_a_number(look):
    pairs = [(badged(look, count), badged(look, count, paused=True)) for count in (0, 3)]

    for size in SIZES:
        assert all(one.pixmap(size, size).toImage() != two.pixmap(size, size).toImage() for one, two in pairs)
