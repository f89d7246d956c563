"""A case's pack on paper and in sheets: readable in both languages, and nothing in it that was to be left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument
from python_calamine import CalamineWorkbook

from tests.builders import a_book, a_case, a_lender, a_line, a_loan, an_event, an_income, cny, new
from tests.ui.recovery_things import STREAK
from zhihuan import assets
from zhihuan.application.decide import decide
from zhihuan.application.export_problems import ExportAlreadyThere, ExportFormatUnknown, ExportNotWritten
from zhihuan.application.pack_names import Redaction
from zhihuan.application.recovery_pack import PackPart, PackRequest, pack
from zhihuan.application.sample import sample
from zhihuan.bootstrap.packing import Packing
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.change import applied
from zhihuan.domain.credit_line import LineEventKind
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.case import LossReason, Outcome
from zhihuan.domain.recovery.contact import Channel, Contact, ContactId, ContactPurpose
from zhihuan.domain.recovery.document import CaseDocument, DocumentId, DocumentKind, KeptFile
from zhihuan.ui.paper import document_of
from zhihuan.wording.formats import Formats
from zhihuan.wording.language import Language, LanguageChoice
from zhihuan.wording.recovery_paper import pack_paper

TODAY = date(2026, 11, 22)


@pytest.fixture
def language(qapp):
    language = Language(qapp, assets.root())
    yield language
    language.speak(LanguageChoice.ENGLISH)
    language.deleteLater()


@pytest.fixture(scope="module")
def household():
    text = (assets.root() / "sample" / "household.toml").read_text(encoding="utf-8")
    return Position(applied(Book(), decide(Book(), sample(text, TODAY, chinese=True))), TODAY)


def packed(path, language, position, *, chinese, redaction=Redaction.NOTHING, overwrite=False):
    (case,) = position.book.cases.values()
    Packing(language)(path, position, case, PackRequest(chinese, redaction, overwrite))
    return path


def pages(path):
    document = QPdfDocument()
    assert document.load(str(path)) is QPdfDocument.Error.None_
    return [document.getAllText(number).text() for number in range(document.pageCount())], document


def written(language, position, *, chinese, redaction=Redaction.NOTHING):
    """Return what the paper says: a PDF's own text knows Chinese only by its glyphs."""
    (case,) = position.book.cases.values()
    with language.meanwhile(LanguageChoice.CHINESE if chinese else LanguageChoice.ENGLISH) as locale:
        html = pack_paper(pack(position, case, redaction), Formats(locale))
    return document_of(html, "").toPlainText().replace("\N{ZERO WIDTH SPACE}", "")


def ink(document, number):
    """Return which share of a page's points bear anything."""
    picture = document.render(number, QSize(210, 297)).convertToFormat(QImage.Format.Format_RGBA8888)
    alphas = bytes(picture.constBits())[3::4]
    return sum(alpha > 0 for alpha in alphas) / len(alphas)


@pytest.mark.parametrize(("chinese", "words"), [
    (True, ("关于", "还款记录", "债务收入比", "沟通记录", "材料", "借呗", "客服 3207")),
    (False, ("Records about", "Repayment record", "Debt to income by month", "Contact log", "Documents", "CS-48213")),
])
def test_the_paper_is_rendered_and_says_what_was_recorded(tmp_path, language, household, chinese, words):
    path = packed(tmp_path / "pack.pdf", language, household, chinese=chinese)

    texts, document = pages(path)
    said = written(language, household, chinese=chinese)
    assert [word for word in words if word not in said] == []
    assert "853,658.68" in "".join(texts)
    assert 2 <= len(texts) <= 5
    assert all(0.005 < ink(document, number) < 0.6 for number in range(len(texts)))


def test_the_language_of_the_program_stays_what_it_was(tmp_path, language, household):
    language.speak(LanguageChoice.CHINESE)

    packed(tmp_path / "pack.pdf", language, household, chinese=False)

    assert language.code == "zh_CN"


TYPED = ("客服 3207", "CS-48213", "CS-51990", "因上期还款晚了", "综合评估")


def names(household):
    book, (case,) = household.book, household.book.cases.values()
    own = {book.lines[case.line].name, book.lenders[book.lines[case.line].lender].name}
    named = [*book.loans.values(), *book.lines.values(), *book.lenders.values(), *book.incomes.values()]
    return {one.name for one in named} - own


