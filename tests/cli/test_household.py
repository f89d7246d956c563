"""What is told of the household from the command line: figures, applications, guarantees, an income's details."""

from __future__ import annotations

import pytest


def test_a_figure_is_told_corrected_and_removed(zhihuan):
    zhihuan("fact", "--set", "liquid_cash", "8000", "--on", "2026-02-01")
    zhihuan("fact", "--set", "liquid_cash", "0.9万", "--on", "2026-03-01")

    corrected = zhihuan("fact", "--set", "liquid_cash", "0", "--on", "2026-03-01", "--json").document["facts"]
    left = zhihuan("fact", "--remove", "liquid_cash", "--json").document["facts"]

    assert [one["amount"] for one in corrected] == ["0.00", "8000.00"]
    assert left == [{"kind": "liquid_cash", "amount": "8000.00", "currency": "CNY", "on": "2026-02-01"}]


def test_an_application_is_noted_corrected_and_removed(zhihuan):
    zhihuan("enquiry", "--set", " Bank ", "--on", "2026-02-01", "--purpose", "card")

    corrected = zhihuan("enquiry", "--set", "Bank", "--on", "2026-02-01", "--result", "refused", "--json").document
    zhihuan("enquiry", "--set", "Bank", "--on", "2026-03-01", "--purpose", "own_look")
    left = zhihuan("enquiry", "--remove", "Bank", "--on", "2026-02-01", "--json").document

    assert corrected["enquiries"] == [
        {"institution": "Bank", "on": "2026-02-01", "purpose": "card", "result": "refused", "counts": True}
    ]
    assert [(one["on"], one["counts"]) for one in left["enquiries"]] == [("2026-03-01", False)]


def test_a_guarantee_is_noted_corrected_and_removed(zhihuan):
    zhihuan("guarantee", "--set", "Cousin", "50000", "--since", "2026-01-01", "--institution", "Bank")

    corrected = zhihuan("guarantee", "--set", "Cousin", "40000", "--until", "2026-12-31", "--json").document

    assert corrected["guarantees"] == [{
        "whom": "Cousin", "institution": "Bank", "amount": "40000.00", "currency": "CNY", "since": "2026-01-01",
        "until": "2026-12-31",
    }]
    assert zhihuan("guarantee", "--remove", "Cousin").out == "No guarantee is recorded.\n"
    assert zhihuan("undo").code == 0
    assert "¥40,000.00" in zhihuan("guarantee").out


def test_an_income_keeps_its_details_until_others_are_told(zhihuan):
    zhihuan(
        "income", "--set", "Orders", "6000", "--since", "2026-01-01", "--basis", "gross", "--steadiness", "variable",
        "--haircut", "20%", "--whose", "household", "--missing", "2026-03,2026-02",
    )

    corrected = zhihuan("income", "--set", "Orders", "7000", "--correct", "--missing", "", "--json").document["incomes"]

    assert corrected == [{
        "name": "Orders", "amount": "7000.00", "currency": "CNY", "since": "2026-01-01", "until": None,
        "basis": "gross", "steadiness": "variable", "haircut": 0.2, "counted": "5600.00", "whose": "household",
        "missing": [],
    }]
    assert "before tax · variable, its average · 80% of it counts" in zhihuan("income").out


@pytest.mark.parametrize(("arguments", "code", "words"), [
    (["fact", "--set", "gold", "5"], 2, "liquid_cash"),
    (["fact", "--set", "liquid_cash", "-5"], 1, "-5"),
    (["fact", "--set", "liquid_cash", "NaN"], 1, "NaN"),
    (["fact", "--set", "liquid_cash", "5", "--on", "2026-02-30"], 1, "2026-02-30"),
    (["fact", "--remove", "liquid_cash"], 1, "cash at hand"),
    (["fact", "--on", "2026-02-01"], 2, "--set"),
    (["enquiry", "--set", " "], 1, "institution"),
    (["enquiry", "--set", "Bank", "--purpose", "fun"], 2, "fun"),
    (["enquiry", "--remove", "Bank"], 1, "Bank"),
    (["enquiry", "--result", "refused"], 2, "--result"),
    (["guarantee", "--set", "Cousin", "0"], 1, "above zero"),
    (["guarantee", "--set", "Cousin", "5", "--since", "2026-03-01", "--until", "2026-02-01"], 1, "2026-02-01"),
    (["guarantee", "--remove", "Nobody"], 1, "Nobody"),
    (["guarantee", "--set", "A", "5", "--remove", "A"], 2, "--remove"),
    (["income", "--set", "A", "5", "--haircut", "150%"], 1, "1.5"),
    (["income", "--set", "A", "5", "--missing", "2026-13"], 1, "2026-13"),
    (["income", "--basis", "gross"], 2, "--basis"),
])
def test_what_cannot_be_told_is_said_and_nothing_is_recorded(zhihuan, arguments, code, words):
    answer = zhihuan(*arguments)

    assert answer.code == code
    assert words in answer.err
    assert answer.out == ""
    assert zhihuan("history", "--json").document == {"steps": []}
