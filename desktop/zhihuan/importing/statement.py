"""Rows of an account statement: most are no debt, and each one is accounted for.

Follows money only: a failed repayment, an unpaid order and a waived deposit are left out with
their reason; one amount that pays two debts is left to the user. Interest stays unknown.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from zhihuan.application.imported import ImportedRow, Reason, RowGroup, RowKind
from zhihuan.importing.cells import order_number, plain
from zhihuan.importing.classify import meaning, payer
from zhihuan.importing.keys import content_key, order_key
from zhihuan.importing.products import bank_named_in, card_named_in
from zhihuan.importing.profiles import Standing
from zhihuan.importing.unusable import Unusable, clipped, group_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhihuan.application.products import Product
    from zhihuan.importing.classify import Meaning
    from zhihuan.importing.columns import Columns
    from zhihuan.importing.products import ProductWords
    from zhihuan.importing.profiles import Profile
    from zhihuan.importing.tables import Record

_LEFT_OUT: Final = {
    Standing.NOT_A_LOAN: Reason.NOT_A_LOAN,
    Standing.FAILED: Reason.FAILED,
    Standing.WAITING: Reason.WAITING,
}
_MONTHS: Final = range(1, 13)


class StatementRows:
    """Reads the rows of one statement."""

    def __init__(self, profile: Profile, words: ProductWords, columns: Columns, owner: str) -> None:
        self._profile = profile
        self._words = words
        self._columns = columns
        self._owner = owner

    def row(self, record: Record) -> ImportedRow:
        """Return what a record says; a row that cannot be used says why."""
        said: dict[str, Any] = {"line": record.line, "raw": record.cells, "kind": RowKind.NOT_CREDIT}
        try:
            self._columns.check_shape(record)
            self._fill(record, said)
        except Unusable as problem:
            said |= {"group": group_of(problem.reason), "reason": problem.reason, "detail": problem.detail}
        return ImportedRow(**{"group": RowGroup.NEW, **said})

    def _fill(self, record: Record, said: dict[str, Any]) -> None:
        texts = {name: plain(self._columns.text(record, name)) for name in ("category", "status", "direction")}
        paid_by = payer(self._profile, self._columns.text(record, "pay_from"))
        said["counterparty"] = self._columns.text(record, "counterparty")
        said["memo"] = self._columns.text(record, "memo")
        texts |= {"pay_from": paid_by, "text": plain(f"{said['counterparty']} {said['memo']}")}
        meant = meaning(self._profile, self._words, texts)
        said |= {"kind": meant.kind, "status": texts["status"], "pay_from": paid_by or None}
        self._name_debt(meant, texts, said)
        unread = self._measure(record, said)
        self._number(record, said)
        self._refuse_unmoved(texts["status"], paid_by, meant, said)
        if unread:
            raise unread
        _refuse_amount(said)
        _refuse_unclear(meant, texts)
        if meant.kind is RowKind.PURCHASE and any(mark in paid_by for mark in self._profile.credit.instalments):
            raise Unusable(Reason.INSTALMENT_PLAN, paid_by)

    def _name_debt(self, meant: Meaning, texts: dict[str, str], said: dict[str, Any]) -> None:
        if meant.kind is RowKind.NOT_CREDIT:
            return
        said["automatic"] = any(mark in texts["text"] for mark in self._profile.credit.automatic)
        month = self._profile.credit.bill_month.search(texts["text"])
        if month and int(month[2]) in _MONTHS:
            said["bill_month"] = (int(month[1]), int(month[2]))
        if len(meant.products) > 1:
            said["candidates"] = tuple(product.code for product in meant.products)
        elif meant.products:
            said["product"] = meant.products[0].code
            said |= _lender(meant, texts)

    def _measure(self, record: Record, said: dict[str, Any]) -> Unusable | None:
        """Read day and amount as far as they can be read; return the first thing that cannot."""
        unread = None
        try:
            said["on"], said["at"] = self._columns.moment(record, "at") or (None, None)
        except Unusable as problem:
            unread = problem
        try:
            said["amount"] = self._columns.amount(record, "amount")
        except Unusable as problem:
            unread = unread or problem
        return unread

    def _number(self, record: Record, said: dict[str, Any]) -> None:
        order_id = order_number(self._columns.text(record, "order_id"))
        said["order_id"] = order_id
        kind = said["kind"]
        if order_id is not None:
            said["key"] = order_key(self._profile.source, self._owner, order_id, kind)
            parent, sign, _ = order_id.partition(self._profile.credit.parent_until or "\x00")
            if kind is RowKind.REFUND and sign:
                said["parent_order_id"] = parent
        elif kind is not RowKind.NOT_CREDIT:
            said["key"] = content_key(
                self._profile.source, self._owner, said.get("on"), said.get("at"), said.get("amount"), kind,
                plain(said["counterparty"]), plain(said["memo"]),
            )

    def _refuse_unmoved(self, status: str, paid_by: str, meant: Meaning, said: dict[str, Any]) -> None:
        standing = self._profile.standing(status)
        if standing in _LEFT_OUT:
            raise Unusable(_LEFT_OUT[standing], status)
        if standing is Standing.CLOSED and not paid_by:
            raise Unusable(Reason.CLOSED_UNPAID, status)
        if meant.kind is RowKind.NOT_CREDIT:
            return
        if standing is None:
            raise Unusable(Reason.UNKNOWN_STATUS, status)
        if standing is Standing.CLOSED:
            said |= {"group": RowGroup.UNDECIDED, "reason": Reason.CLOSED_WITHOUT_REFUND, "detail": clipped(status)}


def _lender(meant: Meaning, texts: dict[str, str]) -> dict[str, str | None]:
    product: Product = meant.products[0]
    if not product.lender_from_text:
        return {"lender": product.lender or None}
    named = texts["pay_from"] if meant.kind in {RowKind.PURCHASE, RowKind.REFUND} else texts["text"]
    bank = bank_named_in(named)
    return {"lender": bank, "loan_name": card_named_in(bank, named)}


def _refuse_amount(said: dict[str, Any]) -> None:
    if said["on"] is None:
        raise Unusable(Reason.DATE_MISSING)
    if said["amount"] is None:
        raise Unusable(Reason.MISSING_AMOUNT)
    if not said["amount"]:
        raise Unusable(Reason.ZERO_AMOUNT, str(said["amount"]))
    if said["amount"].minor < 0:
        raise Unusable(Reason.NEGATIVE_AMOUNT, str(said["amount"]))


def _refuse_unclear(meant: Meaning, texts: dict[str, str]) -> None:
    if meant.kind is RowKind.NOT_CREDIT:
        if meant.unclear:
            raise Unusable(Reason.UNKNOWN_KIND, texts["text"])
        raise Unusable(Reason.NOT_CREDIT, texts["pay_from"])
    if len(meant.products) > 1:
        reason = Reason.PAYS_TWO_DEBTS if meant.kind is RowKind.REPAY else Reason.UNKNOWN_PRODUCT
        raise Unusable(reason, texts["text"])
    if not meant.products:
        raise Unusable(Reason.UNKNOWN_PRODUCT, texts["text"])


def paired(rows: Iterable[ImportedRow]) -> tuple[ImportedRow, ...]:
    """Bring refunds and their purchases together: a closed purchase counts where its refund counts too."""
    rows = tuple(rows)
    refunded = {row.parent_order_id for row in rows if row.kind is RowKind.REFUND and row.group is RowGroup.NEW}
    known = {row.order_id for row in rows if row.kind is RowKind.PURCHASE}
    return tuple(_with_pair(row, refunded, known) for row in rows)


def _with_pair(row: ImportedRow, refunded: set[str | None], known: set[str | None]) -> ImportedRow:
    if row.reason is Reason.CLOSED_WITHOUT_REFUND and row.kind is RowKind.PURCHASE and row.order_id in refunded:
        return replace(row, group=RowGroup.NEW, reason=None, detail="")
    if row.kind is RowKind.REFUND and row.group is RowGroup.NEW and (row.parent_order_id or row.order_id) not in known:
        return replace(row, reason=Reason.REFUND_PARENT_MISSING, detail=clipped(row.parent_order_id or ""))
    return row
