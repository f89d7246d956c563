"""What the user decides about a row of an import: where it goes, what it is, how it is shared."""

from __future__ import annotations

from datetime import date

import pytest

from tests.application.import_rows import TODAY, a_contract, a_file, a_repayment, a_row, planned, planned_files, taken
from tests.builders import a_book, a_lender, a_line, a_loan, a_loan_with_lender, cny, new, terms
from zhihuan.application.import_preview import Choice, Part, PlanReason
from zhihuan.application.imported import Reason, RowGroup, RowKind, Vantage
from zhihuan.domain.book import Kind
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.errors import CurrencyMismatch
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position
from zhihuan.domain.revolving import EntryKind
from zhihuan.domain.terms import Method


def with_card(*changes):
    return a_book(new(Kind.LENDER, a_lender()), new(Kind.LINE, a_line("card", name="Card")), *changes)


def with_loan(*changes):
    return a_book(*a_loan_with_lender(), *changes)


def one(row, choice, book=None, **parts):
    plan = planned(row, book=book, choices={(0, row.line): choice}, **parts)
    return plan, plan.files[0].rows[0]


def test_a_row_goes_to_the_line_that_is_chosen():
    book = with_card()

    plan, row = one(a_row(1, product=None), Choice(line=LineId("card")), book)

    assert (row.group, row.target, row.proposes) == (RowGroup.NEW, "Card", False)
    assert [entry.line for entry in taken(plan, book).entries.values()] == ["card"]


def test_a_chosen_product_proposes_its_line_and_says_that_it_is_new():
    plan, row = one(a_row(1, group=RowGroup.UNDECIDED, reason=Reason.UNKNOWN_PRODUCT, product=None),
                    Choice(product="huabei"))

    assert (row.group, row.target, row.proposes) == (RowGroup.NEW, "花呗", True)
    assert [line.name for line in taken(plan).lines.values()] == ["花呗"]


def test_no_product_at_all_is_a_line_under_the_files_own_name():
    plan, row = one(a_repayment(1, loan_name="Aunt May"), Choice(product=""))

    assert (row.target, row.proposes) == ("Aunt May", True)
    (line,) = taken(plan).lines.values()
    assert (line.name, line.product) == ("Aunt May", "")


def test_the_rows_of_one_name_follow_the_line_that_was_made_for_one_of_them():
    rows = [a_repayment(line, loan_name="Aunt May") for line in (1, 2, 3)]

    plan = planned(*rows, choices={(0, 2): Choice(product="")})

    assert [row.target for row in plan.files[0].rows] == ["Aunt May"] * 3
    assert len(taken(plan).lines) == 1


@pytest.mark.parametrize("choice", [
    Choice(line=LineId("gone")), Choice(loan=LoanId("gone")), Choice(product="gone"), Choice(product=""),
])
def test_a_target_that_is_gone_leaves_the_row_open(choice):
    _, row = one(a_row(1, product=None, key=""), choice)

    assert (row.group, row.reason) == (RowGroup.UNDECIDED, Reason.UNKNOWN_PRODUCT)


@pytest.mark.parametrize("group_and_reason", [
    (RowGroup.UNDECIDED, Reason.UNKNOWN_KIND), (RowGroup.IGNORED, Reason.NOT_CREDIT),
])
def test_what_the_file_does_not_tell_is_told_by_the_user(group_and_reason):
    group, reason = group_and_reason
    book = with_card()
    row = a_row(1, RowKind.NOT_CREDIT, group, reason=reason, product=None, key="")

    plan, planned_row = one(row, Choice(kind=RowKind.REPAY, line=LineId("card")), book)
    after = taken(plan, book)

    assert planned_row.group is RowGroup.NEW
    assert [entry.kind for entry in after.entries.values()] == [EntryKind.REPAYMENT]
    assert one(row, Choice(kind=RowKind.REPAY, line=LineId("card")), after)[1].group is RowGroup.DUPLICATE


