"""What the command line says: the answer on stdout, as text or as one JSON document; everything else on stderr."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from errno import errorcode
from typing import TextIO

from zhihuan.cli.tables import width
from zhihuan.domain.errors import EnvironmentProblem

Document = Mapping[str, object]


@dataclass(eq=False)
class AnswerNotWritten(EnvironmentProblem):
    """Standard output took no answer: a full disk; `cause` is the system's name, such as ENOSPC."""

    cause: str


class Output:
    """Where a verb puts its answer and its remarks."""

    def __init__(self, *, as_json: bool, answers: TextIO | None = None, remarks: TextIO | None = None) -> None:
        """Answer as JSON or as text for people."""
        self._as_json = as_json
        self._answers = answers or sys.stdout
        self._remarks = remarks or sys.stderr
        self._passing = 0

    def answer(self, document: Document, lines: Iterable[str]) -> None:
        """Give the answer in the form that was asked for; `lines` is only read when it is text.

        Raises AnswerNotWritten, and BrokenPipeError where the reader has read enough.
        """
        self._wipe()
        written = [self._json(document)] if self._as_json else [_writable(line, self._answers) for line in lines]
        try:
            for line in written:
                print(line, file=self._answers)
            self._answers.flush()
        except BrokenPipeError:
            raise
        except OSError as problem:
            raise AnswerNotWritten(errorcode.get(problem.errno or 0, type(problem).__name__)) from problem

    def _json(self, document: Document) -> str:
        unicode_safe = (getattr(self._answers, "encoding", None) or "utf-8").lower().startswith("utf")
        return json.dumps(document, ensure_ascii=not unicode_safe, indent=2, allow_nan=False)

    def remark(self, sentence: str) -> None:
        """Say something beside the answer; where nobody can hear it, go on."""
        self._wipe()
        with suppress(OSError):
            print(_writable(sentence, self._remarks), file=self._remarks)

    def passing(self, sentence: str) -> None:
        """Say on a terminal what goes on just now, until something else is said; a file or a pipe is told nothing."""
        if not (self._remarks and self._remarks.isatty()):
            return
        self._wipe()
        with suppress(OSError):
            print(_writable(sentence, self._remarks), end="", file=self._remarks, flush=True)
        self._passing = width(sentence)

    def _wipe(self) -> None:
        """Take away what was said in passing."""
        if self._passing:
            with suppress(OSError):
                print(f"\r{' ' * self._passing}\r", end="", file=self._remarks, flush=True)
            self._passing = 0


def _writable(text: str, stream: TextIO) -> str:
    """Return the text with what the stream's encoding cannot hold as question marks."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return text.encode(encoding, "replace").decode(encoding)
