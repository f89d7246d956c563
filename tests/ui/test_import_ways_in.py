"""Besides chosen and dropped files: tables and files are pasted, and a whole ledger goes to its own form."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from tests.builders import a_lender, a_loan
from tests.importing.statements import repayments
from tests.ui.test_import_page import says, tabs
from zhihuan.application import commands as c
from zhihuan.application.exports import ExportFormat, ExportRequest
from zhihuan.ui.dialogs.ledger_form import LedgerForm
from zhihuan.ui.main_window import MainWindow
from zhihuan.ui.page_directory import PageDirectory
from zhihuan.ui.pages.import_page import ImportPage
from zhihuan.ui.preferences import WishList

TABLE = "date\tloan\tamount\n2026-01-10\tcar\t500.00\n2026-02-10\tcar\t500.00\n"


@pytest.fixture
def page(import_page):
    return import_page


@pytest.fixture
def copied(qapp):
    """Put something on the clipboard, and clear it afterwards."""

    def copy(text="", files=()):
        data = QMimeData()
        if text:
            data.setText(text)
        if files:
            data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
        QGuiApplication.clipboard().setMimeData(data)

    yield copy
    QGuiApplication.clipboard().clear()


def paste(page, qtbot):
    with qtbot.waitSignal(page.preparation.reader.finished):
        page._pasted.paste.trigger()


def test_a_table_copied_from_a_spreadsheet_is_read_like_a_file(page, copied, qtbot):
    copied(TABLE)

    paste(page, qtbot)

    assert says(page._files, "pasted table")
    assert tabs(page) == ["All 2", "2 need a decision"]


def test_each_table_pasted_is_a_file_of_its_own(page, copied, qtbot):
    copied(TABLE)
    paste(page, qtbot)
    copied(TABLE.replace("500", "600"))

    paste(page, qtbot)

    assert [read.file.name for read in page.preparation.draft.reads] == ["pasted table", "pasted table 2"]


def test_files_copied_elsewhere_are_pasted(page, copied, qtbot, tmp_path):
    path = tmp_path / "paid.csv"
    path.write_bytes(repayments())
    copied(files=[path])

    paste(page, qtbot)

    assert [read.file.name for read in page.preparation.draft.reads] == ["paid.csv"]


def test_nothing_copied_brings_nothing(page, copied):
    copied("  \n")

    page._pasted.paste.trigger()

    assert not page.preparation.reader.busy


def test_a_ledger_among_the_files_goes_to_the_form_that_takes_a_ledger_in(
    desk, session, own_layouts, look, qapp, qtbot, tmp_path
):
    session.run(c.AddLoan(a_loan(), a_lender()))
    ledger, table = tmp_path / "zhihuan.json", tmp_path / "paid.csv"
    own_layouts.export(ledger, ExportRequest(ExportFormat.JSON), session.book, session.now, look.formats)
    table.write_bytes(repayments())
    directory = PageDirectory(desk, own_layouts, WishList(None, qapp), qapp)  # type: ignore[arg-type]
    window = MainWindow(look, directory.entries())
    qtbot.addWidget(window)
    directory.attach(window, Path("ledger"))

    directory.take_files([ledger, table])

    page = window.page("import")
    assert isinstance(page, ImportPage)
    qtbot.waitUntil(lambda: bool(window.findChildren(LedgerForm)))
    assert [read.path for read in page.preparation.draft.reads] == [table]
    directory.deleteLater()


def test_the_chooser_names_every_kind_that_can_be_read(page, monkeypatch):
    asked = []

    def ask(*told):
        asked.append(told)
        return [], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", ask)

    page.primary_action().trigger()

    [(_parent, _title, _folder, filters)] = asked
    first, *_others = filters.split(";;")
    assert {"*.csv", "*.xlsx", "*.xls", "*.ods", "*.zip", "*.json"} <= set(first.strip(")").partition("(")[2].split())
