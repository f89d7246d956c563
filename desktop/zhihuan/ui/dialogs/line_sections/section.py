"""What the sections of a line's form share: a part of the contract's terms to show, and shares and amounts to type."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from zhihuan.ui.dialogs.loan_sections.section import ContractSection
from zhihuan.ui.widgets.fields import AmountField
from zhihuan.ui.widgets.number_fields import ShareField
from zhihuan.wording.lines import share_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.card_terms import CardTerms
    from zhihuan.domain.money import Money
    from zhihuan.ui.desk import Desk

_SHARES: Final = (Decimal(0), Decimal(1))


class LineSection(ContractSection):
    """A folded part of a credit line's contract."""

    def __init__(self, desk: Desk, currency: str, *, parent: QWidget | None = None) -> None:
        """Lay out a section without fields, for amounts of a currency."""
        super().__init__(desk, "", parent=parent)
        self._currency = currency

    def show_terms(self, terms: CardTerms) -> None:
        """Put what a contract says of this part into the fields, in place of what they hold."""
        raise NotImplementedError

    def sum_up_fields(self) -> None:
        """Say beside the section's name what it holds."""
        raise NotImplementedError

    def share_field(self, what: str) -> ShareField:
        """Return a field for a share between nothing and all of something."""
        return ShareField(what, _SHARES, self._desk.explain, parent=self)

    def amount_field(self, what: str) -> AmountField:
        """Return a field for an amount, with room for what is said of it."""
        field = AmountField(self._desk.look, self._desk.explain, what=what, currency=self._currency, parent=self)
        field.keep_room()
        return field

    def say(self, *words: str) -> None:
        """Sum the section up in a few words, leaving out those that say nothing."""
        self.sum_up(self.tr(" · ").join(filter(None, words)))

    def percent(self, share: Decimal) -> str:
        """Return a share as it is written, with no more decimals than it has."""
        return share_words(share, self._desk.look.formats)


def above_zero(field: AmountField) -> Money | None:
    """Return the amount in a field; nothing at all is no amount."""
    return field.value if field.value is not None and field.value.minor else None
