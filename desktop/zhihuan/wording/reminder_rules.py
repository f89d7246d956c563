"""When reminders come, in a few words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from datetime import time

    from zhihuan.domain.reminder_rules import Quiet
    from zhihuan.wording.formats import Formats


def lead_word(lead: int) -> str:
    """Return how many days ahead a reminder comes: `3 days before`, `on the day`."""
    if lead:
        return QCoreApplication.translate("ReminderRules", "%n days before", None, lead)
    return QCoreApplication.translate("ReminderRules", "on the day")


def leads_words(leads: Iterable[int], formats: Formats) -> str:
    """Return all leads in one phrase: `7, 3 and 1 days before, on the day`."""
    days = sorted(set(leads), reverse=True)
    ahead = [lead for lead in days if lead]
    parts = []
    if len(ahead) == 1:
        parts.append(lead_word(ahead[0]))
    elif ahead:
        numbers = QCoreApplication.translate("ReminderRules", ", ").join(formats.count(lead) for lead in ahead)
        parts.append(QCoreApplication.translate("ReminderRules", "{days} days before").format(days=numbers))
    if 0 in days:
        parts.append(lead_word(0))
    return QCoreApplication.translate("ReminderRules", "; ").join(parts) or QCoreApplication.translate(
        "ReminderRules", "not before it is overdue"
    )


def holidays_unknown_words(year: int) -> str:
    """Return that nothing is told ahead of a year's holidays, and what helps."""
    return QCoreApplication.translate(
        "ReminderRules",
        "The holidays of {year} are not known yet, so nothing is told ahead of them. A newer Zhihuan brings them once "
        "they are announced.",
    ).format(year=year)


def too_quiet_words(since: time, until: time) -> str:
    """Return why hours cannot be quiet."""
    return QCoreApplication.translate(
        "ReminderRules",
        "Quiet from {since} to {until} would leave less than an hour of the day to tell you anything. "
        "Nothing was changed.",
    ).format(since=f"{since:%H:%M}", until=f"{until:%H:%M}")


def quiet_words(quiet: Quiet | None) -> str:
    """Return when nothing is told: `quiet 22:00–07:00`."""
    if quiet is None:
        return QCoreApplication.translate("ReminderRules", "no quiet hours")
    return QCoreApplication.translate("ReminderRules", "quiet {since}–{until}").format(
        since=f"{quiet.since:%H:%M}", until=f"{quiet.until:%H:%M}"
    )
