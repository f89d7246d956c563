"""What was disclosed: the figures of the lender's cost sheet (明示表), and what they are beside the truth."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from zhihuan.domain.disclosure import Definition, DisclosedFee, Disclosure
from zhihuan.ui.dialogs.loan_sections.entry_rows import EntryRow, EntryRows
from zhihuan.ui.dialogs.loan_sections.section import Section
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.field_grid import FieldGrid
from zhihuan.ui.widgets.fields import AmountField, Field
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.number_fields import ShareField
from zhihuan.wording.choices import definition_word
from zhihuan.wording.disclosure import disclosure_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.loan import Loan
    from zhihuan.domain.money import Money
    from zhihuan.ui.desk import Desk

_COSTS: Final = (Decimal(0), Decimal(1_000_000))


class DisclosedFeeRow(EntryRow):
    """One fee of the sheet: its name, who receives it, and how much in all."""

    def __init__(self, desk: Desk, currency: str, *, parent: QWidget | None = None) -> None:
        """Lay out an empty row."""
        super().__init__(desk.look, self.tr("Remove this fee"), parent=parent)
        self.name = Field(parent=self)
        self.amount = AmountField(desk.look, desk.explain, currency=currency, what="fee", parent=self)
        self.payee = Field(parent=self)
        self.name.call(self.tr("Fee on the sheet"), self.tr("e.g. insurance"))
        self.amount.call(self.tr("In all"))
        self.payee.call(self.tr("Paid to"))
        self.take(self.name, self.amount, self.payee)

    def show_fee(self, fee: DisclosedFee) -> None:
        """Put a fee into the fields."""
        self.name.set_text(fee.name)
        self.amount.show_amount(fee.amount)
        self.payee.set_text(fee.payee)

    @property
    def fee(self) -> DisclosedFee | None:
        """The fee, as soon as it has a name and an amount."""
        amount = self.amount.value
        if not self.name.text() or amount is None or not amount.minor:
            return None
        return DisclosedFee(self.name.text(), self.payee.text(), amount)

    def ask(self) -> None:
        """Say beside the fields what is missing."""
        if not self.name.text():
            self.name.reject(self.tr("Write what the sheet calls it."))
        if self.amount.value is None or not self.amount.value.minor:
            self.amount.reject(self.amount.error.text() or self.tr("Write how much it is."))


class Disclosed(Section):
    """The lender's sheet; nothing is known of one while every field is empty."""

    def __init__(self, desk: Desk, currency: str, *, parent: QWidget | None = None) -> None:
        """Lay out empty fields for amounts of a currency."""
        super().__init__(desk, "", parent=parent)
        look, explain = desk.look, desk.explain
        self._currency = currency
        self._grid = FieldGrid(parent=self)
        self.principal = AmountField(look, explain, currency=currency, what="principal", parent=self)
        self.total_to_pay = AmountField(look, explain, currency=currency, what="total_to_pay", parent=self)
        self.annual_cost = ShareField("annual_cost", _COSTS, explain, parent=self)
        self.definition = ChoiceField(look, parent=self)
        self.entries = EntryRows(look, self.tr("Add a fee of the sheet"), self._make, self.definition.box, parent=self)
        self._hint = Text("soft", wraps=True, parent=self)
        self.verdict = Text("soft", wraps=True, parent=self)
        self._build()
        self._name_fields()
        self.listen(self.principal, self.total_to_pay, self.annual_cost, self.definition)
        self.entries.changed.connect(self._tell)

    def show_loan(self, loan: Loan) -> None:
        """Put a recorded loan's sheet into the fields."""
        if loan.disclosure is not None:
            self.principal.show_amount(loan.disclosure.principal)
            self.total_to_pay.show_amount(loan.disclosure.total_to_pay)
            self.annual_cost.show_share(loan.disclosure.annual_cost)
            self.definition.choose(loan.disclosure.definition)
            for fee in loan.disclosure.fees:
                self.entries.add_row().show_fee(fee)

    @property
    def in_use(self) -> bool:
        """Whether anything of a sheet was written."""
        told = (self.principal, self.total_to_pay, self.annual_cost)
        return any(field.text() for field in told) or bool(self.entries.filled)

    def disclosure_of(self, borrowed: Money) -> Disclosure | None:
        """Return the sheet of a loan of that much, None while there is none, or while something in it lacks."""
        fees = [row.fee for row in self.entries.filled]
        whole = tuple(fee for fee in fees if fee is not None)
        if not self.in_use or len(whole) < len(fees):
            return None
        stated = self.total_to_pay.value
        return Disclosure(
            self.principal.value or borrowed, whole, self.annual_cost.value, self.definition.value,
            stated if stated and stated.minor else None,
        )

    def ask(self) -> None:
        """Say beside the fields what is missing."""
        self.entries.ask()

    def follow(self, principal: Money | None, loan: Loan | None) -> None:
        """Learn what is borrowed, and put the truth beside the sheet as soon as there is a plan."""
        formats = self._desk.look.formats
        self.principal.suggest(str(principal) if principal else "")
        words = "" if loan is None or loan.disclosure is None else disclosure_words(loan, loan.disclosure, formats)
        self.verdict.setText(words)
        self.verdict.setVisible(bool(words))
        cost = self.annual_cost.value
        told = self.tr("{cost} a year").format(cost=formats.percent(cost, 2)) if cost is not None else ""
        self.sum_up(told)

    def _make(self, parent: QWidget) -> DisclosedFeeRow:
        return DisclosedFeeRow(self._desk, self._currency, parent=parent)

    def _build(self) -> None:
        for definition in (Definition.UNKNOWN, *(one for one in Definition if one is not Definition.UNKNOWN)):
            self.definition.offer(definition_word(definition), definition)
        self._grid.take(self.principal, self.total_to_pay, self.annual_cost, self.definition)
        self.body.addWidget(self._hint)
        self.body.addWidget(self._grid)
        self.body.addWidget(self.entries)
        self.body.addWidget(self.verdict)

    def _name_fields(self) -> None:
        self.call(self.tr("True cost statement (明示表)"))
        self._hint.setText(self.tr(
            "Lenders hand over a true cost statement of all that a loan costs, here “the sheet”. Copy its figures: "
            "they are put beside what was recomputed."
        ))
        self.principal.call(self.tr("Principal on the sheet"))
        self.total_to_pay.call(self.tr("All that is to be paid, on the sheet"))
        self.annual_cost.call(self.tr("Annual cost on the sheet, %"), self.tr("e.g. 13.03"))
        self.definition.call(self.tr("Which the sheet says is"))
