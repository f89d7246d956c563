"""The institutions that come with the program, read from `resources/lenders/*.toml`."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from zhihuan.application.institutions import Institution
from zhihuan.domain.lender import LenderKind

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def read_institutions(folder: Traversable) -> tuple[Institution, ...]:
    """Return every institution of a folder, file by file."""
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name)
    tables = [
        table for file in files for table in tomllib.loads(file.read_text(encoding="utf-8")).get("institution", ())
    ]
    return tuple(
        Institution(**{**table, "words": tuple(table["words"]), "kind": LenderKind(table["kind"])}) for table in tables
    )
