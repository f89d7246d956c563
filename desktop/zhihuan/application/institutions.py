"""Who lends, as the law knows them: banks and companies, each with the names people and statements use.

A platform or a brand is no institution: several may stand behind one brand, and one behind several.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhihuan.domain.lender import LenderKind

_FORM: Final = re.compile(r"(?:股份|有限责任|有限|公司)+$")
_OFFICE: Final = re.compile(r"(?P<bank>.+?银行).*(?:分行|支行|营业部|营业室|中心|网点)$")
_BLANKS: Final = re.compile(r"(?<![\x21-\x7e]) | (?![\x21-\x7e])")
_SHORT: Final = 2
# Two characters that name a bank stand in other words too: 施工行业, 途中行李, 中信书店.
_BEHIND_SHORT: Final = r"(?![业程李为动政驶走装人])"
_BEHIND_BRAND: Final = r"(?=银行|信用卡|贷记卡|储蓄卡|借记卡|卡|$)"


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

    def called(self, *, chinese: bool) -> str:
        """Return its name in the user's language."""
        return self.name_zh if chinese else self.name_en


class Institutions:
    """Finds institutions by any of their names; the form of a company behind a name, and a branch, do not matter."""

    def __init__(self, known: Iterable[Institution] = ()) -> None:
        self.known = known = tuple(known)
        self._by_name = {_folded(name): one for one in known for name in one.names}
        self._by_word = {_spaced(name): one for one in known for name in one.names}
        longest_first = sorted(self._by_word, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(_whole, longest_first)) or r"(?!)")

    def named(self, name: str) -> Institution | None:
        """Return the institution that goes by just this name; width, case and spaces aside."""
        folded = _folded(name)
        office = _OFFICE.fullmatch(folded)
        return self._by_name.get(folded) or (self._by_name.get(office["bank"]) if office else None)

    def hotline_of(self, name: str) -> str:
        """Return the public number of the institution that goes by this name; empty where none is known."""
        found = self.named(name)
        return "" if found is None else found.hotline

    def named_in(self, text: str) -> tuple[Institution, ...]:
        """Return the institutions that a text names, in its order, each once; the longest name wins."""
        return tuple(dict.fromkeys(one for one, _ in self.spelled_in(text)))

    def spelled_in(self, text: str) -> Iterator[tuple[Institution, re.Match[str]]]:
        """Yield the institutions that a text names, each with where and how; width and case are gone there."""
        for match in self._pattern.finditer(_spaced(text)):
            yield self._by_word[match[0]], match

    def same(self, left: str, right: str) -> bool:
        """Say whether two names are those of one lender: equal to a person, or of one known institution."""
        if _folded(left) == _folded(right):
            return True
        one = self.named(left)
        return one is not None and one == self.named(right)


def _folded(name: str) -> str:
    return _FORM.sub("", "".join(unicodedata.normalize("NFKC", name).casefold().split()))


def _spaced(text: str) -> str:
    """Return a text as names are sought in it: spaces only between Latin words."""
    return _BLANKS.sub("", " ".join(unicodedata.normalize("NFKC", text).casefold().split()))


def _whole(word: str) -> str:
    """Return the pattern of a word: a Latin one stands alone, a Chinese one may stand within others if it is long."""
    if word.isascii():
        return rf"(?<![a-z0-9]){re.escape(word)}(?![a-z0-9])"
    if len(word) > _SHORT:
        return re.escape(word)
    return re.escape(word) + (_BEHIND_SHORT if word.endswith("行") else _BEHIND_BRAND)


NO_INSTITUTIONS: Final = Institutions()
