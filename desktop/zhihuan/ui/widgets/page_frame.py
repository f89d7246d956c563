"""The scrolling frame round a page: margins that stay put whether or not there is a scroll bar."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from zhihuan.ui.theme import Size, Space

_MOST = 1_000


def centre(inner: QWidget, holder: QWidget, *, bottom: int = 0) -> QHBoxLayout:
    """Lay a widget between the page margins of its holder, in the middle where the window is very wide."""
    inner.setMaximumWidth(Size.CONTENT_MOST)
    row = QHBoxLayout(holder)
    row.setContentsMargins(Space.XL, 0, Space.XL, bottom)
    row.setSpacing(0)
    row.addStretch(1)
    row.addWidget(inner, _MOST)
    row.addStretch(1)
    return row


class PageFrame(QScrollArea):
    """Scrolls a page that is higher than the window; a page that can grow fills it."""

    def __init__(self, parent: QWidget) -> None:
        """Make an empty frame."""
        super().__init__(parent)
        self._row: QHBoxLayout | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().setSingleStep(Size.ROW // 2)
        self.verticalScrollBar().rangeChanged.connect(self._keep_margin)

    def hold(self, page: QWidget) -> None:
        """Take a page in."""
        holder = QWidget(self)
        for widget in (holder, page):
            widget.setProperty("role", "clear")
        self._row = centre(page, holder, bottom=Space.L)
        self.setWidget(holder)

    def _keep_margin(self, _least: int, most: int) -> None:
        if self._row is not None:
            bar = self.verticalScrollBar().sizeHint().width() if most else 0
            self._row.setContentsMargins(Space.XL, 0, Space.XL - bar, Space.L)
