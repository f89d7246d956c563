"""`zhihuan cost`: what money truly costs, from equal payments or from a file of dated amounts."""

from __future__ import annotations

import csv
import io
import re
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.application.import_problems import FileEmpty, FlowUnreadable
from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.reading import UsageError, seen_from
from zhihuan.cli.tables import table
from zhihuan.domain.calendar import read_day
from zhihuan.domain.cost import Cost, cost
from zhihuan.domain.errors import AmountNotPositive, DomainError, TermsOutOfRange
from zhihuan.domain.flow import Flow, level_flows
from zhihuan.domain.money import Money, total
from zhihuan.domain.terms import MOST_PERIODS
from zhihuan.wording.entry import amount_from
from zhihuan.wording.formats import Formats

_LONGEST_SHOWN: Final = 60
_FIGURE: Final = re.compile(r"\d")


def run(options: Namespace, bench: Bench, out: Output) -> int:
    """Show a cost four ways; raises CostNotComputable where no rate exists."""
    flows = _read(options, bench) if options.flows is not None else _level(options, bench)
    found = cost(flows)
    currency = flows[0].amount.currency
    received = total((flow.amount for flow in flows if flow.amount.minor > 0), currency)
    paid = -total((flow.amount for flow in flows if flow.amount.minor < 0), currency)
    document = {
        "currency": currency, "received": d.amount(received), "paid": d.amount(paid),
        "difference": d.amount(paid - received), **(d.cost(found) or {}),
    }
    out.answer(document, _lines(found, received, paid, bench.formats))
    return 0


def _level(options: Namespace, bench: Bench) -> Sequence[Flow]:
    if None in (options.received, options.payment, options.periods):
        raise UsageError(
            QCoreApplication.translate("CommandLine", "give --received, --payment and --periods, or --flows FILE")
        )
    received, payment = amount_from(options.received), amount_from(options.payment)
    for name, amount in (("received", received), ("payment", payment)):
        if amount.minor <= 0:
            raise AmountNotPositive(name, str(amount))
    if not 1 <= options.periods <= MOST_PERIODS:
        raise TermsOutOfRange("periods", str(options.periods), "1", str(MOST_PERIODS))
    return level_flows(received, payment, options.periods, seen_from(options.start, bench))


def _read(options: Namespace, bench: Bench) -> Sequence[Flow]:
    """Read `date,amount` lines, under a line of headings or without; raises what is wrong with the file."""
    if any(given is not None for given in (options.received, options.payment, options.periods, options.start)):
        raise UsageError(
            QCoreApplication.translate(
                "CommandLine", "--flows says everything: give no --received, --payment, --periods or --start with it"
            )
        )
    path = Path(options.flows)
    text = bench.read_text(path)
    flows = list(_flows(text, path.name))
    if not flows:
        raise FileEmpty(path.name)
    return flows


def _flows(text: str, name: str) -> Iterator[Flow]:
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or (number == 1 and not _FIGURE.search(line)):
            continue
        try:
            day, amount = next(csv.reader(io.StringIO(line), strict=True))
            yield Flow(read_day(day), amount_from(amount))
        except (ValueError, csv.Error, DomainError) as problem:
            raise FlowUnreadable(name, number, line[:_LONGEST_SHOWN]) from problem


def _lines(found: Cost, received: Money, paid: Money, formats: Formats) -> Iterator[str]:
    yield QCoreApplication.translate("CommandLine", "Received {received}, paid {paid}: {difference} more").format(
        received=formats.money(received), paid=formats.money(paid), difference=formats.money(paid - received)
    )
    headings = (QCoreApplication.translate("CommandLine", "Rate"), QCoreApplication.translate("CommandLine", "Value"))
    named = (
        (QCoreApplication.translate("CommandLine", "a month (IRR)"), found.periodic),
        (QCoreApplication.translate("CommandLine", "nominal a year (12 × the month)"), found.nominal),
        (QCoreApplication.translate("CommandLine", "effective a year (compounded)"), found.effective),
        (QCoreApplication.translate("CommandLine", "XIRR (by real days)"), found.xirr),
    )
    cells = [(name, _percent(value, formats)) for name, value in named]
    yield from table(headings, cells, right={1})


def _percent(value: float | None, formats: Formats) -> str:
    if value is None:
        return QCoreApplication.translate("CommandLine", "not monthly")
    return formats.percent(d.exact(value), 2)
