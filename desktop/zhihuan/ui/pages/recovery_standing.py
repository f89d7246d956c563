"""Where a case stands: gates above, the ring, and how much of it this ledger can know. Never a likelihood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.labels import IconLabel, Text, mark
from zhihuan.ui.widgets.ring import Ring
from zhihuan.wording.recovery import (
    completion_sentence,
    conditions_met,
    gate_sentence,
    lender_review_unknown,
    outside_control,
)

if TYPE_CHECKING:
    from zhihuan.domain.credit_line import CreditLine
    from zhihuan.domain.recovery.progress import Progress
    from zhihuan.ui.desk import Desk


class StandingCard(Card):
    """The head of a case. A platform's own decision gets no ring and no bar."""

    restored_wanted = Signal()
    """The line was reinstated: note it."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out an empty card."""
        super().__init__(spacing=Space.S, parent=parent)
        self._desk = desk
        self._title = Text("title", wraps=True, parent=self)
        self._restored = Button(desk.look, "act", icon="check", parent=self)
        self._gate_row = QWidget(self)
        self._gate = Text("strong", wraps=True, parent=self._gate_row)
        self.ring = Ring(desk.look, parent=self)
        self._met = Text("body", wraps=True, parent=self)
        self._completion = Text("soft", wraps=True, parent=self)
        self._unknown = Text("note", wraps=True, parent=self)
        self._build()
        self._restored.clicked.connect(self.restored_wanted)

    def retranslate(self) -> None:
        """Write the fixed texts anew."""
        self._restored.setText(QCoreApplication.translate("StandingCard", "It was reinstated…"))

    def show_case(self, line: CreditLine, progress: Progress) -> None:
        """Show a case as it stands; an ended one as it stood on its last day."""
        case, formats = progress.case, self._desk.look.formats
        ended, outside = case.closed_on, progress.outside_control
        self._title.setText(line.name)
        self._restored.setVisible(ended is None)
        self._show_gates(progress, open_now=ended is None)
        self.ring.setVisible(bool(progress.measured) and not outside)
        self.ring.show_progress(progress.met, len(progress.measured), conditions_met(progress, formats),
                                greyed=bool(progress.gates))
        if ended is not None:
            words = QCoreApplication.translate("StandingCard", "Ended on {day}: the line was reinstated.")
            self._met.setText(words.format(day=formats.day(ended, self._desk.today)))
        else:
            self._met.setText(outside_control() if outside else conditions_met(progress, formats))
        self._completion.setText("" if outside else completion_sentence(progress, formats))
        mark(self._completion, "role", "faint" if progress.gates else "soft")
        self._completion.setVisible(not outside and ended is None)
        self._unknown.setText(lender_review_unknown())
        self._unknown.setVisible(ended is None)

    def _show_gates(self, progress: Progress, *, open_now: bool) -> None:
        self._gate_row.setVisible(bool(progress.gates) and open_now)
        self._gate.setText(" ".join(gate_sentence(gate) for gate in progress.gates))
        self._gate.set_tone(Tone.SEVERE)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.M)
        head.addWidget(self._title, 1)
        head.addWidget(self._restored, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self._gate_row.setProperty("role", "clear")
        gate = QHBoxLayout(self._gate_row)
        gate.setContentsMargins(0, 0, 0, 0)
        gate.setSpacing(Space.S)
        gate.addWidget(IconLabel(self._desk.look, "severe", "severe", Size.ICON, self._gate_row), 0,
                       Qt.AlignmentFlag.AlignTop)
        gate.addWidget(self._gate, 1)
        self.body.addWidget(self._gate_row)
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addStretch(1)
        for text in (self._met, self._completion, self._unknown):
            words.addWidget(text)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        row.addWidget(self.ring)
        row.addLayout(words, 1)
        self.body.addLayout(row)
