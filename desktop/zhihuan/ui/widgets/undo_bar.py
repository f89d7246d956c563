"""The quiet bar at the foot that offers to take the last change back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.buttons import Button, IconButton
from zhihuan.ui.widgets.labels import ElidedText, IconLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QKeyEvent

    from zhihuan.ui.look import Look

OFFER_MS = 10_000
_MOST = 1_000


class UndoBar(QWidget):
    """Says what changed and offers Undo for ten seconds; waits while the pointer or the keyboard is on it."""

    undo_chosen = Signal()
    other_chosen = Signal()
    """What was offered by a word of its own was chosen."""

    def __init__(self, look: Look, *, offer_ms: int = OFFER_MS, parent: QWidget | None = None) -> None:
        """Make the bar, out of sight."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._frame = QFrame(self)
        self._frame.setProperty("role", "undo")
        self._words = ElidedText(parent=self._frame)
        self._undo = Button(look, "quiet", icon="undo", parent=self._frame)
        self._other = Button(look, "quiet", parent=self._frame)
        self._close = IconButton(look, "close", parent=self._frame)
        self._offer_ms = offer_ms
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self.dismiss)
        self._undo.clicked.connect(self._choose)
        self._other.clicked.connect(self._choose_other)
        self._close.clicked.connect(self.dismiss)
        self._build(look)
        self.retranslate()
        self.hide()

    def offer(self, words: str, *, undoable: bool = True) -> None:
        """Say what changed; Undo is offered unless the change cannot be taken back."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self._undo.setVisible(undoable)
        self._other.hide()
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self._patience.start(self._offer_ms)
        self._wait_or_go()

    def offer_other(self, words: str, act: str) -> None:
        """Say what was done beside the ledger, and offer to take it back by a word of its own."""
        self.offer(words, undoable=False)
        self._other.setText(act)
        self._other.show()

    def dismiss(self) -> None:
        """Go out of sight; the change stays."""
        self._patience.stop()
        self.hide()

    def retranslate(self) -> None:
        """Write the buttons anew."""
        self._undo.setText(self.tr("Undo"))
        self._close.call(self.tr("Dismiss"))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while the pointer is here."""
        super().enterEvent(event)
        self._wait_or_go()

    def leaveEvent(self, event: QEvent) -> None:
        """Count anew when the pointer left."""
        super().leaveEvent(event)
        self._wait_or_go()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc dismisses."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait while the keyboard is on one of the buttons."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._wait_or_go()
        return super().eventFilter(watched, event)

    def _wait_or_go(self) -> None:
        if not self.isVisible():
            return
        attended = self.underMouse() or any(one.hasFocus() for one in (self._undo, self._other, self._close))
        if attended:
            self._patience.stop()
        elif not self._patience.isActive():
            self._patience.start(self._offer_ms)

    def _choose(self) -> None:
        self.dismiss()
        self.undo_chosen.emit()

    def _choose_other(self) -> None:
        self.dismiss()
        self.other_chosen.emit()

    def _build(self, look: Look) -> None:
        margins = QHBoxLayout(self)
        margins.setContentsMargins(Space.XL, Space.S, Space.XL, Space.L)
        margins.addStretch(1)
        margins.addWidget(self._frame, _MOST)
        margins.addStretch(1)
        self._frame.setMaximumWidth(Size.CONTENT_MOST)
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(Space.L, Space.XS, Space.XS, Space.XS)
        row.setSpacing(Space.S)
        row.addWidget(IconLabel(look, "check", "accent", Size.ICON_S, self._frame))
        row.addWidget(self._words, 1)
        row.addWidget(self._undo)
        row.addWidget(self._other)
        row.addWidget(self._close)
        for button in (self._undo, self._other, self._close):
            button.installEventFilter(self)
