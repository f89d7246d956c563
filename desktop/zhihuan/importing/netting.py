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
_REVERSAL: Final = "|back"


def netted(rows: Iterable[ImportedRow], reversals: frozenset[int]) -> tuple[ImportedRow, ...]:
    """Take reversals from the payments of the same loan and day; `reversals` are the lines that reverse.

    A payment that is taken back whole is left out as reversed; the one that follows the reversal stands in its
    place and has its key, so that a statement read before is put right. Where a reversal fits no single payment,
    what is left stands on the day's last payment and the other rows are left out. A reversal that finds no
    payment on its day, or a larger one than was paid, stays open under a key that no payment has: its payment may stand
    in another file. Other reversals have no key: they move nothing.
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
            replace(row, group=RowGroup.UNDECIDED, reason=Reason.NEGATIVE_AMOUNT, detail=f"-{row.amount}",
                    key=f"{row.key}{_REVERSAL}" if row.key else "")
            if row.line in reversals else row
            for row in rows
        ]
    whole = _whole(rows, reversals)
    if whole is not None:
        return [whole.get(place, row) for place, row in enumerate(rows)]
    last = max(place for place, row in enumerate(rows) if row.line not in reversals) if amount else -1
    changed = {place: _out(row, reversals) for place, row in enumerate(rows) if place != last}
    if last >= 0:
        changed[last] = replace(rows[last], **left, reason=Reason.REVERSED, detail=str(rows[last].amount))
        _swap_keys(changed, next(place for place, row in enumerate(rows) if row.line not in reversals), last)
    return [changed[place] for place in range(len(rows))]


def _whole(rows: Sequence[ImportedRow], reversals: frozenset[int]) -> dict[int, ImportedRow] | None:
    """Return what changes where each reversal takes back one whole payment, by place; None where one does not."""
    changed: dict[int, ImportedRow] = {}
    for at, reversal in enumerate(rows):
        if reversal.line not in reversals:
            continue
        fitting = [
            place for place, row in enumerate(rows)
            if row.line not in reversals and place not in changed and _measures(row) == _measures(reversal)
        ]
        if not fitting:
            return None
        gone = min(fitting, key=lambda place: (abs(place - at), place))
        changed[at], changed[gone] = _out(reversal, reversals), _out(rows[gone], reversals)
        after = 2 * at - gone
        if 0 <= after < len(rows) and after not in changed and rows[after].line not in reversals:
            changed[after] = replace(rows[after], reason=Reason.REVERSED, detail=str(reversal.amount))
            _swap_keys(changed, gone, after)
    return changed


def _swap_keys(changed: dict[int, ImportedRow], gone: int, kept: int) -> None:
    one, other = changed[gone], changed[kept]
    changed[gone], changed[kept] = replace(one, key=other.key), replace(other, key=one.key)


def _out(row: ImportedRow, reversals: frozenset[int]) -> ImportedRow:
    key = "" if row.line in reversals else row.key
    return replace(row, group=RowGroup.IGNORED, reason=Reason.REVERSED, detail=str(row.amount), key=key)


def _measures(row: ImportedRow) -> list[Money | None]:
    return [getattr(row, name) for name in _MEASURED]


def _net(rows: Sequence[ImportedRow], reversals: frozenset[int], name: str) -> Money | None:
    told = [(row, value) for row in rows if (value := getattr(row, name)) is not None]
    if not told:
        return None
    return total([-value if row.line in reversals else value for row, value in told], told[0][1].currency)
