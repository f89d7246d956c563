"""What changes hands, as it is typed: equal payments, a file of dated amounts, or a contract."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.reading import UsageError, seen_from
from zhihuan.cli.rows_file import flows
from zhihuan.cli.typed_loan import typed_loan
from zhihuan.cli.typed_terms import fees_of
from zhihuan.domain.cadence import cadence
from zhihuan.domain.calendar import Frequency, dues, first_due_after, read_day
from zhihuan.domain.contract_flows import contract_flows
from zhihuan.domain.errors import AmountNotPositive, DatesOutOfOrder, TermsOutOfRange
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.flow import Flow
from zhihuan.domain.money import Money, total
from zhihuan.domain.schedule import schedule
from zhihuan.domain.terms import MOST_PERIODS
from zhihuan.wording.entry import amount_from

_EQUAL: Final = ("received", "payment")
_CONTRACT: Final = (
    "principal", "annual_rate", "monthly_rate", "daily_rate", "fee_rate", "method", "instalment", "balloon", "step",
    "plan",
)
_DATED: Final = ("periods", "start", "first_due", "due_day", "deducted")


@dataclass(frozen=True, slots=True)
class Typed:
    """Flows, and what was lent by them before anything was kept back."""

    flows: tuple[Flow, ...]
    lent: Money

    @property
    def received(self) -> Money:
        """Everything that arrived."""
        return total((flow.amount for flow in self.flows if flow.amount.minor > 0), self.lent.currency)

    @property
    def paid(self) -> Money:
        """Everything that was paid."""
        return -total((flow.amount for flow in self.flows if flow.amount.minor < 0), self.lent.currency)

    @property
    def years(self) -> Fraction:
        """The time from the first day to the last: in whole periods where the days keep a beat, else over 365."""
        days = sorted({flow.on for flow in self.flows})
        beat = cadence(days)
        return Fraction((days[-1] - days[0]).days, 365) if beat is None else Fraction(beat.numbers[-1], beat.per_year)


def typed_flows(options: Namespace, bench: Bench, out: Output) -> Typed:
    """Return what changes hands; raises UsageError for forms that do not go together, and what is wrong with one."""
    contract = _given(options, _CONTRACT)
    if options.flows is not None:
        if contract or _given(options, (*_EQUAL, *_DATED)) or options.fee:
            raise UsageError(
                QCoreApplication.translate(
                    "CommandLine",
                    "--flows says everything: give no --received, --payment, --periods or --start with it",
                )
            )
        found = flows(Path(options.flows), options.currency, bench)
        return Typed(found, total((flow.amount for flow in found if flow.amount.minor > 0), options.currency))
    if contract and _given(options, _EQUAL):
        raise UsageError(
            QCoreApplication.translate(
                "CommandLine",
                "either equal payments (--received, --payment) or a contract (--principal, a rate): not both",
            )
        )
    if contract:
        return _contract(options, bench, out)
    if options.flat_rate is not None and options.payment is None:
        if options.received is None:
            raise UsageError(
                QCoreApplication.translate(
                    "CommandLine", "--flat-rate needs --received and --periods, or the amounts some other way"
                )
            )
        flat = {**vars(options), "method": "flat", "principal": options.received, "fee_rate": options.flat_rate}
        return _contract(Namespace(**flat), bench, out)
    return _equal(options, bench)


def _given(options: Namespace, names: tuple[str, ...]) -> bool:
    return any(getattr(options, name) is not None for name in names)


def _contract(options: Namespace, bench: Bench, out: Output) -> Typed:
    typed = typed_loan(options, seen_from(options.start, bench), bench, out)
    if words := typed.sentence(bench.formats):
        out.remark(words)
    kept = _deducted(options)
    terms = typed.loan.terms
    loan = replace(typed.loan, terms=replace(terms, fees=(*terms.fees, *kept)))
    rows = schedule(loan) if typed.moves else typed.rows
    return Typed(contract_flows(loan, rows), loan.principal)


def _deducted(options: Namespace) -> tuple[Fee, ...]:
    if options.deducted is None:
        return ()
    return (Fee("deducted", FeeTiming.DEDUCTED, amount=_positive("deducted", options)),)


def _equal(options: Namespace, bench: Bench) -> Typed:
    """Return equal payments, with the fees that are taken beside them."""
    if any(getattr(options, name) is None for name in ("received", "payment", "periods")):
        raise UsageError(
            QCoreApplication.translate(
                "CommandLine", "give --received, --payment and --periods, or --flows FILE, or a contract (--principal)"
            )
        )
    lent, payment = _positive("received", options), _positive("payment", options)
    if not 1 <= options.periods <= MOST_PERIODS:
        raise TermsOutOfRange("periods", str(options.periods), "1", str(MOST_PERIODS))
    fees = (*fees_of(options), *_deducted(options))
    if any(fee.on_balance for fee in fees):
        raise UsageError(
            QCoreApplication.translate(
                "CommandLine", "a fee on what is left needs a contract: give --principal and a rate"
            )
        )
    start, last = seen_from(options.start, bench), options.periods - 1
    first = _sum((fee for fee in fees if fee.timing in (FeeTiming.DEDUCTED, FeeTiming.AT_START)), lent)
    return Typed(
        (
            Flow(start, lent - first),
            *(
                Flow(on, -payment - _sum((fee for fee in fees if fee.comes_with(first=not n, last=n == last)), lent))
                for n, on in enumerate(_days(options, start))
            ),
        ),
        lent,
    )


def _days(options: Namespace, start: date) -> tuple[date, ...]:
    """Return when the payments are due; raises DatesOutOfOrder."""
    frequency = Frequency[options.frequency.upper()]
    named = None if options.first_due is None else read_day(options.first_due)
    anchor = options.due_day or (named or start).day
    first = named or first_due_after(start, anchor, frequency)
    if first <= start:
        raise DatesOutOfOrder("start", start.isoformat(), "first_due", first.isoformat())
    return dues(first, options.periods, anchor, frequency)


def _sum(fees: Iterable[Fee], lent: Money) -> Money:
    return total((fee.of(lent, lent) for fee in fees), lent.currency)


def _positive(name: str, options: Namespace) -> Money:
    amount = amount_from(getattr(options, name), options.currency)
    if amount.minor <= 0:
        raise AmountNotPositive(name, str(amount))
    return amount
