"""The options that say what a contract is: for `schedule`, and for the `cost` of one. Reads and decides nothing."""

from __future__ import annotations

import argparse
from argparse import ArgumentParser
from collections.abc import Mapping
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from zhihuan.cli import spellings

Group: TypeAlias = "argparse._ArgumentGroup"  # noqa: SLF001 - argparse gives it no public name


def add_terms(verb: ArgumentParser) -> None:
    """Let a verb take a whole contract, its options in groups that can be read."""
    _add_loan(verb)
    _add_rate(verb)
    _add_repayment(verb)
    _add_counting(verb)
    _add_fees(verb)


def options(
    verb: ArgumentParser, title: str, words: Mapping[str, tuple[str, str]]
) -> Group:
    """Return a new group of options that each take one text: option, what stands for its value, help."""
    group = verb.add_argument_group(title)
    for name, (value, told) in words.items():
        group.add_argument(name, metavar=value, help=told)
    return group


def _add_loan(verb: ArgumentParser) -> None:
    options(verb, QCoreApplication.translate("CommandLine", "what is borrowed"), {
        "--principal": ("AMOUNT", QCoreApplication.translate("CommandLine", "such as 12000 or 1.2万")),
    }).add_argument(
        "--currency", metavar="CODE", default="CNY", type=str.upper,
        help=QCoreApplication.translate("CommandLine", "of every amount typed (CNY); JPY, USD, KWD and so on"),
    )


def _add_rate(verb: ArgumentParser) -> None:
    options(verb, QCoreApplication.translate("CommandLine", "its rate: one of these"), {
        "--annual-rate": ("RATE", QCoreApplication.translate("CommandLine", "such as 4.9%% or 0.049")),
        "--monthly-rate": ("RATE", QCoreApplication.translate("CommandLine", "of a month, such as 0.5%%")),
        "--daily-rate": ("RATE", QCoreApplication.translate("CommandLine", "of a day, such as 0.05%% or 万5")),
        "--fee-rate": (
            "RATE",
            QCoreApplication.translate("CommandLine", "for the method flat: the fee of one period, such as 0.6%%"),
        ),
    })


def _add_repayment(verb: ArgumentParser) -> None:
    group = verb.add_argument_group(QCoreApplication.translate("CommandLine", "how it is repaid"))
    group.add_argument(
        "--method", choices=spellings.METHODS, metavar="METHOD",
        help=QCoreApplication.translate(
            "CommandLine", "one of: {choices} (level, or what --fee-rate, --balloon, --step or --plan ask for)"
        ).format(choices=", ".join(spellings.METHODS)),
    )
    group.add_argument(
        "--periods", metavar="N", type=int, help=QCoreApplication.translate("CommandLine", "how many instalments")
    )
    group.add_argument(
        "--instalment", metavar="AMOUNT",
        help=QCoreApplication.translate(
            "CommandLine", "in place of --principal, the rate or --periods, which is found from it (level only)"
        ),
    )
    group.add_argument(
        "--frequency", choices=spellings.FREQUENCIES, metavar="|".join(spellings.FREQUENCIES), default="monthly",
        help=QCoreApplication.translate("CommandLine", "how often (monthly)"),
    )
    group.add_argument(
        "--first-due", metavar="DATE",
        help=QCoreApplication.translate("CommandLine", "the first due date (a period after --start)"),
    )
    group.add_argument(
        "--due-day", metavar="DAY", type=int,
        help=QCoreApplication.translate("CommandLine", "the contract's day of the month; 31 is a month's last"),
    )
    group.add_argument(
        "--balloon", metavar="AMOUNT",
        help=QCoreApplication.translate("CommandLine", "for the method balloon: what the last due leaves to pay"),
    )
    group.add_argument(
        "--step", metavar="EVERY:PERCENT",
        help=QCoreApplication.translate(
            "CommandLine", "for the method graduated: after every so many instalments so much more (12:3%% or 12:-3%%)"
        ),
    )
    group.add_argument(
        "--plan", metavar="FILE",
        help=QCoreApplication.translate(
            "CommandLine", "for the method plan: the lender's own rows, lines of date,principal,interest[,fee]"
        ),
    )


def _add_counting(verb: ArgumentParser) -> None:
    title = QCoreApplication.translate("CommandLine", "how interest is counted and rounded")
    group = verb.add_argument_group(title)
    named = QCoreApplication.translate("CommandLine", "how days count (30/360): {choices}").format(
        choices=", ".join(spellings.DAY_COUNTS)
    )
    group.add_argument("--day-count", metavar="NAME", type=spellings.day_count, default="30/360", help=named)
    group.add_argument(
        "--first-day-count", metavar="NAME", type=spellings.day_count,
        help=QCoreApplication.translate("CommandLine", "how days count in an odd first period, where otherwise"),
    )
    for name, known, told in (
        (
            "--first-period", spellings.FIRST_PERIODS,
            QCoreApplication.translate(
                "CommandLine", "an odd first period's interest: added to the first instalment, taken up by the last, "
                "or spread over all (added)"
            ),
        ),
        (
            "--instalment-rounding", spellings.ROUNDINGS,
            QCoreApplication.translate("CommandLine", "how the instalment becomes whole coins (half-up)"),
        ),
        (
            "--interest-rounding", spellings.ROUNDINGS,
            QCoreApplication.translate("CommandLine", "how interest becomes whole coins (half-up)"),
        ),
    ):
        group.add_argument(name, choices=known, metavar="|".join(known), default=known[0], help=told)


def _add_fees(verb: ArgumentParser) -> None:
    group = verb.add_argument_group(QCoreApplication.translate("CommandLine", "its fees"))
    group.add_argument(
        "--fee", metavar="NAME:HOW_MUCH:WHEN[:PAYEE]", action="append", default=[],
        help=QCoreApplication.translate(
            "CommandLine", "an amount, a share of the principal (0.2%%) or of what is left (0.2%%left), taken "
            "{choices}; may be repeated"
        ).format(choices=" | ".join(spellings.FEE_TIMES)),
    )
