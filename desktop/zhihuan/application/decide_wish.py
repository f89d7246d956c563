"""What is wanted otherwise for one loan, line or lender when reminding."""

from __future__ import annotations

from typing import Final

from zhihuan.application.finding import noted
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.change import Change
from zhihuan.domain.errors import NoSuchThing
from zhihuan.domain.reminder_rules import ReminderWish

_WISHED_FOR: Final = (Kind.LOAN, Kind.LINE, Kind.LENDER, Kind.INCOME)


def set_wish(book: Book, wish: ReminderWish) -> tuple[Change, ...]:
    """Return the change that notes a wish; one that wishes nothing is none. Raises NoSuchThing."""
    wish_about(book, wish)
    if wish != ReminderWish(wish.id):
        return noted(book, Kind.WISH, wish)
    return wish_of(book, wish.id)


def wish_about(book: Book, wish: ReminderWish) -> None:
    """Refuse a wish about what is not in the book; raises NoSuchThing."""
    if not any(wish.id in book.of(kind) for kind in _WISHED_FOR):
        raise NoSuchThing(Kind.LOAN, wish.id)


def wish_of(book: Book, identity: str) -> tuple[Change, ...]:
    """Return the change that removes the wish about a thing, none where there is no wish."""
    wish = book.wishes.get(identity)
    return () if wish is None else (Change(Kind.WISH, wish, None),)
