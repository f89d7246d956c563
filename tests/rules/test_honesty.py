"""No likelihood, no date to come, no inside way, no guarantee of a recovery: in no catalogue, resource, page or export.

Where a document says what the program never does, the sentence denies it.
"""

from __future__ import annotations

import re
import runpy
import tomllib
from datetime import date
from types import SimpleNamespace

import pytest

from tests.rules.tree import ROOT
from zhihuan import assets
from zhihuan.application.decide import decide
from zhihuan.application.pack_names import Redaction
from zhihuan.application.recovery_pack import pack
from zhihuan.application.sample import sample
from zhihuan.domain.book import Book
from zhihuan.domain.change import applied
from zhihuan.domain.position import Position
from zhihuan.wording.formats import Formats
from zhihuan.wording.language import Language, LanguageChoice
from zhihuan.wording.recovery_paper import pack_paper

FOUND = SimpleNamespace(**runpy.run_path(str(ROOT / "packaging" / "translations.py"))).texts()
FORBIDDEN = re.compile(
    r"probabilit|likelihood|\blikely to (?:be )?(?:restore|reopen|recover)|\b(?:chances?|odds) (?:of|that)"
    r"|(?:predict|forecast|expect|estimat)ed (?:date|day|recovery|restoration|reopening)"
    r"|will be (?:restored|reopened|reinstated)|guarante(?:ed?|es) (?:that|to|recovery|restoration|approval)"
    r"|internal channel|inside channel|insider"
    r"|概率|几率|机率|成功率|(?:恢复|重开|通过)的?可能性|预计(?:恢复|重开|开通|解冻)|恢复(?:日期|时间)(?:预计|预测)|预测恢复"
    r"|内部渠道|内部通道|绿色通道|特殊渠道|保证(?:恢复|通过|下款|重开)|包(?:恢复|通过|下款)|必定恢复|一定(?:会|能)恢复",
    re.IGNORECASE,
)
DENIAL = re.compile(r"\bno\b|\bnot\b|never|nor\b|without|neither|forbidden|不|无|没有|绝不|非", re.IGNORECASE)


def forbidden(texts):
    return [text for text in texts if FORBIDDEN.search(text)]


@pytest.mark.parametrize("text", [
    "The probability of recovery is 80 %", "Expected date of restoration: 1 May", "The line will be restored",
    "an internal channel", "guaranteed to be approved", "恢复概率 80%", "预计恢复日期", "走内部渠道",
    "保证恢复", "包下款", "成功率高", "一定会恢复",
])
def test_a_promise_would_be_found(text):
    assert forbidden([text])


@pytest.mark.parametrize("text", [
    "Whoever guarantees a loan owes it, too", "担保人的保证责任", "an answer was promised by Tue 10 Mar", "预计还款",
])
def test_the_words_of_guarantors_and_plans_are_none(text):
    assert forbidden([text]) == []


def test_no_text_of_the_program_makes_one():
    assert forbidden(text for _, text in FOUND) == []


@pytest.mark.parametrize("path", sorted((ROOT / "resources" / "translations").glob("*.ts")), ids=lambda path: path.name)
def test_no_translation_makes_one(path):
    said = re.findall(r"<(?:translation|numerusform)[^>]*>([^<]*)<", path.read_text(encoding="utf-8"))

    assert len(said) > 50
    assert forbidden(said) == []


def plain(value):
    if isinstance(value, dict):
        return [text for one in value.values() for text in plain(one)]
    if isinstance(value, list):
        return [text for one in value for text in plain(one)]
    return [str(value)]


@pytest.mark.parametrize("path", sorted((ROOT / "resources").rglob("*.toml")), ids=lambda path: path.stem)
def test_no_resource_makes_one(path):
    assert forbidden(plain(tomllib.loads(path.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize("path", [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))],
                         ids=lambda path: path.name)
def test_a_document_names_one_only_to_deny_it(path):
    paragraphs = path.read_text(encoding="utf-8").replace("\n", " ").split(". ")

    assert [one for one in forbidden(paragraphs) if not DENIAL.search(one)] == []


@pytest.mark.parametrize("chinese", [True, False])
@pytest.mark.parametrize("redaction", Redaction)
def test_no_pack_makes_one(qapp, chinese, redaction):
    today = date(2026, 11, 22)
    text = (assets.root() / "sample" / "household.toml").read_text(encoding="utf-8")
    position = Position(applied(Book(), decide(Book(), sample(text, today, chinese=chinese))), today)
    (case,) = position.book.cases.values()
    language = Language(qapp, assets.root())

    with language.meanwhile(LanguageChoice.CHINESE if chinese else LanguageChoice.ENGLISH) as locale:
        said = pack_paper(pack(position, case, redaction), Formats(locale))

    language.deleteLater()
    assert len(said) > 1000
    assert forbidden(re.split(r"<[^>]+>", said)) == []
