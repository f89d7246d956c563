"""Encodings as a person chooses them: which there are, and what the same lines look like in each.

Previews only show; the choice is the person's.
"""

from __future__ import annotations

import codecs
import re
from itertools import islice
from typing import Final

from zhihuan.application.import_problems import EncodingPreview, EncodingUnknown

_TEXT_ENCODING: Final = re.compile(
    r"utf-(?:8|8-sig|16|16-le|16-be|32|32-le|32-be)|gb18030|gbk|gb2312|big5|big5hkscs|cp[0-9]{3,4}|iso8859-[0-9]{1,2}"
    r"|shift_jis|euc_(?:jp|kr)|koi8-[ru]|mac-[a-z]+|ascii"
)
_WIDER: Final = {"gbk": "gb18030", "gb2312": "gb18030", "ascii": "utf-8"}
_THINKABLE: Final = ("gb18030", "big5", "cp1252")
_NEAR: Final = {"utf-8": 4, "gb18030": 20}
"""Encodings that are known though a byte in so many is none of theirs: the stricter the form, the more may be bad."""
MISFIT: Final = re.compile("‹[0-9A-F]{2}›")
"""A byte that is no character, as `marked` shows it."""
_ESCAPED: Final = re.compile("[\udc80-\udcff]")
_ESCAPE: Final = 0xDC00
_ASCII: Final = bytes(range(0x80))
_DAMAGED_LINES: Final = 3
_PREVIEW_LINES: Final = 10
_PREVIEW_WIDTH: Final = 200
_SAMPLE: Final = 200_000


def encoding_named(name: str) -> str:
    """Return an encoding's plain name; GBK is read as GB18030, which holds it. Raises EncodingUnknown.

    >>> encoding_named("GBK"), encoding_named("windows-1252"), encoding_named("Latin1")
    ('gb18030', 'cp1252', 'iso8859-1')
    """
    try:
        found = codecs.lookup(name.strip()).name
    except (LookupError, ValueError) as problem:
        raise EncodingUnknown(name) from problem
    if not _TEXT_ENCODING.fullmatch(found):
        raise EncodingUnknown(name)
    return _WIDER.get(found, found)


def previews(content: bytes) -> tuple[EncodingPreview, ...]:
    """Return some lines that tell encodings apart, as each thinkable encoding reads them.

    One that does not fit the content is left out, except where most of it is good: it shows the bad bytes as ‹FF›,
    and the lines in which they stand come first.
    """
    near = next((encoding for encoding in _NEAR if not _fits(content, encoding) and fits_nearly(content, encoding)), "")
    damaged = _damaged_lines(content, near) if near else []
    telling = (line for line in content[:_SAMPLE].splitlines() if not line.isascii() and line not in damaged)
    lines = [*damaged, *islice(telling, _PREVIEW_LINES - len(damaged))]
    found = [_preview(encoding, lines) for encoding in _THINKABLE if _fits(content, encoding)]
    return (*found, _preview(near, lines, fits=False)) if near else tuple(found)


def _preview(encoding: str, lines: list[bytes], *, fits: bool = True) -> EncodingPreview:
    return EncodingPreview(encoding, tuple(marked(line, encoding)[:_PREVIEW_WIDTH] for line in lines), fits=fits)


def _fits(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def fits_nearly(content: bytes, encoding: str) -> bool:
    """Say whether so much of a content is of an encoding that the rest can only be damage."""
    if encoding not in _NEAR:
        return False
    bad = len(_ESCAPED.findall(content.decode(encoding, "surrogateescape")))
    return bad * _NEAR[encoding] <= len(content.translate(None, _ASCII))


def marked(content: bytes, encoding: str) -> str:
    """Return a text with each byte that is none of its encoding as ‹FF›.

    >>> marked(bytes([97, 255, 44, 49]), "utf-8")
    'a‹FF›,1'
    """
    text = content.decode(encoding, "surrogateescape")
    return _ESCAPED.sub(lambda hit: f"‹{ord(hit[0]) - _ESCAPE:02X}›", text)


def _damaged_lines(content: bytes, encoding: str) -> list[bytes]:
    """Return the first lines that hold a byte which is none of an encoding."""
    text = content.decode(encoding, "surrogateescape")
    found: list[bytes] = []
    at = 0
    while len(found) < _DAMAGED_LINES and (hit := _ESCAPED.search(text, at)):
        end = text.find("\n", hit.start())
        at = end if end >= 0 else len(text)
        line = text[text.rfind("\n", 0, hit.start()) + 1 : at].rstrip("\r")
        found.append(line.encode(encoding, "surrogateescape"))
    return found
