"""A tick whose ledger another program holds goes on trying to write down what it told: else it would tell it again."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QLocale

from tests.builders import RULES, a_book, a_loan, a_loan_with_lender, at
from tests.fakes import MemoryStore, RecordingNotifier, TravellingClock
from zhihuan.application.ledger_problems import LedgerBusy
from zhihuan.application.ports import EventKind
from zhihuan.application.session import Session
from zhihuan.cli import tick
from zhihuan.cli.output import Output
from zhihuan.domain.reminder_rules import ReminderRules
from zhihuan.wording.formats import Formats

WAYS = Formats(QLocale("en"))


class HeldStore(MemoryStore):
    """A ledger that somebody else writes to while the next few things are written down."""

    held = 0

    def settle(self, told):
        if self.held:
            self.held -= 1
            raise LedgerBusy(Path("ledger.sqlite"))
        super().settle(told)


@pytest.fixture
def bench():
    clock, store = TravellingClock(at("2026-02-15")), HeldStore(a_book(*a_loan_with_lender(a_loan())))
    return SimpleNamespace(
        clock=clock, store=store, session=Session(store, clock, RULES), notifier=RecordingNotifier(),
        reminder_rules=ReminderRules(), formats=WAYS, notice_formats=WAYS, work_days=None, no_ledger=False,
    )


def run(bench):
    return tick.run(Namespace(), bench, Output(as_json=True))


def test_what_was_told_is_written_down_once_the_other_program_is_done(bench):
    bench.store.held = 11

    codes = [run(bench), run(bench)]

    assert codes == [0, 0]
    assert len(bench.notifier.told) == 1
    assert [one.kind for one in bench.store.reminder_events(at("2026-01-01"))] == [EventKind.TOLD]


def test_after_a_minute_it_is_said_that_the_ledger_is_held(bench):
    bench.store.held = 12

    with pytest.raises(LedgerBusy):
        run(bench)
