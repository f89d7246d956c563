"""What is known of products: names, days and the terms that most contracts have."""

from __future__ import annotations

import pytest

from tests.builders import DAILY, TENTH, cny
from zhihuan import assets
from zhihuan.domain.card_terms import CardTerms, CashFeeRule, InterestOn, LateFeeRule
from zhihuan.importing.products import read_products

PRODUCTS = {product.code: product for product in read_products(assets.root() / "lenders")}


@pytest.mark.parametrize("code", ["huabei", "baitiao", "meituan_yuefu", "douyin_yuefu"])
def test_a_monthly_bill_usually_charges_what_is_overdue_by_the_day(code):
    assert PRODUCTS[code].usual == CardTerms(
        daily_rate=DAILY, interest_on=InterestOn.UNPAID_SINCE_DUE, minimum=TENTH
    )


def test_a_card_usually_charges_the_full_statement_and_lets_three_days_pass():
    usual = PRODUCTS["credit_card"].usual

    assert usual == CardTerms(
        daily_rate=DAILY, interest_on=InterestOn.FULL_STATEMENT, compound=True, minimum=TENTH,
        late_fee=LateFeeRule(floor=cny(10)), cash_fee=CashFeeRule(TENTH.share / 10, cny(10)), grace_days=3,
        tolerance=cny(10),
    )


def test_a_product_of_single_loans_has_no_terms_of_bills():
    assert PRODUCTS["jiebei"].usual is None
