"""A person's own thresholds: only what was edited is written, whole or not at all, and read back the same."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.builders import RULES
from tests.rules.tree import ROOT
from zhihuan.application.rules import OwnRulesUnreadable, read_rules
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.rules import HealthRules
from zhihuan.system.errors import FolderUnusable, RulesNotSaved
from zhihuan.system.own_rules import read_own_rules, write_own_rules

SHIPPED = read_rules((ROOT / "resources" / "rules" / "health.toml").read_text(encoding="utf-8"))


def edited(measure=Measure.DTI):
    return HealthRules(tuple(
        replace(rule, bands=rule.bands.moved_to(Decimal("0.4"), rule.bands.high, rule.bands.severe), edited=True)
        if rule.measure is measure else rule for rule in RULES.rules
    ))


def test_what_was_edited_is_read_back_and_the_rest_is_the_programs(tmp_path):
    file = tmp_path / "rules" / "health.toml"

    write_own_rules(file, edited())

    assert read_own_rules(file, RULES) == edited()
    assert file.read_text(encoding="utf-8").count("[[rule]]") == 1


def test_every_shipped_rule_is_read_back_as_it_was_edited(tmp_path):
    off = HealthRules(tuple(replace(rule, on=False, edited=True) for rule in SHIPPED.rules))

    write_own_rules(tmp_path / "health.toml", off)

    assert read_own_rules(tmp_path / "health.toml", SHIPPED) == off


def test_without_an_own_rule_the_file_goes(tmp_path):
    file = tmp_path / "rules" / "health.toml"
    write_own_rules(file, edited())

    write_own_rules(file, RULES)
    write_own_rules(file, RULES)

    assert not file.exists()
    assert read_own_rules(file, RULES) == RULES


@pytest.mark.parametrize("content", [b"[[rule", b"[[rule]]\ncode = 'dti'\nwatch = 'much'", b"\xff\xfe"])
def test_a_damaged_file_is_named_with_the_place(tmp_path, content):
    file = tmp_path / "health.toml"
    file.write_bytes(content)

    with pytest.raises(OwnRulesUnreadable) as problem:
        read_own_rules(file, RULES)

    assert problem.value.file == str(file)
    assert problem.value.where


def test_a_file_that_is_a_folder_is_told(tmp_path):
    file = tmp_path / "health.toml"
    file.mkdir()

    with pytest.raises(OwnRulesUnreadable):
        read_own_rules(file, RULES)
    with pytest.raises(RulesNotSaved):
        write_own_rules(file, edited())


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    blocked = tmp_path / "blocked"
    blocked.write_text("no folder", encoding="utf-8")

    with pytest.raises(FolderUnusable):
        write_own_rules(blocked / "rules" / "health.toml", edited())
