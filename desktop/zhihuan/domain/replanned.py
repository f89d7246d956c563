"""What each kind of change makes of what is left to plan. Raises ChangeDoesNotFit where it can make nothing of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from zhihuan.domain.ahead import dues_after, rows_ahead
from zhihuan.domain.errors import ChangeDoesNotFit
from zhihuan.domain.loan_change import ChangeKind, HolidayInterest, LoanChange
from zhihuan.domain.money import Money
from zhihuan.domain.rate import Rate
from zhihuan.domain.schedule import Instalment, RowKind, Stretch, all_dues
from zhihuan.domain.terms import MOST_PERIODS, Method, Terms

RATELESS: Final = (Method.PLAN, Method.FLAT_FEE, Method.INTEREST_FREE)
"""Methods without a rate that could change."""


@dataclass(frozen=True, slots=True)
class Replanned:
    """A plan from a day on: the row of the day itself if there is one, what is left to plan, and on which terms."""

    row: Instalment | None
    stretch: Stretch
    terms: Terms


def at_rate(rest: Stretch, terms: Terms, rate: Rate, kept: Money | None, *, keep: bool) -> Replanned:
    """Return a plan at another rate: balance and term stay and the instalment is found anew.

    `kept` is what the instalments repaid until now. Equal principal stays as it is. With `keep` the instalment
    stays and the end moves; of a balloon loan the end stays too, and the balloon takes the difference. Raises
    ChangeDoesNotFit where there is no rate to change, or where the kept instalment would never pay the loan
    off; NotADate. Source: domain notes §1, LPR repricing.

    >>> from datetime import date
    >>> from decimal import Decimal
    >>> terms = Terms(Method.INTEREST_ONLY, Rate(Decimal("0.12")), 3, date(2026, 2, 1), 1)
    >>> start, owed = date(2026, 1, 1), Money(3_000_00)
    >>> left = Stretch(owed, owed, start, start, all_dues(terms))
    >>> dearer = at_rate(left, terms, Rate(Decimal("0.24")), None, keep=False)
    >>> [str(row.payment) for row in rows_ahead(dearer.stretch, dearer.terms)]
    ['60.00', '60.00', '3060.00']
    """
    if terms.method in RATELESS:
        raise ChangeDoesNotFit(ChangeKind.RATE, terms.method)
    after = replace(terms, rate=rate)
    if terms.method is Method.EQUAL_PRINCIPAL:
        return Replanned(None, replace(rest, kept=kept), after)
    if not keep or kept is None:
        return Replanned(None, rest, after)
    more = () if terms.method is Method.BALLOON else dues_after(rest, terms, _room(rest))
    longer = replace(rest, kept=kept, dues=(*rest.dues, *more))
    if _never_pays_off(rows_ahead(longer, after)[len(rest.pause):], kept, terms):
        raise ChangeDoesNotFit(ChangeKind.RATE, terms.method)
    return Replanned(None, longer, after)


def _room(rest: Stretch) -> int:
    """Return how many more instalments a loan can have."""
    return MOST_PERIODS - (rest.number + len(rest.dues) - 1)


def _never_pays_off(rows: tuple[Instalment, ...], kept: Money, terms: Terms) -> bool:
    if terms.method is Method.BALLOON:
        return any(not row.principal for row in rows[1:-1])
    return rows[-1].number == MOST_PERIODS and rows[-1].principal > kept


def extended(left: Stretch, terms: Terms, periods: int) -> Replanned:
    """Return a plan with more instalments; one that is due in one sum is due so much later.

    Raises ChangeDoesNotFit for rows that the lender wrote and beyond the most instalments; NotADate.
    Source: domain notes §1, 展期.

    >>> from datetime import date
    >>> from decimal import Decimal
    >>> terms = Terms(Method.INTEREST_ONLY, Rate(Decimal("0.12")), 3, date(2026, 2, 1), 1)
    >>> start, owed = date(2026, 1, 1), Money(3_000_00)
    >>> left = Stretch(owed, owed, start, start, all_dues(terms))
    >>> [str(due) for due in extended(left, terms, 1).stretch.dues]
    ['2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01']
    """
    if terms.method is Method.PLAN or periods > _room(left):
        raise ChangeDoesNotFit(ChangeKind.EXTENSION, terms.method)
    more = dues_after(left, terms, periods)
    return Replanned(None, replace(left, dues=more[-1:] if terms.method.single else (*left.dues, *more)), terms)


def on_holiday(left: Stretch, terms: Terms, change: LoanChange, kept: Money | None) -> Replanned:
    """Return a plan whose next instalments ask for no principal; a holiday in a holiday begins when that one ends.

    Where the end moves by as much and nothing is added to the principal, the instalments after it are as they
    were (`kept`). Raises ChangeDoesNotFit where no instalment would be left, for rows that the lender wrote, for
    what is due in one sum, and beyond the most instalments; NotADate. Source: domain notes §1.

    >>> from datetime import date
    >>> from decimal import Decimal
    >>> terms = Terms(Method.EQUAL_PRINCIPAL, Rate(Decimal("0.12")), 3, date(2026, 2, 1), 1)
    >>> start, owed = date(2026, 1, 1), Money(3_000_00)
    >>> left = Stretch(owed, owed, start, start, all_dues(terms))
    >>> from zhihuan.domain.loan import LoanId
    >>> from zhihuan.domain.loan_change import ChangeId
    >>> paused = LoanChange(
    ...     ChangeId("c"), LoanId("x"), start, ChangeKind.HOLIDAY, periods=1, interest=HolidayInterest.PAID
    ... )
    >>> found = on_holiday(left, terms, paused, Money(1_000_00))
    >>> [str(row.payment) for row in rows_ahead(found.stretch, found.terms)]
    ['30.00', '1030.00', '1020.00', '1010.00']
    """
    assert change.periods is not None and change.interest is not None  # noqa: PT018, S101 - a holiday has both
    pause = (*left.pause, *(change.interest,) * change.periods)
    more = change.periods if change.extends else 0
    fits = terms.method is not Method.PLAN and not terms.method.single
    if not fits or more > _room(left) or len(left.dues) + more <= len(pause):
        raise ChangeDoesNotFit(ChangeKind.HOLIDAY, terms.method)
    same = change.extends and HolidayInterest.CAPITALISED not in pause
    dues = (*left.dues, *dues_after(left, terms, more))
    return Replanned(None, replace(left, dues=dues, pause=pause, kept=kept if same else None), terms)


def restructured(rest: Stretch, change: LoanChange) -> Replanned:
    """Return a plan on other terms, for what is left or for what the parties agreed is owed from then on.

    What is agreed on includes the interest up to that day; otherwise that comes with the first instalment.
    Raises ChangeDoesNotFit where nothing is left to pay, and beyond the most instalments.

    >>> from datetime import date
    >>> from decimal import Decimal
    >>> terms = Terms(Method.INTEREST_ONLY, Rate(Decimal("0.12")), 3, date(2026, 2, 1), 1)
    >>> start, owed = date(2026, 1, 1), Money(3_000_00)
    >>> left = Stretch(owed, owed, start, start, all_dues(terms))
    >>> from zhihuan.domain.loan import LoanId
    >>> from zhihuan.domain.loan_change import ChangeId
    >>> free = Terms(Method.INTEREST_FREE, Rate(Decimal(0)), 2, date(2026, 6, 1), 1)
    >>> agreed = LoanChange(
    ...     ChangeId("c"), LoanId("x"), start, ChangeKind.RESTRUCTURE, terms=free, principal=Money(2_800_00)
    ... )
    >>> found = restructured(left, agreed)
    >>> str(found.row.balance), [str(row.payment) for row in rows_ahead(found.stretch, found.terms)]
    ('2800.00', ['1400.00', '1400.00'])
    """
    assert change.terms is not None  # noqa: S101 - a restructure has terms
    terms, agreed = change.terms, change.agreed
    principal = rest.principal if agreed is None else agreed
    if not principal or rest.number + terms.periods - 1 > MOST_PERIODS:
        raise ChangeDoesNotFit(ChangeKind.RESTRUCTURE, terms.method)
    row, zero = None, Money.zero(principal.currency)
    if principal != rest.principal:
        added = principal - rest.principal
        row = Instalment(0, change.on, zero, zero, zero, principal, added, RowKind.ADJUSTMENT)
    return Replanned(row, Stretch(
        principal, principal, change.on, change.on, all_dues(terms), rest.number,
        rest.brought if agreed is None else Fraction(0), earlier=rest.number - 1,
    ), terms)
