"""From a row and what the user decided about it to the movements it becomes; what keeps it from that is a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date

from zhihuan.application.import_owners import Whose
from zhihuan.application.import_preview import Choice, Part, PlanReason
from zhihuan.application.import_targets import Targets
from zhihuan.application.import_terms import folded
from zhihuan.application.import_things import (
    COSTS,
    ENTRY_KINDS,
    Movement,
    entries_of,
    keys_from,
    measured,
    payment_of,
    positive,
    without_parts,
)
from zhihuan.application.imported import ImportedRow, Reason, RowGroup, RowKind, Vantage
from zhihuan.application.products import Product
from zhihuan.domain.credit_line import CreditLine
from zhihuan.domain.loan import Loan
from zhihuan.domain.money import Money, total
from zhihuan.domain.payment import Payment

Target = Loan | CreditLine
Histories = AbstractSet[tuple[str, str, str]]
"""Debts (source, owner, name) of which lenders' files or own books tell a draw."""


class Unplaced(Exception):
    """A row becomes nothing: in which group it stays, and why."""

    def __init__(
        self, reason: Reason | PlanReason | None, detail: str = "", *, target: str = "",
        group: RowGroup = RowGroup.UNDECIDED, options: tuple[Loan, ...] | None = None,
    ) -> None:
        """Say why."""
        super().__init__(reason, detail)
        self.reason, self.detail, self.target, self.group, self.options = reason, detail, target, group, options


def answered(choice: Choice) -> bool:
    """Say whether a choice settles what a row left open."""
    return choice.take or choice.kind is not None or _placed(choice)


def _placed(choice: Choice) -> bool:
    return choice.loan is not None or choice.line is not None or choice.product is not None or bool(choice.parts)


def histories_in(files: Iterable[Whose]) -> Histories:
    """Return the debts of which lenders' own files, or a person's own books, tell the draw: they begin there.

    What was repaid alone tells of no beginning. A draw is enough, so that a history may be read in parts.
    """
    return {
        (whose.source, whose.owner, folded(row.loan_name))
        for whose in files if whose.file.vantage in (Vantage.LENDER, Vantage.LEDGER)
        for row in whose.file.rows
        if row.kind is RowKind.BORROW and row.loan_name and row.product is None and row.group is RowGroup.NEW
    }


def as_decided(row: ImportedRow, choice: Choice) -> ImportedRow:
    """Return what a row says once the user's choice is counted; raises Unplaced while it is still open."""
    kind = choice.kind or row.kind
    if row.group is RowGroup.NEW and kind is row.kind and kind in ENTRY_KINDS:
        return row
    if not answered(choice) or kind not in ENTRY_KINDS or row.on is None or not row.amount:
        raise Unplaced(row.reason or Reason.UNKNOWN_KIND, row.detail)
    if row.reason is Reason.NEGATIVE_AMOUNT and choice.kind is None and not _placed(choice):
        raise Unplaced(row.reason, row.detail)
    unsound = row.reason in (Reason.NEGATIVE_AMOUNT, Reason.PARTS_DIFFER)
    return replace(without_parts(row) if unsound else row, kind=kind, amount=positive(row.amount))


