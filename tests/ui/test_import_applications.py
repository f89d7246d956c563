"""A list of applications in the window: each row told in the preview, taken as one step, and known when read again."""

from __future__ import annotations

from tests.importing.test_applications import REPORT
from tests.ui.test_import_page import import_action, tabs
from zhihuan.application.imported import RowGroup
from zhihuan.wording.importing import row_word


def test_a_list_of_applications_is_previewed_taken_known_again_and_undone(import_page, give, import_desk):
    give(report=REPORT.encode())
    rows = import_page._preview._rows.of_group(RowGroup.NEW)

    assert tabs(import_page) == ["All 4", "4 new"]
    assert (rows[0].text, row_word(rows[0].planned.row), rows[0].amount) == (
        "招商银行信用卡中心", "credit card application", None,
    )
    assert row_word(rows[2].planned.row) == "own look"
    import_action(import_page).trigger()
    assert len(import_desk.session.book.enquiries) == 4

    give(report=REPORT.encode())
    assert tabs(import_page) == ["All 4", "4 already there"]
    import_desk.undo()
    assert import_desk.session.book.empty
