"""Fees: what a contract takes besides interest, one row for each."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot

from zhihuan.domain.errors import AmountNotPositive, TermsOutOfRange, ZhihuanError
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.ui.dialogs.loan_sections.entry_rows import EntryRow, EntryRows
from zhihuan.ui.dialogs.loan_sections.section import Section
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.fields import Check, Field
from zhihuan.ui.widgets.unit_field import UnitField
from zhihuan.wording.choices import fee_timing_word
from zhihuan.wording.entry import amount_from, share_from
from zhihuan.wording.lists import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.loan import Loan
    from zhihuan.domain.money import Money
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.look import Look

_PER_CENT: Final = 2
_NAMED: Final = 3


class FeeBasis(StrEnum):
    """What a fee's number means."""

    AMOUNT = "amount"
    OF_PRINCIPAL = "of-principal"
    OF_BALANCE = "of-balance"


class FeeSizeField(UnitField):
    """How much a fee is: `amount` or `share`, whichever is meant; both None while there is none."""

    def __init__(self, look: Look, explain: Callable[[ZhihuanError], str], currency: str, *,
                 parent: QWidget | None = None) -> None:
        """Read an amount of a currency, or a share; `explain` makes the sentence of an error."""
        self.amount: Money | None = None
        self.share: Decimal | None = None
        self._explain = explain
        self._currency = currency
        super().__init__(look, parent=parent)
        self.offer(self.tr("in all"), FeeBasis.AMOUNT)
        self.offer(self.tr("% of the loan"), FeeBasis.OF_PRINCIPAL)
        self.offer(self.tr("% of the rest"), FeeBasis.OF_BALANCE)

    def show_fee(self, fee: Fee) -> None:
        """Put a fee's size into the field."""
        if fee.share is None:
            self.count_over(FeeBasis.AMOUNT)
            self.set_text(str(fee.amount))
            return
        self.count_over(FeeBasis.OF_BALANCE if fee.on_balance else FeeBasis.OF_PRINCIPAL)
        self.set_text(f"{fee.share.scaleb(_PER_CENT).normalize():f}")

    def _understand(self) -> None:
        self.amount = self.share = None
        typed = self.text()
        if not typed:
            return
        try:
            if self.counted_over is FeeBasis.AMOUNT:
                self.amount = _above_zero(amount_from(typed, self._currency))
            else:
                self.share = _proper(share_from(typed))
        except ZhihuanError as error:
            self.reject(self._explain(error))


class FeeRow(EntryRow):
    """One fee: what it is called, how much, when it is taken and by whom."""

    def __init__(self, desk: Desk, currency: str, *, parent: QWidget | None = None) -> None:
        """Lay out an empty row."""
        look = desk.look
        super().__init__(look, self.tr("Remove this fee"), parent=parent)
        self.name = Field(parent=self)
        self.much = FeeSizeField(look, desk.explain, currency, parent=self)
        self.timing = ChoiceField(look, parent=self)
        self.payee = Field(parent=self)
        self.compulsory = Check(look, self.tr("Without it there is no loan"), parent=self)
        self.compulsory.setChecked(True)
        for timing in FeeTiming:
            self.timing.offer(fee_timing_word(timing), timing)
        self._name_fields()
        self.take(self.name, self.much, self.timing, self.payee, check=self.compulsory)

    def show_fee(self, fee: Fee) -> None:
        """Put a fee into the fields."""
        self.name.set_text(fee.name)
        self.much.show_fee(fee)
        self.timing.choose(fee.timing)
        self.payee.set_text(fee.payee)
        self.compulsory.setChecked(fee.compulsory)

    @property
    def fee(self) -> Fee | None:
        """The fee, as soon as it has a name and a size."""
        if not self.name.text() or (self.much.amount is None and self.much.share is None):
            return None
        return Fee(
            self.name.text(), self.timing.value, self.much.amount, self.much.share,
            on_balance=self.much.counted_over is FeeBasis.OF_BALANCE, payee=self.payee.text(),
            compulsory=self.compulsory.isChecked(),
        )

    def ask(self) -> None:
        """Say beside the fields what is missing."""
        if not self.name.text():
            self.name.reject(self.tr("Give it a name, such as service fee."))
        if not self.much.text():
            self.much.reject(self.tr("Write how much it is."))

    def _name_fields(self) -> None:
        self.name.call(self.tr("Fee"), self.tr("e.g. service fee"))
        self.much.call(self.tr("How much"), self.tr("e.g. 300"), self.tr("The fee is written"))
        self.timing.call(self.tr("When it is taken"))
        self.payee.call(self.tr("Paid to"), self.tr("empty: the lender"))


class Fees(Section):
    """Every fee of a contract; a row in which nothing stands is none."""

    def __init__(self, desk: Desk, currency: str, *, parent: QWidget | None = None) -> None:
        """Lay out no fee yet."""
        super().__init__(desk, "", parent=parent)
        self._currency = currency
        self.entries = EntryRows(desk.look, self.tr("Add a fee"), self._make, self.head, parent=self)
        self.call(self.tr("Fees"))
        self.body.addWidget(self.entries)
        self.entries.changed.connect(self._tell)
        self.unfolded.connect(self._offer_first)

    def show_loan(self, loan: Loan) -> None:
        """Put a recorded loan's fees into rows."""
        self.show_fees(loan.terms.fees)

    def show_fees(self, fees: Iterable[Fee]) -> None:
        """Put fees into rows, in place of those there are."""
        self.entries.clear()
        for fee in fees:
            self.entries.add_row().show_fee(fee)
        self._tell()

    @property
    def in_use(self) -> bool:
        """Whether there is any fee."""
        return bool(self.entries.filled)

    @property
    def fees(self) -> tuple[Fee, ...] | None:
        """The fees, None while one of them lacks something."""
        found = [row.fee for row in self.entries.filled]
        whole = tuple(fee for fee in found if fee is not None)
        return whole if len(whole) == len(found) else None

    def ask(self) -> None:
        """Say beside the fields what is missing."""
        self.entries.ask()

    def sum_up_fields(self) -> None:
        """Say beside the section's name which fees there are."""
        self.sum_up(listed([row.name.text() for row in self.entries.rows if row.name.text()], _NAMED))

    def _make(self, parent: QWidget) -> FeeRow:
        return FeeRow(self._desk, self._currency, parent=parent)

    @Slot(bool)
    def _offer_first(self, on: bool) -> None:
        if on and not self.entries.rows:
            self.entries.add_row()


def _above_zero(amount: Money) -> Money:
    if amount.minor <= 0:
        raise AmountNotPositive("fee", str(amount))
    return amount


def _proper(share: Decimal) -> Decimal:
    if not 0 < share <= 1:
        raise TermsOutOfRange("fee", f"{share.scaleb(_PER_CENT).normalize():f} %", "0 %", "100 %")
    return share