@dataclass(frozen=True, slots=True)
class Resolver:
    """Finds the loan or line of a row and makes what the row becomes there."""

    targets: Targets
    histories: Histories

    def movements(
        self, row: ImportedRow, whose: Whose, key: str, choice: Choice
    ) -> tuple[tuple[Target, ...], tuple[Movement, ...]]:
        """Return where a row goes and what it becomes; raises Unplaced, and DomainError where that is impossible."""
        if choice.parts:
            return self._split(row, whose, key, choice.parts)
        target = self._chosen(row, whose, choice) or self._target(row, whose, choice)
        return (target,), tuple(self._onto(target, row, keys_from(key), whose, chosen=answered(choice)))

    def _split(
        self, row: ImportedRow, whose: Whose, key: str, parts: tuple[Part, ...]
    ) -> tuple[tuple[Target, ...], tuple[Movement, ...]]:
        amount, _ = measured(row)
        if any(part.amount.currency != amount.currency or part.amount.minor <= 0 for part in parts):
            raise Unplaced(PlanReason.PARTS_UNEQUAL)
        together = total((part.amount for part in parts), amount.currency)
        if together != amount:
            raise Unplaced(PlanReason.PARTS_UNEQUAL, str(together))
        targets, made, keys = [], list[Movement](), keys_from(key)
        for part in parts:
            share = replace(without_parts(row), amount=part.amount, period=None) if len(parts) > 1 else row
            target = self._chosen(share, whose, Choice(loan=part.loan, line=part.line, product=part.product))
            if target is None:
                raise Unplaced(PlanReason.PARTS_UNEQUAL)
            targets.append(target)
            made += self._onto(target, share, keys, whose, chosen=True)
        paid = [one for one in made if isinstance(one, Payment)]
        if len(paid) > 1:
            made = [replace(one, together=paid[0].id) if isinstance(one, Payment) else one for one in made]
        return tuple(targets), tuple(made)

    def _chosen(self, row: ImportedRow, whose: Whose, choice: Choice) -> Target | None:
        """Return the loan or line that the user named; None where there is none (any more)."""
        if choice.loan is not None:
            return self.targets.loans.get(choice.loan)
        if choice.line is not None:
            return self.targets.lines.known.get(choice.line)
        if choice.product:
            product = self.targets.catalogue.get(choice.product)
            return self.targets.line_of(product, row, whose) if product else None
        name = row.loan_name or row.counterparty
        if choice.product == "" and name:
            amount, _ = measured(row)
            return self.targets.line_named(name, row.lender, amount.currency, whose)
        return None

    def _target(self, row: ImportedRow, whose: Whose, choice: Choice) -> Target:
        amount, on = measured(row)
        named = self.targets.loans_named(row.loan_name, whose) if row.loan_name else []
        product = self.targets.catalogue.get(row.product or "")
        if row.loan_name and (product is None or len(named) == 1):
            return self._named(row, row.loan_name, named, whose)
        if product is None:
            if row.group is RowGroup.NEW:
                raise Unplaced(Reason.UNKNOWN_PRODUCT)
            raise Unplaced(row.reason, row.detail)
        line = self.targets.lines.own_named(row.loan_name, amount.currency, whose) if row.loan_name else None
        if line is not None:
            return line
        may_be_loan = row.kind is RowKind.REPAY and not (product.lender_from_text and row.loan_name)
        repaid = self._repaid(product, row, amount, on, whose) if may_be_loan else None
        if repaid is not None:
            return repaid
        drawn = self.targets.drawn_already(product.code, amount, on, whose) if row.kind is RowKind.BORROW else None
        if drawn is not None and not choice.take:
            raise Unplaced(PlanReason.ALREADY_RECORDED, target=drawn.name, group=RowGroup.DUPLICATE)
        if product.single:
            raise Unplaced(PlanReason.LOAN_UNKNOWN, self.targets.product_name(product))
        if not choice.take and _is_nobodys(product, row, whose):
            raise Unplaced(Reason.UNKNOWN_PRODUCT, row.memo or row.counterparty)
        return self.targets.line_of(product, row, whose)

    def _repaid(self, product: Product, row: ImportedRow, amount: Money, on: date, whose: Whose) -> Loan | None:
        """Return the loan of a product that was repaid; None where it is a line, be it one that is new.

        Which lines there are says nothing: other rows make them, and these may be read later. So what pays another
        amount than a running loan expects is asked about, unless each contract of the product is a loan.
        """
        loans = self.targets.loans_of(product.code, on, whose)
        if product.single and len(loans) == 1 and not self.targets.lines.permitted(product, amount.currency, whose):
            return loans[0]
        meant = self.targets.expecting(loans, amount, on)
        if not meant and not product.revolving and len(loans) == 1:
            meant = self.targets.expecting(loans, amount, on, about=True)
        if len(meant) == 1:
            return meant[0]
        if loans:
            reason = PlanReason.SEVERAL_LOANS if len(loans) > 1 else PlanReason.LOAN_OR_LINE
            raise Unplaced(reason, loans[0].name if len(loans) == 1 else "", options=tuple(loans))
        if self.targets.likely(row, whose):
            raise Unplaced(PlanReason.LOAN_UNKNOWN, self.targets.product_name(product))
        return None

    def _named(self, row: ImportedRow, name: str, loans: list[Loan], whose: Whose) -> Target:
        if len(loans) > 1:
            raise Unplaced(PlanReason.SEVERAL_LOANS, name, options=tuple(loans))
        if loans:
            return loans[0]
        amount, _ = measured(row)
        if (whose.source, whose.owner, folded(name)) in self.histories:
            return self.targets.line_named(name, row.lender, amount.currency, whose)
        line = self.targets.lines.named(name, amount.currency, whose)
        if line is None:
            raise Unplaced(PlanReason.LOAN_UNKNOWN, name)
        return line

    def _onto(
        self, target: Target, row: ImportedRow, keys: Iterator[str], whose: Whose, *, chosen: bool
    ) -> Iterator[Movement]:
        amount, on = measured(row)
        if isinstance(target, CreditLine):
            _same_currency(amount, target.currency, target)
            yield from entries_of(row, keys, target)
            return
        _same_currency(amount, target.principal.currency, target)
        if row.kind is RowKind.BORROW and amount == target.principal:
            raise Unplaced(PlanReason.ALREADY_RECORDED, target=target.name, group=RowGroup.DUPLICATE)
        if row.kind is not RowKind.REPAY and row.kind not in COSTS:
            raise Unplaced(PlanReason.NOT_OF_A_LOAN, target=target.name)
        if row.kind in COSTS and whose.file.vantage is Vantage.LENDER and not chosen:
            raise Unplaced(PlanReason.PLAN_HAS_IT, target=target.name, group=RowGroup.IGNORED)
        if on < target.start:
            raise Unplaced(PlanReason.BEFORE_START, target=target.name)
        yield payment_of(row, next(keys), target)


def _is_nobodys(product: Product, row: ImportedRow, whose: Whose) -> bool:
    """Say whether a row is of a card of which neither the bank nor the name is told."""
    account = row.account if whose.file.vantage is Vantage.LENDER else ""
    return product.lender_from_text and not (row.lender or row.loan_name or account)


def _same_currency(amount: Money, currency: str, target: Target) -> None:
    if amount.currency != currency:
        raise Unplaced(Reason.OTHER_CURRENCY, amount.currency, target=target.name)
