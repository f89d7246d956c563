r"""Which texts a spreadsheet would run as a formula, and the `'` that keeps it from doing so.

Equal signs, plus, minus and `@` begin a formula, in their full-width forms too; a tab or a line end may push what
follows into a cell of its own.
"""

from __future__ import annotations

import re
from typing import Final

EDGE: Final = "".join(map(chr, (*range(0x21), 0xA0, 0xAD, *range(0x200B, 0x2010), *range(0x2028, 0x2030), 0x2060))) + (
    "\u3000\ufeff"
)
"""White space of all kinds, byte order marks, zero-width and direction marks: what a reader takes off a cell."""
_FORMULA: Final = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_BARE: Final = re.compile(r"[=+\-@＝＋－＠]")
# A text and nothing else, a plain number, a mere dash.
_HARMLESS: Final = re.compile(r'="[^"]*"|[+-][\s¥￥$]*[0-9][0-9.,]*%?|[+-]*')


def safe(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula.

    >>> safe("=1+1"), safe("花呗"), safe("-")
    ("'=1+1", '花呗', "'-")
    """
    return f"'{text}" if _FORMULA.match(text) else text


def safe_as_read(cell: str) -> str:
    r"""Return a cell of somebody else's table that no spreadsheet runs, and that is read as it would have been.

    >>> safe_as_read("=cmd()"), safe_as_read(' =A1&"x"'), safe_as_read('="2023"'), safe_as_read("-3.90")
    ("'=cmd()", '\'=A1&"x"', '="2023"', '-3.90')
    """
    bare = cell.strip(EDGE)
    if _BARE.match(bare):
        return bare if _HARMLESS.fullmatch(bare) else f"'{bare}"
    return bare if bare and cell[:1] in ("\t", "\r", "\n") else cell
