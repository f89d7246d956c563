"""Thresholds as data: from the parsed text of resources/rules to the bands health is judged by."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from zhihuan.domain.errors import EnvironmentProblem
from zhihuan.domain.health import Bands, HealthRules

_PLAIN: Final = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6})?")


class RulesUnreadable(EnvironmentProblem):
    """A rules file is damaged: it says which measure and which band."""

    def __init__(self, where: str) -> None:
        """Name the place in the file."""
        super().__init__(where)
        self.where = where


def read_rules(text: str) -> HealthRules:
    """Return the bands a rules file states; raises RulesUnreadable."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise RulesUnreadable(str(problem)) from problem
    return HealthRules(dti=_bands(tables, "dti"), lenders=_bands(tables, "lenders"))


def _bands(tables: Mapping[str, Mapping[str, str]], measure: str) -> Bands:
    table = tables.get(measure)
    if not isinstance(table, Mapping):
        raise RulesUnreadable(measure)
    edges = {name: _edge(table.get(name), f"{measure}.{name}") for name in ("watch", "high", "severe")}
    source, as_of, source_zh = (str(table.get(name, "")) for name in ("source", "as_of", "source_zh"))
    return Bands(**edges, source=source, as_of=as_of, source_zh=source_zh)


def _edge(value: str | None, where: str) -> Decimal | None:
    if value is None:
        return None
    if not _PLAIN.fullmatch(str(value)):
        raise RulesUnreadable(where)
    return Decimal(str(value))
