"""Why the line was lost, as far as the user knows, and how they know it; what the platform said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QWidget

from zhihuan.domain.recovery.case import Confidence, LossReason, RecoveryCase
from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.fields import Choice
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.recovery import confidence_word, reason_word

if TYPE_CHECKING:
    from zhihuan.ui.desk import Desk


class StoryCard(Card):
    """The reason that the user gives the loss, and the platform's own words."""

    reason_given = Signal(object)
    """The reason is another (`LossReason`)."""
    confidence_given = Signal(object)
    """How the user knows it is another (`Confidence`)."""
    told_wanted = Signal()
    """What the platform said is to be written down."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out an empty card."""
        super().__init__(spacing=Space.S, parent=parent)
        self._title = Text("heading", parent=self)
        self._why = Text("soft", parent=self)
        self._how = Text("soft", parent=self)
        self.reason = Choice(desk.look, parent=self)
        self.confidence = Choice(desk.look, parent=self)
        self._hint = Text("faint", wraps=True, parent=self)
        self._told = Text("body", wraps=True, parent=self)
        self.tell = Button(desk.look, "quiet", icon="edit", parent=self)
        self._build()
        self.reason.activated.connect(self._give_reason)
        self.confidence.activated.connect(self._give_confidence)
        self.tell.clicked.connect(self.told_wanted)

    def retranslate(self) -> None:
        """Write the fixed texts anew."""
        self._title.setText(QCoreApplication.translate("StoryCard", "What happened"))
        self._why.setText(QCoreApplication.translate("StoryCard", "Reason"))
        self._how.setText(QCoreApplication.translate("StoryCard", "How you know it"))
        self._hint.setText(QCoreApplication.translate(
            "StoryCard", "Another reason brings its own conditions, steps and documents; what you changed, and what "
            "was measured on the day of the loss, is kept."
        ))
        self.tell.setText(QCoreApplication.translate("StoryCard", "What were you told…"))
        self.reason.setAccessibleName(self._why.text())
        self.confidence.setAccessibleName(self._how.text())

    def show_case(self, case: RecoveryCase) -> None:
        """Show a case's reason and what was told."""
        self.reason.clear()
        for reason in LossReason:
            self.reason.addItem(reason_word(reason), reason)
        self.reason.setCurrentIndex(self.reason.findData(case.reason))
        self.confidence.clear()
        for confidence in Confidence:
            self.confidence.addItem(confidence_word(confidence), confidence)
        self.confidence.setCurrentIndex(self.confidence.findData(case.confidence))
        for box in (self.reason, self.confidence):
            box.setEnabled(case.closed_on is None)
        self._hint.setVisible(case.closed_on is None)
        told = QCoreApplication.translate("StoryCard", "The platform said: “{words}”").format(words=case.told)
        self._told.setText(told if case.told else QCoreApplication.translate(
            "StoryCard", "What the platform said is not written down yet."
        ))

    def _build(self) -> None:
        self.body.addWidget(self._title)
        told = QHBoxLayout()
        told.setSpacing(Space.M)
        told.addWidget(self._told, 1)
        told.addWidget(self.tell, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(told)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.XS)
        for column, (name, box) in enumerate(((self._why, self.reason), (self._how, self.confidence))):
            name.setBuddy(box)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            grid.addWidget(name, 0, column)
            grid.addWidget(box, 1, column)
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self._hint)

    @Slot()
    def _give_reason(self) -> None:
        self.reason_given.emit(LossReason(self.reason.currentData()))

    @Slot()
    def _give_confidence(self) -> None:
        self.confidence_given.emit(Confidence(self.confidence.currentData()))
