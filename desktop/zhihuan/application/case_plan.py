"""What a new recovery case begins with: how everything stood on the day of the loss, and what its reason proposes.

The user may change the proposal before it is recorded.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zhihuan.application.identity import steady_id
from zhihuan.application.recovery_commands import CasePlan
from zhihuan.domain.as_of import as_of
from zhihuan.domain.health.figures import figures
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.case import BaselineFigure, CaseId, RecoveryCase
from zhihuan.domain.recovery.proposal import default_criteria, default_documents, default_steps
from zhihuan.domain.recovery.readings import readings, rounded

if TYPE_CHECKING:
    from zhihuan.application.commands import RecordLineEvent
    from zhihuan.application.recovery_commands import OpenCase
    from zhihuan.domain.book import Book
    from zhihuan.domain.credit_line import LineEvent


def new_case(book: Book, event: LineEvent, told: RecordLineEvent | OpenCase) -> tuple[RecoveryCase, CasePlan]:
    """Return the case that a loss opens, and what it begins with: as the user left it, else what is proposed."""
    bare = RecoveryCase(
        CaseId(steady_id("case", event.id)), event.line, event.id, event.on, told.reason, told.confidence,
        told=told.told.strip(), capital=told.capital,
    )
    seen = Position(as_of(book, event.on), event.on)
    baseline = tuple(
        BaselineFigure(measure, None if figure.value is None else rounded(figure.value))
        for measure, figure in sorted(figures(seen).items())
    )
    plan = told.plan
    if plan is None:
        criteria = default_criteria(told.reason, readings(seen, bare))
        start = told.planned_on or event.on
        plan = CasePlan(criteria, default_steps(bare, start), default_documents(bare, start))
    return replace(bare, baseline=baseline, criteria=plan.criteria), plan
