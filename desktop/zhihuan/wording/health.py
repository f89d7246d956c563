"""Danger in words: how much a figure should worry, by which rule, from which rows, since when, and what moved it.

What was measured is said, and where the band begins. Nobody is judged, nothing is foretold.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from zhihuan.domain.health.figure import Figure, Move, Role, Row, summed
from zhihuan.domain.health.measure import Measure, Unit
from zhihuan.domain.health.severity import Bands, Severity
from zhihuan.domain.health.warning import Began, HealthWarning
from zhihuan.domain.money import Money, half_up
from zhihuan.domain.position import Position
from zhihuan.domain.tally import Counted, tally
from zhihuan.wording.figures import edge_words, measure_value, points, row_name, subject_name, value_words
from zhihuan.wording.formats import Formats
from zhihuan.wording.lists import clipped, in_a_row, listed
from zhihuan.wording.measures import measure_name
from zhihuan.wording.totals import total_words

_MOST_MOVES: Final = 3
_MEANS: Final = (Role.INCOME, Role.CASH, Role.SPENDING)
_ABOUT_ONE: Final = (
    Measure.HIGHEST_RATE, Measure.COST_ABOVE_DISCLOSED, Measure.RATE_RESETS, Measure.LUMP_SUM_DUE,
    Measure.OVERDUE_BUCKET, Measure.UTILISATION_HIGHEST, Measure.TEMPORARY_LIMIT_ENDS,
)


def severity_word(severity: Severity) -> str:
    """Return the word of a band."""
    match severity:
        case Severity.FINE:
            return QCoreApplication.translate("Health", "fine")
        case Severity.WATCH:
            return QCoreApplication.translate("Health", "watch")
        case Severity.HIGH:
            return QCoreApplication.translate("Health", "high")
        case Severity.SEVERE:
            return QCoreApplication.translate("Health", "severe")
        case Severity.UNKNOWN:
            return QCoreApplication.translate("Health", "unknown")


def threshold_source(bands: Bands, formats: Formats) -> str:
    """Return where a measure's thresholds come from; in English where the rules say it in no other language."""
    if bands.own:
        return QCoreApplication.translate("Health", "These thresholds are your own.")
    return (bands.source_zh if _is_chinese(formats) else "") or bands.source


def source_day(bands: Bands, formats: Formats) -> str:
    """Return the day on which the source of a measure's thresholds was looked at, as it was written if it is no day."""
    try:
        return formats.day(date.fromisoformat(bands.as_of))
    except ValueError:
        return bands.as_of


def edge_share(edge: Decimal, formats: Formats) -> str:
    """Return an edge of a ratio as it was set: 50%, 37.5%."""
    return formats.percent(edge, 0 if edge * 100 == int(edge * 100) else 1)


def left_out_currencies(position: Position) -> str:
    """Return which debts stand in no sum because they are in another currency; empty when there are none."""
    others = sorted(position.other_currencies)
    if not others:
        return ""
    return QCoreApplication.translate("Health", "Debts in {currencies} are in none of these sums.").format(
        currencies=listed(others)
    )


def sum_words(rows: tuple[Row, ...], figure: Figure, formats: Formats) -> str:
    """Return a sum of rows of money as an amount."""
    return formats.money(Money(half_up(summed(rows)), figure.currency))


