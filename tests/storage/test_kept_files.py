"""Files beside the ledger: kept once, whole, for their owner alone, verified whenever they are read."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.storage.conftest import without_root
from zhihuan.application.import_problems import FileUnreadable
from zhihuan.application.kept_files import (
    FileNotKept,
    FileTooLargeToKeep,
    KeptFileDamaged,
    KeptFileMissing,
    KeptFindings,
)
from zhihuan.domain.recovery.document import KeptFile
from zhihuan.storage.kept_files import FilesBeside

CONTENT = "您的账户综合评估未通过".encode()
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="owners and modes are otherwise there")


@pytest.fixture
def beside(ledger_path):
    return FilesBeside(ledger_path)


@pytest.fixture
def screenshot(tmp_path):
    path = tmp_path / "elsewhere" / "截图 1.png"
    path.parent.mkdir()
    path.write_bytes(CONTENT)
    return path


def lying(beside):
    return sorted(one.name for one in beside.folder.iterdir())


def test_a_file_lies_under_its_sha256_in_the_folder_named_as_the_ledger(beside, screenshot, ledger_path):
    kept = beside.keep(screenshot)

    sha256 = hashlib.sha256(CONTENT).hexdigest()
    assert kept == KeptFile("截图 1.png", sha256, len(CONTENT))
    assert beside.folder == ledger_path.parent / "ledger.files"
    assert lying(beside) == [sha256]
    assert beside.content(kept) == CONTENT


def test_nothing_is_made_before_a_file_is_kept(beside):
    assert not beside.folder.exists()
    assert beside.findings((), ()) == KeptFindings()


@posix_only
def test_only_its_owner_can_read_it_whatever_the_original_allowed(beside, screenshot):
    screenshot.chmod(0o666)

    kept = beside.keep(screenshot)

    assert stat.S_IMODE(beside.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((beside.folder / kept.sha256).stat().st_mode) == 0o600


def test_the_same_content_twice_is_one_file_under_two_names(beside, screenshot):
    first = beside.keep(screenshot)
    other = screenshot.rename(screenshot.with_name("again.png"))
    second = beside.keep(other)

    assert (first.name, second.name) == ("截图 1.png", "again.png")
    assert lying(beside) == [first.sha256] == [second.sha256]


def test_an_empty_file_is_kept_too(beside, tmp_path):
    empty = tmp_path / "note.txt"
    empty.touch()

    kept = beside.keep(empty)

    assert (kept.size, beside.content(kept)) == (0, b"")


def test_a_disk_that_is_full_keeps_nothing_and_spoils_nothing(beside, screenshot, monkeypatch):
    kept = beside.keep(screenshot)
    screenshot.write_bytes(b"another")

    def full(_descriptor):
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileNotKept) as told:
        beside.keep(screenshot)

    assert told.value.cause == "ENOSPC"
    assert lying(beside) == [kept.sha256]
    assert beside.content(kept) == CONTENT


def test_a_file_that_lies_there_whole_is_left_for_somebody_may_have_it_open(beside, screenshot):
    kept = beside.keep(screenshot)
    before = (beside.folder / kept.sha256).stat().st_ino

    beside.keep(screenshot)

    assert (beside.folder / kept.sha256).stat().st_ino == before
    assert lying(beside) == [kept.sha256]


def test_many_at_once_keep_one_file(beside, screenshot):
    screenshot.write_bytes(CONTENT * 50_000)

    with ThreadPoolExecutor(8) as several:
        kept = set(several.map(lambda _: beside.keep(screenshot), range(16)))

    assert len(kept) == 1
    assert lying(beside) == [one.sha256 for one in kept]
    assert beside.findings(kept, [one.sha256 for one in kept]) == KeptFindings()


def test_a_file_above_the_limit_is_refused_and_leaves_nothing(ledger_path, screenshot):
    beside = FilesBeside(ledger_path, most_bytes=len(CONTENT) - 1)

    with pytest.raises(FileTooLargeToKeep) as told:
        beside.keep(screenshot)

    assert (told.value.name, told.value.found_bytes, told.value.limit_bytes) == (
        "截图 1.png", len(CONTENT), len(CONTENT) - 1,
    )
    assert lying(beside) == []
    assert FilesBeside(ledger_path, most_bytes=len(CONTENT)).keep(screenshot).size == len(CONTENT)


@pytest.mark.parametrize(("name", "reason"), [("gone.png", "ENOENT"), ("elsewhere", "EISDIR")])
def test_what_is_no_file_is_refused(beside, screenshot, tmp_path, name, reason):
    with pytest.raises(FileUnreadable) as told:
        beside.keep(tmp_path / name)

    assert told.value.reason == reason
    assert not beside.folder.exists()


@posix_only
def test_a_pipe_is_not_waited_for(beside, tmp_path):
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(FileUnreadable, match="ENODEV"):
        beside.keep(tmp_path / "pipe")


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="a file that cannot be read is only there")
def test_a_file_that_breaks_off_while_it_is_read_leaves_nothing(beside):
    with pytest.raises(FileUnreadable, match="EIO"):
        beside.keep(Path("/proc/self/mem"))

    assert lying(beside) == []


def test_a_file_in_the_folders_place_is_told(beside, screenshot):
    beside.folder.write_bytes(b"no folder")

    with pytest.raises(FileNotKept, match="EEXIST"):
        beside.keep(screenshot)


@posix_only
def test_a_folder_that_takes_nothing_is_told(open_folder, tmp_path):
    source = open_folder / "note.txt"
    source.write_bytes(CONTENT)
    source.chmod(0o644)
    folder = open_folder / "ledger.files"
    folder.mkdir()
    folder.chmod(0o555)

    with without_root(), pytest.raises(FileNotKept) as told:
        FilesBeside(open_folder / "ledger.sqlite").keep(source)

    assert (told.value.path, told.value.cause) == (folder, "EACCES")
    folder.chmod(0o700)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("harm", [
    lambda path: path.write_bytes(CONTENT + b"!"), lambda path: path.write_bytes(CONTENT[:-1]),
    lambda path: path.write_bytes(CONTENT[::-1]), lambda path: (path.unlink(), path.mkdir()),
])
def test_a_file_that_was_changed_is_damaged_and_never_handed_out(beside, screenshot, tmp_path, harm):
    kept = beside.keep(screenshot)
    harm(beside.folder / kept.sha256)

    with pytest.raises(KeptFileDamaged) as told:
        beside.content(kept)
    with pytest.raises(KeptFileDamaged):
        beside.copy(kept, tmp_path / "out")

    assert (told.value.name, told.value.path) == ("截图 1.png", beside.folder / kept.sha256)
    assert beside.findings([kept], [kept.sha256]) == KeptFindings(damaged=(kept,))


def test_a_file_that_is_gone_is_missing_and_the_same_file_kept_anew_mends_it(beside, screenshot):
    kept = beside.keep(screenshot)
    (beside.folder / kept.sha256).unlink()

    with pytest.raises(KeptFileMissing):
        beside.content(kept)
    assert beside.findings([kept], [kept.sha256]) == KeptFindings(missing=(kept,))
    beside.keep(screenshot)
    assert beside.findings([kept], [kept.sha256]) == KeptFindings()


@pytest.mark.parametrize("sha256", ["../elsewhere/截图 1.png", "", ".", "AB" * 32, "/etc/passwd", "ab\0"])
def test_a_name_that_is_no_sha256_leads_nowhere(beside, screenshot, sha256):
    beside.keep(screenshot)
    foreign = KeptFile("x", sha256, len(CONTENT))

    with pytest.raises(KeptFileMissing):
        beside.content(foreign)
    assert beside.findings([foreign], []).missing == (foreign,)


def test_a_size_that_is_not_the_files_is_damage(beside, screenshot):
    kept = beside.keep(screenshot)

    for size in (-1, 0, 10**12):
        with pytest.raises(KeptFileDamaged):
            beside.content(KeptFile(kept.name, kept.sha256, size))


def test_a_damaged_copy_is_replaced_by_keeping_the_file_again(beside, screenshot):
    kept = beside.keep(screenshot)
    (beside.folder / kept.sha256).write_bytes(b"spoilt")

    beside.keep(screenshot)

    assert beside.content(kept) == CONTENT


def test_what_nothing_names_is_listed_and_left(beside, screenshot):
    kept = beside.keep(screenshot)
    (beside.folder / ".x.part").write_bytes(b"cut off")

    assert beside.findings([], []).unnamed == (".x.part", kept.sha256)
    assert beside.findings([kept], [kept.sha256]).unnamed == (".x.part",)
    assert len(lying(beside)) == 2


@pytest.mark.parametrize(("name", "safe"), [
    ("截图 1.png", "截图 1.png"), ("../../.bashrc", "_.._.bashrc"), ("/etc/passwd", "_etc_passwd"),
    ("a\\b:c?.txt", "a_b_c_.txt"), ("..", "file"), ("con.txt", "_con.txt"), ("a\nb\u202ecod.exe", "a_b_cod.exe"),
    ("长" * 100 + ".pdf", "长" * 60 + ".pdf"),
])
def test_a_copy_stays_in_its_folder_whatever_the_file_is_called(beside, screenshot, tmp_path, name, safe):
    kept = beside.keep(screenshot)

    (tmp_path / "out").mkdir()
    laid = beside.copy(KeptFile(name, kept.sha256, kept.size), tmp_path / "out")

    assert laid == tmp_path / "out" / safe
    assert laid.read_bytes() == CONTENT


def test_a_copy_replaces_nothing_and_writes_through_no_link(beside, screenshot, tmp_path):
    kept = beside.keep(screenshot)
    victim = tmp_path / "victim"
    victim.write_bytes(b"mine")
    out = tmp_path / "out"
    out.mkdir()
    (out / "截图 1.png").symlink_to(victim)

    first = beside.copy(kept, out)
    first.write_bytes(b"my own")
    second = beside.copy(kept, out)

    assert (victim.read_bytes(), first.read_bytes()) == (b"mine", b"my own")
    assert (first.name, second.name) == ("截图 1 (2).png", "截图 1 (3).png")
    assert (second.read_bytes(), second.is_symlink()) == (CONTENT, False)


def test_a_copy_that_cannot_be_laid_is_told(beside, screenshot, tmp_path):
    kept = beside.keep(screenshot)
    (tmp_path / "full").write_bytes(b"a file, no folder")

    for folder in (tmp_path / "full" / "deeper", tmp_path / "nowhere"):
        with pytest.raises(FileNotKept):
            beside.copy(kept, folder)
    assert not (tmp_path / "nowhere").exists()


def test_a_name_that_is_no_unicode_is_kept_readable(beside, tmp_path):
    raw = "截图.png".encode("gb18030").decode("utf-8", "surrogateescape")
    try:
        (tmp_path / raw).write_bytes(CONTENT)
    except (OSError, UnicodeEncodeError):
        pytest.skip("this file system takes no such name")

    assert beside.keep(tmp_path / raw).name == "截图.png"
