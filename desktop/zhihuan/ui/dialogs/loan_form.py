"""The form that adds or edits a loan: its fields on the left, its plan and true cost on the right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from zhihuan.application.commands import AddLoan, EditLoan
from zhihuan.application.identity import fresh_id
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.ui.dialogs.form import Form
from zhihuan.ui.dialogs.loan_fields import LoanFields
from zhihuan.ui.dialogs.loan_plan import LoanPlan
from zhihuan.ui.theme import Size, Space

if TYPE_CHECKING:
    from zhihuan.application.products import Product
    from zhihuan.ui.desk import Desk


class LoanForm(Form):
    """Adds a loan, or edits the one it is given."""

    def __init__(self, desk: Desk, catalogue: Mapping[str, Product], parent: QWidget, loan: Loan | None = None) -> None:
        """Offer the recorded lenders and the catalogue's products."""
        super().__init__(desk, parent)
        self._loan = loan
        book = desk.session.book
        currency = desk.position.currency if loan is None else loan.principal.currency
        self.fields = LoanFields(desk, currency, parent=self)
        self.plan = LoanPlan(desk.look, parent=self)
        self._build()
        self.fields.offer(book.lenders, catalogue.values())
        self.fields.changed.connect(self._show_plan)
        if loan is None:
            self.call(self.tr("Add a loan"), self.tr("Add"))
        else:
            self.call(self.tr("Edit {name}").format(name=loan.name), self.tr("Save"))
            self.fields.show_loan(loan, book.lenders[loan.lender])
        self.fields.lender.setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> AddLoan | EditLoan | None:
        """Return what the fields ask for, or None after saying beside them what is missing."""
        missing = self.fields.first_missing()
        if missing is not None:
            self.miss(missing)
            return None
        identity = LoanId(fresh_id()) if self._loan is None else self._loan.id
        loan = self.fields.draft(identity, named=True)
        if loan is None:
            self.miss(self.fields.start)
            return None
        lender = self.fields.lender.lender(self._desk.session.book.lenders)
        return AddLoan(loan, lender) if self._loan is None else EditLoan(loan, lender)

    def _build(self) -> None:
        frame = QScrollArea(self)
        frame.setWidgetResizable(True)
        frame.setFrameShape(QFrame.Shape.NoFrame)
        frame.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        frame.setWidget(self.fields)
        self.fields.setContentsMargins(0, 0, Space.M, 0)
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        row.addWidget(frame, 3)
        row.addWidget(self.plan, 2)
        self.body.addLayout(row, 1)
        usual = QSize(Size.WINDOW_LEAST_WIDE, Size.WINDOW_LEAST_HIGH) - QSize(Space.XL, 3 * Space.XL)
        self.setMinimumSize(usual - QSize(0, Space.XL))
        self.resize(usual)

    def _show_plan(self) -> None:
        self.plan.show_loan(self.fields.draft(), self.fields.first_wrong())
