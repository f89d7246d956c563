"""Which loans, lines and lenders there are for rows to go to, found by number, name and product."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from zhihuan.application.import_lines import Lines
from zhihuan.application.import_owners import Whose, source_of
from zhihuan.application.import_terms import bank_of, folded, lender_named
from zhihuan.application.imported import ImportedRow, RowKind, Vantage
from zhihuan.application.institutions import NO_INSTITUTIONS, Institutions
from zhihuan.application.products import Product
from zhihuan.application.row_keys import owner_of
from zhihuan.domain.book import Book
from zhihuan.domain.credit_line import CreditLine
from zhihuan.domain.lender import Lender, LenderId, LenderKind
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.money import CNY, Money
from zhihuan.domain.payment import Payment
from zhihuan.domain.revolving import LineEntry
from zhihuan.domain.schedule import schedule

Catalogue = Mapping[str, Product]
Holders = dict[str, set[tuple[str, str]]]
"""The accounts (source and owner) whose rows became payments of a loan or entries of a line."""
_NEAR: Final = timedelta(days=15)
_ABOUT: Final = 50
"""An amount is about an instalment's where it differs by no more than this part of it: 2 %."""
_SAME_DRAW: Final = timedelta(days=3)


def holders_in(book: Book) -> Holders:
    """Return whose rows each loan and line of a book holds."""
    holders: Holders = defaultdict(set)
    for row in book.rows.values():
        thing = book.entries.get(row.thing) or book.payments.get(row.thing)  # type: ignore[call-overload]
        if thing is not None:
            holders[target_of(thing)].add((source_of(row.id), owner_of(row.id)))
    return holders


def target_of(thing: Payment | LineEntry) -> str:
    """Return the id of the loan or line that a movement belongs to."""
    return thing.loan if isinstance(thing, Payment) else thing.line


