"""The terms of a contract: how, how often and when a loan is repaid, and how its figures are rounded."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Final

from zhihuan.domain.calendar import LAST_DAY, Frequency, later
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.errors import AmountNotPositive, DatesOutOfOrder, TermsOutOfRange
from zhihuan.domain.fee import Fee
from zhihuan.domain.money import Money
from zhihuan.domain.rate import Rate, RateUnit

MOST_PERIODS: Final = 600
_STEEPEST_STEP: Final = 1


class Method(StrEnum):
    """How a loan is paid back; names as in the glossary."""

    LEVEL = "level"
    """等额本息: the same instalment each period."""
    EQUAL_PRINCIPAL = "equal-principal"
    """等额本金: the same principal each period, interest falling."""
    INTEREST_ONLY = "interest-only"
    """先息后本: interest each period, the principal at the end."""
    BULLET = "bullet"
    """一次性还本付息: principal and simple interest at the end."""
    COMPOUND_BULLET = "compound-bullet"
    """一次性还本付息 with interest on interest, once a period."""
    FLAT_FEE = "flat"
    """等本等息: equal principal and the same fee on the original principal each period."""
    DAILY = "daily"
    """随借随还: interest by the day on what is left, repaid in part or whole whenever one likes."""
    INTEREST_FREE = "interest-free"
    """免息: equal principal and no interest; fees, if any, stand apart."""
    BALLOON = "balloon"
    """气球贷: the same instalment each period and a large rest with the last."""
    GRADUATED = "graduated"
    """递增/递减: instalments that rise or fall in steps."""
    PLAN = "plan"
    """The lender's own plan, taken over row by row."""

    @property
    def single(self) -> bool:
        """Whether everything is due on one day."""
        return self in (Method.BULLET, Method.COMPOUND_BULLET)


class FirstPeriod(StrEnum):
    """What an odd first period does to level instalments."""

    ABSORBED = "absorbed"
    """All instalments equal the regular one; the odd interest shifts the last.

    Where days are counted as they are no period is regular, and this is the same as SPREAD.
    """
    ADDED = "added"
    """The first instalment is regular principal plus the odd period's interest."""
    SPREAD = "spread"
    """All instalments equal, found with every period as long as it is (the European Commission's way)."""


class Rounding(StrEnum):
    """How a figure becomes whole coins."""

    HALF_UP = "half-up"
    HALF_EVEN = "half-even"
    UP = "up"
    DOWN = "down"

    def coins(self, numerator: int, denominator: int = 1) -> int:
        """Return whole coins for an exact ratio of them; `denominator` is above zero.

        >>> [each.coins(5, 2) for each in Rounding]
        [3, 2, 3, 2]
        """
        whole, rest = divmod(numerator, denominator)
        if self is Rounding.DOWN or not rest:
            return whole
        if self is Rounding.UP or 2 * rest > denominator:
            return whole + 1
        if 2 * rest < denominator:
            return whole
        return whole + (whole % 2 if self is Rounding.HALF_EVEN else numerator > 0)


@dataclass(frozen=True, slots=True)
class Conventions:
    """A lender's habits that move a cent: odd first period, its own day count, and rounding.

    `first_day_count` is None where the first period is counted like the others.
    """

    first_period: FirstPeriod = FirstPeriod.ABSORBED
    first_day_count: DayCount | None = None
    instalment_rounding: Rounding = Rounding.HALF_UP
    interest_rounding: Rounding = Rounding.HALF_UP


