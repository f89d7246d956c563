"""`zhihuan health` tells of imported rows that are in no figure, and how full each line was on each day."""

from __future__ import annotations

from tests.builders import a_lender, a_line, a_loan, a_row, an_entry, an_event, an_import, cny
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


def test_each_lines_use_is_told_for_each_day(zhihuan, recorded):
    recorded(c.AddLine(a_line(), a_lender(), an_event(limit=cny(10_000))), c.AddEntry(an_entry(amount=2_500)))

    series = zhihuan("health", "--as-of", "2026-03-20", "--json").document["series"]

    assert series["lines"]["huabei"][-1] == 0.25
    assert len(series["lines"]["huabei"]) == len(series["days"])
    assert set(series["lines_on_statements"]) <= {"huabei"}
