"""`zhihuan tick`: tells what is due, once, without a window; made for the system's own timer."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.application.ledger_problems import LedgerBusy
from zhihuan.application.ports import Delivery, Outcome
from zhihuan.application.reminding import Outgoing, Reminding
from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench, ledger_there
from zhihuan.cli.output import Output
from zhihuan.cli.tables import printable
from zhihuan.cli.unscheduled import documents, sentences, unscheduled
from zhihuan.domain.errors import EnvironmentProblem
from zhihuan.wording.notice_answers import trouble_notice
from zhihuan.wording.problems import told
from zhihuan.wording.reminding import SpokenReminders

MISSED = 3
_TRIES: Final = 12
"""How often a tick tries to write down what it told; each waits five seconds for whoever is writing."""
Told = tuple[Outgoing, Delivery]


def run(_options: Namespace, bench: Bench, out: Output) -> int:
    """Tell every reminder whose moment has come; exit 3 when no channel took one of them.

    One that nobody took stays to be told by the next tick or window. A ledger is never made; where there is none, or it
    cannot be read, nobody reads the terminal of a timer: it is told once a day like a reminder. Raises LedgerMissing
    and what opening the ledger raises.
    """
    try:
        ledger_there(bench)
        return _tell(bench, out)
    except LedgerBusy:
        raise
    except EnvironmentProblem as problem:
        _tell_trouble(problem, bench)
        raise


def _tell_trouble(problem: EnvironmentProblem, bench: Bench) -> None:
    what, today = f"{bench.ledger} {type(problem).__name__}", bench.clock.now().date()
    if not bench.once_a_day.said(what, today):
        delivery = bench.notifier.tell(trouble_notice(told(problem), bench.notice_formats))
        if delivery.outcome is not Outcome.REFUSED:
            bench.once_a_day.note(what, today)


def _tell(bench: Bench, out: Output) -> int:
    now = bench.clock.now()
    reminding = Reminding(bench.store, SpokenReminders(lambda: bench.notice_formats), bench.work_days, bench.spool)
    position = bench.session.position(now.date())
    notices: list[Told] = []
    for outgoing in reminding.claim(position, bench.reminder_rules, now):
        delivery = bench.notifier.tell(outgoing.notice)
        _note(reminding, outgoing, delivery, bench.clock.now())
        notices.append((outgoing, delivery))
    missed = [outgoing for outgoing, delivery in notices if delivery.outcome is Outcome.REFUSED]
    document = {"at": now.isoformat(), "told": [_document(one) for one in notices], "missed": len(missed)}
    silent = unscheduled(position)
    document["due_day_unknown"] = documents(silent)
    out.answer(document, [*_lines(notices), *sentences(silent, bench.formats)])
    if missed:
        out.remark(
            QCoreApplication.translate(
                "CommandLine",
                "No channel took %n notices: there is no desktop session to show them, or it refused. "
                "They stay to be told by the next tick or the window.",
                None, len(missed),
            )
        )
    return MISSED if missed else 0


def _note(reminding: Reminding, outgoing: Outgoing, delivery: Delivery, at: datetime) -> None:
    """Write down what came of a notice; if another program holds the ledger for a minute, the next look does it."""
    for _ in range(_TRIES - 1):
        with suppress(LedgerBusy):
            reminding.answer(outgoing, delivery, at)
            return
    reminding.answer(outgoing, delivery, at)


def _document(one: Told) -> d.Json:
    outgoing, delivery = one
    return {
        "title": outgoing.notice.title, "body": outgoing.notice.body, "reminders": list(outgoing.keys),
        "channel": delivery.channel, "outcome": delivery.outcome.value, "reference": delivery.reference or None,
        "reason": delivery.reason or None,
    }


def _lines(notices: Sequence[Told]) -> Iterator[str]:
    if not notices:
        yield QCoreApplication.translate("CommandLine", "Nothing to tell.")
    for outgoing, delivery in notices:
        yield f"[{_outcome_word(delivery.outcome)}] {printable(outgoing.notice.title)}"
        yield from (f"  {printable(line)}" for line in outgoing.notice.body.splitlines())


def _outcome_word(outcome: Outcome) -> str:
    match outcome:
        case Outcome.CONFIRMED:
            return QCoreApplication.translate("CommandLine", "shown")
        case Outcome.UNCONFIRMED:
            return QCoreApplication.translate("CommandLine", "handed over")
        case Outcome.REFUSED:
            return QCoreApplication.translate("CommandLine", "refused")
