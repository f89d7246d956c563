"""Which of three numbers is the day, the month and the year: what `03/04/05` can mean."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Final

_NUMBERS: Final = re.compile(r"\s*([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}|[0-9]{2})(?![0-9])")
_TWO_DIGITS: Final = 2
_THIS_CENTURY: Final = 2000


class Order(StrEnum):
    """Which of three numbers comes first; the year of the first two comes last, the day of the third."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    YEAR_FIRST = "year_first"


def days_meant(text: str) -> Mapping[Order, date]:
    """Return the days that a text can mean, by the order of its numbers; none where it does not begin with three.

    >>> {str(order): str(day) for order, day in days_meant("01/02/2026 10:30").items()}
    {'day_first': '2026-02-01', 'month_first': '2026-01-02'}
    >>> [str(order) for order in days_meant("25/12/05")], days_meant("2026-01-02")
    (['day_first', 'year_first'], {})
    """
    match = _NUMBERS.match(text)
    if match is None:
        return {}
    one, two, three = (int(number) for number in match.groups())
    year = three + _THIS_CENTURY * (len(match[3]) == _TWO_DIGITS)
    meant = {Order.DAY_FIRST: (year, two, one), Order.MONTH_FIRST: (year, one, two)}
    if len(match[3]) == _TWO_DIGITS:
        meant[Order.YEAR_FIRST] = (_THIS_CENTURY + one, two, three)
    days = ((order, _day(*numbers)) for order, numbers in meant.items())
    return {order: day for order, day in days if day is not None}


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
