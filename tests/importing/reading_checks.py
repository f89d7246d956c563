"""What must hold of any bytes: read or refused by name, each record in one group, the plan taken, nothing new after."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from tests.importing.mutations import PASSWORD
from zhihuan.application.decide import decide
from zhihuan.application.imported import ImportedFile, NoteKind, RowGroup, RowKind
from zhihuan.application.importing_plan import plan_import
from zhihuan.application.institutions import Institutions
from zhihuan.application.reading_options import ReadingOptions
from zhihuan.domain.book import Book
from zhihuan.domain.change import applied, inverse
from zhihuan.domain.errors import DomainError
from zhihuan.importing.contents import Contents
from zhihuan.importing.importer import Importer
from zhihuan.importing.institutions import read_institutions
from zhihuan.importing.products import read_products
from zhihuan.importing.profile_files import read_profiles

_RESOURCES: Final = Path(__file__).parents[2] / "resources"
_PRODUCTS: Final = read_products(_RESOURCES / "lenders")
_PROFILES: Final = read_profiles(_RESOURCES / "profiles")
_INSTITUTIONS: Final = Institutions(read_institutions(_RESOURCES / "lenders"))
_IMPORTER: Final = Importer(_PROFILES, _PRODUCTS, institutions=_INSTITUTIONS)
_CATALOGUE: Final = {product.code: product for product in _PRODUCTS}
_KNOWN: Final = frozenset().union(*(profile.headings() for profile in _PROFILES))
_TODAY: Final = date(2026, 11, 22)
_OPTIONS: Final = ReadingOptions(password=PASSWORD)


def check(content: bytes) -> tuple[ImportedFile, ...]:
    """Read bytes and plan what they say; raise AssertionError, or what should never have come, where that is wrong."""
    try:
        files = _IMPORTER.read("a file", content, options=_OPTIONS)
    except DomainError:
        return ()
    _check_records(content, files)
    for file in files:
        lines = [row.line for row in file.rows]
        assert lines == sorted(set(lines))
        for row in file.rows:
            if row.group is RowGroup.NEW and row.kind is not RowKind.LOAN:
                # An instalment of nothing is a month that was let off; anything else moved money.
                assert row.on is not None
                assert row.amount is not None
                assert row.amount.minor > (-1 if row.kind is RowKind.PLAN else 0)
            elif row.group is not RowGroup.NEW:
                assert row.reason
    _check_plan(files)
    return files


def _check_records(content: bytes, files: tuple[ImportedFile, ...]) -> None:
    """Every record of a table is a row, a repeated header, or a line that is told to stand outside."""
    tables = {
        part.sheet: part.table for part in Contents(_KNOWN, _OPTIONS, None).parts("a file", content) if part.table
    }
    for file in files:
        repeated = sum(note.kind is NoteKind.HEADER_REPEATED for note in file.notes)
        outside = sum(int(note.found) for note in file.notes if note.kind is NoteKind.LINES_OUTSIDE_TABLE)
        table = tables.get(file.sheet)
        assert table is not None
        assert len(file.rows) + repeated + outside == len(table.records)


def _check_plan(files: tuple[ImportedFile, ...]) -> None:
    """The preview holds every row, its command can be taken and undone, and then nothing is new."""
    before = Book()
    plan = plan_import(before, files, _CATALOGUE, _TODAY, paid_before=_TODAY, institutions=_INSTITUTIONS)
    assert [[row.row for row in file.rows] for file in plan.files] == [list(file.rows) for file in files]
    if plan.command is None:
        assert not any(file.counts[RowGroup.NEW] for file in plan.files)
        return
    changes = decide(before, plan.command)
    after = applied(before, changes)
    assert applied(after, inverse(changes)) == before
    again = plan_import(after, files, _CATALOGUE, _TODAY, paid_before=_TODAY, institutions=_INSTITUTIONS)
    assert not any(file.counts[RowGroup.NEW] for file in again.files)
