"""The form that takes another ledger in: how much is new, and what is to become of what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.application.imported import RowGroup
from zhihuan.application.ledger_plan import ImportedLedger, plan_ledger
from zhihuan.ui.dialogs.form import Form
from zhihuan.ui.theme import Size
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.importing import group_count
from zhihuan.wording.lists import listed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.application.commands import TakeLedger
    from zhihuan.ui.desk import Desk


class LedgerForm(Form):
    """Shows what taking a ledger in will do; one step, one undo."""

    def __init__(self, desk: Desk, imported: ImportedLedger, parent: QWidget) -> None:
        """Compare the file with the ledger as it is now."""
        super().__init__(desk, parent)
        self._imported = imported
        self._counts = plan_ledger(desk.session.book, imported).counts
        self.differing = ChoiceField(desk.look, parent=self)
        self.setMinimumWidth(Size.FOLD_BELOW // 2)
        self.call(self.tr("Take a ledger in"), self.tr("Take in"))
        shown = (RowGroup.NEW, RowGroup.DUPLICATE, RowGroup.UNDECIDED)
        counts = listed(tuple(group_count(group, self._counts[group]) for group in shown if self._counts[group]))
        self.body.addWidget(Text("strong", imported.name, wraps=True, parent=self))
        self.body.addWidget(Text("body", counts or self.tr("It is empty."), wraps=True, parent=self))
        self.differing.call(self.tr("What differs from this ledger"))
        self.differing.offer(self.tr("Leave it as this ledger has it"), value=False)
        self.differing.offer(self.tr("Take it as the file has it"), value=True)
        self.differing.setVisible(self._counts[RowGroup.UNDECIDED] > 0)
        self.body.addWidget(self.differing)
        self.body.addWidget(Text("note", self._promise(), wraps=True, parent=self))
        self.differing.changed.connect(self._allow)
        self._allow()

    def command(self) -> TakeLedger | None:
        """Return what is to be taken in as things stand now."""
        replacing = None if self.differing.value else ()
        return plan_ledger(self._desk.session.book, self._imported, replacing).command

    def _promise(self) -> str:
        if self.command() is None and not self._counts[RowGroup.UNDECIDED]:
            return QCoreApplication.translate("LedgerForm", "Everything in it is here already.")
        return QCoreApplication.translate("LedgerForm", "One undo takes all of it back.")

    def _allow(self) -> None:
        """Offer to take in only what there is."""
        self.submit.setEnabled(self.command() is not None)
