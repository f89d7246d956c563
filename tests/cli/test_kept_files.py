"""`zhihuan check` looks at the files beside the ledger, too."""

from __future__ import annotations

from datetime import date

import pytest

from tests.builders import a_lender, a_line, an_event
from zhihuan.application import commands as c
from zhihuan.application import recovery_commands as r
from zhihuan.application.identity import steady_id
from zhihuan.domain.credit_line import LineEventKind
from zhihuan.domain.recovery.case import CaseId
from zhihuan.domain.recovery.document import CaseDocument, DocumentId, DocumentKind
from zhihuan.storage.kept_files import FilesBeside


@pytest.fixture
def beside(ledger):
    return FilesBeside(ledger)


@pytest.fixture
def kept(recorded, beside, tmp_path):
    """Give a file that the ledger's case keeps."""
    source = tmp_path / "截图.png"
    source.write_bytes(b"account closed")
    file = beside.keep(source)
    lost = an_event("lost", on=date(2026, 3, 1), kind=LineEventKind.CLOSED, limit=None)
    case = CaseId(steady_id("case", lost.id))
    paper = CaseDocument(DocumentId("paper"), case, DocumentKind.SCREENSHOT, None, lost.on, file)
    recorded(c.AddLine(a_line(), a_lender(), an_event()), c.RecordLineEvent(lost), r.SetDocument(paper))
    return file


def test_kept_files_that_are_whole_pass(zhihuan, kept, beside):
    answer = zhihuan("check", "--json")

    assert answer.code == 0
    assert answer.document["files"] == {
        "folder": str(beside.folder), "kept": 1, "missing": [], "damaged": [], "unnamed": [],
    }


def test_a_missing_file_is_a_problem_that_says_how_to_mend_it(zhihuan, kept, beside):
    (beside.folder / kept.sha256).unlink()

    answer, said = zhihuan("check", "--json"), zhihuan("check")

    assert (answer.code, answer.document["whole"]) == (1, False)
    assert answer.document["problems"] == [f"kept file missing: {kept.sha256} 截图.png"]
    assert "is whole" in said.out
    assert "The folder moves with the ledger" in said.out


def test_a_damaged_file_is_a_problem(zhihuan, kept, beside):
    (beside.folder / kept.sha256).write_bytes(b"account opened")

    answer = zhihuan("check", "--json")

    assert (answer.code, answer.document["files"]["damaged"]) == (1, ["截图.png"])


def test_what_undo_could_bring_back_is_named_and_what_nothing_names_is_listed(zhihuan, kept, beside, recorded):
    recorded(r.DeleteDocument(DocumentId("paper")))
    (beside.folder / "left over").write_bytes(b"")

    answer, said = zhihuan("check", "--json"), zhihuan("check")

    assert (answer.code, answer.document["files"]["kept"]) == (0, 0)
    assert answer.document["files"]["unnamed"] == ["left over"]
    assert "1 file in" in said.out
    assert "  left over" in said.out