@dataclass(frozen=True, slots=True)
class Step:
    """Instalments change by a share (`by`, -0.03 is 3 % less) after every `every` instalments."""

    every: int
    by: Decimal

    def __post_init__(self) -> None:
        """Refuse steps that lead nowhere; raises TermsOutOfRange."""
        if not 1 <= self.every <= MOST_PERIODS:
            raise TermsOutOfRange("step_every", str(self.every), "1", str(MOST_PERIODS))
        if not (self.by.is_finite() and -1 < self.by <= _STEEPEST_STEP):
            raise TermsOutOfRange("step_by", f"{self.by:.3g}", "-1", str(_STEEPEST_STEP))


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One row of a plan as the lender wrote it."""

    due: date
    principal: Money
    interest: Money
    fee: Money

    def __post_init__(self) -> None:
        """Refuse a row below zero; raises AmountNotPositive, CurrencyMismatch."""
        for name, part in (("principal", self.principal), ("interest", self.interest), ("fee", self.fee)):
            if part < Money.zero(self.principal.currency):
                raise AmountNotPositive(name, str(part))


@dataclass(frozen=True, slots=True)
class Terms:
    """How and when a loan is repaid.

    `due_day` is the contract's day of the month (29 to 31 fall on a shorter month's last
    day). A bullet has one due, `first_due`, whatever `periods` says of its length in periods.
    `balloon` is what a balloon loan leaves for its last due, `step` how a graduated one
    moves, `rows` the lender's own plan: each is for its method alone.
    """

    method: Method
    rate: Rate
    periods: int
    first_due: date
    due_day: int
    day_count: DayCount = DayCount.THIRTY_360
    frequency: Frequency = Frequency.MONTHLY
    conventions: Conventions = field(default_factory=Conventions)
    balloon: Money | None = None
    step: Step | None = None
    rows: tuple[PlanRow, ...] = ()
    fees: tuple[Fee, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what cannot be scheduled; raises TermsOutOfRange, NotADate, DatesOutOfOrder, AmountNotPositive."""
        if not 1 <= self.periods <= MOST_PERIODS:
            raise TermsOutOfRange("periods", str(self.periods), "1", str(MOST_PERIODS))
        if not 1 <= self.due_day <= LAST_DAY:
            raise TermsOutOfRange("due_day", str(self.due_day), "1", str(LAST_DAY))
        if not self.method.single:
            later(self.first_due, self.periods - 1, self.frequency, self.due_day)
        for name, given, method in (
            ("balloon", self.balloon is not None, Method.BALLOON), ("step", self.step is not None, Method.GRADUATED),
            ("rows", bool(self.rows), Method.PLAN),
        ):
            if given != (self.method is method):
                raise TermsOutOfRange(name, self.method.value, method.value, method.value)
        if self.balloon is not None and self.balloon.minor <= 0:
            raise AmountNotPositive("balloon", str(self.balloon))
        self._check_rows()

    def _check_rows(self) -> None:
        if not self.rows:
            return
        if len(self.rows) != self.periods or self.rows[0].due != self.first_due:
            raise TermsOutOfRange("rows", str(len(self.rows)), str(self.periods), str(self.periods))
        for before, after in zip(self.rows, self.rows[1:], strict=False):
            if after.due <= before.due:
                raise DatesOutOfOrder("due", before.due.isoformat(), "due", after.due.isoformat())

    @property
    def rate_per_year(self) -> Fraction:
        """The nominal rate of a year, a fraction; one quoted for a period counts once for each of the year's periods.

        >>> weekly = Rate(Decimal("0.001"), RateUnit.PERIOD)
        >>> Terms(Method.LEVEL, weekly, 52, date(2026, 2, 1), 1, frequency=Frequency.WEEKLY).rate_per_year
        Fraction(13, 250)
        """
        if self.rate.unit is RateUnit.PERIOD:
            return Fraction(self.rate.value) * self.frequency.per_year
        return self.rate.per_year

    @property
    def rate_per_period(self) -> Fraction:
        """The nominal rate of one regular period, a fraction.

        >>> Terms(Method.LEVEL, Rate(Decimal("0.06")), 12, date(2026, 2, 1), 1).rate_per_period
        Fraction(1, 200)
        """
        return self.rate_per_year / self.frequency.per_year


def plan_terms(rows: tuple[PlanRow, ...], rate: Rate, fees: tuple[Fee, ...] = ()) -> Terms:
    """Return the terms of a plan taken over row by row; raises TermsOutOfRange (no rows), DatesOutOfOrder.

    >>> row = PlanRow(date(2026, 2, 1), Money(100), Money(5), Money(0))
    >>> plan_terms((row,), Rate(Decimal("0.06"))).periods
    1
    """
    if not rows:
        raise TermsOutOfRange("rows", "0", "1", str(MOST_PERIODS))
    return Terms(Method.PLAN, rate, len(rows), rows[0].due, rows[0].due.day, rows=rows, fees=fees)
