"""A name may be five hundred letters long and of any script: it is cut between letters, wherever it is shown."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QTextBoundaryFinder

from tests.builders import a_book, a_loan, a_loan_with_lender, at
from zhihuan.application.clipping import ELLIPSIS, clipped
from zhihuan.domain.position import Position
from zhihuan.domain.reminder_rules import ReminderRules
from zhihuan.domain.reminders import reminders
from zhihuan.domain.watch import Watch
from zhihuan.wording.formats import Formats
from zhihuan.wording.reminding import SpokenReminders

FAMILY, FLAG, THUMB = "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f1e8\U0001f1f3", "\U0001f44d\U0001f3fd"
ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
# A flag after an emoji of several parts is no neighbour to test with: Qt begins its pairs in the middle there.
LETTERS = [
    FAMILY, THUMB, ENGLAND, "\u2764\ufe0f", "e\u0301", "o\u0308\u0304", "\u0915\u094d\u0937\u093f",
    "\u1112\u1161\u11ab", "\ud55c", "知", "a", " ", "1\ufe0f\u20e3",
]


def units(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def boundaries(text):
    """Return after how many UTF-16 units Qt sees a letter end."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    found, place = set(), 0
    while place != -1:
        found.add(place)
        place = finder.toNextBoundary()
    return found


@given(st.lists(st.sampled_from(LETTERS), min_size=10, max_size=60).map("".join), st.integers(15, 60))
@example(FLAG * 30, 15)
@example(FAMILY * 30, 41)
def test_a_text_is_cut_between_letters_and_fits(text, longest):
    short = clipped(text, longest)

    assert units(short) <= longest
    if short != text:
        kept = short.removesuffix(ELLIPSIS)
        assert text.startswith(kept)
        assert units(kept) in boundaries(text)


@given(st.text(st.characters(exclude_categories=()), max_size=80), st.integers(2, 40))
@example("a" + "\u0301" * 500, 40)
@example("\ud83d" * 50, 40)
def test_any_text_fits_and_what_fits_is_left_alone(text, longest):
    short = clipped(text, longest)

    assert units(short) <= longest
    assert (short == text) == (units(text) <= longest)


@pytest.mark.parametrize("letter", [letter for letter in LETTERS if letter != " "])
def test_the_notice_of_a_name_of_five_hundred_letters_ends_it_with_an_ellipsis(letter):
    book = a_book(*a_loan_with_lender(a_loan(name=letter * 500)))
    now = at("2026-02-14")
    position = Position(book, now.date())
    (found,) = reminders(Watch(position, ReminderRules()), now)

    told = SpokenReminders(lambda: Formats(QLocale("en"))).one(found, position)

    name, _, rest = told.title.partition(f"{ELLIPSIS} · ")
    assert rest.startswith("¥1,066.19 due tomorrow")
    assert name == letter * (units(name) // units(letter))
