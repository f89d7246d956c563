"""The words of a pack: names of its tables, headings of their columns, and what its cells say."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from zhihuan.application.pack_names import Numbered, Redaction, Unnamed
from zhihuan.application.recovery_pack import PackPart, PackTable
from zhihuan.domain.credit_line import LineEventKind
from zhihuan.domain.income import Basis
from zhihuan.domain.money import Money
from zhihuan.domain.recovery.case import Confidence, LossReason, Outcome
from zhihuan.domain.recovery.contact import Channel, ContactPurpose
from zhihuan.domain.recovery.criterion import CriterionKind
from zhihuan.domain.recovery.document import DocumentKind
from zhihuan.domain.recovery.progress import Measured
from zhihuan.domain.recovery.step import StepKind
from zhihuan.wording.formats import Formats
from zhihuan.wording.household import basis_word
from zhihuan.wording.loans import line_event_word
from zhihuan.wording.recovery import (
    confidence_word,
    criterion_state,
    criterion_target,
    criterion_value,
    criterion_word,
    reading_value,
    reason_word,
)
from zhihuan.wording.recovery_contacts import channel_word, contact_purpose_word
from zhihuan.wording.recovery_steps import document_word, outcome_word, step_word

_NOTHING = "\N{EN DASH}"
_SHARES = frozenset({"dti", "dti_then", "dti_now", "own_part"})


def part_title(part: PackPart) -> str:  # noqa: C901 - a table
    """Return the name of a table, fit for a sheet."""
    match part:
        case PackPart.FACTS:
            return QCoreApplication.translate("RecoveryPack", "The case")
        case PackPart.LIFE:
            return QCoreApplication.translate("RecoveryPack", "The line's life")
        case PackPart.MONTHS:
            return QCoreApplication.translate("RecoveryPack", "Repayment record by month")
        case PackPart.LATE:
            return QCoreApplication.translate("RecoveryPack", "Late payments")
        case PackPart.DEBTS:
            return QCoreApplication.translate("RecoveryPack", "What is owed")
        case PackPart.INCOMES:
            return QCoreApplication.translate("RecoveryPack", "Income")
        case PackPart.TREND:
            return QCoreApplication.translate("RecoveryPack", "Debt to income by month")
        case PackPart.CONDITIONS:
            return QCoreApplication.translate("RecoveryPack", "Measurable conditions")
        case PackPart.STEPS:
            return QCoreApplication.translate("RecoveryPack", "Steps")
        case PackPart.CONTACTS:
            return QCoreApplication.translate("RecoveryPack", "Contact log")
        case PackPart.DOCUMENTS:
            return QCoreApplication.translate("RecoveryPack", "Documents")


def redaction_word(redaction: Redaction) -> str:
    """Return how much is left out."""
    match redaction:
        case Redaction.NOTHING:
            return QCoreApplication.translate("RecoveryPack", "everything, with names")
        case Redaction.NAMES:
            return QCoreApplication.translate("RecoveryPack", "without names and typed texts")
        case Redaction.FIGURES_ONLY:
            return QCoreApplication.translate("RecoveryPack", "figures only")


def redaction_sentence(redaction: Redaction) -> str:
    """Return what a level of leaving out means."""
    match redaction:
        case Redaction.NOTHING:
            return QCoreApplication.translate("RecoveryPack", "All names, numbers and texts as they are recorded.")
        case Redaction.NAMES:
            return QCoreApplication.translate(
                "RecoveryPack", "Other lenders, debts and incomes are numbered; references and typed texts are out."
            )
        case Redaction.FIGURES_ONLY:
            return QCoreApplication.translate(
                "RecoveryPack", "Only what is counted: the record, debt to income, the conditions. No lists."
            )


def cell_text(table: PackTable, row: tuple[object, ...], column: int, formats: Formats) -> str:  # noqa: C901 - a table
    """Return what a cell says; what is not known, or left out, is a dash."""
    cell, name = row[column], table.columns[column]
    if table.part is PackPart.FACTS:
        name = str(row[0])
        if column == 0:
            return fact_name(name)
    if table.part is PackPart.CONDITIONS:
        return _condition(row, column, formats)
    if cell is None or cell == "":
        return _NOTHING
    match cell:
        case Numbered():
            return _numbered(cell)
        case Money():
            return formats.money(cell)
        case date():
            return formats.month(cell) if name == "month" else cell.isoformat()
        case Decimal():
            return formats.percent(cell, 1) if name in _SHARES else formats.number(cell, 2)
        case StrEnum():
            return _code(cell)
        case int():
            return formats.count(cell)
        case _:
            return str(cell)


def _condition(row: tuple[object, ...], column: int, formats: Formats) -> str:
    kind, then, _now, target, measured, told = row
    assert isinstance(kind, CriterionKind)  # noqa: S101 - narrows the type
    assert isinstance(measured, Measured)  # noqa: S101 - narrows the type
    assert isinstance(target, Decimal)  # noqa: S101 - narrows the type
    known = told if isinstance(told, date) else None
    return (
        criterion_word(kind), criterion_value(kind, then if isinstance(then, Decimal) else None, formats),
        reading_value(measured, formats), criterion_target(kind, target, formats), criterion_state(measured),
        _NOTHING if known is None else known.isoformat(),
    )[column]


def _numbered(cell: Numbered) -> str:
    match cell.what:
        case Unnamed.DEBT:
            return QCoreApplication.translate("RecoveryPack", "Debt {number}").format(number=cell.number)
        case Unnamed.LENDER:
            return QCoreApplication.translate("RecoveryPack", "Lender {number}").format(number=cell.number)
        case Unnamed.INCOME:
            return QCoreApplication.translate("RecoveryPack", "Income {number}").format(number=cell.number)


def _code(cell: StrEnum) -> str:
    match cell:
        case LineEventKind():
            return line_event_word(cell)
        case LossReason():
            return reason_word(cell)
        case Confidence():
            return confidence_word(cell)
        case Outcome():
            return outcome_word(cell)
        case Basis():
            return basis_word(cell)
        case StepKind():
            return step_word(cell)
        case Channel():
            return channel_word(cell)
        case ContactPurpose():
            return contact_purpose_word(cell)
        case DocumentKind():
            return document_word(cell)
        case _:
            raise KeyError(cell)


def fact_name(name: str) -> str:
    """Return what a fact of the case is called."""
    return {
        "line": QCoreApplication.translate("RecoveryPack", "Credit line"),
        "lender": QCoreApplication.translate("RecoveryPack", "Lender"),
        "lost_on": QCoreApplication.translate("RecoveryPack", "Since"),
        "what_happened": QCoreApplication.translate("RecoveryPack", "What happened"),
        "limit_before": QCoreApplication.translate("RecoveryPack", "Limit before"),
        "limit_after": QCoreApplication.translate("RecoveryPack", "Limit after"),
        "reason": QCoreApplication.translate("RecoveryPack", "Reason"),
        "confidence": QCoreApplication.translate("RecoveryPack", "How it is known"),
        "told": QCoreApplication.translate("RecoveryPack", "What the platform said"),
        "overdue_now": QCoreApplication.translate("RecoveryPack", "Payments overdue now"),
        "streak": QCoreApplication.translate("RecoveryPack", "On-time streak, months"),
        "institutions": QCoreApplication.translate("RecoveryPack", "Institutions with a balance"),
        "owed": QCoreApplication.translate("RecoveryPack", "Owed in all"),
        "dti_then": QCoreApplication.translate("RecoveryPack", "Debt to income on that day"),
        "dti_now": QCoreApplication.translate("RecoveryPack", "Debt to income now"),
        "outcome": QCoreApplication.translate("RecoveryPack", "Outcome"),
        "ended_on": QCoreApplication.translate("RecoveryPack", "Ended on"),
    }[name]


def heading(column: str) -> str:
    """Return the heading of a column."""
    return {
        "fact": QCoreApplication.translate("RecoveryPack", "Fact"),
        "value": QCoreApplication.translate("RecoveryPack", "Value"),
        "day": QCoreApplication.translate("RecoveryPack", "Day"),
        "event": QCoreApplication.translate("RecoveryPack", "What happened"),
        "limit": QCoreApplication.translate("RecoveryPack", "Limit"),
        "holds_until": QCoreApplication.translate("RecoveryPack", "Until"),
        "successor": QCoreApplication.translate("RecoveryPack", "Replaced by"),
        "own_part": QCoreApplication.translate("RecoveryPack", "Own part"),
        "promised": QCoreApplication.translate("RecoveryPack", "Promised"),
        "promised_by": QCoreApplication.translate("RecoveryPack", "Promised by"),
        "files": QCoreApplication.translate("RecoveryPack", "Files"),
        "note": QCoreApplication.translate("RecoveryPack", "Note"),
        "month": QCoreApplication.translate("RecoveryPack", "Month"),
        "dues": QCoreApplication.translate("RecoveryPack", "Fell due"),
        "in_time": QCoreApplication.translate("RecoveryPack", "In time"),
        "late": QCoreApplication.translate("RecoveryPack", "Late"),
        "open": QCoreApplication.translate("RecoveryPack", "Open"),
        "due_day": QCoreApplication.translate("RecoveryPack", "Due"),
        "debt": QCoreApplication.translate("RecoveryPack", "Debt"),
        "amount": QCoreApplication.translate("RecoveryPack", "Amount"),
        "paid_on": QCoreApplication.translate("RecoveryPack", "Paid"),
        "days_late": QCoreApplication.translate("RecoveryPack", "Days late"),
        "lender": QCoreApplication.translate("RecoveryPack", "Lender"),
        "owed": QCoreApplication.translate("RecoveryPack", "Owed"),
        "next_due": QCoreApplication.translate("RecoveryPack", "Next due"),
        "next_amount": QCoreApplication.translate("RecoveryPack", "Next amount"),
        "income": QCoreApplication.translate("RecoveryPack", "Income"),
        "basis": QCoreApplication.translate("RecoveryPack", "Basis"),
        "since": QCoreApplication.translate("RecoveryPack", "Since"),
        "until": QCoreApplication.translate("RecoveryPack", "Until"),
        "dti": QCoreApplication.translate("RecoveryPack", "Debt to income"),
        "condition": QCoreApplication.translate("RecoveryPack", "Condition"),
        "then": QCoreApplication.translate("RecoveryPack", "Then"),
        "now": QCoreApplication.translate("RecoveryPack", "Now"),
        "target": QCoreApplication.translate("RecoveryPack", "Target"),
        "state": QCoreApplication.translate("RecoveryPack", "State"),
        "records": QCoreApplication.translate("RecoveryPack", "Records of"),
        "step": QCoreApplication.translate("RecoveryPack", "Step"),
        "planned": QCoreApplication.translate("RecoveryPack", "Planned for"),
        "done": QCoreApplication.translate("RecoveryPack", "Done on"),
        "channel": QCoreApplication.translate("RecoveryPack", "By"),
        "purpose": QCoreApplication.translate("RecoveryPack", "For"),
        "spoke_with": QCoreApplication.translate("RecoveryPack", "With"),
        "reference": QCoreApplication.translate("RecoveryPack", "Reference"),
        "asked": QCoreApplication.translate("RecoveryPack", "Asked"),
        "reply_owed": QCoreApplication.translate("RecoveryPack", "Answer owed by"),
        "reply": QCoreApplication.translate("RecoveryPack", "Answer"),
        "replied": QCoreApplication.translate("RecoveryPack", "Answered on"),
        "document": QCoreApplication.translate("RecoveryPack", "Document"),
        "wanted": QCoreApplication.translate("RecoveryPack", "Wanted by"),
        "got": QCoreApplication.translate("RecoveryPack", "In hand since"),
        "file": QCoreApplication.translate("RecoveryPack", "File"),
        "fingerprint": QCoreApplication.translate("RecoveryPack", "SHA-256"),
    }[column]
