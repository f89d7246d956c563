"""The working days of mainland China as the State Council announces them, make-up workdays included.

They are announced a year at a time, in November; the package that carries them is silent about later years, and so is
this.
"""

from __future__ import annotations

from datetime import date
from functools import cache


class ChineseWorkDays:
    """Asks the package, each day once; it is imported when first asked."""

    def is_off(self, day: date) -> bool | None:
        """Say whether a day is off, None where its year is not announced yet."""
        return _is_off(day)


@cache
def _is_off(day: date) -> bool | None:
    from chinese_calendar import is_holiday

    try:
        return bool(is_holiday(day))
    except NotImplementedError:
        return None
