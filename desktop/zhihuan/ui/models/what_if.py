"""Measures before and after something was tried, as rows of a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.severity import Severity
from zhihuan.ui.charts.chart import Chart, Place, Values
from zhihuan.ui.models.rows import Column
from zhihuan.wording.figures import measure_value
from zhihuan.wording.health import change_words, severity_word
from zhihuan.wording.measures import measure_name

if TYPE_CHECKING:
    from fractions import Fraction

    from zhihuan.application.what_if import Outcome
    from zhihuan.domain.health.figure import Figure
    from zhihuan.domain.health.rules import HealthRules
    from zhihuan.domain.health.trial import CashMove
    from zhihuan.wording.formats import Formats


_AHEAD: Final = (Measure.DTI_PEAK, Measure.MATURITY_WALL)


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One measure in words, as it is and as it would be."""

    measure: Measure
    before: str
    after: str
    change: str
    moved: bool

    @property
    def told(self) -> bool:
        """Whether it is shown in any case: it moved, or it looks further ahead than a month."""
        return self.moved or self.measure in _AHEAD


def compared_rows(outcome: Outcome, rules: HealthRules, formats: Formats) -> list[ComparedRow]:
    """Return every measure in the usual order."""
    return [
        ComparedRow(
            measure, _value(before, rules, formats), _value(after, rules, formats), _change(before, after, formats),
            before.value != after.value,
        )
        for measure, before in outcome.before.items() if (after := outcome.after[measure])
    ]


def compared_columns() -> tuple[Column, ...]:
    """Return the columns: what is measured, now, then, and the change."""
    return (
        Column(lambda: QCoreApplication.translate("WhatIf", "Measure"), lambda row: measure_name(row.measure),
               stretches=True, tip=lambda row: measure_name(row.measure)),
        Column(lambda: QCoreApplication.translate("WhatIf", "Now"), lambda row: row.before, right=True),
        Column(lambda: QCoreApplication.translate("WhatIf", "Then"), lambda row: row.after, right=True),
        Column(lambda: QCoreApplication.translate("WhatIf", "Change"), lambda row: row.change, right=True),
    )


def widest_compared(rows: Iterable[ComparedRow], width: Callable[[str], int]) -> tuple[str, ...]:
    """Return the widest text that each column holds."""
    texts = [(row.before, row.after, row.change) for row in rows]
    widest = [max(column, key=width) for column in zip(*texts, strict=True)]
    return ("", *widest) if widest else ("", "", "", "")


def cash_words(outcome: Outcome, formats: Formats) -> str:
    """Return what is paid or comes in at once, and the cash at hand after it."""
    return " ".join(part for move in outcome.cash for part in (_moved(move, formats), _left(move, formats)))


def _moved(move: CashMove, formats: Formats) -> str:
    if move.by.minor < 0:
        return QCoreApplication.translate("WhatIf", "It costs {amount} today.").format(amount=formats.money(-move.by))
    return QCoreApplication.translate("WhatIf", "It brings {amount} today.").format(amount=formats.money(move.by))


def _left(move: CashMove, formats: Formats) -> str:
    if move.had is None or move.left is None:
        return QCoreApplication.translate("WhatIf", "How much cash is at hand is not recorded.")
    if move.beyond is not None:
        return QCoreApplication.translate(
            "WhatIf", "That is {missing} more than the cash at hand of {had}."
        ).format(missing=formats.money(move.beyond), had=formats.money(move.had))
    return QCoreApplication.translate("WhatIf", "Cash at hand {had} → {left}.").format(
        had=formats.money(move.had), left=formats.money(move.left)
    )


def months_words(outcome: Outcome, formats: Formats) -> str:
    """Return which month the ratios over income are of, and in which of the twelve the highest falls."""
    before, after = outcome.before[Measure.DTI_PEAK].at, outcome.after[Measure.DTI_PEAK].at
    month = formats.month(outcome.month)
    said = QCoreApplication.translate("WhatIf", "Ratios over income are those of {month}.").format(month=month)
    if before is None or after is None:
        return said
    peak = QCoreApplication.translate(
        "WhatIf", "The highest of twelve months is that of {now} now, and of {then} then."
    )
    if before == after:
        peak = QCoreApplication.translate("WhatIf", "The highest of twelve months is that of {then}.")
    return f"{said} " + peak.format(now=formats.month(before), then=formats.month(after))


def ahead_chart(outcome: Outcome, formats: Formats) -> Chart:
    """Return debt to income of the months ahead as a chart: as it is, and as it would be."""
    def write(value: Fraction) -> str:
        return formats.percent(value, 1)

    places = tuple(Place(formats.short_month(one.month), formats.month(one.month)) for one in outcome.ahead)
    return Chart(places, (
        Values(QCoreApplication.translate("WhatIf", "Now"), "faint", tuple(one.before for one in outcome.ahead)),
        Values(QCoreApplication.translate("WhatIf", "Then"), "accent", tuple(one.after for one in outcome.ahead)),
    ), write)


def _value(figure: Figure, rules: HealthRules, formats: Formats) -> str:
    words, rule = measure_value(figure, formats), rules.of(figure.measure)
    band = Severity.UNKNOWN if rule is None or not rule.on else rule.severity_of(figure)
    return words if band is Severity.UNKNOWN else f"{words} · {severity_word(band)}"


def _change(before: Figure, after: Figure, formats: Formats) -> str:
    if before.value is None or after.value is None or before.value == after.value:
        return ""
    return change_words(after.value - before.value, after, formats)
