"""Bills of payment services in the layouts that people really have, with rows of our own."""

from __future__ import annotations

from itertools import count

_NUMBERS = count(1)
_WEB_TITLES = (
    "交易号                  ,商家订单号               ,交易创建时间              ,"
    "付款时间                ,最近修改时间              ,交易来源地     ,"
    "类型              ,交易对方            ,商品名称                ,"
    "金额（元）   ,收/支     ,交易状态    ,"
    "服务费（元）   ,成功退款（元）  ,备注                  ,"
    "资金状态     ,"
)


def web_row(
    memo="保温杯",
    amount="45.00",
    *,
    at="2020-03-01 10:00:00",
    direction="支出",
    status="交易成功",
    counterparty="小店",
    number=None,
    funds="已支出",
):
    number = number or f"20200301{next(_NUMBERS):020d}"
    cells = [
        f"{number}\t",
        "M1\t",
        at,
        at,
        at,
        "支付宝网站",
        "即时到账交易",
        counterparty,
        memo,
        amount,
        direction,
        status,
        "0.00",
        "0.00",
        "",
        funds,
    ]
    return ",".join(f"{cell:<16}" for cell in cells) + ","


def alipay_web(*rows, owner="zhangsan@example.com"):
    """Return an export from the web site: padded cells, and below the rows what they add up to."""
    head = [
        "支付宝交易记录明细查询",
        f"账号:[{owner}]",
        "起始日期:[2020-01-01 00:00:00]    终止日期:[2020-12-31 00:00:00]",
        "---------------------------------交易记录明细列表------------------------------------",
        _WEB_TITLES,
    ]
    tail = [
        "-" * 84,
        f"共{len(rows)}笔记录",
        "已收入:0笔,0.00元",
        "已支出:1笔,45.00元",
        "导出时间:[2021-01-01 09:00:00]    用户:张三",
    ]
    return "".join(f"{line}\r\n" for line in (*head, *rows, *tail)).encode("gb18030")


def wechat_row(
    category="商户消费",
    counterparty="面馆",
    memo="牛肉面",
    *,
    at="2024-05-06 12:00:01",
    direction="支出",
    amount="¥18.00",
    pay_from="零钱",
    status="支付成功",
    number=None,
    merchant="/",
    remark='"/"',
):
    number = number or f"42000022{next(_NUMBERS):020d}"
    first = f"{at},{category},{counterparty},{memo},{direction},{amount}"
    return f"{first},{pay_from},{status},{number}\t,{merchant}\t,{remark}"


def wechat_csv(*rows, owner="张三", tips=3):
    """Return a bill of the CSV era, its lines above the headings padded with commas."""
    head = [
        "微信支付账单明细",
        f"微信昵称：[{owner}]",
        "起始时间：[2024-05-01 00:00:00] 终止时间：[2024-05-31 23:59:59]",
        "导出类型：[全部]",
        "导出时间：[2024-06-01 08:00:00]",
        "",
        f"共{len(rows)}笔记录",
        "收入：0笔 0.00元",
        "支出：0笔 0.00元",
        "中性交易：0笔 0.00元",
        "注：",
        *(f"{number}. 本明细仅供个人对账使用" for number in range(1, tips + 1)),
        "",
        "----------------------微信支付账单明细列表--------------------",
    ]
    titles = "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注"
    return "".join(f"{line}\r\n" for line in (*(one + "," * 10 for one in head), titles, *rows)).encode("utf-8-sig")


JD_TITLES = {
    "since December 2024": (
        "交易时间,商户名称,交易说明,金额,收/付款方式,交易状态,收/支,交易分类,交易订单号,商家订单号,备注"
    ),
    "before": "交易时间,商户名称,交易说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,交易分类,备注",
}


def jd_row(
    memo="台灯",
    amount="89.00",
    *,
    at="2025-03-04 09:10:11",
    merchant="京东平台商户",
    pay_from="京东白条",
    status="交易成功",
    direction="支出",
    category="家居",
    number=None,
    merchant_number=None,
):
    number = number or f"30{next(_NUMBERS):010d}"
    return {
        "交易时间": f"{at}\t",
        "商户名称": merchant,
        "交易说明": memo,
        "金额": amount,
        "收/付款方式": pay_from,
        "交易状态": status,
        "收/支": direction,
        "交易分类": category,
        "交易订单号": f"{number}\t",
        "商家订单号": f"{merchant_number or number}9\t",
        "备注": " ",
    }


def jd_csv(*rows, titles="since December 2024", owner="jd_zhangsan"):
    head = [
        "导出信息：",
        f"京东账号名：{owner}",
        "申请时间：2025-04-01 09:00:00",
        "日期区间：2025-03-01 至 2025-03-31",
        f"共：{len(rows)}笔记录",
        "",
        "特别提示",
        "1.本明细为每笔订单支付的明细；",
        "",
    ]
    names = JD_TITLES[titles].split(",")
    table = [",".join(row[name] for name in names) + "," for row in rows]
    return "".join(f"{line}\r\n" for line in (*head, JD_TITLES[titles], *table)).encode("utf-8-sig")


def meituan_row(
    category="支付",
    memo="午餐",
    *,
    at="2025-02-10 12:00:00",
    direction="支出",
    pay_from="美团月付",
    price="¥30.00",
    paid="¥27.50",
    number=None,
):
    number = number or f"2502{next(_NUMBERS):020d}"
    return f'{at},{at},{category},{memo},{direction},{pay_from},{price},{paid},"{number}\t","M{number}\t",/'


def meituan_csv(*rows, owner="mt_zhangsan"):
    head = [
        "美团交易账单明细",
        f"美团用户名：[{owner}]",
        "起始时间：[2025-02-01] 终止时间：[2025-02-28]",
        "导出类型：[全部]",
        "导出时间：[2025-03-01 10:00:00]",
        '""',
        f"共：{len(rows)}笔记录",
        '""',
        "【美团交易账单明细列表】",
        "交易创建时间,交易成功时间,交易类型,订单标题,收/支,支付方式,订单金额,实付金额,交易单号,商家单号,备注",
    ]
    return "".join(f"{line}\r\n" for line in (*head, *rows)).encode("utf-8-sig")
