"""`zhihuan schedule --match`: which contract makes the rows of the lender's own plan."""

from __future__ import annotations

import shlex
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.reading import UsageError
from zhihuan.cli.rows_file import lender_rows
from zhihuan.cli.spellings import FIRST_PERIODS
from zhihuan.cli.tables import table
from zhihuan.cli.typed_loan import principal_of
from zhihuan.cli.typed_terms import quoted_rate
from zhihuan.domain.calendar import whole_periods
from zhihuan.domain.contract_match import Match, matches
from zhihuan.domain.fee import Fee
from zhihuan.domain.money import Money
from zhihuan.domain.rate import RateUnit
from zhihuan.domain.terms import Conventions, FirstPeriod, Terms
from zhihuan.domain.typed_row import TypedRow
from zhihuan.wording.formats import Formats
from zhihuan.wording.variants import nearness_words, several_words, variant_words

_SEARCHED: Final = ("method", "instalment", "balloon", "step", "plan", "lpr", "payoff")
_LISTED: Final = ("fee", "change", "prepay")
_RATES: Final = {
    RateUnit.YEAR: "--annual-rate", RateUnit.MONTH: "--monthly-rate", RateUnit.DAY: "--daily-rate",
    RateUnit.PERIOD: "--fee-rate",
}


@dataclass(frozen=True, slots=True)
class Question:
    """What was lent, since when, in how many instalments, and the lender's rows."""

    principal: Money
    start: date
    periods: int
    rows: tuple[TypedRow, ...]


def match(options: Namespace, start: date, bench: Bench, out: Output) -> int:
    """Name the contracts that come nearest to the lender's rows; raises what is wrong with the rows."""
    given = [name for name in _SEARCHED if getattr(options, name) is not None]
    given += [name for name in _LISTED if getattr(options, name)]
    if given:
        raise UsageError(
            QCoreApplication.translate("CommandLine", "--match looks for the contract itself: give no {option} with it")
            .format(option=f"--{given[0]}")
        )
    principal, rate = principal_of(options), quoted_rate(options, bench, out)
    if principal is None or options.periods is None:
        raise UsageError(
            QCoreApplication.translate(
                "CommandLine", "--match needs --principal, --periods and --start; and the rate, if it is known"
            )
        )
    asked = Question(principal, start, options.periods, lender_rows(Path(options.match), options.currency, bench))
    found = matches(principal, start, options.periods, asked.rows, rate)
    document = {
        "principal": d.amount(principal), "currency": principal.currency, "start": d.day(start),
        "periods": options.periods, "rows": len(asked.rows), "matches": [_document(one, asked) for one in found],
    }
    out.answer(document, _lines(found, asked, bench.formats))
    return 0


def _document(one: Match, asked: Question) -> d.Json:
    terms = one.terms
    own = terms.conventions.first_day_count
    return {
        "exact": one.exact, "difference": d.amount(one.difference), "by_row": [d.amount(each) for each in one.by_row],
        "method": terms.method.value, "rate": d.rate(terms.rate), "day_count": terms.day_count.value,
        "first_day_count": own.value if own else None, "frequency": terms.frequency.value,
        "first_due": d.day(terms.first_due), "due_day": terms.due_day,
        "first_period": terms.conventions.first_period.value,
        "instalment_rounding": terms.conventions.instalment_rounding.value,
        "interest_rounding": terms.conventions.interest_rounding.value, "balloon": d.amount(terms.balloon),
        "step": {"every": terms.step.every, "by": d.ratio(terms.step.by)} if terms.step else None,
        "fees": [d.fee(fee, asked.principal) for fee in terms.fees], "command": command(terms, asked),
    }


def _lines(found: Sequence[Match], asked: Question, formats: Formats) -> Iterator[str]:
    if not found:
        yield QCoreApplication.translate(
            "CommandLine",
            "No usual contract comes near these rows. Check the amount lent, and give the rate if you know it.",
        )
        return
    headings = (
        QCoreApplication.translate("CommandLine", "Difference"), QCoreApplication.translate("CommandLine", "Contract"),
    )
    cells = [
        (
            QCoreApplication.translate("CommandLine", "none") if one.exact else formats.money(one.difference),
            variant_words(one.terms, formats),
        )
        for one in found
    ]
    if sum(one.exact for one in found) > 1:
        yield several_words()
    yield from table(headings, cells, right={0})
    best = found[0]
    yield nearness_words(best, formats)
    yield f"  {command(best.terms, asked)}"


def command(terms: Terms, asked: Question) -> str:
    """Return the command that makes this plan."""
    usual, habits = Conventions(), terms.conventions
    said = [
        "--principal", str(asked.principal), "--periods", str(asked.periods), "--start", asked.start.isoformat(),
        "--method", terms.method.value, "--first-due", terms.first_due.isoformat(), "--due-day", str(terms.due_day),
        "--day-count", terms.day_count.value,
    ]
    if asked.principal.currency != "CNY":
        said += ["--currency", asked.principal.currency]
    if terms.rate.value or terms.method.value != "interest-free":
        said += [_RATES[terms.rate.unit], f"{(terms.rate.value * 100).normalize():f}%"]
    if terms.frequency.value != "monthly":
        said += ["--frequency", terms.frequency.value]
    if habits.first_day_count is not None:
        said += ["--first-day-count", habits.first_day_count.value]
    for option, here, there in (
        ("--first-period", habits.first_period, _usual_first_period(terms, asked)),
        ("--instalment-rounding", habits.instalment_rounding, usual.instalment_rounding),
        ("--interest-rounding", habits.interest_rounding, usual.interest_rounding),
    ):
        said += [option, here.value] if here is not there else []
    if terms.balloon is not None:
        said += ["--balloon", str(terms.balloon)]
    if terms.step is not None:
        said += ["--step", f"{terms.step.every}:{(terms.step.by * 100).normalize():f}%"]
    for fee in terms.fees:
        said += ["--fee", _typed(fee)]
    return shlex.join(["zhihuan", "schedule", *said])


def _usual_first_period(terms: Terms, asked: Question) -> FirstPeriod:
    """Return the rule that need not be said: that of `schedule`, and any where the first period is a regular one."""
    regular = whole_periods(asked.start, terms.first_due, terms.frequency, terms.due_day) == 1
    return terms.conventions.first_period if regular else FirstPeriod(FIRST_PERIODS[0])


def _typed(fee: Fee) -> str:
    share = "" if fee.share is None else f"{(fee.share * 100).normalize():f}%{'left' if fee.on_balance else ''}"
    return f"{fee.name}:{share or fee.amount}:{fee.timing.value}"
