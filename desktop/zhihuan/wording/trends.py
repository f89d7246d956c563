"""What a trend shows, in one sentence, from its first known value to its last."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.health.figure import Figure
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.money import CNY, Money
from zhihuan.wording.figures import measure_value, value_words
from zhihuan.wording.formats import Formats
from zhihuan.wording.lists import in_a_row
from zhihuan.wording.measures import measure_name


def trend_finding(figures: Sequence[Figure], formats: Formats) -> str:
    """Return how a measure went: "Debt to income: up from 47.1% (May 2026) to 51.3%"; the figures in order of days."""
    name = measure_name(figures[-1].measure)
    known = [one for one in figures if one.value is not None]
    if not known:
        return QCoreApplication.translate("Trends", "{measure} is unknown").format(measure=name)
    first, last = known[0], known[-1]
    if first.value is None or last.value is None:
        return name
    was, now = measure_value(first, formats), measure_value(last, formats)
    since = formats.month(first.on)
    if was == now:
        words = QCoreApplication.translate("Trends", "{measure}: {now}, as in {month}")
    elif last.value > first.value:
        words = QCoreApplication.translate("Trends", "{measure}: up from {was} in {month} to {now}")
    else:
        words = QCoreApplication.translate("Trends", "{measure}: down from {was} in {month} to {now}")
    return words.format(measure=name, was=was, now=now, month=since)


def owed_finding(was: Money, now: Money, since: date, formats: Formats) -> str:
    """Return how much more or less is owed than at a month's end."""
    month = formats.month(since)
    if now == was:
        words = QCoreApplication.translate("Trends", "{now} owed, as in {month}")
    elif now > was:
        words = QCoreApplication.translate("Trends", "{now} owed, {by} more than in {month}")
    else:
        words = QCoreApplication.translate("Trends", "{now} owed, {by} less than in {month}")
    return words.format(now=formats.money(now), by=formats.money(max(now, was) - min(now, was)), month=month)


def trend_about(measure: Measure, edges: Sequence[Fraction], formats: Formats) -> str:
    """Return what a chart of a measure draws; `edges` are marked by dotted lines, and warn of nothing."""
    if measure.less_is_worse:
        return QCoreApplication.translate("Trends", "At the end of each month, and today. Lower is worse.")
    about = QCoreApplication.translate("Trends", "At the end of each month, and today. Colours are the bands.")
    if not edges:
        return about
    named = in_a_row([value_words(measure, edge, CNY, formats) for edge in edges])
    return f"{about} " + QCoreApplication.translate("Trends", "Dotted: {edges}.").format(edges=named)


def owed_about() -> str:
    """Return what the chart of everything owed draws."""
    return QCoreApplication.translate("Trends", "What is owed at the end of each month, and today.")
