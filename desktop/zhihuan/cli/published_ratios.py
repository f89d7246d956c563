"""The ratios that authorities publish, as text and as part of the document of `zhihuan health`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from zhihuan.cli import documents as d
from zhihuan.cli.tables import table
from zhihuan.domain.health.figure import Row
from zhihuan.domain.health.published import Published
from zhihuan.domain.position import Position
from zhihuan.wording.figures import row_name
from zhihuan.wording.formats import Formats
from zhihuan.wording.published import published_formula, published_name


def published_documents(ratios: Iterable[Published], position: Position) -> list[d.Json]:
    """Return each ratio with its rows: `code`, `name`, `formula`, `value`, `limit`, `above`, `below`."""
    return [
        {
            "code": one.ratio.value, "name": published_name(one.ratio), "formula": published_formula(one.ratio),
            "value": d.ratio(one.value), "limit": d.ratio(one.limit), "above": _rows(one.above, position),
            "below": _rows(one.below, position),
        }
        for one in ratios
    ]


def published_lines(ratios: Iterable[Published], formats: Formats) -> Iterator[str]:
    """Yield the ratios of which something is known to fall due as a table, nothing where that is none of them."""
    told = [
        [published_name(one.ratio), formats.percent(one.value, 1),
         "" if one.limit is None else formats.percent(one.limit, 0)]
        for one in ratios if one.value
    ]
    if told:
        yield ""
        yield from table([
            QCoreApplication.translate("CommandLine", "As authorities count"),
            QCoreApplication.translate("CommandLine", "Value"),
            QCoreApplication.translate("CommandLine", "Their limit"),
        ], told, right=[1, 2])


def _rows(rows: Iterable[Row], position: Position) -> list[d.Json]:
    return [
        {"subject": row.subject, "name": row_name(row, position), "role": row.role.value, "value": float(row.value),
         "amount": d.amount(row.amount), "on": d.day(row.on)}
        for row in rows
    ]
