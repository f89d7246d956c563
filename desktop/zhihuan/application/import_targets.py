"""Which loan or line a row belongs to: what the ledger and the files read with it can say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from zhihuan.application.identity import steady_id
from zhihuan.application.import_terms import lender_named, same_name
from zhihuan.application.imported import ImportedFile, ImportedRow, RowGroup, RowKind
from zhihuan.application.products import Product
from zhihuan.domain.book import Book
from zhihuan.domain.credit_line import CreditLine, LineId
from zhihuan.domain.lender import Lender, LenderId, LenderKind
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.money import CNY, Money
from zhihuan.domain.schedule import schedule

Catalogue = Mapping[str, Product]
_NEAR: Final = timedelta(days=15)
_SAME_DRAW: Final = timedelta(days=3)


@dataclass(slots=True)
class Targets:
    """The loans, lines and lenders that rows may go to; new ones join as the plan is made."""

    catalogue: Catalogue
    chinese_names: bool
    loans: dict[LoanId, Loan]
    lines: dict[LineId, CreditLine]
    lenders: dict[LenderId, Lender]
    new_lines: list[CreditLine] = field(default_factory=list)
    due_days: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, book: Book, files: Iterable[ImportedFile], catalogue: Catalogue, *, chinese_names: bool) -> Targets:
        """Return what a book holds, and what the files' automatic repayments tell of due days."""
        return cls(
            catalogue, chinese_names, dict(book.loans), dict(book.lines), dict(book.lenders),
            due_days=_due_days(files),
        )

    def lender(self, name: str, kind: LenderKind = LenderKind.OTHER) -> Lender:
        """Return the lender of that name, remembered from now on."""
        found = lender_named(self.lenders, name, kind)
        self.lenders[found.id] = found
        return found

    def lender_of_product(self, product: Product) -> Lender:
        """Return who lends under a product: its usual institution, else the product itself."""
        return self.lender(product.lender or self.product_name(product), product.kind)

    def product_name(self, product: Product) -> str:
        """Return what people call a product, in the user's language."""
        return product.name_zh if self.chinese_names else product.name_en

    def loans_named(self, name: str) -> list[Loan]:
        """Return the loans with that external id, else with that name."""
        exact = [loan for loan in self.loans.values() if loan.external_id and loan.external_id == name.strip()]
        return exact or [loan for loan in self.loans.values() if same_name(loan.name, name)]

    def loans_of(self, product: str, on: date) -> list[Loan]:
        """Return the loans of a product that ran on a day."""
        return [
            loan for loan in self.loans.values()
            if loan.product == product and loan.start <= on and (loan.closed_on is None or on <= loan.closed_on)
        ]

    def expecting(self, loans: Iterable[Loan], amount: Money, on: date) -> list[Loan]:
        """Return those loans of which an instalment of just this amount falls due about that day."""
        return [
            loan for loan in loans
            if any(row.payment == amount and abs(row.due - on) <= _NEAR for row in schedule(loan))
        ]

    def drawn_already(self, product: str, amount: Money, on: date) -> Loan | None:
        """Return the recorded loan that a draw of this amount began."""
        return next(
            (loan for loan in self.loans.values()
             if loan.product == product and loan.principal == amount and abs(loan.start - on) <= _SAME_DRAW),
            None,
        )

    def line_of(self, product: Product, row: ImportedRow) -> CreditLine:
        """Return the line a row moves, proposing one where the ledger has none.

        Most products are one line. Where the statement's own text says who lends (cards), each
        card is a line of its own; a row that names only the bank goes to that bank's one card.
        """
        currency = row.amount.currency if row.amount else CNY
        lender = self._lender_under(product, row)
        of_product = [
            line for line in self.lines.values() if line.product == product.code and line.currency == currency
        ]
        if not product.lender_from_text:
            name = self.product_name(product)
            return of_product[0] if of_product else self._new_line(product, lender, name, currency)
        name = row.loan_name or f"{row.lender or ''}{product.name_zh}"
        cards = [line for line in of_product if same_name(line.name, name)]
        if not cards and row.loan_name is None:
            cards = [line for line in of_product if line.lender == lender.id]
        return cards[0] if len(cards) == 1 else self._new_line(product, lender, name, currency)

    def _lender_under(self, product: Product, row: ImportedRow) -> Lender:
        if product.lender_from_text and row.lender:
            return self.lender(row.lender, product.kind)
        return self.lender_of_product(product)

    def _new_line(self, product: Product, lender: Lender, name: str, currency: str) -> CreditLine:
        line = CreditLine(
            LineId(steady_id("line", product.code, name, currency)), lender.id, name, product.code, currency,
            statement_day=product.statement_day, due_day=self.due_days.get(product.code),
        )
        if line.id not in self.lines:
            self.lines[line.id] = line
            self.new_lines.append(line)
        return self.lines[line.id]


def _due_days(files: Iterable[ImportedFile]) -> dict[str, int]:
    """Return each product's due day as its automatic repayments show it: the commonest day."""
    days: dict[str, Counter[int]] = {}
    for file in files:
        for row in file.rows:
            if _automatic_repayment(row) and row.product and row.on:
                days.setdefault(row.product, Counter())[row.on.day] += 1
    return {product: counted.most_common(1)[0][0] for product, counted in days.items()}


def _automatic_repayment(row: ImportedRow) -> bool:
    return row.automatic and row.kind is RowKind.REPAY and row.group is RowGroup.NEW
