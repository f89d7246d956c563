"""A window with small pages that remember what was asked of them."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from zhihuan.ui.main_window import MainWindow
from zhihuan.ui.pages.page import Page, PageEntry

KEYS = ("overview", "loans", "recovery", "import", "settings")


class SmallPage(Page):
    def __init__(self, key, parent):
        super().__init__(parent)
        self.key = key
        self.refreshed = 0
        self.retranslated = 0
        self.acted = 0
        self.begun_again = 0
        self.line = QLineEdit(self)
        self.line.setAccessibleName("Anything")
        QVBoxLayout(self).addWidget(self.line)
        self.act = QAction(f"Do {key}", self)
        self.act.setShortcut("Ctrl+N")
        self.act.triggered.connect(self.count)

    def count(self):
        self.acted += 1

    def title(self):
        return self.key.title()

    def subtitle(self):
        return f"All about {self.key}"

    def primary_action(self):
        return None if self.key == "settings" else self.act

    def refresh(self):
        self.refreshed += 1

    def begin_again(self):
        self.begun_again += 1

    def retranslate(self):
        self.retranslated += 1


def entry(key):
    return PageEntry(key, key.title, key, lambda parent: SmallPage(key, parent), at_foot=key == "settings")


def window(look, qtbot, keys=KEYS):
    shell = MainWindow(look, [entry(key) for key in keys])
    qtbot.addWidget(shell)
    shell.show_page(keys[0])
    shell.show()
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    return shell
