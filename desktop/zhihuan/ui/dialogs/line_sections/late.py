"""Late: what a missed minimum costs, and how much lateness or shortfall is let pass."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.card_terms import LONGEST_GRACE, CardTerms, LateFeeRule
from zhihuan.ui.dialogs.line_sections.section import LineSection, above_zero
from zhihuan.ui.widgets.field_grid import FieldGrid
from zhihuan.ui.widgets.number_fields import NumberField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.money import Money
    from zhihuan.ui.desk import Desk


class LateBill(LineSection):
    """Late fee, grace days and tolerance; nothing is known of them while the fields are empty."""

    def __init__(self, desk: Desk, currency: str, *, parent: QWidget | None = None) -> None:
        """Lay out empty fields."""
        super().__init__(desk, currency, parent=parent)
        self.share = self.share_field("late_fee_share")
        self.floor = self.amount_field("late_fee_floor")
        self.grace = NumberField("grace_days", (0, LONGEST_GRACE), desk.explain, parent=self)
        self.spared = self.amount_field("tolerance")
        grid = FieldGrid(parent=self)
        grid.take(self.share, self.floor, self.grace, self.spared)
        self.body.addWidget(grid)
        self._name_fields()
        self.listen(self.share, self.floor, self.grace, self.spared)

    def show_terms(self, terms: CardTerms) -> None:
        """Put what a contract says of being late into the fields."""
        rule = terms.late_fee
        self.share.show_share(None if rule is None else rule.share)
        self.floor.show_amount(None if rule is None else rule.floor)
        self.grace.show_number(terms.grace_days or None)
        self.spared.show_amount(terms.tolerance)

    @property
    def in_use(self) -> bool:
        """Whether anything is known of being late."""
        return any(field.text() for field in (self.share, self.floor, self.grace, self.spared))

    @property
    def late_fee(self) -> LateFeeRule | None:
        """The fee for a missed minimum, None while it is unknown."""
        if not self.share.text() and not self.floor.text():
            return None
        return LateFeeRule(self.share.value or Decimal(0), above_zero(self.floor))

    @property
    def grace_days(self) -> int:
        """How many days after the due day are still in time."""
        return self.grace.value or 0

    @property
    def tolerance(self) -> Money | None:
        """A shortfall up to which a statement counts as paid."""
        return above_zero(self.spared)

    def sum_up_fields(self) -> None:
        """Say the fee and the grace days."""
        rule = self.late_fee
        self.say(
            "" if rule is None else self.tr("late fee {share}").format(share=self.percent(rule.share)),
            QCoreApplication.translate("LateBill", "%n grace days", None, self.grace_days) if self.grace_days else "",
        )

    def _name_fields(self) -> None:
        self.call(self.tr("Late"))
        self.share.call(self.tr("Late fee, % of the unpaid minimum"), self.tr("e.g. 5; empty: unknown"))
        self.floor.call(self.tr("Late fee, at least"), self.tr("e.g. 10"))
        self.grace.call(self.tr("Grace days"), self.tr("e.g. 3"))
        self.spared.call(self.tr("Tolerance amount"), self.tr("a shortfall that counts as paid"))
