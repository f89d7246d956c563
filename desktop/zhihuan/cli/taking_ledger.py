"""The part of `zhihuan import` that takes a ledger's own document in."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from zhihuan.application.history import Step
from zhihuan.application.imported import RowGroup
from zhihuan.application.ledger_plan import ImportedLedger, LedgerPlan, plan_ledger
from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.tables import printable
from zhihuan.domain.book import FIELDS
from zhihuan.wording.fields import thing_word
from zhihuan.wording.importing import counts_line

PROFILE = "zhihuan-ledger"
_MOST_SPOKEN = 20


def take(imported: ImportedLedger, path: str, options: Namespace, bench: Bench, out: Output) -> int:
    """Take a ledger in as one step; what differs from the ledger's own stays as it is, unless the file is preferred."""
    session = bench.session
    session.read_again_if_changed()
    plan = plan_ledger(session.book, imported, None if options.prefer_file else ())
    step = session.run(plan.command) if plan.command is not None and not options.dry_run else None
    out.answer(_document(plan, path, step), _lines(plan, path, step))
    if not options.prefer_file:
        _remark(plan, out)
    return 0


def _document(plan: LedgerPlan, path: str, step: Step | None) -> d.Json:
    return {
        "files": [{
            "path": path, "profile": PROFILE, "encoding": "utf-8", "header_row": None, "rows_read": len(plan.met),
            "counts": {group.value: count for group, count in plan.counts.items()},
            "rows": [{"kind": one.kind.value, "id": one.thing.id, "group": one.group.value} for one in plan.met],
        }],
        "step": step.number if step else None,
    }


def _lines(plan: LedgerPlan, path: str, step: Step | None) -> Iterator[str]:
    yield printable(QCoreApplication.translate("CommandLine", "{file}: a ledger").format(file=path))
    yield f"  {counts_line(plan.counts)}"
    for kind, field in FIELDS.items():
        count = sum(one.kind is kind for one in plan.met)
        if count:
            yield f"  {field}: {count}"
    if step is not None:
        yield QCoreApplication.translate("CommandLine", "Imported as one step; `zhihuan undo` takes it back whole.")
    elif plan.command is None:
        yield QCoreApplication.translate("CommandLine", "Nothing new: the ledger is as it was.")
    else:
        yield QCoreApplication.translate("CommandLine", "Only looked at: the ledger is as it was.")


def _remark(plan: LedgerPlan, out: Output) -> None:
    """Name what needs a decision."""
    differing = [one for one in plan.met if one.group is RowGroup.UNDECIDED]
    for one in differing[:_MOST_SPOKEN]:
        name = getattr(one.thing, "name", one.thing.id)
        out.remark(printable(f"{thing_word(one.kind)} {name}"))
    if differing:
        out.remark(
            QCoreApplication.translate(
                "CommandLine",
                "%n things of the file differ from those of the same id in the ledger, which stay as they are. "
                "Import again with --prefer-file to take the file's.", None, len(differing),
            )
        )
