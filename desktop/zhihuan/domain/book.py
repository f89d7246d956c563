"""The whole of what the user recorded, as one immutable value.

Everything else (plans, balances, ratios, warnings, reminders) is derived from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NewType

from zhihuan.domain.benchmark import Quote, QuoteId
from zhihuan.domain.credit_line import CreditLine, LineEvent, LineEventId, LineId
from zhihuan.domain.enquiry import Enquiry, EnquiryId
from zhihuan.domain.guarantee import Guarantee, GuaranteeId
from zhihuan.domain.household import FactId, HouseholdFact
from zhihuan.domain.income import Income, IncomeId
from zhihuan.domain.lender import Lender, LenderId
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.loan_change import ChangeId, LoanChange
from zhihuan.domain.payment import Payment, PaymentId
from zhihuan.domain.recovery.business import BusinessFlow, FlowId
from zhihuan.domain.recovery.case import CaseId, RecoveryCase
from zhihuan.domain.recovery.contact import Contact, ContactId
from zhihuan.domain.recovery.document import CaseDocument, DocumentId
from zhihuan.domain.recovery.step import RecoveryStep, StepId
from zhihuan.domain.reminder_rules import ReminderWish
from zhihuan.domain.revolving import EntryId, LineEntry

ImportId = NewType("ImportId", str)
RowKey = NewType("RowKey", str)


class Kind(StrEnum):
    """The kinds of thing a book holds, in an order in which each may refer to those before it."""

    LENDER = "lender"
    LINE = "line"
    LINE_EVENT = "line_event"
    LOAN = "loan"
    LOAN_CHANGE = "loan_change"
    PAYMENT = "payment"
    ENTRY = "entry"
    INCOME = "income"
    CASE = "case"
    IMPORT = "import"
    ROW = "row"
    QUOTE = "quote"
    WISH = "wish"
    FACT = "fact"
    ENQUIRY = "enquiry"
    GUARANTEE = "guarantee"
    STEP = "step"
    CONTACT = "contact"
    DOCUMENT = "document"
    FLOW = "flow"


@dataclass(frozen=True, slots=True)
class Import:
    """One file that was read in: what it was taken for and its fingerprint."""

    id: ImportId
    file_name: str
    sha256: str
    profile: str
    on: date
    owner: str = ""


@dataclass(frozen=True, slots=True)
class RecordedRow:
    """The identity of one imported row, kept so that the same row is known again.

    `id` is the row's key; `thing` the id of the payment, entry or loan it became.
    """

    id: RowKey
    imported: ImportId
    line: int
    thing: str


Thing = (
    Lender | CreditLine | LineEvent | Loan | LoanChange | Payment | LineEntry | Income | RecoveryCase | Import
    | RecordedRow | Quote | ReminderWish | HouseholdFact | Enquiry | Guarantee | RecoveryStep | Contact | CaseDocument
    | BusinessFlow
)


@dataclass(frozen=True, slots=True)
class Book:
    """Everything recorded, by kind and id."""

    lenders: Mapping[LenderId, Lender] = field(default_factory=dict)
    lines: Mapping[LineId, CreditLine] = field(default_factory=dict)
    line_events: Mapping[LineEventId, LineEvent] = field(default_factory=dict)
    loans: Mapping[LoanId, Loan] = field(default_factory=dict)
    loan_changes: Mapping[ChangeId, LoanChange] = field(default_factory=dict)
    payments: Mapping[PaymentId, Payment] = field(default_factory=dict)
    entries: Mapping[EntryId, LineEntry] = field(default_factory=dict)
    incomes: Mapping[IncomeId, Income] = field(default_factory=dict)
    cases: Mapping[CaseId, RecoveryCase] = field(default_factory=dict)
    imports: Mapping[ImportId, Import] = field(default_factory=dict)
    rows: Mapping[RowKey, RecordedRow] = field(default_factory=dict)
    quotes: Mapping[QuoteId, Quote] = field(default_factory=dict)
    wishes: Mapping[str, ReminderWish] = field(default_factory=dict)
    facts: Mapping[FactId, HouseholdFact] = field(default_factory=dict)
    enquiries: Mapping[EnquiryId, Enquiry] = field(default_factory=dict)
    guarantees: Mapping[GuaranteeId, Guarantee] = field(default_factory=dict)
    steps: Mapping[StepId, RecoveryStep] = field(default_factory=dict)
    contacts: Mapping[ContactId, Contact] = field(default_factory=dict)
    documents: Mapping[DocumentId, CaseDocument] = field(default_factory=dict)
    flows: Mapping[FlowId, BusinessFlow] = field(default_factory=dict)

    def of(self, kind: Kind) -> Mapping[str, Thing]:
        """Return everything of one kind by id."""
        return getattr(self, FIELDS[kind])  # type: ignore[no-any-return]

    @property
    def empty(self) -> bool:
        """Whether nothing at all is recorded."""
        return not any(self.of(kind) for kind in Kind)


FIELDS: Mapping[Kind, str] = MappingProxyType({
    Kind.LENDER: "lenders",
    Kind.LINE: "lines",
    Kind.LINE_EVENT: "line_events",
    Kind.LOAN: "loans",
    Kind.LOAN_CHANGE: "loan_changes",
    Kind.PAYMENT: "payments",
    Kind.ENTRY: "entries",
    Kind.INCOME: "incomes",
    Kind.CASE: "cases",
    Kind.IMPORT: "imports",
    Kind.ROW: "rows",
    Kind.QUOTE: "quotes",
    Kind.WISH: "wishes",
    Kind.FACT: "facts",
    Kind.ENQUIRY: "enquiries",
    Kind.GUARANTEE: "guarantees",
    Kind.STEP: "steps",
    Kind.CONTACT: "contacts",
    Kind.DOCUMENT: "documents",
    Kind.FLOW: "flows",
})
