"""Terms as they are typed: method, rate, days and habits; what does not go together is told."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.reading import UsageError, rate
from zhihuan.cli.typed_fees import fee_from
from zhihuan.domain.calendar import Frequency, first_due_after, later, read_day
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.fee import Fee
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.terms import Conventions, FirstPeriod, Method, PlanRow, Rounding, Step, Terms
from zhihuan.wording.entry import amount_from, rate_from, share_from

_RATES: Final = MappingProxyType({
    "annual_rate": RateUnit.YEAR, "monthly_rate": RateUnit.MONTH, "daily_rate": RateUnit.DAY,
    "fee_rate": RateUnit.PERIOD,
})
_OWN: Final = MappingProxyType({
    "fee_rate": Method.FLAT_FEE, "balloon": Method.BALLOON, "step": Method.GRADUATED, "plan": Method.PLAN,
})
"""Options that are for one method alone, and bring it with them."""
_LONGEST_COUNT: Final = 6
_NONE: Final = Rate(Decimal(0))


def method_of(options: Namespace) -> Method:
    """Return the method: the named one, else the one that an option is for, else level; raises UsageError."""
    given = [name for name in _OWN if getattr(options, name) is not None]
    implied = _OWN[given[0]] if given else Method.LEVEL
    method = implied if options.method is None else Method(options.method)
    for name, own in _OWN.items():
        if name in given and method is not own:
            raise UsageError(
                QCoreApplication.translate("CommandLine", "{option} is for the method {method} only").format(
                    option=_option(name), method=own.value
                )
            )
        if method is own and name not in given:
            raise UsageError(_needed(method, _option(name), options))
    return method


def rate_of(options: Namespace, method: Method, bench: Bench, out: Output) -> Rate | None:
    """Return the rate with the unit it was quoted in, None where none is given; raises UsageError, NotARate."""
    given = named_rates(options)
    if method is Method.FLAT_FEE and given != ["fee_rate"]:
        raise UsageError(
            QCoreApplication.translate("CommandLine", "the method flat takes --fee-rate, and no --annual-rate")
        )
    if method is Method.INTEREST_FREE and given:
        raise UsageError(
            QCoreApplication.translate("CommandLine", "the method interest-free takes no rate; give fees with --fee")
        )
    found = quoted_rate(options, bench, out)
    return _NONE if found is None and method in (Method.INTEREST_FREE, Method.PLAN) else found


def quoted_rate(options: Namespace, bench: Bench, out: Output) -> Rate | None:
    """Return the one rate that is given, whatever it is for; raises UsageError for several, NotARate."""
    given = named_rates(options)
    if len(given) > 1:
        raise UsageError(
            QCoreApplication.translate("CommandLine", "give one rate, not several: {options}").format(
                options=", ".join(map(_option, given))
            )
        )
    return rate(getattr(options, given[0]), _RATES[given[0]], bench, out) if given else None


def named_rates(options: Namespace) -> list[str]:
    """Return the names of the rates that are given."""
    return [name for name in _RATES if getattr(options, name) is not None]


def terms_of(
    options: Namespace, method: Method, found: Rate, periods: int, start: date, rows: tuple[PlanRow, ...]
) -> Terms:
    """Return the terms; raises what is wrong with them."""
    frequency = Frequency[options.frequency.upper()]
    first_due = None if options.first_due is None else read_day(options.first_due)
    if rows:
        periods, first_due = len(rows), rows[0].due
    due_day = options.due_day or (first_due or start).day
    if first_due is None and method.single:
        first_due = later(start, max(periods, 1), frequency, due_day)
    return Terms(
        method, found, periods, first_due or first_due_after(start, due_day, frequency), due_day,
        DayCount(options.day_count), frequency, _conventions(options),
        balloon=None if options.balloon is None else amount_from(options.balloon, options.currency),
        step=None if options.step is None else _step(options.step), rows=rows, fees=fees_of(options),
    )


def fees_of(options: Namespace) -> tuple[Fee, ...]:
    """Return the fees that are named; raises UsageError and what is wrong with one."""
    return tuple(fee_from(text, options.currency) for text in options.fee)


def missing(names: list[str]) -> UsageError:
    """Return the complaint that options are missing."""
    return UsageError(
        QCoreApplication.translate(
            "CommandLine", "{options} missing: give what is missing, or all but one of them and --instalment"
        ).format(options=", ".join(names))
    )


def _conventions(options: Namespace) -> Conventions:
    return Conventions(
        FirstPeriod(options.first_period),
        None if options.first_day_count is None else DayCount(options.first_day_count),
        Rounding(options.instalment_rounding), Rounding(options.interest_rounding),
    )


def _step(text: str) -> Step:
    """Read `12:3%` or `12:-3%`."""
    every, _, by = text.partition(":")
    if not (every.strip().isdecimal() and by.strip()):
        raise UsageError(
            QCoreApplication.translate("CommandLine", "--step is written EVERY:PERCENT, such as 12:3%; “{text}” is not")
            .format(text=text)
        )
    return Step(int(every[:_LONGEST_COUNT]), share_from(by))


def _needed(method: Method, option: str, options: Namespace) -> str:
    if method is Method.FLAT_FEE:
        return _flat_needs(options)
    return QCoreApplication.translate("CommandLine", "the method {method} needs {option}").format(
        method=method.value, option=option
    )


def _flat_needs(options: Namespace) -> str:
    """Say that a flat fee is given for one period; for another quote, how much that is."""
    named = named_rates(options)
    if len(named) != 1:
        return QCoreApplication.translate("CommandLine", "the method flat needs --fee-rate, the fee of one period")
    text = getattr(options, named[0])
    of_a_year = rate_from(text, _RATES[named[0]]).per_year
    of_a_period = of_a_year / Frequency[options.frequency.upper()].per_year
    return QCoreApplication.translate(
        "CommandLine",
        "the method flat needs --fee-rate, the fee of one period on the first principal: if {option} {rate} is a flat "
        "quote, give --fee-rate {fee} in its place",
    ).format(option=_option(named[0]), rate=text, fee=f"{float(of_a_period * 100):.8g}%")


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"

