"""A loan's course: its plan with every dated change and early repayment; what lay before a change never moves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import takewhile

from zhihuan.domain.ahead import counted_to, kept_by, left_on, rows_ahead
from zhihuan.domain.benchmark import Quote, resets
from zhihuan.domain.early import Prepaid, repaid_early
from zhihuan.domain.errors import ChangeDoesNotFit, DomainError
from zhihuan.domain.loan import Loan
from zhihuan.domain.loan_change import ChangeKind, LoanChange
from zhihuan.domain.money import Money, half_up
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.rate import Rate
from zhihuan.domain.replanned import Replanned, at_rate, extended, on_holiday, restructured
from zhihuan.domain.schedule import Instalment, RowKind, Stretch, all_dues, schedule
from zhihuan.domain.terms import Terms


@dataclass(frozen=True, slots=True)
class RateReset:
    """A floating rate set anew."""

    id: str
    on: date
    rate: Rate


Event = LoanChange | RateReset | Prepaid


@dataclass(frozen=True, slots=True)
class Version:
    """The plan as it stood from a day on: the rows up to that day and those planned then, of `stretch`."""

    since: date
    cause: Event | None
    terms: Terms
    rows: tuple[Instalment, ...]
    stretch: Stretch


@dataclass(frozen=True, slots=True)
class Course:
    """The present rows, every version up to them, and what could change nothing (by id)."""

    rows: tuple[Instalment, ...]
    versions: tuple[Version, ...]
    misfits: tuple[str, ...]

    def version_on(self, day: date) -> Version:
        """The version in force on a day; before the loan began, the first."""
        return next((one for one in reversed(self.versions) if one.since <= day), self.versions[0])

    def terms_on(self, day: date) -> Terms:
        """The terms in force on a day; before the loan began, those it began with."""
        return self.version_on(day).terms

    @property
    def floats_until(self) -> date:
        """The day up to which a floating rate is set anew: the last due, or that of the first restructure."""
        last = self.rows[-1].due
        return min(_restructured_on(self.versions) or last, last)

    def rate_since(self, day: date) -> date:
        """Since when the rate of a day has held: the start, or the change or reset that brought it."""
        behind = self.versions[:self.versions.index(self.version_on(day)) + 1]
        alike = takewhile(lambda one: one.terms.rate == behind[-1].terms.rate, reversed(behind))
        return list(alike)[-1].since

    def balance_on(self, day: date) -> Money:
        """The principal that instalments after a day ask for, as planned."""
        behind = [row for row in self.rows if row.due <= day]
        return behind[-1].balance if behind else self.versions[0].stretch.principal

    def accrued_on(self, day: date) -> Money:
        """The interest of the running period up to a day, as planned; the day itself is not counted."""
        version = self.version_on(day)
        own = tuple(
            row for row in version.rows if row.kind is RowKind.INSTALMENT and row.number >= version.stretch.number
        )
        brought = 0 if day < version.since else half_up(
            counted_to(left_on(version.stretch, own, day), version.terms, day).brought
        )
        return Money(max(brought, 0), version.stretch.principal.currency)


def events_of(
    loan: Loan, changes: Iterable[LoanChange], quotes: tuple[Quote, ...], today: date
) -> tuple[Event, ...]:
    """Return what is known on a day to move a loan's plan: agreed changes, and resets of a floating rate by then.

    A reset whose benchmark is not known leaves the rate as it was. What was agreed for the day of a reset
    comes after it.

    >>> from decimal import Decimal
    >>> from zhihuan.domain.benchmark import Benchmark, Floating, QuoteId
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.loan import LoanId
    >>> from zhihuan.domain.terms import Method
    >>> terms = Terms(Method.LEVEL, Rate(Decimal("0.035")), 240, date(2026, 2, 1), 1)
    >>> loan = Loan(LoanId("x"), LenderId("y"), "House", Money(200_000_00), date(2026, 1, 1), terms,
    ...             floating=Floating(Benchmark.LPR_5Y, Decimal("0.001"), date(2027, 1, 1)))
    >>> lpr = Quote(QuoteId("q"), Benchmark.LPR_5Y, date(2026, 12, 21), Decimal("0.034"), date(2027, 1, 19))
    >>> found, = events_of(loan, (), (lpr,), date(2027, 1, 10))
    >>> str(found.on), str(found.rate.value)
    ('2027-01-01', '0.035')
    """
    found: list[Event] = [change for change in changes if change.known_by(today)]
    if loan.floating is not None and quotes:
        known = max(quote.known_until or quote.on for quote in quotes)
        found += [
            RateReset(f"{loan.id}@{reset.on.isoformat()}", reset.on, reset.rate)
            for reset in resets(loan.floating, quotes, min(today, known)) if reset.rate is not None
        ]
    return tuple(sorted(found, key=lambda each: (each.on, not isinstance(each, RateReset), each.id)))


@lru_cache(maxsize=8192)
def course(loan: Loan, events: tuple[Event, ...] = ()) -> Course:
    """Return a loan's course; events of one day count in the order given.

    What fits nowhere (before the start, after the end, a method that has no rate) moves nothing and is named
    among the misfits, except a reset of the rate: a benchmark goes on without the loan, and a restructure's
    own terms take the place of a floating rate. After the last due
    only a pay-off fits, and a restructure that says what is owed from then on. Source: domain notes §1, versions.

    >>> from decimal import Decimal
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.loan import LoanId
    >>> from zhihuan.domain.loan_change import ChangeId
    >>> from zhihuan.domain.terms import Method
    >>> terms = Terms(Method.LEVEL, Rate(Decimal("0.05")), 240, date(2026, 2, 1), 1)
    >>> loan = Loan(LoanId("x"), LenderId("y"), "House", Money(200_000_00), date(2026, 1, 1), terms)
    >>> risen = LoanChange(ChangeId("z"), loan.id, date(2028, 1, 1), ChangeKind.RATE, rate=Rate(Decimal("0.06")))
    >>> found = course(loan, (risen,))
    >>> str(found.rows[23].payment), str(found.rows[24].payment)
    ('1319.91', '1423.41')
    """
    reached = _signed(loan)
    for event in sorted(events, key=lambda each: each.on):
        reached = _after(reached, event)
    return Course((*reached.past, *reached.ahead), reached.versions, reached.misfits)


@dataclass(frozen=True, slots=True, eq=False)
class _Reached:
    """A course up to some event: the rows that are past, those ahead, of `stretch` and on `terms`.

    Each is itself alone, so that it can be known again whatever came before it.
    """

    loan: Loan
    past: tuple[Instalment, ...]
    ahead: tuple[Instalment, ...]
    stretch: Stretch
    terms: Terms
    versions: tuple[Version, ...]
    misfits: tuple[str, ...] = ()


@lru_cache(maxsize=8192)
def _signed(loan: Loan) -> _Reached:
    terms, rows = loan.terms, schedule(loan)
    stretch = Stretch(loan.principal, loan.principal, loan.start, loan.start, all_dues(terms))
    return _Reached(loan, (), rows, stretch, terms, (Version(loan.start, None, terms, rows, stretch),))


@lru_cache(maxsize=8192)
def _after(reached: _Reached, event: Event) -> _Reached:
    """Let one event move what is ahead of it; kept, so that one more event costs no more than itself."""
    try:
        moved = _moved(reached, event)
    except DomainError:
        more = () if isinstance(event, RateReset) else (event.id,)
        return replace(reached, misfits=(*reached.misfits, *more))
    version = Version(event.on, event, moved.terms, (*moved.past, *moved.ahead), moved.stretch)
    return replace(moved, versions=(*moved.versions, version))


def _moved(reached: _Reached, event: Event) -> _Reached:
    if not _in_time(reached, event):
        raise ChangeDoesNotFit(event.id, reached.terms.method)
    if _new_rate(event) == reached.terms.rate:
        return reached
    found = _replanned(reached, event)
    behind = (row for row in reached.ahead if row.due <= event.on)
    past = (*reached.past, *behind, *((found.row,) if found.row is not None else ()))
    return replace(
        reached, past=past, ahead=rows_ahead(found.stretch, found.terms), stretch=found.stretch, terms=found.terms
    )


def _in_time(reached: _Reached, event: Event) -> bool:
    if event.on < reached.loan.start or not reached.ahead:
        return False
    return event.on < reached.ahead[-1].due or _fits_after_the_end(event)


def _fits_after_the_end(event: Event) -> bool:
    if isinstance(event, Prepaid):
        return event.effect is PaymentEffect.PAYOFF
    return isinstance(event, LoanChange) and event.agreed is not None


def _replanned(reached: _Reached, event: Event) -> Replanned:
    left, terms = left_on(reached.stretch, reached.ahead, event.on), reached.terms
    rest, kept = counted_to(left, terms, event.on), kept_by(reached.stretch, terms)
    match event:
        case Prepaid():
            row, after = repaid_early(reached.loan, event, rest, terms, kept)
            return Replanned(row if row.payment or row.capitalised else None, after, terms)
        case RateReset() if _restructured_on(reached.versions) is not None:
            raise ChangeDoesNotFit(event.id, terms.method)
        case RateReset():
            return at_rate(rest, terms, event.rate, kept, keep=False)
        case LoanChange(kind=ChangeKind.RATE, rate=Rate() as rate):
            return at_rate(rest, terms, rate, kept, keep=event.keep_instalment)
        case LoanChange(kind=ChangeKind.EXTENSION, periods=int() as periods):
            return extended(left, terms, periods)
        case LoanChange(kind=ChangeKind.HOLIDAY):
            return on_holiday(left, terms, event, kept)
        case _:
            return restructured(rest, event)


def _restructured_on(versions: tuple[Version, ...]) -> date | None:
    """Return the day of the first restructure, None where there was none."""
    found = (
        one.since for one in versions if isinstance(one.cause, LoanChange) and one.cause.kind is ChangeKind.RESTRUCTURE
    )
    return next(found, None)


def _new_rate(event: Event) -> Rate | None:
    """Return the rate an event brings; None where it brings none."""
    match event:
        case RateReset(rate=rate) | LoanChange(kind=ChangeKind.RATE, rate=rate):
            return rate
        case _:
            return None
