"""What money changes: paid towards one loan or several, taken back, paid towards a line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from zhihuan.application.excess import excess
from zhihuan.application.finding import added, known
from zhihuan.application.limits import bear
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.change import Change, applied
from zhihuan.domain.credit_line import CreditLine
from zhihuan.domain.errors import CurrencyMismatch, DatesOutOfOrder, PaymentInExcess
from zhihuan.domain.loan import Loan
from zhihuan.domain.money import total
from zhihuan.domain.payment import Payment, PaymentId
from zhihuan.domain.revolving import LineEntry

Changes = tuple[Change, ...]


def record_payment(book: Book, payment: Payment, *, in_excess: bool = False) -> Change:
    """Return the change that notes a payment.

    Raises NoSuchThing, AlreadyThere, CurrencyMismatch, DatesOutOfOrder, and PaymentInExcess where it is more than
    the loan can ask for, unless it is said to be `in_excess`.
    """
    bear(payment.amount)
    loan = known(book, Kind.LOAN, payment.loan)
    assert isinstance(loan, Loan)  # noqa: S101 - narrows the type
    if payment.amount.currency != loan.principal.currency:
        raise CurrencyMismatch(payment.amount.currency, loan.principal.currency)
    if payment.on < loan.start:
        raise DatesOutOfOrder("start", loan.start.isoformat(), "payment", payment.on.isoformat())
    found = None if in_excess else excess(book, loan.id, payment.on, payment.amount)
    if found is not None:
        raise PaymentInExcess(loan.name, str(found.payoff), str(found.amount))
    return added(book, Kind.PAYMENT, payment)


def record_payments(book: Book, payments: tuple[Payment, ...], *, in_excess: bool = False) -> Changes:
    """Return the changes that note one payment over several loans, its parts known by one `together`.

    It is the first part's own, or its id. Raises what `record_payment` raises, CurrencyMismatch between parts too.
    """
    if not payments:
        return ()
    bear(total((one.amount for one in payments), payments[0].amount.currency))
    together = payments[0].together or payments[0].id
    changes: list[Change] = []
    for payment in payments:
        part = replace(payment, together=together) if len(payments) > 1 else payment
        changes.append(record_payment(applied(book, changes), part, in_excess=in_excess))
    return tuple(changes)


def edit_payment(book: Book, payment: Payment, *, in_excess: bool = False) -> Changes:
    """Return the changes that correct a payment, and the day of every part that was paid with it.

    Raises NoSuchThing, and what `record_payment` raises.
    """
    changes: list[Change] = []
    for part in parts_of(book, payment.id):
        after = payment if part.id == payment.id else replace(part, on=payment.on)
        if after != part:
            gone = Change(Kind.PAYMENT, part, None)
            record_payment(applied(book, (*changes, gone)), after, in_excess=in_excess or after.amount == part.amount)
            changes.append(Change(Kind.PAYMENT, part, after))
    return tuple(changes)


def reverse_payment(book: Book, payment_id: PaymentId, on: date | None) -> Changes:
    """Return the changes that note that a payment was taken back on a day, or stands, with every part of it.

    Raises NoSuchThing, DatesOutOfOrder.
    """
    return tuple(
        Change(Kind.PAYMENT, one, after)
        for one in parts_of(book, payment_id) if (after := replace(one, reversed_on=on)) != one
    )


def parts_of(book: Book, payment_id: PaymentId) -> tuple[Payment, ...]:
    """Return a payment with the others that were one payment with it; raises NoSuchThing."""
    payment = known(book, Kind.PAYMENT, payment_id)
    assert isinstance(payment, Payment)  # noqa: S101 - narrows the type
    if not payment.together:
        return (payment,)
    return tuple(one for one in book.payments.values() if one.together == payment.together)


def pay_bill(book: Book, entry: LineEntry) -> Change:
    """Return the change that notes a line's movement; raises NoSuchThing, AlreadyThere, CurrencyMismatch."""
    bear(entry.amount)
    line = known(book, Kind.LINE, entry.line)
    assert isinstance(line, CreditLine)  # noqa: S101 - narrows the type
    if entry.amount.currency != line.currency:
        raise CurrencyMismatch(entry.amount.currency, line.currency)
    return added(book, Kind.ENTRY, entry)
