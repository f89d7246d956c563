"""Cards and hairlines: the paper the pages are laid out on."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from zhihuan.ui.theme import Space


class Card(QFrame):
    """A sheet of paper with a hairline round it; `body` is its column."""

    def __init__(self, *, spacing: int = Space.XS, parent: QWidget | None = None) -> None:
        """Lay down an empty card."""
        super().__init__(parent)
        self.setProperty("role", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(Space.L + Space.XS, Space.L, Space.L + Space.XS, Space.L)
        self.body.setSpacing(spacing)


class Rule(QFrame):
    """A hairline across, or down when `upright`."""

    def __init__(self, *, upright: bool = False, parent: QWidget | None = None) -> None:
        """Draw a hairline."""
        super().__init__(parent)
        self.setProperty("role", "rule")
        if upright:
            self.setFixedWidth(Space.HAIR)
        else:
            self.setFixedHeight(Space.HAIR)
