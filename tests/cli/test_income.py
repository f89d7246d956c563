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

    corrected = zhihuan(
        "income", "--set", "Salary", "4200", "--correct", "--until", "2026-06-30", "--json"
    ).document

    assert corrected["incomes"] == [
        {
            "name": "Salary", "amount": "4200.00", "currency": "CNY", "since": "2026-01-01", "until": "2026-06-30",
            "basis": "net", "steadiness": "regular", "haircut": 0.0, "counted": "4200.00", "whose": "own",
            "missing": [],
        }
    ]


def recorded_incomes(answer):
    return [(one["amount"], one["since"], one["until"], one["whose"]) for one in answer.document["incomes"]]


def test_a_new_amount_under_a_known_name_asks_since_when_and_records_nothing(zhihuan):
    zhihuan("income", "--set", "Salary", "4000", "--since", "2026-01-10")

    answer = zhihuan("income", "--set", "Salary", "4200")

    assert answer.code == 2
    assert all(words in answer.err for words in ("Salary", "¥4,000.00", "2026-01-10", "--from DATE", "--correct"))
    assert recorded_incomes(zhihuan("income", "--json")) == [("4000.00", "2026-01-10", None, "own")]


def test_an_amount_that_is_another_from_a_day_on_leaves_the_months_before_as_they_were(zhihuan):
    zhihuan("income", "--set", "Salary", "4000", "--since", "2026-01-10")

    raised = zhihuan("income", "--set", "Salary", "4400", "--from", "2026-03-01", "--json")
    again = zhihuan("income", "--set", "Salary", "4500", "--from", "2026-05-01", "--json")
    zhihuan("undo")

    before = [("4000.00", "2026-01-10", "2026-03-09", "own")]
    assert recorded_incomes(raised) == [*before, ("4400.00", "2026-03-10", None, "own")]
    assert recorded_incomes(again)[1:] == [
        ("4400.00", "2026-03-10", "2026-05-09", "own"), ("4500.00", "2026-05-10", None, "own"),
    ]
    assert recorded_incomes(zhihuan("income", "--json")) == recorded_incomes(raised)


def test_a_known_income_with_its_amount_is_told_more_of_without_a_question(zhihuan):
    zhihuan("income", "--set", "Salary", "4000", "--since", "2026-01-10")

    ended = zhihuan("income", "--set", "Salary", "4000", "--until", "2026-06-30", "--json")
    anew = zhihuan("income", "--set", "Salary", "5000", "--since", "2026-07-01", "--json")
    partners = zhihuan("income", "--set", "Salary", "3000", "--whose", "household", "--since", "2026-01-01", "--json")

    assert recorded_incomes(ended) == [("4000.00", "2026-01-10", "2026-06-30", "own")]
    assert recorded_incomes(anew) == [*recorded_incomes(ended), ("5000.00", "2026-07-01", None, "own")]
    assert ("3000.00", "2026-01-01", None, "household") in recorded_incomes(partners)


@pytest.mark.parametrize(("arguments", "code", "words"), [
    (["--set", "Nobody", "9000", "--from", "2026-03-01"], 1, "Nobody"),
    (["--set", "Salary", "9000", "--from", "2026-03-01", "--basis", "gross"], 2, "--from"),
    (["--set", "Salary", "9000", "--from", "2026-03-01", "--correct"], 2, "--from"),
    (["--from", "2026-03-01"], 2, "--set"),
    (["--correct"], 2, "--set"),
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
