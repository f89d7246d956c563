"""What can be typed about lost lines: the question itself, and what one tells, does and logs in a case."""

from __future__ import annotations

import argparse
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from zhihuan.application.file_names import readable
from zhihuan.domain.credit_line import LOSSES
from zhihuan.domain.recovery.business import FlowKind
from zhihuan.domain.recovery.case import Confidence, LossReason, Outcome
from zhihuan.domain.recovery.contact import Channel, ContactPurpose, Extension
from zhihuan.domain.recovery.criterion import CriterionKind
from zhihuan.domain.recovery.document import DocumentKind
from zhihuan.domain.recovery.step import StepKind

if TYPE_CHECKING:
    from enum import StrEnum

YES, NO = "yes", "no"


def add_acts(recovery: ArgumentParser, common: ArgumentParser) -> None:
    """Add everything that can be done in a case, each a word after `recovery`."""
    acts = recovery.add_subparsers(dest="act", metavar=QCoreApplication.translate("CommandLine", "ACT"))
    for name, words in _words().items():
        act = acts.add_parser(name, help=words, description=words, parents=[common], allow_abbrev=False)
        act.add_argument(
            "--json", action="store_true", default=argparse.SUPPRESS,
            help=QCoreApplication.translate("CommandLine", "answer with one JSON document on standard output"),
        )
        _ADDED[name](act)


def _words() -> dict[str, str]:
    return {
        "open": QCoreApplication.translate("CommandLine", "a line was lost: record it, and open its case"),
        "tell": QCoreApplication.translate("CommandLine", "tell more of a case: what was said, what is still so"),
        "reason": QCoreApplication.translate("CommandLine", "say why the line was lost"),
        "condition": QCoreApplication.translate("CommandLine", "add a condition, change its target or remove it"),
        "step": QCoreApplication.translate("CommandLine", "plan a step, or note that it was done"),
        "contact": QCoreApplication.translate("CommandLine", "log a talk or letter, or the answer to it"),
        "document": QCoreApplication.translate("CommandLine", "note a document, and keep its file beside the ledger"),
        "flow": QCoreApplication.translate("CommandLine", "what a small business means to take in or pay out"),
        "end": QCoreApplication.translate("CommandLine", "record how a case ended"),
        "reopen": QCoreApplication.translate("CommandLine", "take the end of a case back: it goes on"),
        "delete": QCoreApplication.translate("CommandLine", "take a case out of the ledger with all that hangs on it"),
        "pack": QCoreApplication.translate("CommandLine", "write a case down for an appeal or an adviser: pdf or xlsx"),
    }


def _values(kinds: Iterable[StrEnum]) -> list[str]:
    return [one.value for one in kinds]


def _case(act: ArgumentParser) -> None:
    act.add_argument(
        "case", metavar="CASE", type=readable,
        help=QCoreApplication.translate("CommandLine", "the line's name or id, or the case's own id"),
    )


def _day(act: ArgumentParser, option: str, words: str) -> None:
    act.add_argument(option, metavar="DATE", help=words)


def _text(act: ArgumentParser, option: str, words: str) -> None:
    act.add_argument(option, metavar="TEXT", type=readable, help=words)


def _removable(act: ArgumentParser, words: str) -> None:
    act.add_argument(
        "--id", metavar="ID", type=readable,
        help=QCoreApplication.translate("CommandLine", "a certain one, as the JSON answer names it"),
    )
    act.add_argument("--remove", action="store_true", help=words)


def _told(act: ArgumentParser) -> None:
    _text(act, "--told", QCoreApplication.translate("CommandLine", "what the platform said, in its words"))
    act.add_argument(
        "--confidence", choices=_values(Confidence),
        help=QCoreApplication.translate("CommandLine", "how you know the reason (unknown)"),
    )
    act.add_argument(
        "--capital", choices=[YES, NO],
        help=QCoreApplication.translate("CommandLine", "whether the line carried a business's working capital (no)"),
    )


