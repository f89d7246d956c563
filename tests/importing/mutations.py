"""Files gone wrong on purpose: our own statements with cells, headings, encodings and packings exchanged.

What happens is drawn from bytes (`Dice`), so that a fuzzer that knows what is covered can steer it, and every finding
can be made again.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, Final, TypeVar

from tests.importing import wallets
from tests.importing.packed import locked, ods, ods_row, xls, xlsx, zipped
from tests.importing.statements import (
    alipay_gen2,
    alipay_gen3,
    alipay_gen4,
    failed_repayment,
    huabei_purchase,
    huabei_refund,
    huabei_repayment,
    jiebei_draw,
    jiebei_repayment,
    loan_register,
    repayments,
)

Cells = list[list[str]]
_Any = TypeVar("_Any")

PASSWORD: Final = "123456"  # noqa: S105 - of our own archive
_CELLS: Final = (
    "", " ", "-", "/", "--", r"\N", "NaN", "inf", "1e308", "-0", "0.00", "12.50", "1.000", "1,234.56", "1.234,56",
    "(12.00)", "１２．５", "٫5", "د.ا 4.750", "CNY13.50", "-$1,099.14", "131.77(已退款89.84)", "8,000.00(CN)", "10" * 9,
    "9" * 400, "2026-02-30", "20250101", "2025/1/5 9:08", "2025年1月5日", "46292.5", "24:00:00", "03/04/2025", "12/29",
    "0000-00-00", "2026-01-15 12:00:00", "花呗", "借呗", "花呗|信用购", "花呗&红包", "花呗分期(3期)",
    "招商银行信用卡(7449)", "余额", "还款成功", "还款失败", "交易关闭", "放款成功", "芝麻免押下单成功", "退款成功",
    "支出", "收入", "不计收支", "信用借还", "2.02306E+27", "2023062229980000000000", "=cmd()", "'=1+1", '="20230212"',
    '"', '""', 'a"b', "a\tb", "a\nb", "\u3000", "\u200f\xa0", "\ufeff", "\x00", "\U0001f4b8", "等额本息", "12期",
    "万分之五", "4.9%", "0.05", "第3期", "15日", "已结清", "合计", "共6笔记录", "总计", "----", "日期", "金额",
)
_HEADINGS: Final = (
    "日期", "交易时间", "金额", "收/支", "类型", "贷款名称", "期数", "本金", "利息", "还款日", "状态", "备注",
    "收/付款方式", "交易订单号", "date", "amount", "loan", "principal", "interest", "period", "status", "name", "start",
    "rate", "balance", "account", "",
)
_ENCODINGS: Final = ("utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "big5", "cp1252", "cp1251")
_SIGNS: Final = ",\t;|"
_MOST_STEPS: Final = 6


class Dice:
    """Draws choices from bytes; where they have run out, every choice is the first."""

    def __init__(self, content: bytes) -> None:
        """Take the bytes."""
        self._left = memoryview(content)

    def number(self, below: int) -> int:
        """Return a number from 0 up to one below another."""
        size = 1 if below <= 256 else 2
        taken, self._left = self._left[:size], self._left[size:]
        return int.from_bytes(taken, "big") % max(1, below)

    def one_of(self, things: Sequence[_Any]) -> _Any:
        """Return one of several things."""
        return things[self.number(len(things))]

    def rest(self) -> bytes:
        """Return the bytes that are left."""
        taken, self._left = bytes(self._left), self._left[:0]
        return taken


@cache
def statements() -> tuple[bytes, ...]:
    """Return our own files, one of each kind."""
    bought = huabei_purchase(order_id="2026081822001")
    rows = (
        bought, huabei_refund("2026081822001"), huabei_repayment(), failed_repayment(), jiebei_draw(),
        jiebei_repayment(), huabei_repayment(order_id="7", how="自动"), huabei_repayment(order_id="7"),
    )
    gen3 = alipay_gen3(*rows)
    register, repaid = loan_register([{}, {"name": "借呗 B"}]), repayments([{}, {}], "zh")
    plan = "期数,还款日期,月供,本金,利息,剩余本金\n1,2026-02-15,1120,1000,120,11000\n2,2026-03-15,1110,1000,110,10000\n"
    book = "日期,收/支,分类,账户,金额,备注\n2026-01-03,支出,购物,花呗,30,书\n2026-01-03,支出,还款,现金,30,信用卡还款\n"
    card = '交易日,记账日,交易摘要,人民币金额,卡号末四位,交易地金额\n01/05,01/06,还款,"-8,000.00",1234,-8000(CN)\n'
    table = [list(line) for line in csv.reader(io.StringIO(plan))]
    return (
        gen3, alipay_gen2(*rows), alipay_gen4(*rows, encoding="utf-8"),
        wallets.alipay_web(wallets.web_row("花呗还款")),
        wallets.wechat_csv(wallets.wechat_row(), wallets.wechat_row("信用卡还款", "建设银行")),
        wallets.jd_csv(wallets.jd_row()), wallets.meituan_csv(wallets.meituan_row()), register, repaid,
        plan.encode(), book.encode(), f"招商银行信用卡对账单（个人消费卡账户 2024年01月）\n{card}".encode(),
        xlsx(One=table, Two=[["name", "principal", "start"], ["A", 1200, "2026-01-02"]]), xls(One=table),
        ods(*(ods_row(*line) for line in table)), zipped({"a.csv": gen3, "b.csv": repaid}),
        locked({"a.csv": gen3}, PASSWORD.encode()),
    )


def mutated(content: bytes) -> bytes:
    """Return a file that the bytes describe: one of ours, changed step by step, packed or not."""
    dice = Dice(content)
    made = dice.one_of(statements())
    for _ in range(1 + dice.number(_MOST_STEPS)):
        made = dice.one_of(_STEPS)(made, dice)
    return made


def _with_bytes(made: bytes, dice: Dice) -> bytes:
    at, put = dice.number(max(1, len(made))), bytes(dice.number(256) for _ in range(dice.number(5)))
    return made[:at] + put + made[at + dice.number(6):]


def _cut(made: bytes, dice: Dice) -> bytes:
    at = dice.number(max(1, len(made)))
    return made[:at] if dice.number(2) else made[at:]


def _encoded(made: bytes, dice: Dice) -> bytes:
    return _text(made).encode(dice.one_of(_ENCODINGS), "ignore")


def _joined(made: bytes, dice: Dice) -> bytes:
    return made + dice.one_of((b"", b"\n", b"\r\n", b"\x00", b"\xef\xbb\xbf")) + dice.one_of(statements())


def _packed(made: bytes, dice: Dice) -> bytes:
    names = ("a.csv", "b/c.txt", "../up.csv", "xl/workbook.xml", "[Content_Types].xml", "__MACOSX/._a.csv", " ")
    members = {dice.one_of(names): made, dice.one_of(names): dice.one_of(statements())}
    return locked(members, PASSWORD.encode()) if dice.number(4) == 1 else zipped(members)


def _as_workbook(made: bytes, dice: Dice) -> bytes:
    rows = _cells(made, dice)[:60]
    if dice.number(3):
        return xlsx(**{"表 1": [[_value(cell, dice) for cell in row[:200]] for row in rows]})
    return xls(One=[[cell[:1000] for cell in row[:200]] for row in rows])


def _value(cell: str, dice: Dice) -> object:
    if cell.replace(".", "", 1).isdecimal() and cell.isascii() and len(cell) < 300 and dice.number(2):
        return float(cell)
    return cell[:32_000]


def _on_cells(change: Callable[[Cells, Dice], Any]) -> Callable[[bytes, Dice], bytes]:
    def step(made: bytes, dice: Dice) -> bytes:
        rows = _cells(made, dice)
        if rows:
            change(rows, dice)
        sign = dice.one_of(",,,,," + _SIGNS)
        if not dice.number(4):
            return "\n".join(sign.join(row) for row in rows).encode("utf-8", "ignore")
        stream = io.StringIO()
        csv.writer(stream, delimiter=sign, quoting=dice.one_of((csv.QUOTE_MINIMAL, csv.QUOTE_ALL))).writerows(rows)
        return stream.getvalue().encode("utf-8", "ignore")

    return step


def _cells(made: bytes, dice: Dice) -> Cells:
    text = _text(made)
    sign = dice.one_of(_SIGNS) if dice.number(8) == 1 else max(_SIGNS, key=text.count)
    return [line.split(sign) for line in text.splitlines()]


def _text(made: bytes) -> str:
    for encoding in ("utf-8-sig", "gb18030", "utf-16"):
        try:
            return made.decode(encoding)
        except UnicodeDecodeError:
            continue
    return made.decode("latin-1")


def _put_cells(rows: Cells, dice: Dice) -> None:
    for _ in range(1 + dice.number(6)):
        row = dice.one_of(rows)
        if row:
            row[dice.number(len(row))] = dice.one_of(_CELLS)


def _put_column(rows: Cells, dice: Dice) -> None:
    at = dice.number(14)
    for row in rows[dice.number(len(rows)):]:
        row[at:at + dice.number(2)] = [dice.one_of(_CELLS)]


def _put_heading(rows: Cells, dice: Dice) -> None:
    row = rows[dice.number(min(len(rows), 30))]
    for _ in range(1 + dice.number(4)):
        at = dice.number(14)
        row[at:at + 1] = [dice.one_of(_HEADINGS)]


def _move_rows(rows: Cells, dice: Dice) -> None:
    for _ in range(1 + dice.number(4)):
        row = rows.pop(dice.number(len(rows))) if dice.number(2) else list(dice.one_of(rows))
        if dice.number(4):
            rows.insert(dice.number(len(rows) + 1), row)
        if not rows:
            return


def _repeat_rows(rows: Cells, dice: Dice) -> None:
    rows.extend(list(row) for row in rows[-1 - dice.number(10):])
    rows.extend([""] * dice.number(12) for _ in range(dice.number(250)))


_STEPS: Final = (
    _on_cells(_put_cells), _on_cells(_put_column), _on_cells(_put_heading), _on_cells(_move_rows),
    _on_cells(_repeat_rows), _with_bytes, _cut, _encoded, _joined, _packed, _as_workbook,
    *[_on_cells(_put_cells)] * 4, _on_cells(_put_column), _on_cells(_move_rows),
)
