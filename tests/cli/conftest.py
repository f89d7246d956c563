"""The program run as a person runs it, on real files in a home of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent

from tests.builders import RULES, at
from tests.desktop import private_bus
from tests.fakes import TravellingClock
from tests.rules.tree import ROOT
from zhihuan.__main__ import main
from zhihuan.application.commands import Command
from zhihuan.application.session import Session
from zhihuan.storage.store import LedgerFile
from zhihuan.wording.language import Language

__all__ = ["private_bus"]

NOW = at("2026-11-22")
"""When things are put into the ledger: after the days they happened on."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a run said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document on stdout."""
        return json.loads(self.out)


@pytest.fixture
def home(tmp_path, monkeypatch) -> Path:
    """A home where nothing is yet; no desktop session is within reach."""
    folder = tmp_path / "home"
    folder.mkdir()
    places = {
        "HOME": folder, "XDG_DATA_HOME": folder / "data", "XDG_CONFIG_HOME": folder / "config",
        "XDG_STATE_HOME": folder / "state", "XDG_RUNTIME_DIR": folder,
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/bus",
    }
    for name, place in places.items():
        monkeypatch.setenv(name, str(place))
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.delenv("LANGUAGE", raising=False)
    return folder


@pytest.fixture
def ledger(home) -> Path:
    return home / "ledger.sqlite"


@pytest.fixture
def one_application(qapp):
    """The one Qt application that all tests share, afterwards without the languages that runs have put into it."""
    yield qapp
    for language in qapp.findChildren(Language):
        language.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def zhihuan(ledger, capsys, one_application) -> Callable[..., Answer]:
    """Run the program in this process on the test's ledger."""

    def run(*arguments: object) -> Answer:
        given = [str(argument) for argument in arguments]
        named = given if "--ledger" in given else [*given, "--ledger", str(ledger)]
        capsys.readouterr()
        try:
            code = main(named)
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    return run


@pytest.fixture
def recorded(ledger) -> Callable[..., None]:
    """Put commands into the test's ledger, as the window would."""

    def record(*commands: Command) -> None:
        store = LedgerFile.open(ledger)
        session = Session(store, TravellingClock(NOW), RULES)
        for command in commands:
            session.run(command)
        store.close()

    return record


@pytest.fixture
def process(home) -> Callable[..., Answer]:
    """Run the program as a process of its own, far from the checkout."""

    def run(*arguments: object, **environment: str) -> Answer:
        done = subprocess.run(
            [sys.executable, "-m", "zhihuan", *map(str, arguments)], cwd=home, capture_output=True, check=False,
            timeout=300,
            env={**os.environ, "PYTHONPATH": str(ROOT / "desktop"), "PYTHONIOENCODING": "utf-8", **environment},
        )
        return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run
