"""Putting a reminder off, in words: the choices of a menu, and until when something waits."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.put_off import Snooze
from zhihuan.domain.reminder_rules import closes
from zhihuan.wording.lists import clipped

if TYPE_CHECKING:
    from datetime import date, datetime, time

    from zhihuan.domain.due import Due
    from zhihuan.wording.formats import Formats


def snooze_words(choice: Snooze, until: datetime, formats: Formats) -> str:
    """Return a choice as it stands in a menu, with the moment it means."""
    match choice:
        case Snooze.HOUR:
            words = QCoreApplication.translate("PuttingOff", "In an hour")
        case Snooze.EVENING:
            words = QCoreApplication.translate("PuttingOff", "This evening ({time})")
        case Snooze.TOMORROW:
            words = QCoreApplication.translate("PuttingOff", "Tomorrow ({time})")
        case Snooze.DAY_BEFORE:
            words = QCoreApplication.translate("PuttingOff", "The day before it is due ({day} {time})")
    return words.format(time=f"{until:%H:%M}", day=formats.day(until.date(), until.date()))


def not_today_words(until: datetime) -> str:
    """Return the choice that is made most: nothing more of it today, and when it comes again."""
    return QCoreApplication.translate("PuttingOff", "Not again today, but tomorrow at {time}").format(
        time=f"{until:%H:%M}"
    )


def beyond_words(
    due: Due, until: datetime, now: datetime, cut_off: time | None, formats: Formats, *, told: bool
) -> str:
    """Return that a moment is after the due day or its lender's hour, unless that is past, and what comes before it.

    `told`: a reminder comes in time all the same.
    """
    today = now.date()
    if not now < closes(due.on, cut_off) <= until:
        return ""
    if cut_off is not None and due.on in {today, until.date()}:
        late = QCoreApplication.translate(
            "PuttingOff", "That is too late to pay in time: the lender books until {time}."
        )
        planned = QCoreApplication.translate("PuttingOff", "A reminder planned before then comes all the same.")
        return " ".join((late.format(time=f"{cut_off:%H:%M}"), planned if told else "")).rstrip()
    if due.on == today:
        return QCoreApplication.translate("PuttingOff", "That is too late to pay in time: it is due today.")
    words = QCoreApplication.translate(
        "PuttingOff", "That is after it is due ({day}); you are told on that day all the same."
    ) if told else QCoreApplication.translate(
        "PuttingOff", "That is after it is due ({day}); you are not told before then."
    )
    return words.format(day=formats.day(due.on, today))


def put_off_words(until: datetime, today: date, formats: Formats) -> str:
    """Return until when something is put off: `put off until 18:00`, `put off until tomorrow 09:00`."""
    time = f"{until:%H:%M}"
    if until.date() == today:
        return QCoreApplication.translate("PuttingOff", "put off until {time}").format(time=time)
    if until.date() == today + timedelta(days=1):
        return QCoreApplication.translate("PuttingOff", "put off until tomorrow {time}").format(time=time)
    day = formats.day(until.date(), today)
    return QCoreApplication.translate("PuttingOff", "put off until {day} {time}").format(day=day, time=time)


def told_again_words(name: str, until: datetime, today: date, formats: Formats) -> str:
    """Return what a putting off means: `Phone · told again on Thu 12 Mar 09:00; it stays in the list`."""
    return QCoreApplication.translate(
        "PuttingOff", "{name}: you are told again on {moment}. It stays in the list until it is paid."
    ).format(name=clipped(name), moment=formats.moment(until, today))


def paused_words(until: datetime) -> str:
    """Return what a pause means."""
    return QCoreApplication.translate(
        "PuttingOff", "Reminders are paused until tomorrow {time}; then you are told what came meanwhile."
    ).format(time=f"{until:%H:%M}")


def usual_again_words() -> str:
    """Return what takes a putting off back."""
    return QCoreApplication.translate("PuttingOff", "Remind me as usual again")
