"""A plan for people: its rows, its sums, and what was taken beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.cli.tables import table
from zhihuan.domain.money import Money, total
from zhihuan.domain.schedule import Instalment, RowKind
from zhihuan.wording.course import row_words
from zhihuan.wording.formats import Formats

_NOTE: Final = 7


def totals(rows: Sequence[Instalment], currency: str) -> dict[str, Money]:
    """Return what a plan asks for in all, and its parts."""
    return {
        "payment": total((row.payment for row in rows), currency),
        "principal": total((row.principal for row in rows), currency),
        "interest": total((row.interest for row in rows), currency),
        "fee": total((row.fee for row in rows), currency),
        "capitalised": total((row.capitalised for row in rows), currency),
    }


def plan_table(rows: Sequence[Instalment], formats: Formats) -> Iterator[str]:
    """Yield a plan's table; a last column says what moved it, where anything did."""
    noted = any(_moved(row) for row in rows)
    sums = totals(rows, rows[0].balance.currency)
    cells = [_cells(row, formats) for row in rows]
    amounts = [formats.money(sums[name]) for name in ("payment", "principal", "interest", "fee")]
    cells.append(["", QCoreApplication.translate("CommandLine", "Total"), *amounts, "", ""])
    width = _NOTE + int(noted)
    yield from table(_headings()[:width], [row[:width] for row in cells], right={0, 2, 3, 4, 5, 6})


def _headings() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("CommandLine", "No."), QCoreApplication.translate("CommandLine", "Due"),
        QCoreApplication.translate("CommandLine", "Payment"), QCoreApplication.translate("CommandLine", "Principal"),
        QCoreApplication.translate("CommandLine", "Interest"), QCoreApplication.translate("CommandLine", "Fee"),
        QCoreApplication.translate("CommandLine", "Balance"),
        QCoreApplication.translate("CommandLine", "What happened"),
    )


def _cells(row: Instalment, formats: Formats) -> list[str]:
    amounts = (row.payment, row.principal, row.interest, row.fee, row.balance)
    return [
        formats.count(row.number) if row.number else "", row.due.isoformat(), *map(formats.money, amounts),
        row_words(row, formats) if _moved(row) else "",
    ]


def _moved(row: Instalment) -> bool:
    return row.kind is not RowKind.INSTALMENT or bool(row.capitalised)
