"""What an import adds can be called otherwise before it is recorded."""

from __future__ import annotations

import pytest

from tests.importing.statements import alipay_gen3, huabei_purchase, loan_register
from tests.ui.test_import_page import import_action, says
from zhihuan.ui.dialogs.names_form import NamesForm
from zhihuan.ui.pages.import_rows import WHY_COLUMN


@pytest.fixture
def page(import_page):
    return import_page


@pytest.fixture
def desk(import_desk):
    return import_desk


def form_of(page):
    page._files.names.click()
    return page.window().findChildren(NamesForm)[-1]


def test_a_new_loan_and_a_new_line_are_recorded_under_the_names_given(page, give, desk):
    give(loans=loan_register([{}]), alipay=alipay_gen3(huabei_purchase()))
    form = form_of(page)
    loan, line = form.fields

    form.fields[loan].set_text("老家的房子")
    form.fields[line].set_text("My Huabei")
    form.submit.click()
    import_action(page).trigger()

    assert desk.session.book.loans[loan].name == "老家的房子"
    assert desk.session.book.lines[line].name == "My Huabei"


def test_the_rows_say_the_name_that_was_given(page, give):
    give(alipay=alipay_gen3(huabei_purchase()))
    form = form_of(page)
    next(iter(form.fields.values())).set_text("My Huabei")

    form.submit.click()

    model = page._preview.model
    assert any("My Huabei" in str(model.index(0, column).data()) for column in range(WHY_COLUMN + 1))


def test_the_name_is_there_when_one_looks_again_and_goes_with_the_draft(page, give):
    give(alipay=alipay_gen3(huabei_purchase()))
    form = form_of(page)
    next(iter(form.fields.values())).set_text("My Huabei")
    form.submit.click()

    assert [field.text() for field in form_of(page).fields.values()] == ["My Huabei"]
    page.preparation.give_up()
    assert page.preparation.draft.names == {}


def test_no_name_at_all_is_refused(page, give):
    give(alipay=alipay_gen3(huabei_purchase()))
    form = form_of(page)
    next(iter(form.fields.values())).set_text(" ")

    form.submit.click()

    assert says(form, "Write a name.")
    assert page.preparation.draft.names == {}


def test_what_adds_nothing_asks_for_no_names(page, give):
    give(alipay=alipay_gen3(huabei_purchase(status="交易关闭", pay_from="")))

    assert not page._files.names.isVisibleTo(page)
