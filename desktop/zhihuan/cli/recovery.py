"""`zhihuan recovery`: each case's conditions, what is covered and what blocks; never a likelihood."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.reading import position
from zhihuan.cli.tables import printable, table
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.progress import Measured, Progress
from zhihuan.domain.recovery.readings import case_progress
from zhihuan.wording.formats import Formats
from zhihuan.wording.recovery import (
    case_title,
    completion_sentence,
    conditions_met,
    confidence_word,
    criterion_state,
    criterion_target,
    criterion_value,
    criterion_word,
    gate_sentence,
    lender_review_unknown,
    reason_word,
)


def run(options: Namespace, bench: Bench, out: Output) -> int:
    """Show the recovery cases that had begun."""
    seen = position(options.as_of, bench)
    cases = sorted((one for one in seen.book.cases.values() if one.since <= seen.today), key=lambda one: one.since)
    found = [case_progress(seen, case) for case in cases]
    document = {
        "as_of": d.day(seen.today), "cases": [_document(one, seen) for one in found],
        "unknown": ["lender_review", "lender_scores", "product_open"],
    }
    out.answer(document, _lines(found, seen, bench.formats))
    return 0


def _document(one: Progress, seen: Position) -> d.Json:
    case = one.case
    return {
        "line": seen.book.lines[case.line].name, "since": d.day(case.since), "closed_on": d.day(case.closed_on),
        "reason": case.reason.value, "confidence": case.confidence.value, "outside_control": one.outside_control,
        "met": one.met, "conditions": one.applicable, "completion": d.ratio(one.completion),
        "coverage": d.ratio(one.coverage), "gates": [gate.value for gate in one.gates],
        "criteria": [_criterion(row) for row in one.measured],
    }


def _criterion(row: Measured) -> d.Json:
    return {
        "kind": row.criterion.kind.value, "baseline": d.ratio(row.criterion.baseline), "now": d.ratio(row.now),
        "target": d.ratio(row.criterion.target), "progress": d.ratio(row.progress),
        "met": None if row.progress is None else row.met,
    }


def _lines(found: Sequence[Progress], seen: Position, formats: Formats) -> Iterator[str]:
    if not found:
        yield QCoreApplication.translate("CommandLine", "No credit line was lost: there is no recovery case.")
    for number, one in enumerate(found):
        if number:
            yield ""
        yield from _case(one, seen, formats)
    if found:
        yield ""
        yield lender_review_unknown()


def _case(one: Progress, seen: Position, formats: Formats) -> Iterator[str]:
    case = one.case
    yield printable(case_title(seen.book.lines[case.line].name))
    yield QCoreApplication.translate("CommandLine", "Since {day}. {reason} ({confidence}).").format(
        day=formats.day(case.since, seen.today), reason=reason_word(case.reason),
        confidence=confidence_word(case.confidence),
    )
    if case.closed_on is not None:
        yield QCoreApplication.translate("CommandLine", "Reinstated on {day}.").format(
            day=formats.day(case.closed_on, seen.today)
        )
    yield from (gate_sentence(gate) for gate in one.gates)
    if one.measured:
        yield conditions_met(one, formats)
    yield completion_sentence(one, formats)
    if one.measured:
        yield from table(_headings(), [_cells(row, formats) for row in one.measured], right={1, 2, 3})


def _headings() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("CommandLine", "Condition"), QCoreApplication.translate("CommandLine", "Then"),
        QCoreApplication.translate("CommandLine", "Now"), QCoreApplication.translate("CommandLine", "Target"),
        QCoreApplication.translate("CommandLine", "State"),
    )


def _cells(row: Measured, formats: Formats) -> tuple[str, ...]:
    kind = row.criterion.kind
    return (
        criterion_word(kind), criterion_value(kind, row.criterion.baseline, formats),
        criterion_value(kind, row.now, formats), criterion_target(kind, row.criterion.target, formats),
        criterion_state(row),
    )
