"""One thing is spoken of as one, in every sentence that counts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from zhihuan import assets
from zhihuan.application.imported import Note, NoteKind
from zhihuan.wording.formats import Formats
from zhihuan.wording.importing import note_sentence
from zhihuan.wording.language import Language, LanguageChoice
from zhihuan.wording.reminder_rules import leads_words

ENGLISH = Formats(QLocale("en"))


@pytest.fixture(autouse=True)
def _english(qapp):
    language = Language(qapp, assets.root())
    language.speak(LanguageChoice.ENGLISH)
    yield
    language.deleteLater()


@pytest.mark.parametrize(("leads", "words"), [
    ([1], "1 day before"), ([1, 0], "1 day before; on the day"), ([3], "3 days before"), ([3, 1], "3, 1 days before"),
])
def test_one_day_ahead_is_one_day(leads, words):
    assert leads_words(leads, ENGLISH) == words


@pytest.mark.parametrize(("kind", "words"), [
    (NoteKind.IDS_DAMAGED, "1 order number was"), (NoteKind.NULS_DROPPED, "1 empty byte in"),
    (NoteKind.LINES_OUTSIDE_TABLE, "1 line after"), (NoteKind.ERROR_CELLS, "1 cell holds"),
    (NoteKind.COUNT_DIFFERS, "The file announces 1 row and"),
])
def test_what_was_noticed_once_is_told_as_one(kind, words):
    assert note_sentence(Note(kind, expected="1", found="1")).startswith(words)
