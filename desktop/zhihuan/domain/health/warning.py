"""A warning: which rule spoke, from which rows, since when, what moved, and one step with what it would do.

A warning says what was measured and where the band begins. It judges nobody and predicts nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from zhihuan.domain.health.figure import Figure, Move
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.rules import HealthRules, Rule
from zhihuan.domain.health.severity import Severity
from zhihuan.domain.money import Money


@dataclass(frozen=True, slots=True)
class Effect:
    """What a step does to one measure."""

    measure: Measure
    before: Fraction
    after: Fraction


class StepKind(StrEnum):
    """What a step asks for."""

    PAY_OFF = "pay_off"
    """Some debts paid in full, today."""
    PAY = "pay"
    """Some money paid towards debts, today: what is overdue, or what of a line is above its edge."""
    WAIT = "wait"
    """Nothing new until `on`, when the measure leaves its band by itself."""
    MOVE = "move"
    """What a debt asks on `on` falls due on another day, if its lender agrees."""
    SET_ASIDE = "set_aside"
    """So much put aside each month for what falls due at once on `on`."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step that helps a measure, with what it costs and what it changes, worked out on the ledger.

    `subjects` are ids of loans and lines. `costs` is paid on the day, each month where it is set aside, and only moved
    where a due is moved. `beyond`: by how much that is more than the cash at hand that was told; None where it is not,
    or where nobody told how much there is. `own` is the user's part of the costs where a debt is joint, else None.
    """

    kind: StepKind
    subjects: tuple[str, ...]
    effects: tuple[Effect, ...]
    costs: Money | None = None
    on: date | None = None
    beyond: Money | None = None
    own: Money | None = None


class Began(StrEnum):
    """How exactly it is known when the run of a warning began; nobody measures every day that is past."""

    DAY = "day"
    """On the day `since`."""
    MONTH = "month"
    """In the month of `since`: it was not so at the end of the one before."""
    EARLIER = "earlier"
    """In the month of `since` or earlier: it was so on every day that was measured."""


@dataclass(frozen=True, slots=True)
class HealthWarning:
    """One rule that speaks: the figure lies in its band `severity`, which begins at `edge`.

    `since` is the first of the unbroken run of month ends (and the day itself) on which it did, or the very day where
    that is known (`began`); None while nobody looked back. `moved` is what moved the figure since the last month end.
    """

    rule: Rule
    severity: Severity
    edge: Decimal
    figure: Figure
    since: date | None = None
    began: Began = Began.MONTH
    moved: tuple[Move, ...] = ()
    step: Step | None = None

    @property
    def measure(self) -> Measure:
        """What was measured."""
        return self.rule.measure

    @property
    def is_information(self) -> bool:
        """Whether it only informs: the bands of a rate are published figures, and say nothing of a contract."""
        return self.measure is Measure.HIGHEST_RATE

    def reached_by(self, figure: Figure) -> bool:
        """Say whether a figure of the same measure lies in this warning's band or a worse one."""
        found = self.rule.band_of(figure)
        return found is not None and _WEIGHTS[found[0]] >= _WEIGHTS[self.severity]


_WEIGHTS = {Severity.SEVERE: 3, Severity.HIGH: 2, Severity.WATCH: 1}


def warnings(figures: Mapping[Measure, Figure], rules: HealthRules) -> tuple[HealthWarning, ...]:
    """Return the warnings of a day's figures, the most severe first; what is unknown or switched off warns of nothing.

    >>> from zhihuan.domain.health.severity import Bands
    >>> rules = HealthRules((Rule("dti", Measure.DTI, Bands(Decimal("0.36"), Decimal("0.5"), None)),))
    >>> [found] = warnings({Measure.DTI: Figure(Measure.DTI, date(2026, 3, 1), Fraction(1, 2))}, rules)
    >>> found.severity.value, str(found.edge)
    ('high', '0.5')
    """
    found = (one for rule in rules.rules if (one := _of_rule(rule, figures.get(rule.measure))) is not None)
    return tuple(sorted(found, key=lambda one: -_WEIGHTS[one.severity]))


def _of_rule(rule: Rule, figure: Figure | None) -> HealthWarning | None:
    found = rule.band_of(figure) if rule.on and figure is not None else None
    return None if found is None or figure is None else HealthWarning(rule, *found, figure)
