"""The words of what one does in a recovery case: steps, documents, planned movements of a business, how it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.recovery.business import FlowKind
from zhihuan.domain.recovery.case import Outcome
from zhihuan.domain.recovery.document import DocumentKind
from zhihuan.domain.recovery.step import StepKind
from zhihuan.wording.lists import clipped

if TYPE_CHECKING:
    from zhihuan.domain.recovery.document import CaseDocument
    from zhihuan.domain.recovery.step import RecoveryStep

_LONGEST_NOTE = 120


def step_word(kind: StepKind) -> str:  # noqa: C901, PLR0912 - a table
    """Return what a step is, as something to do."""
    match kind:
        case StepKind.TALK_TO_SERVICE:
            return QCoreApplication.translate("RecoverySteps", "Talk to customer service")
        case StepKind.GATHER_DOCUMENTS:
            return QCoreApplication.translate("RecoverySteps", "Gather the documents")
        case StepKind.READ_REPORT:
            return QCoreApplication.translate("RecoverySteps", "Get the full credit report and read it")
        case StepKind.OBJECT:
            return QCoreApplication.translate("RecoverySteps", "Object to wrong data in the credit report")
        case StepKind.COMPLAIN:
            return QCoreApplication.translate("RecoverySteps", "Complain to the institution")
        case StepKind.REGULATOR:
            return QCoreApplication.translate("RecoverySteps", "Complain to the regulator's line")
        case StepKind.REPAY:
            return QCoreApplication.translate("RecoverySteps", "Repay what moves the conditions most")
        case StepKind.ASK_SETTLEMENT:
            return QCoreApplication.translate("RecoverySteps", "Ask for the pay-off certificate")
        case StepKind.AUTOMATIC_DEBIT:
            return QCoreApplication.translate("RecoverySteps", "Set up automatic debit")
        case StepKind.LOWER_USE:
            return QCoreApplication.translate("RecoverySteps", "Repay before the statement day")
        case StepKind.STOP_APPLYING:
            return QCoreApplication.translate("RecoverySteps", "Make no new applications")
        case StepKind.RENEW_IDENTITY:
            return QCoreApplication.translate("RecoverySteps", "Renew the identity data")
        case StepKind.KEEP_RECEIPTS:
            return QCoreApplication.translate("RecoverySteps", "Keep receipts of what the money is spent on")
        case StepKind.SPREAD_FUNDS:
            return QCoreApplication.translate("RecoverySteps", "Spread where money comes from")
        case StepKind.READ_NOTICES:
            return QCoreApplication.translate("RecoverySteps", "Read the platform's and the regulator's notices")
        case StepKind.REVIEW:
            return QCoreApplication.translate("RecoverySteps", "Wait, and look at everything again")
        case StepKind.OUTCOME:
            return QCoreApplication.translate("RecoverySteps", "Record how it ended")
        case StepKind.OTHER:
            return QCoreApplication.translate("RecoverySteps", "Something else")


def step_sentence(kind: StepKind) -> str:  # noqa: C901, PLR0912 - a table
    """Return how a step is done, in a sentence; empty where its name says it all."""
    match kind:
        case StepKind.TALK_TO_SERVICE:
            return QCoreApplication.translate(
                "RecoverySteps", "Ask for the reason and what would help. Write down who answered, when, the number."
            )
        case StepKind.GATHER_DOCUMENTS:
            return QCoreApplication.translate("RecoverySteps", "The list of documents below says which are still open.")
        case StepKind.READ_REPORT:
            return QCoreApplication.translate(
                "RecoverySteps", "Two reports a year are free. A look of your own does not count as an application."
            )
        case StepKind.OBJECT:
            return QCoreApplication.translate(
                "RecoverySteps", "At the credit reference centre or where the data comes from; answered within 20 days."
            )
        case StepKind.COMPLAIN:
            return QCoreApplication.translate(
                "RecoverySteps", "In writing, with a number. Decided in 15 days, a complex one in 30, 60 at most."
            )
        case StepKind.REGULATOR:
            return QCoreApplication.translate(
                "RecoverySteps", "After the institution answered or was late: 12378 for banks and consumer finance, "
                "12363 for credit reports and payments."
            )
        case StepKind.REPAY:
            return QCoreApplication.translate(
                "RecoverySteps", "What is overdue comes first; “What moves it most” below shows the rest."
            )
        case StepKind.ASK_SETTLEMENT:
            return QCoreApplication.translate("RecoverySteps", "In writing, with the day it was settled.")
        case StepKind.LOWER_USE:
            return QCoreApplication.translate("RecoverySteps", "What stands on the bill is what gets reported.")
        case StepKind.STOP_APPLYING:
            return QCoreApplication.translate(
                "RecoverySteps", "A try whether the line is open again can count as an application, too."
            )
        case StepKind.KEEP_RECEIPTS:
            return QCoreApplication.translate("RecoverySteps", "And record on each loan what it was for.")
        case StepKind.SPREAD_FUNDS:
            return QCoreApplication.translate(
                "RecoverySteps", "So that no single platform matters; compare the true cost, and prefer a bank."
            )
        case StepKind.RENEW_IDENTITY:
            return QCoreApplication.translate(
                "RecoverySteps", "Identity card, address, work, bank card and phone number in the platform's own app."
            )
        case _:
            return ""


def step_title(step: RecoveryStep) -> str:
    """Return what a step of a case is: the user's own words where it is something else."""
    if step.kind is StepKind.OTHER and step.note:
        return clipped(step.note, _LONGEST_NOTE)
    return step_word(step.kind)


