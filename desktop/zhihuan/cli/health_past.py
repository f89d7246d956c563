"""What of the document of `zhihuan health` lies behind the day: what is overdue by bucket, the strip, the series."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from zhihuan.cli import documents as d
from zhihuan.domain.due import Due
from zhihuan.domain.health.figure import Figure, Row
from zhihuan.domain.health.horizon import MonthPaid, late_by_bucket
from zhihuan.domain.health.line_series import line_series
from zhihuan.domain.health.measure import Measure, Unit
from zhihuan.domain.health.series import Series
from zhihuan.domain.money import Money, half_up
from zhihuan.domain.position import Position
from zhihuan.domain.tally import Counted, tally


def value_of(figure: Figure) -> object:
    """Return a figure's value, None where it is unknown."""
    return None if figure.value is None else measured(figure.measure, figure.value, figure.currency)


def measured(measure: Measure, value: Fraction, currency: str) -> object:
    """Return a value of a measure: money as a decimal string, everything else as a number."""
    if measure.unit is Unit.MONEY:
        return d.amount(Money(half_up(value), currency))
    return int(value) if measure.unit in (Unit.COUNT, Unit.DAYS) else float(value)


def bucket_documents(position: Position) -> list[d.Json]:
    """Return how many dues are overdue in each bucket, and how much by currency."""
    return [_bucket(number, rows, position.currency) for number, rows in late_by_bucket(position).items()]


def _bucket(number: int, rows: tuple[Row, ...], currency: str) -> d.Json:
    sums = tally((Counted(row.amount) for row in rows if row.amount is not None), currency)
    return {"bucket": number, "count": len(rows), "amounts": d.amounts((sums.main, *sums.others))}


def strip_documents(months: Iterable[MonthPaid], position: Position) -> list[d.Json]:
    """Return how each month was paid, the oldest first, and what fell due in it."""
    return [
        {
            "month": f"{one.month:%Y-%m}", "state": None if one.state is None else one.state.value,
            "bucket": one.bucket, "dues": [_due(due, position) for due in one.dues],
        }
        for one in months
    ]


def _due(due: Due, position: Position) -> d.Json:
    return {
        "subject": due.subject, "name": position.name_of(due), "on": d.day(due.on), "amount": d.amount(due.amount),
        "currency": due.amount.currency, "state": due.state(position.today).value,
        "bucket": due.bucket(position.today),
    }


def series_document(past: Series) -> d.Json:
    """Return each measure on the ends of the months before and on the day, the oldest first."""
    return {
        "days": [d.day(day) for day in past.days],
        "measures": {measure.value: [value_of(one) for one in past.of(measure)] for measure in Measure},
        "lines": _lines(past, Measure.UTILISATION), "lines_on_statements": _lines(past, Measure.UTILISATION_STATEMENT),
    }


def _lines(past: Series, measure: Measure) -> d.Json:
    return {
        line: [None if one is None else float(one) for one in values]
        for line, values in line_series(past.of(measure)).items()
    }
