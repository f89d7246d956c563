"""Banks' account statements: what is repaid from an account is found, all else is no credit and says so."""

from __future__ import annotations

import pytest

from tests.importing.banks import kinds, table, told
from tests.importing.packed import xls
from zhihuan.application.import_problems import NoHeader
from zhihuan.application.imported import Reason, RowGroup, RowKind, Vantage
from zhihuan.domain.money import Money

_ICBC = (
    "交易日期,摘要,交易场所,交易国家或地区简称,钞/汇,交易金额(收入),"
    "交易金额(支出),交易币种,记账金额(收入),记账金额(支出),记账币种,余额,对方户名"
)
_ABC = "交易日期,交易时间,交易摘要,交易金额,本次余额,对手信息,日 志 号,交易渠道,交易附言"
_BOC = "记账日期,记账时间,币别,金额,余额,交易名称,渠道,网点名称,附言,对方账户名,对方卡号/账号,对方开户行"
_BOCOM = "序号,交易日期,交易时间,交易类型,借贷,交易金额,余额,对方账号,对方户名,交易地点,摘要"
_CCB = (
    "记账日          ", "交易日期          ", "交易时间                ", "支出                ",
    "收入                ", "账户余额          ", "币种          ", "摘要            ", "对方账号          ",
    "对方户名          ", "交易地点      ",
)
_CMB = "交易日期,交易时间,收入,支出,余额,交易类型,交易备注"
_GENERIC = "交易日期,摘要,收入,支出,余额,对方户名"
_BROKER = [
    "交收日期", "成交时间", "业务名称", "证券代码", "证券名称", "成交价格", "成交数量", "清算金额", "资金本次余额",
    "印花税", "币种", "资金帐号",
]


def icbc(*rows, more=""):
    """Return an account's statement: 13 columns at first, 15 later."""
    head = ("明细查询文件下载", "", '卡号: 6222****9038,"卡别名: 家用"', "", '子账户序号: 00000,"子账户别名: "', "")
    return table(*head, _ICBC + more, *rows, " ", '人民币合计,,,,,,,,"5,000.00\t","2,100.00\t",')


def icbc_row(on, memo, shop="", received="", spent="", payee="", *more):
    cells = (on, memo, shop, "CHN", "钞", "-", "-", "-", received, spent, "人民币", "xx,yyy.zz", payee, *more)
    return ",".join(f'"{cell:<20}\t"' for cell in cells)


@pytest.mark.parametrize(("more", "behind"), [("", ()), (",交易详情,对方账户", ("", "6217****0001"))], ids=["v1", "v2"])
def test_an_account_of_icbc_is_read_with_13_and_with_15_columns(read, more, behind):
    found = read(icbc(
        icbc_row("2026-02-25", "自动还款", "某分行银行卡中心", "", "1,300.00", "", *behind),
        icbc_row("2026-02-24", "工资", "", "5,000.00", "", "某公司", *behind),
        icbc_row("2026-02-23", "银联消费", "银联无卡支付(掌上生活还款)", "", "800.00", "", *behind),
        icbc_row("2026-02-22", "跨行汇款", "手机银行", "", "100.00", "王五", *behind),
        icbc_row("2026-02-21", "合伙人返现", "", "30.00", "", "总行信用卡合伙人", *behind),
        more=more,
    ))

    assert (found.profile, found.vantage, found.owner) == ("icbc-debit", Vantage.ACCOUNT, "6222****9038")
    assert kinds(found) == ["repay", "ignored not_credit", "repay", "ignored not_credit", "ignored not_credit"]
    assert [(row.lender, row.product) for row in found.rows if row.kind is RowKind.REPAY] == [
        ("中国工商银行", "credit_card"), ("招商银行", "credit_card"),
    ]


def test_an_account_of_abc_has_short_rows_and_a_loans_instalment(read):
    found = read(table(
        _ABC,
        "20260101,,正常还款,-3456.78,1943.12,2200001122334455,111000222",
        "20260102,132324,财付通,-10.00,1933.12,北京一卡通,369333999,电子商务,微信支付-北京一卡通",
        "20260103,080102,转存,+9000.00,10933.12,李雷,369396693,超级网银,转账",
        "20260104,,结息,+0.01,10933.13,--,0000000000,,个人活期结息",
        "20260105,101112,代付,-1234.50,9698.63,支付宝,369396699,电子商务,支付宝-花呗还款",
    ))

    instalment = found.rows[0]
    assert found.profile == "abc-debit"
    assert kinds(found) == ["undecided repay", *["ignored not_credit"] * 3, "repay"]
    assert (instalment.lender, instalment.amount, instalment.automatic) == ("中国农业银行", Money(3456_78), True)
    assert instalment.reason is Reason.UNKNOWN_PRODUCT
    assert (found.rows[4].product, str(found.rows[4].at), found.rows[3].counterparty) == ("huabei", "10:11:12", "")


