"""`zhihuan income`: what is earned each month, without which debt to income is unknown."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from zhihuan.application.commands import DeleteIncome, SetIncome
from zhihuan.application.identity import fresh_id
from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.reading import UsageError
from zhihuan.cli.tables import table
from zhihuan.domain.calendar import read_day
from zhihuan.domain.errors import NoSuchThing
from zhihuan.domain.income import Income, IncomeId
from zhihuan.wording.entry import amount_from


def run(options: Namespace, bench: Bench, out: Output) -> int:
    """List the incomes, after noting or removing one; each change is one step that undo takes back."""
    if options.set and options.remove:
        raise UsageError(QCoreApplication.translate("CommandLine", "either --set or --remove, not both"))
    if (options.since or options.until) and not options.set:
        raise UsageError(QCoreApplication.translate("CommandLine", "--since and --until go with --set"))
    if options.set:
        bench.session.run(SetIncome(_noted(options, bench)))
    elif options.remove:
        found = _named(options.remove, bench)
        if found is None:
            raise NoSuchThing("income", options.remove)
        bench.session.run(DeleteIncome(found.id))
    incomes = sorted(bench.session.book.incomes.values(), key=lambda one: (one.since, one.name))
    out.answer({"incomes": [_document(one) for one in incomes]}, _lines(incomes, bench))
    return 0


def _named(name: str, bench: Bench) -> Income | None:
    return next((one for one in bench.session.book.incomes.values() if one.name == name.strip()), None)


def _noted(options: Namespace, bench: Bench) -> Income:
    name, amount = options.set
    before = _named(name, bench)
    since = before.since if before else bench.clock.now().date().replace(day=1)
    until = before.until if before else None
    return Income(
        before.id if before else IncomeId(fresh_id()), name.strip(), amount_from(amount),
        read_day(options.since) if options.since else since, read_day(options.until) if options.until else until,
    )


def _document(one: Income) -> d.Json:
    return {
        "name": one.name, "amount": d.amount(one.amount), "currency": one.amount.currency,
        "since": d.day(one.since), "until": d.day(one.until) if one.until else None,
    }


def _lines(incomes: list[Income], bench: Bench) -> Iterator[str]:
    if not incomes:
        yield QCoreApplication.translate("CommandLine", "No income is recorded.")
        return
    headings = (
        QCoreApplication.translate("CommandLine", "Income"), QCoreApplication.translate("CommandLine", "A month"),
        QCoreApplication.translate("CommandLine", "Since"), QCoreApplication.translate("CommandLine", "Until"),
    )
    formats = bench.formats
    rows = [
        (one.name, formats.money(one.amount), one.since.isoformat(), one.until.isoformat() if one.until else "")
        for one in incomes
    ]
    yield from table(headings, rows, right={1})
