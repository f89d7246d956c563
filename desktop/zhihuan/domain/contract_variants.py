"""The variants of a contract that lenders use, each tried on the first rows of its plan. Knows no whole plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import inf
from typing import Final

from zhihuan.domain.calendar import dues, whole_periods
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.fee import Fee
from zhihuan.domain.fitted import annuity_rate, borne_rate, digits_beyond, flat_rate
from zhihuan.domain.fitted_fees import fee_choices
from zhihuan.domain.fitted_shapes import SLACKS, shown_balloons, shown_steps
from zhihuan.domain.interest import interest_factor
from zhihuan.domain.money import Money
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.row_evidence import evidence
from zhihuan.domain.schedule import Stretch, factors_of, fees_with
from zhihuan.domain.shares import period_worth, principal_parts
from zhihuan.domain.terms import Conventions, FirstPeriod, Method, Rounding, Step, Terms
from zhihuan.domain.typed_row import Timetable, TypedRow

_SIMPLE: Final = (
    Method.LEVEL, Method.EQUAL_PRINCIPAL, Method.FLAT_FEE, Method.INTEREST_ONLY, Method.INTEREST_FREE,
)
_SHAPED: Final = (Method.BALLOON, Method.GRADUATED, Method.DAILY)
_BY_RULE: Final = (Method.LEVEL, Method.BALLOON, Method.GRADUATED)
_NO_INTEREST: Final = (Method.FLAT_FEE, Method.INTEREST_FREE)
_USUAL: Final = (
    DayCount.THIRTY_360, DayCount.ACT_360, DayCount.ACT_365F, DayCount.ACT_ACT_EC, DayCount.ACT_ACT_ISDA,
    DayCount.THIRTY_E_360, DayCount.ACT_36525,
)
"""The most usual first (domain notes §1: 30/360 for instalments, /360 for days, /365 on platforms)."""
_DAYS_OF_A_YEAR: Final = 360
_ROUNDED_ANEW: Final = 24
_NEAR: Final = 5
Pair = tuple[DayCount, DayCount | None]
"""A day count, and one of its own for an odd first period."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One variant: how far it misses each typed row (coins), and how unusual it is (the smaller the more usual)."""

    terms: Terms
    missed: tuple[int, ...]
    unusual: tuple[int, ...]

    @property
    def rank(self) -> tuple[int, tuple[int, ...]]:
        """What trials are ordered by: the coins missed, then how usual the variant is."""
        return sum(self.missed), self.unusual

    @property
    def quotable(self) -> bool:
        """Whether it has every figure, at a rate no longer than lenders quote it."""
        return not any(self.missed) and not digits_beyond(self.terms.rate)


