"""A whole ledger meets the one that is open: what is new, what is the same, what is another thing under the same id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from zhihuan.application.commands import TakeLedger
from zhihuan.application.imported import RowGroup
from zhihuan.domain.book import Book, Kind, Thing

Place = tuple[Kind, str]
"""A thing of a ledger: its kind and its id."""


@dataclass(frozen=True, slots=True)
class ImportedLedger:
    """A ledger's own document, read."""

    name: str
    sha256: str
    book: Book


@dataclass(frozen=True, slots=True)
class MetThing:
    """One thing of the file: new, a duplicate, or (undecided) another one than the ledger's own of that id."""

    kind: Kind
    thing: Thing
    group: RowGroup
    mine: Thing | None

    @property
    def place(self) -> Place:
        """Where in a ledger it stands."""
        return self.kind, self.thing.id


@dataclass(frozen=True)
class LedgerPlan:
    """What taking a ledger in will do: the preview is the import."""

    imported: ImportedLedger
    met: tuple[MetThing, ...]
    command: TakeLedger | None
    """None where nothing is new and nothing was decided."""

    @cached_property
    def counts(self) -> Mapping[RowGroup, int]:
        """How many things stand in each group."""
        found = Counter(one.group for one in self.met)
        return {group: found[group] for group in RowGroup}


def plan_ledger(book: Book, imported: ImportedLedger, replacing: Collection[Place] | None = ()) -> LedgerPlan:
    """Return what taking a ledger into this book does.

    `replacing` are the things whose version in the file is to stand in place of the ledger's own, None for all;
    any other that differs stays as the ledger has it.
    """
    met = tuple(_met(book, kind, thing) for kind in Kind for thing in imported.book.of(kind).values())
    taken = tuple(
        (one.kind, one.thing) for one in met
        if one.group is RowGroup.NEW
        or (one.group is RowGroup.UNDECIDED and (replacing is None or one.place in replacing))
    )
    return LedgerPlan(imported, met, TakeLedger(imported.name, taken) if taken else None)


def _met(book: Book, kind: Kind, thing: Thing) -> MetThing:
    mine = book.of(kind).get(thing.id)
    if mine is None:
        return MetThing(kind, thing, RowGroup.NEW, None)
    return MetThing(kind, thing, RowGroup.DUPLICATE if mine == thing else RowGroup.UNDECIDED, mine)
