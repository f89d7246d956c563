"""`zhihuan health` tells of imported rows that are in no figure."""

from __future__ import annotations

from tests.builders import a_lender, a_loan, a_row, an_import
from zhihuan.application import commands as c
from zhihuan.application.import_things import LEFT_OUT


def test_rows_left_out_for_good_are_counted_by_file(zhihuan, recorded):
    recorded(
        c.AddLoan(a_loan(), a_lender()),
        c.TakeImport((an_import(file_name="march.csv"),), (), (), (), (), (), (), noted=(a_row(thing=LEFT_OUT),)),
    )

    assert zhihuan("health", "--json").document["imported_rows_left_out"] == {"march.csv": 1}
    assert "1 imported row was left out for good and is in no figure: march.csv" in zhihuan("health").out


def test_without_such_rows_there_are_none(zhihuan, recorded):
    recorded(c.AddLoan(a_loan(), a_lender()))

    assert zhihuan("health", "--json").document["imported_rows_left_out"] == {}
    assert "left out for good" not in zhihuan("health").out
