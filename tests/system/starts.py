"""Programs and folders with the worst names a person gives them, and stand-ins for the system's own tools."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

WORST: Final = """知 还 "100%" $HOME `x` \\ 'q' é;&#()"""
"""A name with everything that some quoting takes for its own."""
_NOTING: Final = """#!/bin/sh
printf '%s\\0' "$@" > "{note}.new"
mv "{note}.new" "{note}"
"""
_TOOL: Final = """#!/bin/sh
echo "$*" >> '{calls}'
for refused in $(cat '{refusals}' 2>/dev/null); do
    case " $* " in *" $refused "*) echo "Failed: $refused." >&2; exit 1;; esac
done
{answers}
"""


@dataclass(frozen=True, slots=True)
class NotingProgram:
    """A program that notes with which arguments it was started."""

    path: Path
    note: Path

    def arguments(self) -> tuple[str, ...]:
        """The arguments it was started with; empty before."""
        return tuple(self.note.read_text().split("\0")[:-1]) if self.note.exists() else ()


def noting_program(folder: Path, name: str = WORST) -> NotingProgram:
    """Put a noting program into a folder with a bad name."""
    place = folder / name
    place.mkdir(parents=True)
    program = place / "zhihuan"
    program.write_text(_NOTING.format(note=folder / "note"))
    program.chmod(0o755)
    return NotingProgram(program, folder / "note")


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool of the system that this machine lacks: notes what it was asked, and refuses what it is told to."""

    calls_file: Path
    refusals_file: Path

    def calls(self) -> list[str]:
        """What it was asked, in order; forgets it."""
        said = self.calls_file.read_text().splitlines() if self.calls_file.exists() else []
        self.calls_file.unlink(missing_ok=True)
        return said

    def refuse(self, *words: str) -> None:
        """Refuse from now on whatever holds one of these words."""
        self.refusals_file.write_text("\n".join(words))


def tool_on_path(folder: Path, name: str, monkeypatch, answers: str = "") -> Tool:
    """Put a stand-in for a tool first on PATH; `answers` is shell that says what it says."""
    place = folder / "tools"
    place.mkdir(exist_ok=True)
    calls, refusals = folder / f"{name}.calls", folder / f"{name}.refusals"
    script = place / name
    script.write_text(_TOOL.format(calls=calls, refusals=refusals, answers=answers))
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{place}{os.pathsep}{os.environ['PATH']}")
    return Tool(calls, refusals)
