"""The one step that helps a warning most, with its effect worked out on the book itself: done, then measured again.

Nothing here says what a lender will do. Ratios over income are compared for the coming month, because what already
fell due in the running one stays due in it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from zhihuan.domain.health.easing import (
    WINDOWS,
    caught_up,
    falling_again,
    put_off,
    quiet,
    repaid_again,
    repaid_in_part,
    set_aside,
    spread,
    within_old_limit,
)
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.payoffs import HELPED, payoff_step
from zhihuan.domain.health.warning import HealthWarning, Step
from zhihuan.domain.position import Position

_EASED: Final[Mapping[Measure, Callable[[Position, HealthWarning], Step | None]]] = MappingProxyType({
    **dict.fromkeys(WINDOWS, lambda _, warning: quiet(warning)),
    **dict.fromkeys(HELPED, payoff_step),
    **dict.fromkeys((Measure.OVERDUE, Measure.OVERDUE_BUCKET), lambda position, _: caught_up(position)),
    **dict.fromkeys((Measure.UTILISATION, Measure.UTILISATION_HIGHEST), repaid_in_part),
    Measure.CLUSTERED: lambda _, warning: spread(warning),
    Measure.DUE_30_COVER: lambda _, warning: put_off(warning),
    Measure.R90: repaid_again,
    Measure.NOT_FALLING: falling_again,
    Measure.TEMPORARY_LIMIT_ENDS: within_old_limit,
    Measure.LUMP_SUM_DUE: set_aside,
})


def step_for(position: Position, warning: HealthWarning) -> Step | None:
    """Return the step that helps a warning's measure most; None where none can be worked out on the ledger."""
    eased = _EASED.get(warning.measure)
    return None if eased is None else eased(position, warning)
