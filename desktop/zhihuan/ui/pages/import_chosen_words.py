"""The chosen rows of an import in words: what they are, why they stand where they do, where they go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.application.import_preview import PlanReason
from zhihuan.application.imported import RowGroup
from zhihuan.ui.pages.import_rows import reason_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhihuan.ui.pages.import_chosen import Chosen
    from zhihuan.ui.pages.import_shown import ShownRow
    from zhihuan.wording.formats import Formats


def headline(rows: Sequence[ShownRow], formats: Formats) -> str:
    """Return what the rows are: one by its line, text and amount, several by their number."""
    if len(rows) != 1:
        return QCoreApplication.translate("ImportDecision", "%n rows chosen", None, len(rows)) if rows else ""
    row = rows[0]
    line = QCoreApplication.translate("ImportDecision", "Line {line}").format(line=row.planned.row.line)
    amount = formats.money(row.amount) if row.amount else ""
    return " · ".join(part for part in (line, row.text, amount) if part)


def why(row: ShownRow) -> str:
    """Return why a row stands where it does, and where it will be recorded."""
    words = reason_of(row)
    if row.planned.group is not RowGroup.NEW or row.planned.reason is PlanReason.NOW_CLOSED:
        return words
    goes = (QCoreApplication.translate("ImportDecision", "Will be recorded for {name}, which is new.")
            if row.planned.proposes
            else QCoreApplication.translate("ImportDecision", "Will be recorded for {name}."))
    return f"{goes.format(name=row.planned.target)} {words}".strip()


def leaving(chosen: Chosen) -> str:
    """Return what leaves open rows out for good, or asks about them again."""
    if chosen.left_out:
        return QCoreApplication.translate("ImportDecision", "Ask again")
    return QCoreApplication.translate("ImportDecision", "Leave out")


def as_it_stands(chosen: Chosen) -> str:
    """Return where rows go while the user says nothing else."""
    if chosen.open:
        return QCoreApplication.translate("ImportDecision", "Goes to: not decided")
    if chosen.shared:
        return QCoreApplication.translate("ImportDecision", "split")
    return QCoreApplication.translate("ImportDecision", "Goes to: as recognised")
