"""What an import adds under the names that the person gives, instead of those that the files suggest."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhihuan.application.import_preview import ImportPlan, PlannedRow


def renamed(plan: ImportPlan, names: Mapping[str, str]) -> ImportPlan:
    """Return a plan whose new loans and lines have these names, by id; what is in the ledger keeps its own.

    Rows go where they went: places are found by what the files say.
    """
    command = plan.command
    if command is None:
        return plan
    called = {loan.name: names[loan.id] for loan in command.loans if loan.id in names}
    called |= {line.name: names[line.id] for line in command.lines if line.id in names}
    if not called:
        return plan
    loans = tuple(replace(one, name=names.get(one.id, one.name)) for one in command.loans)
    lines = tuple(replace(one, name=names.get(one.id, one.name)) for one in command.lines)
    files = tuple(replace(file, rows=tuple(_told(row, called) for row in file.rows)) for file in plan.files)
    return replace(plan, files=files, command=replace(command, loans=loans, lines=lines))


def _told(row: PlannedRow, called: Mapping[str, str]) -> PlannedRow:
    """Return a row that names its new loan or line as it is called now."""
    if not row.proposes or row.target not in called:
        return row
    return replace(row, target=called[row.target])
