"""`zhihuan autostart`: whether the program starts at login, minimised; switches it on and off."""

from __future__ import annotations

from argparse import Namespace

from PySide6.QtCore import QCoreApplication

from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.tables import printable
from zhihuan.wording.starting import autostart_words


def run(options: Namespace, bench: Bench, out: Output) -> int:
    """Do as the act says, then say how it stands; raises StartNotArranged, and what opening the ledger raises."""
    autostart = bench.autostart
    if options.act == "on":
        # What is to be opened at every login is opened once now.
        _ = bench.store
        autostart.turn_on()
    elif options.act == "off":
        autostart.turn_off()
    standing = autostart.standing()
    out.answer(
        {"state": standing.value, "means": autostart.means, "place": autostart.place, "command": autostart.command},
        [
            autostart_words(standing),
            QCoreApplication.translate("CommandLine", "  kept in: {place}").format(place=printable(autostart.place)),
            QCoreApplication.translate("CommandLine", "  command: {command}").format(
                command=printable(autostart.command)
            ),
        ],
    )
    return 0
