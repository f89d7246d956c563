"""Other programs' books: what of them is credit, each movement once, and nothing lost."""

from __future__ import annotations

import pytest

from zhihuan.application.imported import Reason, RowGroup, RowKind, Vantage
from zhihuan.domain.money import Money

NEW, LEFT, OPEN = RowGroup.NEW, RowGroup.IGNORED, RowGroup.UNDECIDED
NONE = RowKind.NOT_CREDIT


def seen(file) -> list[tuple[RowGroup, RowKind, str | None]]:
    return [(row.group, row.kind, row.loan_name) for row in file.rows]


MINT = (
    '"Date","Description","Original Description","Amount","Transaction Type",'
    '"Category","Account Name","Labels","Notes"\n'
)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            '"1/16/2026","Store","STORE 12","50.00","debit","Groceries","Blue Credit Card","",""',
            (NEW, RowKind.PURCHASE),
        ),
        (
            '"1/16/2026","Store","STORE","50.00","credit","Returned Purchase","Blue Credit Card","",""',
            (NEW, RowKind.REFUND),
        ),
        ('"1/16/2026","Store","STORE","50.00","credit","Shopping","Blue Credit Card","",""', (OPEN, NONE)),
        (
            '"1/16/2026","Thank You","THANK YOU","50.00","credit","Credit Card Payment","Blue Visa","",""',
            (NEW, RowKind.REPAY),
        ),
        (
            '"1/17/2026","Interest Charge","INT","5.00","debit","Finance Charge","Blue Credit Card","",""',
            (NEW, RowKind.INTEREST),
        ),
        ('"1/17/2026","Late Fee","LATE","25.00","debit","Late Fee","Blue Credit Card","",""', (NEW, RowKind.PENALTY)),
        ('"1/17/2026","Annual Fee","FEE","95.00","debit","Service Fee","Blue Credit Card","",""', (NEW, RowKind.FEE)),
        ('"1/17/2026","Cash Advance","ATM","100.00","debit","Cash","Blue Credit Card","",""', (NEW, RowKind.BORROW)),
        ('"1/19/2026","Landlord","RENT","900.00","debit","Mortgage & Rent","Checking","",""', (OPEN, NONE)),
        ('"1/19/2026","Servicer","STUDNT","90.00","debit","Student Loan","Checking","",""', (OPEN, RowKind.REPAY)),
        ('"1/20/2026","Boss","PAYROLL","3,000.00","credit","Paycheck","Checking","",""', (LEFT, NONE)),
        ('"1/20/2026","Grocer","GROCER","30.00","debit","Groceries","Visa Debit","",""', (LEFT, NONE)),
    ],
)
def test_mint_tells_the_way_by_a_word(read, row, expected):
    found = read((MINT + row + "\n").encode())

    assert (found.profile, found.vantage) == ("mint", Vantage.LEDGER)
    (only,) = found.rows
    assert (only.group, only.kind) == expected
    assert only.amount.currency == "USD"


def test_a_transfer_between_two_accounts_of_a_book_counts_once(read):
    rows = read(
        (
            MINT
            + '"1/15/2026","Payment Thank You","PYMT","500.00","credit",'
            '"Credit Card Payment","Blue Credit Card","",""\n'
            '"1/14/2026","Autopay","CRD AUTOPAY","500.00","debit","Credit Card Payment","Checking","",""\n'
            '"2/14/2026","Autopay","CRD AUTOPAY","510.00","debit","Credit Card Payment","Checking","",""\n'
        ).encode()
    ).rows

    assert [(row.group, row.kind) for row in rows] == [(NEW, RowKind.REPAY), (LEFT, NONE), (NEW, RowKind.REPAY)]
    assert (rows[1].reason, rows[1].detail, rows[2].product) == (Reason.NOT_CREDIT, "Blue Credit Card", "credit_card")


YNAB = (
    '"Account","Flag","Date","Payee","Category Group/Category","Category Group",'
    '"Category","Memo","Outflow","Inflow","Cleared"\n'
)