def _add_open(act: ArgumentParser) -> None:
    act.add_argument(
        "line", metavar="LINE", type=readable, help=QCoreApplication.translate("CommandLine", "the line's name or id")
    )
    act.add_argument(
        "--event", choices=sorted(_values(LOSSES)),
        help=QCoreApplication.translate("CommandLine", "what happened; without it, the newest loss on record"),
    )
    _day(act, "--on", QCoreApplication.translate("CommandLine", "the day it happened (today)"))
    act.add_argument(
        "--limit", metavar="AMOUNT", help=QCoreApplication.translate("CommandLine", "the limit that is left of a cut")
    )
    act.add_argument(
        "--reason", choices=_values(LossReason),
        help=QCoreApplication.translate("CommandLine", "why, as far as you know (unknown)"),
    )
    _told(act)


def _add_tell(act: ArgumentParser) -> None:
    _case(act)
    _told(act)
    _day(act, "--still-so", QCoreApplication.translate("CommandLine", "all that is recorded was still so on that day"))
    act.add_argument(
        "--mark", metavar=("CONDITION", "VALUE"), nargs=2,
        help=QCoreApplication.translate("CommandLine", "how a condition stood that no record shows: {kinds}").format(
            kinds=", ".join(one.value for one in CriterionKind if one.told)
        ),
    )
    _day(act, "--on", QCoreApplication.translate("CommandLine", "the day of that mark (today)"))


def _add_reason(act: ArgumentParser) -> None:
    _case(act)
    act.add_argument(
        "reason", choices=_values(LossReason), metavar="REASON", help=", ".join(_values(LossReason)),
    )


def _add_condition(act: ArgumentParser) -> None:
    _case(act)
    act.add_argument("kind", choices=_values(CriterionKind), metavar="KIND", help=", ".join(_values(CriterionKind)))
    act.add_argument(
        "--target", metavar="VALUE",
        help=QCoreApplication.translate("CommandLine", "the value to reach: a number, or a share such as 50%%"),
    )
    act.add_argument(
        "--remove", action="store_true", help=QCoreApplication.translate("CommandLine", "take the condition out")
    )


def _add_step(act: ArgumentParser) -> None:
    _case(act)
    act.add_argument("kind", choices=_values(StepKind), metavar="KIND", help=", ".join(_values(StepKind)))
    _day(act, "--on", QCoreApplication.translate("CommandLine", "the day it is meant for; '' for none"))
    _day(act, "--done", QCoreApplication.translate("CommandLine", "the day it was done; '' where it is still to do"))
    _text(act, "--note", QCoreApplication.translate("CommandLine", "words of your own"))
    _removable(act, QCoreApplication.translate("CommandLine", "take the step out"))


def _add_contact(act: ArgumentParser) -> None:
    _case(act)
    _text(act, "--asked", QCoreApplication.translate("CommandLine", "what you asked, in your words"))
    _day(act, "--on", QCoreApplication.translate("CommandLine", "the day of it (today)"))
    act.add_argument(
        "--channel", choices=_values(Channel),
        help=QCoreApplication.translate("CommandLine", "by which way (phone)"),
    )
    act.add_argument(
        "--purpose", choices=_values(ContactPurpose),
        help=QCoreApplication.translate("CommandLine", "what for; it says by when an answer is owed (question)"),
    )
    _text(act, "--with", QCoreApplication.translate("CommandLine", "who spoke for the lender"))
    _text(act, "--reference", QCoreApplication.translate("CommandLine", "the number given to it"))
    _text(act, "--promised", QCoreApplication.translate("CommandLine", "what was promised"))
    _day(act, "--promised-by", QCoreApplication.translate("CommandLine", "by when an answer was promised; '' for none"))
    act.add_argument(
        "--extension", choices=_values(Extension),
        help=QCoreApplication.translate("CommandLine", "the institution said that a complaint takes longer (none)"),
    )
    _text(act, "--reply", QCoreApplication.translate("CommandLine", "what the answer says"))
    _day(act, "--replied", QCoreApplication.translate("CommandLine", "the day it came (today, with --reply)"))
    _removable(act, QCoreApplication.translate("CommandLine", "take the contact out; its documents stay"))


