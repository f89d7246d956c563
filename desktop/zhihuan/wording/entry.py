"""What people type for amounts, rates and days, read as they mean it. Pure: no Qt, no clock, no sentences."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Final

from zhihuan.domain.errors import AmountTooFine, AmountTooLarge, BelowZero, NotADate, NotAnAmount, NotARate
from zhihuan.domain.money import CNY, Money, decimals, total
from zhihuan.domain.rate import Rate, RateUnit

_LONGEST: Final = 120
_CURRENCY_SIGNS: Final = re.compile(r"¥|CNY|RMB|元|块", re.IGNORECASE)
_GROUPED: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d*)?")
_TERM: Final = re.compile(r"(?P<digits>\d{1,18}(?:\.\d{0,18})?|\.\d{1,18})(?P<unit>[万千亿wk]?)", re.IGNORECASE)
_UNITS: Final = {"": 1, "千": 10**3, "k": 10**3, "万": 10**4, "w": 10**4, "亿": 10**8}

_RATE: Final = re.compile(
    r"(?P<before>万分之|千分之|百分之|万)?(?P<number>[0-9]{1,6}(?:\.[0-9]{0,12})?|\.[0-9]{1,12}|[一二两三四五六七八九])"
    r"(?P<after>%|‰|‱|bp)?"
)
_SHARES: Final = {"百分之": 2, "%": 2, "千分之": 3, "‰": 3, "万分之": 4, "万": 4, "‱": 4, "bp": 4}
_CHINESE_DIGITS: Final = dict(zip("一二两三四五六七八九", "1223456789", strict=True))

_WORDS: Final = {
    "大前天": -3, "前天": -2, "昨天": -1, "今天": 0, "今日": 0, "明天": 1, "明日": 1, "后天": 2, "大后天": 3,
    "yesterday": -1, "today": 0, "tomorrow": 1,
}
_DISTANCE: Final = re.compile(r"([+-])(\d{1,4})(?:天|d|days?)?")
_DAY: Final = re.compile(r"(\d{1,2})[日号]?")
_MONTH_DAY: Final = re.compile(r"(\d{1,2})(?:[-/.]|月)(\d{1,2})[日号]?")
_FULL: Final = re.compile(r"(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?|(\d{4})(\d{2})(\d{2})")
_MONTHS_AHEAD: Final = 4
_LEAP_CYCLE_YEARS: Final = 8


class Lean(StrEnum):
    """Which way a day without a month or year is meant."""

    COMING = "coming"
    """The next such day, today included: for due dates."""
    PAST = "past"
    """The last such day, today included: for payments made."""


def amount_from(text: str, currency: str = CNY) -> Money:
    """Read an amount as people type it: groups, full-width figures, 万, and sums.

    Raises NotAnAmount, AmountTooFine or AmountTooLarge.

    >>> [str(amount_from(text)) for text in ("1,234.5", "1.2万", "１２３４", "300+45.6", "¥1,000-0.5", "3k")]
    ['1234.50', '12000.00', '1234.00', '345.60', '999.50', '3000.00']
    """
    cleaned = _CURRENCY_SIGNS.sub("", _plain(text)).replace(" ", "")
    if not cleaned or len(cleaned) > _LONGEST:
        raise NotAnAmount(text.strip()[:60])
    signed = cleaned if cleaned[0] in "+-" else f"+{cleaned}"
    terms = re.findall(r"[+-][^+-]*", signed)
    return total((_term(term[1:], text, currency).times(-1 if term[0] == "-" else 1) for term in terms), currency)


def _term(term: str, whole: str, currency: str) -> Money:
    """Read one term of a sum, without its sign."""
    unit_free = term.rstrip("万千亿wkWK")
    if "," in term and not _GROUPED.fullmatch(unit_free):
        raise NotAnAmount(whole.strip()[:60])
    match = _TERM.fullmatch(term.replace(",", ""))
    if match is None:
        if re.fullmatch(r"\d{19,}", term.replace(",", "")):
            raise AmountTooLarge(whole.strip()[:24])
        raise NotAnAmount(whole.strip()[:60])
    value = Decimal(match["digits"]) * _UNITS[match["unit"].lower()]
    scaled = value.scaleb(decimals(currency))
    if scaled != scaled.to_integral_value():
        raise AmountTooFine(whole.strip()[:60], currency)
    return Money(int(scaled), currency)


def rate_from(text: str, unit: RateUnit) -> Rate:
    """Read a rate counted over a unit: `14.6`, `14.6%`, `5‰`, `4bp`, 万分之四, 万4; a bare number is per cent.

    Raises NotARate, quoting what was typed, BelowZero or TermsOutOfRange.

    >>> [str(rate_from(text, RateUnit.DAY).value) for text in ("万分之四", "万4", "4‱", "0.04", "千分之五")]
    ['0.0004', '0.0004', '0.0004', '0.0004', '0.005']
    """
    plain = _plain(text).replace(" ", "")
    if plain[:1] == "-":
        _share(plain[1:], 2, text)
        raise BelowZero("rate", text.strip()[:60])
    return Rate(_share(plain, 2, text), unit)


def share_from(text: str, places: int = 2) -> Decimal:
    """Read a share of one: `3`, `-3%`, `5‰`, `30bp`; a bare number is per cent, or has as many `places` as told.

    Raises NotARate, quoting what was typed.

    >>> [str(share_from(text)) for text in ("3", "-3%", "+0.5", "30bp")]
    ['0.03', '-0.03', '0.005', '0.0030']
    >>> str(share_from("-30", 4)), str(share_from("1.5", 0)), str(share_from("150%", 0))
    ('-0.0030', '1.5', '1.50')
    """
    plain = _plain(text).replace(" ", "")
    share = _share(plain[1:] if plain[:1] in {"+", "-"} else plain, places, text)
    return -share if plain[:1] == "-" else share


def _share(plain: str, places: int, whole: str) -> Decimal:
    """Read a share without a sign of plus or minus; a bare number has so many places."""
    match = _RATE.fullmatch(plain)
    if match is None or (match["before"] and match["after"]):
        raise NotARate(whole.strip()[:60])
    number = _CHINESE_DIGITS.get(match["number"], match["number"])
    said = match["before"] or match["after"]
    return Decimal(number).scaleb(-(_SHARES[said] if said else places))


def date_from(text: str, today: date, lean: Lean = Lean.COMING, seen_from: date | None = None) -> date:
    """Read a day as people type it: a day, a month and day, a full date, a word, or a distance.

    A day without a month or year is looked for from `seen_from`, where that is another day than today; a day that a
    month lacks is looked for in the months beyond. Raises NotADate.

    >>> today = date(2026, 11, 26)
    >>> [str(date_from(text, today)) for text in ("25", "12-25", "2027-02-28", "明天", "+3", "1月5日")]
    ['2026-12-25', '2026-12-25', '2027-02-28', '2026-11-27', '2026-11-29', '2027-01-05']
    >>> str(date_from("25", today, Lean.PAST))
    '2026-11-25'
    >>> str(date_from("25", today, seen_from=date(2024, 1, 31)))
    '2024-02-25'
    """
    near = seen_from or today
    plain = _plain(text).replace(" ", "").lower()
    if plain in _WORDS:
        return _moved(today, _WORDS[plain], text)
    if match := _DISTANCE.fullmatch(plain):
        return _moved(today, int(match[1] + match[2]), text)
    if match := _FULL.fullmatch(plain):
        year, month, day = (int(part) for part in match.groups() if part is not None)
        return _calendar_day(year, month, day, text)
    if match := _MONTH_DAY.fullmatch(plain):
        return _nearest_year(int(match[1]), int(match[2]), near, lean, text)
    if match := _DAY.fullmatch(plain):
        return _nearest_month(int(match[1]), near, lean, text)
    raise NotADate(text.strip()[:60])


def _plain(text: str) -> str:
    """Fold full-width figures and signs to plain ones."""
    return unicodedata.normalize("NFKC", text).replace("\N{MINUS SIGN}", "-").replace("、", ",").strip()


def _moved(today: date, days: int, text: str) -> date:
    try:
        return today + timedelta(days=days)
    except OverflowError:
        raise NotADate(text.strip()[:60]) from None


def _calendar_day(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise NotADate(text.strip()[:60]) from None


def _nearest_year(month: int, day: int, today: date, lean: Lean, text: str) -> date:
    """Return the nearest such day on the side it is meant; 29 February may lie years away."""
    step = 1 if lean is Lean.COMING else -1
    for distance in range(_LEAP_CYCLE_YEARS + 1):
        year = today.year + step * distance
        if not 1 <= month <= 12 or not date.min.year <= year <= date.max.year:  # noqa: PLR2004
            break
        if 1 <= day <= monthrange(year, month)[1]:
            found = date(year, month, day)
            if (found - today).days * step >= 0:
                return found
    raise NotADate(text.strip()[:60])


def _nearest_month(day: int, today: date, lean: Lean, text: str) -> date:
    step = 1 if lean is Lean.COMING else -1
    for distance in range(_MONTHS_AHEAD):
        years, month = divmod(today.month - 1 + step * distance, 12)
        year = today.year + years
        if not date.min.year <= year <= date.max.year:
            break
        if 1 <= day <= monthrange(year, month + 1)[1]:
            found = date(year, month + 1, day)
            if (found - today).days * step >= 0:
                return found
    raise NotADate(text.strip()[:60])