def test_ynab_has_each_transfer_twice(read):
    found = read(
        (
            YNAB + '"Blue Visa","","01/13/2026","Starting Balance","","","","","$1,500.00",$0.00,"Cleared"\n'
            '"Checking","","01/15/2026","Transfer : Blue Visa","","","","",$500.00,$0.00,"Cleared"\n'
            '"Blue Visa","","01/15/2026","Transfer : Checking","","","","",$0.00,$500.00,"Cleared"\n'
            '"Blue Visa","","01/16/2026","Store","Food: Groceries","Food","Groceries","",$50.00,$0.00,"Cleared"\n'
            '"Blue Visa","","01/18/2026","Store","Food: Groceries","Food","Groceries","refund",$0.00,$10.00,"Cleared"\n'
            '"Checking","","01/20/2026","Transfer : Car Loan","","","","",$300.00,$0.00,"Uncleared"\n'
            '"Car Loan","","01/31/2026","Bank","","","","interest of January",$12.00,$0.00,"Cleared"\n'
            '"Checking","","01/21/2026","Boss","Inflow: Ready to Assign","Inflow",'
            '"Ready to Assign","",$0.00,"$5,000.00",""\n'
        ).encode("utf-8-sig")
    )

    assert found.profile == "ynab"
    assert seen(found) == [
        (NEW, RowKind.BORROW, "Blue Visa"),
        (LEFT, NONE, "Blue Visa"),
        (NEW, RowKind.REPAY, "Blue Visa"),
        (NEW, RowKind.PURCHASE, "Blue Visa"),
        (NEW, RowKind.REFUND, "Blue Visa"),
        (NEW, RowKind.REPAY, "Car Loan"),
        (NEW, RowKind.INTEREST, "Car Loan"),
        (LEFT, NONE, None),
    ]


def test_actual_names_the_other_account_as_payee(read):
    found = read(

            b"Account,Date,Payee,Notes,Category_Group,Category,Amount,Split_Amount,Cleared\n"
            b"Credit Card,2026-01-03,Cafe,,Food,Coffee,-4.25,0,Cleared\nCredit Card,"
            b"2026-01-05,Checking,,,,100.00,0,Cleared\n"
            b"Checking,2026-01-05,Credit Card,,,,-100.00,0,Cleared\nChecking,2026-01-06,Shop,split,,,0,-30.00,Cleared\n"
            b"Checking,2026-01-06,Shop,a,Food,Groceries,-30.00,0,Cleared\n"

    )

    assert found.profile == "actual"
    assert seen(found) == [
        (NEW, RowKind.PURCHASE, "Credit Card"),
        (NEW, RowKind.REPAY, "Credit Card"),
        (LEFT, NONE, "Credit Card"),
        (LEFT, NONE, None),
        (LEFT, NONE, None),
    ]
    assert found.rows[3].reason is Reason.ZERO_AMOUNT


FIREFLY = (
    "journal_id,type,amount,currency_code,description,date,source_name,source_type,"
    "destination_name,destination_type,category\n"
)


