"""Change as data: what a thing was and what it became, so that undo needs no code of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import cast

from zhihuan.domain.book import FIELDS, Book, Kind, Thing


@dataclass(frozen=True, slots=True)
class Change:
    """One thing before and after; None before: it is new, None after: it is gone."""

    kind: Kind
    before: Thing | None
    after: Thing | None

    def __post_init__(self) -> None:
        """Refuse a change of nothing into nothing, or of one thing into another."""
        ids = {thing.id for thing in (self.before, self.after) if thing is not None}
        if len(ids) != 1:
            raise ValueError(self)

    @property
    def id(self) -> str:
        """The id of the thing that changes."""
        return cast("Thing", self.after or self.before).id

    @property
    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(self.kind, self.after, self.before)


class StaleChange(RuntimeError):
    """A change expected something else than what the book holds: a bug, never the user's fault."""


def inverse(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """Return the changes that take these back, last first."""
    return tuple(change.inverse for change in reversed(changes))


def applied(book: Book, changes: Iterable[Change]) -> Book:
    """Return the book after the changes; raises StaleChange when one does not fit what is there."""
    moved: dict[Kind, dict[str, Thing]] = {}
    for change in changes:
        things = moved.get(change.kind)
        if things is None:
            things = moved[change.kind] = dict(book.of(change.kind))
        if things.get(change.id) != change.before:
            raise StaleChange(change.kind, change.id)
        if change.after is None:
            del things[change.id]
        else:
            things[change.id] = change.after
    fields = cast("Mapping[str, Mapping[str, Thing]]", {FIELDS[kind]: things for kind, things in moved.items()})
    return replace(book, **fields)  # type: ignore[arg-type]
