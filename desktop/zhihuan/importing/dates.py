"""Days and times of day out of the texts that statements write them in.

Wall time as written: an offset behind it changes nothing. Whether `03/04/2025` is in March or
in April, and which number of `25/12/05` is the year, is decided by the layout, else from the whole column, else by
what the person says, or not at all. A day without a year lies in the twelve months that end with its statement's.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from zhihuan.application.date_orders import Order
from zhihuan.application.imported import Reason
from zhihuan.importing.cells import plain
from zhihuan.importing.unusable import Unusable

if TYPE_CHECKING:
    from collections.abc import Iterable

_CLOCK: Final = (
    r"(?:[T\s]\s*(?P<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?(?:\s*[AaPp][Mm])?)\s*"
    r"(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?"
)
_YEAR_FIRST: Final = re.compile(
    r"(?P<year>[0-9]{4})\s*[-/.年]\s*(?P<month>[0-9]{1,2})\s*[-/.月]\s*(?P<day>[0-9]{1,2})\s*[日号]?" + _CLOCK
)
_COMPACT: Final = re.compile(
    r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})(?:(?P<compact>[0-9]{6})|" + _CLOCK + ")"
)
_THREE_NUMBERS: Final = re.compile(
    r"(?P<one>[0-9]{1,2})[-/.](?P<two>[0-9]{1,2})[-/.](?P<three>[0-9]{4}|[0-9]{2})" + _CLOCK
)
_NO_YEAR: Final = re.compile(r"(?P<one>[0-9]{1,2})(?:[-/]|月)(?P<two>[0-9]{1,2})日?" + _CLOCK)
_MONTH_NAME: Final = r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_NAMED: Final = (
    re.compile(_MONTH_NAME + r"\s+(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>[0-9]{4})" + _CLOCK, re.IGNORECASE),
    re.compile(r"(?P<day>[0-9]{1,2})[\s-]?" + _MONTH_NAME + r"[\s,-]*(?P<year>[0-9]{4})" + _CLOCK, re.IGNORECASE),
)
_NAMED_NO_YEAR: Final = re.compile(r"(?P<two>[0-9]{1,2})-" + _MONTH_NAME, re.IGNORECASE)
_MONTH_OF_YEAR: Final = re.compile(_MONTH_NAME + r"[\s,-]*(?P<year>[0-9]{4})", re.IGNORECASE)
_NAMES: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH: Final = re.compile(r"([0-9]{4})(?:[-/.]?|\s*年\s*)([0-9]{1,2})(?:月份?)?(?:账单)?")
_SERIAL: Final = re.compile(r"([2-7][0-9]{4})(\.[0-9]+)?")
_SERIAL_ZERO: Final = datetime(1899, 12, 30)  # noqa: DTZ001 — a spreadsheet's days have no zone
_SECONDS: Final = 86_400
_CLOCK_ALONE: Final = re.compile(
    r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\.[0-9]{1,9})?)?(?:\s*([AaPp])[Mm])?|([0-9]{2})([0-9]{2})([0-9]{2})"
)
_CHINESE_CLOCK: Final = re.compile(
    r"\s*(?P<half>上午|下午|凌晨|早上|中午|晚上)?\s*(?P<hour>[0-9]{1,2})\s*[:时時]\s*(?P<minute>[0-9]{1,2})"
    r"(?:\s*[:分]\s*(?P<second>[0-9]{1,2}))?\s*[分秒]?$"
)
_IN_CHINESE: Final = frozenset("时時午晨早晚")
_MORNING: Final = frozenset({"上午", "凌晨", "早上"})
_ISO: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}")
_LONGEST: Final = 40
_MONTHS: Final = 12
_DAYS: Final = 31
_TWO_DIGITS: Final = 2
_FIRST_YEAR: Final = 1950
_LAST_YEAR: Final = 2150
_END_OF_DAY: Final = 24
_NOON: Final = 12
_THIS_CENTURY: Final = 2000


@dataclass(frozen=True, slots=True)
class Column:
    """What is known of a column's dates: their order if the layout fixes it, else how to prove it, and their month.

    `month_alone`: a month without a day means its first day. `yearless`: no year was written, and one that stands
    there is a spreadsheet's. `otherwise`: the order where nothing proves one.
    """

    order: Order | None = None
    proved: Callable[[], frozenset[Order]] = frozenset
    month: tuple[int, int] | None = None
    month_alone: bool = False
    yearless: bool = False
    otherwise: Order | None = None


def orders(cells: Iterable[str]) -> frozenset[Order]:
    """Return the orders that a column's dates prove: one, several (then nothing is proved) or none.

    Where years have two digits any number may be one, and only what the whole column leaves possible is proved.

    >>> sorted(orders(["03/04/2025", "25/04/2025"])), sorted(orders(["25/12/05", "26/01/06"]))
    ([<Order.DAY_FIRST: 'day_first'>], [])
    >>> sorted(orders(["25/12/05", "32/01/06"])), sorted(orders(["25/12/05", "26/01/32"]))
    ([<Order.YEAR_FIRST: 'year_first'>], [<Order.DAY_FIRST: 'day_first'>])
    """
    proved: set[Order] = set()
    left = frozenset(Order)
    for cell in cells:
        text = _short(cell)
        match = _THREE_NUMBERS.fullmatch(text) or _NO_YEAR.fullmatch(text)
        if match:
            possible = _possible(match).keys()
            left &= possible or left
            proved |= possible if len(possible) == 1 else set()
    return frozenset(proved) or (left if len(left) == 1 else frozenset())


def _possible(match: re.Match[str]) -> dict[Order, tuple[int, int, int]]:
    """Return the orders in which numbers can stand for a day, each with that year (nought if none), month and day."""
    one, two = int(match["one"]), int(match["two"])
    three = match.groupdict().get("three") or ""
    year = int(three or 0) + _THIS_CENTURY * (len(three) == _TWO_DIGITS)
    found = {Order.DAY_FIRST: (year, two, one), Order.MONTH_FIRST: (year, one, two)}
    if len(three) == _TWO_DIGITS:
        found[Order.YEAR_FIRST] = (_THIS_CENTURY + one, two, int(three))
    return {order: day for order, day in found.items() if 1 <= day[1] <= _MONTHS and 1 <= day[2] <= _DAYS}


def looks_like_date(cell: str) -> bool:
    """Say whether a text has the form of a date, real or not.

    >>> looks_like_date("2026-02-30"), looks_like_date("20250105"), looks_like_date("12.50")
    (True, True, False)
    """
    if _ISO.fullmatch(cell):
        return True
    text = _short(cell)
    return any(form.fullmatch(text) for form in (_YEAR_FIRST, _COMPACT, _THREE_NUMBERS, _NO_YEAR, *_NAMED))


def looks_like_day_number(cell: str) -> bool:
    """Say whether a text could be a day as spreadsheets count them.

    >>> looks_like_day_number("46292.5"), looks_like_day_number("59.00")
    (True, False)
    """
    return _SERIAL.fullmatch(_short(cell)) is not None


def moment(cell: str, column: Column) -> tuple[date, time | None] | None:
    """Read a day and, where it is given, the time of day; blank means None.

    Raises Unusable: bad_date, ambiguous_date.

    >>> moment("2025/1/5 9:08", Column())
    (datetime.date(2025, 1, 5), datetime.time(9, 8))
    >>> moment("2025年1月5日", Column()), moment("46292.5", Column())
    ((datetime.date(2025, 1, 5), None), (datetime.date(2026, 9, 27), datetime.time(12, 0)))
    >>> moment("12/29", Column(month=(2024, 1)))
    (datetime.date(2023, 12, 29), None)
    """
    found = _as_written(cell, column)
    if found is None or not column.yearless or column.month is None:
        return found
    return _in_months(column.month, found[0].month, found[0].day, cell), found[1]


def _as_written(cell: str, column: Column) -> tuple[date, time | None] | None:
    if _ISO.fullmatch(cell):
        try:
            whole = datetime.fromisoformat(cell)
        except ValueError:
            whole = None
        if whole is not None and _FIRST_YEAR <= whole.year <= _LAST_YEAR:
            return whole.date(), whole.time()
    text = _short(cell)
    if not text.strip("-/"):
        return None
    match = _YEAR_FIRST.fullmatch(text) or _COMPACT.fullmatch(text)
    if match:
        found = _real_day(int(match["year"]), int(match["month"]), int(match["day"]), text)
        return found, clock(match.groupdict().get("compact") or match["clock"] or "", text)
    return _other_form(text, column)


def _other_form(text: str, column: Column) -> tuple[date, time | None]:
    match = _THREE_NUMBERS.fullmatch(text)
    if match:
        return _real_day(*_in_order(match, column, text), text), clock(match["clock"] or "", text)
    match = _NO_YEAR.fullmatch(text)
    if match:
        return _without_year(match, column, text), clock(match["clock"] or "", text)
    match = _NAMED_NO_YEAR.fullmatch(text) if column.month else None
    if match and column.month:
        return _in_months(column.month, _NAMES.index(match["name"].casefold()) + 1, int(match["two"]), text), None
    match = _MONTH_OF_YEAR.fullmatch(text) if column.month_alone else None
    if match:
        return _real_day(int(match["year"]), _NAMES.index(match["name"].casefold()) + 1, 1, text), None
    match = next(filter(None, (form.fullmatch(text) for form in _NAMED)), None)
    if match:
        month = _NAMES.index(match["name"].casefold()) + 1
        return _real_day(int(match["year"]), month, int(match["day"]), text), clock(match["clock"] or "", text)
    match = _SERIAL.fullmatch(text)
    if match:
        return _counted(match)
    raise Unusable(Reason.BAD_DATE, text)


def _without_year(match: re.Match[str], column: Column, text: str) -> date:
    """Return the day in the twelve months up to its statement's; a statement may reach back over New Year."""
    if column.month is None:
        raise Unusable(Reason.AMBIGUOUS_DATE, text)
    if column.order is Order.DAY_FIRST and "月" not in text:
        day, month = int(match["one"]), int(match["two"])
    else:
        month, day = int(match["one"]), int(match["two"])
    return _in_months(column.month, month, day, text)


