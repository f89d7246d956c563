"""Trends of the health page: a chart for each main figure whose title says what it shows, over 12 or 24 months."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from PySide6.QtCharts import QLineSeries
from PySide6.QtCore import Qt

from tests.builders import a_lender, a_loan, an_income
from zhihuan.application import commands as c
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.rules import HealthRules, Rule
from zhihuan.domain.health.severity import Bands
from zhihuan.ui.pages.health_charts import stretches
from zhihuan.ui.theme import Tone


@pytest.fixture
def trends(session, health_page, qtbot):
    session.run(c.AddLoan(a_loan(), a_lender()))
    session.run(c.SetIncome(an_income(amount=2_000)))
    return health_page.settled(qtbot).trends


def test_each_chart_says_its_finding(trends):
    found = {measure: card.finding.text() for measure, card in trends.measures.items()}

    assert found[Measure.DTI] == "Debt to income: up from 0.0% in April 2025 to 53.3%"
    assert found[Measure.UTILISATION] == "Used limit of all lines is unknown"
    assert found[Measure.INSTITUTIONS] == "Lenders with a balance: up from 0 in April 2025 to 1"
    assert trends.owed.finding.text() == "¥12,120.00 owed, ¥12,120.00 more than in April 2025"


def test_what_rules_mark_as_information_is_a_dotted_line_and_is_named(trends):
    card = trends.measures[Measure.HIGHEST_RATE]
    bands = Bands(Decimal("0.2"), Decimal("0.24"), Decimal("0.36"))
    rule = Rule("highest_rate", Measure.HIGHEST_RATE, bands, marks=(Decimal("0.12"),))

    trends.show_series(trends._series, HealthRules((rule,)))

    dotted = [
        [point.y() for point in line.points()] for line in card.drawing.chart().series()
        if isinstance(line, QLineSeries) and line.pen().style() is Qt.PenStyle.DotLine
    ]

    assert dotted == [[0.12, 0.12]]
    assert card.about.text() == "At the end of each month, and today. Colours are the bands. Dotted: 12.00%."
    assert "Dotted" not in trends.measures[Measure.INSTITUTIONS].about.text()


def test_the_span_can_be_two_years(trends):
    card = trends.measures[Measure.DTI]
    card.as_table.setChecked(True)
    year = card.table.model().rowCount()

    trends.spans.setCurrentIndex(1)

    assert (year, card.table.model().rowCount()) == (12, 24)


def test_hidden_amounts_are_hidden_in_charts_too(trends, look, health_page):
    look.write_with(look.formats.with_privacy(on=True))

    health_page.refresh()

    assert trends.owed.finding.text() == "¥•••• owed, ¥•••• more than in April 2025"


def test_progress_is_shown_while_the_months_are_measured(trends):
    trends.show_progress(3, 24)

    assert not trends.bar.isHidden()
    assert (trends.bar.value(), trends.bar.maximum()) == (3, 24)


@pytest.mark.parametrize(("less_is_worse", "tones"), [
    (False, [Tone.FINE, Tone.WATCH, Tone.SEVERE]), (True, [Tone.SEVERE, Tone.WATCH, Tone.FINE]),
])
def test_bands_fill_the_height_from_the_foot_up(less_is_worse, tones):
    edges = (Decimal(6), None, Decimal(1)) if less_is_worse else (Decimal(1), None, Decimal(6))

    found = stretches(Bands(*edges), less_is_worse=less_is_worse)

    assert [one.tone for one in found] == tones
    assert [(one.lower, one.upper) for one in found] == [
        (0, Fraction(1)), (Fraction(1), Fraction(6)), (Fraction(6), None)
    ]
    assert stretches(Bands(None, None, None), less_is_worse=less_is_worse) == ()
