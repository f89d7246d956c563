"""What is owed on a loan today besides its instalments: interest not yet due, what lateness cost, what was overpaid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhihuan.application.payment_proposals import due_by
from zhihuan.ui.theme import Space, Tone
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.facts import Facts
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.payments import interest_words

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.balance import Standing
    from zhihuan.ui.look import Look


class TodayCard(Card):
    """A few amounts; what is not on record is said to be unknown."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        """Lay out an empty card."""
        super().__init__(spacing=Space.S, parent=parent)
        self._look = look
        self._title = Text("heading", parent=self)
        self._facts = Facts(parent=self)
        self._unknown = Text("note", wraps=True, parent=self)
        for part in (self._title, self._facts, self._unknown):
            self.body.addWidget(part)

    def show_standing(self, standing: Standing, today: date) -> None:
        """Show how a loan stands."""
        formats = self._look.formats
        late = any(due.days_overdue(today) for due in standing.dues)
        self._title.setText(self.tr("As of today"))
        asked = due_by(standing, today)
        self._facts.say((
            (self.tr("To pay today in all"), formats.money(asked) if late else ""),
            (self.tr("Principal left"), formats.money(standing.principal_left)),
            (self.tr("Interest not yet due"), formats.money(standing.accrued)),
            (self.tr("Penalty so far"), self._penalty(standing, late=late)),
            (self.tr("Overpaid"), formats.money(standing.overpaid) if standing.overpaid else ""),
            (self.tr("Interest paid so far"), interest_words(standing.interest_paid, formats)),
        ))
        reasons = []
        if late and standing.penalty is None:
            reasons.append(self.tr("What lateness costs is unknown: the contract's late terms are not recorded."))
        if standing.interest_paid is None:
            reasons.append(self.tr("The interest paid is unknown: a payment does not say what it was made of."))
        self._unknown.setText("\n".join(reasons))
        self._unknown.set_tone(Tone.WATCH if late and standing.penalty is None else None)
        self._unknown.setVisible(bool(reasons))

    def _penalty(self, standing: Standing, *, late: bool) -> str:
        if standing.penalty is None:
            return self.tr("unknown") if late else ""
        return self._look.formats.money(standing.penalty) if late or standing.penalty else ""
