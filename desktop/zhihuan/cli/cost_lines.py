"""A true cost for people: every way of counting it, and what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.cli import documents as d
from zhihuan.cli.tables import table
from zhihuan.domain.cost import Cost
from zhihuan.domain.flow import Flow
from zhihuan.wording.cost import irregular_words
from zhihuan.wording.formats import Formats

_MONTHS: Final = 12


def cost_table(found: Cost, flows: Sequence[Flow], formats: Formats) -> Iterator[str]:
    """Yield a table of the measures of flows; one that does not apply says so, and below it why."""
    headings = (QCoreApplication.translate("CommandLine", "Rate"), QCoreApplication.translate("CommandLine", "Value"))
    named = (
        *_periodic(found, formats),
        (QCoreApplication.translate("CommandLine", "effective a year (compounded)"), found.effective),
        (QCoreApplication.translate("CommandLine", "XIRR (by real days)"), found.xirr),
        (QCoreApplication.translate("CommandLine", "APRC (European Union)"), found.aprc),
        (QCoreApplication.translate("CommandLine", "APR (United States)"), found.us_apr),
    )
    yield from table(headings, [(name, _percent(value, formats)) for name, value in named], right={1})
    if found.irregular:
        yield irregular_words(flows, formats)


def _periodic(found: Cost, formats: Formats) -> tuple[tuple[str, float | None], ...]:
    """Return the rate of a period and the nominal rate, named by how long the period is."""
    per_year = round(found.nominal / found.periodic) if found.periodic and found.nominal else _MONTHS
    if per_year == _MONTHS:
        return (
            (QCoreApplication.translate("CommandLine", "a month (IRR)"), found.periodic),
            (QCoreApplication.translate("CommandLine", "nominal a year (12 × the month)"), found.nominal),
        )
    return (
        (QCoreApplication.translate("CommandLine", "a period (IRR)"), found.periodic),
        (
            QCoreApplication.translate("CommandLine", "nominal a year ({count} × the period)").format(
                count=formats.count(per_year)
            ),
            found.nominal,
        ),
    )


def _percent(value: float | None, formats: Formats) -> str:
    if value is None:
        return QCoreApplication.translate("CommandLine", "not computable")
    return formats.percent(d.exact(value), 2)
