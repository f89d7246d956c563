"""A lender's cost sheet beside what was recomputed.

Judges nothing: a difference may be a slip, another definition, or a fee that was left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from zhihuan.domain.contract_flows import received
from zhihuan.domain.cost import Cost, loan_cost, loan_flows
from zhihuan.domain.disclosure import Definition, Disclosure
from zhihuan.domain.errors import AmountNotPositive, TermsOutOfRange
from zhihuan.domain.loan import Loan
from zhihuan.domain.money import Money, total

EIGHTH_OF_A_POINT: Final = Decimal("0.00125")
"""1/8 of a percentage point: how far a disclosed rate may be off by Regulation Z, 1026.22(a)(2).

The Chinese rules of 2026 on disclosing the cost of personal loans name no tolerance that is known
here, and directive 2014/17/EU none but one decimal; so this is the only one with a source.
"""
_MOST_YEARS: Final = 100
_SAME_PLACES: Final = 6


@dataclass(frozen=True, slots=True)
class Figure:
    """One recomputed yearly rate, and by how many percentage points the disclosed one is above it.

    `points` is None where nothing was disclosed.
    """

    definition: Definition
    rate: float
    points: float | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """A cost sheet beside what was recomputed.

    `kept_back` is what was disclosed as principal and did not arrive. `unexplained` is what the
    loan costs in money beyond what the sheet says, below zero where it costs less; None where the
    sheet gives no total.
    """

    disclosure: Disclosure
    figures: tuple[Figure, ...]
    tolerance: Decimal
    kept_back: Money
    unexplained: Money | None

    @property
    def claimed(self) -> Figure | None:
        """The figure that the sheet says it gives."""
        return next((figure for figure in self.figures if figure.definition is self.disclosure.definition), None)

    @property
    def nearest(self) -> Figure | None:
        """The figure that the disclosed one comes nearest to; None where nothing was disclosed."""
        told = {figure: abs(figure.points) for figure in self.figures if figure.points is not None}
        return min(told, key=lambda figure: round(told[figure], _SAME_PLACES), default=None)

    @property
    def agrees(self) -> bool | None:
        """Whether the disclosed rate is, within the tolerance, what it says it is, or any true rate if it does not say.

        None where there is nothing to compare.
        """
        judged = self.claimed or self.nearest
        if judged is None or judged.points is None:
            return None
        honest = judged.definition is not Definition.FLAT
        return honest and abs(judged.points) <= 100 * float(self.tolerance)


def loan_compared(loan: Loan, disclosure: Disclosure) -> Comparison:
    """Put what a loan truly costs as signed beside a sheet.

    Raises CostNotComputable, TermsOutOfRange, CurrencyMismatch.

    >>> from datetime import date
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.loan import LoanId
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.terms import Method, Terms
    >>> terms = Terms(Method.LEVEL, Rate(Decimal("0.12")), 12, date(2026, 2, 1), 1)
    >>> loan = Loan(LoanId("x"), LenderId("y"), "Phone", Money(12_000_00), date(2026, 1, 1), terms)
    >>> loan_compared(loan, Disclosure(loan.principal, annual_cost=Decimal("0.1268"))).agrees
    True
    """
    flows, arrived = loan_flows(loan), received(loan)
    paid = arrived - total((flow.amount for flow in flows), loan.principal.currency)
    years = Fraction((flows[-1].on - loan.start).days, 365)
    return compared(disclosure, loan_cost(loan), arrived, paid, years)


def compared(
    disclosure: Disclosure,
    cost: Cost,
    received: Money,
    paid: Money,
    years: Fraction,
    tolerance: Decimal = EIGHTH_OF_A_POINT,
) -> Comparison:
    """Put recomputed figures beside the disclosed ones.

    `cost` is the recomputed cost, `received` what arrived, `paid` all that is paid afterwards, `years` the
    time from first to last. Raises TermsOutOfRange for a time of nothing, CurrencyMismatch.

    >>> from zhihuan.domain.cost import cost
    >>> from zhihuan.domain.flow import level_flows
    >>> from datetime import date
    >>> true = cost(level_flows(Money(1200_00), Money(107_20), 12, date(2026, 1, 1)))
    >>> sheet = Disclosure(Money(1200_00), annual_cost=Decimal("0.072"))
    >>> found = compared(sheet, true, Money(1200_00), Money(1286_40), Fraction(1))
    >>> found.nearest.definition.value, found.agrees
    ('flat', False)
    """
    charges = paid - received
    rates = {
        Definition.NOMINAL: cost.nominal, Definition.EFFECTIVE: cost.effective, Definition.XIRR: cost.xirr,
        Definition.APRC: cost.aprc, Definition.US_APR: cost.us_apr,
        Definition.FLAT: float(flat_rate(charges, received, years)),
    }
    told = disclosure.annual_cost
    figures = tuple(
        Figure(definition, rate, None if told is None else 100 * (float(told) - rate))
        for definition, rate in rates.items()
        if rate is not None
    )
    stated = disclosure.total_to_pay
    unexplained = None if stated is None else charges - (stated - disclosure.principal)
    return Comparison(disclosure, figures, tolerance, disclosure.principal - received, unexplained)


def flat_rate(charges: Money, principal: Money, years: Fraction) -> Fraction:
    """Return the yearly flat rate: charges over principal and years, as if the principal were owed to the end.

    A fee of 0.6 % a month is quoted as 7.2 % a year and costs 13.03 % (domain notes §1). Raises
    AmountNotPositive, TermsOutOfRange, CurrencyMismatch.

    >>> flat_rate(Money(86_40), Money(1200_00), Fraction(1))
    Fraction(9, 125)
    """
    if principal.minor <= 0:
        raise AmountNotPositive("principal", str(principal))
    if not 0 < years <= _MOST_YEARS:
        raise TermsOutOfRange("years", f"{float(years):.3g}", "0", str(_MOST_YEARS))
    return charges.over(principal) / years
