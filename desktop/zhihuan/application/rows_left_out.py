"""Rows of imports that the user left out for good: they are in no figure, and each file is told with how many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from zhihuan.application.import_things import LEFT_OUT
from zhihuan.domain.book import Book


def rows_left_out(book: Book) -> Mapping[str, int]:
    """Return how many rows of each imported file were left out for good, by the file's name, most first."""
    left = (one.imported for one in book.rows.values() if one.thing == LEFT_OUT)
    found = Counter(book.imports[one].file_name for one in left)
    return dict(sorted(found.items(), key=lambda one: (-one[1], one[0])))
