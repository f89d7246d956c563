"""Histories of US student loan servicers: what was paid, taken back and added to the principal, loan by loan."""

from __future__ import annotations

from datetime import date

import pytest

from zhihuan.application.imported import Reason, RowGroup, RowKind, Vantage
from zhihuan.domain.money import Money

GLUED = '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">'
ONE_ACCOUNT = "Date,Description,Principal,Interest,Fees,Total,\n"
LOAN_BY_LOAN = "Date,LoanName,Description,Principal,Interest,Fees,Total,UnpaidPrincipalBalanceValue,\n"


def usd(cents: int) -> Money:
    return Money(cents, "USD")


@pytest.fixture
def account(only_row):
    return lambda row: only_row((GLUED + ONE_ACCOUNT + row + "\n").encode())


def test_a_glued_doctype_hides_no_heading(read):
    found = read((GLUED + ONE_ACCOUNT + "08/20/2026,PAYMENT,-$101.10,-$70.20,$0.00,-$171.30,\n").encode())

    assert (found.profile, found.source, found.vantage) == ("edfinancial", "edfinancial", Vantage.LENDER)
    (row,) = found.rows
    assert (row.group, row.kind, row.on, row.lender) == (RowGroup.NEW, RowKind.REPAY, date(2026, 8, 20), "Edfinancial")
    assert (row.amount, row.principal, row.interest, row.fee) == (usd(171_30), usd(101_10), usd(70_20), usd(0))


@pytest.mark.parametrize(
    ("row", "kind", "amount"),
    [
        ('04/20/2021,DISBURSEMENT,"$20,100.00",$0.00,$0.00,"$20,100.00",', RowKind.BORROW, usd(20_100_00)),
        ("08/01/2023,CAPITALIZED INTEREST,$412.34,$0.00,$0.00,$412.34,", RowKind.INTEREST, usd(412_34)),
        ("08/01/2023,CAPITALIZED INTEREST,$412.34,-$412.34,$0.00,$0.00,", RowKind.INTEREST, usd(412_34)),
        ("06/20/2023,LATE FEE,$0.00,$0.00,$5.00,$5.00,", RowKind.PENALTY, usd(5_00)),
        ("06/20/2023,PAPER COPY FEE,$0.00,$0.00,$2.00,$2.00,", RowKind.FEE, usd(2_00)),
        ("06/20/2023,AUTO PAYMENT,$0.00,-$9.00,$0.00,-$9.00,", RowKind.REPAY, usd(9_00)),
    ],
)
def test_a_servicers_words_say_what_happened(account, row, kind, amount):
    found = account(row)

    assert (found.group, found.kind, found.amount, found.loan_name) == (RowGroup.NEW, kind, amount, "Edfinancial")


@pytest.mark.parametrize(
    ("row", "group", "reason"),
    [
        ("09/01/2023,CAPITALIZED INTEREST,$0.00,$0.00,$0.00,$0.00,", RowGroup.IGNORED, Reason.ZERO_AMOUNT),
        ("05/20/2023,ADJUSTMENT,-$1.00,$0.00,$0.00,-$1.00,", RowGroup.UNDECIDED, Reason.UNKNOWN_KIND),
        ("05/20/2023,PAYMENT,-$60.00,-$20.00,$0.00,-$100.00,", RowGroup.UNDECIDED, Reason.PARTS_DIFFER),
        ("05/20/2023,PAYMENT,-$90.00,-$20.00,$0.00,-$100.00,", RowGroup.UNDECIDED, Reason.PARTS_DIFFER),
        ("05/20/2023,PAYMENT,$60.00,$20.00,$0.00,$80.00,", RowGroup.UNDECIDED, Reason.NEGATIVE_AMOUNT),
        ("13/20/2023,PAYMENT,-$60.00,-$20.00,$0.00,-$80.00,", RowGroup.ERROR, Reason.BAD_DATE),
    ],
)
def test_what_a_servicer_leaves_open_is_not_guessed(account, row, group, reason):
    found = account(row)

    assert (found.group, found.reason) == (group, reason)


