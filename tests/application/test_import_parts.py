"""One payment or order in several rows: the same ledger wherever the file is cut between them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.application.import_rows import a_file, a_row, planned_files, rows_of, taken
from zhihuan.application.import_preview import Choice, PlanReason
from zhihuan.application.imported import Reason, RowGroup, RowKind
from zhihuan.domain.book import Book
from zhihuan.importing.keys import numbered

ORDER = "jd|me|88|purchase"
PARTS = tuple(
    a_row(line, key=ORDER, order_id="88", on=date(2026, 3, day), amount=amount)
    for line, (day, amount) in enumerate([(1, "50"), (9, "450"), (9, "20"), (15, "7.5")], start=1)
)


def a_part(*rows, sha256="a"):
    return a_file(*numbered(rows, parts_of_orders=True), source="jd", sha256=sha256 * 64)


def bought(book):
    return sorted((entry.on, entry.amount) for entry in book.entries.values())


@given(st.data())
def test_the_parts_of_one_order_are_the_same_whichever_day_a_file_ends(data):
    by_day = {day: [row for row in PARTS if row.on.day == day] for day in (1, 9, 15)}
    days = st.lists(st.sampled_from(list(by_day)), min_size=1, unique=True)
    parts = [data.draw(days), data.draw(days), *([day] for day in by_day)]

    book = Book()
    for number, found in enumerate(data.draw(st.permutations(parts))):
        rows = [row for day in sorted(found) for row in by_day[day]]
        plan = planned_files(a_part(*rows, sha256=str(number)), book=book)
        book = taken(plan, book) if plan.command is not None else book

    assert bought(book) == bought(taken(planned_files(a_part(*PARTS))))
    assert planned_files(a_part(*PARTS), book=book).command is None


def test_a_part_that_was_closed_since_is_the_one_that_is_taken_out():
    book = taken(planned_files(a_part(PARTS[1])))
    book = taken(planned_files(a_part(PARTS[0], sha256="b"), book=book), book)
    closed = a_row(1, group=RowGroup.IGNORED, reason=Reason.CLOSED_UNPAID, key=ORDER, on=PARTS[0].on, amount="50")

    after = taken(planned_files(a_part(closed, sha256="c"), book=book, choices={(0, 1): Choice(update=True)}), book)

    assert bought(after) == [(PARTS[1].on, PARTS[1].amount)]


@pytest.mark.parametrize("changed", [{"amount": "51"}, {"on": date(2026, 3, 4)}])
def test_another_day_or_another_amount_alone_is_perhaps_the_same_part(changed):
    book = taken(planned_files(a_part(PARTS[0])))
    row = a_row(1, RowKind.PURCHASE, key=ORDER, **{"amount": "50", "on": PARTS[0].on} | changed)

    assert rows_of(planned_files(a_part(row), book=book)) == [(RowGroup.UNDECIDED, PlanReason.CHANGED_SINCE)]
