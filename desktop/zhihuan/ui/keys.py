"""A key that does one thing on one widget, and only while that widget has the focus."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


ADD_LOAN: Final = "Ctrl+N"
"""From every page."""


def add_key(widget: QWidget, key: str, act: Callable[[], None], *, within: bool = False) -> QAction:
    """Let a key act on a widget; `within` also while the focus is on something inside it."""
    action = QAction(widget)
    action.setShortcut(QKeySequence(key))
    context = Qt.ShortcutContext
    action.setShortcutContext(context.WidgetWithChildrenShortcut if within else context.WidgetShortcut)
    action.triggered.connect(act)
    widget.addAction(action)
    return action
