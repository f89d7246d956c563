"""Every published figure of `vectors.json` is reproduced, or stands here with the reason why it is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.domain.vectors import annuities, days_and_fees, rates

VECTORS = json.loads(Path(__file__).with_name("vectors.json").read_text(encoding="utf-8"))
CHECKS = {
    **{name: answer for module in (annuities, rates, days_and_fees) for name, answer in vars(module).items()},
    "xirr": rates.dated_rate,
}
# The figure that is right instead of the printed one, and why.
EXCEPTIONS = {
    "TRAP-cn-flat-1548": (13.0342, "a misprint: 1.086185 % a month is 13.0342 % a year, and 13.8418 % effective"),
}
FINER = {"aprc": 1e-6, "periods": 0}
"""What the source prints more exactly than the money beside it."""


def compare(answer, expected, tolerance):
    if isinstance(expected, dict):
        for name, figure in expected.items():
            compare(answer[name], figure, FINER.get(name, tolerance))
    elif isinstance(expected, list):
        assert len(answer) == len(expected)
        for one, figure in zip(answer, expected, strict=True):
            compare(one, figure, tolerance)
    elif expected is None:
        assert answer is None
    else:
        assert float(answer) == pytest.approx(expected, abs=tolerance, rel=0)


def vectors(*, right):
    return pytest.mark.parametrize(
        "vector", [one for one in VECTORS if (one["id"] not in EXCEPTIONS) is right], ids=lambda one: one["id"]
    )


@vectors(right=True)
def test_a_published_figure_is_reproduced(vector):
    answer = CHECKS[vector["kind"]](vector["inputs"])

    compare(answer, vector["expected"], vector["tolerance"])


@vectors(right=False)
def test_a_misprint_is_not_reproduced(vector):
    right, _ = EXCEPTIONS[vector["id"]]

    answer = float(CHECKS[vector["kind"]](vector["inputs"]))

    assert answer == pytest.approx(right, abs=5e-5)
    assert abs(answer - vector["expected"]) > 10 * vector["tolerance"]


def test_every_figure_is_read_once_and_every_exception_is_one_of_them():
    identities = [one["id"] for one in VECTORS]

    assert len(VECTORS) == 162
    assert len(set(identities)) == len(identities)
    assert set(EXCEPTIONS) == {one["id"] for one in VECTORS if one["status"] == "published_value_wrong"}
    assert {one["kind"] for one in VECTORS} <= set(CHECKS)
