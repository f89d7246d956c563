"""Every nasty input that importers are known to break on, and the test that holds the right reaction to it.

`WHERE` names the tests, many of which stand beside the part they are about; the rest are here and in
`test_nasty_events`.
"""

from __future__ import annotations

import ast
from datetime import date
from pathlib import Path

import pytest

from tests.importing.packed import xlsx
from tests.importing.statements import alipay_gen3, huabei_purchase, repayments
from zhihuan.application.import_problems import TooManyRows
from zhihuan.application.imported import NoteKind, Reason, RowGroup
from zhihuan.domain.money import Money
from zhihuan.importing.tables import MOST_ROWS

TESTS = Path(__file__).parents[1]
WHERE = {
    "nothing at all": ["test_an_empty_file_is_called_empty"],
    "a preamble alone": ["test_a_preamble_without_its_table_holds_no_records"],
    "a header alone": [
        "test_a_header_without_rows_holds_no_records", "test_a_workbook_of_headings_alone_holds_no_records",
    ],
    "lines of empty quotes": ["test_quoted_blank_lines_are_no_rows"],
    "UTF-16": ["test_every_encoding_that_can_be_told_is", "test_an_odd_byte_at_the_end_of_utf_16_is_not_fatal"],
    "a byte order mark in mid-file": ["test_a_mark_in_mid_file_is_no_part_of_a_cell"],
    "NULs": [
        "test_stray_nuls_are_dropped_and_told", "test_many_nuls_in_a_text_are_dropped_and_told_with_the_first_line",
        "test_what_is_no_text_without_its_nuls_is_no_table",
    ],
    "damaged UTF-8": [
        "test_a_damaged_byte_is_named_by_its_offset", "test_damage_far_down_is_shown_and_not_called_fitting",
        "test_the_other_rows_of_a_damaged_text_can_be_read",
    ],
    "a pipe, a device, a circle of links": [
        "test_a_pipe_is_refused_without_waiting_for_a_writer", "test_a_pipe_is_refused_at_once_alone_and_beside_a_file",
        "test_a_device_and_a_circle_of_links_are_called_what_they_are",
    ],
    "tabs within and outside quotes": [
        "test_a_tab_outside_the_closing_quote_is_no_part_of_the_cell", "test_tabs_and_marks_around_cells_are_trimmed",
    ],
    "padding, U+3000, U+200F, NBSP": ["test_tabs_and_marks_around_cells_are_trimmed"],
    "an unclosed quote": [
        "test_an_unclosed_quote_swallows_no_row", "test_a_stray_quote_makes_its_own_row_an_error_and_no_other",
    ],
    "a short row": ["test_a_row_one_field_short_is_padded", "test_a_cut_row_is_not_trusted"],
    "a long row": ["test_cells_shifted_by_a_stray_comma_are_not_trusted"],
    "a trailing comma": ["test_a_comma_at_the_end_of_rows_is_no_cell"],
    "in and out both set": ["test_both_directions_filled_is_left_to_the_user"],
    "in and out both empty": ["test_neither_direction_filled_is_left_to_the_user"],
    "no header": ["test_a_table_without_headings_is_asked_about_with_its_first_rows"],
    "two headers": ["test_of_two_header_rows_the_second_is_no_row"],
    "a header repeated in mid-file": ["test_files_joined_end_to_end_lose_no_row"],
    "amounts as people write them": [
        "test_an_amount_is_read_as_people_write_it", "test_an_odd_amount_is_read_exactly",
        "test_dinars_have_three_decimals_once_their_column_proves_its_mark",
    ],
    "one separator rule a column": ["test_the_decimal_mark_is_decided_by_the_whole_column"],
    "NaN, inf, 1e308, -0, too fine, too large": ["test_an_amount_that_is_none_is_never_guessed"],
    "a workbook's float": ["test_a_workbooks_number_is_the_amount_it_shows"],
    "days in every form": ["test_a_day_is_read_as_people_write_it", "test_a_day_is_read_however_it_is_written"],
    "a serial day": ["test_a_spreadsheets_dates_are_read", "test_a_day_is_read_however_it_is_written"],
    "MM/DD over New Year": ["test_a_cards_statement_is_read_by_sign_across_new_year"],
    "DD/MM or MM/DD": [
        "test_day_and_month_are_told_apart_by_the_whole_column",
        "test_a_column_that_does_not_tell_leaves_its_days_to_the_user",
    ],
    "2025-02-30": ["test_a_day_that_does_not_exist_is_an_error"],
    "a day to come": ["test_a_row_of_a_day_to_come_is_taken_and_remarked"],
    "24:00:00": ["test_a_time_of_day_is_kept_as_written"],
    "the year in the title": ["test_a_card_of_china_merchants_bank_tells_the_year_in_its_title_alone"],
    "a time zone": ["test_an_offset_is_left_and_the_wall_time_kept"],
    "a card's digits as a number": ["test_a_card_of_citic_bank_has_a_number_for_its_last_digits_and_wide_signs"],
    "merged cells": ["test_a_merged_preamble_is_kept_before_the_table"],
    "formulas": ["test_formulas_are_never_run_and_truths_are_words", "test_a_formula_is_plain_text"],
    "a second sheet": ["test_each_sheet_finds_its_own_header"],
    "cells in error": ["test_cells_in_error_are_blank_and_told"],
    "a million empty rows": [
        "test_a_million_formatted_empty_rows_are_none",
        "test_reading_stops_after_two_hundred_empty_rows_and_says_what_it_leaves",
    ],
    "no default style": ["test_a_workbook_without_styles_is_read"],
    "a locked workbook": ["test_a_locked_workbook_is_refused_with_what_to_do"],
    "a zip bomb": [
        "test_gigabytes_of_nothing_are_not_unpacked",
        "test_an_archive_that_lies_about_its_size_is_counted_while_it_is_unpacked",
    ],
    "=cmd()": [
        "test_a_formula_is_plain_text", "test_hostile_names_and_notes_are_made_harmless_and_numbers_are_left_alone",
        "test_texts_that_were_kept_from_being_formulas_are_read_as_they_were",
    ],
    "200 MB": ["test_a_file_beyond_the_limit_is_not_read_into_memory"],
    "a million rows": ["test_one_row_more_than_the_most_is_too_many"],
    "progress and cancel": ["test_reading_tells_how_far_it_is", "test_reading_can_be_cancelled"],
    "one transaction": ["test_importing_is_one_step_and_undo_takes_it_back"],
    "a file that is locked": ["test_a_file_that_may_not_be_read_is_refused"],
    "the same file twice": ["test_the_same_file_twice_brings_nothing"],
    "overlapping months": ["test_months_that_overlap_meet"],
    "old and new generation": ["test_old_and_new_exports_of_one_account_meet"],
    "one repayment for two products": ["test_one_repayment_of_two_products_is_asked_about_with_both"],
    "one repayment for several loans": ["test_one_row_is_shared_over_a_loan_a_line_and_a_product"],
    "shares that are not the sum": ["test_shares_that_are_not_the_whole_are_refused"],
    "failed, then succeeded": ["test_a_failed_repayment_that_succeeded_later_that_day_counts_once"],
    "a refund beyond its purchase": ["test_a_refund_of_more_than_its_purchase_is_kept_and_flagged"],
    "a refund before its purchase": ["test_a_refund_from_before_its_purchase_is_kept_and_flagged"],
    "a refund without its purchase": ["test_a_refund_without_its_purchase_is_kept_and_flagged"],
    "another person's file": ["test_another_persons_file_is_kept_apart_and_asked_about_once"],
}


