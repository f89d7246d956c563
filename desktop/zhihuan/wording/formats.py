"""How amounts, days, shares and counts are written; nothing else in the program formats them.

Knows locales; asks no clock: `today` is handed in.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from zhihuan.domain.money import decimals, half_up

if TYPE_CHECKING:
    from datetime import date, datetime

    from zhihuan.domain.money import Money

_MINUS: Final = "\N{MINUS SIGN}"
_HIDDEN: Final = "••••"
_SYMBOLS: Final = {
    "CNY": "¥", "USD": "$", "EUR": "€", "GBP": "£", "HKD": "HK$", "JPY": "JP¥", "TWD": "NT$", "SGD": "S$",
    "MOP": "MOP$", "AUD": "A$", "CAD": "C$", "KRW": "₩",
}


@dataclass(frozen=True, slots=True)
class MoneyParts:
    """An amount in the two parts that are set in different weight."""

    major: str
    """Sign, symbol and whole units: `−¥1,234`."""
    minor: str
    """The decimal point and the small coins: `.56`; empty when hidden or the currency has none."""

    @property
    def text(self) -> str:
        """The amount as one text."""
        return self.major + self.minor


@dataclass(frozen=True, slots=True)
class _DayPatterns:
    short: str
    short_with_year: str
    long: str
    month: str
    short_month: str


_ENGLISH: Final = _DayPatterns("ddd d MMM", "ddd d MMM yyyy", "dddd d MMMM yyyy", "MMMM yyyy", "MMM yyyy")
_CHINESE: Final = _DayPatterns("M月d日 ddd", "yyyy年M月d日 ddd", "yyyy年M月d日 dddd", "yyyy年M月", "yyyy.M")


@dataclass(frozen=True, slots=True)
class Formats:
    """The user's way of writing amounts and days; `privacy` hides every amount."""

    locale: QLocale
    privacy: bool = False

    def with_privacy(self, *, on: bool) -> Formats:
        """Return the same ways of writing with amounts hidden or shown."""
        return replace(self, privacy=on)

    def money(self, amount: Money) -> str:
        """Write an amount: `¥1,234.56`, `−¥20.00`, or `¥••••` in privacy.

        >>> from zhihuan.domain.money import Money
        >>> Formats(QLocale("en")).money(Money(-123456))
        '−¥1,234.56'
        """
        return self.money_parts(amount).text

    def money_parts(self, amount: Money) -> MoneyParts:
        """Write an amount as its weighty and its light part."""
        symbol = _SYMBOLS.get(amount.currency, f"{amount.currency}\N{NO-BREAK SPACE}")
        if self.privacy:
            return MoneyParts(symbol + _HIDDEN, "")
        places = decimals(amount.currency)
        whole, rest = divmod(abs(amount.minor), 10**places)
        sign = _MINUS if amount.minor < 0 else ""
        minor = f"{self.locale.decimalPoint()}{rest:0{places}d}" if places else ""
        return MoneyParts(f"{sign}{symbol}{self.count(whole)}", minor)

    def count(self, number: int) -> str:
        """Write a whole number with its groups.

        >>> Formats(QLocale("en")).count(486920)
        '486,920'
        """
        return self.locale.toString(number) if abs(number) < 2**63 else f"{number:,}"

    def percent(self, share: Fraction | Decimal | None, places: int = 0) -> str:
        """Write a share of one as percent, halves away from zero; None is unknown, never zero.

        >>> Formats(QLocale("en")).percent(Fraction(52, 100)), Formats(QLocale("en")).percent(Decimal("0.1175"), 1)
        ('52%', '11.8%')
        """
        if share is None:
            return QCoreApplication.translate("Formats", "unknown")
        return self.number(Fraction(share) * 100, places) + self.locale.percent()

    def number(self, value: Fraction | Decimal, places: int) -> str:
        """Write a number with a fixed count of decimals, halves away from zero.

        >>> Formats(QLocale("en")).number(Decimal("-1234.565"), 2)
        '−1,234.57'
        """
        scaled = half_up(Fraction(value) * 10**places)
        whole, rest = divmod(abs(scaled), 10**places)
        sign = _MINUS if scaled < 0 else ""
        return f"{sign}{self.count(whole)}" + (f"{self.locale.decimalPoint()}{rest:0{places}d}" if places else "")

    def day(self, day: date, today: date | None = None) -> str:
        """Write a day briefly; the year stands only where it is not today's.

        >>> from datetime import date
        >>> Formats(QLocale("en")).day(date(2026, 11, 27), today=date(2026, 1, 1))
        'Fri 27 Nov'
        """
        patterns = self._patterns()
        same_year = today is not None and today.year == day.year
        return self._written(day, patterns.short if same_year else patterns.short_with_year)

    def long_day(self, day: date) -> str:
        """Write a day in full, as for the head of a page."""
        return self._written(day, self._patterns().long)

    def month(self, day: date) -> str:
        """Write the month a day lies in."""
        return self._written(day, self._patterns().month)

    def short_month(self, day: date) -> str:
        """Write the month a day lies in where there is little room: `Nov 2026`, `2026.11`."""
        return self._written(day, self._patterns().short_month)

    def moment(self, moment: datetime, today: date | None = None) -> str:
        """Write a moment: its day briefly and the time of day in 24 hours."""
        return f"{self.day(moment.date(), today)} {moment:%H:%M}"

    def due(self, day: date, today: date) -> str:
        """Write how far off a due date is: "today", "in 5 days", "3 days overdue"."""
        days = (day - today).days
        if days < 0:
            return QCoreApplication.translate("Formats", "%n days overdue", None, -days)
        if days == 0:
            return QCoreApplication.translate("Formats", "today")
        if days == 1:
            return QCoreApplication.translate("Formats", "tomorrow")
        return QCoreApplication.translate("Formats", "in %n days", None, days)

    def _patterns(self) -> _DayPatterns:
        return _CHINESE if self.locale.language() == QLocale.Language.Chinese else _ENGLISH

    def _written(self, day: date, pattern: str) -> str:
        return self.locale.toString(QDate(day.year, day.month, day.day), pattern)
