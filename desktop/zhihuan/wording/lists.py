"""Names in a row: clipped where they are long, counted where they are many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.application import clipping

LONGEST_NAME: Final = 40
MOST_NAMES: Final = 5


def clipped(name: str, longest: int = LONGEST_NAME) -> str:
    """Return a name on one line and no longer than fits.

    >>> clipped("Jiebei  again", 10)
    'Jiebei ag…'
    """
    return clipping.clipped(" ".join(name.split()), longest)


def listed(names: Sequence[str], most: int = MOST_NAMES) -> str:
    """Return names in a row, the rest as a number: `Jiebei, Huabei and 3 more`."""
    shown = QCoreApplication.translate("Lists", ", ").join(clipped(name) for name in names[:most])
    if len(names) <= most:
        return shown
    return QCoreApplication.translate("Lists", "{names} and %n more", None, len(names) - most).format(names=shown)