def all_tests():
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in TESTS.rglob("test_*.py"))
    return {one.name for tree in trees for one in ast.walk(tree) if isinstance(one, ast.FunctionDef)}


def test_each_nasty_input_has_its_test():
    found = all_tests()

    assert {nasty: name for nasty, names in WHERE.items() for name in names if name not in found} == {}


def test_a_comma_at_the_end_of_rows_is_no_cell(read):
    found = read(b"date,loan,amount\n2026-01-01,Car,1,\n2026-01-02,Car,2\n")

    assert [row.group for row in found.rows] == [RowGroup.NEW] * 2


def test_neither_direction_filled_is_left_to_the_user(only_row):
    row = only_row("日期,贷款名称,支出,收入\n2026-01-10,车贷,,\n".encode())

    assert (row.group, row.reason) == (RowGroup.UNDECIDED, Reason.MISSING_AMOUNT)


def test_of_two_header_rows_the_second_is_no_row(read):
    found = read(b"date,loan,amount\ndate,loan,amount\n2026-01-01,Car,1\n")

    assert [row.line for row in found.rows] == [3]
    assert [note.kind for note in found.notes] == [NoteKind.HEADER_REPEATED]


@pytest.mark.parametrize(("column", "written", "amount"), [
    ("USD", '"-$1,099.14"', Money(-109914, "USD")), ("CNY", "CNY13.50", Money(13_50)),
    ("CNY", "(12.00)", Money(-12_00)), ("CNY", '"8,000.00(CN)"', Money(8000_00)), ("CNY", "12٫5", Money(12_50)),
    ("CNY", "１２．５", Money(12_50)), ("CNY", '"1.234,56"', Money(1234_56)),
    ("CNY", "131.77(已退款89.84)", Money(131_77)),
])
def test_an_odd_amount_is_read_exactly(only_row, column, written, amount):
    row = only_row(f"date,loan,amount,currency\n2026-01-01,Car,{written},{column}\n".encode())

    assert row.amount == amount


