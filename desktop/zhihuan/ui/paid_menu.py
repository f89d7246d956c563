"""Noting a due as paid: at once, or, where its day is past, after asking on which day it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from zhihuan.application.glance import as_of, debited, paid_on, paying

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.due import Due
    from zhihuan.domain.money import Money
    from zhihuan.ui.desk import Desk


@dataclass(frozen=True)
class Paid:
    """A due that was paid, in part where an `amount` is said; `done` follows once it is noted."""

    desk: Desk
    due: Due
    amount: Money | None = None
    done: Callable[[], None] = lambda: None

    @property
    def likely_day(self) -> date:
        """The day it was paid on where nobody says."""
        return paid_on(self.due, self.desk.position)

    def note(self, on: date) -> None:
        """Note it on a day."""
        desk = self.desk
        if desk.run(paying(as_of(self.due, desk.position, on), on, self.amount)):
            self.done()

    def ask(self, beside: QWidget) -> QMenu | None:
        """Note it today, or open a menu of days below a button where its day is past; return the menu."""
        desk, due = self.desk, self.due
        if due.on >= desk.today:
            self.note(desk.today)
            return None
        menu = QMenu(beside)
        menu.aboutToHide.connect(menu.deleteLater)
        for action in self.days(menu, beside.window()):
            menu.addAction(action)
        menu.popup(beside.mapToGlobal(QPoint(0, beside.height())))
        return menu

    def days(self, menu: QMenu, window: QWidget | None) -> list[QAction]:
        """Return what can be said of a due whose day is past, the likeliest first; a day is asked in a window."""
        desk, due = self.desk, self.due
        if due.on >= desk.today:
            words = QCoreApplication.translate("PaidMenu", "Paid")
            return [_action(menu, words, partial(self.note, desk.today))]
        formats = desk.look.formats
        today = QCoreApplication.translate("PaidMenu", "Paid today ({day})")
        today = today.format(day=formats.day(desk.today, desk.today))
        own = QCoreApplication.translate("PaidMenu", "Paid on its day ({day})")
        automatic = debited(due, desk.position)
        if automatic:
            own = QCoreApplication.translate("PaidMenu", "Debited on its day ({day})")
        own = own.format(day=formats.day(due.on, desk.today))
        found = [_action(menu, today, partial(self.note, desk.today)), _action(menu, own, partial(self.note, due.on))]
        if automatic:
            found.reverse()
        if window is not None:
            other = QCoreApplication.translate("PaidMenu", "Paid on another day…")
            found.append(_action(menu, other, partial(self._ask_day, window)))
        return found

    def _ask_day(self, window: QWidget) -> None:
        from zhihuan.ui.dialogs.paid_day_form import PaidDayForm

        form = PaidDayForm(self, window)
        form.accepted.connect(self.done)
        form.open()


def _action(menu: QMenu, words: str, act: partial[None]) -> QAction:
    action = QAction(words.replace("&", "&&"), menu)
    action.triggered.connect(act)
    return action
