"""From a command to changes: pure, raises DomainError, touches nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from zhihuan.application import commands as c
from zhihuan.application.decide_line import add_line, delete_line, edit_line, record_line_event
from zhihuan.application.finding import added, edited, gone, known, lender_if_new
from zhihuan.application.limits import bear, bear_loan
from zhihuan.domain.book import Book, Kind, Thing
from zhihuan.domain.change import Change, applied
from zhihuan.domain.credit_line import CreditLine
from zhihuan.domain.errors import CurrencyMismatch, DatesOutOfOrder
from zhihuan.domain.health import HealthRules
from zhihuan.domain.lender import Lender
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.payment import Payment
from zhihuan.domain.revolving import LineEntry

Changes = tuple[Change, ...]


def decide(book: Book, command: c.Command, rules: HealthRules) -> Changes:  # noqa: C901, PLR0912 - a table of the commands
    """Return the changes a command makes; raises DomainError where the user must mend something.

    `rules` are needed where a step keeps a measured baseline (a line's closure).
    """
    match command:
        case c.AddLoan(loan, lender):
            return (*lender_if_new(book, lender), _loan(book, loan))
        case c.EditLoan(loan, lender):
            return (*lender_if_new(book, lender), *_edit_loan(book, loan))
        case c.DeleteLoan(loan_id):
            return _delete_loan(book, loan_id)
        case c.SettleLoan(loan_id, on):
            return _settle(book, loan_id, on)
        case c.AddLine(line, lender, opened):
            return add_line(book, line, lender, opened)
        case c.EditLine(line):
            return edit_line(book, line)
        case c.DeleteLine(line_id):
            return delete_line(book, line_id)
        case c.RecordLineEvent():
            return record_line_event(book, command, rules)
        case c.RecordPayment(payment):
            return (_payment(book, payment),)
        case c.DeletePayment(payment_id):
            return (gone(book, Kind.PAYMENT, payment_id),)
        case c.PayBill(entry):
            return (_entry(book, entry),)
        case c.DeleteEntry(entry_id):
            return (gone(book, Kind.ENTRY, entry_id),)
        case c.SetIncome(income):
            bear(income.amount)
            changed = edited(book, Kind.INCOME, income) if income.id in book.incomes else None
            return (Change(Kind.INCOME, None, income),) if changed is None else changed
        case c.DeleteIncome(income_id):
            return (gone(book, Kind.INCOME, income_id),)
        case c.EditCase(case):
            return edited(book, Kind.CASE, case)
        case c.TakeImport():
            return _take_import(book, command)
        case c.TakeSample(_, commands):
            return _one_after_another(book, commands, rules)


def _loan(book: Book, loan: Loan) -> Change:
    bear_loan(loan)
    if loan.line is not None:
        known(book, Kind.LINE, loan.line)
    return added(book, Kind.LOAN, loan)


def _edit_loan(book: Book, loan: Loan) -> Changes:
    bear_loan(loan)
    currency = loan.principal.currency
    for payment in book.payments.values():
        if payment.loan == loan.id and payment.amount.currency != currency:
            raise CurrencyMismatch(currency, payment.amount.currency)
    return edited(book, Kind.LOAN, loan)


def _delete_loan(book: Book, loan: LoanId) -> Changes:
    payments = [one for one in book.payments.values() if one.loan == loan]
    return (*(Change(Kind.PAYMENT, one, None) for one in payments), gone(book, Kind.LOAN, loan))


def _settle(book: Book, loan_id: LoanId, on: date) -> Changes:
    loan = known(book, Kind.LOAN, loan_id)
    assert isinstance(loan, Loan)  # noqa: S101 - narrows the type
    return edited(book, Kind.LOAN, replace(loan, closed_on=on))


def _payment(book: Book, payment: Payment) -> Change:
    bear(payment.amount)
    loan = known(book, Kind.LOAN, payment.loan)
    assert isinstance(loan, Loan)  # noqa: S101 - narrows the type
    if payment.amount.currency != loan.principal.currency:
        raise CurrencyMismatch(payment.amount.currency, loan.principal.currency)
    if payment.on < loan.start:
        raise DatesOutOfOrder("start", loan.start.isoformat(), "payment", payment.on.isoformat())
    return added(book, Kind.PAYMENT, payment)


def _entry(book: Book, entry: LineEntry) -> Change:
    bear(entry.amount)
    line = known(book, Kind.LINE, entry.line)
    assert isinstance(line, CreditLine)  # noqa: S101 - narrows the type
    if entry.amount.currency != line.currency:
        raise CurrencyMismatch(entry.amount.currency, line.currency)
    return added(book, Kind.ENTRY, entry)


def _take_import(book: Book, command: c.TakeImport) -> Changes:
    for loan in command.loans:
        bear_loan(loan)
    for amount in (*(one.amount for one in command.payments), *(one.amount for one in command.entries)):
        bear(amount)
    parts: tuple[tuple[Kind, Iterable[Thing]], ...] = (
        (Kind.LENDER, _unknown_lenders(book, command.lenders)), (Kind.LINE, command.lines),
        (Kind.LOAN, command.loans), (Kind.PAYMENT, command.payments), (Kind.ENTRY, command.entries),
        (Kind.IMPORT, command.imports), (Kind.ROW, command.rows),
    )
    return tuple(added(book, kind, thing) for kind, things in parts for thing in things)


def _unknown_lenders(book: Book, lenders: Iterable[Lender]) -> list[Lender]:
    return [lender for lender in lenders if lender.id not in book.lenders]


def _one_after_another(book: Book, commands: Iterable[c.Command], rules: HealthRules) -> Changes:
    changes: list[Change] = []
    for command in commands:
        made = decide(book, command, rules)
        book = applied(book, made)
        changes += made
    return tuple(changes)
