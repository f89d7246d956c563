"""What can happen to a loan after it is signed, by hand and for hypothesis to draw: changes, payments, quotes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from hypothesis import strategies as st

from tests.builders import a_loan, terms
from tests.domain.contracts import contracts, rates
from zhihuan.domain.benchmark import Benchmark, Quote, QuoteId
from zhihuan.domain.course import Event, course
from zhihuan.domain.early import Prepaid
from zhihuan.domain.late_terms import LateTerms, PenaltyBase
from zhihuan.domain.lender import Part
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.loan_change import ChangeId, ChangeKind, HolidayInterest, LoanChange
from zhihuan.domain.money import Money, total
from zhihuan.domain.payment import Payment, PaymentEffect, PaymentId
from zhihuan.domain.prepayment_terms import PrepaymentTerms
from zhihuan.domain.rate import Rate
from zhihuan.domain.schedule import Instalment, RowKind, schedule
from zhihuan.domain.terms import Method, Terms

A_LOAN = LoanId("jiebei")


def day(text: str) -> date:
    """Return a day: `day("2026-02-15")`."""
    return date.fromisoformat(text)


def a_rate(on: date, rate: str = "0.06", *, keep: bool = False, identity: str = "rate") -> LoanChange:
    return LoanChange(
        ChangeId(identity), A_LOAN, on, ChangeKind.RATE, rate=Rate(Decimal(rate)), keep_instalment=keep
    )


def an_extension(on: date, periods: int = 6, identity: str = "extension") -> LoanChange:
    return LoanChange(ChangeId(identity), A_LOAN, on, ChangeKind.EXTENSION, periods=periods)


def a_holiday(
    on: date, periods: int = 2, interest: HolidayInterest = HolidayInterest.PAID, *, extends: bool = True,
    identity: str = "holiday",
) -> LoanChange:
    return LoanChange(
        ChangeId(identity), A_LOAN, on, ChangeKind.HOLIDAY, periods=periods, interest=interest, extends=extends
    )


def a_restructure(
    on: date, anew: Terms | None = None, principal: Money | None = None, identity: str = "restructure"
) -> LoanChange:
    """Return a restructure; without terms, for twelve more level instalments at 6 % a year."""
    anew = anew or terms(rate="0.06", start=on)
    return LoanChange(ChangeId(identity), A_LOAN, on, ChangeKind.RESTRUCTURE, terms=anew, principal=principal)


def prepaid(
    on: date, amount: Money, effect: PaymentEffect = PaymentEffect.SHORTEN, identity: str = "prepaid", **parts: Money
) -> Prepaid:
    return Prepaid(identity, on, amount, effect, **parts)


def a_quote(on: date, value: str, known_until: date | None = None, benchmark: Benchmark = Benchmark.LPR_5Y) -> Quote:
    return Quote(QuoteId(f"{benchmark}@{on.isoformat()}"), benchmark, on, Decimal(value), known_until)


def adds_up(loan: Loan, rows: tuple[Instalment, ...]) -> bool:
    """Say whether rows lead from the principal to nothing, coin by coin and in order of day; asserts each step."""
    before, zero = loan.principal, Money.zero(loan.principal.currency)
    for row in rows:
        assert min(row.principal, row.interest, row.fee, row.balance) >= zero
        assert row.balance == before - row.principal + row.capitalised
        before = row.balance
    instalments = [row for row in rows if row.kind is RowKind.INSTALMENT]
    assert all(one.due <= other.due for one, other in pairwise(rows))
    assert all(one.due < other.due and one.number < other.number for one, other in pairwise(instalments))
    assert all(row.number == 0 for row in rows if row.kind is not RowKind.INSTALMENT)
    added = total((row.capitalised for row in rows), zero.currency)
    return total((row.principal for row in rows), zero.currency) == loan.principal + added and not before


def rows_of(loan: Loan, *events: Event) -> tuple[Instalment, ...]:
    """Return the rows of a course in which every event fits."""
    found = course(loan, events)
    assert found.misfits == ()
    assert adds_up(loan, found.rows)
    return found.rows


def moves_nothing(loan: Loan, event: LoanChange | Prepaid) -> bool:
    """Say whether a change fits nowhere and leaves the plan as it was signed."""
    found = course(loan, (event,))
    return found.misfits == (event.id,) and found.rows == schedule(loan) and len(found.versions) == 1


def payments_of(rows: Iterable[Instalment]) -> list[str]:
    return [str(row.payment) for row in rows]


# ── drawn ─────────────────────────────────────────────────────────────────────


@st.composite
def loans(draw, methods=tuple(Method), *, most=60, regular=False):
    """Return a loan of up to some periods, with late and prepayment terms or without."""
    contract = draw(contracts(methods, most=most, regular=regular))
    amounts = st.none() | st.builds(Money, st.integers(1, 10**6), st.just(contract.principal.currency))
    late = st.builds(
        LateTerms, st.decimals(0, 3, places=2), st.sampled_from(PenaltyBase), amounts, st.integers(0, 30), amounts
    )
    early = st.builds(
        PrepaymentTerms, st.decimals(0, "0.1", places=3), amounts, st.none() | st.integers(0, 36), st.booleans()
    )
    loan = a_loan(principal=contract.principal, start=contract.start, terms=contract.terms)
    return replace(loan, late=draw(st.none() | late), prepayment=draw(st.none() | early))


def days_of(loan: Loan) -> st.SearchStrategy[date]:
    """Return days from before a loan's start to after its end, and often its due days."""
    dues = [row.due for row in schedule(loan)]
    return st.dates(loan.start - timedelta(40), dues[-1] + timedelta(40)) | st.sampled_from([loan.start, *dues])


