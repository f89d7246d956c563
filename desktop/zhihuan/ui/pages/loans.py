"""The loans page: what is owed to whom, and behind each row everything about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zhihuan.application.commands import DeleteLine, DeleteLoan
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.loan import LoanId
from zhihuan.ui.dialogs.line_form import LineForm
from zhihuan.ui.dialogs.loan_form import LoanForm
from zhihuan.ui.dialogs.refinance_form import RefinanceForm
from zhihuan.ui.keys import ADD_LOAN, add_key
from zhihuan.ui.pages.line_details import LineDetails
from zhihuan.ui.pages.loan_details import LoanDetails
from zhihuan.ui.pages.loans_list import LoanList
from zhihuan.ui.pages.page import Page
from zhihuan.ui.widgets.empty_state import EmptyState
from zhihuan.wording.totals import beside_words, counted_words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from zhihuan.application.products import Product
    from zhihuan.domain.benchmark import Quote
    from zhihuan.ui.desk import Desk


class LoansPage(Page):
    """The list, or one loan or line in its place; Esc goes back."""

    def __init__(self, desk: Desk, catalogue: Mapping[str, Product], parent: QWidget, *,
                 quotes: Sequence[Quote] = ()) -> None:
        """Lay out the page on a desk; the catalogue is offered where a lender is asked for, `quotes` for a rate."""
        super().__init__(parent)
        self._desk = desk
        self._catalogue = catalogue
        self._quotes = quotes
        self._add_loan = QAction(self)
        self._add_line = QAction(self)
        self._pay = QAction(self)
        self._empty = EmptyState(desk.look, "loans", (self._add_loan, self._add_line), parent=self)
        self.list = LoanList(desk, self)
        self.loan = LoanDetails(desk, self)
        self.line = LineDetails(desk, self)
        self._views = (self._empty, self.list, self.loan, self.line)
        self._shown: QWidget = self.list
        self._list_is_stale = False
        self._build()
        self._connect()
        self.retranslate()
        self._show(self.list)

    def title(self) -> str:
        """Return the page's name, or that of the loan or line shown."""
        if self._shown is self.loan and self.loan.row is not None:
            return self.loan.row.loan.name
        if self._shown is self.line and self.line.row is not None:
            return self.line.row.standing.line.name
        return self.tr("Loans")

    def subtitle(self) -> str:
        """Return how much is owed to how many, or to whom this one is owed."""
        if self._shown is self.loan and self.loan.row is not None:
            return self.loan.row.lender.name
        if self._shown is self.line and self.line.row is not None:
            return self.line.row.lender.name
        position = self._desk.position
        if self._shown is self._empty or not position.lenders_owed:
            return ""
        formats, owed = self._desk.look.formats, position.total_owed
        words = QCoreApplication.translate("LoansPage", "{amount} owed to %n lenders", None,
                                           len(position.lenders_owed)).format(amount=counted_words(owed.main, formats))
        return " ".join(filter(None, (words, beside_words(owed.others, formats))))

    def primary_action(self) -> QAction | None:
        """Return what one most likely came for: to add one, or to note a payment."""
        if self._shown is self._empty:
            return None
        if self._shown is not self.list:
            return self._pay
        return self._add_line if self.list.shows_lines else self._add_loan

    def refresh(self) -> None:
        """Show the ledger as it is now."""
        book = self._desk.session.book
        self._list_is_stale = True
        if self._shown is self.loan:
            self.loan.refresh()
        elif self._shown is self.line:
            self.line.refresh()
        nothing = not book.loans and not book.lines
        if nothing != (self._shown is self._empty):
            self._show(self._empty if nothing else self.list)
        self._freshen_list()
        self.head_changed.emit()

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self._add_loan.setText(self.tr("Add a loan"))
        self._add_line.setText(self.tr("Add a credit line"))
        self._pay.setText(self.tr("Record a payment"))
        self._empty.say(
            self.tr("No loan is recorded yet"),
            self.tr("Add what you owe: a loan with its contract, or a line you can draw on. "
                    "Here you will see what is left, what comes next and what it truly costs."),
        )
        for part in (self.list, self.loan, self.line):
            part.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back: from one loan to the list, from a filter to the whole list."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._shown in {self.loan, self.line}:
            self.go_back()
        elif self.list.filter.text():
            self.list.filter.clear()
        else:
            super().keyPressEvent(event)

    def open(self, subject: object) -> None:
        """Show a loan or a line by its id; the list when there is none of that id."""
        if isinstance(subject, str) and self.loan.show_loan(subject):
            self._show(self.loan)
        elif isinstance(subject, str) and self.line.show_line(subject):
            self._show(self.line)
        else:
            self.go_back()

    @Slot()
    def add_loan(self) -> None:
        """Open the form that adds a loan."""
        LoanForm(self._desk, self._catalogue, self, quotes=self._quotes).open()

    @Slot()
    def add_line(self) -> None:
        """Open the form that adds a credit line."""
        LineForm(self._desk, self._catalogue, self).open()

    @Slot(str)
    def edit(self, subject: str) -> None:
        """Open the form that corrects a loan or a line."""
        book = self._desk.session.book
        loan, line = book.loans.get(LoanId(subject)), book.lines.get(LineId(subject))
        if loan is not None:
            LoanForm(self._desk, self._catalogue, self, loan, quotes=self._quotes).open()
        elif line is not None:
            LineForm(self._desk, self._catalogue, self, line).open()

    @Slot(str)
    def refinance(self, subject: str) -> None:
        """Open the form of a loan that pays another off."""
        old = self._desk.session.book.loans[LoanId(subject)]
        RefinanceForm(self._desk, self._catalogue, self, old, quotes=self._quotes).open()

    @Slot()
    def go_back(self) -> None:
        """Show the list, the keyboard on the row of what was left."""
        book, left = self._desk.session.book, self._subject
        self._show(self.list if book.loans or book.lines else self._empty)
        if left:
            self.list.choose(left)
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_again(self) -> None:
        """Go back to the list."""
        self.go_back()

    @Slot(str)
    def _delete(self, subject: str) -> None:
        if subject in self._desk.session.book.loans:
            self._desk.run(DeleteLoan(LoanId(subject)))
        else:
            self._desk.run(DeleteLine(LineId(subject)))

    @Slot()
    def _record_payment(self) -> None:
        if self._shown is self.loan:
            self.loan.add_payment()
        elif self._shown is self.line:
            self.line.add_payment()

    @Slot()
    def _filter(self) -> None:
        if self._shown is self.list:
            self.list.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.list.filter.selectAll()

    @property
    def _subject(self) -> str:
        """Return the loan or line shown, by id; empty on the list."""
        if self._shown is self.loan and self.loan.row is not None:
            return self.loan.row.loan.id
        if self._shown is self.line and self.line.row is not None:
            return self.line.row.standing.line.id
        return ""

    def _freshen_list(self) -> None:
        if self._list_is_stale and self._shown is self.list:
            self._list_is_stale = False
            self.list.refresh()

    def _show(self, view: QWidget) -> None:
        self._shown = view
        self._freshen_list()
        for one in self._views:
            one.setVisible(one is view)
        self.setFocusProxy(self.list.table if view is self.list else view)
        if view in {self.loan, self.line}:
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.head_changed.emit()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for view in self._views:
            column.addWidget(view, 1)

    def _connect(self) -> None:
        self._add_loan.triggered.connect(self.add_loan)
        self._add_line.triggered.connect(self.add_line)
        self._pay.triggered.connect(self._record_payment)
        self._add_loan.setShortcut(QKeySequence(ADD_LOAN))
        self._add_line.setShortcut(QKeySequence("Ctrl+Shift+N"))
        for action in (self._add_loan, self._add_line, self._pay):
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            self.addAction(action)
        for signal in (self.list.loan_opened, self.list.line_opened):
            signal.connect(self.open)
        for signal in (self.list.edit_wanted, self.loan.edit_wanted, self.line.edit_wanted):
            signal.connect(self.edit)
        self.list.delete_wanted.connect(self._delete)
        self.list.switched.connect(self.head_changed)
        self.loan.left.connect(self.go_back)
        self.loan.loan_wanted.connect(self.open)
        self.loan.refinance_wanted.connect(self.refinance)
        self.line.left.connect(self.go_back)
        self.line.loan_wanted.connect(self.open)
        add_key(self, "Ctrl+F", self._filter, within=True)
        add_key(self, "Alt+Left", self.go_back, within=True)
