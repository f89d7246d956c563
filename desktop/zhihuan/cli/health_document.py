"""The document of `zhihuan health`: every measure with its rows, every warning with its reason (docs/health.md)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from zhihuan.application.checkup import Checkup
from zhihuan.application.rows_left_out import rows_left_out
from zhihuan.cli import documents as d
from zhihuan.cli.health_past import bucket_documents, measured, series_document, strip_documents, value_of
from zhihuan.cli.published_ratios import published_documents
from zhihuan.domain.health.figure import Figure, LeftOut, Move, Row, moves
from zhihuan.domain.health.horizon import strip
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.published import published
from zhihuan.domain.health.rules import HealthRules, Rule
from zhihuan.domain.health.series import Series
from zhihuan.domain.health.warning import Effect, HealthWarning, Step, StepKind
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position
from zhihuan.wording.figures import row_name, subject_name, why_words
from zhihuan.wording.formats import Formats
from zhihuan.wording.health import changed_amount, warning_reason, warning_title
from zhihuan.wording.measures import measure_formula, measure_name
from zhihuan.wording.warning_steps import warning_step


@dataclass(frozen=True, slots=True)
class Examined:
    """A day's health as it is told: every figure, the same of a month end ago, the warnings with their steps."""

    position: Position
    month: date
    figures: Mapping[Measure, Figure]
    before: Mapping[Measure, Figure]
    warnings: tuple[HealthWarning, ...]
    rules: HealthRules
    past: Series

    @property
    def checkup(self) -> Checkup:
        """The same day as the window looks at it."""
        return Checkup(self.position, self.rules, self.figures, self.warnings, strip(self.position), self.before)


def document(found: Examined, formats: Formats) -> d.Json:
    """Return the whole document."""
    checkup = found.checkup
    return {
        "as_of": d.day(found.position.today), "month": f"{found.month:%Y-%m}", "currency": found.position.currency,
        "verdict": checkup.verdict.value, "missing": [one.value for one in checkup.missing],
        "measures": {measure.value: _measure(measure, found) for measure in found.figures},
        "published": published_documents(published(found.position, found.month), found.position),
        "warnings": [_warning(one, found, formats) for one in found.warnings],
        "overdue_buckets": bucket_documents(found.position), "strip": strip_documents(checkup.strip, found.position),
        "series": series_document(found.past), "imported_rows_left_out": dict(rows_left_out(found.position.book)),
    }


def _measure(measure: Measure, found: Examined) -> d.Json:
    figure, rule, position = found.figures[measure], found.rules.of(measure), found.position
    before = found.before[measure]
    return {
        "name": measure_name(measure), "formula": measure_formula(measure), "unit": measure.unit.value,
        "value": value_of(figure), "unknown": figure.unknown.value if figure.unknown else None,
        "at": d.day(figure.at), "rule": _rule(rule, figure),
        "above": _rows(figure.above, position), "below": _rows(figure.below, position),
        "left_out": [_left_out(one, position) for one in figure.left_out],
        "stale": [{"role": one.role.value, "told": d.day(one.told)} for one in figure.stale],
        "before": value_of(before),
        "moved": _moved(moves(before, figure), position),
    }


def _rule(rule: Rule | None, figure: Figure) -> d.Json | None:
    if rule is None:
        return None
    return {
        "code": rule.code, "severity": rule.severity_of(figure).value, "on": rule.on, "edited": rule.edited,
        **d.bands(rule.bands), "marks": [float(mark) for mark in rule.marks],
    }


def _rows(rows: Iterable[Row], position: Position) -> list[d.Json]:
    return [_row(row, position) for row in rows]


def _row(row: Row, position: Position) -> d.Json:
    return {
        "subject": row.subject, "name": row_name(row, position), "role": row.role.value, "value": float(row.value),
        "amount": d.amount(row.amount), "currency": None if row.amount is None else row.amount.currency,
        "of": d.amount(row.of), "on": d.day(row.on), "rate": d.ratio(row.rate),
    }


def _left_out(one: LeftOut, position: Position) -> d.Json:
    return {**_row(one.row, position), "why": one.why.value, "reason": why_words(one.why)}


def _moved(found: tuple[Move, ...] | None, position: Position) -> list[d.Json] | None:
    if found is None:
        return None
    return [
        {
            "subject": move.subject, "name": subject_name(move.subject, move.role, position), "role": move.role.value,
            "by": float(move.by), "below": move.below,
            "changed": d.amount(Money(move.coins, position.currency)) if changed_amount(move) else None,
        }
        for move in found
    ]


def _warning(one: HealthWarning, found: Examined, formats: Formats) -> d.Json:
    position, step = found.position, one.step
    return {
        "code": one.rule.code, "measure": one.measure.value, "severity": one.severity.value,
        "value": value_of(one.figure), "edge": d.ratio(one.edge), "since": d.day(one.since),
        "began": None if one.since is None else one.began.value,
        "moved": _moved(one.moved, position),
        "title": warning_title(one, position, formats), "reason": warning_reason(one, position, formats),
        "step": warning_step(one, position, formats) or None,
        "falls_on": d.day(step.on) if step and step.kind is StepKind.WAIT else None, **_step(step, position),
    }


def _step(step: Step | None, position: Position) -> d.Json:
    if step is None:
        none: tuple[str, ...] = ("does", "costs", "own_part", "beyond_cash", "on")
        return {**dict.fromkeys(none), "subjects": [], "pay_off": [], "effects": []}
    return {
        "does": step.kind.value, "subjects": list(step.subjects),
        "pay_off": list(step.subjects) if step.kind is StepKind.PAY_OFF else [],
        "costs": None if step.costs is None else d.amount(step.costs), "own_part": d.amount(step.own),
        "beyond_cash": None if step.beyond is None else d.amount(step.beyond), "on": d.day(step.on),
        "effects": [_effect(effect, position) for effect in step.effects],
    }


def _effect(effect: Effect, position: Position) -> d.Json:
    return {
        "measure": effect.measure.value, "before": measured(effect.measure, effect.before, position.currency),
        "after": measured(effect.measure, effect.after, position.currency),
    }
