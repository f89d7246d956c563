"""The form that adds or edits a loan: its fields on the left, its plan and true cost on the right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from zhihuan.application.commands import AddLoan, EditLoan, Refinance
from zhihuan.application.identity import fresh_id
from zhihuan.application.loan_preview import drafted_course
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.ui.dialogs.form import Form
from zhihuan.ui.dialogs.loan_fields import LoanFields
from zhihuan.ui.dialogs.loan_plan import LoanPlan
from zhihuan.ui.theme import Size, Space

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from zhihuan.application.products import Product
    from zhihuan.domain.benchmark import Quote
    from zhihuan.ui.desk import Desk


_SETTLING_MS: Final = 30
"""What the layout needs until something that appeared has its place."""


class LoanForm(Form):
    """Adds a loan, or edits the one it is given."""

    def __init__(self, desk: Desk, catalogue: Mapping[str, Product], parent: QWidget, loan: Loan | None = None, *,
                 quotes: Sequence[Quote] = (), currency: str = "") -> None:
        """Offer the recorded lenders and the catalogue's products; `quotes` come with the program.

        A new loan is in the ledger's main currency unless another is told.
        """
        super().__init__(desk, parent)
        self._loan = loan
        self._quotes = tuple(quotes)
        book = desk.session.book
        currency = (currency or desk.position.currency) if loan is None else loan.principal.currency
        self.fields = LoanFields(desk, self._quotes, currency, parent=self)
        self.plan = LoanPlan(desk, parent=self)
        self._at_first: tuple[object, ...] | None = None
        self._warned = False
        self._frame = QScrollArea(self)
        self._brought: Callable[[], None] | None = None
        self._build(parent)
        self.fields.first.offer(book.lenders, catalogue.values())
        self.fields.changed.connect(self._show_plan)
        if loan is None:
            self.call(self.tr("Add a loan"), self.tr("Add"))
        else:
            self.call(self.tr("Edit {name}").format(name=loan.name), self.tr("Save"))
            self.fields.show_loan(loan, book.lenders[loan.lender])
        self.fields.first.lender.setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> AddLoan | EditLoan | Refinance | None:
        """Return what the fields ask for, or None after saying beside them what is missing."""
        missing = self.fields.first_missing()
        if missing is not None:
            self.miss(missing)
            return None
        identity = LoanId(fresh_id()) if self._loan is None else self._loan.id
        loan = self.fields.draft(identity, named=True)
        if loan is None:
            self.miss(self.fields.first.start)
            return None
        lender = self.fields.first.lender.lender(self._desk.session.book.lenders)
        command = AddLoan if self._loan is None else EditLoan
        return command(loan, lender, self._quotes, self.fields.sharing.lenders)

    def showEvent(self, event: QShowEvent) -> None:
        """Remember how the fields stood at first."""
        super().showEvent(event)
        if self._at_first is None:
            self._at_first = self.fields.typed

    def reject(self) -> None:
        """Esc leaves at once where nothing was typed; else it says what would be lost, and a second one leaves."""
        if self._warned or self.fields.typed == self._at_first:
            super().reject()
            return
        self._warned = True
        self._problem.say(self.tr("What you typed is not saved yet. Esc once more leaves it; typing goes on."))

    def miss(self, field: QWidget) -> None:
        """Put the keyboard on the first field that must be mended, and bring it into view."""
        super().miss(field)
        self._bring_into_view(field)

    def _build(self, parent: QWidget) -> None:
        self._frame.setWidgetResizable(True)
        self._frame.setFrameShape(QFrame.Shape.NoFrame)
        self._frame.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._frame.setWidget(self.fields)
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        row.addWidget(self._frame, 3)
        row.addWidget(self.plan, 2)
        self.body.addLayout(row, 1)
        least = QSize(Size.WINDOW_LEAST_WIDE, Size.WINDOW_LEAST_HIGH) - QSize(Space.XL, 3 * Space.XL)
        around = parent.window().size() - QSize(3 * Space.XXL, 4 * Space.XL)
        self.setMinimumSize(least - QSize(0, Space.XL))
        self.resize(least.expandedTo(around.boundedTo(QSize(Size.WINDOW_WIDE, Size.WINDOW_HIGH))))
        self.fields.unfolded.connect(self._bring_section_into_view)
        self.fields.answered.connect(self._bring_into_view)
        bar = self._frame.verticalScrollBar()
        bar.rangeChanged.connect(self._show_brought)
        bar.actionTriggered.connect(self._let_go)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusObjectChanged.connect(self._let_go)

    @Slot(object)
    def _bring_into_view(self, widget: QWidget) -> None:
        """Show a widget, once it has found its place."""
        self._bring(partial(self._frame.ensureWidgetVisible, widget))

    @Slot(object)
    def _bring_section_into_view(self, section: QWidget) -> None:
        """Show a section that was opened, its head at least."""
        def show() -> None:
            self._frame.ensureWidgetVisible(section)
            self._frame.ensureVisible(0, section.y())

        self._bring(show)

    def _bring(self, show: Callable[[], None]) -> None:
        """Show something, again whenever the fields grow, until the user moves: on a busy machine they grow late."""
        self._brought = show
        QTimer.singleShot(_SETTLING_MS, self, self._show_brought)

    @Slot()
    def _show_brought(self) -> None:
        if self._brought is not None:
            self._brought()

    @Slot()
    def _let_go(self) -> None:
        """Leave what is shown to the user, who scrolled or went to another field."""
        self._brought = None

    def _show_plan(self) -> None:
        if self._warned:
            self._warned = False
            self._problem.say("")
        loan, desk = self.fields.draft(), self._desk
        planned = drafted_course(desk.session.book, loan, self._quotes, desk.today) if loan is not None else None
        self.plan.show_loan(loan, self.fields.first_wrong(), planned, quoted=self.fields.quoted)
