"""A day's health looked at whole: every figure, what it was a month end ago, and the warnings with a step for each.

Pure, so that it can be worked out beside the window; the quick part stands apart from the slow one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from zhihuan.application.danger import with_steps
from zhihuan.domain.health.figure import Unknown
from zhihuan.domain.health.horizon import MonthPaid, strip
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.series import Series, looked_back, series
from zhihuan.domain.health.severity import Severity
from zhihuan.domain.health.warning import HealthWarning, warnings
from zhihuan.domain.position import Position

if TYPE_CHECKING:
    from zhihuan.application.ports import Progress
    from zhihuan.domain.book import Book
    from zhihuan.domain.health.figure import Figure
    from zhihuan.domain.health.rules import HealthRules
    from zhihuan.domain.memo import Memo

_TELLABLE: Final = frozenset({
    Unknown.NO_INCOME, Unknown.NO_INCOME_AHEAD, Unknown.NO_CASH, Unknown.NO_SPENDING, Unknown.NO_LIMIT, Unknown.NO_RATE,
})
"""What is unknown only because nobody told it yet."""
_WEIGHED: Final = (
    Measure.DTI, Measure.DTI_HOUSEHOLD, Measure.DTI_GROSS, Measure.DEBT_COVER, Measure.RUNWAY, Measure.DUE_30_COVER,
)
"""What holds debts against what there is to pay them with."""


@dataclass(frozen=True, slots=True)
class Checkup:
    """What was found on a day. `before` is of the last month end, empty while nobody looked back."""

    position: Position
    rules: HealthRules
    figures: Mapping[Measure, Figure]
    warnings: tuple[HealthWarning, ...]
    strip: tuple[MonthPaid, ...]
    before: Mapping[Measure, Figure]

    def severity(self, measure: Measure) -> Severity | None:
        """Return the band a figure lies in; None where its measure has no bands or its rule is off."""
        rule = self.rules.of(measure)
        if rule is None or not rule.on:
            return None
        return rule.severity_of(self.figures[measure])

    @property
    def weighing(self) -> tuple[HealthWarning, ...]:
        """The warnings that the verdict weighs, the gravest first: all but what only informs."""
        return tuple(one for one in self.warnings if not one.is_information)

    @property
    def verdict(self) -> Severity:
        """The gravest band of what is weighed; where nothing is, fine, or unknown while too little is told to say so.

        Too little is told where what is owed can be held against neither income nor cash, or where in a month to come
        something falls due and no income is recorded.
        """
        if self.weighing:
            return self.weighing[0].severity
        if not self.figures[Measure.ACCOUNTS].value:
            return Severity.FINE
        ahead = self.figures[Measure.DTI_PEAK].unknown is Unknown.NO_INCOME_AHEAD
        return Severity.UNKNOWN if ahead or all(map(self.is_gap, _WEIGHED)) else Severity.FINE

    @property
    def missing(self) -> tuple[Unknown, ...]:
        """What nobody told yet, each once, in the order of the measures that need it; an amount before tax is extra."""
        asked = ((measure, one) for measure, one in self.figures.items() if measure is not Measure.DTI_GROSS)
        gaps = (one.unknown for measure, one in asked if self.is_gap(measure))
        return tuple(dict.fromkeys(one for one in gaps if one is not None))

    def is_gap(self, measure: Measure) -> bool:
        """Say whether a figure is unknown only because something is not recorded that the user could tell."""
        unknown = self.figures[measure].unknown
        if unknown is Unknown.NO_LIMIT:
            return bool(self.position.lines)
        return unknown in _TELLABLE


def checkup(book: Book, today: date, rules: HealthRules, memo: Memo) -> Checkup:
    """Measure a day; no step is worked out, and nobody looks back."""
    position = Position(book, today, memo)
    found = series(book, today, 1, memo=memo).figures[today]
    return Checkup(position, rules, found, warnings(found, rules), strip(position), {})


def compared(found: Checkup, memo: Memo) -> Checkup:
    """Add what the figures were at the last month end."""
    past = series(found.position.book, found.position.today, 2, memo=memo)
    return replace(found, before=past.figures[past.days[0]])


def traced(found: Checkup, memo: Memo, progress: Progress) -> tuple[Checkup, Series]:
    """Measure the months before, and tell since when each warning holds."""
    past = series(found.position.book, found.position.today, progress=progress, memo=memo)
    return replace(found, warnings=looked_back(found.warnings, past, found.position)), past


def helped(found: Checkup, progress: Progress) -> Checkup:
    """Add to every warning the one step that helps; each is tried out on the book, which takes longest of all."""
    return replace(found, warnings=with_steps(found.position, found.warnings, progress))
