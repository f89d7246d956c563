"""Everything that happened as one list: money drawn, repaid with its parts, spent, refunded, charged.

Its columns are those of a list of repayments, so that the program reads back what it wrote.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from zhihuan.application.exports import EventKind, Standing
from zhihuan.domain.book import Book
from zhihuan.domain.loan import Loan
from zhihuan.domain.payment import Payment
from zhihuan.domain.revolving import EntryKind, LineEntry

ENTRY_FIELDS: Final = (
    "date", "kind", "amount", "principal", "interest", "fee", "penalty", "currency", "loan", "lender", "period", "bill",
    "status", "pay_from", "counterparty", "memo", "order_id",
)
_KINDS: Final[Mapping[EntryKind, EventKind]] = MappingProxyType({
    EntryKind.PURCHASE: EventKind.PURCHASE, EntryKind.DRAW: EventKind.DRAW, EntryKind.INSTALMENT: EventKind.INSTALMENT,
    EntryKind.INTEREST: EventKind.INTEREST, EntryKind.FEE: EventKind.FEE, EntryKind.PENALTY: EventKind.PENALTY,
    EntryKind.REPAYMENT: EventKind.REPAYMENT, EntryKind.REFUND: EventKind.REFUND, EntryKind.TO_PLAN: EventKind.TO_PLAN,
})
_NO_PARTS: Final = (None, None, None, None)
_Row = tuple[object, ...]


def entry_rows(book: Book, upto: date | None) -> Iterator[_Row]:
    """Yield what happened up to a day (None: all of it), earliest first, in the order of `ENTRY_FIELDS`."""
    dated: list[tuple[date, int, str, _Row]] = [
        *((one.start, 0, one.id, _drawn(book, one)) for one in book.loans.values()),
        *((one.on, 1, one.id, _moved(book, one)) for one in book.entries.values()),
        *((one.on, 2, one.id, _paid(book, one, upto)) for one in book.payments.values()),
    ]
    yield from (row for day, _, _, row in sorted(dated, key=lambda one: one[:3]) if upto is None or day <= upto)


def _drawn(book: Book, loan: Loan) -> _Row:
    return (
        loan.start, EventKind.DRAW, loan.principal, *_NO_PARTS, loan.principal.currency, loan.name,
        book.lenders[loan.lender].name, None, None, None, None, None, loan.note, loan.external_id,
    )


def _moved(book: Book, entry: LineEntry) -> _Row:
    line = book.lines[entry.line]
    month = None if entry.bill is None else f"{entry.bill:%Y-%m}"
    return (
        entry.on, _KINDS[entry.kind], entry.amount, *_NO_PARTS, entry.amount.currency, line.name,
        book.lenders[line.lender].name, None, month, None, None, entry.counterparty, entry.note, entry.order_id,
    )


def _paid(book: Book, payment: Payment, upto: date | None) -> _Row:
    loan = book.loans[payment.loan]
    return (
        payment.on, EventKind.REPAYMENT, payment.amount, payment.principal, payment.interest, payment.fee,
        payment.penalty, payment.amount.currency, loan.name, book.lenders[loan.lender].name, payment.period, None,
        returned(payment, upto), loan.pay_from, None, payment.note, payment.order_id,
    )


def returned(payment: Payment, upto: date | None) -> Standing | None:
    """Say of a payment that was taken back by a day (None: at all) that it was."""
    gone = payment.reversed_on is not None and (upto is None or payment.reversed_on <= upto)
    return Standing.RETURNED if gone else None
