"""Rows of a lender's plan are understood as people copy them: from sheets, pages and files, headings or not."""

from __future__ import annotations

import pytest

from zhihuan.wording.plan_entry import PlanPart, rows_from

DUE, PAYMENT, PRINCIPAL, INTEREST, FEE = PlanPart


@pytest.mark.parametrize(("text", "row"), [
    ("2026-01-05\t100\t2", {DUE: "2026-01-05", PRINCIPAL: "100", INTEREST: "2"}),
    ("2026-01-05;100;2;1", {DUE: "2026-01-05", PRINCIPAL: "100", INTEREST: "2", FEE: "1"}),
    ('2026-01-05,"1,000.00",2', {DUE: "2026-01-05", PRINCIPAL: "1,000.00", INTEREST: "2"}),
    ("2026-01-05 1,066.19 946.19 120.00",
     {DUE: "2026-01-05", PAYMENT: "1,066.19", PRINCIPAL: "946.19", INTEREST: "120.00"}),
    ("2026年1月5日，100，2", {DUE: "2026年1月5日", PRINCIPAL: "100", INTEREST: "2"}),
    ("２０２６-01-05\t１００\t2", {DUE: "2026-01-05", PRINCIPAL: "100", INTEREST: "2"}),
    ("20260105\t102", {DUE: "20260105", PAYMENT: "102"}),
])
def test_a_row_is_understood_however_its_cells_are_divided(text, row):
    assert rows_from(text) == (row,)


@pytest.mark.parametrize(("headings", "parts"), [
    ("期数,还款日期,应还总额,应还本金,应还利息,剩余本金", [DUE, PAYMENT, PRINCIPAL, INTEREST]),
    ("No.,Due date,Instalment,Principal,Interest,Balance", [DUE, PAYMENT, PRINCIPAL, INTEREST]),
    ("序号,到期日,月供,本金,利息,服务费", [DUE, PAYMENT, PRINCIPAL, INTEREST, FEE]),
])
def test_headings_say_which_column_is_which(headings, parts):
    [row] = rows_from(f"{headings}\n1,2026-01-05,103,100,2,1")

    assert list(row) == parts


def test_numbers_before_the_days_and_the_hour_of_a_day_are_left_out():
    assert rows_from("1\t2026-01-05 00:00:00\t102") == ({DUE: "2026-01-05", PAYMENT: "102"},)


def test_what_is_left_of_the_principal_is_no_fee():
    rows = rows_from("2026-01-05,100,2,900\n2026-02-05,100,2,800")

    assert [list(row) for row in rows] == [[DUE, PRINCIPAL, INTEREST]] * 2


def test_a_payment_beside_its_parts_is_told_from_a_fee():
    assert list(rows_from("2026-01-05,102,100,2,900")[0]) == [DUE, PAYMENT, PRINCIPAL, INTEREST]
    assert list(rows_from("2026-01-05,103,100,2,1")[0]) == [DUE, PAYMENT, PRINCIPAL, INTEREST, FEE]


def test_headings_that_name_no_day_are_passed_over():
    assert rows_from("a,b\n2026-01-05,100") == ({DUE: "2026-01-05", PAYMENT: "100"},)


@pytest.mark.parametrize("text", ["", "\n \n"])
def test_nothing_makes_no_row(text):
    assert rows_from(text) == ()


def test_what_is_no_plan_is_one_cell_a_line_to_be_said_so():
    assert rows_from("hello\nworld") == ({DUE: "hello"}, {DUE: "world"})
