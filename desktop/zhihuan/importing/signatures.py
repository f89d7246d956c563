"""What form a file has, told by its bytes alone: text, an archive, a workbook, or something that holds no table.

Looks at marks and names of parts only; opens nothing.
"""

from __future__ import annotations

import codecs
import re
from enum import StrEnum
from typing import Final

from zhihuan.application.import_problems import FileKind, NotATable, WorkbookLocked

_MAGIC: Final = (
    (b"%PDF", FileKind.PDF),
    (b"\xff\xd8\xff", FileKind.IMAGE),
    (b"\x89PNG\r\n", FileKind.IMAGE),
    (b"GIF8", FileKind.IMAGE),
    (b"II*\x00", FileKind.IMAGE),
    (b"MM\x00*", FileKind.IMAGE),
    (b"{\\rtf", FileKind.DOCUMENT),
    (b"SQLite format 3\x00", FileKind.DATABASE),
    (b"\x00\x01\x00\x00Standard ", FileKind.DATABASE),
    (b"\x1f\x8b", FileKind.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", FileKind.ARCHIVE),
    (b"Rar!\x1a\x07", FileKind.ARCHIVE),
    (b"\xfd7zXZ\x00", FileKind.ARCHIVE),
    (b"\x28\xb5\x2f\xfd", FileKind.ARCHIVE),
)
_ZIPS: Final = (b"PK\x03\x04", b"PK\x05\x06")
_OLE2: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE2_ENTRY: Final = 128  # a name in a compound file's directory stands at a multiple of this
_OFFICE: Final = ("WordDocument", "PowerPoint Document", "__properties_version1.0")
_TAR: Final = (257, b"ustar")
_MAIL: Final = re.compile(
    rb"\s*(?:received|from|to|return-path|delivered-to|mime-version|message-id|subject|date|x-[a-z-]+): ", re.IGNORECASE
)
_MAIL_SURE: Final = re.compile(rb"^(?:mime-version|message-id|received|content-type):", re.IGNORECASE | re.MULTILINE)
_EXCHANGED: Final = (
    (re.compile(rb"\s*(?:ofxheader\s*:|(?:<\?xml[^>]*>\s*)?<\??ofx\b)", re.IGNORECASE), FileKind.OFX),
    (re.compile(rb"\s*!(?:type:|account\b|option:|clear:)", re.IGNORECASE), FileKind.QIF),
)
_HEAD: Final = 4096


class Form(StrEnum):
    """How the tables of a file are packed."""

    TEXT = "text"
    ZIP = "zip"
    """An archive, or a workbook that is one: its parts tell."""
    XLS = "xls"


def form_of(name: str, content: bytes) -> Form:
    """Return the form of a file; raises NotATable, WorkbookLocked."""
    head = content[:_HEAD]
    if head.startswith(_ZIPS):
        return Form.ZIP
    if head.startswith(_OLE2):
        return _compound(name, content)
    kind = _kind_of(head)
    if kind is not None:
        raise NotATable(name, kind)
    return Form.TEXT


def _compound(name: str, content: bytes) -> Form:
    if _has_entry(content, "EncryptedPackage"):
        raise WorkbookLocked(name)
    if _has_entry(content, "Workbook") or _has_entry(content, "Book"):
        return Form.XLS
    raise NotATable(name, FileKind.DOCUMENT if any(_has_entry(content, one) for one in _OFFICE) else FileKind.BINARY)


def _has_entry(content: bytes, entry: str) -> bool:
    wanted = entry.encode("utf-16-le") + b"\x00\x00"
    at = content.find(wanted)
    while at >= 0:
        if at % _OLE2_ENTRY == 0:
            return True
        at = content.find(wanted, at + 1)
    return False


def _kind_of(head: bytes) -> FileKind | None:
    if head[:4] == b"RIFF" or head[4:8] == b"ftyp" or (head[:2] == b"BM" and b"\x00" in head[:16]):
        return FileKind.IMAGE
    if head[_TAR[0] :].startswith(_TAR[1]):
        return FileKind.ARCHIVE
    for signature, kind in _MAGIC:
        if head.startswith(signature):
            return kind
    text = head.removeprefix(codecs.BOM_UTF8)
    for form, kind in _EXCHANGED:
        if form.match(text):
            return kind
    return FileKind.MAIL if _MAIL.match(head) and _MAIL_SURE.search(head) else None