def test_a_loans_instalments_stay_two_though_the_bank_numbers_both_nought(read):
    found = read(table(
        _ABC,
        "20260101,,正常还款,-3456.78,1943.12,2200001122334455,0000000000",
        "20260201,,正常还款,-3456.78,2043.12,2200001122334455,0000000000",
    ))

    assert [row.group for row in found.rows] == [RowGroup.UNDECIDED, RowGroup.UNDECIDED]
    assert len({row.key for row in found.rows}) == 2


def test_an_account_of_bank_of_china_writes_dashes_for_nothing(read):
    dashes = "-------------------"
    found = read(table(
        "中国银行储蓄卡账单明细(2026年01月)", _BOC,
        f'2026-01-02,10:19:28,人民币,"-2,600.00","4,853.00",网上快捷支付,银企对接,{dashes},支付宝-花呗还款,支付宝,2155,{dashes}',
        f'2026-01-03,11:00:00,人民币,"6,000.00","10,853.00",转账收入,手机银行,{dashes},{dashes},韩梅,6217,{dashes}',
        f'2026-01-05,00:30:00,人民币,"-3,100.00","7,753.00",贷款还款,批量,{dashes},{dashes},{dashes},{dashes},{dashes}',
        f"2026-01-06,09:00:00,美元,-5.00,100.00,汇出,柜台,{dashes},{dashes},{dashes},{dashes},{dashes}",
    ))

    assert found.profile == "boc-debit"
    assert kinds(found) == ["repay", "ignored not_credit", "undecided repay", "ignored not_credit"]
    assert [(row.counterparty, row.memo) for row in found.rows][2] == ("", "贷款还款")
    assert [row.amount.currency for row in found.rows][3] == "USD"
    assert str(found.rows[0].at) == "10:19:28"


def test_an_account_of_bank_of_communications_names_the_direction_in_two_languages(read):
    found = read(table(
        _BOCOM,
        "1,2026-01-01,00:00:00,存款利息,贷 Cr,1.23,1334.63,1323,应付利息,批处理,",
        "2,2026-02-02,13:15:12,信用卡转账还款,借 Dr,321.00,1013.63,6666,赵六,其他,",
        "3,2026-02-03,09:15:12,网上支付,借 Dr,88.00,925.63,7777,京东支付,网银在线,京东白条还款",
        "4,2026-02-04,09:15:12,贷款发放,贷 Cr,50000.00,50925.63,,,其他,个人贷款放款",
    ))

    assert found.profile == "bocom-debit"
    assert kinds(found) == ["ignored not_credit", "repay", "repay", "undecided borrow"]
    assert [(row.product, row.lender) for row in found.rows[1:3]] == [
        ("credit_card", "交通银行"), ("baitiao", found.rows[2].lender),
    ]


def test_an_account_of_ccb_is_a_workbook_whose_noughts_are_nothing(read):
    found = read(xls(S=[
        ("China Construction Bank",), ("开户机构：", "某支行"), ("币　　种：", "人民币"),
        ("账　　号：", "62170*********0021"), (),
        _CCB,
        ("20260101", "20260101", "18:53:19", 67.0, 0.0, 2176.91, "人民币", "消费", "2088", "某茶铺", "支付宝-某茶铺"),
        ("20260102", "20260102", "19:12:59", 516.78, 0.0, 1660.13, "人民币", "消费", "2088", "店", "支付宝-花呗还款"),
        ("20260103", "20260103", "08:00:00", 0.0, 8000.0, 9660.13, "人民币", "工资", "", "某公司", ""),
        ("20260120", "20260120", "02:00:00", 4210.55, 0.0, 5449.58, "人民币", "贷款还本付息", "", "", "个人住房贷款"),
        ("以上数据仅供参考|具体内容请以柜台为准",),
    ]))

    assert (found.profile, found.owner) == ("ccb-debit", "62170*********0021")
    assert kinds(found) == ["ignored not_credit", "repay", "ignored not_credit", "repay"]
    assert [row.product for row in found.rows] == [None, "huabei", None, "mortgage"]


