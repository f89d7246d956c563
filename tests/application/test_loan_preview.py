"""A loan seen with a change that is not recorded, repaid early in thought, and through its own history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.builders import RULES, a_lender, a_loan, a_payment, at, cny
from tests.fakes import MemoryStore, TravellingClock
from zhihuan.application import commands as c
from zhihuan.application.decide import decide
from zhihuan.application.early_repayment import early_repayment, payoff_on
from zhihuan.application.history import Action
from zhihuan.application.loan_history import steps_on
from zhihuan.application.loan_preview import standing_with, standing_without
from zhihuan.application.session import Session
from zhihuan.domain.book import Book
from zhihuan.domain.change import applied
from zhihuan.domain.loan_change import ChangeId, ChangeKind, LoanChange
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.position import Position
from zhihuan.domain.rate import Rate

JIEBEI = a_loan().id
CHANGE = LoanChange(ChangeId("rate"), JIEBEI, date(2026, 2, 20), ChangeKind.RATE, rate=Rate(Decimal("0.06")))


def position(*commands, on=date(2026, 3, 10)):
    book = Book()
    for command in (c.AddLoan(a_loan(), a_lender()), c.RecordPayment(a_payment(period=1)), *commands):
        book = applied(book, decide(book, command))
    return Position(book, on)


def test_a_change_thought_of_is_the_change_recorded():
    thought = standing_with(position(), CHANGE)

    assert thought.rows == position(c.ChangeLoan(CHANGE)).standings[JIEBEI].rows


def test_a_corrected_change_stands_in_place_of_the_recorded_one():
    corrected = replace(CHANGE, rate=Rate(Decimal("0.05")))

    thought = standing_with(position(c.ChangeLoan(CHANGE)), corrected)

    assert thought.rows == position(c.ChangeLoan(corrected)).standings[JIEBEI].rows


def test_without_its_change_a_loan_is_as_it_was():
    assert standing_without(position(c.ChangeLoan(CHANGE)), JIEBEI, CHANGE.id) == position().standings[JIEBEI]


def test_a_payoff_on_a_day_to_come_counts_what_falls_due_before_as_paid():
    now, later = (payoff_on(position(), JIEBEI, day) for day in (date(2026, 3, 10), date(2026, 4, 20)))

    assert later.due == cny(0)
    assert later.principal < now.principal


def test_a_shorter_term_saves_at_least_as_much_as_a_lower_instalment():
    shorter, lower = early_repayment(position(), JIEBEI, date(2026, 3, 10), cny(5_000))

    assert (shorter.effect, lower.effect) == (PaymentEffect.SHORTEN, PaymentEffect.LOWER)
    assert shorter.interest_saved >= lower.interest_saved


def test_a_loan_has_its_own_history():
    session = Session(MemoryStore(), TravellingClock(at("2026-03-10")), RULES)
    for command in (
        c.AddLoan(a_loan(), a_lender()), c.AddLoan(a_loan("other"), a_lender()), c.RecordPayment(a_payment()),
        c.ChangeLoan(CHANGE), c.SettleLoan(JIEBEI, date(2026, 3, 1)),
    ):
        session.run(command)
    session.undo()

    assert [step.summary.action for step in steps_on(JIEBEI, session.history())] == [
        Action.LOAN_REPRICED, Action.PAYMENT_RECORDED, Action.LOAN_ADDED,
    ]
