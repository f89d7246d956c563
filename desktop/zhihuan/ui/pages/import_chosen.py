"""The rows chosen in a preview, seen together: what can be decided about all of them, and what was.

Gathered in a thread: a statement may have 200,000 rows. Knows nothing of widgets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from zhihuan.application.import_preview import Choice, PlannedRow, PlanReason, RowPlace
from zhihuan.application.imported import RowGroup
from zhihuan.ui.pages.import_ways import Common, can_be_placed, can_come_back, is_newer, key_of

if TYPE_CHECKING:
    from zhihuan.application.imported import RowKind
    from zhihuan.ui.pages.import_shown import Progress, ShownRow

ANOTHER: Final = "another"
"""Said of a row that may be the same as another: it is not."""
LIKELIEST: Final = "likeliest"
"""Said of several such rows: each is what it most likely is."""
_NOTHING: Final = Choice()
_ASK_EVERY: Final = 5_000


class Taking(StrEnum):
    """What a box turns for all of some rows."""

    FOLLOWED = "followed"
    """Whether the ledger follows what the file now says."""
    BROUGHT_BACK = "brought_back"
    """Whether rows that stand aside are taken all the same."""
    IMPORTED = "imported"
    """Whether new rows are imported."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the rows chosen have in common.

    `taking` is what a box can turn, `taken` whether it is on. `same` holds what was said of rows that may be the same
    as others, None where one is not such a row; `left_out` whether they were left out for good, None where they cannot
    be; `suggested` says whether each has a likeliest. `common` is what
    decides where they can go, None where the user has no say in it. `keys` and `kinds` are what was decided of them.
    """

    taking: Taking | None = None
    taken: bool = False
    same: frozenset[str | None] | None = None
    left_out: bool | None = None
    suggested: bool = False
    common: Common | None = None
    keys: frozenset[tuple[str | None, ...]] = frozenset()
    kinds: frozenset[RowKind | None] = frozenset()
    open: bool = False
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Gathering:
    """Looks at every chosen row; a piece of work for a thread.

    `asked` tells how rows were left open before they were decided.
    """

    rows: tuple[ShownRow, ...]
    choices: Mapping[RowPlace, Choice]
    asked: Mapping[RowPlace, PlannedRow]

    def __call__(self, progress: Progress) -> Chosen:
        """Return what the rows have in common."""
        rows, pairs = self.rows, [(row, self.choices.get(row.place, _NOTHING)) for row in self._told(progress)]
        if not rows:
            return Chosen()
        distinct = tuple({id(choice): choice for _row, choice in pairs}.values())
        taking, placed = self._taking(pairs), all(_has_a_say(*pair) for pair in pairs)
        asked = all(self._may_be_same(row) for row in rows)
        return Chosen(
            taking, _taken(taking, distinct),
            same=frozenset(self._said_of_same(*pair) for pair in pairs) if asked else None,
            left_out=self._left_out(),
            suggested=asked and all(suggested(row, self.asked) for row in rows),
            common=Common.of(rows, [choice for _row, choice in pairs]) if placed else None,
            keys=frozenset(map(key_of, distinct)),
            kinds=frozenset(choice.kind for choice in distinct),
            open=any(row.group is RowGroup.UNDECIDED for row in rows),
            shared=any(choice.parts for choice in distinct),
        )

    def _told(self, progress: Progress) -> Iterable[ShownRow]:
        for number, row in enumerate(self.rows):
            if number % _ASK_EVERY == 0:
                progress(number, len(self.rows))
            yield row

    def _taking(self, pairs: list[tuple[ShownRow, Choice]]) -> Taking | None:
        if all(is_newer(row) for row in self.rows):
            return Taking.FOLLOWED
        if all(can_come_back(row) or (choice.take and not self._may_be_same(row)) for row, choice in pairs):
            return Taking.BROUGHT_BACK
        return Taking.IMPORTED if all(row.group is RowGroup.NEW for row in self.rows) else None

    def _left_out(self) -> bool | None:
        """Say whether all rows were left out for good; None where one is neither that nor open."""
        if all(row.planned.reason is PlanReason.LEFT_OUT for row in self.rows):
            return True
        open_ = all(row.group is RowGroup.UNDECIDED and not is_newer(row) for row in self.rows)
        return False if open_ else None

    def _may_be_same(self, row: ShownRow) -> bool:
        """Say whether a row was asked about as, perhaps, another: one that is recorded, or one that is still open."""
        asked = how_asked(row, self.asked)
        return asked is not None and asked.reason is PlanReason.PERHAPS_SAME

    def _said_of_same(self, row: ShownRow, choice: Choice) -> str | None:
        if choice.take:
            return ANOTHER
        likeliest = len(self.rows) > 1 and choice.same_as in suggested(row, self.asked)[:1]
        return LIKELIEST if likeliest else choice.same_as


def how_asked(row: ShownRow, asked: Mapping[RowPlace, PlannedRow]) -> PlannedRow | None:
    """Return how a row was left open, now or before it was decided."""
    kept = asked.get(row.place)
    return kept if kept is not None and kept.row is row.planned.row else None


def suggested(row: ShownRow, asked: Mapping[RowPlace, PlannedRow]) -> tuple[str, ...]:
    """Return what a row may be the same as, likeliest first."""
    kept = how_asked(row, asked)
    return kept.suggested if kept is not None else ()


def decided_alike(
    rows: Iterable[ShownRow], choices: Mapping[RowPlace, Choice], change: Callable[[Choice], Choice]
) -> dict[RowPlace, Choice]:
    """Return what is decided about rows after a change of all; rows decided alike share one decision."""
    made: dict[int, Choice] = {}
    after: dict[RowPlace, Choice] = {}
    for row in rows:
        before = choices.get(row.place, _NOTHING)
        if id(before) not in made:
            made[id(before)] = change(before)
        after[row.place] = made[id(before)]
    return after


def each_likeliest(
    rows: Iterable[ShownRow], choices: Mapping[RowPlace, Choice], asked: Mapping[RowPlace, PlannedRow]
) -> dict[RowPlace, Choice]:
    """Return what is decided about rows once each is what it most likely is."""
    return {
        row.place: replace(choices.get(row.place, _NOTHING), take=False, same_as=suggested(row, asked)[0])
        for row in rows
    }


def _taken(taking: Taking | None, choices: Iterable[Choice]) -> bool:
    match taking:
        case Taking.FOLLOWED:
            return all(choice.update for choice in choices)
        case Taking.BROUGHT_BACK:
            return all(choice.take for choice in choices)
        case _:
            return not any(choice.skip for choice in choices)


def _has_a_say(row: ShownRow, choice: Choice) -> bool:
    """Say whether the user can place a row, or did."""
    if row.planned.reason is PlanReason.LEFT_OUT:
        return False
    if can_be_placed(row):
        return True
    return choice is not _NOTHING and choice != Choice(skip=choice.skip) and not is_newer(row) and not row.is_contract
