"""A column of amounts, which many tables share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from zhihuan.domain.money import Money
from zhihuan.ui.models.rows import Column

if TYPE_CHECKING:
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