def test_an_account_of_spd_bank_says_whose_it_is_in_its_first_row(read):
    found = read(xls(S=[
        ("账号:", "6217 **** 3312", "户名:", "钱七", "币种:", "人民币"),
        ("交易序号", "交易时间", "交易摘要", "存入金额", "取出金额", "余额", "对方户名", "对方账号"),
        ("1", "2026/03/03  14:06:51", "网银贷记", "2,000.00", "", "2,500.00", "钱七", "6222"),
        ("2", "2026/03/04  09:00:01", "信用卡还款", "", "1,200.00", "1,300.00", "招商银行信用卡中心", ""),
        ("3", "2026/03/05  09:00:01", "贷款扣款", "", "600.00", "700.00", "", ""),
    ]))

    assert (found.profile, found.owner) == ("spdb-debit", "6217 **** 3312")
    assert kinds(found) == ["ignored not_credit", "repay", "undecided repay"]
    second = found.rows[1]
    assert (second.lender, str(second.on), str(second.at)) == ("招商银行", "2026-03-04", "09:00:01")


def test_an_account_of_china_merchants_bank_has_lines_of_its_own_around_the_table(read):
    found = read(table(
        "# 招商银行交易记录", "# 导出时间: [2026-02-01 10:00:00]",
        "# 账    号: [上海分行 招商银行 6225********1234 一卡通]", "# 币    种: [人民币]", "",
        _CMB,
        '"\t20260103","\t10:20:30","","1500.00","8500.00","信用卡存款","自动还款"',
        '"\t20260104","\t10:20:30","","88.00","8412.00","银联快捷支付","财付通-豆花饭"',
        '"\t20260105","\t10:20:30","9000.00","","17412.00","代发工资","某公司"',
        '"\t20260106","\t10:20:30","","300.00","17112.00","银联代付","财付通-微粒贷还款"',
        "", "# 收入合计：1笔", "# 支出合计：3笔",
    ))

    assert (found.profile, found.owner) == ("cmb-debit", "6225********1234")
    assert kinds(found) == ["repay", "ignored not_credit", "ignored not_credit", "repay"]
    assert [row.product for row in found.rows if row.kind is RowKind.REPAY] == ["credit_card", "weilidai"]
    assert found.rows[0].lender == "招商银行"


def test_an_account_of_hsbc_has_signed_amounts_and_many_currencies(read):
    found = read(table(
        "Date,Description,Billing amount,Billing currency,Balance,Balance currency",
        '05/04/2026,AUTOPAY OUT              HSBC CREDIT CARD PAYMENT,"-1,310.20"\t,HKD,"5,000.00"\t,HKD',
        '04/04/2026,SALARY PAYMENT           SOME COMPANY LTD,"12,500.00"\t,HKD,"6,310.20"\t,HKD',
        '03/04/2026,MORTGAGE PAYMENT         12-345678,"-8,000.00"\t,HKD,"1,000.00"\t,HKD',
        '02/04/2026,BILL PAYMENT             ELECTRICITY,"-350.00"\t,HKD,"8,211.33"\t,HKD',
        '01/04/2026,INTEREST CREDIT,"5.45"\t,USD,"10,561.33"\t,USD',
    ))

    assert found.profile == "hsbc-hk-debit"
    assert kinds(found) == [
        "repay", "ignored not_credit", "undecided repay", "ignored not_credit", "ignored not_credit",
    ]
    assert told(found)[0] == "2026-04-05 repay 1310.20 HKD"


def test_an_account_of_bmo_is_read_past_its_blank_lines(read):
    found = read(table(
        "Following data is valid as of 20260110344234 (Year/Month/Day/Hour/Minute/Second)", "", "",
        "First Bank Card,Transaction Type,Date Posted, Transaction Amount,Description", "", "",
        "'5678000000004124',DEBIT,20260518,-68.32,[CW]PHONE BILL          ",
        "'5678000000004124',DEBIT,20260519,-420.0,[DS]CAR LOAN PAYMENT    ",
        "'5678000000004124',CREDIT,20260520,1500.00,[DN]PAYROLL           ",
    ))

    assert found.profile == "bmo-debit"
    assert kinds(found) == ["ignored not_credit", "undecided repay", "ignored not_credit"]


def test_a_file_without_headings_is_known_by_the_places_of_its_columns(read):
    found = read(table(
        "05/01/2026,CORNER STORE      _M,1.96,,1013.04", "05/02/2026,SOME PAYROLL  PAY,,900.00,1913.04",
        "05/13/2026,TD LOAN PAYMENT,250.00,,1663.04", "", "",
    ))

    assert (found.profile, found.header_line) == ("td-debit", 0)
    assert kinds(found) == ["ignored not_credit", "ignored not_credit", "undecided repay"]
    assert str(found.rows[2].on) == "2026-05-13"


def test_a_file_without_headings_whose_columns_hold_other_things_is_asked_about(read):
    with pytest.raises(NoHeader):
        read(table("05/01/2026,CORNER STORE,groceries,,cash", "05/02/2026,CORNER STORE,rent,,cash"))
    with pytest.raises(NoHeader):
        read(table("25/04/2026,CORNER STORE,1.96,,13.04", "26/04/2026,CORNER STORE,2.96,,10.08"))


