"""A figure taken apart in words: its sums, its rows with what each adds, and what moved it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.health.figure import Figure, LeftOut, Move, Role, Row, summed
from zhihuan.domain.health.measure import Measure, Unit
from zhihuan.domain.health.severity import Bands, Severity
from zhihuan.domain.money import Money, half_up
from zhihuan.domain.position import Position
from zhihuan.wording.figures import edge_words, measure_value, points, role_words, subject_name, why_words
from zhihuan.wording.formats import Formats
from zhihuan.wording.health import amount_moved, change_words, noticeable, severity_word


@dataclass(frozen=True, slots=True)
class RowWords:
    """One row in words; `part` is what it adds to the figure."""

    subject: str
    name: str
    day: str = ""
    note: str = ""
    amount: str = ""
    part: str = ""


def rows_sum(rows: tuple[Row, ...], currency: str, formats: Formats) -> str:
    """Return the sum of rows: an amount where money is summed, a count where things are counted, else nothing."""
    if not rows:
        return ""
    if all(row.amount is not None and abs(row.value) == abs(row.amount.minor) for row in rows):
        return formats.money(Money(half_up(summed(rows)), currency))
    return formats.count(len(rows)) if all(row.value == 1 for row in rows) else ""


def division_words(figure: Figure, formats: Formats) -> str:
    """Return the sums of a ratio as they were divided; nothing where they are no sums of money."""
    above, below = (rows_sum(rows, figure.currency, formats) for rows in (figure.above, figure.below))
    if figure.value is None or not above or not below:
        return ""
    return QCoreApplication.translate("FigureRows", "{above} ÷ {below} = {value}").format(
        above=above, below=below, value=measure_value(figure, formats)
    )


def rows_words(figure: Figure, rows: tuple[Row, ...], position: Position, formats: Formats) -> tuple[RowWords, ...]:
    """Return the rows above or below the line, in their order."""
    whole = summed(figure.below) if rows is figure.above and figure.value is not None else Fraction(0)
    return tuple(_row(figure, row, whole, position, formats) for row in rows)


def left_out_words(figure: Figure, position: Position, formats: Formats) -> tuple[RowWords, ...]:
    """Return what stands beside a figure, each with the reason."""
    return tuple(_beside(one, position, formats) for one in figure.left_out)


def moves_words(
    figure: Figure, moved: Iterable[Move], position: Position, formats: Formats
) -> tuple[RowWords, ...]:
    """Return what each row did to a figure, but for what would be written as nothing; together they are the change."""
    return tuple(
        RowWords(
            one.subject, subject_name(one.subject, one.role, position), note=_moved_note(one, figure, formats),
            part=change_words(one.by, figure, formats),
        )
        for one in moved if noticeable(one.by, figure, formats) or amount_moved(one, figure, formats)
    )


def _moved_note(move: Move, figure: Figure, formats: Formats) -> str:
    """Return what a row that moved is, and of an income by how much it did."""
    amount = amount_moved(move, figure, formats)
    return f"{role_words(move.role)} {amount}" if amount else role_words(move.role)


def bands_words(measure: Measure, bands: Bands, currency: str, formats: Formats) -> str:
    """Return where each band of a measure begins: "watch from 36% · high from 50%"; nothing without bands."""
    edges = ((Severity.WATCH, bands.watch), (Severity.HIGH, bands.high), (Severity.SEVERE, bands.severe))
    said = (
        _band(severity_word(band), edge_words(measure, edge, currency, formats), less=measure.less_is_worse)
        for band, edge in edges if edge is not None
    )
    return " · ".join(said)


def _band(word: str, edge: str, *, less: bool) -> str:
    if less:
        return QCoreApplication.translate("FigureRows", "{band} at {edge} or less").format(band=word, edge=edge)
    return QCoreApplication.translate("FigureRows", "{band} from {edge}").format(band=word, edge=edge)


def _row(figure: Figure, row: Row, whole: Fraction, position: Position, formats: Formats) -> RowWords:
    named, amount = subject_name(row.subject, row.role, position), row.amount
    if row.role is Role.MONTH and row.on is not None:
        return RowWords(row.subject, formats.month(row.on))
    signed = -amount if amount is not None and row.value < 0 else amount
    return RowWords(
        row.subject, named, "" if row.on is None else formats.day(row.on, position.today),
        _note(row, formats), "" if signed is None else formats.money(signed), _part(figure, row, whole, formats),
    )


def _note(row: Row, formats: Formats) -> str:
    said = [role_words(row.role)]
    if row.rate is not None:
        said.append(formats.percent(row.rate, 2))
    if row.of is not None:
        said.append(QCoreApplication.translate("FigureRows", "of {whole}").format(whole=formats.money(row.of)))
    return " · ".join(said)


def _part(figure: Figure, row: Row, whole: Fraction, formats: Formats) -> str:
    """Return what a row above the line adds to a ratio over a whole; of other figures the amount says it."""
    if not whole:
        return ""
    if figure.measure.unit is Unit.SHARE and figure.measure is not Measure.DEBT_COVER:
        return points(row.value / whole, formats)
    return points(row.value / whole, formats, 2) if figure.measure.unit is Unit.RATE else ""


def _beside(one: LeftOut, position: Position, formats: Formats) -> RowWords:
    row = one.row
    return RowWords(
        row.subject, subject_name(row.subject, row.role, position),
        "" if row.on is None else formats.day(row.on, position.today), why_words(one.why),
        "" if row.amount is None else formats.money(row.amount),
    )


def whole_change(before: Figure, after: Figure, formats: Formats) -> str:
    """Return the whole change of a figure: "47.1% → 51.3%, +4.2 points"; nothing where either is unknown."""
    if before.value is None or after.value is None:
        return ""
    return QCoreApplication.translate("FigureRows", "{before} → {after}, {change}").format(
        before=measure_value(before, formats), after=measure_value(after, formats),
        change=change_words(after.value - before.value, after, formats),
    )
