"""Bytes to text: in which encoding they are, told by content alone or by the person.

Decodes only what is certain: a mark at the start, strict UTF-8, or GB18030 that reads like
ordinary Chinese or holds headings that are known. A guess would turn names and amounts into others without a word.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace
from typing import Final

from zhihuan.application.import_problems import EncodingMisfit, EncodingUnclear, FileEmpty, FileKind, NotATable
from zhihuan.importing.encodings import encoding_named, fits_nearly, marked, previews

_WEB_PAGE: Final = re.compile(r"\s*(?:<!doctype[^>]*>\s*)?<(?:html|head|body|table|\?xml)\b", re.IGNORECASE)
_ROW_OF_MARKUP: Final = re.compile(r"<(?:[a-z]+:)?(?:tr|row)\b", re.IGNORECASE)
_WIDE_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEAD: Final = 4096
_SAMPLE: Final = 200_000
_MOST_NULS: Final = 0.01
_MOST_CONTROLS: Final = 0.1
# UTF-16 of digits and commas is NUL in every second byte; of Chinese text with figures still in many.
_NULS_IN_UTF16: Final = 0.2
# Measured on real statements: at least 95 of 100 hanzi are of GB2312's first level, and nothing odd stands beside them.
_COMMON_HANZI: Final = 0.9
_ODD_SIGNS: Final = 0.1
_FAMILIAR_ENOUGH: Final = 4
_LEVEL_ONE: Final = range(0xB0, 0xD8)
_GB2312_SIGNS: Final = range(0xA1, 0xAA)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, the encoding it was in, how many stray NUL bytes were left out, whether its rows are marked up.

    `first_nul` is the line of the first of them. In a `damaged` text, bytes that are no characters stand as ‹FF›.
    """

    text: str
    encoding: str
    nuls: int = 0
    is_markup: bool = False
    first_nul: int = 0
    damaged: bool = False


def decoded(
    name: str, content: bytes, familiar: frozenset[str] = frozenset(), encoding: str | None = None
) -> Decoded:
    """Return a text file's text.

    `familiar` are headings that prove an encoding by standing in it; `encoding` is what the
    person says, and then nothing else is tried. Raises FileEmpty, NotATable, EncodingUnclear,
    and of an encoding that was named EncodingUnknown, EncodingMisfit.
    """
    if encoding is not None:
        return _as_told(name, content, encoding_named(encoding))
    head = content[:_HEAD]
    for mark, wide in _WIDE_MARKS:
        if content.startswith(mark):
            return _table_text(name, _strictly(name, _even(content), wide), wide, 0)
    content = content.rstrip(b"\x00")
    if not content.strip():
        raise FileEmpty(name)
    utf16 = _utf16_without_mark(head)
    if utf16:
        return _table_text(name, _strictly(name, _even(content), utf16), utf16, 0)
    if not content.count(0):
        return _table_text(name, *_unmarked(name, content, familiar), 0)
    return _without_nuls(name, content, familiar)


def _without_nuls(name: str, content: bytes, familiar: frozenset[str]) -> Decoded:
    """Leave out NULs that stand in a text; what is none without them, and holds many, is no text."""
    nuls, first = content.count(0), content.count(b"\n", 0, content.index(0)) + 1
    many = nuls > len(content) * _MOST_NULS
    try:
        text, found = _unmarked(name, content.replace(b"\x00", b""), familiar)
    except EncodingUnclear as problem:
        raise (NotATable(name, FileKind.BINARY) if many else problem) from problem
    if many and _controls(text) > len(text[:_SAMPLE]) * _MOST_NULS:
        raise NotATable(name, FileKind.BINARY)
    return replace(_table_text(name, text, found, nuls), first_nul=first)


