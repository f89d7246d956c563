"""Rows that were left out for good are told by the file they stand in."""

from __future__ import annotations

from tests.builders import a_book, a_row, an_import, new
from zhihuan.application.import_things import LEFT_OUT
from zhihuan.application.rows_left_out import rows_left_out
from zhihuan.domain.book import Kind


def test_they_are_counted_by_file_the_most_first():
    files = an_import("a", file_name="march.csv"), an_import("b", file_name="april.csv")
    rows = (
        a_row("1", imported="a", thing=LEFT_OUT), a_row("2", imported="b", thing=LEFT_OUT),
        a_row("3", imported="b", thing=LEFT_OUT), a_row("4", imported="a", thing="loan"),
    )

    book = a_book(*(new(Kind.IMPORT, one) for one in files), *(new(Kind.ROW, one) for one in rows))

    assert list(rows_left_out(book).items()) == [("april.csv", 2), ("march.csv", 1)]
