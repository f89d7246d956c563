"""What the preview of an import says: groups, kinds, reasons, layouts and observations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.application.imported import ImportedRow, Note, NoteKind, PartLeftOut, RowGroup, RowKind
from zhihuan.wording.household import enquiry_purpose_word

if TYPE_CHECKING:
    from zhihuan.application.agreement import Agreement
    from zhihuan.wording.formats import Formats


def group_word(group: RowGroup) -> str:
    """Return the name of a group of rows."""
    match group:
        case RowGroup.NEW:
            return QCoreApplication.translate("Importing", "new")
        case RowGroup.DUPLICATE:
            return QCoreApplication.translate("Importing", "already there")
        case RowGroup.IGNORED:
            return QCoreApplication.translate("Importing", "left out")
        case RowGroup.UNDECIDED:
            return QCoreApplication.translate("Importing", "needs a decision")
        case RowGroup.ERROR:
            return QCoreApplication.translate("Importing", "in error")


def group_count(group: RowGroup, count: int) -> str:
    """Return how many rows stand in a group."""
    match group:
        case RowGroup.NEW:
            return QCoreApplication.translate("Importing", "%n new", None, count)
        case RowGroup.DUPLICATE:
            return QCoreApplication.translate("Importing", "%n already there", None, count)
        case RowGroup.IGNORED:
            return QCoreApplication.translate("Importing", "%n left out", None, count)
        case RowGroup.UNDECIDED:
            return QCoreApplication.translate("Importing", "%n need a decision", None, count)
        case RowGroup.ERROR:
            return QCoreApplication.translate("Importing", "%n in error", None, count)


def kind_word(kind: RowKind) -> str:  # noqa: C901, PLR0912 - a table of the kinds
    """Return what a row tells of."""
    match kind:
        case RowKind.LOAN:
            return QCoreApplication.translate("Importing", "loan")
        case RowKind.REPAY:
            return QCoreApplication.translate("Importing", "repayment")
        case RowKind.BORROW:
            return QCoreApplication.translate("Importing", "money borrowed")
        case RowKind.PURCHASE:
            return QCoreApplication.translate("Importing", "purchase on credit")
        case RowKind.REFUND:
            return QCoreApplication.translate("Importing", "refund to credit")
        case RowKind.INTEREST:
            return QCoreApplication.translate("Importing", "interest")
        case RowKind.FEE:
            return QCoreApplication.translate("Importing", "fee")
        case RowKind.PENALTY:
            return QCoreApplication.translate("Importing", "penalty interest")
        case RowKind.INSTALMENT:
            return QCoreApplication.translate("Exporting", "instalment on the bill")
        case RowKind.TO_PLAN:
            return QCoreApplication.translate("Exporting", "turned into instalments")
        case RowKind.PLAN:
            return QCoreApplication.translate("Importing", "planned instalment")
        case RowKind.APPLICATION:
            return QCoreApplication.translate("Importing", "application")
        case RowKind.NOT_CREDIT:
            return QCoreApplication.translate("Importing", "not credit")


def row_word(row: ImportedRow) -> str:
    """Return what a row tells of; of a look at the credit report why somebody looked."""
    return kind_word(row.kind) if row.purpose is None else enquiry_purpose_word(row.purpose)


def column_word(column: str) -> str:  # noqa: C901, PLR0912 - a table of the columns that layouts need
    """Return what a needed column holds; the code itself where it has no word."""
    match column:
        case "date":
            return QCoreApplication.translate("Importing", "date")
        case "amount":
            return QCoreApplication.translate("Importing", "amount")
        case "amount_out":
            return QCoreApplication.translate("Importing", "money out")
        case "amount_in":
            return QCoreApplication.translate("Importing", "money in")
        case "direction":
            return QCoreApplication.translate("Importing", "in or out")
        case "interest":
            return QCoreApplication.translate("Importing", "interest")
        case "balance":
            return QCoreApplication.translate("Importing", "balance")
        case "period":
            return QCoreApplication.translate("Importing", "instalment number")
        case "counterparty":
            return QCoreApplication.translate("Importing", "other party")
        case "order_id":
            return QCoreApplication.translate("Importing", "order number")
        case "principal":
            return QCoreApplication.translate("Importing", "principal")
        case "loan":
            return QCoreApplication.translate("Importing", "loan or contract number")
        case "account":
            return QCoreApplication.translate("Importing", "product or account")
        case "name":
            return QCoreApplication.translate("Importing", "name of the loan")
        case "start":
            return QCoreApplication.translate("Importing", "start date")
        case "type":
            return QCoreApplication.translate("Importing", "kind")
        case "category":
            return QCoreApplication.translate("Importing", "category")
        case "memo":
            return QCoreApplication.translate("Importing", "description")
        case "pay_from":
            return QCoreApplication.translate("Importing", "payment method")
        case "status":
            return QCoreApplication.translate("Importing", "status")
        case "periods":
            return QCoreApplication.translate("Importing", "term")
        case "rate":
            return QCoreApplication.translate("Importing", "rate")
        case _:
            return column


def counts_line(counts: Mapping[RowGroup, int]) -> str:
    """Return the groups that hold rows in one line; new ones stand first, even when there are none."""
    shown = (
        group_count(group, counts.get(group, 0)) for group in RowGroup
        if counts.get(group, 0) or group is RowGroup.NEW
    )
    return " · ".join(shown)


def note_sentence(note: Note) -> str:  # noqa: C901 - a table of what can be noticed
    """Return what the reader noticed about a file."""
    match note.kind:
        case NoteKind.COUNT_DIFFERS:
            return QCoreApplication.translate(
                "Importing", "The file announces %n rows and holds {found}. It may be cut off.",
                None, int(note.expected),
            ).format(found=note.found)
        case NoteKind.SUM_DIFFERS:
            return QCoreApplication.translate(
                "Importing", "The file announces a sum of {expected} for “{subject}”; its rows add up to {found}."
            ).format(expected=note.expected, subject=note.subject, found=note.found)
        case NoteKind.QUOTE_NEVER_CLOSED:
            return QCoreApplication.translate(
                "Importing",
                "A quotation mark in line {line} is never closed; that row was read again without quotation marks.",
            ).format(line=note.line)
        case NoteKind.IDS_DAMAGED:
            return QCoreApplication.translate(
                "Importing",
                "%n order numbers were shortened by a spreadsheet program; those rows are told apart by day and "
                "amount. Import the original file rather than a saved copy.",
                None, int(note.found),
            )
        case NoteKind.NULS_DROPPED:
            return QCoreApplication.translate(
                "Importing", "%n empty bytes in the text were dropped, the first in line {line}.", None, int(note.found)
            ).format(line=note.line)
        case NoteKind.HEADER_REPEATED:
            return QCoreApplication.translate(
                "Importing", "The headings stand again in line {line}: files were joined. Rows after them count too."
            ).format(line=note.line)
        case NoteKind.LINES_OUTSIDE_TABLE:
            return QCoreApplication.translate(
                "Importing", "%n lines after the headings are no rows (totals, rules, explanations).",
                None, int(note.found),
            )
        case NoteKind.COLUMNS_UNUSED:
            return QCoreApplication.translate("Importing", "Columns not used: {found}.").format(found=note.found)
        case NoteKind.LAYOUT_UNREADABLE:
            return QCoreApplication.translate(
                "Importing", "Your own layout in “{file}” cannot be used: {key} says “{text}”. The others are."
            ).format(file=note.subject, key=note.expected, text=note.found)
        case NoteKind.PART_LEFT_OUT:
            return _left_out(PartLeftOut(note.found)).format(subject=note.subject)
        case NoteKind.ERROR_CELLS:
            return QCoreApplication.translate(
                "Importing", "%n cells hold an error (such as #DIV/0!) and count as blank.", None, int(note.found)
            )
        case NoteKind.ROWS_AFTER_GAP:
            return QCoreApplication.translate(
                "Importing", "Line {line} stands after very many empty rows; from there on nothing was read."
            ).format(line=note.line)


def agreement_sentence(agreement: Agreement, formats: Formats) -> str:
    """Return which figures the file announces and its rows have, too."""
    rows = agreement.rows
    said = [] if rows is None else [QCoreApplication.translate("ImportFiles", "%n rows", None, rows)]
    said += [f"{word} {formats.money(amount)}" for word, amount in agreement.sums]
    return QCoreApplication.translate("Importing", "Agrees with what the file announces: {figures}").format(
        figures=" · ".join(said)
    )


def _left_out(why: PartLeftOut) -> str:
    match why:
        case PartLeftOut.NO_TABLE:
            return QCoreApplication.translate("Importing", "“{subject}” inside it holds no table and was left out.")
        case PartLeftOut.NO_RECORDS:
            return QCoreApplication.translate("Importing", "“{subject}” inside it has headings and no rows.")
        case PartLeftOut.UNKNOWN_LAYOUT:
            return QCoreApplication.translate(
                "Importing", "“{subject}” inside it fits no known layout and was left out."
            )
        case PartLeftOut.ARCHIVE:
            return QCoreApplication.translate(
                "Importing", "“{subject}” inside it is another archive and was left out; import it by itself."
            )
