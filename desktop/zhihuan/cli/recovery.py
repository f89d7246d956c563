"""`zhihuan recovery`: the way back of every lost line, and what is told, done and logged in a case."""

from __future__ import annotations

from argparse import Namespace

from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.recovery_ahead import history_document, repair_document
from zhihuan.cli.recovery_document import NOBODY_KNOWS, story_document
from zhihuan.cli.recovery_lines import story_lines
from zhihuan.cli.recovery_story import stories


def run(options: Namespace, bench: Bench, out: Output) -> int:
    """Show the recovery cases that had begun by a day, or do what was asked in one of them."""
    if options.act is not None:
        from zhihuan.cli.recovery_acts import act

        return act(options, bench, out)
    position, found = stories(bench, options.as_of, out)
    document = {
        "as_of": d.day(position.today), "currency": position.currency,
        "cases": [story_document(one) for one in found], "own_history": history_document(position),
        "one_off_repair": repair_document(position), "unknown": list(NOBODY_KNOWS),
    }
    out.answer(document, story_lines(found, position, bench.formats))
    return 0
