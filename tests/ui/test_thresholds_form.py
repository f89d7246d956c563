"""Thresholds: every rule can be edited and brought back, what is saved counts at once, and mistakes are said."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.builders import RULES
from zhihuan.domain.errors import NameMissing
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.rules import HealthRules, Rule
from zhihuan.domain.health.severity import Bands
from zhihuan.ui.dialogs.thresholds_form import ThresholdsForm

SHIPPED = HealthRules((
    *RULES.rules, Rule("runway", Measure.RUNWAY, Bands(Decimal(6), Decimal(3), Decimal(1), "Project proposal", "2026")),
))


@pytest.fixture
def kept():
    return []


@pytest.fixture
def form(desk, holder, kept):
    desk.measure_by(SHIPPED)
    form = ThresholdsForm(desk, SHIPPED, kept.append, holder)
    form.open()
    return form


def test_every_rule_stands_with_its_edges_and_source(form):
    assert set(form.rows) == {rule.code for rule in SHIPPED.rules}
    assert [field.text() for field in form.rows["dti"].fields.values()] == ["36", "50", "55"]
    assert [field.text() for field in form.rows["runway"].fields.values()] == ["6", "3", "1"]
    assert [field.text() for field in form.rows["overdue"].fields.values()] == ["", "", "0.01"]


def test_saved_as_it_was_nothing_is_edited(form, kept):
    form.submit.click()

    [rules] = kept
    assert rules == SHIPPED


def test_an_edge_that_is_changed_counts_at_once(form, kept, desk, qtbot):
    form.rows["dti"].fields["high"].set_text("45")

    with qtbot.waitSignal(desk.rules_moved):
        form.submit.click()

    rule = desk.session.rules.of(Measure.DTI)
    assert (rule.bands.high, rule.edited, rule.on) == (Decimal("0.45"), True, True)
    assert kept == [desk.session.rules]


def test_a_rule_is_switched_off_and_brought_back(form, desk):
    row = form.rows["institutions"]
    row.on.setChecked(False)
    row.fields["watch"].set_text("4")
    assert not row.back.isHidden()

    row.back.click()

    assert row.on.isChecked()
    assert row.fields["watch"].text() == "3"
    assert row.back.isHidden()


def test_edges_that_do_not_follow_one_another_are_refused_in_words(form, kept):
    form.rows["dti"].fields["severe"].set_text("40")

    form.submit.click()

    assert kept == []
    assert "follow one another" in form.rows["dti"].fields["watch"].error.text()
    assert form.isVisible()


def test_where_less_is_worse_the_edges_fall(form, kept):
    form.rows["runway"].fields["severe"].set_text("4")

    form.submit.click()

    assert kept == []


def test_a_rule_without_any_edge_is_refused(form, kept):
    form.rows["overdue"].fields["severe"].set_text("")

    form.submit.click()

    assert kept == []
    assert "one edge at least" in form.rows["overdue"].fields["watch"].error.text()


def test_what_cannot_be_read_is_said_beside_its_field(form, kept):
    form.rows["dti"].fields["high"].set_text("much")

    form.submit.click()

    assert kept == []
    assert form.rows["dti"].fields["high"].error.text()


def test_a_disk_that_refuses_leaves_the_rules_as_they_were(desk, holder):
    def refuse(_rules):
        raise NameMissing("loan")

    form = ThresholdsForm(desk, SHIPPED, refuse, holder)
    form.open()
    before = desk.session.rules
    form.rows["dti"].fields["high"].set_text("45")

    form.submit.click()

    assert desk.session.rules is before
    assert form.isVisible()
