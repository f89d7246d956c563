"""One movement told by two accounts: asked about, never decided, in whatever order the files come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.application.import_rows import a_file, a_row, planned_files, rows_of, taken
from tests.builders import a_book, a_lender, a_line, an_entry, cny, new
from zhihuan.application.import_preview import Choice, PlanReason
from zhihuan.application.imported import RowGroup, RowKind, Vantage
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.revolving import EntryKind

SAME = (RowGroup.UNDECIDED, PlanReason.PERHAPS_SAME)


def wallet(*rows, **parts):
    return a_file(*rows, vantage=Vantage.WALLET, **parts)


def bank(*rows, **parts):
    return a_file(*rows, **{"source": "icbc", "owner": "1230", "vantage": Vantage.ACCOUNT, "sha256": "b" * 64} | parts)


def paid(line=1, amount="300", day=5, source="alipay", **parts):
    return a_row(line, RowKind.REPAY, amount=amount, on=date(2026, 3, day), key=f"{source}|x|{line}|repay", **parts)


def debit(line=1, amount="300", day=5, **parts):
    return paid(line, amount, day, "icbc", **parts)


def read(*files, book=None, **parts):
    before = book or Book()
    plan = planned_files(*files, book=before, **parts)
    return plan, taken(plan, before) if plan.command is not None else before


@pytest.mark.parametrize("day", [3, 5, 7])
def test_the_banks_debit_of_a_wallets_repayment_is_asked_about(day):
    _, book = read(wallet(paid()))

    plan, _ = read(bank(debit(day=day)), book=book)

    assert rows_of(plan) == [SAME]
    assert plan.files[0].rows[0].suggested == tuple(book.entries)
    assert plan.command is None


@pytest.mark.parametrize("apart", [{"day": 8}, {"amount": "300.01"}, {"product": "jiebei"}])
def test_another_day_amount_or_product_is_another_movement(apart):
    _, book = read(wallet(paid()))

    assert rows_of(read(bank(debit(**apart)), book=book)[0]) == [(RowGroup.NEW, None)]


def test_it_is_asked_in_one_import_of_both_files_in_either_order():
    one, other = wallet(paid()), bank(debit())

    assert rows_of(read(one, other)[0], 1) == [SAME]
    assert rows_of(read(other, one)[0], 0) == [SAME]
    assert rows_of(read(one, other)[0], 0) == rows_of(read(other, one)[0], 1) == [(RowGroup.NEW, None)]


def test_it_says_which_file_of_the_import_holds_the_other_and_names_none_for_the_ledger():
    one, other = wallet(paid()), bank(debit(), name="icbc.csv")
    _, book = read(one)

    together = read(one, other)[0].files[1].rows[0]
    later = read(other, book=book)[0].files[0].rows[0]

    assert (together.beside, later.beside) == ("alipay.csv", "")


def test_the_wallet_is_asked_about_where_the_bank_was_read_first():
    _, book = read(bank(debit()))

    assert rows_of(read(wallet(paid()), book=book)[0]) == [SAME]


def test_what_is_the_same_adds_no_money_and_is_known_again():
    _, book = read(wallet(paid()))
    (entry,) = book.entries

    plan, after = read(bank(debit()), book=book, choices={(0, 1): Choice(same_as=entry)})

    assert rows_of(plan) == [(RowGroup.DUPLICATE, PlanReason.ALREADY_RECORDED)]
    assert plan.files[0].rows[0].target == "花呗"
    assert plan.command.count == 1
    assert after.entries == book.entries
    assert rows_of(read(bank(debit()), book=after)[0]) == [(RowGroup.DUPLICATE, PlanReason.ALREADY_IMPORTED)]
    assert rows_of(read(bank(debit(2)), book=after)[0]) == [(RowGroup.NEW, None)]


def test_what_is_another_movement_is_taken():
    _, book = read(wallet(paid()))

    plan, after = read(bank(debit()), book=book, choices={(0, 1): Choice(take=True)})

    assert rows_of(plan) == [(RowGroup.NEW, None)]
    assert len(after.entries) == 2


def test_a_thing_that_is_gone_is_asked_about_anew():
    _, book = read(wallet(paid()))

    assert rows_of(read(bank(debit()), book=book, choices={(0, 1): Choice(same_as="gone")})[0]) == [SAME]


def test_two_equal_repayments_leave_each_row_its_own():
    _, book = read(wallet(paid(1), paid(2)))
    first, second = book.entries

    plan, _ = read(bank(debit(1), debit(2), debit(3)), book=book, choices={
        (0, 1): Choice(same_as=first), (0, 2): Choice(same_as=second),
    })

    assert rows_of(plan)[2] == (RowGroup.NEW, None)


@pytest.mark.parametrize(("text", "asked"), [
    ("支付宝-消费", True), ("财付通", False), ("花呗", False), ("", False), ("Ant Consumer Finance", True),
])
def test_a_debit_of_no_known_product_is_met_by_the_service_it_names(text, asked):
    _, book = read(wallet(paid()))

    plan, _ = read(bank(debit(product=None, counterparty=text)), book=book)

    assert (rows_of(plan) == [SAME]) is asked


def test_a_wallet_row_is_met_by_a_debit_that_named_the_wallet():
    line = new(Kind.LINE, a_line("card", name="Card", product=""))
    book = a_book(new(Kind.LENDER, a_lender()), line)
    row = debit(product=None, memo="支付宝")
    _, book = read(bank(row), book=book, choices={(0, 1): Choice(line=LineId("card"))})

    plan, _ = read(wallet(paid(product=None)), book=book)

    assert rows_of(plan) == [SAME]


def test_two_wallets_are_two_movements_and_two_ledgers_perhaps_one():
    _, book = read(wallet(paid()))
    other = [debit()]

    wallets = {"alipay": Vantage.WALLET}
    apart = read(bank(*other, vantage=Vantage.WALLET), book=book, vantages=wallets)[0]
    own = read(bank(*other, vantage=Vantage.LEDGER), book=book, vantages={"alipay": Vantage.LEDGER})[0]

    assert rows_of(apart) == [(RowGroup.NEW, None)]
    assert rows_of(own) == [SAME]


def test_what_the_user_typed_is_met_on_the_same_line_only():
    book = a_book(
        new(Kind.LENDER, a_lender()), new(Kind.LINE, a_line("huabei")),
        new(Kind.ENTRY, an_entry("typed", on=date(2026, 3, 4), kind=EntryKind.REPAYMENT, amount=cny(300))),
    )

    assert rows_of(read(wallet(paid()), book=book)[0]) == [SAME]
    assert rows_of(read(wallet(paid(product="jiebei")), book=book)[0]) == [(RowGroup.NEW, None)]


# ── cards ─────────────────────────────────────────────────────────────────────

CARD = {"product": "credit_card", "lender": "招商银行"}


def statement(*rows):
    return a_file(*rows, source="cmb", owner="7449", vantage=Vantage.LENDER, sha256="c" * 64)


def on_card(line, kind, day, source, name="招商银行信用卡(7449)"):
    return a_row(line, kind, on=date(2026, 3, day), key=f"{source}|x|{line}|{kind}", **CARD, loan_name=name)


@pytest.mark.parametrize("kind", [RowKind.PURCHASE, RowKind.REPAY, RowKind.REFUND])
def test_a_cards_own_statement_and_the_wallet_meet_within_three_days(kind):
    _, book = read(wallet(on_card(1, kind, 5, "alipay")))

    assert rows_of(read(statement(on_card(1, kind, 8, "cmb")), book=book)[0]) == [SAME]
    assert rows_of(read(statement(on_card(1, kind, 9, "cmb")), book=book)[0]) == [(RowGroup.NEW, None)]


def test_a_card_named_by_its_digits_is_the_card_of_that_name():
    _, book = read(wallet(on_card(1, RowKind.PURCHASE, 5, "alipay")))

    plan, _ = read(statement(on_card(1, RowKind.PURCHASE, 5, "cmb", name="7449")), book=book)

    assert rows_of(plan) == [SAME]
    assert plan.files[0].rows[0].target == "招商银行信用卡(7449)"


def test_a_bank_that_is_named_for_short_is_the_same_bank():
    short, full = ({"product": "credit_card", "lender": name} for name in ("建设银行", "中国建设银行"))
    one, other = (
        a_row(1, RowKind.REPAY, key=f"{source}|x|1|repay", **named, loan_name=f"{named['lender']}信用卡(1111)")
        for source, named in (("alipay", short), ("ccb", full))
    )
    _, book = read(wallet(one))

    plan, _ = read(statement(other), book=book)

    assert rows_of(plan) == [SAME]
    assert plan.files[0].rows[0].target == "建设银行信用卡(1111)"


def test_two_cards_of_one_bank_are_not_one_unless_the_bank_names_the_wallet():
    _, book = read(wallet(on_card(1, RowKind.PURCHASE, 5, "alipay")))

    plan, _ = read(statement(on_card(1, RowKind.PURCHASE, 5, "cmb", name="8214")), book=book)
    named = replace(on_card(1, RowKind.PURCHASE, 5, "cmb", name="8214"), counterparty="支付宝-京东")

    assert rows_of(plan) == [(RowGroup.NEW, None)]
    assert rows_of(read(statement(named), book=book)[0]) == [SAME]


def test_the_wallets_repayment_that_names_only_the_bank_meets_the_cards():
    _, book = read(statement(on_card(1, RowKind.REPAY, 5, "cmb"), on_card(2, RowKind.PURCHASE, 1, "cmb", "8214")))
    row = a_row(1, RowKind.REPAY, key="alipay|x|1|repay", **CARD)

    plan, _ = read(wallet(row), book=book)

    assert rows_of(plan) == [SAME]


# ── sums ──────────────────────────────────────────────────────────────────────


def servicer(*rows):
    return a_file(*rows, source="aidvantage", owner="", vantage=Vantage.LENDER, sha256="d" * 64)


def loan_rows():
    parts = {"product": None, "lender": "Aidvantage"}
    return [
        a_row(line, kind, amount=amount, on=date(2026, 3, day), loan_name=name, key=f"aidvantage||{line}|x", **parts)
        for line, (name, kind, amount, day) in enumerate([
            ("Loan A", RowKind.BORROW, "1000", 1), ("Loan B", RowKind.BORROW, "1000", 1),
            ("Loan A", RowKind.REPAY, "100", 5), ("Loan B", RowKind.REPAY, "50", 5),
        ], start=1)
    ]


def test_one_debit_that_is_the_sum_of_the_lenders_parts_is_asked_about_and_linked_to_all():
    _, book = read(servicer(*loan_rows()))
    row = debit(amount="150", day=6, product=None, counterparty="Aidvantage")

    plan, _ = read(bank(row), book=book)
    (suggested,) = plan.files[0].rows[0].suggested
    linked, after = read(bank(row), book=book, choices={(0, 1): Choice(same_as=suggested)})

    assert rows_of(plan) == [SAME]
    assert len(suggested.split("+")) == 2
    assert after.entries == book.entries
    assert len(after.rows) == len(book.rows) + 2
    assert linked.command.count == 1
    assert rows_of(read(bank(row), book=after)[0]) == [(RowGroup.DUPLICATE, PlanReason.ALREADY_IMPORTED)]


def test_the_lenders_parts_of_a_debit_that_was_read_first_are_asked_about():
    lender = a_lender("aid", "Aidvantage")
    book = a_book(new(Kind.LENDER, lender), new(Kind.LINE, a_line("all", lender="aid", name="All", product="")))
    row = debit(amount="150", day=6, product=None, counterparty="Aidvantage")
    _, book = read(bank(row), book=book, choices={(0, 1): Choice(line=LineId("all"))})

    plan, _ = read(servicer(*loan_rows()), book=book)

    assert rows_of(plan) == [(RowGroup.NEW, None), (RowGroup.NEW, None), SAME, SAME]


@pytest.mark.parametrize("cut", [(0, 1, 2, 3), (0, 1, 3, 2)])
def test_each_part_of_a_debit_is_asked_about_wherever_the_day_is_cut(cut):
    rows = loan_rows()
    book = a_book(
        new(Kind.LENDER, a_lender("aid", "Aidvantage")),
        new(Kind.LINE, a_line("all", lender="aid", name="All", product="")),
    )
    row = debit(amount="150", day=6, product=None, counterparty="Aidvantage")
    _, book = read(bank(row), book=book, choices={(0, 1): Choice(line=LineId("all"))})
    (paid_whole,) = book.entries

    for number, part in enumerate((cut[:3], cut[3:])):
        file = replace(servicer(*(rows[place] for place in part)), sha256=str(number) * 64)
        plan, _ = read(file, book=book)
        asked = [one for one in plan.files[0].rows if one.row.kind is RowKind.REPAY]
        assert [(one.group, one.reason) for one in asked] == [SAME]
        assert [one.suggested for one in asked] == [(paid_whole,)]
        _, book = read(file, book=book, choices={(0, asked[0].row.line): Choice(same_as=paid_whole)})

    assert [one.amount for one in book.entries.values() if one.kind is EntryKind.REPAYMENT] == [cny(150)]


def test_a_part_is_part_of_nothing_smaller_nor_of_another_lenders():
    book = a_book(
        new(Kind.LENDER, a_lender("aid", "Aidvantage")), new(Kind.LENDER, a_lender("else", "Elsewhere")),
        new(Kind.LINE, a_line("all", lender="aid", name="All", product="")),
        new(Kind.LINE, a_line("other", lender="else", name="Other", product="")),
    )
    for line, (amount, to) in enumerate([("40", "all"), ("150", "other")], start=1):
        row = debit(line, amount=amount, day=5, product=None, counterparty="transfer")
        _, book = read(bank(row), book=book, choices={(0, line): Choice(line=LineId(to))})

    assert rows_of(read(servicer(*loan_rows()), book=book)[0]) == [(RowGroup.NEW, None)] * 4
