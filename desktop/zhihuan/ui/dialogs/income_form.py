"""The form for what the user earns: each monthly income with the time it runs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot

from zhihuan.application.commands import DeleteIncome, SetIncome
from zhihuan.application.household_commands import RaiseIncome
from zhihuan.application.identity import fresh_id
from zhihuan.domain.errors import DatesOutOfOrder
from zhihuan.domain.income import Basis, Income, IncomeId
from zhihuan.ui.dialogs.amount_change import AmountChange
from zhihuan.ui.dialogs.income_more import IncomeMore
from zhihuan.ui.dialogs.list_form import ListForm
from zhihuan.ui.models.columns import money_column, wide_amount, wide_day
from zhihuan.ui.models.rows import Column
from zhihuan.ui.widgets.field_grid import FieldGrid
from zhihuan.ui.widgets.fields import AmountField, DateField, Field
from zhihuan.wording.entry import Lean
from zhihuan.wording.household import income_details

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from zhihuan.ui.desk import Desk
    from zhihuan.ui.look import Look


class IncomeForm(ListForm[Income]):
    """Lists the incomes; adds one, or corrects the one that is opened. It stays open until it is closed."""

    def __init__(self, desk: Desk, parent: QWidget, income: object = None) -> None:
        """Open with an empty form, or with an income (or its id) to correct."""
        super().__init__(desk, parent)
        look, explain = desk.look, desk.explain
        self.name = Field(parent=self)
        self.amount = AmountField(look, explain, currency=desk.position.currency, parent=self)
        self.since = DateField(look, explain, self._today, lean=Lean.PAST, parent=self)
        self.until = DateField(look, explain, self._today, parent=self)
        self.change = AmountChange(desk, parent=self)
        self.more = IncomeMore(desk, parent=self)
        self._build()
        self.amount.changed.connect(self._compare)
        self.more.changed.connect(self._follow)
        self.more.unfolded.connect(self._bring_more)
        self.refresh()
        known = desk.session.book.incomes
        self.open_one(known.get(IncomeId(income)) if isinstance(income, str) else _an_income(income))

    def command(self) -> SetIncome | RaiseIncome | None:
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
        first = (one for one in (self.name, self.amount, self.since, self.until) if one.error.text())
        wrong = next(first, None) or self.more.wrong
        if wrong is not None or amount is None or since is None:
            self.more.unfold(on=self.more.open or wrong is self.more.wrong is not None)
            self.miss(wrong or self.name)
            return None
        identity = IncomeId(fresh_id()) if self.opened is None else self.opened.id
        told = self.more.told_of(Income(identity, self.name.text(), amount, since, until))
        return SetIncome(told) if self.opened is None or not self.change.asked else self._raised(told, self.opened)

    def _raised(self, told: Income, recorded: Income) -> RaiseIncome | None:
        """Return that the amount is another from a day on, or None after saying beside the day what is wrong."""
        begins, before = self.change.begins, replace(told, amount=recorded.amount)
        if begins.value is None:
            begins.reject(begins.error.text() or self.tr("Write the day from which it is another."))
        else:
            try:
                before.raised(told.amount, begins.value, IncomeId(fresh_id()))
            except DatesOutOfOrder:
                begins.reject(self.tr("It was not paid before that day: then it is a correction."))
        if begins.value is None or begins.error.text():
            self.miss(begins)
            return None
        return RaiseIncome(before, told.amount, begins.value, IncomeId(fresh_id()))

    def columns(self) -> tuple[Column, ...]:
        """Return the name of each income, its amount and when it runs."""
        formats = self._desk.look.formats
        running = self.tr("still running")

        def name(income: Income) -> str:
            details = income_details(income, formats)
            return self.tr("{name} ({details})").format(name=income.name, details=details) if details else income.name

        def until(income: Income) -> str:
            return formats.day(income.until) if income.until else running

        def since(income: Income) -> str:
            return formats.day(income.since)

        return (
            Column(lambda: self.tr("Income"), name, stretches=True),
            money_column(self._desk.look, lambda: self.tr("Each month"), attrgetter("amount")),
            Column(lambda: self.tr("Since"), since, sort=attrgetter("since")),
            Column(lambda: self.tr("Until"), until, sort=attrgetter("until")),
        )

    def widest(self, look: Look) -> tuple[str, ...]:
        """Return the widest amount and days."""
        day = wide_day(look)
        return "", wide_amount(look, 5), day, day

    def recorded(self) -> Iterable[Income]:
        """Return every income, the earliest first."""
        return sorted(self._desk.session.book.incomes.values(), key=attrgetter("since", "name"))

    def show_one(self, one: Income | None) -> None:
        """Put an income into the fields, or empty them for another."""
        self.name.set_text(one.name if one else "")
        self.amount.show_amount(one.amount if one else None)
        self.since.show_day(one.since if one else self._desk.today.replace(day=1))
        self.until.show_day(one.until if one else None)
        self.more.show_income(one)
        self.change.begin()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def deletion(self, one: Income) -> DeleteIncome:
        """Return the command that takes an income out."""
        return DeleteIncome(one.id)

    def _today(self) -> date:
        return self._desk.today

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Monthly income"))
        self.name.call(self.tr("Name"), self.tr("e.g. salary"))
        self.since.call(self.tr("Since"), self.tr("2025-01-01"))
        self.until.call(self.tr("Until"), self.tr("empty while it runs"))
        self.table.retranslate(self.tr("Incomes"))
        grid = FieldGrid(parent=self)
        grid.take(self.name, self.amount, self.since, self.until)
        note = self.tr("Debt to income is counted with what arrives after tax.")
        self.lay_out_list(note, self.tr("Another income"), grid, self.change, self.more)

    @Slot()
    def _compare(self) -> None:
        self.change.compare(self.opened, self.amount.value)

    @Slot(bool)
    def _bring_more(self, on: bool) -> None:
        if on:
            self.bring(self.more)

    @Slot()
    def _follow(self) -> None:
        gross = self.more.basis.value is Basis.GROSS
        name = self.tr("Each month, before tax") if gross else self.tr("Each month, after tax")
        self.amount.call(name, self.tr("9,800 or 1.2万"))


def _an_income(given: object) -> Income | None:
    return given if isinstance(given, Income) else None
