"""Quotes of benchmarks in the ledger: those a floating loan needs, and those the user typed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from zhihuan.application.finding import noted
from zhihuan.domain.benchmark import Quote
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.change import Change
from zhihuan.domain.errors import AlreadyThere
from zhihuan.domain.loan import Loan

Changes = tuple[Change, ...]


def followed(book: Book, loan: Loan, quotes: Iterable[Quote]) -> Changes:
    """Return the changes that bring what the ledger does not know yet of the benchmark a loan follows.

    What the user recorded for a day stays; only how long it was seen to hold is brought up to date.
    """
    if loan.floating is None:
        return ()
    recorded = {(one.benchmark, one.on): one for one in book.quotes.values()}
    changes = []
    for quote in (one for one in quotes if one.benchmark is loan.floating.benchmark):
        before = recorded.get((quote.benchmark, quote.on), book.quotes.get(quote.id))
        if before is None:
            changes.append(Change(Kind.QUOTE, None, quote))
        elif before.value == quote.value and _held(before) < _held(quote):
            changes.append(Change(Kind.QUOTE, before, replace(before, known_until=quote.known_until)))
    return tuple(changes)


def quotes_known(book: Book, quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """Return the ledger's quotes with those of a list it does not have; what the user recorded for a day stays."""
    known = {(one.benchmark, one.on): one for one in quotes}
    for one in book.quotes.values():
        listed = known.get((one.benchmark, one.on))
        later = listed is not None and listed.value == one.value and _held(one) < _held(listed)
        known[one.benchmark, one.on] = replace(one, known_until=listed.known_until) if listed and later else one
    return tuple(sorted(known.values(), key=lambda one: (one.benchmark, one.on)))


def set_quote(book: Book, quote: Quote) -> Changes:
    """Return the change that notes a quote or corrects it; raises AlreadyThere where another is of that day."""
    for one in book.quotes.values():
        if one.id != quote.id and (one.benchmark, one.on) == (quote.benchmark, quote.on):
            raise AlreadyThere(Kind.QUOTE, one.id)
    return noted(book, Kind.QUOTE, quote)


def _held(quote: Quote) -> date:
    """Return the last day a quote is known to have held."""
    return quote.known_until or quote.on
