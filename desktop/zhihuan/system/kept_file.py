"""A small file of the program's own that is replaced whole: after a crash the old one or the new one is there."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from zhihuan.system.paths import private_folder

if TYPE_CHECKING:
    from pathlib import Path


def keep(file: Path, content: bytes) -> None:
    """Put content in the place of a file that only the user may read; raises OSError, FolderUnusable."""
    folder = private_folder(file.parent)
    draft = file.with_suffix(".new")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(file)
        _make_lasting(folder)
    except OSError:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise


def _make_lasting(folder: Path) -> None:
    """Let a rename outlive a power cut: on POSIX the folder must be synced too."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
