"""The language of profiles: a new layout needs no code."""

from __future__ import annotations

import os
import threading
import tomllib
from datetime import date, time
from typing import Any

import pytest

from tests.importing.conftest import RESOURCES
from zhihuan.application.import_problems import ProfileUnreadable, UnknownLayout
from zhihuan.application.imported import Note, NoteKind, Reason, RowGroup, RowKind
from zhihuan.domain.money import Money
from zhihuan.importing.importer import Importer
from zhihuan.importing.products import read_products
from zhihuan.importing.profile_files import profile_of, read_own_profiles, read_profiles

CARD = """
code = "card"
name_zh = "某行信用卡"
vantage = "lender"
needs = [["date", "memo", "amount", "account"]]
[columns]
date = ["交易日"]
posted = ["记账日"]
memo = ["交易摘要"]
amount = ["人民币金额"]
account = ["卡号末四位"]
[announced]
banner = "某某银行"
month = '(\\d{4})年(\\d{1,2})月'
[money]
plus = "out"
[defaults]
product = "credit_card"
lender = "某某银行"
loan = "{lender}信用卡({tail})"
[[kinds]]
kind = "repay"
flow = ["in"]
text = ["还款"]
[[kinds]]
kind = "refund"
flow = ["in"]
text = ["退款", "退货"]
[[kinds]]
kind = "interest"
text = ["/^利息/"]
[[kinds]]
kind = "purchase"
reason = "instalment_plan"
text = ["分期"]
[[kinds]]
kind = "purchase"
flow = ["out"]
"""
BANK = """
code = "bank"
vantage = "account"
needs = [["date", "memo", "amount_out", "amount_in"]]
[columns]
date = ["日期"]
time = ["时间"]
memo = ["摘要"]
amount_out = ["支出"]
amount_in = ["收入"]
balance = ["余额"]
currency = ["币种"]
[announced]
account = '卡号:\\s*(\\S+)'
end = ["合计"]
end_patterns = ['^以上数据']
[[kinds]]
kind = "repay"
flow = ["out"]
text = ["还款"]
product = "credit_card"
"""
SERVICER = """
code = "servicer"
vantage = "lender"
shape = "repayments"
needs = [["date", "memo", "amount", "loan"]]
[columns]
date = ["Date"]
memo = ["Description"]
loan = ["LoanName"]
principal = ["Principal"]
interest = ["Interest"]
amount = ["Total"]
[dates]
order = "month_first"
[money]
currency = "USD"
plus = "out"
net = true
[[kinds]]
kind = "repay"
memo = ["PAYMENT"]
[[kinds]]
kind = "interest"
memo = ["CAPITALIZED INTEREST"]
[[kinds]]
kind = "borrow"
memo = ["DISBURSEMENT"]
"""


def layouts(*tables, bases=()):
    known = {table["code"]: table for table in map(tomllib.loads, bases)}
    profiles = [profile_of("a.toml", tomllib.loads(table), known) for table in tables]
    return Importer(profiles, read_products(RESOURCES / "lenders"))


def read(table, text, name="a file"):
    (file,) = layouts(table).read(name, text.encode())
    return file


def test_a_cards_statement_is_read_by_sign_across_new_year():
    found = read(
        CARD,
        (
            "某某银行信用卡对账单（2024年01月）\n交易日,记账日,交易摘要,人民币金额,卡号末四位\n"
            ',12/29,掌上生活还款,-1.23,688.0\n01/02,01/03,影票,"8,000.00(CN)",6688\n01/05,01/05,退货,-3.90,6688\n'
            "01/06,01/06,利息,2.00,6688\n01/07,01/07,账单分期,300.00,6688\n01/08,01/08,不明,-5.00,6688\n"
        ),
    )

    assert [(row.kind, row.group, row.on, row.amount) for row in found.rows] == [
        (RowKind.REPAY, RowGroup.NEW, date(2023, 12, 29), Money(1_23)),
        (RowKind.PURCHASE, RowGroup.NEW, date(2024, 1, 2), Money(8000_00)),
        (RowKind.REFUND, RowGroup.NEW, date(2024, 1, 5), Money(3_90)),
        (RowKind.INTEREST, RowGroup.NEW, date(2024, 1, 6), Money(2_00)),
        (RowKind.PURCHASE, RowGroup.UNDECIDED, date(2024, 1, 7), Money(300_00)),
        (RowKind.NOT_CREDIT, RowGroup.UNDECIDED, date(2024, 1, 8), Money(5_00)),
    ]
    first, second = found.rows[:2]
    assert (first.account, first.loan_name, first.lender) == ("0688", "某某银行信用卡(0688)", "某某银行")
    assert second.detail == "CN"


