"""Layouts out of TOML files, whole or with the one key named that is wrong."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from importlib.resources.abc import Traversable
from typing import Any, Final, NoReturn, TypeVar

from zhihuan.application.import_problems import ProfileUnreadable
from zhihuan.application.imported import Reason, RowKind, Vantage
from zhihuan.importing.cells import plain, word
from zhihuan.importing.dates import Order
from zhihuan.importing.profiles import (
    BILL_MONTH,
    FIELDS,
    Announced,
    CreditSigns,
    Defaults,
    Flow,
    KindRule,
    Minus,
    MoneySigns,
    Parent,
    Patterns,
    Profile,
    Shape,
    Standing,
    Test,
)

_Choice = TypeVar("_Choice", bound=StrEnum)
_TOP: Final = frozenset({
    "code", "name_zh", "name_en", "source", "vantage", "shape", "needs", "helps", "generic", "banner_needed",
    "fingerprint", "extends", "abstract", "columns", "positions", "width", "announced", "status", "kinds", "credit",
    "money", "dates", "defaults", "words",
})
_PATTERN_KEYS: Final = ("owner", "account", "lender", "currency", "month", "rows", "sums", "banner", "end_patterns")
_RULE_KEYS: Final = frozenset({"kind", "flow", "on_credit", "product", "product_from", "reason", "names_product"})
_NOT: Final = "not_"
_MADE_FIELDS: Final = frozenset({"text", "row", "sheet"})
_NAMELESS: Final = frozenset({"extends", "abstract"})


def read_profiles(folder: Traversable) -> tuple[Profile, ...]:
    """Return every layout of a folder, by file name; raises ProfileUnreadable."""
    tables = {file.name: _table(file) for file in _files(folder)}
    by_code = {str(table.get("code", name)): table for name, table in tables.items()}
    return tuple(
        profile_of(name, table, by_code) for name, table in tables.items() if not table.get("abstract", False)
    )


def read_own_profiles(
    folder: Traversable, shipped: Traversable
) -> tuple[tuple[Profile, ...], tuple[ProfileUnreadable, ...]]:
    """Return the user's layouts and, of those that cannot be read, why; one bad file hinders no other."""
    profiles, problems = [], []
    bases = {str(table.get("code", "")): table for table in map(_table, _files(shipped))}
    for file in _files(folder) if folder.is_dir() else ():
        try:
            profiles.append(profile_of(file.name, _table(file), bases, own=True))
        except ProfileUnreadable as problem:
            problems.append(problem)
    return tuple(profiles), tuple(problems)


def profile_of(
    name: str, table: Mapping[str, Any], bases: Mapping[str, Mapping[str, Any]] | None = None, *, own: bool = False
) -> Profile:
    """Return the layout that a table of TOML describes; raises ProfileUnreadable with the file and the key."""
    whole = _Section(name, "", _extended(name, table, bases or {}, ()))
    whole.only(_TOP)
    columns, positions = whole.within("columns"), whole.within("positions")
    columns.only(FIELDS)
    positions.only(FIELDS)
    shape = whole.choice("shape", Shape, Shape.STATEMENT)
    profile = Profile(
        code=whole.text("code") or whole.refuse("code", ""),
        source=whole.text("source") or whole.text("code"),
        shape=shape,
        vantage=whole.choice("vantage", Vantage, Vantage.LEDGER),
        needs=whole.sets("needs"),
        columns={field: columns.texts(field) for field in columns},
        name_zh=whole.text("name_zh"),
        name_en=whole.text("name_en"),
        helps=frozenset(whole.texts("helps")),
        generic=whole.flag("generic"),
        banner_needed=whole.flag("banner_needed"),
        own=own,
        fingerprint=whole.text("fingerprint"),
        positions={field: positions.whole(field) - 1 for field in positions},
        width=whole.whole("width"),
        announced=_announced(whole.within("announced")),
        status=_status(whole.within("status")),
        kinds=tuple(_rule(section) for section in whole.listed("kinds")),
        credit=_credit(whole.within("credit")),
        money=_money(whole.within("money")),
        order=_order(whole.within("dates")),
        defaults=_defaults(whole.within("defaults")),
        words=_words(whole.within("words")),
    )
    _refuse_unknown_needs(whole, profile)
    return profile


