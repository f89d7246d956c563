"""The source of each rule names the edges that it is the source of, in both languages."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from tests.rules.tree import ROOT
from zhihuan.application.rules import read_rules
from zhihuan.domain.health.measure import Measure, Unit
from zhihuan.domain.health.rules import Rule

RULES = read_rules((ROOT / "resources" / "rules" / "health.toml").read_text(encoding="utf-8")).rules
ANYTHING = "overdue"


def said(edge: Decimal, rule: Rule) -> str:
    """Return a pattern of an edge as a sentence says it: 36 % or 36%, 0.05 points, M2, 30."""
    if rule.measure is Measure.OVERDUE_BUCKET:
        return rf"M{edge}\b"
    share = rule.measure.unit in (Unit.SHARE, Unit.RATE) and rule.measure is not Measure.DEBT_COVER
    number = f"{(edge * 100 if share else edge).normalize():f}"
    if not share:
        return rf"(?<![\d.]){re.escape(number)}(?!\d|\.\d)"
    mark = r"(?: points?| 个百分点)" if rule.measure is Measure.COST_ABOVE_DISCLOSED else r" ?%"
    return rf"(?<![\d.]){re.escape(number)}(?: to \d+)?{mark}"


@pytest.mark.parametrize("rule", [one for one in RULES if one.code != ANYTHING], ids=lambda one: one.code)
def test_a_source_names_each_edge(rule):
    edges = [one for one in (rule.bands.watch, rule.bands.high, rule.bands.severe) if one is not None]
    for source in (rule.bands.source, rule.bands.source_zh):
        assert [str(edge) for edge in edges if not re.search(said(edge, rule), source)] == [], source
