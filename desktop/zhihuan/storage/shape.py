"""How a kind of thing lies in its table: its columns, and the way there and back.

The same rows stand in the tables and, as JSON, in the history. Money is whole minor units with
its currency, dates and decimals are text. Knows no connection and no SQL.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from types import MappingProxyType
from typing import Any

from zhihuan.domain.book import Thing
from zhihuan.domain.money import Money
from zhihuan.domain.reminder_rules import Never
from zhihuan.storage.cells import Cell, Row

Cells = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """How one kind of thing lies in its table.

    `later` are the columns that rows of older formats lack, with what stands in them for such a row; `meant` says what
    a row of an older format meant by what it holds, where that is more.
    """

    table: str
    columns: tuple[str, ...]
    cells_of: Callable[[Any], Cells]
    thing_of: Callable[[Row], Thing]
    later: Row
    meant: Callable[[Row], Row] | None = None

    def read(self, cells: Cells) -> Thing:
        """Return the thing these cells describe; raises ValueError or DomainError when they describe none."""
        return self.thing_of(dict(zip(self.columns, cells, strict=True)))

    def filled(self, columns: Iterable[str], cells: Cells) -> Cells:
        """Return a row of an older format with the columns it lacks; raises ValueError when it is of none."""
        old = dict(zip(columns, cells, strict=True))
        row = {**self.later, **(self.meant(old) if self.meant else {}), **old}
        if row.keys() != set(self.columns):
            raise ValueError(self.table, *row)
        return tuple(row[column] for column in self.columns)


def shape(
    table: str, columns: str, cells_of: Callable[[Any], Cells], thing_of: Callable[[Row], Thing],
    later: Mapping[str, Cell] | None = None, meant: Callable[[Row], Row] | None = None,
) -> Shape:
    """Return the shape of a table; its columns are one text, in the order of the cells."""
    return Shape(table, tuple(columns.split()), cells_of, thing_of, MappingProxyType(dict(later or {})), meant)


def iso(value: date | None) -> str | None:
    """Return a day as text, None for none."""
    return None if value is None else value.isoformat()


def time_of(at: time | Never | None) -> str | None:
    """Return a time of day as text, None for none."""
    return at.isoformat("minutes") if isinstance(at, time) else at and at.value


def coins(amount: Money | None) -> int | None:
    """Return the minor units of an amount, None for none."""
    return None if amount is None else amount.minor
