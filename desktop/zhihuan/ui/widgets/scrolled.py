"""A column that scrolls where it is higher than the room, and shows what was opened or is wrong in it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Scrolled(QScrollArea):
    """Holds one widget as wide as itself."""

    def __init__(self, content: QWidget, *, parent: QWidget | None = None) -> None:
        """Hold a widget; the keyboard goes past the frame, to what is in it."""
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)

    def bring(self, field: QWidget) -> None:
        """Scroll to a field once it is laid out."""
        QTimer.singleShot(0, self, partial(self.ensureWidgetVisible, field))

    @Slot(object)
    def bring_section(self, section: QWidget) -> None:
        """Scroll to a section that was opened, to its head at least."""
        def show() -> None:
            self.ensureWidgetVisible(section)
            self.ensureVisible(0, section.y())

        QTimer.singleShot(0, self, show)
