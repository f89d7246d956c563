"""Ratios of debt to income as authorities publish them: each with its own obligations, its own income and its limit.

They are rules for lenders about a new home loan, not for people; here they are counted over what the ledger holds, and
say nothing of what a lender decides. Sources: domain notes §4, and those that each definition names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from zhihuan.domain.calendar import months_later
from zhihuan.domain.health.earnings import OWN_NET, Wanted, earnings
from zhihuan.domain.health.figure import Role, Row, money_row, summed
from zhihuan.domain.health.homes import is_home
from zhihuan.domain.health.obligations import EACH_COIN_ONCE, Counting, obligations
from zhihuan.domain.health.trial import rates_at_least
from zhihuan.domain.household import FactKind, fact_on
from zhihuan.domain.income import Basis, IncomeId, Steadiness
from zhihuan.domain.loan import LoanId
from zhihuan.domain.position import Position

SINGAPORE_FLOOR: Final = Decimal("0.04")
"""The medium-term rate at which a home loan is counted at least: 3.5 % until 29 September 2022, 4 % since (MAS)."""
_VARIABLE_COUNTS: Final = Fraction(7, 10)
"""Of a variable income MAS counts 70 % at most."""
_MONTHS: Final = 12
_GROSS: Final = Wanted(basis=Basis.GROSS)
_BORROWERS: Final = Wanted(household=True, basis=Basis.GROSS)
_Rows = tuple[Row, ...]


class PublishedRatio(StrEnum):
    """One ratio, as one authority defines it."""

    CHINA_HOUSING = "china_housing"
    """Home loans and property fee over income. 商业银行房地产贷款风险管理指引 (2004), article 36."""
    CHINA_TOTAL = "china_total"
    """Home loans, property fee and the monthly average of other debts over income. The same article."""
    US_FRONT_END = "us_front_end"
    """Home loans and property fee over income before tax. FHA, underwritten by hand."""
    US_BACK_END = "us_back_end"
    """The same with every other debt, cards at their minimum. FHA by hand; qualified mortgages until 2021."""
    SINGAPORE_TOTAL = "singapore_total"
    """Every debt of the borrowers, home loans at a medium-term rate at least, over income before tax. MAS 645."""
    EUROPE_SERVICE = "europe_service"
    """A year's service of all debts over a year's disposable income. ESRB/2016/14; it sets no limit itself."""


@dataclass(frozen=True, slots=True)
class Published:
    """A published ratio of a month: the sum of the rows `above` over the sum of those `below`; None without an income.

    `limit` is what the authority sets, None where it sets none.
    """

    ratio: PublishedRatio
    value: Fraction | None
    above: _Rows
    below: _Rows
    limit: Decimal | None


_LIMITS: Final[Mapping[PublishedRatio, Decimal]] = MappingProxyType({
    PublishedRatio.CHINA_HOUSING: Decimal("0.50"), PublishedRatio.CHINA_TOTAL: Decimal("0.55"),
    PublishedRatio.US_FRONT_END: Decimal("0.31"), PublishedRatio.US_BACK_END: Decimal("0.43"),
    PublishedRatio.SINGAPORE_TOTAL: Decimal("0.55"),
})


def published(position: Position, month: date) -> tuple[Published, ...]:
    """Return every published ratio of a month (its first day), in the order of `PublishedRatio`."""
    return tuple(_of(position, month, ratio) for ratio in PublishedRatio)


def _of(position: Position, month: date, ratio: PublishedRatio) -> Published:
    above, below = _COUNTED[ratio](position, month)
    income = summed(below)
    return Published(ratio, summed(above) / income if income else None, above, below, _LIMITS.get(ratio))


def _china_housing(position: Position, month: date) -> tuple[_Rows, _Rows]:
    """(instalments of home loans in the month + property fee) ÷ its income after tax."""
    rows = obligations(position, month)[0]
    return (*_homes(position, rows), *_fee(position)), earnings(position, month)[0]


def _china_total(position: Position, month: date) -> tuple[_Rows, _Rows]:
    """The same and a twelfth of what every other debt asks in twelve months."""
    housing, income = _china_housing(position, month)
    ahead = (obligations(position, months_later(month, number), EACH_COIN_ONCE)[0] for number in range(_MONTHS))
    others = [
        replace(row, value=row.value / _MONTHS) for rows in ahead for row in _beside_homes(position, rows)
    ]
    return (*housing, *others), income


def _us_front_end(position: Position, month: date) -> tuple[_Rows, _Rows]:
    """(instalments of home loans in the month + property fee) ÷ its income before tax."""
    return _china_housing(position, month)[0], earnings(position, month, _GROSS)[0]


def _us_back_end(position: Position, month: date) -> tuple[_Rows, _Rows]:
    """(property fee + every debt of the month, cards at their minimum) ÷ the month's income before tax."""
    rows = obligations(position, month, Counting(minimum=True))[0]
    return (*rows, *_fee(position)), earnings(position, month, _GROSS)[0]


def _singapore_total(position: Position, month: date) -> tuple[_Rows, _Rows]:
    """(every debt in full, cards at their minimum, homes at 4 % at least) ÷ all borrowers' income before tax."""
    dearer = rates_at_least(position, SINGAPORE_FLOOR, is_home)
    rows = obligations(dearer, month, Counting(household=True, minimum=True))[0]
    return rows, tuple(_careful(position, row) for row in earnings(position, month, _BORROWERS)[0])


def _europe_service(position: Position, month: date) -> tuple[_Rows, _Rows]:
    """What falls due in twelve months ÷ the income after tax of these twelve."""
    months = [months_later(month, number) for number in range(_MONTHS)]
    return (
        tuple(row for one in months for row in obligations(position, one, EACH_COIN_ONCE)[0]),
        tuple(row for one in months for row in earnings(position, one, OWN_NET)[0]),
    )


_COUNTED: Final[Mapping[PublishedRatio, Callable[[Position, date], tuple[_Rows, _Rows]]]] = MappingProxyType({
    PublishedRatio.CHINA_HOUSING: _china_housing, PublishedRatio.CHINA_TOTAL: _china_total,
    PublishedRatio.US_FRONT_END: _us_front_end, PublishedRatio.US_BACK_END: _us_back_end,
    PublishedRatio.SINGAPORE_TOTAL: _singapore_total, PublishedRatio.EUROPE_SERVICE: _europe_service,
})


def _homes(position: Position, rows: Iterable[Row]) -> Iterator[Row]:
    yield from (row for row in rows if is_home(position.book.loans.get(LoanId(row.subject))))


def _beside_homes(position: Position, rows: Iterable[Row]) -> Iterator[Row]:
    yield from (row for row in rows if not is_home(position.book.loans.get(LoanId(row.subject))))


def _fee(position: Position) -> _Rows:
    told = fact_on(position.book.facts.values(), FactKind.PROPERTY_FEE, position.today, position.currency)
    return () if told is None else (money_row(told.id, Role.SPENDING, told.amount, told.on),)


def _careful(position: Position, row: Row) -> Row:
    """Return a row of income, of a variable one at most 70 % of the whole."""
    income = position.book.incomes[IncomeId(row.subject)]
    if income.steadiness is not Steadiness.VARIABLE:
        return row
    return replace(row, value=min(row.value, income.amount.minor * _VARIABLE_COUNTS), of=income.amount)
