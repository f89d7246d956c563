"""What is earned, from the command line: noted, corrected, removed, and what it does to debt to income."""

from __future__ import annotations

import pytest

from tests.builders import a_lender, a_loan
from zhihuan.application.commands import AddLoan


def test_an_income_makes_the_ratio_known_and_undo_makes_it_unknown(zhihuan, recorded):
    recorded(AddLoan(a_loan(), a_lender()))

    zhihuan("income", "--set", "Salary", "4000", "--since", "2026-01-01")
    known = zhihuan("health", "--month", "2026-03", "--json").document["measures"]["dti"]
    zhihuan("undo")
    unknown = zhihuan("health", "--month", "2026-03", "--json").document["measures"]["dti"]

    assert (known["at"], known["below"][0]["amount"], round(known["value"], 4)) == ("2026-03-01", "4000.00", 0.2665)
    assert (unknown["value"], unknown["unknown"]) == (None, "no_income")


def test_an_income_of_the_same_name_is_corrected_not_doubled(zhihuan):
    zhihuan("income", "--set", "Salary", "4000", "--since", "2026-01-01")

    corrected = zhihuan("income", "--set", "Salary", "4200", "--until", "2026-06-30", "--json").document

    assert corrected["incomes"] == [
        {
            "name": "Salary", "amount": "4200.00", "currency": "CNY", "since": "2026-01-01", "until": "2026-06-30",
            "basis": "net", "steadiness": "regular", "haircut": 0.0, "counted": "4200.00", "whose": "own",
            "missing": [],
        }
    ]


@pytest.mark.parametrize(("arguments", "code", "words"), [
    (["--set", "Salary", "NaN"], 1, "NaN"),
    (["--set", "Salary", "0"], 1, "above zero"),
    (["--set", "Salary", "9000", "--since", "2026-02-30"], 1, "2026-02-30"),
    (["--set", "Salary", "9000", "--since", "2026-03-01", "--until", "2026-02-01"], 1, "2026-02-01"),
    (["--remove", "Nobody"], 1, "Nobody"),
    (["--set", "Salary", "9000", "--remove", "Salary"], 2, "--remove"),
    (["--since", "2026-01-01"], 2, "--set"),
])
def test_what_cannot_be_noted_is_said_and_nothing_is_recorded(zhihuan, arguments, code, words):
    answer = zhihuan("income", *arguments)

    assert answer.code == code
    assert words in answer.err
    assert zhihuan("income", "--json").document == {"incomes": []}


@pytest.mark.parametrize("typed", ["12,000.00", "1.2万", "１２０００"])
def test_an_income_is_typed_as_any_amount(zhihuan, typed):
    assert zhihuan("income", "--set", "Salary", typed, "--json").document["incomes"][0]["amount"] == "12000.00"


def test_a_month_that_is_none_is_refused(zhihuan):
    answer = zhihuan("health", "--month", "2026-13")

    assert answer.code == 1
    assert "2026-13" in answer.err
