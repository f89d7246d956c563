"""Every measure of a day, each with its rows."""

from __future__ import annotations

from datetime import date
from typing import Final

from zhihuan.domain.health.borrowing import borrowing
from zhihuan.domain.health.coming import coming
from zhihuan.domain.health.cushion import cushion
from zhihuan.domain.health.figure import Figure
from zhihuan.domain.health.horizon import horizon
from zhihuan.domain.health.income_ratios import income_ratios
from zhihuan.domain.health.lending import lending
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.price import price
from zhihuan.domain.health.signs import signs
from zhihuan.domain.health.usage import usage
from zhihuan.domain.position import Position

_WITHOUT_MONTH: Final = (usage, lending, borrowing, price, horizon, signs, coming)
_OF_MONTH: Final = (income_ratios, cushion)


def figures(position: Position, month: date | None = None) -> dict[Measure, Figure]:
    """Return every measure of a position, in the order of `Measure`; ratios over income are a month's (its first day).

    Without a month they are those of the day's own.
    """
    chosen = (month or position.today).replace(day=1)
    found: dict[Measure, Figure] = {}
    for of_month in _OF_MONTH:
        found.update(of_month(position, chosen))
    for of_day in _WITHOUT_MONTH:
        found.update(of_day(position))
    return {measure: found[measure] for measure in Measure}
