"""`zhihuan autostart`: whether the program starts at login, minimised; switches it on and off."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from zhihuan.application.starting import Standing
from zhihuan.cli.bench import Bench, ledger_there
from zhihuan.cli.output import Output
from zhihuan.cli.tables import printable
from zhihuan.wording.starting import autostart_words


def run(options: Namespace, bench: Bench, out: Output) -> int:
    """Do as the act says, then say how it stands; where no ledger is, nothing is switched on, and none is made.

    Raises StartNotArranged, LedgerMissing, and what opening the ledger raises.
    """
    autostart = bench.autostart
    if options.act == "on":
        # What is to be opened at every login is opened once now.
        ledger_there(bench)
        autostart.turn_on()
    elif options.act == "off":
        autostart.turn_off()
    standing = autostart.standing()
    out.answer(
        {"state": standing.value, "means": autostart.means, "place": autostart.place, "command": autostart.command},
        [autostart_words(standing), *_where(standing, printable(autostart.place), printable(autostart.command))],
    )
    return 0


def _where(standing: Standing, place: str, command: str) -> Iterator[str]:
    if standing is Standing.OFF:
        yield QCoreApplication.translate("CommandLine", "To switch it on: zhihuan autostart on")
        yield QCoreApplication.translate("CommandLine", "  It would be kept in: {place}").format(place=place)
        yield QCoreApplication.translate("CommandLine", "  The system would start: {command}").format(command=command)
    else:
        yield QCoreApplication.translate("CommandLine", "  kept in: {place}").format(place=place)
        yield QCoreApplication.translate("CommandLine", "  The system starts: {command}").format(command=command)
