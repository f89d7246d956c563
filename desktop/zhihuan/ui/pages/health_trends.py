"""How the main figures went over 12 or 24 months, each as a chart that says what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QTabBar, QVBoxLayout, QWidget

from zhihuan.ui.charts.chart_card import ChartCard
from zhihuan.ui.pages.health_charts import TRENDS, owed_chart, trend_chart
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.tile_grid import TileGrid

if TYPE_CHECKING:
    from zhihuan.domain.health.rules import HealthRules
    from zhihuan.domain.health.series import Series
    from zhihuan.ui.look import Look

_SPANS: Final = (12, 24)
_LEAST: Final = Size.FOLD_BELOW * 2 // 5


class Trends(QWidget):
    """A heading with the span to choose, and the charts under it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Lay out charts without anything to show."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._look = look
        self._series: Series | None = None
        self._rules: HealthRules | None = None
        self.title = Text("heading", parent=self)
        self.spans = QTabBar(self)
        self.bar = QProgressBar(self)
        self.measures = {measure: ChartCard(look, parent=self) for measure in TRENDS}
        self.owed = ChartCard(look, parent=self)
        self._grid = TileGrid((*self.measures.values(), self.owed), _LEAST, most=2, gap=Space.M, parent=self)
        self._build()

    @property
    def cards(self) -> tuple[ChartCard, ...]:
        """Every chart's card."""
        return (*self.measures.values(), self.owed)

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self.title.setText(self.tr("Trends"))
        self.spans.setAccessibleName(self.tr("How far back"))
        self.bar.setAccessibleName(self.tr("Measuring the months before"))
        for number, months in enumerate(_SPANS):
            self.spans.setTabText(number, QCoreApplication.translate("Trends", "%n months", None, months))
        for card in self.cards:
            card.retranslate()
        self.draw()

    @Slot(int, int)
    def show_progress(self, done: int, whole: int) -> None:
        """Say how many months are measured."""
        self.bar.setRange(0, whole)
        self.bar.setValue(done)
        self.bar.show()

    def show_series(self, series: Series, rules: HealthRules) -> None:
        """Draw the months before."""
        self._series, self._rules = series, rules
        self.bar.hide()
        self.draw()

    @Slot()
    def draw(self) -> None:
        """Draw what is known anew: other amounts are hidden, or another span is wanted."""
        series, rules = self._series, self._rules
        self._grid.setVisible(series is not None)
        if series is None or rules is None:
            return
        days, formats = series.days[-_SPANS[max(0, self.spans.currentIndex())]:], self._look.formats
        for measure, card in self.measures.items():
            card.show_chart(*trend_chart(measure, series, days, rules, formats))
        self.owed.show_chart(*owed_chart(series, days, formats))

    def _build(self) -> None:
        for _ in _SPANS:
            self.spans.addTab("")
        self.spans.setExpanding(False)
        self.spans.setDrawBase(False)
        self.bar.setTextVisible(False)
        self.bar.hide()
        head = QHBoxLayout()
        head.setSpacing(Space.L)
        head.addWidget(self.title)
        head.addWidget(self.spans)
        head.addWidget(self.bar, 1)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(head)
        column.addWidget(self._grid)
        self.spans.currentChanged.connect(self.draw)
