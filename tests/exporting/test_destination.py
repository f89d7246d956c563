"""An export stands there whole or not at all, and replaces nothing unasked."""

from __future__ import annotations

import errno
import os
import stat

import pytest

from zhihuan.application.export_problems import ExportAlreadyThere, ExportNotWritten
from zhihuan.exporting.destination import put_whole


def write(path, content=b"new", *, overwrite=False, meanwhile=lambda: None):
    with put_whole(path, overwrite=overwrite) as stream:
        stream.write(content)
        meanwhile()


def interrupt():
    raise KeyboardInterrupt


def fill_the_disk():
    raise OSError(errno.ENOSPC, "No space left on device")


def test_what_was_written_stands_there_alone_for_its_owner(tmp_path):
    write(tmp_path / "a.csv")

    assert [one.name for one in tmp_path.iterdir()] == ["a.csv"]
    assert (tmp_path / "a.csv").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "a.csv").stat().st_mode) == 0o600


def test_a_file_that_stands_there_is_left_alone(tmp_path):
    (tmp_path / "a.csv").write_bytes(b"old")

    with pytest.raises(ExportAlreadyThere):
        write(tmp_path / "a.csv")

    assert (tmp_path / "a.csv").read_bytes() == b"old"


def test_it_is_replaced_where_that_was_asked_for(tmp_path):
    (tmp_path / "a.csv").write_bytes(b"old")

    write(tmp_path / "a.csv", overwrite=True)

    assert (tmp_path / "a.csv").read_bytes() == b"new"


def test_a_file_that_came_meanwhile_is_left_alone(tmp_path):
    path = tmp_path / "a.csv"

    with pytest.raises(ExportAlreadyThere):
        write(path, meanwhile=lambda: path.write_bytes(b"other"))

    assert path.read_bytes() == b"other"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_link_into_nowhere_counts_as_there(tmp_path):
    (tmp_path / "a.csv").symlink_to(tmp_path / "nowhere")

    with pytest.raises(ExportAlreadyThere):
        write(tmp_path / "a.csv")


@pytest.mark.parametrize("overwrite", [True, False])
def test_what_breaks_off_leaves_nothing(tmp_path, overwrite):
    (tmp_path / "b.csv").write_bytes(b"old")

    with pytest.raises(KeyboardInterrupt):
        write(tmp_path / "a.csv", overwrite=overwrite, meanwhile=interrupt)

    assert [one.name for one in tmp_path.iterdir()] == ["b.csv"]


def test_a_full_disk_is_told_and_leaves_nothing(tmp_path):
    (tmp_path / "a.csv").write_bytes(b"old")

    with pytest.raises(ExportNotWritten) as told:
        write(tmp_path / "a.csv", overwrite=True, meanwhile=fill_the_disk)

    assert told.value.cause == "ENOSPC"
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a.csv", b"old")]


def test_a_folder_that_is_missing_is_told(tmp_path):
    with pytest.raises(ExportNotWritten) as told:
        write(tmp_path / "nowhere" / "a.csv")

    assert told.value.cause == "ENOENT"


def test_a_folder_of_that_name_is_told(tmp_path):
    (tmp_path / "a.csv").mkdir()

    with pytest.raises(ExportNotWritten) as told:
        write(tmp_path / "a.csv", overwrite=True)

    assert told.value.cause == "EISDIR"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_to_is_told(tmp_path):
    tmp_path.chmod(0o500)

    with pytest.raises(ExportNotWritten) as told:
        write(tmp_path / "a.csv")

    assert told.value.cause == "EACCES"


def test_a_disk_without_links_still_replaces_nothing(tmp_path, monkeypatch):
    def refuse(*_names):
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    write(tmp_path / "a.csv")

    with pytest.raises(ExportAlreadyThere):
        write(tmp_path / "b.csv", meanwhile=lambda: (tmp_path / "b.csv").write_bytes(b"other"))

    assert (tmp_path / "a.csv").read_bytes() == b"new"
    assert (tmp_path / "b.csv").read_bytes() == b"other"
