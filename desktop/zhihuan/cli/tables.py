"""Tables for a terminal: columns that stay aligned when Chinese and Latin stand in one of them."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Final

_GAP: Final = "  "
_UNPRINTABLE: Final = "\N{REPLACEMENT CHARACTER}"


def width(text: str) -> int:
    """Return how many terminal cells a text takes.

    >>> width("Jiebei"), width("借呗")
    (6, 4)
    """
    return len(text) if text.isascii() else sum(map(_cells, text))


@lru_cache(maxsize=4096)
def _cells(sign: str) -> int:
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def printable(text: str) -> str:
    """Return a text that cannot steer the terminal, whatever a file put into a name.

    >>> printable("Jie" + chr(27) + "[2Jbei")
    'Jie�[2Jbei'
    """
    line = " ".join(text.split())
    if line.isprintable():
        return line
    return "".join(_UNPRINTABLE if unicodedata.category(sign) in {"Cc", "Cf", "Cs"} else sign for sign in line)


def table(headings: Sequence[str], rows: Sequence[Sequence[str]], right: Collection[int] = ()) -> list[str]:
    r"""Return a table's lines: headings, a rule, the rows; the columns in `right` are set flush right.

    >>> print("\n".join(table(["Name", "Owed"], [["借呗", "1.00"], ["Huabei", "20.00"]], right=[1])))
    Name     Owed
    ──────  ─────
    借呗     1.00
    Huabei  20.00
    """
    cells = [[printable(cell) for cell in row] for row in (headings, *rows)]
    widths = [max(width(row[column]) for row in cells) for column in range(len(headings))]
    written = [_line(row, widths, right) for row in cells]
    return [written[0], _GAP.join("─" * size for size in widths).rstrip(), *written[1:]]


def _line(row: Sequence[str], widths: Sequence[int], right: Collection[int]) -> str:
    padded = []
    for column, (cell, size) in enumerate(zip(row, widths, strict=True)):
        space = " " * (size - width(cell))
        padded.append(space + cell if column in right else cell + space)
    return _GAP.join(padded).rstrip()
