"""Rows of a list of repayments: one event of one loan each, as people write them down.

What the list does not say stays unknown: interest is never worked out here, and a row that
names no loan is left to the user.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from zhihuan.application.imported import ImportedRow, Reason, RowGroup, RowKind
from zhihuan.domain.money import Money, total
from zhihuan.importing.cells import order_number, plain
from zhihuan.importing.dates import clock
from zhihuan.importing.keys import content_key, order_key
from zhihuan.importing.profiles import Standing
from zhihuan.importing.terms import period_number
from zhihuan.importing.unusable import Unusable, group_of

if TYPE_CHECKING:
    from zhihuan.importing.columns import Columns
    from zhihuan.importing.products import ProductWords
    from zhihuan.importing.profiles import Profile
    from zhihuan.importing.tables import Record

_PARTS: Final = ("principal", "interest", "fee", "penalty")
_LEFT_OUT: Final = {
    Standing.NOT_A_LOAN: Reason.NOT_A_LOAN,
    Standing.FAILED: Reason.FAILED,
    Standing.WAITING: Reason.WAITING,
    Standing.CLOSED: Reason.CLOSED_UNPAID,
}


class RepaymentRows:
    """Reads the rows of one list of repayments."""

    def __init__(self, profile: Profile, words: ProductWords, columns: Columns, owner: str) -> None:
        self._profile = profile
        self._words = words
        self._columns = columns
        self._owner = owner

    def row(self, record: Record) -> ImportedRow:
        """Return what a record says; a row that cannot be used says why."""
        said: dict[str, Any] = {"line": record.line, "raw": record.cells, "kind": RowKind.REPAY}
        try:
            self._columns.check_shape(record)
            self._say_whose(record, said)
            self._measure(record, said)
            self._identify(record, said)
            self._refuse_open(record, said)
        except Unusable as problem:
            said |= {"group": group_of(problem.reason), "reason": problem.reason, "detail": problem.detail}
        return ImportedRow(**{"group": RowGroup.NEW, **said})

    def _text(self, record: Record, *fields: str) -> str:
        return next((text for field in fields if (text := self._columns.text(record, field))), "")

    def _say_whose(self, record: Record, said: dict[str, Any]) -> None:
        named = self._text(record, "loan", "account")
        products = self._words.named_in(plain(f"{named} {self._text(record, 'lender')}"))
        product = products[0] if len(products) == 1 else None
        said |= {
            "loan_name": named or None,
            "product": product.code if product else None,
            "lender": self._text(record, "lender") or (product.lender or None if product else None),
            "counterparty": self._text(record, "counterparty"),
            "memo": self._text(record, "memo"),
            "pay_from": self._text(record, "pay_from") or None,
            "status": self._text(record, "status"),
            "order_id": order_number(self._text(record, "order_id")),
        }
        kind = self._text(record, "kind")
        meant = self._profile.meaning("kind", kind) if kind else RowKind.REPAY
        said["kind"] = RowKind(meant) if meant else RowKind.NOT_CREDIT

    def _measure(self, record: Record, said: dict[str, Any]) -> None:
        found = self._columns.moment(record, "date")
        if found:
            said["on"], said["at"] = found
        if self._text(record, "time"):
            said["at"] = clock(self._text(record, "time"))
        for part in _PARTS:
            said[part] = self._columns.amount(record, part)
        said["amount"] = self._whole(record, said)
        said["period"] = period_number(self._text(record, "period"))

    def _whole(self, record: Record, said: dict[str, Any]) -> Money | None:
        """Return the row's amount: its own, that of the one filled direction, or its parts' sum."""
        whole = self._columns.amount(record, "amount")
        if whole is not None:
            return whole
        paid, received = self._columns.amount(record, "amount_out"), self._columns.amount(record, "amount_in")
        if paid and received:
            raise Unusable(Reason.TWO_AMOUNTS, f"{paid} / {received}")
        if paid or received:
            if received and not self._text(record, "kind"):
                said |= {"kind": RowKind.NOT_CREDIT, "amount": received}
                raise Unusable(Reason.UNKNOWN_KIND, str(received))
            return paid or received
        if said["principal"] is not None and said["interest"] is not None:
            parts = [said[part] for part in _PARTS if said[part] is not None]
            return total(parts, parts[0].currency)
        return None

    def _identify(self, record: Record, said: dict[str, Any]) -> None:
        source, owner, loan = self._profile.source, self._owner, plain(said["loan_name"] or "")
        if said["order_id"]:
            said["key"] = order_key(source, f"{owner}{loan}", said["order_id"], said["kind"])
            return
        said["key"] = content_key(
            source, owner, loan, said.get("on"), said.get("at"), said["amount"], said["kind"], said["period"],
            plain(said["counterparty"]), plain(said["memo"]), self._text(record, "balance"),
        )

    def _refuse_open(self, record: Record, said: dict[str, Any]) -> None:
        """Refuse what did not happen, what cannot be measured, and what only the user knows, in this order."""
        standing = self._profile.standing(said["status"]) if said["status"] else Standing.DONE
        if standing in _LEFT_OUT:
            raise Unusable(_LEFT_OUT[standing], said["status"])
        if said.get("on") is None:
            raise Unusable(Reason.DATE_MISSING)
        if said["amount"] is None:
            raise Unusable(Reason.MISSING_AMOUNT)
        if not said["amount"]:
            raise Unusable(Reason.ZERO_AMOUNT, str(said["amount"]))
        for part in ("amount", *_PARTS):
            if said[part] is not None and said[part].minor < 0:
                raise Unusable(Reason.NEGATIVE_AMOUNT, str(said[part]))
        _refuse_parts(said)
        if said["kind"] is RowKind.NOT_CREDIT:
            raise Unusable(Reason.UNKNOWN_KIND, self._text(record, "kind"))
        if standing is None:
            raise Unusable(Reason.UNKNOWN_STATUS, said["status"])
        if not said["loan_name"]:
            raise Unusable(Reason.LOAN_MISSING)


def _refuse_parts(said: dict[str, Any]) -> None:
    known = [said[part] for part in _PARTS if said[part] is not None]
    if not known:
        return
    together: Money = total(known, said["amount"].currency)
    if together > said["amount"] or (len(known) == len(_PARTS) and together != said["amount"]):
        raise Unusable(Reason.PARTS_DIFFER, f"{together} ≠ {said['amount']}")
