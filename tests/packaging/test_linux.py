"""What a Debian desktop is told: the packages Qt needs, and how the program stands in its menu."""

from __future__ import annotations

import configparser
import subprocess

import pytest

from tests.desktop import need
from tests.rules.tree import ROOT
from zhihuan.system import qt_libraries

LINUX = ROOT / "packaging" / "linux"


class CaseKeepingParser(configparser.RawConfigParser):
    def optionxform(self, optionstr):
        return optionstr


@pytest.fixture
def entry():
    parser = CaseKeepingParser(strict=True)
    parser.read(LINUX / "zhihuan.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_every_package_the_program_may_ask_for_is_on_the_list():
    listed = (LINUX / "window-packages.txt").read_text(encoding="utf-8").split()

    asked_for = qt_libraries._DRAWING | qt_libraries._X11

    assert set(asked_for.values()) <= set(listed)


def test_nothing_is_missing_where_the_packages_are_installed():
    need("dpkg-query")
    if subprocess.run(["dpkg-query", "-W", "libxcb-cursor0"], capture_output=True, check=False).returncode:
        pytest.skip("Qt's packages are not installed here")

    assert qt_libraries.missing_libraries({"DISPLAY": ":0"}) == ()


def test_the_desktop_file_is_valid():
    need("desktop-file-validate")

    validated = subprocess.run(
        ["desktop-file-validate", LINUX / "zhihuan.desktop"], capture_output=True, text=True, check=False
    )

    assert (validated.stdout, validated.returncode) == ("", 0)


def test_the_menu_speaks_both_languages(entry):
    spoken = {key for key in entry if "[" not in key and f"{key}[zh_CN]" in entry}

    assert {"Name", "GenericName", "Comment", "Keywords"} <= spoken
