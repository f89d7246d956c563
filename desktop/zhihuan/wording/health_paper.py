"""The health of a day on paper: warnings and figures as a page of HTML, every text of the user's escaped."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.health.figure import Figure
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.rules import HealthRules
from zhihuan.domain.health.severity import Severity
from zhihuan.domain.position import Position
from zhihuan.wording.figure_rows import bands_words
from zhihuan.wording.figures import measure_value, unknown_words
from zhihuan.wording.formats import Formats
from zhihuan.wording.health import moved_words, severity_word, since_words, warning_reason, warning_title
from zhihuan.wording.measures import measure_formula, measure_name
from zhihuan.wording.verdict import missing_words, verdict_words
from zhihuan.wording.warning_steps import warning_step

if TYPE_CHECKING:
    from zhihuan.application.checkup import Checkup

Groups = Sequence[tuple[str, Sequence[Measure]]]


def paper_title(position: Position, formats: Formats) -> str:
    """Return what stands above the page."""
    return QCoreApplication.translate("HealthPaper", "Health on {day}").format(day=formats.long_day(position.today))


def paper(found: Checkup, groups: Groups, formats: Formats) -> str:
    """Return the page: what was counted, the warnings with their steps, and every figure in its group."""
    told = QCoreApplication.translate("HealthPaper", "Counted by Zhihuan from own records; no lender's view.")
    parts = [f"<h1>{escape(paper_title(found.position, formats))}</h1>", f"<p>{escape(told)}</p>"]
    parts += _warnings(found, formats)
    for title, measures in groups:
        parts.append(f"<h2>{escape(title)}</h2>")
        rows = "".join(_row(found.figures[measure], found.rules, formats) for measure in measures)
        parts.append(f'<table width="100%" cellpadding="3">{rows}</table>')
    return "".join(parts)


def _warnings(found: Checkup, formats: Formats) -> list[str]:
    position = found.position
    title = QCoreApplication.translate("HealthPaper", "Warnings")
    parts = [f"<h2>{escape(title)}</h2>"]
    if not found.warnings:
        parts += [f"<p>{escape(text)}</p>" for text in (verdict_words(found), missing_words(found)) if text]
    for one in found.warnings:
        head = f"{severity_word(one.severity)} · {warning_title(one, position, formats)}"
        said = (
            warning_reason(one, position, formats), since_words(one, position, formats),
            moved_words(one, position, formats), warning_step(one, position, formats),
        )
        lines = "<br/>".join(escape(text) for text in said if text)
        parts.append(f"<p><b>{escape(head)}</b><br/>{lines}</p>")
    return parts


def _row(figure: Figure, rules: HealthRules, formats: Formats) -> str:
    measure, rule = figure.measure, rules.of(figure.measure)
    band = ""
    if rule is not None and rule.on and (severity := rule.severity_of(figure)) is not Severity.UNKNOWN:
        band = severity_word(severity)
    edges = "" if rule is None else bands_words(measure, rule.bands, figure.currency, formats)
    why = measure_formula(measure) if figure.unknown is None else unknown_words(figure.unknown)
    note = "<br/>".join(escape(text) for text in (why, edges) if text)
    return (
        f'<tr><td width="58%">{escape(measure_name(measure))}<br/><small>{note}</small></td>'
        f'<td width="22%" align="right"><b>{escape(measure_value(figure, formats))}</b></td>'
        f'<td width="20%">{escape(band)}</td></tr>'
    )
