"""Ledgers that grow day by day, drawn at random: every change with the day on which it became known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from tests.builders import a_case, a_line, a_loan, a_payment, an_entry, an_event, an_income, cny, new, terms
from tests.domain.health.houses import cash
from tests.domain.recovery.ledgers import a_contact, a_document, a_flow, a_step, an_enquiry
from zhihuan.domain.book import Kind
from zhihuan.domain.change import Change
from zhihuan.domain.credit_line import LineEventKind
from zhihuan.domain.enquiry import EnquiryPurpose
from zhihuan.domain.lender import Lender, LenderId, LenderKind
from zhihuan.domain.loan import LoanPurpose
from zhihuan.domain.recovery.case import LossReason, Outcome
from zhihuan.domain.recovery.contact import ContactPurpose
from zhihuan.domain.recovery.criterion import Criterion, CriterionKind, Mark
from zhihuan.domain.recovery.document import DocumentKind, KeptFile
from zhihuan.domain.recovery.proposal import TARGETS
from zhihuan.domain.recovery.step import StepKind
from zhihuan.domain.revolving import EntryKind
from zhihuan.domain.terms import Method

FIRST, LOST, TODAY = date(2025, 10, 1), date(2026, 1, 20), date(2026, 7, 20)
SPAN = (TODAY - FIRST).days
days = st.integers(0, SPAN).map(lambda count: FIRST + timedelta(days=count))
after_loss = st.integers(0, (TODAY - LOST).days).map(lambda count: LOST + timedelta(days=count))
_amounts = st.integers(1, 30).map(lambda hundreds: hundreds * 100)
_reasons = st.sampled_from([one for one in LossReason if not one.outside_control])
_values = st.one_of(st.none(), st.integers(0, 20).map(Decimal))
Diary = list[tuple[date, Change]]


def since_ever(kind, *things):
    return [(date.min, new(kind, thing)) for thing in things]


@st.composite
def diaries(draw):
    """Draw a household's months, with a line lost on a day and a case of it: every change and its day, in order."""
    diary = since_ever(Kind.LENDER, *(
        Lender(LenderId(name), name.title(), kind)
        for name, kind in (("bank", LenderKind.BANK), ("app", LenderKind.PLATFORM), ("ant", LenderKind.MICRO_LOAN))
    ))
    diary += since_ever(
        Kind.LINE, a_line("line", lender="bank", statement_day=5, due_day=25),
        a_line("other", lender="ant", statement_day=None, due_day=None),
    )
    for number in range(draw(st.integers(0, 3))):
        diary += draw(_loans(number))
    for number in range(draw(st.integers(0, 6))):
        day, kind = draw(days), draw(st.sampled_from([EntryKind.PURCHASE, EntryKind.DRAW, EntryKind.REPAYMENT]))
        line = draw(st.sampled_from(["line", "other"]))
        entry = an_entry(f"e{number}", line=line, on=day, kind=kind, amount=draw(_amounts))
        diary.append((day, new(Kind.ENTRY, entry)))
    for number in range(draw(st.integers(0, 2))):
        day, purpose = draw(days), draw(st.sampled_from([EnquiryPurpose.LOAN, EnquiryPurpose.OWN_LOOK]))
        diary.append((day, new(Kind.ENQUIRY, replace(an_enquiry(day, purpose), id=f"q{number}"))))
    diary += draw(_money())
    return sorted((*diary, *draw(_loss())), key=lambda one: one[0])


@st.composite
def _loans(draw, number):
    start = draw(days)
    method = draw(st.sampled_from([Method.LEVEL, Method.INTEREST_FREE, Method.DAILY]))
    loan = replace(
        a_loan(f"loan{number}", lender=draw(st.sampled_from(["bank", "app", "ant"])), start=start,
               terms=terms(method, "0.12", 6, start=start)),
        purpose=draw(st.sampled_from([LoanPurpose.UNKNOWN, LoanPurpose.MEDICAL])), automatic=draw(st.booleans()),
    )
    found = [(start, new(Kind.LOAN, loan))]
    for count in range(draw(st.integers(0, 6))):
        day = start + timedelta(days=draw(st.integers(20, 200)))
        payment = a_payment(f"{loan.id} {count}", loan=loan.id, on=day, amount=draw(_amounts))
        found.append((day, new(Kind.PAYMENT, payment)))
        if draw(st.booleans()):
            back = replace(payment, reversed_on=day + timedelta(days=draw(st.integers(0, 20))))
            found.append((back.reversed_on, Change(Kind.PAYMENT, payment, back)))
    if draw(st.booleans()):
        closed = replace(loan, closed_on=start + timedelta(days=draw(st.integers(30, 250))))
        found.append((closed.closed_on, Change(Kind.LOAN, loan, closed)))
    return found


