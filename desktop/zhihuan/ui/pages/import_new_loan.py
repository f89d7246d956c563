"""A loan that the ledger lacks, added from a row of a file: a form with what the row says, and what the row is then."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from zhihuan.application.import_preview import PlanReason
from zhihuan.application.imported import Reason, RowGroup, RowKind
from zhihuan.domain.loan import Loan
from zhihuan.ui.dialogs.lender_field import product_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from zhihuan.application.import_preview import Choice, PlannedRow
    from zhihuan.application.products import Product
    from zhihuan.domain.benchmark import Quote
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.dialogs.loan_first_fields import FirstFields
    from zhihuan.ui.pages.import_shown import ShownRow

_OF_LOANS: Final = (RowKind.REPAY, RowKind.BORROW)
_PERIODS: Final = re.compile(r"(\d{1,3})\s*(?:期|个月|\binstal|\bmonths?\b)")
"""How a payer tells the number of instalments: `花呗分期(3期)`."""


def may_begin_a_loan(row: ShownRow, asked: PlannedRow | None) -> bool:
    """Say whether a row that is open, or was until it was decided (`asked`), can be of a loan not added yet."""
    planned = row.planned if row.group is RowGroup.UNDECIDED else asked
    if planned is None or not row.amount or planned.reason is PlanReason.PERHAPS_SAME:
        return False
    return planned.row.kind in _OF_LOANS or planned.row.reason is Reason.INSTALMENT_PLAN


def ask_for_loan(
    desk: Desk, catalogue: Mapping[str, Product], quotes: Sequence[Quote], row: ShownRow,
    added: Callable[[ShownRow, Loan], None], parent: QWidget,
) -> None:
    """Open the loan form with what a row says; `added` is told the loan once the ledger holds it."""
    from zhihuan.ui.dialogs.loan_form import LoanForm

    amount = row.amount
    form = LoanForm(desk, catalogue, parent, quotes=quotes, currency=amount.currency if amount else "")
    _fill(form.fields.first, desk, catalogue, row)
    before = frozenset(desk.session.book.loans)

    def tell() -> None:
        for loan in desk.session.book.loans.values():
            if loan.id not in before:
                added(row, loan)

    form.accepted.connect(tell)
    form.open()


def once_added(row: ShownRow, loan: Loan, choice: Choice) -> Choice:
    """Return what is decided about a row once its loan was added: it is paid towards it, began it, or is in it."""
    there = replace(choice, loan=loan.id, line=None, product=None, parts=(), same_as=None)
    if row.planned.row.reason is not Reason.INSTALMENT_PLAN:
        return there
    if loan.principal == row.amount:
        return replace(there, kind=RowKind.BORROW)
    return replace(choice, leave_out=True)


def _fill(first: FirstFields, desk: Desk, catalogue: Mapping[str, Product], row: ShownRow) -> None:
    """Write what a row says of its loan; what it does not say stays empty."""
    said = row.planned.row
    bought = said.reason is Reason.INSTALMENT_PLAN
    product = catalogue.get(said.product or "")
    party = "" if bought or not any(map(str.isalpha, said.counterparty)) else said.counterparty.strip()
    lender = said.lender or (product_name(product, desk.look) if product else "") or party
    if lender:
        first.lender.write(lender)
    name = said.loan_name or (row.text if bought else "")
    if name:
        first.name.set_text(name)
    if said.kind is RowKind.REPAY:
        first.instalment.set_text(str(row.amount or ""))
        first.pay_from.set_text(said.pay_from or "")
        return
    if row.amount is not None:
        first.principal.show_amount(row.amount)
    if row.on is not None:
        first.start.show_day(row.on)
    periods = _PERIODS.search(row.planned.detail or said.detail)
    if periods:
        first.periods.show_number(int(periods[1]))
