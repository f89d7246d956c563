"""The environment in the checkout is made once, and made again when what it was made for has changed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys

import pytest

from tests.rules.tree import ROOT

posix_only = pytest.mark.skipif(os.name != "posix", reason="the stand-in for Python is a shell script")


@pytest.fixture
def checkout(tmp_path):
    """A checkout whose environment's Python only notes what it is asked to install."""
    (tmp_path / "packaging").mkdir()
    shutil.copy(ROOT / "packaging" / "environment.py", tmp_path / "packaging")
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/asked\n', encoding="utf-8")
    python.chmod(0o755)
    stamp(tmp_path, {"checkout": str(tmp_path), "project": "of another time"})
    return tmp_path


def stamp(checkout, facts):
    (checkout / ".venv" / "zhihuan-environment.json").write_text(
        json.dumps({"facts": facts, "extras": []}), encoding="utf-8"
    )


def prepare(checkout, *extras):
    return subprocess.run(
        [sys.executable, checkout / "packaging" / "environment.py", *extras], capture_output=True, text=True, check=True
    )


def asked(checkout):
    return (checkout / "asked").read_text(encoding="utf-8").splitlines()


@posix_only
def test_a_second_start_installs_nothing(checkout):
    prepare(checkout)
    again = prepare(checkout)

    assert len(asked(checkout)) == 1
    assert again.stderr == ""


@posix_only
def test_tests_need_more_than_the_program_and_the_program_needs_no_less_afterwards(checkout):
    prepare(checkout)
    prepare(checkout, "dev")
    prepare(checkout)

    assert [line.split()[-1] for line in asked(checkout)] == [str(checkout), f"{checkout}[dev]"]


@posix_only
def test_a_changed_pyproject_is_installed_again(checkout):
    prepare(checkout, "dev")
    (checkout / "pyproject.toml").write_text("[project]\nname = 'y'\n", encoding="utf-8")
    prepare(checkout, "dev")

    assert len(asked(checkout)) == 2
