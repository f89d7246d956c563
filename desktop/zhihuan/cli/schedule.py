"""`zhihuan schedule`: a plan from terms alone, without a ledger."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench
from zhihuan.cli.cost_lines import cost_table
from zhihuan.cli.later import first_rate, moved
from zhihuan.cli.matching import match
from zhihuan.cli.output import Output
from zhihuan.cli.plan_lines import plan_table, totals
from zhihuan.cli.repaid_early import (
    payoff_document,
    payoff_lines,
    payoff_on,
    repaid,
    repaid_document,
    repaid_lines,
)
from zhihuan.cli.typed_loan import TypedLoan, absent, typed_loan
from zhihuan.cli.typed_terms import missing
from zhihuan.domain.calendar import read_day
from zhihuan.domain.contract_flows import contract_flows, paid_at_start, received
from zhihuan.domain.cost import Cost, cost
from zhihuan.domain.course import Course
from zhihuan.domain.errors import CostNotComputable
from zhihuan.domain.loan import Loan
from zhihuan.domain.money import decimals
from zhihuan.domain.prepayment import Payoff
from zhihuan.domain.schedule import Instalment
from zhihuan.wording.formats import Formats
from zhihuan.wording.problems import told


@dataclass(frozen=True, slots=True)
class Plan:
    """A contract with the plan that comes of it, and what it costs, or why that is not computable."""

    typed: TypedLoan
    course: Course
    cost: Cost | CostNotComputable
    payoff: tuple[date, Payoff] | None

    @property
    def loan(self) -> Loan:
        """The contract."""
        return self.typed.loan

    @property
    def rows(self) -> tuple[Instalment, ...]:
        """The plan as it is after everything that moved it."""
        return self.course.rows


def run(options: Namespace, bench: Bench, out: Output) -> int:
    """Show a plan; raises what is wrong with its terms."""
    decimals(options.currency)
    if options.start is None:
        raise missing(["--start", *absent(options)])
    start = read_day(options.start)
    if options.match is not None:
        return match(options, start, bench, out)
    typed = typed_loan(options, start, bench, out, first_rate(options, start, bench))
    loan, events, course = moved(options, typed, bench, out)
    day = None if options.payoff is None else read_day(options.payoff)
    plan = Plan(
        replace(typed, loan=loan), course, _cost(loan, course),
        None if day is None else (day, payoff_on(loan, events, day)),
    )
    if words := plan.typed.sentence(bench.formats):
        out.remark(words)
    out.answer(_document(plan), _lines(plan, bench.formats))
    return 0


def _cost(loan: Loan, course: Course) -> Cost | CostNotComputable:
    try:
        return cost(contract_flows(loan, course.rows))
    except CostNotComputable as problem:
        return problem


def _document(plan: Plan) -> d.Json:
    loan, rows = plan.loan, plan.rows
    terms, currency = loan.terms, loan.principal.currency
    return {
        "principal": d.amount(loan.principal), "currency": currency, "method": terms.method.value,
        "rate": d.rate(terms.rate), "day_count": terms.day_count.value, "frequency": terms.frequency.value,
        "start": d.day(loan.start), "periods": terms.periods, "solved": plan.typed.document(),
        "received": d.amount(received(loan)), "paid_at_start": d.amount(paid_at_start(loan)),
        "fees": [d.fee(fee, loan.principal) for fee in terms.fees],
        "rows": [
            {
                "number": row.number, "due": d.day(row.due), "payment": d.amount(row.payment),
                "principal": d.amount(row.principal), "interest": d.amount(row.interest), "fee": d.amount(row.fee),
                "balance": d.amount(row.balance), "capitalised": d.amount(row.capitalised), "kind": row.kind.value,
            }
            for row in rows
        ],
        "totals": {name: d.amount(money) for name, money in totals(rows, currency).items()},
        "versions": [d.version(one) for one in plan.course.versions],
        "prepayments": [repaid_document(one) for one in repaid(plan.course)],
        "payoff": payoff_document(*plan.payoff) if plan.payoff else None,
        "cost": d.cost(plan.cost) if isinstance(plan.cost, Cost) else None,
    }


def _lines(plan: Plan, formats: Formats) -> Iterator[str]:
    yield from plan_table(plan.rows, formats)
    yield ""
    yield from _beside(plan.loan, formats)
    for one in repaid(plan.course):
        yield from repaid_lines(plan.loan, one, formats)
    if plan.payoff is not None:
        yield from payoff_lines(*plan.payoff, formats)
    if isinstance(plan.cost, CostNotComputable):
        yield told(plan.cost)
    else:
        yield from cost_table(plan.cost, contract_flows(plan.loan, plan.course.rows), formats)


def _beside(loan: Loan, formats: Formats) -> Iterator[str]:
    arrived, first = received(loan), paid_at_start(loan)
    if arrived != loan.principal:
        yield QCoreApplication.translate("CommandLine", "Received: {amount}, for {kept} is kept back.").format(
            amount=formats.money(arrived), kept=formats.money(loan.principal - arrived)
        )
    if first:
        yield QCoreApplication.translate("CommandLine", "Paid at the start: {amount}.").format(
            amount=formats.money(first)
        )