def test_a_kind_without_a_place_to_go_stays_open():
    _, row = one(a_row(1, RowKind.NOT_CREDIT, RowGroup.UNDECIDED, reason=Reason.UNKNOWN_KIND, product=None),
                 Choice(kind=RowKind.REPAY))

    assert (row.group, row.reason) == (RowGroup.UNDECIDED, Reason.UNKNOWN_KIND)


def test_a_place_without_a_kind_stays_open():
    _, row = one(a_row(1, RowKind.NOT_CREDIT, RowGroup.UNDECIDED, reason=Reason.UNKNOWN_KIND),
                 Choice(line=LineId("card")), with_card())

    assert (row.group, row.reason) == (RowGroup.UNDECIDED, Reason.UNKNOWN_KIND)


def test_of_an_amount_below_zero_the_kind_tells_the_direction():
    book = with_card()
    row = a_row(1, group=RowGroup.UNDECIDED, amount="-30", reason=Reason.NEGATIVE_AMOUNT)

    plan, told = one(row, Choice(kind=RowKind.REFUND), book)

    assert told.group is RowGroup.NEW
    assert [(entry.kind, entry.amount) for entry in taken(plan, book).entries.values()] == [
        (EntryKind.REFUND, cny(30)),
    ]
    assert one(row, Choice(take=True), book)[1].group is RowGroup.UNDECIDED


def test_a_closed_order_that_was_not_refunded_is_taken_when_the_user_says_so():
    row = a_row(1, group=RowGroup.UNDECIDED, reason=Reason.CLOSED_WITHOUT_REFUND)

    assert one(row, Choice(take=True))[1].group is RowGroup.NEW


def test_parts_that_do_not_add_up_are_dropped_and_never_guessed():
    book = with_loan()
    row = a_repayment(1, group=RowGroup.UNDECIDED, reason=Reason.PARTS_DIFFER, loan_name="Jiebei", interest=cny(2000))

    plan, _ = one(row, Choice(take=True), book)

    assert [payment.interest for payment in taken(plan, book).payments.values()] == [None]


def test_what_is_open_offers_the_loans_that_had_begun_and_the_lines_in_its_currency():
    book = with_loan(new(Kind.LINE, a_line("card", name="Card")), new(Kind.LINE, a_line("usd", currency="USD")))

    row = planned(a_repayment(1, loan_name="Nobody's"), book=book).files[0].rows[0]

    assert (row.options, row.lines) == (("jiebei",), ("card",))


def test_parts_that_contradict_the_amount_are_an_error_of_the_row():
    row = a_repayment(1, loan_name="Jiebei", interest=Money(5, "USD"))

    planned_row = one(row, Choice(), with_loan())[1]

    assert (planned_row.group, planned_row.reason) == (RowGroup.ERROR, PlanReason.TERMS_IMPOSSIBLE)
    assert isinstance(planned_row.problem, CurrencyMismatch)


# ── one row, several debts ────────────────────────────────────────────────────

BOTH = a_row(1, RowKind.REPAY, RowGroup.UNDECIDED, amount="100", on=date(2026, 2, 20), product=None,
             reason=Reason.PAYS_TWO_DEBTS, candidates=("huabei", "jiebei"))


def test_one_row_is_shared_over_a_loan_a_line_and_a_product():
    book = with_loan(new(Kind.LINE, a_line("card", name="Card", product="")))
    parts = (
        Part(cny(50), loan=LoanId("jiebei")), Part(cny(30), line=LineId("card")), Part(cny(20), product="huabei"),
    )

    plan, row = one(BOTH, Choice(parts=parts), book)
    after = taken(plan, book)

    assert (row.group, row.target, row.proposes) == (RowGroup.NEW, "Jiebei, Card, 花呗", True)
    assert [payment.amount for payment in after.payments.values()] == [cny(50)]
    assert sorted(entry.amount for entry in after.entries.values()) == [cny(20), cny(30)]
    assert len(after.rows) == 3
    assert plan.command.count == 1
    assert planned(BOTH, book=after).files[0].rows[0].reason is PlanReason.ALREADY_IMPORTED


