"""Why a reminder comes, in a word or two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.reminder import Occasion, Reminder

if TYPE_CHECKING:
    from zhihuan.application.ports import ReminderEvent

_BY_MARK: Final = {
    "holiday": Occasion.BEFORE_HOLIDAY, "debit": Occasion.DEBIT_EVE, "evening": Occasion.EVENING,
    "overdue": Occasion.OVERDUE, "statement": Occasion.STATEMENT, "income": Occasion.INCOME,
    "follow-up": Occasion.FOLLOW_UP,
    "snoozed": Occasion.SNOOZED,
}


def occasion_word(reminder: Reminder) -> str:
    """Return why a reminder comes: `7 days before`, `on the day`, `statement`."""
    if reminder.occasion is Occasion.EVENING and reminder.days_left > 0:
        return QCoreApplication.translate("Occasions", "the evening before, in time")
    return _word(reminder.occasion, reminder.days_left)


def told_because(event: ReminderEvent) -> str:
    """Return why a reminder of the record came, by the mark at the end of its key; empty where that says nothing."""
    mark = event.reminder_key.removeprefix(f"{event.subject_key}:").partition(":")[0]
    if mark.isdecimal():
        return _word(Occasion.LEAD, int(mark))
    occasion = _BY_MARK.get(mark)
    return "" if occasion is None else _word(occasion)


def _word(occasion: Occasion, days_left: int = 0) -> str:  # noqa: C901 - a table
    match occasion:
        case Occasion.LEAD if days_left > 0:
            return QCoreApplication.translate("Occasions", "%n days before", None, days_left)
        case Occasion.LEAD:
            return QCoreApplication.translate("Occasions", "on the day")
        case Occasion.BEFORE_HOLIDAY:
            return QCoreApplication.translate("Occasions", "before the holiday")
        case Occasion.DEBIT_EVE:
            return debit_eve_word()
        case Occasion.EVENING:
            return QCoreApplication.translate("Occasions", "on its evening")
        case Occasion.OVERDUE:
            return QCoreApplication.translate("Occasions", "overdue")
        case Occasion.STATEMENT:
            return QCoreApplication.translate("Occasions", "statement")
        case Occasion.INCOME:
            return QCoreApplication.translate("Occasions", "income")
        case Occasion.FOLLOW_UP:
            return QCoreApplication.translate("Occasions", "recovery case")
        case Occasion.SNOOZED:
            return QCoreApplication.translate("Occasions", "put off until then")


def debit_eve_word() -> str:
    """Return the longest of these words."""
    return QCoreApplication.translate("Occasions", "the evening before the debit")
