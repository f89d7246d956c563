"""The words for what an error or a row is about: fields, kinds of thing, and the system's causes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def field_word(field: str) -> str:  # noqa: C901, PLR0912, PLR0915 - a table of the fields that errors name
    """Return what people call a field that an error names; the field itself where it has no word of its own."""
    match field:
        case "principal":
            return QCoreApplication.translate("Fields", "principal")
        case "payment":
            return QCoreApplication.translate("Fields", "payment")
        case "entry":
            return QCoreApplication.translate("Fields", "movement")
        case "income":
            return QCoreApplication.translate("Fields", "income")
        case "amount":
            return QCoreApplication.translate("Fields", "amount")
        case "on":
            return QCoreApplication.translate("Fields", "day of the contact")
        case "asked":
            return QCoreApplication.translate("Fields", "text of what was asked")
        case "promised_by":
            return QCoreApplication.translate("Fields", "day an answer is promised by")
        case "replied_on":
            return QCoreApplication.translate("Fields", "day of the answer")
        case "received":
            return QCoreApplication.translate("Fields", "amount received")
        case "edge":
            return QCoreApplication.translate("Fields", "threshold")
        case "target":
            return QCoreApplication.translate("Fields", "target")
        case "share":
            return QCoreApplication.translate("Fields", "own part of the loan")
        case "haircut":
            return QCoreApplication.translate("Fields", "share of the income that is not counted")
        case "guarantee":
            return QCoreApplication.translate("Fields", "guarantee")
        case "since":
            return QCoreApplication.translate("Fields", "first day")
        case "until":
            return QCoreApplication.translate("Fields", "last day")
        case "start":
            return QCoreApplication.translate("Fields", "start date")
        case "first_due":
            return QCoreApplication.translate("Fields", "first due date")
        case "closed_on":
            return QCoreApplication.translate("Fields", "settlement date")
        case "due_day":
            return QCoreApplication.translate("Fields", "due day of the month")
        case "statement_day":
            return QCoreApplication.translate("Fields", "statement day of the month")
        case "periods":
            return QCoreApplication.translate("Fields", "number of instalments")
        case "paid_instalments":
            return QCoreApplication.translate("Fields", "number of instalments paid")
        case "rate":
            return QCoreApplication.translate("Fields", "rate")
        case "instalment":
            return QCoreApplication.translate("Fields", "instalment")
        case "interest":
            return QCoreApplication.translate("Fields", "interest")
        case "fee":
            return QCoreApplication.translate("Fields", "fee")
        case "balloon":
            return QCoreApplication.translate("Fields", "balloon amount")
        case "step_every":
            return QCoreApplication.translate("Fields", "number of instalments in a step")
        case "step_by":
            return QCoreApplication.translate("Fields", "change with each step")
        case "rows":
            return QCoreApplication.translate("Fields", "plan")
        case "due":
            return QCoreApplication.translate("Fields", "due date")
        case "multiplier":
            return QCoreApplication.translate("Fields", "multiple of the rate for penalty interest")
        case "late_fee":
            return QCoreApplication.translate("Fields", "late fee")
        case "grace_days":
            return QCoreApplication.translate("Fields", "number of grace days")
        case "tolerance":
            return QCoreApplication.translate("Fields", "tolerance amount")
        case "prepayment_fee":
            return QCoreApplication.translate("Fields", "prepayment fee")
        case "prepayment_months":
            return QCoreApplication.translate("Fields", "months with a prepayment fee")
        case "spread":
            return QCoreApplication.translate("Fields", "spread")
        case "reset_months":
            return QCoreApplication.translate("Fields", "months between repricings")
        case "total_to_pay":
            return QCoreApplication.translate("Fields", "sum to be paid")
        case "deducted":
            return QCoreApplication.translate("Fields", "amount kept back")
        case "years":
            return QCoreApplication.translate("Fields", "number of years")
        case "row_count":
            return QCoreApplication.translate("Fields", "number of rows")
        case "row_number":
            return QCoreApplication.translate("Fields", "number of a row")
        case "annual_cost":
            return QCoreApplication.translate("Fields", "annual cost disclosed")
        case "change":
            return QCoreApplication.translate("Fields", "day of the change")
        case "agreed":
            return QCoreApplication.translate("Fields", "day of the agreement")
        case "reversed":
            return QCoreApplication.translate("Fields", "day it was taken back")
        case "refinanced":
            return QCoreApplication.translate("Fields", "start date of the loan it pays off")
        case "lead":
            return QCoreApplication.translate("Fields", "days of notice")
        case "within":
            return QCoreApplication.translate("Fields", "days ahead")
        case "limit":
            return QCoreApplication.translate("Fields", "number of steps")
        case "reminder_leads":
            return QCoreApplication.translate("Fields", "days of notice")
        case "reminder_at":
            return QCoreApplication.translate("Fields", "time of day for reminders")
        case "reminder_evening":
            return QCoreApplication.translate("Fields", "evening reminder")
        case "reminder_quiet" | "quiet":
            return QCoreApplication.translate("Fields", "quiet hours")
        case "language":
            return QCoreApplication.translate("Fields", "language")
        case "theme":
            return QCoreApplication.translate("Fields", "theme")
        case _:
            return _case_field_word(field)


def _case_field_word(field: str) -> str:  # noqa: C901 - a table of the fields of a recovery case
    match field:
        case "lost":
            return QCoreApplication.translate("Fields", "day of the loss")
        case "ended":
            return QCoreApplication.translate("Fields", "day of the end")
        case "opened":
            return QCoreApplication.translate("Fields", "day the line was opened")
        case "happened":
            return QCoreApplication.translate("Fields", "day it happened")
        case "done_on":
            return QCoreApplication.translate("Fields", "day it was done")
        case "got_on":
            return QCoreApplication.translate("Fields", "day the document came")
        case "marked":
            return QCoreApplication.translate("Fields", "day of that statement")
        case "confirmed_on":
            return QCoreApplication.translate("Fields", "day on which all was still so")
        case "new_limit":
            return QCoreApplication.translate("Fields", "new limit")
        case "mark":
            return QCoreApplication.translate("Fields", "statement of a condition")
        case _:
            return _card_field_word(field)


def _card_field_word(field: str) -> str:  # noqa: C901, PLR0912 - a table of the fields of a line's contract
    match field:
        case "due_after":
            return QCoreApplication.translate("Fields", "days between statement and due day")
        case "daily_rate":
            return QCoreApplication.translate("Fields", "daily rate")
        case "minimum_share":
            return QCoreApplication.translate("Fields", "minimum payment's share")
        case "minimum_floor":
            return QCoreApplication.translate("Fields", "least minimum payment")
        case "minimum_unpaid_minimum":
            return QCoreApplication.translate("Fields", "share of earlier minimums in the minimum payment")
        case "minimum_over_limit":
            return QCoreApplication.translate("Fields", "share of what is over the limit in the minimum payment")
        case "minimum_instalments":
            return QCoreApplication.translate("Fields", "share of instalments in the minimum payment")
        case "minimum_fees":
            return QCoreApplication.translate("Fields", "share of fees in the minimum payment")
        case "minimum_interest":
            return QCoreApplication.translate("Fields", "share of interest in the minimum payment")
        case "minimum_penalties":
            return QCoreApplication.translate("Fields", "share of late fees in the minimum payment")
        case "late_fee_share":
            return QCoreApplication.translate("Fields", "late fee's share")
        case "late_fee_floor":
            return QCoreApplication.translate("Fields", "least late fee")
        case "cash_fee_share":
            return QCoreApplication.translate("Fields", "cash fee's share")
        case "cash_fee_floor":
            return QCoreApplication.translate("Fields", "least cash fee")
        case "cash_fee_cap":
            return QCoreApplication.translate("Fields", "highest cash fee")
        case _:
            return field


def thing_word(kind: str) -> str:  # noqa: C901, PLR0912 - a table of the kinds of thing
    """Return what people call a kind of thing in the ledger."""
    match kind:
        case "lender":
            return QCoreApplication.translate("Fields", "lender")
        case "line":
            return QCoreApplication.translate("Fields", "credit line")
        case "line_event":
            return QCoreApplication.translate("Fields", "event of a credit line")
        case "loan":
            return QCoreApplication.translate("Fields", "loan")
        case "payment":
            return QCoreApplication.translate("Fields", "payment")
        case "entry":
            return QCoreApplication.translate("Fields", "movement")
        case "income":
            return QCoreApplication.translate("Fields", "income")
        case "case":
            return QCoreApplication.translate("Fields", "recovery case")
        case "fact":
            return QCoreApplication.translate("Fields", "figure of the household")
        case "enquiry":
            return QCoreApplication.translate("Fields", "application")
        case "institution":
            return QCoreApplication.translate("Fields", "institution")
        case "guarantee":
            return QCoreApplication.translate("Fields", "guarantee")
        case "whom":
            return QCoreApplication.translate("Fields", "person a guarantee is for")
        case "step":
            return QCoreApplication.translate("Fields", "step of a recovery case")
        case "contact":
            return QCoreApplication.translate("Fields", "contact")
        case "document":
            return QCoreApplication.translate("Fields", "document")
        case "file":
            return QCoreApplication.translate("Fields", "kept file")
        case "flow":
            return QCoreApplication.translate("Fields", "planned income or cost of the business")
        case "condition":
            return QCoreApplication.translate("Fields", "condition")
        case "loss":
            return QCoreApplication.translate("Fields", "cut, freeze or closure on record of the line")
        case "import":
            return QCoreApplication.translate("Fields", "import")
        case "row":
            return QCoreApplication.translate("Fields", "imported row")
        case _:
            return kind


def cause_word(cause: str) -> str:  # noqa: C901, PLR0912 - a table of the causes that systems name
    """Return the system's name for a failure in words; the name itself where it is a rare one."""
    match cause:
        case "ENOENT":
            return QCoreApplication.translate("Fields", "it does not exist")
        case "EACCES" | "EPERM" | "SQLITE_CANTOPEN" | "SQLITE_PERM":
            return QCoreApplication.translate("Fields", "permission is denied")
        case "SQLITE_READONLY_DIRECTORY":
            return QCoreApplication.translate("Fields", "its folder is read-only")
        case "EROFS" | "SQLITE_READONLY":
            return QCoreApplication.translate("Fields", "it is read-only")
        case "ENOSPC" | "EDQUOT":
            return QCoreApplication.translate("Fields", "the disk is full")
        case "EISDIR":
            return QCoreApplication.translate("Fields", "it is a folder")
        case "ENOTDIR" | "EEXIST":
            return QCoreApplication.translate("Fields", "a part of the path is a file, not a folder")
        case "EBUSY" | "ETXTBSY" | "EAGAIN":
            return QCoreApplication.translate("Fields", "another program holds it")
        case "ELOOP":
            return QCoreApplication.translate("Fields", "its links lead back to themselves")
        case "ENAMETOOLONG":
            return QCoreApplication.translate("Fields", "its name is too long")
        case "ETIMEDOUT":
            return QCoreApplication.translate("Fields", "it does not answer")
        case "EIO":
            return QCoreApplication.translate("Fields", "the disk reports an error")
        case _:
            return cause
