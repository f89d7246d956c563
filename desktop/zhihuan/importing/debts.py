"""Whose debt a row concerns: what it is called, who lends, and which row of the file tells the same movement."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from zhihuan.application.imported import ImportedRow, Reason, RowGroup, RowKind
from zhihuan.importing.cells import plain
from zhihuan.importing.characters import simplified
from zhihuan.importing.products import card_named_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from zhihuan.application.products import Product
    from zhihuan.importing.classify import Meaning
    from zhihuan.importing.products import ProductWords
    from zhihuan.importing.profiles import Patterns

_ON_A_PAYER: Final = frozenset({RowKind.PURCHASE, RowKind.REFUND})
_APART: Final = timedelta(days=3)
_MONTHS: Final = range(1, 13)


def lender_of(
    product: Product, meant: Meaning, texts: Mapping[str, str], said: Mapping[str, Any], words: ProductWords
) -> dict[str, str | None]:
    """Return who lends and, where the text names a card of theirs, what to call it."""
    if not product.lender_from_text:
        return {"lender": said["lender"] or product.lender or None}
    if meant.debt_in:
        return {"lender": said["lender"] or words.bank_in(texts[meant.debt_in]) or said["loan_name"]}
    if said["lender"]:
        return {}
    if said["loan_name"]:
        return {"lender": words.bank_in(said["loan_name"])}
    named = texts["pay_from"] if meant.kind in _ON_A_PAYER else texts["text"]
    bank = words.bank_in(named) or meant.lender or None
    return {"lender": bank, "loan_name": card_named_in(bank, named)}


def debt_called(text: str, patterns: Patterns) -> str:
    """Return what a field calls a debt: what a pattern of the layout finds in it, else all of it."""
    found = next(filter(None, (pattern.search(simplified(text)) for pattern in patterns)), None)
    return text[slice(*found.span(1))].strip() if found else text


def bill_month_in(text: str, patterns: Patterns) -> tuple[int, int] | None:
    """Return the year and month of the bill that a text names."""
    found = (pattern.search(text) for pattern in patterns) if "月" in text else ()
    return next(((int(one[1]), int(one[2])) for one in found if one and int(one[2]) in _MONTHS), None)


def without_halves(rows: Iterable[ImportedRow], halves: frozenset[int]) -> tuple[ImportedRow, ...]:
    """Leave out what a debt's own account tells too; `halves` are the lines that tell it from the other account.

    One movement is one pair: same kind and amount, at most three days apart, the same transfer's
    number where both have one, and not of two accounts. A half whose other half is not in the file stays.
    """
    rows = tuple(rows)
    told: dict[tuple[Any, ...], list[ImportedRow]] = {}
    for row in rows:
        if row.line not in halves and row.group in (RowGroup.NEW, RowGroup.UNDECIDED):
            told.setdefault((row.kind, row.amount), []).append(row)
    accounts = frozenset(plain(row.loan_name) for row in rows if row.loan_name and row.line not in halves)
    return tuple(_alone(rows, halves, told, accounts))


def _alone(
    rows: Sequence[ImportedRow], halves: frozenset[int], told: Mapping[tuple[Any, ...], list[ImportedRow]],
    accounts: frozenset[str],
) -> Iterator[ImportedRow]:
    for row in rows:
        others = told.get((row.kind, row.amount), []) if row.line in halves else []
        fitting = [one for one in others if _are_one(row, one, accounts)]
        if fitting:
            other = min(fitting, key=lambda one: abs(one.on - row.on) if one.on and row.on else _APART)
            others.remove(other)
            yield replace(
                row, group=RowGroup.IGNORED, kind=RowKind.NOT_CREDIT, reason=Reason.NOT_CREDIT,
                detail=other.loan_name or "", key="",
            )
        else:
            yield row


def _are_one(half: ImportedRow, other: ImportedRow, accounts: frozenset[str]) -> bool:
    if half.on is None or other.on is None or abs(half.on - other.on) > _APART:
        return False
    if half.merchant_id and other.merchant_id:
        return half.merchant_id == other.merchant_id
    if half.loan_name and plain(half.loan_name) in accounts:
        return plain(half.loan_name) == plain(other.loan_name or "")
    return half.product == other.product if half.product else not half.loan_name
