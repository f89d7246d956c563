"""Rows of a lender's plan as people copy them from a sheet, a page or a CSV file: which cell is what. Pure: no Qt."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import Final

from zhihuan.domain.errors import DomainError
from zhihuan.domain.money import Money
from zhihuan.domain.terms import MOST_PERIODS
from zhihuan.wording.entry import amount_from


class PlanPart(StrEnum):
    """What a cell of a lender's plan tells."""

    DUE = "due"
    PAYMENT = "payment"
    PRINCIPAL = "principal"
    INTEREST = "interest"
    FEE = "fee"


TypedRow = Mapping[PlanPart, str]
"""One row as it was typed; a part that the plan does not have is not there."""

_DAY: Final = re.compile(r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{8}")
_HOUR: Final = re.compile(r"\s+\d{1,2}:\d{2}(:\d{2})?$")
_WORDS: Final[tuple[tuple[PlanPart | None, re.Pattern[str]], ...]] = tuple(
    (part, re.compile(words, re.IGNORECASE)) for part, words in (
        (None, "剩余|余额|累计|balance|remaining|left|outstanding"),
        (PlanPart.DUE, "日期|还款日|到期|date|due"),
        (PlanPart.PRINCIPAL, "本金|principal"),
        (PlanPart.INTEREST, "利息|interest"),
        (PlanPart.FEE, "费|fee|charge"),
        (PlanPart.PAYMENT, "应还|还款|月供|合计|总额|金额|total|payment|instal|amount"),
    )
)
_PARTS: Final = (PlanPart.PRINCIPAL, PlanPart.INTEREST, PlanPart.FEE)
_WITH_FEE: Final = (PlanPart.PAYMENT, *_PARTS)
_WITH_SUM: Final = _WITH_FEE[:3]
_MOST_LINES: Final = MOST_PERIODS + 100


def rows_from(text: str) -> tuple[TypedRow, ...]:
    """Return what rows tell, by their headings where there are any, else by what the cells look like.

    A column of numbers 1, 2, 3 before the days, and balances under a heading that says so, are left out.

    >>> [[part.value for part in row] for row in rows_from("2026-01-05,101.00,100.00,1.00")]
    [['due', 'payment', 'principal', 'interest']]
    >>> [list(row.values()) for row in rows_from("2026-01-05  101.00")]
    [['2026-01-05', '101.00']]
    """
    plain = unicodedata.normalize("NFKC", text)
    lines = [line for line in plain.splitlines() if line.strip()][:_MOST_LINES]
    table = _split(lines)
    first = next((number for number, row in enumerate(table) if any(map(_a_day, row))), 0)
    body = [row for row in table[first:] if any(row)]
    parts = _by_headings(table[first - 1]) if first else None
    parts = parts or _by_looks(body)
    return tuple(
        {part: cell for part, cell in zip(parts, row, strict=False) if part is not None}
        for row in body
    )


def _split(lines: Sequence[str]) -> list[list[str]]:
    """Split lines into cells in the first way in which a day stands beside something else."""
    for way in _WAYS:
        table = [[_cell(cell) for cell in way(line)] for line in lines]
        if any(len(row) > 1 and any(map(_a_day, row)) for row in table):
            return table
    return [[_cell(line)] for line in lines]


def _by_tabs(line: str) -> list[str]:
    return line.split("\t")


def _by_semicolons(line: str) -> list[str]:
    return line.split(";")


def _by_commas(line: str) -> list[str]:
    return next(csv.reader([line], skipinitialspace=True))


def _by_gaps(line: str) -> list[str]:
    return line.split()


_WAYS: Final[tuple[Callable[[str], list[str]], ...]] = (_by_tabs, _by_semicolons, _by_commas, _by_gaps)


def _cell(cell: str) -> str:
    return _HOUR.sub("", cell.strip().strip('"').strip())


def _a_day(cell: str) -> bool:
    return _DAY.fullmatch(cell) is not None


def _by_headings(headings: Sequence[str]) -> list[PlanPart | None] | None:
    """Return what each column is by its heading; the first of two alike counts. None without a word for the day."""
    found: list[PlanPart | None] = []
    for heading in headings:
        part = next((part for part, words in _WORDS if words.search(heading)), None)
        found.append(None if part in found else part)
    return found if PlanPart.DUE in found else None


def _by_looks(body: Sequence[Sequence[str]]) -> list[PlanPart | None]:
    """Return what each column is where nothing says so: the day, and then amounts in the usual order."""
    row = body[0] if body else []
    day = next((number for number, cell in enumerate(row) if _a_day(cell)), 0)
    amounts = [_amounts(cells[day + 1:]) for cells in body]
    return [*([None] * day), PlanPart.DUE, *_parts_of(amounts)]


def _parts_of(rows: Sequence[Sequence[Money]]) -> tuple[PlanPart, ...]:
    """Return what amounts in a row are: a payment and its parts where it is their sum, else the parts alone."""
    first = rows[0] if rows else ()
    for parts in (_WITH_FEE, _WITH_SUM):
        if len(first) >= len(parts) and first[0] == sum(first[2:len(parts)], first[1]):
            return parts
    if len(first) == 1:
        return _WITH_SUM[:1]
    return _PARTS[:2] if _falls(rows) else _PARTS


def _falls(rows: Sequence[Sequence[Money]]) -> bool:
    """Say whether the third amount is what is left of the principal, and so no fee."""
    told = [row for row in rows if len(row) > 2]  # noqa: PLR2004
    return len(told) > 1 and all(after[2] == before[2] - after[0] for before, after in pairwise(told))


def _amounts(cells: Iterable[str]) -> list[Money]:
    """Return the amounts up to the first cell that is none."""
    found = []
    for cell in cells:
        try:
            found.append(amount_from(cell))
        except DomainError:
            break
    return found