def test_a_correction_comes_to_what_was_really_paid(read):
    rows = read(
        (
            ONE_ACCOUNT + "07/20/2025,PAYMENT,$181.90,$0.00,$0.00,$181.90,\n"
            "07/20/2025,PAYMENT,-$264.60,-$99.20,$0.00,-$363.80,\n06/20/2025,PAYMENT,-$100.00,-$81.90,$0.00,-$181.90,\n"
        ).encode()
    ).rows

    assert [(row.group, row.reason) for row in rows] == [
        (RowGroup.IGNORED, Reason.REVERSED),
        (RowGroup.NEW, Reason.REVERSED),
        (RowGroup.NEW, None),
    ]
    assert (rows[1].amount, rows[1].principal, rows[1].interest) == (usd(181_90), usd(82_70), usd(99_20))


def test_one_payment_is_a_row_for_each_loan(read):
    found = read(
        (
            GLUED
            + LOAN_BY_LOAN
            + '07/28/2026,1-01 Direct Loan - Subsidized,PAYMENT,-$17.10,-$4.90,$0.00,-$22.00,"$1,982.90",\n'
            + '07/28/2026,1-02 Direct Loan - Unsubsidized,PAYMENT,-$30.00,-$8.00,$0.00,-$38.00,"$3,470.00",\n'
            + '09/01/2024,1-01 Direct Loan - Subsidized,DISBURSEMENT,"$2,000.00",$0.00,$0.00,"$2,000.00",Unavailable,\n'
        ).encode()
    )

    assert (found.profile, len({row.key for row in found.rows})) == ("aidvantage", 3)
    assert [(row.kind, row.loan_name, row.amount, row.balance) for row in found.rows] == [
        (RowKind.REPAY, "1-01 Direct Loan - Subsidized", usd(22_00), usd(1982_90)),
        (RowKind.REPAY, "1-02 Direct Loan - Unsubsidized", usd(38_00), usd(3470_00)),
        (RowKind.BORROW, "1-01 Direct Loan - Subsidized", usd(2000_00), None),
    ]
    assert {row.lender for row in found.rows} == {"Aidvantage"}


def test_a_file_named_after_another_servicer_is_that_servicers(importer):
    rows = LOAN_BY_LOAN + "07/28/2026,1-01 Direct,PAYMENT,-$17.10,-$4.90,$0.00,-$22.00,$100.00,\n"

    (found,) = importer.read("MOHELA history.csv", rows.encode())

    assert found.rows[0].lender == "MOHELA"


def test_a_payment_taken_back_whole_leaves_its_place_and_key_to_the_one_that_follows(read):
    paid = ONE_ACCOUNT + "07/20/2025,PAYMENT,-$90.00,-$21.17,$0.00,-$111.17,\n"
    back = paid + "07/20/2025,PAYMENT,$90.00,$21.17,$0.00,$111.17,\n"
    again = back + "07/20/2025,PAYMENT,-$95.00,-$26.17,$0.00,-$121.17,\n"

    ((before,), (gone, reversal), (_, _, kept)) = (read(text.encode()).rows for text in (paid, back, again))

    assert (gone.group, gone.reason, gone.key) == (RowGroup.IGNORED, Reason.REVERSED, before.key)
    assert (reversal.group, reversal.key) == (RowGroup.IGNORED, "")
    assert (kept.group, kept.reason, kept.key) == (RowGroup.NEW, Reason.REVERSED, before.key)
    assert (kept.amount, kept.principal, kept.interest) == (usd(121_17), usd(95_00), usd(26_17))


def test_of_two_equal_payments_one_of_which_was_taken_back_the_first_key_stands(read):
    pay, back = ("07/20/2025,PAYMENT,-$90.00,$0.00,$0.00,-$90.00,\n", "07/20/2025,PAYMENT,$90.00,$0.00,$0.00,$90.00,\n")
    before = read((ONE_ACCOUNT + pay + pay).encode()).rows

    after = read((ONE_ACCOUNT + pay + pay + back).encode()).rows

    assert {row.key for row in after if row.group is RowGroup.NEW} == {before[0].key}
    assert {row.key for row in after if row.group is RowGroup.IGNORED} == {before[1].key, ""}


def test_a_reversal_without_its_payment_has_a_key_that_no_payment_has(read):
    text = ONE_ACCOUNT + "07/20/2025,PAYMENT,{sign}$264.60,{sign}$99.20,$0.00,{sign}$363.80,\n"

    (paid,), (back,) = (read(text.format(sign=sign).encode()).rows for sign in ("-", ""))

    assert (back.group, back.reason) == (RowGroup.UNDECIDED, Reason.NEGATIVE_AMOUNT)
    assert back.key not in ("", paid.key)
