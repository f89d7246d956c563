"""Single values of a row, read back with their type checked: a file can be edited by other hands."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal, InvalidOperation

from zhihuan.domain.money import Money
from zhihuan.domain.reminder_rules import Never

Cell = str | int | None
Row = Mapping[str, Cell]


class Unreadable(ValueError):
    """A cell holds something that was never written there by this program."""

    def __init__(self, column: str, cell: Cell) -> None:
        """Name the column and what stands in it."""
        super().__init__(column, cell)


def text(row: Row, column: str) -> str:
    """Return a text; raises Unreadable."""
    cell = row[column]
    if not isinstance(cell, str):
        raise Unreadable(column, cell)
    return cell


def text_or_none(row: Row, column: str) -> str | None:
    """Return a text where there is one; raises Unreadable."""
    return None if row[column] is None else text(row, column)


def number(row: Row, column: str) -> int:
    """Return a whole number; raises Unreadable."""
    cell = row[column]
    if not isinstance(cell, int):
        raise Unreadable(column, cell)
    return cell


def yes(row: Row, column: str) -> bool:
    """Return a yes (1) or no (0); raises Unreadable."""
    if number(row, column) not in (0, 1):
        raise Unreadable(column, row[column])
    return row[column] == 1


def number_or_none(row: Row, column: str) -> int | None:
    """Return a whole number where there is one; raises Unreadable."""
    return None if row[column] is None else number(row, column)


def decimal(row: Row, column: str) -> Decimal:
    """Return a decimal number written as text; raises Unreadable."""
    cell = text(row, column)
    try:
        found = Decimal(cell)
    except InvalidOperation:
        raise Unreadable(column, cell) from None
    if not found.is_finite():
        raise Unreadable(column, cell)
    return found


def day(row: Row, column: str) -> date:
    """Return a calendar day; raises Unreadable for anything but YYYY-MM-DD."""
    cell = text(row, column)
    try:
        return exact_day(cell)
    except ValueError:
        raise Unreadable(column, cell) from None


def exact_day(written: str) -> date:
    """Return the calendar day of a text; raises ValueError for anything but YYYY-MM-DD."""
    found = date.fromisoformat(written)
    if found.isoformat() != written:
        raise ValueError(written)
    return found


def day_or_none(row: Row, column: str) -> date | None:
    """Return a calendar day where there is one; raises Unreadable."""
    return None if row[column] is None else day(row, column)


def time_or_none(row: Row, column: str) -> time | None:
    """Return a time of day where there is one; raises Unreadable for anything but HH:MM."""
    cell = text_or_none(row, column)
    if cell is None:
        return None
    try:
        found = time.fromisoformat(cell)
    except ValueError:
        raise Unreadable(column, cell) from None
    if found.isoformat("minutes") != cell:
        raise Unreadable(column, cell)
    return found


def time_or_never(row: Row, column: str) -> time | Never | None:
    """Return a time of day or that there is to be none, where either stands; raises Unreadable."""
    return Never.NEVER if row[column] == Never.NEVER else time_or_none(row, column)


def money(row: Row, column: str) -> Money:
    """Return an amount in the row's own currency; raises Unreadable or DomainError."""
    return Money(number(row, column), text(row, "currency"))


def money_or_none(row: Row, column: str) -> Money | None:
    """Return an amount where there is one; raises Unreadable or DomainError."""
    return None if row[column] is None else money(row, column)
