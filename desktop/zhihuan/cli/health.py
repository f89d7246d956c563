"""`zhihuan health`: every measure of a day with its rows, and the warnings with their reasons."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from zhihuan.application.danger import with_steps
from zhihuan.application.rows_left_out import rows_left_out
from zhihuan.cli.bench import Bench
from zhihuan.cli.health_document import Examined, document
from zhihuan.cli.output import Output
from zhihuan.cli.published_ratios import published_lines
from zhihuan.cli.reading import month, seen_from
from zhihuan.cli.tables import printable, table
from zhihuan.domain.as_of import as_of
from zhihuan.domain.calendar import months_later
from zhihuan.domain.errors import NotADate
from zhihuan.domain.health.figure import Figure, Unknown
from zhihuan.domain.health.figures import figures
from zhihuan.domain.health.published import published
from zhihuan.domain.health.rules import Rule
from zhihuan.domain.health.series import looked_back, series
from zhihuan.domain.health.severity import Severity
from zhihuan.domain.health.warning import HealthWarning, warnings
from zhihuan.domain.memo import Memo
from zhihuan.domain.position import Position
from zhihuan.wording import problems
from zhihuan.wording.figures import measure_value, role_words, row_name, unknown_words, why_words
from zhihuan.wording.formats import Formats
from zhihuan.wording.health import (
    left_out_currencies,
    moved_words,
    severity_word,
    since_words,
    warning_reason,
    warning_title,
)
from zhihuan.wording.lists import in_a_row, listed
from zhihuan.wording.measures import measure_name
from zhihuan.wording.verdict import missing_words, verdict_words
from zhihuan.wording.warning_steps import warning_step


def run(options: Namespace, bench: Bench, out: Output) -> int:
    """Show every figure of a day, and what warns."""
    found = _examined(options, bench)
    out.answer(document(found, bench.formats), _lines(found, bench.formats))
    if words := left_out_currencies(found.position):
        out.remark(words)
    if (problem := bench.rules_problem) is not None:
        out.remark(problems.told(problem))
    return 0


def _examined(options: Namespace, bench: Bench) -> Examined:
    """Measure the day and the months before it; raises NotADate where that reaches past the calendar's ends."""
    session = bench.session
    today, rules = seen_from(options.as_of, bench), session.rules
    book = as_of(session.book, today) if today < session.today else session.book
    chosen = month(options.month) or today.replace(day=1)
    month_before, month_end = months_later(chosen, -1), today.replace(day=1) - timedelta(days=1)
    memo = Memo()
    seen = Position(book, today, memo)
    try:
        found = figures(seen, chosen)
        before = figures(Position(as_of(book, month_end), month_end, memo), month_before)
        past = series(book, today, memo=memo)
    except OverflowError as problem:
        raise NotADate(today.isoformat(), beyond=True) from problem
    warned = warnings(found, rules)
    if options.month is None:
        warned = looked_back(warned, past, seen)
    return Examined(seen, chosen, found, before, with_steps(seen, warned, _in_silence), rules, past)


def _in_silence(_done: int, _whole: int) -> None:
    pass


def _lines(found: Examined, formats: Formats) -> Iterator[str]:
    yield QCoreApplication.translate("CommandLine", "Seen on {day}; ratios over the income of {month}").format(
        day=formats.day(found.position.today), month=formats.month(found.month)
    )
    yield ""
    headings = [
        QCoreApplication.translate("CommandLine", "Measure"), QCoreApplication.translate("CommandLine", "Value"),
        QCoreApplication.translate("CommandLine", "Band"),
    ]
    yield from table(headings, [_cells(one, found, formats) for one in found.figures.values()], right=[1])
    yield from published_lines(published(found.position, found.month), formats)
    yield from _unknown(found)
    yield from _stale(found, formats)
    yield from _left_out(found, formats)
    if not found.warnings:
        yield ""
        yield from filter(None, (verdict_words(found.checkup), missing_words(found.checkup)))
    for warning in found.warnings:
        yield from _warned(warning, found.position, formats)


def _cells(figure: Figure, found: Examined, formats: Formats) -> list[str]:
    rule = found.rules.of(figure.measure)
    return [measure_name(figure.measure), measure_value(figure, formats), "" if rule is None else _band(rule, figure)]


def _band(rule: Rule, figure: Figure) -> str:
    """Return the band a figure lies in; of a rule that is off only that it is."""
    if not rule.on:
        return QCoreApplication.translate("CommandLine", "off")
    severity = rule.severity_of(figure)
    return "" if severity is Severity.UNKNOWN else severity_word(severity)


def _unknown(found: Examined) -> Iterator[str]:
    """Yield why figures have no value, each reason once with the figures it is true of."""
    named: dict[Unknown, list[str]] = {}
    for measure, one in found.figures.items():
        if one.unknown is not None:
            named.setdefault(one.unknown, []).append(measure_name(measure))
    if named:
        yield ""
    for unknown, names in named.items():
        yield QCoreApplication.translate("CommandLine", "{measures}: {reason}").format(
            measures=in_a_row(names), reason=unknown_words(unknown)
        )


def _stale(found: Examined, formats: Formats) -> Iterator[str]:
    """Yield how old the facts are that were told long ago."""
    today = found.position.today
    stale = {one.role: one.told for figure in found.figures.values() for one in figure.stale}
    if stale:
        yield ""
    for role, told in stale.items():
        yield QCoreApplication.translate(
            "CommandLine", "{fact}: told {day}, %n days ago; it may be another now.", None, (today - told).days
        ).format(fact=role_words(role).capitalize(), day=formats.day(told, today))


def _left_out(found: Examined, formats: Formats) -> Iterator[str]:
    """Yield what stands beside the figures, each thing in a role with a reason once."""
    beside = {
        (one.row.subject, one.row.role, one.why): one for figure in found.figures.values() for one in figure.left_out
    }
    if beside:
        yield ""
        yield QCoreApplication.translate("CommandLine", "Left out of one figure or more:")
    for one in beside.values():
        amount = "" if one.row.amount is None else formats.money(one.row.amount)
        parts = (row_name(one.row, found.position), role_words(one.row.role), amount, why_words(one.why))
        yield "  " + printable(" · ".join(filter(None, parts)))
    if rows := rows_left_out(found.position.book):
        yield ""
        yield printable(QCoreApplication.translate(
            "CommandLine", "%n imported rows were left out for good and are in no figure: {files}", None,
            sum(rows.values()),
        ).format(files=listed(list(rows))))


def _warned(warning: HealthWarning, seen: Position, formats: Formats) -> Iterator[str]:
    yield ""
    yield printable(f"[{severity_word(warning.severity)}] {warning_title(warning, seen, formats)}")
    yield "  " + printable(warning_reason(warning, seen, formats))
    for said in (since_words(warning, seen, formats), moved_words(warning, seen, formats)):
        if said:
            yield "  " + printable(said)
    if step := warning_step(warning, seen, formats):
        yield "  → " + printable(step)
