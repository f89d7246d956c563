"""Statements in traditional Chinese: understood like those in simplified, and shown as they are written."""

from __future__ import annotations

import pytest

from zhihuan.application.imported import RowGroup, RowKind
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
