"""`zhihuan guarantee`: guarantees given for somebody else's debt, which stand in no sum."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from operator import attrgetter

from PySide6.QtCore import QCoreApplication

from zhihuan.application.household_commands import DeleteGuarantee, SetGuarantee
from zhihuan.application.identity import fresh_id
from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.tables import table
from zhihuan.cli.telling import check_telling
from zhihuan.domain.calendar import read_day
from zhihuan.domain.errors import NoSuchThing
from zhihuan.domain.guarantee import Guarantee, GuaranteeId
from zhihuan.wording.entry import amount_from


def run(options: Namespace, bench: Bench, out: Output) -> int:
    """List the guarantees, after noting or removing one; each change is one step that undo takes back."""
    check_telling(options, "institution", "since", "until")
    if options.set:
        bench.session.run(SetGuarantee(_noted(options, bench)))
    elif options.remove:
        found = _for(options.remove, bench)
        if found is None:
            raise NoSuchThing("guarantee", options.remove)
        bench.session.run(DeleteGuarantee(found.id))
    guarantees = sorted(bench.session.book.guarantees.values(), key=attrgetter("since", "whom"))
    out.answer({"guarantees": [_document(one) for one in guarantees]}, _lines(guarantees, bench))
    return 0


def _for(whom: str, bench: Bench) -> Guarantee | None:
    return next((one for one in bench.session.book.guarantees.values() if one.whom == whom.strip()), None)


def _noted(options: Namespace, bench: Bench) -> Guarantee:
    whom, amount = options.set
    before = _for(whom, bench)
    since = before.since if before else bench.clock.now().date().replace(day=1)
    until = before.until if before else None
    institution = before.institution if before else ""
    return Guarantee(
        before.id if before else GuaranteeId(fresh_id()), whom.strip(),
        institution if options.institution is None else options.institution.strip(), amount_from(amount),
        read_day(options.since) if options.since else since, read_day(options.until) if options.until else until,
        before.note if before else "",
    )


def _document(one: Guarantee) -> d.Json:
    return {
        "whom": one.whom, "institution": one.institution or None, "amount": d.amount(one.amount),
        "currency": one.amount.currency, "since": d.day(one.since), "until": d.day(one.until),
    }


def _lines(guarantees: list[Guarantee], bench: Bench) -> Iterator[str]:
    if not guarantees:
        yield QCoreApplication.translate("CommandLine", "No guarantee is recorded.")
        return
    headings = (
        QCoreApplication.translate("CommandLine", "For whom"), QCoreApplication.translate("CommandLine", "Institution"),
        QCoreApplication.translate("CommandLine", "Amount"), QCoreApplication.translate("CommandLine", "Since"),
        QCoreApplication.translate("CommandLine", "Until"),
    )
    rows = [
        (one.whom, one.institution, bench.formats.money(one.amount), one.since.isoformat(), d.day(one.until) or "")
        for one in guarantees
    ]
    yield from table(headings, rows, right={2})
