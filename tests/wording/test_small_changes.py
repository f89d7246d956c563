"""Changes too small to be seen as they are written are called unchanged, and days in sentences are written as days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from PySide6.QtCore import QLocale

from tests.domain.health.houses import even, house
from zhihuan.domain.health.figure import Figure, Move, Role
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.rules import Rule
from zhihuan.domain.health.severity import Bands, Severity
from zhihuan.domain.health.warning import HealthWarning
from zhihuan.wording.figure_rows import moves_words
from zhihuan.wording.formats import Formats
from zhihuan.wording.health import change_words, moved_words, source_day
from zhihuan.wording.health_moves import since_last_month

ENGLISH, CHINESE = Formats(QLocale("en")), Formats(QLocale("zh_CN"))
DAY = date(2026, 3, 20)
TINY, SEEN = Fraction(4, 10_000), Fraction(6, 10_000)
BANDS = Bands(Decimal("0.3"), None, None, as_of="2026-03-31")


def figure(value="0.4", measure=Measure.DTI):
    return Figure(measure, DAY, Fraction(value), currency="CNY")


@pytest.mark.parametrize(("measure", "by", "words"), [
    (Measure.DTI, TINY, "unchanged"), (Measure.DTI, -TINY, "unchanged"), (Measure.DTI, SEEN, "+0.1 points"),
    (Measure.WEIGHTED_RATE, Fraction(4, 100_000), "unchanged"), (Measure.WEIGHTED_RATE, TINY, "+0.04 points"),
    (Measure.DUE_30, Fraction(0), "unchanged"), (Measure.DUE_30, Fraction(-1), "−¥0.01"),
])
def test_a_change_that_would_be_written_as_nothing_is_called_unchanged(measure, by, words):
    assert change_words(by, figure(measure=measure), ENGLISH) == words


def test_what_hardly_moved_is_as_last_month():
    assert since_last_month(figure("0.4"), figure("0.4004"), ENGLISH) == "as last month"
    assert since_last_month(figure("0.4"), figure("0.4006"), ENGLISH) == "+0.1 points since last month"


def test_what_did_not_move_a_figure_by_anything_to_be_seen_is_left_out():
    position = house(even("car"), even("phone"))
    moved = (Move("car", Role.INSTALMENT, Fraction(1, 10)), Move("phone", Role.INSTALMENT, TINY))
    warning = HealthWarning(Rule("dti", Measure.DTI, BANDS), Severity.WATCH, Decimal("0.3"), figure(), moved=moved)

    assert moved_words(warning, position, ENGLISH) == "Since last month +10.0 points in all: Car +10.0 points."
    assert moved_words(replace(warning, moved=moved[1:]), position, ENGLISH) == ""
    assert [row.name for row in moves_words(figure(), moved, position, ENGLISH)] == ["Car"]


def test_the_day_of_a_source_is_written_as_a_day():
    assert source_day(BANDS, ENGLISH) == "Tue 31 Mar 2026"
    assert source_day(BANDS, CHINESE) == "2026年3月31日 周二"
    assert source_day(replace(BANDS, as_of="spring 2026"), ENGLISH) == "spring 2026"
