from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QLabel

from zhihuan.ui import stylesheet
from zhihuan.ui.contrast import LEAST_CONTRAST, contrast, hue_pair
from zhihuan.ui.theme import DARK, LIGHT, TEXT_ON, Theme, ThemeChoice, Tone, face

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
PAIRS = pytest.mark.parametrize(("ink", "ground"), [(ink, ground) for ink, grounds in TEXT_ON.items()
                                                    for ground in grounds])


@THEMES
@PAIRS
def test_every_text_can_be_read_on_every_ground_it_stands_on(tokens, ink, ground):
    names = tokens.named()

    assert contrast(QColor(names[ink]), QColor(names[ground])) >= LEAST_CONTRAST


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_lenders_mark_can_be_read_in_any_hue(dark):
    worst = min(contrast(*hue_pair(hue, dark=dark)) for hue in range(360))

    assert worst >= LEAST_CONTRAST


def test_contrast_is_that_of_wcag():
    assert contrast(QColor("#777777"), QColor("#FFFFFF")) == pytest.approx(4.48, abs=0.005)


@THEMES
def test_every_text_colour_of_the_style_sheet_is_one_whose_grounds_are_measured(tokens):
    written = set(re.findall(r"(?<![-\w])color: \$(\w+)", stylesheet._LABELS + stylesheet._BUTTONS
                             + stylesheet._FIELDS + stylesheet._TABLES + stylesheet._SURFACES))

    assert written <= set(TEXT_ON)
    assert written <= set(tokens.named())


def test_the_style_sheet_holds_no_colour_and_no_size_of_its_own():
    written = Path(stylesheet.__file__).read_text(encoding="utf-8")

    assert re.findall(r"#[0-9A-Fa-f]{3,8}\b|[1-9]\d*px|rgb", written) == []


@pytest.mark.parametrize("path", sorted(Path(stylesheet.__file__).parent.rglob("*.py")), ids=lambda path: path.name)
def test_no_other_file_of_the_window_writes_a_colour_or_dresses_itself(path):
    text = path.read_text(encoding="utf-8")
    own = path.name == "theme.py"

    assert own or re.findall(r"[\"']#[0-9A-Fa-f]{6}[\"']|QColor\(\d|setStyleSheet", text) == []


@THEMES
@pytest.mark.parametrize("group", list(QPalette.ColorGroup)[:3])
def test_the_palette_is_as_readable_as_the_style_sheet(tokens, group):
    from zhihuan.ui.theme import palette

    colours = palette(tokens)
    roles = QPalette.ColorRole
    pairs = ((roles.WindowText, roles.Window), (roles.Text, roles.Base), (roles.ButtonText, roles.Button),
             (roles.ToolTipText, roles.ToolTipBase), (roles.PlaceholderText, roles.Base))

    assert all(contrast(colours.color(group, ink), colours.color(group, ground)) >= LEAST_CONTRAST
               for ink, ground in pairs)


def test_choosing_dark_dresses_the_window_at_once(qapp, theme, qtbot):
    label = QLabel("text")
    qtbot.addWidget(label)
    label.show()

    with qtbot.waitSignal(theme.changed):
        theme.choose(ThemeChoice.DARK)

    assert theme.tokens is DARK
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(DARK.ink)
    assert DARK.paper in qapp.styleSheet()


def test_following_the_system_takes_its_colours_live(qapp, theme):
    theme.choose(ThemeChoice.SYSTEM)

    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    dark = theme.tokens
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)

    assert (dark, theme.tokens) == (DARK, LIGHT)


def test_a_chosen_theme_does_not_follow_the_system(qapp, theme):
    theme.choose(ThemeChoice.LIGHT)

    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)

    assert theme.tokens is LIGHT


def test_a_tone_colours_a_label_by_its_property(look, qtbot):
    from zhihuan.ui.widgets.labels import Text

    text = Text("note", "late")
    qtbot.addWidget(text)
    text.show()

    text.set_tone(Tone.SEVERE)

    assert text.palette().color(text.foregroundRole()) == QColor(LIGHT.severe)


def test_figures_are_of_equal_width(qapp):
    assert face().featureValue(QFont.Tag("tnum")) == 1


def test_roles_keep_figures_of_equal_width(look, qtbot):
    from zhihuan.ui.widgets.labels import Text

    text = Text("figure", "111")
    qtbot.addWidget(text)
    text.ensurePolished()

    assert text.font().featureValue(QFont.Tag("tnum")) == 1


def test_a_theme_is_owned_by_the_application(qapp):
    theme = Theme(qapp)

    assert theme.parent() is qapp
    theme.deleteLater()
