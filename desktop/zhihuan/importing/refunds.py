"""Refunds and the purchases they undo, brought together within one file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from zhihuan.application.imported import ImportedRow, Reason, RowGroup, RowKind
from zhihuan.importing.profiles import Parent, Profile
from zhihuan.importing.unusable import clipped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zhihuan.importing.profiles import CreditSigns

_BY_MERCHANT: Final = frozenset({Parent.MERCHANT_NUMBER, Parent.SAME_MERCHANT_NUMBER})


def paired(profile: Profile, rows: Iterable[ImportedRow]) -> tuple[ImportedRow, ...]:
    """Give refunds the number of their purchase and flag what has no counterpart here.

    A closed purchase that was paid counts, and so does its refund, wherever each of them stands:
    a flag says what this file does not show.
    """
    rows = tuple(rows)
    if not any(row.kind is RowKind.REFUND or row.reason is Reason.CLOSED_WITHOUT_REFUND for row in rows):
        return rows
    bought = {row.merchant_id: row.order_id for row in rows if row.kind is RowKind.PURCHASE and row.merchant_id}
    rows = tuple(_with_parent(profile.credit.parent, row, bought) for row in rows)
    refunds = [row for row in rows if row.kind is RowKind.REFUND and row.group is RowGroup.NEW]
    refunded: set[str | None] = {row.parent_order_id for row in refunds if row.parent_order_id}
    known: dict[str | None, ImportedRow] = {
        row.order_id: row for row in rows if row.kind is RowKind.PURCHASE and row.order_id
    }
    beyond = _beyond(refunds, known)
    told = profile.credit.parent is not Parent.UNTOLD
    return tuple(_flagged(row, refunded, known, beyond, told=told) for row in rows)


def parent_in(order_id: str, credit: CreditSigns) -> str | None:
    """Return the purchase's number that a refund's own number holds."""
    if credit.parent is Parent.NUMBER_PREFIX:
        parent, sign, _ = order_id.partition(credit.parent_until)
        return parent if sign else None
    return order_id if credit.parent is Parent.SAME_NUMBER else None


def _beyond(
    refunds: Iterable[ImportedRow], known: Mapping[str | None, ImportedRow]
) -> frozenset[int]:
    """Return the lines of refunds from before their purchase, or that together give back more than it came to."""
    found, returned = set[int](), dict[str | None, int]()
    for row in refunds:
        purchase = known.get(row.parent_order_id or row.order_id)
        if purchase is None or row.amount is None or purchase.amount is None:
            continue
        returned[purchase.order_id] = returned.get(purchase.order_id, 0) + row.amount.minor
        before = row.on is not None and purchase.on is not None and row.on < purchase.on
        if before or returned[purchase.order_id] > purchase.amount.minor:
            found.add(row.line)
    return frozenset(found)


def _with_parent(by: Parent, row: ImportedRow, bought: Mapping[str, str | None]) -> ImportedRow:
    if row.kind is not RowKind.REFUND or by not in _BY_MERCHANT:
        return row
    number = row.order_id if by is Parent.MERCHANT_NUMBER else row.merchant_id
    parent = bought.get(number or "")
    return replace(row, parent_order_id=parent) if parent else row


def _flagged(
    row: ImportedRow, refunded: set[str | None], known: Mapping[str | None, ImportedRow], beyond: frozenset[int], *,
    told: bool,
) -> ImportedRow:
    if row.reason is Reason.CLOSED_WITHOUT_REFUND and row.kind is RowKind.PURCHASE and row.order_id in refunded:
        return replace(row, reason=None, detail="")
    refund = told and row.kind is RowKind.REFUND and row.group is RowGroup.NEW and row.reason is None
    if refund and (row.parent_order_id or row.order_id) not in known:
        return replace(row, reason=Reason.REFUND_PARENT_MISSING, detail=clipped(row.parent_order_id or ""))
    if refund and row.line in beyond:
        purchase = known[row.parent_order_id or row.order_id]
        return replace(row, reason=Reason.REFUND_BEYOND, detail=f"{purchase.amount} {purchase.on}")
    return row
