"""Cash: what drawing cash costs at once; its interest runs from the day it is drawn."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from zhihuan.domain.card_terms import CardTerms, CashFeeRule
from zhihuan.domain.errors import DomainError
from zhihuan.ui.dialogs.line_sections.section import LineSection, above_zero
from zhihuan.ui.widgets.field_grid import FieldGrid

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.ui.desk import Desk


class CashDrawn(LineSection):
    """The fee of drawing cash; unknown while the fields are empty."""

    def __init__(self, desk: Desk, currency: str, *, parent: QWidget | None = None) -> None:
        """Lay out empty fields."""
        super().__init__(desk, currency, parent=parent)
        self.share = self.share_field("cash_fee_share")
        self.floor = self.amount_field("cash_fee_floor")
        self.cap = self.amount_field("cash_fee_cap")
        grid = FieldGrid(parent=self)
        grid.take(self.share, self.floor, self.cap)
        self.body.addWidget(grid)
        self._name_fields()
        self.listen(self.share, self.floor, self.cap)

    def show_terms(self, terms: CardTerms) -> None:
        """Put what a contract says of cash into the fields."""
        rule = terms.cash_fee
        self.share.show_share(None if rule is None else rule.share)
        self.floor.show_amount(None if rule is None else rule.floor)
        self.cap.show_amount(None if rule is None else rule.cap)

    @property
    def in_use(self) -> bool:
        """Whether anything is known of the fee."""
        return any(field.text() for field in (self.share, self.floor, self.cap))

    @property
    def cash_fee(self) -> CashFeeRule | None:
        """The fee, None while it is unknown; fields that contradict each other say so and make none."""
        if not self.in_use:
            return None
        try:
            rule = CashFeeRule(self.share.value or Decimal(0), above_zero(self.floor), above_zero(self.cap))
        except DomainError as error:
            self.cap.reject(self._desk.explain(error))
            return None
        if self.cap.value is not None:
            self.cap.reject("")
        return rule

    def sum_up_fields(self) -> None:
        """Say the fee's share."""
        rule = self.cash_fee
        self.say("" if rule is None else self.tr("cash fee {share}").format(share=self.percent(rule.share)))

    def _name_fields(self) -> None:
        self.call(self.tr("Cash"))
        self.share.call(self.tr("Cash fee, % of the cash"), self.tr("e.g. 1; empty: unknown"))
        self.floor.call(self.tr("Cash fee, at least"), self.tr("e.g. 10"))
        self.cap.call(self.tr("Cash fee, at most"), self.tr("empty: no limit"))
