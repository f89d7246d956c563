"""What was paid towards a loan, and what was taken back of it."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.application.commands import DeletePayment, ReversePayment
from zhihuan.domain.payment import Payment
from zhihuan.ui.dialogs.payment_edit_form import PaymentEditForm
from zhihuan.ui.dialogs.reversal_form import ReversalForm
from zhihuan.ui.keys import add_key
from zhihuan.ui.models.payments import CAN_WAIT, payment_columns, taken_back, widest_payment
from zhihuan.ui.models.rows import RowsModel
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.fitting_table import FittingTable
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.payments import interest_words

if TYPE_CHECKING:
    from zhihuan.domain.balance import Standing
    from zhihuan.ui.desk import Desk


class PaymentsPane(QWidget):
    """The payments, the newest first; one can be corrected, taken back by the lender, stand again, or be deleted."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out an empty list."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._desk = desk
        look = desk.look
        self.correct = Button(look, "plain", icon="edit", parent=self)
        self.take_back = Button(look, "plain", icon="undo", parent=self)
        self.delete = Button(look, "danger", icon="trash", parent=self)
        self.model = RowsModel(payment_columns(look), self, identity=attrgetter("id"), struck=taken_back)
        self.table = FittingTable(look, self.model, widest_payment, can_wait=CAN_WAIT, parent=self)
        self._sum = Text("note", wraps=True, parent=self)
        self._nothing = Text("soft", wraps=True, parent=self)
        self._build()
        self.table.row_chosen.connect(self._offer)
        self.correct.clicked.connect(self.correct_current)
        self.take_back.clicked.connect(self.turn_back)
        self.delete.clicked.connect(self.delete_current)
        add_key(self.table, "Del", self.delete_current)

    def title(self) -> str:
        """Return what the tab is called."""
        return self.tr("Payments")

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self.correct.setText(self.tr("Correct…"))
        self.delete.setText(self.tr("Delete payment"))
        self.table.retranslate(self.tr("Payments"))
        self._nothing.setText(self.tr("No payment is recorded. Mark what is due as paid, or add a payment."))

    def show_standing(self, standing: Standing) -> None:
        """Show what was paid towards a loan."""
        formats = self._desk.look.formats
        payments = [one for one in self._desk.session.book.payments.values() if one.loan == standing.loan.id]
        self.model.fill(sorted(payments, key=attrgetter("on"), reverse=True))
        for part, shown in ((self._nothing, not payments), (self.table, payments), (self._sum, payments)):
            part.setVisible(bool(shown))
        self._sum.setText(self.tr("Interest paid so far: {amount}").format(
            amount=interest_words(standing.interest_paid, formats)
        ))
        self._offer()

    @Slot()
    def delete_current(self) -> None:
        """Take the current payment out of the ledger."""
        payment = self.table.current_row()
        if isinstance(payment, Payment):
            self._desk.run(DeletePayment(payment.id))

    @Slot()
    def correct_current(self) -> None:
        """Open the form that corrects the day, amount or note of the current payment."""
        payment = self.table.current_row()
        if isinstance(payment, Payment):
            PaymentEditForm(self._desk, payment, self).open()

    @Slot()
    def turn_back(self) -> None:
        """Note that the current payment was taken back, or that it stands after all."""
        payment = self.table.current_row()
        if not isinstance(payment, Payment):
            return
        if taken_back(payment):
            self._desk.run(ReversePayment(payment.id, None))
        else:
            ReversalForm(self._desk, payment, self).open()

    @Slot()
    def _offer(self) -> None:
        payment = self.table.current_row()
        for button in (self.correct, self.take_back, self.delete):
            button.setVisible(isinstance(payment, Payment))
        back = isinstance(payment, Payment) and taken_back(payment)
        self.take_back.setText(self.tr("It stands after all") if back else self.tr("Was taken back…"))

    def _build(self) -> None:
        self.setFocusProxy(self.table)
        self.table.setMinimumHeight(5 * Size.ROW)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head, tools = QVBoxLayout(), QHBoxLayout()
        head.setContentsMargins(Space.M, Space.XS, Space.M, 0)
        head.addWidget(self._sum)
        head.addLayout(tools)
        tools.setSpacing(Space.S)
        for button in (self.correct, self.take_back, self.delete):
            tools.addWidget(button)
        tools.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(head)
        column.addWidget(self._nothing, 1)
        column.addWidget(self.table, 1)
