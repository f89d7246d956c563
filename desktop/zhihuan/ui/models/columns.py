"""What the columns of many tables share: amounts, and the widest texts they usually hold."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any
from unicodedata import east_asian_width

from zhihuan.domain.money import Money
from zhihuan.ui.models.rows import Column

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhihuan.ui.look import Look
    from zhihuan.wording.formats import MoneyParts

def money_column(look: Look, title: Callable[[], str], amount: Callable[[Any], Money | None]) -> Column:
    """Return a column of amounts with lighter coins; nothing is written where there is none."""

    def text(row: object) -> str:
        found = amount(row)
        return "" if found is None else look.formats.money(found)

    def minor(row: object) -> int | None:
        found = amount(row)
        return None if found is None else found.minor

    def parts(row: object) -> MoneyParts | None:
        found = amount(row)
        return None if found is None else look.formats.money_parts(found)

    return Column(title, text, sort=minor, amount=parts)


def wide_day(look: Look) -> str:
    """Return a day that takes about as much room as any, its year written."""
    return max(look.formats.day(date(2029, 5, 30)), look.formats.day(date(2029, 12, 26)), key=len)


def wide_amount(look: Look, digits: int = 6) -> str:
    """Return an amount with so many whole digits."""
    return look.formats.money(Money(8 * 10 ** (digits + 1)))


def wide_chip(words: Iterable[str]) -> str:
    """Return the longest of some words with the room a chip takes round it; a hanzi is as wide as two letters."""
    return max(words, key=lambda said: sum(1 + (east_asian_width(letter) in "WF") for letter in said)) + 5 * " "
