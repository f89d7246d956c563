"""Whose account a file is from: one person under several spellings is one, another person is kept apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.application.import_rows import a_contract, a_file, a_row, planned_files, rows_of, taken
from zhihuan.application.import_owners import may_be_one
from zhihuan.application.import_preview import Choice, PlanReason
from zhihuan.application.imported import RowGroup, RowKind, Vantage
from zhihuan.domain.book import Book

FULL, MASKED, OTHER = "13812345612", "138******12", "13899999912"


def file_of(owner, *numbers, **parts):
    rows = [a_row(number, key=f"alipay|{owner}|{number}|purchase") for number in numbers]
    return a_file(*rows, owner=owner, sha256=f"{owner}{numbers}".ljust(64, "0"), **parts)


def read(*files, book=None, **parts):
    before = book or Book()
    plan = planned_files(*files, book=before, **parts)
    return plan, taken(plan, before) if plan.command is not None else before


@pytest.mark.parametrize(("left", "right", "same"), [
    (FULL, MASKED, True), (MASKED, OTHER, True), (FULL, OTHER, False), ("123***@qq.com", "12399@QQ.com", True),
    ("123***@qq.com", "12399@163.com", False), ("138****5612", MASKED, True), ("139****5612", MASKED, False),
    ("*", "anybody", False), ("1*", "1*", True), ("138**12", "13812", True), ("138***812", "13812", False),
    ("*12", "138*12", False),
])
def test_stars_hide_what_stands_between_the_ends(left, right, same):
    assert may_be_one(left, right) is may_be_one(right, left) is same


@pytest.mark.parametrize(("first", "second"), [
    (FULL, MASKED), (MASKED, FULL), (FULL, ""), ("", FULL), (MASKED, ""), ("", ""),
])
def test_one_account_under_two_spellings_is_read_once(first, second):
    _, book = read(file_of(first, 1, 2))

    plan, after = read(file_of(second, 2, 3), book=book)

    assert [group for group, _ in rows_of(plan)] == [RowGroup.DUPLICATE, RowGroup.NEW]
    assert plan.files[0].other_owners == ()
    assert (len(after.entries), len(after.lines)) == (3, 1)


def test_a_spelling_that_fits_two_accounts_is_a_third():
    _, book = read(file_of(FULL, 1))
    _, book = read(file_of(OTHER, 1), book=book)

    plan, after = read(file_of(MASKED, 1), book=book)

    assert rows_of(plan) == [(RowGroup.NEW, None)]
    assert plan.files[0].other_owners == (FULL, OTHER)
    assert len(after.lines) == 3


def test_a_spelling_that_was_matched_does_not_match_another_account_besides():
    _, book = read(file_of(MASKED, 1))
    _, book = read(file_of(FULL, 2), book=book)

    plan, after = read(file_of(OTHER, 3), book=book)

    assert plan.files[0].other_owners == (MASKED, FULL)
    assert len(after.lines) == 2


def test_another_persons_file_has_lines_of_its_own():
    _, book = read(file_of("me", 1))

    plan, after = read(file_of("her", 1), book=book)

    assert plan.files[0].other_owners == ("me",)
    assert {line.name for line in after.lines.values()} == {"花呗", "花呗 (her)"}
    assert {len([e for e in after.entries.values() if e.line == line]) for line in after.lines} == {1}
    again, later = read(file_of("her", 1, 2), book=after)
    assert again.files[0].other_owners == ()
    assert len(later.lines) == 2


def test_two_persons_files_read_together_are_kept_apart_in_either_order():
    mine, hers = file_of("a", 1), file_of("b", 1)

    assert read(mine, hers)[1].lines == read(hers, mine)[1].lines
    assert len(read(mine, hers)[1].lines) == 2


def test_an_account_that_is_mine_as_well_goes_to_my_lines_now_and_later():
    _, book = read(file_of("me", 1))

    _, after = read(file_of("mine too", 1), book=book, same_person={"mine too"})
    _, later = read(file_of("mine too", 1, 2), book=after)

    assert [line.name for line in later.lines.values()] == ["花呗"]
    assert len(later.entries) == 3


def test_another_persons_repayment_does_not_go_to_my_loan():
    _, book = read(a_file(a_contract(1, product="jiebei"), a_row(2)))
    hers = a_row(1, RowKind.REPAY, product="jiebei", amount="1120", on=date(2026, 2, 15), key="alipay|her|1|repay")

    _, after = read(a_file(hers, owner="her"), book=book)
    _, shared = read(a_file(hers, owner="her"), book=book, same_person={"her"})

    assert not after.payments
    assert shared.payments


@pytest.mark.parametrize("vantage", [Vantage.ACCOUNT, Vantage.LENDER])
def test_ones_second_bank_account_is_no_other_person(vantage):
    first, second = (replace(file_of(tail, 1), vantage=vantage) for tail in ("7449", "8214"))
    _, book = read(first)

    plan, after = read(second, book=book)

    assert plan.files[0].other_owners == ()
    assert len(after.lines) == 1


@pytest.mark.parametrize("vantage", [Vantage.WALLET, Vantage.LENDER])
def test_rows_of_a_file_that_names_nobody_are_known_again_in_whichever_account_has_them(vantage):
    first, second, nobodys = (
        replace(file_of(owner, *numbers), vantage=vantage)
        for owner, numbers in (("a", (1, 2)), ("b", (3,)), ("", (1, 3, 4)))
    )
    _, book = read(first, second)

    plan, after = read(nobodys, book=book)

    assert [group for group, _ in rows_of(plan)] == [RowGroup.DUPLICATE, RowGroup.DUPLICATE, RowGroup.NEW]
    assert plan.files[0].other_owners == ("a", "b")
    again, _ = read(replace(file_of("b", 4, 5), vantage=vantage), book=after)
    assert [group for group, _ in rows_of(again)] == [RowGroup.DUPLICATE, RowGroup.NEW]


def test_a_file_that_names_nobody_waits_for_those_read_with_it():
    plan, after = read(file_of("", 1, 3), file_of("a", 1), file_of("b", 3))

    assert [group for group, _ in rows_of(plan)] == [RowGroup.DUPLICATE] * 2
    assert len(after.entries) == 2


def test_what_was_read_without_an_owner_belongs_to_nobody_once_a_second_account_came():
    _, book = read(file_of("a", 1))
    _, book = read(file_of("", 2), book=book)
    _, book = read(file_of("b", 3), book=book)

    plan, _ = read(file_of("", 2, 3), book=book)

    assert [group for group, _ in rows_of(plan)] == [RowGroup.DUPLICATE] * 2
    assert plan.files[0].other_owners == ("a", "b")


def test_an_order_of_a_payment_service_that_another_account_told_is_asked_about():
    _, book = read(file_of("小明", 1, 2, vantage=Vantage.WALLET))
    renamed = file_of("小明新", 2, 3, vantage=Vantage.WALLET)

    plan, after = read(renamed, book=book, same_person={"小明新"})
    (asked, new) = plan.files[0].rows
    same, _ = read(renamed, book=book, choices={(0, asked.row.line): Choice(same_as=asked.suggested[0])})

    assert [(one.group, one.reason) for one in (asked, new)] == [
        (RowGroup.UNDECIDED, PlanReason.PERHAPS_SAME), (RowGroup.NEW, None),
    ]
    assert plan.files[0].other_owners == ("小明",)
    assert (len(after.entries), len(after.lines)) == (3, 1)
    assert same.files[0].rows[0].group is RowGroup.DUPLICATE


def test_rows_of_a_payment_service_without_a_number_stay_apart_by_owner():
    numberless = [a_row(1, key="alipay|me|=00"), a_row(1, key="alipay|her|=00")]
    files = [
        a_file(row, owner=owner, vantage=Vantage.WALLET, sha256=owner.ljust(64, "0"))
        for row, owner in zip(numberless, ("me", "her"), strict=True)
    ]

    assert len(read(*files)[1].entries) == 2


def test_two_people_at_one_bank_may_have_equal_numbers():
    _, book = read(file_of("me", 1, vantage=Vantage.LEDGER))

    plan, _ = read(file_of("her", 1, vantage=Vantage.LEDGER), book=book)

    assert rows_of(plan) == [(RowGroup.NEW, None)]
