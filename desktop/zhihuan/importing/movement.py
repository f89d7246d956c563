"""How much a row moved and which way: from two columns, a word, a sign, or the parts it consists of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from zhihuan.application.imported import Reason
from zhihuan.domain.money import Money, total
from zhihuan.importing.profiles import Flow, Minus
from zhihuan.importing.unusable import Unusable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhihuan.importing.columns import Columns
    from zhihuan.importing.profiles import Profile
    from zhihuan.importing.tables import Record

PARTS: Final = ("principal", "interest", "fee", "penalty")


@dataclass(frozen=True, slots=True)
class Movement:
    """A row's amount without its sign, where it went, its parts as far as they are told, and the note beside it.

    An amount or part is negative only where nothing tells what its minus means.
    """

    amount: Money | None = None
    flow: Flow = Flow.UNTOLD
    parts: Mapping[str, Money | None] = field(default_factory=dict)
    note: str = ""


def movement(profile: Profile, columns: Columns, record: Record) -> Movement:
    """Return what a row moved; raises Unusable (the problems of amounts, two_amounts)."""
    parts = {part: columns.amount(record, part) for part in PARTS if columns.has(part)}
    whole = columns.amount(record, "amount")
    if whole is None and (columns.has("amount_out") or columns.has("amount_in")):
        whole, flow = _of_two(profile, columns, record)
        return Movement(_or_sum(whole, parts), flow, parts)
    amount, note = _or_sum(whole, parts), columns.note(record, "amount")
    worded = _worded(profile, columns, record, amount)
    if worded is not Flow.UNTOLD:
        amount, flow = _by_minus(profile, amount, worded)
        return Movement(amount, flow, parts, note)
    plus = profile.money.plus
    if plus is None or plus is Flow.UNTOLD or amount is None or not amount:
        return Movement(amount, plus or Flow.UNTOLD, parts, note)
    if amount.minor > 0:
        return Movement(amount, plus, parts, note)
    return Movement(-amount, plus.turned, {part: value and -value for part, value in parts.items()}, note)


def _worded(profile: Profile, columns: Columns, record: Record, amount: Money | None) -> Flow:
    """Return the way that a word tells: the direction's, else, beside an amount without a minus, the type's."""
    if columns.has("direction"):
        meant = profile.meaning("direction", columns.plain(record, "direction"))
    else:
        text = columns.plain(record, "type") if amount is not None and amount.minor >= 0 else ""
        meant = profile.meaning("direction", text) if text.strip("/-") else None
    return Flow(meant) if meant else Flow.UNTOLD


def _of_two(profile: Profile, columns: Columns, record: Record) -> tuple[Money | None, Flow]:
    """Return the amount of the one filled direction; nought stands for nothing beside another amount."""
    paid, received = columns.amount(record, "amount_out"), columns.amount(record, "amount_in")
    if paid and received:
        raise Unusable(Reason.TWO_AMOUNTS, f"{paid} / {received}")
    if received and not paid:
        return _by_minus(profile, received, Flow.IN)
    return _by_minus(profile, paid if paid is not None else received, Flow.OUT)


def _by_minus(profile: Profile, amount: Money | None, flow: Flow) -> tuple[Money | None, Flow]:
    if amount is None or amount.minor >= 0 or profile.money.minus is Minus.ASK:
        return amount, flow
    return -amount, flow.turned if profile.money.minus is Minus.REVERSES else flow


def _or_sum(whole: Money | None, parts: Mapping[str, Money | None]) -> Money | None:
    """Return the amount, or what principal and interest make together where both are told."""
    if whole is not None or parts.get("principal") is None or parts.get("interest") is None:
        return whole
    known = [part for part in parts.values() if part is not None]
    return total(known, known[0].currency)
