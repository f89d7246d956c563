"""The desktop's notifications, as this program uses them: with its name, its icon, and its words on the buttons."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from zhihuan import assets
from zhihuan.system.notifier import DesktopNotifier, channels_here
from zhihuan.wording.notice_answers import action_word


def notifier_here() -> DesktopNotifier:
    """Return what tells notices on this desktop."""
    name = QCoreApplication.translate("Background", "Zhihuan")
    return DesktopNotifier(channels_here(name, _icon(), action_word))


def _icon() -> str:
    """Return our drawing as a file, which also shows where no icon of that name is installed."""
    drawing = assets.root() / "icons" / "app.svg"
    return str(drawing) if isinstance(drawing, Path) and drawing.is_file() else "zhihuan"
