"""The rows of a plan as they are shown: by group, by text. Made in a thread: a statement may have 200,000 of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zhihuan.application.import_preview import ImportPlan, PlannedRow, PlanReason, RowPlace
from zhihuan.application.imported import RowGroup, RowKind

if TYPE_CHECKING:
    from datetime import date

    from zhihuan.application.imported import ImportedFile
    from zhihuan.domain.money import Money

Progress = Callable[[int, int], None]
_ASK_EVERY: Final = 5_000
_SIGN: Final = re.compile(r"[¥$€£]\s?(?=\d)")
_GROUPS: Final = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
"""A comma between thousands."""


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A planned row and where it stands; `file` is its file's name where there are several, else empty."""

    place: RowPlace
    planned: PlannedRow
    file: str
    source: ImportedFile

    @property
    def group(self) -> RowGroup:
        """The group it is shown in: what the user left out stays among the new ones, to be ticked again."""
        return RowGroup.NEW if self.planned.reason is PlanReason.SKIPPED else self.planned.group

    @property
    def on(self) -> date | None:
        """The day it tells of."""
        row = self.planned.row
        return row.on or (row.loan.start if row.loan else None)

    @property
    def amount(self) -> Money | None:
        """The amount it tells of: a loan's principal, else what moved."""
        row = self.planned.row
        return row.amount or (row.loan.principal if row.loan else None)

    @property
    def text(self) -> str:
        """What the file calls it."""
        row = self.planned.row
        return (row.loan.name if row.loan else "") or row.memo or row.counterparty or row.loan_name or (
            (row.lender or "") if row.kind is RowKind.APPLICATION else ""
        )

    @property
    def is_contract(self) -> bool:
        """Whether it is a whole loan, or part of a lender's plan, rather than one movement."""
        return self.planned.row.kind in (RowKind.LOAN, RowKind.PLAN)

    def holds(self, words: tuple[str, ...]) -> bool:
        """Say whether every word (as `compared` makes it) stands somewhere in it.

        That is in its cells, its line, its amount, where it goes.
        """
        line, amount = str(self.planned.row.line), str(self.amount or "")
        said = compared("\x1f".join((*self.planned.row.raw, line, amount, self.planned.target, self.file)))
        return all(word in said for word in words)


def compared(text: str) -> str:
    """Return a text in one spelling: small letters, half-width, amounts in plain digits.

    >>> compared("支付 ￥１,500.00 元 OK, 12,5")
    '支付 1500.00 元 ok, 12,5'
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    return _GROUPS.sub("", _SIGN.sub("", plain))


@dataclass(frozen=True, slots=True)
class RowsOfPlan:
    """A plan with its rows in the files' order, all of them and by group; `taken` counts those that it takes."""

    plan: ImportPlan
    rows: tuple[ShownRow, ...]
    groups: Mapping[RowGroup, tuple[ShownRow, ...]]
    taken: int = 0

    @classmethod
    def of(cls, plan: ImportPlan) -> RowsOfPlan:
        """Return a plan's rows."""
        several = len(plan.files) > 1
        rows = tuple(
            ShownRow((number, row.row.line), row, named(planned.file) if several else "", planned.file)
            for number, planned in enumerate(plan.files) for row in planned.rows
        )
        groups: dict[RowGroup, list[ShownRow]] = {group: [] for group in RowGroup}
        for row in rows:
            groups[row.group].append(row)
        taken = plan.command.count if plan.command else 0
        return cls(plan, rows, {group: tuple(found) for group, found in groups.items()}, taken)

    def of_group(self, group: RowGroup | None) -> tuple[ShownRow, ...]:
        """Return the rows of a group, None for every row."""
        return self.rows if group is None else self.groups[group]


@dataclass(frozen=True, slots=True)
class Sifting:
    """Finds the rows that hold some words; a piece of work for a thread."""

    rows: tuple[ShownRow, ...]
    text: str

    def __call__(self, progress: Progress) -> tuple[ShownRow, ...]:
        """Return the rows that hold every word."""
        words = tuple(compared(self.text).split())
        found = []
        for number, row in enumerate(self.rows):
            if number % _ASK_EVERY == 0:
                progress(number, len(self.rows))
            if row.holds(words):
                found.append(row)
        return tuple(found)


def named(file: ImportedFile) -> str:
    """Return a file's name, with the sheet or the member of an archive that this is of it."""
    return f"{file.name} › {file.sheet}" if file.sheet else file.name
