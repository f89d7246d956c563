"""Archives to their members, within bounds that no statement reaches.

Counts while it inflates: what an archive declares of itself is checked and then not believed.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyzipper

from zhihuan.application.import_problems import (
    FileDamaged,
    FileEmpty,
    FileKind,
    PackedTooLarge,
    PackedTooTightly,
    PasswordNeeded,
    TooManyMembers,
)

if TYPE_CHECKING:
    from zipfile import ZipInfo

MOST_UNPACKED: Final = 400_000_000
MOST_MEMBERS: Final = 1_000
MOST_TIMES: Final = 250
_SMALL_ENOUGH: Final = 16 * 1024 * 1024  # whatever it was packed to, this much fills no machine
_CHUNK: Final = 1 << 20
_ENCRYPTED: Final = 0x1
_NAME_IN_UTF8: Final = 0x800
_STORED, _DEFLATED, _AES = 0, 8, 99
_BROKEN: Final = (
    pyzipper.BadZipFile, zlib.error, struct.error, OSError, EOFError, ValueError, OverflowError, NotImplementedError,
    IndexError, KeyError, AttributeError,
)

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an archive, as it is called there."""

    name: str
    content: bytes


class Archive:
    """An opened zip archive. Opening raises FileDamaged, TooManyMembers, PackedTooLarge, PackedTooTightly."""

    def __init__(self, name: str, content: bytes, seen: FileKind = FileKind.ARCHIVE) -> None:
        self._name = name
        self._size = len(content)
        self._seen = seen
        self._unpacked = 0
        try:
            self._zip = pyzipper.AESZipFile(io.BytesIO(content))
            self._infos = _by_name(self._zip.infolist())
        except _BROKEN as problem:
            raise FileDamaged(name, seen) from problem
        if len(self._infos) > MOST_MEMBERS:
            raise TooManyMembers(name, len(self._infos), MOST_MEMBERS)
        self._check(sum(info.file_size for info in self._infos.values()))

    @property
    def names(self) -> tuple[str, ...]:
        """What the members are called, in the archive's order; folders are none."""
        return tuple(self._infos)

    def content(self, member: str, password: str | None = None, progress: Progress | None = None) -> bytes:
        """Return a member's bytes; raises PasswordNeeded, FileDamaged, PackedTooLarge, PackedTooTightly."""
        return b"".join(self.chunks(member, password, progress))

    def chunks(self, member: str, password: str | None = None, progress: Progress | None = None) -> Iterator[bytes]:
        """Hand out a member's bytes piece by piece; raises as `content` does."""
        info = self._infos[member]
        if not info.flag_bits & _ENCRYPTED:
            yield from self._inflated(info, None, progress)
            return
        if password is None:
            raise PasswordNeeded(self._name, wrong=False)
        for encoding in ("utf-8",) if password.isascii() else ("utf-8", "gb18030"):
            before = self._unpacked
            try:
                pieces = list(self._inflated(info, password.encode(encoding), progress))
            except (RuntimeError, FileDamaged):
                self._unpacked = before
                continue
            yield from pieces
            return
        raise PasswordNeeded(self._name, wrong=True)

    def _inflated(self, info: ZipInfo, password: bytes | None, progress: Progress | None) -> Iterator[bytes]:
        if info.compress_type not in {_STORED, _DEFLATED, _AES}:
            raise FileDamaged(self._name, self._seen)
        done = 0
        try:
            with self._zip.open(info, pwd=password) as stream:
                while piece := stream.read(_CHUNK):
                    done += len(piece)
                    self._unpacked += len(piece)
                    self._check(self._unpacked)
                    if progress:
                        progress(min(done, info.file_size), max(info.file_size, 1))
                    yield piece
        except _BROKEN as problem:
            raise FileDamaged(self._name, self._seen) from problem

    def _check(self, unpacked: int) -> None:
        if unpacked > MOST_UNPACKED:
            raise PackedTooLarge(self._name, MOST_UNPACKED)
        times = unpacked // max(self._size, 1)
        if unpacked > _SMALL_ENOUGH and times > MOST_TIMES:
            raise PackedTooTightly(self._name, times, MOST_TIMES)


def _by_name(infos: Iterable[ZipInfo]) -> dict[str, ZipInfo]:
    """Return the members that are no folders; a name that stands twice is told apart by a number."""
    found: dict[str, ZipInfo] = {}
    for info in infos:
        if not info.is_dir():
            name = member_name(info)
            found[f"{name} ({len(found) + 1})" if name in found else name] = info
    return found


def member_name(info: ZipInfo) -> str:
    """Return what a member is called: archives made by Chinese programs name it in GBK and do not say so."""
    if info.flag_bits & _NAME_IN_UTF8:
        return info.filename.replace("\\", "/")
    try:
        raw = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename.replace("\\", "/")
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding).replace("\\", "/")
        except UnicodeDecodeError:
            continue
    return info.filename.replace("\\", "/")


def members(name: str, archive: Archive, password: str | None, progress: Progress | None = None) -> Iterator[Member]:
    """Unpack the files of an archive that a person put there; raises FileEmpty where there is none."""
    wanted = [member for member in archive.names if not _left_by_system(member)]
    if not wanted:
        raise FileEmpty(name)
    for member in wanted:
        yield Member(member, archive.content(member, password, progress))


def _left_by_system(member: str) -> bool:
    """Say whether a member is what a file manager leaves behind, no file of a person's."""
    last = member.rsplit("/", 1)[-1]
    return member.startswith("__MACOSX/") or last.startswith("._") or last in {".DS_Store", "Thumbs.db", "desktop.ini"}
