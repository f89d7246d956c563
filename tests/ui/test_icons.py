from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor
from PySide6.QtSvg import QSvgRenderer

from zhihuan import assets
from zhihuan.ui.theme import DARK, ThemeChoice, Tone

DRAWN = sorted(path.name for path in (assets.root() / "icons").iterdir() if path.name.endswith(".svg"))
LINE = [name for name in DRAWN if name != "app.svg"]


@pytest.mark.parametrize("name", LINE)
def test_an_icon_keeps_the_grid_and_the_stroke(name):
    text = (assets.root() / "icons" / name).read_text(encoding="utf-8")

    assert 'viewBox="0 0 24 24"' in text
    assert 'stroke-width="1.75"' in text
    assert 'stroke-linejoin="round"' in text
    assert not re.search(r"#[0-9A-Fa-f]{3,6}", text)
    assert QSvgRenderer(text.encode()).isValid()


@pytest.mark.parametrize("tone", list(Tone))
def test_every_tone_has_a_shape_of_its_own(tone, look):
    others = [look.icons.pixmap(other.value, "ink", 48).toImage() for other in Tone if other is not tone]

    assert look.icons.pixmap(tone.value, "ink", 48).toImage() not in others


def test_an_icon_takes_the_ink_of_the_theme_in_force(look, theme):
    theme.choose(ThemeChoice.DARK)

    drawn = look.icons.pixmap("plus", "accent", 240).toImage().pixelColor(120, 120)

    assert drawn == QColor(DARK.accent)


def test_an_icon_is_drawn_in_the_pixels_of_its_screen(look):
    pixmap = look.icons.pixmap("bird", "ink", 20, 2.0)

    assert (pixmap.width(), pixmap.deviceIndependentSize().width()) == (40, 20)


def test_a_disabled_button_shows_a_paler_icon(look):
    from PySide6.QtGui import QIcon

    icon = look.icons.icon("trash", "severe")

    assert icon.pixmap(20).toImage() != icon.pixmap(20, QIcon.Mode.Disabled).toImage()


def test_the_application_has_an_icon_in_every_size_desktops_ask_for(look):
    assert {size.width() for size in look.icons.application().availableSizes()} >= {16, 32, 48, 256}
