"""Ledgers with recovery cases, for the tests of the way back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.builders import a_case, cny, new
from tests.domain.health.houses import house
from zhihuan.domain.book import Kind
from zhihuan.domain.change import applied
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.enquiry import Enquiry, EnquiryId, EnquiryPurpose
from zhihuan.domain.loan_change import LoanChange
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.business import BusinessFlow, FlowId, FlowKind
from zhihuan.domain.recovery.case import CaseId, RecoveryCase
from zhihuan.domain.recovery.contact import Channel, Contact, ContactId, ContactPurpose
from zhihuan.domain.recovery.criterion import Criterion, CriterionKind, Mark
from zhihuan.domain.recovery.document import CaseDocument, DocumentId, DocumentKind
from zhihuan.domain.recovery.proposal import TARGETS
from zhihuan.domain.recovery.readings import readings
from zhihuan.domain.recovery.step import RecoveryStep, StepId, StepKind

TODAY = date(2026, 3, 20)
LOST = date(2026, 3, 1)
CASE = a_case(since=LOST, criteria=())
_KINDS = {
    RecoveryCase: Kind.CASE, RecoveryStep: Kind.STEP, Contact: Kind.CONTACT, CaseDocument: Kind.DOCUMENT,
    BusinessFlow: Kind.FLOW, LoanChange: Kind.LOAN_CHANGE,
}


def ledger(*things, today=TODAY):
    """Return the position of a household with these things, those of cases among them."""
    of_cases = [one for one in things if type(one) in _KINDS]
    book = house(*(one for one in things if type(one) not in _KINDS), today=today).book
    return Position(applied(book, tuple(new(_KINDS[type(one)], one) for one in of_cases)), today)


def reading(kind, *things, case=CASE, today=TODAY):
    """Return what one kind of condition reads in a household with these things."""
    return readings(ledger(*things, today=today), case, [kind])[kind]


def with_conditions(case, *kinds, baseline=None):
    """Return a case with these conditions at their usual targets, from one baseline."""
    begun = None if baseline is None else Decimal(str(baseline))
    return replace(case, criteria=tuple(Criterion(kind, begun, TARGETS[kind]) for kind in kinds))


def a_step(kind=StepKind.READ_REPORT, *, case="case", on=None, done_on=None):
    return RecoveryStep(StepId(f"{case}:{kind}"), CaseId(case), kind, on, done_on)


def a_contact(identity="call", *, on=LOST, purpose=ContactPurpose.OBJECTION, case="case", **more):
    return Contact(ContactId(identity), CaseId(case), on, Channel.PHONE, purpose, "Why?", **more)


def a_document(kind=DocumentKind.CREDIT_REPORT, *, case="case", **more):
    return CaseDocument(DocumentId(f"{case}:{kind}"), CaseId(case), kind, **more)


def a_flow(kind=FlowKind.INCOME, amount=5_000, on=date(2026, 4, 10), *, identity=None, case="case", **more):
    whole = amount if isinstance(amount, Money) else cny(amount)
    return BusinessFlow(FlowId(identity or kind), CaseId(case), kind, kind.title(), whole, on, **more)


def an_enquiry(on, purpose=EnquiryPurpose.LOAN):
    return Enquiry(EnquiryId(f"enquiry {on} {purpose}"), on, "Some Bank", purpose)


def marked(kind: CriterionKind, on, value):
    """Return a case in which the user said so."""
    return replace(CASE, marks=(*CASE.marks, Mark(kind, on, Decimal(value))))


def of_line(case, line):
    """Return a case of another line."""
    return replace(case, line=LineId(line))
