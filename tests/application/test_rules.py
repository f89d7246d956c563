"""Thresholds are data: the shipped file is whole, a person's own rules win one by one, damage names its place."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.rules.tree import ROOT
from zhihuan.application.rules import RulesUnreadable, own_rules_table, read_rules, with_own_rules
from zhihuan.domain.health.measure import Measure

SHIPPED = read_rules((ROOT / "resources" / "rules" / "health.toml").read_text(encoding="utf-8"))
DTI = """
[[rule]]
code = "dti"
measure = "dti"
marks = ["0.3"]
watch = "0.36"
severe = "0.55"
source = "us"
source_zh = "美国"
as_of = "2026"
"""


def test_a_rule_is_read_from_its_text():
    (rule,) = read_rules(DTI).rules

    assert (rule.code, rule.measure, rule.on, rule.edited, rule.marks) == (
        "dti", Measure.DTI, True, False, (Decimal("0.3"),),
    )
    assert (rule.bands.watch, rule.bands.high, rule.bands.severe) == (Decimal("0.36"), None, Decimal("0.55"))
    assert (rule.bands.source, rule.bands.source_zh, rule.bands.as_of) == ("us", "美国", "2026")


def test_every_shipped_rule_says_in_both_languages_where_it_comes_from_and_when_it_was_looked_at():
    mute = [
        rule.code for rule in SHIPPED.rules
        if not (rule.bands.source and rule.bands.source_zh and len(rule.bands.as_of) == len("2026-03-31"))
        or (rule.bands.watch, rule.bands.high, rule.bands.severe) == (None, None, None)
    ]

    assert mute == []
    assert len({rule.measure for rule in SHIPPED.rules}) == len(SHIPPED.rules)


def test_every_warning_of_the_health_page_has_its_rule():
    assert {
        Measure.DTI, Measure.HOUSING, Measure.INSTITUTIONS, Measure.APPLICATIONS_30, Measure.APPLICATIONS_90,
        Measure.APPLICATIONS_180, Measure.UTILISATION, Measure.UTILISATION_HIGHEST, Measure.DRAWDOWNS_30,
        Measure.BORROWED_TO_REPAY, Measure.R90, Measure.NOT_FALLING, Measure.HIGHEST_RATE,
        Measure.COST_ABOVE_DISCLOSED, Measure.OVERDUE, Measure.OVERDUE_BUCKET, Measure.CLUSTERED,
        Measure.DUE_30_COVER, Measure.RATE_RESETS, Measure.LUMP_SUM_DUE, Measure.DUE_DAY_UNKNOWN,
        Measure.TEMPORARY_LIMIT_ENDS,
    } <= {rule.measure for rule in SHIPPED.rules}


def test_a_rate_is_told_at_12_20_24_and_36_per_cent():
    rule = SHIPPED.of(Measure.HIGHEST_RATE)

    assert rule is not None
    assert [*rule.marks, rule.bands.watch, rule.bands.high, rule.bands.severe] == [
        Decimal(edge) for edge in ("0.12", "0.20", "0.24", "0.36")
    ]


@pytest.mark.parametrize(("text", "where"), [
    ("[[rule]]", "rule1.code"), ("[[rule", "array"), ("rule = 3", "rule"), ("rule = [3]", "rule"),
    ("[[rule]]\ncode = 'dti'", "dti.measure"), ("[[rule]]\ncode = 'dti'\nmeasure = 'debts'", "dti.measure"),
    (DTI.replace('"0.36"', '"many"'), "dti.watch"), (DTI.replace('"0.36"', '"NaN"'), "dti.watch"),
    (DTI.replace('"0.36"', '"-1"'), "dti.watch"), (DTI.replace('"0.36"', '"0.6"'), "dti.watch"),
    (DTI.replace('["0.3"]', '"0.3"'), "dti.marks"), (DTI.replace('["0.3"]', '["some"]'), "dti.marks"),
    (DTI + "on = 1", "dti.on"), (DTI + DTI, "code"),
])
def test_a_damaged_file_names_the_place(text, where):
    with pytest.raises(RulesUnreadable) as problem:
        read_rules(text)

    assert where in problem.value.where


def test_where_less_is_worse_edges_fall():
    text = '[[rule]]\ncode = "runway"\nmeasure = "runway"\nwatch = "6"\nhigh = "3"\n'

    assert read_rules(text).bands(Measure.RUNWAY).watch == 6
    with pytest.raises(RulesUnreadable):
        read_rules(text.replace('"3"', '"9"'))


# ── a person's own ────────────────────────────────────────────────────────────


def own(text):
    return with_own_rules(SHIPPED, text)


def test_own_rules_win_one_by_one():
    found = own('[[rule]]\ncode = "dti"\nwatch = "0.4"\n')

    rule, shipped = found.of(Measure.DTI), SHIPPED.of(Measure.DTI)
    assert rule is not None
    assert shipped is not None
    assert (rule.bands.watch, rule.bands.high, rule.bands.severe, rule.edited) == (Decimal("0.4"), None, None, True)
    assert (rule.bands.own, rule.bands.source, rule.bands.as_of, rule.bands.source_zh) == (True, "", "", "")
    assert own('[[rule]]\ncode = "dti"\nwatch = "0.36"\nhigh = "0.50"\nsevere = "0.55"\n').of(Measure.DTI) == replace(
        shipped, edited=True
    )
    assert [one for one in found.rules if one.edited] == [rule]
    assert [one.code for one in found.rules] == [one.code for one in SHIPPED.rules]


def test_an_own_rule_without_edges_only_switches():
    rule = own('[[rule]]\ncode = "clustered"\non = false\n').of(Measure.CLUSTERED)

    assert rule is not None
    assert (rule.on, rule.edited, rule.bands) == (False, True, SHIPPED.bands(Measure.CLUSTERED))


@pytest.mark.parametrize(("text", "where"), [
    ('[[rule]]\ncode = "nothing"', "nothing"), ("[[rule]]", "code"),
    ('[[rule]]\ncode = "dti"\n[[rule]]\ncode = "dti"', "dti"), ('[[rule]]\ncode = "dti"\nwatch = "x"', "dti.watch"),
])
def test_a_damaged_own_file_names_the_place(text, where):
    with pytest.raises(RulesUnreadable) as problem:
        own(text)

    assert problem.value.where == where


def test_of_rules_nobody_edited_nothing_is_written():
    assert own_rules_table(SHIPPED) == {"rule": []}