@st.composite
def _money(draw):
    since = draw(days)
    income, fact = an_income(since=since, amount=draw(_amounts)), cash(900, draw(days))
    found = [(since, new(Kind.INCOME, income)), (fact.on, new(Kind.FACT, fact))]
    if draw(st.booleans()):
        over = replace(income, until=since + timedelta(days=draw(st.integers(0, 120))))
        found.append((over.until, Change(Kind.INCOME, income, over)))
    return found


@st.composite
def _loss(draw):
    """Draw a line's life and its case: conditions of every kind, marks, a step, a contact, a document, an end."""
    opened = an_event("opened", line="line", on=FIRST, limit=cny(5_000))
    kind = draw(st.sampled_from([LineEventKind.CLOSED, LineEventKind.FROZEN, LineEventKind.CUT]))
    lost = an_event("lost", line="line", on=LOST, kind=kind, limit=cny(500) if kind is LineEventKind.CUT else None)
    criteria = tuple(Criterion(one, draw(_values), TARGETS[one]) for one in CriterionKind)
    case = a_case("case", line="line", event="lost", since=LOST, reason=draw(_reasons), criteria=criteria)
    found = [(FIRST, new(Kind.LINE_EVENT, opened)), (LOST, new(Kind.LINE_EVENT, lost)), (LOST, new(Kind.CASE, case))]
    said = sorted(draw(st.lists(st.tuples(after_loss, st.sampled_from(["mark", "confirm"])), max_size=3)))
    for day, what in said:
        before = case
        if what == "mark":
            kind_of = draw(st.sampled_from([one for one in CriterionKind if one.told]))
            case = replace(case, marks=(*case.marks, Mark(kind_of, day, Decimal(draw(st.integers(0, 1))))))
        elif case.confirmed_on is None:
            case = replace(case, confirmed_on=day)
        found.append((day, Change(Kind.CASE, before, case)))
    found += draw(_acts())
    if draw(st.booleans()):
        day = draw(st.integers(0, 5).map(lambda count: TODAY - timedelta(days=count)))
        if not said or day > said[-1][0]:
            found.append((day, Change(Kind.CASE, case, replace(case, closed_on=day, outcome=Outcome.REFUSED))))
    return found


@st.composite
def _acts(draw):
    done, got, asked = draw(after_loss), draw(after_loss), draw(after_loss)
    step, flow = a_step(draw(st.sampled_from([StepKind.READ_REPORT, StepKind.RENEW_IDENTITY])), on=LOST), a_flow()
    document = a_document(DocumentKind.CREDIT_REPORT, wanted_by=LOST)
    contact = a_contact(on=asked, purpose=draw(st.sampled_from(ContactPurpose)))
    in_hand = replace(document, got_on=got, file=KeptFile("report.pdf", "0" * 64, 1))
    answered = replace(contact, reply="Yes", replied_on=asked + timedelta(days=draw(st.integers(0, 40))))
    found = [
        (LOST, new(Kind.STEP, step)), (LOST, new(Kind.DOCUMENT, document)), (LOST, new(Kind.FLOW, flow)),
        (asked, new(Kind.CONTACT, contact)),
    ]
    later = [
        (done, Change(Kind.STEP, step, replace(step, done_on=done))), (got, Change(Kind.DOCUMENT, document, in_hand)),
        (answered.replied_on, Change(Kind.CONTACT, contact, answered)),
    ]
    return [*found, *(one for one in later if draw(st.booleans()))]
