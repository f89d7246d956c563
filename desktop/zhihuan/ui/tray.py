"""The tray: what is next due, a click to note it paid, and the way back to the window.

Everything it offers is also in the window: many desktops have no tray.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from zhihuan.application.glance import due_rows, paying
from zhihuan.domain.due import DueState
from zhihuan.ui.theme import Space, Type, sized
from zhihuan.wording.dues import due_soon

if TYPE_CHECKING:
    from zhihuan.application.glance import DueRow
    from zhihuan.ui.desk import Desk

MOST_DUES: Final = 5
_ICON: Final = 64
_BADGE: Final = 34


class Tray(QObject):
    """The program's place beside the clock."""

    open_wanted = Signal()
    payment_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, desk: Desk, window: QWidget) -> None:
        """Make the icon and its menu, not shown yet."""
        super().__init__(window)
        self._desk = desk
        self._icon = QSystemTrayIcon(desk.look.icons.application(), self)
        self._menu = QMenu(window)
        self._open = QAction(self)
        self._pay = QAction(self)
        self._quit = QAction(self)
        self._icon.setContextMenu(self._menu)
        self._open.triggered.connect(self.open_wanted)
        self._pay.triggered.connect(self.payment_wanted)
        self._quit.triggered.connect(self.quit_wanted)
        self._icon.activated.connect(self._activated)
        desk.changed.connect(self.refresh)
        desk.look.formats_changed.connect(self.refresh)

    @staticmethod
    def available() -> bool:
        """Say whether the desktop has a tray: the only one of Qt's answers that is true."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def shown(self) -> bool:
        """Whether the icon was put into a tray."""
        return self._icon.isVisible()

    def show(self) -> None:
        """Put the icon into the tray."""
        self.refresh()
        self._icon.show()

    def hide(self) -> None:
        """Take the icon away."""
        self._icon.hide()

    def balloon(self, title: str, body: str) -> None:
        """Show a balloon at the icon: the last way to tell something."""
        self._icon.showMessage(title, body, self._desk.look.icons.application())

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
        self._menu.addSeparator()
        self._menu.addAction(self._quit)
        late = len(position.overdue)
        today = sum(due.state(position.today) is DueState.DUE for due in position.dues)
        self._icon.setIcon(self._badged(late + today))
        self._icon.setToolTip(self._tip(late, today))

    def _write_fixed(self) -> None:
        self._open.setText(self.tr("Open Zhihuan"))
        self._pay.setText(self.tr("Record a payment…"))
        self._quit.setText(self.tr("Quit"))
        self._pay.setEnabled(bool(self._desk.session.book.loans or self._desk.session.book.lines))

    def _due_menu(self, row: DueRow) -> QMenu:
        formats = self._desk.look.formats
        words = (row.name, formats.money(row.due.to_pay), due_soon(row.due, self._desk.today, formats))
        menu = QMenu(" · ".join(words).replace("&", "&&"), self._menu)
        paid = QAction(self.tr("Paid"), menu)
        paid.setData(row.due)
        paid.triggered.connect(self._paid)
        menu.addAction(paid)
        return menu

    def _paid(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._desk.run(paying(action.data(), self._desk.today))

    @Slot(QSystemTrayIcon.ActivationReason)
    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.open_wanted.emit()

    def _tip(self, late: int, today: int) -> str:
        if late:
            return QCoreApplication.translate("Tray", "Zhihuan: %n payments overdue", None, late)
        if today:
            return QCoreApplication.translate("Tray", "Zhihuan: %n payments due today", None, today)
        return QCoreApplication.translate("Tray", "Zhihuan: nothing due today")

    def _badged(self, count: int) -> QIcon:
        picture = self._desk.look.icons.application().pixmap(_ICON, _ICON)
        if not count:
            return QIcon(picture)
        badged = QPixmap(picture)
        tokens = self._desk.look.theme.tokens
        painter = QPainter(badged)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        where = QRectF(badged.width() - _BADGE, badged.height() - _BADGE, _BADGE, _BADGE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.colour("severe"))
        painter.drawEllipse(where)
        painter.setPen(tokens.colour("card"))
        painter.setFont(sized(self._menu.font(), Type.FIGURE if count < 10 else Type.TITLE, bold=True))  # noqa: PLR2004
        painter.drawText(where.adjusted(0, -Space.HAIR, 0, 0), Qt.AlignmentFlag.AlignCenter, str(min(count, 99)))
        painter.end()
        return QIcon(badged)
