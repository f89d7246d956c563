"""`zhihuan history`: the steps that were made, newest first, with those that were undone."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from zhihuan.application.history import Step
from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.tables import table
from zhihuan.domain.errors import TermsOutOfRange
from zhihuan.wording.history import step_words

_MOST = 1_000_000


def run(options: Namespace, bench: Bench, out: Output) -> int:
    """List the steps; raises TermsOutOfRange for a limit below one."""
    if not 1 <= options.limit <= _MOST:
        raise TermsOutOfRange("limit", str(options.limit), "1", str(_MOST))
    steps = bench.session.history(options.limit)
    out.answer({"steps": [d.step(step) for step in steps]}, _lines(steps, bench))
    return 0


def _lines(steps: Sequence[Step], bench: Bench) -> Iterator[str]:
    if not steps:
        yield QCoreApplication.translate("CommandLine", "Nothing was recorded yet.")
        return
    formats, today = bench.formats, bench.clock.now().date()
    undone = QCoreApplication.translate("CommandLine", "undone")
    headings = (
        QCoreApplication.translate("CommandLine", "No."), QCoreApplication.translate("CommandLine", "When"),
        QCoreApplication.translate("CommandLine", "Step"), "",
    )
    cells = [
        (
            formats.count(step.number), formats.moment(step.at.astimezone(), today), step_words(step.summary, formats),
            undone if step.undone else "",
        )
        for step in steps
    ]
    yield from table(headings, cells, right={0})
