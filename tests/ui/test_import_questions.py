"""What only the person can answer about a file is asked on its card: password, encoding, whose it is."""

from __future__ import annotations

from io import BytesIO

import pytest
import pyzipper

from tests.importing.statements import alipay_gen3, huabei_purchase, repayments
from tests.ui.test_import_page import import_action, says, tabs
from zhihuan.application.date_orders import Order
from zhihuan.application.imported import Reason, RowGroup
from zhihuan.ui.pages.import_questions import (
    EncodingQuestion,
    OrderAnswer,
    OrderQuestion,
    OwnerQuestion,
    PasswordQuestion,
)


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
    assert not question.damaged.isVisibleTo(page)

    with qtbot.waitSignal(page.preparation.reader.finished):
        question.use.click()


def test_a_damaged_text_says_what_becomes_of_its_bytes_and_is_read(page, give, qtbot):
    rows = "".join(f"2026-01-{day:02},车贷分期,100\n" for day in range(1, 29))
    give(paid=f"日期,贷款名称,金额\n{rows}".encode().replace("27,车".encode(), b"27,\xff", 1))
    question = ask(page, EncodingQuestion)

    assert question.damaged.isVisibleTo(page)
    assert "2026-01-27,‹FF›贷分期,100" in question.lines.text()
    with qtbot.waitSignal(page.preparation.reader.finished):
        question.use.click()
    [file] = page.preparation.draft.files
    assert [row.line for row in file.rows if row.reason is Reason.BYTES_MISFIT] == [28]


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


def test_days_that_can_be_read_in_two_ways_are_shown_in_both_and_read_as_is_said(page, give, qtbot):
    give(paid=b"date,loan,amount\n01/02/2026,car,500.00\n03/04/2026,car,500.00\n")
    question = ask(page, OrderQuestion)
    assert says(question, "01/02/2026 → Sun 1 Feb 2026    03/04/2026 → Fri 3 Apr 2026")
    assert says(question, "01/02/2026 → Fri 2 Jan 2026    03/04/2026 → Wed 4 Mar 2026")

    with qtbot.waitSignal(page.preparation.reader.finished):
        question.choices[Order.DAY_FIRST].click()

    [file] = page.preparation.draft.files
    assert [str(row.on) for row in file.rows] == ["2026-02-01", "2026-04-03"]
    assert says(page._files, "read as you said: day first")


def test_what_was_said_of_days_can_be_said_otherwise(page, give, qtbot):
    give(paid=b"date,loan,amount\n01/02/2026,car,500.00\n")
    with qtbot.waitSignal(page.preparation.reader.finished):
        ask(page, OrderQuestion).choices[Order.DAY_FIRST].click()
    [question] = page._files.findChildren(OrderAnswer)
    assert set(question.choices) == {Order.MONTH_FIRST}

    with qtbot.waitSignal(page.preparation.reader.finished):
        question.choices[Order.MONTH_FIRST].click()

    [file] = page.preparation.draft.files
    assert [str(row.on) for row in file.rows] == ["2026-01-02"]


def test_days_with_years_of_two_digits_are_shown_in_three_orders(page, give):
    give(paid=b"date,loan,amount\n03/04/05,car,500.00\n")

    assert list(ask(page, OrderQuestion).choices) == list(Order)


def test_days_that_tell_their_order_themselves_ask_nothing(page, give):
    give(paid=b"date,loan,amount\n01/02/2026,car,500.00\n25/02/2026,car,500.00\n")

    assert not page._files.findChildren(OrderQuestion)
    assert all(row.group is not RowGroup.ERROR for row in page.preparation.draft.files[0].rows)
