"""What the first page says of danger: the figures that cost little to measure, and the warnings among them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zhihuan.domain.calendar import months_later
from zhihuan.domain.health.borrowing import borrowing
from zhihuan.domain.health.coming import coming
from zhihuan.domain.health.cushion import cushion
from zhihuan.domain.health.horizon import horizon
from zhihuan.domain.health.income_ratios import debt_to_income
from zhihuan.domain.health.lending import institutions
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.relief import step_for
from zhihuan.domain.health.usage import usage
from zhihuan.domain.health.warning import HealthWarning, warnings

if TYPE_CHECKING:
    from zhihuan.application.ports import Progress
    from zhihuan.domain.health.figure import Figure
    from zhihuan.domain.health.rules import HealthRules
    from zhihuan.domain.position import Position


@dataclass(frozen=True, slots=True)
class Danger:
    """A day's quick figures, debt to income of the month before, and the warnings, without steps."""

    figures: Mapping[Measure, Figure]
    before: Figure
    warnings: tuple[HealthWarning, ...]


def danger(position: Position, rules: HealthRules) -> Danger:
    """Measure what needs no look at other days: the health page measures the rest."""
    month = position.today.replace(day=1)
    found = {
        Measure.DTI: debt_to_income(position, month), Measure.INSTITUTIONS: institutions(position),
        **cushion(position, month), **usage(position), **borrowing(position), **horizon(position), **coming(position),
    }
    return Danger(found, debt_to_income(position, months_later(month, -1)), warnings(found, rules))


def with_steps(
    position: Position, found: Iterable[HealthWarning], progress: Progress
) -> tuple[HealthWarning, ...]:
    """Return warnings with the step that helps each most; each is tried out on the book, which may take a while."""
    shown = tuple(found)
    helped = []
    for number, warning in enumerate(shown):
        progress(number, len(shown))
        helped.append(replace(warning, step=step_for(position, warning)))
    return tuple(helped)
