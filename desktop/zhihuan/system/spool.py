"""A folder of small files, one for each notice that has left and does not stand in the ledger's record yet."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from zhihuan.application.ports import EventKind, Outcome, ReminderEvent
from zhihuan.system.errors import FolderUnusable
from zhihuan.system.paths import private_folder

_TEXTS = ("reminder_key", "subject_key", "channel", "reference", "reason")
_NONSENSE = (ValueError, KeyError, TypeError, AttributeError, RecursionError)


class SpoolFolder:
    """What one ledger's notices leave here; the folder is shared by the ledgers of one user."""

    def __init__(self, folder: Path, ledger: Path) -> None:
        self._folder = folder
        self._ledger = _name(str(ledger.absolute()))

    def put(self, events: Sequence[ReminderEvent]) -> None:
        """Keep what is to stand in the record of one notice; where that fails, the notice leaves all the same."""
        file, content = self._file(events), json.dumps([_document(one) for one in events])
        draft = file.with_suffix(".new")
        # Renamed, so that it is whole, but not synced: the notice waits for it, and a power cut takes that away, too.
        with suppress(OSError, FolderUnusable):
            private_folder(self._folder)
            with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as stream:
                stream.write(content)
            draft.replace(file)

    def drop(self, events: Sequence[ReminderEvent]) -> None:
        """Forget what was kept of a notice."""
        with suppress(OSError):
            self._file(events).unlink(missing_ok=True)

    def left(self) -> tuple[tuple[ReminderEvent, ...], ...]:
        """Return what is kept, notice by notice; what makes no sense is thrown away."""
        found = []
        for file in sorted(self._folder.glob(f"{self._ledger}-*.json")):
            with suppress(OSError):
                try:
                    found.append(_events(file.read_text(encoding="utf-8")))
                except _NONSENSE:
                    file.unlink()
        return tuple(found)

    def _file(self, events: Sequence[ReminderEvent]) -> Path:
        return self._folder / f"{self._ledger}-{_name(*(one.reminder_key for one in events))}.json"


def _name(*parts: str) -> str:
    return sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _document(event: ReminderEvent) -> dict[str, Any]:
    return {
        **{name: getattr(event, name) for name in _TEXTS}, "at": event.at.isoformat(),
        "outcome": event.outcome, "moment": None if event.moment is None else event.moment.isoformat(),
    }


def _events(text: str) -> tuple[ReminderEvent, ...]:
    """Return the events of a file; raises one of the errors that nonsense raises."""
    found = tuple(_event(one) for one in json.loads(text))
    if not found:
        raise ValueError(text)
    return found


def _event(stored: dict[str, Any]) -> ReminderEvent:
    key, subject, channel, reference, reason = (_text(stored[name]) for name in _TEXTS)
    at, moment = datetime.fromisoformat(stored["at"]), datetime.fromisoformat(stored["moment"])
    if at.tzinfo is None or moment.tzinfo is not None:
        raise ValueError(stored["at"], stored["moment"])
    return ReminderEvent(
        at, EventKind.TOLD, key, subject, channel, Outcome(stored["outcome"]), reference, reason, moment=moment
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(type(value).__name__)
    return value
