"""What can be typed to tell of the household: incomes, figures, applications, guarantees."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.application.file_names import readable
from zhihuan.domain.enquiry import EnquiryPurpose, EnquiryResult
from zhihuan.domain.household import FactKind
from zhihuan.domain.income import Basis, Steadiness, Whose

_FACTS: Final = tuple(kind.value for kind in FactKind)


def add_income(income: ArgumentParser) -> None:
    """Add what is told of an income."""
    income.add_argument(
        "--set", metavar=("NAME", "AMOUNT"), nargs=2, type=readable,
        help=QCoreApplication.translate("CommandLine", "note a monthly income, or tell more of one"),
    )
    change = income.add_mutually_exclusive_group()
    change.add_argument(
        "--from", metavar="DATE",
        help=QCoreApplication.translate("CommandLine", "the amount is another from that day on; before, it stays"),
    )
    change.add_argument(
        "--correct", action="store_true", default=None,
        help=QCoreApplication.translate("CommandLine", "the amount was typed wrongly: correct it from the beginning"),
    )
    _add_span(income)
    income.add_argument(
        "--basis", choices=[one.value for one in Basis],
        help=QCoreApplication.translate("CommandLine", "whether the amount is after tax (net) or before it"),
    )
    income.add_argument(
        "--steadiness", choices=[one.value for one in Steadiness],
        help=QCoreApplication.translate("CommandLine", "how it comes; a bonus counts in no month (regular)"),
    )
    income.add_argument(
        "--haircut", metavar="SHARE",
        help=QCoreApplication.translate("CommandLine", "what of it does not count, for caution, such as 20%% (0)"),
    )
    income.add_argument(
        "--whose", choices=[one.value for one in Whose],
        help=QCoreApplication.translate("CommandLine", "whether it is your own or somebody else's in the household"),
    )
    income.add_argument(
        "--missing", metavar="MONTHS",
        help=QCoreApplication.translate("CommandLine", "months in which it did not come: 2026-02,2026-05; '' for none"),
    )
    income.add_argument(
        "--remove", metavar="NAME", type=readable, help=QCoreApplication.translate("CommandLine", "remove an income")
    )


def add_fact(fact: ArgumentParser) -> None:
    """Add what is told of a figure."""
    fact.add_argument(
        "--set", metavar=("KIND", "AMOUNT"), nargs=2,
        help=QCoreApplication.translate("CommandLine", "tell a figure, or correct it: {kinds}").format(
            kinds=", ".join(_FACTS)
        ),
    )
    _add_day(fact, QCoreApplication.translate("CommandLine", "the day from which it holds (today)"))
    fact.add_argument(
        "--remove", metavar="KIND", choices=_FACTS,
        help=QCoreApplication.translate("CommandLine", "remove the figure of that day, or the newest"),
    )


def add_enquiry(enquiry: ArgumentParser) -> None:
    """Add what is told of an application."""
    enquiry.add_argument(
        "--set", metavar="INSTITUTION", type=readable,
        help=QCoreApplication.translate("CommandLine", "note an application, or correct the one of that day"),
    )
    _add_day(enquiry, QCoreApplication.translate("CommandLine", "the day of the application (today)"))
    enquiry.add_argument(
        "--purpose", choices=[one.value for one in EnquiryPurpose],
        help=QCoreApplication.translate("CommandLine", "why they looked at the credit report (loan)"),
    )
    enquiry.add_argument(
        "--result", choices=[one.value for one in EnquiryResult],
        help=QCoreApplication.translate("CommandLine", "what came of it (unknown)"),
    )
    enquiry.add_argument(
        "--remove", metavar="INSTITUTION", type=readable,
        help=QCoreApplication.translate("CommandLine", "remove the application of that day, or the newest"),
    )


def add_guarantee(guarantee: ArgumentParser) -> None:
    """Add what is told of a guarantee."""
    guarantee.add_argument(
        "--set", metavar=("WHOM", "AMOUNT"), nargs=2, type=readable,
        help=QCoreApplication.translate("CommandLine", "note a guarantee for somebody's debt, or correct it"),
    )
    guarantee.add_argument(
        "--institution", metavar="NAME", type=readable,
        help=QCoreApplication.translate("CommandLine", "who lent the money"),
    )
    _add_span(guarantee)
    guarantee.add_argument(
        "--remove", metavar="WHOM", type=readable, help=QCoreApplication.translate("CommandLine", "remove a guarantee")
    )


def _add_span(verb: ArgumentParser) -> None:
    verb.add_argument(
        "--since", metavar="DATE",
        help=QCoreApplication.translate("CommandLine", "from that day on (the first of this month)"),
    )
    verb.add_argument(
        "--until", metavar="DATE", help=QCoreApplication.translate("CommandLine", "up to that day (still running)")
    )


def _add_day(verb: ArgumentParser, words: str) -> None:
    verb.add_argument("--on", metavar="DATE", help=words)


ADDED: Final[Mapping[str, Callable[[ArgumentParser], None]]] = MappingProxyType({
    "income": add_income, "fact": add_fact, "enquiry": add_enquiry, "guarantee": add_guarantee,
})
