"""The options of `zhihuan import`."""

from __future__ import annotations

from argparse import ArgumentParser

from PySide6.QtCore import QCoreApplication

from zhihuan.application.file_names import readable


def add_import_options(reading: ArgumentParser) -> None:
    """Add the files and how they are to be read."""
    reading.add_argument("files", metavar="FILE", nargs="+")
    reading.add_argument(
        "--profile", metavar="NAME", help=QCoreApplication.translate("CommandLine", "take the files for this layout")
    )
    reading.add_argument(
        "--owner", metavar="NAME", type=readable,
        help=QCoreApplication.translate("CommandLine", "whose account the files are from"),
    )
    reading.add_argument(
        "--encoding", metavar="NAME",
        help=QCoreApplication.translate("CommandLine", "how the files' characters are written, such as gb18030"),
    )
    reading.add_argument(
        "--date-order", choices=["day-first", "month-first", "year-first"],
        help=QCoreApplication.translate("CommandLine", "how 03/04/05 is meant where a file's dates do not tell"),
    )
    reading.add_argument(
        "--password-file", metavar="FILE",
        help=QCoreApplication.translate("CommandLine", "a file whose first line is the archives' password"),
    )
    reading.add_argument(
        "--dry-run", action="store_true",
        help=QCoreApplication.translate("CommandLine", "only say what would be imported"),
    )
    reading.add_argument(
        "--paid-before", metavar="DATE",
        help=QCoreApplication.translate("CommandLine", "count instalments of new loans due before that day as paid"),
    )
    reading.add_argument(
        "--prefer-file", action="store_true",
        help=QCoreApplication.translate("CommandLine", "json: where the ledger holds another version, take the file's"),
    )
    reading.add_argument(
        "--leave-out", metavar="LINES",
        help=QCoreApplication.translate(
            "CommandLine", "leave rows that need a decision out for good, by line (12,15-18) or all of them (all)"
        ),
    )
    reading.add_argument(
        "--ask-again", metavar="LINES",
        help=QCoreApplication.translate("CommandLine", "ask again about rows left out for good (12,15-18 or all)"),
    )
