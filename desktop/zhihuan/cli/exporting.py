"""`zhihuan export`: the ledger as a file for a spreadsheet, a calendar, or another ledger."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from zhihuan.application.export_problems import ExportFormatUnknown
from zhihuan.application.exports import MONTHS_AHEAD, MOST_MONTHS_AHEAD, ExportFormat, ExportRequest, What
from zhihuan.application.file_names import readable, readable_name
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.reading import UsageError
from zhihuan.cli.tables import printable
from zhihuan.domain.calendar import read_day

_ALL = "all"


def run(options: Namespace, bench: Bench, out: Output) -> int:
    """Write the file; raises ExportFormatUnknown, ExportAlreadyThere, ExportNotWritten, NotADate, UsageError."""
    path = Path(options.to)
    request = _request(options, path, bench)
    bench.session.read_again_if_changed()
    found = bench.export(path, request)
    name = readable(str(path))
    words = QCoreApplication.translate("CommandLine", "{file}: %n items written.", None, found.in_all).format(file=name)
    out.answer(
        {"path": name, "format": request.format.value, "counts": dict(found.counts)},
        [printable(words), *(f"  {kind}: {count}" for kind, count in found.counts.items())],
    )
    if request.format is ExportFormat.CSV and request.what is None:
        out.remark(
            QCoreApplication.translate(
                "CommandLine", "These are the movements. --what takes another table; a .zip or .xlsx holds all of them."
            )
        )
    return 0


def _request(options: Namespace, path: Path, bench: Bench) -> ExportRequest:
    kind = _format_of(path)
    what = None if options.what in (None, _ALL) else What(options.what)
    if kind is ExportFormat.CSV and options.what == _ALL:
        raise UsageError(
            QCoreApplication.translate("CommandLine", "a .csv holds one table; all of them go into a .zip or an .xlsx")
        )
    if kind in (ExportFormat.ICS, ExportFormat.JSON) and what is not None:
        raise UsageError(
            QCoreApplication.translate("CommandLine", "--what goes with tables: a .csv, a .zip or an .xlsx")
        )
    if kind is ExportFormat.JSON and options.as_of is not None:
        raise UsageError(
            QCoreApplication.translate("CommandLine", "a .json holds the whole ledger; --as-of does not go with it")
        )
    if kind is not ExportFormat.ICS and (options.private or options.months is not None):
        raise UsageError(QCoreApplication.translate("CommandLine", "--private and --months go with a calendar (.ics)"))
    months = MONTHS_AHEAD if options.months is None else options.months
    if not 1 <= months <= MOST_MONTHS_AHEAD:
        raise UsageError(
            QCoreApplication.translate("CommandLine", "--months lies between 1 and {most}").format(
                most=MOST_MONTHS_AHEAD
            )
        )
    return ExportRequest(
        kind, what, None if options.as_of is None else read_day(options.as_of), options.private, months,
        bench.reminder_rules, options.force,
    )


def _format_of(path: Path) -> ExportFormat:
    """Return the format that a file's ending names; raises ExportFormatUnknown."""
    ending = path.suffix.lower().removeprefix(".")
    try:
        return ExportFormat(ending)
    except ValueError:
        raise ExportFormatUnknown(readable_name(path), tuple(kind.value for kind in ExportFormat)) from None
