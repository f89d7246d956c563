"""Open rows that are left out: remembered by the ledger, told so when read again, and asked about when wanted."""

from __future__ import annotations

import pytest

from tests.importing.statements import alipay_gen3, huabei_purchase, repayments
from tests.ui.test_import_decisions import choose_rows
from tests.ui.test_import_page import import_action, says, show_group, tabs
from zhihuan.application.imported import RowGroup

IN_INSTALMENTS = alipay_gen3(huabei_purchase(pay_from="花呗分期(3期)", order_id="31"))


@pytest.fixture
def strip(import_page):
    return import_page._preview.decision


def leave(page, strip):
    show_group(page, RowGroup.UNDECIDED)
    assert strip.leave.text() == "Leave out"
    strip.leave.click()


def test_a_row_that_is_left_out_is_not_asked_about_in_the_next_reading(import_page, give, strip, import_desk):
    give(alipay=IN_INSTALMENTS)
    leave(import_page, strip)

    assert tabs(import_page) == ["All 1", "1 left out"]
    assert import_action(import_page).text() == "Remember what is left out"
    import_action(import_page).trigger()
    assert says(import_page._result, "What you left out of alipay.csv is remembered")
    assert import_desk.session.book.entries == {}

    give(alipay=IN_INSTALMENTS)
    assert tabs(import_page) == ["All 1", "1 left out"]
    assert not import_action(import_page).isEnabled()


def test_what_was_left_out_is_asked_about_again_when_wanted(import_page, give, strip, import_desk):
    give(alipay=IN_INSTALMENTS)
    leave(import_page, strip)
    import_action(import_page).trigger()
    give(alipay=IN_INSTALMENTS)
    show_group(import_page, RowGroup.IGNORED)

    assert says(strip, "until you let it be asked again")
    assert strip.way.isHidden()
    assert strip.leave.text() == "Ask again"
    strip.leave.click()

    assert tabs(import_page) == ["All 1", "1 need a decision"]
    import_desk.undo()
    assert import_desk.session.book.rows == {}


def test_several_open_rows_are_left_out_at_once(import_page, give, strip):
    give(paid=repayments([{"loan": "甲"}, {"loan": "甲", "date": "2026-02-10"}]))
    show_group(import_page, RowGroup.UNDECIDED)
    choose_rows(import_page, 0, 1)

    strip.leave.click()

    assert tabs(import_page) == ["All 2", "2 left out"]


def test_a_new_row_is_only_unticked(import_page, give, strip):
    give(alipay=alipay_gen3(huabei_purchase()))

    assert strip.leave.isHidden()