def test_a_day_without_a_year_and_without_a_statements_month_is_left_to_the_user():
    (row,) = read(CARD, "交易日,记账日,交易摘要,人民币金额,卡号末四位\n01/02,01/03,影票,8.00,6688\n").rows

    assert (row.group, row.reason) == (RowGroup.UNDECIDED, Reason.AMBIGUOUS_DATE)


def test_a_month_may_stand_in_the_files_name_alone():
    (row,) = read(
        CARD, "交易日,记账日,交易摘要,人民币金额,卡号末四位\n01/02,01/03,影票,8.00,6688\n", "账单2025年1月.csv"
    ).rows

    assert row.on == date(2025, 1, 2)


def test_two_columns_tell_the_direction_and_words_end_the_data():
    found = read(
        BANK,
        (
            "卡号: 1234****5678\n日期,时间,摘要,支出,收入,余额,币种\n"
            '20250101,123456,信用卡还款,30.00,0.0,"xx,yyyy.zz",人民币\n'
            "2025-01-02,-,工资,,900.00,1000.00,-\n2025-01-03,24:00:00,转账,5.00,6.00,,\n合计,,,35.00,906.00,,\n以上数据仅供参考,,,,,,\n"
        ),
    )

    assert [(row.kind, row.group, row.reason) for row in found.rows] == [
        (RowKind.REPAY, RowGroup.NEW, None),
        (RowKind.NOT_CREDIT, RowGroup.IGNORED, Reason.NOT_CREDIT),
        (RowKind.NOT_CREDIT, RowGroup.UNDECIDED, Reason.TWO_AMOUNTS),
    ]
    assert (found.owner, found.rows[0].at, found.rows[0].balance) == ("1234****5678", time(12, 34, 56), None)
    assert found.rows[0].key.startswith("bank|1234****5678|")


def test_a_layout_without_words_for_states_takes_every_row_as_done():
    table = BANK.replace('memo = ["摘要"]', 'memo = ["摘要"]\nstatus = ["状态"]')

    (row,) = read(table, "日期,摘要,支出,收入,状态\n2025-01-01,信用卡还款,3.00,,已入账\n").rows

    assert (row.group, row.status) == (RowGroup.NEW, "已入账")


def test_a_servicers_minus_is_a_payment_and_its_parts_follow():
    found = read(
        SERVICER,
        (
            "Date,Description,LoanName,Principal,Interest,Total\n03/04/2025,PAYMENT,A,-$100.00,-$11.17,-$111.17\n"
            '03/01/2025,DISBURSEMENT,A,"$30,187.81",$0.00,"$30,187.81"\n'
            "03/05/2025,CAPITALIZED INTEREST,A,$5.00,,$5.00\n"
        ),
    )

    payment, draw, interest = found.rows
    assert (payment.kind, payment.on, payment.amount) == (RowKind.REPAY, date(2025, 3, 4), Money(111_17, "USD"))
    assert (payment.principal, payment.interest) == (Money(100_00, "USD"), Money(11_17, "USD"))
    assert (draw.kind, draw.amount) == (RowKind.BORROW, Money(30187_81, "USD"))
    assert (interest.kind, interest.group) == (RowKind.INTEREST, RowGroup.NEW)


def test_a_correction_of_one_day_comes_to_what_was_really_paid():
    found = read(
        SERVICER,
        (
            "Date,Description,LoanName,Principal,Interest,Total\n03/04/2025,PAYMENT,A,$90.00,$10.00,$100.00\n"
            "03/04/2025,PAYMENT,A,-$108.00,-$12.00,-$120.00\n03/04/2025,PAYMENT,B,-$40.00,-$2.00,-$42.00\n"
            "03/06/2025,PAYMENT,B,$40.00,$2.00,$42.00\n"
        ),
    )

    assert [(row.group, row.reason, row.amount) for row in found.rows] == [
        (RowGroup.IGNORED, Reason.REVERSED, Money(100_00, "USD")),
        (RowGroup.NEW, Reason.REVERSED, Money(20_00, "USD")),
        (RowGroup.NEW, None, Money(42_00, "USD")),
        (RowGroup.UNDECIDED, Reason.NEGATIVE_AMOUNT, Money(42_00, "USD")),
    ]


