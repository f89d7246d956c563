"""Which contract makes the lender's own plan: every usual variant is tried against a few typed rows of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from zhihuan.domain.contract_variants import Trial, Variants
from zhihuan.domain.errors import AmountNotPositive, TermsOutOfRange
from zhihuan.domain.fitted import digits_beyond
from zhihuan.domain.money import Money, total
from zhihuan.domain.rate import Rate
from zhihuan.domain.schedule import plan
from zhihuan.domain.terms import MOST_PERIODS, Terms
from zhihuan.domain.typed_row import TypedRow, checked, timetables

_COMPARED: Final = 16
"""How many of the nearest variants are planned to their end, to tell those apart that differ only later."""


@dataclass(frozen=True, slots=True)
class Match:
    """Terms whose plan comes near typed rows: by how much all their figures miss, and each row's."""

    terms: Terms
    difference: Money
    by_row: tuple[Money, ...]

    @property
    def exact(self) -> bool:
        """Whether the plan has every typed figure to the coin."""
        return not self.difference


def matches(
    principal: Money, start: date, periods: int, rows: Sequence[TypedRow], rate: Rate | None = None,
    *, fee: Money | None = None, most: int = 5,
) -> tuple[Match, ...]:
    """Return the variants that come nearest to typed rows of a lender's plan, the nearest first, then the most usual.

    Without a quoted `rate` the rows must show it; where they have every figure at another rate only, that comes
    first (payments alone would fit some rate: theirs must be one that lenders quote). `fee` is one that the contract
    names but not its day. Rows are in any order and may leave figures out; a bullet or a plan without a rule has no
    variants to find.

    Raises TermsOutOfRange (fewer than three rows, a number beyond the plan, periods out of range), FieldMissing
    (a row with neither number nor due), AmountNotPositive, CurrencyMismatch, DatesOutOfOrder.

    >>> from decimal import Decimal
    >>> paid = [(1, "12000.00", "120.00"), (2, "11053.81", "110.54"), (3, "10098.16", "100.98")]
    >>> rows = [TypedRow(number, interest=Money.parse(interest)) for number, _, interest in paid]
    >>> best, *_ = matches(Money(12_000_00), date(2026, 1, 15), 12, rows, Rate(Decimal("0.12")))
    >>> best.exact, best.terms.method.value, best.terms.day_count.value
    (True, 'level', '30/360')
    """
    if principal.minor <= 0:
        raise AmountNotPositive("principal", str(principal))
    if not 1 <= periods <= MOST_PERIODS:
        raise TermsOutOfRange("periods", str(periods), "1", str(MOST_PERIODS))
    typed = checked(rows, periods, principal.currency)
    found = _nearest(principal, start, periods, typed, rate, fee)
    if rate is not None and not any(match.exact for match in found):
        other_rate = _nearest(principal, start, periods, typed, None, fee, usual=True)
        seen = any(row.figures.keys() & {"principal", "interest", "balance"} for row in typed)
        proven = (match for match in other_rate if match.exact and (seen or not digits_beyond(match.terms.rate)))
        found = (*proven, *found)
    return found[:most]


def _nearest(
    principal: Money, start: date, periods: int, rows: Sequence[TypedRow], rate: Rate | None, fee: Money | None,
    *, usual: bool = False,
) -> tuple[Match, ...]:
    trials = [
        (sum(trial.missed), order, trial.unusual, trial)
        for order, timetable in enumerate(timetables(rows, start, periods))
        for trial in Variants(principal, start, periods, timetable, rate, fee).nearest(_COMPARED, usual=usual)
    ]
    found: dict[object, Match] = {}
    for *_, trial in sorted(trials, key=lambda one: one[:3])[:_COMPARED]:
        instalments = plan(principal, start, trial.terms)
        found.setdefault(tuple((row.due, row.payment, row.balance) for row in instalments), _match(trial, principal))
    return tuple(found.values())


def _match(trial: Trial, principal: Money) -> Match:
    by_row = tuple(Money(missed, principal.currency) for missed in trial.missed)
    return Match(trial.terms, total(by_row, principal.currency), by_row)
