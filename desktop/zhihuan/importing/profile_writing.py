"""The user's own layouts, written as the same TOML that describes the shipped ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import tomli_w

from zhihuan.application.column_mapping import BY_WORDS, ColumnMapping, Shape
from zhihuan.application.imported import Reason, RowKind
from zhihuan.importing.interpretation import fingerprint
from zhihuan.importing.profiles import Flow

if TYPE_CHECKING:
    from pathlib import Path

_BASES: Final = {
    Shape.STATEMENT: "ledger",
    Shape.REPAYMENTS: "repayments",
    Shape.LOANS: "loan-register",
    Shape.PLAN: "repayment-plan",
}
_CODE_OF_DIGEST: Final = 12


def profile_table(mapping: ColumnMapping) -> dict[str, Any]:
    """Return the layout that a mapping describes: words and rules of the general one of its shape, its own columns."""
    digest = fingerprint(mapping.titles)
    named = [(field, place) for place, field in enumerate(mapping.fields) if field]
    fields = list(dict.fromkeys(field for field, _ in named))
    table: dict[str, Any] = {
        "code": f"own-{digest[:_CODE_OF_DIGEST]}",
        "name_zh": mapping.name,
        "name_en": mapping.name,
        "extends": _BASES[mapping.shape],
        "source": f"own-{digest[:_CODE_OF_DIGEST]}",
        "shape": str(mapping.shape),
        "vantage": str(mapping.vantage),
        "fingerprint": digest,
        "needs": [fields],
        "money": {"currency": mapping.currency, **_plus(mapping)},
    }
    if _is_headless(mapping.titles):
        table |= {"width": len(mapping.titles), "positions": {field: place + 1 for field, place in named}}
    else:
        table["columns"] = {
            field: [mapping.titles[place] for one, place in named if one == field] for field in fields
        }
    if mapping.order:
        table["dates"] = {"order": mapping.order}
    defaults = {key: value for key in ("product", "lender", "loan") if (value := getattr(mapping, key))}
    return table | _told(mapping) | ({"defaults": defaults} if defaults else {})


def _plus(mapping: ColumnMapping) -> dict[str, str]:
    """Return where amounts without a minus go: nowhere for certain if words tell it, whatever the base says."""
    by_words = mapping.plus == BY_WORDS or (mapping.kinds and not mapping.plus)
    plus = str(Flow.UNTOLD) if by_words else mapping.plus
    return {"plus": plus} if plus else {}


def _told(mapping: ColumnMapping) -> dict[str, Any]:
    """Return what the words of the kind column mean; a word that comes later is asked about."""
    told: dict[str, list[str]] = {}
    for text, meant in mapping.kinds:
        if meant and text in mapping.kind_words:
            told.setdefault(meant, []).append(text)
    if not told:
        return {}
    later = {"kind": str(RowKind.NOT_CREDIT), "reason": str(Reason.UNKNOWN_KIND), "not_type": [""]}
    return {"words": {"told": told}, "kinds": [later] if told.keys() & set(RowKind) else []}


def _is_headless(titles: tuple[str, ...]) -> bool:
    return list(titles) == [str(number) for number in range(1, len(titles) + 1)]


def save_profile(folder: Path, table: dict[str, Any]) -> Path:
    """Write a layout into a folder, in place of an earlier one for the same header; raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    place = place_of(folder, str(table["code"]))
    fresh = place.with_suffix(".part")
    fresh.write_text(tomli_w.dumps(table), encoding="utf-8")
    fresh.replace(place)
    return place


def place_of(folder: Path, code: str) -> Path:
    """Return the file of a layout that was saved in a folder."""
    return folder / f"{re.sub(r'[^a-z0-9-]', '-', code)}.toml"
