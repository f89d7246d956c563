"""`zhihuan timer`: the system's own timer for `zhihuan tick`; installs it, removes it, says how it stands."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from zhihuan.application.starting import Standing, SystemTimer, TimerReport
from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench, ledger_there
from zhihuan.cli.output import Output
from zhihuan.cli.tables import printable
from zhihuan.wording.starting import timer_facts, timer_limits, timer_words


def run(options: Namespace, bench: Bench, out: Output) -> int:
    """Do as the act says, then say how it stands; where no ledger is, none is made and nothing is set.

    Raises StartNotArranged, NoTimerHere, LedgerMissing, and what opening the ledger raises.
    """
    timer = bench.timer
    if options.act == "install":
        # What is to be opened each hour is opened once now.
        ledger_there(bench)
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
    place, command = printable(timer.place), printable(timer.command)
    yield timer_words(report.standing)
    if report.standing is Standing.OFF:
        yield QCoreApplication.translate("CommandLine", "To set it: zhihuan timer install")
        yield QCoreApplication.translate("CommandLine", "  It would be kept in: {place}").format(place=place)
        yield QCoreApplication.translate("CommandLine", "  It would run each hour, without a window: {command}").format(
            command=command
        )
        return
    yield from timer_facts(report, bench.formats, bench.clock.now().date())
    yield timer_limits(report, by_session=timer.means == "systemd")
    yield QCoreApplication.translate("CommandLine", "  kept in: {place}").format(place=place)
    yield QCoreApplication.translate("CommandLine", "  It runs, without a window: {command}").format(command=command)
