"""Statements of English-speaking banks: cards by their own headings, accounts by day, text and amount."""

from __future__ import annotations

import pytest

from zhihuan.application.imported import Reason, RowGroup, RowKind, Vantage
from zhihuan.domain.money import Money


@pytest.mark.parametrize("content", [
    "Date;Libellé;Débit;Crédit\n16/01/2026;Remboursement prêt;1234,56;\n17/01/2026;Épargne;;10,00\n",
    "Buchungstag;Verwendungszweck;Betrag\n16.01.2026;Darlehen Rate;-1234,56\n17.01.2026;Gutschrift;10,00\n",
    "Fecha;Concepto;Importe\n16/01/2026;Préstamo cuota;-1234,56\n17/01/2026;Abono;10,00\n",
])
def test_the_usual_headings_of_french_german_and_spanish_accounts_are_known(read, content):
    found = read(content.encode())

    assert found.profile == "english-account"
    assert (str(found.rows[0].on), str(found.rows[0].amount)) == ("2026-01-16", "1234.56")


@pytest.mark.parametrize(
    ("profile", "text"),
    [
        (
            "chase-credit",
            ("Transaction Date,Post Date,Description,Category,Type,Amount,Memo\n01/16/2026,"
            "01/17/2026,BOOKS,Shopping,Sale,-20.00,\n"
            "01/18/2026,01/18/2026,Payment Thank You - Web,,Payment,250.00,\n01/19/2026,"
            "01/20/2026,BOOKS,Shopping,Return,20.00,\n"
            "01/20/2026,01/20/2026,LATE FEE,Fees,Fee,-25.00,\n01/21/2026,01/21/2026,"
            "PURCHASE INTEREST CHARGE,Fees,Fee,-3.10,\n"),
        ),
        (
            "capital-one-credit",
            ("Transaction Date,Posted Date,Card No.,Description,Category,Debit,"
            "Credit\n2026-01-16,2026-01-17,7001,BOOKS,Shopping,20.00,\n"
            "2026-01-18,2026-01-18,7001,MOBILE PYMT,Payment/Credit,,250.00\n2026-01-19,"
            "2026-01-20,7001,BOOKS,Shopping,,20.00\n"
            "2026-01-20,2026-01-20,7001,LATE FEE,Fee,25.00,\n2026-01-21,2026-01-21,7001,INTEREST CHARGE,Fee,3.10,\n"),
        ),
        (
            "discover-credit",
            ("Trans. Date,Post Date,Description,Amount,Category\n01/16/2026,01/17/2026,BOOKS,20.00,Merchandise\n"
            "01/18/2026,01/18/2026,INTERNET PAYMENT - THANK YOU,-250.00,"
            "Payments and Credits\n01/19/2026,01/20/2026,BOOKS,-20.00,Merchandise\n"
            "01/20/2026,01/20/2026,LATE FEE,25.00,Fees\n01/21/2026,01/21/2026,INTEREST CHARGE,3.10,Interest\n"),
        ),
        (
            "amex-credit",
            ("Date,Description,Card Member,Account #,Amount\n01/16/2026,BOOKS,A B,-11001,20.00\n"
            "01/18/2026,AUTOPAY PAYMENT - THANK YOU,A B,-11001,-250.00\n01/19/2026,BOOKS,A B,-11001,-20.00\n"
            "01/20/2026,LATE FEE,A B,-11001,25.00\n01/21/2026,INTEREST CHARGE,A B,-11001,3.10\n"),
        ),
        (
            "bofa-credit",
            ("Posted Date,Reference Number,Payee,Address,Amount\n01/17/2026,2401,BOOKS,,"
            "-20.00\n01/18/2026,2402,PAYMENT - THANK YOU,,250.00\n"
            "01/20/2026,2403,BOOKS,,20.00\n01/20/2026,2404,LATE FEE,,"
            "-25.00\n01/21/2026,2405,INTEREST CHARGED,,-3.10\n"),
        ),
    ],
)
def test_a_cards_own_signs_are_obeyed(read, profile, text):
    found = read(text.encode())

    assert (found.profile, found.vantage) == (profile, Vantage.LENDER)
    assert {row.group for row in found.rows} == {RowGroup.NEW}
    assert [(row.kind, row.amount) for row in found.rows] == [
        (RowKind.PURCHASE, Money(20_00, "USD")),
        (RowKind.REPAY, Money(250_00, "USD")),
        (RowKind.REFUND, Money(20_00, "USD")),
        (RowKind.PENALTY, Money(25_00, "USD")),
        (RowKind.INTEREST, Money(3_10, "USD")),
    ]
    assert len({row.loan_name for row in found.rows} | {row.lender for row in found.rows}) == 2


@pytest.mark.parametrize(
    "text",
    [
        (
            "Date,Description,Amount\n01/15/2026,CAR LOAN PAYMENT,-250.00\n01/16/2026,"
            "GROCER,-20.00\n01/17/2026,SALARY,900.00\n"
        ),
        ("Date;Description;Debit;Credit;Balance\n15.01.2026;Darlehen Rate;250,"
        "00;;1.000,00\n16.01.2026;Markt;20,00;;980,00\n"
        "17.01.2026;Lohn;;900,00;1.880,00\n"),
        ("Transaction Date,Details,Debit,Credit\n2026-01-15,STUDENT LN ADVS ED SERV,250.00,\n2026-01-16,GROCER,20.00,\n"
        "2026-01-17,SALARY,,900.00\n"),
    ],
)
def test_an_account_that_nobody_knows_is_read_by_its_words(read, text):
    found = read(text.encode())

    assert (found.profile, found.vantage) == ("english-account", Vantage.ACCOUNT)
    assert [(row.group, row.kind, row.reason) for row in found.rows] == [
        (RowGroup.UNDECIDED, RowKind.REPAY, Reason.UNKNOWN_PRODUCT),
        (RowGroup.IGNORED, RowKind.NOT_CREDIT, Reason.NOT_CREDIT),
        (RowGroup.IGNORED, RowKind.NOT_CREDIT, Reason.NOT_CREDIT),
    ]


def test_a_list_with_accounts_by_name_is_a_book(only_row):
    row = only_row(

            b"Date,Merchant,Category,Account,Original Statement,Notes,Amount,Tags\n2026-01-15,"
            b"Store,Shopping,Blue Credit Card,S,,-2.00,\n"

    )

    assert (row.group, row.kind, row.loan_name) == (RowGroup.NEW, RowKind.PURCHASE, "Blue Credit Card")
