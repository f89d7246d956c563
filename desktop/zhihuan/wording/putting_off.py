"""Putting a reminder off, in words: the choices of a menu, and until when something waits."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.put_off import Snooze
from zhihuan.wording.lists import clipped

if TYPE_CHECKING:
    from datetime import date, datetime

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
