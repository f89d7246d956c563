"""`zhihuan redo`: brings the last undone step back."""

from __future__ import annotations

from argparse import Namespace

from PySide6.QtCore import QCoreApplication

from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.tables import printable
from zhihuan.wording.history import step_words


def run(_options: Namespace, bench: Bench, out: Output) -> int:
    """Redo one step; raises NothingToRedo."""
    step = bench.session.redo()
    words = QCoreApplication.translate("CommandLine", "Done again: {step}").format(
        step=step_words(step.summary, bench.formats)
    )
    out.answer({"step": {**d.step(step), "undone": False}}, [printable(words)])
    return 0
