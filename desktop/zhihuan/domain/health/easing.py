"""Steps that pay off no debt: what is overdue paid, a due moved, a part of a line repaid, money set aside, and waiting.

Each has its effect worked out on the ledger. What a lender agrees to, and what it thinks of it, is not foretold.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from fractions import Fraction
from itertools import accumulate
from math import floor
from types import MappingProxyType
from typing import Final

from zhihuan.domain.calendar import month_of
from zhihuan.domain.credit_line import LineId, limit_on
from zhihuan.domain.due import Due
from zhihuan.domain.health.cushion import cushion
from zhihuan.domain.health.debts import overdue, owed
from zhihuan.domain.health.figure import Figure, Role, Row, summed
from zhihuan.domain.health.horizon import horizon
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.own_part import own_of
from zhihuan.domain.health.payoffs import measured, stays
from zhihuan.domain.health.trial import Paid, PaidOff, cash_moves, tried
from zhihuan.domain.health.usage import line_usage, usage, used_of
from zhihuan.domain.health.warning import Effect, HealthWarning, Step, StepKind
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money, half_up, smaller
from zhihuan.domain.position import LineStanding, Position

WINDOWS: Final[Mapping[Measure, int]] = MappingProxyType({
    Measure.APPLICATIONS_30: 30, Measure.APPLICATIONS_90: 90, Measure.APPLICATIONS_180: 180, Measure.DRAWDOWNS_30: 30,
    Measure.BORROWED_TO_REPAY: 90,
})
"""Counts that fall when nothing new comes, with their window in days."""
_QUARTER: Final = 90
_DAYS_OF_MONTH: Final = 30
_CLUSTER: Final = 3
_DAY: Final = timedelta(days=1)


def falls_on(warning: HealthWarning) -> date | None:
    """Return the day on which a count of a window falls below its band when nothing new comes; None for others."""
    days = WINDOWS.get(warning.measure)
    if days is None:
        return None
    counted = _counted(warning)
    for gone, on in enumerate(counted, start=1):
        if len(counted) - gone < warning.edge:
            return on + timedelta(days=days)
    return None


def quiet(warning: HealthWarning) -> Step | None:
    """Return the wait until a count of a window is below its band, and what it is then, when nothing new comes."""
    day, days = falls_on(warning), WINDOWS[warning.measure]
    if day is None:
        return None
    counted = _counted(warning)
    left = len(counted) - bisect_right(counted, day - timedelta(days=days))
    return Step(StepKind.WAIT, (), (Effect(warning.measure, Fraction(len(counted)), Fraction(left)),), on=day)


def _counted(warning: HealthWarning) -> list[date]:
    return sorted(row.on for row in warning.figure.above if row.value and row.on is not None)


def repaid_again(position: Position, warning: HealthWarning) -> Step | None:
    """Return the first day on which no more is borrowed than the edge allows, if dues are paid and nothing is borrowed.

    Both sums are of the ninety days that end with that day; what falls due until then counts as repaid. None where
    nothing was repaid so far: what it is now has no number.
    """
    if warning.figure.value is None:
        return None
    to_come = [
        (due.on, due.left.minor) for due in position.dues
        if position.today < due.on <= position.today + timedelta(days=_QUARTER)
        and due.amount.currency == position.currency
    ]
    for number in range(1, _QUARTER + 1):
        day = position.today + timedelta(days=number)
        since = day - timedelta(days=_QUARTER)
        borrowed = _since(warning.figure.above, since)
        repaid = _since(warning.figure.below, since) + sum(minor for on, minor in to_come if on <= day)
        if repaid and not stays(warning, borrowed / repaid):
            before = summed(warning.figure.above) / summed(warning.figure.below)
            return Step(StepKind.WAIT, (), (Effect(warning.measure, before, borrowed / repaid),), on=day)
    return None


def _since(rows: Iterable[Row], since: date) -> Fraction:
    return summed(row for row in rows if row.on is not None and row.on > since)


def falling_again(position: Position, warning: HealthWarning) -> Step | None:
    """Return the first day on which the month that runs counts as one that ended with less owed, if every due is paid.

    None where that is not enough, or more is borrowed than falls due: then only repaying more helps.
    """
    first, last = month_of(position.today)
    dues = [due for due in position.open_dues(last) if due.amount.currency == position.currency]
    if not dues or owed(_paid(position, dues)) >= owed(position.on(first - _DAY)):
        return None
    changed = Effect(Measure.NOT_FALLING, summed(warning.figure.above), Fraction(0))
    return Step(StepKind.WAIT, (), (changed,), on=last + _DAY)


def caught_up(position: Position) -> Step | None:
    """Return what paying what is overdue costs and clears; as much of it, the oldest first, as there is cash for.

    Without a word of the cash, or where it reaches for none, all of it. Another currency is left to its own step.
    """
    every = overdue(position)
    if not every:
        return None
    main = [due for due in every if due.amount.currency == position.currency]
    late = main or [due for due in every if due.amount.currency == every[0].amount.currency]
    return _paying(position, _within_cash(position, late))


def _within_cash(position: Position, late: list[Due]) -> list[Due]:
    [move] = cash_moves(position, Paid(late[0].subject, _to_pay(late)))
    had = move.had
    if move.beyond is None or had is None:
        return late
    sums = accumulate(due.to_pay.minor for due in late)
    return [due for due, whole in zip(late, sums, strict=True) if whole <= had.minor] or late


def _to_pay(dues: Iterable[Due]) -> Money:
    first, *others = (due.to_pay for due in dues)
    return sum(others, start=first)


def _paying(position: Position, late: list[Due]) -> Step:
    after = _paid(position, late)
    month = position.today.replace(day=1)
    before, then = (
        {**horizon(one), **cushion(one, month)} for one in (position, after)
    )
    changed = _changed(before, then, (Measure.OVERDUE, Measure.OVERDUE_BUCKET, Measure.DUE_30))
    [move] = cash_moves(position, Paid(late[0].subject, _to_pay(late)))
    subjects = tuple(dict.fromkeys(due.subject for due in late))
    own = own_of(position.book.loans, ((due.subject, due.to_pay) for due in late))
    return Step(StepKind.PAY, subjects, changed, _to_pay(late), beyond=move.beyond, own=own)


def _paid(position: Position, dues: Iterable[Due]) -> Position:
    """Return the position as it would be if dues were paid today."""
    by_subject: dict[str, list[Due]] = defaultdict(list)
    for due in dues:
        by_subject[due.subject].append(due)
    for subject, of_one in by_subject.items():
        position = tried(position, Paid(subject, _to_pay(of_one)))
    return position


def spread(warning: HealthWarning) -> Step | None:
    """Return which due to move away from the others so that no three days ask too much: the smallest that is enough."""
    whole = summed(warning.figure.below)
    days: dict[date, tuple[Fraction, int]] = {}
    for on, row in _dated(warning.figure.below):
        asked, count = days.get(on, (Fraction(0), 0))
        days[on] = asked + row.value, count + 1
    found = []
    for on, row in _dated(warning.figure.above):
        asked, count = days[on]
        rest = {**days, on: (asked - row.value, count - 1)}
        found.append((row, max(_windows(rest), default=Fraction(0)) / whole))
    return _moving(warning, found)


def _dated(rows: Iterable[Row]) -> Iterator[tuple[date, Row]]:
    yield from ((row.on, row) for row in rows if row.on is not None)


def _windows(days: Mapping[date, tuple[Fraction, int]]) -> Iterator[Fraction]:
    for start in days:
        within = [days.get(start + timedelta(days=number), (Fraction(0), 0)) for number in range(_CLUSTER)]
        if sum(count for _, count in within) > 1:
            yield sum((asked for asked, _ in within), Fraction(0))


def put_off(warning: HealthWarning) -> Step | None:
    """Return which due to have moved beyond the thirty days, so that the cash and the income until then suffice."""
    there, asked = summed(warning.figure.below), summed(warning.figure.above)
    movable = [row for row in warning.figure.above if row.role is not Role.LATE]
    return _moving(warning, [(row, (asked - row.value) / there) for row in movable]) if there else None


def _moving(warning: HealthWarning, found: list[tuple[Row, Fraction]]) -> Step | None:
    """Return the move of the smallest due that is enough, else of the one that helps most."""
    before = warning.figure.value
    helpful = [one for one in found if before is not None and one[1] < before]
    if not helpful:
        return None
    enough = [one for one in helpful if not stays(warning, one[1])]
    row, after = min(enough, key=lambda one: one[0].value) if enough else min(helpful, key=lambda one: one[1])
    costs = Money(half_up(row.value), warning.figure.currency)
    return Step(
        StepKind.MOVE, (row.subject,), (Effect(warning.measure, before or Fraction(0), after),), costs, row.on
    )


def repaid_in_part(position: Position, warning: HealthWarning) -> Step | None:
    """Return how much of one line to repay so that what is used leaves its band; as much as is owed on it at most.

    Of several lines the fullest that owes so much is taken, else the one that owes most.
    """
    above, below = summed(warning.figure.above), summed(warning.figure.below)
    needed = Money(floor(above - Fraction(warning.edge) * below) + 1, position.currency)
    lines = [position.lines[LineId(row.subject)] for row in warning.figure.above]
    owing = [line for line in lines if line.owed]
    if not owing:
        return None
    enough = [line for line in owing if line.owed >= needed]
    most = max(owing, key=lambda line: line.owed)
    fullest = max(enough, key=lambda line: _share_used(position, line), default=most)
    return _part_paid(position, warning, fullest.line.id, smaller(needed, fullest.owed))


def _share_used(position: Position, line: LineStanding) -> Fraction:
    return line_usage(position, line.line.id).value or Fraction(0)


def _part_paid(position: Position, warning: HealthWarning, line: LineId, amount: Money) -> Step | None:
    trial = Paid(line, amount)
    was, becomes = (usage(one)[warning.measure].value for one in (position, tried(position, trial)))
    if was is None or becomes is None or becomes >= was:
        return None
    [move] = cash_moves(position, trial)
    return Step(StepKind.PAY, (line,), (Effect(warning.measure, was, becomes),), amount, beyond=move.beyond)


def within_old_limit(position: Position, warning: HealthWarning) -> Step | None:
    """Return what of a line to repay by the last day of its temporary limit, so that the one before it is enough."""
    last = position.today + timedelta(days=int(summed(warning.figure.above)))
    line = position.lines[LineId(warning.figure.above[0].subject)]
    after, used = limit_on(line.events, last + timedelta(days=1)), used_of(position, line)
    if not after or used <= after or not line.owed:
        return None
    amount = smaller(used - after, line.owed)
    [move] = cash_moves(position, Paid(line.line.id, amount))
    changed = Effect(
        Measure.UTILISATION_HIGHEST, Fraction(used.minor, after.minor), Fraction((used - amount).minor, after.minor)
    )
    return Step(StepKind.PAY, (line.line.id,), (changed,), amount, last, move.beyond)


def set_aside(position: Position, warning: HealthWarning) -> Step:
    """Return what to put aside a month for the next lump sum, and what falls once it is paid."""
    days, subject = int(summed(warning.figure.above)), warning.figure.above[0].subject
    paid = tried(position, PaidOff((subject,)))
    before, after = (
        {Measure.DTI_PEAK: measured(one, Measure.DTI_PEAK), **horizon(one)} for one in (position, paid)
    )
    lump = position.standings[LoanId(subject)].principal_left
    monthly = lump.times(Fraction(1, max(1, days // _DAYS_OF_MONTH)))
    return Step(
        StepKind.SET_ASIDE, (subject,), _changed(before, after, (Measure.DTI_PEAK, Measure.MATURITY_WALL)),
        monthly, position.today + timedelta(days=days), own=own_of(position.book.loans, [(subject, monthly)]),
    )


def _changed(
    before: Mapping[Measure, Figure], after: Mapping[Measure, Figure], wanted: Iterable[Measure]
) -> tuple[Effect, ...]:
    """Return what changed of some measures that are known both times."""
    values = ((measure, before[measure].value, after[measure].value) for measure in wanted)
    return tuple(
        Effect(measure, was, becomes) for measure, was, becomes in values
        if was is not None and becomes is not None and was != becomes
    )