def test_a_persons_own_books_are_no_banks_though_they_keep_a_balance(read):
    found = read(table(
        "日期,收支,分类,金额,账户,余额,备注", "2026-01-02,支出,吃饭,21.00,招商银行信用卡(7449),100.00,豆花",
    ))

    assert (found.profile, found.vantage, kinds(found)) == ("ledger", Vantage.LEDGER, ["purchase"])


def test_a_brokers_account_is_no_credit_but_money_lent_by_the_broker_is_asked_about(read):
    rows = [
        ["20260212", "00:00:00", "银行转证券", "", "", "0", "0", "128000.000", "128000.000", "0", "人民币", "11"],
        ["20260213", "15:02:47", "融券回购", "204001", "R", "1.88", "1260", "-126000.1", "1999.8", "0", "人民币", "11"],
        ["20260214", "10:28:52", "融资买入", "510310", "ETF", "3.94", "100", "-394.02", "1605.85", "0", "人民币", "11"],
    ]
    lines = ["\t".join(f'="{cell}"' for cell in row) for row in (_BROKER, *rows)]

    found = read(table(*lines, encoding="gbk"))

    assert (found.profile, found.encoding) == ("broker", "gb18030")
    assert kinds(found) == ["ignored not_credit", "ignored not_credit", "undecided not_credit"]
    assert str(found.rows[0].on) == "2026-02-12"


@pytest.mark.parametrize("bank", ["中国民生银行", "中国光大银行", "平安银行", "华夏银行", "中国邮政储蓄银行"])
def test_another_banks_account_is_read_by_what_all_accounts_have(read, bank):
    found = read(table(
        f"{bank}账户交易明细", "账号：6216********7781", _GENERIC,
        "2026-03-01,网上支付,,21.00,979.00,豆花饭", "2026-03-02,还款,,500.00,479.00,重庆某消费金融有限公司",
        "2026-03-03,代发工资,8000.00,,8479.00,某公司", "2026-03-04,信用卡还款,,300.00,8179.00,",
    ))

    assert (found.profile, found.vantage, found.owner) == ("bank-account", Vantage.ACCOUNT, "6216********7781")
    assert kinds(found) == ["ignored not_credit", "undecided repay", "ignored not_credit", "repay"]


@pytest.mark.parametrize(("memo", "payee", "expected"), [
    ("花呗主动还款", "支付宝", "repay huabei"),
    ("借呗还款", "蚂蚁", "repay jiebei"),
    ("京东支付", "金条还款", "repay jintiao"),
    ("财付通", "微粒贷还款", "repay weilidai"),
    ("美团月付还款", "美团", "repay meituan_yuefu"),
    ("代扣", "抖音月付", "repay douyin_yuefu"),
    ("财付通-信用卡还款", "招商银行", "repay credit_card"),
    ("按揭还款", "", "repay mortgage"),
    ("信用卡还款花呗", "", "undecided repay"),
    ("消费", "花呗", "undecided not_credit"),
    ("贷款扣款", "", "undecided repay"),
    ("代扣", "某汽车金融有限公司", "undecided repay"),
    ("转账", "王五", "ignored not_credit"),
    ("消费", "还款宝典书店", "undecided repay"),
])
def test_what_leaves_an_account_for_a_debt_is_told_by_its_words(read, memo, payee, expected):
    (row,) = read(table(_GENERIC, f"2026-03-01,{memo},,21.00,979.00,{payee}")).rows

    taken = f"{row.kind} {row.product}" if row.group is RowGroup.NEW else f"{row.group} {row.kind}"
    assert taken == expected


@pytest.mark.parametrize(("memo", "payee", "expected"), [
    ("借呗放款", "蚂蚁", "borrow jiebei"),
    ("贷款发放", "", "undecided borrow"),
    ("信用卡还款退回", "", "undecided not_credit"),
    ("退款", "花呗小店", "ignored not_credit"),
    ("工资", "某消费金融有限公司", "ignored not_credit"),
    ("转账", "某消费金融有限公司", "undecided not_credit"),
    ("结息", "", "ignored not_credit"),
])
def test_what_comes_to_an_account_from_a_debt_is_told_by_its_words(read, memo, payee, expected):
    (row,) = read(table(_GENERIC, f"2026-03-01,{memo},21.00,,979.00,{payee}")).rows

    taken = f"{row.kind} {row.product}" if row.group is RowGroup.NEW else f"{row.group} {row.kind}"
    assert taken == expected
