"""A ledger in which a line was lost, for the tests of the way back."""

from __future__ import annotations

from datetime import date

from tests.builders import a_lender, a_line, a_loan, a_payment, an_entry, an_event, an_income, cny
from zhihuan.application import commands as c
from zhihuan.application import recovery_commands as r
from zhihuan.application.household_commands import SetFact
from zhihuan.application.identity import steady_id
from zhihuan.domain.credit_line import LineEventKind
from zhihuan.domain.household import FactId, FactKind, HouseholdFact
from zhihuan.domain.recovery.business import BusinessFlow, FlowId, FlowKind
from zhihuan.domain.recovery.case import CaseId, Confidence, LossReason
from zhihuan.domain.recovery.contact import Channel, Contact, ContactId, ContactPurpose
from zhihuan.domain.recovery.document import CaseDocument, DocumentId, DocumentKind, KeptFile

LOST = date(2026, 3, 5)
CASE = CaseId(steady_id("case", "closed"))


def household():
    """Return the commands of a loan, a line with a bill, another line of the same lender, and an income."""
    return (
        c.AddLoan(a_loan(), a_lender()), c.RecordPayment(a_payment()),
        c.AddLine(a_line(), a_lender(), an_event()), c.PayBill(an_entry("bought")),
        c.AddLine(a_line("other", name="Monthly pay"), a_lender(), an_event("opened2", line="other")),
        c.SetIncome(an_income(amount=2_000)),
        SetFact(HouseholdFact(FactId("cash"), FactKind.LIQUID_CASH, cny(1_000), date(2026, 3, 1))),
    )


def lost(reason=LossReason.MULTI_LENDER, *, capital=True, told="综合评估未通过"):
    """Return the command that closes Huabei on 5 March."""
    closed = an_event("closed", on=LOST, kind=LineEventKind.CLOSED, limit=None)
    return c.RecordLineEvent(closed, reason, Confidence.TOLD, told, capital=capital)


def worked_on():
    """Return the commands that log a complaint, get a screenshot and plan what the business pays."""
    complaint = Contact(
        ContactId("call"), CASE, date(2026, 3, 6), Channel.PHONE, ContactPurpose.COMPLAINT, "Why?", reference="C1"
    )
    paper = CaseDocument(
        DocumentId("paper"), CASE, DocumentKind.SCREENSHOT, None, LOST, KeptFile("shot.png", "ab" * 32, 3),
        ContactId("call"),
    )
    stock = BusinessFlow(FlowId("stock"), CASE, FlowKind.STOCK, "Stock", cny(5_000), date(2026, 4, 2))
    return r.SetContact(complaint), r.SetDocument(paper), r.SetFlow(stock)


def even_months():
    """Return the commands of a business that is short for some days only: a rent before what customers pay."""
    rent = BusinessFlow(FlowId("rent"), CASE, FlowKind.OTHER, "Rent", cny(2_500), date(2026, 3, 8))
    sold = BusinessFlow(FlowId("sold"), CASE, FlowKind.INCOME, "Sold", cny(20_000), date(2026, 3, 21), movable=False)
    cash = HouseholdFact(FactId("more"), FactKind.LIQUID_CASH, cny(3_000), date(2026, 3, 2))
    return SetFact(cash), r.SetFlow(rent), r.SetFlow(sold)
