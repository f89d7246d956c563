"""What an import changes: what is new, what a newer file tells better, and what turned out not to have happened."""

from __future__ import annotations

from collections.abc import Iterable

from zhihuan.application.commands import TakeImport
from zhihuan.application.finding import added, edited, gone, noted
from zhihuan.application.limits import bear, bear_loan
from zhihuan.domain.book import Book, Kind, Thing
from zhihuan.domain.change import Change
from zhihuan.domain.credit_line import CreditLine
from zhihuan.domain.enquiry import Enquiry
from zhihuan.domain.payment import Payment
from zhihuan.domain.revolving import LineEntry

Changes = tuple[Change, ...]


def take_import(book: Book, command: TakeImport) -> Changes:
    """Return the changes of an import; raises AmountTooLarge, NoSuchThing, AlreadyThere."""
    for loan in command.loans:
        bear_loan(loan)
    for one in (*command.payments, *command.entries, *command.corrected):
        if not isinstance(one, CreditLine | Enquiry):
            bear(one.amount)
    unknown = (lender for lender in command.lenders if lender.id not in book.lenders)
    parts: tuple[tuple[Kind, Iterable[Thing]], ...] = (
        (Kind.LENDER, unknown), (Kind.LINE, command.lines), (Kind.LOAN, command.loans),
        (Kind.PAYMENT, command.payments), (Kind.ENTRY, command.entries), (Kind.ENQUIRY, command.enquiries),
        (Kind.IMPORT, command.imports),
    )
    return (
        *(gone(book, Kind.PAYMENT if one in book.payments else Kind.ENTRY, one) for one in command.removed),
        *(gone(book, Kind.ROW, one) for one in command.asked_again),
        *(change for one in command.corrected for change in edited(book, _kind_of(one), one)),
        *(added(book, kind, thing) for kind, things in parts for thing in things),
        *(change for row in (*command.rows, *command.noted) for change in noted(book, Kind.ROW, row)),
    )


def _kind_of(thing: CreditLine | Payment | LineEntry | Enquiry) -> Kind:
    match thing:
        case CreditLine():
            return Kind.LINE
        case Payment():
            return Kind.PAYMENT
        case Enquiry():
            return Kind.ENQUIRY
        case LineEntry():
            return Kind.ENTRY
