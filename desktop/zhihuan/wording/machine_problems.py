"""What the machine refuses, in sentences: folders, preferences, the ledger's own file.

The layers that raise these errors lie above this one, so they are known here by their names and fields alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Protocol

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.errors import ZhihuanError
from zhihuan.wording.fields import cause_word, field_word


def told_of_machine(problem: ZhihuanError) -> str:
    """Return the sentence of an error that the machine caused; raises KeyError for one that has no words."""
    return _SENTENCES[type(problem).__name__](problem)


class _FolderProblem(Protocol):
    folder: Path
    cause: str


class _DisplayProblem(Protocol):
    display: str


class _AnswerProblem(Protocol):
    cause: str


class _FileProblem(Protocol):
    file: Path
    cause: str


class _LedgerProblem(Protocol):
    ledger: Path


class _StartProblem(Protocol):
    by: str
    cause: str


class _CronProblem(Protocol):
    line: str


class _InvalidPreference(Protocol):
    field: str
    value: str
    allowed: str


def _folder_unusable(problem: _FolderProblem) -> str:
    return QCoreApplication.translate(
        "Problems",
        "The folder {folder} cannot be used: {cause}. Choose one of your own with --ledger, or mend its permissions.",
    ).format(folder=problem.folder, cause=cause_word(problem.cause))


def _no_display(problem: _DisplayProblem) -> str:
    if not problem.display:
        return QCoreApplication.translate(
            "Problems",
            "No window can be opened, for there is no desktop here. Start it in a desktop session; "
            "the command line works without one: `zhihuan due`.",
        )
    return QCoreApplication.translate(
        "Problems",
        "No window can be opened, for the desktop “{display}” does not answer. Start it in a desktop session; "
        "the command line works without one: `zhihuan due`.",
    ).format(display=problem.display)


def _answer_not_written(problem: _AnswerProblem) -> str:
    return QCoreApplication.translate(
        "Problems",
        "The answer could not be written where it was sent: {cause}. The ledger is whole. "
        "Send it elsewhere; `zhihuan history` shows whether anything was recorded.",
    ).format(cause=cause_word(problem.cause))


def _preferences_not_saved(problem: _FileProblem) -> str:
    return QCoreApplication.translate(
        "Problems",
        "The preferences could not be saved to {file}: {cause}. The old ones still stand. "
        "Mend that and change the preference again.",
    ).format(file=problem.file, cause=cause_word(problem.cause))


def _rules_not_saved(problem: _FileProblem) -> str:
    return QCoreApplication.translate(
        "Problems", "Your thresholds could not be saved to {file}: {cause}. The old ones still stand."
    ).format(file=problem.file, cause=cause_word(problem.cause))


def _open_elsewhere(problem: _LedgerProblem) -> str:
    return QCoreApplication.translate(
        "Problems", "Another window has the ledger {ledger} open and does not answer. Close or end it, and start again."
    ).format(ledger=problem.ledger)


def _start_not_arranged(problem: _StartProblem) -> str:
    return QCoreApplication.translate(
        "Problems",
        "How the system starts Zhihuan by itself could not be changed or read; {by} says: {cause}. "
        "The ledger is untouched. Mend that and try again.",
    ).format(by=problem.by, cause=cause_word(problem.cause))


def _no_timer_here(problem: _CronProblem) -> str:
    return QCoreApplication.translate(
        "Problems",
        "The system's timer cannot be set: systemd's user manager does not answer here. Log in to a session of your "
        "own, not by su or sudo. Or let cron do it: type `crontab -e`, and add what stands between these marks: "
        "`{line}`.",
    ).format(line=problem.line)


def _preference_invalid(problem: _InvalidPreference) -> str:
    return QCoreApplication.translate(
        "Problems", "The preference “{field}” cannot be {value}. Allowed: {allowed}."
    ).format(field=field_word(problem.field), value=problem.value, allowed=problem.allowed)


_SENTENCES: Final[Mapping[str, Callable[[Any], str]]] = MappingProxyType({
    "FolderUnusable": _folder_unusable,
    "NoDisplay": _no_display,
    "AnswerNotWritten": _answer_not_written,
    "PreferencesNotSaved": _preferences_not_saved,
    "RulesNotSaved": _rules_not_saved,
    "LedgerOpenElsewhere": _open_elsewhere,
    "StartNotArranged": _start_not_arranged,
    "NoTimerHere": _no_timer_here,
    "PreferenceInvalid": _preference_invalid,
})
