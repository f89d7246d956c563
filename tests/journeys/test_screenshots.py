"""The pictures of every page: all there, none blank, each language and theme its own, the same each time."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtGui import QImage

from tests.desktop import need
from tests.journeys.screenshots import LANGUAGES, PAGES, THEMES, pictures

_PROGRAMS = ("Xvfb", "openbox", "xdotool", "dbus-daemon", "dunst")


@pytest.fixture(scope="module")
def taken(tmp_path_factory):
    need(*_PROGRAMS)
    folder = tmp_path_factory.mktemp("pictures")
    pictures(folder)
    return folder


def image(path):
    picture = QImage(str(path))
    assert not picture.isNull(), path
    return picture


def colours(picture):
    return {picture.pixel(x, y) for x in range(0, picture.width(), 4) for y in range(0, picture.height(), 4)}


@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_there_in_each_language_and_theme(taken, page):
    shown = {
        (language, theme): image(taken / f"{language}-{theme}" / f"{page}.png")
        for language in LANGUAGES for theme in THEMES
    }

    assert {(one.width(), one.height()) for one in shown.values()} == {(1280, 800)}
    assert min(len(colours(one)) for one in shown.values()) > 20, "a blank page has few colours"
    alike = [(one, other) for one, other in combinations(shown, 2) if shown[one] == shown[other]]
    assert alike == []


def test_the_same_program_gives_the_same_pictures(taken, tmp_path):
    """On a busy machine a picture can be taken too early: all are taken once more before one counts as different."""
    different = set(PAGES)
    for attempt in ("once", "once more", "again"):
        pictures(tmp_path / attempt, languages=["en"], themes=["light"])
        different = {page for page in different if _picture(tmp_path / attempt, page) != _picture(taken, page)}
        if not different:
            break

    assert different == set()


def _picture(folder, page):
    return image(folder / "en-light" / f"{page}.png")


def test_a_smaller_window_of_one_page_can_be_asked_for(tmp_path):
    need(*_PROGRAMS)

    (overview,) = pictures(tmp_path, (900, 600), ["overview"], ["en"], ["dark"])

    assert (image(overview).width(), image(overview).height()) == (900, 600)
