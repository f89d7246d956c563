"""The fields of a loan: what is left empty and can be told from the rest is; nothing else is invented."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zhihuan.domain.calendar import LAST_DAY, first_due_after, months_later
from zhihuan.domain.errors import DatesOutOfOrder, ZhihuanError
from zhihuan.domain.lender import Lender, LenderId
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.money import CNY
from zhihuan.domain.rate import RateUnit
from zhihuan.domain.schedule import schedule
from zhihuan.domain.terms import MOST_PERIODS, Method, Terms
from zhihuan.ui.dialogs.form import two_columns
from zhihuan.ui.dialogs.lender_field import LenderField
from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.fields import AmountField, Check, DateField, Field
from zhihuan.ui.widgets.number_fields import NumberField, RateField
from zhihuan.wording.choices import method_word
from zhihuan.wording.entry import Lean

if TYPE_CHECKING:
    from zhihuan.application.products import Product
    from zhihuan.ui.desk import Desk

_DRAFT = LoanId("draft")
_NAMELESS = "—"


class LoanFields(QWidget):
    """Everything a contract says, two fields a row; `draft` is the loan they make, as soon as they make one."""

    changed = Signal()

    def __init__(self, desk: Desk, currency: str = CNY, *, parent: QWidget | None = None) -> None:
        """Lay out empty fields for a loan in a currency."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._desk = desk
        look, explain = desk.look, desk.explain
        self.lender = LenderField(look, parent=self)
        self.name = Field(parent=self)
        self.principal = AmountField(look, explain, currency=currency, parent=self)
        self.start = DateField(look, explain, self._today, lean=Lean.PAST, parent=self)
        self.rate = RateField(look, explain, parent=self)
        self.method = ChoiceField(look, parent=self)
        self.periods = NumberField("periods", (1, MOST_PERIODS), explain, parent=self)
        self.due_day = NumberField("due_day", (1, LAST_DAY), explain, parent=self)
        self.first_due = DateField(look, explain, self._today, parent=self)
        self.pay_from = Field(parent=self)
        self.paid_before = Check(look, parent=self)
        self._kept: Loan | None = None
        self._build()
        self._name_fields()
        self._connect()

    def offer(self, lenders: Mapping[LenderId, Lender], products: Iterable[Product]) -> None:
        """Offer who may have lent: instalment products before revolving ones."""
        self.lender.offer_all(lenders.values(), sorted(products, key=_revolving))

    def show_loan(self, loan: Loan, lender: Lender) -> None:
        """Put a recorded loan into the fields."""
        self._kept = loan
        self.lender.write(lender.name)
        self.name.set_text(loan.name)
        self.principal.show_amount(loan.principal)
        self.start.show_day(loan.start)
        self.method.choose(loan.terms.method)
        self.rate.show_rate(loan.terms.rate)
        self.periods.show_number(loan.terms.periods)
        self.due_day.show_number(loan.terms.due_day)
        self.first_due.show_day(loan.terms.first_due)
        self.pay_from.set_text(loan.pay_from)
        self.paid_before.setChecked(loan.paid_before is not None)
        self._follow()

    def draft(self, identity: LoanId = _DRAFT, *, named: bool = False) -> Loan | None:
        """Return the loan the fields make, None while something is missing or wrong.

        For a plan a name is not needed; `named` asks for it.
        """
        try:
            loan = self._loan(identity, named=named)
            if loan is not None:
                schedule(loan)
        except ZhihuanError as error:
            self.start.reject(self._desk.explain(error))
            return None
        return loan

    def _loan(self, identity: LoanId, *, named: bool) -> Loan | None:
        terms, principal, start = self._terms(), self.principal.value, self.start.value
        if terms is None or principal is None or principal.minor <= 0 or start is None or terms.first_due <= start:
            return None
        name = self.name.text() or self.lender.text() or ("" if named else _NAMELESS)
        if not name:
            return None
        lender = self.lender.lender(self._desk.session.book.lenders)
        product = self.lender.product
        fresh = Loan(
            identity, lender.id, name, principal, start, terms, product=product.code if product else "",
            pay_from=self.pay_from.text(), paid_before=self._paid_before(),
        )
        return fresh if self._kept is None else self._over(self._kept, fresh)

    def first_missing(self) -> QWidget | None:
        """Say beside each field what is missing; return the first, None when nothing is."""
        asked = (
            (self.lender, bool(self.lender.text()), self.tr("Write who lent the money.")),
            (self.principal, self._borrowed(), self.tr("Write how much was borrowed.")),
            (self.start, self.start.value is not None, self.tr("Write the day the money came.")),
            (self.rate, self.rate.value is not None, self.tr("Write the rate in the contract; 0 if there is none.")),
            (self.periods, self.periods.value is not None, self.tr("Write how many instalments there are.")),
        )
        for field, given, words in asked:
            if not given:
                field.reject(field.error.text() or words)
        if self.start.value is not None and self.start.value > self._desk.today:
            self.start.reject(self.tr("This day is still to come: add the loan when the money has come."))
        fields = (*(field for field, _, _ in asked), self.due_day, self.first_due)
        return next((field for field in fields if field.error.text()), None)

    def first_wrong(self) -> str:
        """Return the name of the first field that was rejected, empty when none was."""
        fields = (self.principal, self.start, self.rate, self.periods, self.due_day, self.first_due)
        return next((field.name.text() for field in fields if field.error.text()), "")

    def _borrowed(self) -> bool:
        return self.principal.value is not None and self.principal.value.minor > 0

    def _today(self) -> date:
        return self._desk.today

    def _over(self, kept: Loan, fresh: Loan) -> Loan:
        """Return a recorded loan with the fields in place of what they show of it."""
        paid_before = kept.paid_before if kept.paid_before and fresh.paid_before else fresh.paid_before
        return replace(
            kept, lender=fresh.lender, name=fresh.name, principal=fresh.principal, start=fresh.start,
            terms=replace(fresh.terms, day_count=kept.terms.day_count), product=fresh.product or kept.product,
            pay_from=fresh.pay_from, paid_before=paid_before,
        )

    def _paid_before(self) -> date | None:
        ticked = not self.paid_before.isHidden() and self.paid_before.isChecked()
        return self._desk.today if ticked else None

    def _terms(self) -> Terms | None:
        rate, periods, start = self.rate.value, self.periods.value, self.start.value
        if rate is None or periods is None or start is None or self.due_day.error.text():
            return None
        first_due = self.first_due.value or self._usual_first_due()
        if first_due is None or (self.first_due.text() and self.first_due.value is None):
            return None
        return Terms(Method(self.method.value), rate, periods, first_due, self._due_day(first_due))

    def _due_day(self, first_due: date | None = None) -> int:
        """Return the contract's day: as typed, else the first due's, the product's or the start's."""
        typed_first = first_due if self.first_due.value else None
        product = self.lender.product
        usual = product.due_day if product and product.due_day else None
        start = self.start.value
        fallback = typed_first.day if typed_first else usual or (start.day if start else 1)
        return self.due_day.value or fallback

    def _usual_first_due(self) -> date | None:
        """Return the first due that the start, the due day and the method make likely."""
        start = self.start.value
        if start is None:
            return None
        try:
            if self.method.value == Method.BULLET and self.periods.value:
                return months_later(start, self.periods.value, self._due_day())
            return first_due_after(start, self._due_day())
        except ZhihuanError:
            return None

    def _follow(self) -> None:
        """Show what is taken where a field is left empty, and what does not fit together."""
        formats = self._desk.look.formats
        usual = self._usual_first_due()
        self.name.line.setPlaceholderText(self.lender.text())
        self.due_day.line.setPlaceholderText(str(self._due_day(self.first_due.value)) if self.start.value else "")
        self.first_due.line.setPlaceholderText(formats.day(usual) if usual else "")
        self._check_order()
        self._show_past()
        self.changed.emit()

    def _check_order(self) -> None:
        start, first_due = self.start.value, self.first_due.value
        if start is None or first_due is None:
            return
        wrong = first_due <= start
        if wrong:
            error = DatesOutOfOrder("start", start.isoformat(), "first_due", first_due.isoformat())
            self.first_due.reject(self._desk.explain(error))
        elif self.first_due.error.text():
            self.first_due.reject("")

    def _show_past(self) -> None:
        loan = self.draft()
        past = sum(row.due < self._desk.today for row in schedule(loan)) if loan else 0
        self.paid_before.setVisible(past > 0)
        self.paid_before.setText(QCoreApplication.translate(
            "LoanFields", "The %n instalments before today are already paid", None, past
        ))

    def _meet_method(self) -> None:
        """A flat fee is quoted for each period, nothing else is."""
        flat = self.method.value == Method.FLAT_FEE
        by_period = self.rate.unit.currentData() == RateUnit.PERIOD
        if flat != by_period:
            self.rate.count_over(RateUnit.PERIOD if flat else RateUnit.YEAR)

    def _build(self) -> None:
        for method in Method:
            self.method.offer(method_word(method), method)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addLayout(two_columns(
            (self.lender, self.name), (self.principal, self.start), (self.rate, self.method),
            (self.periods, self.due_day), (self.first_due, self.pay_from),
        ))
        column.addWidget(self.paid_before)
        column.addStretch(1)
        self.paid_before.setChecked(True)
        self.paid_before.hide()

    def _name_fields(self) -> None:
        self.lender.call(self.tr("Lender or product"), self.tr("bank, platform or product"))
        self.name.call(self.tr("Name"))
        self.principal.call(self.tr("Amount borrowed"), self.tr("12,000 or 1.2万"))
        self.start.call(self.tr("Money received on"), self.tr("2026-01-15, 25 or today"))
        self.rate.call(self.tr("Rate as quoted"), self.tr("e.g. 14.6"), self.tr("Rate is counted over"))
        self.method.call(self.tr("Repayment"))
        self.periods.call(self.tr("Number of instalments"), self.tr("e.g. 12"))
        self.due_day.call(self.tr("Due day of the month"))
        self.first_due.call(self.tr("First due"))
        self.pay_from.call(self.tr("Paid from"), self.tr("card or account"))

    def _connect(self) -> None:
        fields: tuple[Field | ChoiceField, ...] = (
            self.lender, self.name, self.principal, self.start, self.rate, self.method, self.periods, self.due_day,
            self.first_due, self.pay_from,
        )
        self.method.changed.connect(self._meet_method)
        for field in fields:
            field.changed.connect(self._follow)
        self.paid_before.toggled.connect(self._tell)

    def _tell(self, _on: object) -> None:
        self.changed.emit()


def _revolving(product: Product) -> bool:
    return product.revolving
