"""A pack on paper: the case's tables as a page of HTML, every text of the user's escaped."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.application.recovery_pack import Pack, PackPart, PackTable
from zhihuan.wording.formats import Formats
from zhihuan.wording.record_calendar import record_calendar
from zhihuan.wording.recovery import (
    completion_sentence,
    conditions_met,
    gate_sentence,
    lender_review_unknown,
    outside_control,
    what_still_helps,
)
from zhihuan.wording.recovery_pack import cell_text, heading, part_title, redaction_word

TREND_WIDTH: Final = 625
TREND_PICTURE: Final = "trend"
"""The name under which the drawn trend is looked for."""
_INK, _SOFT, _LINE, _HEAD = "#1d2430", "#5b6472", "#cfd5de", "#eef1f5"
_GAP: Final = '<p style="font-size:7pt; margin:0">&nbsp;</p>'
_RIGHT: Final = frozenset({
    "limit", "dues", "in_time", "late", "open", "amount", "days_late", "owed", "own_part", "next_amount", "dti", "then",
    "now",
})
_LONG_WORD: Final = 24
_CHUNK: Final = 8
_WIDTHS: Final = {
    PackPart.FACTS: (34, 66),
    PackPart.LIFE: (14, 16, 17, 14, 17, 22),
    PackPart.LATE: (22, 30, 18, 18, 12),
    PackPart.DEBTS: (22, 23, 17, 9, 14, 15),
    PackPart.INCOMES: (32, 20, 16, 16, 16),
    PackPart.CONDITIONS: (30, 13, 13, 14, 14, 16),
    PackPart.STEPS: (38, 18, 18, 26),
    PackPart.DOCUMENTS: (22, 13, 13, 16, 16, 20),
}


def pack_title(pack: Pack) -> str:
    """Return what stands above a pack."""
    return QCoreApplication.translate("RecoveryPaper", "Records about {line}").format(line=pack.line)


def pack_paper(pack: Pack, formats: Formats) -> str:
    """Return the page: what it is and is not, where the case stands, and every table."""
    parts = [
        f'<h1 style="color:{_INK}; font-size:19pt; margin-bottom:2pt">{escape(pack_title(pack))}</h1>',
        _soft(_made(pack, formats)), *_standing(pack, formats),
    ]
    parts += (f"{_GAP}{_drawn(table, formats)}" for table in pack.tables)
    return f'<div style="color:{_INK}">{"".join(parts)}</div>'


def _made(pack: Pack, formats: Formats) -> str:
    return QCoreApplication.translate(
        "RecoveryPaper",
        "Made by Zhihuan on {day} from the borrower's own records ({redaction}). It holds no lender's view.",
    ).format(day=formats.long_day(pack.on), redaction=redaction_word(pack.redaction))


def _standing(pack: Pack, formats: Formats) -> Iterator[str]:
    progress = pack.progress
    sentences = [gate_sentence(gate) for gate in progress.gates]
    if progress.outside_control:
        sentences += [outside_control(), what_still_helps()]
    elif progress.measured:
        sentences += [conditions_met(progress, formats), completion_sentence(progress, formats)]
    sentences.append(lender_review_unknown())
    yield from (f'<p style="margin-top:3pt; margin-bottom:3pt">{escape(one)}</p>' for one in sentences)


def _soft(text: str) -> str:
    return f'<p style="color:{_SOFT}; font-size:8.5pt">{escape(text)}</p>'


def _table(table: PackTable, formats: Formats) -> str:
    """Return a table; a column in which nothing stands, and a fact that is not known, are left out."""
    kept = _kept_columns(table)
    rows = [
        [(column, cell_text(table, row, place, formats)) for place, column, _ in kept]
        for row in table.rows if table.part is not PackPart.FACTS or row[1] not in (None, "")
    ]
    head = "" if table.part is PackPart.FACTS else "".join(
        f'<th width="{width}%" align="{_align(column)}" bgcolor="{_HEAD}"{_beside(column)}>'
        f"{escape(heading(column))}</th>"
        for _, column, width in kept
    )
    body = "".join(f"<tr>{''.join(_cells(table, cells, kept))}</tr>" for cells in rows)
    return _titled(table, body, f"<tr>{head}</tr>" if head else "", len(kept))


def _kept_columns(table: PackTable) -> list[tuple[int, str, int]]:
    """Return the place, code and width of the columns in which something stands; the room of the others is shared."""
    columns = [
        (place, column, width)
        for place, (column, width) in enumerate(zip(table.columns, _WIDTHS[table.part], strict=True))
        if not place or any(row[place] not in (None, "") for row in table.rows)
    ]
    whole = sum(width for _, _, width in columns)
    return [(place, column, width * 100 // whole) for place, column, width in columns]


def _titled(table: PackTable, body: str, head: str = "", columns: int = 1) -> str:
    """Return a table below its name, which stays with it and is repeated where it goes on to another page."""
    title = escape(part_title(table.part))
    return (
        '<table width="100%" cellspacing="0" cellpadding="3" style="border-collapse:collapse; font-size:8.5pt">'
        f'<thead><tr><th colspan="{columns}" align="left" style="font-size:12.5pt; color:{_INK}">{title}</th></tr>'
        f"{head}</thead>{body}</table>"
    )


def _beside(column: str) -> str:
    """Return the room between a number and what stands to the right of it."""
    return ' style="padding-right:12px"' if column in _RIGHT else ""


def _cells(table: PackTable, cells: list[tuple[str, str]], kept: list[tuple[int, str, int]]) -> Iterator[str]:
    for (column, text), (_, _, width) in zip(cells, kept, strict=True):
        weak = table.part is PackPart.FACTS and column == "fact"
        room = "; padding-right:12px" if column in _RIGHT else ""
        style = f' style="border-bottom:0.5px solid {_LINE}; color:{_SOFT if weak else _INK}{room}"'
        yield f'<td width="{width}%" align="{_align(column)}"{style}>{_breakable(escape(text))}</td>'


def _drawn(table: PackTable, formats: Formats) -> str:
    """Return a table the way it is read best: the record as a calendar, the trend as a picture, the log as blocks."""
    match table.part:
        case PackPart.TREND:
            return _titled(table, f'<tr><td><img src="{TREND_PICTURE}" width="{TREND_WIDTH}"/></td></tr>')
        case PackPart.MONTHS:
            return _titled(table, f"<tr><td>{record_calendar(table, formats)}</td></tr>")
        case PackPart.CONTACTS:
            return _titled(table, "".join(f"<tr><td>{block}</td></tr>" for block in _contacts(table, formats)))
        case _:
            return _table(table, formats)


def _contacts(table: PackTable, formats: Formats) -> Iterator[str]:
    """Yield the log as one block a contact: nine columns would leave none room enough."""
    for row in table.rows:
        said = {
            column: cell_text(table, row, number, formats) for number, column in enumerate(table.columns)
            if row[number] not in (None, "")
        }
        first = " · ".join(escape(said.pop(column)) for column in ("day", "channel", "purpose") if column in said)
        rest = "<br/>".join(
            f'<span style="color:{_SOFT}">{escape(heading(column))}</span> {_breakable(escape(text))}'
            for column, text in said.items()
        )
        yield f"<b>{first}</b><br/>{rest}"


def _align(column: str) -> str:
    return "right" if column in _RIGHT else "left"


def _breakable(text: str) -> str:
    """Let a word that is longer than its cell, such as a fingerprint, be broken."""
    longest = max(map(len, text.split()), default=0)
    if longest <= _LONG_WORD or "&" in text:
        return text
    return "\N{ZERO WIDTH SPACE}".join(text[start:start + _CHUNK] for start in range(0, len(text), _CHUNK))
