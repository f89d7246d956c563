"""How the window is to be opened: what the command line said."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """`ledger`: another file than the platform's usual one; `demo`: sample data in a temporary ledger."""

    ledger: Path | None = None
    minimised: bool = False
    demo: bool = False
