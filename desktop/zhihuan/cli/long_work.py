"""What takes long: told while it lasts where somebody watches, and spared what it does not need."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.cli.output import Output
from zhihuan.cli.tables import printable

LONG: Final = 10_000
"""From how many lines or rows on it is worth saying how far it is."""
_KEPT_FOR_LONG: Final = 200_000
"""How many things may be made before the collector looks whether any are left over."""


class Reading:
    """How far the reading of one file is: told as the reader calls it, first for its lines, then for its rows."""

    def __init__(self, name: str, out: Output) -> None:
        """Tell it of a file under a name."""
        self._name = printable(name)
        self._out = out

    def __call__(self, done: int, whole: int) -> None:
        """Tell that so many of all were read."""
        if whole >= LONG:
            words = QCoreApplication.translate("CommandLine", "Reading {name}: {percent} %")
            self._out.passing(words.format(name=self._name, percent=done * 100 // whole))


def comparing(count: int, out: Output) -> None:
    """Tell that so many rows are compared with the ledger."""
    if count >= LONG:
        out.passing(QCoreApplication.translate("CommandLine", "Comparing %n rows with the ledger…", None, count))


def writing(count: int, out: Output) -> None:
    """Tell that so many rows are written."""
    if count >= LONG:
        out.passing(QCoreApplication.translate("ImportReading", "Writing %n rows into the ledger…", None, count))


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Look for things left over seldom: rows by the hundred thousand stay until the end, and none leaves a circle."""
    before = gc.get_threshold()
    gc.set_threshold(_KEPT_FOR_LONG, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
