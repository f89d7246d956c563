"""From a command to changes: pure, raises DomainError, touches nothing."""

from __future__ import annotations

from collections.abc import Iterable

from zhihuan.application import commands as c
from zhihuan.application import recovery_commands as r
from zhihuan.application.benchmarks import set_quote
from zhihuan.application.decide_bill_plan import delete_entry, turn_into_plan
from zhihuan.application.decide_household import tell_of_household
from zhihuan.application.decide_import import take_import
from zhihuan.application.decide_ledger import take_ledger
from zhihuan.application.decide_line import (
    add_line,
    delete_line,
    delete_line_event,
    edit_line,
    edit_line_event,
    record_line_event,
)
from zhihuan.application.decide_loan import add_loan, change_loan, delete_loan, edit_loan, refinance, settle
from zhihuan.application.decide_payment import edit_payment, pay_bill, record_payment, record_payments, reverse_payment
from zhihuan.application.decide_recovery import work_on_case
from zhihuan.application.decide_wish import set_wish
from zhihuan.application.finding import edited, gone, named, noted
from zhihuan.application.limits import bear
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.change import Change, applied

Changes = tuple[Change, ...]


def decide(book: Book, command: c.Command) -> Changes:  # noqa: C901, PLR0912 - a table of the commands
    """Return the changes a command makes; raises DomainError where the user must mend something."""
    match command:
        case c.AddLoan(loan, lender, quotes, funders):
            return add_loan(book, loan, lender, quotes, funders)
        case c.EditLoan(loan, lender, quotes, funders):
            return edit_loan(book, loan, lender, quotes, funders)
        case c.DeleteLoan(loan_id):
            return delete_loan(book, loan_id)
        case c.SettleLoan(loan_id, on):
            return settle(book, loan_id, on)
        case c.Refinance():
            return refinance(book, command)
        case c.ChangeLoan(change):
            return change_loan(book, change)
        case c.DeleteLoanChange(change_id):
            return (gone(book, Kind.LOAN_CHANGE, change_id),)
        case c.SetLender(lender):
            return edited(book, Kind.LENDER, named(lender))
        case c.AddLine(line, lender, opened):
            return add_line(book, line, lender, opened)
        case c.EditLine(line):
            return edit_line(book, line)
        case c.DeleteLine(line_id):
            return delete_line(book, line_id)
        case c.RecordLineEvent():
            return record_line_event(book, command)
        case r.EditLineEvent(event):
            return edit_line_event(book, event)
        case r.DeleteLineEvent(event_id):
            return delete_line_event(book, event_id)
        case c.RecordPayment(payment, in_excess):
            return (record_payment(book, payment, in_excess=in_excess),)
        case c.RecordPayments(payments, in_excess):
            return record_payments(book, payments, in_excess=in_excess)
        case c.EditPayment(payment, in_excess):
            return edit_payment(book, payment, in_excess=in_excess)
        case c.ReversePayment(payment_id, on):
            return reverse_payment(book, payment_id, on)
        case c.DeletePayment(payment_id):
            return (gone(book, Kind.PAYMENT, payment_id),)
        case c.PayBill(entry) | c.AddEntry(entry):
            return (pay_bill(book, entry),)
        case c.TurnIntoPlan(loan, bill):
            return turn_into_plan(book, loan, bill)
        case c.DeleteEntry(entry_id):
            return delete_entry(book, entry_id)
        case c.SetIncome(income):
            bear(income.amount)
            return noted(book, Kind.INCOME, income)
        case c.DeleteIncome(income_id):
            return (gone(book, Kind.INCOME, income_id),)
        case c.SetQuote(quote):
            return set_quote(book, quote)
        case c.DeleteQuote(quote_id):
            return (gone(book, Kind.QUOTE, quote_id),)
        case c.SetReminderWish(wish):
            return set_wish(book, wish)
        case c.DeleteReminderWish(wish_id):
            return (gone(book, Kind.WISH, wish_id),)
        case c.TakeImport():
            return take_import(book, command)
        case c.TakeLedger():
            return take_ledger(book, command)
        case c.TakeSample(_, commands):
            return _one_after_another(book, commands)
        case _ if isinstance(command, r.RecoveryCommand):
            return work_on_case(book, command)
        case _:
            return tell_of_household(book, command)


def _one_after_another(book: Book, commands: Iterable[c.Command]) -> Changes:
    changes: list[Change] = []
    for command in commands:
        made = decide(book, command)
        book = applied(book, made)
        changes += made
    return tuple(changes)
