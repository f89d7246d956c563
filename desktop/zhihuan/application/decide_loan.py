"""What a loan's life changes: its contract, what was agreed later, the loan that pays it off, its end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from zhihuan.application.benchmarks import followed
from zhihuan.application.commands import Refinance
from zhihuan.application.decide_wish import wish_of
from zhihuan.application.early_repayment import payoff_on
from zhihuan.application.finding import added, edited, known, lender_if_new, noted
from zhihuan.application.identity import steady_id
from zhihuan.application.limits import bear, bear_loan
from zhihuan.domain.balance import standing
from zhihuan.domain.benchmark import Quote
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.change import Change
from zhihuan.domain.course import Event, course, events_of
from zhihuan.domain.errors import ChangeDoesNotFit, CurrencyMismatch, DatesOutOfOrder, LoanClosed
from zhihuan.domain.lender import Lender
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.loan_change import LoanChange
from zhihuan.domain.money import Money, total
from zhihuan.domain.payment import Payment, PaymentEffect, PaymentId
from zhihuan.domain.position import Position
from zhihuan.domain.revolving import EntryId, LineEntry

Changes = tuple[Change, ...]


def add_loan(
    book: Book, loan: Loan, lender: Lender, quotes: Iterable[Quote], funders: tuple[Lender, ...] = ()
) -> Changes:
    """Return the changes that add a loan, with who lends and its benchmark; raises AlreadyThere, NoSuchThing."""
    bear_loan(loan)
    _check_links(book, loan)
    return (*_who_lends(book, loan, lender, funders), *followed(book, loan, quotes), added(book, Kind.LOAN, loan))


def edit_loan(
    book: Book, loan: Loan, lender: Lender, quotes: Iterable[Quote], funders: tuple[Lender, ...] = ()
) -> Changes:
    """Return the changes that correct a loan; raises NoSuchThing, CurrencyMismatch (what hangs on it stays in its)."""
    bear_loan(loan)
    known(book, Kind.LOAN, loan.id)
    _check_links(book, loan)
    for payment in book.payments.values():
        if payment.loan == loan.id:
            _same_currency(loan, payment.amount)
    changes = changes_of(book, loan.id)
    for change in changes:
        for amount in _amounts(change):
            _same_currency(loan, amount)
    for later in book.loans.values():
        if later.refinances == loan.id:
            _check_pair(loan, later)
    _bear_course(book, loan, changes)
    left = (replace(one, on=loan.start, amount=loan.principal) for one in entry_of_plan(book, loan.id))
    return (
        *_who_lends(book, loan, lender, funders), *followed(book, loan, quotes), *edited(book, Kind.LOAN, loan),
        *(change for one in left for change in edited(book, Kind.ENTRY, one)),
    )


def delete_loan(book: Book, loan_id: LoanId) -> Changes:
    """Return the changes that remove a loan with its payments and changes.

    A loan that paid it off is unlinked; what became this plan is back on its line.
    """
    loan = the_loan(book, loan_id)
    freed = (one for one in book.loans.values() if one.refinances == loan_id)
    return (
        *(Change(Kind.PAYMENT, one, None) for one in book.payments.values() if one.loan == loan_id),
        *(Change(Kind.LOAN_CHANGE, one, None) for one in changes_of(book, loan_id)),
        *(Change(Kind.LOAN, one, replace(one, refinances=None)) for one in freed),
        *(Change(Kind.ENTRY, one, None) for one in entry_of_plan(book, loan_id)),
        *wish_of(book, loan_id),
        Change(Kind.LOAN, loan, None),
    )


def plan_entry_id(loan_id: LoanId) -> EntryId:
    """Return the id of the entry by which a purchase left its bill to become this plan."""
    return EntryId(steady_id("to-plan", loan_id))


def entry_of_plan(book: Book, loan_id: LoanId) -> tuple[LineEntry, ...]:
    """Return the entry by which a purchase left its bill to become this plan, where the plan was made so."""
    entry = book.entries.get(plan_entry_id(loan_id))
    return () if entry is None else (entry,)


def settle(book: Book, loan_id: LoanId, on: date) -> Changes:
    """Return the change that ends a loan early on a day; raises NoSuchThing, DatesOutOfOrder."""
    return edited(book, Kind.LOAN, replace(the_loan(book, loan_id), closed_on=on))


def change_loan(book: Book, change: LoanChange) -> Changes:
    """Return the change that notes what was agreed about a loan, or corrects it.

    Raises NoSuchThing, DatesOutOfOrder (before the loan), LoanClosed, CurrencyMismatch, AmountTooLarge, and
    ChangeDoesNotFit where the plan, as it stands on that day, cannot be moved so.
    """
    loan = the_loan(book, change.loan)
    if change.on < loan.start:
        raise DatesOutOfOrder("start", loan.start.isoformat(), "change", change.on.isoformat())
    if loan.closed_on is not None and loan.closed_on <= change.on:
        raise LoanClosed(loan.name, loan.closed_on.isoformat())
    for amount in _amounts(change):
        bear(amount)
        _same_currency(loan, amount)
    others = tuple(one for one in changes_of(book, loan.id) if one.id != change.id)
    _check_fit(book, change, loan, (*others, change))
    _bear_course(book, loan, (*others, change))
    return noted(book, Kind.LOAN_CHANGE, change)


def refinance(book: Book, command: Refinance) -> Changes:
    """Return the changes that let a new loan pay an old one off: both linked, the old one closed on that day.

    Where it pays off several, the parts of one payment end them, each as much as its loan asks on that day.
    Raises NoSuchThing, LoanClosed, CurrencyMismatch, DatesOutOfOrder.
    """
    olds = [the_loan(book, one) for one in dict.fromkeys((command.old, *command.also))]
    for old in olds:
        if old.closed_on is not None:
            raise LoanClosed(old.name, old.closed_on.isoformat())
        _check_pair(old, command.loan)
    if command.on < command.loan.start:
        raise DatesOutOfOrder("start", command.loan.start.isoformat(), "closed_on", command.on.isoformat())
    loan = replace(command.loan, refinances=command.old)
    came = add_loan(book, loan, command.lender, command.quotes, command.funders)
    if len(olds) == 1:
        return (*came, *edited(book, Kind.LOAN, replace(olds[0], closed_on=command.on)))
    return (*came, *(change for old in olds for change in _paid_off(book, old, loan, command.on)))


def _paid_off(book: Book, old: Loan, new: Loan, on: date) -> Changes:
    """Return the part of a new loan's money that ends an old one; the old one closed where it asks for nothing."""
    asked = payoff_on(Position(book, on), old.id, on).total
    if not asked:
        return edited(book, Kind.LOAN, replace(old, closed_on=on))
    payment = Payment(
        PaymentId(steady_id("paid-off-by", new.id, old.id)), old.id, on, asked, effect=PaymentEffect.PAYOFF,
        together=steady_id("paid-off-by", new.id),
    )
    return (added(book, Kind.PAYMENT, payment),)


