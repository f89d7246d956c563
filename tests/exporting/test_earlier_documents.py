"""Documents that earlier programs wrote are read; what those programs could not say is at what holds unsaid.

`ledger_1_first.json` was written by the first program that could, `ledger_1_last.json` by the last of version 1.
"""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.builders import RULES, a_case, a_line, a_loan, an_event, an_income, cny
from tests.exporting.test_ledger_file import written
from tests.fakes import MemoryStore, TravellingClock
from zhihuan.application.export_problems import LedgerDocumentDamaged
from zhihuan.application.ledger_document import plain_thing
from zhihuan.application.ledger_plan import plan_ledger
from zhihuan.application.ledger_versions import _LATER, _LATER_KINDS
from zhihuan.application.session import Session
from zhihuan.domain.book import FIELDS, Kind
from zhihuan.domain.household import FactKind
from zhihuan.domain.income import Basis, Steadiness, Whose
from zhihuan.domain.loan import LoanPurpose
from zhihuan.domain.recovery.case import LossReason, Outcome
from zhihuan.importing.ledger_json import read_ledger

FIRST, LAST = ((Path(__file__).parent / f"ledger_1_{which}.json").read_bytes() for which in ("first", "last"))


def read(content):
    return read_ledger("ledger.json", content).book


@pytest.mark.parametrize("content", [FIRST, LAST], ids=["first", "last"])
def test_everything_that_was_said_is_there(content):
    book = read(content)

    loan, income, line = book.loans["jiebei"], book.incomes["salary"], book.lines["huabei"]
    assert (loan.name, loan.note, loan.principal) == ("借呗", "给妈妈", cny(12_000))
    assert (loan.automatic, loan.share, loan.purpose, loan.funders) == (False, Decimal(1), LoanPurpose.UNKNOWN, ())
    assert (income.basis, income.steadiness, income.whose, income.missing) == (
        Basis.NET, Steadiness.REGULAR, Whose.OWN, (),
    )
    assert (line.automatic, line.funders) == (False, ())
    assert {one.until for one in book.line_events.values()} == {None}
    assert book.payments["payment"].interest == cny(120)


@pytest.mark.parametrize("content", [FIRST, LAST], ids=["first", "last"])
def test_a_case_that_had_ended_was_restored(content):
    cases = {one.line: one for one in read(content).cases.values()}

    assert (cases["huabei"].closed_on, cases["huabei"].outcome) == (date(2026, 6, 1), Outcome.RESTORED)
    assert cases["huabei"].reason is LossReason.MULTI_LENDER
    assert (cases["baitiao"].closed_on, cases["baitiao"].outcome, cases["baitiao"].told) == (None, None, "")


def test_what_a_document_of_version_1_says_already_counts():
    book = read(LAST)

    assert book.facts["cash"].kind is FactKind.LIQUID_CASH
    assert (book.wishes["jiebei"].leads, book.wishes["jiebei"].silent) == ((7, 1), True)
    assert not book.steps
    said = LAST.replace(b'"version": 1', b'"version": 1,\n"steps": [], "flows": []')
    assert read(said) == book


@pytest.mark.parametrize("content", [FIRST, LAST], ids=["first", "last"])
def test_it_becomes_a_document_of_the_present_version(content):
    again = written(read(content))

    assert json.loads(again)["version"] == 2
    assert read(again) == read(content)


@pytest.mark.parametrize("content", [FIRST, LAST], ids=["first", "last"])
def test_it_is_taken_into_a_ledger_as_one_step(content):
    session = Session(MemoryStore(), TravellingClock(), RULES)

    command = plan_ledger(session.book, read_ledger("old.json", content)).command
    assert command is not None
    session.run(command)

    assert session.book == read(content)


@pytest.mark.parametrize(("old", "new", "place"), [
    (b'"note": "\xe7\xbb\x99\xe5\xa6\x88\xe5\xa6\x88"', b'"colour": "red"', "loans 1"),
    (b'"imports": []', b'"imports": {}', "imports"),
    (b'"cases": [', b'"cases": [5,', "cases 1"),
    (b'"lines": [', b'"lines": 7, "more": [', "more"),
    (b'"quotes": []', b'"wishes": 5, "quotes": []', "wishes"),
])
def test_what_no_program_of_version_1_wrote_is_damage(old, new, place):
    assert FIRST.count(old) == 1

    with pytest.raises(LedgerDocumentDamaged) as told:
        read(FIRST.replace(old, new))

    assert told.value.place == place


def test_what_holds_unsaid_is_what_a_thing_of_today_starts_with():
    things: dict[str, Any] = {
        "lines": a_line(), "line_events": an_event(), "loans": a_loan(), "incomes": an_income(), "cases": a_case(),
    }

    for name, later in _LATER.items():
        plain = plain_thing(things[name])
        assert {field: plain[field] for field in later} == dict(later)
        assert later.keys() <= {one.name for one in fields(things[name])}
    assert set(_LATER_KINDS) < {FIELDS[kind] for kind in Kind}
