"""`zhihuan health`: the ratios of a month, the lenders, and the warnings with their reasons."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.reading import month, position
from zhihuan.cli.tables import printable
from zhihuan.domain.health.summary import DebtToIncome, Health, HealthRules, HealthWarning, health
from zhihuan.domain.position import Position
from zhihuan.wording.formats import Formats
from zhihuan.wording.health import (
    left_out_currencies,
    severity_word,
    warning_reason,
    warning_rows,
    warning_step,
    warning_title,
)


def run(options: Namespace, bench: Bench, out: Output) -> int:
    """Show the health figures."""
    seen = position(options.as_of, bench)
    rules = bench.session.rules
    found = health(seen, rules, month(options.month))
    out.answer(_document(found, seen, rules, bench.formats), _lines(found, seen, bench.formats))
    if words := left_out_currencies(seen):
        out.remark(words)
    return 0


def _document(found: Health, seen: Position, rules: HealthRules, formats: Formats) -> d.Json:
    dti = found.dti
    return {
        "as_of": d.day(seen.today), "currency": seen.currency,
        "dti": {
            "month": dti.month.strftime("%Y-%m"), "ratio": d.ratio(dti.ratio), "severity": dti.severity.value,
            "due": d.amount(dti.due), "income": d.amount(dti.income), "before": d.ratio(found.dti_before.ratio),
            "bands": d.bands(rules.dti), "rows": [d.due(row, seen) for row in dti.rows],
            "incomes": [{"name": one.name, "amount": d.amount(one.amount)} for one in dti.incomes],
            "left_out": [d.due(row, seen) for row in dti.left_out],
        },
        "lenders": {
            "count": len(found.lenders), "severity": found.lenders_severity.value, "bands": d.bands(rules.lenders),
            "rows": [
                {"name": seen.book.lenders[lender].name, "owed": d.amount(owed)}
                for lender, owed in found.lenders.items()
            ],
        },
        "streak_months": found.streak,
        "warnings": [_warning(one, seen, formats) for one in found.warnings],
    }


def _warning(one: HealthWarning, seen: Position, formats: Formats) -> d.Json:
    return {
        "code": one.code.value, "severity": one.severity.value, "value": float(one.value), "edge": d.ratio(one.edge),
        "amount": d.amount(one.amount), "title": warning_title(one, seen, formats),
        "reason": warning_reason(one, seen, formats), "step": warning_step(one, seen, formats) or None,
        "names": [name for name, _, _ in warning_rows(one, seen, formats)],
    }


def _ratio(dti: DebtToIncome, formats: Formats) -> str:
    if dti.ratio is None:
        return QCoreApplication.translate(
            "CommandLine", "Debt to income in {month}: unknown, for no income is recorded; {due} due"
        ).format(month=formats.month(dti.month), due=formats.money(dti.due))
    return QCoreApplication.translate(
        "CommandLine", "Debt to income in {month}: {ratio} ({band}): {due} due, {income} income"
    ).format(
        month=formats.month(dti.month), ratio=formats.percent(dti.ratio, 1), band=severity_word(dti.severity),
        due=formats.money(dti.due), income=formats.money(dti.income),
    )


def _lines(found: Health, seen: Position, formats: Formats) -> Iterator[str]:
    yield _ratio(found.dti, formats)
    yield QCoreApplication.translate("CommandLine", "Lenders with a balance: {count} ({band})").format(
        count=formats.count(len(found.lenders)), band=severity_word(found.lenders_severity)
    )
    if found.streak is None:
        yield QCoreApplication.translate("CommandLine", "Months in a row paid on time: unknown")
    else:
        yield QCoreApplication.translate("CommandLine", "Months in a row paid on time: {count}").format(
            count=formats.count(found.streak)
        )
    if not found.warnings:
        yield QCoreApplication.translate("CommandLine", "No warnings.")
    for one in found.warnings:
        yield ""
        yield printable(f"[{severity_word(one.severity)}] {warning_title(one, seen, formats)}")
        yield "  " + printable(warning_reason(one, seen, formats))
        if step := warning_step(one, seen, formats):
            yield "  → " + printable(step)
