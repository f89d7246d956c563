"""The Qt application itself, and the one dialog that can be shown before there is a window."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QMessageBox

Application = QApplication


def make_application() -> Application:
    """Return the application, which lives on in the tray when its last window is closed."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("zhihuan")
    application.setDesktopFileName("zhihuan")
    application.setQuitOnLastWindowClosed(False)
    return application


def say_calmly(application: Application, sentence: str, details: str = "") -> None:
    """Show a sentence in a dialog; where nobody can see one, do nothing."""
    if application.platformName() in ("offscreen", "minimal"):
        return
    box = QMessageBox(QMessageBox.Icon.Warning, "Zhihuan", sentence)
    box.setDetailedText(details)
    box.exec()
