"""Changes gathered into runs of one kind and one direction: what is written, and kept, in one go.

A run keeps the order of its changes, so the runs one after another are the changes again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Any

from zhihuan.domain.book import Kind, Thing
from zhihuan.domain.change import Change
from zhihuan.storage.cells import Cell
from zhihuan.storage.mapping import SHAPES
from zhihuan.storage.shape import Cells, Shape


class Direction(StrEnum):
    """What a change does to its row."""

    NEW = "new"
    GONE = "gone"
    EDITED = "edited"


@dataclass(frozen=True, slots=True)
class Run:
    """Rows of one kind that all come, all go, or all change (then each is the old row followed by the new)."""

    kind: Kind
    direction: Direction
    rows: tuple[Cells, ...]

    @property
    def shape(self) -> Shape:
        """How the rows lie in their table."""
        return SHAPES[self.kind]


def runs(changes: Iterable[Change]) -> Iterator[Run]:
    """Yield the changes as runs, in order."""
    for (kind, direction), same in groupby(changes, lambda change: (change.kind, _direction(change))):
        cells_of = SHAPES[kind].cells_of
        rows = (
            tuple(cell for thing in (one.before, one.after) if thing is not None for cell in cells_of(thing))
            for one in same
        )
        yield Run(kind, direction, tuple(rows))


def _direction(change: Change) -> Direction:
    if change.before is None:
        return Direction.NEW
    return Direction.GONE if change.after is None else Direction.EDITED


def as_json(run: Iterable[Run]) -> str:
    """Return runs as the text the history keeps; each names its columns, so that later formats can read it."""
    return json.dumps(
        [
            {"kind": one.kind.value, "columns": one.shape.columns, one.direction.value: one.rows}
            for one in run
        ],
        ensure_ascii=False, separators=(",", ":"),
    )


def changes_of(text: str) -> tuple[Change, ...]:
    """Return the changes a history text keeps; raises ValueError or DomainError when it is damaged."""
    return tuple(change for run in json.loads(text) for change in _changes(run))


def _changes(run: dict[str, Any]) -> Iterator[Change]:
    kind = Kind(run["kind"])
    columns = run["columns"]
    for direction in Direction:
        for cells in run.get(direction.value, ()):
            rows = (cells[at : at + len(columns)] for at in range(0, len(cells), len(columns)))
            yield _change(kind, direction, [_thing(SHAPES[kind], columns, row) for row in rows])


def _thing(shape: Shape, columns: list[str], cells: list[Cell]) -> Thing:
    """Return the thing of a row; one that an older format wrote lacks columns."""
    return shape.read(tuple(cells) if tuple(columns) == shape.columns else shape.filled(columns, tuple(cells)))


def _change(kind: Kind, direction: Direction, things: list[Thing]) -> Change:
    if direction is Direction.EDITED:
        before, after = things
        return Change(kind, before, after)
    (thing,) = things
    return Change(kind, None, thing) if direction is Direction.NEW else Change(kind, thing, None)
