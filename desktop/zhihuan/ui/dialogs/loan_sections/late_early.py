"""Late and early: what the contract charges for paying late, and for repaying before time."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from zhihuan.domain.late_terms import LateTerms, PenaltyBase
from zhihuan.domain.prepayment_terms import PrepaymentTerms
from zhihuan.domain.terms import MOST_PERIODS
from zhihuan.ui.dialogs.loan_sections.section import Section
from zhihuan.ui.widgets.card import Rule
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.field_grid import FieldGrid
from zhihuan.ui.widgets.fields import AmountField, Check, Field
from zhihuan.ui.widgets.number_fields import NumberField, ShareField
from zhihuan.wording.choices import penalty_base_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.loan import Loan
    from zhihuan.domain.money import Money
    from zhihuan.ui.desk import Desk

_MULTIPLES: Final = (Decimal(0), Decimal(10))
_SHARES: Final = (Decimal(0), Decimal(1))
_GRACE: Final = (0, 90)
_USUAL: Final = LateTerms()


class LateAndEarly(Section):
    """Nothing is known of either while every field is empty."""

    def __init__(self, desk: Desk, currency: str, *, parent: QWidget | None = None) -> None:
        """Lay out empty fields for amounts of a currency."""
        super().__init__(desk, "", parent=parent)
        look, explain = desk.look, desk.explain
        self._late = FieldGrid(parent=self)
        self._early = FieldGrid(parent=self)
        self.multiplier = ShareField("multiplier", _MULTIPLES, explain, places=0, parent=self)
        self.base = ChoiceField(look, parent=self)
        self.late_fee = AmountField(look, explain, what="late_fee", currency=currency, parent=self)
        self.grace_days = NumberField("grace_days", _GRACE, explain, parent=self)
        self.tolerance = AmountField(look, explain, what="tolerance", currency=currency, parent=self)
        self.share = ShareField("prepayment_fee", _SHARES, explain, parent=self)
        self.least = AmountField(look, explain, what="prepayment_fee", currency=currency, parent=self)
        self.months = NumberField("prepayment_months", (0, MOST_PERIODS), explain, parent=self)
        self.fees_stay = Check(look, parent=self)
        self._build()
        self._name_fields()
        self.listen(*self._late_fields, self.base, *self._early_fields, self.fees_stay)

    def show_loan(self, loan: Loan) -> None:
        """Put what a recorded loan says of being late and early into the fields."""
        if loan.late is not None:
            self.multiplier.show_share(loan.late.multiplier)
            self.base.choose(loan.late.base)
            self.late_fee.show_amount(loan.late.late_fee)
            self.grace_days.show_number(loan.late.grace_days or None)
            self.tolerance.show_amount(loan.late.tolerance)
        if loan.prepayment is not None:
            self.share.show_share(loan.prepayment.share)
            self.least.show_amount(loan.prepayment.least)
            self.months.show_number(loan.prepayment.months)
            self.fees_stay.setChecked(loan.prepayment.fees_stay)

    @property
    def in_use(self) -> bool:
        """Whether the contract says anything of either."""
        return self.late is not None or self.prepayment is not None

    @property
    def late(self) -> LateTerms | None:
        """What the contract says of being late, None while it says nothing."""
        if not any(field.text() for field in self._late_fields) and self.base.value is _USUAL.base:
            return None
        multiplier = self.multiplier.value
        return LateTerms(
            _USUAL.multiplier if multiplier is None else multiplier, self.base.value, _above_zero(self.late_fee),
            self.grace_days.value or 0, _above_zero(self.tolerance),
        )

    @property
    def prepayment(self) -> PrepaymentTerms | None:
        """What the contract says of repaying early, None while it says nothing."""
        if not any(field.text() for field in self._early_fields) and not self.fees_stay.isChecked():
            return None
        return PrepaymentTerms(
            self.share.value or Decimal(0), _above_zero(self.least), self.months.value, self.fees_stay.isChecked()
        )

    def sum_up_fields(self) -> None:
        """Say beside the section's name what it holds."""
        words = []
        if self.late is not None:
            multiple = f"{self.late.multiplier.normalize():f}"
            words.append(self.tr("penalty interest × {multiple}").format(multiple=multiple))
        if self.prepayment is not None:
            fee = self._desk.look.formats.percent(self.prepayment.share, 2)
            words.append(self.tr("prepayment fee {share}").format(share=fee))
        self.sum_up(self.tr(" · ").join(words))

    @property
    def _late_fields(self) -> tuple[Field, ...]:
        return self.multiplier, self.late_fee, self.grace_days, self.tolerance

    @property
    def _early_fields(self) -> tuple[Field, ...]:
        return self.share, self.least, self.months

    def _build(self) -> None:
        for base in PenaltyBase:
            self.base.offer(penalty_base_word(base), base)
        self._late.take(self.multiplier, self.base, self.late_fee, self.grace_days, self.tolerance)
        self._early.take(self.share, self.least, self.months)
        for part in (self._late, Rule(parent=self), self._early, self.fees_stay):
            self.body.addWidget(part)

    def _name_fields(self) -> None:
        self.call(self.tr("Late and early"))
        self.multiplier.call(self.tr("Penalty interest, times the rate"), self.tr("e.g. 1.5"))
        self.base.call(self.tr("Penalty interest is charged on"))
        self.late_fee.call(self.tr("Late fee, once an instalment"))
        self.grace_days.call(self.tr("Grace days"))
        self.tolerance.call(self.tr("Tolerance amount"), self.tr("a rest that counts as paid"))
        self.share.call(self.tr("Prepayment fee, %"), self.tr("e.g. 1, of what is repaid"))
        self.least.call(self.tr("Prepayment fee, at least"))
        self.months.call(self.tr("Prepayment fee until month"), self.tr("empty: at any time"))
        self.fees_stay.setText(self.tr("The fees of later instalments stay due"))


def _above_zero(field: AmountField) -> Money | None:
    """Return the amount in a field; nothing at all is no amount."""
    return field.value if field.value is not None and field.value.minor else None
