"""The whole ledger as one JSON document: a thing a line, in a steady order, so that two exports can be compared."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, BinaryIO, Final

from zhihuan.application.ledger_document import FORMAT, VERSION, plain_thing, things_of
from zhihuan.domain.book import FIELDS, Kind

if TYPE_CHECKING:
    from zhihuan.application.ports import Progress
    from zhihuan.domain.book import Book

_EVERY: Final = 1000


def write_ledger(stream: BinaryIO, book: Book, progress: Progress) -> None:
    """Write everything that the book holds."""
    whole, done = sum(len(book.of(kind)) for kind in Kind), 0
    stream.write(f'{{\n"format": {json.dumps(FORMAT)},\n"version": {VERSION}'.encode())
    for kind in Kind:
        stream.write(f",\n{json.dumps(FIELDS[kind])}: [".encode())
        for number, thing in enumerate(things_of(book, kind)):
            if done % _EVERY == 0:
                progress(done, whole)
            done += 1
            line = json.dumps(plain_thing(thing), ensure_ascii=False, allow_nan=False)
            stream.write(f"{',' if number else ''}\n{line}".encode())
        stream.write(b"\n]" if book.of(kind) else b"]")
    stream.write(b"\n}\n")
