"""Why a row of an import stands where it does, each reason in a sentence that says what to do where one can."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from zhihuan.application.file_names import readable_name
from zhihuan.application.import_preview import PlannedRow, PlanReason
from zhihuan.application.imported import UNDONE, Reason, RowKind
from zhihuan.wording.importing import column_word
from zhihuan.wording.lists import listed
from zhihuan.wording.problems import told
from zhihuan.wording.row_faults import fault_sentence


def reason_sentence(row: PlannedRow) -> str:
    """Return why a row stands in its group; empty where there is nothing to say."""
    match row.reason:
        case None:
            return ""
        case Reason.NEGATIVE_AMOUNT if row.row.kind is RowKind.LOAN:
            return QCoreApplication.translate(
                "Importing", "The principal is {detail}, but it must be above zero. Correct it in the file."
            ).format(detail=row.detail)
        case Reason.QUOTE_UNCLOSED:
            return QCoreApplication.translate(
                "Importing",
                "A quotation mark is opened in line {line} and never closed ({detail}). Close it or delete it there.",
            ).format(line=row.row.line, detail=row.detail)
        case Reason.FAILED if row.row.kind is RowKind.REFUND:
            return QCoreApplication.translate("Importing", "The refund was closed or failed; no money came back.")
        case PlanReason() as reason:
            return _planned(reason, row)
        case Reason() as reason:
            return _left_out(reason) or _unclear(reason, row.detail) or fault_sentence(reason, row.detail)


def _planned(reason: PlanReason, row: PlannedRow) -> str:  # noqa: C901, PLR0912 - a table of the reasons
    match reason:
        case PlanReason.ALREADY_IMPORTED:
            return QCoreApplication.translate("Importing", "This row was imported before.")
        case PlanReason.ALREADY_RECORDED:
            return QCoreApplication.translate("Importing", "The ledger holds it already, as “{name}”.").format(
                name=row.target
            )
        case PlanReason.LOAN_UNKNOWN:
            return QCoreApplication.translate(
                "Importing", "The ledger has no loan “{name}”. Choose the loan it belongs to, or import the register."
            ).format(name=row.detail)
        case PlanReason.SEVERAL_LOANS:
            return QCoreApplication.translate(
                "Importing", "%n loans fit. Choose the one it was paid towards.", None, len(row.options)
            )
        case PlanReason.LOAN_OR_LINE:
            return QCoreApplication.translate(
                "Importing",
                "“{name}” asks for no such amount about that day. Choose the loan or the line it was paid towards."
            ).format(name=row.detail)
        case PlanReason.TERMS_MISSING:
            missing = listed([column_word(part.strip()) for part in row.detail.split(",")])
            return QCoreApplication.translate(
                "Importing", "The register does not say: {missing}. Add it there."
            ).format(missing=missing)
        case PlanReason.TERMS_IMPOSSIBLE:
            if row.problem is None:
                return QCoreApplication.translate("Importing", "These terms make no plan.")
            return told(row.problem)
        case PlanReason.METHOD_ASSUMED:
            return QCoreApplication.translate(
                "Importing", "The register names no repayment method; level instalments are assumed."
            )
        case PlanReason.NOW_CLOSED if row.row.reason in UNDONE or not row.detail:
            return QCoreApplication.translate(
                "Importing", "Imported earlier as paid, and taken back since: take the earlier entry out."
            )
        case PlanReason.NOW_CLOSED:
            return QCoreApplication.translate(
                "Importing",
                "Imported earlier as paid, and now “{status}”: take the earlier entry out if no money moved."
            ).format(status=row.detail)
        case PlanReason.IN_FUTURE:
            return QCoreApplication.translate("Importing", "Its day has not come yet; it counts from then on.")
        case PlanReason.BEFORE_START:
            return QCoreApplication.translate(
                "Importing", "It was paid before “{name}” began. Check the date, or the loan's start."
            ).format(name=row.target)
        case PlanReason.SKIPPED:
            return QCoreApplication.translate("Importing", "You left it out.")
        case PlanReason.LEFT_OUT:
            return QCoreApplication.translate(
                "Importing", "You left it out, and it stays out each time it is read, until you let it be asked again."
            )
        case _:
            return _again(reason, row) or _of_plan(reason, row)


def _again(reason: PlanReason, row: PlannedRow) -> str:
    """Return the sentence of what the ledger holds, or held, in some form; empty for other reasons."""
    match reason:
        case PlanReason.DELETED_SINCE:
            return QCoreApplication.translate("Importing", "Imported before and deleted since. Take it again?")
        case PlanReason.PERHAPS_SAME if row.beside:
            return QCoreApplication.translate(
                "Importing",
                "“{file}” of this import holds an equal amount within a few days, told by another account. "
                "Is it the same movement?"
            ).format(file=readable_name(PurePath(row.beside)))
        case PlanReason.PERHAPS_SAME:
            return QCoreApplication.translate(
                "Importing",
                "The ledger holds an equal amount within a few days, told by another account. Is it the same movement?"
            )
        case PlanReason.CHANGED_SINCE:
            return QCoreApplication.translate(
                "Importing", "Recorded earlier with {recorded}; this file tells another amount or day. Which is right?"
            ).format(recorded=row.detail)
        case PlanReason.RESULT_TOLD:
            return QCoreApplication.translate("Importing", "Recorded earlier; this file tells what came of it.")
        case PlanReason.PARTS_UNEQUAL if row.detail:
            return QCoreApplication.translate(
                "Importing", "The shares come to {total}, not to the amount of the row. Share all of it."
            ).format(total=row.detail)
        case PlanReason.PARTS_UNEQUAL:
            return QCoreApplication.translate("Importing", "A share has no amount, or no loan or line to go to.")
        case _:
            return ""


def _of_plan(reason: PlanReason, row: PlannedRow) -> str:
    match reason:
        case PlanReason.PLAN_HAS_IT:
            return QCoreApplication.translate(
                "Importing", "The plan of “{name}” counts what it costs; a payment of it is recorded when it is made."
            ).format(name=row.target)
        case PlanReason.NOT_OF_A_LOAN:
            return QCoreApplication.translate(
                "Importing",
                "“{name}” is a loan with a plan, which has no movement of this kind. Choose a line, or say what it is."
            ).format(name=row.target)
        case PlanReason.START_ASSUMED:
            return QCoreApplication.translate(
                "Importing",
                "The plan does not say when “{name}” began: one period before its first due is assumed. "
                "Its rate is what the rows come to."
            ).format(name=row.target)
        case PlanReason.PLAN_INCOMPLETE:
            return QCoreApplication.translate(
                "Importing",
                "Another row of this plan cannot be read, so the plan would not add up. Mend that row first."
            )
        case _:
            return ""


def _left_out(reason: Reason) -> str:
    """Return the sentence of what was understood and is no change of debt; empty for other reasons."""
    match reason:
        case Reason.FAILED:
            return QCoreApplication.translate("Importing", "The payment failed; no money moved.")
        case Reason.CLOSED_UNPAID:
            return QCoreApplication.translate("Importing", "The order was closed before it was paid.")
        case Reason.WAITING:
            return QCoreApplication.translate("Importing", "Not paid yet.")
        case Reason.NOT_CREDIT:
            return QCoreApplication.translate("Importing", "Own money: no debt is touched.")
        case Reason.NOT_A_LOAN:
            return QCoreApplication.translate("Importing", "A waived deposit or a frozen amount: nothing is owed.")
        case Reason.ZERO_AMOUNT:
            return QCoreApplication.translate("Importing", "The amount is zero.")
        case Reason.REPEATED:
            return QCoreApplication.translate("Importing", "The same order stands earlier in this file.")
        case Reason.REVERSED:
            return QCoreApplication.translate(
                "Importing", "The lender took it back, or put it right on the same day: what is left counts."
            )
        case Reason.RETURNED:
            return QCoreApplication.translate(
                "Importing", "The repayment came back, all of it or a part: only what did not come back counts."
            )
        case _:
            return ""


def _unclear(reason: Reason, detail: str) -> str:  # noqa: C901, PLR0912 - a table of the reasons
    """Return the sentence of what only the user can decide; empty for other reasons."""
    match reason:
        case Reason.CLOSED_WITHOUT_REFUND:
            return QCoreApplication.translate(
                "Importing",
                "The order was closed after it was paid; its refund is not in this file. Import that one, too.",
            )
        case Reason.NEGATIVE_AMOUNT:
            return QCoreApplication.translate(
                "Importing", "The amount is below zero ({detail}). Is it a repayment or a refund?"
            ).format(detail=detail)
        case Reason.INSTALMENT_PLAN:
            return QCoreApplication.translate(
                "Importing",
                "Bought in instalments (“{payer}”): add it as a loan with its fee, and leave it out here."
            ).format(payer=detail)
        case Reason.PAYS_TWO_DEBTS:
            return QCoreApplication.translate(
                "Importing", "One payment for several products ({detail}). How much went to each?"
            ).format(detail=detail)
        case Reason.REFUND_PARENT_MISSING:
            return QCoreApplication.translate("Importing", "A refund of a purchase that is not in this file.")
        case Reason.REFUND_BEYOND:
            return QCoreApplication.translate(
                "Importing", "Its purchase is smaller or later: {detail}. It counts as it stands here."
            ).format(detail=detail)
        case Reason.AMBIGUOUS_DATE:
            return QCoreApplication.translate(
                "Importing", "“{detail}” can be read as more than one day. Write dates as 2025-02-28."
            ).format(detail=detail)
        case Reason.AMBIGUOUS_AMOUNT:
            return QCoreApplication.translate(
                "Importing", "“{detail}” could be one or a thousand times as much. Write amounts as 1234.50."
            ).format(detail=detail)
        case Reason.AMBIGUOUS_RATE:
            return QCoreApplication.translate(
                "Importing", "The rate “{detail}” could be a fraction or per cent. Write it with its sign, as 14.6%."
            ).format(detail=detail)
        case Reason.TWO_AMOUNTS:
            return QCoreApplication.translate("Importing", "Both money in and money out are filled.")
        case Reason.PARTS_DIFFER:
            return QCoreApplication.translate(
                "Importing", "Principal, interest and fees do not add up to the amount ({detail})."
            ).format(detail=detail)
        case Reason.LOAN_MISSING:
            return QCoreApplication.translate("Importing", "The row does not say which loan it belongs to.")
        case Reason.UNKNOWN_PRODUCT if not detail:
            return QCoreApplication.translate("Importing", "Credit, but the row does not say whose.")
        case Reason.UNKNOWN_PRODUCT:
            return QCoreApplication.translate("Importing", "Credit, but whose is not recognised ({detail}).").format(
                detail=detail
            )
        case Reason.UNKNOWN_KIND:
            return QCoreApplication.translate(
                "Importing", "What happened is not recognised (“{detail}”): repaid, borrowed or a fee?"
            ).format(detail=detail)
        case Reason.UNKNOWN_STATUS:
            return QCoreApplication.translate(
                "Importing", "The status “{detail}” is not known. Did money move?"
            ).format(detail=detail)
        case Reason.UNKNOWN_METHOD:
            return QCoreApplication.translate(
                "Importing", "The repayment method “{detail}” is not known. Use the glossary's words."
            ).format(detail=detail)
        case _:
            return ""
