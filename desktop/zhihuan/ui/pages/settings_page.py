"""The page of preferences: language, theme, reminders, incomes, the ledger's file, and what this program is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan import __version__
from zhihuan.ui.pages.page import Page
from zhihuan.ui.pages.settings_appearance import AppearanceCard
from zhihuan.ui.pages.settings_coming import ComingCard
from zhihuan.ui.pages.settings_incomes import IncomesCard
from zhihuan.ui.pages.settings_record import RecordCard
from zhihuan.ui.pages.settings_reminders import RemindersCard
from zhihuan.ui.pages.settings_ways import WaysCard
from zhihuan.ui.pages.settings_wishes import WishesCard
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.labels import IconLabel, Text

if TYPE_CHECKING:
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.preferences import WishList
    from zhihuan.ui.reminder_ways import ReminderWays


class SettingsPage(Page):
    """Everything the user may choose; each choice takes effect as it is made."""

    income_wanted = Signal(object)
    """An income is to be edited (`Income`) or added (None)."""
    fact_wanted = Signal(str)
    """Something of the household is to be told: its key (`told_forms`)."""
    export_wanted = Signal()
    ledger_wanted = Signal()

    def __init__(self, desk: Desk, wish_list: WishList, ledger: Path, ways: Callable[[], ReminderWays | None],
                 parent: QWidget) -> None:
        """Lay out the page; `ways` tells how reminders reach the user, None where nobody is reminded."""
        super().__init__(parent)
        self._desk = desk
        self._ledger = ledger
        self.appearance = AppearanceCard(wish_list, self)
        self.reminders = RemindersCard(desk.look, wish_list, self._holidays_unknown, self)
        self.ways = WaysCard(desk, ways, self)
        self.coming = ComingCard(desk, self)
        self.record = RecordCard(desk, self)
        self.exceptions = WishesCard(desk, self)
        self.incomes = IncomesCard(desk, self)
        self._file = Card(spacing=Space.S, parent=self)
        self._file_title = Text("heading", parent=self._file)
        self._path = Text("body", str(ledger), wraps=True, parent=self._file)
        self._private = Text("faint", wraps=True, parent=self._file)
        self.folder = Button(desk.look, "act", icon="file", parent=self._file)
        self.take_in = Button(desk.look, "act", parent=self._file)
        self.export = Button(desk.look, "act", parent=self._file)
        self._about = Card(spacing=Space.XS, parent=self)
        self._version = Text("strong", parent=self._about)
        self._licence = Text("note", wraps=True, parent=self._about)
        self._offline = Text("note", wraps=True, parent=self._about)
        self._build()
        self.incomes.wanted.connect(self.income_wanted)
        self.incomes.fact_wanted.connect(self.fact_wanted)
        self.folder.clicked.connect(self._show_folder)
        self.take_in.clicked.connect(self.ledger_wanted)
        self.export.clicked.connect(self.export_wanted)
        wish_list.changed.connect(self._show_wishes)
        self.retranslate()
        self.refresh()

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Settings")

    def subtitle(self) -> str:
        """Say that there is nothing to save."""
        return self.tr("Each choice takes effect as you make it")

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        for card in (
            self.appearance, self.reminders, self.exceptions, self.ways, self.coming, self.record, self.incomes,
        ):
            card.retranslate()
        self._file_title.setText(self.tr("Ledger file"))
        self._path.setAccessibleName(self.tr("Ledger file: {path}").format(path=self._ledger))
        self._private.setText(self.tr("One file holds everything you record; files of recovery cases lie beside it in "
                                      "a folder of its name. Only your own account can read them; copy both to keep a "
                                      "backup."))
        self.folder.setText(self.tr("Show in folder"))
        self.take_in.setText(self.tr("Take a ledger in…"))
        self.export.setText(self.tr("Export…"))
        self._version.setText(self.tr("Zhihuan {version}").format(version=__version__))
        self._licence.setText(self.tr("Free software under the GNU General Public License, version 3 or later "
                                      "(GPL-3.0-or-later). It comes with no warranty."))
        self._offline.setText(self.tr("It works offline: nothing you record leaves this computer."))

    def _holidays_unknown(self) -> int | None:
        return None if self._desk.bell is None else self._desk.bell.holidays_unknown

    def refresh(self) -> None:
        """Show wishes and ledger as they are now."""
        self._show_wishes()
        self.record.refresh()
        self.incomes.refresh()

    @Slot()
    def _show_wishes(self) -> None:
        self.appearance.refresh()
        self.reminders.refresh()
        self.exceptions.refresh()
        self.ways.refresh()
        self.coming.refresh()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        for card in (
            self.appearance, self.reminders, self.exceptions, self.ways, self.coming, self.record, self.incomes,
            self._file, self._about,
        ):
            column.addWidget(card)
        column.addStretch(1)
        self._build_file()
        about = QHBoxLayout()
        about.setSpacing(Space.M)
        about.addWidget(IconLabel(self._desk.look, "bird", "accent", Size.ICON_L, self._about), 0,
                        Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(Space.HAIR)
        for text in (self._version, self._licence, self._offline):
            words.addWidget(text)
        about.addLayout(words, 1)
        self._about.body.addLayout(about)

    def _build_file(self) -> None:
        self._path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._file.body.addWidget(self._file_title)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(self._path, 1)
        row.addWidget(self.take_in, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.export, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.folder, 0, Qt.AlignmentFlag.AlignTop)
        self._file.body.addLayout(row)
        self._file.body.addWidget(self._private)

    @Slot()
    def _show_folder(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._ledger.parent))):
            self._desk.failed.emit(self.tr("No program here opens folders. The ledger is in {folder}.").format(
                folder=self._ledger.parent
            ))
