"""Chinese holidays with their make-up workdays, and nothing about a year that was not announced."""

from __future__ import annotations

from datetime import date

import pytest

from zhihuan.domain.work_days import first_year_unknown, work_day_before_holiday
from zhihuan.system.work_days import ChineseWorkDays

DAYS = ChineseWorkDays()


@pytest.mark.parametrize(("day", "off"), [
    ("2026-10-01", True), ("2026-10-07", True), ("2026-10-08", False), ("2026-10-10", False), ("2026-10-11", True),
    ("2026-02-14", False), ("2026-02-15", True), ("2026-11-22", True), ("2026-11-23", False),
])
def test_a_day_is_off_or_not_as_it_was_announced(day, off):
    assert DAYS.is_off(date.fromisoformat(day)) is off


def test_a_year_far_away_is_unknown():
    assert DAYS.is_off(date(2999, 1, 4)) is None
    assert first_year_unknown(date(2998, 12, 1), date(2999, 1, 30), DAYS) == 2998
    assert first_year_unknown(date(2025, 12, 1), date(2026, 1, 30), DAYS) is None


@pytest.mark.parametrize(("due", "before"), [
    ("2026-10-03", "2026-09-30"), ("2026-02-20", "2026-02-14"), ("2026-11-21", None), ("2026-10-08", None),
    ("2026-05-04", "2026-04-30"), ("2026-10-10", None),
])
def test_before_a_long_holiday_there_is_a_last_working_day(due, before):
    found = work_day_before_holiday(date.fromisoformat(due), DAYS)

    assert found == (date.fromisoformat(before) if before else None)
