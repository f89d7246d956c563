"""Commands become changes, or an error the user can mend; nothing recorded can make the ledger unreadable."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.builders import (
    a_book,
    a_case,
    a_lender,
    a_line,
    a_loan,
    a_loan_with_lender,
    a_payment,
    a_row,
    an_entry,
    an_event,
    an_import,
    an_income,
    cny,
    new,
    terms,
)
from zhihuan.application import commands as c
from zhihuan.application import recovery_commands as r
from zhihuan.application.decide import decide
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.change import applied, inverse
from zhihuan.domain.credit_line import LineEventKind, LineId
from zhihuan.domain.errors import (
    AlreadyThere,
    AmountTooLarge,
    CurrencyMismatch,
    DatesOutOfOrder,
    LineAlreadyInState,
    NameMissing,
    NoSuchThing,
)
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money
from zhihuan.domain.payment import PaymentId
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.case import Confidence, LossReason
from zhihuan.domain.recovery.criterion import CriterionKind
from zhihuan.domain.revolving import EntryId, EntryKind
from zhihuan.domain.terms import Method

LINE, LENDER, LOAN = a_line(), a_lender(), a_loan()
HUGE = Money(10**17)
BOOK = a_book(
    *a_loan_with_lender(LOAN), new(Kind.PAYMENT, a_payment()), new(Kind.LINE, LINE), new(Kind.ENTRY, an_entry()),
    new(Kind.LINE_EVENT, an_event()), new(Kind.INCOME, an_income()),
)


def done(command, book=BOOK):
    """Return the book after a command, having seen that undoing it brings the book back."""
    changes = decide(book, command)
    after = applied(book, changes)
    assert applied(after, inverse(changes)) == book
    return after


def refused(command, problem, book=BOOK):
    with pytest.raises(problem) as caught:
        decide(book, command)
    return caught.value


def an_other_loan(**parts):
    return a_loan("other", name="Other", **parts)


# ── loans ─────────────────────────────────────────────────────────────────────


def test_a_loan_joins_the_book_with_its_lender():
    book = done(c.AddLoan(LOAN, LENDER), Book())

    assert book.loans == {LOAN.id: LOAN}
    assert book.lenders == {LENDER.id: LENDER}


def test_a_known_lender_is_not_added_again_nor_renamed():
    book = done(c.AddLoan(an_other_loan(), a_lender(name="Another name")))

    assert book.lenders == BOOK.lenders


def test_a_loan_is_added_once():
    assert refused(c.AddLoan(LOAN, LENDER), AlreadyThere).identity == LOAN.id


def test_a_lender_has_a_name():
    assert refused(c.AddLoan(LOAN, a_lender(name=" ")), NameMissing, Book()).field == "lender"


def test_a_loan_drawn_on_a_line_needs_the_line():
    refused(c.AddLoan(an_other_loan(line="nowhere"), LENDER), NoSuchThing)
    assert done(c.AddLoan(an_other_loan(line=LINE.id), LENDER)).loans[LoanId("other")].line == LINE.id


@pytest.mark.parametrize("loan", [
    an_other_loan(principal=HUGE), an_other_loan(principal=Money(10**14)),
    an_other_loan(principal=Money(10**13), terms=terms(Method.INTEREST_ONLY, "100", 600)),
])
def test_a_loan_whose_plan_no_ledger_can_bear_is_refused(loan):
    refused(c.AddLoan(loan, LENDER), AmountTooLarge)
    refused(c.EditLoan(replace(loan, id=LOAN.id), LENDER), AmountTooLarge)
    refused(c.TakeImport((), (), (), (loan,), (), (), ()), AmountTooLarge)


def test_a_thousand_of_the_largest_still_add_up():
    most = Money(9 * 10**13)
    loans = [a_loan(f"loan{n}", principal=most, terms=terms(Method.EQUAL_PRINCIPAL, "0")) for n in range(1000)]

    book = done(c.TakeImport((), (LENDER,), (), tuple(loans), (), (), ()), Book())

    assert Position(book, date(2026, 2, 1)).owed == Money(9 * 10**16)


def test_an_edit_that_changes_nothing_is_no_change():
    assert decide(BOOK, c.EditLoan(LOAN, LENDER)) == ()
    assert decide(BOOK, c.EditLine(LINE)) == ()
    assert decide(BOOK, c.SetIncome(an_income())) == ()


def test_an_edit_may_bring_a_new_lender():
    book = done(c.EditLoan(replace(LOAN, lender=a_lender("bank").id), a_lender("bank", "Bank")))

    assert book.lenders[a_lender("bank").id].name == "Bank"
    assert book.loans[LOAN.id].lender == "bank"


def test_a_loan_with_payments_keeps_its_currency():
    refused(c.EditLoan(a_loan(principal=Money(12_000_00, "USD")), LENDER), CurrencyMismatch)


def test_a_loan_without_payments_may_change_its_currency():
    book = done(c.DeletePayment(a_payment().id))

    assert done(c.EditLoan(a_loan(principal=Money(12_000_00, "USD")), LENDER), book).loans


def test_a_loan_goes_with_its_payments():
    book = done(c.DeleteLoan(LOAN.id))

    assert (book.loans, book.payments) == ({}, {})
    assert book.lenders


def test_a_settled_loan_keeps_its_day():
    assert done(c.SettleLoan(LOAN.id, date(2026, 3, 1))).loans[LOAN.id].closed_on == date(2026, 3, 1)
    refused(c.SettleLoan(LOAN.id, date(2026, 1, 14)), DatesOutOfOrder)


@pytest.mark.parametrize("command", [
    c.EditLoan(an_other_loan(), LENDER), c.DeleteLoan(LoanId("x")), c.SettleLoan(LoanId("x"), date(2026, 3, 1)),
    c.EditLine(a_line("x")), c.DeleteLine(LineId("x")), c.RecordLineEvent(an_event("e", line="x")),
    c.RecordPayment(a_payment("p", loan="x")), c.DeletePayment(PaymentId("x")), c.PayBill(an_entry("e", line="x")),
    c.DeleteEntry(EntryId("x")), c.DeleteIncome(an_income("x").id), r.EditCase(a_case("x")),
])
def test_what_the_book_does_not_hold_cannot_be_changed(command):
    refused(command, NoSuchThing)


# ── payments and entries ──────────────────────────────────────────────────────


def test_a_payment_is_recorded_and_taken_out():
    book = done(c.RecordPayment(a_payment("second", on=date(2026, 3, 15))))

    assert len(book.payments) == 2
    assert done(c.DeletePayment(PaymentId("second")), book) == BOOK


def test_a_payment_is_recorded_once():
    refused(c.RecordPayment(a_payment()), AlreadyThere)


@pytest.mark.parametrize(("payment", "problem"), [
    (a_payment("p", on=date(2026, 1, 14)), DatesOutOfOrder), (a_payment("p", amount=Money(1, "USD")), CurrencyMismatch),
    (a_payment("p", amount=HUGE), AmountTooLarge),
])
def test_a_payment_fits_its_loan(payment, problem):
    refused(c.RecordPayment(payment), problem)


def test_a_payment_on_the_first_day_is_possible():
    assert done(c.RecordPayment(a_payment("p", on=LOAN.start)))


def test_a_bill_is_paid_and_the_entry_taken_out():
    paid = an_entry("paid", kind=EntryKind.REPAYMENT, on=date(2026, 3, 9))

    book = done(c.PayBill(paid))

    assert Position(book, date(2026, 3, 9)).lines[LINE.id].owed == cny(0)
    assert done(c.DeleteEntry(paid.id), book) == BOOK


@pytest.mark.parametrize(("entry", "problem"), [
    (an_entry("e", amount=Money(1, "USD")), CurrencyMismatch), (an_entry(), AlreadyThere),
    (an_entry("e", amount=HUGE), AmountTooLarge),
])
def test_an_entry_fits_its_line(entry, problem):
    refused(c.PayBill(entry), problem)


# ── income ────────────────────────────────────────────────────────────────────


def test_an_income_is_set_corrected_and_removed():
    corrected = done(c.SetIncome(an_income(amount=12_000)))

    assert corrected.incomes[an_income().id].amount == cny(12_000)
    assert done(c.DeleteIncome(an_income().id), corrected).incomes == {}
    assert len(done(c.SetIncome(an_income("second"))).incomes) == 2
    refused(c.SetIncome(an_income(amount=HUGE)), AmountTooLarge)


# ── lines ─────────────────────────────────────────────────────────────────────


def test_a_line_joins_the_book_with_its_limit():
    book = done(c.AddLine(LINE, LENDER, an_event()), Book())

    assert Position(book, date(2026, 1, 1)).lines[LINE.id].limit == cny(20_000)
    assert done(c.AddLine(LINE, LENDER), Book()).line_events == {}


@pytest.mark.parametrize(("opened", "problem"), [
    (an_event("e", line="other", limit=Money(1, "USD")), CurrencyMismatch),
    (an_event("e", line="other", limit=HUGE), AmountTooLarge), (an_event(line="other"), AlreadyThere),
])
def test_a_limit_fits_its_line(opened, problem):
    refused(c.AddLine(a_line("other"), LENDER, opened), problem)


def test_a_line_with_entries_or_limits_keeps_its_currency():
    refused(c.EditLine(a_line(currency="USD")), CurrencyMismatch)
    limited = a_book(new(Kind.LENDER, LENDER), new(Kind.LINE, LINE), new(Kind.LINE_EVENT, an_event()))
    refused(c.EditLine(a_line(currency="USD")), CurrencyMismatch, limited)
    bare = a_book(new(Kind.LENDER, LENDER), new(Kind.LINE, LINE))
    assert done(c.EditLine(a_line(currency="USD")), bare).lines[LINE.id].currency == "USD"


def test_a_lines_days_can_be_corrected():
    assert done(c.EditLine(a_line(due_day=15))).lines[LINE.id].due_day == 15


def test_a_line_goes_with_all_that_hangs_on_it_and_its_loans_stay():
    closed = an_event("closed", on=date(2026, 3, 1), kind=LineEventKind.CLOSED, limit=None)
    book = done(c.AddLoan(an_other_loan(line=LINE.id), LENDER))
    book = done(c.RecordLineEvent(closed), book)

    after = done(c.DeleteLine(LINE.id), book)

    assert (after.lines, after.entries, after.line_events, after.cases) == ({}, {}, {}, {})
    assert after.loans[LoanId("other")].line is None


# ── losses and the way back ───────────────────────────────────────────────────


def lost(kind=LineEventKind.CLOSED, on=date(2026, 3, 20), identity="lost", **parts):
    limit = cny(5_000) if kind is LineEventKind.CUT else None
    return c.RecordLineEvent(an_event(identity, on=on, kind=kind, limit=limit), **parts)


@pytest.mark.parametrize("kind", [LineEventKind.CUT, LineEventKind.FROZEN, LineEventKind.CLOSED])
def test_a_loss_opens_a_case_measured_on_that_day(kind):
    book = done(lost(kind, reason=LossReason.OVERDUE, confidence=Confidence.TOLD))

    (case,) = book.cases.values()
    baseline = {one.kind: one.baseline for one in case.criteria}
    assert (case.line, case.event, case.since) == (LINE.id, "lost", date(2026, 3, 20))
    assert (case.reason, case.confidence) == (LossReason.OVERDUE, Confidence.TOLD)
    assert {one.measure: one.value for one in case.baseline}[Measure.DTI] == Decimal("0.1366")
    assert baseline == {
        CriterionKind.CURRENT_OVERDUE: 2, CriterionKind.ON_TIME_STREAK: 0, CriterionKind.DAYS_SINCE_LATE: 0,
        CriterionKind.ADVERSE_EXPIRY: None, CriterionKind.AUTOMATIC_DEBIT: 0,
    }


def test_a_case_is_measured_as_the_book_stood_on_the_day_of_the_loss():
    book = done(lost(on=date(2026, 2, 16)))

    (case,) = book.cases.values()
    assert {one.kind: one.baseline for one in case.criteria}[CriterionKind.CURRENT_OVERDUE] == 0


def test_nothing_is_measured_in_a_ledger_without_debts():
    book = done(c.AddLine(LINE, LENDER), Book())

    (case,) = done(lost(), book).cases.values()

    assert {one.baseline for one in case.criteria if one.kind is not CriterionKind.REPORT_CHECKED} == {None}


@pytest.mark.parametrize("again", [LineEventKind.CLOSED, LineEventKind.FROZEN, LineEventKind.CUT])
def test_a_closed_line_cannot_be_lost_again(again):
    closed = done(lost())

    problem = refused(lost(again, date(2026, 3, 21), "again"), LineAlreadyInState, closed)

    assert (problem.line, problem.state) == ("Huabei", "closed")


def test_a_frozen_line_can_still_be_closed_but_not_frozen_again():
    frozen = done(lost(LineEventKind.FROZEN))

    refused(lost(LineEventKind.FROZEN, date(2026, 3, 21), "again"), LineAlreadyInState, frozen)
    assert len(done(lost(LineEventKind.CLOSED, date(2026, 3, 21), "again"), frozen).cases) == 2


def test_a_restored_line_ends_its_cases():
    frozen = done(lost(LineEventKind.FROZEN))
    closed = done(lost(LineEventKind.CLOSED, date(2026, 3, 25), "closed"), frozen)

    restored = done(lost(LineEventKind.RESTORED, date(2026, 4, 1), "restored"), closed)

    assert {case.closed_on for case in restored.cases.values()} == {date(2026, 4, 1)}
    assert done(lost(identity="anew", on=date(2026, 5, 1)), restored).cases


def test_a_restoration_does_not_end_the_case_of_a_later_loss():
    closed = done(lost(on=date(2026, 3, 20)))

    restored = done(lost(LineEventKind.RESTORED, date(2026, 3, 1), "restored"), closed)

    assert {case.closed_on for case in restored.cases.values()} == {None}


def test_a_raise_opens_no_case():
    raised = c.RecordLineEvent(an_event("raised", kind=LineEventKind.RAISED, limit=cny(30_000), on=date(2026, 3, 1)))

    assert done(raised).cases == {}


@pytest.mark.parametrize(("limit", "problem"), [(Money(1, "USD"), CurrencyMismatch), (HUGE, AmountTooLarge)])
def test_a_new_limit_fits_its_line(limit, problem):
    refused(c.RecordLineEvent(an_event("cut", kind=LineEventKind.CUT, limit=limit)), problem)


def test_a_case_can_be_corrected():
    book = done(lost())
    (case,) = book.cases.values()

    after = done(r.EditCase(replace(case, closed_on=date(2026, 4, 1))), book)

    assert after.cases[case.id].closed_on == date(2026, 4, 1)


# ── imports ───────────────────────────────────────────────────────────────────


def test_an_import_is_one_step_of_many_changes():
    other, row = an_other_loan(), a_row(thing="other")
    command = c.TakeImport((an_import(),), (LENDER, a_lender("bank")), (a_line("card"),), (other,),
                           (a_payment("p", loan="other"),), (an_entry("e", line="card"),), (row,))

    book = done(command)

    assert (len(book.lenders), len(book.lines), len(book.loans), len(book.payments)) == (2, 2, 2, 2)
    assert (list(book.imports), list(book.rows), len(book.entries)) == (["import"], ["row"], 2)
    assert command.count == 1


@pytest.mark.parametrize("parts", [
    {"payments": (a_payment("p", amount=HUGE),)}, {"entries": (an_entry("e", amount=HUGE),)},
])
def test_an_import_brings_nothing_that_no_ledger_can_bear(parts):
    empty = dict.fromkeys(("imports", "lenders", "lines", "loans", "payments", "entries", "rows"), ())

    refused(c.TakeImport(**empty | parts), AmountTooLarge)
