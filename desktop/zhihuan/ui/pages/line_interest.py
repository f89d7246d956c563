"""What a line costs: interest to expect beside what was recorded, the rule, late fee, and only ever paying minimums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from zhihuan.ui.theme import Space, Tone
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.facts import Facts
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.lines import interest_difference, interest_rule, minimum_only_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.card_interest import StatementInterest
    from zhihuan.domain.position import LineStanding
    from zhihuan.ui.look import Look


class InterestCard(Card):
    """Expectations, never part of what is owed until what the lender asks is recorded."""

    record_wanted = Signal()
    """The interest on the lender's statement is to be recorded."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        """Lay out an empty card."""
        super().__init__(spacing=Space.S, parent=parent)
        self._look = look
        self._title = Text("heading", parent=self)
        self._facts = Facts(parent=self)
        self.record = Button(look, "plain", icon="plus", parent=self)
        self._rule = Text("note", wraps=True, parent=self)
        self._only = Text("body", wraps=True, parent=self)
        for part in (self._title, self._facts):
            self.body.addWidget(part)
        foot = QHBoxLayout()
        foot.addWidget(self.record)
        foot.addStretch(1)
        self.body.addLayout(foot)
        for part in (self._only, self._rule):
            self.body.addWidget(part)
        self.record.clicked.connect(self.record_wanted)
        self.retranslate()

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self._title.setText(self.tr("Interest"))
        self.record.setText(self.tr("Record the lender's interest"))

    def show_standing(self, standing: LineStanding) -> None:
        """Show what a line costs."""
        formats, latest = self._look.formats, standing.statement
        self.retranslate()
        self.record.setVisible(latest is not None)
        fee = standing.late_fee
        facts = [
            *([] if latest is None else self._of(standing.interest(latest.month))),
            *self._of(standing.interest()),
            *self._to_come(standing),
            (self.tr("Late fee to expect"), formats.money(fee) if fee else ""),
        ]
        self._facts.say(facts)
        self._facts.setVisible(any(text for _, text in facts))
        self._rule.setText(interest_rule(standing.line.terms, formats))
        only = standing.minimum_only
        self._only.setText("" if only is None else minimum_only_words(only, standing.today, formats))
        self._only.set_tone(Tone.HIGH if only is not None and (only.payments is None or not only.falls) else None)
        self._only.setVisible(only is not None)

    def _to_come(self, standing: LineStanding) -> list[tuple[str, str]]:
        """Return what the statement to come asks when nothing more is paid, where that is more than so far."""
        ahead, so_far = standing.interest_to_come, standing.interest().expected
        if ahead is None or ahead == so_far:
            return []
        return [(self.tr("By then, if nothing more is paid"), self._look.formats.money(ahead))]

    def _of(self, found: StatementInterest) -> list[tuple[str, str]]:
        """Return what a statement's interest should be, and what was recorded of it."""
        formats, day = self._look.formats, self._look.formats.day(found.on, found.until)
        expected = "" if found.expected is None else formats.money(found.expected)
        if found.until < found.on:
            return [(self.tr("So far, for {day}").format(day=day), expected)]
        return [
            (self.tr("Expected, {day}").format(day=day), expected),
            (self.tr("Recorded"), formats.money(found.recorded) if found.recorded or found.expected else ""),
            (self.tr("Compared with expected"), interest_difference(found, formats)),
        ]
