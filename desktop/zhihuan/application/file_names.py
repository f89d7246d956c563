"""A file's name as it can be shown and recorded, whatever bytes the disk keeps it in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import PurePath

_ENCODINGS: Final = ("utf-8", "gb18030")


def readable(text: str) -> str:
    """Return a name or path in which every character is one: bytes of no UTF-8 are read as GB18030 where that fits.

    >>> readable("借款.csv"), readable("借款.csv".encode("gb18030").decode("utf-8", "surrogateescape"))
    ('借款.csv', '借款.csv')
    """
    try:
        raw = text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        raw = text.encode("utf-8", "replace")
    for encoding in _ENCODINGS:
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8", "replace")


def readable_name(path: PurePath) -> str:
    """Return the last part of a path, readable."""
    return readable(path.name)
