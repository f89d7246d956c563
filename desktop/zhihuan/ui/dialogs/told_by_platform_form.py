"""The form for what the platform said of a loss, in its own words, and whether the line carried a business."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from zhihuan.application.recovery_commands import EditCase
from zhihuan.ui.dialogs.thing_form import ThingForm
from zhihuan.ui.widgets.fields import Check, Field

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.recovery.case import RecoveryCase
    from zhihuan.ui.desk import Desk


class ToldByPlatformForm(ThingForm):
    """Asks for the platform's words."""

    def __init__(self, desk: Desk, case: RecoveryCase, parent: QWidget) -> None:
        """Show what is written down."""
        super().__init__(desk, parent)
        self._case = case
        self.told = Field(parent=self)
        self.capital = Check(desk.look, self.tr("The line carried the working capital of a business"), parent=self)
        self.call(self.tr("What were you told?"), self.tr("Save"))
        self.told.call(self.tr("In the platform's own words"), self.tr("e.g. “comprehensive assessment not passed”"))
        self.told.set_text(case.told)
        self.capital.setChecked(case.capital)
        self.fields.take(self.told, wide=(self.told,))
        self.body.addWidget(self.capital)
        self.body.addStretch(1)
        self.told.setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> EditCase:
        """Return the case with what was told."""
        return EditCase(replace(self._case, told=self.told.text(), capital=self.capital.isChecked()))
