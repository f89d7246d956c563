"""What can be typed: the verbs and their options. Reads the arguments, does nothing else."""

from __future__ import annotations

import argparse
import re
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from typing import NoReturn, TypeAlias

from PySide6.QtCore import QCoreApplication

from zhihuan import __version__

Verbs: TypeAlias = "argparse._SubParsersAction[ArgumentParser]"  # noqa: SLF001 - argparse gives it no public name
_SIGNED = re.compile(r"-[0-9.][0-9.,]*[^-\s]*")
DEFAULT_SPAN = 31
DEFAULT_STEPS = 20
_SWITCHES = {"autostart": ("on", "off", "status"), "timer": ("install", "remove", "status")}


class _HasToSpeak(Exception):
    """Something must be said to the user: help, the version, or what is wrong with the arguments."""


class _Silent(ArgumentParser):
    """Finds out that there is something to say, before a language is chosen."""

    def print_help(self, file: object = None) -> NoReturn:  # noqa: ARG002 - argparse says what is handed in
        raise _HasToSpeak

    def error(self, message: str) -> NoReturn:  # noqa: ARG002 - argparse says what is handed in
        raise _HasToSpeak


def read(arguments: Sequence[str], speak: Callable[[], object]) -> Namespace:
    """Return what was asked for; raises SystemExit after help (0) or wrong use (2).

    `speak` chooses the user's language; it is called only where there is something to say, so
    that a plain start does not pay for it.
    """
    given = _with_signed_values(arguments)
    try:
        return _parser(_Silent, given).parse_args(given)
    except _HasToSpeak:
        from zhihuan.cli.speaking import Speaking

        speak()
        return _parser(Speaking, given).parse_args(given)


def _with_signed_values(arguments: Sequence[str]) -> list[str]:
    """Join a value such as `-0.3%` to the option before it: alone argparse takes it for an option of its own."""
    joined: list[str] = []
    for argument in arguments:
        before = joined[-1] if joined else ""
        if _SIGNED.fullmatch(argument) and before.startswith("--") and "=" not in before:
            joined[-1] = f"{before}={argument}"
        else:
            joined.append(argument)
    return joined


def fail(sentence: str, verb: str) -> NoReturn:
    """End with exit code 2 and what is wrong with how a verb was used."""
    from zhihuan.cli.speaking import Speaking

    Speaking(prog=f"zhihuan {verb}").error(sentence)


def _parser(kind: type[ArgumentParser], given: Sequence[str]) -> ArgumentParser:
    parser = kind(
        prog="zhihuan", allow_abbrev=False, parents=[_common(kind)],
        description=QCoreApplication.translate("CommandLine", "What you owe: dues, true cost, danger, the way back."),
        epilog=QCoreApplication.translate(
            "CommandLine",
            "Without a verb the window opens. Exit codes: 0 done, 1 yours to mend, 2 wrong use, 3 the machine's fault."
        ),
    )
    parser.set_defaults(ledger=None, debug=False)
    parser.add_argument("--version", action="version", version=f"zhihuan {__version__}")
    parser.add_argument(
        "--minimised", action="store_true", help=QCoreApplication.translate("CommandLine", "open in the tray")
    )
    parser.add_argument(
        "--demo", action="store_true",
        help=QCoreApplication.translate("CommandLine", "open sample data in a temporary ledger"),
    )
    verbs = parser.add_subparsers(dest="verb", metavar=QCoreApplication.translate("CommandLine", "VERB"))
    _add_questions(verbs, kind, given)
    _add_plans(verbs, kind, given)
    _add_import(verbs, kind)
    _add_export(verbs, kind)
    _add_household(verbs, kind, given)
    _add_acts(verbs, kind)
    return parser


