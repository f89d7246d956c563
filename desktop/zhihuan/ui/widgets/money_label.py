"""Amounts with lighter small coins, in figures of equal width."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import QLabel, QWidget

from zhihuan.ui.theme import Type, sized
from zhihuan.ui.widgets.labels import mark

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent

    from zhihuan.domain.money import Money
    from zhihuan.ui.look import Look
    from zhihuan.ui.theme import Tone
    from zhihuan.wording.formats import MoneyParts

MoneyRole = Literal["figure", "heading", "strong", "body"]


def minor_font(major: QFont) -> QFont:
    """Return the smaller, lighter font for the coins after an amount's point."""
    return sized(major, Type.TITLE if major.pixelSize() >= Type.FIGURE else Type.NOTE)


def amount_width(parts: MoneyParts, major: QFont) -> float:
    """Return how wide an amount is drawn."""
    return (QFontMetricsF(major).horizontalAdvance(parts.major)
            + QFontMetricsF(minor_font(major)).horizontalAdvance(parts.minor))


def draw_amount(painter: QPainter, where: QRectF, parts: MoneyParts, major: QFont, inks: tuple[QColor, QColor],
                *, right: bool = True) -> None:
    """Draw an amount on one baseline, its coins lighter, right-aligned unless told otherwise."""
    metrics = QFontMetrics(major)
    x = where.right() - amount_width(parts, major) if right else where.left()
    baseline = where.top() + (int(where.height()) - metrics.height()) // 2 + metrics.ascent()
    painter.setFont(major)
    painter.setPen(inks[0])
    painter.drawText(QPointF(x, baseline), parts.major)
    painter.setFont(minor_font(major))
    painter.setPen(inks[1])
    painter.drawText(QPointF(x + QFontMetricsF(major).horizontalAdvance(parts.major), baseline), parts.minor)


class MoneyLabel(QLabel):
    """One amount. Shows nothing (and says "unknown" nowhere) until it is given one."""

    def __init__(self, look: Look, role: MoneyRole = "heading", *, right: bool = True,
                 parent: QWidget | None = None) -> None:
        """Make room for an amount in a role of the type scale."""
        super().__init__(parent)
        self._look = look
        self._amount: Money | None = None
        self._right = right
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        look.formats_changed.connect(self._write)

    def show_amount(self, amount: Money, tone: Tone | None = None) -> None:
        """Show an amount, in a tone if it means something."""
        self._amount = amount
        mark(self, "tone", tone.value if tone else None)
        self._write()

    def sizeHint(self) -> QSize:
        """Ask for the room both parts need."""
        if self._amount is None:
            return super().sizeHint()
        width = amount_width(self._look.formats.money_parts(self._amount), self.font())
        return QSize(round(width + 1), self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """Never let an amount be cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the amount."""
        if self._amount is None:
            return
        painter = QPainter(self)
        inks = (self.palette().color(self.foregroundRole()), self._look.theme.tokens.colour("soft"))
        parts = self._look.formats.money_parts(self._amount)
        draw_amount(painter, QRectF(self.contentsRect()), parts, self.font(), inks, right=self._right)
        painter.end()

    def _write(self) -> None:
        if self._amount is not None:
            self.setText(self._look.formats.money(self._amount))
            self.updateGeometry()
            self.update()
