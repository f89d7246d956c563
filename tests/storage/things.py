"""Any thing a book can hold, for hypothesis: every field free within what the domain allows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from string import ascii_uppercase

from hypothesis import reject
from hypothesis import strategies as st

from zhihuan.domain.book import Import, Kind, RecordedRow
from zhihuan.domain.change import Change
from zhihuan.domain.credit_line import CreditLine, LineEvent, LineEventKind
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.errors import DomainError
from zhihuan.domain.income import Income
from zhihuan.domain.lender import Lender, LenderKind
from zhihuan.domain.loan import Loan
from zhihuan.domain.money import Money
from zhihuan.domain.payment import Payment
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.recovery import Confidence, Criterion, CriterionKind, LossReason, RecoveryCase
from zhihuan.domain.revolving import EntryKind, LineEntry
from zhihuan.domain.terms import MOST_PERIODS, Method, Terms

LARGEST = 10**17
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
names = texts.filter(str.strip)
ids = st.text("abc012", min_size=1, max_size=4)
days = st.dates(max_value=date(9000, 1, 1))
numbers = st.integers(-(2**63), 2**63 - 1)
days_of_month = st.integers(1, 31)
currencies = st.sampled_from(["CNY", "JPY", "KWD", "USD"]) | st.text(ascii_uppercase, min_size=3, max_size=3)
decimals = st.decimals(allow_nan=False, allow_infinity=False)


def amounts(least: int = -LARGEST, currency: st.SearchStrategy[str] = currencies) -> st.SearchStrategy[Money]:
    return st.builds(Money, st.integers(least, LARGEST), currency)


def accepted(kind, *values):
    """Return a thing; what the domain refuses is not drawn."""
    try:
        return kind(*values)
    except DomainError:
        reject()


@st.composite
def sensible(draw, kind, *fields):
    """Draw a thing field by field."""
    return accepted(kind, *(draw(field) for field in fields))


@st.composite
def loans(draw):
    start = draw(days)
    rate = Rate(draw(st.decimals("0", "0.27", places=draw(st.integers(0, 12)))), draw(st.sampled_from(RateUnit)))
    first_due = start + timedelta(days=draw(st.integers(1, 20_000)))
    terms = accepted(
        Terms, draw(st.sampled_from(Method)), rate, draw(st.integers(1, MOST_PERIODS)), first_due,
        draw(st.integers(1, 31)), draw(st.sampled_from(DayCount)),
    )
    return accepted(
        Loan, draw(ids), draw(ids), draw(names), draw(amounts(1)), start, terms, draw(st.none() | ids), draw(texts),
        draw(texts), draw(texts), draw(st.none() | days),
        draw(st.none() | st.dates(start, date(9999, 12, 31))), draw(texts),
    )


@st.composite
def payments(draw):
    amount = draw(amounts(1))
    part = st.none() | amounts(currency=st.just(amount.currency))
    return accepted(
        Payment, draw(ids), draw(ids), draw(days), amount, draw(part), draw(part), draw(part), draw(part),
        draw(st.none() | numbers), draw(texts), draw(texts),
    )


criteria = st.builds(Criterion, st.sampled_from(CriterionKind), st.none() | decimals, decimals)

THINGS = {
    Kind.LENDER: sensible(Lender, ids, names, st.sampled_from(LenderKind)),
    Kind.LINE: sensible(
        CreditLine, ids, ids, names, texts, currencies, st.none() | days_of_month, st.none() | days_of_month
    ),
    Kind.LINE_EVENT: sensible(
        LineEvent, ids, ids, days, st.sampled_from(LineEventKind), st.none() | amounts(), texts
    ),
    Kind.LOAN: loans(),
    Kind.PAYMENT: payments(),
    Kind.ENTRY: sensible(
        LineEntry, ids, ids, days, st.sampled_from(EntryKind), amounts(1), st.none() | days, texts, texts, texts
    ),
    Kind.INCOME: sensible(Income, ids, names, amounts(1), days, st.none() | days),
    Kind.CASE: sensible(
        RecoveryCase, ids, ids, ids, days, st.sampled_from(LossReason), st.sampled_from(Confidence),
        st.lists(criteria, max_size=4).map(tuple), st.none() | days,
    ),
    Kind.IMPORT: sensible(Import, ids, texts, texts, texts, days, texts),
    Kind.ROW: sensible(RecordedRow, ids, ids, numbers, ids),
}


@st.composite
def changes(draw):
    """Draw a change of any kind that adds, edits or removes."""
    kind = draw(st.sampled_from(Kind))
    before, after = draw(THINGS[kind]), draw(THINGS[kind])
    same_id = replace(after, id=before.id)
    ways = [Change(kind, None, before), Change(kind, before, None), Change(kind, before, same_id)]
    return draw(st.sampled_from(ways))


def quoted_exactly(value: Decimal) -> bool:
    """Say whether a decimal's text says everything there is to say about it."""
    return Decimal(str(value)).as_tuple() == value.as_tuple()
