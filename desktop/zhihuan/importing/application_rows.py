"""Rows of a list of applications, or of the looks at a credit report: the day, who looked, why, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zhihuan.application.imported import ImportedRow, Reason, RowGroup, RowKind
from zhihuan.application.row_keys import content_key, order_key
from zhihuan.domain.enquiry import EnquiryPurpose, EnquiryResult
from zhihuan.importing.cells import order_number, plain
from zhihuan.importing.unusable import Unusable, group_of

if TYPE_CHECKING:
    from zhihuan.importing.announced import Told
    from zhihuan.importing.columns import Columns
    from zhihuan.importing.products import ProductWords
    from zhihuan.importing.profiles import Profile
    from zhihuan.importing.tables import Record


class ApplicationRows:
    """Reads the rows of one list; without a word of the purpose a row is an application for a loan."""

    def __init__(self, profile: Profile, _words: ProductWords, columns: Columns, told: Told, owner: str) -> None:
        self._profile = profile
        self._columns = columns
        self._owner = owner or told.owner

    def row(self, record: Record) -> ImportedRow:
        """Return the look that a record tells of; a row that cannot be used says why."""
        said: dict[str, Any] = {"line": record.line, "raw": record.cells, "kind": RowKind.APPLICATION}
        try:
            self._columns.check_shape(record)
            self._fill(record, said)
        except Unusable as problem:
            said |= {"group": group_of(problem.reason), "reason": problem.reason, "detail": problem.detail}
        return ImportedRow(**{"group": RowGroup.NEW, **said})

    def _fill(self, record: Record, said: dict[str, Any]) -> None:
        columns = self._columns
        said |= {
            "lender": columns.text(record, "name") or columns.text(record, "lender") or None,
            "memo": columns.text(record, "memo"),
            "status": columns.text(record, "status"), "order_id": order_number(columns.text(record, "order_id")),
        }
        if not said["lender"]:
            raise Unusable(Reason.INSTITUTION_MISSING)
        found = columns.moment(record, "date")
        if found is None:
            raise Unusable(Reason.DATE_MISSING)
        why = columns.text(record, "type")
        purpose = self._profile.meaning("type", why) if why else EnquiryPurpose.LOAN
        if purpose is None:
            raise Unusable(Reason.UNKNOWN_PURPOSE, why)
        result = self._profile.meaning("status", said["status"]) or EnquiryResult.UNKNOWN
        said |= {"on": found[0], "purpose": EnquiryPurpose(purpose), "result": EnquiryResult(result)}
        said["key"] = self._key(said)

    def _key(self, said: dict[str, Any]) -> str:
        """Return the key of a row; what came of it is not in it, for that is told later."""
        if said["order_id"]:
            return order_key(self._profile.source, self._owner, said["order_id"], RowKind.APPLICATION)
        return content_key(
            self._profile.source, self._owner, RowKind.APPLICATION, said["on"], plain(said["lender"]), said["purpose"]
        )
