"""Small words of `decide`: what the book must hold, and the change that adds, edits or removes a thing."""

from __future__ import annotations

from zhihuan.domain.book import Book, Kind, Thing
from zhihuan.domain.change import Change
from zhihuan.domain.errors import AlreadyThere, NameMissing, NoSuchThing
from zhihuan.domain.lender import Lender


def known(book: Book, kind: Kind, identity: str) -> Thing:
    """Return a recorded thing; raises NoSuchThing."""
    thing = book.of(kind).get(identity)
    if thing is None:
        raise NoSuchThing(kind, identity)
    return thing


def added(book: Book, kind: Kind, thing: Thing) -> Change:
    """Return the change that adds a thing; raises AlreadyThere."""
    if thing.id in book.of(kind):
        raise AlreadyThere(kind, thing.id)
    return Change(kind, None, thing)


def edited(book: Book, kind: Kind, thing: Thing) -> tuple[Change, ...]:
    """Return the change that replaces a recorded thing, none when it is the same; raises NoSuchThing."""
    before = known(book, kind, thing.id)
    return () if before == thing else (Change(kind, before, thing),)


def noted(book: Book, kind: Kind, thing: Thing) -> tuple[Change, ...]:
    """Return the change that adds a thing or, where it is recorded already, corrects it; none when it is the same."""
    return edited(book, kind, thing) if thing.id in book.of(kind) else (Change(kind, None, thing),)


def gone(book: Book, kind: Kind, identity: str) -> Change:
    """Return the change that removes a recorded thing; raises NoSuchThing."""
    return Change(kind, known(book, kind, identity), None)


def named(lender: Lender) -> Lender:
    """Return a lender that people can recognise; raises NameMissing."""
    if not lender.name.strip():
        raise NameMissing("lender")
    return lender


def lender_if_new(book: Book, lender: Lender) -> tuple[Change, ...]:
    """Return the change that adds a lender the book does not know; raises NameMissing."""
    return () if named(lender).id in book.lenders else (Change(Kind.LENDER, None, lender),)
