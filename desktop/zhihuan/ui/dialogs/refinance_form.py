"""The form of a loan that pays an old one off: the usual form, filled with what that takes today."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from zhihuan.application.commands import AddLoan, EditLoan, Refinance
from zhihuan.application.early_repayment import payoff_on
from zhihuan.domain.money import Money, total
from zhihuan.domain.terms import Method
from zhihuan.ui.dialogs.loan_form import LoanForm
from zhihuan.ui.dialogs.loan_sections.paid_off_too import PaidOffToo

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.application.products import Product
    from zhihuan.domain.benchmark import Quote
    from zhihuan.domain.loan import Loan
    from zhihuan.ui.desk import Desk


class RefinanceForm(LoanForm):
    """Adds a loan and settles the old one, and others with it, on the day the money came; all are linked."""

    def __init__(self, desk: Desk, catalogue: Mapping[str, Product], parent: QWidget, old: Loan, *,
                 quotes: Sequence[Quote] = ()) -> None:
        """Ask about the loan that pays `old` off."""
        super().__init__(desk, catalogue, parent, quotes=quotes, currency=old.principal.currency)
        self._old = old
        self.too = PaidOffToo(desk, old, parent=self.fields)
        self.fields.take_in(self.too)
        self.call(self.tr("The loan that pays {name} off").format(name=old.name), self.tr("Add and settle"))
        first = self.fields.first
        first.lender.write(desk.session.book.lenders[old.lender].name)
        self._proposed = self._asked()
        first.principal.show_amount(self._proposed)
        self.too.changed.connect(self._propose)
        first.start.show_day(desk.today)
        if old.terms.method is not Method.PLAN:
            first.method.choose(old.terms.method)

    def command(self) -> AddLoan | EditLoan | Refinance | None:
        """Return what the fields ask for, or None after saying beside them what is missing."""
        found = super().command()
        if not isinstance(found, AddLoan):
            return found
        return Refinance(
            self._old.id, found.loan, found.lender, found.loan.start, found.quotes, found.funders, self.too.chosen
        )

    def _asked(self) -> Money:
        """Return what paying off the old loan, and those that are ticked, takes today."""
        desk, subjects = self._desk, (self._old.id, *self.too.chosen)
        asked = (payoff_on(desk.position, one, desk.today).total for one in subjects)
        return total(asked, self._old.principal.currency)

    @Slot()
    def _propose(self) -> None:
        """Put what all of them take into the amount, unless another one was typed."""
        if self.fields.first.principal.value == self._proposed:
            self._proposed = self._asked()
            self.fields.first.principal.show_amount(self._proposed)
