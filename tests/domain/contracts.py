"""Any contract that a lender could write, for hypothesis to draw from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import strategies as st

from zhihuan.domain.calendar import Frequency, dues, first_due_after, on_anchor
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.money import Money
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.schedule import Instalment, plan
from zhihuan.domain.terms import Conventions, FirstPeriod, Method, PlanRow, Rounding, Step, Terms, plan_terms

ANNUITIES = (Method.LEVEL, Method.BALLOON, Method.GRADUATED)
CURRENCIES = ("CNY", "JPY", "KWD")
STEADY = (DayCount.THIRTY_360, DayCount.THIRTY_E_360, DayCount.ACT_ACT_EC)
WRITTEN_ROWS = 40


@dataclass(frozen=True, slots=True)
class Contract:
    principal: Money
    start: date
    terms: Terms

    def plan(self) -> tuple[Instalment, ...]:
        return plan(self.principal, self.start, self.terms)


def rates(frequency: Frequency) -> st.SearchStrategy[Rate]:
    """Return rates from nothing to 500 % a year, quoted over anything."""
    times = {RateUnit.YEAR: 1, RateUnit.MONTH: 12, RateUnit.DAY: 365, RateUnit.PERIOD: frequency.per_year}
    return st.builds(
        lambda a_year, unit: Rate(round(a_year / times[unit], 8), unit),
        st.decimals(0, 5, places=6), st.sampled_from(RateUnit),
    )


def fees(currency: str) -> st.SearchStrategy[tuple[Fee, ...]]:
    """Return up to three fees, each an amount or a share."""
    amounts = st.builds(
        lambda timing, minor: Fee("service", timing, Money(minor, currency)),
        st.sampled_from(FeeTiming), st.integers(1, 10**6),
    )
    shares = st.builds(
        lambda timing, share, on_balance: Fee("guarantee", timing, share=share, on_balance=on_balance),
        st.sampled_from(FeeTiming), st.decimals("0.0001", 1, places=4), st.booleans(),
    )
    return st.lists(st.one_of(amounts, shares), max_size=3).map(tuple)


STARTS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
PRINCIPALS = st.builds(Money, st.integers(4, 10**11), st.sampled_from(CURRENCIES))
CONVENTIONS = st.builds(
    Conventions, st.sampled_from(FirstPeriod), st.none() | st.sampled_from(DayCount), st.sampled_from(Rounding),
    st.sampled_from(Rounding),
)


@st.composite
def written_rows(draw, principal, days):
    """Return a lender's own plan: any principal in any row, interest and fees as they come."""
    cuts = sorted(draw(st.lists(
        st.integers(0, principal.minor), min_size=len(days) - 1, max_size=len(days) - 1
    )))
    amounts = st.integers(0, 10**6).map(lambda minor: Money(minor, principal.currency))
    return tuple(
        PlanRow(day, Money(after - before, principal.currency), draw(amounts), draw(amounts))
        for day, (before, after) in zip(days, pairwise((0, *cuts, principal.minor)), strict=True)
    )


@st.composite
def contracts(
    draw, methods=tuple(Method), *, regular=False, frequencies=tuple(Frequency), conventions=CONVENTIONS, most=600,
    principals=PRINCIPALS, starts=STARTS,
):
    """Return up to `most` periods of any method; `regular`: the first period is as long as the others."""
    method, frequency = draw(st.sampled_from(methods)), draw(st.sampled_from(frequencies))
    principal, start, anchor = draw(principals), draw(starts), draw(st.integers(1, 31))
    if regular:
        start = on_anchor(start.year, start.month, anchor)
        first_due = first_due_after(start, anchor, frequency)
    else:
        first_due = start + timedelta(days=draw(st.integers(1, 800)))
    periods = draw(st.integers(1, min(WRITTEN_ROWS, most) if method is Method.PLAN else most))
    rate, taken = draw(rates(frequency)), draw(fees(principal.currency))
    if method is Method.PLAN:
        rows = draw(written_rows(principal, dues(first_due, periods, anchor, frequency)))
        return Contract(principal, start, plan_terms(rows, rate, taken))
    return Contract(principal, start, Terms(
        method, rate, periods, first_due, anchor, draw(st.sampled_from(DayCount)), frequency, draw(conventions),
        balloon=Money(draw(st.integers(1, principal.minor)), principal.currency) if method is Method.BALLOON else None,
        step=Step(draw(st.integers(1, 60)), draw(st.decimals("-0.5", "0.5", places=3)))
        if method is Method.GRADUATED else None,
        fees=taken,
    ))
