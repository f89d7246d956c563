"""Thresholds and benchmarks as data: from the texts of resources/rules to rules of health and quotes of the LPR."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, Final

from zhihuan.domain.benchmark import Benchmark, Quote, QuoteId
from zhihuan.domain.errors import EnvironmentProblem
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.rules import HealthRules, Rule
from zhihuan.domain.health.severity import Bands

_PER_CENT: Final = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,6})?")
_PLAIN: Final = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,6})?")
_EDGES: Final = ("watch", "high", "severe")


class RulesUnreadable(EnvironmentProblem):
    """A rules file is damaged: it says which rule and which band, or which quote."""

    def __init__(self, where: str) -> None:
        """Name the place in the file."""
        super().__init__(where)
        self.where = where


@dataclass(eq=False)
class OwnRulesUnreadable(EnvironmentProblem):
    """The user's own thresholds are damaged, so that those that are shipped count: which file, and the place in it."""

    file: str
    where: str


def read_rules(text: str) -> HealthRules:
    """Return the rules a file states, in its order; raises RulesUnreadable."""
    tables = _rule_tables(text)
    rules = tuple(_rule(table, f"rule{number}") for number, table in enumerate(tables, start=1))
    if len({rule.code for rule in rules}) < len(rules):
        raise RulesUnreadable("code")
    return HealthRules(rules)


def with_own_rules(shipped: HealthRules, text: str) -> HealthRules:
    """Return the shipped rules with the user's own in the place of those with the same code; raises RulesUnreadable.

    An own rule without any edge keeps the shipped ones: it only switches the rule on or off.
    """
    known = {rule.code: rule for rule in shipped.rules}
    own: dict[str, Rule] = {}
    for table in _rule_tables(text):
        code = str(table.get("code", ""))
        if code not in known or code in own:
            raise RulesUnreadable(code or "code")
        own[code] = _own_rule(known[code], table)
    return HealthRules(tuple(own.get(rule.code, rule) for rule in shipped.rules))


def own_rules_table(rules: HealthRules) -> dict[str, list[dict[str, object]]]:
    """Return the edited rules as a file of the user's own states them."""
    return {"rule": [
        {"code": rule.code, **_edges_table(rule.bands), "on": rule.on} for rule in rules.rules if rule.edited
    ]}


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


def _rule_tables(text: str) -> list[dict[str, Any]]:
    rows = _tables(text).get("rule", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise RulesUnreadable("rule")
    return rows


def _rule(table: Mapping[str, Any], where: str) -> Rule:
    code = table.get("code")
    if not isinstance(code, str) or not code:
        raise RulesUnreadable(f"{where}.code")
    try:
        measure = Measure(str(table.get("measure")))
    except ValueError as problem:
        raise RulesUnreadable(f"{code}.measure") from problem
    source, as_of, source_zh = (str(table.get(name, "")) for name in ("source", "as_of", "source_zh"))
    bands = replace(_bands(table, code, measure), source=source, as_of=as_of, source_zh=source_zh)
    marks = table.get("marks", [])
    if not isinstance(marks, list):
        raise RulesUnreadable(f"{code}.marks")
    return Rule(code, measure, bands, _is_on(table, code), marks=tuple(_number(one, f"{code}.marks") for one in marks))


def _own_rule(shipped: Rule, table: Mapping[str, Any]) -> Rule:
    bands = shipped.bands
    if any(name in table for name in _EDGES):
        own = _bands(table, shipped.code, shipped.measure)
        bands = bands.moved_to(own.watch, own.high, own.severe)
    return replace(shipped, bands=bands, on=_is_on(table, shipped.code), edited=True)


def _is_on(table: Mapping[str, Any], code: str) -> bool:
    on = table.get("on", True)
    if not isinstance(on, bool):
        raise RulesUnreadable(f"{code}.on")
    return on


def _bands(table: Mapping[str, Any], code: str, measure: Measure) -> Bands:
    edges = {name: _number(table[name], f"{code}.{name}") if name in table else None for name in _EDGES}
    told = [edge for edge in edges.values() if edge is not None]
    if told != sorted(told, reverse=measure.less_is_worse):
        raise RulesUnreadable(f"{code}.{_EDGES[0]}")
    return Bands(edges["watch"], edges["high"], edges["severe"])


def _edges_table(bands: Bands) -> dict[str, str]:
    edges = zip(_EDGES, (bands.watch, bands.high, bands.severe), strict=True)
    return {name: format(edge, "f") for name, edge in edges if edge is not None}


def _number(value: object, where: str) -> Decimal:
    if not _PLAIN.fullmatch(str(value)):
        raise RulesUnreadable(where)
    return Decimal(str(value))
