"""How large a dialog may be: no larger than the window it belongs to, so that nothing of it is off the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhihuan.ui.theme import Size, Space

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog


def fit_in_window(dialog: QDialog, wide: int, high: int = Size.WINDOW_LEAST_HIGH) -> None:
    """Make a dialog as large as wanted, or as its parent's window leaves room for."""
    parent = dialog.parentWidget()
    room = dialog.screen().availableSize() if parent is None else parent.window().size()
    dialog.resize(min(wide, room.width() - 2 * Space.XL), min(high, room.height() - 2 * Space.XL))
