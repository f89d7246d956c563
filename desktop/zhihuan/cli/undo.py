"""`zhihuan undo`: takes the last step back, whichever process or window made it."""

from __future__ import annotations

from argparse import Namespace

from PySide6.QtCore import QCoreApplication

from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.tables import printable
from zhihuan.wording.history import step_words


def run(_options: Namespace, bench: Bench, out: Output) -> int:
    """Undo one step; raises NothingToUndo."""
    step = bench.session.undo()
    words = QCoreApplication.translate("CommandLine", "Undone: {step}").format(
        step=step_words(step.summary, bench.formats)
    )
    out.answer({"step": {**d.step(step), "undone": True}}, [printable(words)])
    return 0
