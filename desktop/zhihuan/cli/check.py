"""`zhihuan check`: whether the ledger is whole, every plan adds up, and the files kept beside it are what they were."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from zhihuan.application.file_names import readable
from zhihuan.application.invariants import broken_plans
from zhihuan.application.kept_files import KeptFileDamaged, KeptFileMissing, KeptFindings, kept_of, named_by
from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.tables import printable
from zhihuan.domain.book import Kind
from zhihuan.wording.problems import told

FOUND_PROBLEMS = 1


def run(_options: Namespace, bench: Bench, out: Output) -> int:
    """Check the file, what it holds, and what lies beside it; exit 1 when anything is wrong."""
    found = bench.store.problems() or broken_plans(bench.session.book)
    counts = {} if found else {kind.value: len(bench.session.book.of(kind)) for kind in Kind}
    kept = KeptFindings() if found else _kept(bench)
    problems = [*found, *_problems(kept)]
    document = {
        "ledger": str(bench.ledger), "whole": not problems, "problems": problems, "counts": counts,
        "files": None if found else _files(kept, bench),
    }
    words = QCoreApplication.translate("CommandLine", "{ledger} is whole.").format(ledger=bench.ledger)
    if found:
        words = QCoreApplication.translate(
            "CommandLine", "%n problems in {ledger}. Keep the file, and go on with a copy from before that.", None,
            len(found),
        ).format(ledger=bench.ledger)
    out.answer(document, [printable(words), *(f"  {printable(one)}" for one in found), *_told(kept, bench)])
    return FOUND_PROBLEMS if problems else 0


def _kept(bench: Bench) -> KeptFindings:
    book = bench.session.book
    return bench.kept_files.findings(kept_of(book), named_by(book, bench.session.history()))


def _problems(kept: KeptFindings) -> Iterator[str]:
    """Yield what is wrong with the kept files, in the machine's words."""
    yield from (f"kept file missing: {one.sha256} {one.name}" for one in kept.missing)
    yield from (f"kept file damaged: {one.sha256} {one.name}" for one in kept.damaged)


def _files(kept: KeptFindings, bench: Bench) -> d.Json:
    return {
        "folder": readable(str(bench.kept_files.folder)), "kept": len(kept_of(bench.session.book)),
        "missing": [one.name for one in kept.missing], "damaged": [one.name for one in kept.damaged],
        "unnamed": list(kept.unnamed),
    }


def _told(kept: KeptFindings, bench: Bench) -> Iterator[str]:
    folder = bench.kept_files.folder
    yield from (printable(told(KeptFileMissing(one.name, folder))) for one in kept.missing)
    yield from (printable(told(KeptFileDamaged(one.name, folder / one.sha256))) for one in kept.damaged)
    if kept.unnamed:
        words = QCoreApplication.translate(
            "CommandLine",
            "%n files in {folder} belong to nothing in the ledger or its history. They can be deleted by hand:", None,
            len(kept.unnamed),
        ).format(folder=folder)
        yield printable(words)
        yield from (f"  {printable(one)}" for one in kept.unnamed)
