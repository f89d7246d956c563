"""A small business in the months ahead: the cash of each day with and without the line, the gap, and what closes it.

The cash begins with what was told to be at hand. The line could carry what was lost of its limit, less what is used of
it. Arithmetic on what was recorded (`cash_ahead`): no word on what a lender will do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby
from typing import Final

from zhihuan.domain.calendar import months_later
from zhihuan.domain.credit_line import LineState, limit_on
from zhihuan.domain.health.earnings import means
from zhihuan.domain.health.usage import used_of
from zhihuan.domain.household import FactKind, HouseholdFact, fact_on
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.business import BusinessFlow, FlowId
from zhihuan.domain.recovery.case import RecoveryCase
from zhihuan.domain.recovery.cash_ahead import Movement, counted_from, movements, planned_by

CAPITAL_MONTHS: Final = 6
MOST_DAYS_MOVED: Final = 45
"""A date is moved by no more than so many days."""
_DAY: Final = timedelta(days=1)


class CapitalUnknown(StrEnum):
    """Why nothing can be said of the months ahead."""

    NO_CASH = "no_cash"
    """Nobody told what is at hand."""
    NO_INCOME = "no_income"
    """Nothing is recorded of what comes in; that is never taken for nothing."""


@dataclass(frozen=True, slots=True)
class CashDay:
    """The cash at the end of a day, and what could be drawn on the line then."""

    on: date
    cash: Money
    room: Money

    @property
    def short(self) -> bool:
        """Whether the cash is below zero by more than could be drawn."""
        return (self.cash + self.room).minor < 0


@dataclass(frozen=True, slots=True)
class Outlook:
    """The days on which something moves, the first and the last beside them.

    `gap` is how much the deepest day is short, zero where none is; `gap_on` is that day.

    >>> nothing, days = Money(0), (date(2026, 4, 1), date(2026, 4, 2))
    >>> found = Outlook(tuple(CashDay(day, Money(cash), nothing) for day, cash in zip(days, (50_00, -20_00))))
    >>> str(found.first_short), str(found.gap)
    ('2026-04-02', '20.00')
    """

    days: tuple[CashDay, ...]

    @property
    def first_short(self) -> date | None:
        """The first day on which the cash is not enough, None where it always is."""
        return next((one.on for one in self.days if one.short), None)

    @property
    def gap_on(self) -> date | None:
        """The day on which most is missing, the first of several; None where nothing is."""
        deepest = min(self.days, key=lambda one: one.cash + one.room)
        return deepest.on if deepest.short else None

    @property
    def gap(self) -> Money:
        """What is missing on the deepest day; zero where nothing is."""
        least = min(one.cash + one.room for one in self.days)
        return max(-least, Money.zero(least.currency))


@dataclass(frozen=True, slots=True)
class DateChange:
    """One planned movement on other days: so many days earlier (below zero) or later closes the gap."""

    flow: FlowId
    days: int


@dataclass(frozen=True, slots=True)
class WorkingCapital:
    """The months up to `until`: without the line as it is now, and as if it had not been lost.

    `with_line` is None where the limit before the loss is not known, or in another currency. Both are None where it is
    `unknown` what is there. `cash` and `living` are the facts it stands on; without `living` no everyday cost is in it.
    `left_out` are planned movements in another currency.
    """

    until: date
    cash: HouseholdFact | None
    living: HouseholdFact | None
    unknown: CapitalUnknown | None
    without: Outlook | None
    with_line: Outlook | None
    closed_by: tuple[DateChange, ...]
    movements: tuple[Movement, ...]
    left_out: tuple[FlowId, ...]


def working_capital(position: Position, case: RecoveryCase, months: int = CAPITAL_MONTHS) -> WorkingCapital:
    """Return the months ahead of a case's business; raises NotADate where they reach past the calendar's end."""
    until = months_later(position.today, months)
    of_case = [one for one in position.book.flows.values() if one.case == case.id]
    flows = [one for one in of_case if one.amount.currency == position.currency]
    fixed = movements(position, case.line, until)
    span = _Span(position.today, counted_from(position), until)
    planned = {one.id: tuple(planned_by(one, span.days(one))) for one in flows}
    moving = _by_day((*fixed, *(move for found in planned.values() for move in found)))
    cash, living = (
        fact_on(position.book.facts.values(), kind, position.today, position.currency)
        for kind in (FactKind.LIQUID_CASH, FactKind.ESSENTIAL_SPENDING)
    )
    comes_in = any(one.amount.minor > 0 for one in moving) or means(position, position.today.replace(day=1)).known
    unknown = CapitalUnknown.NO_CASH if cash is None else None if comes_in else CapitalUnknown.NO_INCOME
    without = with_line = None
    closed_by: tuple[DateChange, ...] = ()
    if cash is not None and unknown is None:
        purse = _Purse(cash.amount, span, _used(position, case))
        now, before = _limits(position, case)
        without = purse.outlook(moving, now)
        with_line = None if before is None else purse.outlook(moving, before)
        if without.gap:
            closed_by = tuple(_closing(purse, now, fixed, planned, flows))
    return WorkingCapital(
        until, cash, living, unknown, without, with_line, closed_by, moving,
        tuple(one.id for one in of_case if one not in flows),
    )


@dataclass(frozen=True, slots=True)
class _Span:
    """The days looked at; what comes in counts from `counted` on."""

    first: date
    counted: date
    last: date

    def days(self, flow: BusinessFlow) -> Iterator[date]:
        return flow.days(self.counted if flow.kind.comes_in else self.first, self.last)

    def moved(self, flow: BusinessFlow, days: int) -> Iterator[date]:
        """Yield a flow's days when what comes in comes so many days earlier, and what goes out so many later.

        Nothing comes before tomorrow that was to come later, and what is put off past the last day counts on it.
        """
        if not flow.kind.comes_in:
            yield from (min(day + timedelta(days=days), self.last) for day in self.days(flow))
            return
        for day in flow.days(self.counted, self.last + timedelta(days=days)):
            yield max(day - timedelta(days=days), min(day, self.first + _DAY))


@dataclass(frozen=True, slots=True)
class _Purse:
    """What is there on the first day, and what is used of the line then, in coins."""

    cash: Money
    span: _Span
    used: int

    def outlook(self, moving: Iterable[Movement], limit: int) -> Outlook:
        """Return each day's cash and what a limit (in coins) leaves to draw."""
        cash, used, currency = self.cash.minor, self.used, self.cash.currency
        by_day = {day: list(found) for day, found in groupby(moving, lambda one: one.on)}
        days = []
        for day in sorted({self.span.first, *by_day, self.span.last}):
            for one in by_day.get(day, ()):
                cash += one.amount.minor
                used -= one.frees
            days.append(CashDay(day, Money(cash, currency), Money(max(limit - max(used, 0), 0), currency)))
        return Outlook(tuple(days))


