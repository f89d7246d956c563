"""What a method of repayment needs besides the usual: a balloon, a step, or the lender's own rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zhihuan.domain.money import Money
from zhihuan.domain.terms import MOST_PERIODS, Method, PlanRow, Step
from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.field_grid import FieldGrid
from zhihuan.ui.widgets.fields import AmountField, Field
from zhihuan.ui.widgets.number_fields import NumberField, ShareField
from zhihuan.ui.widgets.typed_table import TypedTable
from zhihuan.wording.plan_entry import PlanPart

if TYPE_CHECKING:
    from zhihuan.domain.terms import Terms
    from zhihuan.ui.desk import Desk

_STEPS: Final = (Decimal("-0.9999"), Decimal(1))
_ROW_PARTS: Final = (PlanPart.DUE, PlanPart.PRINCIPAL, PlanPart.INTEREST, PlanPart.FEE)


@dataclass(frozen=True, slots=True)
class Needs:
    """What was given for a method; None and nothing for any other."""

    balloon: Money | None = None
    step: Step | None = None
    rows: tuple[PlanRow, ...] = ()


class MethodNeeds(QWidget):
    """The fields of one method alone; nothing is shown where it needs none."""

    changed = Signal()

    def __init__(self, desk: Desk, currency: str, *, parent: QWidget | None = None) -> None:
        """Lay out empty fields for amounts of a currency."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._desk = desk
        self._currency = currency
        self._method = Method.LEVEL
        explain = desk.explain
        self._grid = FieldGrid(parent=self)
        self.balloon = AmountField(desk.look, explain, currency=currency, what="balloon", parent=self)
        self.step_every = NumberField("step_every", (1, MOST_PERIODS), explain, parent=self)
        self.step_by = ShareField("step_by", _STEPS, explain, parent=self)
        self.table = TypedTable(
            desk.look, explain, self._today, _ROW_PARTS, frozenset({PlanPart.PRINCIPAL, PlanPart.INTEREST}),
            currency=currency, parent=self,
        )
        self._build()
        self._name_fields()
        for field in (self.balloon, self.step_every, self.step_by):
            field.changed.connect(self._tell)
        self.table.changed.connect(self._tell)
        self.meet(Method.LEVEL)

    def meet(self, method: Method) -> None:
        """Ask for what a method needs."""
        self._method = method
        self._grid.show_fields(self.wanted)
        self._grid.setVisible(method in (Method.BALLOON, Method.GRADUATED))
        self.table.setVisible(method is Method.PLAN)
        self.setVisible(bool(self.wanted))

    @property
    def wanted(self) -> tuple[Field | TypedTable, ...]:
        """What the method needs, in the order of the eye."""
        needed: dict[Method, tuple[Field | TypedTable, ...]] = {
            Method.BALLOON: (self.balloon,), Method.GRADUATED: (self.step_every, self.step_by),
            Method.PLAN: (self.table,),
        }
        return needed.get(self._method, ())

    def show_terms(self, terms: Terms) -> None:
        """Put recorded terms into the fields."""
        self.balloon.show_amount(terms.balloon)
        if terms.step is not None:
            self.step_every.show_number(terms.step.every)
            self.step_by.show_share(terms.step.by)
        self.show_rows(terms.rows)

    def show_rows(self, rows: Iterable[PlanRow]) -> None:
        """Put the lender's rows into the table."""
        self.table.show_rows(
            {
                PlanPart.DUE: row.due.isoformat(), PlanPart.PRINCIPAL: str(row.principal),
                PlanPart.INTEREST: str(row.interest), PlanPart.FEE: str(row.fee) if row.fee else "",
            }
            for row in rows
        )

    @property
    def given(self) -> Needs | None:
        """What was given for the method, None while something is missing or wrong."""
        if self._method is Method.BALLOON:
            balloon = self.balloon.value
            return Needs(balloon=balloon) if balloon is not None and balloon.minor else None
        if self._method is Method.GRADUATED:
            every, by = self.step_every.value, self.step_by.value
            return None if every is None or by is None else Needs(step=Step(every, by))
        if self._method is Method.PLAN:
            rows = self.rows
            return Needs(rows=rows) if rows else None
        return Needs()

    @property
    def rows(self) -> tuple[PlanRow, ...]:
        """The lender's rows, none while one of them is wrong."""
        zero = Money.zero(self._currency)
        return tuple(
            PlanRow(
                row.due, row.amounts[PlanPart.PRINCIPAL], row.amounts[PlanPart.INTEREST],
                row.amounts.get(PlanPart.FEE, zero),
            )
            for row in self.table.rows
        )

    def ask(self) -> None:
        """Say beside the fields what is missing."""
        if self._method is Method.BALLOON and not self.balloon.text():
            self.balloon.reject(self.tr("Write what is left for the last payment."))
        if self._method is Method.GRADUATED:
            if not self.step_every.text():
                self.step_every.reject(self.tr("Write after how many instalments they change."))
            if not self.step_by.text():
                self.step_by.reject(self.tr("Write by how much they change; -3 if they fall by 3 %."))
        if self._method is Method.PLAN and not self.table.rows and not self.table.error.text():
            self.table.reject(self.tr("Type or paste the lender's rows."))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        self._grid.take(self.balloon, self.step_every, self.step_by)
        column.addWidget(self._grid)
        column.addWidget(self.table)

    def _name_fields(self) -> None:
        self.balloon.call(self.tr("Balloon: left for the last payment"), self.tr("e.g. 30000"))
        self.step_every.call(self.tr("Instalments change after every"), self.tr("e.g. 12 instalments"))
        self.step_by.call(self.tr("By, in %"), self.tr("e.g. -3 or 5"))
        self.table.call(self.tr("The lender's rows"))

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()

    def _today(self) -> date:
        return self._desk.today
