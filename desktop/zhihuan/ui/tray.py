"""The tray: what is next due, a click to note it paid, and the way back to the window.

Everything it offers is also in the window: many desktops have no tray, and a tray may go and come back.
"""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon, QWidget

from zhihuan.application.glance import due_rows, minimum_left
from zhihuan.domain.due import DueState
from zhihuan.ui.due_menu import add_choices
from zhihuan.ui.paid_menu import Paid
from zhihuan.ui.tray_icon import badged
from zhihuan.wording.dues import due_soon
from zhihuan.wording.lists import clipped
from zhihuan.wording.putting_off import put_off_words
from zhihuan.wording.reminding import nameless

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhihuan.application.glance import DueRow
    from zhihuan.ui.desk import Desk
    from zhihuan.wording.formats import Formats

MOST_DUES: Final = 5
_ICON_IN_X: Final = "QSystemTrayIconSys"
"""Qt's class of the window that it puts into a tray of X; should it be called otherwise one day, Qt is asked."""


class Tray(QObject):
    """The program's place beside the clock, for as long as there is one."""

    open_wanted = Signal()
    due_wanted = Signal(str)
    """The loan or line of a due is to be shown, by id."""
    payment_wanted = Signal()
    quit_wanted = Signal()
    here = Signal(bool)
    """A tray came, or went."""
    balloon_clicked = Signal()

    def __init__(self, desk: Desk, window: QWidget, formats: Callable[[], Formats] | None = None) -> None:
        """Make the menu; the icon is put into the tray by `look_for_host`.

        `formats` write what stands beside the window, where others may read it; without them it is as in the window.
        """
        super().__init__(window)
        self._desk = desk
        self._formats = formats or (lambda: desk.look.formats)
        self._icon: QSystemTrayIcon | None = None
        self._menu = QMenu(window)
        self._open = QAction(self)
        self._pay = QAction(self)
        self._pause = QAction(self)
        self._quit = QAction(self)
        self._open.triggered.connect(self.open_wanted)
        self._pay.triggered.connect(self.payment_wanted)
        self._pause.triggered.connect(self._pause_or_go_on)
        self._quit.triggered.connect(self.quit_wanted)
        desk.changed.connect(self.refresh)
        desk.look.formats_changed.connect(self.refresh)
        desk.look.theme.changed.connect(self.refresh)
        if desk.bell is not None:
            desk.bell.changed.connect(self.refresh)

    @staticmethod
    def available() -> bool:
        """Say whether the desktop has a tray: the only one of Qt's answers that is true."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def shown(self) -> bool:
        """Whether the icon stands in a tray."""
        return self._icon is not None and self._icon.isVisible()

    @property
    def menu(self) -> QMenu:
        """What the icon offers."""
        return self._menu

    @Slot()
    def look_for_host(self) -> bool:
        """Put the icon into the tray where there is one now, take it back where that is gone; return whether it is.

        A tray that was started anew knows nothing of the icon it held: it gets a fresh one. Where it stands in a
        tray of X, nobody is asked: whether there is any tray Qt would ask the bus, which wakes a thread of its own.
        """
        if self.shown and _stands_in_x():
            return True
        available = self.available()
        if available is self.shown:
            return available
        if available:
            self.refresh()
            self._icon = icon = QSystemTrayIcon(self)
            icon.setContextMenu(self._menu)
            icon.activated.connect(self._activated)
            icon.messageClicked.connect(self.balloon_clicked)
            self._dress(icon)
            icon.show()
        else:
            self.hide()
        self.here.emit(available)
        return available

    def hide(self) -> None:
        """Take the icon away."""
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None

    def balloon(self, title: str, body: str) -> bool:
        """Show a balloon at the icon, the last way to tell something; return whether one can have been shown."""
        icon = self._icon
        if icon is None or not self._has_balloons(icon):
            return False
        icon.showMessage(title, body, self._desk.look.icons.application())
        return True

    @staticmethod
    def _has_balloons(icon: QSystemTrayIcon) -> bool:
        """Say whether balloons are a way of their own.

        On Linux an icon that was handed over the bus has no place that Qt knows, and its balloons go by the very
        service of notifications that is tried first; in a tray of X, Qt draws them.
        """
        return not sys.platform.startswith("linux") or not icon.geometry().isEmpty()

    @Slot()
    def refresh(self) -> None:
        """Write the menu and the badge anew."""
        position = self._desk.position
        rows = due_rows(position, position.today.replace(year=position.today.year + 1, day=1))[:MOST_DUES]
        self._menu.clear()
        self._write_fixed()
        for row in rows:
            self._menu.addMenu(self._due_menu(row))
        if rows:
            self._menu.addSeparator()
        self._menu.addActions([self._open, self._pay])
        if self._desk.bell is not None:
            self._menu.addAction(self._pause)
        self._menu.addSeparator()
        self._menu.addAction(self._quit)
        if self._icon is not None:
            self._dress(self._icon)

    @property
    def tip(self) -> str:
        """What wants attention, in words."""
        late, today = self._pressing
        parts = []
        if late:
            parts.append(QCoreApplication.translate("Tray", "%n payments overdue", None, late))
        if today:
            parts.append(QCoreApplication.translate("Tray", "%n payments due today", None, today))
        words = QCoreApplication.translate("Tray", ", ").join(parts) or self.tr("nothing due today")
        if self._paused:
            return self.tr("Zhihuan: {words}; paused for today").format(words=words)
        return self.tr("Zhihuan: {words}").format(words=words)

    @property
    def _pressing(self) -> tuple[int, int]:
        """How many dues are overdue, and how many are due today."""
        position = self._desk.position
        today = sum(due.state(position.today) is DueState.DUE for due in position.dues)
        return len(position.overdue), today

    @property
    def _paused(self) -> bool:
        return self._desk.bell is not None and self._desk.bell.paused

    def _dress(self, icon: QSystemTrayIcon) -> None:
        icon.setIcon(badged(self._desk.look, sum(self._pressing), paused=self._paused))
        icon.setToolTip(self.tip)

    def _write_fixed(self) -> None:
        self._open.setText(self.tr("Open Zhihuan"))
        self._pay.setText(self.tr("Add a payment…"))
        self._pause.setText(self.tr("Remind me again today") if self._paused else self.tr("No more reminders today"))
        self._quit.setText(self.tr("Quit"))
        self._pay.setEnabled(bool(self._desk.session.book.loans or self._desk.session.book.lines))

    def _due_menu(self, row: DueRow) -> QMenu:
        desk, due, formats = self._desk, row.due, self._formats()
        whose = [nameless(due)] if formats.privacy else [clipped(row.name), formats.money(due.to_pay)]
        words = [*whose, due_soon(due, desk.today, formats)]
        until = None if desk.bell is None else desk.bell.waiting.get(due.key)
        if until is not None:
            words.append(put_off_words(until, desk.today, formats))
        menu = QMenu(" · ".join(words).replace("&", "&&"), self._menu)
        menu.addActions(Paid(desk, due).days(menu, None))
        minimum = minimum_left(due)
        if minimum is not None:
            paid = Paid(desk, due, minimum)
            menu.addAction(self._acting(menu, self.tr("Minimum paid"), partial(paid.note, paid.likely_day)))
        if desk.bell is not None:
            later = QMenu(self.tr("Remind me again"), menu)
            add_choices(later, desk, desk.bell, due)
            menu.addMenu(later)
        menu.addAction(self._acting(menu, self.tr("Open"), partial(self.due_wanted.emit, due.subject)))
        return menu

    def _acting(self, menu: QMenu, words: str, act: partial[None]) -> QAction:
        action = QAction(words, menu)
        action.triggered.connect(act)
        return action

    @Slot()
    def _pause_or_go_on(self) -> None:
        bell = self._desk.bell
        if bell is not None:
            (bell.go_on if bell.paused else bell.pause_today)()

    @Slot(QSystemTrayIcon.ActivationReason)
    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.open_wanted.emit()


def _stands_in_x() -> bool:
    """Say whether Qt's own window for an icon is in a tray of X; it is gone with the tray, and asks no X server."""
    windows = QApplication.topLevelWidgets()
    return any(window.metaObject().className() == _ICON_IN_X and window.isVisible() for window in windows)
