"""The catalogues are complete, fresh and spoken in the glossary's words, and promise nothing."""

from __future__ import annotations

import re
import runpy
import tomllib
from collections import Counter
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QTranslator

from tests.rules.tree import ROOT

TOOL = SimpleNamespace(**runpy.run_path(str(ROOT / "packaging" / "translations.py")))
FOUND = TOOL.texts()
FILES = {language: TOOL.CATALOGUES / f"zhihuan_{language}.ts" for language in TOOL.FORMS}
SAID = {language: TOOL.translated(file) for language, file in FILES.items()}

VALUE = re.compile(r"\{\w+\}|%n|%%|`[^`]+`|--[a-z][a-z-]+|\*\.\w+")
HAN = "[\u4e00-\u9fff]"
CRAMPED = re.compile(rf"{HAN}(?:[A-Za-z0-9]|%n)|[A-Za-z]{HAN}|\d(?!万){HAN}")
HALF_WIDTH = re.compile(rf"{HAN}[,.;:?!()]|[,;:?!()]{HAN}")
CODE = re.compile(r"`[^`]*`|--\w+|\{\w+\}")
DATES = re.compile(r"date,amount|日期,金额")

TERMS = tomllib.loads((ROOT / "tests" / "rules" / "glossary.toml").read_text(encoding="utf-8"))
# What nobody can know or has to give (a line's return is the lender's own decision), in either language.
PROMISES = re.compile(
    "概率|几率|可能性|预计恢复|恢复日期预|内部渠道|保证|包过|必定|一定能|"
    r"\b(?:probabilit|probably|likelihood|likely|chances? of|guaranteed|guarantees? (?:that|to)"
    r"|we promise|promises? (?:that|to)"
    r"|insider|inside channel|internal channel|expected to be (?:restored|reinstated))",
    re.IGNORECASE,
)


def unlike_the_sources(language, said, found):
    wanted = TOOL.wanted(language, found)
    full = {text: sum(bool(form.strip()) for form in forms) for text, forms in said.items()}
    missing = [f"not translated: {text}" for text, forms in wanted.items() if full.get(text) != forms]
    return missing + [f"nobody says it any more: {text}" for text in said if text not in wanted]


def lost_values(said):
    return [
        (text, form) for text, forms in said.items() for form in forms
        if Counter(VALUE.findall(form)) != Counter(VALUE.findall(text[1]))
    ]


def other_terms(said):
    return [
        (term, text, form)
        for text, forms in said.items() for form in forms
        for word, term in TERMS.items()
        if re.search(rf"\b{word}\b", CODE.sub("", text[1]), re.IGNORECASE) and not re.search(term, form)
    ]


def promises(texts):
    return [text for text in texts if PROMISES.search(text)]


def badly_set(texts):
    return [text for text in texts if CRAMPED.search(text) or HALF_WIDTH.search(DATES.sub("", text))]


def chinese():
    return [form for forms in SAID["zh_CN"].values() for form in forms]


@pytest.mark.parametrize("language", TOOL.FORMS)
def test_every_text_is_translated_and_nothing_else_is(language):
    assert unlike_the_sources(language, SAID[language], FOUND) == []


@pytest.mark.parametrize("language", TOOL.FORMS)
def test_the_catalogue_is_as_the_chore_writes_it(language):
    assert FILES[language].read_text(encoding="utf-8") == TOOL.written(language, FOUND, SAID[language])


@pytest.mark.parametrize("language", TOOL.FORMS)
def test_the_released_catalogue_is_fresh(language, tmp_path):
    TOOL.release(FILES[language], tmp_path / "fresh.qm")

    assert (tmp_path / "fresh.qm").read_bytes() == FILES[language].with_suffix(".qm").read_bytes()


@pytest.mark.parametrize(("language", "count", "spoken"), [
    ("en", 1, "%n day overdue"), ("en", 5, "%n days overdue"), ("en", 0, "%n days overdue"), ("zh_CN", 1, "逾期 %n 天"),
])
def test_the_released_catalogue_speaks_the_form_of_a_count(language, count, spoken):
    catalogue = QTranslator()

    assert catalogue.load(str(FILES[language].with_suffix(".qm")))
    assert catalogue.translate("Formats", "%n days overdue", None, count) == spoken


@pytest.mark.parametrize("language", TOOL.FORMS)
def test_values_survive_translation(language):
    assert lost_values(SAID[language]) == []


def test_chinese_uses_the_words_of_the_glossary():
    assert other_terms(SAID["zh_CN"]) == []


def test_every_term_of_the_glossary_is_watched_somewhere():
    said = " ".join(text for _, text in FOUND)

    assert [word for word in TERMS if not re.search(rf"\b{word}\b", said, re.IGNORECASE)] == []


def test_chinese_is_set_in_full_width_and_with_air():
    assert badly_set(chinese()) == []


def test_no_language_promises():
    english = [text for _, text in FOUND] + [form for forms in SAID["en"].values() for form in forms]

    assert promises(english + chinese()) == []


PAY = ("Loans", "%n loans, {amount}")


@pytest.mark.parametrize("said", [{}, {PAY: ("",)}, {PAY: ("一", "二")}, {PAY: ("%n 笔",), ("Loans", "gone"): ("去",)}])
def test_a_missing_an_empty_and_a_stale_text_are_found(said):
    assert unlike_the_sources("zh_CN", said, {PAY: True})


@pytest.mark.parametrize("form", ["借款，{amount}", "%n 笔借款", "%n 笔借款，{sum}", "%n 笔借款，{amount}{amount}"])
def test_a_lost_value_is_found(form):
    assert lost_values({PAY: (form,)})


@pytest.mark.parametrize(("english", "form"), [("Overdue", "过期"), ("level instalment", "等额"), ("A lender", "贷方")])
def test_another_term_is_found(english, form):
    assert other_terms({("Loans", english): (form,)})


@pytest.mark.parametrize("text", [
    "恢复概率", "预计恢复日期", "走内部渠道", "保证恢复", "probability", "Guaranteed", "guarantees that",
])
def test_a_promise_is_found(text):
    assert promises([text])


@pytest.mark.parametrize("text", ["逾期3 天", "逾期 3天", "%n天", "导入CSV", "逾期,请还", "(已还)", "已还."])
def test_bad_setting_is_found(text):
    assert badly_set([text])


@pytest.mark.parametrize("text", ["8,000 或 1.2万", "逾期 3 天", "%n 笔", "导入 CSV", "知还：{amount}", "明细 (*.csv)"])
def test_good_setting_passes(text):
    assert badly_set([text]) == []


def test_a_plural_is_found_however_its_number_is_written(tmp_path):
    (tmp_path / "said.py").write_text(
        'class Tray:\n'
        '    def speak(self, dues):\n'
        '        self.tr("Quit")\n'
        '        QCoreApplication.translate("Tray", "%n due", None, len(dues) - 1)\n'
        '        QCoreApplication.translate("Tray", "in two "\n            "parts").format(x=1)\n',
        encoding="utf-8",
    )

    assert TOOL.texts(tmp_path) == {("Tray", "Quit"): False, ("Tray", "%n due"): True, ("Tray", "in two parts"): False}
