"""Whatever was done to a ledger, its document makes an empty one equal, and an equal one finds nothing new."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import RULES, at
from tests.exporting.test_ledger_file import written
from tests.fakes import MemoryStore, TravellingClock
from tests.storage.test_any_commands import fitting_commands
from zhihuan.application.commands import TakeImport
from zhihuan.application.ledger_plan import plan_ledger
from zhihuan.application.session import Session
from zhihuan.domain.book import Book
from zhihuan.domain.change import StaleChange
from zhihuan.domain.errors import DomainError
from zhihuan.domain.money import CNY
from zhihuan.importing.ledger_json import read_ledger


def a_session():
    return Session(MemoryStore(), TravellingClock(at("2027-01-01")), RULES)


def in_one_currency(command):
    """Say whether an import's movements are of its line's money, as those of a real one are."""
    return not isinstance(command, TakeImport) or all(line.currency == CNY for line in command.lines)


@settings(max_examples=60)
@given(st.data())
def test_export_and_import_make_an_equal_ledger_and_undo_an_empty_one(data):
    session, other = a_session(), a_session()
    for _ in range(data.draw(st.integers(1, 12))):
        with suppress(DomainError, StaleChange):
            session.run(data.draw(fitting_commands(session.book).filter(in_one_currency)))
    imported = read_ledger("ledger.json", written(session.book))

    plan = plan_ledger(other.book, imported)
    if plan.command is not None:
        other.run(plan.command)

    assert other.book == session.book
    assert plan_ledger(other.book, imported).command is None
    if plan.command is not None:
        other.undo()
    assert other.book == Book()
