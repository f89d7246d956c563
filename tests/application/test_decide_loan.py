"""What is agreed about a loan, what pays it off, its lender, and what the history calls it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.application.decided import BOOK, LENDER, LOAN, OTHER, done, refused
from tests.builders import (
    a_book,
    a_lender,
    a_line,
    a_loan,
    a_loan_with_lender,
    a_payment,
    cny,
    new,
    terms,
)
from zhihuan.application import commands as c
from zhihuan.application.decide import decide
from zhihuan.application.history import Action, Summary
from zhihuan.application.summarise import summarise
from zhihuan.domain.benchmark import Benchmark, Quote, QuoteId
from zhihuan.domain.book import Kind
from zhihuan.domain.errors import (
    AlreadyThere,
    AmountTooLarge,
    ChangeDoesNotFit,
    CurrencyMismatch,
    DatesOutOfOrder,
    LoanClosed,
    NameMissing,
    NoSuchThing,
)
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.lender import LenderKind, Part
from zhihuan.domain.loan import LoanId
from zhihuan.domain.loan_change import ChangeId, ChangeKind, HolidayInterest, LoanChange
from zhihuan.domain.money import Money
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.position import Position
from zhihuan.domain.rate import Rate
from zhihuan.domain.terms import Method

HUGE = Money(10**17)
BANK = a_lender("bank", "Bank")


def a_change(identity="change", *, loan="jiebei", on=date(2026, 3, 1), kind=ChangeKind.EXTENSION, **parts):
    """Return three more instalments, agreed from 1 March 2026 on."""
    said = {ChangeKind.EXTENSION: {"periods": 3}}.get(kind, {}) | parts
    return LoanChange(ChangeId(identity), LoanId(loan), on, kind, **said)


def new_terms(**parts):
    return terms(start=date(2026, 3, 1), **parts)


def a_refinance(old=LOAN.id, loan=None, on=date(2026, 5, 1)):
    """Return the new loan of 1 May 2026 that pays the first one off that day."""
    new_loan = loan or a_loan("new", name="New", lender="bank", start=date(2026, 5, 1))
    return c.Refinance(old, new_loan, a_lender("bank", "Bank"), on)


# ── dated changes ─────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("change", "instalments"), [
    (a_change(), 15),
    (a_change(kind=ChangeKind.RATE, rate=Rate(Decimal("0.06"))), 12),
    (a_change(kind=ChangeKind.HOLIDAY, periods=2, interest=HolidayInterest.PAID), 14),
    (a_change(kind=ChangeKind.RESTRUCTURE, terms=new_terms(periods=24)), 25),
])
def test_what_was_agreed_moves_the_plan(change, instalments):
    book = done(c.ChangeLoan(change))

    assert book.loan_changes == {change.id: change}
    assert len(Position(book, date(2026, 3, 2)).standings[LOAN.id].rows) == instalments


def test_a_change_is_corrected_and_taken_out():
    book = done(c.ChangeLoan(a_change()))

    corrected = done(c.ChangeLoan(a_change(periods=6)), book)

    assert [one.periods for one in corrected.loan_changes.values()] == [6]
    assert decide(corrected, c.ChangeLoan(a_change(periods=6))) == ()
    assert done(c.DeleteLoanChange(a_change().id), corrected) == BOOK


@pytest.mark.parametrize(("change", "problem"), [
    (a_change(loan="x"), NoSuchThing),
    (a_change(on=date(2026, 1, 14)), DatesOutOfOrder),
    (a_change(on=date(2027, 1, 15)), ChangeDoesNotFit),
    (a_change(periods=600), ChangeDoesNotFit),
    (a_change(kind=ChangeKind.RESTRUCTURE, terms=new_terms(), principal=Money(1, "USD")), CurrencyMismatch),
    (a_change(kind=ChangeKind.RESTRUCTURE, terms=new_terms(), principal=HUGE), AmountTooLarge),
    (a_change(kind=ChangeKind.RESTRUCTURE, terms=new_terms(rate="100", periods=500), principal=Money(10**13)),
     AmountTooLarge),
    (a_change(kind=ChangeKind.RESTRUCTURE, terms=new_terms(method=Method.PLAN, principal=Money(12, "USD"))),
     CurrencyMismatch),
    (a_change(kind=ChangeKind.RESTRUCTURE, terms=new_terms(fees=(Fee("fee", FeeTiming.EACH, Money(1, "USD")),))),
     CurrencyMismatch),
    (a_change(kind=ChangeKind.RESTRUCTURE, terms=new_terms(method=Method.BALLOON, principal=Money(400, "USD"))),
     CurrencyMismatch),
])
def test_a_change_fits_its_loan(change, problem):
    refused(c.ChangeLoan(change), problem)


def test_a_change_that_does_not_fit_says_which_to_what():
    problem = refused(c.ChangeLoan(a_change(on=date(2027, 1, 15))), ChangeDoesNotFit)

    assert (problem.change, problem.method) == ("extension", "level")


def test_a_settled_loan_is_changed_only_for_the_time_before():
    book = done(c.SettleLoan(LOAN.id, date(2026, 6, 1)))

    assert refused(c.ChangeLoan(a_change(on=date(2026, 6, 1))), LoanClosed, book).loan == "Jiebei"
    assert done(c.ChangeLoan(a_change(on=date(2026, 5, 31))), book).loan_changes


def test_what_no_change_could_move_after_the_money_was_repaid_is_refused():
    off = replace(a_payment("off", on=date(2026, 2, 20), amount="11073.55"), effect=PaymentEffect.PAYOFF)
    book = done(c.RecordPayment(off))

    refused(c.ChangeLoan(a_change()), ChangeDoesNotFit, book)


def test_a_change_that_is_not_there_cannot_be_taken_out():
    refused(c.DeleteLoanChange(ChangeId("x")), NoSuchThing)


def test_a_loan_goes_with_its_changes():
    book = done(c.ChangeLoan(a_change("second", loan="other")), done(c.ChangeLoan(a_change())))

    assert list(done(c.DeleteLoan(LOAN.id), book).loan_changes) == ["second"]


def test_a_loan_with_changes_keeps_its_currency_and_stays_bearable():
    restructured = a_change(
        loan="other", kind=ChangeKind.RESTRUCTURE, terms=new_terms(rate="0", periods=500), principal=cny(10**9)
    )
    book = done(c.ChangeLoan(restructured))
    dollars = replace(OTHER, principal=Money(12_000_00, "USD"))
    dear = replace(OTHER, terms=terms(rate="100", periods=14))

    refused(c.EditLoan(dollars, LENDER), CurrencyMismatch, book)
    assert done(c.EditLoan(dollars, LENDER)).loans[OTHER.id] == dollars
    assert done(c.EditLoan(dear, LENDER), book).loans[OTHER.id] == dear


# ── refinancing ───────────────────────────────────────────────────────────────


def test_a_refinance_links_both_and_closes_the_old_one_in_one_step():
    book = done(a_refinance())

    assert book.loans[LoanId("new")].refinances == LOAN.id
    assert book.loans[LOAN.id].closed_on == date(2026, 5, 1)
    assert "bank" in book.lenders


@pytest.mark.parametrize(("parts", "problem"), [
    ({"old": LoanId("x")}, NoSuchThing),
    ({"on": date(2026, 4, 30)}, DatesOutOfOrder),
    ({"loan": a_loan("new", start=LOAN.start)}, DatesOutOfOrder),
    ({"loan": a_loan("other", start=date(2026, 5, 1))}, AlreadyThere),
    ({"loan": a_loan("new", start=date(2026, 5, 1), principal=Money(12_000_00, "USD"))}, CurrencyMismatch),
])
def test_a_refinance_fits_the_loan_it_pays_off(parts, problem):
    refused(a_refinance(**parts), problem)


def test_a_loan_is_paid_off_by_another_once():
    assert refused(a_refinance(), LoanClosed, done(c.SettleLoan(LOAN.id, date(2026, 4, 1)))).closed_on == "2026-04-01"


def test_a_loan_that_paid_another_off_stays_when_that_one_is_deleted():
    book = done(c.DeleteLoan(LOAN.id), done(a_refinance()))

    assert book.loans[LoanId("new")].refinances is None


def test_no_loan_pays_off_one_that_began_later():
    book = done(a_refinance())

    refused(c.EditLoan(replace(LOAN, refinances=LoanId("new")), LENDER), DatesOutOfOrder, book)
    refused(c.EditLoan(replace(LOAN, refinances=LOAN.id), LENDER), DatesOutOfOrder)
    refused(c.AddLoan(replace(a_loan("x"), refinances=LoanId("nowhere")), LENDER), NoSuchThing)
    refused(c.EditLoan(a_loan(start=date(2026, 6, 1)), LENDER), DatesOutOfOrder, book)
    assert done(c.EditLoan(replace(LOAN, note="paid off"), LENDER), book)


def test_a_loan_moves_only_to_a_line_that_is_there():
    refused(c.EditLoan(a_loan(line="nowhere"), LENDER), NoSuchThing)


def test_a_plan_inside_a_bill_leaves_it_when_the_line_goes():
    inside = replace(a_loan("inside", line="huabei"), in_bill=True)
    book = a_book(*a_loan_with_lender(inside), new(Kind.LINE, a_line()))

    after = done(c.DeleteLine(a_line().id), book)

    assert after.loans[inside.id] == replace(inside, line=None, in_bill=False)


# ── lenders, and words of the history ─────────────────────────────────────────


def test_a_lender_is_corrected():
    order = (Part.INTEREST, Part.PRINCIPAL, Part.FEE, Part.PENALTY)
    corrected = replace(LENDER, name="Ant", kind=LenderKind.PLATFORM, order=order)

    assert done(c.SetLender(corrected)).lenders[LENDER.id] == corrected
    assert decide(BOOK, c.SetLender(LENDER)) == ()
    refused(c.SetLender(replace(LENDER, name=" ")), NameMissing)
    refused(c.SetLender(a_lender("nobody")), NoSuchThing)


A_QUOTE = Quote(QuoteId("quote"), Benchmark.LPR_1Y, date(2026, 2, 20), Decimal("0.03"))
CHANGED = a_book(
    *a_loan_with_lender(LOAN), new(Kind.LOAN_CHANGE, a_change()), new(Kind.PAYMENT, a_payment()),
    new(Kind.QUOTE, A_QUOTE),
)


@pytest.mark.parametrize(("command", "action", "name", "amount"), [
    (a_refinance(), Action.LOAN_REFINANCED, "Jiebei", cny(12_000)),
    (c.ChangeLoan(a_change(kind=ChangeKind.RATE, rate=Rate(Decimal(0)))), Action.LOAN_REPRICED, "Jiebei", None),
    (c.ChangeLoan(a_change()), Action.LOAN_EXTENDED, "Jiebei", None),
    (c.ChangeLoan(a_change(kind=ChangeKind.HOLIDAY, periods=1, interest=HolidayInterest.PAID)),
     Action.LOAN_HOLIDAY_NOTED, "Jiebei", None),
    (c.ChangeLoan(a_change(kind=ChangeKind.RESTRUCTURE, terms=new_terms())), Action.LOAN_RESTRUCTURED, "Jiebei", None),
    (c.DeleteLoanChange(a_change().id), Action.LOAN_CHANGE_DELETED, "Jiebei", None),
    (c.SetLender(LENDER), Action.LENDER_EDITED, "Ant Consumer Finance", None),
    (c.RecordPayment(replace(a_payment("p", amount=9), effect=PaymentEffect.LOWER)), Action.REPAID_EARLY, "Jiebei",
     cny(9)),
    (c.RecordPayment(replace(a_payment("p", amount=9), effect=PaymentEffect.PAYOFF)), Action.PAID_OFF, "Jiebei",
     cny(9)),
    (c.SetQuote(A_QUOTE), Action.QUOTE_SET, "lpr-1y", None),
    (c.DeleteQuote(A_QUOTE.id), Action.QUOTE_DELETED, "lpr-1y", None),
])
def test_every_step_has_its_name_in_the_history(command, action, name, amount):
    assert summarise(CHANGED, command) == Summary(action, name, amount)


def test_further_institutions_come_with_their_loan_each_once():
    loan = replace(a_loan("joint", name="Joint"), funders=(BANK.id,))

    book = done(c.AddLoan(loan, LENDER, (), (BANK, BANK)))

    assert book.loans[loan.id].funders == (BANK.id,)
    assert done(c.EditLoan(replace(loan, note="x"), LENDER), book).lenders == book.lenders
    refused(c.AddLoan(loan, LENDER), NoSuchThing)
    refused(c.EditLoan(replace(LOAN, funders=(BANK.id,)), LENDER), NoSuchThing)


def test_a_loan_that_pays_another_off_brings_its_institutions():
    loan = replace(a_loan("new", name="New", start=date(2026, 3, 1)), funders=(BANK.id,))

    assert done(c.Refinance(LOAN.id, loan, LENDER, date(2026, 3, 1), (), (BANK,))).lenders[BANK.id] == BANK
