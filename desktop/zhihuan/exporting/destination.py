"""Where an export goes: written beside its place and put there whole, or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from zhihuan.application.export_problems import ExportAlreadyThere, ExportNotWritten
from zhihuan.application.file_names import readable


@contextmanager
def put_whole(path: Path, *, overwrite: bool) -> Iterator[BinaryIO]:
    """Give a file to write to; it takes its name only when all of it is on the disk.

    It can be read by nobody but its owner, as the ledger. Raises ExportAlreadyThere where something of that name
    stands there and may not be replaced, ExportNotWritten where the system refuses.
    """
    name = readable(str(path))
    if not overwrite and os.path.lexists(path):
        raise ExportAlreadyThere(name)
    beside: Path | None = None
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        descriptor, made = tempfile.mkstemp(dir=path.parent, prefix=".zhihuan-", suffix=".part")
        beside = Path(made)
        with os.fdopen(descriptor, "w+b") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        _put(beside, path, overwrite=overwrite)
    except FileExistsError:
        raise ExportAlreadyThere(name) from None
    except OSError as problem:
        cause = errno.errorcode.get(problem.errno or 0, type(problem).__name__)
        raise ExportNotWritten(name, cause) from problem
    finally:
        if beside is not None:
            with suppress(OSError):
                beside.unlink(missing_ok=True)


def _put(beside: Path, path: Path, *, overwrite: bool) -> None:
    """Give the written file its name; raises FileExistsError where another took it meanwhile."""
    if overwrite:
        beside.replace(path)
        return
    try:
        os.link(beside, path)
    except FileExistsError:
        raise
    except OSError:
        # A file system without hard links (FAT): look once more, then take the name.
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        beside.replace(path)
