"""What happened to the line, why as far as the user knows, and how they know it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from zhihuan.domain.credit_line import LOSSES, LineEvent, LineEventKind
from zhihuan.domain.recovery.case import Confidence, LossReason, RecoveryCase
from zhihuan.ui.theme import Space, Tone
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.fields import Choice
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.timeline import Point, Timeline
from zhihuan.wording.loans import line_event_word
from zhihuan.wording.recovery import confidence_word, reason_word

if TYPE_CHECKING:
    from zhihuan.ui.desk import Desk

_TONES: Final = {LineEventKind.RESTORED: Tone.FINE} | dict.fromkeys(LOSSES, Tone.HIGH)


class StoryCard(Card):
    """The line's dated events, and the reason that the user gives the loss."""

    reason_given = Signal(object)
    """The reason is another (`LossReason`)."""
    confidence_given = Signal(object)
    """How the user knows it is another (`Confidence`)."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out an empty card."""
        super().__init__(spacing=Space.M, parent=parent)
        self._desk = desk
        self._title = Text("heading", parent=self)
        self._why = Text("soft", parent=self)
        self._how = Text("soft", parent=self)
        self.reason = Choice(desk.look, parent=self)
        self.confidence = Choice(desk.look, parent=self)
        self._hint = Text("faint", wraps=True, parent=self)
        self._timeline = Timeline(desk.look, self)
        self._build()
        self.reason.activated.connect(self._give_reason)
        self.confidence.activated.connect(self._give_confidence)

    def retranslate(self) -> None:
        """Write the fixed texts anew."""
        self._title.setText(QCoreApplication.translate("StoryCard", "What happened"))
        self._why.setText(QCoreApplication.translate("StoryCard", "Reason"))
        self._how.setText(QCoreApplication.translate("StoryCard", "How you know it"))
        self._hint.setText(QCoreApplication.translate(
            "StoryCard", "Another reason brings its own conditions; what was measured on the day of the loss is kept."
        ))
        self.reason.setAccessibleName(self._why.text())
        self.confidence.setAccessibleName(self._how.text())

    def show_case(self, case: RecoveryCase, events: tuple[LineEvent, ...]) -> None:
        """Show a case's reason and its line's life."""
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
        ordered = sorted(events, key=_day)
        self._timeline.show_points(tuple(self._point(event) for event in ordered))

    def _point(self, event: LineEvent) -> Point:
        formats = self._desk.look.formats
        limit = "" if event.limit is None else QCoreApplication.translate("StoryCard", "limit {amount}").format(
            amount=formats.money(event.limit)
        )
        more = " · ".join(part for part in (limit, event.note) if part)
        return Point(formats.day(event.on), line_event_word(event.kind), more, _TONES.get(event.kind))

    def _build(self) -> None:
        self.body.addWidget(self._title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.XS)
        for column, (name, box) in enumerate(((self._why, self.reason), (self._how, self.confidence))):
            name.setBuddy(box)
            grid.addWidget(name, 0, column)
            grid.addWidget(box, 1, column)
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self._hint)
        self.body.addWidget(self._timeline)

    @Slot()
    def _give_reason(self) -> None:
        self.reason_given.emit(LossReason(self.reason.currentData()))

    @Slot()
    def _give_confidence(self) -> None:
        self.confidence_given.emit(Confidence(self.confidence.currentData()))


def _day(event: LineEvent) -> date:
    return event.on
