"""The form for what a business plans to take in or pay out: once or each month, movable or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout

from zhihuan.application.identity import fresh_id
from zhihuan.application.recovery_commands import DeleteFlow, SetFlow
from zhihuan.domain.recovery.business import BusinessFlow, FlowId, FlowKind
from zhihuan.ui.dialogs.thing_form import ThingForm
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.fields import AmountField, Check, DateField, Field
from zhihuan.wording.recovery_steps import flow_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.recovery.case import CaseId
    from zhihuan.ui.desk import Desk


class FlowForm(ThingForm):
    """Adds a planned movement, or corrects one."""

    def __init__(self, desk: Desk, case: CaseId, flow: BusinessFlow | None, parent: QWidget) -> None:
        """Ask for a planned movement of a case's business."""
        super().__init__(desk, parent, None if flow is None else DeleteFlow(flow.id))
        self._case = case
        self._flow = flow
        currency = desk.position.currency if flow is None else flow.amount.currency
        self.kind = ChoiceField(desk.look, parent=self)
        self.name = Field(parent=self)
        self.amount = AmountField(desk.look, desk.explain, currency=currency, what="payment", parent=self)
        self.on = DateField(desk.look, desk.explain, self._today, parent=self)
        self.until = DateField(desk.look, desk.explain, self._today, parent=self)
        self.monthly = Check(desk.look, parent=self)
        self.movable = Check(desk.look, parent=self)
        self._build()
        self.monthly.toggled.connect(self._follow)
        self._follow()
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> SetFlow | None:
        """Return the planned movement, or None after saying what is missing."""
        amount, on, monthly = self.amount.value, self.on.value, self.monthly.isChecked()
        if not self.name.text():
            self.name.reject(self.tr("Give it a name, such as the supplier's."))
        if amount is None or not amount:
            self.amount.reject(self.amount.error.text() or self.tr("Write how much it is."))
        if on is None:
            self.on.reject(self.on.error.text() or self.tr("Write the day it is planned for."))
        elif monthly and self.until.value is not None and self.until.value < on:
            self.until.reject(self.tr("It cannot end before it began."))
        shown = (self.name, self.amount, self.on, *((self.until,) if monthly else ()))
        wrong = next((one for one in shown if one.error.text()), None)
        if wrong is not None or amount is None or on is None:
            self.miss(wrong or self.name)
            return None
        identity = FlowId(fresh_id()) if self._flow is None else self._flow.id
        return SetFlow(BusinessFlow(
            identity, self._case, FlowKind(self.kind.value), self.name.text(), amount, on, monthly,
            self.until.value if monthly else None, self.movable.isChecked(),
        ))

    def _build(self) -> None:
        old = self._flow
        self.call(self.tr("Plan money in or out") if old is None else self.tr("Planned money in or out"),
                  self.tr("Add") if old is None else self.tr("Save"))
        for kind in FlowKind:
            self.kind.offer(flow_word(kind), kind)
        self.kind.call(self.tr("What it is"))
        self.name.call(self.tr("Name"), self.tr("e.g. a customer or a supplier"))
        self.amount.call(self.tr("Amount"), self.tr("8,000 or 1.2万"))
        self.on.call(self.tr("Planned for"), self.tr("25, 12-25, +10"))
        self.until.call(self.tr("Last day"), self.tr("empty while it goes on"))
        self.monthly.setText(self.tr("Each month on that day"))
        self.movable.setText(self.tr("Its day could be agreed otherwise"))
        self.movable.setChecked(True)
        self.fields.take(self.kind, self.name, self.amount, self.on, self.until)
        ticks = QVBoxLayout()
        ticks.addWidget(self.monthly)
        ticks.addWidget(self.movable)
        self.body.addLayout(ticks)
        self.body.addStretch(1)
        if old is not None:
            self.kind.choose(old.kind)
            self.name.set_text(old.name)
            self.amount.show_amount(old.amount)
            self.on.show_day(old.on)
            self.until.show_day(old.until)
            self.monthly.setChecked(old.monthly)
            self.movable.setChecked(old.movable)

    @Slot()
    def _follow(self) -> None:
        left_out = () if self.monthly.isChecked() else (self.until,)
        shown = (self.kind, self.name, self.amount, self.on, self.until)
        self.fields.show_fields(one for one in shown if one not in left_out)
