"""The ledger is written from the window: what was chosen, where it was wanted, and it is said how that went."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from zhihuan.application.export_problems import ExportAlreadyThere
from zhihuan.application.exports import Exported, ExportFormat, What
from zhihuan.domain.reminder_rules import ReminderRules
from zhihuan.ui.dialogs.export_form import ExportForm

RULES = ReminderRules((2,))


class Writer:
    """Remembers what was to be written; fails or lasts as the test wants."""

    def __init__(self):
        self.asked = []
        self.problem = None
        self.rounds = 0

    def __call__(self, path, request, progress):
        self.asked.append((path, request))
        for done in range(self.rounds):
            progress(done, self.rounds)
            QTest.qSleep(5)
        if self.problem:
            raise self.problem
        return Exported({"loans": 2, "payments": 1})


@pytest.fixture
def writer():
    return Writer()


@pytest.fixture
def form(desk, holder, writer, qtbot):
    form = ExportForm(desk, writer, RULES, holder)
    form.open()
    qtbot.waitExposed(form)
    return form


def written(form, path, qtbot):
    form.write_to(path)
    qtbot.waitUntil(form.submit.isEnabled)


def test_a_workbook_of_everything_is_proposed(form, writer, qtbot, tmp_path):
    written(form, tmp_path / "a.xlsx", qtbot)

    ((path, request),) = writer.asked
    assert (path, request.format, request.what) == (tmp_path / "a.xlsx", ExportFormat.XLSX, None)
    assert (request.overwrite, request.rules) == (True, RULES)
    assert form._done.text() == "3 items written to a.xlsx."
    assert form.folder.isVisible()


def test_only_tables_can_be_chosen_and_only_a_calendar_can_be_private(form):
    seen = {}
    for kind in ExportFormat:
        form.format.choose(kind)
        seen[kind] = (form.what.isVisible(), form.private.isVisible())

    assert seen == {
        ExportFormat.CSV: (True, False), ExportFormat.ZIP: (False, False), ExportFormat.XLSX: (True, False),
        ExportFormat.ICS: (False, True), ExportFormat.JSON: (False, False),
    }


def test_the_chosen_table_stays_chosen_in_another_format(form):
    form.format.choose(ExportFormat.CSV)
    form.what.choose(What.PAYMENTS)
    form.format.choose(ExportFormat.XLSX)

    assert form.request().what is What.PAYMENTS


def test_what_a_format_does_not_know_is_not_asked_for(form):
    form.format.choose(ExportFormat.ICS)
    form.private.setChecked(True)
    private = form.request()
    form.format.choose(ExportFormat.JSON)

    assert (private.private, private.what) == (True, None)
    assert (form.request().private, form.request().what) == (False, None)


def test_a_name_without_its_ending_gets_it_and_then_replaces_nothing(form, writer, qtbot, tmp_path):
    written(form, tmp_path / "mine", qtbot)

    ((path, request),) = writer.asked
    assert (path, request.overwrite) == (tmp_path / "mine.xlsx", False)


def test_what_went_wrong_is_said_and_the_form_stays(form, writer, qtbot, tmp_path):
    writer.problem = ExportAlreadyThere("mine.xlsx")

    written(form, tmp_path / "mine.xlsx", qtbot)

    assert "mine.xlsx" in form._problem.text()
    assert form.isVisible()
    assert not form.folder.isVisible()


def test_esc_stops_the_writing(form, writer, qtbot, tmp_path):
    writer.rounds = 10_000
    form.write_to(tmp_path / "a.xlsx")
    qtbot.waitUntil(lambda: bool(writer.asked))
    qtbot.waitUntil(form._bar.isVisible)
    with qtbot.waitSignal(form.destroyed):
        QTest.keyClick(form, Qt.Key.Key_Escape)


def test_the_file_dialog_proposes_a_name_and_may_be_left(form, writer, monkeypatch):
    asked = []

    def leave(_parent, _title, proposed, words):
        asked.append((Path(proposed).name, words))
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", leave)
    form.format.choose(ExportFormat.JSON)
    form.submit.click()

    assert asked == [("zhihuan-2026-03-10.json", "The whole ledger, to be read back (.json) (*.json)")]
    assert writer.asked == []


def test_the_file_dialogs_answer_is_written_to(form, writer, monkeypatch, qtbot, tmp_path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "b.xlsx"), ""))
    form.submit.click()
    qtbot.waitUntil(form.submit.isEnabled)

    assert [path for path, _ in writer.asked] == [tmp_path / "b.xlsx"]


@pytest.mark.parametrize("opens", [True, False])
def test_its_folder_is_opened_or_named(form, qtbot, monkeypatch, tmp_path, opens):
    seen = []

    def look(url):
        seen.append(url.toLocalFile())
        return opens

    monkeypatch.setattr(QDesktopServices, "openUrl", look)
    written(form, tmp_path / "a.xlsx", qtbot)

    form.folder.click()

    assert seen == [str(tmp_path)]
    assert (str(tmp_path) in form._problem.text()) is not opens
