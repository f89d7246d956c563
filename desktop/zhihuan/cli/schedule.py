"""`zhihuan schedule`: a plan from terms alone, without a ledger."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.reading import UsageError, rate
from zhihuan.cli.tables import table
from zhihuan.domain.calendar import first_due_after, months_later, read_day
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.errors import AmountNotPositive, DatesOutOfOrder
from zhihuan.domain.money import Money, total
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.schedule import Instalment, plan
from zhihuan.domain.terms import Method, Terms
from zhihuan.wording.entry import amount_from
from zhihuan.wording.formats import Formats


def run(options: Namespace, bench: Bench, out: Output) -> int:
    """Show a plan; raises what is wrong with its terms."""
    principal = amount_from(options.principal)
    if principal.minor <= 0:
        raise AmountNotPositive("principal", str(principal))
    start = read_day(options.start)
    terms = _terms(options, _rate(options, bench, out))
    if terms.first_due <= start:
        raise DatesOutOfOrder("start", start.isoformat(), "first_due", terms.first_due.isoformat())
    rows = plan(principal, start, terms)
    out.answer(_document(principal, terms, rows), _lines(rows, bench.formats))
    return 0


def _rate(options: Namespace, bench: Bench, out: Output) -> Rate:
    flat = options.method == Method.FLAT_FEE
    if flat and options.fee_rate is None:
        raise UsageError(
            QCoreApplication.translate("CommandLine", "the method flat needs --fee-rate, the fee of one period")
        )
    if not flat and options.fee_rate is not None:
        raise UsageError(QCoreApplication.translate("CommandLine", "--fee-rate is for the method flat only"))
    if flat and options.annual_rate is not None:
        raise UsageError(
            QCoreApplication.translate("CommandLine", "the method flat takes --fee-rate, and no --annual-rate")
        )
    if not flat and options.annual_rate is None:
        raise UsageError(QCoreApplication.translate("CommandLine", "--annual-rate is missing"))
    if flat:
        return rate(options.fee_rate, RateUnit.PERIOD, bench, out)
    return rate(options.annual_rate, RateUnit.YEAR, bench, out)


def _terms(options: Namespace, found: Rate) -> Terms:
    start, method = read_day(options.start), Method(options.method)
    first_due = None if options.first_due is None else read_day(options.first_due)
    due_day = options.due_day or (first_due or start).day
    if first_due is None and method is Method.BULLET:
        first_due = months_later(start, max(options.periods, 1), due_day)
    first = first_due or first_due_after(start, due_day)
    return Terms(method, found, options.periods, first, due_day, DayCount(options.day_count))


def _totals(rows: Sequence[Instalment], currency: str) -> dict[str, Money]:
    return {
        "payment": total((row.payment for row in rows), currency),
        "principal": total((row.principal for row in rows), currency),
        "interest": total((row.interest for row in rows), currency),
        "fee": total((row.fee for row in rows), currency),
    }


def _document(principal: Money, terms: Terms, rows: Sequence[Instalment]) -> d.Json:
    totals = _totals(rows, principal.currency)
    return {
        "principal": d.amount(principal), "currency": principal.currency, "method": terms.method.value,
        "rate": {"value": d.ratio(terms.rate.value), "unit": terms.rate.unit.value},
        "day_count": terms.day_count.value,
        "rows": [
            {
                "number": row.number, "due": d.day(row.due), "payment": d.amount(row.payment),
                "principal": d.amount(row.principal), "interest": d.amount(row.interest), "fee": d.amount(row.fee),
                "balance": d.amount(row.balance),
            }
            for row in rows
        ],
        "totals": {name: d.amount(money) for name, money in totals.items()},
    }


def _lines(rows: Sequence[Instalment], formats: Formats) -> Iterator[str]:
    totals = _totals(rows, rows[0].balance.currency)
    headings = (
        QCoreApplication.translate("CommandLine", "No."), QCoreApplication.translate("CommandLine", "Due"),
        QCoreApplication.translate("CommandLine", "Payment"), QCoreApplication.translate("CommandLine", "Principal"),
        QCoreApplication.translate("CommandLine", "Interest"), QCoreApplication.translate("CommandLine", "Fee"),
        QCoreApplication.translate("CommandLine", "Balance"),
    )
    cells: list[tuple[str, ...]] = [
        (
            formats.count(row.number), row.due.isoformat(), formats.money(row.payment), formats.money(row.principal),
            formats.money(row.interest), formats.money(row.fee), formats.money(row.balance),
        )
        for row in rows
    ]
    sums = [formats.money(totals[name]) for name in ("payment", "principal", "interest", "fee")]
    cells.append(("", QCoreApplication.translate("CommandLine", "Total"), *sums, ""))
    yield from table(headings, cells, right={0, 2, 3, 4, 5, 6})
