"""The form for who funds a line: the institutions behind the platform, as the contract names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from zhihuan.application.recovery_commands import SetFunders
from zhihuan.ui.dialogs.form import Form
from zhihuan.ui.dialogs.loan_sections.entry_rows import EntryRows
from zhihuan.ui.dialogs.loan_sections.sharing import FunderRow
from zhihuan.ui.theme import Size
from zhihuan.ui.widgets.labels import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.credit_line import CreditLine
    from zhihuan.ui.desk import Desk


class FundersForm(Form):
    """A row for each institution; an empty row is none."""

    def __init__(self, desk: Desk, line: CreditLine, parent: QWidget) -> None:
        """Show who is recorded."""
        super().__init__(desk, parent)
        self._line = line
        self._note = Text("note", wraps=True, parent=self)
        self.rows = EntryRows(
            desk.look, self.tr("Add an institution"), lambda holder: FunderRow(desk, parent=holder), self.submit,
            parent=self,
        )
        self.call(self.tr("Who funds {line}").format(line=line.name), self.tr("Save"))
        self.setMinimumWidth(Size.FOLD_BELOW // 2)
        self._note.setText(self.tr(
            "The platform often passes the money of banks and other institutions on. Each counts as one lender."
        ))
        self.body.addWidget(self._note)
        self.body.addWidget(self.rows)
        self.body.addStretch(1)
        for funder in line.funders:
            self.rows.add_row().lender.write(desk.session.book.lenders[funder].name)
        if not line.funders:
            self.rows.add_row()
        self.rows.rows[0].lender.setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> SetFunders:
        """Return who funds the line."""
        known = self._desk.session.book.lenders
        found = (row.lender.lender(known) for row in self.rows.filled)
        return SetFunders(self._line.id, tuple({one.id: one for one in found}.values()))