def amounts_of(loan: Loan) -> st.SearchStrategy[Money]:
    """Return amounts from a coin to more than a loan's principal, and often exactly that."""
    most = loan.principal.minor
    coins = st.integers(1, 100) | st.integers(1, most + most // 2) | st.just(most)
    return st.builds(Money, coins, st.just(loan.principal.currency))


@st.composite
def changes(draw, loan, identity="change"):
    """Return anything that could be agreed on about a loan, whether it fits or not."""
    on, kind = draw(days_of(loan)), draw(st.sampled_from(ChangeKind))
    said = {}
    if kind is ChangeKind.RATE:
        said = {"rate": draw(rates(loan.terms.frequency)), "keep_instalment": draw(st.booleans())}
    elif kind is ChangeKind.RESTRUCTURE:
        owed = st.just(loan.principal) | amounts_of(loan).filter(lambda one: one.minor > 3)
        anew = draw(contracts(most=60, starts=st.just(on), principals=owed))
        said = {"terms": anew.terms, "principal": draw(st.none() | st.just(anew.principal))}
    else:
        said = {"periods": draw(st.integers(1, 12)), "interest": draw(st.sampled_from(HolidayInterest))}
        said["extends"] = draw(st.booleans())
    return LoanChange(ChangeId(identity), loan.id, on, kind, **said)


@st.composite
def early_repayments(draw, loan, identity="early"):
    """Return money beyond what was due, with parts that the record names or not."""
    parts = [draw(st.none() | amounts_of(loan) | st.just(Money(0, loan.principal.currency))) for _ in range(3)]
    effect = draw(st.sampled_from([PaymentEffect.SHORTEN, PaymentEffect.LOWER, PaymentEffect.PAYOFF]))
    return Prepaid(identity, draw(days_of(loan)), draw(amounts_of(loan)), effect, *parts)


@st.composite
def lives(draw, methods=tuple(Method), *, most=4):
    """Return a loan and some events of its life, in no order."""
    loan = draw(loans(methods))
    count = draw(st.integers(1, most))
    events = tuple(
        draw(changes(loan, f"change-{n}") | early_repayments(loan, f"early-{n}")) for n in range(count)
    )
    return loan, events


@st.composite
def payments(draw, loan, most=8):
    """Return payments of every kind towards a loan, some of them taken back."""
    return tuple(draw(_payments(loan, str(number))) for number in range(draw(st.integers(0, most))))


@st.composite
def _payments(draw, loan, identity):
    on, back = max(draw(days_of(loan)), loan.start), draw(st.none() | st.integers(0, 400))
    part = st.none() | st.builds(Money, st.integers(0, 10**4), st.just(loan.principal.currency))
    return Payment(
        PaymentId(identity), loan.id, on, draw(amounts_of(loan)), principal=draw(part), interest=draw(part),
        fee=draw(part), penalty=draw(part), period=draw(st.none() | st.integers(1, 14)),
        effect=draw(st.sampled_from(PaymentEffect)), reversed_on=None if back is None else on + timedelta(back),
    )


orders = st.permutations(list(Part)).map(tuple)
