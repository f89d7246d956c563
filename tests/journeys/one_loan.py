"""The page of one loan to which everything happened, and its forms, each as a picture shows it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from tests.journeys import eventful
from zhihuan.domain.loan_change import ChangeKind
from zhihuan.ui.desk import Desk
from zhihuan.ui.dialogs.change_form import ChangeForm
from zhihuan.ui.dialogs.payment_form import PaymentForm
from zhihuan.ui.dialogs.several_loans_form import SeveralLoansForm
from zhihuan.ui.pages.loan_details import LoanDetails
from zhihuan.ui.pages.loans import LoansPage


class OneLoan:
    """Sets up each picture; `show` shows a loan on the loans page."""

    def __init__(self, desk: Desk, show: Callable[[str], LoansPage]) -> None:
        self._desk = desk
        self._show = show

    def motifs(self) -> dict[str, Callable[[], object]]:
        """Return how each picture is set up, by name."""
        return {
            "eventful-loan": lambda: self._pane("schedule"),
            "loan-earlier-plan": self._earlier_plan,
            "loan-payments": self._payments,
            "loan-changes": self._changes,
            "loan-prepayment": lambda: self._pane("try_out").try_out.amount.set_text("15000"),
            "loan-history": lambda: self._pane("history"),
            "pay-off": lambda: self._pane("schedule").settle(),
            "add-change": self._add_change,
            "floating-loan": self._floating,
            "enter-quote": self._enter_quote,
            "paid-first": lambda: self._pane("schedule").change_order(),
            "add-payment": self._add_payment,
            "several-loans": self._several_loans,
        }

    def _loan(self, identity: str) -> LoanDetails:
        if eventful.EVENTFUL not in self._desk.session.book.loans:
            chinese = self._desk.look.formats.locale.language() == QLocale.Language.Chinese
            eventful.record(self._desk.session, chinese=chinese)
        return self._show(identity).loan

    def _pane(self, name: str, identity: str = eventful.EVENTFUL) -> LoanDetails:
        loan = self._loan(identity)
        pane = getattr(loan, name)
        assert isinstance(pane, QWidget)
        loan.panes.show_pane(pane)
        return loan

    def _earlier_plan(self) -> None:
        version = self._pane("schedule").schedule.version
        version.setCurrentIndex(version.count() - 1)

    def _payments(self) -> None:
        loan = self._pane("payments")
        loan.schedule.version.setCurrentIndex(0)
        loan.payments.table.selectRow(3)

    def _changes(self) -> None:
        self._pane("changes").changes.table.selectRow(0)

    def _add_change(self) -> None:
        changes = self._pane("changes").changes
        changes.add_change()
        form = changes.findChildren(ChangeForm)[-1]
        form.fields.kind.choose(ChangeKind.HOLIDAY)
        form.fields.periods.set_text("2")

    def _floating(self) -> LoanDetails:
        return self._pane("changes", eventful.FLOATING)

    def _enter_quote(self) -> None:
        self._floating().changes.quote.click()

    def _add_payment(self) -> None:
        loan = self._pane("payments")
        loan.add_payment()
        form = loan.findChildren(PaymentForm)[-1]
        form.amount.set_text("20000")
        form.parts.unfold()

    def _several_loans(self) -> None:
        form = SeveralLoansForm(self._desk, self._loan(eventful.EVENTFUL))
        form.open()
        form.amount.set_text("15000")
