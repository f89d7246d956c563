"""A theme and a look for every test of the window, without a desktop."""

from __future__ import annotations

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QLocale

from zhihuan import assets
from zhihuan.ui.icons import Icons
from zhihuan.ui.look import Look
from zhihuan.ui.theme import Theme, ThemeChoice
from zhihuan.wording.formats import Formats

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items):
    """Let pass what the offscreen platform says whenever a window has a least size: it has no desktop to tell."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


@pytest.fixture(scope="session")
def dressed(qapp):
    return Theme(qapp)


@pytest.fixture
def theme(dressed):
    dressed.choose(ThemeChoice.LIGHT)
    return dressed


@pytest.fixture
def look(qapp, theme):
    look = Look(theme, Icons(assets.root(), theme), Formats(QLocale("en")), qapp)
    yield look
    look.deleteLater()
