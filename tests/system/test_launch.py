"""The program is started again as it was started: by its own interpreter, or as the one file it is."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from zhihuan.system.launch import Launch

HOME = Path(sys.modules["zhihuan"].__path__[0]).parent


def started(launch, folder):
    """Run a launch as a login would: in another folder, knowing nothing of this terminal but what the launch needs."""
    known = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return subprocess.run(
        launch.words, cwd=folder, env={**known, **launch.needs}, capture_output=True, text=True, check=False
    )


def test_what_runs_now_is_what_starts_again_far_from_here(tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(["/nowhere", str(HOME)]))
    launch = Launch.of_this_program()

    done = started(Launch((*launch.words, "--version"), launch.needs), tmp_path)

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("zhihuan ")


def test_a_folder_of_the_same_name_where_it_starts_is_not_taken_for_the_program(tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(HOME))
    (tmp_path / "zhihuan").mkdir()
    (tmp_path / "zhihuan" / "__init__.py").write_text("raise SystemExit('the wrong one')")
    launch = Launch.of_this_program()

    done = started(Launch((*launch.words, "--version"), launch.needs), tmp_path)

    assert done.stdout.startswith("zhihuan "), done.stderr


def test_the_usual_ledger_is_not_named_and_another_is_by_its_whole_path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert "--ledger" not in Launch.of_this_program().words
    assert Launch.of_this_program(Path("own.sqlite")).tick().words[-3:] == (
        "--ledger", str(tmp_path / "own.sqlite"), "tick"
    )
    assert Launch.of_this_program().minimised().words[-1] == "--minimised"


def test_a_bundle_is_started_by_itself(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/知还/zhihuan")
    monkeypatch.setenv("PYTHONPATH", str(HOME))

    launch = Launch.of_this_program()

    assert (launch.words, launch.needs) == (("/opt/知还/zhihuan",), {})


def test_only_what_brings_the_package_is_needed(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "/nowhere")
    assert Launch.of_this_program().needs == {}

    monkeypatch.delenv("PYTHONPATH")
    assert Launch.of_this_program().needs == {}


def test_language_and_folders_of_this_terminal_are_kept_and_nothing_else(monkeypatch):
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    monkeypatch.setenv("XDG_CONFIG_HOME", "/home/me/设置")
    monkeypatch.setenv("SECRET", "4711")

    assert Launch.of_this_program().keeps == {"LANG": "zh_CN.UTF-8", "XDG_CONFIG_HOME": "/home/me/设置"}


@pytest.mark.skipif(os.name != "posix", reason="a shell of POSIX reads it")
def test_a_typed_command_is_read_back_by_a_shell_as_it_was():
    words = ("/opt/a b/zhihuan", "--ledger", '/home/我/100% "$x".sqlite')

    assert tuple(shlex.split(Launch(words).typed(windows=False))) == words
