"""Charts made of a series of figures: what is drawn, in which colours, and what it shows in a sentence."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.health.figure import summed
from zhihuan.domain.health.measure import Measure, Unit
from zhihuan.domain.money import Money, half_up
from zhihuan.ui.charts.chart import Chart, Place, Stretch, Values
from zhihuan.ui.theme import Tone
from zhihuan.wording.figures import value_words
from zhihuan.wording.measures import measure_name
from zhihuan.wording.trends import owed_about, owed_finding, trend_about, trend_finding

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from zhihuan.domain.health.rules import HealthRules
    from zhihuan.domain.health.series import Series
    from zhihuan.domain.health.severity import Bands
    from zhihuan.wording.formats import Formats

TRENDS: Final = (
    Measure.DTI, Measure.UTILISATION, Measure.INSTITUTIONS, Measure.HIGHEST_RATE, Measure.APPLICATIONS_90,
)
"""The measures that have a chart of their own; everything owed has one too."""
_ROUND: Final = 100


def trend_chart(
    measure: Measure, series: Series, days: Sequence[date], rules: HealthRules, formats: Formats
) -> tuple[Chart, str, str]:
    """Return the chart of a measure over days, its finding, and what it draws."""
    figures = [series.figures[day][measure] for day in days]
    currency, rule = figures[-1].currency, rules.of(measure)

    def write(value: Fraction) -> str:
        if measure.unit is Unit.SHARE:
            return _short_percent(formats)(value)
        return value_words(measure, value, currency, formats)

    line = Values(measure_name(measure), "accent", tuple(one.value for one in figures))
    bands: tuple[Stretch, ...] = ()
    edges: tuple[Fraction, ...] = ()
    if rule is not None and rule.on:
        bands = stretches(rule.bands, less_is_worse=measure.less_is_worse)
        edges = tuple(map(Fraction, rule.marks))
    mark = _short_percent(formats) if measure.unit is Unit.RATE else None
    chart = Chart(
        _places(days, formats), (line,), write, mark, bands=bands, edges=edges, whole=measure.unit is Unit.COUNT
    )
    return chart, trend_finding(figures, formats), trend_about(measure, edges, formats)


def _short_percent(formats: Formats) -> Callable[[Fraction], str]:
    return lambda value: formats.percent(value, 0 if value * _ROUND == int(value * _ROUND) else 1)


def owed_chart(series: Series, days: Sequence[date], formats: Formats) -> tuple[Chart, str, str]:
    """Return the chart of everything owed, banks and others on top of each other, its finding, and what it draws."""
    shares = [series.figures[day][Measure.NON_BANK_SHARE] for day in days]
    currency = shares[-1].currency
    others = tuple(summed(one.above) for one in shares)
    whole = [summed(one.below) for one in shares]
    banks = tuple(all_of - other for all_of, other in zip(whole, others, strict=True))
    named = (
        Values(QCoreApplication.translate("HealthCharts", "Banks"), "accent", banks),
        Values(QCoreApplication.translate("HealthCharts", "Other lenders"), "faint", others),
    )
    was, now = (Money(half_up(one), currency) for one in (whole[0], whole[-1]))
    chart = Chart(
        _places(days, formats), named, lambda value: formats.money(Money(half_up(value), currency)),
        lambda value: formats.money_parts(Money(half_up(value), currency)).major, stacked=True,
    )
    return chart, owed_finding(was, now, days[0], formats), owed_about()


def stretches(bands: Bands, *, less_is_worse: bool) -> tuple[Stretch, ...]:
    """Return bands as stretches of the height of a chart, the lowest first."""
    edges = [
        (Fraction(edge), tone)
        for edge, tone in ((bands.watch, Tone.WATCH), (bands.high, Tone.HIGH), (bands.severe, Tone.SEVERE))
        if edge is not None
    ]
    if not edges:
        return ()
    if less_is_worse:
        edges.reverse()
        lower = [Fraction(0), *(edge for edge, _ in edges)]
        found = [Stretch(low, edge, tone) for low, (edge, tone) in zip(lower, edges, strict=False)]
        return (*found, Stretch(edges[-1][0], None, Tone.FINE))
    upper = [*(edge for edge, _ in edges[1:]), None]
    found = [Stretch(edge, high, tone) for (edge, tone), high in zip(edges, upper, strict=True)]
    return (Stretch(Fraction(0), edges[0][0], Tone.FINE), *found)


def _places(days: Sequence[date], formats: Formats) -> tuple[Place, ...]:
    return tuple(Place(formats.short_month(day), formats.day(day)) for day in days)
