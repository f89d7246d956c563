"""What is asked of every loan first: who lent how much, since when, how it is repaid, at what rate, how often."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zhihuan.domain.rate import RateUnit
from zhihuan.domain.terms import MOST_PERIODS, Method
from zhihuan.ui.dialogs.instalment_field import InstalmentField
from zhihuan.ui.dialogs.lender_field import LenderField
from zhihuan.ui.dialogs.loan_needs import MethodNeeds
from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.field_grid import FieldGrid
from zhihuan.ui.widgets.fields import AmountField, Check, DateField, Field
from zhihuan.ui.widgets.number_fields import NumberField, RateField
from zhihuan.ui.widgets.typed_table import TypedTable
from zhihuan.wording.choices import method_sentence, method_word
from zhihuan.wording.entry import Lean

if TYPE_CHECKING:
    from zhihuan.application.products import Product
    from zhihuan.domain.lender import Lender, LenderId
    from zhihuan.domain.loan import Loan
    from zhihuan.ui.desk import Desk

AnyField = Field | ChoiceField | TypedTable
_A_DAY: Final = timedelta(days=1)
_WITHOUT_RATE: Final = (Method.INTEREST_FREE,)
_WITHOUT_PERIODS: Final = (Method.PLAN, Method.DAILY)
_WITHOUT_FIRST_DUE: Final = (Method.PLAN,)


class FirstFields(QWidget):
    """Two fields a row; those a method has no use for are left out, what it needs besides comes with it."""

    changed = Signal()

    def __init__(self, desk: Desk, currency: str, *, parent: QWidget | None = None) -> None:
        """Lay out empty fields for a loan in a currency."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._desk = desk
        look, explain = desk.look, desk.explain
        self._upper = FieldGrid(parent=self)
        self.lender = LenderField(look, desk.institutions(), parent=self._upper)
        self.name = Field(parent=self._upper)
        self.principal = AmountField(look, explain, currency=currency, what="principal", parent=self._upper)
        self.start = DateField(look, explain, self._today, lean=Lean.PAST, parent=self._upper)
        self.method = ChoiceField(look, parent=self._upper)
        self.rate = RateField(look, explain, parent=self._upper)
        self.needs = MethodNeeds(desk, currency, parent=self)
        self._lower = FieldGrid(parent=self)
        self.periods = NumberField("periods", (1, MOST_PERIODS), explain, parent=self._lower)
        self.instalment = InstalmentField(look, explain, currency=currency, parent=self._lower)
        self.first_due = DateField(look, explain, self._today, parent=self._lower)
        self.pay_from = Field(parent=self._lower)
        self.automatic = Check(look, parent=self)
        self._flat = False
        self._interest_between = False
        self._build()
        self._name_fields()
        self.meet()
        self._connect()

    def offer(self, lenders: Mapping[LenderId, Lender], products: Iterable[Product]) -> None:
        """Offer who may have lent: instalment products before revolving ones."""
        self.lender.offer_all(lenders.values(), sorted(products, key=_revolving))

    def show_loan(self, loan: Loan, lender: Lender) -> None:
        """Put a recorded loan into the fields."""
        self.lender.write(lender.name)
        self.name.set_text(loan.name)
        self.principal.show_amount(loan.principal)
        self.start.show_day(loan.start)
        self._interest_between = loan.terms.method is Method.DAILY and loan.terms.periods > 1
        self.method.choose(loan.terms.method)
        self.rate.show_rate(loan.terms.rate)
        self.needs.show_terms(loan.terms)
        self.periods.show_number(loan.terms.periods)
        self.first_due.show_day(loan.terms.first_due)
        self.pay_from.set_text(loan.pay_from)
        self.automatic.setChecked(loan.automatic)
        self.meet()

    @property
    def chosen_method(self) -> Method:
        """How the loan is repaid."""
        return Method(self.method.value)

    @property
    def wanted(self) -> tuple[AnyField, ...]:
        """The fields that bear on the method, what it needs among them, in the order of the eye."""
        method = self.chosen_method
        left_out: dict[AnyField, bool] = {
            self.rate: method in _WITHOUT_RATE,
            self.periods: method in _WITHOUT_PERIODS and not self._interest_between,
            self.instalment: method is not Method.LEVEL,
            self.first_due: method in _WITHOUT_FIRST_DUE,
        }
        return tuple(
            field for field in (*self._above, *self.needs.wanted, *self._below) if not left_out.get(field, False)
        )

    @property
    def _above(self) -> tuple[Field | ChoiceField, ...]:
        return self.lender, self.name, self.principal, self.start, self.method, self.rate

    @property
    def _below(self) -> tuple[Field, ...]:
        return self.periods, self.instalment, self.first_due, self.pay_from

    @Slot()
    def meet(self) -> None:
        """Show what the method needs, and call the fields what they are for it."""
        method = self.chosen_method
        self._count_rate(method)
        self.needs.meet(method)
        for grid in (self._upper, self._lower):
            grid.show_fields(self.wanted)
        self.method.explain(method_sentence(method))
        optional = method is Method.PLAN
        self.rate.call(
            self.tr("Rate as quoted, if any") if optional else self.tr("Rate as quoted"), self.tr("e.g. 14.6"),
            self.tr("Rate is counted over"),
        )
        single = method.single
        self.periods.call(
            self.tr("Number of periods") if single else self.tr("Number of instalments"), self.tr("e.g. 12")
        )
        ends = method is Method.DAILY and not self._interest_between
        self.first_due.call(
            self.tr("To be repaid by") if ends else self.tr("Due on") if single else self.tr("First due")
        )

    def _count_rate(self, method: Method) -> None:
        """A flat fee is quoted for each period as a rule; nothing else is."""
        flat = method is Method.FLAT_FEE
        if flat == self._flat:
            return
        self._flat = flat
        if flat and self.rate.counted_over is RateUnit.YEAR:
            self.rate.count_over(RateUnit.PERIOD)
        elif not flat and self.rate.counted_over is RateUnit.PERIOD:
            self.rate.count_over(RateUnit.YEAR)

    def _build(self) -> None:
        for method in Method:
            self.method.offer(method_word(method), method)
        self._upper.take(*self._above)
        self._lower.take(*self._below)
        for field in (self.principal, self.start, self.rate, self.periods, self.instalment, self.first_due):
            field.keep_room()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for part in (self._upper, self.needs, self._lower, self.automatic):
            column.addWidget(part)

    def _name_fields(self) -> None:
        self.lender.call(self.tr("Lender or product"), self.tr("bank, platform or product"))
        self.name.call(self.tr("Name"))
        self.principal.call(self.tr("Amount borrowed"), self.tr("12,000 or 1.2万"))
        self.start.call(self.tr("Money received on"), self.tr("2026-01-15, 25 or today"))
        self.method.call(self.tr("Repayment"))
        self.instalment.call(self.tr("Each instalment, if you know it"), self.tr("e.g. 893.33"))
        self.pay_from.call(self.tr("Paid from"), self.tr("card or account"))
        self.automatic.setText(self.tr("Debited automatically: remind me the evening before"))

    def _connect(self) -> None:
        self.method.changed.connect(self.meet)
        self.start.changed.connect(self._look_after_start)
        for field in (*self._above, *self._below):
            field.changed.connect(self._tell)
        self.automatic.toggled.connect(self._tell)
        self.needs.changed.connect(self._tell)

    @Slot()
    def _look_after_start(self) -> None:
        """Take a first due typed as a bare day as the first such day after the money came."""
        start = self.start.value
        self.first_due.look_from(start + _A_DAY if start is not None and start < date.max else None)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()

    def _today(self) -> date:
        return self._desk.today


def _revolving(product: Product) -> bool:
    return product.revolving
