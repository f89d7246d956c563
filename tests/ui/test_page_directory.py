"""What works from every page of the real window."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.builders import a_lender, a_loan
from zhihuan.application import commands as c
from zhihuan.ui.dialogs.loan_form import LoanForm
from zhihuan.ui.main_window import MainWindow
from zhihuan.ui.page_directory import PageDirectory
from zhihuan.ui.preferences import WishList
from zhihuan.ui.widgets.top_bar import TopBar


class NoStatements:
    """Nothing is known beforehand."""

    catalogue: ClassVar[dict[str, Any]] = {}
    quotes: ClassVar[tuple[Any, ...]] = ()


@pytest.fixture
def window(desk, session, look, qapp, qtbot):
    session.run(c.AddLoan(a_loan(), a_lender()))
    directory = PageDirectory(desk, cast("Any", NoStatements()), WishList(cast("Any", None), qapp), qapp)
    window = MainWindow(look, directory.entries())
    qtbot.addWidget(window)
    directory.attach(window, Path("ledger"))
    window.show_page("overview")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    directory.deleteLater()


def add_by_key(window):
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    return next((form for form in window.findChildren(LoanForm) if form.isVisible()), None)


def leave(form, window, qtbot):
    QTest.keyClick(form, Qt.Key.Key_Escape)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def test_a_loan_is_added_by_its_key_from_every_page(window, qtbot):
    for key in ("overview", "loans", "recovery", "import"):
        window.show_page(key)

        form = add_by_key(window)

        assert form is not None, key
        assert window.shown == "loans"
        leave(form, window, qtbot)


def test_the_key_works_again_after_the_form_was_left(window, qtbot):
    window.show_page("loans")
    button = window.findChild(TopBar).findChild(QPushButton)
    button.setFocus()

    leave(add_by_key(window), window, qtbot)
    again = add_by_key(window)

    assert again is not None
