"""What a recovery case cannot hold: targets that are met by nothing, statements that say neither yes nor no."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from decimal import Decimal
from typing import Final

from zhihuan.domain.errors import NotWhole, TermsOutOfRange
from zhihuan.domain.recovery.criterion import Criterion, CriterionKind, Mark

_LONGEST: Final = Decimal(36500)
"""A hundred years of days: more than any condition can ask for."""
_LEAST_SHARE: Final = Decimal("0.01")


def refuse_impossible_targets(criteria: Iterable[Criterion], recorded: Collection[Criterion] = ()) -> None:
    """Refuse targets that every ledger meets, or none can; raises TermsOutOfRange, NotWhole."""
    for one in criteria:
        if one not in recorded:
            kind = one.kind
            least = Decimal(0)
            if kind.more_is_better:
                least = _LEAST_SHARE if kind.share else Decimal(1)
            _refuse(kind, "target", one.target, least)


def refuse_impossible_marks(marks: Iterable[Mark], recorded: Collection[Mark] = ()) -> None:
    """Refuse what cannot be said of a condition; raises TermsOutOfRange, NotWhole."""
    for one in marks:
        if one not in recorded:
            _refuse(one.kind, "mark", one.value, Decimal(0))


def _refuse(kind: CriterionKind, field: str, value: Decimal, least: Decimal) -> None:
    most = Decimal(1) if kind.yes_no or kind.share else _LONGEST
    if kind is not CriterionKind.R90 and not kind.share and value != value.to_integral_value():
        raise NotWhole(field, f"{value:f}", f"{least:f}", f"{most:f}")
    if not least <= value <= most:
        raise TermsOutOfRange(field, *(_written(kind, one) for one in (value, least, most)))


def _written(kind: CriterionKind, value: Decimal) -> str:
    return f"{value * 100:.10g}%" if kind.share else f"{value:f}"
