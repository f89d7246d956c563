"""No layer imports what it must not know: the contracts in pyproject.toml, and what they cannot say."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys

import pytest

from tests.rules.tree import PACKAGE, ROOT, complaints, layer, sources

pytest.importorskip("importlinter")

DOMAIN_MAY_IMPORT = sys.stdlib_module_names | {"pyxirr", "zhihuan"}
# Rooms that may know Qt, and which of its modules. `ui` may know all of them.
QT_MODULES = {
    "__main__": {"QtCore"},
    "bootstrap": {"QtCore"},
    "cli": {"QtCore"},
    "wording": {"QtCore"},
    "system": {"QtCore", "QtDBus", "QtNetwork"},
}


def imported(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            names = [alias.name for alias in node.names] if node.module in {"PySide6", "pathlib"} else [""]
            yield from ((node.lineno, f"{node.module}.{name}".rstrip(".")) for name in names)


def beyond_the_domain(tree):
    for line, name in imported(tree):
        if name.split(".")[0] not in DOMAIN_MAY_IMPORT:
            yield line, f"the domain imports {name}"


def opens_files(tree):
    for line, name in imported(tree):
        if name == "pathlib":
            yield line, "imports the whole of pathlib; PurePath names a file without touching it"
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id in {"Path", "open"}:
            yield node.lineno, f"touches a file with {node.id}"


def qt_beyond(room):
    def rule(tree):
        for line, name in imported(tree):
            top, _, rest = name.partition(".")
            if top == "PySide6" and rest.split(".")[0] not in QT_MODULES.get(room, set()):
                yield line, f"{room} imports {name}"

    return rule


def broken_contracts(folder):
    """Run the contracts of pyproject.toml over the package in a folder and return what they print, if broken."""
    linted = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as lint; lint()",
         "--config", ROOT / "pyproject.toml", "--no-cache"],
        cwd=folder, env={**os.environ, "PYTHONPATH": str(folder)}, capture_output=True, text=True, check=False,
    )
    return linted.stdout + linted.stderr if linted.returncode else ""


@pytest.fixture
def bare_house(tmp_path):
    """Every room of the package, each empty."""
    for room in (path for path in PACKAGE.iterdir() if (path / "__init__.py").exists()):
        (tmp_path / "zhihuan" / room.name).mkdir(parents=True)
        shutil.copy(room / "__init__.py", tmp_path / "zhihuan" / room.name)
    shutil.copy(PACKAGE / "__init__.py", tmp_path / "zhihuan")
    (tmp_path / "zhihuan" / "assets.py").touch()
    return tmp_path


def test_no_layer_imports_what_it_must_not_know():
    assert broken_contracts(ROOT / "desktop") == ""


def test_an_empty_house_breaks_no_contract(bare_house):
    assert broken_contracts(bare_house) == ""


@pytest.mark.parametrize(("room", "line", "contract"), [
    ("domain", "import zhihuan.application", "domain"),
    ("application", "import zhihuan.storage", "application"),
    ("application", "import os", "no Qt, SQL or files"),
    ("ui", "import zhihuan.storage", "ui"),
    ("cli", "import zhihuan.ui", "cli"),
    ("storage", "import zhihuan.wording", "never speak"),
    ("domain", "import time", "clocks"),
    ("storage", "import PySide6.QtCore", "without Qt"),
    ("cli", "import sqlite3", "speaks SQL"),
    ("ui", "import plyer", "notifies"),
    ("storage", "import python_calamine", "spreadsheets"),
    ("exporting", "import zhihuan.wording", "never speak"),
    ("cli", "import xlsxwriter", "workbooks and calendars"),
    ("attic", "", "attic"),
])
def test_each_contract_can_fail(bare_house, room, line, contract):
    (bare_house / "zhihuan" / room).mkdir(exist_ok=True)
    (bare_house / "zhihuan" / room / "__init__.py").touch()
    (bare_house / "zhihuan" / room / "trespasser.py").write_text(line, encoding="utf-8")

    assert contract in broken_contracts(bare_house)


def test_the_domain_imports_only_the_standard_library_and_pyxirr():
    assert complaints(beyond_the_domain, sources(PACKAGE / "domain")) == []


def test_a_new_library_in_the_domain_is_seen():
    assert list(beyond_the_domain(ast.parse("from numpy import array")))


def test_the_application_may_name_files_and_never_touches_one():
    assert complaints(opens_files, sources(PACKAGE / "application")) == []


@pytest.mark.parametrize("bad", ["import pathlib", "text = Path(name).read_text()", "text = open(name).read()"])
def test_an_application_that_touches_a_file_is_seen(bad):
    assert list(opens_files(ast.parse(bad)))


@pytest.mark.parametrize("room", sorted({layer(path) for path in sources()} - {"ui"}))
def test_a_room_knows_only_its_own_part_of_qt(room):
    inhabitants = [path for path in sources() if layer(path) == room]

    assert complaints(qt_beyond(room), inhabitants) == []


@pytest.mark.parametrize("bad", [
    "from PySide6.QtWidgets import QLabel",
    "from PySide6 import QtWidgets",
    "import PySide6.QtGui",
])
def test_widgets_in_the_wording_are_seen(bad):
    assert list(qt_beyond("wording")(ast.parse(bad)))
