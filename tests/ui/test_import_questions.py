"""What only the person can answer about a file is asked on its card: password, encoding, whose it is."""

from __future__ import annotations

from io import BytesIO

import pytest
import pyzipper

from tests.importing.statements import alipay_gen3, huabei_purchase, repayments
from tests.ui.test_import_page import import_action, says, tabs
from zhihuan.ui.pages.import_questions import EncodingQuestion, OwnerQuestion, PasswordQuestion


@pytest.fixture
def page(import_page):
    return import_page


def locked(content, password):
    packed = BytesIO()
    with pyzipper.AESZipFile(packed, "w", encryption=pyzipper.WZ_AES) as archive:
        archive.setpassword(password)
        archive.writestr("alipay.csv", content)
    return packed.getvalue()


def ask(page, kind):
    [question] = page._files.findChildren(kind)
    return question


def answer(page, qtbot, password):
    question = ask(page, PasswordQuestion)
    question.line.setText(password)
    with qtbot.waitSignal(page.preparation.reader.finished):
        question.open.click()


def test_a_locked_archive_asks_for_its_password_and_says_when_it_is_wrong(page, give, qtbot):
    give(mailed=locked(alipay_gen3(huabei_purchase()), b"330123"))
    assert says(page._files, "locked with a password")

    answer(page, qtbot, "000000")
    assert says(page._files, "The password does not open")
    answer(page, qtbot, "330123")

    assert tabs(page) == ["All 1", "1 new"]
    assert says(page._files, "mailed.csv › alipay.csv")


def test_a_password_is_forgotten_with_the_draft(page, give, qtbot):
    give(mailed=locked(alipay_gen3(huabei_purchase()), b"330123"))
    answer(page, qtbot, "330123")

    page.preparation.give_up()

    assert page.preparation.draft.options == {}


def test_an_unclear_encoding_is_chosen_by_its_first_lines(page, give, qtbot):
    text = "日期,貸款,金額\n2026-01-10,車貸還款,500.00\n2026-02-10,車貸還款,500.00\n"
    give(paid=text.encode("big5"))
    question = ask(page, EncodingQuestion)
    assert question.encodings.count() > 1

    with qtbot.waitSignal(page.preparation.reader.finished):
        question.use.click()


def test_another_accounts_file_asks_once_whose_it_is(page, give):
    give(mine=alipay_gen3(huabei_purchase(), owner="zhangsan@example.com"))
    import_action(page).trigger()
    give(theirs=alipay_gen3(huabei_purchase(), owner="lisi@example.com"))

    ask(page, OwnerQuestion).apart.click()

    assert not page._files.findChildren(OwnerQuestion) or not ask(page, OwnerQuestion).isVisibleTo(page)
    assert says(page._files, "kept apart")


def test_a_file_that_needs_no_answer_asks_nothing(page, give):
    give(paid=repayments())

    assert not page._files.findChildren(PasswordQuestion)
    assert not page._files.findChildren(OwnerQuestion)
