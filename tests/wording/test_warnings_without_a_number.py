"""A warning of what has no number is told in words like any other: title, reason, step; and nothing is said to be 0."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from tests.builders import a_line, a_loan, an_income
from tests.domain.health.houses import cash, even, house
from tests.rules.tree import ROOT
from zhihuan.application.danger import with_steps
from zhihuan.application.rules import read_rules
from zhihuan.domain.health.figures import figures
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.warning import warnings
from zhihuan.domain.money import Money
from zhihuan.wording.formats import Formats
from zhihuan.wording.health import warning_reason, warning_title
from zhihuan.wording.warning_steps import warning_step

ENGLISH = Formats(QLocale("en"))
RULES = read_rules((ROOT / "resources" / "rules" / "health.toml").read_text(encoding="utf-8"))
LOST = an_income(until=date(2026, 2, 28))
DOLLARS = a_loan("abroad", name="Abroad", principal=Money(1_000_00, "USD"))


@pytest.mark.parametrize(("measure", "things", "title", "reason"), [
    (Measure.DUE_30_COVER, (even(start=date(2026, 2, 20)), LOST, cash(0)),
     "To pay within 30 days, to cash and income: nothing there", "¥1,000.00 against ¥0.00. “high” begins at 100%."),
    (Measure.OVERDUE, (a_line(), LOST, DOLLARS), "2 payments overdue: $177.70",
     "The oldest, Abroad, was due Sun 15 Feb, 33 days ago."),
])
def test_it_says_what_is_known_and_names_a_step_or_none(measure, things, title, reason):
    here = house(*things)
    found = with_steps(here, warnings(figures(here), RULES), lambda _done, _whole: None)

    warning = next(one for one in found if one.measure is measure)

    assert warning_title(warning, here, ENGLISH) == title
    assert warning_reason(warning, here, ENGLISH) == reason
    assert "{" not in warning_step(warning, here, ENGLISH)
