"""The form that adds a credit line, or corrects its name and days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot

from zhihuan.application.commands import AddLine, EditLine
from zhihuan.application.identity import fresh_id
from zhihuan.domain.calendar import LAST_DAY
from zhihuan.domain.credit_line import CreditLine, LineEvent, LineEventId, LineEventKind, LineId
from zhihuan.ui.dialogs.form import Form, two_columns
from zhihuan.ui.dialogs.lender_field import LenderField
from zhihuan.ui.theme import Size
from zhihuan.ui.widgets.fields import AmountField, DateField, Field
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.number_fields import NumberField
from zhihuan.wording.entry import Lean

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.application.products import Product
    from zhihuan.ui.desk import Desk


class LineForm(Form):
    """Adds a credit line, or edits the one it is given; its limit then moves by events, not here."""

    def __init__(self, desk: Desk, catalogue: Mapping[str, Product], parent: QWidget,
                 line: CreditLine | None = None) -> None:
        """Offer the recorded lenders and the catalogue's revolving products."""
        super().__init__(desk, parent)
        self._line = line
        look, explain = desk.look, desk.explain
        currency = desk.position.currency if line is None else line.currency
        self.lender = LenderField(look, parent=self)
        self.name = Field(parent=self)
        self.limit = AmountField(look, explain, currency=currency, parent=self)
        self.opened = DateField(look, explain, self._today, lean=Lean.PAST, parent=self)
        self.statement_day = NumberField("statement_day", (1, LAST_DAY), explain, parent=self)
        self.due_day = NumberField("due_day", (1, LAST_DAY), explain, parent=self)
        self._build()
        products = (product for product in catalogue.values() if product.revolving)
        self.lender.offer_all(desk.session.book.lenders.values(), products)
        self.lender.changed.connect(self._follow)
        if line is not None:
            self._show(line)
        first = self.lender if line is None else self.name
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> AddLine | EditLine | None:
        """Return what the fields ask for, or None after saying beside them what is missing."""
        if not self.lender.text():
            self.lender.reject(self.tr("Write who grants the line."))
        fields = (self.lender, self.limit, self.opened, self.statement_day, self.due_day)
        wrong = next((field for field in fields if field.error.text()), None)
        if wrong is not None:
            self.miss(wrong)
            return None
        name = self.name.text() or self.lender.text()
        if self._line is not None:
            return EditLine(replace(
                self._line, name=name, statement_day=self.statement_day.value, due_day=self.due_day.value
            ))
        return self._adding(name)

    def _adding(self, name: str) -> AddLine:
        lender, product = self.lender.lender(self._desk.session.book.lenders), self.lender.product
        line = CreditLine(
            LineId(fresh_id()), lender.id, name, product.code if product else "", self._desk.position.currency,
            self.statement_day.value, self.due_day.value,
        )
        day = self.opened.value or self._desk.today
        told = self.opened.value is not None or self.limit.value is not None
        opened = LineEvent(LineEventId(fresh_id()), line.id, day, LineEventKind.OPENED, self.limit.value)
        return AddLine(line, lender, opened if told else None)

    def _today(self) -> date:
        return self._desk.today

    @Slot()
    def _follow(self) -> None:
        """Propose what is usual for a product; the user's own typing stays."""
        self.name.line.setPlaceholderText(self.lender.text())
        product = self.lender.product
        if product is not None and product.statement_day and not self.statement_day.text():
            self.statement_day.show_number(product.statement_day)
        if product is not None and product.due_day and not self.due_day.text():
            self.due_day.show_number(product.due_day)

    def _show(self, line: CreditLine) -> None:
        self.call(self.tr("Edit {name}").format(name=line.name), self.tr("Save"))
        self.lender.write(self._desk.session.book.lenders[line.lender].name)
        self.lender.setEnabled(False)
        self.name.set_text(line.name)
        self.limit.hide()
        self.opened.hide()
        self.statement_day.show_number(line.statement_day)
        self.due_day.show_number(line.due_day)

    def _build(self) -> None:
        self.call(self.tr("Add a credit line"), self.tr("Add"))
        self.setMinimumWidth(Size.FOLD_BELOW // 2)
        self.lender.call(self.tr("Lender or product"), self.tr("bank, platform or product"))
        self.name.call(self.tr("Name"))
        self.limit.call(self.tr("Limit"), self.tr("20,000 or 2万"))
        self.opened.call(self.tr("Opened on"), self.tr("2024-03-01, or empty"))
        self.statement_day.call(self.tr("Statement day of the month"))
        self.due_day.call(self.tr("Due day of the month"))
        pairs = ((self.lender, self.name), (self.limit, self.opened), (self.statement_day, self.due_day))
        self.body.addLayout(two_columns(*pairs))
        self.body.addWidget(Text("note", self.tr("Without a due day no bill falls due and nothing is reminded."),
                                 wraps=True, parent=self))
        self.body.addStretch(1)
