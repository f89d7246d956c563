"""Which bands each measure has: rules that come as data, may be edited, and may be switched off."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from zhihuan.domain.health.figure import Figure, Unknown
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.severity import Bands, Severity

_NO_BANDS = Bands(None, None, None)
_BEYOND_NUMBERS = (Unknown.NOTHING_AGAINST, Unknown.NOTHING_REPAID)


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

    def band_of(self, figure: Figure) -> tuple[Severity, Decimal] | None:
        """Return the band a figure of its measure lies in with the edge where it begins; None: nothing to worry about.

        What has nothing against it, or nothing repaid of it, lies in the gravest band. What is overdue in another
        currency has no value in the main one, and lies in the mildest band at least.
        """
        if figure.unknown in _BEYOND_NUMBERS:
            return self.bands.gravest
        if figure.value is None:
            return None
        found = self.bands.edge_of(figure.value, less_is_worse=self.measure.less_is_worse)
        late_elsewhere = figure.elsewhere if self.measure is Measure.OVERDUE else ()
        return self.bands.mildest if found is None and late_elsewhere else found

    def severity_of(self, figure: Figure) -> Severity:
        """Return how much a figure of its measure should worry, whether the rule is on or off."""
        found = self.band_of(figure)
        if found is not None:
            return found[0]
        return Severity.UNKNOWN if figure.value is None else Severity.FINE


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
