"""Which further loans the money of a new one pays off, beside the one that the form was opened for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhihuan.ui.dialogs.loan_sections.section import ContractSection
from zhihuan.ui.widgets.fields import Check
from zhihuan.wording.lists import clipped, listed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.loan import Loan, LoanId
    from zhihuan.ui.desk import Desk


class PaidOffToo(ContractSection):
    """A box to tick for each open loan of the same money; hidden where there is none."""

    def __init__(self, desk: Desk, old: Loan, *, parent: QWidget | None = None) -> None:
        """Offer every loan but the old one that still runs."""
        super().__init__(desk, self.tr("It pays off others, too"), parent=parent)
        formats = desk.look.formats
        self.boxes: dict[LoanId, Check] = {}
        self._names: dict[LoanId, str] = {}
        for standing in desk.position.standings.values():
            loan = standing.loan
            if loan.id != old.id and not standing.settled and loan.principal.currency == old.principal.currency:
                words = self.tr("{name}, {owed} owed").format(
                    name=clipped(loan.name), owed=formats.money(standing.owed)
                )
                self._names[loan.id], self.boxes[loan.id] = loan.name, Check(desk.look, words, parent=self)
                self.body.addWidget(self.boxes[loan.id])
        self.listen(*self.boxes.values())
        self.changed.connect(self.sum_up_fields)
        self.setVisible(bool(self.boxes))
        self.sum_up_fields()

    @property
    def in_use(self) -> bool:
        """Whether any is ticked."""
        return bool(self.chosen)

    @property
    def chosen(self) -> tuple[LoanId, ...]:
        """The loans that are ticked."""
        return tuple(loan for loan, box in self.boxes.items() if box.isChecked())

    def sum_up_fields(self) -> None:
        """Say beside the section's name which ones are ticked."""
        self.sum_up(listed([clipped(self._names[loan]) for loan in self.chosen]))
