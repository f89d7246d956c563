"""`zhihuan cost`: what money truly costs, from equal payments, a file of dated amounts, or a contract."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench
from zhihuan.cli.cost_lines import cost_table
from zhihuan.cli.output import Output
from zhihuan.cli.stated import comparison, comparison_lines, document, flat_lines, flat_quote
from zhihuan.cli.typed_flows import Typed, typed_flows
from zhihuan.domain.cost import cost
from zhihuan.domain.money import decimals
from zhihuan.wording.formats import Formats


def run(options: Namespace, bench: Bench, out: Output) -> int:
    """Show a cost in every way it is counted; raises CostNotComputable where no rate exists."""
    decimals(options.currency)
    typed = typed_flows(options, bench, out)
    found = cost(typed.flows)
    flat = flat_quote(options, typed, bench, out)
    beside = comparison(options, typed, found, bench, out)
    answer = {
        "currency": typed.lent.currency, "received": d.amount(typed.received), "paid": d.amount(typed.paid),
        "difference": d.amount(typed.paid - typed.received), **(d.cost(found) or {}),
        "flat": flat.document if flat else None, "disclosed": document(beside) if beside else None,
    }

    def lines() -> Iterator[str]:
        yield _changed_hands(typed, bench.formats)
        yield from cost_table(found, typed.flows, bench.formats)
        if flat is not None:
            yield from flat_lines(flat, found, bench.formats)
        if beside is not None:
            yield from comparison_lines(beside, bench.formats)

    out.answer(answer, lines())
    return 0


def _changed_hands(typed: Typed, formats: Formats) -> str:
    difference = typed.paid - typed.received
    if typed.paid < typed.received:
        words = QCoreApplication.translate("CommandLine", "Received {received}, paid {paid}: {difference} less")
    else:
        words = QCoreApplication.translate("CommandLine", "Received {received}, paid {paid}: {difference} more")
    return words.format(
        received=formats.money(typed.received), paid=formats.money(typed.paid),
        difference=formats.money(max(difference, -difference)),
    )
