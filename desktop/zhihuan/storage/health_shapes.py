"""What health stands on beside debts and incomes, as rows: facts of the household, enquiries, guarantees."""

from __future__ import annotations

from zhihuan.domain.enquiry import Enquiry, EnquiryId, EnquiryPurpose, EnquiryResult
from zhihuan.domain.guarantee import Guarantee, GuaranteeId
from zhihuan.domain.household import FactId, FactKind, HouseholdFact
from zhihuan.storage.cells import Row, day, day_or_none, money, text
from zhihuan.storage.shape import Cells, iso, shape


def _fact_cells(one: HouseholdFact) -> Cells:
    return one.id, one.kind.value, one.amount.minor, one.amount.currency, one.on.isoformat(), one.note


def _fact(row: Row) -> HouseholdFact:
    return HouseholdFact(
        FactId(text(row, "id")), FactKind(text(row, "kind")), money(row, "amount_minor"), day(row, "on_day"),
        text(row, "note"),
    )


FACT = shape("household_facts", "id kind amount_minor currency on_day note", _fact_cells, _fact)


def _enquiry_cells(one: Enquiry) -> Cells:
    return one.id, one.on.isoformat(), one.institution, one.purpose.value, one.result.value, one.note


def _enquiry(row: Row) -> Enquiry:
    return Enquiry(
        EnquiryId(text(row, "id")), day(row, "on_day"), text(row, "institution"), EnquiryPurpose(text(row, "purpose")),
        EnquiryResult(text(row, "result")), text(row, "note"),
    )


ENQUIRY = shape("enquiries", "id on_day institution purpose result note", _enquiry_cells, _enquiry)


def _guarantee_cells(one: Guarantee) -> Cells:
    return (
        one.id, one.whom, one.institution, one.amount.minor, one.amount.currency, one.since.isoformat(),
        iso(one.until), one.note,
    )


def _guarantee(row: Row) -> Guarantee:
    return Guarantee(
        GuaranteeId(text(row, "id")), text(row, "whom"), text(row, "institution"), money(row, "amount_minor"),
        day(row, "since"), day_or_none(row, "until"), text(row, "note"),
    )


GUARANTEE = shape(
    "guarantees", "id whom institution amount_minor currency since until note", _guarantee_cells, _guarantee
)
