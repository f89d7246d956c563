"""Statements in traditional Chinese: understood like those in simplified, and shown as they are written."""

from __future__ import annotations

import pytest

from zhihuan.application.imported import NoteKind, RowGroup, RowKind
from zhihuan.domain.money import Money

ACCOUNT = "交易日期,摘要,支出,收入,餘額,對方戶名\n2026-03-01,{memo},100.00,,900.00,{payee}\n"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_card_s_bill_paid_is_a_repayment(only_row, encoding):
    row = only_row(ACCOUNT.format(memo="信用卡還款", payee="招商銀行").encode(encoding))

    assert (row.group, row.kind, row.product) == (RowGroup.NEW, RowKind.REPAY, "credit_card")
    assert (row.memo, row.counterparty, row.balance) == ("信用卡還款", "招商銀行", Money.parse("900.00"))


@pytest.mark.parametrize(
    ("memo", "product"), [("房貸還款", "mortgage"), ("花唄還款", "huabei"), ("微粒貸還款", "weilidai")]
)
def test_products_are_known_by_their_names(only_row, memo, product):
    row = only_row(ACCOUNT.format(memo=memo, payee="").encode())

    assert (row.group, row.kind, row.product) == (RowGroup.NEW, RowKind.REPAY, product)


def test_a_loan_without_a_name_is_asked_for(only_row):
    row = only_row(ACCOUNT.format(memo="貸款還款", payee="").encode())

    assert (row.group, row.kind) == (RowGroup.UNDECIDED, RowKind.REPAY)


def test_a_card_s_own_rows_are_told_apart(read):
    rows = read(
        "交易日期,交易摘要,交易金額,卡號末四位\n2026-03-01,還款,-100.00,1234\n2026-03-02,利息,3.00,1234\n".encode()
    ).rows

    assert [row.kind for row in rows] == [RowKind.REPAY, RowKind.INTEREST]


def test_what_stands_around_the_table_is_understood_and_the_account_named_as_it_is_written(read):
    file = read(
        "支付寶（中國）網絡技術有限公司\n支付寶賬戶：張@example.com\n共2筆記錄\n"
        "交易時間,交易分類,交易對方,對方賬號,商品說明,收/支,金額,收/付款方式,交易狀態,交易訂單號,商家訂單號,備註\n"
        "2026-03-01 10:00:00,日用百貨,小店,/,麵包,支出,10.00,花唄,交易成功,2026030100000000000000000017,,\n"
        .encode()
    )

    assert (file.profile, file.owner) == ("alipay-app", "張@example.com")
    assert [(note.kind, note.expected, note.found) for note in file.notes] == [(NoteKind.COUNT_DIFFERS, "2", "1")]
    assert [(row.group, row.kind, row.product) for row in file.rows] == [(RowGroup.NEW, RowKind.PURCHASE, "huabei")]


@pytest.mark.parametrize(("currency", "code"), [
    ("歐元", "EUR"), ("人民幣", "CNY"), ("新臺幣", "TWD"), ("日圓", "JPY"), ("澳門元", "MOP"), ("英鎊", "GBP"),
])
def test_a_currency_is_known_in_its_column(only_row, currency, code):
    row = only_row(f"交易日期,摘要,支出,收入,餘額,幣種\n2026-03-01,信用卡還款,100,,900,{currency}\n".encode())

    assert row.amount is not None
    assert row.amount.currency == code


def test_a_currency_is_known_beside_the_amount_and_around_the_table(only_row):
    beside = only_row("交易日期,摘要,支出,收入,餘額\n2026-03-01,信用卡還款,人民幣100.00,,900.00\n".encode())
    around = only_row("幣種：港幣\n交易日期,摘要,支出,收入,餘額\n2026-03-01,信用卡還款,100.00,,900.00\n".encode())

    assert (beside.amount, around.amount) == (Money.parse("100.00"), Money.parse("100.00", "HKD"))


def test_a_sum_below_the_rows_ends_them(read):
    file = read("交易日期,摘要,支出,收入,餘額\n2026-03-01,信用卡還款,100.00,,900.00\n人民幣合計,100.00,,,\n".encode())

    assert [row.kind for row in file.rows] == [RowKind.REPAY]
