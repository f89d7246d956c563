"""`zhihuan due`: what is overdue and what falls due within some days, with how each stands."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.reading import days_ahead, position
from zhihuan.cli.tables import table
from zhihuan.cli.unscheduled import documents, sentences, unscheduled
from zhihuan.domain.due import Due
from zhihuan.domain.position import Position
from zhihuan.domain.tally import Counted, Tally, tally
from zhihuan.wording.dues import due_soon
from zhihuan.wording.formats import Formats
from zhihuan.wording.loans import due_part, due_state_word
from zhihuan.wording.totals import total_words


def run(options: Namespace, bench: Bench, out: Output) -> int:
    """List the dues."""
    seen = position(options.as_of, bench)
    until = days_ahead(seen.today, options.within)
    dues = [due for due in seen.dues if due.on <= until and (due.open or due.on >= seen.today)]
    to_pay = tally((Counted(due.to_pay) for due in dues), seen.currency)
    document = {
        "as_of": d.day(seen.today), "until": d.day(until), "currency": seen.currency,
        "left": d.amount(seen.sum(due.left for due in dues)), "to_pay": d.amount(to_pay.main.amount),
        "not_converted": d.amounts(to_pay.others),
        "dues": [d.due(due, seen) for due in dues], "due_day_unknown": documents(unscheduled(seen)),
    }
    out.answer(document, _lines(dues, seen, to_pay, options.within, bench.formats))
    return 0


def _lines(dues: Sequence[Due], seen: Position, to_pay: Tally, within: int, formats: Formats) -> Iterator[str]:
    silent = unscheduled(seen)
    if dues:
        yield from _table(dues, seen, formats)
        yield QCoreApplication.translate("CommandLine", "To pay within %n days: {amount}", None, within).format(
            amount=total_words(to_pay, formats)
        )
    elif silent:
        yield QCoreApplication.translate("CommandLine", "Nothing is known to be due within %n days.", None, within)
    else:
        yield QCoreApplication.translate("CommandLine", "Nothing is due within %n days.", None, within)
    yield from sentences(silent, formats)


def _table(dues: Sequence[Due], seen: Position, formats: Formats) -> Iterator[str]:
    late = any(due.penalty for due in dues)
    headings = [
        QCoreApplication.translate("CommandLine", "Day"), QCoreApplication.translate("CommandLine", "When"),
        QCoreApplication.translate("CommandLine", "Name"), QCoreApplication.translate("CommandLine", "Part"),
        QCoreApplication.translate("CommandLine", "To pay"),
        *([QCoreApplication.translate("CommandLine", "of it penalty")] if late else []),
        QCoreApplication.translate("CommandLine", "State"),
    ]
    cells = [
        (
            formats.day(due.on, seen.today), due_soon(due, seen.today, formats) if due.open else "", seen.name_of(due),
            due_part(due, formats), formats.money(due.to_pay), *([_penalty(due, formats)] if late else []),
            due_state_word(due.state(seen.today)),
        )
        for due in dues
    ]
    yield from table(headings, cells, right={4, 5} if late else {4})


def _penalty(due: Due, formats: Formats) -> str:
    return formats.money(due.penalty) if due.penalty else ""
