"""A ledger's document of an earlier version in the words of the present one: what it could not say yet is added."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

Plain = Mapping[str, Any]

_LATER_KINDS: Final = (
    "wishes", "facts", "enquiries", "guarantees", "steps", "contacts", "documents", "flows",
)
_LATER: Final[Mapping[str, Plain]] = MappingProxyType({
    "lines": {"automatic": False, "funders": []},
    "line_events": {"until": None, "successor": None},
    "loans": {"automatic": False, "share": "1", "purpose": "unknown", "funders": []},
    "incomes": {"basis": "net", "steadiness": "regular", "haircut": "0", "whose": "own", "missing": []},
    "cases": {"outcome": None, "told": "", "baseline": [], "marks": [], "confirmed_on": None, "capital": False},
})
"""The fields that documents of version 1 may lack, with what holds where one is not there."""


def present_form(document: Plain, version: int) -> Plain:
    """Return a document as the present version would have written it; one of the present version is left as it is.

    Programs that wrote version 1 knew ever more kinds and fields, so each may be there or not. What is not as it should
    be is left for the reader to find.
    """
    if version > 1:
        return document
    lifted = {
        name: [_lifted(name, one) for one in things] if name in _LATER and isinstance(things, list) else things
        for name, things in document.items()
    }
    return {**{name: [] for name in _LATER_KINDS}, **lifted}


def _lifted(name: str, thing: object) -> object:
    if not isinstance(thing, dict):
        return thing
    meant = {"outcome": "restored"} if name == "cases" and thing.get("closed_on") else {}
    return {**_LATER[name], **meant, **thing}
