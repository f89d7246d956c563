"""Where a case stands: gates above, the ring, and how much of it this ledger can know. Never a likelihood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.folding_row import FoldingRow
from zhihuan.ui.widgets.labels import IconLabel, Text, mark
from zhihuan.ui.widgets.ring import Ring
from zhihuan.wording.loans import line_event_word
from zhihuan.wording.recovery import (
    completion_sentence,
    conditions_met,
    gate_sentence,
    lender_review_unknown,
    outside_control,
    what_still_helps,
)
from zhihuan.wording.recovery_steps import outcome_word

if TYPE_CHECKING:
    from zhihuan.domain.credit_line import CreditLine, LineEvent
    from zhihuan.domain.money import Money
    from zhihuan.domain.recovery.case import RecoveryCase
    from zhihuan.domain.recovery.progress import Progress
    from zhihuan.ui.desk import Desk


class StandingCard(Card):
    """The head of a case. A platform's own decision gets no ring and no bar."""

    outcome_wanted = Signal()
    """The case ended: note how."""
    reopening_wanted = Signal()
    """The case goes on: its end was no end."""
    pack_wanted = Signal()
    """Everything of the case is wanted on paper."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out an empty card."""
        super().__init__(spacing=Space.S, parent=parent)
        self._desk = desk
        self._title = Text("title", wraps=True, parent=self)
        self._facts = Text("soft", wraps=True, parent=self)
        self.ended = Button(desk.look, "act", icon="check", parent=self)
        self.reopen = Button(desk.look, "plain", icon="undo", parent=self)
        self.pack = Button(desk.look, "plain", icon="file", parent=self)
        self._gate_row = QWidget(self)
        self._gate = Text("strong", wraps=True, parent=self._gate_row)
        self.ring = Ring(desk.look, parent=self)
        self._met = Text("body", wraps=True, parent=self)
        self._completion = Text("soft", wraps=True, parent=self)
        self._helps = Text("body", wraps=True, parent=self)
        self._unknown = Text("note", wraps=True, parent=self)
        self._build()
        self.ended.clicked.connect(self.outcome_wanted)
        self.reopen.clicked.connect(self.reopening_wanted)
        self.pack.clicked.connect(self.pack_wanted)

    def retranslate(self) -> None:
        """Write the fixed texts anew."""
        self.ended.setText(QCoreApplication.translate("StandingCard", "How it ended…"))
        self.reopen.setText(QCoreApplication.translate("StandingCard", "Open it again"))
        self.pack.setText(QCoreApplication.translate("StandingCard", "Make the pack…"))
        self.pack.setVisible(self._desk.pack is not None)
        self._helps.setText(what_still_helps())

    def show_case(
        self, line: CreditLine, event: LineEvent | None, before: Money | None, progress: Progress
    ) -> None:
        """Show a case as it stands; an ended one as it stood on its last day. `before` is the limit up to the loss."""
        case, formats = progress.case, self._desk.look.formats
        ended, outside = case.closed_on, progress.outside_control
        self._title.setText(line.name)
        self._facts.setText(self._lost(case, event, before))
        self.ended.setVisible(ended is None)
        self.reopen.setVisible(ended is not None)
        self._show_gates(progress, open_now=ended is None)
        self.ring.setVisible(bool(progress.measured) and not outside)
        self.ring.show_progress(progress.met, progress.applicable, conditions_met(progress, formats),
                                greyed=progress.completion is None or bool(progress.gates))
        if ended is not None:
            self._met.setText(self._end_of(case))
        else:
            self._met.setText(outside_control() if outside else conditions_met(progress, formats))
        self._completion.setText("" if outside else completion_sentence(progress, formats))
        mark(self._completion, "role", "faint" if progress.gates else "soft")
        self._completion.setVisible(not outside and ended is None)
        self._helps.setVisible(outside and ended is None)
        self._unknown.setText(lender_review_unknown())
        self._unknown.setVisible(ended is None)

    def _lost(self, case: RecoveryCase, event: LineEvent | None, before: Money | None) -> str:
        formats, today = self._desk.look.formats, self._desk.today
        what = "" if event is None else line_event_word(event.kind)
        days = QCoreApplication.translate("StandingCard", "%n days ago", None, (today - case.since).days)
        limit = ""
        if before is not None and event is not None and event.limit is not None:
            limit = QCoreApplication.translate("StandingCard", "limit {before} → {after}").format(
                before=formats.money(before), after=formats.money(event.limit)
            )
        elif before is not None:
            limit = QCoreApplication.translate("StandingCard", "limit before: {before}").format(
                before=formats.money(before)
            )
        age = days if today > case.since else ""
        return " · ".join(filter(None, (what, formats.day(case.since, today), age, limit)))

    def _end_of(self, case: RecoveryCase) -> str:
        formats, ended = self._desk.look.formats, case.closed_on or case.since
        outcome = "" if case.outcome is None else outcome_word(case.outcome)
        if not outcome:
            return QCoreApplication.translate("StandingCard", "Ended on {day}.").format(
                day=formats.day(ended, self._desk.today)
            )
        return QCoreApplication.translate(
            "StandingCard", "Ended on {day}, %n days after the loss: {outcome}.", None, (ended - case.since).days
        ).format(day=formats.day(ended, self._desk.today), outcome=outcome)

    def _show_gates(self, progress: Progress, *, open_now: bool) -> None:
        self._gate_row.setVisible(bool(progress.gates) and open_now)
        self._gate.setText("\n".join(gate_sentence(gate) for gate in progress.gates))
        self._gate.set_tone(Tone.SEVERE)

    def _build(self) -> None:
        head = FoldingRow(parent=self)
        head.words.addWidget(self._title, 1)
        head.buttons.addWidget(self.pack)
        head.buttons.addWidget(self.ended)
        head.buttons.addWidget(self.reopen)
        self.body.addWidget(head)
        self.body.addWidget(self._facts)
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
        for text in (self._met, self._completion, self._helps, self._unknown):
            words.addWidget(text)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        row.addWidget(self.ring)
        row.addLayout(words, 1)
        self.body.addLayout(row)
