"""What the command line says: the answer on stdout, as text or as one JSON document; everything else on stderr."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from typing import TextIO

Document = Mapping[str, object]


class Output:
    """Where a verb puts its answer and its remarks."""

    def __init__(self, *, as_json: bool, answers: TextIO | None = None, remarks: TextIO | None = None) -> None:
        """Answer as JSON or as text for people."""
        self._as_json = as_json
        self._answers = answers or sys.stdout
        self._remarks = remarks or sys.stderr

    def answer(self, document: Document, lines: Iterable[str]) -> None:
        """Give the answer in the form that was asked for; `lines` is only read when it is text."""
        if self._as_json:
            unicode_safe = (getattr(self._answers, "encoding", None) or "utf-8").lower().startswith("utf")
            print(json.dumps(document, ensure_ascii=not unicode_safe, indent=2, allow_nan=False), file=self._answers)
            return
        for line in lines:
            print(_writable(line, self._answers), file=self._answers)

    def remark(self, sentence: str) -> None:
        """Say something beside the answer."""
        print(_writable(sentence, self._remarks), file=self._remarks)


def _writable(text: str, stream: TextIO) -> str:
    """Return the text with what the stream's encoding cannot hold as question marks."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return text.encode(encoding, "replace").decode(encoding)
