"""What a line costs: interest to expect beside what was recorded, the rule, late fee, and only ever paying minimums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhihuan.ui.theme import Space, Tone
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
    """Expectations, never part of what is owed until the lender records them."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        """Lay out an empty card."""
        super().__init__(spacing=Space.S, parent=parent)
        self._look = look
        self._title = Text("heading", parent=self)
        self._facts = Facts(parent=self)
        self._rule = Text("note", wraps=True, parent=self)
        self._only = Text("body", wraps=True, parent=self)
        for part in (self._title, self._facts, self._only, self._rule):
            self.body.addWidget(part)

    def show_standing(self, standing: LineStanding) -> None:
        """Show what a line costs."""
        formats, latest = self._look.formats, standing.statement
        self._title.setText(self.tr("Interest"))
        fee = standing.late_fee
        facts = [
            *([] if latest is None else self._of(standing.interest(latest.month))),
            *self._of(standing.interest()),
            (self.tr("Late fee to expect"), formats.money(fee) if fee else ""),
        ]
        self._facts.say(facts)
        self._facts.setVisible(any(text for _, text in facts))
        self._rule.setText(interest_rule(standing.line.terms, formats))
        only = standing.minimum_only
        self._only.setText("" if only is None else minimum_only_words(only, formats))
        self._only.set_tone(Tone.HIGH if only is not None and (only.months is None or not only.falls) else None)
        self._only.setVisible(only is not None)

    def _of(self, found: StatementInterest) -> list[tuple[str, str]]:
        """Return what a statement's interest should be, and what was recorded of it."""
        formats, day = self._look.formats, self._look.formats.day(found.on, found.until)
        expected = "" if found.expected is None else formats.money(found.expected)
        if found.until < found.on:
            return [(self.tr("So far, for {day}").format(day=day), expected)]
        return [
            (self.tr("Expected, {day}").format(day=day), expected),
            (self.tr("Recorded"), formats.money(found.recorded) if found.recorded or found.expected else ""),
            (self.tr("Difference"), interest_difference(found, formats)),
        ]
