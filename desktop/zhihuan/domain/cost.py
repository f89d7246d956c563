"""What money truly costs: rates of return of the flows between borrower and lender.

Amounts become floats only inside root finding. Penalties are never part of a cost, upfront
deductions always are (the flow received is what arrived).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import expm1, log1p

import pyxirr

from zhihuan.domain import us_apr
from zhihuan.domain.aprc import yearly_rate, years_after
from zhihuan.domain.cadence import cadence
from zhihuan.domain.contract_flows import compulsory, contract_flows
from zhihuan.domain.day_count import DayCount, year_part
from zhihuan.domain.discounting import HIGHEST_COMPOUNDED, HIGHEST_SIMPLE, discount_rate
from zhihuan.domain.errors import CostNotComputable
from zhihuan.domain.flow import Flow, by_day
from zhihuan.domain.loan import Loan
from zhihuan.domain.schedule import schedule


@dataclass(frozen=True, slots=True)
class Cost:
    """One loan's cost, six ways, each a fraction (0.1384 is 13.84 %).

    `periodic` is the internal rate of return of the flows' own period (a month, a week, a year),
    `nominal` that rate times the periods of a year, `effective` compounds it over a year: all
    None where the flows keep no regular beat. `xirr` compounds over the real days over 365, `aprc` by the
    European Union's clock, and `us_apr` is nominal by Regulation Z's. A rate that is beyond its
    bound (`discounting`) is None too, whatever the others are.
    """

    periodic: float | None
    nominal: float | None
    effective: float | None
    xirr: float | None
    aprc: float | None
    us_apr: float | None

    @property
    def yearly(self) -> float | None:
        """The effective rate a year: by the flows' own period, or by real days (`xirr`) where they keep no beat."""
        return self.xirr if self.periodic is None else self.effective

    @property
    def irregular(self) -> bool:
        """Whether the flows keep no regular beat, so that only rates by real days fit them."""
        return self.periodic is None and (self.aprc is not None or self.us_apr is not None)


def loan_flows(loan: Loan) -> tuple[Flow, ...]:
    """Return what a loan's contract promises, its compulsory fees with it: what arrives, and each instalment out.

    Amounts are signed; what is received is above zero; raises NotADate. Source: domain notes §2.

    >>> from decimal import Decimal
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.loan import LoanId
    >>> from zhihuan.domain.money import Money
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.terms import Method, Terms
    >>> terms = Terms(Method.LEVEL, Rate(Decimal("0.12")), 12, date(2026, 2, 1), 1)
    >>> loan = Loan(LoanId("x"), LenderId("y"), "Phone", Money(12_000_00), date(2026, 1, 1), terms)
    >>> [str(flow.amount) for flow in loan_flows(loan)][:2]
    ['12000.00', '-1066.19']
    """
    counted = compulsory(loan)
    return contract_flows(counted, schedule(counted))


@lru_cache(maxsize=8192)
def loan_cost(loan: Loan) -> Cost:
    """Return the true cost of a loan as planned, fractions a year; raises CostNotComputable. Source: domain notes §2.

    >>> from decimal import Decimal
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.loan import LoanId
    >>> from zhihuan.domain.money import Money
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.terms import Method, Terms
    >>> terms = Terms(Method.LEVEL, Rate(Decimal("0.12")), 12, date(2026, 2, 1), 1)
    >>> loan = Loan(LoanId("x"), LenderId("y"), "Phone", Money(12_000_00), date(2026, 1, 1), terms)
    >>> found = loan_cost(loan)
    >>> f"{found.nominal:.4f} {found.effective:.4f}"
    '0.1200 0.1268'
    """
    return cost(loan_flows(loan))


def cost(flows: Sequence[Flow]) -> Cost:
    """Return the true cost of dated flows; raises CostNotComputable where there is no rate.

    Its reasons: "currencies", "one_sided", "no_root", "several" (`discounting.discount_rate`), and
    "beyond" where every way of counting is beyond its bound.

    Source: internal rate of return; the definitions of domain notes §2.

    >>> from zhihuan.domain.flow import level_flows
    >>> from zhihuan.domain.money import Money
    >>> found = cost(level_flows(Money(1200_00), Money(107_20), 12, date(2026, 1, 1)))
    >>> f"{found.nominal:.4f} {found.effective:.4f} {found.us_apr:.4f}"
    '0.1303 0.1384 0.1303'
    """
    of_day = by_day(flows)
    days, amounts = tuple(of_day), [float(amount) for amount in of_day.values()]
    dated = _within_bounds(lambda: _real_days_rate(days, amounts))
    american = _within_bounds(lambda: us_apr.dated_rate(days, amounts, dated))
    beat = cadence(days)
    if beat is None:
        european = _within_bounds(lambda: yearly_rate(years_after(days), amounts, dated))
        return _any(Cost(None, None, None, dated, european, american))
    guess = None if dated is None else expm1(log1p(dated) / beat.per_year)
    periodic = _within_bounds(lambda: discount_rate(beat.numbers, amounts, HIGHEST_SIMPLE, guess))
    if periodic is None:
        # A unit-period of Regulation Z is a beat or several, so its rate is beyond its bound too.
        return _any(Cost(None, None, None, dated, None, None))
    compounded = expm1(beat.per_year * log1p(periodic))
    # On a regular beat the APRC's clock is the beat itself, and so its equation is this one.
    effective = compounded if compounded <= HIGHEST_COMPOUNDED else None
    return Cost(periodic, beat.per_year * periodic, effective, dated, effective, american)


def xirr(flows: Sequence[Flow], day_count: DayCount = DayCount.ACT_365F) -> float:
    """Return the effective yearly rate of dated flows by a day count; raises CostNotComputable.

    Source: the spreadsheets' XIRR, whose years are real days over 365.

    >>> from zhihuan.domain.money import Money
    >>> paid, back = Flow(date(2026, 1, 1), Money(-100_00)), Flow(date(2028, 1, 1), Money(121_00))
    >>> round(xirr([paid, back]), 9), round(xirr([paid, back], DayCount.THIRTY_360), 9)
    (0.1, 0.1)
    """
    of_day = by_day(flows)
    begin = next(iter(of_day))
    return yearly_rate([float(year_part(begin, day, day_count)) for day in of_day], list(of_day.values()))


def _real_days_rate(days: Sequence[date], amounts: Sequence[float]) -> float:
    guess = pyxirr.xirr(days, amounts)
    years = [(day - days[0]).days / 365 for day in days]
    return yearly_rate(years, amounts, guess if guess is not None and guess > -1 else None)


def _within_bounds(measure: Callable[[], float]) -> float | None:
    try:
        return measure()
    except CostNotComputable as refusal:
        if refusal.reason == "beyond":
            return None
        raise


def _any(found: Cost) -> Cost:
    if found.xirr is None and found.aprc is None and found.us_apr is None:
        raise CostNotComputable("beyond")
    return found
