"""What every section of a contract's form has: a name, a word on what it holds, and fields that tell of changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.fields import Check, Field
from zhihuan.ui.widgets.folded import Folded

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.loan import Loan
    from zhihuan.ui.desk import Desk


class ContractSection(Folded):
    """A folded part of a contract."""

    changed = Signal()

    def __init__(self, desk: Desk, name: str, *, parent: QWidget | None = None) -> None:
        """Lay out a section without fields."""
        super().__init__(desk.look, parent=parent)
        self._desk = desk
        self.call(name)

    @property
    def in_use(self) -> bool:
        """Whether the fields say anything that is out of the usual."""
        raise NotImplementedError

    def listen(self, *fields: Field | ChoiceField | Check) -> None:
        """Tell when one of the fields changes."""
        for field in fields:
            signal = field.toggled if isinstance(field, Check) else field.changed
            signal.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()


class Section(ContractSection):
    """A folded part of a loan's contract."""

    def show_loan(self, loan: Loan) -> None:
        """Put what a recorded loan says of this part into the fields."""
        raise NotImplementedError
