"""Undo and redo of the ledger as actions; a focused text field with typing to take back gets the key first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

from zhihuan.ui.theme import Size

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.ui.look import Look

_TEXT_FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit)


class LedgerActions(QObject):
    """The two actions, added to a window so that their keys work anywhere in it."""

    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self, look: Look, window: QWidget) -> None:
        """Build both actions, disabled until there is something to take back."""
        super().__init__(window)
        self._look = look
        self._window = window
        self.undo = QAction(self)
        self.redo = QAction(self)
        self.undo.setShortcuts([QKeySequence("Ctrl+Z")])
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self._can_undo = False
        self._can_redo = False
        window.addActions([self.undo, self.redo])
        self.undo.triggered.connect(self._undo)
        self.redo.triggered.connect(self._redo)
        look.theme.changed.connect(self._tint)
        self._tint()
        self.retranslate()

    def allow(self, *, undo: bool, redo: bool) -> None:
        """Say what the ledger's history can do now."""
        self._can_undo = undo
        self._can_redo = redo

    def retranslate(self) -> None:
        """Write both texts anew."""
        self.undo.setText(self.tr("Undo"))
        self.redo.setText(self.tr("Redo"))

    def _undo(self) -> None:
        field = self._window.focusWidget()
        if isinstance(field, _TEXT_FIELDS) and _can_undo(field):
            field.undo()
        elif self._can_undo:
            self.undo_asked.emit()

    def _redo(self) -> None:
        field = self._window.focusWidget()
        if isinstance(field, _TEXT_FIELDS) and _can_redo(field):
            field.redo()
        elif self._can_redo:
            self.redo_asked.emit()

    def _tint(self) -> None:
        self.undo.setIcon(self._look.icons.icon("undo", "ink", Size.ICON_S))
        self.redo.setIcon(self._look.icons.icon("redo", "ink", Size.ICON_S))


def _can_undo(field: QLineEdit | QTextEdit | QPlainTextEdit) -> bool:
    """Say whether there is typing to take back."""
    return field.isUndoAvailable() if isinstance(field, QLineEdit) else field.document().isUndoAvailable()


def _can_redo(field: QLineEdit | QTextEdit | QPlainTextEdit) -> bool:
    """Say whether there is typing to bring back."""
    return field.isRedoAvailable() if isinstance(field, QLineEdit) else field.document().isRedoAvailable()
