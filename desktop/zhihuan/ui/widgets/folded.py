"""A section that is folded away until it is wanted: its name, in a few words what it holds, and below it the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QTransform
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.labels import ElidedText

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from zhihuan.ui.look import Look

_QUARTER: Final = -90


class FoldButton(QPushButton):
    """The name of a section; its arrow points down while the section is open, and ahead while it is not."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        """Make a button without a name."""
        super().__init__(parent)
        self._look = look
        self.setProperty("role", "fold")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Leave room for the arrow."""
        return super().sizeHint() + QSize(Size.ICON_S + Space.XS, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name, then the arrow before it."""
        super().paintEvent(event)
        arrow = self._look.icons.pixmap("chevron", "soft", Size.ICON_S, self.devicePixelRatioF())
        if not self.isChecked():
            arrow = arrow.transformed(QTransform().rotate(_QUARTER))
        painter = QPainter(self)
        painter.drawPixmap(QPoint(0, (self.height() - Size.ICON_S) // 2), arrow)
        painter.end()


class Folded(QWidget):
    """A named section; `body` is its column. Space or a click on its name opens and closes it."""

    unfolded = Signal(bool)

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        """Lay out a folded section without a name."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self.head = FoldButton(look, parent=self)
        self._summary = ElidedText("faint", parent=self)
        self._inside = QWidget(self)
        self._inside.setProperty("role", "clear")
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(Size.ICON_S + Space.S, 0, 0, Space.S)
        self.body.setSpacing(Space.M)
        self._lay_out()
        self.head.toggled.connect(self._fold)

    @property
    def open(self) -> bool:
        """Whether the section is open."""
        return self.head.isChecked()

    def unfold(self, *, on: bool = True) -> None:
        """Open the section, or close it."""
        self.head.setChecked(on)

    def call(self, name: str) -> None:
        """Name the section."""
        self.head.setText(name)

    def sum_up(self, words: str) -> None:
        """Say in a few words what the section holds, for as long as it is folded."""
        self._summary.setText(words)
        self.head.setAccessibleDescription(words)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(self.head)
        row.addWidget(self._summary, 1)
        self._summary.setAlignment(Qt.AlignmentFlag.AlignRight)
        column.addLayout(row)
        column.addWidget(self._inside)
        self._inside.hide()

    @Slot(bool)
    def _fold(self, on: bool) -> None:
        self._inside.setVisible(on)
        self._summary.setVisible(not on)
        self.unfolded.emit(on)