@dataclass(slots=True)
class Targets:
    """The loans, lines and lenders that rows may go to; new ones join as the plan is made."""

    catalogue: Catalogue
    chinese_names: bool
    lenders: dict[LenderId, Lender]
    lines: Lines
    holders: Holders
    institutions: Institutions = NO_INSTITUTIONS
    loans: dict[LoanId, Loan] = field(default_factory=dict)
    _by_number: dict[str, list[Loan]] = field(default_factory=lambda: defaultdict(list))
    _by_name: dict[str, list[Loan]] = field(default_factory=lambda: defaultdict(list))
    _by_product: dict[str, list[Loan]] = field(default_factory=lambda: defaultdict(list))
    _lender_by_name: dict[str, Lender] = field(default_factory=dict)
    _begun: dict[date, tuple[LoanId, ...]] = field(default_factory=dict)

    @classmethod
    def of(
        cls, book: Book, catalogue: Catalogue, *, chinese_names: bool, institutions: Institutions = NO_INSTITUTIONS
    ) -> Targets:
        """Return what a book holds."""
        holders = holders_in(book)
        targets = cls(catalogue, chinese_names, dict(book.lenders), Lines(book, holders), holders, institutions)
        for loan in book.loans.values():
            targets.add_loan(loan)
        return targets

    def of_movement(self, thing: Payment | LineEntry) -> Loan | CreditLine | None:
        """Return the loan or line that a movement belongs to, None where it is gone."""
        return self.loans.get(thing.loan) if isinstance(thing, Payment) else self.lines.known.get(thing.line)

    def add_loan(self, loan: Loan) -> None:
        """Let later rows find a loan."""
        self.loans[loan.id] = loan
        self._begun.clear()
        self._by_name[folded(loan.name)].append(loan)
        if loan.external_id:
            self._by_number[loan.external_id].append(loan)
        if loan.product:
            self._by_product[loan.product].append(loan)

    def lender(self, name: str, kind: LenderKind = LenderKind.OTHER) -> Lender:
        """Return the lender of that name, be it for short, remembered from now on."""
        if name not in self._lender_by_name:
            found = lender_named(self.lenders, name, kind, self.institutions, chinese=self.chinese_names)
            self.lenders[found.id] = self._lender_by_name[name] = found
        return self._lender_by_name[name]

    def lender_told(self, name: str, product: Product | None) -> Lender:
        """Return who lends by what a file says; a platform only shows what the institution behind its product lends."""
        told = self.institutions.named(name)
        if product is not None and product.lender and told is not None and told.kind is LenderKind.PLATFORM:
            return self.lender_of_product(product)
        return self.lender(name, product.kind if product else LenderKind.OTHER)

    def is_named_in(self, text: str, lender: Lender) -> bool:
        """Say whether a text (as `folded` makes it) names a lender by any of its names."""
        one = self.institutions.named(lender.name)
        return folded(lender.name) in text or (one is not None and one in self.institutions.named_in(text))

    def lender_of_product(self, product: Product) -> Lender:
        """Return who lends under a product: its usual institution, else the product itself."""
        known = self.institutions.named(product.lender)
        told = product.lender if known is None or self.chinese_names else known.name_en
        return self.lender(told or self.product_name(product), product.kind)

    def product_name(self, product: Product) -> str:
        """Return what people call a product, in the user's language."""
        return product.name_zh if self.chinese_names else product.name_en

    def begun_by(self, on: date) -> tuple[LoanId, ...]:
        """Return the loans that had begun on a day."""
        if on not in self._begun:
            self._begun[on] = tuple(loan.id for loan in self.loans.values() if loan.start <= on)
        return self._begun[on]

    def loans_named(self, name: str, whose: Whose) -> list[Loan]:
        """Return the loans with that external id, else with that name."""
        found = self._by_number.get(name.strip()) or self._by_name.get(folded(name), [])
        return [loan for loan in found if self._permits(loan, whose)]

    def same_loan(self, loan: Loan) -> Loan | None:
        """Return the recorded loan with the same number, else with the same name, principal and start."""
        numbered = self._by_number.get(loan.external_id, []) if loan.external_id else []
        named = [
            one for one in self._by_name.get(folded(loan.name), ())
            if (one.name, one.principal, one.start) == (loan.name, loan.principal, loan.start)
        ]
        return next(iter([*numbered, *named]), None)

    def loans_of(self, product: str, on: date, whose: Whose) -> list[Loan]:
        """Return the loans of a product that ran on a day and are repaid by themselves, not in a bill."""
        return [
            loan for loan in self._by_product.get(product, ())
            if loan.start <= on and (loan.closed_on is None or on <= loan.closed_on)
            and not loan.in_bill and self._permits(loan, whose)
        ]

    def expecting(self, loans: Iterable[Loan], amount: Money, on: date, *, about: bool = False) -> list[Loan]:
        """Return those loans of which an instalment of just, or `about`, this amount falls due about that day."""
        return [
            loan for loan in loans
            if loan.principal.currency == amount.currency and any(
                (_is_about(row.payment, amount) if about else row.payment == amount) and abs(row.due - on) <= _NEAR
                for row in schedule(loan)
            )
        ]

    def likely(self, row: ImportedRow, whose: Whose) -> tuple[LoanId, ...]:
        """Return the loans whose lender a repayment names, and of which about its amount falls due about its day.

        A loan that is recorded under another product than the row names is none of them.
        """
        if row.kind is not RowKind.REPAY or row.on is None or row.amount is None:
            return ()
        product, paid, on = self.catalogue.get(row.product or ""), row.amount, row.on
        text = folded(f"{row.counterparty}{row.memo}{row.lender or ''}{product.lender if product else ''}")
        loans = [
            loan for loan in map(self.loans.__getitem__, self.begun_by(on))
            if self._permits(loan, whose) and self._is_meant_in(text, self.lenders[loan.lender])
            and (product is None or loan.product in ("", product.code)) and not loan.in_bill
        ]
        return tuple(loan.id for loan in self.expecting(loans, paid, on, about=True))

    def _is_meant_in(self, text: str, lender: Lender) -> bool:
        """Say whether a text names a lender, be it a bank by what stands before that word in its name."""
        bare = bank_of(lender.name).removesuffix("银行")
        return self.is_named_in(text, lender) or (bare not in ("", "中国") and bare in text)

    def drawn_already(self, product: str, amount: Money, on: date, whose: Whose) -> Loan | None:
        """Return the recorded loan that a draw of this amount began."""
        return next(
            (loan for loan in self._by_product.get(product, ())
             if loan.principal == amount and abs(loan.start - on) <= _SAME_DRAW and self._permits(loan, whose)),
            None,
        )

    def line_of(self, product: Product, row: ImportedRow, whose: Whose) -> CreditLine:
        """Return the line a row moves under a product, proposing one where the ledger has none.

        Most products are one line. Where the statement's own text says who lends (cards), each
        card is a line of its own; a row that names only the bank goes to that bank's one card.
        """
        currency = row.amount.currency if row.amount else CNY
        if not product.lender_from_text:
            name, lender = self.product_name(product), self.lender_of_product(product)
            return self.lines.of_product(product, name, lender, currency, whose)
        lender = self.lender_told(row.lender, product) if row.lender else self.lender_of_product(product)
        bare = f"{row.lender}{product.name_zh}" if row.lender else self.product_name(product)
        name = row.loan_name or (row.account if whose.file.vantage is Vantage.LENDER else "")
        named = f"{bare}({name})" if name.isdecimal() else name
        return self.lines.card(product, named or bare, bare, lender, currency, whose)

    def line_named(self, name: str, lender: str | None, currency: str, whose: Whose) -> CreditLine:
        """Return the line of that name, proposing one of no known product where the ledger has none."""
        return self.lines.named(name, currency, whose) or self.lines.propose(
            None, name, self.lender(lender or name), currency, whose
        )

    def _permits(self, loan: Loan, whose: Whose) -> bool:
        """Say whether a file's rows may go to a loan: it is not another person's."""
        if whose.mine or not whose.personal:
            return True
        known = {owner for source, owner in self.holders.get(loan.id, ()) if source == whose.source}
        return whose.owner in known or not (known or whose.stranger)


def _is_about(instalment: Money, paid: Money) -> bool:
    return abs(instalment.minor - paid.minor) * _ABOUT <= instalment.minor
