"""Rows as a reader hands them over, and the book after a plan's command."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.builders import cny
from zhihuan.application.decide import decide
from zhihuan.application.imported import ImportedFile, ImportedRow, RowGroup, RowKind
from zhihuan.application.imported_loan import ImportedLoan
from zhihuan.application.importing_plan import plan_import
from zhihuan.application.products import Product
from zhihuan.domain.book import Book
from zhihuan.domain.change import applied, inverse
from zhihuan.domain.lender import LenderKind
from zhihuan.domain.rate import Rate
from zhihuan.domain.terms import Method

TODAY = date(2026, 3, 20)
FIRST = "alipay|me|1|purchase"
"""The key of `a_row(1)`."""
CARD = Product(
    "credit_card", "信用卡", "Credit card", ("信用卡",), LenderKind.BANK, revolving=True, lender_from_text=True
)
CATALOGUE = {
    product.code: product
    for product in (
        Product("huabei", "花呗", "Huabei", ("花呗",), LenderKind.CONSUMER_FINANCE, revolving=True,
                lender="Ant Consumer Finance", statement_day=1),
        Product("jiebei", "借呗", "Jiebei", ("借呗",), LenderKind.CONSUMER_FINANCE, revolving=False),
        CARD,
    )
}


def a_file(*rows, name="alipay.csv", sha256="a" * 64, source="alipay", owner="me", **parts):
    return ImportedFile(name, sha256, source, f"{source}-app", "gb18030", ",", 1, owner, rows, **parts)


def a_row(line=1, kind=RowKind.PURCHASE, group=RowGroup.NEW, amount="100", on=date(2026, 3, 5), **parts):
    filled = {"product": "huabei", "key": f"alipay|me|{line}|{kind}"} | parts
    return ImportedRow(line, group, kind, (), on=on, amount=None if amount is None else cny(amount), **filled)


def a_contract(line=1, key=None, **parts):
    contract = ImportedLoan(
        "Jiebei A", cny(12_000), date(2026, 1, 15), periods=12, rate=Rate(Decimal("0.12")),
        method=Method.EQUAL_PRINCIPAL,
    )
    return ImportedRow(
        line, RowGroup.NEW, RowKind.LOAN, (), key=key or f"alipay|me|{line}|loan", loan=replace(contract, **parts)
    )


def a_repayment(line=9, amount="1120", on=date(2026, 2, 15), **parts):
    return a_row(line, RowKind.REPAY, amount=amount, on=on, **{"product": None, "loan_name": "Jiebei A"} | parts)


def planned(*rows, book=None, **parts):
    return planned_files(a_file(*rows), book=book, **parts)


def planned_files(*files, book=None, **parts):
    return plan_import(Book() if book is None else book, files, CATALOGUE, TODAY, **parts)


def rows_of(plan, file=0):
    return [(row.group, row.reason) for row in plan.files[file].rows]


def taken(plan, book=None):
    """Return the book after the plan's command, having seen that one undo takes all of it back."""
    before = Book() if book is None else book
    assert plan.command is not None
    changes = decide(before, plan.command)
    after = applied(before, changes)
    assert applied(after, inverse(changes)) == before
    return after
