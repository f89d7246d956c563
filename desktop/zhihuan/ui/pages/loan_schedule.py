"""A loan's plan as it is now, and as it was planned before something moved it."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from zhihuan.ui.models.rows import RowsModel
from zhihuan.ui.models.schedule import CAN_WAIT, schedule_columns, schedule_rows, widest_schedule
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.cells import ChipCell
from zhihuan.ui.widgets.fields import Choice
from zhihuan.ui.widgets.fitting_table import FittingTable
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.plan_comparison import PlanComparison
from zhihuan.wording.course import sum_words, version_words

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from zhihuan.domain.balance import Standing
    from zhihuan.ui.desk import Desk

_ROWS_BEFORE = 2
"""How many instalments stand above the next due when a loan is opened."""
_PRESENT = 0
"""Where the present plan stands among those that can be looked at."""


class SchedulePane(QWidget):
    """The present plan with the state of each row and its sum; or an earlier plan beside it."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out an empty plan."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._desk = desk
        self._standing: Standing | None = None
        self._first: int | None = None
        look = desk.look
        self.version = Choice(look, parent=self)
        self._looking = Text("soft", parent=self)
        self.model = RowsModel(schedule_columns(look), self, identity=attrgetter("key"))
        self.table = FittingTable(look, self.model, widest_schedule, can_wait=CAN_WAIT, parent=self)
        self._sum = Text("note", wraps=True, parent=self)
        self.earlier = PlanComparison(look, parent=self)
        self._stack = QStackedWidget(self)
        self._build()
        self.version.currentIndexChanged.connect(self._look_at_version)

    def title(self) -> str:
        """Return what the tab is called."""
        return self.tr("Schedule")

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self._looking.setText(self.tr("Shown"))
        self.version.setAccessibleName(self.tr("Which plan is shown"))
        self.table.retranslate(self.tr("Schedule"))
        self.earlier.call(self.tr("Planned then"), self.tr("Planned now"), self.tr("Then and now"))

    def show_standing(self, standing: Standing, *, anew: bool) -> None:
        """Show a loan's plan; `anew` begins at the next due and with the present plan."""
        self._standing = standing
        self.model.fill(schedule_rows(standing, self._desk.today, self._desk.look.formats))
        self._sum.setText(sum_words(standing.rows, self._desk.look.formats))
        self._offer_versions(standing, chosen=_PRESENT if anew else self.version.currentIndex())
        if anew:
            self._go_to_next(standing)

    def _offer_versions(self, standing: Standing, *, chosen: int) -> None:
        """Offer every plan there was, the present one first, then the newest."""
        earlier = standing.course.versions[:-1]
        self.version.blockSignals(True)
        self.version.clear()
        self.version.addItem(self.tr("The plan as it is now"), None)
        for number in reversed(range(len(earlier))):
            self.version.addItem(version_words(earlier[number], self._desk.look.formats), number)
        self.version.setCurrentIndex(chosen if 0 <= chosen < self.version.count() else _PRESENT)
        self.version.blockSignals(False)
        for part in (self.version, self._looking):
            part.setVisible(bool(earlier))
        self._look_at_version()

    @Slot()
    def _look_at_version(self) -> None:
        number, standing = self.version.currentData(), self._standing
        self.version.setToolTip(self.version.currentText())
        if standing is None:
            return
        self._stack.setCurrentIndex(0 if number is None else 1)
        if number is not None:
            self.earlier.show_plans(standing.course.versions[number].rows, standing.rows)

    def _go_to_next(self, standing: Standing) -> None:
        """Let the schedule begin where the loan stands now."""
        due = standing.next_due
        place = next((at for at, row in enumerate(self.model.rows) if due is not None and row.due == due), None)
        if place is not None:
            self.table.selectRow(place)
            self._first = max(0, place - _ROWS_BEFORE)
            QTimer.singleShot(0, self, self._scroll_to_first)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where the loan stands: a table that is not shown yet cannot scroll."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._scroll_to_first)

    @Slot()
    def _scroll_to_first(self) -> None:
        if self._first is not None and self.table.isVisible():
            self.table.scrollTo(self.model.index(self._first, 0), QAbstractItemView.ScrollHint.PositionAtTop)
            self._first = None

    def _build(self) -> None:
        look = self._desk.look
        last = len(self.model.columns) - 1
        chips = ChipCell(look, attrgetter("tone"), self.table, icon=attrgetter("icon"))
        self.table.setItemDelegateForColumn(last, chips)
        self.setFocusProxy(self.table)
        present = QWidget(self)
        present.setProperty("role", "clear")
        column = QVBoxLayout(present)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.table, 1)
        column.addWidget(self._sum)
        for part in (present, self.earlier):
            self._stack.addWidget(part)
        self._stack.setMinimumHeight(5 * Size.ROW)
        self._sum.setContentsMargins(Space.M, 0, Space.M, Space.XS)
        self.earlier.sentence.setContentsMargins(Space.M, Space.XS, Space.M, 0)
        self.version.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        head = QHBoxLayout()
        head.setContentsMargins(Space.M, Space.XS, Space.M, 0)
        head.setSpacing(Space.S)
        head.addWidget(self._looking)
        head.addWidget(self.version, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(Space.S)
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)
