"""The head of a section: what it is on the left, its sum or count on the right."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.labels import Role, Text


class SectionHeader(QWidget):
    """A heading with a quiet remark at the other end."""

    def __init__(self, title: str = "", remark: str = "", *, role: Role = "strong",
                 parent: QWidget | None = None) -> None:
        """Write a heading."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._title = Text(role, title, parent=self)
        self._remark = Text("faint", remark, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, Space.S, 0, Space.XS)
        row.setSpacing(Space.M)
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(self._remark)

    def say(self, title: str, remark: str = "") -> None:
        """Write another heading."""
        self._title.setText(title)
        self._remark.setText(remark)
