"""A line to type into that shares Undo and Redo with the ledger."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class TextField(QLineEdit):
    """A line to type into; it lets the ledger have Undo and Redo when it has nothing of its own to take back."""

    def event(self, event: QEvent) -> bool:
        """Claim Undo and Redo only where they would do something here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = event.matches(QKeySequence.StandardKey.Undo), event.matches(QKeySequence.StandardKey.Redo)
            if (undo and not self.isUndoAvailable()) or (redo and not self.isRedoAvailable()):
                event.ignore()
                return False
        return super().event(event)