def _add_document(act: ArgumentParser) -> None:
    _case(act)
    act.add_argument("kind", choices=_values(DocumentKind), metavar="KIND", help=", ".join(_values(DocumentKind)))
    _day(act, "--wanted-by", QCoreApplication.translate("CommandLine", "the day it is to be there; '' for none"))
    _day(act, "--got", QCoreApplication.translate("CommandLine", "the day it came (today, with --file); '' for none"))
    act.add_argument(
        "--file", metavar="FILE",
        help=QCoreApplication.translate("CommandLine", "keep a copy of this file beside the ledger; '' for none"),
    )
    act.add_argument(
        "--copy-to", metavar="FOLDER",
        help=QCoreApplication.translate("CommandLine", "lay a copy of the kept file in that folder"),
    )
    act.add_argument(
        "--contact", metavar="ID", type=readable,
        help=QCoreApplication.translate("CommandLine", "the contact it belongs to; '' for none"),
    )
    _text(act, "--note", QCoreApplication.translate("CommandLine", "words of your own"))
    _removable(act, QCoreApplication.translate("CommandLine", "take the document out; its file stays"))


def _add_flow(act: ArgumentParser) -> None:
    _case(act)
    act.add_argument(
        "name", metavar="NAME", type=readable, help=QCoreApplication.translate("CommandLine", "what it is called")
    )
    act.add_argument(
        "--amount", metavar="AMOUNT", help=QCoreApplication.translate("CommandLine", "how much each time")
    )
    act.add_argument(
        "--currency", metavar="CODE",
        help=QCoreApplication.translate("CommandLine", "the money it is in (the line's)"),
    )
    act.add_argument(
        "--kind", choices=_values(FlowKind), help=QCoreApplication.translate("CommandLine", "what it is (income)")
    )
    _day(act, "--on", QCoreApplication.translate("CommandLine", "its day, or the first of them (today)"))
    act.add_argument(
        "--monthly", choices=[YES, NO], help=QCoreApplication.translate("CommandLine", "whether each month (no)")
    )
    _day(act, "--until", QCoreApplication.translate("CommandLine", "the last day of a monthly one; '' for none"))
    act.add_argument(
        "--movable", choices=[YES, NO],
        help=QCoreApplication.translate("CommandLine", "whether its day could be agreed otherwise (yes)"),
    )
    act.add_argument(
        "--remove", action="store_true", help=QCoreApplication.translate("CommandLine", "take it out")
    )


def _add_end(act: ArgumentParser) -> None:
    _case(act)
    act.add_argument("outcome", choices=_values(Outcome), metavar="OUTCOME", help=", ".join(_values(Outcome)))
    _day(act, "--on", QCoreApplication.translate("CommandLine", "the day (today)"))
    act.add_argument(
        "--limit", metavar="AMOUNT",
        help=QCoreApplication.translate("CommandLine", "restored, partly: the limit it has now"),
    )
    act.add_argument(
        "--successor", metavar="LINE", type=readable,
        help=QCoreApplication.translate("CommandLine", "replaced: the line that took its place, if it is recorded"),
    )


def _add_pack(act: ArgumentParser) -> None:
    act.add_argument("file", metavar="FILE", help=QCoreApplication.translate("CommandLine", "a .pdf or an .xlsx"))
    act.add_argument(
        "--case", metavar="CASE", type=readable,
        help=QCoreApplication.translate("CommandLine", "which case, where there is more than one"),
    )
    act.add_argument(
        "--language", choices=["zh", "en"],
        help=QCoreApplication.translate("CommandLine", "the language it is written in (the program's)"),
    )
    act.add_argument(
        "--redact", choices=["nothing", "names", "figures"], default="nothing",
        help=QCoreApplication.translate("CommandLine", "what is left out: names, or all but figures (nothing)"),
    )
    act.add_argument(
        "--force", action="store_true",
        help=QCoreApplication.translate("CommandLine", "replace a file that stands there already"),
    )


_ADDED: Final[Mapping[str, Callable[[ArgumentParser], None]]] = MappingProxyType({
    "open": _add_open, "tell": _add_tell, "reason": _add_reason, "condition": _add_condition, "step": _add_step,
    "contact": _add_contact, "document": _add_document, "flow": _add_flow, "end": _add_end,
    "reopen": _case, "delete": _case, "pack": _add_pack,
})
