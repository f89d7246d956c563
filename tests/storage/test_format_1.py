"""A ledger that the program of format 1 wrote, with a history of every kind of step, still does all it did.

`format_1.sql` is such a ledger as that program left it: twelve steps done, two undone.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import sqlite_utils

from tests.builders import cny
from zhihuan.application.history import Action
from zhihuan.domain.book import Kind
from zhihuan.domain.calendar import Frequency
from zhihuan.domain.card_terms import CardTerms
from zhihuan.domain.lender import USUAL_ORDER
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.schedule import schedule
from zhihuan.domain.terms import Conventions
from zhihuan.storage import migrations
from zhihuan.storage.files import APPLICATION_ID
from zhihuan.storage.mapping import SHAPES
from zhihuan.storage.store import LedgerFile

WRITTEN = (Path(__file__).parent / "format_1.sql").read_text(encoding="utf-8")


@pytest.fixture
def old_path(ledger_path):
    with closing(sqlite3.connect(ledger_path)) as connection:
        connection.executescript(WRITTEN)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 1")
    return ledger_path


@pytest.fixture
def migrated(old_path):
    with closing(LedgerFile.open(old_path)) as ledger:
        yield ledger


def schema_of(connection):
    return dict(connection.execute("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE '%sqlite%'"))


def test_the_first_migration_still_makes_what_the_first_program_made(old_path):
    with closing(sqlite3.connect(":memory:")) as made, closing(sqlite3.connect(old_path)) as shipped:
        migrations._first_format(sqlite_utils.Database(made))

        assert schema_of(made) == schema_of(shipped)


def test_everything_is_there_and_means_what_it_meant(migrated):
    book = migrated.load()
    jiebei, house = book.loans["jiebei"], book.loans["house"]

    assert {kind: len(book.of(kind)) for kind in Kind if book.of(kind)} == {
        Kind.LENDER: 2, Kind.LINE: 1, Kind.LINE_EVENT: 2, Kind.LOAN: 4, Kind.PAYMENT: 2, Kind.ENTRY: 2,
        Kind.INCOME: 1, Kind.CASE: 1, Kind.IMPORT: 1, Kind.ROW: 2,
    }
    assert (jiebei.note, jiebei.terms.frequency, jiebei.terms.conventions) == (
        "edited", Frequency.MONTHLY, Conventions()
    )
    assert (jiebei.terms.fees, jiebei.late, jiebei.floating, jiebei.refinances, jiebei.in_bill) == (
        (), None, None, None, False
    )
    assert schedule(house)[0].payment == cny("5307.27")
    assert (book.lines["huabei"].terms, book.lenders["ant"].order) == (CardTerms(), USUAL_ORDER)
    assert {one.effect for one in book.payments.values()} == {PaymentEffect.INSTALMENT}


def test_it_is_whole_and_its_history_still_leads_to_it(migrated):
    assert migrated.problems() == ()
    assert [step.summary.action for step in migrated.steps(2)] == [Action.LOAN_DELETED, Action.LOAN_SETTLED]


def test_every_step_can_be_undone_and_brought_back(migrated):
    before = migrated.load()
    steps = 0
    while step := migrated.last_done():
        migrated.undo(step)
        steps += 1

    assert (steps, migrated.load().empty) == (12, True)
    for _ in range(12):
        migrated.redo(migrated.next_undone())
    assert migrated.load() == before


def test_what_was_undone_before_can_be_done_after(migrated):
    while step := migrated.next_undone():
        migrated.redo(step)

    assert "baitiao" not in migrated.load().loans
    assert migrated.problems() == ()


def test_a_row_that_never_said_more_is_written_as_the_columns_defaults_say(old_path, migrated):
    with closing(sqlite3.connect(old_path)) as tool:
        for shape in SHAPES.values():
            held = {name: default for _, name, _, _, default, _ in tool.execute(f"PRAGMA table_info({shape.table})")}
            for column, meant in shape.later.items():
                (said,) = tool.execute(f"SELECT {held[column] or 'NULL'}").fetchone()
                assert (column, said) == (column, meant)


def test_the_ledger_of_format_1_lies_beside_as_it_was(old_path, migrated):
    copy = old_path.with_name("ledger.format-1.zhihuan")

    with closing(sqlite3.connect(copy)) as beside:
        assert "\n".join([*beside.iterdump(), ""]) == WRITTEN
        assert beside.execute("PRAGMA user_version").fetchone() == (1,)


@pytest.mark.parametrize("columns", [["id", "name"], ["id", "name", "kind", "colour"], []])
def test_a_step_with_columns_of_no_format_is_found_out(old_path, columns):
    with closing(LedgerFile.open(old_path)) as ledger:
        assert ledger.problems() == ()
    with closing(sqlite3.connect(old_path)) as hands, hands:
        said = str(columns).replace("'", '"')
        hands.execute(
            "UPDATE history SET changes = replace(changes, '[\"id\",\"name\",\"kind\"]', ?) WHERE number = 1", (said,)
        )

    with closing(LedgerFile.open(old_path)) as ledger:
        assert any(finding.startswith("history 1: RowDamaged") for finding in ledger.problems())
