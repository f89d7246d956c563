"""A small form that names the loans and lines which an import adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zhihuan.domain.loan import Loan
from zhihuan.ui.dialogs.form import Form
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.fields import Field
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhihuan.domain.credit_line import CreditLine
    from zhihuan.ui.desk import Desk


class NamesForm(Form):
    """A name for each; nothing is recorded before the import itself."""

    named = Signal(object)
    """What each is called now (a name by id)."""

    def __init__(self, desk: Desk, things: Sequence[Loan | CreditLine], parent: QWidget) -> None:
        """Begin with the names that the files suggest, or that were given before."""
        super().__init__(desk, parent)
        self.call(self.tr("What this import adds"), self.tr("Call them so"))
        self.setMinimumWidth(Size.FOLD_BELOW // 2)
        self.fields: dict[str, Field] = {}
        held = QWidget(self)
        held.setProperty("role", "clear")
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, Space.S, 0)
        column.setSpacing(Space.M)
        for thing in things:
            field = Field(parent=held)
            field.call(self._what(thing))
            field.set_text(thing.name)
            self.fields[thing.id] = field
            column.addWidget(field)
        column.addStretch(1)
        self.body.addWidget(Text("note", self.tr("These are not in the ledger yet. Call them as you like."), wraps=True,
                                 parent=self))
        self.body.addWidget(Scrolled(held, parent=self), 1)
        self.setMinimumHeight(min(Size.WINDOW_LEAST_HIGH * 2 // 3, held.sizeHint().height() + Size.ROW * 4))
        first = next(iter(self.fields.values()))
        first.line.selectAll()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def carry_out(self) -> str | None:
        """Tell the names; each needs one."""
        for field in self.fields.values():
            if not field.text():
                field.reject(self.tr("Write a name."))
                self.miss(field)
                return None
        self.named.emit({identity: field.text() for identity, field in self.fields.items()})
        return ""

    def _what(self, thing: Loan | CreditLine) -> str:
        """Return what a thing is, beside its name."""
        formats = self._desk.look.formats
        if isinstance(thing, Loan):
            words = self.tr("Loan of {amount} from {day}")
            return words.format(amount=formats.money(thing.principal), day=formats.day(thing.start))
        return self.tr("Credit line, in {currency}").format(currency=thing.currency)
