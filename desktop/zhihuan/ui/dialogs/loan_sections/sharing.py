"""Whose and what for: the user's part of a joint loan, what it is for, and who else lends in the same contract."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from zhihuan.domain.loan import LoanPurpose
from zhihuan.ui.dialogs.lender_field import LenderField
from zhihuan.ui.dialogs.loan_sections.entry_rows import EntryRow, EntryRows
from zhihuan.ui.dialogs.loan_sections.section import Section
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.field_grid import FieldGrid
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.number_fields import ShareField
from zhihuan.wording.household import purpose_word
from zhihuan.wording.lists import listed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.lender import Lender
    from zhihuan.domain.loan import Loan
    from zhihuan.ui.desk import Desk

_WHOLE: Final = Decimal(1)
_SHARES: Final = (Decimal("0.0001"), _WHOLE)
_NAMED: Final = 2


class FunderRow(EntryRow):
    """One further institution of the contract."""

    def __init__(self, desk: Desk, *, parent: QWidget | None = None) -> None:
        """Lay out an empty row that offers the recorded lenders."""
        super().__init__(desk.look, self.tr("Remove this institution"), parent=parent)
        self.lender = LenderField(desk.look, desk.institutions(), parent=self)
        self.lender.call(self.tr("Institution"), self.tr("as the contract names it"))
        self.lender.offer_all(desk.session.book.lenders.values(), ())
        self._fields = (self.lender,)
        # One field and the button share a row.
        self._grid.hide()
        self._foot.addWidget(self.lender, 1)
        self._foot.addWidget(self.remove)
        self.lender.changed.connect(self._tell)

    @property
    def blank(self) -> bool:
        """Whether no institution is named."""
        return not self.lender.text()

    def ask(self) -> None:
        """Nothing more is asked: an empty row is no institution."""


class Sharing(Section):
    """Nothing out of the usual while the loan is wholly the user's, of one lender, for a purpose not told."""

    def __init__(self, desk: Desk, *, parent: QWidget | None = None) -> None:
        """Lay out empty fields."""
        super().__init__(desk, "", parent=parent)
        self._grid = FieldGrid(parent=self)
        self.share = ShareField("share", _SHARES, desk.explain, parent=self)
        self.purpose = ChoiceField(desk.look, parent=self)
        self._told = Text("soft", wraps=True, parent=self)
        self.funders = EntryRows(
            desk.look, self.tr("Add an institution"), lambda parent: FunderRow(desk, parent=parent),
            self.purpose.box, parent=self,
        )
        for purpose in LoanPurpose:
            self.purpose.offer(purpose_word(purpose), purpose)
        self._grid.take(self.share, self.purpose)
        for part in (self._grid, self._told, self.funders):
            self.body.addWidget(part)
        self._name_fields()
        self.listen(self.share, self.purpose)
        self.funders.changed.connect(self._tell)

    def show_loan(self, loan: Loan) -> None:
        """Put whose a recorded loan is, what for and who else lends into the fields."""
        self.share.show_share(None if loan.share == _WHOLE else loan.share)
        self.purpose.choose(loan.purpose)
        lenders = self._desk.session.book.lenders
        self.funders.clear()
        for funder in loan.funders:
            self.funders.add_row().lender.write(lenders[funder].name)

    @property
    def in_use(self) -> bool:
        """Whether anything is told."""
        return self.part != _WHOLE or self.purpose.value is not LoanPurpose.UNKNOWN or bool(self.names)

    @property
    def part(self) -> Decimal:
        """The user's own part: the whole where nothing is written."""
        return _WHOLE if self.share.value is None else self.share.value

    @property
    def names(self) -> tuple[str, ...]:
        """The further institutions, as they are written."""
        return tuple(row.lender.text() for row in self.funders.filled)

    @property
    def lenders(self) -> tuple[Lender, ...]:
        """The further institutions of the contract, each once: recorded ones, or new ones."""
        known = self._desk.session.book.lenders
        found = (row.lender.lender(known) for row in self.funders.filled)
        return tuple({one.id: one for one in found}.values())

    def sum_up_fields(self) -> None:
        """Say beside the section's name what it holds."""
        words = []
        if self.part != _WHOLE:
            words.append(self.tr("{share} mine").format(share=self._desk.look.formats.percent(self.part, 0)))
        if self.purpose.value is not LoanPurpose.UNKNOWN:
            words.append(purpose_word(self.purpose.value))
        if self.names:
            words.append(listed(self.names, most=_NAMED))
        self.sum_up(self.tr(" · ").join(words))

    def _name_fields(self) -> None:
        self.call(self.tr("Whose and what for"))
        self.share.call(self.tr("My part of a joint loan, %"), self.tr("empty: all of it"))
        self.purpose.call(self.tr("What it is for"))
        self._told.setText(self.tr(
            "Does the contract name further institutions that lend together with the lender? Each counts as one."
        ))
