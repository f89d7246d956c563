"""The form of a loan that pays an old one off: the usual form, filled with what that takes today."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from zhihuan.application.commands import AddLoan, EditLoan, Refinance
from zhihuan.application.early_repayment import payoff_on
from zhihuan.domain.terms import Method
from zhihuan.ui.dialogs.loan_form import LoanForm

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.application.products import Product
    from zhihuan.domain.benchmark import Quote
    from zhihuan.domain.loan import Loan
    from zhihuan.ui.desk import Desk


class RefinanceForm(LoanForm):
    """Adds a loan and settles the old one on the day the money came; both are linked."""

    def __init__(self, desk: Desk, catalogue: Mapping[str, Product], parent: QWidget, old: Loan, *,
                 quotes: Sequence[Quote] = ()) -> None:
        """Ask about the loan that pays `old` off."""
        super().__init__(desk, catalogue, parent, quotes=quotes, currency=old.principal.currency)
        self._old = old
        self.call(self.tr("The loan that pays {name} off").format(name=old.name), self.tr("Add and settle"))
        first = self.fields.first
        first.lender.write(desk.session.book.lenders[old.lender].name)
        first.principal.show_amount(payoff_on(desk.position, old.id, desk.today).total)
        first.start.show_day(desk.today)
        if old.terms.method is not Method.PLAN:
            first.method.choose(old.terms.method)

    def command(self) -> AddLoan | EditLoan | Refinance | None:
        """Return what the fields ask for, or None after saying beside them what is missing."""
        found = super().command()
        if not isinstance(found, AddLoan):
            return found
        return Refinance(self._old.id, found.loan, found.lender, found.loan.start, found.quotes, found.funders)
