"""What falls due as an iCalendar file: an event a due, on a day of its own, with alarms.

A calendar knows an event again by its UID and takes the version with the higher SEQUENCE, so a new export changes what
is there and never doubles it. No rule repeats: due days move with the end of a month, and amounts differ.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, BinaryIO, Final

from icalendar import Alarm, Calendar, Event

from zhihuan.application.due_events import DueEvent

if TYPE_CHECKING:
    from datetime import time

    from zhihuan.application.exports import EventText, ExportWords
    from zhihuan.application.ports import Progress
    from zhihuan.domain.position import Position
    from zhihuan.domain.reminder_rules import ReminderRules

_SEQUENCE_BEGAN: Final = datetime(2026, 1, 1, tzinfo=UTC)
_SEQUENCE_STEP: Final = timedelta(seconds=1)
_EVERY: Final = 100


def write_calendar(
    stream: BinaryIO, events: Sequence[DueEvent], seen: Position, now: datetime, rules: ReminderRules,
    words: ExportWords, progress: Progress, *, private: bool,
) -> None:
    """Write the events; `now` is the moment of the export, of which the sequence is counted."""
    calendar = Calendar()
    calendar.add("prodid", "-//Zhihuan//Zhihuan//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", words.calendar())
    moment = now.astimezone(UTC).replace(microsecond=0)
    for done, event in enumerate(events):
        if done % _EVERY == 0:
            progress(done, len(events))
        text = words.event(event.due, seen, private=private)
        calendar.add_component(_event(event, text, moment, rules))
    stream.write(calendar.to_ical())


def _event(event: DueEvent, text: EventText, moment: datetime, rules: ReminderRules) -> Event:
    found = Event()
    found.add("uid", event.uid)
    found.add("dtstamp", moment)
    found.add("last-modified", moment)
    found.add("sequence", max((moment - _SEQUENCE_BEGAN) // _SEQUENCE_STEP, 0))
    found.add("dtstart", event.due.on)
    found.add("dtend", event.due.on + timedelta(days=1))
    found.add("summary", text.summary)
    if text.description:
        found.add("description", text.description)
    found.add("status", "CANCELLED" if event.called_off else "CONFIRMED")
    found.add("transp", "TRANSPARENT")
    found.add("class", "PRIVATE")
    if not event.called_off:
        for lead in sorted(set(rules.leads), reverse=True):
            found.add_component(_alarm(lead, rules.at, text.summary))
    return found


def _alarm(lead: int, at: time, summary: str) -> Alarm:
    """Return an alarm some days before the day of the event, which begins at midnight wherever the calendar is."""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", timedelta(hours=at.hour, minutes=at.minute) - timedelta(days=lead))
    return alarm
