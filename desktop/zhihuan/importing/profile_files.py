"""Layouts out of TOML files, whole or with the one key named that is wrong."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from importlib.resources.abc import Traversable
from typing import Any, Final

from zhihuan.application.column_mapping import Shape
from zhihuan.application.date_orders import Order
from zhihuan.application.import_problems import ProfileUnreadable
from zhihuan.application.imported import Reason, RowKind, Vantage
from zhihuan.importing.cells import plain, word
from zhihuan.importing.characters import simplified
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
    Profile,
    Standing,
    Test,
)
from zhihuan.importing.toml_sections import MADE_FIELDS, Section

_TOP: Final = frozenset({
    "code", "name_zh", "name_en", "source", "vantage", "shape", "needs", "helps", "generic", "banner_needed",
    "fingerprint", "extends", "abstract", "columns", "positions", "width", "announced", "status", "kinds", "credit",
    "money", "dates", "defaults", "words", "blocks",
})
_PATTERN_KEYS: Final = ("owner", "account", "lender", "currency", "month", "rows", "sums", "banner", "end_patterns")
_RULE_KEYS: Final = frozenset({
    "kind", "flow", "on_credit", "product", "product_from", "reason", "names_product", "names_lender", "lender",
    "debt_in", "not_debt_in", "loan_from", "amount_from", "half",
})
_NOT: Final = "not_"
_NAMELESS: Final = frozenset({"extends", "abstract"})
_OF_COLUMNS: Final = frozenset({"columns", "needs", "helps", "generic"})
"""What a layout saved for one header does not take over: it says of each column what it is."""


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
    tables = {}
    for file in _files(folder) if folder.is_dir() else ():
        try:
            tables[file.name] = _table(file)
        except ProfileUnreadable as problem:
            problems.append(problem)
    bases = {str(table.get("code", name)): table for name, table in tables.items()} | bases
    for name, table in tables.items():
        try:
            profile = profile_of(name, table, bases, own=True)
        except ProfileUnreadable as problem:
            problems.append(problem)
        else:
            profiles += [] if table.get("abstract", False) else [profile]
    return tuple(profiles), tuple(problems)


def drafted_profile(table: Mapping[str, Any], shipped: Traversable) -> Profile:
    """Return the layout that a table describes which is not written anywhere yet; raises ProfileUnreadable."""
    bases = {str(base.get("code", "")): base for base in map(_table, _files(shipped))}
    return profile_of(str(table.get("code", "")), table, bases, own=True)


def profile_of(
    name: str, table: Mapping[str, Any], bases: Mapping[str, Mapping[str, Any]] | None = None, *, own: bool = False
) -> Profile:
    """Return the layout that a table of TOML describes; raises ProfileUnreadable with the file and the key."""
    whole = Section(name, "", _extended(name, table, bases or {}, ()))
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
        blocks=whole.text("blocks"),
        announced=_announced(whole.within("announced")),
        status=_status(whole.within("status")),
        kinds=tuple(_rule(section) for section in whole.listed("kinds")),
        credit=_credit(whole.within("credit")),
        money=_money(whole.within("money")),
        order=_order(whole.within("dates")),
        month_alone=whole.within("dates").flag("month_alone"),
        yearless=whole.within("dates").flag("yearless"),
        blank_waits=whole.within("dates").flag("blank_waits"),
        defaults=_defaults(whole.within("defaults")),
        words=_words(whole.within("words")),
    )
    _refuse_unknown_needs(whole, profile)
    return profile


def _files(folder: Traversable) -> list[Traversable]:
    return sorted((file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name)


def _table(file: Traversable) -> Mapping[str, Any]:
    if not file.is_file():
        raise ProfileUnreadable(file.name, "", "not a file")
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
    saved = _OF_COLUMNS if "fingerprint" in table else frozenset()
    kept = {key: value for key, value in base.items() if key not in _NAMELESS | saved}
    merged = _merged(kept, table)
    merged["kinds"] = [*table.get("kinds", ()), *base.get("kinds", ())]
    return merged


def _merged(base: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    both = dict(base)
    for key, value in over.items():
        inner = both.get(key)
        both[key] = _merged(inner, value) if isinstance(value, dict) and isinstance(inner, dict) else value
    return both


def _announced(section: Section) -> Announced:
    section.only({*_PATTERN_KEYS, "end"})
    patterns = {key: section.patterns(key) for key in _PATTERN_KEYS}
    return Announced(**patterns, end=frozenset(map(word, section.texts("end"))))


def _status(section: Section) -> dict[Standing, tuple[str, ...]]:
    section.only(set(Standing))
    return {standing: tuple(map(word, section.texts(standing))) for standing in Standing if standing in section}


def _rule(section: Section) -> KindRule:
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
        names_lender=section.flag("names_lender"),
        product_from=section.fields("product_from"),
        debt_in=section.fields("debt_in"),
        not_debt_in=section.fields("not_debt_in"),
        loan_from=section.fields("loan_from"),
        amount_from=section.fields("amount_from"),
        half=section.flag("half"),
        reason=section.choice("reason", Reason, Reason.UNKNOWN_KIND) if "reason" in section else None,
        lender=section.text("lender"),
    )


def _test(section: Section, key: str) -> Test:
    if key.removeprefix(_NOT) not in FIELDS | MADE_FIELDS:
        section.refuse(key, section.texts(key))
    return _words_of(section, key)


def _words_of(section: Section, key: str) -> Test:
    """Return what a list of words and patterns wants of a text."""
    texts = section.texts(key)
    marked = [text for text in texts if len(text) > 2 and text[0] == text[-1] == "/"]  # noqa: PLR2004 — /…/
    return Test(
        field=key.removeprefix(_NOT),
        words=tuple(simplified(plain(text)) for text in texts if text and text not in marked),
        patterns=tuple(section.pattern(key, simplified(text[1:-1])) for text in marked),
        blank="" in texts,
        wanted=not key.startswith(_NOT),
    )


def _credit(section: Section) -> CreditSigns:
    section.only({
        "automatic", "instalments", "bill_month", "payer_until", "parent", "parent_until", "debts", "debt_name",
        "returned", "parts_of_orders",
    })
    debts = section.within("debts")
    return CreditSigns(
        automatic=tuple(map(simplified, section.texts("automatic"))),
        instalments=section.texts("instalments"),
        bill_month=section.patterns("bill_month") or (re.compile(BILL_MONTH),),
        payer_until=section.text("payer_until"),
        parent=section.choice("parent", Parent, Parent.UNTOLD),
        parent_until=section.text("parent_until") or "_",
        debts={product: _words_of(debts, product) for product in debts},
        debt_name=section.patterns("debt_name"),
        returned=section.patterns("returned"),
        parts_of_orders=section.flag("parts_of_orders"),
    )


def _money(section: Section) -> MoneySigns:
    section.only({"currency", "decimal", "plus", "minus", "net", "nought_is_blank", "parts_make_all"})
    if section.text("decimal") not in {"", ".", ","}:
        section.refuse("decimal", section.text("decimal"))
    return MoneySigns(
        currency=section.text("currency") or "CNY",
        decimal=section.text("decimal"),
        plus=section.choice("plus", Flow, Flow.UNTOLD) if "plus" in section else None,
        minus=section.choice("minus", Minus, Minus.ASK),
        net=section.flag("net"),
        nought_is_blank=section.flag("nought_is_blank"),
        parts_make_all=section.flag("parts_make_all"),
    )


def _order(section: Section) -> Order | None:
    section.only({"order", "month_alone", "yearless", "blank_waits"})
    return section.choice("order", Order, Order.DAY_FIRST) if "order" in section else None


def _defaults(section: Section) -> Defaults:
    section.only({"product", "lender", "loan", "product_from"})
    named_by = section.fields("product_from") or ("text",)
    return Defaults(section.text("product"), section.text("lender"), section.text("loan"), named_by)


def _words(section: Section) -> dict[str, dict[str, str]]:
    return {
        name: {word(text): meant for meant in section.within(name) for text in section.within(name).texts(meant)}
        for name in section
    }


def _refuse_unknown_needs(whole: Section, profile: Profile) -> None:
    known = profile.columns.keys() | profile.positions.keys()
    for need in profile.needs:
        if need - known:
            whole.refuse("needs", ", ".join(sorted(need - known)))
