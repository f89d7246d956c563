"""The menu of one due: when to be reminded of it again, not again today, and its own rules."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from zhihuan.domain.put_off import Snooze
from zhihuan.wording.lists import clipped
from zhihuan.wording.putting_off import not_today_words, put_off_words, snooze_words, usual_again_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.due import Due
    from zhihuan.ui.bell import Bell
    from zhihuan.ui.desk import Desk


def add_choices(menu: QMenu, desk: Desk, bell: Bell, due: Due, window: QWidget | None = None) -> None:
    """Put into a menu when a due can be told again, and how to call a putting off back; a day is asked in a window."""
    formats = desk.look.formats
    for choice, until in bell.choices(due):
        if choice is Snooze.TOMORROW:
            _add(menu, not_today_words(until), partial(bell.dismiss_today, due))
            continue
        action = QAction(snooze_words(choice, until, formats), menu)
        action.triggered.connect(partial(bell.snooze_by, choice, due))
        menu.addAction(action)
    if window is not None:
        other = QCoreApplication.translate("DueMenu", "At another time…")
        _add(menu, other, partial(_ask_day, desk, bell, due, window))
    if due.key in bell.waiting:
        _add(menu, usual_again_words(), partial(bell.call_back, due))


def show_due_menu(desk: Desk, bell: Bell, due: Due, beside: QWidget) -> QMenu:
    """Open the menu of a due below a button; returns it for whoever wants to look at it."""
    menu = QMenu(beside)
    menu.aboutToHide.connect(menu.deleteLater)
    waiting = bell.waiting.get(due.key)
    heading = QCoreApplication.translate("DueMenu", "Remind me again")
    if waiting is not None:
        words = put_off_words(waiting, desk.today, desk.look.formats)
        heading = QCoreApplication.translate("DueMenu", "Reminder {until}").format(until=words)
    title = menu.addAction(heading)
    title.setEnabled(False)
    window = beside.window()
    add_choices(menu, desk, bell, due, window)
    menu.addSeparator()
    loan = clipped(desk.position.name_of(due))
    own = QCoreApplication.translate("DueMenu", "Reminders of {name}…").format(name=loan)
    _add(menu, own, partial(ask_wish, desk, due.subject, window))
    lender = desk.position.lender_of(due)
    all_of = QCoreApplication.translate("DueMenu", "Reminders of everything at {lender}…")
    all_of = all_of.format(lender=clipped(lender.name))
    _add(menu, all_of, partial(ask_wish, desk, lender.id, window))
    menu.popup(beside.mapToGlobal(QPoint(0, beside.height())))
    return menu


def _add(menu: QMenu, words: str, act: partial[None]) -> None:
    action = QAction(words.replace("&", "&&"), menu)
    action.triggered.connect(act)
    menu.addAction(action)


def _ask_day(desk: Desk, bell: Bell, due: Due, window: QWidget) -> None:
    from zhihuan.ui.dialogs.snooze_form import SnoozeForm

    SnoozeForm(desk, bell, due, window).open()


def ask_wish(desk: Desk, subject: str, window: QWidget) -> None:
    """Open the form of how one loan, line or lender is reminded of; nothing where nobody is reminded."""
    from zhihuan.ui.dialogs.wish_form import WishForm

    if desk.bell is not None:
        WishForm(desk, desk.bell.rules, subject, window).open()
