"""Danger in words: how much a figure should worry, why, from which rows, and one next step."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from PySide6.QtCore import QCoreApplication, QLocale

from zhihuan.domain.due import Due
from zhihuan.domain.health.severity import Bands, Severity
from zhihuan.domain.health.summary import HealthWarning, WarningCode
from zhihuan.domain.lender import LenderId
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position
from zhihuan.domain.tally import Counted, tally
from zhihuan.wording.formats import Formats
from zhihuan.wording.lists import clipped, listed
from zhihuan.wording.totals import total_words


def severity_word(severity: Severity) -> str:
    """Return the word of a band."""
    match severity:
        case Severity.FINE:
            return QCoreApplication.translate("Health", "fine")
        case Severity.WATCH:
            return QCoreApplication.translate("Health", "watch")
        case Severity.HIGH:
            return QCoreApplication.translate("Health", "high")
        case Severity.SEVERE:
            return QCoreApplication.translate("Health", "severe")
        case Severity.UNKNOWN:
            return QCoreApplication.translate("Health", "unknown")


def threshold_source(bands: Bands, formats: Formats) -> str:
    """Return where a measure's thresholds come from; in English where the rules say it in no other language."""
    chinese = formats.locale.language() == QLocale.Language.Chinese
    return (bands.source_zh if chinese else "") or bands.source


def edge_share(edge: Decimal, formats: Formats) -> str:
    """Return an edge of a ratio as it was set: 50%, 37.5%."""
    return formats.percent(edge, 0 if edge * 100 == int(edge * 100) else 1)


def left_out_currencies(position: Position) -> str:
    """Return which debts stand in no sum because they are in another currency; empty when there are none."""
    others = sorted(position.other_currencies)
    if not others:
        return ""
    return QCoreApplication.translate("Health", "Debts in {currencies} are in none of these sums.").format(
        currencies=listed(others)
    )


def warning_title(warning: HealthWarning, position: Position, formats: Formats) -> str:
    """Return what a warning is about, in a few words."""
    match warning.code:
        case WarningCode.OVERDUE:
            count, left = len(warning.dues), (Counted(due.to_pay) for due in warning.dues)
            return QCoreApplication.translate("Health", "%n payments overdue: {amount}", None, count).format(
                amount=total_words(tally(left, position.currency), formats)
            )
        case WarningCode.DTI_ABOVE_BAND:
            return QCoreApplication.translate("Health", "Debt to income is {ratio}").format(
                ratio=formats.percent(Fraction(warning.value), 1)
            )
        case WarningCode.LENDERS_ABOVE_BAND:
            return QCoreApplication.translate("Health", "%n lenders with a balance", None, int(warning.value))
        case WarningCode.DUE_DAY_UNKNOWN:
            return QCoreApplication.translate("Health", "%n credit lines without a due day", None, int(warning.value))


def warning_reason(warning: HealthWarning, position: Position, formats: Formats) -> str:
    """Return why a warning stands: the figures and the edge that was crossed."""
    match warning.code:
        case WarningCode.OVERDUE:
            return QCoreApplication.translate(
                "Health", "The oldest, {name}, was due {day}, %n days ago.", None, int(warning.value)
            ).format(name=clipped(warning.names[0]), day=formats.day(warning.dues[0].on, position.today))
        case WarningCode.DTI_ABOVE_BAND:
            month = warning.dues[0].on
            return QCoreApplication.translate(
                "Health", "{due} falls due in {month} against an income of {income}; “{band}” begins at {edge}."
            ).format(
                due=formats.money(_amount(warning, position)), month=formats.month(month),
                income=formats.money(_income(position, month)), band=severity_word(warning.severity),
                edge=edge_share(warning.edge or Decimal(0), formats),
            )
        case WarningCode.LENDERS_ABOVE_BAND:
            return QCoreApplication.translate("Health", "“{band}” begins at {edge}: {names}.").format(
                band=severity_word(warning.severity), edge=formats.count(int(warning.edge or 0)),
                names=listed(warning.names),
            )
        case WarningCode.DUE_DAY_UNKNOWN:
            return QCoreApplication.translate(
                "Health", "{amount} is owed on {names}, but no bill can be reminded of while the day is unknown."
            ).format(amount=formats.money(_amount(warning, position)), names=listed(warning.names))


def warning_step(warning: HealthWarning, position: Position, formats: Formats) -> str:
    """Return the one next step, empty where there is none to name."""
    match warning.code:
        case WarningCode.OVERDUE:
            return QCoreApplication.translate("Health", "Pay {name} first: {amount}.").format(
                name=clipped(warning.names[0]), amount=formats.money(warning.dues[0].to_pay)
            )
        case WarningCode.DTI_ABOVE_BAND:
            return _lower_ratio(warning, position, formats)
        case WarningCode.LENDERS_ABOVE_BAND:
            if warning.relief is None:
                return ""
            name, amount = warning.relief
            return QCoreApplication.translate("Health", "Paying off {name} ({amount}) would make it one fewer.").format(
                name=clipped(name), amount=formats.money(amount)
            )
        case WarningCode.DUE_DAY_UNKNOWN:
            return QCoreApplication.translate("Health", "Enter the due day; the lender's app shows it.")


def warning_rows(warning: HealthWarning, position: Position, formats: Formats) -> tuple[tuple[str, str, str], ...]:
    """Return the rows a warning came from: name, day (or nothing), amount."""
    if warning.dues:
        overdue = warning.code is WarningCode.OVERDUE
        return tuple(
            (
                position.name_of(due), formats.day(due.on, position.today),
                formats.money(due.to_pay if overdue else due.amount),
            )
            for due in warning.dues
        )
    if warning.lenders:
        owed = position.lenders_owed
        return tuple((_lender(position, one), "", formats.money(owed[one])) for one in warning.lenders)
    return tuple((name, "", "") for name in warning.names)


def _lower_ratio(warning: HealthWarning, position: Position, formats: Formats) -> str:
    largest: Due = max(warning.dues, key=lambda due: due.amount.minor)
    edge = warning.edge or Decimal(0)
    allowed = _income(position, largest.on).times(edge)
    return QCoreApplication.translate(
        "Health", "Below {edge} from {amount} less a month; the largest part is {name} with {largest}."
    ).format(
        edge=edge_share(edge, formats), amount=formats.money(_amount(warning, position) - allowed),
        name=clipped(position.name_of(largest)), largest=formats.money(largest.amount),
    )


def _amount(warning: HealthWarning, position: Position) -> Money:
    return warning.amount or Money.zero(position.currency)


def _income(position: Position, month: date) -> Money:
    return position.sum(one.amount for one in position.book.incomes.values() if one.runs_in_month_of(month))


def _lender(position: Position, lender: LenderId) -> str:
    return position.book.lenders[lender].name
