"""The text of single cells, freed of what spreadsheets and exporters wrap around it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from zhihuan.application.formula_guard import EDGE
from zhihuan.importing.characters import simplified

_FORMULA_TEXT: Final = re.compile(r'=\s*"([^"]*)"')
# A `'` that keeps a spreadsheet from taking a text for a formula, as this program and others write it.
_GUARDED: Final = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")
_UNITS: Final = re.compile(r"\((?:元|cny|rmb|人民币|人民币元|¥|%|‰|月|期|个月|年|日|天|months|years|必填|选填)\)")
_FILLERS: Final = re.compile(r"[\s:_\-\"'`*.\ufeff\u200b-\u200f]+")
_BRACKETED: Final = re.compile(r"\([^()]*\)")
_NO_ID: Final = frozenset({"", "/", "-", "--", "nan", "null", "none", r"\n"})
_SHORTENED: Final = re.compile(r"[0-9](?:\.[0-9]+)?E\+[0-9]+", re.IGNORECASE)
# A spreadsheet keeps 15 significant digits and fills up with zeros.
_ROUNDED: Final = re.compile(r"[0-9]{11,15}0{5,}|[0-9]{15}0{3,4}")
_LONG_ID: Final = 16


def clean(cell: str) -> str:
    r"""Take away white space and marks at the edges, a formula around a text, and the `'` that guards one.

    >>> clean('\u3000="20230212"\t'), clean(" 花呗 \ufeff"), clean("'=1+1"), clean("''-")
    ('20230212', '花呗', '=1+1', "'-")
    """
    text = cell.strip(EDGE)
    if text.startswith("'") and _GUARDED.match(text):
        return text[1:]
    wrapped = _FORMULA_TEXT.fullmatch(text) if text.startswith("=") else None
    return wrapped[1].strip(EDGE) if wrapped else text


def plain(cell: str) -> str:
    """Return the cleaned text with full-width and compatibility characters made ordinary.

    >>> plain("１２．５ "), plain("花呗｜信用购（江苏）")
    ('12.5', '花呗|信用购(江苏)')
    """
    return clean(cell if cell.isascii() else unicodedata.normalize("NFKC", cell))


def heading(cell: str) -> str:
    """Return a heading as it is compared: simplified, no white space, case, colons, or unit brackets.

    >>> heading("金额（元）"), heading("Due_Day "), heading("日 志 号："), heading("收/支   ")
    ('金额', 'dueday', '日志号', '收/支')
    """
    return _UNITS.sub("", _FILLERS.sub("", simplified(unicodedata.normalize("NFKC", clean(cell))).casefold()))


def bare_heading(cell: str) -> str:
    """Return a heading without anything in brackets.

    >>> bare_heading("还款金额（含手续费）")
    '还款金额'
    """
    return _BRACKETED.sub("", heading(cell))


@lru_cache(maxsize=4096)
def word(cell: str) -> str:
    """Return a word as it is compared: case, spaces and hyphens do not matter.

    >>> word("Interest-only "), word("按月付息，到期还本")
    ('interestonly', '按月付息到期还本')
    """
    return re.sub(r"[\s\-_,、;:/.]+", "", simplified(plain(cell)).casefold())


def order_number(cell: str) -> str | None:
    r"""Return an order number fit for comparing, or None where there is none or it was damaged.

    >>> order_number("2026090129\t"), order_number("/"), order_number("2.02306E+27")
    ('2026090129', None, None)
    """
    text = plain(cell).strip("'\"").strip()
    if text.isdigit() and not text.endswith("000"):
        return text
    return None if text.casefold() in _NO_ID or is_damaged_id(text) else text


def is_damaged_id(cell: str) -> bool:
    """Say whether a spreadsheet program shortened a long number for good.

    >>> is_damaged_id("2.02306E+27"), is_damaged_id("2023062229980000000000"), is_damaged_id("20230622299801")
    (True, True, False)
    >>> is_damaged_id("2026040722001490000"), is_damaged_id("2026040722001499000")
    (True, False)
    """
    text = plain(cell).strip("'\"").strip()
    if text.isdigit() and not text.endswith("000"):
        return False
    return bool(_SHORTENED.fullmatch(text) or (len(text) >= _LONG_ID and _ROUNDED.fullmatch(text)))
