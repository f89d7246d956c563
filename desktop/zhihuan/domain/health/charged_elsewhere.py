"""Bills that were paid by charging another line, such as Huabei paid with a card: the other's own bill asks for it.

A charge pays a repayment where it is on another line, of the same amount, of the day of the repayment or the next
one, and says nothing of whom it paid, or names the product, its lender, or what bills of such products are paid
through. Each charge pays one repayment; those that name it come first, then those of the day itself. Source: domain
notes §4 (花呗 paid by card counts once).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import product
from typing import Final

from zhihuan.domain.credit_line import LineId
from zhihuan.domain.due import Due
from zhihuan.domain.money import Money, total
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
    """Return what of a bill was repaid by charging another line."""
    pairs = position.once("charged elsewhere", lambda: _charged(position))
    repaid = position.once("repayments of lines", lambda: _repayments(position))
    return total(
        (one.amount for one in _repayments_of(position, due, repaid) if one.id in pairs), due.amount.currency
    )


def _charged(position: Position) -> Mapping[EntryId, EntryId]:
    """Return each repayment that a charge paid, with the charge."""
    charges: dict[tuple[Money, date], list[LineEntry]] = defaultdict(list)
    repayments: list[LineEntry] = []
    for entry in position.book.entries.values():
        if entry.on <= position.today:
            if entry.kind in _CHARGES:
                charges[entry.amount, entry.on].append(entry)
            elif entry.kind is EntryKind.REPAYMENT:
                repayments.append(entry)
    found: dict[EntryId, EntryId] = {}
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
                found[repaid.id] = charge
                used.add(charge)
    return found


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


def _repayments(position: Position) -> dict[LineId, list[LineEntry]]:
    found: dict[LineId, list[LineEntry]] = defaultdict(list)
    for entry in position.book.entries.values():
        if entry.kind is EntryKind.REPAYMENT and entry.on <= position.today:
            found[entry.line].append(entry)
    return found


def _repayments_of(
    position: Position, due: Due, repaid: Mapping[LineId, list[LineEntry]]
) -> Iterator[LineEntry]:
    """Yield what repaid a bill: what names it, else what came after the bill before it and up to its day."""
    line = LineId(due.subject)
    since = max((one.on for one in position.lines[line].dues if one.on < due.on), default=date.min)
    for entry in repaid.get(line, ()):
        if entry.bill == due.month if entry.bill is not None else since < entry.on <= due.on:
            yield entry
