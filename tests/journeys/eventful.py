"""A loan to which everything happens, for the pictures: dated changes, an early repayment, penalty, a reversal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from tests.builders import cny
from zhihuan.application import commands as c
from zhihuan.application.glance import paying
from zhihuan.application.session import Session
from zhihuan.domain.benchmark import Benchmark, Floating, Quote, QuoteId
from zhihuan.domain.disclosure import Definition, DisclosedFee, Disclosure
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.late_terms import LateTerms
from zhihuan.domain.lender import Lender, LenderId, LenderKind
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.loan_change import ChangeId, ChangeKind, HolidayInterest, LoanChange
from zhihuan.domain.payment import Payment, PaymentEffect, PaymentId
from zhihuan.domain.position import Position
from zhihuan.domain.prepayment_terms import PrepaymentTerms
from zhihuan.domain.rate import Rate
from zhihuan.domain.terms import Method, Terms

EVENTFUL: Final = LoanId("eventful")
FLOATING: Final = LoanId("floating")
_LATE: Final = date(2026, 8, 1)
"""Instalments due from this month on were paid late or not at all."""


def record(session: Session, *, chinese: bool) -> None:
    """Record both loans and all that happened to them."""
    lender = Lender(LenderId("jiangnan"), "江南银行" if chinese else "Jiangnan Bank", LenderKind.BANK)
    session.run(c.AddLoan(_loan("装修贷" if chinese else "Renovation", chinese=chinese), lender))
    session.run(c.AddLoan(_floating("公寓房贷" if chinese else "Flat"), lender, (
        Quote(QuoteId("old"), Benchmark.LPR_5Y, date(2025, 5, 20), Decimal("0.035"), date(2026, 1, 20)),
        Quote(QuoteId("older"), Benchmark.LPR_5Y, date(2024, 10, 21), Decimal("0.036")),
    )))
    for change in _changes():
        session.run(c.ChangeLoan(change))
    _pay(session)


def _loan(name: str, *, chinese: bool) -> Loan:
    guarantor, fee = ("安信担保", "担保费") if chinese else ("Anxin Guarantee", "Guarantee")
    terms = Terms(
        Method.LEVEL, Rate(Decimal("0.054")), 24, date(2025, 4, 10), 10,
        fees=(Fee(fee, FeeTiming.DEDUCTED, cny(1200), payee=guarantor),),
    )
    return Loan(
        EVENTFUL, LenderId("jiangnan"), name, cny(120_000), date(2025, 3, 10), terms,
        late=LateTerms(Decimal("1.5"), late_fee=cny(20), grace_days=3),
        prepayment=PrepaymentTerms(Decimal("0.01"), cny(100), months=24),
        disclosure=Disclosure(
            cny(120_000), (DisclosedFee(fee, guarantor, cny(1200)),), Decimal("0.054"), Definition.NOMINAL,
            cny("128100.00"),
        ),
    )


def _floating(name: str) -> Loan:
    terms = Terms(Method.LEVEL, Rate(Decimal("0.036")), 240, date(2024, 2, 20), 20)
    return Loan(
        FLOATING, LenderId("jiangnan"), name, cny(800_000), date(2024, 1, 20), terms, paid_before=date(2026, 11, 26),
        floating=Floating(Benchmark.LPR_5Y, Decimal("-0.003"), date(2025, 1, 1), 6),
    )


def _changes() -> tuple[LoanChange, ...]:
    return (
        LoanChange(
            ChangeId("holiday"), EVENTFUL, date(2025, 9, 20), ChangeKind.HOLIDAY, periods=2,
            interest=HolidayInterest.CAPITALISED,
        ),
        LoanChange(ChangeId("rate"), EVENTFUL, date(2026, 3, 1), ChangeKind.RATE, rate=Rate(Decimal("0.049"))),
        LoanChange(ChangeId("longer"), EVENTFUL, date(2026, 6, 15), ChangeKind.EXTENSION, periods=3),
    )


def _pay(session: Session) -> None:
    """Pay every instalment but the last that fell due, one of them twice, and some principal early."""
    early = Payment(
        PaymentId("early"), EVENTFUL, date(2026, 4, 20), cny(20_000), cny("19748.15"), cny("54.37"), cny("197.48"),
        effect=PaymentEffect.LOWER,
    )
    while (due := session.position().standings[EVENTFUL].next_due) is not None and due.on < date(2026, 11, 1):
        if due.on > early.on and early.id not in session.book.payments:
            session.run(c.RecordPayment(early))
            continue
        on = due.on + timedelta(days=9 if due.on.month == _LATE.month and due.on > _LATE else 0)
        then = Position(session.book, on).standings[EVENTFUL].next_due
        assert then is not None
        paid = paying(then, on)
        assert isinstance(paid, c.RecordPayment)
        session.run(paid)
        if due.on.month == _LATE.month and due.on > _LATE:
            returned = replace(paid.payment, id=PaymentId("returned"), on=due.on, amount=then.left, note="")
            session.run(c.RecordPayment(returned))
            session.run(c.ReversePayment(returned.id, due.on + timedelta(days=2)))