@pytest.mark.parametrize("redaction", [Redaction.NAMES, Redaction.FIGURES_ONLY])
def test_what_is_to_be_left_out_is_nowhere(tmp_path, language, household, redaction):
    sheets = packed(tmp_path / "pack.xlsx", language, household, chinese=True, redaction=redaction)

    said = written(language, household, chinese=True, redaction=redaction)
    said = "".join(said.split()) + "".join("".join(row) for row in rows_of(sheets))
    own = household.book.lines[next(iter(household.book.cases.values())).line].name
    hidden = {name for name in names(household) if own not in name}
    assert [word for word in (*TYPED, *hidden) if "".join(word.split()) in said] == []


def rows_of(path):
    book = CalamineWorkbook.from_filelike(BytesIO(path.read_bytes()))
    for name in book.sheet_names:
        for row in book.get_sheet_by_name(name).to_python():
            yield ["".join(str(cell).split()) for cell in row]


def test_the_workbook_has_a_sheet_for_each_table_with_real_numbers(tmp_path, language, household):
    path = packed(tmp_path / "pack.xlsx", language, household, chinese=False)

    book = CalamineWorkbook.from_filelike(BytesIO(path.read_bytes()))
    debts = book.get_sheet_by_name("What is owed").to_python()
    assert book.sheet_names[:3] == ["The case", "The line's life", "Repayment record by month"]
    assert debts[0][:3] == ["Debt", "Lender", "Owed"]
    assert all(isinstance(row[2], float) and isinstance(row[4], date) for row in debts[1:])


def test_figures_only_have_no_lists(tmp_path, language, household):
    path = packed(tmp_path / "pack.xlsx", language, household, chinese=False, redaction=Redaction.FIGURES_ONLY)

    book = CalamineWorkbook.from_filelike(BytesIO(path.read_bytes()))
    assert set(book.sheet_names) == {
        "The case", "Repayment record by month", "Debt to income by month", "Measurable conditions",
    }


def test_another_file_is_not_replaced_unasked_and_another_ending_is_refused(tmp_path, language, household):
    path = packed(tmp_path / "pack.pdf", language, household, chinese=True)
    before = path.read_bytes()

    with pytest.raises(ExportAlreadyThere):
        packed(path, language, household, chinese=False)
    with pytest.raises(ExportFormatUnknown):
        packed(tmp_path / "pack.docx", language, household, chinese=False)
    with pytest.raises(ExportNotWritten):
        packed(tmp_path / "nowhere" / "pack.pdf", language, household, chinese=False)
    assert path.read_bytes() == before
    packed(path, language, household, chinese=False, overwrite=True)
    assert path.read_bytes() != before
    assert [one.name for one in tmp_path.iterdir()] == ["pack.pdf"]


def test_a_case_with_nothing_else_recorded_and_a_policy_reason_still_makes_a_page(tmp_path, language):
    lost = an_event("closed", on=date(2026, 3, 1), kind=LineEventKind.CLOSED, limit=None)
    book = a_book(
        new(Kind.LENDER, a_lender()), new(Kind.LINE, a_line()), new(Kind.LINE_EVENT, lost),
        new(Kind.CASE, a_case(criteria=(), reason=LossReason.PRODUCT_PAUSED)),
    )

    (text,), _ = pages(packed(tmp_path / "pack.pdf", language, Position(book, TODAY), chinese=False))

    assert "outside your control" in " ".join(text.split())
    assert "conditions met" not in text


def test_a_long_name_and_markup_are_only_text(tmp_path, language):
    lost = an_event("closed", on=date(2026, 3, 1), kind=LineEventKind.CUT, limit=cny(10))
    book = a_book(
        new(Kind.LENDER, a_lender(name="<b>" + "x" * 300)), new(Kind.LINE, a_line()), new(Kind.LINE_EVENT, lost),
        new(Kind.CASE, a_case(criteria=())),
    )

    texts, _ = pages(packed(tmp_path / "pack.pdf", language, Position(book, TODAY), chinese=False))

    assert "<b>xxx" in "".join("".join(texts).split()).replace("\N{ZERO WIDTH SPACE}", "")


def the_facts(position):
    (case,) = position.book.cases.values()
    found = pack(position, case, Redaction.NOTHING)
    (facts,) = [table for table in found.tables if table.part is PackPart.FACTS]
    return {str(row[0]): row[1] for row in facts.rows}, found


