"""The small files through which the system learns what to start: written whole or not at all, and taken away."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from zhihuan.system.errors import StartNotArranged, cause_of


def read_start_file(path: Path) -> bytes | None:
    """Return a file's content, None where there is none; raises StartNotArranged."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as problem:
        raise StartNotArranged(str(path), cause_of(problem)) from problem


def write_start_file(path: Path, content: bytes) -> None:
    """Replace a file and make its folders; raises StartNotArranged, and then what stood there still stands."""
    draft = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as problem:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise StartNotArranged(str(path), cause_of(problem)) from problem


def remove_start_file(path: Path) -> None:
    """Take a file away, if it is there; raises StartNotArranged."""
    try:
        path.unlink(missing_ok=True)
    except OSError as problem:
        raise StartNotArranged(str(path), cause_of(problem)) from problem
