"""`zhihuan income`: what is earned each month, without which debt to income is unknown."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.application.commands import Command, DeleteIncome, SetIncome
from zhihuan.application.household_commands import RaiseIncome
from zhihuan.application.identity import fresh_id
from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.reading import UsageError
from zhihuan.cli.tables import table
from zhihuan.cli.telling import check_telling
from zhihuan.domain.calendar import read_day
from zhihuan.domain.errors import NoSuchThing
from zhihuan.domain.income import Basis, Income, IncomeId, Steadiness, Whose
from zhihuan.wording.entry import amount_from, share_from
from zhihuan.wording.household import income_details
from zhihuan.wording.month_entry import months_from

_DETAILS: Final = ("since", "until", "basis", "steadiness", "haircut", "whose", "missing")


def run(options: Namespace, bench: Bench, out: Output) -> int:
    """List the incomes, after noting or removing one; each change is one step that undo takes back."""
    check_telling(options, "from", "correct", *_DETAILS)
    if options.set:
        bench.session.run(_told(options, bench))
    elif options.remove:
        found = _named(options.remove, bench)
        if found is None:
            raise NoSuchThing("income", options.remove)
        bench.session.run(DeleteIncome(found.id))
    incomes = sorted(bench.session.book.incomes.values(), key=lambda one: (one.since, one.name))
    out.answer({"incomes": [_document(one) for one in incomes]}, _lines(incomes, bench))
    return 0


def _named(name: str, bench: Bench, whose: str | None = None) -> Income | None:
    """Return the newest income of a name, of anybody or of one person."""
    found = (
        one for one in bench.session.book.incomes.values()
        if one.name == name.strip() and whose in (None, one.whose.value)
    )
    return max(found, key=lambda one: (one.since, one.id), default=None)


def _told(options: Namespace, bench: Bench) -> Command:
    """Return what `--set` asks for; raises UsageError where it does not say what becomes of the amount of before.

    Whether an amount was another from a day on, or was never right, changes what every month before is measured by.
    """
    name, amount = options.set
    typed, same = amount_from(amount), _named(name, bench)
    before = _named(name, bench, options.whose) or (same if same is not None and same.amount == typed else None)
    begins = getattr(options, "from")
    if begins is not None:
        if any(getattr(options, detail) is not None for detail in _DETAILS if detail != "whose"):
            raise UsageError(QCoreApplication.translate("CommandLine", "--from goes with an amount alone"))
        if before is None:
            raise NoSuchThing("income", name)
        return RaiseIncome(before, typed, read_day(begins), IncomeId(fresh_id()))
    if before is not None and not options.correct and before.amount != typed:
        since = None if options.since is None else read_day(options.since)
        if before.until is None or since is None or since <= before.until:
            raise UsageError(_which(before, bench))
        before = None
    return SetIncome(_noted(options, bench, before))


def _which(before: Income, bench: Bench) -> str:
    """Return the question that a new amount under a known name asks."""
    return QCoreApplication.translate(
        "CommandLine", "{name} is recorded with {amount} since {day}. Is it another amount from a day on? Add "
        "--from DATE: the months before keep theirs. Was it typed wrongly? Add --correct: every month is counted anew."
    ).format(name=before.name, amount=bench.formats.money(before.amount), day=before.since.isoformat())


def _noted(options: Namespace, bench: Bench, before: Income | None) -> Income:
    name, amount = options.set
    since = before.since if before else bench.clock.now().date().replace(day=1)
    until = before.until if before else None
    noted = Income(
        before.id if before else IncomeId(fresh_id()), name.strip(), amount_from(amount),
        read_day(options.since) if options.since else since, read_day(options.until) if options.until else until,
    )
    return _in_detail(options, noted, before or noted)


def _in_detail(options: Namespace, noted: Income, before: Income) -> Income:
    """Return an income with what was typed of its details, as before where nothing was."""
    return replace(
        noted, basis=Basis(options.basis or before.basis),
        steadiness=Steadiness(options.steadiness or before.steadiness), whose=Whose(options.whose or before.whose),
        haircut=before.haircut if options.haircut is None else share_from(options.haircut),
        missing=before.missing if options.missing is None else months_from(options.missing),
    )


def _document(one: Income) -> d.Json:
    return {
        "name": one.name, "amount": d.amount(one.amount), "currency": one.amount.currency,
        "since": d.day(one.since), "until": d.day(one.until) if one.until else None,
        "basis": one.basis.value, "steadiness": one.steadiness.value, "haircut": d.ratio(one.haircut),
        "counted": d.amount(one.counted), "whose": one.whose.value,
        "missing": [f"{month:%Y-%m}" for month in one.missing],
    }


def _lines(incomes: list[Income], bench: Bench) -> Iterator[str]:
    if not incomes:
        yield QCoreApplication.translate("CommandLine", "No income is recorded.")
        return
    headings = (
        QCoreApplication.translate("CommandLine", "Income"), QCoreApplication.translate("CommandLine", "A month"),
        QCoreApplication.translate("CommandLine", "Since"), QCoreApplication.translate("CommandLine", "Until"),
        QCoreApplication.translate("CommandLine", "More"),
    )
    formats = bench.formats
    rows = [
        (one.name, formats.money(one.amount), one.since.isoformat(), one.until.isoformat() if one.until else "",
         income_details(one, formats))
        for one in incomes
    ]
    used = len(headings) if any(row[-1] for row in rows) else len(headings) - 1
    yield from table(headings[:used], [row[:used] for row in rows], right={1})