@pytest.mark.parametrize(
    ("row", "group", "kind", "loan"),
    [
        ("Withdrawal,-250.00,EUR,Rate,{d},Giro,Asset account,Car,Loan,", NEW, RowKind.REPAY, "Car"),
        ("Transfer,250.00,EUR,Rate,{d},Giro,Asset account,House,Mortgage,", NEW, RowKind.REPAY, "House"),
        ("Deposit,5000.00,EUR,Paid out,{d},Car,Loan,Giro,Asset account,", NEW, RowKind.BORROW, "Car"),
        ("Withdrawal,-12.50,EUR,Interest,{d},Car,Debt,Bank,Expense account,", NEW, RowKind.INTEREST, "Car"),
        ("Withdrawal,-3.00,EUR,Booking fee,{d},Car,Debt,Bank,Expense account,", NEW, RowKind.FEE, "Car"),
        ("Withdrawal,-3.00,EUR,Late fee,{d},Car,Debt,Bank,Expense account,", NEW, RowKind.PENALTY, "Car"),
        (
            "Withdrawal,-80,EUR,Ramen,{d},My credit card,Asset account,Bar,Expense account,",
            NEW,
            RowKind.PURCHASE,
            "My credit card",
        ),
        (
            "Transfer,80,EUR,Settle,{d},Giro,Asset account,My credit card,Asset account,",
            NEW,
            RowKind.REPAY,
            "My credit card",
        ),
        (
            "Deposit,9,EUR,Refund,{d},Shop,Revenue account,My credit card,Asset account,",
            NEW,
            RowKind.REFUND,
            "My credit card",
        ),
        ("Deposit,9,EUR,Bonus,{d},Shop,Revenue account,My credit card,Asset account,", OPEN, NONE, None),
        ("Transfer,80,EUR,Save,{d},Giro,Asset account,Savings,Asset account,", LEFT, NONE, None),
        ("Withdrawal,-80,EUR,Food,{d},Giro,Asset account,Shop,Expense account,", LEFT, NONE, None),
        ("Opening balance,900,EUR,Initial,{d},Initial balance,Initial balance account,Old,Debt,", OPEN, NONE, None),
        (
            "Opening balance,900,EUR,Initial,{d},Initial balance,Initial balance account,Giro,Asset account,",
            LEFT,
            NONE,
            None,
        ),
        ("Transfer,80,EUR,Move,{d},Car,Loan,House,Mortgage,", OPEN, NONE, None),
    ],
)
def test_firefly_tells_a_debt_by_its_kind_of_account(read, row, group, kind, loan):
    found = read((FIREFLY + "7," + row.format(d="2026-01-15T00:00:00+01:00") + "\n").encode())

    assert found.profile == "firefly-iii"
    (only,) = found.rows
    assert (only.group, only.kind, only.loan_name, only.amount.currency) == (group, kind, loan, "EUR")


FEIDEE = (
    '随手记导出文件(headers:v5;abc)\n'
    '"交易类型","日期","类别","子类别","账户","账户币种","金额","商家","备注","关联Id"\n'
)


def test_a_cards_own_payment_and_the_checking_accounts_are_one_though_no_word_tells_the_card(read):
    rows = read(
        (
            MINT + '"1/15/2026","Payment","THANK YOU","500.00","credit","Credit Card Payment","CHASE FREEDOM","",""\n'
            '"1/15/2026","Payment","CHASE AUTOPAY","500.00","debit","Credit Card Payment","CHECKING","",""\n'
        ).encode()
    ).rows

    assert [(row.group, row.kind, row.reason) for row in rows] == [
        (OPEN, RowKind.REPAY, Reason.UNKNOWN_PRODUCT), (LEFT, NONE, Reason.NOT_CREDIT),
    ]
    assert (rows[0].product, rows[0].loan_name) == ("credit_card", "CHASE FREEDOM")


def test_an_account_that_a_text_only_describes_is_met_by_its_product(read):
    rows = read(
        (
            MINT + '"1/15/2020","Transfer to CREDIT CARD","ONLINE","500.00","debit","Transfer","Checking","",""\n'
            '"1/15/2020","Transfer","ONLINE","500.00","credit","Transfer","Gold CREDIT CARD","",""\n'
            '"1/15/2020","Transfer to Car Loan","ONLINE","500.00","debit","Transfer","Checking","",""\n'
        ).encode()
    ).rows

    assert [(row.group, row.kind, row.loan_name) for row in rows] == [
        (LEFT, NONE, "CREDIT CARD"), (NEW, RowKind.REPAY, "Gold CREDIT CARD"), (NEW, RowKind.REPAY, "Car Loan"),
    ]


def test_a_pound_says_its_currency(only_row):
    row = only_row((YNAB + '"Credit Card","","15/01/2026","Shop","A: B","A","B","",£12.50,£0.00,"Cleared"\n').encode())

    assert (row.kind, row.amount) == (RowKind.PURCHASE, Money(12_50, "GBP"))


