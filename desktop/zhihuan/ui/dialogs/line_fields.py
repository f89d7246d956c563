"""The fields of a credit line: a short first view, and folded sections for what its contract says of bills."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.domain.calendar import LAST_DAY
from zhihuan.domain.card_terms import CardTerms, StatementDayGoes
from zhihuan.domain.money import CNY
from zhihuan.ui.dialogs.due_field import DueField
from zhihuan.ui.dialogs.lender_field import LenderField, product_name
from zhihuan.ui.dialogs.line_sections.cash import CashDrawn
from zhihuan.ui.dialogs.line_sections.interest import InterestAndMinimum
from zhihuan.ui.dialogs.line_sections.late import LateBill
from zhihuan.ui.dialogs.line_sections.statement import StatementRule
from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.field_grid import FieldGrid
from zhihuan.ui.widgets.fields import AmountField, Check, DateField, Field
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.number_fields import NumberField
from zhihuan.wording.entry import Lean

if TYPE_CHECKING:
    from zhihuan.application.products import Product
    from zhihuan.domain.credit_line import CreditLine
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.dialogs.line_sections.section import LineSection

_NOTHING: Final = CardTerms()
_HINT_LINES: Final = 2


class LineFields(QWidget):
    """Everything known of a line; `terms` are what its contract says of bills."""

    unfolded = Signal(object)
    """A section was opened."""

    def __init__(self, desk: Desk, currency: str, *, parent: QWidget | None = None) -> None:
        """Lay out empty fields for a line in a currency."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._desk = desk
        self._currency = currency
        self._proposed = _NOTHING
        self._product: Product | None = None
        look, explain = desk.look, desk.explain
        self.lender = LenderField(look, desk.institutions(), parent=self)
        self.name = Field(parent=self)
        self.limit = AmountField(look, explain, currency=currency, what="limit", parent=self)
        self.opened = DateField(look, explain, self._today, lean=Lean.PAST, parent=self)
        self.statement_day = NumberField("statement_day", (1, LAST_DAY), explain, parent=self)
        self.due = DueField(desk, parent=self)
        self.automatic = Check(look, parent=self)
        self.statement = StatementRule(desk, currency, parent=self)
        self.interest = InterestAndMinimum(desk, currency, parent=self)
        self.late = LateBill(desk, currency, parent=self)
        self.cash = CashDrawn(desk, currency, parent=self)
        self._without_due = Text("note", wraps=True, parent=self)
        self.usual_words = Text("note", wraps=True, parent=self)
        self.usual = Button(look, "quiet", parent=self)
        self._grid = FieldGrid(parent=self)
        self._build()
        self._connect()
        self._follow()

    @property
    def terms(self) -> CardTerms:
        """What the fields say of bills; what cannot be read counts as unknown."""
        return CardTerms(
            self.due.due_after, StatementDayGoes(self.statement.goes.value), self.interest.daily_rate,
            self.interest.interest_on.value, self.interest.compound.isChecked(), self.interest.minimum,
            self.late.late_fee, self.cash.cash_fee, self.late.grace_days, self.late.tolerance,
        )

    def show_line(self, line: CreditLine, product: Product | None) -> None:
        """Put a recorded line into the fields, and open the sections it uses; nothing is proposed over it."""
        self._product = product
        self.lender.write(self._desk.session.book.lenders[line.lender].name)
        self.lender.setEnabled(False)
        self.name.set_text(line.name)
        self._grid.show_fields((self.lender, self.name, self.statement_day, self.due))
        self.statement_day.show_number(line.statement_day)
        self.due.show_line(line)
        self._suggest_due_day(line)
        self.automatic.setChecked(line.automatic)
        self._show_terms(line.terms)
        for section in self._sections:
            section.unfold(on=section.in_use)

    def _suggest_due_day(self, line: CreditLine) -> None:
        shown = self._desk.position.lines[line.id].line.due_day
        if line.due_day is None and line.terms.due_after is None and shown is not None:
            self.due.suggest(str(shown), self.tr("The lender's own debits show this day."))
            self._without_due.hide()

    def propose(self, product: Product | None) -> None:
        """Propose what is usual for a product; what the user typed stays."""
        self._product = product
        if product is not None and product.statement_day and not self.statement_day.text():
            self.statement_day.show_number(product.statement_day)
        if product is not None and product.due_day and not self.due.text():
            self.due.show_number(product.due_day)
        if self._typed == self._proposed:
            self._proposed = self._usual or _NOTHING
            self._show_terms(self._proposed)
        self._follow()

    def first_wrong(self) -> QWidget | None:
        """Return the first field that cannot be used, its section opened; None where all can."""
        if not self.lender.text():
            self.lender.reject(self.tr("Write who grants the line."))
        if self.lender.error.text():
            return self.lender
        typed = chain((self.limit, self.opened, self.statement_day, self.due), *map(_fields_of, self._sections))
        wrong = next((field for field in typed if field.unreadable and not field.isHidden()), None)
        for section in self._sections:
            if wrong is not None and section.isAncestorOf(wrong):
                section.unfold()
        return wrong

    @property
    def _usual(self) -> CardTerms | None:
        """The usual terms of the product named; they are in yuan."""
        return self._product.usual if self._product is not None and self._currency == CNY else None

    @property
    def _typed(self) -> CardTerms:
        """What the sections say; the due day has its place in the first view."""
        return replace(self.terms, due_after=None)

    @property
    def _sections(self) -> tuple[LineSection, ...]:
        return self.statement, self.interest, self.late, self.cash

    def _show_terms(self, terms: CardTerms) -> None:
        for section in self._sections:
            section.show_terms(terms)

    def _today(self) -> date:
        return self._desk.today

    @Slot()
    def _take_usual(self) -> None:
        if self._usual is not None:
            self._proposed = self._usual
            self._show_terms(self._usual)

    @Slot()
    def _follow(self) -> None:
        """Say what each section holds, and which of it is only usual."""
        for section in self._sections:
            section.sum_up_fields()
        usual, typed = self._usual, self._typed
        name = "" if self._product is None else product_name(self._product, self._desk.look)
        self.usual.setText(self.tr("Fill in what is usual for {product}").format(product=name))
        self.usual.setVisible(usual is not None and usual != typed)
        words = self.tr("Filled in as is usual for {product}: check your contract, and correct what differs.")
        if usual is None or usual != typed:
            words = self.tr("What your contract says of bills. What is left empty is unknown, and nothing is reckoned "
                            "by it.")
        self.usual_words.setText(words.format(product=name))

    def _build(self) -> None:
        self.lender.call(self.tr("Lender or product"), self.tr("bank, platform or product"))
        self.name.call(self.tr("Name"))
        self.limit.call(self.tr("Limit"), self.tr("20,000 or 2万"))
        self.opened.call(self.tr("Opened on"), self.tr("2024-03-01, or empty"))
        self.statement_day.call(self.tr("Statement day of the month"), self.tr("1 to 31"))
        self.due.call(self.tr("Due"), self.tr("e.g. 10"), self.tr("The due day is counted as"))
        self._grid.take(self.lender, self.name, self.limit, self.opened, self.statement_day, self.due)
        for field in (self.limit, self.opened, self.statement_day, self.due):
            field.keep_room()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, Space.S, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._grid)
        self.automatic.setText(self.tr("Debited automatically: remind me the evening before"))
        column.addWidget(self.automatic)
        self._without_due.setText(self.tr("Without a due day no bill falls due and nothing is reminded."))
        column.addWidget(self._without_due)
        column.addLayout(self._hint())
        for section in self._sections:
            column.addWidget(section)
        column.addStretch(1)

    def _hint(self) -> QHBoxLayout:
        """Return the row of words on the contract, as high with its button as without: nothing below it moves."""
        self.usual_words.ensurePolished()
        self.usual_words.setMinimumHeight(_HINT_LINES * self.usual_words.fontMetrics().lineSpacing())
        policy = self.usual.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.usual.setSizePolicy(policy)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(self.usual_words, 1)
        row.addWidget(self.usual)
        return row

    def _connect(self) -> None:
        self.usual.clicked.connect(self._take_usual)
        for section in self._sections:
            section.changed.connect(self._follow)
            section.unfolded.connect(self._tell_unfolded)

    @Slot(bool)
    def _tell_unfolded(self, on: bool) -> None:
        if on:
            self.unfolded.emit(self.sender())


def _fields_of(section: LineSection) -> list[Field]:
    return section.findChildren(Field)
