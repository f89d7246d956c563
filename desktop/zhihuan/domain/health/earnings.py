"""What comes in: the income rows of a month, and those that do not count there. Source: domain notes §4."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from zhihuan.domain.health.figure import LeftOut, Role, Row, Why, money_row
from zhihuan.domain.income import Basis, Income, Steadiness, Whose
from zhihuan.domain.position import Position


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose income is asked for, and whether before tax."""

    household: bool = False
    basis: Basis = Basis.NET


OWN_NET = Wanted()
_TOLD_NOTHING: Final = frozenset({Why.ENDED, Why.NOT_RECEIVED})
_NOT_IN_FIGURES: Final = frozenset({Why.OTHER_BASIS, Why.OTHER_CURRENCY})
"""It comes, but how much of it in the figure's own terms nobody told."""


def earnings(
    position: Position, month: date, wanted: Wanted = OWN_NET
) -> tuple[tuple[Row, ...], tuple[LeftOut, ...]]:
    """Return the income rows of a month (its first day), and incomes of that month that do not count.

    Each counts with its haircut; the amount of a variable one is the user's own average. Amounts are in the position's
    main currency. An income of the other basis does not count: what tax takes is not guessed.
    """
    rows, left_out = [], []
    for income in sorted(position.book.incomes.values(), key=lambda one: one.id):
        if not income.runs_in_month_of(month):
            continue
        row = _row(income)
        why = _why_not(income, month, wanted, position.currency)
        if why is None:
            rows.append(row)
        else:
            left_out.append(LeftOut(row, why))
    return tuple(rows), tuple(left_out)


def expected(position: Position, since: date, until: date) -> tuple[Row, ...]:
    """Return what the user's own regular or variable incomes bring from one day up to and with another.

    An income is paid on the day of the month on which it began.
    """
    return tuple(
        _row(income, day)
        for income in sorted(position.book.incomes.values(), key=lambda one: one.id)
        for day in income.pay_days(since, until)
        if _why_not(income, day.replace(day=1), OWN_NET, position.currency) is None
    )


@dataclass(frozen=True, slots=True)
class Means:
    """The user's own income of a month after tax, what does not count there, and whether that is all that is known.

    `known`: something comes, or it was told that what used to come does not. Where nothing was told, or only an amount
    before tax or in another currency, what comes in is unknown, and never taken for nothing.
    """

    rows: tuple[Row, ...]
    left_out: tuple[LeftOut, ...]
    known: bool


def means(position: Position, month: date) -> Means:
    """Return what is known to come in in a month (its first day); where nothing does, what ended stands beside it."""
    rows, left_out = earnings(position, month)
    if rows:
        return Means(rows, left_out, known=True)
    left_out = (*left_out, *_ended(position, month))
    reasons = {one.why for one in left_out}
    return Means((), left_out, known=bool(reasons & _TOLD_NOTHING) and not reasons & _NOT_IN_FIGURES)


def _ended(position: Position, month: date) -> Iterator[LeftOut]:
    for income in sorted(position.book.incomes.values(), key=lambda one: one.id):
        over = income.since < month and not income.runs_in_month_of(month)
        if over and _why_not(income, month, OWN_NET, position.currency) is None:
            yield LeftOut(_row(income, income.until), Why.ENDED)


def _row(income: Income, on: date | None = None) -> Row:
    """Return what counts of an income; after a raise it is the same one, by its name and by whose it is."""
    row = money_row(income.id, Role.INCOME, income.counted, on, income.amount if income.haircut else None)
    return replace(row, joined=f"{income.whose.value}:{income.name}")


def _why_not(income: Income, month: date, wanted: Wanted, currency: str) -> Why | None:
    if income.amount.currency != currency:
        return Why.OTHER_CURRENCY
    if income.whose is not Whose.OWN and not wanted.household:
        return Why.OTHER_PERSON
    if income.basis is not wanted.basis:
        return Why.OTHER_BASIS
    if income.steadiness is Steadiness.BONUS:
        return Why.BONUS
    return Why.NOT_RECEIVED if month in income.missing else None
