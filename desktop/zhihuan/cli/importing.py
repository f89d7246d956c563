"""`zhihuan import`: reads files into the ledger as one step, or only says what that would do."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from zhihuan.application.file_names import readable, readable_name
from zhihuan.application.history import Step
from zhihuan.application.import_preview import ImportPlan, PlannedFile, PlannedRow
from zhihuan.application.imported import ImportedFile, NoteKind, Reason, RowGroup
from zhihuan.application.importing_plan import plan_import
from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench
from zhihuan.cli.leaving_out import choices, is_asked
from zhihuan.cli.long_work import collecting_seldom, comparing, writing
from zhihuan.cli.opening import Opening
from zhihuan.cli.output import Output
from zhihuan.cli.reading import UsageError
from zhihuan.cli.tables import printable, table
from zhihuan.cli.taking_ledger import take
from zhihuan.domain.calendar import read_day
from zhihuan.domain.errors import DomainError, ZhihuanError
from zhihuan.wording.formats import Formats
from zhihuan.wording.import_reasons import reason_sentence
from zhihuan.wording.importing import counts_line, group_word, note_sentence, row_word
from zhihuan.wording.layout_names import layout_word
from zhihuan.wording.lists import listed
from zhihuan.wording.problems import told

UNREADABLE, ENVIRONMENT = 1, 3
_SPOKEN = (RowGroup.UNDECIDED, RowGroup.ERROR)


def run(options: Namespace, bench: Bench, out: Output) -> int:
    """Import the files; when one of them cannot be read, none is.

    Rows in error do not keep the others out, but the exit code is 1: the file wants mending.
    """
    with collecting_seldom():
        return _import(options, bench, out)


def _import(options: Namespace, bench: Bench, out: Output) -> int:
    paid_before = None if options.paid_before is None else read_day(options.paid_before)
    if options.profile is not None and options.profile not in bench.layouts:
        raise UsageError(
            QCoreApplication.translate("CommandLine", "there is no profile “{profile}”; there are {known}").format(
                profile=options.profile, known=", ".join(bench.layouts)
            )
        )
    paths = [Path(name) for name in options.files]
    ledger = bench.read_ledger(paths[0]) if len(paths) == 1 and options.profile is None else None
    if ledger is not None:
        return take(ledger, readable(str(paths[0])), options, bench, out)
    reads, failed = _read(paths, options, bench, out)
    if failed:
        return failed
    paths, files = [path for path, _ in reads], [file for _, file in reads]
    comparing(sum(len(file.rows) for file in files), out)
    session = bench.session
    session.read_again_if_changed()
    planned = partial(
        plan_import, session.book, files, bench.catalogue, bench.clock.now().date(), paid_before=paid_before,
        chinese_names=bench.chinese, institutions=bench.institutions,
    )
    plan = planned()
    if is_asked(options):
        plan = planned(choices=choices(options, plan))
    command = None if options.dry_run else plan.command
    writing(command.count if command is not None else 0, out)
    step = session.run(command) if command is not None else None
    out.answer(_document(plan, paths, step), _lines(plan, paths, step, bench.formats))
    _remark(plan, paths, options, out)
    return UNREADABLE if any(_needs_mending(planned) for planned in plan.files) else 0


def _needs_mending(planned: PlannedFile) -> bool:
    """Say whether the file itself is wrong somewhere; what was right in it is imported all the same."""
    broken = any(note.kind is NoteKind.QUOTE_NEVER_CLOSED for note in planned.file.notes)
    return broken or planned.counts[RowGroup.ERROR] > 0


def _read(
    paths: Sequence[Path], options: Namespace, bench: Bench, out: Output
) -> tuple[list[tuple[Path, ImportedFile]], int]:
    """Return what each file and each sheet of it said, and the exit code where one could not be read."""
    opening = Opening(options, bench, out)
    reads: list[tuple[Path, ImportedFile]] = []
    failed = 0
    for path in paths:
        try:
            reads.extend((path, file) for file in opening.read(path))
        except ZhihuanError as problem:
            out.remark(printable(told(problem)))
            failed = max(failed, UNREADABLE if isinstance(problem, DomainError) else ENVIRONMENT)
    if failed and len(paths) > 1:
        out.remark(
            QCoreApplication.translate(
                "CommandLine", "Nothing of these %n files was imported. Mend or leave out what cannot be read.", None,
                len(paths),
            )
        )
    return reads, failed


def _document(plan: ImportPlan, paths: Sequence[Path], step: Step | None) -> d.Json:
    return {
        "files": [_file(planned, path) for planned, path in zip(plan.files, paths, strict=True)],
        "step": step.number if step else None,
    }


def _file(planned: PlannedFile, path: Path) -> d.Json:
    return {
        "path": readable(str(path)), "sheet": planned.file.sheet, "profile": planned.file.profile,
        "encoding": planned.file.encoding,
        "header_row": planned.file.header_line, "rows_read": len(planned.rows),
        "counts": {group.value: count for group, count in planned.counts.items()},
        "rows": [_row(row) for row in planned.rows],
    }


def _of_sheet(name: str, planned: PlannedFile) -> str:
    return f"{name} › {planned.file.sheet}" if planned.file.sheet else name


def _row(planned: PlannedRow) -> d.Json:
    row = planned.row
    money = row.amount if row.amount is not None or row.loan is None else row.loan.principal
    on = row.on if row.on is not None or row.loan is None else row.loan.start
    return {
        "line": row.line, "group": planned.group.value, "kind": row.kind.value, "product": row.product,
        "date": d.day(on), "amount": d.amount(money), "currency": money.currency if money is not None else None,
        "order_id": row.order_id, "reason": planned.reason.value if planned.reason is not None else None,
    }


def _lines(plan: ImportPlan, paths: Sequence[Path], step: Step | None, formats: Formats) -> Iterator[str]:
    for planned, path in zip(plan.files, paths, strict=True):
        name = _of_sheet(readable(str(path)), planned)
        yield printable(f"{name}: {layout_word(planned.file.profile)}, {planned.file.encoding}")
        yield f"  {counts_line(planned.counts)}"
        new = [row for row in planned.rows if row.group is RowGroup.NEW]
        if new:
            yield from (f"  {line}" for line in table(_headings(), [_cells(row, formats) for row in new], right={3}))
    if step is not None and plan.command is not None and not plan.command.count:
        yield QCoreApplication.translate(
            "CommandLine", "What is left out is remembered as one step; `zhihuan undo` takes it back."
        )
    elif step is not None:
        yield QCoreApplication.translate("CommandLine", "Imported as one step; `zhihuan undo` takes it back whole.")
    elif plan.command is None:
        yield QCoreApplication.translate("CommandLine", "Nothing new: the ledger is as it was.")
    else:
        yield QCoreApplication.translate("CommandLine", "Only looked at: the ledger is as it was.")


def _headings() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("CommandLine", "Line"), QCoreApplication.translate("CommandLine", "Day"),
        QCoreApplication.translate("CommandLine", "Kind"), QCoreApplication.translate("CommandLine", "Amount"),
        QCoreApplication.translate("CommandLine", "Goes to"),
    )


def _cells(planned: PlannedRow, formats: Formats) -> tuple[str, ...]:
    row = planned.row
    money = row.loan.principal if row.loan else row.amount
    on = row.loan.start if row.loan else row.on
    return (
        str(row.line), on.isoformat() if on else "", row_word(row), formats.money(money) if money else "",
        planned.target,
    )


def _remark(plan: ImportPlan, paths: Sequence[Path], options: Namespace, out: Output) -> None:
    for planned, path in zip(plan.files, paths, strict=True):
        for note in planned.file.notes:
            out.remark(printable(f"{_of_sheet(readable_name(path), planned)}: {note_sentence(note)}"))
        if planned.imported_on is not None:
            out.remark(
                printable(
                    QCoreApplication.translate("CommandLine", "{name}: this very file was imported on {day}.").format(
                        name=_of_sheet(readable_name(path), planned), day=planned.imported_on.isoformat()
                    )
                )
            )
        if planned.other_owners:
            words = QCoreApplication.translate(
                "CommandLine",
                "{name} is from the account {owner}, earlier statements were from {others}. If it is another person's, "
                "take it back with `zhihuan undo` and keep it in a ledger of its own."
            )
            names = {"owner": planned.file.owner or "—", "others": listed(planned.other_owners)}
            out.remark(printable(words.format(name=_of_sheet(readable_name(path), planned), **names)))
        for row in planned.rows:
            if row.group in _SPOKEN:
                out.remark(printable(_about(row, _of_sheet(readable_name(path), planned))))
    if any(_needs_mending(planned) for planned in plan.files):
        out.remark(
            QCoreApplication.translate(
                "CommandLine",
                "Mend these rows in the file and import it again; rows that were imported are recognised.",
            )
        )
    if options.date_order is None and any(_may_be_turned(row) for planned in plan.files for row in planned.rows):
        out.remark(
            QCoreApplication.translate(
                "CommandLine",
                "Where all dates of a file are written the same way round, say which with --date-order day-first, "
                "month-first or year-first.",
            )
        )
    if plan.unpaid_past and options.paid_before is None:
        out.remark(
            QCoreApplication.translate(
                "CommandLine",
                "%n instalments of these loans lie in the past and the files hold no repayment for them, so they count "
                "as overdue. If they were paid, import with --paid-before DATE (after `zhihuan undo`, where needed).",
                None, plan.unpaid_past,
            )
        )


def _may_be_turned(planned: PlannedRow) -> bool:
    return planned.group in _SPOKEN and planned.reason is Reason.AMBIGUOUS_DATE


def _about(row: PlannedRow, name: str) -> str:
    return QCoreApplication.translate("CommandLine", "{name}, line {line}: {group}. {reason}").format(
        name=name, line=row.row.line, group=group_word(row.group), reason=reason_sentence(row)
    )
