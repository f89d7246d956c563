"""The least a Qt program can be, for startup.py to compare with: one empty window, or with --minimised a tray icon."""

from __future__ import annotations

import signal
import sys

from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QMainWindow, QSystemTrayIcon

signal.signal(signal.SIGTERM, signal.SIG_DFL)
application = QApplication(sys.argv)
window = QMainWindow()
window.resize(1100, 720)
if "--minimised" in sys.argv:
    pixmap = QPixmap(24, 24)
    pixmap.fill("teal")
    tray = QSystemTrayIcon(QIcon(pixmap), application)
    tray.show()
else:
    window.show()
sys.exit(application.exec())
