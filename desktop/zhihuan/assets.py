"""Finds the plain files the program comes with: icons, translations, profiles, rules, samples.

Reads nothing and writes nothing: it only says where things are.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def root() -> Traversable:
    """Where icons, translations and data live: beside the code, or beside desktop/."""
    packaged = files("zhihuan") / "resources"
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "resources"
