"""Who lends, as the law knows them: banks and companies, each with the names people and statements use.

A platform or a brand is no institution: several may stand behind one brand, and one behind several.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhihuan.domain.lender import LenderKind


@dataclass(frozen=True, slots=True)
class Institution:
    """One lender or platform: `words` are its other names, `hotline` its public number where that is sure."""

    code: str
    name_zh: str
    name_en: str
    words: tuple[str, ...]
    kind: LenderKind
    hotline: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it goes by."""
        return (self.name_zh, self.name_en, *self.words)


class Institutions:
    """Finds institutions by any of their names."""

    def __init__(self, known: Iterable[Institution]) -> None:
        self._by_name = {_folded(name): one for one in known for name in one.names}
        longest_first = sorted(self._by_name, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(_whole, longest_first)) or r"(?!)")

    def named(self, name: str) -> Institution | None:
        """Return the institution that goes by just this name; width, case and spaces aside."""
        return self._by_name.get(_folded(name))

    def named_in(self, text: str) -> tuple[Institution, ...]:
        """Return the institutions that a text names, in its order, each once; the longest name wins."""
        return tuple(dict.fromkeys(self._by_name[hit] for hit in self._pattern.findall(_folded(text))))

    def same(self, left: str, right: str) -> bool:
        """Say whether two names are those of one lender: equal to a person, or of one known institution."""
        if _folded(left) == _folded(right):
            return True
        one = self.named(left)
        return one is not None and one == self.named(right)


def _folded(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def _whole(word: str) -> str:
    """Return the pattern of a word: a Latin one stands alone, a Chinese one may stand within others."""
    return rf"(?<![a-z0-9]){re.escape(word)}(?![a-z0-9])" if word.isascii() else re.escape(word)