def _by_day(moving: Iterable[Movement]) -> tuple[Movement, ...]:
    return tuple(sorted(moving, key=lambda one: (one.on, one.kind, one.subject)))


def _used(position: Position, case: RecoveryCase) -> int:
    return used_of(position, position.lines[case.line]).minor


def _limits(position: Position, case: RecoveryCase) -> tuple[int, int | None]:
    """Return what can be drawn up to now, nothing where the line is shut, and the limit before the loss."""
    line = position.lines[case.line]
    if line.line.currency != position.currency:
        return 0, None
    before = limit_on(line.events, case.since - _DAY)
    now = line.limit.minor if line.state is LineState.OPEN and line.limit is not None else 0
    return now, None if before is None else before.minor


def _closing(
    purse: _Purse, limit: int, fixed: Iterable[Movement], planned: dict[FlowId, tuple[Movement, ...]],
    flows: Iterable[BusinessFlow],
) -> Iterator[DateChange]:
    """Yield for each movable flow the fewest days that close the gap alone, where any do."""
    for flow in flows:
        if not flow.movable:
            continue
        others = (*fixed, *(one for key, found in planned.items() if key != flow.id for one in found))
        for days in range(1, MOST_DAYS_MOVED + 1):
            moving = _by_day((*others, *planned_by(flow, purse.span.moved(flow, days))))
            if not purse.outlook(moving, limit).gap:
                yield DateChange(flow.id, -days if flow.kind.comes_in else days)
                break
