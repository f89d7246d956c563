"""What a payment was made of, as the lender wrote it: which instalment, principal, interest, fee, penalty."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.money import Money, total
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.field_grid import FieldGrid
from zhihuan.ui.widgets.fields import AmountField, Field
from zhihuan.ui.widgets.folded import Folded
from zhihuan.wording.loans import due_part

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.balance import Standing
    from zhihuan.domain.errors import ZhihuanError
    from zhihuan.ui.look import Look

_MOST_OFFERED = 24
"""How many open instalments are offered: what falls due beyond is not paid by its number."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What was typed; None is unknown."""

    principal: Money | None
    interest: Money | None
    fee: Money | None
    penalty: Money | None
    period: int | None
    note: str


class PaymentParts(Folded):
    """Fields that may all stay empty; an empty one is unknown, never nothing."""

    def __init__(self, look: Look, explain: Callable[[ZhihuanError], str], *, parent: QWidget | None = None) -> None:
        """Lay out the fields, folded away."""
        super().__init__(look, parent=parent)
        self._look = look
        self.period = ChoiceField(look, parent=self)
        self.principal, self.interest, self.fee, self.penalty = (
            AmountField(look, explain, parent=self) for _ in range(4)
        )
        self.note = Field(parent=self)
        self.amounts = (self.principal, self.interest, self.fee, self.penalty)
        self._grid = FieldGrid(parent=self)
        self._grid.take(self.period, self.note, *self.amounts)
        self.body.addWidget(self._grid)
        self._name()

    def read_in(self, currency: str) -> None:
        """Take amounts of another currency."""
        for field in self.amounts:
            field.read_in(currency)

    def offer_instalments(self, standing: Standing) -> None:
        """Offer the open instalments of a loan, the oldest first."""
        formats = self._look.formats
        self.period.box.clear()
        self.period.offer(self.tr("the oldest open first"), None)
        for due in [one for one in standing.dues if one.open][:_MOST_OFFERED]:
            words = f"{due_part(due, formats)} · {formats.day(due.on)} · {formats.money(due.to_pay)}"
            self.period.offer(words, due.number)

    def ask_instalment(self, *, wanted: bool) -> None:
        """Ask which instalment was meant, or not where principal is repaid early."""
        self._grid.show_fields(((self.period,) if wanted else ()) + (self.note, *self.amounts))

    def first_wrong(self, amount: Money) -> QWidget | None:
        """Return the field that must be mended before an amount can be made of these parts."""
        wrong = next((field for field in self.amounts if field.unreadable), None)
        if wrong is not None:
            return wrong
        known = [field.value for field in self.amounts if field.value is not None]
        if not known:
            return None
        said = total(known, amount.currency)
        if said > amount or (said < amount and len(known) == len(self.amounts)):
            self.principal.reject(self.tr("These parts make {sum}, the payment is {amount}.").format(
                sum=self._look.formats.money(said), amount=self._look.formats.money(amount)
            ))
            return self.principal
        return None

    @property
    def value(self) -> Parts:
        """What was typed."""
        return Parts(
            self.principal.value, self.interest.value, self.fee.value, self.penalty.value, self.period.value,
            self.note.text(),
        )

    def _name(self) -> None:
        self.call(self.tr("What it was made of"))
        self.sum_up(self.tr("unknown, the oldest open instalment first"))
        self.period.call(self.tr("For"))
        self.note.call(self.tr("Note"))
        unknown = self.tr("unknown")
        self.principal.call(QCoreApplication.translate("PaymentParts", "Principal"), unknown)
        self.interest.call(QCoreApplication.translate("PaymentParts", "Interest"), unknown)
        self.fee.call(QCoreApplication.translate("PaymentParts", "Fee"), unknown)
        self.penalty.call(QCoreApplication.translate("PaymentParts", "Penalty interest"), unknown)