def test_feidees_list_joins_two_entries_by_their_number(read):
    found = read(
        (
            FEIDEE + '"余额变更","2026-01-01 00:00:00","","","现金","CNY","123.45","","",""\n'
            '"负债变更","2026-01-01 00:00:00","","","招商银行信用卡","CNY","2000.00","","",""\n'
            '"支出","2026-01-02 12:34:56","食品","早餐","花呗","CNY","12.00","","",""\n'
            '"转出","2026-01-09 10:00:00","","","储蓄卡","CNY","500.00","","","aaa-1"\n'
            '"转入","2026-01-09 10:00:00","","","招商银行信用卡","CNY","500.00","","","aaa-1"\n'
            '"转出","2026-01-10 10:00:00","","","借呗","CNY","800.00","","","aaa-2"\n'
            '"转入","2026-01-10 10:00:00","","","储蓄卡","CNY","800.00","","","aaa-2"\n'
            '"支出","2026-01-11 12:00:00","金融","利息支出","招商银行信用卡","CNY","8.00","","",""\n'
            '"债权变更","2026-01-11 13:00:00","","","借给小李","CNY","20.00","","",""\n'
        ).encode("utf-8-sig")
    )

    assert found.profile == "feidee"
    assert seen(found) == [
        (LEFT, NONE, None),
        (OPEN, NONE, None),
        (NEW, RowKind.PURCHASE, "花呗"),
        (LEFT, NONE, None),
        (NEW, RowKind.REPAY, "招商银行信用卡"),
        (NEW, RowKind.BORROW, "借呗"),
        (LEFT, NONE, None),
        (NEW, RowKind.INTEREST, "招商银行信用卡"),
        (LEFT, NONE, None),
    ]
    assert found.rows[4].lender == "招商银行"
    assert found.rows[1].detail == "负债变更"


@pytest.mark.parametrize(
    ("text", "kind", "loan"),
    [
        (
            "交易类型,日期,转出账户,转入账户,金额,成员,备注\n转账,2026-01-09,储蓄卡,花呗,500.00,,\n",
            RowKind.REPAY,
            "花呗",
        ),
        (
            "交易类型,日期,转出账户,转入账户,金额,成员,备注\n转账,2026-01-09,借呗,储蓄卡,500.00,,\n",
            RowKind.BORROW,
            "借呗",
        ),
        (
            "交易类型,日期,一级分类,二级分类,支出账户,金额,备注\n支出,2026-01-09,食品,早餐,花呗,5.00,\n",
            RowKind.PURCHASE,
            "花呗",
        ),
        (
            "交易类型,日期,分类,子分类,账户1,账户2,账户币种,金额\n支出,2026-01-09,食品,早餐,我的信用卡,,CNY,5.00\n",
            RowKind.PURCHASE,
            "我的信用卡",
        ),
    ],
)
def test_feidees_sheets_have_headings_of_their_own(read, text, kind, loan):
    found = read(text.encode())

    assert (found.profile, seen(found)) == ("feidee", [(NEW, kind, loan)])


def test_a_negative_expense_on_a_card_is_money_back_that_the_person_names(only_row):
    row = only_row((FEIDEE + '"支出","2026-01-02 12:34:56","食品","早餐","花呗","CNY","-12.00","","",""\n').encode())

    assert (row.group, row.reason, row.amount) == (OPEN, Reason.UNKNOWN_KIND, Money(12_00))


def test_cashbooks_template_is_known(read):
    found = read(
        (
            "交易时间,收/支,交易分类,收/付款方式,金额,流水归属,交易对方,备注\n2025-01-02,支出,餐饮,花呗,28.8,张三,面馆,\n"
            "2025-01-09,支出,还款,储蓄卡,500,张三,花呗,\n2025-01-09,支出,餐饮,微信,28.8,张三,面馆,\n"
        ).encode("utf-8-sig")
    )

    assert found.profile == "cashbook"
    assert seen(found) == [(NEW, RowKind.PURCHASE, "花呗"), (NEW, RowKind.REPAY, "花呗"), (LEFT, NONE, None)]