def _in_months(statement: tuple[int, int], month: int, day: int, text: str) -> date:
    year, last = statement
    return _real_day(year - (month > last), month, day, text)


def _counted(match: re.Match[str]) -> tuple[date, time | None]:
    seconds = round(float(match[2]) * _SECONDS) if match[2] else 0
    whole = _SERIAL_ZERO + timedelta(days=int(match[1]), seconds=seconds)
    return whole.date(), whole.time() if match[2] else None


def clock(cell: str, within: str = "") -> time | None:
    """Read a time of day; blank, and the 24:00 that ends a day, mean None.

    Raises Unusable (bad_date).

    >>> clock("9:08"), clock("123456"), clock("24:00:00"), clock("9:08 PM")
    (datetime.time(9, 8), datetime.time(12, 34, 56), None, datetime.time(21, 8))
    """
    text = _short(cell)
    if not text.strip("-/"):
        return None
    match = _CLOCK_ALONE.fullmatch(text)
    if not match:
        raise Unusable(Reason.BAD_DATE, within or text)
    parts = match.groups()[:3] if match[1] else match.groups()[4:]
    hour, minute, second = (int(part or 0) for part in parts)
    if (hour, minute, second) == (_END_OF_DAY, 0, 0):
        return None
    if match[4] and 1 <= hour <= _NOON:
        hour = hour % _NOON + _NOON * (match[4] in "Pp")
    try:
        return time(hour, minute, second)
    except ValueError as problem:
        raise Unusable(Reason.BAD_DATE, within or text) from problem


