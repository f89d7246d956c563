"""Names in a row: clipped where they are long, counted where they are many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.application import clipping

LONGEST_NAME: Final = 40
MOST_NAMES: Final = 5
# Unicode Standard Annex #9, "Bidirectional Algorithm", 2: embeddings, overrides and isolates.
_NO_TURNS: Final = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))


def clipped(name: str, longest: int = LONGEST_NAME) -> str:
    r"""Return a name on one line, no longer than fits, and without marks that turn around what stands after it.

    >>> clipped("Jiebei  again", 10), clipped("\u202eJiebei")
    ('Jiebei ag…', 'Jiebei')
    """
    return clipping.clipped(" ".join(name.translate(_NO_TURNS).split()), longest)


def in_a_row(texts: Sequence[str]) -> str:
    """Return texts in a row, each whole."""
    return QCoreApplication.translate("Lists", ", ").join(texts)


def listed(names: Sequence[str], most: int = MOST_NAMES) -> str:
    """Return names in a row, the rest as a number: `Jiebei, Huabei and 3 more`."""
    shown = in_a_row([clipped(name) for name in names[:most]])
    if len(names) <= most:
        return shown
    return QCoreApplication.translate("Lists", "{names} and %n more", None, len(names) - most).format(names=shown)
