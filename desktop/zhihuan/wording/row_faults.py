"""What is wrong with a row of an import, each fault in a sentence that names the text in question."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from zhihuan.application.imported import Reason
from zhihuan.domain.calendar import read_day
from zhihuan.domain.errors import NotADate


def fault_sentence(reason: Reason, detail: str) -> str:  # noqa: C901, PLR0912 - a table of the reasons
    """Return the sentence of what contradicts itself; empty for other reasons."""
    match reason:
        case Reason.BAD_DATE if _on_the_calendar(detail):
            return QCoreApplication.translate(
                "Importing", "The year of “{detail}” is too far from ours to be meant. Correct it in the file."
            ).format(detail=detail)
        case Reason.BAD_DATE:
            return QCoreApplication.translate("Importing", "“{detail}” is not a day of the calendar.").format(
                detail=detail
            )
        case Reason.DATE_MISSING:
            return QCoreApplication.translate("Importing", "The date is missing.")
        case Reason.BAD_AMOUNT:
            return QCoreApplication.translate("Importing", "“{detail}” is not an amount.").format(detail=detail)
        case Reason.AMOUNT_TOO_FINE:
            return QCoreApplication.translate("Importing", "“{detail}” has more decimals than its currency.").format(
                detail=detail
            )
        case Reason.AMOUNT_TOO_LARGE:
            return QCoreApplication.translate("Importing", "“{detail}” is larger than a ledger can hold.").format(
                detail=detail
            )
        case Reason.BYTES_MISFIT:
            return QCoreApplication.translate(
                "Importing", "Bytes that are no characters stand as ‹FF› or the like: {detail}. Mend them in the file."
            ).format(detail=detail)
        case Reason.MISSING_AMOUNT:
            return QCoreApplication.translate("Importing", "The amount is missing.")
        case Reason.OTHER_CURRENCY:
            return QCoreApplication.translate(
                "Importing", "The currency is not the loan's, or not certain ({detail})."
            ).format(detail=detail)
        case Reason.NAME_MISSING:
            return QCoreApplication.translate("Importing", "The loan has no name.")
        case Reason.INSTITUTION_MISSING:
            return QCoreApplication.translate("Importing", "The row does not say which institution it was.")
        case Reason.UNKNOWN_PURPOSE:
            return QCoreApplication.translate(
                "Importing", "“{detail}” is no known purpose. Write loan, card, guarantee, hard or soft."
            ).format(detail=detail)
        case Reason.BAD_RATE:
            return QCoreApplication.translate("Importing", "“{detail}” is not a rate.").format(detail=detail)
        case Reason.BAD_PERIODS:
            return QCoreApplication.translate("Importing", "“{detail}” is not a number of instalments.").format(
                detail=detail
            )
        case Reason.BAD_DUE_DAY:
            return QCoreApplication.translate("Importing", "“{detail}” is not a day of the month.").format(
                detail=detail
            )
        case Reason.BAD_PERIOD:
            return QCoreApplication.translate("Importing", "“{detail}” is not an instalment's number.").format(
                detail=detail
            )
        case Reason.WRONG_SHAPE:
            return QCoreApplication.translate(
                "Importing", "The row has more or fewer cells than there are headings ({detail})."
            ).format(detail=detail)
        case _:
            return ""


def _on_the_calendar(text: str) -> bool:
    try:
        read_day(text.partition(" ")[0].replace("/", "-"))
    except NotADate:
        return False
    return True
