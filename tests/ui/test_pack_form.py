"""The form that makes a pack: what is asked for is what is written, and a problem is said beside the fields."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from tests.builders import a_case
from zhihuan.application.export_problems import ExportNotWritten
from zhihuan.application.pack_names import Redaction
from zhihuan.application.recovery_pack import PackFormat, PackRequest
from zhihuan.ui.dialogs.pack_form import PackForm

CASE = a_case(criteria=())


@pytest.fixture
def asked():
    return []


@pytest.fixture
def form(desk, qtbot, asked):
    desk.pack = lambda path, _position, case, request: asked.append((path, case, request))
    window = QWidget()
    qtbot.addWidget(window)
    form = PackForm(desk, CASE, window)
    form.show()
    yield form
    form.close()


def test_it_begins_in_the_programs_language_with_everything_on_paper(form, tmp_path, asked):
    form.write_to(tmp_path / "a.pdf")

    assert asked == [(tmp_path / "a.pdf", CASE, PackRequest(False, Redaction.NOTHING, overwrite=True))]
    assert form.done_words.text() == "a.pdf is written."
    assert form.folder.isVisible()


def test_what_is_chosen_is_asked_for(form, tmp_path, asked):
    form.language.choose("zh_CN")
    form.redaction.choose(Redaction.FIGURES_ONLY)
    form.format.choose(PackFormat.XLSX)

    form.write_to(tmp_path / "a")

    ((path, _, request),) = asked
    assert path == tmp_path / "a.xlsx"
    assert request == PackRequest(True, Redaction.FIGURES_ONLY, overwrite=False)


def test_each_level_says_what_it_leaves_out(form):
    said = []
    for redaction in Redaction:
        form.redaction.choose(redaction)
        said.append(form.redaction.understood.text())

    assert len(set(said)) == 3
    assert all(said)


def test_what_went_wrong_stands_beside_the_fields(form, desk, tmp_path):
    def refuse(path, _position, _case, _request):
        raise ExportNotWritten(str(path), "ENOSPC")

    desk.pack = refuse
    form.write_to(tmp_path / "a.pdf")

    assert "could not be written" in form.problem.text()
    assert not form.folder.isVisible()
