"""A loan's course: its plan with every dated change and early repayment; what lay before a change never moves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Final

from zhihuan.domain.benchmark import Quote, resets
from zhihuan.domain.calendar import later
from zhihuan.domain.early import Prepaid, repaid_early
from zhihuan.domain.errors import NotADate
from zhihuan.domain.interest import elapsed_factor
from zhihuan.domain.loan import Loan
from zhihuan.domain.loan_change import ChangeKind, HolidayInterest, LoanChange
from zhihuan.domain.money import Money, total
from zhihuan.domain.rate import Rate
from zhihuan.domain.schedule import Instalment, RowKind, Stretch, all_dues, factors_of, planned, schedule
from zhihuan.domain.shares import kept_part
from zhihuan.domain.terms import MOST_PERIODS, Method, Terms

_RATELESS: Final = (Method.PLAN, Method.FLAT_FEE, Method.INTEREST_FREE)
_EQUAL: Final = (Method.EQUAL_PRINCIPAL,)


@dataclass(frozen=True, slots=True)
class RateReset:
    """A floating rate set anew."""

    id: str
    on: date
    rate: Rate


Event = LoanChange | RateReset | Prepaid


@dataclass(frozen=True, slots=True)
class Version:
    """The plan as it stood from a day on: the rows up to that day and those planned then."""

    since: date
    cause: Event | None
    terms: Terms
    rows: tuple[Instalment, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """The present rows, every version up to them, and the events that could change nothing (by id)."""

    rows: tuple[Instalment, ...]
    versions: tuple[Version, ...]
    misfits: tuple[str, ...]


    def terms_on(self, day: date) -> Terms:
        """The terms in force on a day; before the loan began, those it began with."""
        return next((one.terms for one in reversed(self.versions) if one.since <= day), self.versions[0].terms)


def events_of(
    loan: Loan, changes: Iterable[LoanChange], quotes: tuple[Quote, ...], today: date
) -> tuple[Event, ...]:
    """Return what is known on a day to move a loan's plan: agreed changes, and resets of a floating rate by then.

    A reset whose benchmark is not known leaves the rate as it was.
    """
    found: list[Event] = [change for change in changes if change.known_by(today)]
    if loan.floating is not None:
        found += [
            RateReset(f"{loan.id}@{reset.on.isoformat()}", reset.on, reset.rate)
            for reset in resets(loan.floating, quotes, today) if reset.rate is not None
        ]
    return tuple(sorted(found, key=lambda each: (each.on, each.id)))


@lru_cache(maxsize=8192)
def course(loan: Loan, events: tuple[Event, ...] = ()) -> Course:
    """Return a loan's course; events of one day count in the order given.

    An event that fits nowhere (before the start, after the end, a method that has no rate) moves
    nothing and is named among the misfits. Source: domain notes §1, rollover and repricing.
    """
    walk = _Walk(loan)
    for event in sorted(events, key=lambda each: each.on):
        walk.take(event)
    return Course((*walk.past, *walk.ahead), tuple(walk.versions), tuple(walk.misfits))


class _Walk:
    """A loan's plan while its events are read in order of day."""

    def __init__(self, loan: Loan) -> None:
        self.loan = loan
        self.past: list[Instalment] = []
        self.ahead = schedule(loan)
        self.terms = loan.terms
        self.stretch = Stretch(loan.principal, loan.principal, loan.start, loan.start, all_dues(loan.terms))
        self.versions = [Version(loan.start, None, loan.terms, self.ahead)]
        self.misfits: list[str] = []

    def take(self, event: Event) -> None:
        """Let one event move what is ahead of it."""
        due_by = sum(row.due <= event.on for row in self.ahead)
        if event.on < self.loan.start or due_by == len(self.ahead) or not self._moves(event, due_by):
            self.misfits.append(event.id)

    def _moves(self, event: Event, due_by: int) -> bool:
        rest = self._rest(event.on, due_by)
        try:
            found = self._after(event, rest)
        except NotADate:
            return False
        if found is None:
            return False
        between, stretch, terms = found
        ahead = tuple(planned(stretch, terms)) if stretch.dues else ()
        if _never_ends(ahead, stretch.kept):
            return False
        self.past += [*self.ahead[:due_by], *between]
        self.stretch, self.terms, self.ahead = stretch, terms, ahead
        self.versions.append(Version(event.on, event, terms, (*self.past, *ahead)))
        return True

    def _rest(self, on: date, due_by: int) -> Stretch:
        """Return what is left to plan on a day, with the interest of the running period up to it."""
        now = self.stretch
        if due_by:
            last = self.ahead[due_by - 1]
            now = replace(now, principal=last.balance, began=last.due, since=last.due, brought=Fraction(0))
        ahead = self.ahead[due_by:]
        number = ahead[0].number
        factor = elapsed_factor(
            now.began, now.since, on, ahead[0].due, self.terms, first=number - now.earlier == 1
        )
        return replace(
            now, since=on, brought=now.brought + now.principal.minor * factor, number=number, kept=None,
            dues=tuple(row.due for row in ahead),
        )

    def _kept(self) -> Money | None:
        return kept_part(self.stretch, self.terms, factors_of(self.stretch, self.terms))

    def _after(self, event: Event, rest: Stretch) -> tuple[list[Instalment], Stretch, Terms] | None:
        """Return the rows an event makes on its day, what is left to plan after it, and on which terms."""
        if isinstance(event, Prepaid):
            row, after = repaid_early(self.loan, event, rest, self.terms, self._kept())
            return [row], after, self.terms
        if isinstance(event, RateReset):
            return self._new_rate(event.rate, rest, keep=False)
        if event.kind is ChangeKind.RATE and event.rate is not None:
            return self._new_rate(event.rate, rest, keep=event.keep_instalment)
        if event.kind is ChangeKind.EXTENSION and event.periods is not None:
            return self._extended(event.periods, rest)
        if event.kind is ChangeKind.HOLIDAY:
            return self._holiday(event, rest)
        return self._restructured(event, rest)

    def _new_rate(self, rate: Rate, rest: Stretch, *, keep: bool) -> tuple[list[Instalment], Stretch, Terms] | None:
        if self.terms.method in _RATELESS:
            return None
        terms = replace(self.terms, rate=rate)
        if rate.per_year == self.terms.rate.per_year:
            return [], replace(rest, kept=self.stretch.kept), terms
        if self.terms.method in _EQUAL:
            return [], replace(rest, kept=self._kept()), terms
        if not keep or self._kept() is None:
            return [], rest, terms
        more = self._more_dues(rest, MOST_PERIODS - rest.number - len(rest.dues) + 1)
        return [], replace(rest, kept=self._kept(), dues=(*rest.dues, *more)), terms

    def _extended(self, periods: int, rest: Stretch) -> tuple[list[Instalment], Stretch, Terms] | None:
        if self.terms.method is Method.PLAN or rest.number + len(rest.dues) + periods - 1 > MOST_PERIODS:
            return None
        more = self._more_dues(rest, periods)
        return [], replace(rest, dues=more[-1:] if self.terms.method.single else (*rest.dues, *more)), self.terms

    def _more_dues(self, rest: Stretch, periods: int) -> tuple[date, ...]:
        terms, last = self.terms, rest.dues[-1]
        return tuple(later(last, count, terms.frequency, terms.due_day) for count in range(1, periods + 1))

    def _holiday(self, event: LoanChange, rest: Stretch) -> tuple[list[Instalment], Stretch, Terms] | None:
        periods = event.periods or 0
        if self.terms.method is Method.PLAN or self.terms.method.single:
            return None
        dues = (*rest.dues, *(self._more_dues(rest, periods) if event.extends else ()))
        if len(dues) <= periods or rest.number + len(dues) - 1 > MOST_PERIODS:
            return None
        factors = factors_of(replace(rest, dues=dues), self.terms)[:periods]
        rows: list[Instalment] = []
        balance, zero, brought = rest.principal, Money.zero(rest.principal.currency), rest.brought
        for number, (due, factor) in enumerate(zip(dues, factors, strict=False), start=rest.number):
            exact, brought = balance.minor * factor + brought, Fraction(0)
            coins = self.terms.conventions.interest_rounding.coins(exact.numerator, exact.denominator)
            interest = Money(coins, balance.currency)
            paid = interest if event.interest is HolidayInterest.PAID else zero
            added = interest if event.interest is HolidayInterest.CAPITALISED else zero
            balance += added
            rows.append(Instalment(number, due, zero, paid, zero, balance, added))
        same = event.extends and event.interest is not HolidayInterest.CAPITALISED
        last = dues[periods - 1]
        return rows, replace(
            rest, principal=balance, began=last, since=last, brought=brought, dues=dues[periods:],
            number=rest.number + periods, kept=self._kept() if same else None,
        ), self.terms

    def _restructured(self, event: LoanChange, rest: Stretch) -> tuple[list[Instalment], Stretch, Terms] | None:
        terms, principal = event.terms or self.terms, event.principal or rest.principal
        written = total((row.principal for row in terms.rows), principal.currency)
        last = rest.number + terms.periods - 1
        if not principal or last > MOST_PERIODS or (terms.method is Method.PLAN and written != principal):
            return None
        rows, zero = [], Money.zero(principal.currency)
        if principal != rest.principal:
            agreed = principal - rest.principal
            rows = [Instalment(0, event.on, zero, zero, zero, principal, agreed, RowKind.ADJUSTMENT)]
        return rows, Stretch(
            principal, principal, event.on, event.on, all_dues(terms), rest.number, rest.brought,
            earlier=rest.number - 1,
        ), terms


def _never_ends(ahead: tuple[Instalment, ...], kept: Money | None) -> bool:
    """Say whether a kept instalment leaves principal after the last due there can be."""
    return kept is not None and bool(ahead) and ahead[-1].number == MOST_PERIODS and ahead[-1].principal > kept
