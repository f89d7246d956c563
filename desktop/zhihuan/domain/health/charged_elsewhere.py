"""Bills that were paid by charging another line, such as Huabei paid with a card: the other's own bill asks for it.

A charge pays a repayment where it is on another line, of the same amount, of the day of the repayment or the next
one, and says nothing of whom it paid, or names the product, its lender, or what bills of such products are paid
through. Each charge pays one repayment; those that name it come first, then those of the day itself. Which
bill a repayment paid is told by the line. Source: domain notes §4 (花呗 paid by card counts once).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta
from itertools import product
from typing import Final

from zhihuan.domain.credit_line import LineId
from zhihuan.domain.due import Due
from zhihuan.domain.money import Money, smaller
from zhihuan.domain.position import Position
from zhihuan.domain.revolving import EntryId, EntryKind, LineEntry

_NEAR: Final = (timedelta(), timedelta(days=1))
"""A card is charged on the day of a repayment, or the next one."""
_CHARGES: Final = (EntryKind.PURCHASE, EntryKind.DRAW)
_THROUGH: Final[Mapping[str, tuple[str, ...]]] = {
    "huabei": ("花呗", "huabei", "支付宝", "蚂蚁", "alipay"),
    "baitiao": ("白条", "baitiao", "京东", "网银在线", "jd"),
    "meituan_yuefu": ("美团", "meituan", "三快"),
    "douyin_yuefu": ("抖音", "douyin"),
    "fenfu": ("分付", "fenfu", "微信", "财付通", "wechat", "tenpay"),
    "ctrip_pay": ("携程", "ctrip", "拿去花"),
    "vipshop": ("唯品", "vipshop"),
    "kuaishou_pay": ("快手", "kuaishou"),
    "pinduoduo": ("拼多多", "pinduoduo"),
}
"""What a statement calls a payment of such a bill: the product, its platform, the platform's company."""


def charged_elsewhere(position: Position, due: Due) -> Money:
    """Return what of a bill was repaid, once its statement was made, by charging another line."""
    found = position.once("charged elsewhere", lambda: _by_bill(position))
    return found.get((LineId(due.subject), due.month), Money.zero(due.amount.currency))


def _by_bill(position: Position) -> Mapping[tuple[LineId, date | None], Money]:
    """Return how much of each bill other lines paid: what of such repayments of a day went to it, late or in time."""
    found: dict[tuple[LineId, date | None], Money] = {}
    charged: dict[tuple[LineId, date], Money] = {}
    for one in _charged(position):
        charged[one.line, one.on] = charged.get((one.line, one.on), Money.zero(one.amount.currency)) + one.amount
    for line in {one: None for one, _ in charged}:
        for bill in position.lines[line].balance.bills:
            zero = Money.zero(bill.amount.currency)
            for on, repaid in bill.repaid:
                part = smaller(repaid, charged.get((line, on), zero))
                charged[line, on] = charged.get((line, on), zero) - part
                found[line, bill.month] = found.get((line, bill.month), zero) + part
    return found


def _charged(position: Position) -> list[LineEntry]:
    """Return each repayment that a charge paid."""
    charges: dict[tuple[Money, date], list[LineEntry]] = defaultdict(list)
    repayments: list[LineEntry] = []
    for entry in position.book.entries.values():
        if entry.on <= position.today:
            if entry.kind in _CHARGES:
                charges[entry.amount, entry.on].append(entry)
            elif entry.kind is EntryKind.REPAYMENT:
                repayments.append(entry)
    found: dict[EntryId, LineEntry] = {}
    used: set[EntryId] = set()
    in_order = sorted(repayments, key=lambda one: (one.on, one.id))
    for named, later in product((True, None), _NEAR):
        for repaid in (one for one in in_order if one.id not in found):
            fitting = (
                one.id for one in charges.get((repaid.amount, repaid.on + later), ())
                if one.id not in used and one.line != repaid.line and _names(position, one, repaid) is named
            )
            charge = min(fitting, default=None)
            if charge is not None:
                found[repaid.id] = repaid
                used.add(charge)
    return list(found.values())


def _names(position: Position, charge: LineEntry, repaid: LineEntry) -> bool | None:
    """Say whether a charge names what it repaid; None where it names nobody."""
    said = charge.counterparty.casefold()
    if not said:
        return None
    line = position.book.lines[repaid.line]
    called = line.name.casefold()
    names = [called, position.book.lenders[line.lender].name.casefold()]
    for code, words in _THROUGH.items():
        if code == line.product or any(word in called for word in words):
            names += words
    return any(name in said or said in name for name in names)
