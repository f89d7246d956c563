"""Makes a text safe to hand to a desktop: no control characters, and its marks shown instead of obeyed."""

from __future__ import annotations

import unicodedata
from typing import Final

_CONTROL: Final = frozenset({"Cc", "Cs"})
# They turn the letters after them around, to the end of the line: an amount would read backwards.
_TURNING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BREAKS: Final = str.maketrans(dict.fromkeys("\u0085\u2028\u2029", "\n"))


def on_one_line(text: str) -> str:
    r"""Return the text without line breaks and control characters, nor those that turn letters around.

    >>> on_one_line("Huabei\n893.33\x00 due"), on_one_line("Hua\u202ebei")
    ('Huabei 893.33 due', 'Huabei')
    """
    return " ".join("".join(" " if _is_control(letter) else letter for letter in _straight(text)).split())


def in_lines(text: str) -> str:
    r"""Return the text with its line breaks and without other control characters.

    >>> in_lines("Huabei\r\n893.33\x1b[1m due")
    'Huabei\n893.33[1m due'
    """
    lines = _straight(text).translate(_BREAKS)
    return "".join(letter for letter in lines if letter == "\n" or not _is_control(letter)).strip()


def without_markup(text: str) -> str:
    """Return the text so that a reader of markup shows it as it stands.

    >>> without_markup("<b>5% & more</b>")
    '&lt;b&gt;5% &amp; more&lt;/b&gt;'
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _straight(text: str) -> str:
    return "".join(letter for letter in text if letter not in _TURNING)


def _is_control(letter: str) -> bool:
    return unicodedata.category(letter) in _CONTROL
