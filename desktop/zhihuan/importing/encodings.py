"""Encodings as a person chooses them: which there are, and what the same lines look like in each.

Previews only show; the choice is the person's.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from zhihuan.application.import_problems import EncodingPreview, EncodingUnknown

_TEXT_ENCODING: Final = re.compile(
    r"utf-(?:8|8-sig|16|16-le|16-be|32|32-le|32-be)|gb18030|gbk|gb2312|big5|big5hkscs|cp[0-9]{3,4}|iso8859-[0-9]{1,2}"
    r"|shift_jis|euc_(?:jp|kr)|koi8-[ru]|mac-[a-z]+|ascii"
)
_WIDER: Final = {"gbk": "gb18030", "gb2312": "gb18030", "ascii": "utf-8"}
_THINKABLE: Final = ("gb18030", "big5", "cp1252")
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
    """Return the first lines that tell encodings apart, as each thinkable encoding reads them.

    One that does not fit the content is left out, except UTF-8 where most of it is good: it shows the bad bytes.
    """
    lines = [line for line in content[:_SAMPLE].splitlines() if not line.isascii()][:_PREVIEW_LINES]
    found = [
        EncodingPreview(encoding, tuple(line.decode(encoding, "replace")[:_PREVIEW_WIDTH] for line in lines))
        for encoding in _THINKABLE if _fits(content, encoding)
    ]
    marked = [_marked(line) for line in lines]
    bad = sum(len(_MARK.findall(line)) for line in marked)
    high = sum(byte >= 0x80 for line in lines for byte in line)  # noqa: PLR2004 — beyond ASCII
    if bad * 2 <= high:
        found.append(EncodingPreview("utf-8", tuple(line[:_PREVIEW_WIDTH] for line in marked), fits=bad == 0))
    return tuple(found)


def _fits(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


_MARK: Final = re.compile("‹[0-9A-F]{2}›")


def _marked(line: bytes) -> str:
    """Return a line in UTF-8 with each byte that is none as ‹FF›."""
    return re.sub(
        "[\udc80-\udcff]", lambda hit: f"‹{ord(hit[0]) - 0xDC00:02X}›", line.decode("utf-8", "surrogateescape")
    )
