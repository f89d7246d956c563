"""Taking a whole ledger in, as one step: whatever comes must fit together with what is there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zhihuan.application.commands import TakeLedger
from zhihuan.application.decide_line import edit_line
from zhihuan.application.decide_loan import edit_loan
from zhihuan.application.decide_wish import wish_about
from zhihuan.application.finding import known, noted
from zhihuan.application.limits import bear
from zhihuan.domain.book import Book, Kind, RecordedRow, Thing
from zhihuan.domain.change import Change, applied
from zhihuan.domain.credit_line import CreditLine, LineEvent
from zhihuan.domain.errors import CurrencyMismatch
from zhihuan.domain.guarantee import Guarantee
from zhihuan.domain.household import HouseholdFact
from zhihuan.domain.income import Income
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.loan_change import LoanChange
from zhihuan.domain.payment import Payment
from zhihuan.domain.recovery.business import BusinessFlow
from zhihuan.domain.recovery.case import RecoveryCase
from zhihuan.domain.recovery.contact import Contact
from zhihuan.domain.recovery.document import CaseDocument
from zhihuan.domain.recovery.step import RecoveryStep
from zhihuan.domain.reminder_rules import ReminderWish
from zhihuan.domain.revolving import LineEntry

_OF_A_LOAN: Final = (Payment, LoanChange)
_OF_A_LINE: Final = (LineEntry, LineEvent, RecoveryCase)
_OF_A_CASE: Final = (RecoveryStep, Contact, CaseDocument, BusinessFlow)
_WITH_AN_AMOUNT: Final = (Payment, LineEntry, Income, HouseholdFact, Guarantee, BusinessFlow)


def take_ledger(book: Book, command: TakeLedger) -> tuple[Change, ...]:
    """Return the changes that take things in, replacing those that differ.

    Raises NoSuchThing where one refers to what is nowhere, CurrencyMismatch, and what else no ledger can bear.
    """
    changes = tuple(change for kind, thing in command.things for change in noted(book, kind, thing))
    after = applied(book, changes)
    for _, thing in command.things:
        for kind, identity in _named_by(thing):
            known(after, kind, identity)
    for _, thing in command.things:
        _check_amount(after, thing)
        if isinstance(thing, ReminderWish):
            wish_about(after, thing)
    for loan in _loans_touched(after, command):
        edit_loan(after, loan, after.lenders[loan.lender], ())
    for _, thing in command.things:
        if isinstance(thing, CreditLine):
            edit_line(after, thing)
    return changes


def _named_by(thing: Thing) -> Iterator[tuple[Kind, str]]:  # noqa: C901 - a table of the kinds
    """Yield what a thing refers to."""
    if isinstance(thing, (CreditLine, Loan)):
        yield Kind.LENDER, thing.lender
        for funder in thing.funders:
            yield Kind.LENDER, funder
    if isinstance(thing, Loan):
        if thing.line is not None:
            yield Kind.LINE, thing.line
        if thing.refinances is not None:
            yield Kind.LOAN, thing.refinances
    elif isinstance(thing, _OF_A_LOAN):
        yield Kind.LOAN, thing.loan
    elif isinstance(thing, _OF_A_LINE):
        yield Kind.LINE, thing.line
        if isinstance(thing, RecoveryCase):
            yield Kind.LINE_EVENT, thing.event
        elif isinstance(thing, LineEvent) and thing.successor is not None:
            yield Kind.LINE, thing.successor
    elif isinstance(thing, _OF_A_CASE):
        yield Kind.CASE, thing.case
        if isinstance(thing, CaseDocument) and thing.contact is not None:
            yield Kind.CONTACT, thing.contact
    elif isinstance(thing, RecordedRow):
        yield Kind.IMPORT, thing.imported


def _check_amount(book: Book, thing: Thing) -> None:
    """Refuse an amount that no ledger can bear, or of another currency than the line it is on."""
    if isinstance(thing, _WITH_AN_AMOUNT):
        bear(thing.amount)
    if isinstance(thing, LineEntry):
        _same(thing.amount.currency, book.lines[thing.line].currency)
    if isinstance(thing, LineEvent) and thing.limit is not None:
        bear(thing.limit)
        _same(thing.limit.currency, book.lines[thing.line].currency)


def _same(found: str, wanted: str) -> None:
    if found != wanted:
        raise CurrencyMismatch(found, wanted)


def _loans_touched(book: Book, command: TakeLedger) -> list[Loan]:
    """Return the loans that came, and those that something came for, each once."""
    touched: dict[LoanId, None] = {}
    for _, thing in command.things:
        if isinstance(thing, Loan):
            touched[thing.id] = None
        elif isinstance(thing, _OF_A_LOAN):
            touched[thing.loan] = None
    return [book.loans[identity] for identity in touched]
