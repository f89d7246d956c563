"""Files lie where the platform keeps them, in folders of the user's own."""

from __future__ import annotations

import os
import stat
import sys

import pytest

from zhihuan.system.errors import FolderUnusable
from zhihuan.system.paths import Paths, holds_nothing, private_folder

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the folders of Linux")
posix = pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")


@linux
def test_the_desktop_says_where_files_lie(tmp_path, monkeypatch):
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
        monkeypatch.setenv(variable, str(tmp_path / variable))
    (tmp_path / "XDG_RUNTIME_DIR").mkdir()

    paths = Paths.of_this_user()

    assert paths.ledger == tmp_path / "XDG_DATA_HOME" / "zhihuan" / "ledger.sqlite"
    assert paths.preferences == tmp_path / "XDG_CONFIG_HOME" / "zhihuan" / "preferences.json"
    assert paths.logs.is_relative_to(tmp_path / "XDG_STATE_HOME" / "zhihuan")
    assert paths.runtime == tmp_path / "XDG_RUNTIME_DIR" / "zhihuan"
    assert [entry.name for entry in tmp_path.rglob("zhihuan")] == []


@linux
def test_without_a_session_the_data_folder_serves(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "gone"))

    assert Paths.of_this_user().runtime == tmp_path / "zhihuan" / "run"


@posix
def test_a_folder_is_the_users_alone_even_if_it_was_open(tmp_path):
    opened = tmp_path / "deep" / "zhihuan"
    opened.mkdir(parents=True, mode=0o755)

    assert stat.S_IMODE(private_folder(opened).stat().st_mode) == 0o700
    assert stat.S_IMODE(private_folder(tmp_path / "new" / "zhihuan").stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_is_said_plainly(tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(FolderUnusable) as refusal:
        private_folder(tmp_path / "file" / "zhihuan")

    assert refusal.value.cause in {"ENOTDIR", "EEXIST"}


@pytest.mark.parametrize(("place", "nothing"), [
    ("gone", True), ("file/below", True), ("empty", True), ("file", False), (".", False), ("x" * 300, False),
])
def test_nothing_is_there_where_no_file_is_or_an_empty_one(tmp_path, place, nothing):
    (tmp_path / "file").write_bytes(b"1")
    (tmp_path / "empty").touch()

    assert holds_nothing(tmp_path / place) is nothing
