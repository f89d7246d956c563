"""What has happened has a day up to today, whichever way it is told; plans may have any."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from zhihuan.application import commands as c
from zhihuan.application import recovery_commands as r
from zhihuan.domain.book import Book, Thing
from zhihuan.domain.credit_line import LOSSES, LineEvent, LineEventKind
from zhihuan.domain.errors import DayToCome
from zhihuan.domain.recovery.case import RecoveryCase
from zhihuan.domain.recovery.contact import Contact
from zhihuan.domain.recovery.document import CaseDocument
from zhihuan.domain.recovery.step import RecoveryStep

_ENDS: Final = frozenset({LineEventKind.RESTORED, LineEventKind.REPLACED})


def refuse_days_to_come(book: Book, command: c.Command, today: date) -> None:
    """Refuse what is told of a lost line as happened on a day after today; raises DayToCome.

    A day that stands in the book already, by a clock that went wrong, does not keep anything else from being mended.
    """
    told: Iterator[tuple[str, date | None]]
    before: Thing | None
    match command:
        case c.RecordLineEvent(event):
            told, before = _days(event), None
        case r.EditLineEvent(event):
            told, before = _days(event), book.line_events.get(event.id)
        case r.EditCase(case):
            told, before = _days(case), book.cases.get(case.id)
        case r.EndCase():
            told, before = iter((("ended", command.on),)), None
        case r.SetStep(step):
            told, before = _days(step), book.steps.get(step.id)
        case r.SetContact(contact):
            told, before = _days(contact), book.contacts.get(contact.id)
        case r.SetDocument(document):
            told, before = _days(document), book.documents.get(document.id)
        case _:
            return
    recorded = set() if before is None else set(_days(before))
    for field, day in told:
        if day is not None and day > today and (field, day) not in recorded:
            raise DayToCome(field, day.isoformat(), today.isoformat())


def _days(thing: Thing) -> Iterator[tuple[str, date | None]]:
    """Yield the days of a thing on which something has happened, each with its name."""
    match thing:
        case LineEvent():
            if thing.kind in LOSSES or thing.kind in _ENDS:
                yield ("lost" if thing.kind in LOSSES else "happened"), thing.on
        case RecoveryCase():
            yield "ended", thing.closed_on
            yield "confirmed_on", thing.confirmed_on
            for mark in thing.marks:
                yield "marked", mark.on
        case RecoveryStep():
            yield "done_on", thing.done_on
        case Contact():
            yield "on", thing.on
            yield "replied_on", thing.replied_on
        case CaseDocument():
            yield "got_on", thing.got_on
