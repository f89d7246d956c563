"""What was typed, read: days, spans and rates; what is wrong is told as an error of its own."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.domain.calendar import read_day
from zhihuan.domain.errors import NotARate, TermsOutOfRange
from zhihuan.domain.position import Position
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.wording.entry import rate_from

LONGEST_SPAN: Final = 36_525
_BARE: Final = re.compile(r"\d+(\.\d*)?|\.\d+")


class UsageError(Exception):
    """Arguments that do not go together; the sentence is shown with exit code 2."""


def seen_from(as_of: str | None, bench: Bench) -> date:
    """Return the day a question is asked for: the named one, else today; raises NotADate."""
    return bench.clock.now().date() if as_of is None else read_day(as_of)


def position(as_of: str | None, bench: Bench) -> Position:
    """Return the ledger as it stood, or will stand, on a day."""
    day = seen_from(as_of, bench)
    return bench.session.position(day)


def month(text: str | None) -> date | None:
    """Return the first day of a month such as `2026-01`, None where none is named; raises NotADate."""
    return None if text is None else read_day(f"{text.strip()}-01")


def days_ahead(day: date, days: int) -> date:
    """Return the day so many days later, or the calendar's last; raises TermsOutOfRange."""
    if not 0 <= days <= LONGEST_SPAN:
        raise TermsOutOfRange("within", str(days), "0", str(LONGEST_SPAN))
    return day + timedelta(days=min(days, (date.max - day).days))


def read_rate(text: str, unit: RateUnit) -> Rate:
    """Read a rate with a sign, a fraction, or as Chinese contracts say it (万5); raises NotARate, TermsOutOfRange."""
    try:
        return Rate.parse(text, unit)
    except NotARate:
        return rate_from(text, unit)


def rate(text: str, unit: RateUnit, bench: Bench, out: Output) -> Rate:
    """Read a rate, and say how a number without a sign was taken; raises NotARate, TermsOutOfRange."""
    found = read_rate(text, unit)
    if _BARE.fullmatch(text.strip()) and found.value != 0:
        out.remark(
            QCoreApplication.translate(
                "CommandLine", "The rate {text} is taken as {rate}. Write it with % to be sure."
            ).format(text=text.strip(), rate=bench.formats.percent(found.value, _places(found.value)))
        )
    return found


def _places(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent - 2) if isinstance(exponent, int) else 0
