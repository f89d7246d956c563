"""What file layouts are called, as the files that describe them say."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale

from zhihuan.assets import root

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_OWN_FOLDERS: Final[list[Traversable]] = []


def look_also_in(folder: Traversable) -> None:
    """Let the user's own layouts be called by their names, too."""
    if folder not in _OWN_FOLDERS:
        _OWN_FOLDERS.append(folder)


def layout_word(profile: str) -> str:
    """Return what a layout is called in the language spoken; one that nobody named keeps its code."""
    names = _shipped_names().get(profile) or _own_names().get(profile) or ("", "")
    chinese, english = names
    preferred = (chinese, english) if QLocale().language() is QLocale.Language.Chinese else (english, chinese)
    return preferred[0] or preferred[1] or profile


@cache
def _shipped_names() -> dict[str, tuple[str, str]]:
    return _names_in(root() / "profiles")


def _own_names() -> dict[str, tuple[str, str]]:
    return {code: names for folder in _OWN_FOLDERS for code, names in _names_in(folder).items()}


def _names_in(folder: Traversable) -> dict[str, tuple[str, str]]:
    """Return the names that the files of a folder give; a file that cannot be read names nothing here."""
    found = {}
    for file in folder.iterdir() if folder.is_dir() else ():
        if not file.name.endswith(".toml"):
            continue
        try:
            table = tomllib.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue
        found[str(table.get("code", ""))] = (str(table.get("name_zh", "")), str(table.get("name_en", "")))
    return found
