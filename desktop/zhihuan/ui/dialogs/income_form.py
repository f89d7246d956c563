"""The form for what the user earns: each monthly income with the time it runs."""

from __future__ import annotations

from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zhihuan.application.commands import DeleteIncome, SetIncome
from zhihuan.application.identity import fresh_id
from zhihuan.domain.income import Income, IncomeId
from zhihuan.ui.dialogs.form import Form, two_columns
from zhihuan.ui.keys import add_key
from zhihuan.ui.models.columns import money_column, wide_amount, wide_day
from zhihuan.ui.models.rows import Column, RowsModel
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.fields import AmountField, DateField, Field
from zhihuan.ui.widgets.fitting_table import FittingTable
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.entry import Lean

if TYPE_CHECKING:
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.look import Look

_LIST_ROWS = 4


class IncomeForm(Form):
    """Lists the incomes; adds one, or corrects the one that is opened. It stays open until it is closed."""

    def __init__(self, desk: Desk, parent: QWidget, income: object = None) -> None:
        """Open with an empty form, or with an income (or its id) to correct."""
        super().__init__(desk, parent)
        self._income: Income | None = None
        look, explain = desk.look, desk.explain
        self._model = RowsModel(self._columns(), self, identity=attrgetter("id"))
        self.table = FittingTable(look, self._model, _widest, parent=self)
        self._list = Card(parent=self)
        self.name = Field(parent=self)
        self.amount = AmountField(look, explain, currency=desk.position.currency, parent=self)
        self.since = DateField(look, explain, self._today, lean=Lean.PAST, parent=self)
        self.until = DateField(look, explain, self._today, parent=self)
        self.fresh = Button(look, "quiet", self.tr("Another income"), icon="plus", parent=self)
        self.remove = Button(look, "danger", self.tr("Remove"), icon="trash", parent=self)
        self._build()
        self._connect()
        self._refresh()
        self._open(desk.session.book.incomes.get(IncomeId(income)) if isinstance(income, str) else income)

    def command(self) -> SetIncome | None:
        """Return what the fields ask for, or None after saying beside them what is missing."""
        amount, since, until = self.amount.value, self.since.value, self.until.value
        if not self.name.text():
            self.name.reject(self.tr("Give it a name, such as salary."))
        if amount is None or amount.minor <= 0:
            self.amount.reject(self.amount.error.text() or self.tr("Write what arrives each month."))
        if since is None:
            self.since.reject(self.since.error.text() or self.tr("Write the day it began."))
        elif until is not None and until < since:
            self.until.reject(self.tr("It cannot end before it began."))
        wrong = next((one for one in (self.name, self.amount, self.since, self.until) if one.error.text()), None)
        if wrong is not None or amount is None or since is None:
            self.miss(wrong or self.name)
            return None
        identity = IncomeId(fresh_id()) if self._income is None else self._income.id
        return SetIncome(Income(identity, self.name.text(), amount, since, until))

    def accept(self) -> None:
        """Stay open for the next one: the list shows what was taken."""
        self._refresh()
        self._open(None)

    def _today(self) -> date:
        return self._desk.today

    def _refresh(self) -> None:
        incomes = sorted(self._desk.session.book.incomes.values(), key=attrgetter("since", "name"))
        self._model.fill(incomes)
        self._list.setVisible(bool(incomes))

    @Slot(object)
    def _open(self, income: object) -> None:
        """Put an income into the fields, or empty them for another."""
        self._income = income if isinstance(income, Income) else None
        self.remove.setVisible(self._income is not None)
        self.fresh.setVisible(self._income is not None)
        self.submit.setText(self.tr("Add") if self._income is None else self.tr("Save"))
        shown = self._income
        self.name.set_text(shown.name if shown else "")
        self.amount.show_amount(shown.amount if shown else None)
        self.since.show_day(shown.since if shown else self._desk.today.replace(day=1))
        self.until.show_day(shown.until if shown else None)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _start_another(self) -> None:
        self._open(None)

    @Slot()
    def _remove_opened(self) -> None:
        self._delete(self._income)

    @Slot()
    def _remove_current(self) -> None:
        self._delete(self.table.current_row())

    def _delete(self, income: object) -> None:
        if isinstance(income, Income) and self._desk.run(DeleteIncome(income.id)):
            self._refresh()
            self._open(None)

    def _columns(self) -> tuple[Column, ...]:
        formats = self._desk.look.formats
        running = self.tr("still running")

        def until(income: Income) -> str:
            return formats.day(income.until) if income.until else running

        def since(income: Income) -> str:
            return formats.day(income.since)

        return (
            Column(lambda: self.tr("Income"), attrgetter("name"), stretches=True),
            money_column(self._desk.look, lambda: self.tr("Each month"), attrgetter("amount")),
            Column(lambda: self.tr("Since"), since, sort=attrgetter("since")),
            Column(lambda: self.tr("Until"), until, sort=attrgetter("until")),
        )

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Monthly income"))
        self.cancel.setText(self.tr("Close"))
        self.setMinimumWidth(Size.FOLD_BELOW * 3 // 5)
        self.name.call(self.tr("Name"), self.tr("e.g. salary"))
        self.amount.call(self.tr("Each month, after tax"), self.tr("9,800 or 1.2万"))
        self.since.call(self.tr("Since"), self.tr("2025-01-01"))
        self.until.call(self.tr("Until"), self.tr("empty while it runs"))
        self.table.retranslate(self.tr("Incomes"))
        self.table.setMinimumHeight(_LIST_ROWS * Size.ROW)
        self.body.addWidget(Text("note", self.tr("Debt to income is counted with what arrives after tax."), wraps=True,
                                 parent=self))
        self._list.body.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        self._list.body.addWidget(self.table)
        self.body.addWidget(self._list, 1)
        self.body.addLayout(two_columns((self.name, self.amount), (self.since, self.until)))
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.fresh)
        row.addWidget(self.remove)
        row.addStretch(1)
        self.body.addLayout(row)

    def _connect(self) -> None:
        self.table.row_opened.connect(self._open)
        self.fresh.clicked.connect(self._start_another)
        self.remove.clicked.connect(self._remove_opened)
        add_key(self.table, "Del", self._remove_current)


def _widest(look: Look) -> tuple[str, ...]:
    day = wide_day(look)
    return "", wide_amount(look, 5), day, day
