"""What a command will be called in the history: its action, the name and the amount it is about."""

from __future__ import annotations

from zhihuan.application import commands as c
from zhihuan.application.history import Action, Summary
from zhihuan.domain.book import Book
from zhihuan.domain.credit_line import LineId


def summarise(book: Book, command: c.Command) -> Summary:  # noqa: C901, PLR0912 - a table of the commands
    """Return the summary of a command that `decide` accepted on this book."""
    match command:
        case c.AddLoan(loan, _):
            return Summary(Action.LOAN_ADDED, loan.name, loan.principal)
        case c.EditLoan(loan, _):
            return Summary(Action.LOAN_EDITED, loan.name)
        case c.DeleteLoan(loan_id):
            return Summary(Action.LOAN_DELETED, book.loans[loan_id].name)
        case c.SettleLoan(loan_id, _):
            return Summary(Action.LOAN_SETTLED, book.loans[loan_id].name)
        case c.AddLine(line, _, _):
            return Summary(Action.LINE_ADDED, line.name)
        case c.EditLine(line):
            return Summary(Action.LINE_EDITED, line.name)
        case c.DeleteLine(line_id):
            return Summary(Action.LINE_DELETED, book.lines[line_id].name)
        case c.RecordLineEvent(event):
            return Summary(Action.LINE_EVENT_RECORDED, _line(book, event.line), event.limit)
        case c.RecordPayment(payment):
            return Summary(Action.PAYMENT_RECORDED, book.loans[payment.loan].name, payment.amount)
        case c.DeletePayment(payment_id):
            payment = book.payments[payment_id]
            return Summary(Action.PAYMENT_DELETED, book.loans[payment.loan].name, payment.amount)
        case c.PayBill(entry):
            return Summary(Action.BILL_PAID, _line(book, entry.line), entry.amount)
        case c.DeleteEntry(entry_id):
            entry = book.entries[entry_id]
            return Summary(Action.ENTRY_DELETED, _line(book, entry.line), entry.amount)
        case c.SetIncome(income):
            return Summary(Action.INCOME_SET, income.name, income.amount)
        case c.DeleteIncome(income_id):
            return Summary(Action.INCOME_DELETED, book.incomes[income_id].name)
        case c.EditCase(case):
            return Summary(Action.CASE_EDITED, _line(book, case.line))
        case c.TakeImport(imports):
            return Summary(Action.IMPORTED, ", ".join(one.file_name for one in imports), count=command.count)
        case c.TakeSample(name, commands):
            records = [one for one in commands if isinstance(one, c.TakeImport)]
            counted = sum(len(one.loans) + len(one.payments) + len(one.entries) for one in records)
            return Summary(Action.IMPORTED, name, count=counted)


def _line(book: Book, line: LineId) -> str:
    return book.lines[line].name
