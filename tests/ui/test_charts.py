"""Charts: what is drawn, what the pointer says, the table of the same values, the picture to take away."""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from zhihuan.ui.charts.chart import Chart, Place, Stretch, Values, marks
from zhihuan.ui.charts.chart_card import ChartCard
from zhihuan.ui.theme import ThemeChoice, Tone

PLACES = tuple(Place(name, f"{name} 2026") for name in ("Jan", "Feb", "Mar", "Apr"))
SHARES = (Fraction(1, 5), None, Fraction(2, 5), Fraction(1, 2))


def per_cent(value):
    return f"{float(value):.0%}"


def a_line(**parts):
    return Chart(PLACES, (Values("Ratio", "accent", SHARES),), per_cent, **parts)


def a_pile():
    return Chart(PLACES, (Values("Banks", "accent", (Fraction(3),) * 4), Values("Others", "faint", (Fraction(2),) * 4)),
                 str, stacked=True)


@pytest.fixture
def card(look, holder):
    card = ChartCard(look, parent=holder)
    card.resize(500, 320)
    card.show()
    return card


def test_a_line_breaks_where_a_value_is_unknown(card):
    card.show_chart(a_line(), "It rose", "Month ends")

    assert [one.count() for one in card.drawing.chart().series()] == [1, 2]


def test_bands_lie_behind_the_line_as_far_as_the_chart_reaches(card):
    bands = (
        Stretch(Fraction(0), Fraction(2, 5), Tone.FINE), Stretch(Fraction(2, 5), Fraction(9), Tone.WATCH),
        Stretch(Fraction(9), None, Tone.SEVERE),
    )

    card.show_chart(a_line(bands=bands), "It rose", "Month ends")

    assert len(card.drawing.chart().series()) == len(bands) + 2


def test_bars_stand_on_top_of_each_other(card):
    card.show_chart(a_pile(), "Owed", "Month ends")

    [piles] = card.drawing.chart().series()
    assert [bars.label() for bars in piles.barSets()] == ["Banks", "Others"]
    assert a_pile().top == 5


def test_the_pointer_says_the_values_of_the_nearest_place(card, qtbot):
    card.show_chart(a_line(), "It rose", "Month ends")
    drawing = card.drawing
    qtbot.waitUntil(lambda: drawing.chart().plotArea().width() > 0)
    at = drawing.chart().mapToPosition(QPointF(2, 0.2), drawing.chart().series()[0]).toPoint()

    QTest.mouseMove(drawing.viewport(), at)

    assert drawing.words_at(2) == "Mar 2026\nRatio: 40%"
    assert drawing.words_at(1) == "Feb 2026"


def test_the_table_holds_the_same_values_the_newest_first(card, qtbot):
    card.show_chart(a_line(), "It rose", "Month ends")

    qtbot.mouseClick(card.as_table, Qt.MouseButton.LeftButton)

    model = card.table.model()
    said = [[model.index(row, column).data() for column in range(2)] for row in range(model.rowCount())]
    assert said == [["Apr 2026", "50%"], ["Mar 2026", "40%"], ["Feb 2026", "unknown"], ["Jan 2026", "20%"]]
    assert card.as_table.text() == "Show as chart"
    assert card.stack.currentWidget() is card.table


def test_another_chart_fills_the_table_too(card):
    card.show_chart(a_line(), "It rose", "Month ends")
    card.as_table.setChecked(True)

    card.show_chart(a_pile(), "Owed", "Month ends")

    assert card.table.model().index(0, 2).data() == "2"


def test_the_picture_that_is_copied_is_the_whole_sheet(card):
    card.show_chart(a_line(), "It rose", "Month ends")

    card.copy.click()

    assert QGuiApplication.clipboard().pixmap().size() == card.picture().size()
    assert len({card.picture().toImage().pixel(x, 60) for x in range(0, card.sheet.width(), 3)}) > 1


def test_a_chart_is_drawn_anew_in_another_theme(card, theme):
    card.show_chart(a_line(), "It rose", "Month ends")
    light = card.drawing.chart().series()[0].pen().color()

    theme.choose(ThemeChoice.DARK)

    assert card.drawing.chart().series()[0].pen().color() != light


def test_a_screen_reader_hears_the_finding(card):
    card.show_chart(a_line(), "It rose", "Month ends")

    assert card.drawing.accessibleName() == "It rose"


@pytest.mark.parametrize(("top", "whole", "wanted"), [
    (Fraction(0), False, [0, 1]), (Fraction(52, 100), False, [0, Fraction(1, 5), Fraction(2, 5), Fraction(3, 5)]),
    (Fraction(7), True, [0, 2, 4, 6, 8]), (Fraction(1), True, [0, 1]),
    (Fraction(950_000), False, [0, 200_000, 400_000, 600_000, 800_000, 1_000_000]),
])
def test_marks_are_round_and_reach_the_top(top, whole, wanted):
    assert list(marks(top, whole=whole)) == wanted


def test_the_health_page_does_not_import_what_draws_charts():
    seen = subprocess.run(
        [sys.executable, "-c", "import sys, zhihuan.ui.pages.health_page; print(*sys.modules)"],
        capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2] / "desktop",
    ).stdout.split()

    assert {"PySide6.QtCharts", "PySide6.QtPrintSupport"} & set(seen) == set()
