"""The words of loans and lines: rates with their unit, states, events, lenders and dues."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.credit_line import LineEventKind, LineState
from zhihuan.domain.due import Due, DueState
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.revolving import EntryKind
from zhihuan.wording.formats import Formats

_FEWEST_PLACES: Final = 2
_MOST_PLACES: Final = 6


def rate_words(rate: Rate, formats: Formats) -> str:
    """Return a rate as it was quoted, with its unit: `4.90% a year`, `0.05% a day`."""
    share = formats.percent(rate.value, _places(rate.value))
    match rate.unit:
        case RateUnit.YEAR:
            return QCoreApplication.translate("Loans", "{rate} a year").format(rate=share)
        case RateUnit.MONTH:
            return QCoreApplication.translate("Loans", "{rate} a month").format(rate=share)
        case RateUnit.DAY:
            return QCoreApplication.translate("Loans", "{rate} a day").format(rate=share)
        case RateUnit.PERIOD:
            return QCoreApplication.translate("Loans", "{rate} fee each period").format(rate=share)


def rate_since_words(since: date, formats: Formats) -> str:
    """Return since when a rate has held."""
    return QCoreApplication.translate("Loans", "since {day}").format(day=formats.day(since))


def _places(value: Decimal) -> int:
    """Return how many decimals the per cent needs to lose nothing, two at least."""
    shares = Fraction(value) * 100
    exact = (places for places in range(_FEWEST_PLACES, _MOST_PLACES) if (shares * 10**places).denominator == 1)
    return next(exact, _MOST_PLACES)


def line_state_word(state: LineState) -> str:
    """Return whether a line is open, frozen or closed."""
    match state:
        case LineState.OPEN:
            return QCoreApplication.translate("Loans", "open")
        case LineState.FROZEN:
            return QCoreApplication.translate("Loans", "frozen")
        case LineState.CLOSED:
            return QCoreApplication.translate("Loans", "closed")


def line_event_word(kind: LineEventKind) -> str:
    """Return what happened to a line."""
    match kind:
        case LineEventKind.OPENED:
            return QCoreApplication.translate("Loans", "line opened")
        case LineEventKind.RAISED:
            return QCoreApplication.translate("Loans", "limit raised")
        case LineEventKind.TEMPORARY:
            return QCoreApplication.translate("Loans", "temporary limit")
        case LineEventKind.CUT:
            return QCoreApplication.translate("Loans", "limit cut")
        case LineEventKind.FROZEN:
            return QCoreApplication.translate("Loans", "line frozen")
        case LineEventKind.CLOSED:
            return QCoreApplication.translate("Loans", "line closed")
        case LineEventKind.REPLACED:
            return QCoreApplication.translate("Loans", "Replaced")
        case LineEventKind.RESTORED:
            return QCoreApplication.translate("Loans", "line reinstated")


def entry_kind_word(kind: EntryKind) -> str:
    """Return what a movement on a line is."""
    match kind:
        case EntryKind.PURCHASE:
            return QCoreApplication.translate("Loans", "purchase")
        case EntryKind.DRAW:
            return QCoreApplication.translate("Loans", "drawdown")
        case EntryKind.INSTALMENT:
            return QCoreApplication.translate("Loans", "instalment")
        case EntryKind.INTEREST:
            return QCoreApplication.translate("Loans", "interest")
        case EntryKind.FEE:
            return QCoreApplication.translate("Loans", "fee")
        case EntryKind.PENALTY:
            return QCoreApplication.translate("Loans", "penalty interest")
        case EntryKind.REPAYMENT:
            return QCoreApplication.translate("Loans", "repayment")
        case EntryKind.REFUND:
            return QCoreApplication.translate("Loans", "refund")
        case EntryKind.TO_PLAN:
            return QCoreApplication.translate("Loans", "changed into instalments")


def due_state_word(state: DueState) -> str:
    """Return how a due stands."""
    match state:
        case DueState.OVERDUE:
            return QCoreApplication.translate("Loans", "overdue")
        case DueState.DUE:
            return QCoreApplication.translate("Loans", "due today")
        case DueState.UPCOMING:
            return QCoreApplication.translate("Loans", "upcoming")
        case DueState.GRACE:
            return QCoreApplication.translate("Loans", "within grace")
        case DueState.PART_PAID:
            return QCoreApplication.translate("Loans", "part paid")
        case DueState.PAID:
            return QCoreApplication.translate("Loans", "paid")
        case DueState.PAID_LATE:
            return QCoreApplication.translate("Loans", "paid late")


def due_part(due: Due, formats: Formats) -> str:
    """Return which part of a debt falls due: `3 of 12`, or `bill of September 2026`."""
    if due.month is not None:
        return QCoreApplication.translate("Loans", "bill of {month}").format(month=formats.month(due.month))
    return QCoreApplication.translate("Loans", "{number} of {count}").format(
        number=formats.count(due.number), count=formats.count(due.of)
    )
