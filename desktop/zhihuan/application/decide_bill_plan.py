"""A purchase that becomes an instalment plan: it leaves the bill, and the plan is collected in the bills to come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from zhihuan.application.decide_loan import delete_loan, plan_entry_id
from zhihuan.application.decide_payment import pay_bill
from zhihuan.application.finding import added, gone, known
from zhihuan.application.limits import bear_loan
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.change import Change
from zhihuan.domain.errors import NameMissing, TermsOutOfRange
from zhihuan.domain.loan import Loan
from zhihuan.domain.position import Position
from zhihuan.domain.revolving import EntryId, EntryKind, LineEntry

Changes = tuple[Change, ...]


def turn_into_plan(book: Book, loan: Loan, bill: date | None) -> Changes:
    """Return the changes that take the loan's principal off its line's bill and owe it as a plan inside the bill.

    `bill` is the month of the bill it leaves first. The entry and the loan belong together: what edits or deletes
    one does it to both. Raises NameMissing (no line), NoSuchThing, AlreadyThere, CurrencyMismatch, and
    TermsOutOfRange where less than that is owed on the line that day.
    """
    if loan.line is None:
        raise NameMissing("line")
    bear_loan(loan)
    for kind, identity in ((Kind.LENDER, loan.lender), (Kind.LINE, loan.line)):
        known(book, kind, identity)
    entry = LineEntry(plan_entry_id(loan.id), loan.line, loan.start, EntryKind.TO_PLAN, loan.principal, bill)
    changes = added(book, Kind.LOAN, replace(loan, in_bill=True)), pay_bill(book, entry)
    owed = Position(book, loan.start).lines[loan.line].owed
    if loan.principal > owed:
        raise TermsOutOfRange("principal", str(loan.principal), "0", str(owed))
    return changes


def delete_entry(book: Book, entry_id: EntryId) -> Changes:
    """Return the changes that remove an entry, and the plan that a purchase left its bill for; raises NoSuchThing."""
    for loan in book.loans.values():
        if plan_entry_id(loan.id) == entry_id and entry_id in book.entries:
            return delete_loan(book, loan.id)
    return (gone(book, Kind.ENTRY, entry_id),)
