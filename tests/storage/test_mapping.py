from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_loan, a_payment, a_step, cny, new
from tests.storage.drawn import any_decimals, quoted_exactly
from tests.storage.things import THINGS, changes
from zhihuan.domain.book import Kind
from zhihuan.domain.change import Change
from zhihuan.storage.mapping import SHAPES
from zhihuan.storage.runs import Direction, as_json, changes_of, runs
from zhihuan.storage.store import LedgerFile


def test_a_payment_stands_in_its_row_as_whole_fen_and_iso_dates():
    shape = SHAPES[Kind.PAYMENT]

    row = dict(zip(shape.columns, shape.cells_of(a_payment(interest=cny("119.50"))), strict=True))

    assert row["amount_minor"] == 106619
    assert (row["interest_minor"], row["principal_minor"]) == (11950, None)
    assert row["on_day"] == "2026-02-15"


@pytest.mark.parametrize("kind", list(Kind))
@given(data=st.data())
def test_every_thing_is_the_same_after_its_row(kind: Kind, data):
    thing = data.draw(THINGS[kind])
    shape = SHAPES[kind]

    again = shape.read(shape.cells_of(thing))

    assert again == thing
    assert shape.cells_of(again) == shape.cells_of(thing)


@pytest.fixture(scope="module")
def ledger_without_references():
    with tempfile.TemporaryDirectory() as folder:
        ledger = LedgerFile.open(Path(folder) / "ledger.zhihuan")
        ledger._connection.execute("PRAGMA foreign_keys = OFF")
        ledger._connection.execute("PRAGMA synchronous = OFF")
        yield ledger
        ledger.close()


@pytest.mark.parametrize("kind", list(Kind))
@given(data=st.data())
def test_every_thing_is_the_same_after_the_file(ledger_without_references: LedgerFile, kind: Kind, data):
    thing = data.draw(THINGS[kind])

    done = ledger_without_references.do(a_step(new(kind, thing)))
    found = ledger_without_references.load().of(kind)
    ledger_without_references.undo(done)

    assert found == {thing.id: thing}
    assert ledger_without_references.load().empty


@given(st.lists(changes(), max_size=8).map(tuple))
def test_the_history_gives_changes_back_exactly_and_in_order(original):
    assert changes_of(as_json(runs(original))) == original


@given(any_decimals)
def test_decimals_keep_their_very_digits_as_text(value):
    assert quoted_exactly(value)


def test_a_run_ends_where_the_kind_or_the_direction_changes():
    one, two = a_loan("one"), a_loan("two")

    found = list(runs([
        new(Kind.LOAN, one), new(Kind.LOAN, two), Change(Kind.LOAN, one, None), new(Kind.PAYMENT, a_payment()),
    ]))

    assert [(run.kind, run.direction, len(run.rows)) for run in found] == [
        (Kind.LOAN, Direction.NEW, 2), (Kind.LOAN, Direction.GONE, 1), (Kind.PAYMENT, Direction.NEW, 1),
    ]
