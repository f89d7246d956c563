"""Cuts a text that is too long, never within what is read as one letter: an emoji of several parts, an accent, a flag.

A simple reading of Unicode Standard Annex #29, "Grapheme Cluster Boundaries": it keeps together rather more than less.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Final

ELLIPSIS: Final = "…"
_JOINER: Final = "\u200d"
_VIRAMA: Final = 9
"""The combining class of signs that bind the next letter to themselves."""
_FOLLOWING: Final = (
    (0x1160, 0x11FF), (0xD7B0, 0xD7FF),  # vowels and ends of Hangul syllables
    (0x200C, 0x200D), (0x1F3FB, 0x1F3FF), (0xE0020, 0xE007F),  # joiners, skin tones, tags of flags
)
_LEADING: Final = ((0x1100, 0x115F), (0xA960, 0xA97F))
"""Beginnings of Hangul syllables."""
_FLAGS: Final = ((0x1F1E6, 0x1F1FF),)


def clipped(text: str, longest: int) -> str:
    r"""Return the text, or its beginning with an ellipsis, in at most `longest` UTF-16 units, as Windows and Qt count.

    >>> clipped("知还知还知还", 4), clipped("😀😀😀", 4), ascii(clipped("ne\u0301e\u0301", 4))
    ('知还知…', '😀…', "'ne\\u0301\\u2026'")
    """
    if _units(text) <= longest:
        return text
    end, room = 0, longest - len(ELLIPSIS)
    for letter in text:
        room -= _units(letter)
        if room < 0:
            break
        end += 1
    return f"{text[: _boundary(text, end)].rstrip()}{ELLIPSIS}"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _boundary(text: str, end: int) -> int:
    """Return the last place up to `end` that parts no letter; `end` itself where all before it are one."""
    return next((place for place in range(end, 0, -1) if _parts_nothing(text, place)), end)


def _parts_nothing(text: str, place: int) -> bool:
    before, after = text[place - 1], text[place]
    if _among(after, _FOLLOWING) or unicodedata.category(after).startswith("M"):
        return False
    if before == _JOINER or unicodedata.combining(before) == _VIRAMA or _among(before, _LEADING):
        return False
    return not (_among(before, _FLAGS) and _among(after, _FLAGS) and _flags_before(text, place) % 2)


def _flags_before(text: str, place: int) -> int:
    begin = place
    while begin and _among(text[begin - 1], _FLAGS):
        begin -= 1
    return place - begin


def _among(letter: str, ranges: Sequence[tuple[int, int]]) -> bool:
    return any(first <= ord(letter) <= last for first, last in ranges)
