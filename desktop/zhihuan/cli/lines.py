"""`zhihuan lines`: every credit line, whether it is open, its limit and what is owed on it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from zhihuan.application.loan_list import LineRow, line_rows
from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.reading import position
from zhihuan.cli.tables import table
from zhihuan.domain.position import LineStanding, Position
from zhihuan.domain.statement import Statement
from zhihuan.domain.tally import Tally, tally
from zhihuan.wording.dues import statement_state_word
from zhihuan.wording.formats import Formats
from zhihuan.wording.loans import line_state_word
from zhihuan.wording.totals import counted_words, total_words


def run(options: Namespace, bench: Bench, out: Output) -> int:
    """List the credit lines."""
    seen = position(options.as_of, bench)
    rows = line_rows(seen)
    owed = tally((row.standing.counted for row in rows), seen.currency)
    document = {
        "as_of": d.day(seen.today), "currency": seen.currency,
        "owed": d.amount(owed.main.amount), "owed_at_least": owed.main.at_least,
        "not_converted": d.amounts(owed.others),
        "lines": [_document(row, seen) for row in rows],
    }
    out.answer(document, _lines(rows, owed, bench.formats))
    return 0


def _document(row: LineRow, seen: Position) -> d.Json:
    one = row.standing
    return {
        "id": one.line.id, "name": one.line.name, "lender": row.lender.name, "product": one.line.product or None,
        "state": one.state.value, "currency": one.line.currency, "limit": d.amount(one.limit),
        "owed": d.amount(one.owed), "used": d.amount(one.used),
        "repaid_before_records": d.amount(one.balance.before_records),
        "utilisation": d.ratio(row.utilisation), "statement_day": one.line.statement_day, "due_day": one.line.due_day,
        "current": d.amount(one.unbilled), "credit": d.amount(one.balance.credit),
        "statement_state": one.statement_state.value, "statement": _statement(one.statement),
        "next_interest": _interest(one), "bills": [d.due(bill, seen) for bill in one.dues],
        "events": [
            {
                "date": d.day(event.on), "kind": event.kind.value, "limit": d.amount(event.limit),
                "until": d.day(event.until),
            }
            for event in sorted(one.events, key=lambda event: event.on) if event.on <= seen.today
        ],
    }


def _statement(latest: Statement | None) -> d.Json | None:
    """Return the latest statement: what it asked, by when, and what is left of it and of its minimum."""
    if latest is None:
        return None
    return {
        "month": latest.month.strftime("%Y-%m"), "date": d.day(latest.on), "due": d.day(latest.due),
        "grace_until": d.day(latest.grace_until), "balance": d.amount(latest.balance), "paid": d.amount(latest.paid),
        "lowered": d.amount(latest.lowered), "left": d.amount(latest.left), "minimum": d.amount(latest.minimum),
        "minimum_left": d.amount(latest.minimum_left), "earlier": d.amount(latest.earlier),
    }


def _interest(one: LineStanding) -> d.Json:
    """Return the interest to expect on the next statement, as far as it has accrued, and what was recorded of it."""
    found = one.interest()
    return {
        "date": d.day(found.on), "until": d.day(found.until), "expected": d.amount(found.expected),
        "recorded": d.amount(found.recorded),
    }


def _lines(rows: Sequence[LineRow], owed: Tally, formats: Formats) -> Iterator[str]:
    if not rows:
        yield QCoreApplication.translate("CommandLine", "No credit line is recorded.")
        return
    headings = (
        QCoreApplication.translate("CommandLine", "Credit line"), QCoreApplication.translate("CommandLine", "Lender"),
        QCoreApplication.translate("CommandLine", "State"), QCoreApplication.translate("CommandLine", "Limit"),
        QCoreApplication.translate("CommandLine", "Owed"), QCoreApplication.translate("CommandLine", "Used"),
        QCoreApplication.translate("CommandLine", "Due day"),
        QCoreApplication.translate("CommandLine", "Minimum"), QCoreApplication.translate("CommandLine", "Statement"),
    )
    yield from table(headings, [_cells(row, formats) for row in rows], right={3, 4, 5, 6, 7})
    yield QCoreApplication.translate("CommandLine", "Owed on credit lines: {amount}").format(
        amount=total_words(owed, formats)
    )


def _cells(row: LineRow, formats: Formats) -> tuple[str, ...]:
    one, unknown = row.standing, formats.percent(None)
    used = row.utilisation
    return (
        one.line.name, row.lender.name, line_state_word(one.state),
        formats.money(one.limit) if one.limit else unknown, counted_words(one.counted, formats),
        formats.percent(used) if used is not None else "",
        formats.count(one.line.due_day) if one.line.due_day else unknown, _minimum(one, formats),
        statement_state_word(one.statement_state),
    )


def _minimum(one: LineStanding, formats: Formats) -> str:
    latest = one.statement
    if latest is None:
        return ""
    return formats.percent(None) if latest.minimum_left is None else formats.money(latest.minimum_left)