def the_loan(book: Book, loan_id: LoanId) -> Loan:
    """Return a recorded loan; raises NoSuchThing."""
    loan = known(book, Kind.LOAN, loan_id)
    assert isinstance(loan, Loan)  # noqa: S101 - narrows the type
    return loan


def changes_of(book: Book, loan_id: LoanId) -> tuple[LoanChange, ...]:
    """Return every dated change of a loan, in the order of recording."""
    return tuple(one for one in book.loan_changes.values() if one.loan == loan_id)


def _who_lends(book: Book, loan: Loan, lender: Lender, funders: tuple[Lender, ...]) -> Changes:
    """Return the changes that add the lender and the further institutions the book does not know."""
    come = {one.id: one for one in (lender, *funders)}
    for funder in loan.funders:
        if funder not in come:
            known(book, Kind.LENDER, funder)
    return tuple(change for one in come.values() for change in lender_if_new(book, one))


def _check_links(book: Book, loan: Loan) -> None:
    if loan.line is not None:
        known(book, Kind.LINE, loan.line)
    if loan.refinances is not None:
        _check_pair(the_loan(book, loan.refinances), loan)


def _check_pair(old: Loan, new: Loan) -> None:
    """Refuse a pair of different money, and one of which the later was not lent later: so no loan pays off itself."""
    _same_currency(old, new.principal)
    if new.start <= old.start:
        raise DatesOutOfOrder("refinanced", old.start.isoformat(), "start", new.start.isoformat())


def _same_currency(loan: Loan, amount: Money) -> None:
    if amount.currency != loan.principal.currency:
        raise CurrencyMismatch(amount.currency, loan.principal.currency)


def _amounts(change: LoanChange) -> list[Money]:
    """Return every amount a change names."""
    named = [change.principal]
    if change.terms is not None:
        named += [change.terms.balloon, *(fee.amount for fee in change.terms.fees)]
        named += [part for row in change.terms.rows for part in (row.principal, row.interest, row.fee)]
    return [amount for amount in named if amount is not None]


def _check_fit(book: Book, change: LoanChange, loan: Loan, changes: tuple[LoanChange, ...]) -> None:
    """Refuse a change that would move nothing, seen on its own day with the payments made by then."""
    paid = tuple(one for one in book.payments.values() if one.loan == loan.id and one.on <= change.on)
    found = standing(loan, paid, change.on, events=_events(book, loan, changes, change.on)).course
    if change.id in found.misfits:
        raise ChangeDoesNotFit(change.kind, found.terms_on(change.on).method)


def _bear_course(book: Book, loan: Loan, changes: tuple[LoanChange, ...]) -> None:
    """Refuse changes whose instalments are beyond any ledger."""
    latest = max((change.on for change in changes), default=loan.start)
    rows = course(loan, _events(book, loan, changes, latest)).rows
    bear(total((row.payment for row in rows), loan.principal.currency))


def _events(book: Book, loan: Loan, changes: tuple[LoanChange, ...], day: date) -> tuple[Event, ...]:
    return events_of(loan, changes, tuple(book.quotes.values()), day)
