"""A ledger's own document (JSON): known by what is in it, read whole or not at all."""

from __future__ import annotations

import hashlib
import json
from typing import Any, Final, NoReturn

from zhihuan.application.export_problems import LedgerDocumentDamaged, LedgerDocumentTooNew, NotALedgerDocument
from zhihuan.application.import_problems import FileEmpty
from zhihuan.application.ledger_document import FORMAT, VERSION, Damaged, book_of
from zhihuan.application.ledger_plan import ImportedLedger
from zhihuan.application.ledger_versions import present_form

_BEGINNING: Final = 1024
_MARK: Final = b"\xef\xbb\xbf"
_WIDE_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")


def looks_like_json(content: bytes) -> bool:
    r"""Say whether a file's bytes begin as a JSON document does, whatever its name.

    >>> looks_like_json(b' \n{"format": 1}'), looks_like_json(b'[{"a": 1}]'), looks_like_json(b"[2026] \xe8\xb4\xa6")
    (True, True, False)
    """
    begin = content.removeprefix(_MARK)[:_BEGINNING]
    if begin.startswith(_WIDE_MARKS):
        begin = begin[2:].replace(b"\0", b"")
    solid = b"".join(begin.split())
    return solid.startswith((b'{"', b"{}", b'[{"', b"[[", b"[]"))


def read_ledger(name: str, content: bytes) -> ImportedLedger:
    """Return the ledger that a document holds, every thing of it.

    Raises FileEmpty, NotALedgerDocument (JSON of another kind), LedgerDocumentTooNew, LedgerDocumentDamaged.
    """
    if not content.strip():
        raise FileEmpty(name)
    document = _parsed(name, content)
    if type(document) is not dict or document.get("format") != FORMAT:
        raise NotALedgerDocument(name)
    version = document.get("version")
    if type(version) is not int or version < 1:
        raise LedgerDocumentDamaged(name, "version")
    if version > VERSION:
        raise LedgerDocumentTooNew(name, version, VERSION)
    try:
        book = book_of(present_form(document, version))
    except Damaged as problem:
        raise LedgerDocumentDamaged(name, problem.place) from problem
    return ImportedLedger(name, hashlib.sha256(content).hexdigest(), book)


def _parsed(name: str, content: bytes) -> Any:  # noqa: ANN401 - whatever the document holds
    try:
        # `detect_encoding` of the standard library tells UTF-8, 16 and 32 apart, with and without a mark.
        text = content.decode(json.detect_encoding(content))
    except UnicodeDecodeError as problem:
        raise LedgerDocumentDamaged(name, f"byte {problem.start}") from problem
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except json.JSONDecodeError as problem:
        if FORMAT not in text[:_BEGINNING]:
            raise NotALedgerDocument(name) from problem
        raise LedgerDocumentDamaged(name, f"{problem.lineno}:{problem.colno}") from problem
    except (ValueError, RecursionError) as problem:
        raise LedgerDocumentDamaged(name, "JSON") from problem


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError(*(name for name, _ in pairs))
    return found


def _no_number(word: str) -> NoReturn:
    raise ValueError(word)
