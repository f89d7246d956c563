"""Months as people type them, several in a row."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from typing import Final

from zhihuan.domain.errors import NotADate

_BETWEEN: Final = re.compile(r"[,;、，；\s]+")
_MONTH: Final = re.compile(r"(\d{4})[-/.年](\d{1,2})月?")


def months_from(text: str) -> tuple[date, ...]:
    """Read months by year and number, each once and in order, as their first days; raises NotADate.

    >>> [str(one) for one in months_from("2026-03、2025年12月 2026/3")]
    ['2025-12-01', '2026-03-01']
    """
    parts = [one for one in _BETWEEN.split(unicodedata.normalize("NFKC", text)) if one]
    return tuple(sorted({_month(part) for part in parts}))


def _month(text: str) -> date:
    match = _MONTH.fullmatch(text)
    year, month = (int(match[1]), int(match[2])) if match else (0, 0)
    try:
        return date(year, month, 1)
    except ValueError:
        raise NotADate(text[:60]) from None


def typed_months(months: Iterable[date]) -> str:
    """Return months as they would be typed.

    >>> typed_months((date(2025, 12, 1), date(2026, 3, 1)))
    '2025-12, 2026-03'
    """
    return ", ".join(f"{one:%Y-%m}" for one in months)
