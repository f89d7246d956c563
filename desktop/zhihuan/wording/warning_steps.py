"""The one step that a warning names, with its effect worked out; what lenders will do is nobody's to say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.credit_line import LineId
from zhihuan.domain.health.figure import Figure, Row, summed
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.payoffs import OVER_INCOME, stays
from zhihuan.domain.health.warning import Effect, HealthWarning, Step, StepKind
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money, half_up
from zhihuan.domain.position import Position
from zhihuan.wording.figures import edge_words, row_name, value_words
from zhihuan.wording.formats import Formats
from zhihuan.wording.health import severity_word
from zhihuan.wording.lists import clipped, in_a_row, listed
from zhihuan.wording.measures import measure_name

_OF_MANY_MONTHS = (Measure.DTI_AVERAGE, Measure.DTI_PEAK)
_WITHOUT_BORROWING = (Measure.R90, Measure.NOT_FALLING, Measure.DEBT_COVER, *OVER_INCOME)


def warning_step(warning: HealthWarning, position: Position, formats: Formats) -> str:
    """Return the one next step of a warning with what it does; empty where there is none to name."""
    step = warning.step
    parts = [_short(warning, position, formats)] if warning.measure is Measure.DUE_30_COVER else []
    if step is None:
        parts = parts or [_advice(warning, position, formats)]
    else:
        parts += [_TOLD[step.kind](step, position, formats), _band_that_stays(warning, step)]
        if step.own is not None:
            parts.append(QCoreApplication.translate("Health", "Your own part of that is {amount}.").format(
                amount=formats.money(step.own)
            ))
        if step.beyond is not None:
            parts.append(QCoreApplication.translate(
                "Health", "That is {amount} more than the cash at hand you told."
            ).format(amount=formats.money(step.beyond)))
    return " ".join(part for part in parts if part)


def _band_that_stays(warning: HealthWarning, step: Step) -> str:
    """Return that a figure is better after a step, but no less of a warning; empty where it leaves its band."""
    if any(one.measure is warning.measure and stays(warning, one.after) for one in step.effects):
        return QCoreApplication.translate("Health", "It stays “{band}”.").format(band=severity_word(warning.severity))
    return ""


def _advice(warning: HealthWarning, position: Position, formats: Formats) -> str:  # noqa: C901 - a table
    """Return what can be said where no step could be worked out on the ledger."""
    if warning.measure in OVER_INCOME:
        return _less_a_month(warning, formats)
    match warning.measure:
        case Measure.OVERDUE | Measure.OVERDUE_BUCKET:
            return _pay_first((*warning.figure.above, *warning.figure.elsewhere)[0], position, formats)
        case Measure.DUE_DAY_UNKNOWN:
            return QCoreApplication.translate("Health", "Enter the due day; the lender's app shows it.")
        case Measure.DEBT_COVER:
            return _more_a_month(warning, formats)
        case Measure.RUNWAY:
            return _more_cash(warning, formats)
        case Measure.R90 if not warning.figure.below:
            return QCoreApplication.translate("Health", "Without new borrowing it falls once dues are repaid.")
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


def _effects(step: Step, position: Position, formats: Formats) -> str:
    return in_a_row([effect_words(one, position, formats) for one in step.effects])


def _names(step: Step, position: Position) -> str:
    return listed([_debt_name(one, position) for one in step.subjects])


def _amount(step: Step, formats: Formats) -> str:
    return "" if step.costs is None else formats.money(step.costs)


def _day(step: Step, position: Position, formats: Formats) -> str:
    return "" if step.on is None else formats.day(step.on, position.today)


def _payoff(step: Step, position: Position, formats: Formats) -> str:
    return QCoreApplication.translate("Health", "Paying off {names} ({amount}): {effects}.").format(
        names=_names(step, position), amount=_amount(step, formats), effects=_effects(step, position, formats),
    )


def _pay(step: Step, position: Position, formats: Formats) -> str:
    if step.on is not None:
        return QCoreApplication.translate("Health", "Paying {amount} to {names} by {day}: {effects}.").format(
            amount=_amount(step, formats), names=_names(step, position), day=_day(step, position, formats),
            effects=_effects(step, position, formats),
        )
    return QCoreApplication.translate("Health", "Paying {amount} to {names}: {effects}.").format(
        amount=_amount(step, formats), names=_names(step, position), effects=_effects(step, position, formats),
    )


def _move(step: Step, position: Position, formats: Formats) -> str:
    return QCoreApplication.translate(
        "Health", "Were {name} with {amount} not due on {day}: {effects}. Ask its lender before then."
    ).format(
        name=_names(step, position), amount=_amount(step, formats), day=_day(step, position, formats),
        effects=_effects(step, position, formats),
    )


def _wait(step: Step, position: Position, formats: Formats) -> str:
    [effect] = step.effects
    after = value_words(effect.measure, effect.after, position.currency, formats)
    if effect.measure in _WITHOUT_BORROWING:
        return QCoreApplication.translate(
            "Health", "Without new borrowing, and with every due paid, it is {after} from {day}."
        ).format(after=after, day=_day(step, position, formats))
    return QCoreApplication.translate("Health", "Without a new one it is {count} from {day}.").format(
        count=after, day=_day(step, position, formats)
    )


def _set_aside(step: Step, position: Position, formats: Formats) -> str:
    amount, day = _amount(step, formats), _day(step, position, formats)
    if not step.effects:
        return QCoreApplication.translate("Health", "Set {amount} aside a month until {day}.").format(
            amount=amount, day=day
        )
    return QCoreApplication.translate(
        "Health", "Set {amount} aside a month until {day}. Once it is paid: {effects}."
    ).format(amount=amount, day=day, effects=_effects(step, position, formats))


_TOLD: Final[Mapping[StepKind, Callable[[Step, Position, Formats], str]]] = MappingProxyType({
    StepKind.PAY_OFF: _payoff, StepKind.PAY: _pay, StepKind.MOVE: _move, StepKind.WAIT: _wait,
    StepKind.SET_ASIDE: _set_aside,
})


def _debt_name(subject: str, position: Position) -> str:
    loan = position.book.loans.get(LoanId(subject))
    return position.book.lines[LineId(subject)].name if loan is None else loan.name


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


def _short(warning: HealthWarning, position: Position, formats: Formats) -> str:
    figure = warning.figure
    missing = summed(figure.above) - summed(figure.below)
    if missing <= 0:
        return QCoreApplication.translate("Health", "{amount} is left over.").format(
            amount=_money(-missing, figure, formats)
        )
    amount = _money(missing, figure, formats)
    if warning.step is not None:
        return QCoreApplication.translate("Health", "{amount} is missing.").format(amount=amount)
    largest = max(figure.above, key=lambda row: row.value)
    return QCoreApplication.translate(
        "Health", "{amount} is missing; the largest is {name} with {largest}: speak to its lender before the day."
    ).format(
        amount=amount, name=clipped(row_name(largest, position)), largest=_money(largest.value, figure, formats)
    )


def _edge(warning: HealthWarning, formats: Formats) -> str:
    return edge_words(warning.measure, warning.edge, warning.figure.currency, formats)


def _money(coins: Fraction, figure: Figure, formats: Formats) -> str:
    return formats.money(Money(half_up(coins), figure.currency))
