"""Published figures of plans come from the program's own plans too, to the coin or as near as rounding lets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.domain.vectors.planned import ANSWERS, COIN, DRIFT, WITHOUT_A_PLAN, printed
from tests.domain.vectors.rates import money

VECTORS = json.loads(Path(__file__).with_name("vectors.json").read_text(encoding="utf-8"))
PLANNED = [one for one in VECTORS if one["kind"] in ANSWERS and one["id"] not in WITHOUT_A_PLAN]
NEAR = {
    "balance": float(DRIFT), "rate": 0.0005, "periods": 0.0, "principal": float(COIN), "interest": float(COIN),
}
"""Interest is rounded in each row, and a balance bears all rows' roundings; what is named nowhere is to the coin."""


@pytest.mark.parametrize("vector", PLANNED, ids=lambda one: one["id"])
def test_a_published_figure_is_planned(vector):
    expected = printed(vector["kind"], vector["inputs"], vector["expected"])

    for answer in ANSWERS[vector["kind"]]:
        found = answer(vector["inputs"])
        both = zip(found, expected, strict=True) if isinstance(expected, list) else [(found, expected)]
        for one, other in both:
            for name, figure in other.items():
                if name in NEAR:
                    assert float(one[name]) == pytest.approx(figure, abs=NEAR[name] + 0.005, rel=0), name
                else:
                    assert one[name] == money(figure).decimal, name


def test_most_published_figures_of_plans_are_planned():
    assert len(PLANNED) >= 60
    assert set(WITHOUT_A_PLAN) <= {one["id"] for one in VECTORS}
