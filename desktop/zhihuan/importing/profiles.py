"""Layouts as data: which columns a file must have, what each means, and which words say what.

Read from `resources/profiles/*.toml`; a new layout of a known shape needs no code.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from enum import StrEnum
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, Any, Final

from zhihuan.application.imported import RowKind
from zhihuan.importing.cells import bare_heading, heading, word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_NEVER: Final = re.compile(r"(?!)")


class Shape(StrEnum):
    """What one row of a table stands for."""

    STATEMENT = "statement"
    """One movement of an account; most have nothing to do with debt."""
    REPAYMENTS = "repayments"
    """One event of one loan."""
    LOANS = "loans"
    """One whole contract."""


class Standing(StrEnum):
    """What a status says about the money, asked in this order."""

    NOT_A_LOAN = "not_a_loan"
    FAILED = "failed"
    WAITING = "waiting"
    CLOSED = "closed"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class KindRule:
    """A kind and what a row must hold for it: of each named field, one of the words."""

    kind: RowKind
    words: Mapping[str, tuple[str, ...]]
    on_credit: bool = False


@dataclass(frozen=True, slots=True)
class Announced:
    """What a file says about itself outside its table: patterns with the value in their groups."""

    owner: re.Pattern[str] = _NEVER
    rows: re.Pattern[str] = _NEVER
    sums: re.Pattern[str] = _NEVER
    end: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class CreditSigns:
    """How a statement marks what concerns debt."""

    categories: tuple[str, ...] = ()
    automatic: tuple[str, ...] = ()
    instalments: tuple[str, ...] = ()
    bill_month: re.Pattern[str] = _NEVER
    payer_until: str = ""
    parent_until: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """One layout. `needs` holds sets of fields, any of which makes a table recognisable."""

    code: str
    source: str
    shape: Shape
    needs: tuple[frozenset[str], ...]
    columns: Mapping[str, tuple[str, ...]]
    announced: Announced
    status: Mapping[Standing, tuple[str, ...]]
    kinds: tuple[KindRule, ...]
    credit: CreditSigns
    words: Mapping[str, Mapping[str, str]]
    """Per field, each word (as `cells.word` makes it) and what it means."""
    _fields: Mapping[str, str] = field(repr=False)

    def field_of(self, title: str) -> str | None:
        """Return which field a heading stands for, brackets in it aside, or None."""
        return self._fields.get(heading(title)) or self._fields.get(bare_heading(title))

    def columns_of(self, titles: Sequence[str]) -> dict[str, tuple[int, ...]]:
        """Return the fields of a header, each with the columns that hold it."""
        found: dict[str, tuple[int, ...]] = {}
        for index, title in enumerate(titles):
            name = self.field_of(title)
            if name is not None:
                found[name] = (*found.get(name, ()), index)
        return found

    def missing(self, titles: Sequence[str]) -> frozenset[str]:
        """Return the fields that a header lacks to be of this layout; none when it is."""
        present = self.columns_of(titles).keys()
        return min((need - present for need in self.needs), key=len)

    def standing(self, status: str) -> Standing | None:
        """Return what a status word says about the money; None when it is unknown.

        The same word decides before a contained one, so that `unpaid` is not taken for `paid`.
        """
        text = word(status)
        for standing, words in self.status.items():
            if text in words:
                return standing
        for standing, words in self.status.items():
            if any(part in text for part in words):
                return standing
        return None

    def meaning(self, of: str, text: str) -> str | None:
        """Return what a word of a field means, or None when it is unknown."""
        return self.words.get(of, {}).get(word(text))

    def headings(self) -> frozenset[str]:
        """Return every heading of this layout, as `cells.heading` makes them."""
        return frozenset(self._fields)


def read_profiles(folder: Traversable) -> tuple[Profile, ...]:
    """Return every layout of a folder, by name."""
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name)
    return tuple(_profile(tomllib.loads(file.read_text(encoding="utf-8"))) for file in files)


def _profile(table: Mapping[str, Any]) -> Profile:
    columns = {name: tuple(titles) for name, titles in table["columns"].items()}
    announced, credit, words = table.get("announced", {}), table.get("credit", {}), table.get("words", {})
    status = table.get("status", {})
    return Profile(
        code=table["code"],
        source=table["source"],
        shape=Shape(table["shape"]),
        needs=tuple(frozenset(need) for need in table["needs"]),
        columns=columns,
        announced=Announced(
            **{name: re.compile(announced[name]) for name in ("owner", "rows", "sums") if name in announced},
            end=frozenset(word(text) for text in announced.get("end", ())),
        ),
        status={standing: tuple(map(word, status[standing])) for standing in Standing if standing in status},
        kinds=tuple(_rule(rule) for rule in table.get("kinds", ())),
        credit=CreditSigns(
            categories=tuple(credit.get("categories", ())),
            automatic=tuple(credit.get("automatic", ())),
            instalments=tuple(credit.get("instalments", ())),
            bill_month=re.compile(credit["bill_month"]) if "bill_month" in credit else _NEVER,
            payer_until=credit.get("payer_until", ""),
            parent_until=credit.get("parent_until", ""),
        ),
        words={
            name: {word(text): meaning for meaning, texts in meanings.items() for text in texts}
            for name, meanings in words.items()
        },
        _fields={heading(title): name for name, titles in columns.items() for title in titles},
    )


def _rule(table: Mapping[str, Any]) -> KindRule:
    words = {name: tuple(texts) for name, texts in table.items() if name not in {"kind", "on_credit"}}
    return KindRule(RowKind(table["kind"]), words, on_credit=table.get("on_credit", False))
