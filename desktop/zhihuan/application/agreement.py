"""What a file says of the whole of its rows and what its rows say, too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhihuan.domain.money import Money


@dataclass(frozen=True, slots=True)
class Agreement:
    """The figures a file announces that are so: how many rows (None where not), and sums by the file's own words."""

    rows: int | None = None
    sums: tuple[tuple[str, Money], ...] = ()

    def __bool__(self) -> bool:
        """Whether anything was announced that is so."""
        return self.rows is not None or bool(self.sums)
