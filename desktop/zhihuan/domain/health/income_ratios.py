"""What falls due in a month over what comes in, as lenders and authorities count it, and in variants.

Source: domain notes §4: back-end and front-end ratio, card minimum and full statement, lump sums averaged and at their
peak, household and own income, before and after tax.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Final

from zhihuan.domain.calendar import month_of, months_later
from zhihuan.domain.due import DueKind
from zhihuan.domain.health.amortised import amortised
from zhihuan.domain.health.earnings import OWN_NET, Wanted, earnings
from zhihuan.domain.health.figure import Figure, LeftOut, Role, Row, Stale, Unknown, Why, money_row, summed
from zhihuan.domain.health.homes import is_home
from zhihuan.domain.health.line_interest import line_interest, unknown_interest
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.obligations import AS_OWED, EACH_COIN_ONCE, Counting, obligations
from zhihuan.domain.health.own_part import own_row
from zhihuan.domain.health.refinancing import refinancing
from zhihuan.domain.household import FactKind, fact_on
from zhihuan.domain.income import Basis
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import total
from zhihuan.domain.position import Position

_MONTHS: Final = 12
_Rows = tuple[Row, ...]
_Beside = tuple[LeftOut, ...]


def income_ratios(position: Position, month: date) -> dict[Measure, Figure]:
    """Return every ratio over the income of a month (its first day)."""
    household = Wanted(household=True)
    return {
        Measure.DTI: debt_to_income(position, month),
        Measure.DTI_MINIMUM: _over_income(position, Measure.DTI_MINIMUM, month, Counting(minimum=True)),
        Measure.DTI_HOUSEHOLD: _over_income(
            position, Measure.DTI_HOUSEHOLD, month, Counting(household=True), household
        ),
        Measure.DTI_GROSS: _over_income(position, Measure.DTI_GROSS, month, AS_OWED, Wanted(basis=Basis.GROSS)),
        Measure.DTI_AVERAGE: _averaged(position, month),
        Measure.DTI_AMORTISED: _amortised(position, month),
        Measure.DTI_PEAK: _peak(position, month),
        Measure.HOUSING: _housing(position, month),
        Measure.INSTALMENT_LOAD: _instalments(position, month),
        Measure.INTEREST_BURDEN: _interest(position, month),
    }


def debt_to_income(position: Position, month: date) -> Figure:
    """Return what falls due in a month (its first day), bills in full, over the user's own income after tax."""
    return _over_income(position, Measure.DTI, month, AS_OWED)


def _over_income(
    position: Position, measure: Measure, month: date, counting: Counting, wanted: Wanted = OWN_NET
) -> Figure:
    rows, beside = obligations(position, month, counting)
    return _ratio(position, measure, month, rows, beside, wanted)


def _ratio(
    position: Position, measure: Measure, month: date, rows: _Rows, beside: _Beside, wanted: Wanted = OWN_NET,
    stale: tuple[Stale, ...] = (),
) -> Figure:
    incomes, not_counted = earnings(position, month, wanted)
    income = summed(incomes)
    return Figure(
        measure, position.today, summed(rows) / income if income else None, rows, incomes, (*beside, *not_counted),
        None if income else Unknown.NO_INCOME, month, stale, position.currency,
    )


def _averaged(position: Position, month: date) -> Figure:
    """Spread what falls due in twelve months over them, so that a lump sum weighs in each: one row for each debt."""
    by_debt: dict[tuple[str, Role], list[Row]] = defaultdict(list)
    left_out: list[LeftOut] = []
    for number in range(_MONTHS):
        found, beside = obligations(position, months_later(month, number), EACH_COIN_ONCE)
        for row in found:
            by_debt[row.subject, row.role].append(row)
        left_out += beside if number == 0 else [one for one in beside if one.why is not Why.OVERDUE_BEFORE]
    rows = tuple(_twelfth(rows, position.currency) for rows in by_debt.values())
    return _ratio(position, Measure.DTI_AVERAGE, month, rows, tuple(dict.fromkeys(left_out)))


def _amortised(position: Position, month: date) -> Figure:
    rows, beside = amortised(position, month)
    return _ratio(position, Measure.DTI_AMORTISED, month, rows, beside)


def _twelfth(rows: list[Row], currency: str) -> Row:
    """Return what one debt asks in twelve months as one row, of which a twelfth counts."""
    asked = total((row.amount for row in rows if row.amount), currency)
    whole = total((row.of or row.amount for row in rows if row.amount), currency)
    return Row(rows[0].subject, rows[0].role, summed(rows) / _MONTHS, asked, None, whole if whole != asked else None)


def _peak(position: Position, month: date) -> Figure:
    """Return the highest ratio of twelve months; unknown where in one of them something falls due and nothing comes in.

    It is then told for the first such month, whatever the others ask: no ratio of theirs is known to be the highest.
    """
    ahead = [
        _over_income(position, Measure.DTI_PEAK, months_later(month, number), AS_OWED) for number in range(_MONTHS)
    ]
    known = [one for one in ahead if one.value is not None]
    open_month = next((one for one in ahead if one.value is None and summed(one.above)), None)
    if known and open_month is not None:
        return replace(open_month, unknown=Unknown.NO_INCOME_AHEAD)
    # Without any income the month in which most falls due.
    return max(known or ahead, key=lambda one: (one.value or Fraction(0), summed(one.above)))


def _housing(position: Position, month: date) -> Figure:
    rows, beside = obligations(position, month)
    mine = [row for row in rows if is_home(position.book.loans.get(LoanId(row.subject)))]
    fact = fact_on(position.book.facts.values(), FactKind.PROPERTY_FEE, position.today, position.currency)
    stale: tuple[Stale, ...] = ()
    if fact is not None:
        mine.append(replace(money_row(fact.id, Role.SPENDING, fact.amount, fact.on), joined=fact.kind.value))
        stale = (Stale(Role.SPENDING, fact.on),) if fact.old_on(position.today) else ()
    of_home = tuple(one for one in beside if is_home(position.book.loans.get(LoanId(one.row.subject))))
    return _ratio(position, Measure.HOUSING, month, tuple(mine), of_home, stale=stale)


def _instalments(position: Position, month: date) -> Figure:
    rows, beside = obligations(position, month)
    of_loans = tuple(row for row in rows if row.role is Role.INSTALMENT)
    return _ratio(
        position, Measure.INSTALMENT_LOAD, month, of_loans,
        tuple(one for one in beside if one.row.role is Role.INSTALMENT),
    )


def _interest(position: Position, month: date) -> Figure:
    """Count interest and fees of the month's instalments, recorded as paid or not, and that of lines."""
    first, last = month_of(month)
    pairs = refinancing(position)
    rows: list[Row] = []
    asked: dict[str, set[int]] = defaultdict(set)
    for due in position.dues_between(first, last):
        if due.kind is DueKind.INSTALMENT and pairs.asks(due):
            asked[due.subject].add(due.number)
    for subject, numbers in asked.items():
        standing = position.standings[LoanId(subject)]
        rows += [
            own_row(standing.loan, Role.INTEREST, one.interest + one.fee, one.due) for one in standing.rows
            if one.number in numbers and first <= one.due <= last and (one.interest or one.fee)
        ]
    rows += line_interest(position, month)
    beside = list(unknown_interest(position))
    mine: list[Row] = []
    for row in rows:
        if row.amount and row.amount.currency == position.currency:
            mine.append(row)
        else:
            beside.append(LeftOut(row, Why.OTHER_CURRENCY))
    return _ratio(position, Measure.INTEREST_BURDEN, month, tuple(mine), tuple(beside))
