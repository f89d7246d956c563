from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator

from zhihuan import assets
from zhihuan.wording.language import Language, LanguageChoice, qt_words, spoken


@pytest.fixture
def language(qapp):
    language = Language(qapp, assets.root())
    yield language
    language.speak(LanguageChoice.ENGLISH)
    language.deleteLater()


@pytest.mark.parametrize(("system", "code"), [
    ("zh_CN", "zh_CN"), ("zh_TW", "zh_CN"), ("zh_SG", "zh_CN"), ("en_GB", "en"), ("de_DE", "en"), ("C", "en"),
])
def test_the_system_speaks_chinese_or_else_english(system, code):
    assert spoken(LanguageChoice.SYSTEM, QLocale(system)) == code


def test_a_choice_outdoes_the_system():
    assert spoken(LanguageChoice.CHINESE, QLocale("en_GB")) == "zh_CN"


def test_qt_itself_speaks_the_language(language):
    language.speak(LanguageChoice.CHINESE)

    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    assert language.locale == QLocale("zh_CN")


def test_no_word_of_qts_dialogs_is_left_in_english(language):
    language.speak(LanguageChoice.CHINESE)

    assert [word for word in qt_words() if word.isascii()] == []
    language.speak(LanguageChoice.ENGLISH)
    assert all(word.isascii() for word in qt_words())


def test_going_back_leaves_no_translator_behind(qapp, language):
    language.speak(LanguageChoice.CHINESE)

    language.speak(LanguageChoice.ENGLISH)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert len([child for child in language.children() if isinstance(child, QTranslator)]) <= 2