def test_a_row_of_several_loans_under_one_number_keeps_its_loans_apart():
    table = SERVICER.replace('loan = ["LoanName"]', 'loan = ["LoanName"]\norder_id = ["No"]')
    rows = "03/04/2025,PAYMENT,A,,,-$50.00,77\n03/04/2025,PAYMENT,B,,,-$50.00,77\n"

    found = read(table, "Date,Description,LoanName,Principal,Interest,Total,No\n" + rows)

    assert [row.key for row in found.rows] == ["servicer||77|repay|A", "servicer||77|repay|B"]


def test_a_layout_takes_over_what_another_has():
    over = 'code = "b"\nextends = "card"\n[columns]\nmemo = ["说明"]\n[[kinds]]\nkind = "fee"\ntext = ["年费"]\n'
    importer = layouts(over, bases=[CARD])

    ((fee, bought),) = (
        file.rows
        for file in importer.read(
            "x",
            (
                "某某银行 2025年03月\n交易日,记账日,说明,人民币金额,卡号末四位\n"
                "03/02,03/02,年费,300.00,6688\n03/03,03/03,影票,8.00,6688\n"
            ).encode(),
        )
    )

    assert (fee.kind, bought.kind, bought.lender) == (RowKind.FEE, RowKind.PURCHASE, "某某银行")


def test_of_two_layouts_with_the_same_columns_the_banner_chooses():
    other = CARD.replace('"card"', '"other"').replace("某某银行", "别的银行")
    needed = CARD.replace('code = "card"', 'code = "third"\nbanner_needed = true').replace("某某银行", "第三银行")

    (file,) = layouts(CARD, other, needed).read(
        "x",
        "别的银行对账单 2025年03月\n交易日,记账日,交易摘要,人民币金额,卡号末四位\n03/02,03/02,年费,3.00,1\n".encode(),
    )

    assert (file.profile, file.rows[0].account) == ("other", "0001")


def test_a_table_without_headings_is_read_by_position():
    table = (
        'code = "bare"\nneeds = [["date", "memo"]]\nwidth = 5\n[positions]\ndate = 1\nmemo = 2\namount_out = 3\n'
        'amount_in = 4\nbalance = 5\n[dates]\norder = "month_first"\n[[kinds]]\nkind = "repay"\ntext = ["LOAN"]\n'
        'product = "credit_card"\n'
    )

    (file,) = layouts(table).read("x", b"05/01/2023,SHOP,1.96,,13.04\n05/02/2023,LOAN PMT,12.10,,15.00\n")

    assert [(row.on, row.kind) for row in file.rows] == [
        (date(2023, 5, 1), RowKind.NOT_CREDIT),
        (date(2023, 5, 2), RowKind.REPAY),
    ]


@pytest.mark.parametrize(
    ("written", "on", "at"),
    [
        ("46292.5", date(2026, 9, 27), time(12)),
        ("46292", date(2026, 9, 27), None),
        ("Jan 5, 2025", date(2025, 1, 5), None),
        ("5-Jan-2025", date(2025, 1, 5), None),
        ("20250105123456", date(2025, 1, 5), time(12, 34, 56)),
        ("2025-01-05T09:08:00+08:00", date(2025, 1, 5), time(9, 8)),
        ("2025/12/03  14:06:51", date(2025, 12, 3), time(14, 6, 51)),
        ("1/31/25 9:08 PM", date(2025, 1, 31), time(21, 8)),
        ("2025-01-05 24:00:00", date(2025, 1, 5), None),
    ],
)
def test_a_day_is_read_however_it_is_written(written, on, at):
    (row,) = read(BANK, f'日期,摘要,支出,收入\n"{written}",信用卡还款,3.00,\n').rows

    assert (row.on, row.at, row.group) == (on, at, RowGroup.NEW)


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (('kind = "repay"', 'kind = "repayment"'), "kinds[1].kind"),
        (('text = ["还款"]', 'texts = ["还款"]'), "kinds[1].texts"),
        (('plus = "out"', 'plus = "up"'), "money.plus"),
        (('banner = "某某银行"', "banner = '('"), "announced.banner"),
        (('memo = ["交易摘要"]', 'memos = ["交易摘要"]'), "columns.memos"),
        (('needs = [["date", "memo", "amount", "account"]]', "needs = []"), "needs"),
        (('"amount", "account"]]', '"amount", "loan"]]'), "needs"),
        (('flow = ["in"]', 'flow = ["inward"]'), "kinds[1].flow"),
        (('vantage = "lender"', 'extends = "nothing"'), "extends"),
        (('code = "card"', "code = 7"), "code"),
    ],
)
def test_a_wrong_profile_is_refused_with_its_file_and_key(change, key):
    with pytest.raises(ProfileUnreadable) as refused:
        layouts(CARD.replace(change[0], change[1], 1))

    assert (refused.value.name, refused.value.key) == ("a.toml", key)


