"""A business whose line was lost: the months ahead with and without it, and what it plans to take in and pay out."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from zhihuan.application.recovery_commands import DeleteFlow
from zhihuan.domain.household import FactKind
from zhihuan.domain.recovery.working_capital import CapitalUnknown
from zhihuan.ui.pages.recovery_list import RowsCard
from zhihuan.ui.theme import Space, Tone
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Rule
from zhihuan.ui.widgets.kept_rows import KeptRows, Row
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.thing_row import ThingRow
from zhihuan.wording.recovery_ahead import (
    capital_unknown_words,
    date_change_words,
    with_line_words,
    without_line_words,
)
from zhihuan.wording.recovery_steps import flow_word

if TYPE_CHECKING:
    from datetime import date

    from zhihuan.domain.money import Money
    from zhihuan.domain.recovery.business import BusinessFlow
    from zhihuan.domain.recovery.case import RecoveryCase
    from zhihuan.domain.recovery.working_capital import CashDay, Outlook, WorkingCapital
    from zhihuan.ui.desk import Desk


class BusinessCard(RowsCard):
    """Shown where the line carried working capital."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out an empty card."""
        super().__init__(desk, parent)
        self._case: RecoveryCase | None = None
        self._found: WorkingCapital | None = None
        self.tell = Button(desk.look, "act", parent=self)
        self.ahead = KeptRows(parent=self)
        self.body.insertWidget(1, self.ahead)
        self.body.insertWidget(2, self.tell, 0, Qt.AlignmentFlag.AlignLeft)
        self._rule = Rule(parent=self)
        self.body.insertWidget(3, self._rule)
        self.tell.hide()
        self.add_wanted.connect(self._add)
        self.tell.clicked.connect(self._tell)

    def retranslate(self) -> None:
        """Write the fixed texts anew."""
        self.title.setText(QCoreApplication.translate("BusinessCard", "The business in the months ahead"))
        self.add.setText(QCoreApplication.translate("BusinessCard", "Plan money in or out…"))
        self.empty.setText(QCoreApplication.translate(
            "BusinessCard", "Plan what customers pay and what stock, suppliers and wages cost: then you see on which "
            "day money runs short, and which date closes the gap."
        ))
        self.foot.setText(QCoreApplication.translate(
            "BusinessCard", "Counted are the cash at hand, incomes, what is planned here, essential spending and every "
            "due. Arithmetic of what was recorded, nothing more."
        ))
        self.rows.setAccessibleName(self.title.text())

    def show_case(self, case: RecoveryCase) -> None:
        """Show what a case's business plans; the months ahead follow when they are worked out."""
        if self._case is None or self._case.id != case.id:
            self._found = None
            self.ahead.show_rows(())
            self.tell.hide()
        self._case = case
        self.setVisible(case.capital and case.closed_on is None)
        formats, today = self.desk.look.formats, self.desk.today
        flows = sorted((one for one in self.desk.session.book.flows.values() if one.case == case.id), key=_order)
        self.show_rows([Row(one.id, (one, today, formats), partial(self._row, one)) for one in flows])
        if self._found is not None:
            self.show_capital(self._found)

    @Slot(object)
    def show_capital(self, found: WorkingCapital) -> None:
        """Show the months ahead."""
        self._found = found
        formats = self.desk.look.formats
        self.tell.setVisible(found.unknown is not None)
        if found.unknown is CapitalUnknown.NO_CASH:
            self.tell.setText(QCoreApplication.translate("BusinessCard", "Tell the cash at hand…"))
        else:
            self.tell.setText(QCoreApplication.translate("BusinessCard", "Tell the income…"))
        self.ahead.show_rows([Row("ahead", (found, formats, self.desk.today), partial(self._ahead, found))])

    def _ahead(self, found: WorkingCapital, parent: QWidget) -> QWidget:
        formats, today = self.desk.look.formats, self.desk.today
        holder = QWidget(parent)
        holder.setProperty("role", "clear")
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.XS)
        if found.unknown is not None or found.without is None:
            words = capital_unknown_words(found.unknown or CapitalUnknown.NO_CASH)
            grid.addWidget(Text("body", words, wraps=True, parent=holder), 0, 0)
            return holder
        finding = Text("strong", without_line_words(found.without, found.until, today, formats), wraps=True,
                       parent=holder)
        finding.set_tone(Tone.SEVERE if found.without.gap else Tone.FINE)
        said = [finding, Text("soft", with_line_words(found.with_line, found.until, today, formats), wraps=True,
                              parent=holder)]
        flows = self.desk.session.book.flows
        said += [
            Text("body", date_change_words(one, flows[one.flow]), wraps=True, parent=holder)
            for one in found.closed_by if one.flow in flows
        ]
        for number, text in enumerate(said):
            grid.addWidget(text, number, 0, 1, 3)
        self._months(grid, len(said), found.without, found.with_line, holder)
        grid.setColumnStretch(0, 1)
        return holder

    def _months(
        self, grid: QGridLayout, first: int, without: Outlook, with_line: Outlook | None, holder: QWidget
    ) -> None:
        """Lay out the lowest point of each month, without the line and with it."""
        formats = self.desk.look.formats
        right = Qt.AlignmentFlag.AlignRight
        heads = (
            QCoreApplication.translate("BusinessCard", "Lowest in the month"),
            QCoreApplication.translate("BusinessCard", "as the line is now"),
            QCoreApplication.translate("BusinessCard", "with the line as it was"),
        )
        shown = heads if with_line is not None else heads[:2]
        for column, words in enumerate(shown):
            grid.addWidget(Text("note", words, parent=holder), first, column, right if column else Qt.AlignmentFlag(0))
        before = {} if with_line is None else lowest(with_line.days)
        for number, (month, amount) in enumerate(lowest(without.days).items(), first + 1):
            grid.addWidget(Text("soft", formats.month(month), parent=holder), number, 0)
            for column, money in enumerate((amount, before.get(month)), 1):
                if money is not None:
                    text = Text("body", formats.money(money), parent=holder)
                    text.set_tone(Tone.SEVERE if money.minor < 0 else None)
                    grid.addWidget(text, number, column, right)

    def _row(self, flow: BusinessFlow, parent: QWidget) -> ThingRow:
        formats, today = self.desk.look.formats, self.desk.today
        when = formats.day(flow.on, today)
        if flow.monthly:
            when = QCoreApplication.translate("BusinessCard", "each month from {day}").format(day=when)
        fixed = "" if flow.movable else QCoreApplication.translate("BusinessCard", "its day is fixed")
        amount = formats.money(flow.amount if flow.kind.comes_in else -flow.amount)
        row = ThingRow(self.desk.look, flow.name, (
            ("soft", " · ".join(filter(None, (flow_word(flow.kind), when, fixed)))),
        ), chip=(amount, None), parent=parent)
        row.edit_wanted.connect(partial(self.open_flow, flow))
        row.remove_wanted.connect(partial(self.desk.run, DeleteFlow(flow.id)))
        return row

    def open_flow(self, flow: BusinessFlow | None) -> None:
        """Open a planned movement to be corrected, or an empty form."""
        from zhihuan.ui.dialogs.flow_form import FlowForm

        if self._case is not None:
            FlowForm(self.desk, self._case.id, flow, self).open()

    @Slot()
    def _add(self) -> None:
        self.open_flow(None)

    @Slot()
    def _tell(self) -> None:
        from zhihuan.ui.dialogs.fact_form import FactForm
        from zhihuan.ui.dialogs.income_form import IncomeForm

        if self._found is not None and self._found.unknown is CapitalUnknown.NO_CASH:
            FactForm(self.desk, self, FactKind.LIQUID_CASH).open()
        else:
            IncomeForm(self.desk, self).open()


def lowest(days: tuple[CashDay, ...]) -> dict[date, Money]:
    """Return the least that can be spent in each month: cash and what could be drawn."""
    return {
        month: min((one.cash + one.room for one in found), key=lambda money: money.minor)
        for month, found in groupby(days, lambda one: one.on.replace(day=1))
    }


def _order(flow: BusinessFlow) -> tuple[date, str]:
    return flow.on, flow.id
