"""What an import would do: every row in its group, nothing twice, nothing guessed, one command for all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.application.import_rows import (
    CATALOGUE,
    FIRST,
    TODAY,
    a_contract,
    a_file,
    a_repayment,
    a_row,
    planned,
    rows_of,
    taken,
)
from tests.builders import a_book, a_lender, a_line, a_loan, a_loan_with_lender, a_payment, cny, new, terms
from zhihuan.application.import_preview import Choice, PlanReason
from zhihuan.application.imported import (
    ImportedRow,
    Reason,
    RowGroup,
    RowKind,
)
from zhihuan.application.imported_loan import LoanStatus
from zhihuan.application.importing_plan import plan_import
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.errors import DatesOutOfOrder, NotADate
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position
from zhihuan.domain.revolving import EntryKind
from zhihuan.domain.terms import Method


def test_a_statement_becomes_a_line_with_its_entries():
    plan = planned(
        a_row(1, amount="300", counterparty="Shop"), a_row(2, RowKind.REFUND, amount="50"),
        a_row(3, RowKind.REPAY, amount="80", on=date(2026, 3, 10), bill_month=(2026, 3), automatic=True),
    )

    book = taken(plan)
    (line,) = book.lines.values()
    (lender,) = book.lenders.values()
    assert rows_of(plan) == [(RowGroup.NEW, None)] * 3
    assert (line.name, line.product, line.statement_day, line.due_day) == ("花呗", "huabei", 1, None)
    assert [one.line.due_day for one in Position(book, TODAY).lines.values()] == [10]
    assert lender.name == "Ant Consumer Finance"
    assert [(entry.kind, entry.bill) for entry in book.entries.values()] == [
        (EntryKind.PURCHASE, None), (EntryKind.REFUND, None), (EntryKind.REPAYMENT, date(2026, 3, 1)),
    ]
    assert plan.files[0].counts[RowGroup.NEW] == 3


def test_a_purchase_on_huabei_is_owed_once():
    book = taken(planned(a_row(1, amount="300"), a_row(2, amount="300", on=date(2026, 3, 6))))

    assert Position(book, TODAY).owed == cny(600)


def test_the_same_file_again_brings_nothing():
    rows = (a_contract(), a_row(2), a_repayment(3))
    book = taken(planned(*rows))

    again = planned(*rows, book=book)

    assert again.command is None
    assert rows_of(again) == [(RowGroup.DUPLICATE, PlanReason.ALREADY_IMPORTED)] * 3
    assert again.files[0].imported_on == TODAY


def test_the_same_row_in_two_files_counts_once():
    plan = plan_import(
        Book(), [a_file(a_row(1)), a_file(a_row(7, key=FIRST), a_row(8), name="b.csv", sha256="b" * 64)], CATALOGUE,
        TODAY,
    )

    assert [row.group for file in plan.files for row in file.rows] == [
        RowGroup.NEW, RowGroup.DUPLICATE, RowGroup.NEW,
    ]
    assert len(taken(plan).imports) == 2


def test_a_file_with_nothing_new_is_not_recorded():
    plan = plan_import(
        Book(), [a_file(a_row(1)), a_file(a_row(7, key=FIRST), name="b.csv", sha256="b" * 64)], CATALOGUE, TODAY
    )

    assert [one.file_name for one in taken(plan).imports.values()] == ["alipay.csv"]


@pytest.mark.parametrize(("group", "reason"), [
    (RowGroup.IGNORED, Reason.FAILED), (RowGroup.ERROR, Reason.BAD_DATE), (RowGroup.DUPLICATE, Reason.REPEATED),
])
def test_what_the_file_left_out_stays_out(group, reason):
    plan = planned(a_row(1, group=group, reason=reason, detail="said so"))

    assert rows_of(plan) == [(group, reason)]
    assert plan.files[0].rows[0].detail == "said so"
    assert plan.command is None


@pytest.mark.parametrize(("kind", "entry"), [
    (RowKind.INTEREST, EntryKind.INTEREST), (RowKind.FEE, EntryKind.FEE), (RowKind.PENALTY, EntryKind.PENALTY),
    (RowKind.BORROW, EntryKind.DRAW),
])
def test_each_kind_of_movement_keeps_its_kind(kind, entry):
    assert [one.kind for one in taken(planned(a_row(kind=kind))).entries.values()] == [entry]


# ── registers ─────────────────────────────────────────────────────────────────


def test_a_register_row_becomes_a_loan():
    plan = planned(a_contract(product="jiebei", lender="Some Bank", external_id="HT-1"))

    (loan,) = taken(plan).loans.values()
    assert (loan.name, loan.principal, loan.product, loan.external_id) == ("Jiebei A", cny(12_000), "jiebei", "HT-1")
    assert (loan.terms.method, loan.terms.first_due) == (Method.EQUAL_PRINCIPAL, date(2026, 2, 15))
    assert [one.name for one in taken(plan).lenders.values()] == ["Some Bank"]


def test_without_a_lender_the_product_or_the_name_stands_for_it():
    plan = planned(a_contract(1, product="huabei"), a_contract(2, name="Aunt May", principal=cny(500)))

    assert {one.name for one in taken(plan).lenders.values()} == {"Ant Consumer Finance", "Aunt May"}


def test_a_known_lender_is_found_by_its_name_whatever_its_width():
    book = a_book(new(Kind.LENDER, a_lender("bank", "ＡＢＣ Bank")))

    after = taken(planned(a_contract(lender="abc bank"), book=book), book)

    assert [loan.lender for loan in after.loans.values()] == ["bank"]
    assert len(after.lenders) == 1


def test_a_method_nobody_named_is_said_to_be_assumed():
    plan = planned(a_contract(method=None))

    assert rows_of(plan) == [(RowGroup.NEW, PlanReason.METHOD_ASSUMED)]
    assert [loan.terms.method for loan in taken(plan).loans.values()] == [Method.LEVEL]


@pytest.mark.parametrize(("parts", "missing"), [
    ({"periods": None}, "periods"), ({"rate": None}, "rate"), ({"periods": None, "rate": None}, "periods, rate"),
])
def test_terms_that_are_missing_are_asked_for_and_never_invented(parts, missing):
    plan = planned(a_contract(**parts))

    assert rows_of(plan) == [(RowGroup.UNDECIDED, PlanReason.TERMS_MISSING)]
    assert plan.files[0].rows[0].detail == missing


@pytest.mark.parametrize(("parts", "problem"), [
    ({"first_due": date(2026, 1, 1)}, DatesOutOfOrder), ({"start": date(9990, 1, 1), "periods": 600}, NotADate),
])
def test_terms_that_make_no_sense_are_an_error_of_the_row(parts, problem):
    plan = planned(a_contract(**parts), a_contract(2, name="Good"))

    assert rows_of(plan)[0] == (RowGroup.ERROR, PlanReason.TERMS_IMPOSSIBLE)
    assert isinstance(plan.files[0].rows[0].problem, problem)
    assert len(taken(plan).loans) == 1


def test_a_loan_no_ledger_can_bear_is_an_error_of_the_row():
    plan = planned(a_contract(principal=Money(10**16)), a_row(2, amount="100000000000000"), a_row(3))

    assert rows_of(plan) == [
        (RowGroup.ERROR, PlanReason.TERMS_IMPOSSIBLE), (RowGroup.ERROR, Reason.AMOUNT_TOO_LARGE), (RowGroup.NEW, None),
    ]
    assert taken(plan).entries


def test_a_settled_loan_is_closed_by_its_last_due():
    plan = planned(
        a_contract(1, status=LoanStatus.SETTLED, start=date(2024, 1, 15)),
        a_contract(2, status=LoanStatus.SETTLED, name="Early"),
    )

    done, early = taken(plan).loans.values()
    assert (done.closed_on, early.closed_on) == (date(2025, 1, 15), TODAY)
    assert plan.unpaid_past == 0


def test_a_bullet_falls_due_once_at_its_end():
    (loan,) = taken(planned(a_contract(method=Method.BULLET, periods=6))).loans.values()

    assert loan.terms.first_due == date(2026, 7, 15)


@pytest.mark.parametrize("again", [
    {"external_id": "HT-1", "name": "Renamed", "principal": cny(1)}, {"external_id": ""},
])
def test_a_loan_that_is_recorded_already_is_a_duplicate(again):
    book = taken(planned(a_contract(external_id="HT-1")))

    plan = planned(a_contract(5, **again), book=book)

    assert rows_of(plan) == [(RowGroup.DUPLICATE, PlanReason.ALREADY_RECORDED)]


def test_past_instalments_without_a_record_are_counted_until_they_are_said_to_be_paid():
    rows = (a_contract(), a_repayment(on=date(2026, 2, 15)))

    open_past, said = planned(*rows), planned(*rows, paid_before=TODAY)

    assert open_past.unpaid_past == said.unpaid_past == 1
    assert Position(taken(open_past), TODAY).overdue
    assert not Position(taken(said), TODAY).overdue


# ── repayments find their loans ───────────────────────────────────────────────


def test_a_repayment_finds_its_loan_by_name_even_when_it_stands_first():
    plan = planned(a_repayment(1), a_contract(2), a_repayment(3, period=2, amount="1110", on=date(2026, 3, 15)))

    assert rows_of(plan) == [(RowGroup.NEW, None)] * 3
    standing = Position(taken(plan), TODAY).standings
    assert [due.left for one in standing.values() for due in one.dues[:2]] == [cny(0), cny(0)]


def test_a_repayment_of_an_unknown_loan_offers_those_that_had_begun():
    march = date(2026, 3, 1)
    late = a_loan("late", name="Late", start=march, terms=terms(start=march))
    book = a_book(*a_loan_with_lender(a_loan("early", name="Early")), new(Kind.LOAN, late))

    plan = planned(a_repayment(loan_name="Nobody's"), book=book)

    (row,) = plan.files[0].rows
    assert (row.group, row.reason, row.detail) == (RowGroup.UNDECIDED, PlanReason.LOAN_UNKNOWN, "Nobody's")
    assert row.options == ("early",)


def test_two_loans_of_one_name_are_left_to_the_user():
    book = a_book(*a_loan_with_lender(a_loan("a")), new(Kind.LOAN, a_loan("b")))
    row = a_repayment(loan_name="jiebei")

    plan = planned(row, book=book)
    chosen = planned(row, book=book, choices={(0, row.line): Choice(loan=LoanId("b"))})

    assert rows_of(plan) == [(RowGroup.UNDECIDED, PlanReason.SEVERAL_LOANS)]
    assert plan.files[0].rows[0].options == ("a", "b")
    assert [one.loan for one in taken(chosen, book).payments.values()] == ["b"]


def test_a_chosen_loan_that_is_gone_leaves_the_row_open():
    row = a_repayment(loan_name="Nobody's")

    plan = planned(row, choices={(0, row.line): Choice(loan=LoanId("gone"))})

    assert rows_of(plan) == [(RowGroup.UNDECIDED, PlanReason.LOAN_UNKNOWN)]


def test_a_row_the_user_leaves_out_is_ignored():
    row = a_row()

    plan = planned(row, choices={(0, row.line): Choice(skip=True)})

    assert rows_of(plan) == [(RowGroup.IGNORED, PlanReason.SKIPPED)]
    assert plan.command is None


def test_an_open_question_can_be_answered_with_a_loan():
    row = a_row(1, RowKind.REPAY, RowGroup.UNDECIDED, reason=Reason.PAYS_TWO_DEBTS, product=None)
    book = a_book(*a_loan_with_lender())

    open_, answered = planned(row, book=book), planned(row, book=book, choices={(0, 1): Choice(loan=LoanId("jiebei"))})

    assert rows_of(open_) == [(RowGroup.UNDECIDED, Reason.PAYS_TWO_DEBTS)]
    assert open_.files[0].rows[0].options == ("jiebei",)
    assert rows_of(answered) == [(RowGroup.NEW, Reason.PAYS_TWO_DEBTS)]
    assert taken(answered, book).payments


def test_credit_of_an_unknown_product_is_left_to_the_user():
    plan = planned(a_row(product="nobody's"), a_row(2, RowKind.REPAY, product=None))

    assert rows_of(plan) == [(RowGroup.UNDECIDED, Reason.UNKNOWN_PRODUCT)] * 2


def product_loans(*amounts):
    """Return a book with one Jiebei loan for each principal."""
    loans = [
        a_loan(f"loan{n}", name=f"Loan {n}", principal=amount, product="jiebei", terms=terms(Method.EQUAL_PRINCIPAL))
        for n, amount in enumerate(amounts)
    ]
    return a_book(new(Kind.LENDER, a_lender()), *(new(Kind.LOAN, loan) for loan in loans))


@pytest.mark.parametrize("amount", ["1120", "1131.3"])
def test_a_products_repayment_goes_to_its_only_loan_that_expects_about_the_amount(amount):
    book = product_loans(12_000)

    plan = planned(a_row(1, RowKind.REPAY, product="jiebei", amount=amount, on=date(2026, 2, 15)), book=book)

    assert [one.loan for one in taken(plan, book).payments.values()] == ["loan0"]


@pytest.mark.parametrize("apart", [{"amount": "77"}, {"on": date(2026, 1, 16)}])
def test_another_amount_or_day_than_the_only_loan_expects_is_asked_about(apart):
    told = {"product": "jiebei", "amount": "1120", "on": date(2026, 2, 15)}

    plan = planned(a_row(1, RowKind.REPAY, **told | apart), book=product_loans(12_000))

    assert rows_of(plan) == [(RowGroup.UNDECIDED, PlanReason.LOAN_OR_LINE)]
    assert plan.files[0].rows[0].options == ("loan0",)


def test_of_several_loans_the_one_that_expects_the_amount_is_meant():
    book = product_loans(12_000, 24_000)

    plan = planned(a_row(1, RowKind.REPAY, product="jiebei", amount="2240", on=date(2026, 2, 17)), book=book)

    assert [one.loan for one in taken(plan, book).payments.values()] == ["loan1"]


@pytest.mark.parametrize(("amounts", "paid"), [((12_000, 12_000), "1120"), ((12_000, 24_000), "5")])
def test_which_of_several_loans_is_never_guessed(amounts, paid):
    plan = planned(
        a_row(1, RowKind.REPAY, product="jiebei", amount=paid, on=date(2026, 2, 15)), book=product_loans(*amounts)
    )

    assert rows_of(plan) == [(RowGroup.UNDECIDED, PlanReason.SEVERAL_LOANS)]


def test_a_draw_that_began_a_recorded_loan_is_not_owed_twice():
    book = product_loans(12_000)

    plan = planned(
        a_row(1, RowKind.BORROW, product="jiebei", amount="12000", on=date(2026, 1, 16)),
        a_row(2, RowKind.BORROW, product="jiebei", amount="12000", on=date(2026, 1, 25)), book=book,
    )

    assert rows_of(plan) == [(RowGroup.DUPLICATE, PlanReason.ALREADY_RECORDED), (RowGroup.NEW, None)]


def test_a_draw_of_a_named_loan_is_the_loan_itself():
    book = a_book(*a_loan_with_lender())
    named = {"product": None, "loan_name": "Jiebei"}

    plan = planned(
        a_row(1, RowKind.BORROW, amount="12000", **named), a_row(2, RowKind.INTEREST, amount="10", **named), book=book
    )

    assert rows_of(plan) == [
        (RowGroup.DUPLICATE, PlanReason.ALREADY_RECORDED), (RowGroup.NEW, None),
    ]


def test_a_repayment_before_the_loan_or_in_another_currency_is_left_to_the_user():
    dollars = ImportedRow(
        2, RowGroup.NEW, RowKind.REPAY, (), key="usd", on=date(2026, 2, 15), amount=Money(100, "USD"),
        loan_name="Jiebei",
    )
    too_early = a_repayment(1, on=date(2026, 1, 14), loan_name="Jiebei")

    plan = planned(too_early, dollars, book=a_book(*a_loan_with_lender()))

    assert rows_of(plan) == [
        (RowGroup.UNDECIDED, PlanReason.BEFORE_START), (RowGroup.UNDECIDED, Reason.OTHER_CURRENCY),
    ]


def test_a_contract_number_finds_a_loan_before_a_name_does():
    book = a_book(*a_loan_with_lender(a_loan("a", external_id="HT-1")), new(Kind.LOAN, a_loan("b", name="HT-1")))

    plan = planned(a_repayment(loan_name="HT-1"), book=book)

    assert [one.loan for one in taken(plan, book).payments.values()] == ["a"]


# ── lines ─────────────────────────────────────────────────────────────────────


def test_entries_go_to_the_line_that_is_there():
    line = a_line("mine", name="My Huabei")
    book = a_book(new(Kind.LENDER, a_lender()), new(Kind.LINE, line))

    plan = planned(a_row(), book=book)

    assert [one.line for one in taken(plan, book).entries.values()] == ["mine"]
    assert plan.files[0].rows[0].target == "My Huabei"


def test_a_due_day_is_taken_from_automatic_repayments_only():
    automatic = [
        a_row(n, RowKind.REPAY, on=date(2026, n, day), automatic=True, bill_month=(2026, n))
        for n, day in ((1, 9), (2, 9), (3, 12))
    ]

    by_hand = taken(planned(a_row(4, RowKind.REPAY, on=date(2026, 3, 4))))
    told = taken(planned(*automatic))

    for book, shown in ((by_hand, None), (told, 9)):
        assert [one.line.due_day for one in Position(book, TODAY).lines.values()] == [shown]


def test_names_follow_the_users_language():
    plan = planned(a_row(), a_row(2, RowKind.BORROW, product="jiebei"), chinese_names=False)

    book = taken(plan)
    assert {line.name for line in book.lines.values()} == {"Huabei", "Jiebei"}
    assert {lender.name for lender in book.lenders.values()} == {"Ant Consumer Finance", "Jiebei"}


def test_each_currency_has_a_line_of_its_own():
    dollars = ImportedRow(
        2, RowGroup.NEW, RowKind.PURCHASE, (), key="usd", on=TODAY, amount=Money(100, "USD"), product="huabei",
    )

    assert {line.currency for line in taken(planned(a_row(), dollars)).lines.values()} == {"CNY", "USD"}


@pytest.mark.parametrize("row", [
    ImportedRow(1, RowGroup.NEW, RowKind.LOAN, (), key="k"), a_row(amount=None), a_row(on=None),
])
def test_a_reader_that_leaves_out_what_a_new_row_needs_has_a_bug(row):
    with pytest.raises(ValueError, match="ImportedRow"):
        planned(row)


# ── whatever the file ─────────────────────────────────────────────────────────

_OTHERWISE_PLACED = (RowKind.LOAN, RowKind.NOT_CREDIT, RowKind.APPLICATION)
kinds = st.sampled_from([kind for kind in RowKind if kind not in _OTHERWISE_PLACED])
some_rows = st.lists(st.tuples(
    kinds, st.sampled_from(list(RowGroup)), st.integers(1, 10**6), st.sampled_from(["huabei", "jiebei", "x", None]),
    st.sampled_from(["Jiebei", "Other", None]), st.integers(1, 12), st.dates(date(2025, 1, 1), date(2026, 12, 31)),
), max_size=25)


@given(some_rows)
def test_every_row_is_accounted_for_and_a_second_reading_brings_nothing(drawn):
    book = a_book(*a_loan_with_lender(), new(Kind.PAYMENT, a_payment()))
    rows = [
        ImportedRow(line, group, kind, (), key=f"k{key}", on=on, amount=Money(amount), product=product, loan_name=name)
        for line, (kind, group, amount, product, name, key, on) in enumerate(drawn, start=1)
    ]

    plan = planned(*rows, book=book)

    assert sum(plan.files[0].counts.values()) == len(rows)
    assert [row.row for row in plan.files[0].rows] == rows
    if plan.command is None:
        assert not plan.files[0].counts[RowGroup.NEW]
        return
    after = taken(plan, book)
    assert plan.command.count == plan.files[0].counts[RowGroup.NEW] == len(after.rows)
    again = planned(*rows, book=after)
    assert again.command is None
    assert not again.files[0].counts[RowGroup.NEW]


def by_card(*rows, book=None):
    return planned(*rows, book=book)


def test_each_card_is_a_line_of_its_own_with_its_bank():
    plan = by_card(
        a_row(1, product="credit_card", lender="招商银行", loan_name="招商银行信用卡(7449)"),
        a_row(2, product="credit_card", lender="建设银行", loan_name="建设银行信用卡(1111)"),
        a_row(3, RowKind.REPAY, product="credit_card", lender="建设银行"),
    )

    assert [row.target for row in plan.files[0].rows] == [
        "招商银行信用卡(7449)", "建设银行信用卡(1111)", "建设银行信用卡(1111)",
    ]
    assert {lender.name for lender in plan.command.lenders} == {"招商银行", "建设银行"}


def test_a_repayment_that_names_only_a_bank_of_two_cards_goes_to_neither():
    plan = by_card(
        a_row(1, product="credit_card", lender="招商银行", loan_name="招商银行信用卡(7449)"),
        a_row(2, product="credit_card", lender="招商银行", loan_name="招商银行信用卡(8214)"),
        a_row(3, RowKind.REPAY, product="credit_card", lender="招商银行"),
    )

    assert plan.files[0].rows[2].target == "招商银行信用卡"


def test_the_lenders_own_debit_pays_the_whole_bill():
    plan = planned(a_row(1, RowKind.REPAY, automatic=True, bill_month=(2026, 3)), a_row(2, RowKind.REPAY))

    assert [entry.whole_bill for entry in plan.command.entries] == [True, False]


def test_an_order_closed_after_it_was_imported_is_asked_about():
    first = planned(a_row(1))
    book = taken(first)

    again = planned(a_row(1, group=RowGroup.IGNORED, reason=Reason.CLOSED_UNPAID, status="交易关闭"), book=book)

    assert rows_of(again) == [(RowGroup.UNDECIDED, PlanReason.NOW_CLOSED)]
    assert again.files[0].rows[0].detail == "交易关闭"
    assert again.command is None


def test_a_row_of_a_day_to_come_is_taken_and_remarked():
    assert rows_of(planned(a_row(1, on=date(2099, 1, 1)))) == [(RowGroup.NEW, PlanReason.IN_FUTURE)]


def test_a_statement_of_another_account_is_noticed():
    book = taken(planned(a_row(1)))
    theirs = replace(a_file(a_row(2), sha256="b" * 64), owner="someone else")

    plan = plan_import(book, [theirs], CATALOGUE, TODAY)

    assert plan.files[0].other_owners == ("me",)
    assert planned(a_row(3), book=book).files[0].other_owners == ()


def test_loans_of_one_product_without_a_lender_have_one_lender():
    plan = planned(
        a_contract(1, name="Spring", product="jiebei"),
        a_contract(2, name="Autumn", product="jiebei", start=date(2026, 2, 1)),
    )

    assert [lender.name for lender in plan.command.lenders] == ["借呗"]


def test_a_repayment_that_names_its_loan_needs_no_choice_though_the_product_has_two():
    plan = planned(
        a_contract(1, name="借呗-1", product="jiebei"), a_contract(2, name="借呗-2", product="jiebei"),
        a_repayment(3, loan_name="借呗-1", product="jiebei"),
    )

    assert plan.files[0].rows[2].target == "借呗-1"


def test_rows_of_one_name_go_one_way_whichever_of_them_names_the_product():
    rows = [
        a_row(line, RowKind.REPAY, product=product, loan_name="借呗", order_id=str(line))
        for line, product in enumerate([None, "jiebei", None], start=1)
    ]

    plan = planned(*rows)

    assert rows_of(plan) == [(RowGroup.NEW, None)] * 3
    assert rows_of(planned(*rows, book=taken(plan))) == [(RowGroup.DUPLICATE, PlanReason.ALREADY_IMPORTED)] * 3
