"""What is used of credit lines, each and together. Source: domain notes §4, utilisation.

A line that is closed or frozen can no longer be used: its limit drops out, which raises the overall figure. So the
overall figure is told both ways.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from zhihuan.domain.balance import Standing
from zhihuan.domain.credit_line import LineEventKind, LineId, LineState, limit_on
from zhihuan.domain.health.debts import counted
from zhihuan.domain.health.figure import Figure, LeftOut, Role, Unknown, Why, money_row, summed
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.same_draw import told_twice
from zhihuan.domain.money import Money, total
from zhihuan.domain.position import LineStanding, Position


def usage(position: Position) -> dict[Measure, Figure]:
    """Return the utilisation of open lines, the same with the limits that were lost, and the highest of one line."""
    return {
        Measure.UTILISATION: _overall(position),
        Measure.UTILISATION_BEFORE_CLOSURE: _before_closure(position),
        Measure.UTILISATION_HIGHEST: _highest(position), Measure.UTILISATION_STATEMENT: _on_statements(position),
    }


def used_of(position: Position, line: LineStanding) -> Money:
    """Return what of a line's limit is taken: its debt, its plans still to be billed, and the draws that are loans.

    All of a joint loan takes the limit, whoever repays it. A draw that is recorded twice takes it once: as the entry.
    """
    twice = set(told_twice(position).values())
    draws = (one.principal_left for one in _draws(position, line) if one.loan.id not in twice)
    return line.used + total(draws, line.line.currency)


def _draws(position: Position, line: LineStanding) -> Iterator[Standing]:
    for one in counted(position):
        loan = one.loan
        if loan.line == line.line.id and not loan.in_bill and loan.principal.currency == line.line.currency:
            yield one


def _told_twice(position: Position, line: LineStanding) -> Iterator[LeftOut]:
    """Yield the loans of a line's draws that an entry of it tells, too."""
    twice = set(told_twice(position).values())
    for one in _draws(position, line):
        if one.loan.id in twice:
            yield LeftOut(money_row(one.loan.id, Role.BALANCE, one.principal_left), Why.RECORDED_AS_LOAN)


def line_usage(position: Position, line: LineId) -> Figure:
    """Return the utilisation of one line, whatever its state; unknown without a limit."""
    standing = position.lines[line]
    used, limit = used_of(position, standing), standing.limit
    above = (money_row(line, Role.BALANCE, used),)
    if not limit:
        return Figure(Measure.UTILISATION_HIGHEST, position.today, None, above, unknown=Unknown.NO_LIMIT,
                      currency=standing.line.currency)
    below = (money_row(line, Role.LIMIT, limit),)
    return Figure(
        Measure.UTILISATION_HIGHEST, position.today, summed(above) / summed(below), above, below,
        tuple(_told_twice(position, standing)), currency=standing.line.currency,
    )


def _overall(position: Position) -> Figure:
    lines: list[tuple[LineStanding, Money]] = []
    left_out: list[LeftOut] = []
    for one in position.lines.values():
        why = _why_not(position, one)
        if why is None and one.limit:
            lines.append((one, one.limit))
        else:
            left_out.append(_beside(position, one, why or Why.NO_LIMIT))
    return _over_limits(position, Measure.UTILISATION, lines, left_out)


def _before_closure(position: Position) -> Figure:
    lines: list[tuple[LineStanding, Money]] = []
    left_out: list[LeftOut] = []
    for one in position.lines.values():
        limit = one.limit or _lost_limit(one)
        if one.line.currency == position.currency and limit:
            lines.append((one, limit))
        else:
            foreign = one.line.currency != position.currency
            left_out.append(_beside(position, one, Why.OTHER_CURRENCY if foreign else Why.NO_LIMIT))
    return _over_limits(position, Measure.UTILISATION_BEFORE_CLOSURE, lines, left_out)


def _on_statements(position: Position) -> Figure:
    """Take what each open line's latest statement said is owed over its limit of that day: what a report shows."""
    above, below = [], []
    left_out: list[LeftOut] = []
    for one in position.lines.values():
        why, statement = _why_not(position, one), one.statement
        limit = None if statement is None else limit_on(one.events, statement.on)
        if why is None and statement is not None and limit:
            above.append(money_row(one.line.id, Role.BALANCE, statement.balance, statement.on))
            below.append(money_row(one.line.id, Role.LIMIT, limit, statement.on))
        else:
            none = Why.NO_STATEMENT if statement is None else Why.NO_LIMIT
            left_out.append(_beside(position, one, why or none))
    limits = summed(below)
    return Figure(
        Measure.UTILISATION_STATEMENT, position.today, summed(above) / limits if limits else None, tuple(above),
        tuple(below), tuple(left_out), None if limits else Unknown.NO_LIMIT, currency=position.currency,
    )


def _beside(position: Position, one: LineStanding, why: Why) -> LeftOut:
    return LeftOut(money_row(one.line.id, Role.BALANCE, used_of(position, one)), why)


def _lost_limit(line: LineStanding) -> Money | None:
    """Return the last limit above nothing that a line had: a closure often names 0."""
    named = [
        one.limit for one in sorted(line.events, key=lambda one: one.on)
        if one.on <= line.today and one.limit and one.kind is not LineEventKind.TEMPORARY
    ]
    return named[-1] if named else None


def _highest(position: Position) -> Figure:
    lines = [one.line.id for one in position.lines.values() if _why_not(position, one) is None and one.limit]
    nothing = Figure(
        Measure.UTILISATION_HIGHEST, position.today, None, unknown=Unknown.NO_LIMIT, currency=position.currency
    )
    figures = (line_usage(position, line) for line in sorted(lines))
    return max(figures, key=lambda one: one.value or Fraction(0), default=nothing)


def _why_not(position: Position, one: LineStanding) -> Why | None:
    if one.line.currency != position.currency:
        return Why.OTHER_CURRENCY
    return None if one.state is LineState.OPEN else Why.CLOSED


def _over_limits(
    position: Position, measure: Measure, lines: list[tuple[LineStanding, Money]], left_out: list[LeftOut]
) -> Figure:
    above = tuple(money_row(one.line.id, Role.BALANCE, used_of(position, one)) for one, _ in lines)
    below = tuple(money_row(one.line.id, Role.LIMIT, limit) for one, limit in lines)
    limits = summed(below)
    left_out += [one for line, _ in lines for one in _told_twice(position, line)]
    return Figure(
        measure, position.today, summed(above) / limits if limits else None, above, below, tuple(left_out),
        None if limits else Unknown.NO_LIMIT, currency=position.currency,
    )
