"""What could not be read of the user's own files is told when the window stands."""

from __future__ import annotations

from zhihuan.application.rules import OwnRulesUnreadable
from zhihuan.bootstrap.sources import Sources
from zhihuan.bootstrap.unread import unread_words
from zhihuan.domain.health.measure import Measure
from zhihuan.system.settings import Damage


def test_where_everything_could_be_read_nothing_is_said():
    assert unread_words(None, None) == ""


def test_each_damaged_file_is_told():
    words = unread_words(Damage("json", None), OwnRulesUnreadable("rules/health.toml", "dti.watch"))

    assert "preferences could not be read" in words
    assert "rules/health.toml cannot be read at dti.watch" in words


def test_what_is_kept_counts_at_once_and_after_a_start_and_replaces_damage(tmp_path):
    file = tmp_path / "rules" / "health.toml"
    file.parent.mkdir()
    file.write_text("[[rule", encoding="utf-8")
    sources = Sources(own_rules=file)
    problem = sources.rules_problem
    assert sources.rules == sources.shipped_rules

    with_own = file.with_name("other.toml")
    with_own.write_text('[[rule]]\ncode = "dti"\nwatch = "0.5"\n', encoding="utf-8")
    sources.keep_rules(Sources(own_rules=with_own).rules)

    assert problem is not None
    assert sources.rules_problem is None
    assert [one.rules.bands(Measure.DTI).watch for one in (sources, Sources(own_rules=file))] == [
        Sources(own_rules=with_own).rules.bands(Measure.DTI).watch
    ] * 2
