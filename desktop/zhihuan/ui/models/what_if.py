"""Measures before and after something was tried, as rows of a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.severity import Severity
from zhihuan.ui.models.rows import Column
from zhihuan.wording.figures import measure_value
from zhihuan.wording.health import change_words, severity_word
from zhihuan.wording.measures import measure_name

if TYPE_CHECKING:
    from zhihuan.application.what_if import Outcome
    from zhihuan.domain.health.figure import Figure
    from zhihuan.domain.health.rules import HealthRules
    from zhihuan.wording.formats import Formats


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One measure in words, as it is and as it would be."""

    measure: Measure
    before: str
    after: str
    change: str
    moved: bool


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


def _value(figure: Figure, rules: HealthRules, formats: Formats) -> str:
    words, rule = measure_value(figure, formats), rules.of(figure.measure)
    band = Severity.UNKNOWN if rule is None or not rule.on else rule.severity_of(figure)
    return words if band is Severity.UNKNOWN else f"{words} · {severity_word(band)}"


def _change(before: Figure, after: Figure, formats: Formats) -> str:
    if before.value is None or after.value is None or before.value == after.value:
        return ""
    return change_words(after.value - before.value, after, formats)
