"""The tables of an export, derived from a book and the day it is seen on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from zhihuan.application.export_entries import ENTRY_FIELDS, entry_rows, returned
from zhihuan.application.exports import Sheet, Standing, What
from zhihuan.application.loan_list import LoanRow, line_rows, loan_rows
from zhihuan.domain.due import Due
from zhihuan.domain.money import Money
from zhihuan.domain.payment import Payment
from zhihuan.domain.position import Position

_Row = tuple[object, ...]
_LOANS: Final = (
    "name", "lender", "product", "loan_principal", "currency", "start", "periods", "rate", "method", "due_day",
    "first_due", "loan_status", "contract", "memo", "owed", "principal_left", "next_due", "next_amount", "true_cost",
)
_LINES: Final = (
    "name", "lender", "product", "currency", "line_status", "limit", "owed", "statement_day", "due_day", "next_due",
    "next_amount",
)
_PAYMENTS: Final = (
    "date", "loan", "lender", "amount", "principal", "interest", "fee", "penalty", "currency", "period", "effect",
    "status", "returned_on", "order_id", "memo",
)
_SCHEDULE: Final = (
    "loan", "lender", "period", "row_kind", "due_date", "due_amount", "principal", "interest", "fee", "balance", "paid",
    "left", "due_status", "currency",
)
_INCOMES: Final = ("name", "income_amount", "currency", "since", "until")


def sheet(what: What, seen: Position, upto: date | None) -> Sheet:
    """Return one table; what happened after `upto` is left out of it, None leaves nothing out."""
    fields, rows = _SHEETS[what]
    return Sheet(what, fields, tuple(rows(seen, upto)))  # type: ignore[arg-type]


def sheets(what: What | None, seen: Position, upto: date | None) -> tuple[Sheet, ...]:
    """Return one table, or every table."""
    return tuple(sheet(one, seen, upto) for one in ((what,) if what is not None else What))


def _loans(seen: Position, _upto: date | None) -> Iterator[_Row]:
    for row in sorted(loan_rows(seen), key=lambda one: (one.loan.start, one.loan.name, one.loan.id)):
        loan, standing, due = row.loan, row.standing, row.next_due
        yield (
            loan.name, row.lender.name, loan.product, loan.principal, loan.principal.currency, loan.start,
            loan.terms.periods, loan.terms.rate, loan.terms.method, loan.terms.due_day, loan.terms.first_due,
            Standing.SETTLED if row.settled else Standing.RUNNING, loan.external_id, loan.note, standing.owed,
            standing.principal_left, *_next(due), _true_cost(row),
        )


def _next(due: Due | None) -> tuple[date | None, Money | None]:
    return (due.on, due.to_pay) if due is not None else (None, None)


def _true_cost(row: LoanRow) -> Fraction | None:
    """Return the effective yearly cost to a millionth, None where there is none."""
    yearly = row.true_cost.yearly
    return None if yearly is None else Fraction(round(yearly * 1_000_000), 1_000_000)


def _lines(seen: Position, _upto: date | None) -> Iterator[_Row]:
    for row in line_rows(seen):
        one = row.standing
        line, due = one.line, next((due for due in one.dues if due.left), None)
        yield (
            line.name, row.lender.name, line.product, line.currency, one.state, one.limit, one.owed, line.statement_day,
            line.due_day, *_next(due),
        )


def _payments(seen: Position, upto: date | None) -> Iterator[_Row]:
    book = seen.book
    for one in _in_time(book.payments.values(), upto):
        loan = book.loans[one.loan]
        yield (
            one.on, loan.name, book.lenders[loan.lender].name, one.amount, one.principal, one.interest, one.fee,
            one.penalty, one.amount.currency, one.period, one.effect, returned(one, upto), one.reversed_on,
            one.order_id, one.note,
        )


def _in_time(payments: Iterable[Payment], upto: date | None) -> list[Payment]:
    """Return the payments up to a day, in the order of their days."""
    known = (one for one in payments if upto is None or one.on <= upto)
    return sorted(known, key=lambda one: (one.on, one.loan, one.id))


def _schedule(seen: Position, _upto: date | None) -> Iterator[_Row]:
    for one in sorted(seen.standings.values(), key=lambda one: (one.loan.start, one.loan.name, one.loan.id)):
        loan, dues = one.loan, {due.number: due for due in one.dues}
        lender = seen.book.lenders[loan.lender].name
        for row in one.rows:
            due = dues.get(row.number) if row.number else None
            yield (
                loan.name, lender, row.number or None, row.kind, row.due, row.payment, row.principal, row.interest,
                row.fee, row.balance, due.paid if due else None, due.left if due else None,
                due.state(seen.today) if due else None, loan.principal.currency,
            )


def _incomes(seen: Position, upto: date | None) -> Iterator[_Row]:
    for one in sorted(seen.book.incomes.values(), key=lambda one: (one.since, one.name, one.id)):
        if upto is None or one.since <= upto:
            yield one.name, one.amount, one.amount.currency, one.since, one.until


def _entries(seen: Position, upto: date | None) -> Iterator[_Row]:
    return entry_rows(seen.book, upto)


_SHEETS: Final[Mapping[What, tuple[tuple[str, ...], Callable[[Position, date | None], Iterator[_Row]]]]] = (
    MappingProxyType({
        What.ENTRIES: (ENTRY_FIELDS, _entries), What.LOANS: (_LOANS, _loans), What.LINES: (_LINES, _lines),
        What.PAYMENTS: (_PAYMENTS, _payments), What.SCHEDULE: (_SCHEDULE, _schedule),
        What.INCOMES: (_INCOMES, _incomes),
    })
)
