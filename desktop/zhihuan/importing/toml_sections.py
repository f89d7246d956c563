"""One table of a TOML file, read key by key; every wrong value is refused by file and key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Final, NoReturn, TypeVar

from zhihuan.application.import_problems import ProfileUnreadable
from zhihuan.importing.characters import simplified
from zhihuan.importing.profiles import FIELDS, Patterns

MADE_FIELDS: Final = frozenset({"text", "row", "sheet"})
"""What rules may ask for besides columns: several of them together, and the sheet's name."""
_Choice = TypeVar("_Choice", bound=StrEnum)


class Section:
    """One table of a file; every wrong value is refused with its key."""

    def __init__(self, name: str, path: str, table: object) -> None:
        self._name = name
        self._path = path
        if not isinstance(table, Mapping):
            raise ProfileUnreadable(name, path, str(table))
        self._table = table

    def refuse(self, key: str, text: object) -> NoReturn:
        """Raise ProfileUnreadable for a key."""
        raise ProfileUnreadable(self._name, f"{self._path}.{key}".strip("."), str(text))

    def __iter__(self) -> Iterator[str]:
        """Go through the keys."""
        return iter(self._table)

    def __contains__(self, key: str) -> bool:
        """Say whether a key is there."""
        return key in self._table

    def only(self, known: Iterable[str]) -> None:
        """Refuse keys that nobody reads."""
        for key in self._table:
            if key not in known:
                self.refuse(key, self._table[key])

    def text(self, key: str) -> str:
        """Return one text, blank where the key is not there."""
        value = self._table.get(key, "")
        return value if isinstance(value, str) else self.refuse(key, value)

    def flag(self, key: str) -> bool:
        """Return true or false; false where the key is not there."""
        value = self._table.get(key, False)
        return value if isinstance(value, bool) else self.refuse(key, value)

    def whole(self, key: str) -> int:
        """Return a whole number, nought where the key is not there."""
        value = self._table.get(key, 0)
        return value if isinstance(value, int) and not isinstance(value, bool) else self.refuse(key, value)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; one text alone is a list of one."""
        value = self._table.get(key, [])
        value = [value] if isinstance(value, str) else value
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            self.refuse(key, value)
        return tuple(value)

    def fields(self, key: str) -> tuple[str, ...]:
        """Return a list of names of fields."""
        for name in self.texts(key):
            if name not in FIELDS | MADE_FIELDS:
                self.refuse(key, name)
        return self.texts(key)

    def sets(self, key: str) -> tuple[frozenset[str], ...]:
        """Return a list of lists, each as a set; there must be one, and none may be empty."""
        value = self._table.get(key)
        if not isinstance(value, list) or not value or not all(isinstance(one, list) and one for one in value):
            self.refuse(key, value)
        return tuple(frozenset(map(str, one)) for one in value)

    def choice(self, key: str, choices: type[_Choice], otherwise: _Choice) -> _Choice:
        """Return one of the known words."""
        if key not in self._table:
            return otherwise
        try:
            return choices(self._table[key])
        except ValueError:
            self.refuse(key, self._table[key])

    def patterns(self, key: str) -> Patterns:
        """Return a list of patterns; one alone is a list of one."""
        return tuple(self.pattern(key, text) for text in self.texts(key))

    def pattern(self, key: str, text: str) -> re.Pattern[str]:
        """Return one pattern; capitals do not matter, and traditional characters are the simplified ones."""
        try:
            return re.compile(simplified(text), re.IGNORECASE)
        except re.error:
            self.refuse(key, text)

    def within(self, key: str) -> Section:
        """Return the table below a key, empty where it is not there."""
        return Section(self._name, f"{self._path}.{key}".strip("."), self._table.get(key, {}))

    def listed(self, key: str) -> tuple[Section, ...]:
        """Return the tables of a list, each called by its place from 1."""
        value = self._table.get(key, [])
        if not isinstance(value, list):
            self.refuse(key, value)
        return tuple(Section(self._name, f"{key}[{place}]", one) for place, one in enumerate(value, 1))
