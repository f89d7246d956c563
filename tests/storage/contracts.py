"""Any terms a contract can have, for hypothesis: of loans, their changes, and cards."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import accumulate

from hypothesis import strategies as st

from tests.storage.drawn import LARGEST, accepted, amounts, currencies, days, ids, names, sensible, texts
from zhihuan.domain.benchmark import Benchmark, Floating, Quote
from zhihuan.domain.calendar import Frequency
from zhihuan.domain.card_terms import CardTerms, CashFeeRule, InterestOn, LateFeeRule, MinimumRule, StatementDayGoes
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.disclosure import Definition, DisclosedFee, Disclosure
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.late_terms import LateTerms, PenaltyBase
from zhihuan.domain.loan import Loan, LoanPurpose
from zhihuan.domain.loan_change import ChangeKind, HolidayInterest, LoanChange
from zhihuan.domain.money import Money, total
from zhihuan.domain.prepayment_terms import PrepaymentTerms
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.terms import MOST_PERIODS, Conventions, FirstPeriod, Method, PlanRow, Rounding, Step, Terms

last_day = date(9999, 12, 31)
yes_or_no = st.booleans()


@st.composite
def decimals(draw, least, most):
    """Draw a decimal with up to twelve places."""
    return draw(st.decimals(least, most, places=draw(st.integers(0, 12))))


shares = decimals("0", "1")
rates = st.builds(Rate, decimals("0", "0.27"), st.sampled_from(RateUnit))
rates_a_day = st.builds(Rate, decimals("0", "0.27"), st.just(RateUnit.DAY))
conventions = st.builds(
    Conventions, st.sampled_from(FirstPeriod), st.none() | st.sampled_from(DayCount), st.sampled_from(Rounding),
    st.sampled_from(Rounding),
)
steps = sensible(Step, st.integers(1, MOST_PERIODS), decimals("-0.999", "1"))
floating = sensible(
    Floating, st.sampled_from(Benchmark), decimals("-0.5", "0.5"), days, st.sampled_from([1, 3, 6, 12])
)
quotes = sensible(
    Quote, ids, st.sampled_from(Benchmark), days, decimals("0", "0.3"), st.none() | days, texts
)


@st.composite
def fees(draw, currency):
    amount = draw(st.none() | amounts(1, st.just(currency)))
    share = None if amount else draw(decimals("0.000000000001", "1"))
    return accepted(
        Fee, draw(names), draw(st.sampled_from(FeeTiming)), amount, share, draw(yes_or_no), draw(texts), draw(yes_or_no)
    )


@st.composite
def plan_rows(draw, start, currency):
    """Draw rows after a day whose principal is something."""
    gaps = accumulate(draw(st.lists(st.integers(1, 40), min_size=1, max_size=5)))
    part = st.integers(0, LARGEST // 10).map(lambda minor: Money(minor, currency))
    rows = [PlanRow(start + timedelta(days=gap), draw(part), draw(part), draw(part)) for gap in gaps]
    owed = total((row.principal for row in rows), currency)
    return tuple(rows) if owed.minor else (PlanRow(rows[0].due, Money(1, currency), *[Money(0, currency)] * 2),)


@st.composite
def terms(draw, start, currency):
    """Draw terms that fit a day on which they begin."""
    method = draw(st.sampled_from(Method))
    rows = draw(plan_rows(start, currency)) if method is Method.PLAN else ()
    return accepted(
        Terms, method, draw(rates), len(rows) or draw(st.integers(1, MOST_PERIODS)),
        rows[0].due if rows else start + timedelta(days=draw(st.integers(1, 20_000))), draw(st.integers(1, 31)),
        draw(st.sampled_from(DayCount)), draw(st.sampled_from(Frequency)), draw(conventions),
        draw(amounts(1, st.just(currency))) if method is Method.BALLOON else None,
        draw(steps) if method is Method.GRADUATED else None, rows,
        tuple(draw(st.lists(fees(currency), max_size=2))),
    )


@st.composite
def late_terms(draw, currency):
    amount = st.none() | amounts(1, st.just(currency))
    return accepted(
        LateTerms, draw(decimals("0", "10")), draw(st.sampled_from(PenaltyBase)), draw(amount),
        draw(st.integers(0, 90)), draw(amount),
    )


@st.composite
def prepayment_terms(draw, currency):
    return accepted(
        PrepaymentTerms, draw(shares), draw(st.none() | amounts(1, st.just(currency))),
        draw(st.none() | st.integers(0, 600)), draw(yes_or_no),
    )


@st.composite
def disclosures(draw, currency):
    amount = amounts(1, st.just(currency))
    items = st.lists(st.builds(DisclosedFee, names, texts, amount), max_size=2).map(tuple)
    return accepted(
        Disclosure, draw(amount), draw(items), draw(st.none() | decimals("0", "10")),
        draw(st.sampled_from(Definition)), draw(st.none() | amount),
    )


@st.composite
def loans(draw):
    start, currency = draw(days), draw(currencies)
    its_terms = draw(terms(start, currency))
    principal = draw(amounts(its_terms.balloon.minor if its_terms.balloon else 1, st.just(currency)))
    if its_terms.rows:
        principal = total((row.principal for row in its_terms.rows), currency)
    line = draw(st.none() | ids)
    return accepted(
        Loan, draw(ids), draw(ids), draw(names), principal, start, its_terms, line, draw(texts), draw(texts),
        draw(texts), draw(st.none() | days), draw(st.none() | st.dates(start, last_day)), draw(texts),
        draw(st.none() | late_terms(currency)), draw(st.none() | prepayment_terms(currency)),
        draw(st.none() | floating), draw(st.none() | ids), line is not None and draw(yes_or_no),
        draw(st.none() | disclosures(currency)), draw(yes_or_no),
        draw(decimals("0.01", "1")), draw(st.sampled_from(LoanPurpose)), tuple(draw(st.lists(ids, max_size=2))),
    )


@st.composite
def loan_changes(draw):
    on, currency, kind = draw(days), draw(currencies), draw(st.sampled_from(ChangeKind))
    lasting = kind in (ChangeKind.EXTENSION, ChangeKind.HOLIDAY)
    agreed = draw(terms(on, currency)) if kind is ChangeKind.RESTRUCTURE else None
    return accepted(
        LoanChange, draw(ids), draw(ids), on, kind, draw(rates) if kind is ChangeKind.RATE else None, draw(yes_or_no),
        draw(st.integers(1, MOST_PERIODS)) if lasting else None,
        draw(st.sampled_from(HolidayInterest)) if kind is ChangeKind.HOLIDAY else None, draw(yes_or_no),
        agreed, None if agreed and agreed.rows else draw(st.none() | amounts(1, st.just(currency))), draw(texts),
        draw(st.none() | st.dates(max_value=on)),
    )


@st.composite
def card_terms(draw, currency):
    amount = st.none() | amounts(1, st.just(currency))
    floor, cap = sorted(draw(st.tuples(*[amounts(1, st.just(currency))] * 2)), key=lambda one: one.minor)
    return accepted(
        CardTerms, draw(st.none() | st.integers(1, 60)), draw(st.sampled_from(StatementDayGoes)),
        draw(st.none() | rates_a_day), draw(st.sampled_from(InterestOn)), draw(yes_or_no),
        draw(st.none() | st.builds(MinimumRule, shares, amount, *[shares] * 6)),
        draw(st.none() | st.builds(LateFeeRule, shares, amount)),
        draw(st.none() | st.builds(CashFeeRule, shares, st.just(floor), st.none() | st.just(cap))),
        draw(st.integers(0, 31)), draw(amount),
    )
