"""`zhihuan timer`: the system's own timer for `zhihuan tick`; installs it, removes it, says how it stands."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from zhihuan.application.starting import Standing, SystemTimer, TimerReport
from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.tables import printable
from zhihuan.wording.starting import timer_facts, timer_limits, timer_words


def run(options: Namespace, bench: Bench, out: Output) -> int:
    """Do as the act says, then say how it stands.

    Raises StartNotArranged, NoTimerHere, and what opening the ledger raises.
    """
    timer = bench.timer
    if options.act == "install":
        # What is to be opened each hour is opened once now.
        _ = bench.store
        timer.turn_on()
    elif options.act == "remove":
        timer.turn_off()
    report = timer.report()
    out.answer(_document(timer, report), _lines(timer, report, bench))
    return 0


def _document(timer: SystemTimer, report: TimerReport) -> d.Json:
    return {
        "state": report.standing.value, "means": timer.means, "place": timer.place, "command": timer.command,
        "running": report.running,
        "next_run": None if report.next_run is None else report.next_run.isoformat(),
        "last_run": None if report.last_run is None else report.last_run.isoformat(),
        "last_code": report.last_code, "after_logout": report.after_logout,
    }


def _lines(timer: SystemTimer, report: TimerReport, bench: Bench) -> Iterator[str]:
    yield timer_words(report.standing)
    if report.standing is not Standing.OFF:
        yield from timer_facts(report, bench.formats, bench.clock.now().date())
        yield timer_limits(report, by_session=timer.means == "systemd")
    yield QCoreApplication.translate("CommandLine", "  kept in: {place}").format(place=printable(timer.place))
    yield QCoreApplication.translate("CommandLine", "  command: {command}").format(command=printable(timer.command))
