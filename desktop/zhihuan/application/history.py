"""One step of the ledger's history: a set of changes that is done, undone and redone as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from zhihuan.domain.book import Kind
from zhihuan.domain.change import Change
from zhihuan.domain.money import Money


class Action(StrEnum):
    """What a step did, for the history's words."""

    LOAN_ADDED = "loan_added"
    LOAN_EDITED = "loan_edited"
    LOAN_DELETED = "loan_deleted"
    LOAN_SETTLED = "loan_settled"
    LOAN_REFINANCED = "loan_refinanced"
    LOAN_REPRICED = "loan_repriced"
    LOAN_EXTENDED = "loan_extended"
    LOAN_HOLIDAY_NOTED = "loan_holiday_noted"
    LOAN_RESTRUCTURED = "loan_restructured"
    LOAN_CHANGE_DELETED = "loan_change_deleted"
    LENDER_EDITED = "lender_edited"
    LINE_ADDED = "line_added"
    LINE_EDITED = "line_edited"
    LINE_DELETED = "line_deleted"
    LINE_EVENT_RECORDED = "line_event_recorded"
    LINE_EVENT_EDITED = "line_event_edited"
    LINE_EVENT_DELETED = "line_event_deleted"
    PAYMENT_RECORDED = "payment_recorded"
    REPAID_EARLY = "repaid_early"
    PAID_OFF = "paid_off"
    PAYMENT_EDITED = "payment_edited"
    PAYMENT_REVERSED = "payment_reversed"
    PAYMENT_RESTORED = "payment_restored"
    PAYMENT_DELETED = "payment_deleted"
    BILL_PAID = "bill_paid"
    ENTRY_ADDED = "entry_added"
    TURNED_INTO_PLAN = "turned_into_plan"
    ENTRY_DELETED = "entry_deleted"
    INCOME_SET = "income_set"
    INCOME_DELETED = "income_deleted"
    FACT_SET = "fact_set"
    FACT_DELETED = "fact_deleted"
    ENQUIRY_SET = "enquiry_set"
    ENQUIRY_DELETED = "enquiry_deleted"
    GUARANTEE_SET = "guarantee_set"
    GUARANTEE_DELETED = "guarantee_deleted"
    CASE_EDITED = "case_edited"
    CASE_OPENED = "case_opened"
    CASE_ENDED = "case_ended"
    CASE_DELETED = "case_deleted"
    STEP_SET = "step_set"
    STEP_DELETED = "step_deleted"
    CONTACT_SET = "contact_set"
    CONTACT_DELETED = "contact_deleted"
    DOCUMENT_SET = "document_set"
    DOCUMENT_DELETED = "document_deleted"
    FLOW_SET = "flow_set"
    FLOW_DELETED = "flow_deleted"
    QUOTE_SET = "quote_set"
    QUOTE_DELETED = "quote_deleted"
    REMINDERS_SET = "reminders_set"
    IMPORTED = "imported"


@dataclass(frozen=True, slots=True)
class Summary:
    """What a step did, to whom, how much: fields, never a sentence."""

    action: Action
    name: str = ""
    amount: Money | None = None
    count: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """One step; `number` is given by the store when it is done."""

    at: datetime
    summary: Summary
    changes: tuple[Change, ...]
    number: int = 0
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Touched:
    """Which kinds of thing a step moved, so that a view knows whether to look again."""

    kinds: frozenset[Kind]

    @classmethod
    def by(cls, changes: tuple[Change, ...]) -> Touched:
        """Return what these changes touch."""
        return cls(frozenset(change.kind for change in changes))

    @classmethod
    def everything(cls) -> Touched:
        """Return that anything may have moved: the ledger was read anew."""
        return cls(frozenset(Kind))
