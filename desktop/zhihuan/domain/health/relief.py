"""The one step that helps a warning most, with its effect worked out on the book itself: done, then measured again.

Nothing here says what a lender will do. Ratios over income are compared for the coming month, because what already
fell due in the running one stays due in it.
"""

from __future__ import annotations

from zhihuan.domain.health.easing import (
    WINDOWS,
    caught_up,
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


def step_for(position: Position, warning: HealthWarning) -> Step | None:
    """Return the step that helps a warning's measure most; None where none can be worked out on the ledger."""
    if warning.measure in WINDOWS:
        return quiet(warning)
    if warning.measure in HELPED:
        return payoff_step(position, warning)
    match warning.measure:
        case Measure.OVERDUE | Measure.OVERDUE_BUCKET:
            return caught_up(position)
        case Measure.UTILISATION | Measure.UTILISATION_HIGHEST:
            return repaid_in_part(position, warning)
        case Measure.CLUSTERED:
            return spread(warning)
        case Measure.DUE_30_COVER:
            return put_off(warning)
        case Measure.R90:
            return repaid_again(position, warning)
        case Measure.TEMPORARY_LIMIT_ENDS:
            return within_old_limit(position, warning)
        case Measure.LUMP_SUM_DUE:
            return set_aside(position, warning)
        case _:
            return None
