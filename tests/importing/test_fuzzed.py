"""A bounded round of what `fuzz_reading` tries for hours; what it found once is tried for good."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.importing.mutations import mutated, statements
from tests.importing.reading_checks import check
from zhihuan.application.imported import Reason, RowGroup


@pytest.mark.parametrize("number", range(len(statements())))
def test_each_of_our_own_files_is_read(number):
    assert check(statements()[number])


@settings(max_examples=150)
@given(st.binary(max_size=120))
def test_files_gone_wrong_are_read_or_refused_and_no_row_is_lost(content):
    check(mutated(content))


def test_an_instalment_of_less_than_its_principal_is_asked_about(read):
    plan = "期数,还款日期,月供,本金,利息,剩余本金\n1,2026-02-15,-0,1000,120,0\n2,2026-03-15,0,0,0,0\n"

    rows = read(plan.encode()).rows

    assert [(row.group, row.reason) for row in rows] == [
        (RowGroup.UNDECIDED, Reason.PARTS_DIFFER), (RowGroup.NEW, None),
    ]


def test_a_loan_is_what_its_name_says_before_what_its_notes_say(read):
    (row,) = read("日期,贷款名称,金额,备注\n2026-01-10,车贷,3590.51,花呗|信用购\n".encode()).rows

    assert (row.product, row.candidates) == ("carloan", ())
