"""An instalment keeps its day where an edit gives it another number; a bill or a statement is never meant."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import cny
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.due import Due, DueKind
from zhihuan.domain.reminder import StatementDay, under_another_number

DUE = Due(DueKind.INSTALMENT, "loan", date(2026, 2, 15), cny(100), cny(0), number=2)


@pytest.mark.parametrize(("subject_key", "same"), [
    ("loan/1@2026-02-15", True), ("loan/12@2026-02-15", True), ("loan/2@2026-02-15", False),
    ("loan/1@2026-03-15", False), ("other/1@2026-02-15", False), ("loan/x/1@2026-02-15", False),
    ("loan/2026-02@2026-02-15", False), ("loan/statement-2026-02@2026-02-15", False), ("", False),
])
def test_the_same_instalment_has_the_loan_and_the_day_of_it_and_another_number(subject_key, same):
    assert under_another_number(DUE, subject_key) is same


def test_a_bill_and_a_statement_are_never_counted_otherwise():
    bill = replace(DUE, kind=DueKind.BILL, number=0, month=date(2026, 2, 1))
    statement = StatementDay(LineId("loan"), date(2026, 2, 1), date(2026, 2, 15), cny(100), None)

    assert not under_another_number(bill, "loan/1@2026-02-15")
    assert not under_another_number(statement, "loan/1@2026-02-15")
