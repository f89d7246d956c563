"""The bytes of a file that a person chose: looked at before it is opened, so that a pipe is never waited for."""

from __future__ import annotations

import errno
import stat
from pathlib import Path
from typing import Final

from zhihuan.application.file_names import readable, readable_name
from zhihuan.application.import_problems import FileTooLarge, FileUnreadable

MOST_BYTES: Final = 200_000_000
_BEGINNING: Final = 1024
_NO_FILE: Final = "ENODEV"  # a device, a pipe or a socket


def read_file(path: Path) -> bytes:
    """Return a file's bytes; raises FileUnreadable, FileTooLarge."""
    try:
        size = _size(path)
        if size > MOST_BYTES:
            raise FileTooLarge(readable_name(path), size, MOST_BYTES)
        with path.open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    except OSError as problem:
        cause = errno.errorcode.get(problem.errno or 0, type(problem).__name__)
        raise FileUnreadable(readable(str(path)), cause) from problem


def beginning(path: Path) -> bytes:
    """Return a file's first bytes, none where it cannot be read: reading all of it says why."""
    try:
        _size(path)
        with path.open("rb") as stream:
            return stream.read(_BEGINNING)
    except (OSError, FileUnreadable):
        return b""


def _size(path: Path) -> int:
    """Return how many bytes a file says it has; raises FileUnreadable for what is none, OSError for what is not there.

    Opening a pipe would wait for somebody to write to it, and a device may have no end.
    """
    found = path.stat()
    if stat.S_ISREG(found.st_mode):
        return found.st_size
    raise FileUnreadable(readable(str(path)), "EISDIR" if stat.S_ISDIR(found.st_mode) else _NO_FILE)
