"""A contract's terms out of the words people write them in: rates, lengths, due days."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final

from zhihuan.application.imported import Reason
from zhihuan.domain.calendar import LAST_DAY
from zhihuan.domain.errors import NotARate, TermsOutOfRange
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.terms import MOST_PERIODS
from zhihuan.importing.cells import plain
from zhihuan.importing.unusable import Unusable

_LONGEST: Final = 40
_BLANK: Final = frozenset({"", "-", "--", "/"})
_UNIT_WORDS: Final = (
    (RateUnit.PERIOD, re.compile(r"[每/]期|期费率|per(?:instal?lment|period)|/(?:instal?lment|period)")),
    (RateUnit.YEAR, re.compile(r"年|annual|year|/yr|p\.?a\.?|apr")),
    (RateUnit.MONTH, re.compile(r"月|month|/mo|p\.?m\.?")),
    (RateUnit.DAY, re.compile(r"日|天|daily|day")),
)
_UNIT_TEXT: Final = re.compile(
    r"利率|费率|利息|年化|[每/]期|[每/]?[年月日天]|[息化利]|nominal|interest|rate|annually|annual|monthly|daily"
    r"|(?:per|a|/)?(?:annum|year|month|day|instal?lment|period)|/(?:yr|mo|d)|p\.?[am]\.?|apr|[:/]"
)
_SIGNED: Final = re.compile(
    r"(?P<before>万分之|千分之|百分之|万)?(?P<number>[0-9]{1,6}(?:\.[0-9]{0,12})?|\.[0-9]{1,12}|[一二两三四五六七八九])"
    r"(?P<after>%|‰|‱|bps?)?"
)
_SHARE: Final = {"百分之": 2, "%": 2, "千分之": 3, "‰": 3, "万分之": 4, "万": 4, "‱": 4, "bp": 4, "bps": 4}
_BY_CUSTOM: Final = {
    **dict.fromkeys(("万分之", "万", "‱"), RateUnit.DAY), **dict.fromkeys(("千分之", "‰"), RateUnit.MONTH),
}
_CHINESE_DIGITS: Final = dict(zip("一二两三四五六七八九", "1223456789", strict=True))
# Between these a year's rate is an ordinary one; outside, a bare number was meant otherwise.
_LOWEST_ORDINARY: Final = Fraction(6, 1000)
_HIGHEST_ORDINARY: Final = Fraction(1)
_LENGTH: Final = re.compile(r"([0-9]{1,4})(期|个月|月|年|months?|mos?|years?|yrs?|y|m|instal?lments?|periods?|terms?)?")
_YEARS: Final = frozenset({"年", "year", "years", "yr", "yrs", "y"})
_MONTHS_A_YEAR: Final = 12
_DUE_DAY: Final = re.compile(r"(?:每月|每个月|monthly)?(?:the)?([0-9]{1,2})(?:日|号|st|nd|rd|th)?")


def rate(cell: str, unit: RateUnit | None, column: str = "") -> Rate | None:
    """Read a rate and keep its unit: the cell's own word, else its column's, else its sign's.

    By Chinese custom a rate in ten-thousandths is a day's, one in thousandths a month's, any other a year's.
    A bare number is a fraction or per cent, whichever makes an ordinary year's rate.
    Raises Unusable: bad_rate, ambiguous_rate.

    >>> rate("日利率万分之五", None)
    Rate(value=Decimal('0.0005'), unit=<RateUnit.DAY: 'day'>)
    >>> rate("0.05", RateUnit.DAY)
    Rate(value=Decimal('0.0005'), unit=<RateUnit.DAY: 'day'>)
    """
    text = re.sub(r"\s+", "", plain(cell[: 4 * _LONGEST])).casefold()[:_LONGEST]
    if text in _BLANK:
        return None
    own = next((found for found, words in _UNIT_WORDS if words.search(text)), None)
    match = _SIGNED.fullmatch(_UNIT_TEXT.sub("", text))
    if not match or (match["before"] and match["after"]):
        raise Unusable(Reason.BAD_RATE, text)
    number = Decimal(_CHINESE_DIGITS.get(match["number"], match["number"]))
    sign = match["before"] or match["after"] or next((sign for sign in "%‰" if sign in plain(column)), "")
    counted = own or unit or _BY_CUSTOM.get(sign, RateUnit.YEAR)
    try:
        if sign:
            return Rate(number.scaleb(-_SHARE[sign]), counted)
        return _ordinary(number, counted, text)
    except (NotARate, TermsOutOfRange) as problem:
        raise Unusable(Reason.BAD_RATE, text) from problem


def _ordinary(number: Decimal, unit: RateUnit, text: str) -> Rate:
    if not number:
        return Rate(Decimal(0), unit)
    times = Rate(Decimal("0.01"), unit).per_year * 100
    both = (number, number.scaleb(-2))
    readings = [value for value in both if _LOWEST_ORDINARY <= Fraction(value) * times < _HIGHEST_ORDINARY]
    if len(readings) != 1:
        raise Unusable(Reason.AMBIGUOUS_RATE, text)
    return Rate(readings[0], unit)


def periods(cell: str) -> int | None:
    """Read how many monthly periods a loan has; years count twelve each, blank means None.

    Raises Unusable (bad_periods).

    >>> periods("12期"), periods("3 years"), periods("")
    (12, 36, None)
    """
    text = re.sub(r"[\s]+", "", plain(cell[: 4 * _LONGEST])).casefold()
    if text in _BLANK:
        return None
    match = _LENGTH.fullmatch(text)
    if not match:
        raise Unusable(Reason.BAD_PERIODS, text)
    count = int(match[1]) * (_MONTHS_A_YEAR if match[2] in _YEARS else 1)
    if not 1 <= count <= MOST_PERIODS:
        raise Unusable(Reason.BAD_PERIODS, text)
    return count


def period_number(cell: str) -> int | None:
    """Read which instalment a payment is for: `3`, `第3期`, `3/12`; blank means None.

    Raises Unusable (bad_period).

    >>> period_number("第3期"), period_number("3/12")
    (3, 3)
    """
    text = re.sub(r"\s+", "", plain(cell[: 4 * _LONGEST]))
    if text in _BLANK:
        return None
    match = re.fullmatch(r"第?([0-9]{1,3})期?(?:/[0-9]{1,3}期?)?", text)
    if not match or not 1 <= int(match[1]) <= MOST_PERIODS:
        raise Unusable(Reason.BAD_PERIOD, text)
    return int(match[1])


def due_day(cell: str) -> int | None:
    """Read the day of the month on which instalments fall due; blank means None.

    Raises Unusable (bad_due_day).

    >>> due_day("每月15日"), due_day("31st")
    (15, 31)
    """
    text = re.sub(r"\s+", "", plain(cell[: 4 * _LONGEST])).casefold()
    if text in _BLANK:
        return None
    match = _DUE_DAY.fullmatch(text)
    if not match or not 1 <= int(match[1]) <= LAST_DAY:
        raise Unusable(Reason.BAD_DUE_DAY, text)
    return int(match[1])
