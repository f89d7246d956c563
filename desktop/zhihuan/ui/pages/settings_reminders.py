"""When to be reminded, and how reminders reach the user on this desktop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from zhihuan.ui.preferences import WishList
from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.fields import Check, Choice
from zhihuan.ui.widgets.labels import Text

if TYPE_CHECKING:
    from zhihuan.ui.look import Look

LEADS: Final = (14, 7, 3, 1, 0)
_HALF_HOURS: Final = tuple(time(hour, minute) for hour in range(24) for minute in (0, 30))


class RemindersCard(Card):
    """Leads to tick, a time of day, and how the words get out."""

    def __init__(self, look: Look, wish_list: WishList, channel_in_words: Callable[[], str], parent: QWidget) -> None:
        """Lay out the card."""
        super().__init__(spacing=Space.M, parent=parent)
        self._wish_list = wish_list
        self._channel_in_words = channel_in_words
        self._title = Text("heading", parent=self)
        self._before = Text("soft", parent=self)
        days = sorted({*LEADS, *wish_list.wishes.leads}, reverse=True)
        self.leads = {lead: Check(look, parent=self) for lead in days}
        self._overdue = Text("faint", wraps=True, parent=self)
        self._from = Text("soft", parent=self)
        self.at = Choice(look, parent=self)
        self._channel = Text("note", wraps=True, parent=self)
        self._build()

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self._title.setText(QCoreApplication.translate("RemindersCard", "Reminders"))
        self._before.setText(QCoreApplication.translate("RemindersCard", "Remind me"))
        for lead, box in self.leads.items():
            box.setText(QCoreApplication.translate("RemindersCard", "%n days before", None, lead) if lead
                        else QCoreApplication.translate("RemindersCard", "on the day"))
        self._overdue.setText(QCoreApplication.translate(
            "RemindersCard", "What is overdue is reminded of every day until it is paid. Each reminder comes once."
        ))
        self._from.setText(QCoreApplication.translate("RemindersCard", "From this time of day"))
        self.at.setAccessibleName(self._from.text())

    def refresh(self) -> None:
        """Show what is wished, and how reminders reach the user now."""
        wishes = self._wish_list.wishes
        for lead, box in self.leads.items():
            box.blockSignals(True)
            box.setChecked(lead in wishes.leads)
            box.blockSignals(False)
        self.at.clear()
        for moment in sorted({*_HALF_HOURS, wishes.remind_at}):
            self.at.addItem(f"{moment:%H:%M}")
        self.at.setCurrentText(f"{wishes.remind_at:%H:%M}")
        words = self._channel_in_words()
        self._channel.setText(words)
        self._channel.setVisible(bool(words))

    def _build(self) -> None:
        self.body.addWidget(self._title)
        self.body.addWidget(self._before)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.XL)
        grid.setVerticalSpacing(Space.S)
        for number, box in enumerate(self.leads.values()):
            grid.addWidget(box, number // len(LEADS), number % len(LEADS))
            box.toggled.connect(self._wish_leads)
        grid.setColumnStretch(len(LEADS), 1)
        self.body.addLayout(grid)
        self.body.addWidget(self._overdue)
        time_row = QHBoxLayout()
        time_row.setSpacing(Space.L)
        self._from.setBuddy(self.at)
        time_row.addWidget(self._from)
        time_row.addWidget(self.at)
        time_row.addStretch(1)
        self.body.addLayout(time_row)
        self.body.addWidget(self._channel)
        self.at.activated.connect(self._wish_time)

    @Slot()
    def _wish_leads(self) -> None:
        leads = tuple(lead for lead, box in self.leads.items() if box.isChecked())
        self._wish_list.want(replace(self._wish_list.wishes, leads=leads))

    @Slot()
    def _wish_time(self) -> None:
        self._wish_list.want(replace(self._wish_list.wishes, remind_at=time.fromisoformat(self.at.currentText())))
