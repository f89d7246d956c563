"""Thresholds and benchmarks as data: from the texts of resources/rules to bands of health and quotes of the LPR."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from zhihuan.domain.benchmark import Benchmark, Quote, QuoteId
from zhihuan.domain.errors import EnvironmentProblem
from zhihuan.domain.health.severity import Bands
from zhihuan.domain.health.summary import HealthRules

_PER_CENT: Final = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,6})?")
_PLAIN: Final = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6})?")


class RulesUnreadable(EnvironmentProblem):
    """A rules file is damaged: it says which measure and which band, or which quote."""

    def __init__(self, where: str) -> None:
        """Name the place in the file."""
        super().__init__(where)
        self.where = where


def read_rules(text: str) -> HealthRules:
    """Return the bands a rules file states; raises RulesUnreadable."""
    tables = _tables(text)
    return HealthRules(dti=_bands(tables, "dti"), lenders=_bands(tables, "lenders"))


def read_quotes(text: str) -> tuple[Quote, ...]:
    """Return the quotes a file of the LPR states, each with an id that stays; raises RulesUnreadable.

    The newest of each benchmark is known to hold until the day the file names.
    """
    tables = _tables(text)
    rows = tables.get("quote")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise RulesUnreadable("quote")
    days = [_day(row.get("on"), f"quote {number}: on") for number, row in enumerate(rows, start=1)]
    known_until = _day(tables.get("known_until"), "known_until")
    return tuple(
        Quote(
            QuoteId(f"{benchmark}@{on.isoformat()}"), benchmark, on,
            _per_cent(row.get(benchmark), f"quote {on.isoformat()}: {benchmark}"),
            known_until if on == max(days) else None, str(row.get("source", "")),
        )
        for on, row in zip(days, rows, strict=True)
        for benchmark in Benchmark
    )


def _tables(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise RulesUnreadable(str(problem)) from problem


def _day(value: object, where: str) -> date:
    # A moment is a day to Python too.
    if type(value) is not date:
        raise RulesUnreadable(where)
    return value


def _per_cent(value: object, where: str) -> Decimal:
    if not _PER_CENT.fullmatch(str(value)):
        raise RulesUnreadable(where)
    return Decimal(str(value)).scaleb(-2)


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
