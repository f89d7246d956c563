"""Where rows of an import could go, and what each could be the same as: what the decision strip offers, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.application.import_preview import THINGS_JOINED_BY, Choice, PlanReason
from zhihuan.application.imported import Reason, RowGroup, RowKind
from zhihuan.domain.book import Book
from zhihuan.domain.payment import Payment
from zhihuan.wording.importing import kind_word
from zhihuan.wording.loans import entry_kind_word

if TYPE_CHECKING:
    from zhihuan.application.import_preview import ImportPlan, PlannedRow
    from zhihuan.application.products import Product
    from zhihuan.domain.credit_line import CreditLine, LineId
    from zhihuan.domain.loan import Loan, LoanId
    from zhihuan.domain.revolving import LineEntry
    from zhihuan.ui.look import Look
    from zhihuan.ui.pages.import_shown import ShownRow

MOVEMENT_KINDS = (
    RowKind.REPAY, RowKind.BORROW, RowKind.PURCHASE, RowKind.REFUND, RowKind.INTEREST, RowKind.FEE, RowKind.PENALTY,
)
"""What a row can be said to be."""


@dataclass(frozen=True, slots=True)
class Way:
    """One place a row could go to: a loan, a line, or a line that comes with it; none of them leaves it to the file."""

    words: str
    loan: LoanId | None = None
    line: LineId | None = None
    product: str | None = None

    @property
    def key(self) -> tuple[str | None, ...]:
        """What tells this way from the others."""
        return self.loan, self.line, self.product

    def of(self, choice: Choice) -> Choice:
        """Return a decision that goes this way, whatever else it says."""
        return replace(choice, loan=self.loan, line=self.line, product=self.product, parts=(), same_as=None)


def key_of(choice: Choice) -> tuple[str | None, ...]:
    """Return the key of the way that a decision goes."""
    return choice.loan, choice.line, choice.product


@dataclass(frozen=True, slots=True)
class Ways:
    """Everything that rows could go to: what the ledger holds and what this import brings."""

    look: Look
    catalogue: Mapping[str, Product]
    loans: Mapping[LoanId, Loan]
    lines: Mapping[LineId, CreditLine]
    payments: Mapping[str, Payment]
    entries: Mapping[str, LineEntry]

    @classmethod
    def of(cls, look: Look, catalogue: Mapping[str, Product], book: Book, plan: ImportPlan | None) -> Ways:
        """Return the ways there are with a plan."""
        command = plan.command if plan else None
        return cls(
            look, catalogue,
            {**book.loans, **{one.id: one for one in (command.loans if command else ())}},
            {**book.lines, **{one.id: one for one in (command.lines if command else ())}},
            {str(one.id): one for one in (*book.payments.values(), *(command.payments if command else ()))},
            {str(one.id): one for one in (*book.entries.values(), *(command.entries if command else ()))},
        )

    def open_to(self, rows: Sequence[ShownRow], asked: PlannedRow | None) -> tuple[Way, ...]:
        """Return the debts that all of some rows could go to; `asked` is how a single row was left open."""
        currencies = {row.amount.currency for row in rows if row.amount}
        if len(currencies) != 1 or any(row.is_contract for row in rows):
            return ()
        currency = currencies.pop()
        last = max((row.on for row in rows if row.on), default=None)
        repaid = all(_may_be_of_loan(row) for row in rows)
        loans = [self.loans[one] for one in asked.options if one in self.loans] if asked and asked.options else [
            loan for loan in self.loans.values()
            if repaid and loan.principal.currency == currency and (last is None or loan.start <= last)
        ]
        lines = [line for line in self.lines.values() if line.currency == currency]
        return (
            *(Way(self.loan_words(loan), loan=loan.id) for loan in loans),
            *(Way(line.name, line=line.id) for line in lines),
            *self._new_lines(rows, {line.name for line in lines}),
        )

    def loan_words(self, loan: Loan) -> str:
        """Return a loan's name with what tells it from others of that name."""
        formats = self.look.formats
        return QCoreApplication.translate("ImportDecision", "{name}, {amount} from {day}").format(
            name=loan.name, amount=formats.money(loan.principal), day=formats.day(loan.start)
        )

    def recorded(self, joined: str) -> str:
        """Return recorded movements (ids joined) in words: day, amount, what and of which debt."""
        return " + ".join(filter(None, map(self._movement, joined.split(THINGS_JOINED_BY))))

    def _movement(self, thing: str) -> str:
        found = self.payments.get(thing) or self.entries.get(thing)
        if found is None:
            return ""
        debt: Loan | CreditLine | None
        if isinstance(found, Payment):
            what, debt = kind_word(RowKind.REPAY), self.loans.get(found.loan)
        else:
            what, debt = entry_kind_word(found.kind), self.lines.get(found.line)
        formats = self.look.formats
        parts = (formats.day(found.on), formats.money(found.amount), what, debt.name if debt else "")
        return " · ".join(part for part in parts if part)

    def _new_lines(self, rows: Sequence[ShownRow], known: set[str]) -> tuple[Way, ...]:
        words = QCoreApplication.translate("ImportDecision", "{name} (a new line)")
        codes = dict.fromkeys(code for row in rows for code in (row.planned.row.product, *row.planned.row.candidates))
        products = [self.catalogue[code] for code in codes if code is not None and code in self.catalogue]
        chinese = self.look.formats.locale.language() == self.look.formats.locale.Language.Chinese
        named = {product.code: product.name_zh if chinese else product.name_en for product in products}
        ways = [Way(words.format(name=name), product=code) for code, name in named.items() if name not in known]
        names = {row.planned.row.loan_name or row.planned.row.counterparty for row in rows}
        own = next(iter(names)) if len(names) == 1 else None
        if own and own not in known and own not in named.values():
            ways.append(Way(words.format(name=own), product=""))
        return tuple(ways)


def _may_be_of_loan(row: ShownRow) -> bool:
    return row.planned.row.kind not in (RowKind.PURCHASE, RowKind.REFUND, RowKind.BORROW)


def can_be_placed(row: ShownRow) -> bool:
    """Say whether the user can say where a row goes and what it is."""
    planned = row.planned
    if row.is_contract or row.on is None or not row.amount or planned.row.group is RowGroup.ERROR:
        return False
    if planned.group in (RowGroup.NEW, RowGroup.UNDECIDED):
        return planned.reason not in (PlanReason.NOW_CLOSED, PlanReason.CHANGED_SINCE)
    return planned.group is RowGroup.IGNORED and planned.reason in (Reason.NOT_CREDIT, PlanReason.PLAN_HAS_IT)


def can_come_back(row: ShownRow) -> bool:
    """Say whether a row stands aside only until the user takes it all the same."""
    contract = row.planned.row.kind is RowKind.LOAN
    return row.planned.reason is PlanReason.DELETED_SINCE or (
        contract and row.planned.reason is PlanReason.ALREADY_RECORDED
    )


def is_newer(row: ShownRow) -> bool:
    """Say whether a row tells something else than what was recorded of it."""
    return row.planned.reason in (PlanReason.NOW_CLOSED, PlanReason.CHANGED_SINCE)
