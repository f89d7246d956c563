"""The headings of exported tables, by the codes of their columns."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def heading_word(column: str) -> str:  # noqa: C901, PLR0912 - a table of the columns of what happened
    """Return the heading of a column; raises KeyError for a column that no table has."""
    match column:
        case "date":
            return QCoreApplication.translate("Exporting", "Date")
        case "kind":
            return QCoreApplication.translate("Exporting", "Kind")
        case "amount":
            return QCoreApplication.translate("Exporting", "Amount")
        case "principal" | "loan_principal":
            return QCoreApplication.translate("Exporting", "Principal")
        case "interest":
            return QCoreApplication.translate("Exporting", "Interest")
        case "fee":
            return QCoreApplication.translate("Exporting", "Fee")
        case "penalty":
            return QCoreApplication.translate("Exporting", "Penalty")
        case "currency":
            return QCoreApplication.translate("Exporting", "Currency")
        case "loan":
            return QCoreApplication.translate("Exporting", "Loan")
        case "lender":
            return QCoreApplication.translate("Exporting", "Lender")
        case "period":
            return QCoreApplication.translate("Exporting", "Period")
        case "bill":
            return QCoreApplication.translate("Exporting", "Bill month")
        case "status" | "loan_status" | "line_status" | "due_status":
            return QCoreApplication.translate("Exporting", "Status")
        case "pay_from":
            return QCoreApplication.translate("Exporting", "Paid from")
        case "counterparty":
            return QCoreApplication.translate("Exporting", "Payee")
        case "memo":
            return QCoreApplication.translate("Exporting", "Notes")
        case "order_id":
            return QCoreApplication.translate("Exporting", "Order number")
        case _:
            return _contract_heading(column)


def _contract_heading(column: str) -> str:  # noqa: C901, PLR0912 - a table of the columns of loans and lines
    match column:
        case "name":
            return QCoreApplication.translate("Exporting", "Name")
        case "product":
            return QCoreApplication.translate("Exporting", "Product")
        case "start":
            return QCoreApplication.translate("Exporting", "Start date")
        case "periods":
            return QCoreApplication.translate("Exporting", "Periods")
        case "rate":
            return QCoreApplication.translate("Exporting", "Rate")
        case "method":
            return QCoreApplication.translate("Exporting", "Repayment method")
        case "due_day":
            return QCoreApplication.translate("Exporting", "Due day")
        case "first_due":
            return QCoreApplication.translate("Exporting", "First due date")
        case "contract":
            return QCoreApplication.translate("Exporting", "Contract number")
        case "owed":
            return QCoreApplication.translate("Exporting", "Owed")
        case "principal_left":
            return QCoreApplication.translate("Exporting", "Principal left")
        case "next_due":
            return QCoreApplication.translate("Exporting", "Next due")
        case "next_amount":
            return QCoreApplication.translate("Exporting", "Next amount")
        case "true_cost":
            return QCoreApplication.translate("Exporting", "True cost a year")
        case "limit":
            return QCoreApplication.translate("Exporting", "Limit")
        case "statement_day":
            return QCoreApplication.translate("Exporting", "Statement day")
        case "effect":
            return QCoreApplication.translate("Exporting", "Effect")
        case "returned_on":
            return QCoreApplication.translate("Exporting", "Returned on")
        case _:
            return _plan_heading(column)


def _plan_heading(column: str) -> str:
    match column:
        case "row_kind":
            return QCoreApplication.translate("Exporting", "Row")
        case "due_date":
            return QCoreApplication.translate("Exporting", "Due date")
        case "due_amount":
            return QCoreApplication.translate("Exporting", "Instalment amount")
        case "balance":
            return QCoreApplication.translate("Exporting", "Remaining principal")
        case "paid":
            return QCoreApplication.translate("Exporting", "Paid")
        case "left":
            return QCoreApplication.translate("Exporting", "Left to pay")
        case "income_amount":
            return QCoreApplication.translate("Exporting", "A month")
        case "since":
            return QCoreApplication.translate("Exporting", "Since")
        case "until":
            return QCoreApplication.translate("Exporting", "Until")
        case _:
            raise KeyError(column)
