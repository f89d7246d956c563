"""Who lends by what a statement says, and which words name a product and which only look like one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importing.statements import alipay_gen3, alipay_row
from zhihuan import assets
from zhihuan.application.imported import RowGroup, RowKind
from zhihuan.application.institutions import Institutions
from zhihuan.importing.institutions import read_institutions
from zhihuan.importing.products import ProductWords, read_products
from zhihuan.importing.profile_files import read_profiles

LENDERS = assets.root() / "lenders"
PRODUCTS = read_products(LENDERS)
WORDS = ProductWords(PRODUCTS, Institutions(read_institutions(LENDERS)))


@pytest.mark.parametrize(("text", "bank"), [
    ("转账至工商银行尾号1234信用卡还款", "工商银行"), ("中国工商银行信用卡(1230)", "中国工商银行"),
    ("工行信用卡", "中国工商银行"), ("ICBC credit card", "中国工商银行"), ("掌上生活还款", "招商银行"),
    ("建设银行储蓄卡还招商银行信用卡", "招商银行"), ("广发信用卡(1234)", "广发银行"), ("江苏银行信用购", "江苏银行"),
    ("无锡农村商业银行信用卡", "无锡农村商业银行"), ("桂林银行信用卡还款", "桂林银行"),
    ("花呗", None), ("手机银行 信用卡还款", None), ("施工行业信用卡", None), ("途中行李 信用卡", None),
    ("中信书店 信用卡", None),
])
def test_a_bank_is_named_by_any_of_its_names_and_by_no_other_words(text, bank):
    assert WORDS.bank_in(text) == bank


@pytest.mark.parametrize("payer", ["工行信用卡(1230)", "ICBC信用卡(1230)", "中国工商银行信用卡(1230)"])
def test_a_card_is_called_by_its_banks_full_name_however_a_payer_spells_it(only_row, payer):
    row = only_row(alipay_gen3(alipay_row("牛奶", counterparty="超市", pay_from=payer)))

    assert (row.product, row.lender, row.loan_name) == ("credit_card", "中国工商银行", "中国工商银行信用卡(1230)")


@pytest.mark.parametrize("product", PRODUCTS, ids=lambda one: one.code)
def test_every_word_of_a_product_names_it_in_a_repayment(product):
    for word in product.words:
        assert WORDS.named_in(f"{word}还款") == (product,)
        assert WORDS.named_in(f"主动还款-{word} 2026年09月账单") == (product,)


def test_figures_before_a_word_are_no_part_of_it():
    assert [one.code for one in WORDS.named_in("招商银行尾号2358信用卡还款")] == ["credit_card"]


@pytest.mark.parametrize(("counterparty", "memo"), [
    ("分付便利店", "午餐"), ("周大福", "足金金条10g"), ("菜场", "白条鸡2斤"), ("老王", "车贷计算器VIP"),
    ("淘宝", "信用卡套"), ("微粒贷教程", "微粒贷还款教程"), ("书店", "《怎样还款》"), ("商城", "花呗还款日贴纸"),
])
def test_goods_and_shops_that_are_called_like_credit_and_paid_with_own_money_are_none(only_row, counterparty, memo):
    row = only_row(alipay_gen3(alipay_row(memo, counterparty=counterparty, pay_from="余额")))

    assert (row.group, row.kind) == (RowGroup.IGNORED, RowKind.NOT_CREDIT)


def test_goods_that_are_called_like_credit_and_paid_on_credit_are_that_credits_purchase(only_row):
    row = only_row(alipay_gen3(alipay_row("京东金条还款神器", counterparty="白条书店", pay_from="花呗")))

    assert (row.kind, row.product) == (RowKind.PURCHASE, "huabei")


def test_a_book_whose_type_column_tells_the_direction_is_read_by_it(read):
    file = read("日期,类型,分类,账户,金额,备注\n2026-01-03,支出,还款,现金,30,信用卡还款\n"
                "2026-01-03,支出,餐饮,现金,50,白条鸡\n2026-01-03,收入,工资,现金,9000,工资\n".encode())

    assert [(row.group, row.kind) for row in file.rows] == [
        (RowGroup.NEW, RowKind.REPAY), *[(RowGroup.IGNORED, RowKind.NOT_CREDIT)] * 2,
    ]


def test_the_documentation_counts_what_there_is():
    text = (Path(__file__).parents[2] / "docs" / "import-formats.md").read_text(encoding="utf-8")

    assert f"({len(read_profiles(assets.root() / 'profiles'))} layouts)" in text
    assert f"{len(read_institutions(LENDERS))} of them beside {len(PRODUCTS)} products" in text
