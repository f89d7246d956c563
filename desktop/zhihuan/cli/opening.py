"""Opening files to import: what only a person can say (a password, an encoding) is asked for, or taken from options.

A password is never an argument, is not shown while it is typed, and stands in no message.
"""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from getpass import getpass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.application.file_names import readable_name
from zhihuan.application.import_problems import EncodingPreview, EncodingUnclear, PasswordNeeded
from zhihuan.application.imported import ImportedFile
from zhihuan.application.reading_options import ReadingOptions
from zhihuan.cli.bench import Bench
from zhihuan.cli.long_work import Reading
from zhihuan.cli.output import Output
from zhihuan.cli.tables import printable
from zhihuan.wording.problems import told

PASSWORD_VARIABLE: Final = "ZHIHUAN_ZIP_PASSWORD"  # noqa: S105 - the variable's name
_TIMES_ASKED: Final = 3


class Opening:
    """Opens files as the options say; a password given once is tried on the files after it too."""

    def __init__(self, options: Namespace, bench: Bench, out: Output) -> None:
        """Take the options of `import`; raises what reading the password's file raises."""
        self._bench = bench
        self._out = out
        self._wishes = ReadingOptions(
            owner=options.owner, profile=options.profile, encoding=options.encoding,
            date_order=options.date_order and options.date_order.replace("-", "_"),
            password=_password(options.password_file, bench),
        )

    def read(self, path: Path) -> tuple[ImportedFile, ...]:
        """Return what a file says, a whole for each of its sheets; asks where somebody is there to answer."""
        asked = 0
        while True:
            try:
                return self._bench.read_statement(path, self._wishes, Reading(readable_name(path), self._out))
            except PasswordNeeded as problem:
                if not _somebody_there() or asked >= _TIMES_ASKED:
                    raise
                asked += 1
                self._out.remark(printable(told(problem)))
                self._wishes = replace(self._wishes, password=_typed_password(path) or None)
                if self._wishes.password is None:
                    raise
            except EncodingUnclear as problem:
                for line in _shown(problem.previews):
                    self._out.remark(printable(line))
                raise


def _password(file: str | None, bench: Bench) -> str | None:
    if file is None:
        return os.environ.get(PASSWORD_VARIABLE) or None
    return next(iter(bench.read_text(Path(file)).splitlines()), "") or None


def _somebody_there() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _typed_password(path: Path) -> str:
    words = QCoreApplication.translate("CommandLine", "Password of {name}: ").format(name=readable_name(path))
    try:
        return getpass(printable(words))
    except EOFError:
        return ""


def _shown(previews: tuple[EncodingPreview, ...]) -> Iterator[str]:
    """Return the lines that tell encodings apart, under the option that chooses each."""
    for preview in previews:
        option = f"--encoding {preview.encoding}"
        if preview.fits:
            yield option
        else:
            yield QCoreApplication.translate(
                "CommandLine", "{option}: bytes that do not fit stand as ‹FF›, and their rows are in error"
            ).format(option=option)
        yield from (f"> {line}" for line in preview.lines)
