"""A lender's corrections: a reversal and the new payment of one day come to what was really paid."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from zhihuan.application.imported import ImportedRow, Reason, RowGroup, RowKind
from zhihuan.domain.money import Money, total
from zhihuan.importing.movement import PARTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MEASURED: Final = ("amount", *PARTS)


def netted(rows: Iterable[ImportedRow], reversals: frozenset[int]) -> tuple[ImportedRow, ...]:
    """Take reversals from the payments of the same loan and day; `reversals` are the lines that reverse.

    What is left stands on the day's last payment; the other rows are left out as reversed. A
    reversal that finds no payment on its day, or a larger one than was paid, stays open.
    """
    rows = tuple(rows)
    groups: dict[tuple[Any, ...], list[int]] = {}
    for place, row in enumerate(rows):
        if row.kind is RowKind.REPAY and row.group is RowGroup.NEW:
            currency = row.amount.currency if row.amount else None
            groups.setdefault((row.loan_name, row.account, row.on, currency), []).append(place)
    changed: dict[int, ImportedRow] = {}
    for places in groups.values():
        if any(rows[place].line in reversals for place in places):
            changed |= zip(places, _settled([rows[place] for place in places], reversals), strict=True)
    return tuple(changed.get(place, row) for place, row in enumerate(rows))


def _settled(rows: Sequence[ImportedRow], reversals: frozenset[int]) -> list[ImportedRow]:
    payments = [row for row in rows if row.line not in reversals]
    left: dict[str, Any] = {name: _net(rows, reversals, name) for name in _MEASURED}
    amount = left["amount"]
    if not payments or amount is None or any(value is not None and value.minor < 0 for value in left.values()):
        return [
            replace(row, group=RowGroup.UNDECIDED, reason=Reason.NEGATIVE_AMOUNT, detail=f"-{row.amount}")
            if row.line in reversals else row
            for row in rows
        ]
    keeper = payments[-1] if amount else None
    return [
        replace(row, **left, reason=Reason.REVERSED, detail=str(row.amount)) if row is keeper
        else replace(row, group=RowGroup.IGNORED, reason=Reason.REVERSED, detail=str(row.amount))
        for row in rows
    ]


def _net(rows: Sequence[ImportedRow], reversals: frozenset[int], name: str) -> Money | None:
    told = [(row, value) for row in rows if (value := getattr(row, name)) is not None]
    if not told:
        return None
    return total([-value if row.line in reversals else value for row, value in told], told[0][1].currency)
