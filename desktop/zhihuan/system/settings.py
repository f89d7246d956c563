"""What the user prefers, kept in a small file outside every ledger. Knows nothing of windows or of ledgers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import time
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from zhihuan.domain.errors import TermsOutOfRange
from zhihuan.domain.reminder_rules import Quiet, ReminderRules
from zhihuan.system.errors import PreferenceInvalid, PreferencesNotSaved, cause_of
from zhihuan.system.kept_file import keep

LONGEST_LEAD_DAYS: Final = 60
_LONGEST_GEOMETRY: Final = 4096
_LARGEST_FILE_BYTES: Final = 65_536


class Language(StrEnum):
    """The language of every text the program shows."""

    SYSTEM = "system"
    ENGLISH = "en"
    CHINESE = "zh_CN"


class Theme(StrEnum):
    """Light, dark, or whatever the desktop is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Preferences:
    """Everything the user may choose; made without arguments it is what a new user gets.

    >>> Preferences(reminder_leads=(0, 7, 1, 7)).reminder_leads
    (7, 1, 0)
    """

    language: Language = Language.SYSTEM
    theme: Theme = Theme.SYSTEM
    reminder_leads: tuple[int, ...] = (7, 3, 1, 0)
    """Days before a due day on which to remind, the longest first."""
    reminder_at: time = time(9, 0)
    """The local time of day from which to remind."""
    reminder_evening: time | None = time(18, 0)
    """When to remind once more on a due day; None: not again."""
    reminder_quiet: tuple[time, time] | None = None
    """Since when and until when nothing is told; it may span midnight."""
    reminder_statements: bool = True
    reminder_debits: bool = True
    reminder_incomes: bool = False
    reminder_before_holidays: bool = True
    private_notices: bool = False
    """Whether notices leave amounts and names out."""
    told_about_tray: bool = False
    """Whether the user has heard that closing the window leaves the program in the tray."""
    window_geometry: str = ""
    """The window's last place and size in Qt's own words, base64; empty before the first time."""

    def __post_init__(self) -> None:
        """Put the leads in order; raises PreferenceInvalid."""
        for lead in self.reminder_leads:
            if not 0 <= lead <= LONGEST_LEAD_DAYS:
                raise PreferenceInvalid("reminder_leads", str(lead), f"0–{LONGEST_LEAD_DAYS}")
        for field, moment in self._times():
            if moment.tzinfo is not None:
                raise PreferenceInvalid(field, moment.isoformat(), _ALLOWED[field])
        if self.reminder_quiet is not None:
            try:
                Quiet(*self.reminder_quiet)
            except TermsOutOfRange as refused:
                since, until = (each.isoformat("minutes") for each in self.reminder_quiet)
                raise PreferenceInvalid("reminder_quiet", f"{since}–{until}", _ALLOWED["reminder_quiet"]) from refused
        if len(self.window_geometry) > _LONGEST_GEOMETRY or not self.window_geometry.isascii():
            raise PreferenceInvalid("window_geometry", self.window_geometry[:20], "base64")
        object.__setattr__(self, "reminder_leads", tuple(sorted(set(self.reminder_leads), reverse=True)))

    @property
    def reminder_rules(self) -> ReminderRules:
        """When to remind, and of what."""
        return ReminderRules(
            self.reminder_leads, self.reminder_at, self.reminder_evening, self.reminder_statements,
            self.reminder_debits, self.reminder_incomes, self.reminder_before_holidays,
            None if self.reminder_quiet is None else Quiet(*self.reminder_quiet),
        )

    def reminding(self, rules: ReminderRules) -> Preferences:
        """Return the same preferences with other rules for reminders."""
        return replace(
            self, reminder_leads=rules.leads, reminder_at=rules.at, reminder_evening=rules.evening,
            reminder_quiet=None if rules.quiet is None else (rules.quiet.since, rules.quiet.until),
            reminder_statements=rules.statements, reminder_debits=rules.debits, reminder_incomes=rules.incomes,
            reminder_before_holidays=rules.before_holidays,
        )

    def _times(self) -> Iterator[tuple[str, time]]:
        yield "reminder_at", self.reminder_at
        if self.reminder_evening is not None:
            yield "reminder_evening", self.reminder_evening
        yield from (("reminder_quiet", moment) for moment in self.reminder_quiet or ())