class Variants:
    """All variants for one timetable of typed rows."""

    def __init__(
        self, principal: Money, start: date, periods: int, timetable: Timetable, rate: Rate | None, fee: Money | None
    ) -> None:
        """Look for what makes these rows, at a quoted rate and with a fee whose day is not known."""
        self._timetable, self._rate, self._fee = timetable, rate, fee
        days = dues(timetable.first_due, periods, timetable.due_day, timetable.frequency)
        self._stretch = Stretch(principal, principal, start, start, days)
        self._known = evidence(principal, periods, timetable.rows)
        self._whole = whole_periods(start, timetable.first_due, timetable.frequency, timetable.due_day)
        self._typed = {number for number, _ in timetable.rows}
        self._last = max(self._typed)
        self._factors: dict[tuple[Rate, Pair, Method], list[Fraction]] = {}
        self._shapes: dict[tuple[Method, tuple[Decimal, ...]], tuple[Money | Step | None, ...]] = {}

    def nearest(self, most: int, *, usual: bool = False) -> list[Trial]:
        """Return the variants that come nearest, in order; of those that miss every row alike only the most usual.

        The usual ones are tried first, then, unless one of them has every figure at a rate as lenders quote it, the
        nearest with figures rounded otherwise; what is rarer only where none of them has every figure but for a coin
        in each row (a slip, no other contract), and never where only what is `usual` is asked for.
        """
        found: list[Trial] = []
        for methods, pairs in (
            (_SIMPLE, self._usual), (_SIMPLE, self._rare), (_SHAPED, self._usual), (_SHAPED, self._rare)
        ):
            tried = self._tried(methods, pairs())
            if _least_missed(tried) > 0:
                tried += self._rounded_anew(tried)
            elif not any(trial.quotable for trial in tried):
                tried += self._rounded_anew([trial for trial in tried if not digits_beyond(trial.terms.rate)])
            found += tried
            if usual or _least_missed(tried) <= len(self._timetable.rows):
                break
        found.sort(key=lambda trial: trial.rank)
        distinct = {trial.missed if any(trial.missed) else trial.unusual: trial for trial in reversed(found)}
        return sorted(distinct.values(), key=lambda trial: trial.rank)[:most]

    def _usual(self) -> list[Pair]:
        own = _USUAL[1:] if self._whole is None else ()
        return [*((day_count, None) for day_count in _USUAL), *((_USUAL[0], each) for each in own)]

    def _rare(self) -> list[Pair]:
        """Return pairs no lender is known for, as far as they make the interest that rows show."""
        if self._whole is not None:
            return []
        pairs = [(each, own) for each in _USUAL[1:] for own in _USUAL if own is not each]
        return [
            pair for pair in pairs if any(self._makes_interest(rate, pair) for rate in self._rates(Method.LEVEL, pair))
        ]

    def _makes_interest(self, rate: Rate, pair: Pair) -> bool:
        factors = self._interest_factors(rate, pair, Method.LEVEL)
        return all(
            abs(before * factors[number - 1] - interest) < _NEAR
            for number, (interest, before) in self._known.borne(Method.LEVEL).items()
        )

    def _tried(self, methods: Sequence[Method], pairs: Sequence[Pair]) -> list[Trial]:
        return [
            self._trial(terms)
            for method in methods
            for pair in (pairs[:1] if method in _NO_INTEREST else pairs)
            for rate in self._rates(method, pair)
            for terms in self._terms(method, rate, pair)
        ]

    def _rounded_anew(self, trials: Sequence[Trial]) -> list[Trial]:
        """Return the nearest otherwise rounded, where no more than rounding can be amiss: coins in each row before."""
        amiss = _NEAR * self._last * len(self._typed)
        nearest = [trial for trial in trials if sum(trial.missed) <= amiss]
        nearest = sorted(nearest, key=lambda trial: trial.rank)[:_ROUNDED_ANEW]
        return [
            self._trial(replace(trial.terms, conventions=replace(
                trial.terms.conventions, instalment_rounding=instalment, interest_rounding=interest
            )))
            for trial in nearest for instalment in Rounding for interest in Rounding
            if (instalment, interest) != (Rounding.HALF_UP, Rounding.HALF_UP)
        ]

    # ── what a variant is made of ─────────────────────────────────────────────

    def _rates(self, method: Method, pair: Pair) -> tuple[Rate, ...]:
        """Return what may be meant by the quoted rate, or what the rows show of it."""
        if self._rate is None:
            shown = dict.fromkeys(self._rate_shown(method, pair, slack) for slack in SLACKS)
            return tuple(rate for rate in shown if rate is not None)
        if self._rate.unit is RateUnit.DAY and method not in _NO_INTEREST:
            return self._rate, Rate(self._rate.value * _DAYS_OF_A_YEAR)
        return (self._rate,)

    def _rate_shown(self, method: Method, pair: Pair, slack: Fraction) -> Rate | None:
        principal, periods = self._stretch.principal, len(self._stretch.dues)
        if method is Method.INTEREST_FREE:
            return Rate(Decimal(0))
        if method is Method.FLAT_FEE:
            return flat_rate(self._known.flat().values(), principal.minor)
        borne = self._known.borne(method)
        if borne:
            return borne_rate(borne, self._interest_factors(Rate(Decimal(1)), pair, method), slack)
        regular = self._known.regular
        if method is Method.LEVEL and regular:
            paid = next(iter(regular.values()))
            return annuity_rate(paid, principal.minor, periods, self._timetable.frequency.per_year)
        return None

    def _interest_factors(self, rate: Rate, pair: Pair, method: Method) -> list[Fraction]:
        """Return each period's interest factor; equal for all methods that count alike."""
        alike = method if method in (*_NO_INTEREST, Method.DAILY) else Method.LEVEL
        key = rate, pair, alike
        if key not in self._factors:
            plain = self._plain(alike, rate, pair)
            if pair[1] is None:
                self._factors[key] = factors_of(self._stretch, plain)
            else:
                first = interest_factor(self._stretch.began, plain.first_due, plain, first=True)
                self._factors[key] = [first, *self._interest_factors(rate, (pair[0], None), method)[1:]]
        return self._factors[key]

    def _plain(self, method: Method, rate: Rate, pair: Pair, rule: FirstPeriod = FirstPeriod.ABSORBED) -> Terms:
        table = self._timetable
        return Terms(
            method, rate, len(self._stretch.dues), table.first_due, table.due_day, pair[0], table.frequency,
            Conventions(rule, pair[1]),
        )

    def _terms(self, method: Method, rate: Rate, pair: Pair) -> Iterator[Terms]:
        for rule in FirstPeriod if method in _BY_RULE else (FirstPeriod.ABSORBED,):
            plain = self._plain(Method.LEVEL, rate, pair, rule)
            for shape in self._shaped(method, plain):
                for fees in self._fee_choices(method, plain):
                    yield replace(
                        plain, method=method, fees=fees, balloon=shape if isinstance(shape, Money) else None,
                        step=shape if isinstance(shape, Step) else None,
                    )

    def _shaped(self, method: Method, plain: Terms) -> tuple[Money | Step | None, ...]:
        """Return the balloons or steps that would make the instalments; nothing to add for other methods."""
        if method not in (Method.BALLOON, Method.GRADUATED):
            return (None,)
        pair = plain.day_count, plain.conventions.first_day_count
        worth = tuple(period_worth(
                plain, self._interest_factors(plain.rate, pair, Method.LEVEL), odd=self._whole != 1,
            ))
        if (method, worth) not in self._shapes:
            self._shapes[method, worth] = self._fitting(method, worth)
        return self._shapes[method, worth]

    def _fitting(self, method: Method, worth: Sequence[Decimal]) -> tuple[Money | Step | None, ...]:
        if method is Method.GRADUATED:
            return shown_steps(self._known, worth, self._timetable.frequency.per_year)
        return shown_balloons(self._known, self._stretch.principal, worth)

    def _fee_choices(self, method: Method, plain: Terms) -> tuple[tuple[Fee, ...], ...]:
        fees = self._known.fees
        if method is Method.FLAT_FEE:
            exact = plain.rate_per_period * self._stretch.principal.minor
            beyond = {number: paid - round(exact) for number, paid in self._known.flat().items()}
            fees = {number: fee if fee > _NEAR else 0 for number, fee in beyond.items()}
        return fee_choices(fees, self._known.before, len(self._stretch.dues), self._stretch.principal, self._fee)

    # ── what a variant makes ──────────────────────────────────────────────────

    def _trial(self, terms: Terms) -> Trial:
        rows = self._rows(terms)
        flat = terms.method is Method.FLAT_FEE
        missed = tuple(_missed(row, rows[number], flat=flat) for number, row in self._timetable.rows)
        own, conventions = terms.conventions.first_day_count, terms.conventions
        return Trial(terms, missed, (
            len(terms.fees), 0 if self._rate else digits_beyond(terms.rate), list(Method).index(terms.method),
            int(terms.rate != (self._rate or terms.rate)),
            0 if own is None else 1 + _USUAL.index(own), _USUAL.index(terms.day_count),
            list(FirstPeriod).index(conventions.first_period),
            *(list(Rounding).index(each) for each in (conventions.instalment_rounding, conventions.interest_rounding)),
        ))

    def _rows(self, terms: Terms) -> dict[int, dict[str, int]]:
        """Return the rows' figures in coins, as far as rows were typed."""
        pair = terms.day_count, terms.conventions.first_day_count
        factors = self._interest_factors(terms.rate, pair, terms.method)
        repaid = principal_parts(self._stretch, terms, factors)
        coins, periods, left = terms.conventions.interest_rounding.coins, len(factors), self._stretch.principal.minor
        found: dict[int, dict[str, int]] = {}
        for number, factor in enumerate(factors[:self._last], start=1):
            interest = coins(left * factor.numerator, factor.denominator)
            share = left if number == periods else min(max(repaid(number, left, interest), 0), left)
            if number in self._typed:
                before = Money(left, self._stretch.principal.currency)
                fee = fees_with(number, before, self._stretch.principal, terms, ends=number == periods).minor
                found[number] = {
                    "payment": share + interest + fee, "principal": share, "interest": interest, "fee": fee,
                    "balance": left - share,
                }
            left -= share
        return found


def _missed(row: TypedRow, made: dict[str, int], *, flat: bool) -> int:
    """Return by how many coins a row's figures miss the typed ones; lenders call a flat fee interest, too."""
    if flat and row.interest and not row.fee:
        made = made | {"interest": made["interest"] + made["fee"], "fee": 0}
    return sum(abs(figure.minor - made[name]) for name, figure in row.figures.items())


def _least_missed(trials: Sequence[Trial]) -> float:
    return min((sum(trial.missed) for trial in trials), default=inf)
