"""Texts that say one thing a line (`Key:Value`) as tables: a row for each block of lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zhihuan.importing.cells import clean, heading
from zhihuan.importing.headers import MOST_COLUMNS
from zhihuan.importing.tables import LONGEST_FIELD, MOST_ROWS, Record, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_SIGN: Final = ":"
_MOSTLY: Final = 0.8


def block_table(text: str, begins: frozenset[str]) -> Table | None:
    r"""Return the blocks of a text as rows, None where it is no such text.

    `begins` are the keys, as headings are compared, with which a block begins. What stands before the first block is
    about the person and is kept nowhere. Of a key that a block has several times the first value counts.

    >>> table = block_table("Name:A\nLoan:1\nRate:5%\nLoan:2\nRate:6%\n", frozenset({"loan"}))
    >>> table.header, [record.cells for record in table.records]
    (('Loan', 'Rate'), [('1', '5%'), ('2', '6%')])
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    filled = [line for line in lines if clean(line)]
    if not begins or not any(heading(line.partition(_SIGN)[0]) in begins for line in filled if _SIGN in line):
        return None
    if sum(_SIGN in line for line in filled) < _MOSTLY * len(filled):
        return None
    return _table(lines, begins)


def _table(lines: Iterable[str], begins: frozenset[str]) -> Table | None:
    titles: dict[str, str] = {}
    blocks: list[tuple[int, dict[str, str]]] = []
    for number, line in enumerate(lines, 1):
        key, sign, value = line.partition(_SIGN)
        name = heading(key)
        if sign and name in begins:
            blocks.append((number, {}))
        if sign and blocks:
            titles.setdefault(name, clean(key))
            blocks[-1][1].setdefault(name, clean(value))
    longest = max((len(value) for _, block in blocks for value in block.values()), default=0)
    if len(titles) > MOST_COLUMNS or len(blocks) > MOST_ROWS or longest > LONGEST_FIELD:
        return None
    records = tuple(Record(number, _cells(titles, block)) for number, block in blocks)
    return Table(_SIGN, blocks[0][0], tuple(titles.values()), records, "", ())


def _cells(titles: Iterable[str], block: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(block.get(name, "") for name in titles)
