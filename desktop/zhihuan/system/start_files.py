"""The small files through which the system learns what to start: written whole or not at all, and taken away."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from contextlib import suppress
from pathlib import Path

from zhihuan.application.starting import Standing
from zhihuan.system.errors import StartNotArranged, cause_of
from zhihuan.system.launch import Launch


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


class StartFile(ABC):
    """An arrangement that is one small file: on while the file says what it should, off while there is none."""

    def __init__(self, launch: Launch, file: Path) -> None:
        self._launch = launch
        self._file = file

    @property
    def place(self) -> str:
        """The file."""
        return str(self._file)

    @property
    def command(self) -> str:
        """What the system starts."""
        return self._launch.typed()

    def standing(self) -> Standing:
        """Look whether the file is there, and says what it should; raises StartNotArranged."""
        content = read_start_file(self._file)
        return Standing.OFF if content is None else self._standing_of(content)

    def turn_on(self) -> None:
        """Write the file; raises StartNotArranged."""
        write_start_file(self._file, self._content())

    def turn_off(self) -> None:
        """Remove the file; raises StartNotArranged."""
        remove_start_file(self._file)

    @abstractmethod
    def _content(self) -> bytes:
        """Return what the file should say."""

    @abstractmethod
    def _standing_of(self, content: bytes) -> Standing:
        """Say how the arrangement stands by what the file says."""
