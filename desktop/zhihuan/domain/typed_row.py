"""Rows of a lender's own plan as somebody typed them: which of them is which instalment, and when the first was due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from zhihuan.domain.calendar import LAST_DAY, Frequency, dues, first_due_after, later, month_of
from zhihuan.domain.errors import CurrencyMismatch, DatesOutOfOrder, FieldMissing, TermsOutOfRange
from zhihuan.domain.money import Money

FEWEST_ROWS: Final = 3
_FIRST_DUES: Final = 3
_LONGEST_GAPS: Final = (
    (10, Frequency.WEEKLY), (21, Frequency.FORTNIGHTLY), (59, Frequency.MONTHLY), (180, Frequency.QUARTERLY),
)
"""Up to how many days apart dues are of a frequency; a due off its anchor may be half a period late."""


@dataclass(frozen=True, slots=True)
class TypedRow:
    """One row of the lender's plan: its number or its due, and whichever figures are known."""

    number: int | None = None
    due: date | None = None
    payment: Money | None = None
    principal: Money | None = None
    interest: Money | None = None
    fee: Money | None = None
    balance: Money | None = None

    @property
    def figures(self) -> dict[str, Money]:
        """The figures that are known, by name."""
        named = {
            "payment": self.payment, "principal": self.principal, "interest": self.interest, "fee": self.fee,
            "balance": self.balance,
        }
        return {name: figure for name, figure in named.items() if figure is not None}


@dataclass(frozen=True, slots=True)
class Timetable:
    """When a plan's instalments may fall due, and the rows by the number that gives them."""

    first_due: date
    due_day: int
    frequency: Frequency
    rows: tuple[tuple[int, TypedRow], ...]


def checked(rows: Sequence[TypedRow], periods: int, currency: str) -> tuple[TypedRow, ...]:
    """Return the rows that say anything.

    Raises TermsOutOfRange (fewer than three, or a number beyond the plan), FieldMissing (neither number nor due),
    CurrencyMismatch.

    >>> checked([TypedRow(1, payment=Money(100))], 12, "CNY")
    Traceback (most recent call last):
    zhihuan.domain.errors.TermsOutOfRange: ('row_count', '1', '3', '12')
    """
    saying = tuple(row for row in rows if row.figures)
    if len(saying) < FEWEST_ROWS:
        raise TermsOutOfRange("row_count", str(len(saying)), str(FEWEST_ROWS), str(periods))
    for row in saying:
        if row.number is None and row.due is None:
            raise FieldMissing("due")
        if row.number is not None and not 1 <= row.number <= periods:
            raise TermsOutOfRange("row_number", str(row.number), "1", str(periods))
        for figure in row.figures.values():
            if figure.currency != currency:
                raise CurrencyMismatch(figure.currency, currency)
    return saying


def timetables(rows: Sequence[TypedRow], start: date, periods: int) -> tuple[Timetable, ...]:
    """Return the timetables that rows may follow, the likeliest first; raises DatesOutOfOrder (due before start).

    >>> rows = [TypedRow(due=date(2026, month, 15), payment=Money(100)) for month in (2, 3, 4)]
    >>> [(each.first_due.isoformat(), each.frequency.value) for each in timetables(rows, date(2026, 1, 15), 12)]
    [('2026-02-15', 'monthly')]
    """
    dated = _dated(rows, start)
    if not dated:
        return (_timetable(first_due_after(start, start.day), start.day, Frequency.MONTHLY, rows, periods),)
    frequency = _frequency(dated)
    return tuple(
        _timetable(first_due, anchor, frequency, rows, periods)
        for anchor in _anchors(dated, frequency)
        for first_due in _first_dues(dated, start, frequency, anchor, periods)
    )


def _dated(rows: Sequence[TypedRow], start: date) -> list[tuple[date, int | None]]:
    """Return dues and numbers in order; raises DatesOutOfOrder where they contradict each other or the start."""
    dated = sorted(((row.due, row.number) for row in rows if row.due is not None), key=lambda one: one[0])
    if dated and dated[0][0] <= start:
        raise DatesOutOfOrder("start", start.isoformat(), "due", dated[0][0].isoformat())
    numbered = sorted((number, due) for due, number in dated if number is not None)
    for (first, earlier), (second, after) in pairwise(numbered):
        if first < second and earlier >= after:
            raise DatesOutOfOrder("due", earlier.isoformat(), "due", after.isoformat())
    return dated


def _frequency(dated: Sequence[tuple[date, int | None]]) -> Frequency:
    numbered = [(due, number) for due, number in dated if number is not None]
    if len(numbered) > 1 and numbered[-1][1] > numbered[0][1]:
        gap = (numbered[-1][0] - numbered[0][0]).days / (numbered[-1][1] - numbered[0][1])
    else:
        days = {due for due, _ in dated}
        gap = min(((after - before).days for before, after in pairwise(sorted(days))), default=30)
    return next((frequency for longest, frequency in _LONGEST_GAPS if gap <= longest), Frequency.YEARLY)


def _anchors(dated: Sequence[tuple[date, int | None]], frequency: Frequency) -> tuple[int, ...]:
    """Return the contract's possible days of the month: the latest seen, or the 31st where all are month ends."""
    days = [due for due, _ in dated]
    regular = days[1:] or days
    latest = max(day.day for day in regular)
    if not frequency.months or latest == LAST_DAY or any(day != month_of(day)[1] for day in regular):
        return (latest,)
    return (LAST_DAY, latest) if days[0].day > latest else (latest, LAST_DAY)


def _first_dues(
    dated: Sequence[tuple[date, int | None]], start: date, frequency: Frequency, anchor: int, periods: int
) -> tuple[date, ...]:
    """Return when the first instalment may have been due; where no number is known, one of the earliest days."""
    numbered = min(((number, due) for due, number in dated if number is not None), default=None)
    if numbered is not None:
        number, due = numbered
        return (due if number == 1 else later(due, 1 - number, frequency, anchor),)
    found = [dated[0][0]]
    while len(found) < periods and (earlier := later(found[-1], -1, frequency, anchor)) > start:
        found.append(earlier)
    usual = later(start, 1, frequency, anchor)
    return tuple(sorted(found[-_FIRST_DUES:], key=lambda due: abs((due - usual).days)))


def _timetable(
    first_due: date, due_day: int, frequency: Frequency, rows: Sequence[TypedRow], periods: int
) -> Timetable:
    days = dues(first_due, periods, due_day, frequency)

    def nearest(due: date) -> int:
        return min(range(periods), key=lambda at: abs((days[at] - due).days)) + 1

    return Timetable(first_due, due_day if frequency.months else first_due.day, frequency, tuple(
        (row.number or nearest(row.due or first_due), row) for row in rows
    ))