def document_word(kind: DocumentKind) -> str:  # noqa: C901, PLR0912 - a table
    """Return what a document is."""
    match kind:
        case DocumentKind.CONTRACT:
            return QCoreApplication.translate("RecoverySteps", "Contract and true cost statement")
        case DocumentKind.PAY_OFF_CERTIFICATE:
            return QCoreApplication.translate("RecoverySteps", "Pay-off certificate")
        case DocumentKind.INCOME_PROOF:
            return QCoreApplication.translate("RecoverySteps", "Proof of income")
        case DocumentKind.TAX_RECORD:
            return QCoreApplication.translate("RecoverySteps", "Tax record")
        case DocumentKind.SOCIAL_SECURITY:
            return QCoreApplication.translate("RecoverySteps", "Social security record")
        case DocumentKind.HOUSING_FUND:
            return QCoreApplication.translate("RecoverySteps", "Housing fund record")
        case DocumentKind.BANK_STATEMENT:
            return QCoreApplication.translate("RecoverySteps", "Bank statements of 6 to 12 months")
        case DocumentKind.RECEIPT:
            return QCoreApplication.translate("RecoverySteps", "Receipts of what was bought")
        case DocumentKind.CREDIT_REPORT:
            return QCoreApplication.translate("RecoverySteps", "Full credit report")
        case DocumentKind.SCREENSHOT:
            return QCoreApplication.translate("RecoverySteps", "Screenshot with its time")
        case DocumentKind.IDENTITY:
            return QCoreApplication.translate("RecoverySteps", "Identity papers")
        case DocumentKind.LETTER:
            return QCoreApplication.translate("RecoverySteps", "Letter")
        case DocumentKind.OTHER:
            return QCoreApplication.translate("RecoverySteps", "Other document")


def document_title(document: CaseDocument) -> str:
    """Return what a document of a case is: the user's own words where it is another one."""
    if document.kind is DocumentKind.OTHER and document.note:
        return clipped(document.note, _LONGEST_NOTE)
    return document_word(document.kind)


def flow_word(kind: FlowKind) -> str:
    """Return what a planned movement of a business is."""
    match kind:
        case FlowKind.INCOME:
            return QCoreApplication.translate("RecoverySteps", "customers pay")
        case FlowKind.STOCK:
            return QCoreApplication.translate("RecoverySteps", "stock")
        case FlowKind.SUPPLIER:
            return QCoreApplication.translate("RecoverySteps", "supplier")
        case FlowKind.WAGES:
            return QCoreApplication.translate("RecoverySteps", "wages")
        case FlowKind.OTHER:
            return QCoreApplication.translate("RecoverySteps", "other cost")


def outcome_word(outcome: Outcome) -> str:
    """Return how a case ended."""
    match outcome:
        case Outcome.RESTORED:
            return QCoreApplication.translate("RecoverySteps", "The line was reinstated")
        case Outcome.PARTLY:
            return QCoreApplication.translate("RecoverySteps", "Reinstated with a lower limit")
        case Outcome.REFUSED:
            return QCoreApplication.translate("RecoverySteps", "The lender refused")
        case Outcome.REPLACED:
            return QCoreApplication.translate("RecoverySteps", "Another line took its place")