def _files(folder: Traversable) -> list[Traversable]:
    return sorted((file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name)


def _table(file: Traversable) -> Mapping[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as problem:
        raise ProfileUnreadable(file.name, "", str(problem)) from problem


def _extended(
    name: str, table: Mapping[str, Any], bases: Mapping[str, Mapping[str, Any]], seen: tuple[str, ...]
) -> Mapping[str, Any]:
    """Return a table with what it takes over: tables key by key, its rules before the base's, all else replaced."""
    code = table.get("extends")
    if code is None:
        return table
    if code not in bases or code in seen:
        raise ProfileUnreadable(name, "extends", str(code))
    base = _extended(name, bases[code], bases, (*seen, code))
    kept = {key: value for key, value in base.items() if key not in _NAMELESS}
    merged = _merged(kept, table)
    merged["kinds"] = [*table.get("kinds", ()), *base.get("kinds", ())]
    return merged


def _merged(base: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    both = dict(base)
    for key, value in over.items():
        inner = both.get(key)
        both[key] = _merged(inner, value) if isinstance(value, dict) and isinstance(inner, dict) else value
    return both


class _Section:
    """One table of a file; every wrong value is refused with its key."""

    def __init__(self, name: str, path: str, table: object) -> None:
        self._name = name
        self._path = path
        if not isinstance(table, Mapping):
            raise ProfileUnreadable(name, path, str(table))
        self._table = table

    def refuse(self, key: str, text: object) -> NoReturn:
        raise ProfileUnreadable(self._name, f"{self._path}.{key}".strip("."), str(text))

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def __contains__(self, key: str) -> bool:
        return key in self._table

    def only(self, known: Iterable[str]) -> None:
        for key in self._table:
            if key not in known:
                self.refuse(key, self._table[key])

    def text(self, key: str) -> str:
        value = self._table.get(key, "")
        return value if isinstance(value, str) else self.refuse(key, value)

    def flag(self, key: str) -> bool:
        value = self._table.get(key, False)
        return value if isinstance(value, bool) else self.refuse(key, value)

    def whole(self, key: str) -> int:
        value = self._table.get(key, 0)
        return value if isinstance(value, int) and not isinstance(value, bool) else self.refuse(key, value)

    def texts(self, key: str) -> tuple[str, ...]:
        value = self._table.get(key, [])
        value = [value] if isinstance(value, str) else value
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            self.refuse(key, value)
        return tuple(value)

    def fields(self, key: str) -> tuple[str, ...]:
        for name in self.texts(key):
            if name not in FIELDS | _MADE_FIELDS:
                self.refuse(key, name)
        return self.texts(key)

    def sets(self, key: str) -> tuple[frozenset[str], ...]:
        value = self._table.get(key)
        if not isinstance(value, list) or not value or not all(isinstance(one, list) and one for one in value):
            self.refuse(key, value)
        return tuple(frozenset(map(str, one)) for one in value)

    def choice(self, key: str, choices: type[_Choice], otherwise: _Choice) -> _Choice:
        if key not in self._table:
            return otherwise
        try:
            return choices(self._table[key])
        except ValueError:
            self.refuse(key, self._table[key])

    def patterns(self, key: str) -> Patterns:
        return tuple(self.pattern(key, text) for text in self.texts(key))

    def pattern(self, key: str, text: str) -> re.Pattern[str]:
        try:
            return re.compile(text, re.IGNORECASE)
        except re.error:
            self.refuse(key, text)

    def within(self, key: str) -> _Section:
        return _Section(self._name, f"{self._path}.{key}".strip("."), self._table.get(key, {}))

    def listed(self, key: str) -> tuple[_Section, ...]:
        value = self._table.get(key, [])
        if not isinstance(value, list):
            self.refuse(key, value)
        return tuple(_Section(self._name, f"{key}[{place}]", one) for place, one in enumerate(value, 1))


def _announced(section: _Section) -> Announced:
    section.only({*_PATTERN_KEYS, "end"})
    patterns = {key: section.patterns(key) for key in _PATTERN_KEYS}
    return Announced(**patterns, end=frozenset(map(word, section.texts("end"))))


def _status(section: _Section) -> dict[Standing, tuple[str, ...]]:
    section.only(set(Standing))
    return {standing: tuple(map(word, section.texts(standing))) for standing in Standing if standing in section}


def _rule(section: _Section) -> KindRule:
    tests = tuple(_test(section, key) for key in section if key not in _RULE_KEYS)
    for flow in section.texts("flow"):
        if flow not in set(Flow):
            section.refuse("flow", flow)
    return KindRule(
        kind=section.choice("kind", RowKind, RowKind.NOT_CREDIT),
        tests=tests,
        flows=frozenset(map(Flow, section.texts("flow"))),
        on_credit=section.flag("on_credit") if "on_credit" in section else None,
        product=section.text("product"),
        names_product=section.flag("names_product") if "names_product" in section else None,
        product_from=section.fields("product_from"),
        reason=section.choice("reason", Reason, Reason.UNKNOWN_KIND) if "reason" in section else None,
    )


def _test(section: _Section, key: str) -> Test:
    if key.removeprefix(_NOT) not in FIELDS | _MADE_FIELDS:
        section.refuse(key, section.texts(key))
    texts = section.texts(key)
    marked = [text for text in texts if len(text) > 2 and text[0] == text[-1] == "/"]  # noqa: PLR2004 — /…/
    return Test(
        field=key.removeprefix(_NOT),
        words=tuple(plain(text) for text in texts if text and text not in marked),
        patterns=tuple(section.pattern(key, text[1:-1]) for text in marked),
        blank="" in texts,
        wanted=not key.startswith(_NOT),
    )


def _credit(section: _Section) -> CreditSigns:
    section.only({"automatic", "instalments", "bill_month", "payer_until", "parent", "parent_until"})
    return CreditSigns(
        automatic=section.texts("automatic"),
        instalments=section.texts("instalments"),
        bill_month=section.patterns("bill_month") or (re.compile(BILL_MONTH),),
        payer_until=section.text("payer_until"),
        parent=section.choice("parent", Parent, Parent.UNTOLD),
        parent_until=section.text("parent_until") or "_",
    )


def _money(section: _Section) -> MoneySigns:
    section.only({"currency", "decimal", "plus", "minus", "net", "nought_is_blank"})
    if section.text("decimal") not in {"", ".", ","}:
        section.refuse("decimal", section.text("decimal"))
    return MoneySigns(
        currency=section.text("currency") or "CNY",
        decimal=section.text("decimal"),
        plus=section.choice("plus", Flow, Flow.UNTOLD) if "plus" in section else None,
        minus=section.choice("minus", Minus, Minus.ASK),
        net=section.flag("net"),
        nought_is_blank=section.flag("nought_is_blank"),
    )


def _order(section: _Section) -> Order | None:
    section.only({"order"})
    return section.choice("order", Order, Order.DAY_FIRST) if "order" in section else None


def _defaults(section: _Section) -> Defaults:
    section.only({"product", "lender", "loan", "product_from"})
    named_by = section.fields("product_from") or ("text",)
    return Defaults(section.text("product"), section.text("lender"), section.text("loan"), named_by)


def _words(section: _Section) -> dict[str, dict[str, str]]:
    return {
        name: {word(text): meant for meant in section.within(name) for text in section.within(name).texts(meant)}
        for name in section
    }


def _refuse_unknown_needs(whole: _Section, profile: Profile) -> None:
    known = profile.columns.keys() | profile.positions.keys()
    for need in profile.needs:
        if need - known:
            whole.refuse("needs", ", ".join(sorted(need - known)))