def a_closed_line(*more):
    lost = an_event("closed", on=date(2026, 3, 1), kind=LineEventKind.CLOSED, limit=None)
    return [new(Kind.LENDER, a_lender()), new(Kind.LINE, a_line()), new(Kind.LINE_EVENT, lost), *more]


def test_without_a_debt_on_record_nothing_is_said_to_be_none():
    book = a_book(*a_closed_line(new(Kind.CASE, a_case(criteria=())), new(Kind.INCOME, an_income())))

    facts, found = the_facts(Position(book, TODAY))

    assert facts.keys().isdisjoint({"overdue_now", "institutions", "owed", "dti_now", "dti_then"})
    assert {value for _, value in found.trend} == {None}


def test_what_is_owed_in_other_money_stands_beside_and_a_joint_debt_says_the_own_part():
    joint = replace(a_loan("home", name="Home", start=date(2026, 1, 15)), share=Decimal("0.5"))
    dollars = a_loan("usd", name="Dollars", principal=Money(1_000_00, "USD"), start=date(2026, 1, 15))
    loans = [new(Kind.LOAN, one) for one in (joint, dollars)]
    book = a_book(*a_closed_line(new(Kind.CASE, a_case(criteria=())), *loans))
    (case,) = book.cases.values()

    found = pack(Position(book, date(2026, 3, 2)), case, Redaction.NOTHING)

    (facts,) = [one for one in found.tables if one.part is PackPart.FACTS]
    (debts,) = [one for one in found.tables if one.part is PackPart.DEBTS]
    owed = [value for name, value in facts.rows if name == "owed"]
    assert [getattr(one, "currency", "") for one in owed] == ["CNY", "USD"]
    assert {row[0]: row[3] for row in debts.rows} == {"Home": Decimal("0.5"), "Dollars": None}


def test_an_ended_case_is_told_as_it_was_when_it_ended():
    ended = replace(a_case(criteria=(STREAK,)), closed_on=date(2026, 3, 10), outcome=Outcome.REFUSED)
    book = a_book(*a_closed_line(new(Kind.CASE, ended), new(Kind.LOAN, a_loan(paid_before=date(2026, 3, 9)))))

    facts, found = the_facts(Position(book, TODAY))

    assert facts["overdue_now"] == 0
    assert found.progress.gates == ()
    assert found.trend[-1][0] == date(2026, 3, 1)


def test_the_log_holds_what_was_promised_and_its_files():
    case = a_case(criteria=())
    call = Contact(
        ContactId("call"), case.id, date(2026, 3, 2), Channel.PHONE, ContactPurpose.QUESTION, "why",
        promised="a call back", promised_by=date(2026, 3, 5),
    )
    shot = CaseDocument(
        DocumentId("shot"), case.id, DocumentKind.SCREENSHOT, got_on=date(2026, 3, 2),
        file=KeptFile("chat.png", "a" * 64, 10), contact=call.id,
    )
    book = a_book(*a_closed_line(new(Kind.CASE, case), new(Kind.CONTACT, call), new(Kind.DOCUMENT, shot)))

    found = pack(Position(book, TODAY), case, Redaction.NOTHING)
    hidden = pack(Position(book, TODAY), case, Redaction.NAMES)

    (log,), (bare,) = ([one for one in each.tables if one.part is PackPart.CONTACTS] for each in (found, hidden))
    said = dict(zip(log.columns, log.rows[0], strict=True))
    assert (said["promised"], said["promised_by"], said["files"]) == ("a call back", date(2026, 3, 5), "chat.png")
    assert not {"a call back", "chat.png", "why"} & set(map(str, bare.rows[0]))


def test_a_day_that_no_workbook_knows_stands_there_as_text(tmp_path, language):
    pension = an_income(name="Pension", since=date(1899, 12, 1))
    book = a_book(*a_closed_line(new(Kind.CASE, a_case(criteria=())), new(Kind.INCOME, pension)))

    path = packed(tmp_path / "pack.xlsx", language, Position(book, TODAY), chinese=False)

    sheet = CalamineWorkbook.from_filelike(BytesIO(path.read_bytes())).get_sheet_by_name("Income")
    assert sheet.to_python()[1][3] == "1899-12-01"
