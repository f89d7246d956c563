"""The ledger's own document: complete, exact, in a steady order, and read back equal or refused."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exporting.conftest import eventful, household
from tests.storage.drawn import quoted_exactly
from tests.storage.things import THINGS
from zhihuan.application.export_problems import LedgerDocumentDamaged, LedgerDocumentTooNew, NotALedgerDocument
from zhihuan.application.import_problems import FileEmpty
from zhihuan.domain.book import FIELDS, Book, Kind
from zhihuan.exporting.ledger_file import write_ledger
from zhihuan.importing.ledger_json import looks_like_json, read_ledger


def written(book):
    stream = io.BytesIO()
    write_ledger(stream, book, lambda done, whole: None)
    return stream.getvalue()


def read(content):
    return read_ledger("ledger.json", content).book


@st.composite
def books(draw):
    kinds = {kind: draw(st.lists(THINGS[kind], max_size=2, unique_by=lambda thing: thing.id)) for kind in Kind}
    return Book(**{FIELDS[kind]: {thing.id: thing for thing in things} for kind, things in kinds.items()})


@given(books())
def test_any_book_comes_back_equal(book):
    content = written(book)

    assert looks_like_json(content)
    assert read(content) == book
    assert written(read(content)) == content


@pytest.mark.parametrize("book", [Book(), household(), eventful()], ids=["empty", "household", "eventful"])
def test_a_household_comes_back_equal(book):
    assert read(written(book)) == book


def test_the_same_things_recorded_in_another_order_make_the_same_bytes():
    book = household()
    kinds: dict[str, Any] = {FIELDS[kind]: dict(reversed(list(book.of(kind).items()))) for kind in Kind}
    backwards = Book(**kinds)

    assert written(backwards) == written(book)


def test_amounts_are_decimal_text_days_are_iso_and_the_unknown_is_null():
    document = json.loads(written(eventful()))

    untold = next(one for one in document["payments"] if one["id"] == "untold")
    assert (document["format"], document["version"]) == ("zhihuan-ledger", 2)
    assert untold["amount"] == {"amount": "1066.19", "currency": "CNY"}
    assert (untold["on"], untold["interest"], untold["period"]) == ("2026-03-15", None, None)
    assert next(one for one in document["loans"] if one["id"] == "yen")["principal"]["amount"] == "120000"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_an_editor_may_have_saved_it_in_another_unicode(encoding):
    text = written(eventful()).decode()

    assert read(text.encode(encoding)) == eventful()


@pytest.mark.parametrize(("old", "new", "place"), [
    ('"amount": "1066.19"', '"amount": 1066.19', "payments 1"),
    ('"amount": "1066.19"', '"amount": "1066.195"', "payments 1"),
    ('"amount": "1066.19"', '"amount": "1e3"', "payments 1"),
    ('"on": "2026-04-15"', '"on": "2026-02-30"', "payments 1"),
    ('"on": "2026-04-15"', '"on": "20260415"', "payments 1"),
    ('"period": 1', '"period": true', "payments 2"),
    ('"period": 1', '"period": 99999999999999999999', "payments 2"),
    ('"effect": "instalment"', '"effect": "wished"', "payments 1"),
    ('"effect": "instalment"', '"effect": ["instalment"]', "payments 1"),
    ('"effect": "instalment", ', "", "payments 1"),
    ('"effect": "instalment"', '"effect": "instalment", "colour": "red"', "payments 1"),
    ('"note": "@sum"', '"note": "\\ud800"', "payments 1"),
    ('"note": "@sum"', '"note": 5', "payments 1"),
    ('"id": "untold"', '"id": "told"', "payments 3"),
    ('"imports": []', '"imports": {}', "imports"),
    ('"rows": []', '"rows": [1]', "loans 1"),
    ('"version": 2', '"version": "2"', "version"),
    ('"version": 2', '"version": true', "version"),
    ('"version": 2', '"version": 0', "version"),
    ('"incomes": [', '"earnings": [', "earnings, incomes"),
    ('"version": 2', '"version": 2, "version": 2', "JSON"),
    ('"version": 2', '"version": NaN', "JSON"),
    ('"version": 2', '"version": ' + "9" * 5000, "JSON"),
    ('"lines": [', '"lines": [' + "[" * 100_000, "JSON"),
])
def test_what_other_hands_spoilt_is_named(old, new, place):
    text = written(eventful()).decode()
    assert old in text

    with pytest.raises(LedgerDocumentDamaged) as told:
        read(text.replace(old, new, 1).encode("utf-8", "surrogatepass"))

    assert told.value.place == place


def test_a_file_that_was_cut_off_says_where():
    with pytest.raises(LedgerDocumentDamaged) as told:
        read(written(eventful())[:900])

    assert told.value.place.partition(":")[0].isdecimal()


def test_bytes_that_are_no_text_are_damage():
    with pytest.raises(LedgerDocumentDamaged, match="byte 49"):
        read(written(eventful()).replace(b"lenders", b"lend\xffrs", 1))


def test_a_newer_form_is_not_guessed_at():
    with pytest.raises(LedgerDocumentTooNew) as told:
        read(b'{"format": "zhihuan-ledger", "version": 3, "loans": "another shape"}')

    assert (told.value.version, told.value.known) == (3, 2)


@pytest.mark.parametrize("content", [b'{"accounts": []}', b"[]", b"{}", b'[{"format": 1}]', b'{"broken'])
def test_another_programs_json_is_told_apart(content):
    assert looks_like_json(content)
    with pytest.raises(NotALedgerDocument):
        read(content)


def test_nothing_at_all_is_empty():
    with pytest.raises(FileEmpty):
        read(b" \n")


@pytest.mark.parametrize("content", [
    b"", "日期,金额,贷款\n".encode(), "{备注}\n".encode("gb18030"), b"[2026]\nDate,Amount\n", b"PK\x03\x04",
    b"\xff\xfed\0a\0",
])
def test_a_statement_is_no_document(content):
    assert not looks_like_json(content)


def test_decimals_keep_every_digit():
    book = household()

    (case,) = read(written(book)).cases.values()
    assert all(quoted_exactly(one.target) for one in case.criteria)
    assert case == next(iter(book.cases.values()))
