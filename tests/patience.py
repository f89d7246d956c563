"""What drives widgets in tests waits as long as a loaded machine may need, and leaves no language to the next test."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from zhihuan.wording.language import Language

PATIENCE_MS = 30_000


class PatientBot(QtBot):
    """Waits for what is seen as long as a loaded machine may need; what comes sooner is not waited for."""

    def waitSignal(self, signal, *, timeout=PATIENCE_MS, **how):
        return super().waitSignal(signal, timeout=timeout, **how)

    def waitUntil(self, callback, *, timeout=PATIENCE_MS):
        return super().waitUntil(callback, timeout=timeout)

    def waitExposed(self, widget, *, timeout=PATIENCE_MS):
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp, request):
    return PatientBot(request)


@pytest.fixture(autouse=True)
def no_language_left():
    """Let go of a language that the test let go of: until then its words are said in the next one, too."""
    yield
    application = QCoreApplication.instance()
    for language in application.findChildren(Language) if application else ():
        QCoreApplication.sendPostedEvents(language, QEvent.Type.DeferredDelete)
