"""Days and times of day out of the texts that statements write them in.

Wall time as written: an offset behind it changes nothing. Whether `03/04/2025` is in March or
in April is decided from its whole column, or not at all.
"""

from __future__ import annotations

import re
from datetime import date, time
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from zhihuan.application.imported import Reason
from zhihuan.importing.cells import plain
from zhihuan.importing.unusable import Unusable

if TYPE_CHECKING:
    from collections.abc import Iterable

_CLOCK: Final = (
    r"(?:[T\s]\s*(?P<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?)\s*"
    r"(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?"
)
_YEAR_FIRST: Final = re.compile(
    r"(?P<year>[0-9]{4})\s*[-/.年]\s*(?P<month>[0-9]{1,2})\s*[-/.月]\s*(?P<day>[0-9]{1,2})\s*[日号]?" + _CLOCK
)
_COMPACT: Final = re.compile(r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})" + _CLOCK)
_YEAR_LAST: Final = re.compile(r"(?P<one>[0-9]{1,2})[-/.](?P<two>[0-9]{1,2})[-/.](?P<year>[0-9]{4})" + _CLOCK)
_CLOCK_ALONE: Final = re.compile(
    r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\.[0-9]{1,9})?)?|([0-9]{2})([0-9]{2})([0-9]{2})"
)
_LONGEST: Final = 40
_MONTHS: Final = 12
_FIRST_YEAR: Final = 1950
_LAST_YEAR: Final = 2150
_END_OF_DAY: Final = 24


class Order(StrEnum):
    """Which of two numbers before a year is the day."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


def orders(cells: Iterable[str]) -> frozenset[Order]:
    """Return the orders that a column's dates prove: one, both (then nothing is proved) or none.

    >>> sorted(orders(["03/04/2025", "25/04/2025"]))
    [<Order.DAY_FIRST: 'day_first'>]
    """
    proved = set()
    for cell in cells:
        match = _YEAR_LAST.fullmatch(_short(cell))
        if not match:
            continue
        one, two = int(match["one"]), int(match["two"])
        if one > _MONTHS >= two:
            proved.add(Order.DAY_FIRST)
        elif two > _MONTHS >= one:
            proved.add(Order.MONTH_FIRST)
    return frozenset(proved)


def looks_like_date(cell: str) -> bool:
    """Say whether a text has the form of a date, real or not.

    >>> looks_like_date("2026-02-30"), looks_like_date("20250105"), looks_like_date("12.50")
    (True, True, False)
    """
    text = _short(cell)
    return any(form.fullmatch(text) for form in (_YEAR_FIRST, _COMPACT, _YEAR_LAST))


def moment(cell: str, proved: frozenset[Order]) -> tuple[date, time | None] | None:
    """Read a day and, where it is given, the time of day; blank means None.

    Raises Unusable: bad_date, ambiguous_date.

    >>> moment("2025/1/5 9:08", frozenset())
    (datetime.date(2025, 1, 5), datetime.time(9, 8))
    >>> moment("2025年1月5日", frozenset())
    (datetime.date(2025, 1, 5), None)
    """
    text = _short(cell)
    if not text.strip("-/"):
        return None
    match = _YEAR_FIRST.fullmatch(text) or _COMPACT.fullmatch(text)
    if match:
        year, month, day = match["year"], match["month"], match["day"]
    else:
        match = _YEAR_LAST.fullmatch(text)
        if not match:
            raise Unusable(Reason.BAD_DATE, text)
        year = match["year"]
        month, day = _month_and_day(match["one"], match["two"], proved, text)
    return _real_day(int(year), int(month), int(day), text), clock(match["clock"] or "", text)


def clock(cell: str, within: str = "") -> time | None:
    """Read a time of day; blank, and the 24:00 that ends a day, mean None.

    Raises Unusable (bad_date).

    >>> clock("9:08"), clock("123456"), clock("24:00:00")
    (datetime.time(9, 8), datetime.time(12, 34, 56), None)
    """
    text = _short(cell)
    if not text:
        return None
    match = _CLOCK_ALONE.fullmatch(text)
    if not match:
        raise Unusable(Reason.BAD_DATE, within or text)
    parts = match.groups()[:3] if match[1] else match.groups()[3:]
    hour, minute, second = (int(part or 0) for part in parts)
    if (hour, minute, second) == (_END_OF_DAY, 0, 0):
        return None
    try:
        return time(hour, minute, second)
    except ValueError as problem:
        raise Unusable(Reason.BAD_DATE, within or text) from problem


def _short(cell: str) -> str:
    """Return the text for matching; what is too long for a date is cut where it can match no more."""
    return plain(cell[: 4 * _LONGEST])[:_LONGEST]


def _month_and_day(one: str, two: str, proved: frozenset[Order], text: str) -> tuple[str, str]:
    if int(one) > _MONTHS:
        return two, one
    if int(two) > _MONTHS or one.zfill(2) == two.zfill(2):
        return one, two
    if len(proved) != 1:
        raise Unusable(Reason.AMBIGUOUS_DATE, text)
    return (two, one) if Order.DAY_FIRST in proved else (one, two)


def _real_day(year: int, month: int, day: int, text: str) -> date:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise Unusable(Reason.BAD_DATE, text)
    try:
        return date(year, month, day)
    except ValueError as problem:
        raise Unusable(Reason.BAD_DATE, text) from problem
