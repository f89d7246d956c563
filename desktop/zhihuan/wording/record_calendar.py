"""The repayment record as a calendar: a row a year, a column a month, as credit reports print it."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from zhihuan.application.recovery_pack import PackTable
    from zhihuan.wording.formats import Formats

_MONTHS: Final = range(1, 13)
_FINE, _LATE, _OPEN, _HEAD, _LINE = "#dff1e4", "#f9dcd9", "#fdf0d2", "#eef1f5", "#cfd5de"
_WIDTH: Final = 7.6


def record_calendar(table: PackTable, formats: Formats) -> str:
    """Return the months in which something fell due as a table of HTML, and what its signs mean below it."""
    years: dict[int, dict[int, tuple[int, int, int, int]]] = defaultdict(dict)
    for month, dues, in_time, late, still in table.rows:
        if isinstance(month, date):
            years[month.year][month.month] = (_count(dues), _count(in_time), _count(late), _count(still))
    head = "".join(
        f'<th width="{_WIDTH}%" align="center" bgcolor="{_HEAD}">{formats.count(month)}</th>' for month in _MONTHS
    )
    rows = "".join(_year(year, months, formats) for year, months in sorted(years.items()))
    return (
        '<table width="100%" cellspacing="0" cellpadding="3" style="border-collapse:collapse; font-size:8.5pt">'
        f'<thead><tr><th bgcolor="{_HEAD}"></th>{head}</tr></thead>{rows}</table>'
        f'<p style="font-size:8pt; color:#5b6472">{_legend()}</p>'
    )


def _year(year: int, months: dict[int, tuple[int, int, int, int]], formats: Formats) -> str:
    cells = "".join(_cell(months.get(month), formats) for month in _MONTHS)
    return f'<tr><td style="border-bottom:0.5px solid {_LINE}">{year}</td>{cells}</tr>'


def _cell(found: tuple[int, int, int, int] | None, formats: Formats) -> str:
    border = f'style="border-bottom:0.5px solid {_LINE}"'
    if found is None:
        return f'<td align="center" {border}></td>'
    dues, in_time, late, still = found
    if late:
        said = QCoreApplication.translate("RecordCalendar", "{late}/{dues} late").format(
            late=formats.count(late), dues=formats.count(dues)
        )
        return f'<td align="center" bgcolor="{_LATE}" {border}><b>{said}</b></td>'
    colour = _FINE if in_time == dues else _OPEN
    said = f"{formats.count(dues - still)}/{formats.count(dues)}"
    return f'<td align="center" bgcolor="{colour}" {border}>{said}</td>'


def _legend() -> str:
    return QCoreApplication.translate(
        "RecordCalendar", "Paid of what fell due in the month; green: all in time and in full; red: so many late; "
        "yellow: something is open or was paid in part."
    )


def _count(cell: object) -> int:
    return cell if isinstance(cell, int) else 0
