"""What can be tried out on health: a new loan, a debt paid off, another income, dearer rates."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zhihuan.application.what_if import NewLoan, borrowed
from zhihuan.domain.errors import DomainError
from zhihuan.domain.health.trial import Earned, Paid, PaidOff, RatesUp, payoff_cost
from zhihuan.domain.income import Income, IncomeId
from zhihuan.domain.rate import Rate
from zhihuan.domain.terms import MOST_PERIODS, Method
from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.fields import AmountField
from zhihuan.ui.widgets.number_fields import NumberField, RateField, ShareField
from zhihuan.wording.choices import method_word
from zhihuan.wording.lists import clipped

if TYPE_CHECKING:
    from zhihuan.domain.health.trial import Trial
    from zhihuan.ui.desk import Desk

_METHODS: Final = (
    Method.LEVEL, Method.EQUAL_PRINCIPAL, Method.INTEREST_ONLY, Method.BULLET, Method.FLAT_FEE, Method.INTEREST_FREE,
)
_MONTHS: Final = 12
_POINT: Final = Decimal("0.01")
_MOST_POINTS: Final = Decimal("0.2")
_ZERO: Final = Rate(Decimal(0))


class TrialFields(QWidget):
    """Fields of one thing to try; `trial` is what they ask for."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out no fields."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._desk = desk
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, Space.M, 0, 0)
        self._column.setSpacing(Space.M)

    def trial(self) -> Trial | None:
        """Return what is to be tried, None while the fields do not say it."""
        raise NotImplementedError

    def _take(self, *fields: AmountField | NumberField | RateField | ShareField | ChoiceField) -> None:
        for field in fields:
            self._column.addWidget(field)
            field.changed.connect(self.changed)
        self._column.addStretch(1)
        self.setFocusProxy(fields[0])


class BorrowFields(TrialFields):
    """A new loan: how much, at which rate, over how long, repaid how, from whom."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Propose twelve level instalments of a new lender."""
        super().__init__(desk, parent)
        look, explain = desk.look, desk.explain
        self.amount = AmountField(look, explain, currency=desk.position.currency, what="principal", parent=self)
        self.rate = RateField(look, explain, parent=self)
        self.months = NumberField("periods", (1, MOST_PERIODS), explain, parent=self)
        self.method = ChoiceField(look, parent=self)
        self.lender = ChoiceField(look, parent=self)
        self.amount.call(self.tr("Amount"), self.tr("e.g. 10,000"))
        self.rate.call(self.tr("Rate"), self.tr("e.g. 12"), self.tr("Unit of the rate"))
        self.months.call(self.tr("Months"))
        self.method.call(self.tr("Repayment method"))
        self.lender.call(self.tr("Lender"))
        for method in _METHODS:
            self.method.offer(method_word(method), method)
        self.lender.offer(self.tr("a new lender"), None)
        for lender in sorted(desk.session.book.lenders.values(), key=lambda one: one.name):
            self.lender.offer(clipped(lender.name), lender)
        self.months.show_number(_MONTHS)
        self._take(self.amount, self.rate, self.months, self.method, self.lender)
        self.method.changed.connect(self._follow_method)

    def trial(self) -> Trial | None:
        """Return the loan; None while something of it is missing or makes no sense."""
        method = self.method.value
        amount, months = self.amount.value, self.months.value
        rate = _ZERO if method is Method.INTEREST_FREE else self.rate.value
        if not amount or rate is None or months is None:
            return None
        try:
            return borrowed(
                NewLoan(amount, rate, months, method, self.tr("New loan")), self.lender.value, self._desk.today
            )
        except DomainError as problem:
            self.amount.reject(self._desk.explain(problem))
            return None

    def _follow_method(self) -> None:
        self.rate.setVisible(self.method.value is not Method.INTEREST_FREE)


class PayFields(TrialFields):
    """A debt paid off, or a part of it paid."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Offer every debt."""
        super().__init__(desk, parent)
        position = desk.position
        self.debt = ChoiceField(desk.look, parent=self)
        self.amount = AmountField(desk.look, desk.explain, currency=position.currency, what="payment", parent=self)
        self.debt.call(self.tr("Debt"))
        self.amount.call(self.tr("Amount"), self.tr("empty: the whole debt"))
        for standing in position.standings.values():
            if standing.owed:
                self.debt.offer(clipped(standing.loan.name), str(standing.loan.id))
        for line in position.lines.values():
            if line.owed:
                self.debt.offer(clipped(line.line.name), str(line.line.id))
        self._take(self.debt, self.amount)
        self.debt.changed.connect(self._follow_debt)
        self._follow_debt()

    def trial(self) -> Trial | None:
        """Return the payment; None where nothing is owed or the amount cannot be read."""
        subject: str | None = self.debt.value
        if subject is None or self.amount.unreadable:
            return None
        amount = self.amount.value
        return PaidOff((subject,)) if not amount else Paid(subject, amount)

    def _follow_debt(self) -> None:
        """Read amounts in the currency of the debt."""
        if self.debt.value is not None:
            self.amount.read_in(payoff_cost(self._desk.position, self.debt.value).currency)


class IncomeFields(TrialFields):
    """An income that becomes another, or a new one."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Offer every income that runs."""
        super().__init__(desk, parent)
        self.income = ChoiceField(desk.look, parent=self)
        self.amount = AmountField(desk.look, desk.explain, currency=desk.position.currency, what="income", parent=self)
        self.income.call(self.tr("Income"))
        self.amount.call(self.tr("A month then"), self.tr("e.g. 10,000"))
        for income in desk.session.book.incomes.values():
            if income.runs_in_month_of(desk.today):
                self.income.offer(clipped(income.name), income)
        self.income.offer(self.tr("a new income"), None)
        self._take(self.income, self.amount)

    def trial(self) -> Trial | None:
        """Return the income; None while its amount is missing."""
        amount, income = self.amount.value, self.income.value
        if amount is None or amount.minor < 0 or self.amount.unreadable:
            return None
        if isinstance(income, Income):
            return Earned(replace(income, amount=amount)) if amount else Earned(
                replace(income, until=max(income.since, self._desk.today))
            )
        if not amount:
            return None
        return Earned(Income(IncomeId("tried:income"), self.tr("New income"), amount, self._desk.today))


class RatesFields(TrialFields):
    """Every rate that can rise, higher by so much a year."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Propose one point."""
        super().__init__(desk, parent)
        self.by = ShareField("rate", (Decimal("0.0001"), _MOST_POINTS), desk.explain, parent=self)
        self.by.call(self.tr("Points a year more"), self.tr("e.g. 1"))
        self.by.show_share(_POINT)
        self._take(self.by)

    def trial(self) -> Trial | None:
        """Return the rise; None while it cannot be read."""
        return None if self.by.value is None else RatesUp(self.by.value)