@dataclass(frozen=True, slots=True)
class Damage:
    """Why the file could not be used, and where it was put aside if that was possible."""

    cause: str
    kept_as: Path | None


@dataclass(frozen=True, slots=True)
class Loaded:
    """The preferences to go by, and what was wrong with the file if they are only the defaults."""

    preferences: Preferences
    damage: Damage | None = None


class PreferencesFile:
    """One JSON file, written whole or not at all."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Loaded:
        """Read the preferences; a file that is no use is put aside as `.damaged` and the defaults hold."""
        try:
            with self._path.open("rb") as file:
                content = file.read(_LARGEST_FILE_BYTES)
        except FileNotFoundError:
            return Loaded(Preferences())
        except OSError as problem:
            return Loaded(Preferences(), Damage(cause_of(problem), kept_as=None))
        try:
            return Loaded(_read(content))
        except PreferenceInvalid as invalid:
            return Loaded(Preferences(), Damage(invalid.field, self._put_aside()))
        except (ValueError, RecursionError):
            return Loaded(Preferences(), Damage("json", self._put_aside()))

    def save(self, preferences: Preferences) -> None:
        """Replace the file; whatever happens, the old or the new one is there whole. Raises PreferencesNotSaved."""
        try:
            keep(self._path, _written(preferences))
        except OSError as problem:
            raise PreferencesNotSaved(self._path, cause_of(problem)) from problem

    def _put_aside(self) -> Path | None:
        aside = self._path.with_name(self._path.name + ".damaged")
        try:
            self._path.replace(aside)
        except OSError:
            return None
        return aside


def _written(preferences: Preferences) -> bytes:
    values: dict[str, Any] = {field.name: _plain(getattr(preferences, field.name)) for field in fields(preferences)}
    return (json.dumps(values, indent=2) + "\n").encode()


def _plain(value: object) -> object:
    """Return a value as JSON holds it: a time of day as text."""
    if isinstance(value, time):
        return value.isoformat("minutes")
    return [_plain(each) for each in value] if isinstance(value, tuple) else value


def _read(content: bytes) -> Preferences:
    values = json.loads(content.decode("utf-8-sig"))
    if not isinstance(values, dict):
        raise PreferenceInvalid("preferences", type(values).__name__, "{…}")
    known = {field.name for field in fields(Preferences)}
    return Preferences(**{field: _value(field, raw) for field, raw in values.items() if field in known})


def _value(field: str, raw: object) -> Any:  # noqa: ANN401 - each field has its own type; Preferences checks the rest
    match field, raw:
        case "language", str() if raw in tuple(Language):
            return Language(raw)
        case "theme", str() if raw in tuple(Theme):
            return Theme(raw)
        case "reminder_leads", list() if all(type(lead) is int for lead in raw):
            return tuple(raw)
        case ("reminder_at" | "reminder_evening"), str():
            return _time_of_day(field, raw)
        case "reminder_quiet", [str(since), str(until)]:
            return _time_of_day(field, since), _time_of_day(field, until)
        case ("reminder_evening" | "reminder_quiet"), None:
            return None
        case _, bool() if field in _SWITCHES:
            return raw
        case "window_geometry", str():
            return raw
    raise PreferenceInvalid(field, repr(raw)[:60], _ALLOWED[field])


def _time_of_day(field: str, text: str) -> time:
    try:
        return time.fromisoformat(text)
    except ValueError as problem:
        raise PreferenceInvalid(field, text[:60], _ALLOWED[field]) from problem


_SWITCHES: Final = frozenset({
    "told_about_tray", "reminder_statements", "reminder_debits", "reminder_incomes", "reminder_before_holidays",
    "private_notices",
})
_ALLOWED: Final = {
    "language": " | ".join(Language),
    "theme": " | ".join(Theme),
    "reminder_leads": f"[0–{LONGEST_LEAD_DAYS}, …]",
    "reminder_at": "HH:MM",
    "reminder_evening": "HH:MM | null",
    "reminder_quiet": "[HH:MM, HH:MM] | null",
    **dict.fromkeys(sorted(_SWITCHES), "true | false"),
    "window_geometry": "base64",
}