def warning_title(warning: HealthWarning, position: Position, formats: Formats) -> str:  # noqa: C901, PLR0912 - a table
    """Return what a warning is about, in a few words with its value."""
    figure = warning.figure
    value = figure.value or Fraction(0)
    count = int(value)
    words = _value(warning, formats)
    match warning.measure:
        case Measure.OVERDUE:
            late = [row.amount for row in (*figure.above, *figure.elsewhere) if row.amount]
            first = late[0].currency if late and not figure.above else figure.currency
            amount = total_words(tally((Counted(one) for one in late), first), formats)
            return QCoreApplication.translate("Health", "%n payments overdue: {amount}", None, len(late)).format(
                amount=amount
            )
        case Measure.INSTITUTIONS:
            return QCoreApplication.translate("Health", "%n lenders with a balance", None, count)
        case Measure.DUE_DAY_UNKNOWN:
            return QCoreApplication.translate("Health", "%n credit lines without a due day", None, count)
        case Measure.APPLICATIONS_30:
            return QCoreApplication.translate("Health", "%n applications in 30 days, recorded here", None, count)
        case Measure.APPLICATIONS_90:
            return QCoreApplication.translate("Health", "%n applications in 90 days, recorded here", None, count)
        case Measure.APPLICATIONS_180:
            return QCoreApplication.translate("Health", "%n applications in 180 days, recorded here", None, count)
        case Measure.DRAWDOWNS_30:
            return QCoreApplication.translate("Health", "%n drawdowns in 30 days", None, count)
        case Measure.BORROWED_TO_REPAY:
            return QCoreApplication.translate("Health", "%n repayments right after new borrowing", None, count)
        case Measure.NOT_FALLING:
            return QCoreApplication.translate(
                "Health", "No less is owed for %n months, though something was repaid", None, count
            )
        case Measure.RATE_RESETS:
            return QCoreApplication.translate("Health", "{name} is repriced in %n days", None, count).format(
                name=_first_name(warning, position)
            )
        case Measure.TEMPORARY_LIMIT_ENDS:
            return QCoreApplication.translate(
                "Health", "The temporary limit of {name} ends in %n days", None, count
            ).format(name=_first_name(warning, position))
        case Measure.LUMP_SUM_DUE:
            return QCoreApplication.translate("Health", "{name} falls due as a whole in %n days", None, count).format(
                name=_first_name(warning, position)
            )
        case _:
            return QCoreApplication.translate("Health", "{measure}: {value}").format(
                measure=measure_name(warning.measure), value=words
            )


def warning_reason(warning: HealthWarning, position: Position, formats: Formats) -> str:
    """Return why a warning stands: its rows, and the edge that was reached."""
    between = "" if _is_chinese(formats) else " "
    return between.join(filter(None, (
        rows_words(warning.figure, position, formats), band_words(warning, formats),
    )))


def rows_words(figure: Figure, position: Position, formats: Formats) -> str:
    """Return in one sentence which rows a figure is made of."""
    if figure.measure is Measure.OVERDUE and (late := (*figure.above, *figure.elsewhere)):
        oldest = min(late, key=lambda row: row.on or figure.on)
        assert oldest.on is not None  # noqa: S101 - what is overdue was due on a day
        return QCoreApplication.translate(
            "Health", "The oldest, {name}, was due {day}, %n days ago.", None, (figure.on - oldest.on).days
        ).format(name=clipped(row_name(oldest, position)), day=formats.day(oldest.on, position.today))
    if figure.measure in _ABOUT_ONE and figure.above:
        return _one_row(figure.above[0], position, formats)
    if figure.measure in (Measure.DEBT_COVER, Measure.RUNWAY) or (figure.below and figure.measure.unit is Unit.SHARE):
        return _quotient(figure, formats)
    rows = {(row.subject, row.role): row for row in figure.above if row.value}
    names = [row_name(row, position) for row in rows.values()]
    if not names or all(row.role is Role.MONTH for row in figure.above):
        return ""
    return QCoreApplication.translate("Health", "{names}.").format(names=listed(names))


def band_words(warning: HealthWarning, formats: Formats) -> str:
    """Return which band a warning lies in and where it begins."""
    if warning.measure is Measure.OVERDUE:
        return ""
    edge = edge_words(warning.measure, warning.edge, warning.figure.currency, formats)
    band = severity_word(warning.severity)
    if warning.rule.bands.own:
        return QCoreApplication.translate("Health", "“{band}” begins at {edge}, a threshold of your own.").format(
            band=band, edge=edge
        )
    if warning.measure is Measure.HIGHEST_RATE:
        return QCoreApplication.translate(
            "Health", "“{band}” begins at {edge}; this is information as of {day}, no verdict on the contract."
        ).format(band=band, edge=edge, day=source_day(warning.rule.bands, formats))
    return QCoreApplication.translate("Health", "“{band}” begins at {edge}.").format(band=band, edge=edge)


def since_words(warning: HealthWarning, position: Position, formats: Formats) -> str:
    """Return since when a warning stands, as exactly as it is known; empty where nobody looked back."""
    if warning.since is None:
        return ""
    if warning.began is Began.DAY:
        return QCoreApplication.translate("Health", "So since {day}.").format(
            day=formats.day(warning.since, position.today)
        )
    said = (
        QCoreApplication.translate("Health", "So since {month}.") if warning.began is Began.MONTH
        else QCoreApplication.translate("Health", "So since {month} or earlier.")
    )
    return said.format(month=formats.month(warning.since))


