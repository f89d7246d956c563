"""What the user was told and what became of it: the record that reminders keep."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetricsF

from zhihuan.application.ports import Outcome
from zhihuan.application.told_record import ToldRow, told_on, told_rows
from zhihuan.ui.bell import RECORD_DAYS
from zhihuan.ui.models.columns import wide_day
from zhihuan.ui.models.rows import Column
from zhihuan.ui.theme import face
from zhihuan.ui.widgets.folded_rows import FoldedRows
from zhihuan.wording.occasions import debit_eve_word, told_because
from zhihuan.wording.reminder_record import (
    channel_word,
    done_words,
    outcome_word,
    refusal_sentence,
    subject_words,
    told_summary,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.application.ports import ReminderEvent
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.look import Look

_CHANNELS: Final = ("freedesktop", "plyer", "tray", "none")


class RecordCard(FoldedRows):
    """How many were told yesterday and today, and below a fold a row for each."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out an empty card."""
        self._desk = desk
        super().__init__(desk.look, self._columns(), _widest, parent, identity="told", can_wait=(3, 2))

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self.title.setText(QCoreApplication.translate("RecordCard", "What you were told"))
        self.fold.call(QCoreApplication.translate("RecordCard", "Every notice"))
        self.table.retranslate(QCoreApplication.translate("RecordCard", "Notices of the last month"))
        self.model.retranslate()

    def refresh(self) -> None:
        """Show the record as it is now."""
        bell = self._desk.bell
        self.setVisible(bell is not None)
        if bell is None:
            return
        events = bell.record()
        rows = told_rows(events, self._desk.position)
        summed_up = QCoreApplication.translate("RecordCard", "%n in the last month", None, len(rows))
        self.show_rows(rows, summed_up, self._sum(events))

    def _sum(self, events: tuple[ReminderEvent, ...]) -> str:
        now = self._desk.session.now
        days = [told_on(now.date() - timedelta(days=back), events) for back in (1, 0)]
        parts = [
            told_summary(day.told, day.unconfirmed, day.refused, day.day, now)
            for day in days if day.told or day.refused
        ]
        if parts:
            return " · ".join(parts)
        return QCoreApplication.translate("RecordCard", "Nothing was told yesterday or today.") if events else (
            QCoreApplication.translate("RecordCard", "Nothing was told in the last %n days.", None, RECORD_DAYS)
        )

    def _columns(self) -> tuple[Column, ...]:
        desk = self._desk

        def when(row: ToldRow) -> str:
            return desk.look.formats.moment(row.told.at, desk.today)

        def moment(row: ToldRow) -> float:
            return row.told.at.timestamp()

        def what(row: ToldRow) -> str:
            return subject_words(row.told.subject_key, desk.position, desk.look.formats)

        def because(row: ToldRow) -> str:
            return told_because(row.told)

        def how(row: ToldRow) -> str:
            return channel_word(row.told.channel)

        def sure(row: ToldRow) -> str:
            return outcome_word(row.told.outcome)

        def why(row: ToldRow) -> str:
            return refusal_sentence(row.told.reason) if row.told.reason else ""

        def done(row: ToldRow) -> str:
            return done_words(row, desk.today, desk.look.formats)

        return (
            Column(lambda: QCoreApplication.translate("RecordCard", "When"), when, sort=moment),
            Column(lambda: QCoreApplication.translate("RecordCard", "What"), what, stretches=True, tip=what),
            Column(lambda: QCoreApplication.translate("RecordCard", "Why"), because, tip=because),
            Column(lambda: QCoreApplication.translate("RecordCard", "By"), how),
            Column(lambda: QCoreApplication.translate("RecordCard", "Confirmed"), sure, tip=why),
            Column(lambda: QCoreApplication.translate("RecordCard", "Then"), done, tip=done),
        )


def _widest(look: Look) -> tuple[str, ...]:
    moment = f"{wide_day(look)} 00:00"
    wide = QFontMetricsF(face()).horizontalAdvance
    channel = max(map(channel_word, _CHANNELS), key=wide)
    outcome = max(map(outcome_word, Outcome), key=wide)
    return moment, "", debit_eve_word(), channel, outcome, f"{moment}{outcome_word(None)}"
