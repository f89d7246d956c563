"""What a recovery case waits for on a day: a step to do, an answer that is owed, a document to get."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from zhihuan.domain.book import Book
from zhihuan.domain.recovery.case import CaseId
from zhihuan.domain.recovery.contact import ContactPurpose
from zhihuan.domain.recovery.document import DocumentKind
from zhihuan.domain.recovery.step import StepKind


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One thing a case waits for: `what` it is, and the day it is meant for, promised, or owed by rule.

    `line` is the name of the case's line, `thing` the id of the step, contact or document. `owed`: an answer is owed by
    rule on that day, and not only promised.
    """

    case: CaseId
    thing: str
    what: StepKind | ContactPurpose | DocumentKind
    line: str
    on: date
    owed: bool = False

    @property
    def subject(self) -> str:
        """The id of the case."""
        return self.case

    @property
    def key(self) -> str:
        """An identity that stays the same while the thing is meant for the same day."""
        return f"{self.case}/{self.thing}@{self.on.isoformat()}"


def follow_ups(book: Book) -> Iterator[FollowUp]:
    """Yield what the open cases wait for: steps to do, answers not there, documents not got, where a day is known.

    >>> list(follow_ups(Book()))
    []
    """
    for step in book.steps.values():
        if step.open and step.on is not None and (line := _line(book, step.case)):
            yield FollowUp(step.case, step.id, step.kind, line, step.on)
    for contact in book.contacts.values():
        if not contact.answered and contact.reply_by is not None and (line := _line(book, contact.case)):
            owed = contact.reply_by == contact.legal_reply_by
            yield FollowUp(contact.case, contact.id, contact.purpose, line, contact.reply_by, owed)
    for document in book.documents.values():
        if document.open and document.wanted_by is not None and (line := _line(book, document.case)):
            yield FollowUp(document.case, document.id, document.kind, line, document.wanted_by)


def _line(book: Book, case_id: CaseId) -> str:
    """Return the name of the line of a case that is open, an empty one where it has ended."""
    case = book.cases[case_id]
    return "" if case.closed_on is not None else book.lines[case.line].name
