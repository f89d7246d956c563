"""Which bands each measure has: rules that come as data, may be edited, and may be switched off."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.severity import Bands

_NO_BANDS = Bands(None, None, None)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: the bands of a measure, with their source. A rule that is off warns of nothing.

    `code` is the rule's name in files and documents. `edited`: the bands are the user's own. `marks` are further edges
    that are shown as information and warn of nothing.
    """

    code: str
    measure: Measure
    bands: Bands
    on: bool = True
    edited: bool = False
    marks: tuple[Decimal, ...] = ()


@dataclass(frozen=True, slots=True)
class HealthRules:
    """Every rule, in the order in which people read them."""

    rules: tuple[Rule, ...] = ()

    def of(self, measure: Measure) -> Rule | None:
        """Return the rule of a measure, None where there is none."""
        return next((rule for rule in self.rules if rule.measure is measure), None)

    def bands(self, measure: Measure) -> Bands:
        """Return the bands of a measure, whether its rule warns or not; none where there is no rule."""
        rule = self.of(measure)
        return _NO_BANDS if rule is None else rule.bands