def _lines_of(rows, choice, **parts):
    proposing = planned(*rows, **parts).command.lines[0].id
    plan = planned(*rows, choices={(0, 1): choice(proposing)}, **parts)
    return plan.files[0].rows[0].group, [line.id for line in taken(plan).lines.values()], proposing


@pytest.mark.parametrize("choice", [
    lambda line: Choice(parts=(Part(cny(60), line=line), Part(cny(40), line=line))),
    lambda line: Choice(line=line),
    lambda _: Choice(parts=(Part(cny(100), product="huabei"),)),
])
def test_a_share_goes_to_the_line_that_the_same_import_creates(choice):
    group, lines, proposed = _lines_of((BOTH, a_row(2)), choice)

    assert (group, lines) == (RowGroup.NEW, [proposed])


def test_a_line_that_is_awaited_stays_its_owners():
    mine, other = a_file(a_row(2)), a_file(BOTH, a_row(3, key="alipay|you|3|x"), owner="you", sha256="b" * 64)
    first, second = (
        line.id for line in sorted(planned_files(mine, other).command.lines, key=lambda line: line.name)
    )

    plan = planned_files(mine, other, choices={(1, 1): Choice(line=second)})

    assert {line.id for line in plan.command.lines} == {first, second}
    assert [entry.line for entry in plan.command.entries].count(second) == 2


def test_a_product_goes_to_the_line_that_a_file_calls_by_its_name():
    rows = (
        told(2, RowKind.BORROW, "1000", date(2026, 1, 5), loan_name="Huabei"),
        told(3, RowKind.REPAY, "50", date(2026, 1, 6), loan_name="Huabei"),
    )

    shares = Choice(parts=(Part(cny(100), product="huabei"),))
    plan = planned_files(history(*rows), a_file(BOTH), choices={(1, 1): shares})

    assert [line.name for line in plan.command.lines] == ["Huabei"]


def test_shares_of_several_loans_are_one_payment():
    book = with_loan(new(Kind.LOAN, a_loan("other", name="Other")))

    plan, _ = one(BOTH, Choice(parts=(Part(cny(50), LoanId("jiebei")), Part(cny(50), LoanId("other")))), book)

    together = {payment.together for payment in taken(plan, book).payments.values()}
    assert len(together) == 1
    assert together != {""}


@pytest.mark.parametrize(("parts", "detail"), [
    ((Part(cny(50), product="huabei"), Part(cny(40), product="huabei")), "90.00"),
    ((Part(cny(100)),), ""),
    ((Part(cny(100), line=LineId("gone")),), ""),
    ((Part(cny(120), product="huabei"), Part(cny(-20), product="huabei")), ""),
    ((Part(Money(10000, "USD"), product="huabei"),), ""),
])
def test_shares_that_are_not_the_whole_are_refused(parts, detail):
    plan, row = one(BOTH, Choice(parts=parts))

    assert (row.group, row.reason, row.detail) == (RowGroup.UNDECIDED, PlanReason.PARTS_UNEQUAL, detail)
    assert plan.command is None


def test_a_share_that_cannot_go_to_its_loan_holds_the_whole_row_back():
    book = with_loan()
    early = a_row(1, RowKind.REPAY, RowGroup.UNDECIDED, on=date(2020, 1, 1), reason=Reason.PAYS_TWO_DEBTS)

    plan, row = one(early, Choice(parts=(Part(cny(50), product="huabei"), Part(cny(50), LoanId("jiebei")))), book)

    assert (row.group, row.reason) == (RowGroup.UNDECIDED, PlanReason.BEFORE_START)
    assert plan.command is None


# ── loans and lines by name ───────────────────────────────────────────────────


def history(*rows, **parts):
    return a_file(*rows, source="servicer", vantage=Vantage.LENDER, **parts)


