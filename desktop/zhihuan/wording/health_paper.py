"""The health of a day on paper: warnings and figures as a page of HTML, every text of the user's escaped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.health.figure import Figure
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.rules import HealthRules
from zhihuan.domain.health.severity import Severity
from zhihuan.domain.health.warning import HealthWarning
from zhihuan.domain.position import Position
from zhihuan.wording.figure_rows import bands_words
from zhihuan.wording.figures import measure_value, unknown_words
from zhihuan.wording.formats import Formats
from zhihuan.wording.health import severity_word, warning_reason, warning_title
from zhihuan.wording.measures import measure_formula, measure_name
from zhihuan.wording.warning_steps import warning_step

Groups = Sequence[tuple[str, Sequence[Measure]]]


def paper_title(position: Position, formats: Formats) -> str:
    """Return what stands above the page."""
    return QCoreApplication.translate("HealthPaper", "Health on {day}").format(day=formats.long_day(position.today))


def paper(
    position: Position, figures: Mapping[Measure, Figure], warnings: Iterable[HealthWarning], rules: HealthRules,
    groups: Groups, formats: Formats,
) -> str:
    """Return the page: what was counted, the warnings with their steps, and every figure in its group."""
    told = QCoreApplication.translate("HealthPaper", "Counted by Zhihuan from own records; no lender's view.")
    parts = [f"<h1>{escape(paper_title(position, formats))}</h1>", f"<p>{escape(told)}</p>"]
    parts += _warnings(tuple(warnings), position, formats)
    for title, measures in groups:
        parts.append(f"<h2>{escape(title)}</h2>")
        rows = "".join(_row(figures[measure], rules, formats) for measure in measures)
        parts.append(f'<table width="100%" cellpadding="3">{rows}</table>')
    return "".join(parts)


def _warnings(warnings: tuple[HealthWarning, ...], position: Position, formats: Formats) -> list[str]:
    title = QCoreApplication.translate("HealthPaper", "Warnings")
    nothing = QCoreApplication.translate("HealthPaper", "Nothing to warn of.")
    parts = [f"<h2>{escape(title)}</h2>"]
    if not warnings:
        parts.append(f"<p>{escape(nothing)}</p>")
    for one in warnings:
        head = f"{severity_word(one.severity)} · {warning_title(one, position, formats)}"
        said = (warning_reason(one, position, formats), warning_step(one, position, formats))
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
