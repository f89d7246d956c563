"""Remembers what was said today, for a process that runs each hour and would else say it each hour."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path

from zhihuan.system.errors import FolderUnusable
from zhihuan.system.paths import private_folder


class OnceADay:
    """A small file of the day's sayings; where it cannot be kept, something is rather said again than never."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def said(self, what: str, today: date) -> bool:
        """Say whether this was said on that day."""
        return _line(what, today) in self._lines()

    def note(self, what: str, today: date) -> None:
        """Remember that it was said; what was said on other days is forgotten."""
        kept = [line for line in self._lines() if line.startswith(f"{today} ")]
        with suppress(OSError, FolderUnusable):
            private_folder(self._file.parent)
            self._file.write_text("".join(f"{line}\n" for line in [*kept, _line(what, today)]), encoding="utf-8")

    def _lines(self) -> list[str]:
        try:
            return self._file.read_text(encoding="utf-8").splitlines()
        except (OSError, ValueError):
            return []


def _line(what: str, today: date) -> str:
    return f"{today} {what!a}"
