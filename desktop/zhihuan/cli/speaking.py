"""What the reading of arguments says itself, help and complaints, in the user's language."""

from __future__ import annotations

import re
import sys
from argparse import Action, ArgumentParser, HelpFormatter
from collections.abc import Callable, Iterable
from typing import Any, NoReturn

from PySide6.QtCore import QCoreApplication

_ABOUT = re.compile(r"argument (?P<name>.+?): (?P<wrong>.+)", re.DOTALL)


class Speaking(ArgumentParser):
    """Reads arguments and says in the user's language what they are and what is wrong with them."""

    def __init__(self, *given: Any, **named: Any) -> None:  # noqa: ANN401 - argparse says what is handed in
        """Take what argparse takes."""
        super().__init__(*given, **{"formatter_class": _Formatter, **named})

    def add_argument(self, *names: Any, **said: Any) -> Action:  # noqa: ANN401 - argparse says what is handed in
        """Add an argument; those that argparse would explain itself are explained here."""
        if said.get("action") == "help":
            said["help"] = QCoreApplication.translate("Arguments", "show this help and end")
        if said.get("action") == "version":
            said["help"] = QCoreApplication.translate("Arguments", "show the version and end")
        return super().add_argument(*names, **said)

    def error(self, message: str) -> NoReturn:
        """End with exit code 2, how the verb is used, and what is wrong."""
        self.print_usage(sys.stderr)
        words = QCoreApplication.translate("Arguments", "{program}: error: {wrong}").format(
            program=self.prog, wrong=_in_words(message)
        )
        self.exit(2, f"{words}\n")


class _Formatter(HelpFormatter):
    def add_usage(
        self, usage: str | None, actions: Iterable[Action], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        begins = QCoreApplication.translate("Arguments", "usage: ") if prefix is None else prefix
        super().add_usage(usage, actions, groups, begins)

    def start_section(self, heading: str | None) -> None:
        titles = {
            "options": QCoreApplication.translate("Arguments", "options"),
            "positional arguments": QCoreApplication.translate("Arguments", "what is given by its place"),
        }
        super().start_section(titles.get(heading or "", heading))


def _in_words(message: str) -> str:
    """Return a complaint of argparse in the user's language, one that is told in it already as it is."""
    about = _ABOUT.fullmatch(message)
    if about is not None:
        return QCoreApplication.translate("Arguments", "argument {name}: {wrong}").format(
            name=about["name"], wrong=_in_words(about["wrong"])
        )
    for pattern, words in _complaints():
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found is not None:
            return words().format(**found.groupdict())
    return message


def _complaints() -> tuple[tuple[str, Callable[[], str]], ...]:
    """Return what argparse complains of, and how that is said."""
    return (
        (
            r"the following arguments are required: (?P<names>.+)",
            lambda: QCoreApplication.translate("Arguments", "the following arguments are required: {names}"),
        ),
        (
            r"unrecognized arguments: (?P<names>.+)",
            lambda: QCoreApplication.translate("Arguments", "unrecognized arguments: {names}"),
        ),
        (
            r"invalid choice: (?P<value>.+) \(choose from (?P<choices>.+)\)",
            lambda: QCoreApplication.translate("Arguments", "invalid choice: {value} (choose from {choices})"),
        ),
        (
            r"invalid int value: (?P<value>.+)",
            lambda: QCoreApplication.translate("Arguments", "not a whole number: {value}"),
        ),
        (
            r"expected one argument",
            lambda: QCoreApplication.translate("Arguments", "a value is missing after it"),
        ),
        (
            r"expected at least one argument",
            lambda: QCoreApplication.translate("Arguments", "at least one value is missing after it"),
        ),
        (
            r"expected (?P<count>\d+) arguments?",
            lambda: QCoreApplication.translate("Arguments", "it takes {count} values"),
        ),
        (
            r"ignored explicit argument (?P<value>.+)",
            lambda: QCoreApplication.translate("Arguments", "it takes no value: {value}"),
        ),
    )