def test_dinars_have_three_decimals_once_their_column_proves_its_mark(read):
    rows = read("date,loan,amount\n2026-01-01,Car,د.ا 4.750\n2026-01-02,Car,د.ا 1.5\n".encode()).rows

    assert [row.amount for row in rows] == [Money(4750, "JOD"), Money(1500, "JOD")]


@pytest.mark.parametrize(("value", "fen"), [(0.1 + 0.2, 30), (1234.1, 1234_10), (1e6, 1_000_000_00), (2450.4, 2450_40)])
def test_a_workbooks_number_is_the_amount_it_shows(importer, value, fen):
    (file,) = importer.read("x", xlsx(One=[["date", "loan", "amount"], ["2026-01-01", "Car", value]]))

    assert [row.amount for row in file.rows] == [Money(fen)]


def test_an_offset_is_left_and_the_wall_time_kept(only_row):
    row = only_row(repayments([{"date": "2025-01-05T23:59:59-08:00"}]))

    assert (row.on, str(row.at)) == (date(2025, 1, 5), "23:59:59")
    assert "2025-01-05T23:59:59-08:00" in row.raw


def test_what_many_rows_say_is_held_once(importer):
    (file,) = importer.read("x", b"date,loan,amount\n" + b"2026-01-01,a loan,100.00\n" * 2)

    assert all(one is other for one, other in zip(*(row.raw for row in file.rows), strict=True))


def test_one_row_more_than_the_most_is_too_many(importer):
    with pytest.raises(TooManyRows) as refused:
        importer.read("x", b"date,loan,amount\n" + b"2026-01-01,a,1\n" * (MOST_ROWS + 1))

    assert refused.value.limit == MOST_ROWS


def test_every_cell_of_a_row_is_kept_as_it_was_written(only_row):
    row = only_row(alipay_gen3(huabei_purchase("=cmd()|' /C calc'!A0"), padded=False))

    assert row.memo == "=cmd()|' /C calc'!A0"
    assert "=cmd()|' /C calc'!A0" in row.raw