def told(line, kind, amount, on, **parts):
    named = {"product": None, "loan_name": "Direct Loan", "lender": "Aidvantage"}
    return a_row(line, kind, amount=amount, on=on, key=f"servicer|me|{line}|{kind}", **named | parts)


def test_a_lenders_history_proposes_a_line_on_which_what_is_owed_is_right():
    rows = (
        told(1, RowKind.REPAY, "130", date(2026, 3, 1), principal=cny(100), interest=cny(30)),
        told(2, RowKind.BORROW, "1000", date(2026, 1, 5)),
        told(3, RowKind.INTEREST, "7", date(2026, 2, 1)),
        told(4, RowKind.REPAY, "50", date(2026, 3, 2)),
    )

    plan = planned_files(history(*rows))
    after = taken(plan)

    assert all((row.group, row.target, row.proposes) == (RowGroup.NEW, "Direct Loan", True)
               for row in plan.files[0].rows)
    assert Position(after, TODAY).owed == cny(857)
    assert [lender.name for lender in after.lenders.values()] == ["Aidvantage"]
    assert planned_files(history(*rows), book=after).command is None


def test_a_history_without_a_draw_proposes_nothing():
    plan = planned_files(history(told(1, RowKind.REPAY, "130", date(2026, 3, 1))))

    assert plan.files[0].rows[0].reason is PlanReason.LOAN_UNKNOWN


def test_a_line_of_that_name_takes_the_rows():
    book = with_card()

    plan = planned(a_repayment(1, loan_name="card"), book=book)

    assert plan.files[0].rows[0].target == "Card"
    assert not plan.files[0].rows[0].proposes


@pytest.mark.parametrize(("kind", "part"), [
    (RowKind.INTEREST, "interest"), (RowKind.FEE, "fee"), (RowKind.PENALTY, "penalty"),
])
def test_interest_and_fees_that_were_paid_pay_that_part_of_the_loan(kind, part):
    book = with_loan()

    plan = planned(a_row(1, kind, product=None, loan_name="Jiebei", amount="9"), book=book)

    (payment,) = taken(plan, book).payments.values()
    assert (payment.amount, getattr(payment, part)) == (cny(9), cny(9))
    assert payment.principal is None


def test_interest_that_the_lender_charged_is_in_the_loans_plan():
    book = with_loan()

    plan = planned_files(history(told(1, RowKind.INTEREST, "9", TODAY, loan_name="Jiebei")), book=book)

    assert (plan.files[0].rows[0].group, plan.files[0].rows[0].reason) == (RowGroup.IGNORED, PlanReason.PLAN_HAS_IT)


@pytest.mark.parametrize("kind", [RowKind.PURCHASE, RowKind.BORROW, RowKind.REFUND])
def test_what_a_loan_cannot_have_is_asked_about(kind):
    plan = planned(a_row(1, kind, product=None, loan_name="Jiebei", amount="9"), book=with_loan())

    assert plan.files[0].rows[0].reason is PlanReason.NOT_OF_A_LOAN


def test_a_draw_that_is_another_one_is_taken_when_the_user_says_so():
    loan = a_loan("loan", product="jiebei", terms=terms(Method.EQUAL_PRINCIPAL))
    book = a_book(new(Kind.LENDER, a_lender()), new(Kind.LOAN, loan))
    row = a_row(1, RowKind.BORROW, product="jiebei", amount="12000", on=date(2026, 1, 16))

    assert one(row, Choice(), book)[1].reason is PlanReason.ALREADY_RECORDED
    assert one(row, Choice(take=True), book)[1].group is RowGroup.NEW


def test_a_contract_that_is_another_one_is_taken_when_the_user_says_so():
    book = taken(planned(a_contract(1)))
    again = a_contract(2)

    assert one(again, Choice(), book)[1].reason is PlanReason.ALREADY_RECORDED
    assert one(again, Choice(take=True), book)[1].group is RowGroup.NEW
