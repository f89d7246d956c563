"""Where rows of an import could go, and what each could be the same as: what the decision strip offers, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from zhihuan.application.import_preview import THINGS_JOINED_BY, Choice, PlanReason
from zhihuan.application.imported import Reason, RowGroup, RowKind
from zhihuan.domain.payment import Payment, PaymentId
from zhihuan.domain.revolving import EntryId
from zhihuan.wording.importing import kind_word
from zhihuan.wording.loans import entry_kind_word

if TYPE_CHECKING:
    from datetime import date

    from zhihuan.application.commands import TakeImport
    from zhihuan.application.import_preview import ImportPlan, PlannedRow
    from zhihuan.application.imported import ImportedRow
    from zhihuan.application.products import Product
    from zhihuan.domain.book import Book
    from zhihuan.domain.credit_line import CreditLine, LineId
    from zhihuan.domain.loan import Loan, LoanId
    from zhihuan.domain.revolving import LineEntry
    from zhihuan.ui.look import Look
    from zhihuan.ui.pages.import_shown import ShownRow
    from zhihuan.wording.formats import Formats

MOVEMENT_KINDS = (
    RowKind.REPAY, RowKind.BORROW, RowKind.PURCHASE, RowKind.REFUND, RowKind.INTEREST, RowKind.FEE, RowKind.PENALTY,
)
"""What a row can be said to be."""
_SOLD: Final = (RowKind.PURCHASE, RowKind.REFUND)


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
class Common:
    """What rows have in common that decides where all of them can go.

    `currency` is empty where they have none in common. `last` is the last of their days. `repaid` tells that each may
    be of a loan. `codes` are the products named in any of them, `name` the debt's own name where they agree on one.
    """

    currency: str
    last: date | None
    repaid: bool
    codes: tuple[str, ...]
    name: str

    @classmethod
    def of(cls, rows: Sequence[ShownRow], choices: Sequence[Choice] = ()) -> Common:
        """Return what rows have in common; `choices` are the decisions about them, if any."""
        currencies = {row.amount.currency for row in rows if row.amount}
        placeable = len(currencies) == 1 and not any(row.is_contract for row in rows)
        products = {(row.planned.row.product, *row.planned.row.candidates): None for row in rows}
        kinds = [choice.kind for choice in choices] or [None] * len(rows)
        names = {_named_debt(row.planned.row, kind) for row, kind in zip(rows, kinds, strict=True)}
        return cls(
            currencies.pop() if placeable else "",
            max((row.on for row in rows if row.on), default=None),
            all(map(_may_be_of_loan, rows)),
            tuple(dict.fromkeys(code for codes in products for code in codes if code is not None)),
            names.pop() if len(names) == 1 else "",
        )


@dataclass(frozen=True, slots=True)
class Ways:
    """Everything that rows could go to: what the ledger holds and what this import brings."""

    look: Look
    catalogue: Mapping[str, Product]
    loans: Mapping[LoanId, Loan]
    lines: Mapping[LineId, CreditLine]
    book: Book
    command: TakeImport | None
    opened: Mapping[str, ImportedRow]
    """The rows, still open, that others may be the same as."""

    @classmethod
    def of(cls, look: Look, catalogue: Mapping[str, Product], book: Book, plan: ImportPlan | None) -> Ways:
        """Return the ways there are with a plan."""
        command = plan.command if plan else None
        return cls(
            look, catalogue,
            {**book.loans, **{one.id: one for one in (command.loans if command else ())}},
            {**book.lines, **{one.id: one for one in (command.lines if command else ())}},
            book, command, plan.opened if plan else {},
        )

    def open_to(self, common: Common, asked: PlannedRow | None = None) -> tuple[Way, ...]:
        """Return the debts that all of some rows could go to; `asked` is how a single row was left open."""
        if not common.currency:
            return ()
        loans = [self.loans[one] for one in asked.options if one in self.loans] if asked and asked.options else [
            loan for loan in self.loans.values()
            if common.repaid and loan.principal.currency == common.currency
            and (common.last is None or loan.start <= common.last)
        ]
        lines = [line for line in self.lines.values() if line.currency == common.currency]
        return (
            *(Way(self.loan_words(loan), loan=loan.id) for loan in loans),
            *(Way(line.name, line=line.id) for line in lines),
            *self._new_lines(common, lines),
        )

    def named_by(self, common: Common, ways: Sequence[Way]) -> tuple[Way, ...]:
        """Return those ways that go to the products named, one for each."""
        found = (next((way for way in ways if self._product_of(way) == code), None) for code in common.codes)
        return tuple(way for way in found if way is not None)

    def _product_of(self, way: Way) -> str | None:
        """Return the product of what a way goes to."""
        if way.line is not None:
            return self.lines[way.line].product
        return self.loans[way.loan].product if way.loan is not None else way.product

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
        found, formats = self._found(thing), self.look.formats
        if found is None:
            row = self.opened.get(thing)
            return _row_words(row, formats) if row is not None else ""
        debt: Loan | CreditLine | None
        if isinstance(found, Payment):
            what, debt = kind_word(RowKind.REPAY), self.loans.get(found.loan)
        else:
            what, debt = entry_kind_word(found.kind), self.lines.get(found.line)
        parts = (formats.day(found.on), formats.money(found.amount), what, debt.name if debt else "")
        return " · ".join(part for part in parts if part)

    def _found(self, thing: str) -> Payment | LineEntry | None:
        """Return a movement of the ledger, else of this import: those may be many, and one is seldom asked for."""
        payment, entry = self.book.payments.get(PaymentId(thing)), self.book.entries.get(EntryId(thing))
        if payment is not None or entry is not None or self.command is None:
            return payment or entry
        for one in (self.command.payments, self.command.entries):
            found = next((each for each in one if each.id == thing), None)
            if found is not None:
                return found
        return None

    def _new_lines(self, common: Common, there: Sequence[CreditLine]) -> tuple[Way, ...]:
        """Return the lines that rows could open; a product has one under its own name, in whichever language."""
        known = {line.name for line in there}
        have = {line.product for line in there if line.product in self.catalogue and self._is_the_one(line)}
        words = QCoreApplication.translate("ImportDecision", "{name} (a new line)")
        products = [self.catalogue[code] for code in common.codes if code in self.catalogue and code not in have]
        chinese = self.look.formats.locale.language() == self.look.formats.locale.Language.Chinese
        named = {product.code: product.name_zh if chinese else product.name_en for product in products}
        ways = [Way(words.format(name=name), product=code) for code, name in named.items() if name not in known]
        if common.name and common.name not in known and common.name not in named.values():
            ways.append(Way(words.format(name=common.name), product=""))
        return tuple(ways)

    def _is_the_one(self, line: CreditLine) -> bool:
        """Say whether rows of a line's product go to it where they name no lender."""
        product = self.catalogue[line.product]
        return not product.lender_from_text or line.name in (product.name_zh, product.name_en)


def _named_debt(row: ImportedRow, decided: RowKind | None) -> str:
    """Return the name a row gives a debt: its own, else whom it was paid to or came from.

    Who sold something, or got own money, lent nothing.
    """
    kind = decided or row.kind
    own_money = kind is RowKind.NOT_CREDIT and row.group is RowGroup.IGNORED
    sold = kind in _SOLD or own_money or row.reason is Reason.INSTALMENT_PLAN
    party = "" if sold else row.counterparty.strip()
    return row.loan_name or (party if any(map(str.isalpha, party)) else "")


def _row_words(row: ImportedRow, formats: Formats) -> str:
    """Return what a row says, in words: day, amount, what it is, and of whom."""
    day, amount = formats.day(row.on) if row.on else "", formats.money(row.amount) if row.amount else ""
    return " · ".join(part for part in (day, amount, kind_word(row.kind), row.memo or row.counterparty) if part)


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
