"""What happens in each situation after a loss, told in three moments: the loss, on the way, and later."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from tests.journeys.recovery_lives import Life
from zhihuan.application import commands as c
from zhihuan.application import recovery_commands as r
from zhihuan.domain.credit_line import LineEventKind
from zhihuan.domain.income import IncomeId
from zhihuan.domain.lender import LenderId
from zhihuan.domain.loan import LoanId, LoanPurpose
from zhihuan.domain.recovery.case import LossReason, Outcome
from zhihuan.domain.recovery.contact import Channel, Contact, ContactId, ContactPurpose
from zhihuan.domain.recovery.step import StepKind

Story = Callable[[Life], Iterator[None]]
"""Lives a household from moment to moment; the reader looks at each `yield`."""


def do(life: Life, kind: StepKind) -> None:
    """Note that a proposed step was done today."""
    (step,) = [one for one in life.session.book.steps.values() if one.kind is kind]
    life.run(r.SetStep(replace(step, done_on=life.today)))


def overdue(life: Life) -> Iterator[None]:
    """Two instalments late, paid, then months on time."""
    life.borrow("Car loan")
    life.live_on("2025-04-30")
    life.live_on("2025-06-25", but_not=["Car loan"])
    life.lose(LossReason.OVERDUE, told="Overdue payments")
    yield
    life.pay_dues()
    do(life, StepKind.REPAY)
    yield
    life.live_on("2025-12-01")
    yield


def misjudged(life: Life) -> Iterator[None]:
    """An objection is sent, and answered."""
    life.borrow("Car loan")
    life.live_on("2025-04-20")
    life.lose(LossReason.RISK_MODEL, LineEventKind.FROZEN)
    yield
    do(life, StepKind.READ_REPORT)
    objection = Contact(
        ContactId("wrong"), life.case.id, life.today, Channel.LETTER, ContactPurpose.OBJECTION, "A late mark is wrong"
    )
    life.run(r.SetContact(objection))
    yield
    life.live_on("2025-05-12")
    life.run(r.SetContact(replace(objection, reply="Corrected", replied_on=life.today)))
    yield


def income_against_debt(life: Life) -> Iterator[None]:
    """One debt is paid off; later a new one is taken."""
    life.run(c.SetIncome(replace(life.session.book.incomes[IncomeId("salary")], amount=life.money(5_000))))
    for name in ("Car loan", "Phone", "Course"):
        life.borrow(name)
    life.live_on("2025-03-20")
    life.lose(LossReason.INCOME_AGAINST_DEBT, LineEventKind.CUT, 5_000)
    yield
    life.pay_off("Phone")
    life.live_on("2025-04-20")
    yield
    life.borrow("Sofa", 24_000)
    life.live_on("2025-05-25")
    yield


def many_lenders(life: Life) -> Iterator[None]:
    """Six lenders become four, and nothing new is applied for."""
    for name in ("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir"):
        life.borrow(name, 2_400)
    life.apply_at("Ginkgo Bank")
    life.live_on("2025-02-20")
    life.lose(LossReason.MULTI_LENDER)
    yield
    life.pay_off("Alder")
    life.pay_off("Birch")
    life.live_on("2025-04-12")
    yield
    life.apply_at("Hazel Loans")
    yield


def frequent_borrowing(life: Life) -> Iterator[None]:
    """Draws stop, what was drawn is repaid."""
    life.borrow("Car loan")
    for day in ("2025-03-01", "2025-03-09", "2025-03-20"):
        life.live_on(day)
        life.draw(2_000)
    life.lose(LossReason.FREQUENT_BORROWING, LineEventKind.FROZEN)
    yield
    life.live_on("2025-05-02")
    life.repay_line(6_000)
    yield
    life.live_on("2025-07-05")
    yield


def abnormal_use(life: Life) -> Iterator[None]:
    """What each loan was for is recorded; a new one is not."""
    life.borrow("Car loan", purpose=LoanPurpose.CAR)
    life.borrow("Cash loan")
    life.live_on("2025-03-20")
    life.lose(LossReason.ABNORMAL_USE, told="Please prove what the money was used for")
    yield
    book = life.session.book
    cash = replace(book.loans[LoanId("Cash loan")], purpose=LoanPurpose.MEDICAL)
    life.run(c.EditLoan(cash, book.lenders[LenderId("Cash loan")]))
    yield
    life.borrow("Another", 24_000)
    yield


def high_utilisation(life: Life) -> Iterator[None]:
    """What is used is brought down, then drawn again."""
    life.borrow("Car loan")
    life.draw(18_000)
    life.live_on("2025-02-20")
    life.lose(LossReason.HIGH_UTILISATION, LineEventKind.CUT, 18_000)
    yield
    life.repay_line(6_000)
    yield
    life.draw(5_000)
    yield


def product_paused(life: Life) -> Iterator[None]:
    """Nothing in the ledger changes what the platform decided."""
    life.borrow("Car loan")
    life.live_on("2025-03-20")
    life.lose(LossReason.PRODUCT_PAUSED, told="The product is paused in your region")
    yield
    do(life, StepKind.READ_NOTICES)
    life.live_on("2025-05-20")
    yield
    life.run(r.EndCase(life.case.id, life.today, Outcome.REFUSED))
    yield


def stale_identity(life: Life) -> Iterator[None]:
    """The identity data is renewed, and the line comes back."""
    life.borrow("Car loan")
    life.live_on("2025-03-20")
    life.lose(LossReason.STALE_IDENTITY, LineEventKind.FROZEN)
    yield
    do(life, StepKind.RENEW_IDENTITY)
    yield
    life.live_on("2025-04-01")
    life.run(r.EndCase(life.case.id, date(2025, 4, 1), Outcome.RESTORED, life.money(20_000)))
    yield


STORIES: Mapping[str, Story] = MappingProxyType({
    story.__name__: story for story in (
        overdue, misjudged, income_against_debt, many_lenders, frequent_borrowing, abnormal_use, high_utilisation,
        product_paused, stale_identity,
    )
})
MOMENTS = 3
