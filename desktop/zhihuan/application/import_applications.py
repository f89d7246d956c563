"""The rows of a list of applications, or of the looks at a credit report: each a new one, or one that is known."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from zhihuan.application.identity import steady_id
from zhihuan.application.import_owners import Whose
from zhihuan.application.import_preview import Choice, PlannedRow, PlanReason
from zhihuan.application.import_things import LEFT_OUT, Taken
from zhihuan.application.imported import ImportedRow, Reason, RowGroup
from zhihuan.domain.enquiry import Enquiry, EnquiryId, EnquiryPurpose, EnquiryResult

_OPEN: Final = (EnquiryResult.UNKNOWN, EnquiryResult.PENDING)
_Said = tuple[date, str, EnquiryPurpose]
"""By what one look is known as the same: its day, the institution in one spelling, and why it looked."""


@dataclass(frozen=True, slots=True)
class Applications:
    """Places the rows of applications; each of the ledger's own can be one row only."""

    taken: Taken
    today: date
    typed: Counter[_Said] = field(default_factory=Counter)
    """The looks of the ledger that no row of a file became, by what they say."""

    @classmethod
    def of(cls, taken: Taken, today: date) -> Applications:
        """Return what places applications beside those that the book holds."""
        book = taken.book
        imported = {row.thing for row in book.rows.values()}
        return cls(taken, today, Counter(
            _said(one) for one in book.enquiries.values() if one.id not in imported
        ))

    def place(self, row: ImportedRow, whose: Whose, choice: Choice) -> PlannedRow:
        """Return where a row stands; one that was read or typed before is no new one."""
        if row.group is not RowGroup.NEW:
            return PlannedRow(row, row.group, row.reason, row.detail)
        key = whose.key(row.key)
        if choice.skip:
            return PlannedRow(row, RowGroup.IGNORED, PlanReason.SKIPPED)
        if choice.leave_out:
            self.taken.leave_out(key, whose.imported, row.line)
            return PlannedRow(row, RowGroup.IGNORED, PlanReason.LEFT_OUT)
        recorded = self.taken.recorded(key)
        if recorded is not None and (known := self._known(EnquiryId(recorded.thing))) is not None:
            return self._again(row, whose, key, known)
        if recorded is not None and not choice.take:
            if recorded.thing == LEFT_OUT and choice.leave_out is None:
                return PlannedRow(row, RowGroup.IGNORED, PlanReason.LEFT_OUT)
            if recorded.thing != LEFT_OUT:
                return PlannedRow(row, RowGroup.DUPLICATE, PlanReason.DELETED_SINCE)
        return self._new(row, whose, key, choice)

    def _known(self, look: EnquiryId) -> Enquiry | None:
        return self.taken.enquiries.get(look) or self.taken.book.enquiries.get(look)

    def _again(self, row: ImportedRow, whose: Whose, key: str, known: Enquiry) -> PlannedRow:
        """Return the place of a row that was read before; what came of it since is taken over, no contradiction is."""
        if known.result not in _OPEN or row.result in (None, EnquiryResult.UNKNOWN, known.result):
            return PlannedRow(row, RowGroup.DUPLICATE, PlanReason.ALREADY_IMPORTED, target=known.institution)
        self.taken.enquiries[known.id] = replace(known, result=row.result)
        self.taken.record(key, whose.imported, row.line, known.id)
        return PlannedRow(row, RowGroup.NEW, PlanReason.RESULT_TOLD, target=known.institution)

    def _new(self, row: ImportedRow, whose: Whose, key: str, choice: Choice) -> PlannedRow:
        if row.on is None or not row.lender:
            return PlannedRow(row, RowGroup.ERROR, Reason.DATE_MISSING if row.lender else Reason.INSTITUTION_MISSING)
        look = Enquiry(
            EnquiryId(steady_id("enquiry", key)), row.on, row.lender, row.purpose or EnquiryPurpose.LOAN,
            row.result or EnquiryResult.UNKNOWN, row.memo,
        )
        if not choice.take and self.typed[_said(look)]:
            self.typed[_said(look)] -= 1
            return PlannedRow(row, RowGroup.DUPLICATE, PlanReason.ALREADY_RECORDED, target=look.institution)
        self.taken.enquiries[look.id] = look
        self.taken.record(key, whose.imported, row.line, look.id)
        reason = PlanReason.IN_FUTURE if look.on > self.today else None
        return PlannedRow(row, RowGroup.NEW, reason, target=look.institution)


def _said(one: Enquiry) -> _Said:
    return one.on, "".join(one.institution.split()).casefold(), one.purpose
