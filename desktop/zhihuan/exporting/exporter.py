"""From a book to a file of the format that was asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO

from zhihuan.application.due_events import due_events
from zhihuan.application.export_sheets import sheet, sheets
from zhihuan.application.exports import Exported, ExportFormat, ExportRequest, What
from zhihuan.domain.book import FIELDS, Kind
from zhihuan.domain.position import Position
from zhihuan.exporting.destination import put_whole

if TYPE_CHECKING:
    from zhihuan.application.exports import ExportWords
    from zhihuan.application.ports import Progress
    from zhihuan.domain.book import Book


def export(
    path: Path, request: ExportRequest, book: Book, now: datetime, words: ExportWords, progress: Progress | None = None
) -> Exported:
    """Write a book, whole or not at all, and return how much of each kind was written.

    `progress(done, in all)` is called now and then; whatever it raises ends the export and leaves nothing.
    Raises ExportAlreadyThere, ExportNotWritten.
    """
    told = progress or _unheard
    with put_whole(path, overwrite=request.overwrite) as stream:
        return Exported(MappingProxyType(_write(stream, request, book, now, words, told)))


def _write(
    stream: BinaryIO, request: ExportRequest, book: Book, now: datetime, words: ExportWords, progress: Progress
) -> Mapping[str, int]:
    if request.format is ExportFormat.JSON:
        from zhihuan.exporting.ledger_file import write_ledger

        write_ledger(stream, book, progress)
        return {FIELDS[kind]: len(book.of(kind)) for kind in Kind}
    seen = Position(book, request.as_of or now.date())
    if request.format is ExportFormat.ICS:
        from zhihuan.exporting.calendar_file import write_calendar

        events = due_events(seen, request.months)
        write_calendar(stream, events, seen, now, request.rules, words, progress, private=request.private)
        found = Counter("called_off" if event.called_off else "events" for event in events)
        return {"events": found["events"], "called_off": found["called_off"]}
    if request.format is ExportFormat.CSV:
        from zhihuan.exporting.csv_file import write_csv

        table = sheet(request.what or What.ENTRIES, seen, request.as_of)
        write_csv(stream, table, words, progress)
        return {table.what.value: len(table.rows)}
    tables = sheets(request.what, seen, request.as_of)
    if request.format is ExportFormat.ZIP:
        from zhihuan.exporting.csv_file import write_zip

        write_zip(stream, tables, words, progress)
    else:
        from zhihuan.exporting.workbook import write_workbook

        write_workbook(stream, tables, words, progress)
    return {table.what.value: len(table.rows) for table in tables}


def _unheard(_done: int, _whole: int) -> None:
    """Nobody wants to know how far it is."""
