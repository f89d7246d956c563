"""A tick whose ledger another program holds goes on trying to write down what it told: else it would tell it again."""

from __future__ import annotations

from argparse import Namespace
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QLocale

from tests.builders import RULES, a_book, a_loan, a_loan_with_lender, at
from tests.fakes import MemoryStore, RecordingNotifier, TravellingClock
from zhihuan.application.departures import CLAIM_LASTS
from zhihuan.application.ledger_problems import LedgerBusy
from zhihuan.application.ports import Delivery, EventKind, Outcome
from zhihuan.application.session import Session
from zhihuan.cli import tick
from zhihuan.cli.output import Output
from zhihuan.domain.reminder_rules import ReminderRules
from zhihuan.system.spool import SpoolFolder
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
def bench(tmp_path):
    clock, store = TravellingClock(at("2026-02-15")), HeldStore(a_book(*a_loan_with_lender(a_loan())))
    return SimpleNamespace(
        clock=clock, store=store, session=Session(store, clock, RULES), notifier=RecordingNotifier(),
        reminder_rules=ReminderRules(), formats=WAYS, notice_formats=WAYS, work_days=None, no_ledger=False,
        spool=SpoolFolder(tmp_path / "telling", tmp_path / "ledger.sqlite"),
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


@pytest.mark.parametrize("pause", [timedelta(0), CLAIM_LASTS, timedelta(hours=1)])
def test_what_was_told_and_could_not_be_written_down_is_by_the_next_tick_and_not_told_again(bench, pause, tmp_path):
    bench.store.held = 12
    with pytest.raises(LedgerBusy):
        run(bench)

    for _ in range(2):
        bench.clock.pass_by(pause)
        assert run(bench) == 0

    assert len(bench.notifier.told) == 1
    noted = [one for one in bench.store.reminder_events(at("2026-01-01")) if one.kind is EventKind.TOLD]
    if pause < CLAIM_LASTS:
        assert noted == []
    else:
        assert [(one.channel, one.outcome, one.at) for one in noted] == [("test", Outcome.CONFIRMED, at("2026-02-15"))]
        assert list((tmp_path / "telling").iterdir()) == []


def test_what_nobody_took_while_the_ledger_was_held_is_told_again(bench):
    bench.notifier.refuse()
    bench.store.held = 12
    run(bench)
    bench.notifier.answer = Delivery("test", Outcome.CONFIRMED)
    bench.store.held = 0
    bench.clock.pass_by(timedelta(hours=1))

    run(bench)

    assert len(bench.notifier.told) == 2
