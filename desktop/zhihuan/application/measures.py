"""What a recovery is measured by, taken from the book as it stood on a day."""

from __future__ import annotations

from decimal import Decimal

from zhihuan.domain.health.income_ratios import debt_to_income
from zhihuan.domain.health.lending import institutions
from zhihuan.domain.health.streak import on_time_streak
from zhihuan.domain.position import Position
from zhihuan.domain.recovery import CriterionKind, Measures, Progress, RecoveryCase, progress


def measures(position: Position) -> Measures:
    """Return the value of every criterion on the position's day; None where the ledger cannot say.

    DTI is rounded to four decimals, so that a stored baseline reads the same again.
    """
    if not position.book.loans and not position.book.entries:
        return dict.fromkeys(CriterionKind)
    ratio = debt_to_income(position, position.today.replace(day=1)).value
    streak = on_time_streak(position)
    return {
        CriterionKind.CURRENT_OVERDUE: Decimal(len(position.overdue)),
        CriterionKind.ON_TIME_STREAK: None if streak is None else Decimal(streak),
        CriterionKind.DTI: None if ratio is None else round(Decimal(ratio.numerator) / Decimal(ratio.denominator), 4),
        CriterionKind.LENDERS: Decimal(len(institutions(position).above)),
    }


def case_progress(position: Position, case: RecoveryCase) -> Progress:
    """Return where a recovery case stands on the position's day."""
    return progress(case, measures(position))
