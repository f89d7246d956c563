"""A step that makes a figure better but leaves it in its band says that it does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from tests.domain.health.houses import a_rule, even, house
from zhihuan.domain.health.figures import figures
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.relief import step_for
from zhihuan.domain.health.rules import HealthRules
from zhihuan.domain.health.warning import warnings
from zhihuan.wording.formats import Formats
from zhihuan.wording.warning_steps import warning_step

ENGLISH = Formats(QLocale("en"))


@pytest.mark.parametrize(("lenders", "ends"), [
    (6, "Lenders with a balance 6 → 5. It stays “high”."), (5, "Lenders with a balance 5 → 4."),
])
def test_one_lender_less_is_said_to_stay_high_where_it_does(lenders, ends):
    loans = [even(f"loan {one}", 100, start=date(2026, 3, 10), lender=f"bank {one}") for one in range(lenders)]
    here = house(*loans)
    [found] = warnings(figures(here), HealthRules((a_rule(Measure.INSTITUTIONS, 3, 5),)))

    assert warning_step(replace(found, step=step_for(here, found)), here, ENGLISH).endswith(ends)
