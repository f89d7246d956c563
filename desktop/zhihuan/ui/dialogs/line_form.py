"""The form that adds a credit line, or corrects what is known of its contract."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot

from zhihuan.application.commands import AddLine, EditLine
from zhihuan.application.identity import fresh_id
from zhihuan.domain.credit_line import CreditLine, LineEvent, LineEventId, LineEventKind, LineId
from zhihuan.ui.dialogs.form import Form
from zhihuan.ui.dialogs.line_fields import LineFields
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.scrolled import Scrolled

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
        self._currency = desk.position.currency if line is None else line.currency
        self.fields = LineFields(desk, self._currency, parent=self)
        self._frame = Scrolled(self.fields, parent=self)
        products = (product for product in catalogue.values() if product.revolving)
        self.fields.lender.offer_all(desk.session.book.lenders.values(), products)
        if line is None:
            self.call(self.tr("Add a credit line"), self.tr("Add"))
            self.fields.lender.changed.connect(self._follow)
        else:
            self.call(self.tr("Edit {name}").format(name=line.name), self.tr("Save"))
            self.fields.show_line(line, catalogue.get(line.product))
        self.body.addWidget(self._frame, 1)
        self.fields.unfolded.connect(self._frame.bring_section)
        self._take_room(parent)
        first = self.fields.lender if line is None else self.fields.name
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> AddLine | EditLine | None:
        """Return what the fields ask for, or None after saying beside them what is missing."""
        fields = self.fields
        wrong = fields.first_wrong()
        if wrong is not None:
            self.miss(wrong)
            return None
        name = fields.name.text() or fields.lender.text()
        if self._line is not None:
            due_day = fields.due.due_day if fields.due.due_after is None else self._line.due_day
            return EditLine(replace(
                self._line, name=name, statement_day=fields.statement_day.value, due_day=due_day, terms=fields.terms,
                automatic=fields.automatic.isChecked(),
            ))
        lender, product = fields.lender.lender(self._desk.session.book.lenders), fields.lender.product
        line = CreditLine(
            LineId(fresh_id()), lender.id, name, product.code if product else "", self._currency,
            fields.statement_day.value, fields.due.due_day, fields.terms, fields.automatic.isChecked(),
        )
        told = fields.opened.value is not None or fields.limit.value is not None
        day = fields.opened.value or self._desk.today
        opened = LineEvent(LineEventId(fresh_id()), line.id, day, LineEventKind.OPENED, fields.limit.value)
        return AddLine(line, lender, opened if told else None)

    def miss(self, field: QWidget) -> None:
        """Put the keyboard on the first field that must be mended, and bring it into view."""
        super().miss(field)
        self._frame.bring(field)

    @Slot()
    def _follow(self) -> None:
        """Propose what is usual for a product."""
        self.fields.name.line.setPlaceholderText(self.fields.lender.text())
        self.fields.propose(self.fields.lender.product)

    def _take_room(self, parent: QWidget) -> None:
        least = QSize(2 * Size.FOLD_BELOW // 3, Size.WINDOW_LEAST_HIGH - 4 * Space.XL)
        around = parent.window().size() - QSize(3 * Space.XXL, 3 * Space.XL)
        self.setMinimumSize(least)
        self.resize(least.expandedTo(QSize(least.width(), min(around.height(), Size.WINDOW_LEAST_HIGH))))
