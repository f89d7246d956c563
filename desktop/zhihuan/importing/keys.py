"""The rows of one file told apart by their keys: what says the same twice, and what only looks alike."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from zhihuan.application.imported import UNDONE, ImportedRow, Reason, RowGroup, RowKind
from zhihuan.application.row_keys import with_occurrence

if TYPE_CHECKING:
    from collections.abc import Iterable

_COUNTED: Final = frozenset({RowGroup.NEW, RowGroup.UNDECIDED})
_IN_PARTS: Final = frozenset({RowKind.PURCHASE, RowKind.REFUND})


def numbered(rows: Iterable[ImportedRow], *, parts_of_orders: bool = False) -> tuple[ImportedRow, ...]:
    """Mark rows that say the same order twice, and number those that only look alike.

    The same order with the same day, amount and loan is a duplicate; with other ones it is
    another part of that order and gets its occurrence number, in the order of what the rows
    say, so that a file sorted the other way gives the same numbers. Rows without an order
    number are never duplicates of each other within a file, nor are purchases and refunds of an exporter that
    writes the parts of one order in rows that say the same (`parts_of_orders`). What was reversed comes after
    what stands, so that a statement read before the reversal is met again.
    """
    rows = tuple(rows)
    by_key: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        if row.key and (row.group in _COUNTED or _is_reversed(row)):
            by_key.setdefault(row.key, []).append(place)
    parts = _IN_PARTS if parts_of_orders else frozenset()
    alike = [places for places in by_key.values() if len(places) > 1]
    changed = {place: row for places in alike for place, row in _told_apart(rows, places, parts)}
    return tuple(changed.get(place, row) for place, row in enumerate(rows)) if changed else rows


def _told_apart(
    rows: tuple[ImportedRow, ...], places: list[int], parts: frozenset[RowKind]
) -> Iterable[tuple[int, ImportedRow]]:
    seen: dict[str, int] = {}
    occurrence = 0
    for place in sorted(places, key=lambda one: (_is_reversed(rows[one]), _said(rows[one]), one)):
        row, said = rows[place], _said(rows[place])
        if row.order_id and said in seen and row.kind not in parts and not _is_reversed(row):
            key = with_occurrence(row.key, seen[said])
            yield place, replace(row, group=RowGroup.DUPLICATE, reason=Reason.REPEATED, key=key)
            continue
        occurrence += 1
        seen[said] = occurrence
        yield place, replace(row, key=with_occurrence(row.key, occurrence))


def _is_reversed(row: ImportedRow) -> bool:
    return row.group is RowGroup.IGNORED and row.reason in UNDONE


def _said(row: ImportedRow) -> str:
    return "\x1f".join(map(str, (row.on, row.at, row.amount, row.product, row.loan_name, row.period)))
