"""Draws a chart with Qt Charts, in the colours of the theme. The only module that knows Qt Charts.

Import it when the first chart is shown: nobody should wait for it before.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from PySide6.QtCharts import (
    QAreaSeries,
    QBarSet,
    QCategoryAxis,
    QChart,
    QChartView,
    QLineSeries,
    QStackedBarSeries,
)
from PySide6.QtCore import QLineF, QMargins, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QToolTip

from zhihuan.ui.charts.chart import marks
from zhihuan.ui.theme import Size, Space, Type, sized

if TYPE_CHECKING:
    from PySide6.QtCharts import QAbstractSeries
    from PySide6.QtCore import QEvent, QRect, QRectF
    from PySide6.QtGui import QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from zhihuan.ui.charts.chart import Chart, Stretch, Values
    from zhihuan.ui.look import Look

_HALF: Final = 0.5
_LINE: Final = Size.FOCUS
_MOST_DOTS: Final = 24
"""More points than these stand too near each other for a dot each."""
_BAR_SHARE: Final = 0.62
_ABOVE: Final = 1.04
_BELOW: Final = 0.04
"""Room beyond the highest and the lowest mark for half a point."""
_BETWEEN: Final = 1.6
"""How much room a label at the foot has, as a multiple of its width."""


class Drawing(QChartView):
    """One chart; the pointer over it says the values of the place it is nearest to."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Draw nothing yet."""
        super().__init__(QChart(), parent)
        self._look = look
        self._shown: Chart | None = None
        self._near: int | None = None
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setFrameShape(self.Shape.NoFrame)
        self.setBackgroundBrush(Qt.BrushStyle.NoBrush)
        self.setProperty("role", "clear")
        self.viewport().setAutoFillBackground(False)
        self.setMinimumHeight(4 * Size.ROW)
        look.theme.changed.connect(self._draw)

    def show_chart(self, chart: Chart) -> None:
        """Draw another chart."""
        self._shown = chart
        self._near = None
        self._draw()

    def words_at(self, place: int) -> str:
        """Return what stands at a place: its name, and each value with its name."""
        chart = self._shown
        if chart is None:
            return ""
        said = [
            f"{one.name}: {chart.write(value)}" for one in chart.series
            if (value := one.values[place]) is not None
        ]
        return "\n".join((chart.places[place].full, *said))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say the values of the nearest place."""
        super().mouseMoveEvent(event)
        self._point_at(self._place_under(event.position()))
        if self._near is not None:
            QToolTip.showText(event.globalPosition().toPoint(), self.words_at(self._near), self)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self._point_at(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write as many labels at the foot as fit."""
        super().resizeEvent(event)
        if self._shown is not None and event.size().width() != event.oldSize().width():
            self._draw()

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Draw a hairline at the place that the pointer is nearest to."""
        super().drawForeground(painter, rect)
        if self._near is None or not self.chart().series():
            return
        area = self.chart().plotArea()
        x = self.chart().mapToPosition(QPointF(self._near, 0), self.chart().series()[0]).x()
        painter.setPen(QPen(self._look.theme.tokens.colour("faint"), Space.HAIR, Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(x, area.top(), x, area.bottom()))

    def _point_at(self, place: int | None) -> None:
        if place != self._near:
            self._near = place
            self.scene().update()

    def _place_under(self, where: QPointF) -> int | None:
        chart, series = self._shown, self.chart().series()
        if chart is None or not series or not self.chart().plotArea().contains(where):
            return None
        place = round(self.chart().mapToValue(where, series[0]).x())
        return min(max(place, 0), len(chart.places) - 1)

    def _draw(self) -> None:
        chart = self._shown
        if chart is None:
            return
        drawn, tokens = QChart(), self._look.theme.tokens
        drawn.setBackgroundVisible(False)
        drawn.legend().hide()
        drawn.setMargins(QMargins(0, Space.XS, Space.XL, 0))
        heights = marks(_room(chart), whole=chart.whole)
        foot, side = self._foot(chart), self._side(chart, heights)
        drawn.addAxis(foot, Qt.AlignmentFlag.AlignBottom)
        drawn.addAxis(side, Qt.AlignmentFlag.AlignLeft)
        top = heights[-1] * Fraction(_ABOVE).limit_denominator()
        for one in (*self._behind(chart, top), *self._edges(chart, top), *self._lines(chart), *self._piles(chart)):
            drawn.addSeries(one)
            one.attachAxis(foot)
            one.attachAxis(side)
        for axis in (foot, side):
            axis.setLabelsColor(tokens.colour("soft"))
            axis.setLabelsFont(sized(self.font(), Type.NOTE))
        old = self.chart()
        self.setChart(drawn)
        old.deleteLater()

    def _foot(self, chart: Chart) -> QCategoryAxis:
        foot = QCategoryAxis(self)
        last = len(chart.places) - 1
        foot.setRange(-_HALF, last + _HALF)
        foot.setLabelsPosition(QCategoryAxis.AxisLabelsPosition.AxisLabelsPositionOnValue)
        foot.setGridLineVisible(False)
        foot.setLinePen(QPen(self._look.theme.tokens.colour("edge"), Space.HAIR))
        metrics = QFontMetricsF(sized(self.font(), Type.NOTE))
        widest = max((metrics.horizontalAdvance(one.short) for one in chart.places), default=1.0)
        every = max(1, round(widest * _BETWEEN * len(chart.places) / max(1, self.width()) + _HALF))
        for number, place in enumerate(chart.places):
            if (last - number) % every == 0:
                # Labels of an axis are told apart by their text: no two may be the same.
                foot.append(place.short + "\N{ZERO WIDTH SPACE}" * number, number)
        return foot

    def _side(self, chart: Chart, heights: tuple[Fraction, ...]) -> QCategoryAxis:
        side = QCategoryAxis(self)
        below = 0 if chart.stacked else _BELOW
        side.setRange(-below * float(heights[-1]), float(heights[-1]) * _ABOVE)
        side.setLabelsPosition(QCategoryAxis.AxisLabelsPosition.AxisLabelsPositionOnValue)
        side.setGridLinePen(QPen(self._look.theme.tokens.colour("line"), Space.HAIR))
        side.setLineVisible(False)
        for number, height in enumerate(heights):
            side.append((chart.mark or chart.write)(height) + "\N{ZERO WIDTH SPACE}" * number, float(height))
        return side

    def _behind(self, chart: Chart, top: Fraction) -> list[QAbstractSeries]:
        return [self._band(chart, band, top) for band in chart.bands if band.lower < top]

    def _band(self, chart: Chart, band: Stretch, top: Fraction) -> QAreaSeries:
        ends = (-_HALF, len(chart.places) - _HALF)
        area = QAreaSeries(self)
        upper, lower = QLineSeries(area), QLineSeries(area)
        foot = band.lower or -top * Fraction(_BELOW).limit_denominator()
        for line, height in ((upper, min(top, band.upper or top)), (lower, foot)):
            for end in ends:
                line.append(end, float(height))
        area.setUpperSeries(upper)
        area.setLowerSeries(lower)
        area.setColor(self._look.theme.tokens.tone_ground(band.tone))
        area.setBorderColor(QColor(Qt.GlobalColor.transparent))
        return area

    def _edges(self, chart: Chart, top: Fraction) -> list[QAbstractSeries]:
        return [self._edge(chart, edge) for edge in chart.edges if edge < top]

    def _edge(self, chart: Chart, edge: Fraction) -> QLineSeries:
        line = QLineSeries(self)
        line.setPen(QPen(self._look.theme.tokens.colour("soft"), Space.HAIR, Qt.PenStyle.DotLine))
        for end in (-_HALF, len(chart.places) - _HALF):
            line.append(end, float(edge))
        return line

    def _lines(self, chart: Chart) -> list[QAbstractSeries]:
        if chart.stacked:
            return []
        return [line for one in chart.series for line in self._runs(one)]

    def _runs(self, values: Values) -> list[QAbstractSeries]:
        """Return a line for every run of known values: what is unknown is a gap, never nought."""
        runs: list[list[tuple[int, Fraction]]] = [[]]
        for place, value in enumerate(values.values):
            if value is None:
                runs.append([])
            else:
                runs[-1].append((place, value))
        return [self._line(values, run) for run in runs if run]

    def _line(self, values: Values, run: list[tuple[int, Fraction]]) -> QLineSeries:
        line, colour = QLineSeries(self), self._look.theme.tokens.colour(values.ink)
        line.setPen(QPen(colour, _LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        line.setPointsVisible(len(run) <= _MOST_DOTS)
        line.setMarkerSize(Space.XS + _LINE)
        for place, value in run:
            line.append(place, float(value))
        return line

    def _piles(self, chart: Chart) -> list[QAbstractSeries]:
        if not chart.stacked:
            return []
        piles = QStackedBarSeries(self)
        piles.setBarWidth(_BAR_SHARE)
        for one in chart.series:
            bars = QBarSet(one.name, piles)
            bars.append([float(value or 0) for value in one.values])
            colour = self._look.theme.tokens.colour(one.ink)
            bars.setColor(colour)
            bars.setBorderColor(colour)
            piles.append(bars)
        return [piles]


def _room(chart: Chart) -> Fraction:
    """Return how high the chart must reach: its values, and a little into the band above them."""
    top = chart.top
    above = [edge for edge in (*(band.lower for band in chart.bands), *chart.edges) if edge > top]
    return max(top, min(above, default=top) * Fraction(11, 10)) if above else top
