"""Statements in the layouts that people really have, with rows of our own.

`alipay_gen2`, `alipay_gen3` and `alipay_gen4` return bytes as the app mails them; `loan_register` and
`repayments` return what a person would write down, under English or Chinese headings.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from decimal import Decimal
from itertools import count

_NUMBERS = count(1)
_RULE = "-" * 84
_PLAIN = re.compile(r"[0-9]+(\.[0-9]+)?")
_TITLES = [
    "交易时间",
    "交易分类",
    "交易对方",
    "对方账号",
    "商品说明",
    "收/支",
    "金额",
    "收/付款方式",
    "交易状态",
    "交易订单号",
    "商家订单号",
    "备注",
]
_TITLES_GEN2 = [
    "收/支",
    "交易对方",
    "对方账号",
    "商品说明",
    "收/付款方式",
    "金额",
    "交易状态",
    "交易分类",
    "交易订单号",
    "商家订单号",
    "交易时间",
]
_CAUTIONS = [
    "特别提示：",
    "1.本回单内容可表明支付宝受理了相应支付交易申请，因系统原因或通讯故障等偶发因素导致本回单与实际交易结果不符时，以实际交易情况为准；",
    "2.请勿将本回单作为收款方发货的凭据使用，请查证账户实际到账情况后再进行发货操作；",
    "3.支付宝快捷支付等非余额支付方式可能既产生支付宝交易也同步产生银行交易，因此请勿使用本回单进行重复记账；",
    "4.本回单如经任何涂改、编造，均立即失去效力；",
    "5.部分账单如：充值提现、账户转存或者个人设置收支等不计入为收入或者支出，记为不计收支类；",
    "6.因统计逻辑不同，明细金额直接累加后，可能会和下方统计金额不一致，请以实际交易金额为准；",
    "7.禁止将本回单用于非法用途；",
    "8.本明细仅展示当前账单中的交易，不包括已删除的记录；",
    "9.本明细仅供个人对账使用。",
]


@dataclass(frozen=True, slots=True)
class AlipayRow:
    """One row of the app's export, in the order of its columns."""

    at: str
    category: str
    counterparty: str
    account: str
    memo: str
    direction: str
    amount: str
    pay_from: str
    status: str
    order_id: str
    merchant_id: str
    remark: str


def alipay_row(
    memo="手机壳",
    amount="59.00",
    *,
    at="2026-08-20 12:30:05",
    category="日用百货",
    counterparty="晨光小店",
    direction="支出",
    pay_from="余额宝",
    status="交易成功",
    order_id=None,
    remark="",
) -> AlipayRow:
    """Return any row; by default an everyday purchase with own money."""
    number = f"20260820{next(_NUMBERS):020d}1" if order_id is None else order_id
    return AlipayRow(at, category, counterparty, "/", memo, direction, amount, pay_from, status, number, "", remark)


def huabei_repayment(
    amount="2450.40", *, month="2026年09月", how="主动", at="2026-09-01 16:36:31", order_id=None
) -> AlipayRow:
    """Return a bill of Huabei paid from a bank card."""
    return alipay_row(
        f"花呗{how}还款-{month}账单",
        amount,
        at=at,
        category="信用借还",
        counterparty="花呗",
        direction="不计收支",
        pay_from="工商银行储蓄卡(1230)",
        status="还款成功",
        order_id=order_id,
    )


def failed_repayment(amount="1984.87", *, at="2026-06-10 09:20:58", order_id=None) -> AlipayRow:
    """Return an automatic repayment that found no money: no payer, no month."""
    return alipay_row(
        "花呗自动还款",
        amount,
        at=at,
        category="信用借还",
        counterparty="花呗",
        direction="不计收支",
        pay_from="",
        status="还款失败",
        order_id=order_id,
    )


def jiebei_draw(amount="1000", *, at="2026-02-23 09:51:00", order_id=None) -> AlipayRow:
    """Return money lent by Jiebei, paid out to a bank card."""
    return alipay_row(
        "借呗放款至银行卡",
        amount,
        at=at,
        category="信用借还",
        counterparty="借呗",
        direction="不计收支",
        pay_from="",
        status="放款成功",
        order_id=order_id,
    )


def jiebei_repayment(amount="345.67", *, at="2026-03-23 08:00:01", order_id=None) -> AlipayRow:
    """Return an instalment of Jiebei paid."""
    return alipay_row(
        "借呗还款",
        amount,
        at=at,
        category="信用借还",
        counterparty="借呗",
        direction="不计收支",
        pay_from="招商银行储蓄卡(8214)",
        status="还款成功",
        order_id=order_id,
    )


def huabei_purchase(
    memo="羽绒服", amount="399.00", *, at="2026-08-18 20:11:00", pay_from="花呗", order_id=None, status="交易成功"
):
    """Return something bought on Huabei."""
    return alipay_row(memo, amount, at=at, category="服饰装扮", pay_from=pay_from, status=status, order_id=order_id)


def huabei_refund(parent: str, amount="399.00", *, at="2026-08-25 10:00:00", memo="退款-羽绒服") -> AlipayRow:
    """Return money given back to Huabei for the purchase with a number."""
    return alipay_row(
        memo,
        amount,
        at=at,
        category="退款",
        direction="不计收支",
        pay_from="花呗",
        status="退款成功",
        order_id=f"{parent}_77",
    )


def alipay_gen3(
    *rows: AlipayRow, owner="zhangsan@example.com", encoding="gb18030", padded=True, announced=None
) -> bytes:
    """Return an export of 2023 to 2025: a preamble of 24 lines, padded cells, a comma behind each row."""
    banner = "------------------------支付宝（中国）网络技术有限公司  电子客户回单------------------------"
    head = [_RULE, *_preamble(rows, owner, announced), "", *_CAUTIONS, "", banner]
    table = [_TITLES, *map(_written, rows)]
    return _encoded([*head, *(_line(cells, padded=padded) + "," for cells in table)], encoding)


