"""Rows left out for good and asked about again, by `--leave-out` and `--ask-again`."""

from __future__ import annotations

import re
from argparse import Namespace
from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.application.import_preview import Choice, ImportPlan, PlannedRow, PlanReason, RowPlace
from zhihuan.application.imported import RowGroup
from zhihuan.cli.reading import UsageError

ALL: Final = "all"
_LINES: Final = re.compile(r"(\d{1,7})(?:-(\d{1,7}))?")
_FOLLOWED: Final = (PlanReason.NOW_CLOSED, PlanReason.CHANGED_SINCE)
Fits = Callable[[PlannedRow], bool]


def is_asked(options: Namespace) -> bool:
    """Say whether rows are to be left out or asked about again."""
    return options.leave_out is not None or options.ask_again is not None


def choices(options: Namespace, plan: ImportPlan) -> dict[RowPlace, Choice]:
    """Return what the options decide about the rows of a plan; raises UsageError."""
    return {
        **_chosen("--ask-again", options.ask_again, plan, _was_left_out, leave_out=False),
        **_chosen("--leave-out", options.leave_out, plan, _is_open, leave_out=True),
    }


def _chosen(
    option: str, lines: str | None, plan: ImportPlan, fits: Fits, *, leave_out: bool
) -> dict[RowPlace, Choice]:
    if lines is None:
        return {}
    fitting = {
        (number, row.row.line) for number, file in enumerate(plan.files) for row in file.rows if fits(row)
    }
    if lines.strip() == ALL:
        return {place: Choice(leave_out=leave_out) for place in fitting}
    if len(plan.files) > 1:
        raise UsageError(QCoreApplication.translate(
            "CommandLine", "{option} takes lines of one file only, or “all” for every file"
        ).format(option=option))
    wanted = set(_numbers(option, lines))
    for line in sorted(wanted):
        if (0, line) not in fitting:
            raise UsageError(_not_fitting(line, leave_out=leave_out))
    return {(0, line): Choice(leave_out=leave_out) for line in wanted}


def _numbers(option: str, lines: str) -> Iterator[int]:
    for part in lines.split(","):
        found = _LINES.fullmatch(part.strip())
        if found is None:
            raise UsageError(QCoreApplication.translate(
                "CommandLine", "{option} takes lines such as 12,15-18 or “all”, not “{given}”"
            ).format(option=option, given=part.strip()))
        yield from range(int(found[1]), int(found[2] or found[1]) + 1)


def _not_fitting(line: int, *, leave_out: bool) -> str:
    if leave_out:
        return QCoreApplication.translate("CommandLine", "line {line} needs no decision").format(line=line)
    return QCoreApplication.translate("CommandLine", "line {line} was not left out for good").format(line=line)


def _is_open(row: PlannedRow) -> bool:
    return row.group is RowGroup.UNDECIDED and row.reason not in _FOLLOWED


def _was_left_out(row: PlannedRow) -> bool:
    return row.reason is PlanReason.LEFT_OUT
