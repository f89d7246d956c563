"""What becomes of real statements: a table, a line for each sheet, with how many rows stand in which group.

    python packaging/import_samples.py FOLDER         as Markdown, for docs/import-formats.md

Reads every file below the folder but `*.md` with the layouts that are shipped, as into an empty ledger. 1 where a file
is of no known layout or cannot be read at all; an empty one, one without records and one that asks count as told.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from zhihuan.application.import_problems import EncodingUnclear, FileEmpty, NoHeader, NoRecords, NotATable
from zhihuan.application.imported import RowGroup
from zhihuan.application.importing_plan import plan_import
from zhihuan.bootstrap.sources import Sources
from zhihuan.domain.book import Book
from zhihuan.domain.errors import DomainError

TODAY: Final = date(2026, 11, 22)
HEADINGS: Final = ("file", "layout", "rows", "new", "here already", "left out", "to decide", "in error")
GROUPS: Final = (RowGroup.NEW, RowGroup.DUPLICATE, RowGroup.IGNORED, RowGroup.UNDECIDED, RowGroup.ERROR)
_TOLD: Final = (FileEmpty, NoRecords, NoHeader, NotATable, EncodingUnclear)


def lines(folder: Path, sources: Sources) -> Iterator[tuple[str, ...]]:
    """Yield a line for each sheet of each file, or one that says why a file gave none."""
    for path in sorted(one for one in folder.rglob("*") if one.is_file() and one.suffix != ".md"):
        name = path.relative_to(folder).as_posix()
        try:
            files = sources.importer.read(path.name, path.read_bytes())
        except DomainError as problem:
            known = "" if isinstance(problem, _TOLD) else "!"
            yield (name, f"{known}{type(problem).__name__}", *[""] * (len(GROUPS) + 1))
            continue
        plan = plan_import(Book(), files, sources.catalogue, TODAY, institutions=sources.institutions)
        for one in plan.files:
            sheet = f" › {one.file.sheet}" if one.file.sheet and len(files) > 1 else ""
            counts = one.counts
            figures = (sum(counts.values()), *(counts[group] for group in GROUPS))
            yield (f"{name}{sheet}", one.file.profile, *map(str, figures))


def markdown(rows: list[tuple[str, ...]]) -> str:
    """Return a table as Markdown has it."""
    rule = ("---", "---", *["---:"] * (len(HEADINGS) - 2))
    return "\n".join(f"| {' | '.join(row)} |" for row in (HEADINGS, rule, *rows))


def main(folder: Path) -> int:
    """Print the table of a folder."""
    rows = list(lines(folder, Sources()))
    print(markdown(rows))
    return int(any(row[1].startswith("!") for row in rows))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
