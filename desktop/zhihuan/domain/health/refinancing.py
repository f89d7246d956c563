"""Loans that paid off other loans: a pair is one debt, and one place says which of the two is counted from which day.

From the day on which the first loan that paid it off began, a loan is counted no more: not what it owes, not what it
asks from then on, not what was still open of it, because its successor stands for all of that. What it asked before
that day and got counts where it fell due. A loan may be paid off by several, and may pay off several: beside the one
that it names, it paid off what the same payment ended (payoffs that are parts of one payment).

A name alone ends no loan. It ended where its payoff is recorded and was not taken back, where nothing of it is open, or
where the loans that name it bring what it asked. One of which only a part was repaid early goes on, and both count.
Source: domain notes §4, interpretation traps.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from zhihuan.domain.book import Book
from zhihuan.domain.course import events_of
from zhihuan.domain.due import Due
from zhihuan.domain.lender import USUAL_ORDER
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.money import Money, smaller, total
from zhihuan.domain.payment import Payment, PaymentEffect
from zhihuan.domain.position import Position
from zhihuan.domain.prepayment import payoff

_UNRECORDED: Final = 50
"""Where nobody recorded the payoff, one part in so many of it may be what nobody told: costs, or money of one's own."""
_IN_PART: Final = (PaymentEffect.SHORTEN, PaymentEffect.LOWER)


@dataclass(frozen=True, slots=True)
class Refinancing:
    """What paid off what, as far as it began by a day.

    `since` is the first day from which a loan is counted no more. `repaid` is what each loan that paid off others spent
    on it: the rest of it is new money. `covered` is what such loans spent on each loan that was paid off: the rest of
    its payoff was money of the user's own. `successor` is the first loan that paid one off.
    """

    since: Mapping[LoanId, date]
    successor: Mapping[LoanId, LoanId]
    repaid: Mapping[LoanId, Money]
    covered: Mapping[LoanId, Money]

    def replaced(self, loan: str) -> bool:
        """Say whether another loan stands for it."""
        return LoanId(loan) in self.since

    def asks(self, due: Due) -> bool:
        """Say whether a due counts: its loan was not paid off by another, or it fell due before that and was paid."""
        since = self.since.get(LoanId(due.subject))
        return since is None or (due.on < since and not due.open)


def refinancing(position: Position) -> Refinancing:
    """Return what paid off what on a position's day."""
    return position.once("refinancing", lambda: _found(position))


def _found(position: Position) -> Refinancing:
    pairs = _pairs(position)
    told = _payoffs(position.book, position.today)
    first: dict[LoanId, date] = {}
    for new, olds in pairs:
        for old in olds:
            first.setdefault(old.id, new.start)
    asked = {old.id: _payoff(position, old, first[old.id], told[old.id]) for _, olds in pairs for old in olds}
    covered = _spent(pairs, asked)[1]
    lasting = {
        old for old, day in first.items()
        if not told[old] and _lasts(position, old, day, asked[old] - covered[old], asked[old])
    }
    ended = [(new, kept) for new, olds in pairs if (kept := tuple(old for old in olds if old.id not in lasting))]
    repaid, covered = _spent(ended, asked)
    for new, olds in ended:
        rest = new.principal - repaid[new.id]
        guessed = any(not told[old.id] for old in olds)
        if guessed and rest.minor * _UNRECORDED <= new.principal.minor:
            repaid[new.id] = new.principal
    successor: dict[LoanId, LoanId] = {}
    for new, olds in ended:
        for old in olds:
            successor.setdefault(old.id, new.id)
    return Refinancing({old: first[old] for old in successor}, successor, repaid, covered)


def _spent(
    pairs: Iterable[tuple[Loan, tuple[Loan, ...]]], asked: Mapping[LoanId, Money]
) -> tuple[dict[LoanId, Money], dict[LoanId, Money]]:
    """Return what each new loan spent on what it paid off, and what of each old one that covered."""
    repaid, covered = dict[LoanId, Money](), dict[LoanId, Money]()
    for new, olds in pairs:
        rest = new.principal
        for old in olds:
            before = covered.get(old.id, Money.zero(rest.currency))
            part = smaller(rest, asked[old.id] - before)
            rest, covered[old.id] = rest - part, before + part
        repaid[new.id] = new.principal - rest
    return repaid, covered


def _lasts(position: Position, old: LoanId, day: date, uncovered: Money, asked: Money) -> bool:
    """Say whether a loan without a payoff that stands goes on beside the one that names it."""
    if position.standings[old].settled:
        return False
    own = [one for one in position.book.payments.values() if one.loan == old and day <= one.on <= position.today]
    in_part = any(one.effect in _IN_PART and one.counts_on(position.today) for one in own)
    taken_back = any(one.effect is PaymentEffect.PAYOFF for one in own)
    return in_part or taken_back or uncovered.minor * _UNRECORDED > asked.minor


def _pairs(position: Position) -> list[tuple[Loan, tuple[Loan, ...]]]:
    """Return each loan that began and paid off others, the earliest first, with those it paid off."""
    book = position.book
    parts: dict[str, list[LoanId]] = defaultdict(list)
    payments: dict[LoanId, list[str]] = defaultdict(list)
    for one in _made(book.payments.values(), position.today):
        if one.together:
            parts[one.together].append(one.loan)
            payments[one.loan].append(one.together)
    found = []
    for new in sorted(book.loans.values(), key=lambda one: (one.start, one.id)):
        if new.refinances is not None and new.start <= position.today:
            named = (new.refinances, *(loan for key in payments[new.refinances] for loan in parts[key]))
            olds = tuple(
                old for one in dict.fromkeys(named) if (old := book.loans.get(one)) is not None and _succeeds(new, old)
            )
            if olds:
                found.append((new, olds))
    return found


def _succeeds(new: Loan, old: Loan) -> bool:
    return old.start < new.start and old.principal.currency == new.principal.currency


def _made(payments: Iterable[Payment], today: date) -> Iterable[Payment]:
    """Return the payments that paid a loan off."""
    return (one for one in payments if one.effect is PaymentEffect.PAYOFF and one.counts_on(today))


def _payoffs(book: Book, today: date) -> Mapping[LoanId, list[Money]]:
    found: dict[LoanId, list[Money]] = defaultdict(list)
    for one in _made(book.payments.values(), today):
        found[one.loan].append(one.amount)
    return found


def _payoff(position: Position, old: Loan, day: date, told: list[Money]) -> Money:
    """Return what paying a loan off took: what was recorded, else what it asked on the day, or when it was closed."""
    if told:
        return total(told, old.principal.currency)
    day = min(day, old.closed_on or day)
    lender = position.book.lenders.get(old.lender)
    payments = tuple(one for one in position.book.payments.values() if one.loan == old.id and one.on <= day)
    changes = (one for one in position.book.loan_changes.values() if one.loan == old.id)
    return payoff(
        replace(old, closed_on=None), payments, day,
        events=events_of(old, changes, tuple(position.book.quotes.values()), day),
        order=lender.order if lender else USUAL_ORDER,
    ).total