def _as_told(name: str, content: bytes, encoding: str) -> Decoded:
    """Read a text as the person says; where few bytes are no characters of it, they are marked.

    Raises EncodingMisfit where many are, or where the rows are marked up and cannot be told apart.
    """
    misfit = None
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as problem:
        misfit = EncodingMisfit(name, encoding, problem.start)
        if not fits_nearly(content, encoding):
            raise misfit from problem
        text = marked(content, encoding)
    solid = text.rstrip("\x00")
    nuls, first = solid.count("\x00"), solid.count("\n", 0, max(solid.find("\x00"), 0)) + 1
    whole = _table_text(name, text.replace("\x00", "").removeprefix("\ufeff"), encoding, nuls)
    if misfit is not None and whole.is_markup:
        raise misfit
    return replace(whole, first_nul=first if nuls else 0, damaged=misfit is not None)


def _table_text(name: str, text: str, encoding: str, nuls: int) -> Decoded:
    if not text.strip("\ufeff \t\r\n\x00\u3000\xa0"):
        raise FileEmpty(name)
    is_markup = bool(_WEB_PAGE.match(text[:_HEAD]))
    if is_markup and not _ROW_OF_MARKUP.search(text):
        raise NotATable(name, FileKind.WEB_PAGE)
    if _controls(text) > len(text[:_SAMPLE]) * _MOST_CONTROLS:
        raise NotATable(name, FileKind.BINARY)
    return Decoded(text, encoding, nuls, is_markup)


def _controls(text: str) -> int:
    """Return how many characters of a text's beginning no text is written with."""
    return sum(character < " " and character not in "\t\r\n\f\v" for character in text[:_SAMPLE])


def _strictly(name: str, content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as problem:
        shown = previews(content) if encoding == "utf-8-sig" else ()
        raise EncodingUnclear(name, problem.start, (encoding,), shown) from problem


def _even(content: bytes) -> bytes:
    """Give back the NUL that stripping took from the last character of UTF-16."""
    return content + b"\x00" * (len(content) % 2)


def _utf16_without_mark(head: bytes) -> str | None:
    even, odd = head[0::2], head[1::2]
    if not odd:
        return None
    nuls_even, nuls_odd = even.count(0) / len(even), odd.count(0) / len(odd)
    if nuls_odd > _NULS_IN_UTF16 and nuls_even < _MOST_NULS:
        return "utf-16-le"
    if nuls_even > _NULS_IN_UTF16 and nuls_odd < _MOST_NULS:
        return "utf-16-be"
    return None


def _unmarked(name: str, content: bytes, familiar: frozenset[str]) -> tuple[str, str]:
    if content.startswith(codecs.BOM_UTF8):
        return _strictly(name, content, "utf-8-sig"), "utf-8-sig"
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as problem:
        utf8_fails_at = problem.start
    try:
        text = content.decode("gb18030")
    except UnicodeDecodeError as problem:
        at = max(utf8_fails_at, problem.start)
        raise EncodingUnclear(name, at, ("utf-8", "gb18030"), previews(content)) from problem
    sample = text[:_SAMPLE]
    if not _holds_headings(sample, familiar) and not _reads_like_chinese(sample):
        raise EncodingUnclear(name, utf8_fails_at, ("utf-8",), previews(content))
    return text, "gb18030"


def _holds_headings(text: str, familiar: frozenset[str]) -> bool:
    """Say whether a text holds so many Chinese headings that no other encoding could give them by chance."""
    headings = (heading for heading in familiar if len(heading) >= _FAMILIAR_ENOUGH and not heading.isascii())
    return sum(heading in text for heading in headings) >= _FAMILIAR_ENOUGH


def _reads_like_chinese(text: str) -> bool:
    """Say whether text decoded from GB18030 is what people write, not another encoding misread."""
    common = rare = odd = 0
    for character in text:
        if character < "\x80":
            continue
        try:
            lead = character.encode("gb2312")[0]
        except UnicodeEncodeError:
            if "\u4e00" <= character <= "\u9fff":
                rare += 1
            else:
                odd += character not in "¥￥€"
            continue
        if lead in _LEVEL_ONE:
            common += 1
        elif lead not in _GB2312_SIGNS:
            rare += 1
    hanzi = common + rare
    return hanzi > 0 and common >= hanzi * _COMMON_HANZI and odd <= (hanzi + odd) * _ODD_SIGNS
