"""A chart on a card: a title that states the finding, the same values as a table, and a picture to take away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Slot
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from zhihuan.ui.charts.legend import Legend
from zhihuan.ui.models.rows import Column, RowsModel
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.table import Table

if TYPE_CHECKING:
    from collections.abc import Callable
    from fractions import Fraction

    from zhihuan.ui.charts.chart import Chart
    from zhihuan.ui.charts.drawing import Drawing
    from zhihuan.ui.look import Look

_HIGH = 5 * Size.ROW


class ChartCard(Card):
    """Shows one chart. What draws it is imported when the first one is shown."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        """Lay out a card without a chart."""
        super().__init__(spacing=Space.S, parent=parent)
        self._look = look
        self._chart: Chart | None = None
        self._drawing: Drawing | None = None
        self._table: Table | None = None
        self.sheet = QWidget(self)
        self.finding = Text("strong", wraps=True, parent=self.sheet)
        self.about = Text("note", wraps=True, parent=self.sheet)
        self.legend = Legend(look, self.sheet)
        self.stack = QStackedWidget(self.sheet)
        self.as_table = Button(look, "quiet", parent=self)
        self.copy = Button(look, "quiet", parent=self)
        self._build()
        self.retranslate()

    @property
    def drawing(self) -> Drawing | None:
        """The drawn chart; None before the first one."""
        return self._drawing

    @property
    def table(self) -> Table | None:
        """The table of the same values; None before it was asked for."""
        return self._table

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        tabled = self.as_table.isChecked()
        self.as_table.setText(self.tr("Show as chart") if tabled else self.tr("Show as table"))
        self.copy.setText(self.tr("Copy picture"))

    def show_chart(self, chart: Chart, finding: str, about: str) -> None:
        """Show a chart; `finding` says what it shows, `about` what is drawn."""
        from zhihuan.ui.charts.drawing import Drawing

        self._chart = chart
        self.finding.setText(finding)
        self.about.setText(about)
        self.legend.show_series(chart.series if len(chart.series) > 1 else ())
        if self._drawing is None:
            self._drawing = Drawing(self._look, self.stack)
            self.stack.addWidget(self._drawing)
        self._drawing.show_chart(chart)
        self._drawing.setAccessibleName(finding)
        self._drawing.setAccessibleDescription(about)
        if self._table is not None:
            self._drop_table()
        self._switch()

    def _build(self) -> None:
        for part in (self.sheet, self.stack):
            part.setProperty("role", "clear")
        self.stack.setFixedHeight(_HIGH)
        self.about.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self.sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        for part in (self.finding, self.about, self.legend):
            column.addWidget(part)
        column.addWidget(self.stack)
        column.addStretch(1)
        self.body.addWidget(self.sheet, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        buttons.addWidget(self.as_table)
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(self._switch)
        self.copy.clicked.connect(self._copy)

    @Slot()
    def _switch(self) -> None:
        tabled = self.as_table.isChecked()
        self.retranslate()
        if tabled and self._table is None and self._chart is not None:
            self._table = self._tabled(self._chart)
            self.stack.addWidget(self._table)
        shown = self._table if tabled else self._drawing
        if shown is not None:
            self.stack.setCurrentWidget(shown)

    def _tabled(self, chart: Chart) -> Table:
        """Return the chart's values as a table, the newest first."""
        columns = [Column(lambda: self.tr("Month"), lambda row: chart.places[row].full, stretches=True)]
        columns += [Column(partial(str, one.name), self._cell(chart, one.values), right=True) for one in chart.series]
        model = RowsModel(columns, self)
        table = Table(self._look, model, self.finding.text(), parent=self.stack)
        table.verticalHeader().setDefaultSectionSize(Size.CONTROL)
        model.fill(reversed(range(len(chart.places))))
        return table

    def _cell(self, chart: Chart, values: tuple[Fraction | None, ...]) -> Callable[[int], str]:
        def text(row: int) -> str:
            value = values[row]
            return self.tr("unknown") if value is None else chart.write(value)

        return text

    def _drop_table(self) -> None:
        if self._table is not None:
            self.stack.removeWidget(self._table)
            self._table.deleteLater()
            self._table = None

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setPixmap(self.picture())

    def picture(self) -> QPixmap:
        """Return title, chart and legend as a picture, on the card's own ground."""
        scale = self.devicePixelRatioF()
        picture = QPixmap(self.sheet.size() * scale)
        picture.setDevicePixelRatio(scale)
        picture.fill(self._look.theme.tokens.colour("card"))
        self.sheet.render(picture, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
        return picture
