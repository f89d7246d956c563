"""Rows of statements and of lists of repayments: each one accounted for, and only what touches a debt is taken.

Follows money only: a failed repayment, an unpaid order and a waived deposit are left out with
their reason; one amount that pays two debts is left to the user. What a file does not say stays
unknown: interest is never worked out here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from zhihuan.application.column_mapping import Shape
from zhihuan.application.imported import ImportedRow, Reason, RowGroup, RowKind, Vantage
from zhihuan.application.row_keys import content_key, order_key
from zhihuan.domain.money import total
from zhihuan.importing.accounts import account_of, tail_of
from zhihuan.importing.cells import order_number, plain
from zhihuan.importing.characters import simplified
from zhihuan.importing.classify import Classifier
from zhihuan.importing.dates import clock, month_of
from zhihuan.importing.debts import bill_month_in, debt_called, lender_of
from zhihuan.importing.movement import PARTS, Movement, movement
from zhihuan.importing.profiles import Flow, Standing
from zhihuan.importing.refunds import parent_in
from zhihuan.importing.returns import left_after_return
from zhihuan.importing.terms import period_number
from zhihuan.importing.unusable import Unusable, clipped, group_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhihuan.domain.money import Money
    from zhihuan.importing.announced import Told
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
_TELLS_KIND: Final = ("type", "text", "direction", "sheet")


class EventRows:
    """Reads the rows of one statement or list of repayments."""

    def __init__(self, profile: Profile, words: ProductWords, columns: Columns, told: Told, owner: str) -> None:
        self._profile = profile
        self._words = words
        self._columns = columns
        self._told = told
        self._owner = owner or told.owner or account_of(told.account)
        self._classifier = Classifier(profile, words)
        self._asked = tuple(field for field in self._classifier.fields if columns.has(field))
        self._absent = dict.fromkeys(self._classifier.fields, "") | {"sheet": told.sheet}
        self._of_loans = profile.shape is Shape.REPAYMENTS
        self._of_card = profile.shape is Shape.STATEMENT and profile.vantage is Vantage.LENDER
        self._reversals: set[int] = set()
        self._standings: dict[str, Standing | None] = {}
        self._halves: set[int] = set()

    @property
    def reversals(self) -> frozenset[int]:
        """The lines read so far that take a payment back."""
        return frozenset(self._reversals)

    @property
    def halves(self) -> frozenset[int]:
        """The lines read so far of which the file may hold the other half."""
        return frozenset(self._halves)

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
        columns = self._columns
        texts = self._absent | {field: columns.plain(record, field) for field in self._asked}
        status = texts["status"]
        texts["pay_from"] = payer = self._payer(texts["pay_from"])
        said["counterparty"], said["memo"] = columns.text(record, "counterparty"), columns.text(record, "memo")
        texts["text"] = plain(f"{said['counterparty']} {said['memo']}".strip())
        moved, unread = self._measure(record, said)
        if self._classifier.sees_rows:
            remark = columns.plain(record, "remark")
            texts["row"] = f"{texts['type']} {columns.plain(record, 'category')} {texts['text']} {remark}"
        texts = {field: simplified(text) for field, text in texts.items()}
        meant = self._classifier.meaning(texts, moved.flow)
        if self._profile.money.net and meant.kind is RowKind.REPAY and moved.flow is Flow.OUT:
            self._reversals.add(record.line)
        if meant.half:
            self._halves.add(record.line)
        if meant.amount_from:
            moved = self._of_part(record, meant.amount_from, moved, said)
        said |= {"kind": meant.kind, "status": status, "pay_from": payer or None}
        said["account"] = self._account(record)
        self._name_debt(record, meant, texts, said)
        self._number(record, meant, said)
        standing = self._gate(record, texts["status"], payer, meant)
        if unread:
            raise unread
        self._refuse_amount(moved, said)
        self._refuse_unclear(meant, texts)
        self._refuse_standing(standing, said, texts)
        if meant.kind is RowKind.REPAY and moved.amount is not None:
            said |= left_after_return(self._profile.credit.returned, f"{texts['status']} {moved.note}", moved.amount)

    def _payer(self, text: str) -> str:
        """Return who really paid: the text before the discounts (`花呗&红包`)."""
        sign = self._profile.credit.payer_until
        text = text.partition(sign)[0].strip() if sign else text
        return "" if text in {"/", "-"} else text

    def _measure(self, record: Record, said: dict[str, Any]) -> tuple[Movement, Unusable | None]:
        """Read day and amount as far as they can be read; return also the first thing that cannot."""
        unread, moved = None, Movement()
        try:
            said["on"], said["at"] = self._moment(record)
        except Unusable as problem:
            unread = problem
        try:
            moved = movement(self._profile, self._columns, record)
            said |= {"amount": moved.amount, "detail": clipped(moved.note), **moved.parts}
            if self._columns.has("period"):
                said["period"] = period_number(self._columns.text(record, "period"))
        except Unusable as problem:
            unread = unread or problem
        if self._columns.has("balance"):
            said["balance"] = self._balance(record)
        return moved, unread

    def _of_part(self, record: Record, parts: tuple[str, ...], moved: Movement, said: dict[str, Any]) -> Movement:
        """Return what the first of the parts that is not nought moved, as a movement that has no parts."""
        amounts = (self._columns.amount(record, part) for part in parts)
        amount = next(filter(None, amounts), moved.amount)
        amount = -amount if amount is not None and amount.minor < 0 else amount
        said |= {"amount": amount, **dict.fromkeys(PARTS)}
        return Movement(amount, moved.flow)

    def _moment(self, record: Record) -> tuple[Any, Any]:
        columns = self._columns
        on, at = columns.moment(record, "date") or (None, None)
        if on is None and self._profile.blank_waits:
            raise Unusable(Reason.WAITING)
        if on is None and columns.has("posted"):
            on, at = columns.moment(record, "posted") or (None, None)
        time = columns.text(record, "time") if columns.has("time") else ""
        return on, clock(time) if time else at

    def _balance(self, record: Record) -> Money | None:
        """Return the balance where it can be read; a masked one hinders nobody."""
        try:
            return self._columns.amount(record, "balance")
        except Unusable:
            return None

    def _account(self, record: Record) -> str:
        """Return the account or card of a row: its own, else the only one that the file names."""
        own = self._columns.text(record, "account") or self._columns.sole("account")
        return account_of(own) or self._told.account_hint

    def _name_debt(self, record: Record, meant: Meaning, texts: dict[str, str], said: dict[str, Any]) -> None:
        columns, defaults = self._columns, self._profile.defaults
        named = columns.text(record, "loan") or (columns.text(record, "account") if self._of_loans else "")
        lender = columns.text(record, "lender") or self._told.lender or defaults.lender
        if meant.debt_in:
            named = debt_called(columns.text(record, meant.debt_in), self._profile.credit.debt_name)
        said |= {"loan_name": named or None, "lender": lender or None}
        if meant.kind is RowKind.NOT_CREDIT and not self._of_loans:
            return
        said["automatic"] = any(mark in texts["text"] for mark in self._profile.credit.automatic)
        said["bill_month"] = self._bill(record) or bill_month_in(texts["text"], self._profile.credit.bill_month)
        called = self._words.named_in(plain(named)) if self._of_loans else ()
        products = called or meant.products or (self._words.named_in(plain(lender)) if self._of_loans else ())
        if defaults.loan and not named:
            said["loan_name"] = self._loan_by_default(said["account"], lender)
        if len(products) > 1:
            said["candidates"] = tuple(product.code for product in products)
        elif products:
            said["product"] = products[0].code
            said |= lender_of(products[0], meant, texts, said, self._words)
        elif meant.lender:
            said["lender"] = said["lender"] or meant.lender

    def _loan_by_default(self, account: str, lender: str) -> str | None:
        pattern, tail = self._profile.defaults.loan, tail_of(account)
        if "{tail}" in pattern and not tail:
            return None
        return pattern.replace("{lender}", lender).replace("{tail}", tail)

    def _bill(self, record: Record) -> tuple[int, int] | None:
        """Return the month of the bill in a column of its own; raises Unusable (bad_date)."""
        return month_of(self._columns.text(record, "bill")) if self._columns.has("bill") else None

    def _number(self, record: Record, meant: Meaning, said: dict[str, Any]) -> None:
        columns, kind = self._columns, said["kind"]
        order_id = order_number(columns.text(record, "order_id"))
        said["order_id"] = order_id
        said["merchant_id"] = order_number(columns.text(record, "merchant_id")) if columns.has("merchant_id") else None
        loan = plain(columns.text(record, "loan") or (columns.text(record, "account") if self._of_loans else ""))
        if order_id is not None:
            said["key"] = order_key(self._profile.source, self._owner, order_id, kind, loan)
            if kind is RowKind.REFUND:
                said["parent_order_id"] = parent_in(order_id, self._profile.credit)
        elif kind is not RowKind.NOT_CREDIT or self._of_loans:
            loan = loan or (plain(said["loan_name"] or "") if meant.debt_in else "")
            said["key"] = content_key(
                self._profile.source, self._owner, loan, account_of(columns.text(record, "account")),
                *self._moment_of_key(record, said), said.get("amount"), kind, said.get("period"),
                plain(said["counterparty"]), plain(said["memo"]), None if self._of_card else said.get("balance"),
            )

    def _moment_of_key(self, record: Record, said: Mapping[str, Any]) -> tuple[Any, Any]:
        """Return by which day a row is known again: a card's by the one it was posted, whatever else is told."""
        try:
            posted = self._columns.moment(record, "posted") if self._of_card else None
        except Unusable:
            posted = None
        return posted or (said.get("on"), said.get("at"))

    def _gate(self, record: Record, status: str, payer: str, meant: Meaning) -> Standing | None:
        """Leave out what moved no money; return what the status says of the rest."""
        told = self._profile.status and self._columns.has("status") and (status or not self._of_loans)
        standing = self._standing(status) if told else Standing.DONE
        if standing in _LEFT_OUT:
            raise Unusable(_LEFT_OUT[standing], status)
        paid = payer or self._columns.text(record, "paid_at")
        if standing is Standing.CLOSED and (self._of_loans or not paid):
            raise Unusable(Reason.CLOSED_UNPAID, status)
        if standing is None and meant.kind is RowKind.NOT_CREDIT and not self._of_loans:
            return Standing.DONE
        return standing

    def _standing(self, status: str) -> Standing | None:
        """Return what a status says; a file has few, so they are remembered."""
        if status not in self._standings:
            self._standings[status] = self._profile.standing(status)
        return self._standings[status]

    def _refuse_amount(self, moved: Movement, said: dict[str, Any]) -> None:
        amount = moved.amount
        if said.get("on") is None:
            raise Unusable(Reason.DATE_MISSING)
        if amount is None:
            raise Unusable(Reason.MISSING_AMOUNT)
        if not amount:
            raise Unusable(Reason.ZERO_AMOUNT, str(amount))
        negative = next((one for one in (amount, *moved.parts.values()) if one is not None and one.minor < 0), None)
        if negative is not None:
            raise Unusable(Reason.NEGATIVE_AMOUNT, str(negative))
        known = [part for part in moved.parts.values() if part is not None]
        together = total(known, amount.currency) if known else None
        whole = len(known) == len(PARTS) or self._profile.money.parts_make_all
        if together is not None and (together > amount or (whole and together != amount)):
            raise Unusable(Reason.PARTS_DIFFER, f"{together} ≠ {amount}")

    def _refuse_unclear(self, meant: Meaning, texts: dict[str, str]) -> None:
        if meant.kind is RowKind.NOT_CREDIT:
            if meant.reason:
                raise Unusable(meant.reason, next(filter(None, (texts.get(field) for field in _TELLS_KIND)), ""))
            raise Unusable(Reason.NOT_CREDIT, texts["pay_from"])
        if meant.reason and self._of_loans:
            raise Unusable(meant.reason, texts["text"])
        if self._of_loans:
            return
        if len(meant.products) > 1:
            reason = Reason.PAYS_TWO_DEBTS if meant.kind is RowKind.REPAY else Reason.UNKNOWN_PRODUCT
            raise Unusable(reason, texts["text"])
        if not meant.products and not meant.debt_in and not self._profile.defaults.loan:
            raise Unusable(Reason.UNKNOWN_PRODUCT, texts["text"])
        if meant.reason:
            raise Unusable(meant.reason, texts["text"])

    def _refuse_standing(self, standing: Standing | None, said: dict[str, Any], texts: dict[str, str]) -> None:
        if standing is None:
            raise Unusable(Reason.UNKNOWN_STATUS, texts["status"])
        if standing is Standing.CLOSED:
            said |= {"reason": Reason.CLOSED_WITHOUT_REFUND, "detail": clipped(texts["status"])}
            if said["kind"] is not RowKind.PURCHASE:
                failed = said["kind"] is RowKind.REFUND
                raise Unusable(Reason.FAILED if failed else Reason.CLOSED_WITHOUT_REFUND, texts["status"])
        if said["kind"] is RowKind.PURCHASE and self._in_instalments(texts["pay_from"]):
            raise Unusable(Reason.INSTALMENT_PLAN, texts["pay_from"])
        if self._of_loans and not said["loan_name"] and not said.get("product"):
            raise Unusable(Reason.LOAN_MISSING)
        if "{tail}" in self._profile.defaults.loan and self._columns.has("account") and not said["account"]:
            raise Unusable(Reason.LOAN_MISSING)

    def _in_instalments(self, payer: str) -> bool:
        return any(mark in payer for mark in self._profile.credit.instalments)
