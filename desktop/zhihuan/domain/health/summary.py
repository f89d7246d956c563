"""Whether the user is in danger: ratios, bands and warnings, each with the rows it came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from zhihuan.domain.calendar import month_of, months_later
from zhihuan.domain.due import Due
from zhihuan.domain.health.severity import Bands, Severity
from zhihuan.domain.health.streak import on_time_streak
from zhihuan.domain.income import Income
from zhihuan.domain.lender import LenderId
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position


@dataclass(frozen=True, slots=True)
class HealthRules:
    """The bands of every measure, read from resources/rules."""

    dti: Bands
    lenders: Bands


@dataclass(frozen=True, slots=True)
class DebtToIncome:
    """A month's dues over that month's income, with every row that went in.

    `ratio` is None without an income. `left_out` are dues in another currency than `due`.
    """

    month: date
    due: Money
    income: Money
    ratio: Fraction | None
    rows: tuple[Due, ...]
    incomes: tuple[Income, ...]
    left_out: tuple[Due, ...]
    severity: Severity


def debt_to_income(position: Position, month: date, bands: Bands) -> DebtToIncome:
    """Return the debt-to-income ratio of a day's month: dues of the month, paid or not, over its income.

    Overdue amounts of earlier months are not in it; they stand apart. Source: back-end ratio,
    domain notes §4.
    """
    first, last = month_of(month)
    in_month = [due for due in position.dues if first <= due.on <= last and due.amount]
    rows = tuple(due for due in in_month if due.amount.currency == position.currency)
    incomes = tuple(
        income for income in position.book.incomes.values()
        if income.runs_in_month_of(month) and income.amount.currency == position.currency
    )
    due, income = position.sum(row.amount for row in rows), position.sum(one.amount for one in incomes)
    ratio = due.over(income) if income else None
    left_out = tuple(row for row in in_month if row.amount.currency != position.currency)
    return DebtToIncome(first, due, income, ratio, rows, incomes, left_out, bands.severity(ratio))


class WarningCode(StrEnum):
    """What a warning is about."""

    OVERDUE = "overdue"
    DTI_ABOVE_BAND = "dti_above_band"
    LENDERS_ABOVE_BAND = "lenders_above_band"
    DUE_DAY_UNKNOWN = "due_day_unknown"


@dataclass(frozen=True, slots=True)
class HealthWarning:
    """One warning with its reason: the rows or lenders that fired it, and the edge that was crossed.

    `value` is the measure (a ratio, a count, or days overdue), `amount` the money behind it.
    `relief` names the smallest balance whose payoff lowers the measure.
    """

    code: WarningCode
    severity: Severity
    value: Fraction | int
    edge: Decimal | None = None
    amount: Money | None = None
    dues: tuple[Due, ...] = ()
    lenders: tuple[LenderId, ...] = ()
    names: tuple[str, ...] = ()
    relief: tuple[str, Money] | None = None


@dataclass(frozen=True, slots=True)
class Health:
    """The figures and warnings of one day."""

    today: date
    dti: DebtToIncome
    dti_before: DebtToIncome
    lenders: dict[LenderId, Money]
    lenders_severity: Severity
    streak: int | None
    warnings: tuple[HealthWarning, ...]


def health(position: Position, rules: HealthRules, month: date | None = None) -> Health:
    """Return the health figures of a position, with DTI over the chosen month (default: the day's own)."""
    chosen = (month or position.today).replace(day=1)
    dti = debt_to_income(position, chosen, rules.dti)
    lenders = position.lenders_owed
    found = (
        _overdue(position), _dti_warning(dti, rules.dti), _lenders_warning(position, rules.lenders),
        _due_day_unknown(position),
    )
    return Health(
        position.today, dti, debt_to_income(position, months_later(chosen, -1), rules.dti), lenders,
        rules.lenders.severity(len(lenders)), on_time_streak(position),
        tuple(sorted((one for one in found if one), key=_weight, reverse=True)),
    )


_WEIGHTS = {Severity.SEVERE: 4, Severity.HIGH: 3, Severity.WATCH: 2, Severity.UNKNOWN: 1, Severity.FINE: 0}


def _weight(warning: HealthWarning) -> int:
    return _WEIGHTS[warning.severity]


def _overdue(position: Position) -> HealthWarning | None:
    late = position.overdue
    if not late:
        return None
    days = (position.today - late[0].on).days
    return HealthWarning(
        WarningCode.OVERDUE, Severity.SEVERE, days, amount=position.sum(due.to_pay for due in late), dues=late,
        names=tuple(dict.fromkeys(position.name_of(due) for due in late)),
    )


def _edge(bands: Bands, severity: Severity) -> Decimal | None:
    return {Severity.WATCH: bands.watch, Severity.HIGH: bands.high, Severity.SEVERE: bands.severe}.get(severity)


def _dti_warning(dti: DebtToIncome, bands: Bands) -> HealthWarning | None:
    if dti.ratio is None or dti.severity is Severity.FINE:
        return None
    return HealthWarning(
        WarningCode.DTI_ABOVE_BAND, dti.severity, dti.ratio, _edge(bands, dti.severity), dti.due, dti.rows,
    )


def _lenders_warning(position: Position, bands: Bands) -> HealthWarning | None:
    owed = position.lenders_owed
    severity = bands.severity(len(owed))
    if severity is Severity.FINE:
        return None
    by_size = sorted(owed.items(), key=lambda item: item[1].minor)
    names = position.book.lenders
    smallest = next(((names[lender].name, amount) for lender, amount in by_size if amount), None)
    return HealthWarning(
        WarningCode.LENDERS_ABOVE_BAND, severity, len(owed), _edge(bands, severity),
        lenders=tuple(lender for lender, _ in by_size), names=tuple(names[lender].name for lender, _ in by_size),
        relief=smallest,
    )


def _due_day_unknown(position: Position) -> HealthWarning | None:
    silent = [one for one in position.lines.values() if one.owed and not one.line.falls_due]
    if not silent:
        return None
    return HealthWarning(
        WarningCode.DUE_DAY_UNKNOWN, Severity.UNKNOWN, len(silent),
        amount=position.sum(one.owed for one in silent), names=tuple(one.line.name for one in silent),
    )
