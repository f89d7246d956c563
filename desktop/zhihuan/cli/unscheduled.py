"""Money owed on credit lines whose due day is unknown: in no list of dues, and no reminder will come for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from zhihuan.cli import documents as d
from zhihuan.cli.tables import printable
from zhihuan.domain.position import LineStanding, Position
from zhihuan.wording.formats import Formats


def unscheduled(position: Position) -> Sequence[LineStanding]:
    """Return the lines on which money is owed while nobody knows until when."""
    return [one for one in position.lines.values() if one.owed and not one.line.falls_due]


def documents(lines: Sequence[LineStanding]) -> list[d.Json]:
    """Return each such line with what is owed on it."""
    return [{"name": one.line.name, "owed": d.amount(one.owed), "currency": one.owed.currency} for one in lines]


def sentences(lines: Sequence[LineStanding], formats: Formats) -> Iterator[str]:
    """Say for each such line what is owed on it, and at the end what to do."""
    for one in lines:
        yield QCoreApplication.translate(
            "CommandLine", "{amount} is owed on {name}, but its due day is unknown: it may be due any day."
        ).format(amount=formats.money(one.owed), name=printable(one.line.name))
    if lines:
        yield QCoreApplication.translate("CommandLine", "Enter the due day in the window; the lender's app shows it.")