def alipay_gen4(*rows: AlipayRow, owner="zhangsan@example.com", encoding="gb18030") -> bytes:
    """Return an export since October 2025: another company in the banner, no padding, no last comma."""
    banner = "------------------------支付宝支付科技有限公司  电子客户回单------------------------"
    head = [_RULE, *_preamble(rows, owner, None), "", *_CAUTIONS, "", banner]
    return _encoded([*head, *(_line(cells, padded=False) for cells in [_TITLES, *map(_written, rows)])], encoding)


def alipay_gen2(*rows: AlipayRow, owner="zhangsan@example.com") -> bytes:
    """Return an export of 2021 and 2022: the header first, the preamble behind the rows."""
    banner = "------------------------支付宝（中国）网络技术有限公司  电子客户回单------------------------"
    table = [_TITLES_GEN2, *([_written(row)[_TITLES.index(title)] for title in _TITLES_GEN2] for row in rows)]
    lines = [banner, *(_line(cells, padded=True) + "," for cells in table)]
    return _encoded([*lines, _RULE, *_preamble(rows, owner, None), "", *_CAUTIONS], "gb18030")


def _preamble(rows: Sequence[AlipayRow], owner: str, announced: int | None) -> list[str]:
    amounts = {
        direction: [Decimal(row.amount) for row in rows if row.direction == direction and _PLAIN.fullmatch(row.amount)]
        for direction in ("收入", "支出", "不计收支")
    }
    return [
        "导出信息：",
        "姓名：张三",
        f"支付宝账户：{owner}",
        "起始时间：[2026-01-01 00:00:00]    终止时间：[2026-09-30 23:59:59]",
        "导出交易类型：[全部]",
        "导出时间：[2026-10-01 09:12:52]",
        f"共{len(rows) if announced is None else announced}笔记录",
        *(f"{direction}：{len(found)}笔 {sum(found):.2f}元" for direction, found in amounts.items()),
    ]


def _written(row: AlipayRow) -> list[str]:
    cells = list(astuple(row))
    for title in ("交易订单号", "商家订单号"):
        cells[_TITLES.index(title)] += "\t"
    return cells


def _line(cells: Iterable[str], *, padded: bool) -> str:
    return ",".join(f"{cell:<20}" if padded else cell for cell in cells)


def _encoded(lines: Iterable[str], encoding: str) -> bytes:
    return "".join(f"{line}\r\n" for line in lines).encode(encoding)


LOAN_TITLES = {
    "en": [
        "Loan name",
        "Lender",
        "Type",
        "Principal",
        "Start date",
        "Term",
        "Annual rate",
        "Method",
        "Due day",
        "Status",
        "Loan ID",
    ],
    "zh": [
        "贷款名称",
        "机构",
        "类型",
        "贷款金额",
        "放款日期",
        "期数",
        "年利率",
        "还款方式",
        "还款日",
        "状态",
        "借据号",
    ],
}
REPAYMENT_TITLES = {
    "en": [
        "Date",
        "Loan",
        "Kind",
        "Amount",
        "Principal",
        "Interest",
        "Fee",
        "Penalty",
        "Period",
        "Status",
        "Order ID",
        "Memo",
    ],
    "zh": [
        "还款日期",
        "贷款名称",
        "类型",
        "还款金额",
        "本金",
        "利息",
        "手续费",
        "罚息",
        "期数",
        "状态",
        "流水号",
        "备注",
    ],
}
_LOAN_FIELDS = [
    "name",
    "lender",
    "product",
    "principal",
    "start",
    "periods",
    "rate",
    "method",
    "due_day",
    "status",
    "external_id",
]
_REPAYMENT_FIELDS = [
    "date",
    "loan",
    "kind",
    "amount",
    "principal",
    "interest",
    "fee",
    "penalty",
    "period",
    "status",
    "order_id",
    "memo",
]
_A_LOAN = {
    "name": "车贷",
    "principal": "120000",
    "start": "2025-03-10",
    "periods": "36",
    "rate": "4.9%",
    "method": "等额本息",
}
_A_REPAYMENT = {"date": "2026-01-10", "loan": "车贷", "amount": "3590.51"}


def loan_register(
    rows: Iterable[dict[str, str]] = ({},), language="zh", *, delimiter=",", encoding="utf-8-sig", fields=None
) -> bytes:
    """Return a register; each row is a car loan but for what it says itself."""
    titles = dict(zip(_LOAN_FIELDS, LOAN_TITLES[language], strict=True))
    return _table(titles, [_A_LOAN | row for row in rows], fields or _LOAN_FIELDS, delimiter, encoding)


def repayments(
    rows: Iterable[dict[str, str]] = ({},), language="zh", *, delimiter=",", encoding="utf-8-sig", fields=None
) -> bytes:
    """Return a list of repayments; each row is one of the car loan's but for what it says itself."""
    titles = dict(zip(_REPAYMENT_FIELDS, REPAYMENT_TITLES[language], strict=True))
    return _table(titles, [_A_REPAYMENT | row for row in rows], fields or _REPAYMENT_FIELDS, delimiter, encoding)


def _table(
    titles: dict[str, str], rows: Iterable[dict[str, str]], fields: Sequence[str], delimiter: str, encoding: str
) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow([titles[field] for field in fields])
    writer.writerows([row.get(field, "") for field in fields] for row in rows)
    return text.getvalue().encode(encoding)
