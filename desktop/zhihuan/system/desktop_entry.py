"""The words of a desktop entry: how its Exec line is quoted, and what it says. Touches no files.

After freedesktop.org's Desktop Entry Specification 1.5, "The Exec key" and "Possible value types".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

_GROUP: Final = "[Desktop Entry]"
_RESERVED: Final = re.compile(r"[\s\"'\\><~|&;$*?#()`%]")
_ESCAPED_IN_QUOTES: Final = re.compile(r"([\"`$\\])")
_ESCAPES: Final = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def exec_line(words: Sequence[str]) -> str:
    r"""Return a command as the value of Exec: each word quoted where it must be, then escaped as every text is.

    >>> exec_line(("/opt/知 还/zhihuan", "--ledger", "/home/me/100%.sqlite"))
    '"/opt/知 还/zhihuan" --ledger "/home/me/100%%.sqlite"'
    >>> exec_line(("/opt/a$b",)) == r'"/opt/a\\$b"'
    True
    """
    return text_value(" ".join(_word(word) for word in words))


def text_value(text: str) -> str:
    r"""Return a text as a value of type string.

    >>> text_value("a\nb")
    'a\\nb'
    """
    return "".join(_ESCAPES.get(letter, letter) for letter in text)


def entries(text: str) -> Mapping[str, str]:
    r"""Return the keys of the entry's own group with their values as they stand, escapes and all.

    >>> dict(entries("[Desktop Entry]\n# mine\nExec = a b\n[Other]\nExec=c\n"))
    {'Exec': 'a b'}
    """
    found: dict[str, str] = {}
    inside = False
    for line in text.split("\n"):
        if line.startswith("["):
            inside = line.strip() == _GROUP
        elif inside and not line.startswith("#"):
            key, separator, value = line.partition("=")
            if separator:
                found[key.strip()] = value.strip()
    return found


def _word(word: str) -> str:
    if word and not _RESERVED.search(word):
        return word
    return '"' + _ESCAPED_IN_QUOTES.sub(r"\\\1", word.replace("%", "%%")) + '"'