def _common(kind: type[ArgumentParser]) -> ArgumentParser:
    common = kind(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument(
        "--ledger", metavar="FILE", help=QCoreApplication.translate("CommandLine", "another ledger than the usual one")
    )
    common.add_argument(
        "--debug", action="store_true",
        help=QCoreApplication.translate("CommandLine", "show where in the code a bug struck"),
    )
    return common


def _verb(verbs: Verbs, kind: type[ArgumentParser], name: str, words: str) -> ArgumentParser:
    verb = verbs.add_parser(
        name, help=words, description=words, parents=[_common(kind)], allow_abbrev=False
    )
    verb.add_argument(
        "--json", action="store_true",
        help=QCoreApplication.translate("CommandLine", "answer with one JSON document on standard output"),
    )
    return verb


def _add_questions(verbs: Verbs, kind: type[ArgumentParser], given: Sequence[str]) -> None:
    questions = {
        "loans": QCoreApplication.translate("CommandLine", "what is owed on each loan"),
        "lines": QCoreApplication.translate("CommandLine", "the credit lines, open and closed"),
        "due": QCoreApplication.translate("CommandLine", "what is overdue and what falls due"),
        "health": QCoreApplication.translate("CommandLine", "debt to income, lenders, warnings with their reasons"),
        "recovery": QCoreApplication.translate("CommandLine", "the way back after a line was lost: ask, tell, log"),
    }
    for name, words in questions.items():
        verb = _verb(verbs, kind, name, words)
        verb.add_argument(
            "--as-of", metavar="DATE",
            help=QCoreApplication.translate("CommandLine", "as seen on that day (2026-01-31)"),
        )
        if name == "due":
            verb.add_argument(
                "--within", metavar="DAYS", type=int, default=DEFAULT_SPAN,
                help=QCoreApplication.translate("CommandLine", "how many days ahead (31)"),
            )
        if name == "health":
            verb.add_argument(
                "--month", metavar="YYYY-MM",
                help=QCoreApplication.translate("CommandLine", "the month of debt to income (that day's own)"),
            )
        if name == "recovery" and name in given:
            from zhihuan.cli.recovery_options import add_acts

            add_acts(verb, _common(kind))


def _add_plans(verbs: Verbs, kind: type[ArgumentParser], given: Sequence[str]) -> None:
    """Add the verbs with many options, and those only where they may be asked for: a plain start does without."""
    plan = _verb(verbs, kind, "schedule", QCoreApplication.translate("CommandLine", "a plan without a ledger"))
    cost = _verb(verbs, kind, "cost", QCoreApplication.translate("CommandLine", "true cost without a ledger"))
    if not {"schedule", "cost"}.isdisjoint(given):
        from zhihuan.cli.plan_options import add_cost, add_schedule

        add_schedule(plan)
        add_cost(cost)


def _add_import(verbs: Verbs, kind: type[ArgumentParser]) -> None:
    words = QCoreApplication.translate("CommandLine", "read files into the ledger, as one step")
    reading = _verb(verbs, kind, "import", words)
    from zhihuan.cli.import_options import add_import_options

    add_import_options(reading)


def _add_export(verbs: Verbs, kind: type[ArgumentParser]) -> None:
    words = QCoreApplication.translate("CommandLine", "write the ledger to a file: csv, zip, xlsx, ics or json")
    writing = _verb(verbs, kind, "export", words)
    writing.add_argument(
        "--to", metavar="FILE", required=True,
        help=QCoreApplication.translate("CommandLine", "the file; its ending is the format"),
    )
    writing.add_argument(
        "--what", choices=["entries", "loans", "lines", "payments", "schedule", "incomes", "all"],
        help=QCoreApplication.translate("CommandLine", "one table only (csv: entries; otherwise all)"),
    )
    writing.add_argument(
        "--as-of", metavar="DATE", help=QCoreApplication.translate("CommandLine", "as seen on that day (2026-01-31)")
    )
    writing.add_argument(
        "--months", metavar="N", type=int,
        help=QCoreApplication.translate("CommandLine", "ics: how many months ahead (24)"),
    )
    writing.add_argument(
        "--private", action="store_true", help=QCoreApplication.translate("CommandLine", "ics: no amounts and no names")
    )
    writing.add_argument(
        "--force", action="store_true",
        help=QCoreApplication.translate("CommandLine", "replace a file that stands there already"),
    )


def _add_household(verbs: Verbs, kind: type[ArgumentParser], given: Sequence[str]) -> None:
    """Add the verbs that tell of the household, their options only where they may be asked for."""
    told = {
        "income": QCoreApplication.translate("CommandLine", "what is earned each month: list it, note it or remove it"),
        "fact": QCoreApplication.translate("CommandLine", "essential spending, cash at hand, property fee: as told"),
        "enquiry": QCoreApplication.translate("CommandLine", "applications: list them, note one or remove it"),
        "guarantee": QCoreApplication.translate("CommandLine", "guarantees given: list them, note one or remove it"),
    }
    made = {name: _verb(verbs, kind, name, words) for name, words in told.items()}
    if not set(made).isdisjoint(given):
        from zhihuan.cli.household_options import ADDED

        for name, verb in made.items():
            ADDED[name](verb)


def _add_acts(verbs: Verbs, kind: type[ArgumentParser]) -> None:
    acts = {
        "tick": QCoreApplication.translate("CommandLine", "tell what is due, once, without a window"),
        "reminders": QCoreApplication.translate("CommandLine", "what will be told, and what was told and arrived"),
        "timer": QCoreApplication.translate("CommandLine", "let the system's own timer run tick each hour"),
        "autostart": QCoreApplication.translate("CommandLine", "start at login, in the tray"),
        "undo": QCoreApplication.translate("CommandLine", "take the last step back"),
        "redo": QCoreApplication.translate("CommandLine", "bring the last undone step back"),
        "history": QCoreApplication.translate("CommandLine", "the last steps"),
        "check": QCoreApplication.translate("CommandLine", "whether the ledger file is whole"),
        "self-test": QCoreApplication.translate("CommandLine", "whether this installation works"),
    }
    for name, words in acts.items():
        verb = _verb(verbs, kind, name, words)
        if name in _SWITCHES:
            verb.add_argument(
                "act", choices=_SWITCHES[name], nargs="?", default="status",
                help=QCoreApplication.translate("CommandLine", "change it, or only say how it stands (status)"),
            )
        if name == "reminders":
            verb.add_argument(
                "--days", metavar="N", type=int,
                help=QCoreApplication.translate("CommandLine", "how many days ahead (30)"),
            )
            verb.add_argument(
                "--self-test", action="store_true",
                help=QCoreApplication.translate("CommandLine", "tell a test notice by every channel"),
            )
        if name == "history":
            verb.add_argument(
                "--limit", metavar="N", type=int, default=DEFAULT_STEPS,
                help=QCoreApplication.translate("CommandLine", "how many steps (20)"),
            )
