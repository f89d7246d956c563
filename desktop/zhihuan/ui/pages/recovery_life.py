"""The line's life: its limit and what was used of it as a chart, what happened when, and what else belongs to it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal

from zhihuan.domain.credit_line import LOSSES, LineEvent, LineEventKind
from zhihuan.domain.money import Money, half_up
from zhihuan.ui.charts.chart import Chart, Place, Values
from zhihuan.ui.charts.chart_card import ChartCard
from zhihuan.ui.theme import Space, Tone
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.facts import Facts
from zhihuan.ui.widgets.folding_row import FoldingRow
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.timeline import Point, Timeline
from zhihuan.wording.lists import listed
from zhihuan.wording.loans import line_event_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from zhihuan.application.line_course import LinePoint
    from zhihuan.domain.credit_line import CreditLine, LineId
    from zhihuan.ui.desk import Desk
    from zhihuan.wording.formats import Formats

_TONES: Final = {
    LineEventKind.RESTORED: Tone.FINE, LineEventKind.REPLACED: Tone.FINE,
} | dict.fromkeys(LOSSES, Tone.HIGH)


class LifeCard(Card):
    """The dated events of a line, and its course."""

    correction_wanted = Signal()
    """Something recorded of the line is to be corrected."""
    funders_wanted = Signal()
    """Who funds the line is to be told."""
    removal_wanted = Signal()
    """The case is to be taken out of the ledger."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out an empty life."""
        super().__init__(spacing=Space.M, parent=parent)
        self._desk = desk
        self._points: Sequence[LinePoint] | None = None
        self._line: LineId | None = None
        self._title = Text("heading", parent=self)
        self.chart = ChartCard(desk.look, parent=self)
        self.chart.setProperty("role", "clear")
        self.chart.body.setContentsMargins(0, 0, 0, 0)
        self._facts = Facts(parent=self)
        self._timeline = Timeline(desk.look, self)
        self.correct = Button(desk.look, "quiet", icon="edit", parent=self)
        self.funders = Button(desk.look, "quiet", icon="edit", parent=self)
        self.remove = Button(desk.look, "danger", icon="trash", parent=self)
        for part in (self._title, self.chart, self._timeline, self._facts):
            self.body.addWidget(part)
        row = FoldingRow(parent=self)
        row.words.addWidget(self.correct)
        row.words.addWidget(self.funders)
        row.words.addStretch(1)
        row.buttons.addWidget(self.remove)
        self.body.addWidget(row)
        self.correct.clicked.connect(self.correction_wanted)
        self.funders.clicked.connect(self.funders_wanted)
        self.remove.clicked.connect(self.removal_wanted)
        self.chart.hide()

    def retranslate(self) -> None:
        """Write the fixed texts anew."""
        self._title.setText(QCoreApplication.translate("LifeCard", "The line's life"))
        self.correct.setText(QCoreApplication.translate("LifeCard", "Correct what happened…"))
        self.funders.setText(QCoreApplication.translate("LifeCard", "Who funds it…"))
        self.remove.setText(QCoreApplication.translate("LifeCard", "Delete the case"))
        self.remove.setToolTip(QCoreApplication.translate("LifeCard", "What happened to the line stays on record."))
        self.chart.retranslate()

    def show_line(self, line: CreditLine, events: tuple[LineEvent, ...]) -> None:
        """Show what happened to a line, what else there is at its platform, and who funds it."""
        book = self._desk.session.book
        self.show_course(self._points if line.id == self._line else None)
        self._line = line.id
        self._timeline.show_points(tuple(self._point(event) for event in sorted(events, key=_day)))
        beside = [one.name for one in book.lines.values() if one.lender == line.lender and one.id != line.id]
        funders = [book.lenders[one].name for one in line.funders if one in book.lenders]
        self._facts.say((
            (QCoreApplication.translate("LifeCard", "Platform"), book.lenders[line.lender].name),
            (QCoreApplication.translate("LifeCard", "Other lines there"), listed(beside) if beside else ""),
            (QCoreApplication.translate("LifeCard", "Funded by"), listed(funders) if funders else ""),
        ))

    def show_course(self, points: Sequence[LinePoint] | None) -> None:
        """Draw the limit and what was used; None: not worked out yet."""
        self._points = points
        worth = points is not None and any(one.used.minor or (one.limit and one.limit.minor) for one in points)
        self.chart.setVisible(worth)
        if worth and points is not None:
            self.chart.show_chart(*life_chart(points, self._desk.look.formats))

    def _point(self, event: LineEvent) -> Point:
        formats, parts = self._desk.look.formats, []
        if event.limit is not None:
            parts.append(QCoreApplication.translate("LifeCard", "limit {amount}").format(
                amount=formats.money(event.limit)
            ))
        if event.until is not None:
            parts.append(QCoreApplication.translate("LifeCard", "until {day}").format(day=formats.day(event.until)))
        successor = self._desk.session.book.lines.get(event.successor) if event.successor else None
        if successor is not None:
            parts.append(QCoreApplication.translate("LifeCard", "by {line}").format(line=successor.name))
        more = " · ".join((*parts, *filter(None, (event.note,))))
        return Point(formats.day(event.on), line_event_word(event.kind), more, _TONES.get(event.kind))


def life_chart(points: Sequence[LinePoint], formats: Formats) -> tuple[Chart, str, str]:
    """Return the chart of a line's limit and of what was used, its finding, and what it draws."""
    currency = points[-1].used.currency

    def write(value: Fraction) -> str:
        return formats.money(Money(half_up(value), currency))

    def mark(value: Fraction) -> str:
        return formats.money_parts(Money(half_up(value), currency)).major

    limits = tuple(None if one.limit is None else Fraction(one.limit.minor) for one in points)
    used = tuple(Fraction(one.used.minor) for one in points)
    chart = Chart(
        tuple(Place(formats.short_month(one.on), formats.day(one.on)) for one in points),
        (Values(QCoreApplication.translate("LifeCard", "Limit"), "faint", limits),
         Values(QCoreApplication.translate("LifeCard", "Used"), "accent", used)),
        write, mark,
    )
    now = points[-1]
    most = max((one.limit for one in points if one.limit is not None), key=lambda one: one.minor, default=None)
    if most is None:
        finding = QCoreApplication.translate("LifeCard", "{used} of it is used now").format(
            used=formats.money(now.used)
        )
    else:
        finding = QCoreApplication.translate("LifeCard", "Once a limit of {most}, now {limit}; {used} is used").format(
            most=formats.money(most), used=formats.money(now.used),
            limit=QCoreApplication.translate("LifeCard", "unknown") if now.limit is None else formats.money(now.limit),
        )
    about = QCoreApplication.translate(
        "LifeCard", "Limit and used amount at each month end; a line that is closed or frozen has no limit."
    )
    return chart, finding, about


def _day(event: LineEvent) -> date:
    return event.on
