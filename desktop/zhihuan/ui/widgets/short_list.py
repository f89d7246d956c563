"""A list inside a card that scrolls rather than push what follows off the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from zhihuan.ui.theme import Size

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_OF_WINDOW: Final = 0.22
_ALONE: Final = 0.6


class ShortList(QScrollArea):
    """As high as its content, up to a part of the window; beyond that it scrolls."""

    def __init__(self, parent: QWidget) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._share = _OF_WINDOW
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.verticalScrollBar().setSingleStep(Size.ROW // 2)

    def hold(self, content: QWidget, *, roomy: bool = False) -> None:
        """Show another content; the one before is deleted. With `roomy`, little else wants the window's room."""
        self._share = _ALONE if roomy else _OF_WINDOW
        content.setProperty("role", "clear")
        self.setWidget(content)
        content.show()
        self.fit()

    def fit(self) -> None:
        """Take the height that the content needs at this width, as far as the window allows it."""
        content = self.widget()
        layout = content.layout() if content is not None else None
        if layout is None:
            return
        width = self.viewport().width()
        needed = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
        self.setFixedHeight(min(needed, max(2 * Size.ROW, int(self.window().height() * self._share))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self.fit()
