"""Who lends: every institution that comes with the program, and finding them by any of their names."""

from __future__ import annotations

from collections import Counter

import pytest

from zhihuan import assets
from zhihuan.application.institutions import Institutions
from zhihuan.domain.lender import LenderKind
from zhihuan.importing.institutions import read_institutions
from zhihuan.importing.products import read_products

LENDERS = assets.root() / "lenders"
ALL = read_institutions(LENDERS)
KNOWN = Institutions(ALL)


def folded(name: str) -> str:
    return name.casefold().replace(" ", "")


def test_every_kind_of_lender_is_known_and_there_are_many():
    kinds = Counter(one.kind for one in ALL)

    assert set(kinds) == set(LenderKind)
    assert len(ALL) >= 60


def test_no_name_belongs_to_two():
    names = Counter(folded(name) for one in ALL for name in {folded(name) for name in one.names})

    assert [name for name, times in names.items() if times > 1] == []
    assert len({one.code for one in ALL}) == len(ALL)


def test_a_number_to_call_is_a_number():
    assert all(one.hotline.isdigit() for one in ALL if one.hotline)
    merchants = KNOWN.named("招行")
    assert merchants is not None
    assert merchants.hotline == "95555"


@pytest.mark.parametrize("product", read_products(LENDERS), ids=lambda product: product.code)
def test_who_stands_behind_a_product_is_an_institution_of_ours(product):
    if product.lender:
        institution = KNOWN.named(product.lender)
        assert institution is not None
        assert institution.name_zh == product.lender


def test_no_word_names_two_products():
    words = Counter(word.lower() for product in read_products(LENDERS) for word in product.words)

    assert [word for word, times in words.items() if times > 1] == []


def test_a_lender_is_one_under_all_its_names():
    assert KNOWN.same("工行", "中国工商银行")
    assert KNOWN.same("ICBC", "工商银行 ")
    assert KNOWN.same("村里的老王", "村里的老王")
    assert not KNOWN.same("村里的老王", "老李")
    assert not KNOWN.same("平安银行", "平安消费金融")


def test_the_longest_name_in_a_text_wins():
    found = KNOWN.named_in("转账至中国银行(香港)与马上消费金融,非icbcx")

    assert [one.code for one in found] == ["boc_hk", "msxf"]


def test_a_text_without_a_lender_names_none():
    assert KNOWN.named_in("超市购物") == ()
    assert Institutions(()).named_in("工商银行") == ()
