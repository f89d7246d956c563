"""Repayments that came back, wholly or in part: what was returned is not paid, and lowers no debt a second time.

A return whose repayment does not stand in the file stays open: only the person knows what it undoes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from zhihuan.application.imported import ImportedRow, Reason, RowGroup, RowKind
from zhihuan.domain.errors import AmountTooFine, AmountTooLarge, NotAnAmount
from zhihuan.domain.money import Money
from zhihuan.importing.cells import plain
from zhihuan.importing.profiles import Parent
from zhihuan.importing.refunds import parent_in
from zhihuan.importing.unusable import Unusable, clipped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhihuan.importing.profiles import CreditSigns, Patterns

_RETURNED: Final = frozenset({Reason.RETURNED, Reason.CLOSED_WITHOUT_REFUND})


def left_after_return(patterns: Patterns, said: str, amount: Money) -> dict[str, Any]:
    """Return what is left of a repayment whose row says that all or some of it came back, as fields of the row.

    Raises Unusable: returned where nothing is left, unknown_status where it does not say how much came back.
    """
    found = next(filter(None, (pattern.search(said) for pattern in patterns)), None)
    if found is None:
        return {}
    back = _amount(found[1], amount.currency, said) if found.re.groups else amount
    if back > amount:
        raise Unusable(Reason.UNKNOWN_STATUS, said)
    if back == amount:
        raise Unusable(Reason.RETURNED, said)
    return {"amount": amount - back, "reason": Reason.RETURNED, "detail": clipped(said)}


def _amount(text: str, currency: str, said: str) -> Money:
    try:
        return Money.parse(text.replace(",", ""), currency)
    except (NotAnAmount, AmountTooFine, AmountTooLarge) as problem:
        raise Unusable(Reason.UNKNOWN_STATUS, said) from problem


def without_returned(credit: CreditSigns, rows: Iterable[ImportedRow]) -> tuple[ImportedRow, ...]:
    """Take returns off the repayments that they name by number, or that say themselves that they came back.

    What is left of a repayment counts, nothing left is left out. More than was paid, and what finds
    no repayment in this file, stays open.
    """
    found = list(rows)
    repaid = [place for place, row in enumerate(found) if row.kind is RowKind.REPAY and _may_be_returned(row)]
    told = [place for place in repaid if found[place].reason is Reason.RETURNED]
    for place, row in enumerate(found):
        if row.kind is not RowKind.NOT_CREDIT or row.reason is not Reason.UNKNOWN_KIND or not repaid:
            continue
        at = next((one for one in told if _is_told(found[one], row)), None)
        if at is not None:
            told.remove(at)
            found[place] = _left_out(row)
            continue
        at = next((one for one in repaid if _undoes(credit, row, found[one])), None)
        if at is not None:
            found[at], found[place] = _less(found[at], row), _left_out(row)
            if found[at].group is RowGroup.IGNORED:
                repaid.remove(at)
    return tuple(found)


def _may_be_returned(row: ImportedRow) -> bool:
    return row.group is RowGroup.NEW or row.reason in _RETURNED


def _is_told(repaid: ImportedRow, back: ImportedRow) -> bool:
    """Say whether a repayment that says itself what came back means this return."""
    whole = repaid.group is RowGroup.IGNORED and repaid.amount == back.amount
    part = repaid.group is RowGroup.NEW and str(back.amount) in repaid.status.replace(",", "")
    return (whole or part) and plain(repaid.counterparty) == plain(back.counterparty) and not _before(back, repaid)


def _undoes(credit: CreditSigns, back: ImportedRow, repaid: ImportedRow) -> bool:
    """Say whether a return names a repayment by number and gives back no more than was paid."""
    if back.amount is None or repaid.amount is None or back.amount > repaid.amount or not back.order_id:
        return False
    match credit.parent:
        case Parent.NUMBER_PREFIX:
            return repaid.order_id is not None and parent_in(back.order_id, credit) == repaid.order_id
        case Parent.MERCHANT_NUMBER:
            return back.order_id == repaid.merchant_id
        case Parent.SAME_MERCHANT_NUMBER:
            return back.merchant_id is not None and back.merchant_id == repaid.merchant_id
        case _:
            return False


def _before(one: ImportedRow, other: ImportedRow) -> bool:
    return one.on is not None and other.on is not None and one.on < other.on


def _less(repaid: ImportedRow, back: ImportedRow) -> ImportedRow:
    if repaid.amount is None or back.amount is None or repaid.amount == back.amount:
        return _left_out(repaid)
    detail = repaid.detail if repaid.reason is Reason.RETURNED else str(repaid.amount)
    return replace(
        repaid, group=RowGroup.NEW, amount=repaid.amount - back.amount, reason=Reason.RETURNED, detail=detail
    )


def _left_out(row: ImportedRow) -> ImportedRow:
    return replace(row, group=RowGroup.IGNORED, reason=Reason.RETURNED, detail=str(row.amount))
