"""`zhihuan check`: whether the ledger file is whole and every plan adds up."""

from __future__ import annotations

from argparse import Namespace

from PySide6.QtCore import QCoreApplication

from zhihuan.application.invariants import broken_plans
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.tables import printable
from zhihuan.domain.book import Kind

FOUND_PROBLEMS = 1


def run(_options: Namespace, bench: Bench, out: Output) -> int:
    """Check the file, then what it holds; exit 1 when anything is wrong."""
    found = bench.store.problems()
    if not found:
        found = broken_plans(bench.session.book)
    counts = {} if found else {kind.value: len(bench.session.book.of(kind)) for kind in Kind}
    document = {"ledger": str(bench.ledger), "whole": not found, "problems": list(found), "counts": counts}
    words = QCoreApplication.translate("CommandLine", "{ledger} is whole.").format(ledger=bench.ledger)
    if found:
        words = QCoreApplication.translate(
            "CommandLine", "%n problems in {ledger}. Keep the file, and go on with a copy from before that.", None,
            len(found),
        ).format(ledger=bench.ledger)
    out.answer(document, [printable(words), *(f"  {printable(one)}" for one in found)])
    return FOUND_PROBLEMS if found else 0
