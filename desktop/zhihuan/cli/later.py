"""What moves a typed contract's plan later: its dated changes, early repayments and resets, one after the other."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.reading import UsageError
from zhihuan.cli.typed_changes import changes_of, prepayment_terms_of, prepayments_of
from zhihuan.cli.typed_loan import TypedLoan
from zhihuan.cli.typed_terms import named_rates
from zhihuan.domain.benchmark import Benchmark, Floating, quoted, spread_over
from zhihuan.domain.calendar import read_day
from zhihuan.domain.course import Course, Event, course, events_of
from zhihuan.domain.early import Prepaid
from zhihuan.domain.errors import ChangeDoesNotFit
from zhihuan.domain.loan import Loan
from zhihuan.domain.rate import Rate
from zhihuan.domain.replanned import RATELESS
from zhihuan.domain.schedule import RowKind
from zhihuan.wording.entry import share_from
from zhihuan.wording.loans import rate_words

_BENCHMARKS: Final = MappingProxyType({"1y": Benchmark.LPR_1Y, "5y": Benchmark.LPR_5Y})


def first_rate(options: Namespace, start: date, bench: Bench) -> Rate | None:
    """Return benchmark and spread of the day a contract begins, None where a rate is given or none follows the LPR.

    Raises UsageError where the options do not go together or no quote is known, NotARate.
    """
    if options.lpr is None:
        if options.spread is not None or options.reset is not None:
            raise UsageError(QCoreApplication.translate("CommandLine", "--spread and --reset go with --lpr 1y or 5y"))
        return None
    if options.reset is None:
        raise UsageError(
            QCoreApplication.translate("CommandLine", "--lpr needs --reset, the day the rate is first set anew")
        )
    if named_rates(options):
        return None
    if options.spread is None:
        raise UsageError(
            QCoreApplication.translate(
                "CommandLine", "--lpr needs --spread, or the first rate with --annual-rate, from which it follows"
            )
        )
    quote = quoted(bench.quotes, _BENCHMARKS[options.lpr], start)
    if quote is None:
        raise UsageError(
            QCoreApplication.translate(
                "CommandLine", "no LPR of {day} is known here: give the first rate with --annual-rate"
            ).format(day=start.isoformat())
        )
    return Rate(max(quote.value + share_from(options.spread), Decimal(0)))


def _floating(options: Namespace, loan: Loan, bench: Bench, out: Output) -> Floating | None:
    """Return how the rate follows the LPR, None where it does not; raises UsageError, NotADate, TermsOutOfRange."""
    if options.lpr is None:
        return None
    benchmark = _BENCHMARKS[options.lpr]
    spread = _spread_agreed(loan, benchmark, bench, out) if options.spread is None else share_from(options.spread)
    return Floating(benchmark, spread, read_day(options.reset), options.reset_months)


def _spread_agreed(loan: Loan, benchmark: Benchmark, bench: Bench, out: Output) -> Decimal:
    """Return what the first rate was above the LPR of its day, and say so; raises UsageError where that is unknown."""
    quote = quoted(bench.quotes, benchmark, loan.start)
    if quote is None:
        raise UsageError(
            QCoreApplication.translate("CommandLine", "no LPR of {day} is known here: give --spread").format(
                day=loan.start.isoformat()
            )
        )
    spread = spread_over(loan.terms.rate, quote)
    out.remark(
        QCoreApplication.translate(
            "CommandLine", "The spread is {spread}: the rate of {rate} less the LPR of {day}, {lpr}."
        ).format(
            spread=bench.formats.percent(spread, 2), rate=rate_words(loan.terms.rate, bench.formats),
            day=loan.start.isoformat(), lpr=bench.formats.percent(quote.value, 2),
        )
    )
    return spread


def moved(options: Namespace, typed: TypedLoan, bench: Bench, out: Output) -> tuple[Loan, tuple[Event, ...], Course]:
    """Return the contract with what it says of later, what moves its plan, and its course.

    Says on the way what of an early repayment is not needed. Raises UsageError, ChangeDoesNotFit, and what is wrong
    with a change.
    """
    currency, method = typed.loan.principal.currency, typed.loan.terms.method
    if options.lpr is not None and method in RATELESS:
        raise UsageError(
            QCoreApplication.translate("CommandLine", "--lpr is for a loan with interest; the method {method} has none")
            .format(method=method.value)
        )
    floating = _floating(options, typed.loan, bench, out)
    loan = replace(typed.loan, floating=floating, prepayment=prepayment_terms_of(options, currency))
    events = _events(options, loan, bench)
    if (events or options.payoff) and not typed.moves:
        raise UsageError(
            QCoreApplication.translate(
                "CommandLine", "find the number of instalments first, then give --periods with what happens later"
            )
        )
    found = course(loan, events) if typed.moves else _as_signed(typed, loan)
    typed_as = _typed_as(options)
    for event in events:
        if event.id in found.misfits and event.id in typed_as:
            raise ChangeDoesNotFit(typed_as[event.id], found.terms_on(event.on).method.value)
    _remark_unused(found, events, bench, out)
    return loan, events, found


def _as_signed(typed: TypedLoan, loan: Loan) -> Course:
    """Return a course of no events whose instalment was given."""
    signed = course(loan)
    return replace(signed, rows=typed.rows, versions=(replace(signed.versions[0], rows=typed.rows),))


def _events(options: Namespace, loan: Loan, bench: Bench) -> tuple[Event, ...]:
    early = prepayments_of(options, loan.principal.currency)
    changes = changes_of(options, loan)
    resets: tuple[Event, ...] = ()
    if loan.floating is not None:
        known = max((quote.known_until or quote.on for quote in bench.quotes), default=loan.start)
        resets = events_of(loan, (), tuple(bench.quotes), known)
    return tuple(sorted((*changes, *early, *resets), key=lambda event: event.on))


def _typed_as(options: Namespace) -> dict[str, str]:
    """Return the text of each change and early repayment, by its id."""
    changes = {f"change-{place}": text for place, text in enumerate(options.change, start=1)}
    return changes | {f"prepay-{place}": text for place, text in enumerate(options.prepay, start=1)}


def _remark_unused(found: Course, events: tuple[Event, ...], bench: Bench, out: Output) -> None:
    """Say of each early repayment what the loan did not need of it."""
    rows = [row for row in found.rows if row.kind is RowKind.PREPAYMENT]
    for event, row in zip((one for one in events if isinstance(one, Prepaid)), rows, strict=False):
        if row.payment < event.amount:
            out.remark(
                QCoreApplication.translate(
                    "CommandLine", "Of {amount} on {day} only {needed} is needed: then nothing is owed."
                ).format(
                    amount=bench.formats.money(event.amount), day=event.on.isoformat(),
                    needed=bench.formats.money(row.payment),
                )
            )
