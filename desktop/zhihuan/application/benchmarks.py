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


def set_quote(book: Book, quote: Quote) -> Changes:
    """Return the change that notes a quote or corrects it; raises AlreadyThere where another is of that day."""
    for one in book.quotes.values():
        if one.id != quote.id and (one.benchmark, one.on) == (quote.benchmark, quote.on):
            raise AlreadyThere(Kind.QUOTE, one.id)
    return noted(book, Kind.QUOTE, quote)


def _held(quote: Quote) -> date:
    """Return the last day a quote is known to have held."""
    return quote.known_until or quote.on
