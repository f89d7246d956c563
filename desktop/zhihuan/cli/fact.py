"""`zhihuan fact`: figures of the household, as they were told: essential spending, cash at hand, a property fee."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator
from datetime import date
from operator import attrgetter

from PySide6.QtCore import QCoreApplication

from zhihuan.application.household_commands import DeleteFact, SetFact
from zhihuan.application.identity import fresh_id
from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.reading import UsageError
from zhihuan.cli.tables import table
from zhihuan.cli.telling import check_telling
from zhihuan.domain.calendar import read_day
from zhihuan.domain.errors import NoSuchThing
from zhihuan.domain.household import FactId, FactKind, HouseholdFact
from zhihuan.wording.entry import amount_from
from zhihuan.wording.household import fact_word


def run(options: Namespace, bench: Bench, out: Output) -> int:
    """List what was told, after telling or removing a figure; each change is one step that undo takes back."""
    check_telling(options, either=("on",))
    on = read_day(options.on) if options.on else None
    if options.set:
        bench.session.run(SetFact(_told(options.set, on or bench.clock.now().date(), bench)))
    elif options.remove:
        found = _found(FactKind(options.remove), on, bench)
        if found is None:
            raise NoSuchThing("fact", fact_word(FactKind(options.remove)))
        bench.session.run(DeleteFact(found.id))
    facts = sorted(bench.session.book.facts.values(), key=attrgetter("on"), reverse=True)
    out.answer({"facts": [_document(one) for one in facts]}, _lines(facts, bench))
    return 0


def _told(typed: tuple[str, str], on: date, bench: Bench) -> HouseholdFact:
    kind, amount = typed
    if kind not in tuple(FactKind):
        words = QCoreApplication.translate("CommandLine", "{kind} is no figure; there are {kinds}")
        raise UsageError(words.format(kind=kind, kinds=", ".join(FactKind)))
    before = _found(FactKind(kind), on, bench)
    identity = before.id if before else FactId(fresh_id())
    return HouseholdFact(identity, FactKind(kind), amount_from(amount), on, before.note if before else "")


def _found(kind: FactKind, on: date | None, bench: Bench) -> HouseholdFact | None:
    """Return the figure of a kind that was told on a day, the newest where no day is named."""
    told: Iterable[HouseholdFact] = bench.session.book.facts.values()
    fitting = (one for one in told if one.kind is kind and on in (None, one.on))
    return max(fitting, key=attrgetter("on"), default=None)


def _document(one: HouseholdFact) -> d.Json:
    return {
        "kind": one.kind.value, "amount": d.amount(one.amount), "currency": one.amount.currency, "on": d.day(one.on)
    }


def _lines(facts: list[HouseholdFact], bench: Bench) -> Iterator[str]:
    if not facts:
        yield QCoreApplication.translate("CommandLine", "No figure of the household is recorded.")
        return
    headings = (
        QCoreApplication.translate("CommandLine", "Figure"), QCoreApplication.translate("CommandLine", "Amount"),
        QCoreApplication.translate("CommandLine", "Since"),
    )
    rows = [(fact_word(one.kind), bench.formats.money(one.amount), one.on.isoformat()) for one in facts]
    yield from table(headings, rows, right={1})