def month_of(cell: str) -> tuple[int, int] | None:
    """Read a month of a year; blank means None. Raises Unusable (bad_date).

    >>> month_of("2026-09"), month_of("2026年9月账单"), month_of("")
    ((2026, 9), (2026, 9), None)
    """
    text = plain(cell)
    if not text.strip("-/"):
        return None
    match = _MONTH.fullmatch(text)
    if match is None or not 1 <= int(match[2]) <= _MONTHS or not _FIRST_YEAR <= int(match[1]) <= _LAST_YEAR:
        raise Unusable(Reason.BAD_DATE, _short(text))
    return int(match[1]), int(match[2])


def _short(cell: str) -> str:
    """Return the text for matching; what is too long for a date is cut where it can match no more."""
    text = plain(cell[: 4 * _LONGEST])[:_LONGEST]
    return text if _IN_CHINESE.isdisjoint(text) else _CHINESE_CLOCK.sub(_in_figures, text).strip()


def _in_figures(match: re.Match[str]) -> str:
    """Return a time of day in Chinese as figures: `上午10时08分` is 10:08 AM."""
    half = "" if match["half"] is None else " AM" if match["half"] in _MORNING else " PM"
    parts = (match["hour"], match["minute"], match["second"] or "0")
    return f" {':'.join(part.zfill(2) for part in parts)}{half}"


def _in_order(match: re.Match[str], column: Column, text: str) -> tuple[int, int, int]:
    possible = _possible(match)
    if not possible:
        raise Unusable(Reason.BAD_DATE, text)
    if column.order in possible:
        return possible[column.order]
    if len(set(possible.values())) == 1:
        return next(iter(possible.values()))
    proved = column.proved()
    order = next(iter(proved)) if len(proved) == 1 else None
    for one in (order, column.otherwise):
        if one in possible:
            return possible[one]
    raise Unusable(Reason.AMBIGUOUS_DATE, text)


def _real_day(year: int, month: int, day: int, text: str) -> date:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise Unusable(Reason.BAD_DATE, text)
    try:
        return date(year, month, day)
    except ValueError as problem:
        raise Unusable(Reason.BAD_DATE, text) from problem
