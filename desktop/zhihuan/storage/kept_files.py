"""Files kept beside the ledger, each under its SHA-256: put there whole or not at all, verified on reading."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat
import tempfile
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path, PurePath
from typing import BinaryIO, Final

from zhihuan.application.file_names import readable, readable_name
from zhihuan.application.import_problems import FileUnreadable
from zhihuan.application.kept_files import (
    MOST_BYTES,
    FileNotKept,
    FileTooLargeToKeep,
    KeptFileDamaged,
    KeptFileMissing,
    KeptFindings,
)
from zhihuan.domain.recovery.document import KeptFile

_AT_ONCE: Final = 1 << 20
_NO_FILE: Final = "ENODEV"
_SHA256: Final = re.compile(r"[0-9a-f]{64}")
_FORBIDDEN: Final = frozenset('<>:"/\\|?*')
_LONGEST_STEM: Final = 180
_LONGEST_ENDING: Final = 16
_RESERVED: Final = re.compile(r"(?i)con|prn|aux|nul|(com|lpt)[1-9]")
"""Names that Windows keeps for devices, whatever their ending."""


class FilesBeside:
    """The folder `<the ledger's name>.files` beside a ledger; made when the first file is kept."""

    def __init__(self, ledger: Path, most_bytes: int = MOST_BYTES) -> None:
        """Keep files for a ledger; nothing is opened or made yet."""
        self._folder = ledger.with_name(f"{ledger.stem}.files")
        self._most = most_bytes

    @property
    def folder(self) -> Path:
        """Where they are kept; it need not exist."""
        return self._folder

    def keep(self, source: PurePath) -> KeptFile:
        """Keep a copy of a file; raises FileUnreadable, FileTooLargeToKeep, FileNotKept."""
        path = Path(source)
        try:
            _refuse_no_file(path)
            stream = path.open("rb")
        except OSError as problem:
            raise FileUnreadable(readable(str(path)), _cause(problem)) from problem
        with stream:
            return self._kept(readable_name(path), path, stream)

    def _kept(self, name: str, source: Path, stream: BinaryIO) -> KeptFile:
        """Write a copy beside its place, give it its name when all of it is on the disk."""
        unfinished: Path | None = None
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor, made = tempfile.mkstemp(dir=self._folder, prefix=".", suffix=".part")
            unfinished = Path(made)
            with os.fdopen(descriptor, "wb") as target:
                sha256, size = self._copied(name, source, stream, target)
                target.flush()
                os.fsync(target.fileno())
            kept = KeptFile(name, sha256, size)
            if not self._whole(kept):
                unfinished.replace(self._folder / sha256)
                _sync(self._folder)
        except OSError as problem:
            raise FileNotKept(self._folder, _cause(problem)) from problem
        finally:
            if unfinished is not None:
                with suppress(OSError):
                    unfinished.unlink(missing_ok=True)
        return kept

    def _copied(self, name: str, source: Path, stream: BinaryIO, target: BinaryIO) -> tuple[str, int]:
        """Copy at most what is kept, and return its SHA-256 and size; raises FileTooLargeToKeep, FileUnreadable."""
        digest, size = hashlib.sha256(), 0
        while True:
            try:
                block = stream.read(_AT_ONCE)
            except OSError as problem:
                raise FileUnreadable(readable(str(source)), _cause(problem)) from problem
            if not block:
                return digest.hexdigest(), size
            size += len(block)
            if size > self._most:
                raise FileTooLargeToKeep(name, max(size, source.stat().st_size), self._most)
            digest.update(block)
            target.write(block)

    def _whole(self, file: KeptFile) -> bool:
        """Say whether a file lies there as it should; then somebody may have it open, and it is left."""
        try:
            self.content(file)
        except (KeptFileMissing, KeptFileDamaged):
            return False
        return True

    def content(self, file: KeptFile) -> bytes:
        """Return what is in a kept file, verified; raises KeptFileMissing, KeptFileDamaged."""
        path = self._folder / file.sha256
        if not _SHA256.fullmatch(file.sha256):
            # What a document of another's making says is no place on this disk.
            raise KeptFileMissing(file.name, self._folder)
        try:
            _refuse_no_file(path)
            with path.open("rb") as stream:
                content = stream.read(self._most + 1)
        except FileNotFoundError:
            raise KeptFileMissing(file.name, self._folder) from None
        except (OSError, FileUnreadable) as problem:
            raise KeptFileDamaged(file.name, path) from problem
        if len(content) != file.size or hashlib.sha256(content).hexdigest() != file.sha256:
            raise KeptFileDamaged(file.name, path)
        return content

    def copy(self, file: KeptFile, folder: PurePath) -> Path:
        """Lay a copy of a kept file in a folder that is there; return where it lies.

        It has its own name, with a number where another file has that.
        Raises KeptFileMissing, KeptFileDamaged, FileNotKept.
        """
        content = self.content(file)
        try:
            place, descriptor = _free_place(Path(folder, _safe_name(file.name)))
            with os.fdopen(descriptor, "wb") as target:
                target.write(content)
        except OSError as problem:
            raise FileNotKept(folder, _cause(problem)) from problem
        return place

    def findings(self, needed: Collection[KeptFile], known: Collection[str]) -> KeptFindings:
        """Verify what is needed, and say what lies there under no `known` SHA-256."""
        missing, damaged = [], []
        for file in needed:
            try:
                self.content(file)
            except KeptFileMissing:
                missing.append(file)
            except KeptFileDamaged:
                damaged.append(file)
        return KeptFindings(tuple(missing), tuple(damaged), self._unnamed(known))

    def _unnamed(self, known: Collection[str]) -> tuple[str, ...]:
        try:
            here = sorted(readable_name(one) for one in self._folder.iterdir())
        except OSError:
            return ()
        return tuple(one for one in here if one not in known)


def _refuse_no_file(path: Path) -> None:
    """Raise for what is no file: opening a pipe would wait for its writer, and a device may have no end."""
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode):
        raise FileUnreadable(readable(str(path)), "EISDIR" if stat.S_ISDIR(mode) else _NO_FILE)


def _free_place(wanted: Path) -> tuple[Path, int]:
    """Open a new file under a name that none has, and return both; raises OSError."""
    place, number = wanted, 1
    while True:
        try:
            return place, os.open(place, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
        except FileExistsError:
            number += 1
            place = wanted.with_name(f"{wanted.stem} ({number}){wanted.suffix}")


def _safe_name(name: str) -> str:
    r"""Return a name that stays in its folder on every system, whatever an older program or another's file called it.

    >>> _safe_name("截图 1.png"), _safe_name("../../.bashrc"), _safe_name("a\\b:c.txt"), _safe_name("..")
    ('截图 1.png', '_.._.bashrc', 'a_b_c.txt', 'file')
    """
    plain = Path("".join("_" if sign in _FORBIDDEN or not sign.isprintable() else sign for sign in name).strip(" ."))
    stem = plain.stem.encode()[:_LONGEST_STEM].decode(errors="ignore")
    whole = f"{stem}{plain.suffix[:_LONGEST_ENDING]}" or "file"
    return f"_{whole}" if _RESERVED.fullmatch(stem) else whole


def _sync(folder: Path) -> None:
    """Let the folder itself know of its new file, where the system takes that."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _cause(problem: OSError) -> str:
    return errno.errorcode.get(problem.errno or 0, type(problem).__name__)
