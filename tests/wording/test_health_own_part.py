"""A step that asks for all of a joint debt says which part of it is the user's own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QLocale

from tests.domain.health.houses import TODAY, a_rule, even, house
from zhihuan.domain.health.figures import figures
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.relief import step_for
from zhihuan.domain.health.rules import HealthRules
from zhihuan.domain.health.warning import warnings
from zhihuan.wording.formats import Formats
from zhihuan.wording.warning_steps import warning_step

ENGLISH = Formats(QLocale("en"))


def test_whose_part_it_is_stands_after_the_amount():
    here = house(even("home", 4_000, start=date(2026, 2, 10), share="0.5"), today=TODAY)
    [found] = warnings(figures(here), HealthRules((a_rule(Measure.OVERDUE, 1),)))

    said = warning_step(replace(found, step=step_for(here, found)), here, ENGLISH)

    assert said.startswith("Paying ¥4,000.00 to Home: Overdue")
    assert said.endswith(" Your own part of that is ¥2,000.00.")
