"""What happened to a credit line, what is known of it, and the way back once it was lost."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zhihuan.application.institutions import NO_INSTITUTIONS
from zhihuan.domain.credit_line import LineEvent, LineEventKind
from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.facts import Facts
from zhihuan.ui.widgets.labels import IconLabel, Text
from zhihuan.ui.widgets.timeline import Point, Timeline
from zhihuan.wording.lines import share_words
from zhihuan.wording.loans import line_event_word
from zhihuan.wording.recovery import reason_word

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from zhihuan.application.institutions import Institutions
    from zhihuan.application.loan_list import LineRow
    from zhihuan.domain.card_terms import CardTerms
    from zhihuan.domain.credit_line import CreditLine
    from zhihuan.domain.money import Money
    from zhihuan.domain.position import LineStanding
    from zhihuan.domain.recovery.case import RecoveryCase
    from zhihuan.ui.look import Look

_TONES: Final = {
    LineEventKind.RESTORED: Tone.FINE, LineEventKind.CUT: Tone.HIGH, LineEventKind.FROZEN: Tone.WATCH,
    LineEventKind.CLOSED: Tone.SEVERE,
}


class LifeCard(Card):
    """The line's events, the newest on top."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        """Lay out an empty card."""
        super().__init__(spacing=Space.M, parent=parent)
        self._look = look
        self._title = Text("heading", parent=self)
        self._nothing = Text("soft", wraps=True, parent=self)
        self._timeline = Timeline(look, self)
        for part in (self._title, self._nothing, self._timeline):
            self.body.addWidget(part)

    def show_standing(self, standing: LineStanding, today: date) -> None:
        """Show a line's life."""
        self._title.setText(self.tr("What happened"))
        events = sorted(standing.events, key=attrgetter("on"), reverse=True)
        self._nothing.setText(self.tr("No event is recorded: neither when it was opened nor its limit."))
        self._nothing.setVisible(not events)
        self._timeline.show_points(tuple(self._point(event, today) for event in events))

    def _point(self, event: LineEvent, today: date) -> Point:
        formats = self._look.formats
        limit = "" if event.limit is None else formats.money(event.limit)
        until = "" if event.until is None else self.tr("until {day}").format(day=formats.day(event.until, today))
        more = " · ".join(part for part in (limit, until, event.note) if part)
        return Point(formats.day(event.on, today), line_event_word(event.kind), more, _TONES.get(event.kind))


class LineFactsCard(Card):
    """Who grants the line and on which days of the month it is billed and due."""

    reminders_wanted = Signal()
    """The reminders of this line are to come otherwise."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        """Lay out an empty card."""
        super().__init__(spacing=Space.S, parent=parent)
        self._look = look
        self._title = Text("heading", parent=self)
        self._facts = Facts(parent=self)
        self.reminders = Button(look, "quiet", self.tr("Its reminders…"), icon="clock", parent=self)
        self.body.addWidget(self._title)
        self.body.addWidget(self._facts)
        self.body.addWidget(self.reminders, 0, Qt.AlignmentFlag.AlignLeft)
        self.reminders.clicked.connect(self.reminders_wanted)

    def show_row(self, row: LineRow, institutions: Institutions = NO_INSTITUTIONS) -> None:
        """Show a line's facts, and how its lender is reached if that is known."""
        line, beyond = row.standing.line, row.standing.balance.before_records
        self._title.setText(self.tr("About this line"))
        self.reminders.setText(self.tr("Its reminders…"))
        self._facts.say((
            (self.tr("Lender"), row.lender.name),
            (self.tr("Hotline"), institutions.hotline_of(row.lender.name)),
            (self.tr("Statement day"), self._day(line.statement_day)),
            (self.tr("Due day"), self._due(line)),
            (self.tr("Paid by"), self.tr("automatic debit") if line.automatic else ""),
            *self._contract(line.terms),
            (self.tr("Repaid beyond records"), self._look.formats.money(beyond) if beyond else ""),
        ))

    def _due(self, line: CreditLine) -> str:
        after = line.terms.due_after
        if after is None:
            return self._day(line.due_day)
        return QCoreApplication.translate("LineFactsCard", "%n days after the statement", None, after)

    def _contract(self, terms: CardTerms) -> list[tuple[str, str]]:
        """Return what the contract says of minimum, late fee and lateness, as far as it is known."""
        formats, rule, fee, grace = self._look.formats, terms.minimum, terms.late_fee, terms.grace_days
        return [
            (self.tr("Minimum payment"), "" if rule is None else self._at_least(rule.share, rule.floor)),
            (self.tr("Late fee"), "" if fee is None else self._at_least(fee.share, fee.floor)),
            (self.tr("Grace days"), formats.count(grace) if grace else ""),
            (self.tr("Tolerance amount"), formats.money(terms.tolerance) if terms.tolerance else ""),
        ]

    def _at_least(self, share: Decimal, floor: Money | None) -> str:
        formats = self._look.formats
        percent = share_words(share, formats)
        if floor is None:
            return percent
        return self.tr("{share}, at least {amount}").format(share=percent, amount=formats.money(floor))

    def _day(self, day: int | None) -> str:
        return self.tr("day {day} of the month").format(day=day) if day else self.tr("unknown")


class WayBack(Card):
    """Says that a recovery case is open, and opens it; not there while none is."""

    opened = Signal(str)
    """The case to show, by id."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        """Make the card, out of sight."""
        super().__init__(spacing=Space.S, parent=parent)
        self._look = look
        self._case: RecoveryCase | None = None
        self._title = Text("heading", parent=self)
        self._sentence = Text("soft", wraps=True, parent=self)
        self.button = Button(look, "act", parent=self)
        self.button.clicked.connect(self._open)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(IconLabel(look, "recovery", "accent", Size.ICON, self))
        head.addWidget(self._title, 1)
        self.body.addLayout(head)
        self.body.addWidget(self._sentence)
        foot = QHBoxLayout()
        foot.addWidget(self.button)
        foot.addStretch(1)
        self.body.addLayout(foot)
        self.hide()

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self._title.setText(self.tr("A recovery case is open"))
        self.button.setText(self.tr("See the way back"))

    def show_case(self, case: RecoveryCase | None, today: date) -> None:
        """Show an open case, or nothing."""
        self._case = case
        self.setVisible(case is not None)
        if case is not None:
            self._sentence.setText(self.tr("Since {day}. {reason}.").format(
                day=self._look.formats.day(case.since, today), reason=reason_word(case.reason)
            ))

    @Slot()
    def _open(self) -> None:
        if self._case is not None:
            self.opened.emit(self._case.id)
