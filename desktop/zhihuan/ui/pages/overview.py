"""The first page: four figures, what is due, whether the user is in danger, and the way back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from zhihuan.application.danger import Danger, danger, with_steps
from zhihuan.application.glance import Glance, glance, minimum_left
from zhihuan.domain.recovery.readings import case_progress
from zhihuan.ui.due_menu import show_due_menu
from zhihuan.ui.pages.overview_dues import DueList
from zhihuan.ui.pages.overview_side import HealthCard, RecoveryCard, WarningsCard, owed_note, used_words
from zhihuan.ui.pages.page import Page
from zhihuan.ui.paid_menu import Paid
from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.ui.widgets.empty_state import EmptyState
from zhihuan.ui.widgets.figure_tile import FigureTile
from zhihuan.ui.widgets.figures import Figures
from zhihuan.ui.worker import Worker
from zhihuan.wording.health import left_out_currencies
from zhihuan.wording.totals import beside_lines

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from zhihuan.domain.due import Due
    from zhihuan.domain.health.warning import HealthWarning
    from zhihuan.domain.position import Position
    from zhihuan.ui.desk import Desk

_SIDE = Size.FOLD_BELOW // 3
_BESIDE_FROM = Size.WINDOW_LEAST_WIDE
_MOST_WARNINGS = 4
_FIGURES = ("overdue", "week", "month", "owed")


class OverviewPage(Page):
    """What must be paid and when, how much is owed, and whether there is danger."""

    payment_wanted = Signal()
    """The user wants to note a payment that is not in the list."""
    income_wanted = Signal()
    loan_wanted = Signal()
    import_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget, *, sample: bool = False) -> None:
        """Lay out the page on a desk; `sample`: what it shows is an invented household."""
        super().__init__(parent)
        self._desk = desk
        self._sample_data = sample
        self._something = False
        self._tiles = {key: FigureTile(desk.look, parent=self) for key in _FIGURES}
        self._dues = DueList(desk.look, self)
        self._health = HealthCard(desk.look, self)
        self._warnings = WarningsCard(desk.look, self)
        self._helper = Worker(self)
        self._seen: tuple[Position, int] | None = None
        self._recoveries = QVBoxLayout()
        self._side = QWidget(self)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pay = QAction(self)
        self.addAction(self._pay)
        self._add = QAction(self)
        self._import = QAction(self)
        self._sample = QAction(self)
        self._full = QWidget(self)
        self._figures = Figures(self._tiles.values(), parent=self._full)
        self._empty = EmptyState(desk.look, "bird", (self._add, self._import, self._sample), parent=self)
        self._build()
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Overview")

    def subtitle(self) -> str:
        """Return today in full."""
        today = self._desk.look.formats.long_day(self._desk.today)
        if self._desk.bell is not None and self._desk.bell.paused:
            today = self.tr("{today} · Reminders are paused for today").format(today=today)
        if not self._sample_data:
            return today
        return self.tr("{today} · Sample data: close this window and it is gone").format(today=today)

    def primary_action(self) -> QAction | None:
        """Return *Record a payment*, once there is something to pay."""
        return self._pay if self._something else None

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self._pay.setText(self.tr("Record a payment"))
        self._add.setText(self.tr("Add a loan"))
        self._import.setText(self.tr("Import a file"))
        self._sample.setText(self.tr("Look around with sample data"))
        self._empty.say(
            self.tr("Nothing is recorded yet"),
            self.tr("Add the first loan or import a statement: here you will see what is due, what you owe and "
                    "whether you are in danger. Everything stays on this computer."),
        )
        names = (self.tr("Overdue"), self.tr("Next 7 days"), self.tr("Left this month"), self.tr("Total owed"))
        for key, name in zip(_FIGURES, names, strict=True):
            self._tiles[key].name(name)

    def refresh(self) -> None:
        """Show the ledger as it is now."""
        desk = self._desk
        something = bool(desk.session.book.loans or desk.session.book.lines)
        moved, self._something = something != self._something, something
        if moved:
            self.head_changed.emit()
        self._empty.setVisible(not something)
        self._full.setVisible(something)
        if not something:
            return
        position = desk.position
        seen = glance(position)
        self._show_figures(seen)
        self._dues.show_rows(seen.rows, position, None if desk.bell is None else desk.bell.waiting)
        rules = desk.session.rules
        found = danger(position, rules)
        used = used_words(position, desk.look.formats)
        self._health.show_health(found, rules, used, left_out_currencies(position))
        self._show_warnings(found, position)
        self._show_recoveries()
        self._dues.lead_to(self._health.ask_income, self._health.ask_rows)

    def minimumSizeHint(self) -> QSize:
        """Ask for no more room than one column needs: the page could not be made narrow again while it has two."""
        hint = super().minimumSizeHint()
        one_column = max(self._figures.minimumSizeHint().width(), self._dues.minimumSizeHint().width(), _SIDE)
        return QSize(min(hint.width(), one_column), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards under the list where there is no room beside it."""
        super().resizeEvent(event)
        wide = max(_BESIDE_FROM, self._dues.minimumSizeHint().width() + Space.M + _SIDE)
        beside = event.size().width() >= wide
        directions = QBoxLayout.Direction
        self._halves.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._side.setMinimumWidth(_SIDE if beside else 0)
        self._side.setMaximumWidth(_SIDE if beside else Size.CONTENT_MOST)

    def _show_figures(self, seen: Glance) -> None:
        look = self._desk.look
        late = seen.overdue
        words = (QCoreApplication.translate("Overview", "%n payments late", None, late.count) if late.count
                 else self.tr("Nothing overdue"))
        self._tiles["overdue"].show_amount(late.amount, words, Tone.SEVERE if late.count else Tone.FINE)
        week, month = seen.next_seven_days, seen.this_month
        counted = QCoreApplication.translate("Overview", "%n payments", None, week.count)
        self._tiles["week"].show_amount(week.amount, counted if week.count else self.tr("Nothing due"))
        paid = self.tr("{amount} paid").format(amount=look.formats.money(seen.paid_this_month))
        self._tiles["month"].show_amount(month.amount, paid)
        owed = seen.owed.main
        self._tiles["owed"].name(self.tr("Total owed, at least") if owed.at_least else self.tr("Total owed"))
        self._tiles["owed"].show_amount(owed.amount, *owed_note(seen, look))
        others = zip(_FIGURES, (late.others, week.others, month.others, seen.owed.others), strict=True)
        for key, beside in others:
            self._tiles[key].show_beside(beside_lines(beside, look.formats))

    def _show_warnings(self, found: Danger, position: Position) -> None:
        """Show the gravest warnings at once; what would help is worked out beside the window and shown when known."""
        shown = found.warnings[:_MOST_WARNINGS]
        more = len(found.warnings) - len(shown)
        self._warnings.show_warnings(shown, more, position)
        self._seen = position, more
        self._helper.cancel()
        if shown:
            self._helper.start(lambda progress: with_steps(position, shown, progress))

    @Slot(object)
    def _show_steps(self, warnings: tuple[HealthWarning, ...]) -> None:
        if self._seen is not None:
            position, more = self._seen
            self._warnings.show_warnings(warnings, more, position)

    def _show_recoveries(self) -> None:
        while (item := self._recoveries.takeAt(0)) is not None:
            card = item.widget()
            if card is not None:
                card.hide()
                card.deleteLater()
        desk = self._desk
        for case in desk.session.book.cases.values():
            if case.closed_on is None:
                progress = case_progress(desk.position, case)
                card = RecoveryCard(desk.look, progress, desk.position, self._full)
                card.opened.connect(self._open_case)
                self._recoveries.addWidget(card)

    def _build(self) -> None:
        self._side.setProperty("role", "clear")
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._health)
        self._recoveries.setSpacing(Space.M)
        column.addLayout(self._recoveries)
        column.addWidget(self._warnings)
        column.addStretch(1)
        self._full.setProperty("role", "clear")
        body = QVBoxLayout(self._full)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(Space.M)
        body.addWidget(self._figures)
        self._halves.setSpacing(Space.M)
        self._halves.addWidget(self._dues, 1)
        self._halves.addWidget(self._side)
        body.addLayout(self._halves, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._empty)
        outer.addWidget(self._full)

    def _connect(self) -> None:
        self._dues.paid.connect(self._paid)
        self._dues.minimum_paid.connect(self._minimum_paid)
        self._dues.opened.connect(self._open_subject)
        self._dues.menu_wanted.connect(self._ask_when)
        self._health.income_wanted.connect(self.income_wanted)
        self._health.rows_wanted.connect(self._show_rows)
        self._helper.finished.connect(self._show_steps)
        self._warnings.rest_wanted.connect(partial(self._desk.page_wanted.emit, "health", None))
        self._pay.triggered.connect(self.payment_wanted)
        self._add.triggered.connect(self.loan_wanted)
        self._import.triggered.connect(self.import_wanted)
        self._sample.triggered.connect(self.sample_wanted)

    def _show_rows(self) -> None:
        from zhihuan.ui.dialogs.ratio_rows import RatioRows

        RatioRows(self._desk, self).open()

    def _ask_when(self, due: Due, beside: QWidget) -> None:
        if self._desk.bell is not None:
            show_due_menu(self._desk, self._desk.bell, due, beside)

    def _paid(self, due: Due, beside: QWidget) -> None:
        Paid(self._desk, due, done=partial(self._dues.focus_row, self._dues.place_of(due))).ask(beside)

    def _minimum_paid(self, due: Due, beside: QWidget) -> None:
        done = partial(self._dues.focus_row, self._dues.place_of(due))
        Paid(self._desk, due, minimum_left(due), done).ask(beside)

    def _open_subject(self, subject: str) -> None:
        self._desk.page_wanted.emit("loans", subject)

    def _open_case(self, case: str) -> None:
        self._desk.page_wanted.emit("recovery", case)
