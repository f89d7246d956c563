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


def _open_elsewhere(problem: _LedgerProblem) -> str:
    return QCoreApplication.translate(
        "Problems", "Another window has the ledger {ledger} open and does not answer. Close or end it, and start again."
    ).format(ledger=problem.ledger)


def _preference_invalid(problem: _InvalidPreference) -> str:
    return QCoreApplication.translate(
        "Problems", "The preference “{field}” cannot be {value}. Allowed: {allowed}."
    ).format(field=field_word(problem.field), value=problem.value, allowed=problem.allowed)


_SENTENCES: Final[Mapping[str, Callable[[Any], str]]] = MappingProxyType({
    "FolderUnusable": _folder_unusable,
    "NoDisplay": _no_display,
    "AnswerNotWritten": _answer_not_written,
    "PreferencesNotSaved": _preferences_not_saved,
    "LedgerOpenElsewhere": _open_elsewhere,
    "PreferenceInvalid": _preference_invalid,
})
