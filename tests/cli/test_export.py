"""`zhihuan export`, and its own json read back by `zhihuan import`."""

from __future__ import annotations

import json

import pytest

from tests.builders import a_lender, a_line, a_loan, a_payment, an_entry, an_event
from zhihuan.application import commands as c


@pytest.fixture
def filled(recorded):
    recorded(
        c.AddLine(a_line(), a_lender(), an_event()), c.AddEntry(an_entry()), c.AddLoan(a_loan(), a_lender()),
        c.RecordPayment(a_payment()),
    )


@pytest.mark.parametrize("ending", ["csv", "zip", "xlsx", "ics", "json", "JSON"])
def test_the_ending_is_the_format(zhihuan, filled, home, ending):
    target = home / f"out.{ending}"

    answer = zhihuan("export", "--to", target, "--json")

    assert (answer.code, answer.document["path"], answer.document["format"]) == (0, str(target), ending.lower())
    assert target.stat().st_size > 100


def test_an_ending_that_is_no_format_names_those_that_are(zhihuan, filled, home):
    answer = zhihuan("export", "--to", home / "out.doc")

    assert answer.code == 1
    assert ".csv, .zip, .xlsx, .ics, .json" in answer.err


def test_a_file_is_replaced_only_by_force(zhihuan, filled, home):
    (home / "out.csv").write_text("mine")

    refused = zhihuan("export", "--to", home / "out.csv")
    kept = (home / "out.csv").read_text()
    forced = zhihuan("export", "--to", home / "out.csv", "--force")

    assert (refused.code, kept, forced.code) == (1, "mine", 0)
    assert "--force" in refused.err


def test_a_folder_that_is_not_there_is_the_machines_fault(zhihuan, filled, home):
    answer = zhihuan("export", "--to", home / "nowhere" / "out.csv")

    assert (answer.code, answer.out) == (3, "")
    assert "does not exist" in answer.err


@pytest.mark.parametrize("wrong", [
    ("out.csv", "--what", "all"), ("out.json", "--what", "loans"), ("out.ics", "--what", "loans"),
    ("out.json", "--as-of", "2026-01-01"), ("out.csv", "--private"), ("out.xlsx", "--months", "3"),
    ("out.ics", "--months", "0"), ("out.csv", "--what", "wishes"),
])
def test_what_does_not_go_together_is_wrong_use_and_writes_nothing(zhihuan, filled, home, wrong):
    name, *options = wrong

    answer = zhihuan("export", "--to", home / name, *options)

    assert answer.code == 2
    assert not (home / name).exists()


def test_one_table_or_the_movements(zhihuan, filled, home):
    plain = zhihuan("export", "--to", home / "a.csv")
    loans = zhihuan("export", "--to", home / "b.csv", "--what", "loans", "--json")

    assert "--what takes another table" in plain.err
    assert loans.document["counts"] == {"loans": 1}
    assert loans.err == ""


def test_json_taken_into_an_empty_ledger_makes_it_equal(zhihuan, filled, home):
    zhihuan("export", "--to", home / "one.json")

    taken = zhihuan("import", home / "one.json", "--ledger", home / "other.sqlite", "--json")
    zhihuan("export", "--to", home / "two.json", "--ledger", home / "other.sqlite")
    again = zhihuan("import", home / "one.json", "--ledger", home / "other.sqlite", "--json")

    assert (home / "one.json").read_bytes() == (home / "two.json").read_bytes()
    (file,) = taken.document["files"]
    assert (file["profile"], file["rows_read"], file["counts"]["new"], taken.document["step"]) == (
        "zhihuan-ledger", 6, 6, 1,
    )
    assert (again.document["files"][0]["counts"]["duplicate"], again.document["step"]) == (6, None)


def test_what_differs_stays_until_the_file_is_preferred(zhihuan, filled, home):
    zhihuan("export", "--to", home / "one.json")
    text = (home / "one.json").read_text(encoding="utf-8").replace('"name": "Jiebei"', '"name": "Renamed"')
    (home / "one.json").write_text(text, encoding="utf-8")

    kept = zhihuan("import", home / "one.json")
    looked = zhihuan("import", home / "one.json", "--prefer-file", "--dry-run")
    taken = zhihuan("import", home / "one.json", "--prefer-file", "--json")
    names = [loan["name"] for loan in zhihuan("loans", "--json").document["loans"]]

    assert kept.code == looked.code == 0
    assert "loan Renamed" in kept.err
    assert "--prefer-file" in kept.err
    assert "Only looked at" in looked.out
    assert taken.document["step"] is not None
    assert names == ["Renamed"]


@pytest.mark.parametrize(("text", "says"), [
    ('{"accounts": []}', "not the document of a ledger"),
    ('{"format": "zhihuan-ledger", "version": 9}', "newer Zhihuan"),
    ('{"format": "zhihuan-ledger", "version": 1, "loans": []}', "damaged"),
    ('{"format": "zhihuan-ledger", ', "damaged"),
])
def test_a_document_that_cannot_be_taken_says_why(zhihuan, home, text, says):
    (home / "bad.json").write_text(text)

    answer = zhihuan("import", home / "bad.json")

    assert (answer.code, answer.out) == (1, "")
    assert says in answer.err


def test_the_documents_form_is_the_one_that_docs_describe(zhihuan, filled, home):
    zhihuan("export", "--to", home / "one.json")

    document = json.loads((home / "one.json").read_text(encoding="utf-8"))

    assert list(document) == [
        "format", "version", "lenders", "lines", "line_events", "loans", "loan_changes", "payments", "entries",
        "incomes", "cases", "imports", "rows", "quotes", "wishes", "facts", "enquiries", "guarantees", "steps",
        "contacts", "documents", "flows",
    ]
