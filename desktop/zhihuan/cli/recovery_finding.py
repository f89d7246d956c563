"""Which line or case is meant by what was typed; raises UsageError where it could be more than one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication

from zhihuan.cli.reading import UsageError
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.credit_line import CreditLine
from zhihuan.domain.errors import NoSuchThing
from zhihuan.domain.recovery.case import CaseId, RecoveryCase

_Thing = TypeVar("_Thing")


def the_line(typed: str, book: Book) -> CreditLine:
    """Return the line of an id or name; raises NoSuchThing, UsageError where several have that name."""
    name = typed.strip()
    found = [one for one in book.lines.values() if name in (one.id, one.name)]
    if not found:
        raise NoSuchThing(Kind.LINE, typed)
    return _only(typed, {one.id: one for one in found})


def the_case(typed: str, book: Book) -> RecoveryCase:
    """Return the case of its own id, or the one of a line's id or name: the open one, else the newest.

    Raises NoSuchThing, UsageError where several lines, or several open cases, are meant.
    """
    name = typed.strip()
    if name in book.cases:
        return book.cases[CaseId(name)]
    cases = [one for one in book.cases.values() if name in (one.line, book.lines[one.line].name)]
    if not cases:
        raise NoSuchThing(Kind.CASE, typed)
    by_line = {one.line: one for one in sorted(cases, key=lambda one: one.since)}
    if len(by_line) > 1:
        _only(typed, by_line)
    still_open = {one.id: one for one in cases if one.closed_on is None}
    return _only(typed, still_open) if still_open else max(cases, key=lambda one: one.since)


def _only(typed: str, found: Mapping[Any, _Thing]) -> _Thing:
    if len(found) > 1:
        words = QCoreApplication.translate("CommandLine", "{name} could be any of {ids}: use an id")
        raise UsageError(words.format(name=typed.strip(), ids=", ".join(sorted(found))))
    (only,) = found.values()
    return only
