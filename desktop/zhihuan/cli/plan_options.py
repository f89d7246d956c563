"""The options of the verbs that need no ledger: `schedule` and `cost`. Reads nothing, decides nothing."""

from __future__ import annotations

from argparse import ArgumentParser

from PySide6.QtCore import QCoreApplication

from zhihuan.cli import spellings
from zhihuan.cli.terms_options import add_terms, options


def add_schedule(verb: ArgumentParser) -> None:
    """Let `schedule` take a contract, what happens to it later, and the lender's own rows."""
    options(verb, QCoreApplication.translate("CommandLine", "when it begins"), {
        "--start": ("DATE", QCoreApplication.translate("CommandLine", "the day the money comes (2026-01-31)")),
    })
    add_terms(verb)
    _add_changes(verb)
    _add_floating(verb)
    options(verb, QCoreApplication.translate("CommandLine", "the lender's own plan"), {
        "--match": (
            "FILE",
            QCoreApplication.translate(
                "CommandLine",
                "three or more of the lender's rows: which way of counting and rounding makes them to the cent",
            ),
        ),
    })


def add_cost(verb: ArgumentParser) -> None:
    """Let `cost` take equal payments, dated amounts or a contract, and what a lender says it costs."""
    options(verb, QCoreApplication.translate("CommandLine", "equal payments"), {
        "--received": ("AMOUNT", QCoreApplication.translate("CommandLine", "what was lent")),
        "--deducted": ("AMOUNT", QCoreApplication.translate("CommandLine", "what was kept back from it")),
        "--payment": ("AMOUNT", QCoreApplication.translate("CommandLine", "what is paid each time")),
        "--start": ("DATE", QCoreApplication.translate("CommandLine", "the day the money comes (today)")),
    })
    options(verb, QCoreApplication.translate("CommandLine", "or dated amounts"), {
        "--flows": (
            "FILE",
            QCoreApplication.translate("CommandLine", "lines of date,amount: received above zero, paid below"),
        ),
    })
    options(verb, QCoreApplication.translate("CommandLine", "beside what the lender says"), {
        "--flat-rate": (
            "RATE", QCoreApplication.translate("CommandLine", "the charge of a period on the first principal (0.6%%)"),
        ),
        "--disclosed": ("RATE", QCoreApplication.translate("CommandLine", "the yearly cost the lender states (18%%)")),
        "--disclosed-total": (
            "AMOUNT", QCoreApplication.translate("CommandLine", "all that is to be paid, as the lender states it"),
        ),
        "--tolerance": (
            "RATE", QCoreApplication.translate("CommandLine", "how far off it may be (0.125%%, an eighth of a point)"),
        ),
    }).add_argument(
        "--disclosed-as", choices=spellings.DEFINITIONS, metavar="|".join(spellings.DEFINITIONS), default="unknown",
        help=QCoreApplication.translate("CommandLine", "what the lender says that figure is"),
    )
    add_terms(verb)


def _add_changes(verb: ArgumentParser) -> None:
    group = options(verb, QCoreApplication.translate("CommandLine", "what happens later"), {
        "--payoff": ("DATE", QCoreApplication.translate("CommandLine", "what it costs to pay everything off that day")),
        "--prepayment-fee": (
            "SHARE[:LEAST[:MONTHS]]",
            QCoreApplication.translate(
                "CommandLine", "of what is repaid early, at least so much, in the first so many months (1%%:500:36)"
            ),
        ),
    })
    group.add_argument(
        "--change", metavar="DATE:WHAT", action="append", default=[],
        help=QCoreApplication.translate(
            "CommandLine",
            "rate:4.1%%[:keep], extend:6, holiday:3:paid|capitalised|waived[:within] or "
            "restructure:METHOD:RATE:N[:FIRST_DUE[:PRINCIPAL]]; may be repeated",
        ),
    )
    group.add_argument(
        "--prepay", metavar="DATE:AMOUNT:shorten|lower", action="append", default=[],
        help=QCoreApplication.translate("CommandLine", "repay early: the same instalment, or the same end"),
    )
    group.add_argument(
        "--fees-stay", action="store_true",
        help=QCoreApplication.translate("CommandLine", "fees of later instalments stay due when it is repaid early"),
    )


def _add_floating(verb: ArgumentParser) -> None:
    group = options(verb, QCoreApplication.translate("CommandLine", "a rate that follows the LPR"), {
        "--spread": ("POINTS", QCoreApplication.translate("CommandLine", "what is added to it (-0.3%%)")),
        "--reset": ("DATE", QCoreApplication.translate("CommandLine", "when it is first set anew")),
    })
    group.add_argument(
        "--lpr", choices=spellings.BENCHMARKS, metavar="|".join(spellings.BENCHMARKS),
        help=QCoreApplication.translate("CommandLine", "which LPR; the first rate is that day's, or --annual-rate"),
    )
    group.add_argument(
        "--reset-months", metavar="N", type=int, default=12,
        help=QCoreApplication.translate("CommandLine", "and every so many months after: 1, 3, 6 or 12 (12)"),
    )
