"""What a command will be called in the history: its action, the name and the amount it is about."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from zhihuan.application import commands as c
from zhihuan.application import household_commands as h
from zhihuan.application import recovery_commands as r
from zhihuan.application.decide_payment import parts_of
from zhihuan.application.history import Action, Summary
from zhihuan.application.summarise_recovery import summarise_recovery
from zhihuan.domain.book import Book
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.loan_change import ChangeKind
from zhihuan.domain.money import Money, total
from zhihuan.domain.payment import Payment, PaymentEffect

_PAID: Final[Mapping[PaymentEffect, Action]] = MappingProxyType({
    PaymentEffect.INSTALMENT: Action.PAYMENT_RECORDED,
    PaymentEffect.SHORTEN: Action.REPAID_EARLY,
    PaymentEffect.LOWER: Action.REPAID_EARLY,
    PaymentEffect.PAYOFF: Action.PAID_OFF,
})
_AGREED: Final[Mapping[ChangeKind, Action]] = MappingProxyType({
    ChangeKind.RATE: Action.LOAN_REPRICED,
    ChangeKind.EXTENSION: Action.LOAN_EXTENDED,
    ChangeKind.HOLIDAY: Action.LOAN_HOLIDAY_NOTED,
    ChangeKind.RESTRUCTURE: Action.LOAN_RESTRUCTURED,
})


def summarise(book: Book, command: c.Command) -> Summary:  # noqa: C901, PLR0912 - a table of the commands
    """Return the summary of a command that `decide` accepted on this book."""
    match command:
        case c.AddLoan(loan):
            return Summary(Action.LOAN_ADDED, loan.name, loan.principal)
        case c.EditLoan(loan):
            return Summary(Action.LOAN_EDITED, loan.name)
        case c.DeleteLoan(loan_id):
            return Summary(Action.LOAN_DELETED, book.loans[loan_id].name)
        case c.SettleLoan(loan_id, _):
            return Summary(Action.LOAN_SETTLED, book.loans[loan_id].name)
        case c.Refinance(old, loan):
            return Summary(Action.LOAN_REFINANCED, book.loans[old].name, loan.principal)
        case c.ChangeLoan(change):
            return Summary(_AGREED[change.kind], book.loans[change.loan].name)
        case c.DeleteLoanChange(change_id):
            return Summary(Action.LOAN_CHANGE_DELETED, book.loans[book.loan_changes[change_id].loan].name)
        case c.SetLender(lender):
            return Summary(Action.LENDER_EDITED, lender.name)
        case c.AddLine(line, _, _):
            return Summary(Action.LINE_ADDED, line.name)
        case c.EditLine(line):
            return Summary(Action.LINE_EDITED, line.name)
        case c.DeleteLine(line_id):
            return Summary(Action.LINE_DELETED, book.lines[line_id].name)
        case c.RecordLineEvent(event):
            return Summary(Action.LINE_EVENT_RECORDED, _line(book, event.line), event.limit)
        case r.EditLineEvent(event):
            return Summary(Action.LINE_EVENT_EDITED, _line(book, event.line))
        case r.DeleteLineEvent(event_id):
            return Summary(Action.LINE_EVENT_DELETED, _line(book, book.line_events[event_id].line))
        case c.RecordPayment(payment):
            return Summary(_PAID[payment.effect], book.loans[payment.loan].name, payment.amount)
        case c.RecordPayments(payments):
            return Summary(Action.PAYMENT_RECORDED, *_in_all(book, payments))
        case c.EditPayment(payment):
            return Summary(Action.PAYMENT_EDITED, book.loans[payment.loan].name, payment.amount)
        case c.ReversePayment(payment_id, on):
            action = Action.PAYMENT_RESTORED if on is None else Action.PAYMENT_REVERSED
            return Summary(action, *_in_all(book, parts_of(book, payment_id)))
        case c.DeletePayment(payment_id):
            payment = book.payments[payment_id]
            return Summary(Action.PAYMENT_DELETED, book.loans[payment.loan].name, payment.amount)
        case c.PayBill(entry):
            return Summary(Action.BILL_PAID, _line(book, entry.line), entry.amount)
        case c.AddEntry(entry):
            return Summary(Action.ENTRY_ADDED, _line(book, entry.line), entry.amount)
        case c.TurnIntoPlan(loan):
            return Summary(Action.TURNED_INTO_PLAN, loan.name, loan.principal)
        case c.DeleteEntry(entry_id):
            entry = book.entries[entry_id]
            return Summary(Action.ENTRY_DELETED, _line(book, entry.line), entry.amount)
        case c.SetIncome(income):
            return Summary(Action.INCOME_SET, income.name, income.amount)
        case c.DeleteIncome(income_id):
            return Summary(Action.INCOME_DELETED, book.incomes[income_id].name)
        case c.SetQuote(quote):
            return Summary(Action.QUOTE_SET, quote.benchmark.value)
        case c.DeleteQuote(quote_id):
            return Summary(Action.QUOTE_DELETED, book.quotes[quote_id].benchmark.value)
        case c.SetReminderWish(wish):
            return Summary(Action.REMINDERS_SET, _wished_for(book, wish.id))
        case c.DeleteReminderWish(wish_id):
            return Summary(Action.REMINDERS_SET, _wished_for(book, wish_id))
        case c.TakeImport(imports):
            read = imports or {book.imports[book.rows[key].imported]: None for key in command.asked_again}
            return Summary(Action.IMPORTED, ", ".join(one.file_name for one in read), count=command.count)
        case c.TakeLedger(name, things):
            return Summary(Action.IMPORTED, name, count=len(things))
        case c.TakeSample(name, commands):
            records = [one for one in commands if isinstance(one, c.TakeImport)]
            counted = sum(len(one.loans) + len(one.payments) + len(one.entries) for one in records)
            return Summary(Action.IMPORTED, name, count=counted)
        case _ if isinstance(command, r.RecoveryCommand):
            return summarise_recovery(book, command)
        case _:
            return _of_household(book, command)


def _of_household(book: Book, command: h.HouseholdCommand) -> Summary:
    """Return the summary of what was told of the household; a figure is named by its kind."""
    match command:
        case h.RaiseIncome(income, to):
            return Summary(Action.INCOME_SET, income.name, to)
        case h.SetFact(fact):
            return Summary(Action.FACT_SET, fact.kind.value, fact.amount)
        case h.DeleteFact(fact_id):
            fact = book.facts[fact_id]
            return Summary(Action.FACT_DELETED, fact.kind.value, fact.amount)
        case h.SetEnquiry(enquiry):
            return Summary(Action.ENQUIRY_SET, enquiry.institution.strip())
        case h.DeleteEnquiry(enquiry_id):
            return Summary(Action.ENQUIRY_DELETED, book.enquiries[enquiry_id].institution)
        case h.SetGuarantee(given):
            return Summary(Action.GUARANTEE_SET, given.whom.strip(), given.amount)
        case h.DeleteGuarantee(guarantee_id):
            return Summary(Action.GUARANTEE_DELETED, book.guarantees[guarantee_id].whom)


def _in_all(book: Book, payments: tuple[Payment, ...]) -> tuple[str, Money]:
    """Return the loans that one payment went to, each once, and what it came to."""
    names = dict.fromkeys(book.loans[one.loan].name for one in payments)
    return ", ".join(names), total((one.amount for one in payments), payments[0].amount.currency)


def _wished_for(book: Book, identity: str) -> str:
    """Return the name of what a wish is about."""
    named = (book.loans, book.lines, book.lenders, book.incomes)
    return next((things[identity].name for things in named if identity in things), "")  # type: ignore[index]


def _line(book: Book, line: LineId) -> str:
    return book.lines[line].name
