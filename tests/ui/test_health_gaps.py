"""What the figures do not hold is told on the health page: rows of imports that were left out for good."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from tests.builders import a_lender, a_loan, a_row, an_import
from zhihuan.application import commands as c
from zhihuan.application.import_things import LEFT_OUT

FILES = an_import("a", file_name="march.csv"), an_import("b", file_name="april.csv")
ROWS = tuple(a_row(str(number), imported=file, thing=LEFT_OUT) for number, file in enumerate("aab"))


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]


def test_rows_left_out_for_good_are_told_with_their_files(session, health_page, qtbot):
    session.run(c.AddLoan(a_loan(), a_lender()))
    session.run(c.TakeImport(FILES, (), (), (), (), (), (), noted=ROWS))

    said = texts(health_page.settled(qtbot).gaps)

    assert "3 imported rows are in no figure" in said
    assert "Left out for good: march.csv, april.csv" in said


def test_without_such_rows_nothing_is_told_of_them(session, health_page, qtbot):
    session.run(c.AddLoan(a_loan(), a_lender()))

    assert not any("imported row" in text for text in texts(health_page.settled(qtbot).gaps))