def test_a_users_bad_profile_is_told_and_hinders_no_other(tmp_path):
    (tmp_path / "bad.toml").write_text("code = [", encoding="utf-8")
    (tmp_path / "mine.toml").write_text('code = "mine"\nextends = "wechat"\nname_zh = "我的"\n', encoding="utf-8")

    own, problems = read_own_profiles(tmp_path, RESOURCES / "profiles")
    importer = Importer((*own, *read_profiles(RESOURCES / "profiles")), read_products(RESOURCES / "lenders"), problems)
    (file,) = importer.read("x", "期数,还款日期,本金,利息\n1,2025-01-05,10,1\n".encode())

    assert [(profile.code, profile.own) for profile in own] == [("mine", True)]
    (told,) = [note for note in file.notes if note.kind is NoteKind.LAYOUT_UNREADABLE]
    assert (told.subject, told.expected) == ("bad.toml", "")


def test_the_users_own_layout_comes_before_the_shipped_one(tmp_path):
    (tmp_path / "mine.toml").write_text('code = "mine"\nextends = "repayment-plan"\n', encoding="utf-8")
    own, _ = read_own_profiles(tmp_path, RESOURCES / "profiles")
    importer = Importer((*read_profiles(RESOURCES / "profiles"), *own), read_products(RESOURCES / "lenders"))

    (file,) = importer.read("x", "期数,还款日期,本金,利息\n1,2025-01-05,10,1\n".encode())

    assert file.profile == "mine"


def test_every_shipped_profile_has_both_its_names():
    assert [one.code for one in read_profiles(RESOURCES / "profiles") if not (one.name_zh and one.name_en)] == []


def test_a_table_of_no_layout_is_unknown():
    with pytest.raises(UnknownLayout):
        read(CARD, "甲,交易摘要,人民币金额\n1,2,3\n")


def test_announced_sums_are_compared_by_their_direction():
    table = BANK.replace(
        "[[kinds]]", "sums = '(支出|收入)合计:\\s*([0-9.,]+)'\nrows = '共(\\d+)笔'\n[[kinds]]", 1
    ).replace('amount_out = ["支出"]\namount_in = ["收入"]', 'amount = ["金额"]\ndirection = ["借贷"]').replace(
        '"amount_out", "amount_in"', '"amount", "direction"'
    ) + ('[words.direction]\nout = ["借", "支出"]\nin = ["贷", "收入"]\n')

    found = read(
        table,
        "支出合计: 12.00 收入合计: 7.00 共3笔\n日期,摘要,借贷,金额\n2025-01-01,甲,借,12.00\n2025-01-02,乙,贷,8.00\n",
    )

    assert found.notes == (
        Note(NoteKind.COUNT_DIFFERS, expected="3", found="2"),
        Note(NoteKind.SUM_DIFFERS, subject="收入", expected="7.00", found="8.00"),
    )


def test_a_users_layout_may_extend_another_of_the_users_that_is_none_itself(tmp_path):
    (tmp_path / "a.toml").write_text('code = "a"\nextends = "base"\n', encoding="utf-8")
    (tmp_path / "b.toml").write_text('code = "base"\nabstract = true\nextends = "wechat"\n', encoding="utf-8")

    own, problems = read_own_profiles(tmp_path, RESOURCES / "profiles")

    assert ([profile.code for profile in own], problems) == (["a"], ())


def test_layouts_that_extend_each_other_are_refused():
    with pytest.raises(ProfileUnreadable) as refused:
        layouts('code = "a"\nextends = "b"\n', bases=['code = "a"\nextends = "b"\n', 'code = "b"\nextends = "a"\n'])

    assert refused.value.key == "extends"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_among_the_users_layouts_is_told_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.toml")
    found: list[Any] = []

    thread = threading.Thread(
        target=lambda: found.extend(read_own_profiles(tmp_path, RESOURCES / "profiles")), daemon=True
    )
    thread.start()
    thread.join(60)

    assert [problem.name for problem in found[1]] == ["pipe.toml"]
