"""Texts in the roles and tones of the style sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from zhihuan.ui.look import Look
    from zhihuan.ui.theme import Ink, Tone

Role = Literal["figure", "title", "heading", "strong", "body", "soft", "note", "faint", "error", "chip"]


def mark(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and dress the widget again if it moved."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


class Text(QLabel):
    """A plain text in one role: never markup, so that no name from a statement can draw itself."""

    def __init__(self, role: Role = "body", text: str = "", *, wraps: bool = False,
                 parent: QWidget | None = None) -> None:
        """Write a text in a role."""
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        self.setProperty("role", role)

    def set_tone(self, tone: Tone | None) -> None:
        """Colour the text by how serious it is; None is neutral."""
        mark(self, "tone", tone.value if tone else None)


class ElidedText(Text):
    """A one-line text that is cut where room is short, and then shows the whole as a tool tip.

    It leaves out what can wait where `shorter` says how, and ends in `…` where even that is too long.
    """

    def __init__(self, role: Role = "body", text: str = "", *, shorter: tuple[str, ...] = (),
                 parent: QWidget | None = None) -> None:
        """Write a text that may be cut."""
        super().__init__(role, text, parent=parent)
        self._shorter = shorter
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, text: str, *shorter: str) -> None:
        """Write another text, and how it is said where room is short."""
        self._shorter = shorter
        self.setText(text)
        self._offer_whole()

    def minimumSizeHint(self) -> QSize:
        """Allow down to about three characters."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self.fontMetrics().horizontalAdvance("还还还")), hint.height())

    @property
    def shown(self) -> str:
        """The words that stand there, with the `…` if they are cut."""
        room, metrics = self.width(), self.fontMetrics()
        words = (self.text(), *self._shorter)
        cut = [metrics.elidedText(text, Qt.TextElideMode.ElideRight, room) for text in words]
        return next((text for text, short in zip(words, cut, strict=True) if text == short), cut[-1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text as a tool tip where it is cut."""
        super().resizeEvent(event)
        self._offer_whole()

    def _offer_whole(self) -> None:
        self.setToolTip("" if self.shown == self.text() else self.text())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, self.shown)
        painter.end()


class IconLabel(QWidget):
    """A small picture from our set, in an ink of the theme; give it a name only when it says more than the text."""

    def __init__(self, look: Look, name: str, ink: Ink, size: int, parent: QWidget | None = None) -> None:
        """Show an icon."""
        super().__init__(parent)
        self._look = look
        self._name = name
        self._ink: Ink = ink
        self.setFixedSize(size, size)

    def show_icon(self, name: str, ink: Ink) -> None:
        """Show another icon or the same in another ink."""
        self._name = name
        self._ink = ink
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon for this very screen."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._look.icons.pixmap(self._name, self._ink, self.width(), self.devicePixelRatioF()))
        painter.end()
