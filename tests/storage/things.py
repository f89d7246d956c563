"""Any thing a book can hold, for hypothesis: every field free within what the domain allows."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from hypothesis import strategies as st

from tests.storage.contracts import card_terms, decimals, loan_changes, loans, quotes, yes_or_no
from tests.storage.drawn import (
    accepted,
    amounts,
    any_decimals,
    currencies,
    days,
    days_of_month,
    ids,
    names,
    numbers,
    sensible,
    texts,
)
from zhihuan.domain.book import Import, Kind, RecordedRow
from zhihuan.domain.change import Change
from zhihuan.domain.credit_line import CreditLine, LineEvent, LineEventKind
from zhihuan.domain.enquiry import Enquiry, EnquiryPurpose, EnquiryResult
from zhihuan.domain.guarantee import Guarantee
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.household import FactKind, HouseholdFact
from zhihuan.domain.income import Basis, Income, Steadiness, Whose
from zhihuan.domain.lender import Lender, LenderKind, Part
from zhihuan.domain.payment import Payment, PaymentEffect
from zhihuan.domain.recovery.business import BusinessFlow, FlowKind
from zhihuan.domain.recovery.case import BaselineFigure, Confidence, LossReason, Outcome, RecoveryCase
from zhihuan.domain.recovery.contact import Channel, Contact, ContactPurpose, Extension
from zhihuan.domain.recovery.criterion import Criterion, CriterionKind, Mark
from zhihuan.domain.recovery.document import CaseDocument, DocumentKind, KeptFile
from zhihuan.domain.recovery.step import RecoveryStep, StepKind
from zhihuan.domain.reminder_rules import Never, ReminderWish
from zhihuan.domain.revolving import EntryKind, LineEntry


@st.composite
def lines(draw):
    currency = draw(currencies)
    return accepted(
        CreditLine, draw(ids), draw(ids), draw(names), draw(texts), currency, draw(st.none() | days_of_month),
        draw(st.none() | days_of_month), draw(card_terms(currency)), draw(yes_or_no),
        draw(st.lists(ids, max_size=2).map(tuple)),
    )


@st.composite
def payments(draw):
    amount, on = draw(amounts(1)), draw(days)
    part = st.none() | amounts(currency=st.just(amount.currency))
    return accepted(
        Payment, draw(ids), draw(ids), on, amount, draw(part), draw(part), draw(part), draw(part),
        draw(st.none() | numbers), draw(texts), draw(texts), draw(st.sampled_from(PaymentEffect)),
        draw(st.none() | st.dates(on)), draw(texts),
    )


minutes = st.builds(time, st.integers(0, 23), st.integers(0, 59))
criteria = st.builds(Criterion, st.sampled_from(CriterionKind), st.none() | any_decimals, any_decimals)

THINGS = {
    Kind.LENDER: sensible(
        Lender, ids, names, st.sampled_from(LenderKind), st.permutations(list(Part)).map(tuple)
    ),
    Kind.LINE: lines(),
    Kind.LINE_EVENT: sensible(
        LineEvent, ids, ids, days, st.sampled_from(LineEventKind), st.none() | amounts(), texts, st.none() | days,
        st.none() | ids,
    ),
    Kind.LOAN: loans(),
    Kind.LOAN_CHANGE: loan_changes(),
    Kind.PAYMENT: payments(),
    Kind.ENTRY: sensible(
        LineEntry, ids, ids, days, st.sampled_from(EntryKind), amounts(1), st.none() | days, texts, texts, texts,
        yes_or_no,
    ),
    Kind.INCOME: sensible(
        Income, ids, names, amounts(1), days, st.none() | days, st.sampled_from(Basis), st.sampled_from(Steadiness),
        decimals("0", "0.99"), st.sampled_from(Whose),
        st.lists(days.map(lambda day: day.replace(day=1)), max_size=3).map(tuple),
    ),
    Kind.CASE: sensible(
        RecoveryCase, ids, ids, ids, days, st.sampled_from(LossReason), st.sampled_from(Confidence),
        st.lists(criteria, max_size=4).map(tuple), st.none() | days, st.none() | st.sampled_from(Outcome), texts,
        st.lists(st.builds(BaselineFigure, st.sampled_from(Measure), st.none() | any_decimals), max_size=3).map(tuple),
        st.lists(st.builds(Mark, st.sampled_from(CriterionKind), days, any_decimals), max_size=3).map(tuple),
        st.none() | days, yes_or_no,
    ),
    Kind.IMPORT: sensible(Import, ids, texts, texts, texts, days, texts),
    Kind.ROW: sensible(RecordedRow, ids, ids, numbers, ids),
    Kind.QUOTE: quotes,
    Kind.WISH: sensible(
        ReminderWish, ids, st.none() | st.lists(st.integers(0, 60), max_size=4).map(tuple), st.none() | minutes,
        st.none() | st.just(Never.NEVER) | minutes, yes_or_no, st.none() | minutes,
    ),
    Kind.FACT: sensible(HouseholdFact, ids, st.sampled_from(FactKind), amounts(), days, texts),
    Kind.ENQUIRY: sensible(
        Enquiry, ids, days, names, st.sampled_from(EnquiryPurpose), st.sampled_from(EnquiryResult), texts
    ),
    Kind.GUARANTEE: sensible(Guarantee, ids, names, texts, amounts(1), days, st.none() | days, texts),
    Kind.STEP: sensible(
        RecoveryStep, ids, ids, st.sampled_from(StepKind), st.none() | days, st.none() | days, texts
    ),
    Kind.CONTACT: sensible(
        Contact, ids, ids, days, st.sampled_from(Channel), st.sampled_from(ContactPurpose), texts, texts, texts, texts,
        st.none() | days, st.sampled_from(Extension), texts, st.none() | days,
    ),
    Kind.DOCUMENT: sensible(
        CaseDocument, ids, ids, st.sampled_from(DocumentKind), st.none() | days, st.none() | days,
        st.none() | sensible(KeptFile, names, texts, numbers), st.none() | ids, texts,
    ),
    Kind.FLOW: sensible(
        BusinessFlow, ids, ids, st.sampled_from(FlowKind), names, amounts(1), days, yes_or_no, st.none() | days,
        yes_or_no,
    ),
}


@st.composite
def changes(draw):
    """Draw a change of any kind that adds, edits or removes."""
    kind = draw(st.sampled_from(Kind))
    before, after = draw(THINGS[kind]), draw(THINGS[kind])
    same_id = replace(after, id=before.id)
    ways = [Change(kind, None, before), Change(kind, before, None), Change(kind, before, same_id)]
    return draw(st.sampled_from(ways))
