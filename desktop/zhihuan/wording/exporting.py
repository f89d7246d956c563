"""The words of exports: names of tables, headings, codes, and what a calendar shows of a due.

Headings and the words of what happened are such as the importer reads, in either language.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.application.exports import EventKind, EventText, ExportFormat, Standing, What
from zhihuan.domain.credit_line import LineState
from zhihuan.domain.due import DueKind, DueState
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.schedule import RowKind
from zhihuan.domain.terms import Method
from zhihuan.wording.choices import method_word, payment_effect_word, plan_row_word
from zhihuan.wording.export_headings import heading_word
from zhihuan.wording.loans import due_state_word, line_state_word

if TYPE_CHECKING:
    from zhihuan.domain.due import Due
    from zhihuan.domain.position import Position
    from zhihuan.wording.formats import Formats


class Wording:
    """Gives exports their words, in the language spoken now."""

    def __init__(self, formats: Formats) -> None:
        """Write amounts and months as the user does; a calendar's, never hidden but where that was asked for."""
        self._formats = formats.with_privacy(on=False)

    def title(self, what: What) -> str:
        """Return the name of a table."""
        return what_word(what)

    def heading(self, column: str) -> str:
        """Return the heading of a column."""
        return heading_word(column)

    def code(self, code: StrEnum) -> str:
        """Return the word that stands for a code."""
        match code:
            case EventKind():
                return event_word(code)
            case Standing():
                return standing_word(code)
            case Method():
                return method_word(code)
            case LineState():
                return line_state_word(code)
            case PaymentEffect():
                return payment_effect_word(code)
            case RowKind():
                return plan_row_word(code)
            case DueState():
                return due_state_word(code)
            case _:
                raise KeyError(code)

    def rate(self, rate: Rate) -> str:
        """Return a rate with its unit in plain digits, as the importer reads it: `4.9%/year`."""
        share = f"{(rate.value * Decimal(100)).normalize():f}%"
        match rate.unit:
            case RateUnit.YEAR:
                return QCoreApplication.translate("Exporting", "{rate}/year").format(rate=share)
            case RateUnit.MONTH:
                return QCoreApplication.translate("Exporting", "{rate}/month").format(rate=share)
            case RateUnit.DAY:
                return QCoreApplication.translate("Exporting", "{rate}/day").format(rate=share)
            case RateUnit.PERIOD:
                return QCoreApplication.translate("Exporting", "{rate}/period").format(rate=share)

    def calendar(self) -> str:
        """Return the name of the calendar of dues."""
        return QCoreApplication.translate("Exporting", "Zhihuan: what falls due")

    def event(self, due: Due, position: Position, *, private: bool) -> EventText:
        """Return what a calendar shows of a due; `private`: no amount, no name."""
        if private:
            return EventText(QCoreApplication.translate("Exporting", "A repayment falls due"), "")
        summary = QCoreApplication.translate("Exporting", "Repay {name}: {amount}").format(
            name=position.name_of(due), amount=self._formats.money(due.to_pay or due.amount)
        )
        lender = QCoreApplication.translate("Exporting", "Lender: {name}").format(name=position.lender_of(due).name)
        return EventText(summary, "\n".join((self._which(due), lender)))

    def _which(self, due: Due) -> str:
        if due.kind is DueKind.BILL and due.month is not None:
            month = self._formats.month(due.month)
            return QCoreApplication.translate("Exporting", "Bill of {month}").format(month=month)
        return QCoreApplication.translate("Exporting", "Instalment {number} of {of}").format(
            number=due.number, of=due.of
        )


def what_word(what: What) -> str:
    """Return the name of a table, fit for a file and a sheet."""
    match what:
        case What.ENTRIES:
            return QCoreApplication.translate("Exporting", "Movements")
        case What.LOANS:
            return QCoreApplication.translate("Exporting", "Loans")
        case What.LINES:
            return QCoreApplication.translate("Exporting", "Credit lines")
        case What.PAYMENTS:
            return QCoreApplication.translate("Exporting", "Payments")
        case What.SCHEDULE:
            return QCoreApplication.translate("Exporting", "Schedule")
        case What.INCOMES:
            return QCoreApplication.translate("Exporting", "Incomes")


def event_word(kind: EventKind) -> str:
    """Return what happened, in a word that a list of repayments may use."""
    match kind:
        case EventKind.DRAW:
            return QCoreApplication.translate("Exporting", "draw")
        case EventKind.REPAYMENT:
            return QCoreApplication.translate("Exporting", "repayment")
        case EventKind.PURCHASE:
            return QCoreApplication.translate("Exporting", "purchase")
        case EventKind.REFUND:
            return QCoreApplication.translate("Exporting", "refund")
        case EventKind.INTEREST:
            return QCoreApplication.translate("Exporting", "interest")
        case EventKind.FEE:
            return QCoreApplication.translate("Exporting", "fee")
        case EventKind.PENALTY:
            return QCoreApplication.translate("Exporting", "penalty")
        case EventKind.INSTALMENT:
            return QCoreApplication.translate("Exporting", "instalment on the bill")
        case EventKind.TO_PLAN:
            return QCoreApplication.translate("Exporting", "turned into instalments")


def standing_word(standing: Standing) -> str:
    """Return how a loan stands, or that a payment was taken back."""
    match standing:
        case Standing.RUNNING:
            return QCoreApplication.translate("Exporting", "running")
        case Standing.SETTLED:
            return QCoreApplication.translate("Exporting", "settled")
        case Standing.RETURNED:
            return QCoreApplication.translate("Exporting", "returned")


def format_sentence(kind: ExportFormat) -> str:
    """Return in one sentence what a format is good for."""
    match kind:
        case ExportFormat.CSV:
            return QCoreApplication.translate(
                "Exporting", "Opens in every spreadsheet; movements can be imported again."
            )
        case ExportFormat.ZIP:
            return QCoreApplication.translate("Exporting", "Everything as plain tables, for other programs.")
        case ExportFormat.XLSX:
            return QCoreApplication.translate("Exporting", "For Excel, WPS, LibreOffice and Numbers.")
        case ExportFormat.ICS:
            return QCoreApplication.translate(
                "Exporting", "Import it into your calendar; a later export changes the same events and doubles none."
            )
        case ExportFormat.JSON:
            return QCoreApplication.translate(
                "Exporting", "Everything, exactly: another ledger takes it in. Its history of steps stays here."
            )


def format_word(kind: ExportFormat) -> str:
    """Return what a format is, with its ending."""
    match kind:
        case ExportFormat.CSV:
            return QCoreApplication.translate("Exporting", "One table (.csv)")
        case ExportFormat.ZIP:
            return QCoreApplication.translate("Exporting", "Every table, a .csv each (.zip)")
        case ExportFormat.XLSX:
            return QCoreApplication.translate("Exporting", "Workbook with a sheet for each table (.xlsx)")
        case ExportFormat.ICS:
            return QCoreApplication.translate("Exporting", "Calendar of what falls due (.ics)")
        case ExportFormat.JSON:
            return QCoreApplication.translate("Exporting", "The whole ledger, to be read back (.json)")
