"""The one step that a warning names, with its effect worked out; what lenders will do is nobody's to say."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.credit_line import LineId
from zhihuan.domain.health.figure import Figure, Row, summed
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.relief import OVER_INCOME, WINDOWS, falls_on
from zhihuan.domain.health.warning import Effect, HealthWarning, Step
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money, half_up
from zhihuan.domain.position import Position
from zhihuan.wording.figures import edge_words, row_name, value_words
from zhihuan.wording.formats import Formats
from zhihuan.wording.lists import clipped, in_a_row, listed
from zhihuan.wording.measures import measure_name

_DAYS_OF_MONTH = 30
_OF_MANY_MONTHS = (Measure.DTI_AVERAGE, Measure.DTI_PEAK)


def warning_step(warning: HealthWarning, position: Position, formats: Formats) -> str:  # noqa: C901, PLR0912 - a table
    """Return the one next step of a warning with what it does; empty where there is none to name."""
    if warning.step is not None:
        return _payoff(warning.step, position, formats)
    if warning.measure in WINDOWS:
        return _waiting(warning, position, formats)
    if warning.measure in OVER_INCOME:
        return _less_a_month(warning, formats)
    match warning.measure:
        case Measure.OVERDUE | Measure.OVERDUE_BUCKET:
            return _pay_first((*warning.figure.above, *warning.figure.elsewhere)[0], position, formats)
        case Measure.DUE_DAY_UNKNOWN:
            return QCoreApplication.translate("Health", "Enter the due day; the lender's app shows it.")
        case Measure.DUE_30_COVER:
            return _short(warning.figure, position, formats)
        case Measure.DEBT_COVER:
            return _more_a_month(warning, formats)
        case Measure.RUNWAY:
            return _more_cash(warning, formats)
        case Measure.CLUSTERED:
            largest = max(warning.figure.above, key=lambda row: row.value)
            return QCoreApplication.translate(
                "Health", "The largest of them is {name} with {amount}; ask whether its due day can be moved."
            ).format(name=clipped(row_name(largest, position)), amount=_money(largest.value, warning.figure, formats))
        case Measure.R90:
            return QCoreApplication.translate("Health", "Below {edge} from {amount} less of new borrowing.").format(
                edge=_edge(warning, formats), amount=_money(_too_much(warning), warning.figure, formats)
            )
        case Measure.NOT_FALLING:
            return QCoreApplication.translate("Health", "It falls once more is repaid in a month than newly borrowed.")
        case Measure.COST_ABOVE_DISCLOSED:
            return QCoreApplication.translate(
                "Health", "Compare the fees on the true cost statement with the plan, and ask what the rest is for."
            )
        case Measure.RATE_RESETS:
            return QCoreApplication.translate("Health", "Look up the new rate on that day and record it.")
        case Measure.TEMPORARY_LIMIT_ENDS:
            return QCoreApplication.translate(
                "Health", "What is used above the limit before must be repaid by then; ask the lender for its last day."
            )
        case Measure.LUMP_SUM_DUE:
            return _set_aside(warning.figure, position, formats)
        case _:
            return ""


def effect_words(effect: Effect, position: Position, formats: Formats) -> str:
    """Return what a step does to a measure: `Lenders with a balance 5 → 4`."""
    before, after = (
        value_words(effect.measure, value, position.currency, formats) for value in (effect.before, effect.after)
    )
    if effect.measure in OVER_INCOME and effect.measure not in _OF_MANY_MONTHS:
        return QCoreApplication.translate("Health", "{measure} next month {before} → {after}").format(
            measure=measure_name(effect.measure), before=before, after=after
        )
    return QCoreApplication.translate("Health", "{measure} {before} → {after}").format(
        measure=measure_name(effect.measure), before=before, after=after
    )


def _payoff(step: Step, position: Position, formats: Formats) -> str:
    effects = [effect_words(one, position, formats) for one in step.effects]
    return QCoreApplication.translate("Health", "Paying off {names} ({amount}): {effects}.").format(
        names=listed([_debt_name(one, position) for one in step.subjects]), amount=formats.money(step.costs),
        effects=in_a_row(effects),
    )


def _debt_name(subject: str, position: Position) -> str:
    loan = position.book.loans.get(LoanId(subject))
    return position.book.lines[LineId(subject)].name if loan is None else loan.name


def _waiting(warning: HealthWarning, position: Position, formats: Formats) -> str:
    day = falls_on(warning)
    if day is None:
        return ""
    left = sum(1 for row in warning.figure.above if row.value and _stays(row, warning.measure, day))
    return QCoreApplication.translate("Health", "Without a new one it is {count} from {day}.").format(
        count=formats.count(left), day=formats.day(day, position.today)
    )


def _stays(row: Row, measure: Measure, day: date) -> bool:
    return row.on is not None and row.on + timedelta(days=WINDOWS[measure]) > day


def _too_much(warning: HealthWarning) -> Fraction:
    """Return by how much the sum above the line is more than its edge allows."""
    return summed(warning.figure.above) - summed(warning.figure.below) * Fraction(warning.edge)


def _less_a_month(warning: HealthWarning, formats: Formats) -> str:
    return QCoreApplication.translate("Health", "Below {edge} from {amount} less a month.").format(
        edge=_edge(warning, formats), amount=_money(_too_much(warning), warning.figure, formats)
    )


def _more_a_month(warning: HealthWarning, formats: Formats) -> str:
    return QCoreApplication.translate("Health", "Above {edge} from {amount} more left a month.").format(
        edge=_edge(warning, formats), amount=_money(-_too_much(warning), warning.figure, formats)
    )


def _more_cash(warning: HealthWarning, formats: Formats) -> str:
    return QCoreApplication.translate("Health", "With {amount} more at hand it lasts {edge}.").format(
        edge=_edge(warning, formats), amount=_money(-_too_much(warning), warning.figure, formats)
    )


def _pay_first(row: Row, position: Position, formats: Formats) -> str:
    amount = Money(0, position.currency) if row.amount is None else row.amount
    return QCoreApplication.translate("Health", "Pay {name} first: {amount}.").format(
        name=clipped(row_name(row, position)), amount=formats.money(amount)
    )


def _short(figure: Figure, position: Position, formats: Formats) -> str:
    missing = summed(figure.above) - summed(figure.below)
    if missing <= 0:
        return QCoreApplication.translate("Health", "{amount} is left over.").format(
            amount=_money(-missing, figure, formats)
        )
    largest = max(figure.above, key=lambda row: row.value)
    return QCoreApplication.translate(
        "Health", "{amount} is missing; the largest is {name} with {largest}: speak to its lender before the day."
    ).format(
        amount=_money(missing, figure, formats), name=clipped(row_name(largest, position)),
        largest=_money(largest.value, figure, formats),
    )


def _set_aside(figure: Figure, position: Position, formats: Formats) -> str:
    row = figure.above[0]
    if row.amount is None or row.on is None:
        return ""
    months = max(1, (row.on - position.today).days // _DAYS_OF_MONTH)
    return QCoreApplication.translate("Health", "Set {amount} aside a month until {day}.").format(
        amount=formats.money(row.amount.times(Fraction(1, months))), day=formats.day(row.on, position.today)
    )


def _edge(warning: HealthWarning, formats: Formats) -> str:
    return edge_words(warning.measure, warning.edge, warning.figure.currency, formats)


def _money(coins: Fraction, figure: Figure, formats: Formats) -> str:
    return formats.money(Money(half_up(coins), figure.currency))
