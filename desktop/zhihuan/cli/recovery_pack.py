"""`zhihuan recovery pack`: a case's records as a PDF or a workbook, to hand over."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from zhihuan.application.file_names import readable
from zhihuan.application.pack_names import Redaction
from zhihuan.application.recovery_pack import PackRequest
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.reading import UsageError
from zhihuan.cli.recovery_finding import the_case
from zhihuan.cli.tables import printable
from zhihuan.domain.recovery.case import RecoveryCase

LEVELS = {"nothing": Redaction.NOTHING, "names": Redaction.NAMES, "figures": Redaction.FIGURES_ONLY}
"""What can be left out, as it is typed."""


def run(options: Namespace, bench: Bench, out: Output) -> int:
    """Write the pack; raises ExportFormatUnknown, ExportAlreadyThere, ExportNotWritten, NoSuchThing, UsageError."""
    bench.session.read_again_if_changed()
    position, path = bench.session.position(), Path(options.file)
    case = _case(options.case, bench)
    chinese = bench.chinese if options.language is None else options.language == "zh"
    redaction = LEVELS[options.redact]
    bench.pack(path, position, case, PackRequest(chinese, redaction, options.force))
    name = readable(str(path))
    words = QCoreApplication.translate("CommandLine", "{file} is written.").format(file=name)
    document = {
        "path": name, "case": case.id, "line": position.book.lines[case.line].name,
        "language": "zh" if chinese else "en", "left_out": redaction.value,
    }
    out.answer(document, [printable(words)])
    return 0


def _case(typed: str | None, bench: Bench) -> RecoveryCase:
    """Return the case that was named, else the only one there is; raises NoSuchThing, UsageError."""
    book = bench.session.book
    if typed is not None:
        return the_case(typed, book)
    open_cases = [one for one in book.cases.values() if one.closed_on is None] or list(book.cases.values())
    if len(open_cases) != 1:
        raise UsageError(
            QCoreApplication.translate("CommandLine", "there is no recovery case: nothing to pack") if not open_cases
            else QCoreApplication.translate("CommandLine", "there are several cases: name one with --case")
        )
    return open_cases[0]
