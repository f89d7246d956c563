"""Why a reminder comes, in a word or two."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.reminder import Occasion, Reminder


def occasion_word(reminder: Reminder) -> str:
    """Return why a reminder comes: `7 days before`, `on the day`, `statement`."""
    match reminder.occasion:
        case Occasion.LEAD if reminder.days_left > 0:
            return QCoreApplication.translate("Occasions", "%n days before", None, reminder.days_left)
        case Occasion.LEAD:
            return QCoreApplication.translate("Occasions", "on the day")
        case Occasion.BEFORE_HOLIDAY:
            return QCoreApplication.translate("Occasions", "before the holiday")
        case Occasion.DEBIT_EVE:
            return QCoreApplication.translate("Occasions", "the evening before the debit")
        case Occasion.EVENING:
            return QCoreApplication.translate("Occasions", "on its evening")
        case Occasion.OVERDUE:
            return QCoreApplication.translate("Occasions", "overdue")
        case Occasion.STATEMENT:
            return QCoreApplication.translate("Occasions", "statement")
        case Occasion.INCOME:
            return QCoreApplication.translate("Occasions", "income")
        case Occasion.SNOOZED:
            return QCoreApplication.translate("Occasions", "put off until then")
