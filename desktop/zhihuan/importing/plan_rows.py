"""Rows of a lender's repayment plan: what falls due on which day, with its parts and what is left after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from zhihuan.application.imported import ImportedRow, Reason, RowGroup, RowKind
from zhihuan.application.row_keys import content_key, order_key
from zhihuan.importing.cells import plain
from zhihuan.importing.movement import movement
from zhihuan.importing.profiles import Standing
from zhihuan.importing.terms import period_number
from zhihuan.importing.unusable import Unusable, group_of

if TYPE_CHECKING:
    from zhihuan.importing.announced import Told
    from zhihuan.importing.columns import Columns
    from zhihuan.importing.products import ProductWords
    from zhihuan.importing.profiles import Profile
    from zhihuan.importing.tables import Record

_PAID: Final[dict[Standing | None, bool]] = {
    Standing.DONE: True, Standing.WAITING: False, Standing.FAILED: False, Standing.CLOSED: False,
}


class PlanRows:
    """Reads the rows of one plan; whether an instalment was paid is only noted, for a plan is no receipt."""

    def __init__(self, profile: Profile, words: ProductWords, columns: Columns, told: Told, owner: str) -> None:
        self._profile = profile
        self._words = words
        self._columns = columns
        self._told = told
        self._owner = owner or told.owner

    def row(self, record: Record) -> ImportedRow:
        """Return the instalment of a record; a row that cannot be used says why."""
        said: dict[str, Any] = {"line": record.line, "raw": record.cells, "kind": RowKind.PLAN}
        try:
            self._columns.check_shape(record)
            self._fill(record, said)
        except Unusable as problem:
            said |= {"group": group_of(problem.reason), "reason": problem.reason, "detail": problem.detail}
        return ImportedRow(**{"group": RowGroup.NEW, **said})

    def _fill(self, record: Record, said: dict[str, Any]) -> None:
        columns = self._columns
        named = columns.text(record, "loan")
        products = self._words.named_in(plain(named)) if named else ()
        said |= {
            "loan_name": named or self._told.account or None,
            "product": products[0].code if len(products) == 1 else None,
            "lender": columns.text(record, "lender") or self._told.lender or self._profile.defaults.lender or None,
            "status": columns.text(record, "status"),
            "memo": columns.text(record, "memo"),
            "period": period_number(columns.text(record, "period")),
        }
        standing = self._profile.standing(said["status"]) if said["status"] else None
        said["paid"] = _PAID.get(standing)
        paid_at = columns.moment(record, "paid_at") if columns.has("paid_at") else None
        if paid_at and (said["paid"] is not False or standing is Standing.FAILED):  # overdue once, and paid since
            said |= {"paid": True, "paid_on": paid_at[0]}
        found = columns.moment(record, "date")
        said["on"] = found[0] if found else None
        moved = movement(self._profile, columns, record)
        said |= {"amount": moved.amount, **moved.parts, "balance": columns.amount(record, "balance")}
        said["key"] = self._key(said)
        if said["on"] is None:
            raise Unusable(Reason.DATE_MISSING)
        if moved.amount is None:
            raise Unusable(Reason.MISSING_AMOUNT)
        if moved.amount.minor < 0:
            raise Unusable(Reason.NEGATIVE_AMOUNT, str(moved.amount))
        told = (moved.parts.get("principal"), moved.parts.get("interest"))
        part = next((one for one in told if one is not None and one > moved.amount), None)
        if part is not None:
            raise Unusable(Reason.PARTS_DIFFER, f"{part} ≠ {moved.amount}")

    def _key(self, said: dict[str, Any]) -> str:
        loan = plain(said["loan_name"] or "")
        if loan and said["period"]:
            return order_key(self._profile.source, self._owner, f"{loan}#{said['period']}", RowKind.PLAN)
        return content_key(self._profile.source, self._owner, loan, said["period"], said["on"], said["amount"])