def moved_words(warning: HealthWarning, position: Position, formats: Formats) -> str:
    """Return by how much a warning's figure moved since the last month end, and what moved it most; or nothing."""
    moved = [
        move for move in warning.moved
        if noticeable(move.by, warning.figure, formats) or amount_moved(move, warning.figure, formats)
    ]
    if not moved:
        return ""
    shown = [move_words(move, warning.figure, position, formats) for move in moved[:_MOST_MOVES]]
    told, more = in_a_row(shown), len(moved) - len(shown)
    if more:
        told = QCoreApplication.translate("Lists", "{names} and %n more", None, more).format(names=told)
    whole = change_words(sum((move.by for move in warning.moved), Fraction(0)), warning.figure, formats)
    return QCoreApplication.translate("Health", "Since last month {whole} in all: {moves}.").format(
        whole=whole, moves=told
    )


def move_words(move: Move, figure: Figure, position: Position, formats: Formats) -> str:
    """Return what one row did to a figure: `Du Xiaoman +9.0 points`, of an income by how much it changed, too."""
    name, change = clipped(subject_name(move.subject, move.role, position)), change_words(move.by, figure, formats)
    if amount := amount_moved(move, figure, formats):
        return QCoreApplication.translate("Health", "{name} {amount} ({change})").format(
            name=name, amount=amount, change=change
        )
    return QCoreApplication.translate("Health", "{name} {change}").format(name=name, change=change)


def changed_amount(move: Move) -> bool:
    """Say whether a move is of what comes in, is spent or is at hand, whose own amount became another."""
    return move.role in _MEANS and bool(move.coins)


def amount_moved(move: Move, figure: Figure, formats: Formats) -> str:
    """Return by how much what comes in or is at hand changed, with its sign; empty of other rows."""
    if not changed_amount(move):
        return ""
    return _signed(move.coins, formats.money(Money(abs(move.coins), figure.currency)))


def change_words(by: Fraction, figure: Figure, formats: Formats) -> str:
    """Return by how much a figure changed, with its sign; what would be written as nothing is no change."""
    if not noticeable(by, figure, formats):
        return QCoreApplication.translate("Health", "unchanged")
    return _signed(by, _size_words(abs(by), figure, formats))


def noticeable(by: Fraction, figure: Figure, formats: Formats) -> bool:
    """Say whether a change of a figure can be seen as it is written: +0.0 points is none."""
    return _size_words(abs(by), figure, formats) != _size_words(Fraction(0), figure, formats)


def _size_words(size: Fraction, figure: Figure, formats: Formats) -> str:
    if figure.measure.unit in (Unit.SHARE, Unit.RATE) and figure.measure is not Measure.DEBT_COVER:
        return points(size, formats, 2 if figure.measure.unit is Unit.RATE else 1)
    return value_words(figure.measure, size, figure.currency, formats)


def _signed(by: Fraction | int, words: str) -> str:
    return ("+" if by > 0 else "\N{MINUS SIGN}" if by < 0 else "") + words


def _is_chinese(formats: Formats) -> bool:
    return formats.locale.language() == QLocale.Language.Chinese


def _value(warning: HealthWarning, formats: Formats) -> str:
    return measure_value(warning.figure, formats)


def _first_name(warning: HealthWarning, position: Position) -> str:
    return clipped(row_name(warning.figure.above[0], position))


def _one_row(row: Row, position: Position, formats: Formats) -> str:
    parts = [clipped(row_name(row, position))]
    if row.amount is not None:
        parts.append(formats.money(row.amount))
    if row.on is not None:
        parts.append(formats.day(row.on, position.today))
    return QCoreApplication.translate("Health", "{names}.").format(names=listed(parts))


def _quotient(figure: Figure, formats: Formats) -> str:
    above, below = (sum_words(rows, figure, formats) for rows in (figure.above, figure.below))
    if figure.at is not None and figure.measure is not Measure.CLUSTERED:
        return QCoreApplication.translate("Health", "{month}: {above} against {below}.").format(
            month=formats.month(figure.at), above=above, below=below
        )
    return QCoreApplication.translate("Health", "{above} against {below}.").format(above=above, below=below)
