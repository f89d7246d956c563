"""How full each line was on each day, and on its statement days."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from tests.builders import a_card, an_entry, an_event, cny
from tests.domain.health.houses import TODAY, house
from zhihuan.domain.credit_line import LineEventKind
from zhihuan.domain.health.line_series import line_series
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.series import series

THINGS = (
    a_card(), an_event("opened", line="card", on=date(2026, 1, 5), limit=cny(10_000)),
    an_entry("january", line="card", on=date(2026, 1, 10), amount=2_000),
    an_entry("february", line="card", on=date(2026, 2, 25), amount=3_000),
)


def test_each_line_is_as_full_as_it_was_on_the_day_and_nothing_before_it_had_a_limit():
    past = series(house(*THINGS).book, TODAY, 4)

    assert line_series(past.of(Measure.UTILISATION)) == {
        "card": (None, Fraction(1, 5), Fraction(1, 2), Fraction(1, 2)),
    }


def test_on_its_statements_it_is_as_full_as_they_say():
    past = series(house(*THINGS).book, TODAY, 3)

    # The statements are of the 20th: 2,000 in January and February, 5,000 in March.
    assert line_series(past.of(Measure.UTILISATION_STATEMENT)) == {
        "card": (Fraction(1, 5), Fraction(1, 5), Fraction(1, 2)),
    }


def test_while_a_line_is_closed_it_stands_in_no_open_limit():
    closed = an_event("closed", line="card", on=date(2026, 3, 10), kind=LineEventKind.CLOSED)

    assert line_series(series(house(*THINGS, closed).book, TODAY, 2).of(Measure.UTILISATION)) == {
        "card": (Fraction(1, 2), None),
    }
