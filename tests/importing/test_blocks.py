"""A text that says one thing a line is a table all the same: a loan for each block."""

from __future__ import annotations

from datetime import date

import pytest

from zhihuan.application.import_problems import NoHeader
from zhihuan.application.imported import RowGroup
from zhihuan.application.imported_loan import LoanStatus
from zhihuan.domain.money import Money

PERSON = "File Source:National Student Loan Data System (NSLDS)\nStudent First Name:Alex\nStudent Last Name:Sample\n"


def loan(number: str, amount: str, status: str = "RP") -> str:
    return (
        f"Loan Type Code:D1\nLoan Type Description:DIRECT STAFFORD SUBSIDIZED\nLoan Award ID:{number}\n"
        f"Loan Date:09/01/2020\n"
        f"Loan Amount:{amount}\nLoan Disbursed Amount:{amount}\nLoan Outstanding Principal Balance:$1,200.01\n"
        f"Loan Interest Rate:2.75%\nLoan Status:{status}\nLoan Status:ID\nLoan Contact Name:Example Servicer\n"
    )


def test_each_block_is_a_loan(read):
    found = read((PERSON + loan("X-1", "$3,500.00") + "\n" + loan("X-2", "$2,000.00", "PF")).encode())

    first, second = found.rows
    assert (found.profile, first.group, first.line, second.line) == ("studentaid", RowGroup.NEW, 4, 16)
    assert (first.loan.external_id, first.loan.principal) == ("X-1", Money(3500_00, "USD"))
    assert (first.loan.start, str(first.loan.rate.value)) == (date(2020, 9, 1), "0.0275")
    assert (first.loan.status, second.loan.status) == (LoanStatus.OPEN, LoanStatus.SETTLED)
    assert (first.loan.lender, first.loan.periods) == ("Example Servicer", None)


def test_what_the_text_says_of_the_person_is_kept_nowhere(read):
    found = read((PERSON + loan("X-1", "$3,500.00")).encode())

    assert "Alex" not in repr(found)


def test_a_person_without_loans_has_no_records(read):
    with pytest.raises(NoHeader):
        read(PERSON.encode())


def test_a_table_that_only_mentions_a_key_stays_a_table(read):
    found = read(b"date,loan,amount,memo\n2026-01-10,Car,12.50,x\n2026-01-11,Car,12.50,x\nLoan Type Code:D1,,,\n")

    assert found.profile == "repayments"
