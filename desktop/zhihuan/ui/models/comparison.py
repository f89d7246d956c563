"""Two plans of one loan beside each other, row by row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.schedule import Instalment, RowKind
from zhihuan.ui.models.columns import money_column, wide_amount, wide_day
from zhihuan.ui.models.rows import Column
from zhihuan.wording.course import row_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from zhihuan.domain.money import Money
    from zhihuan.ui.look import Look

BEFORE, AFTER = 2, 3
"""The columns of what the two plans ask for."""
CAN_WAIT = (0, 4)

Key = tuple[str, int, "date | None"]


@dataclass(frozen=True, slots=True)
class PairedRow:
    """One instalment, or what else moved a plan, in two plans; None where a plan does not have it."""

    before: Instalment | None
    after: Instalment | None

    @property
    def plan(self) -> Instalment:
        """The row of the later plan, else of the earlier one."""
        found = self.after or self.before
        assert found is not None  # noqa: S101 - a pair has one row at least
        return found

    @property
    def difference(self) -> Money | None:
        """What is paid more than before, below zero where it is less; None where nothing differs."""
        before = self.before.payment if self.before else None
        after = self.after.payment if self.after else None
        if before == after:
            return None
        return after - before if after and before else after or (-before if before else None)


def paired(before: Sequence[Instalment], after: Sequence[Instalment]) -> tuple[PairedRow, ...]:
    """Return the rows of two plans side by side, in order of day; an instalment is known by its number."""
    earlier, later = ({_key(row): row for row in rows} for rows in (before, after))
    pairs = [PairedRow(earlier.get(key), later.get(key)) for key in dict.fromkeys((*earlier, *later))]
    return tuple(sorted(pairs, key=lambda pair: (pair.plan.due, pair.plan.number)))


def _key(row: Instalment) -> Key:
    return row.kind, row.number, None if row.kind is RowKind.INSTALMENT else row.due


def paired_columns(look: Look, before: Callable[[], str], after: Callable[[], str]) -> tuple[Column, ...]:
    """Return the columns of a comparison; `before` and `after` name the two plans."""

    def number(row: PairedRow) -> str:
        return look.formats.count(row.plan.number) if row.plan.number else ""

    def day(row: PairedRow) -> str:
        return look.formats.day(row.plan.due)

    def tip(row: PairedRow) -> str:
        return "" if row.plan.kind is RowKind.INSTALMENT else row_words(row.plan, look.formats)

    return (
        Column(lambda: QCoreApplication.translate("Schedule", "No."), number, sort=_place, tip=tip),
        Column(lambda: QCoreApplication.translate("Schedule", "Due"), day, sort=_place, tip=tip),
        money_column(look, before, _before),
        money_column(look, after, _after),
        money_column(look, lambda: QCoreApplication.translate("Schedule", "Difference"), _difference),
    )


def widest_paired(look: Look) -> tuple[str, ...]:
    """Return what the columns of a comparison usually hold at their widest."""
    amount = wide_amount(look, 5)
    return look.formats.count(600), wide_day(look), amount, amount, amount


def _place(row: PairedRow) -> tuple[date, int]:
    return row.plan.due, row.plan.number


def _before(row: PairedRow) -> Money | None:
    return row.before.payment if row.before else None


def _after(row: PairedRow) -> Money | None:
    return row.after.payment if row.after else None


def _difference(row: PairedRow) -> Money | None:
    return row.difference
