"""What a lender says its money costs, beside what was recomputed."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.reading import UsageError, rate
from zhihuan.cli.tables import table
from zhihuan.cli.typed_flows import Typed
from zhihuan.domain.calendar import Frequency
from zhihuan.domain.comparison import EIGHTH_OF_A_POINT, Comparison, compared, flat_rate
from zhihuan.domain.cost import Cost
from zhihuan.domain.disclosure import Definition, Disclosure
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.wording.choices import definition_word
from zhihuan.wording.disclosure import comparison_words
from zhihuan.wording.entry import amount_from, share_from
from zhihuan.wording.formats import Formats
from zhihuan.wording.loans import rate_words


@dataclass(frozen=True, slots=True)
class FlatQuote:
    """A charge of a period on the first principal: as a year's rate it is quoted at, and what the flows come to so."""

    quoted: Rate
    a_year: Fraction
    recomputed: Fraction

    @property
    def document(self) -> d.Json:
        """What stands in a JSON document."""
        return {
            "quoted": d.ratio(self.quoted.value), "a_year": d.ratio(self.a_year),
            "recomputed_a_year": d.ratio(self.recomputed),
        }


def flat_quote(options: Namespace, typed: Typed, bench: Bench, out: Output) -> FlatQuote | None:
    """Return the flat rate that was quoted, None where none was; raises NotARate, TermsOutOfRange."""
    if options.flat_rate is None:
        return None
    quoted = rate(options.flat_rate, RateUnit.PERIOD, bench, out)
    yearly = Fraction(quoted.value) * Frequency[options.frequency.upper()].per_year
    return FlatQuote(quoted, yearly, flat_rate(typed.paid - typed.received, typed.received, typed.years))


def comparison(options: Namespace, typed: Typed, found: Cost, bench: Bench, out: Output) -> Comparison | None:
    """Return what was disclosed beside what was recomputed, None where nothing was; raises what is wrong with it."""
    if options.disclosed is None and options.disclosed_total is None:
        if options.tolerance is not None or options.disclosed_as != Definition.UNKNOWN:
            raise UsageError(
                QCoreApplication.translate("CommandLine", "--disclosed-as and --tolerance go with --disclosed")
            )
        return None
    tolerance = EIGHTH_OF_A_POINT if options.tolerance is None else abs(share_from(options.tolerance))
    told = None if options.disclosed is None else rate(options.disclosed, RateUnit.YEAR, bench, out).value
    stated = None if options.disclosed_total is None else amount_from(options.disclosed_total, options.currency)
    sheet = Disclosure(
        typed.lent, annual_cost=told, definition=Definition(options.disclosed_as), total_to_pay=stated
    )
    return compared(sheet, found, typed.received, typed.paid, typed.years, tolerance)


def document(beside: Comparison) -> d.Json:
    """Return a comparison for a JSON document."""
    sheet = beside.disclosure
    return {
        "rate": d.ratio(sheet.annual_cost), "as": sheet.definition.value, "tolerance": d.ratio(beside.tolerance),
        "agrees": beside.agrees, "nearest": beside.nearest.definition.value if beside.nearest else None,
        "figures": [
            {"definition": one.definition.value, "rate": one.rate, "points": one.points} for one in beside.figures
        ],
        "total": d.amount(sheet.total_to_pay), "kept_back": d.amount(beside.kept_back),
        "unexplained": d.amount(beside.unexplained),
    }


def flat_lines(flat: FlatQuote, found: Cost, formats: Formats) -> Iterator[str]:
    """Say what a flat rate is quoted at, and what it truly costs."""
    true = found.xirr if found.nominal is None else found.nominal
    yield QCoreApplication.translate(
        "CommandLine", "Quoted: {quoted}, {yearly} a year. As less is owed each time, it truly costs {true}."
    ).format(
        quoted=rate_words(flat.quoted, formats), yearly=formats.percent(flat.a_year, 2),
        true=formats.percent(None if true is None else d.exact(true), 2),
    )


def comparison_lines(beside: Comparison, formats: Formats) -> Iterator[str]:
    """Say what the lender's figures are beside the truth, and show each difference."""
    yield from comparison_words(beside, formats)
    if beside.disclosure.annual_cost is None:
        return
    headings = (
        QCoreApplication.translate("CommandLine", "Recomputed"), QCoreApplication.translate("CommandLine", "Value"),
        QCoreApplication.translate("CommandLine", "Points off"),
    )
    cells = [
        (
            definition_word(one.definition), formats.percent(d.exact(one.rate), 2),
            formats.number(d.exact(one.points or 0), 3),
        )
        for one in beside.figures
    ]
    yield from table(headings, cells, right={1, 2})
