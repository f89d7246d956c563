"""The page of health: is there danger, why, and which one step helps most; every figure opens to its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zhihuan.domain.health.figure import Unknown
from zhihuan.ui.pages.health_facts import FactsCard
from zhihuan.ui.pages.health_gaps import GapsCard
from zhihuan.ui.pages.health_groups import GROUPS, FigureGroup
from zhihuan.ui.pages.health_reading import HealthReader
from zhihuan.ui.pages.health_strip import show_strip
from zhihuan.ui.pages.health_trends import Trends
from zhihuan.ui.pages.health_verdict import VerdictCard
from zhihuan.ui.pages.health_warnings import HealthWarnings
from zhihuan.ui.pages.page import Page
from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.beside import Beside
from zhihuan.ui.widgets.empty_state import EmptyState
from zhihuan.ui.widgets.payment_strip import PaymentStrip

if TYPE_CHECKING:
    from zhihuan.application.checkup import Checkup
    from zhihuan.domain.health.measure import Measure
    from zhihuan.domain.health.series import Series
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.dialogs.figure_explained import FigureExplained

_FACT_OF = {
    Unknown.NO_INCOME: "income", Unknown.NO_INCOME_AHEAD: "income", Unknown.NO_CASH: "cash",
    Unknown.NO_SPENDING: "spending",
}


class HealthPage(Page):
    """Figures, warnings and facts; what takes long is worked out beside the window."""

    fact_wanted = Signal(str)
    """The user wants to tell a fact: its key (`health_facts.KEYS`)."""
    loan_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out the page on a desk."""
        super().__init__(parent)
        self._desk = desk
        self._found: Checkup | None = None
        self._explained: FigureExplained | None = None
        self.reader = HealthReader(desk.session.memo, self)
        self._add, self._import, self._try = QAction(self), QAction(self), QAction(self)
        self._empty = EmptyState(desk.look, "health", (self._add, self._import), parent=self)
        self._full = QWidget(self)
        self.verdict = VerdictCard(desk.look, self._full)
        self._halves = Beside(parent=self._full)
        self.warnings = HealthWarnings(desk.look, self._halves)
        self.facts = FactsCard(desk.look, self._halves)
        self.gaps = GapsCard(desk.look, self._halves)
        self.groups = {key: FigureGroup(desk.look, key, self._full) for key in GROUPS}
        self.trends = Trends(desk.look, self._full)
        self.strip = PaymentStrip(desk.look, self.groups["overdue"])
        self._build()
        self._connect()
        self.retranslate()

    @property
    def found(self) -> Checkup | None:
        """What is shown; None before the first figures are there."""
        return self._found

    @property
    def explained(self) -> FigureExplained | None:
        """The panel that takes a figure apart, while it is open."""
        return self._explained

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Health")

    def subtitle(self) -> str:
        """Return the day that was measured."""
        return self._desk.look.formats.long_day(self._desk.today)

    def primary_action(self) -> QAction | None:
        """Return *What if…*, once there is something to measure."""
        return self._try if self._something else None

    def open(self, measure: Measure) -> None:
        """Take a figure apart."""
        from zhihuan.ui.dialogs.figure_explained import FigureExplained

        if self._found is None:
            return
        panel = FigureExplained(self._desk.look, measure, self._found, self)
        panel.row_wanted.connect(self._open_subject)
        panel.destroyed.connect(self._forget_panel)
        self._explained = panel
        panel.open()

    @Slot()
    def try_out(self) -> None:
        """Open the form that tries something out."""
        from zhihuan.ui.dialogs.what_if_form import WhatIfForm

        WhatIfForm(self._desk, self).open()

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self._add.setText(self.tr("Add a loan"))
        self._import.setText(self.tr("Import a file"))
        self._try.setText(self.tr("What if…"))
        self._empty.say(
            self.tr("Nothing to measure yet"),
            self.tr("Add what you owe: here you will see whether you are in danger, why, and the one step that helps "
                    "most. Every figure opens to the rows it was made of."),
        )
        for card in (self.verdict, self.warnings, self.facts, self.gaps, self.trends):
            card.retranslate()
        for group in self.groups.values():
            group.retranslate()

    def refresh(self) -> None:
        """Measure the ledger as it is now, and show meanwhile what was found before."""
        session = self._desk.session
        self._empty.setVisible(not self._something)
        self._full.setVisible(self._something)
        self.head_changed.emit()
        if not self._something:
            return
        self.facts.show_position(self._desk.position)
        if self._found is not None:
            self._show(self._found)
            self.trends.draw()
        self.reader.read(session.book, self._desk.today, session.rules)

    @property
    def _something(self) -> bool:
        book = self._desk.session.book
        return bool(book.loans or book.lines)

    @Slot(object)
    def _show(self, found: Checkup) -> None:
        self._found = found
        self.verdict.show_checkup(found)
        self.warnings.show_checkup(found)
        self.gaps.show_checkup(found)
        for group in self.groups.values():
            group.show_checkup(found)
        show_strip(self.strip, found.strip, self._desk.look.formats)
        if self._explained is not None:
            self._explained.show_checkup(found)

    @Slot(object, object)
    def _trace(self, found: Checkup, series: Series) -> None:
        self._show(found)
        self.trends.show_series(series, found.rules)

    def _build(self) -> None:
        self._full.setProperty("role", "clear")
        self._halves.main.addWidget(self.warnings)
        self._halves.main.addWidget(self.groups["income"])
        self._halves.main.addStretch(1)
        self._halves.aside.addWidget(self.facts)
        self._halves.aside.addWidget(self.gaps)
        self._halves.aside.addStretch(1)
        self.groups["overdue"].add_below(self.strip)
        body = QVBoxLayout(self._full)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(Space.M)
        body.addWidget(self.verdict)
        body.addWidget(self._halves)
        for key, group in self.groups.items():
            if key != "income":
                body.addWidget(group)
        body.addWidget(self.trends)
        body.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._empty)
        outer.addWidget(self._full)

    def _connect(self) -> None:
        self.reader.lasting.connect(self.verdict.wait)
        self.reader.measured.connect(self._show)
        self.reader.progressed.connect(self.trends.show_progress)
        self.reader.traced.connect(self._trace)
        self._add.triggered.connect(self.loan_wanted)
        self._import.triggered.connect(self.import_wanted)
        self._try.triggered.connect(self.try_out)
        self.verdict.print_wanted.connect(self._put_on_paper)
        self.facts.wanted.connect(self.fact_wanted)
        self.gaps.wanted.connect(self._tell_missing)
        self.warnings.opened.connect(self.open)
        for group in self.groups.values():
            group.opened.connect(self.open)

    @Slot(object)
    def _tell_missing(self, unknown: Unknown) -> None:
        fact = _FACT_OF.get(unknown)
        if fact is None:
            self._desk.page_wanted.emit("loans", None)
        else:
            self.fact_wanted.emit(fact)

    @Slot()
    def _put_on_paper(self) -> None:
        from zhihuan.ui.dialogs.health_paper import HealthPaper

        if self._found is not None:
            HealthPaper(self._desk, self._found, self).ask(self.verdict.print)

    @Slot(str)
    def _open_subject(self, subject: str) -> None:
        self._desk.page_wanted.emit("loans", subject)

    @Slot()
    def _forget_panel(self) -> None:
        self._explained = None
