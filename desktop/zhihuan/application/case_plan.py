"""What a new recovery case begins with: how everything stood on the day of the loss, and what its reason proposes.

The user may change the proposal before it is recorded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from zhihuan.application.identity import steady_id
from zhihuan.application.recovery_commands import CasePlan
from zhihuan.domain.as_of import as_of
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.change import Change, applied
from zhihuan.domain.health.figures import figures
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.case import BaselineFigure, CaseId, RecoveryCase
from zhihuan.domain.recovery.document import CaseDocument
from zhihuan.domain.recovery.proposal import criterion, default_criteria, default_documents, default_steps
from zhihuan.domain.recovery.readings import readings, rounded
from zhihuan.domain.recovery.step import RecoveryStep

if TYPE_CHECKING:
    from zhihuan.application.commands import RecordLineEvent
    from zhihuan.application.recovery_commands import OpenCase
    from zhihuan.domain.credit_line import LineEvent

_Proposed: TypeAlias = RecoveryStep | CaseDocument


def new_case(book: Book, event: LineEvent, told: RecordLineEvent | OpenCase) -> tuple[RecoveryCase, CasePlan]:
    """Return the case that a loss opens, and what it begins with: as the user left it, else what is proposed."""
    bare = RecoveryCase(
        CaseId(steady_id("case", event.id)), event.line, event.id, event.on, told.reason, told.confidence,
        told=told.told.strip(), capital=told.capital,
    )
    seen = _before_loss(book, event)
    baseline = _baseline(seen)
    plan = told.plan
    if plan is None:
        criteria = default_criteria(told.reason, readings(seen, bare))
        start = told.planned_on or event.on
        plan = CasePlan(criteria, default_steps(bare, start), default_documents(bare, start))
    return replace(bare, baseline=baseline, criteria=plan.criteria), plan


def remeasured(book: Book, case: RecoveryCase, event: LineEvent) -> RecoveryCase:
    """Return a case whose loss was on another day than was recorded, with how everything stood on that day."""
    seen = _before_loss(book, event)
    moved = replace(case, since=event.on)
    then = readings(seen, moved, [one.kind for one in case.criteria])
    criteria = tuple(replace(one, baseline=criterion(one.kind, then).baseline) for one in case.criteria)
    return replace(moved, baseline=_baseline(seen), criteria=criteria)


def swapped(book: Book, before: RecoveryCase, after: RecoveryCase, start: date) -> Iterator[Change]:
    """Yield the changes from one reason's steps and documents to another's; what the user touched stays as it is.

    What the user took out does not come back because the other reason proposes it, too.
    """
    old, new = _proposed(before, start), _proposed(after, start)
    recorded: tuple[_Proposed, ...] = (*book.steps.values(), *book.documents.values())
    here: dict[str, _Proposed] = {one.id: one for one in recorded}
    moved = Counter(_day(here[one]) - _day(thing) for one, thing in old.items() if one in here and _planned(here[one]))
    usual = moved.most_common(1)[0][0] if moved else None
    for identity, thing in old.items():
        found = here.get(identity)
        if identity not in new and found is not None and _untouched(found) and _day(found) - _day(thing) == usual:
            yield Change(_kind(found), found, None)
    yield from (Change(_kind(thing), None, thing) for one, thing in new.items() if one not in here and one not in old)


def _proposed(case: RecoveryCase, start: date) -> dict[str, _Proposed]:
    things: tuple[_Proposed, ...] = (*default_steps(case, start), *default_documents(case, start))
    return {one.id: one for one in things}


def _kind(thing: _Proposed) -> Kind:
    return Kind.STEP if isinstance(thing, RecoveryStep) else Kind.DOCUMENT


def _planned(thing: _Proposed) -> date | None:
    return thing.on if isinstance(thing, RecoveryStep) else thing.wanted_by


def _day(thing: _Proposed) -> date:
    return _planned(thing) or date.min


def _untouched(thing: _Proposed) -> bool:
    """Say whether nothing was done with a proposed step or document and nothing was written on it."""
    own = isinstance(thing, CaseDocument) and (thing.file is not None or thing.contact is not None)
    return thing.open and not thing.note and not own


def _before_loss(book: Book, event: LineEvent) -> Position:
    """Return the ledger as it stood on the day of a loss, without the loss itself."""
    recorded = book.line_events.get(event.id)
    without = book if recorded is None else applied(book, (Change(Kind.LINE_EVENT, recorded, None),))
    return Position(as_of(without, event.on), event.on)


def _baseline(seen: Position) -> tuple[BaselineFigure, ...]:
    return tuple(
        BaselineFigure(measure, None if figure.value is None else rounded(figure.value))
        for measure, figure in sorted(figures(seen).items())
    )
