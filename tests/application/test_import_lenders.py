"""One lender under all its names; a platform only shows what an institution lends."""

from __future__ import annotations

from datetime import date

import pytest

from tests.application.import_rows import CATALOGUE, a_contract, a_file, a_row, planned, planned_files, rows_of, taken
from tests.builders import a_book, a_lender, a_line, an_entry, new
from zhihuan import assets
from zhihuan.application.import_preview import PlanReason
from zhihuan.application.imported import RowGroup, RowKind, Vantage
from zhihuan.application.institutions import Institutions
from zhihuan.domain.book import Kind
from zhihuan.domain.lender import LenderKind
from zhihuan.domain.revolving import EntryKind
from zhihuan.importing.institutions import read_institutions

KNOWN = Institutions(read_institutions(assets.root() / "lenders"))
ICBC = (
    "工行", "中国工商银行", "ICBC", "工商银行", "中国工商银行股份有限公司", "工商银行北京分行", "工商银行信用卡中心",
)


def a_card_row(line, lender, tail="1230"):
    return a_row(line, product="credit_card", lender=lender, loan_name=f"{lender}信用卡({tail})")


def lenders_of(*rows, book=None, **parts):
    return list(taken(planned(*rows, book=book, institutions=KNOWN, **parts), book).lenders.values())


def test_a_bank_is_one_lender_under_all_its_names():
    (lender,) = lenders_of(*(a_card_row(line, name) for line, name in enumerate(ICBC, start=1)))

    assert (lender.name, lender.kind) == ("中国工商银行", LenderKind.BANK)


@pytest.mark.parametrize("name", ICBC)
def test_whatever_name_comes_first_makes_the_same_lender(name):
    assert lenders_of(a_card_row(1, name)) == lenders_of(a_card_row(1, "ICBC"))


@pytest.mark.parametrize(("told", "name"), [("工行", "中国工商银行"), ("icbc", "ICBC")])
def test_a_new_lender_keeps_the_language_it_was_told_in_where_english_is_read(told, name):
    (lender,) = lenders_of(a_card_row(1, told), chinese_names=False)

    assert lender.name == name


@pytest.mark.parametrize("recorded", ["工行", "ICBC", "中国工商银行"])
def test_a_lender_that_was_typed_is_met_by_its_other_names(recorded):
    book = a_book(new(Kind.LENDER, a_lender("typed", recorded)))

    assert [one.id for one in lenders_of(a_card_row(1, "工商银行"), book=book)] == ["typed"]


@pytest.mark.parametrize(("name", "kind"), [
    ("招联金融", LenderKind.CONSUMER_FINANCE), ("财付通小贷", LenderKind.MICRO_LOAN), ("公积金中心", LenderKind.OTHER),
    ("村里的老王", LenderKind.OTHER), ("无锡农村商业银行", LenderKind.OTHER),
])
def test_a_lender_is_of_its_institutions_kind(name, kind):
    (lender,) = lenders_of(a_contract(lender=name))

    assert lender.kind is kind


def test_a_platform_is_not_who_lends_where_its_product_names_the_institution():
    with_institution, = lenders_of(a_contract(lender="支付宝", product="huabei"))
    alone, = lenders_of(a_contract(lender="支付宝"))

    assert with_institution == lenders_of(a_contract(lender=CATALOGUE["huabei"].lender))[0]
    assert (alone.name, alone.kind) == ("支付宝", LenderKind.PLATFORM)


def test_a_banks_debit_that_names_a_lender_for_short_may_be_the_wallets_repayment():
    entry = an_entry("repaid", on=date(2026, 3, 5), kind=EntryKind.REPAYMENT, amount="100")
    book = a_book(
        new(Kind.LENDER, a_lender("bank", "中国工商银行")),
        new(Kind.LINE, a_line("huabei", name="牡丹卡", lender="bank", product="credit_card")), new(Kind.ENTRY, entry),
    )
    repaid = a_row(1, RowKind.REPAY, product="credit_card", lender="工行", loan_name=None)

    plan = planned_files(
        a_file(repaid, source="ccb", vantage=Vantage.ACCOUNT), book=book, institutions=KNOWN
    )

    assert rows_of(plan) == [(RowGroup.UNDECIDED, PlanReason.PERHAPS_SAME)]
