"""Lays on the desk what it needs from outside: who lends, where files are kept, who writes a pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhihuan.bootstrap.packing import Packing
from zhihuan.storage.kept_files import FilesBeside

if TYPE_CHECKING:
    from pathlib import Path

    from zhihuan.bootstrap.sources import Sources
    from zhihuan.ui.desk import Desk
    from zhihuan.wording.language import Language


def equip(desk: Desk, sources: Sources, ledger: Path, language: Language) -> None:
    """Equip a desk for a ledger file; nothing is read or made before it is asked for."""
    desk.institutions = lambda: sources.institutions
    desk.files = FilesBeside(ledger)
    desk.pack = Packing(language)
