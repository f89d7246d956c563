"""A revolving line's entries, and the bills and statements they make.

A bill is what was charged between two statement days and what was carried over from the
bills before; a repayment lowers what it names, else the oldest. Interest that is expected but
not recorded is no part of any bill (see `card_interest`).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NewType

from zhihuan.domain.billing import BilledInstalment, bill_month, bill_of_instalment, statement_on
from zhihuan.domain.charge import ChargePart
from zhihuan.domain.credit_line import CreditLine, LineEvent, LineId
from zhihuan.domain.errors import AmountNotPositive
from zhihuan.domain.money import Money
from zhihuan.domain.open_line import OpenLine
from zhihuan.domain.statement import LineBalance

EntryId = NewType("EntryId", str)


class EntryKind(StrEnum):
    """What an entry does to the amount owed on a line."""

    PURCHASE = "purchase"
    DRAW = "draw"
    """Cash drawn on the line (取现, 支用); on a card it has no interest-free days."""
    INSTALMENT = "instalment"
    """An instalment of a plan, put on the bill by the lender."""
    INTEREST = "interest"
    FEE = "fee"
    PENALTY = "penalty"
    """Penalty interest, or the fee for a missed minimum (违约金)."""
    REPAYMENT = "repayment"
    REFUND = "refund"
    TO_PLAN = "to_plan"
    """What left the bill to be paid in instalments: the plan owes it from then on."""

    @property
    def raises_debt(self) -> bool:
        """Whether an entry of this kind adds to what is owed on the bill."""
        return self in _PARTS


_PARTS: Final = MappingProxyType({
    EntryKind.PURCHASE: ChargePart.PURCHASES,
    EntryKind.DRAW: ChargePart.CASH,
    EntryKind.INSTALMENT: ChargePart.INSTALMENTS,
    EntryKind.INTEREST: ChargePart.INTEREST,
    EntryKind.FEE: ChargePart.FEES,
    EntryKind.PENALTY: ChargePart.PENALTIES,
})
_BEARING: Final = (ChargePart.PURCHASES, ChargePart.CASH, ChargePart.INSTALMENTS)
_MADE_BY_STATEMENT: Final = (EntryKind.INSTALMENT, EntryKind.INTEREST, EntryKind.PENALTY)


@dataclass(frozen=True, slots=True)
class LineEntry:
    """One dated movement on a revolving line; `amount` is always above zero.

    `bill` is the first day of the month whose bill a repayment names (`2026年09月账单`), or which
    purchases left to become a plan.
    `whole_bill`: the lender itself took what that bill came to, so nothing of it is left,
    whatever the recorded charges add up to (discounts are not in every record).
    """

    id: EntryId
    line: LineId
    on: date
    kind: EntryKind
    amount: Money
    bill: date | None = None
    order_id: str = ""
    counterparty: str = ""
    note: str = ""
    whole_bill: bool = False

    def __post_init__(self) -> None:
        """Refuse an entry of nothing; raises AmountNotPositive."""
        if self.amount.minor <= 0:
            raise AmountNotPositive("entry", str(self.amount))


def posting_month(line: CreditLine, entry: LineEntry) -> date:
    """Return the month whose bill an entry is posted to.

    Interest, penalties and instalments posted on the statement day are made up by that very
    statement and stand on it; everything else goes where the line's terms say.

    >>> from zhihuan.domain.lender import LenderId
    >>> card = CreditLine(LineId("card"), LenderId("bank"), "Card", statement_day=20, due_day=10)
    >>> cost = LineEntry(EntryId("1"), card.id, date(2026, 4, 20), EntryKind.INTEREST, Money(5_00))
    >>> posting_month(card, cost)
    datetime.date(2026, 4, 1)
    """
    month = entry.on.replace(day=1)
    if entry.kind in _MADE_BY_STATEMENT and entry.on == statement_on(line, month):
        return month
    return bill_month(line, entry.on)


@lru_cache(maxsize=256)
def line_balance(
    line: CreditLine,
    entries: tuple[LineEntry, ...],
    plans: tuple[BilledInstalment, ...] = (),
    *,
    events: tuple[LineEvent, ...] = (),
    today: date | None = None,
) -> LineBalance:
    """Return what is owed on a line on a day, with its bills and statements, oldest first.

    `entries` are those made up to the day (None: the day of the last). A repayment that names a
    bill pays that bill only; any other pays the oldest first. A refund lowers its own month's
    bill, then the oldest; what was repaid already of the thing sent back is credit towards later
    charges. Instalments of `plans` are charged by the statement that collects them, but for
    what the lender's own record of instalments holds. `events` name the limit.

    >>> from zhihuan.domain.lender import LenderId
    >>> card = CreditLine(LineId("card"), LenderId("bank"), "Card", statement_day=20, due_day=10)
    >>> bought = LineEntry(EntryId("1"), LineId("card"), date(2026, 4, 5), EntryKind.PURCHASE, Money(10_000_00))
    >>> [(str(bill.amount), bill.due.isoformat()) for bill in line_balance(card, (bought,)).bills]
    [('10000.00', '2026-05-10')]
    """
    by_month: dict[date, list[BilledInstalment]] = defaultdict(list)
    for plan in plans:
        by_month[bill_of_instalment(line, plan.due)].append(plan)
    dated = sorted(
        ((posting_month(line, entry), entry) for entry in entries),
        key=lambda pair: (pair[0], pair[1].on, not pair[1].kind.raises_debt),
    )
    months = [*by_month, *(month for month, _ in dated[:1])]
    if not months:
        zero = Money.zero(line.currency)
        return LineBalance(zero, zero, zero)
    running = OpenLine(line, events, by_month, min(months))
    for month, entry in dated:
        running.make_statements(month)
        _post(running, entry, month)
    return running.close(today or max((entry.on for entry in entries), default=date.min))


def _post(running: OpenLine, entry: LineEntry, month: date) -> None:
    part = _PARTS.get(entry.kind)
    if part is not None:
        bears = part in _BEARING or (part is ChargePart.INTEREST and running.line.terms.compound)
        running.charge(entry.on, month, part, entry.amount, bears=bears)
    elif entry.kind is EntryKind.REPAYMENT:
        running.repay(entry.on, entry.amount, entry.bill, whole_bill=entry.whole_bill)
    else:
        to_plan = entry.kind is EntryKind.TO_PLAN
        running.lower(entry.on, entry.amount, (to_plan and entry.bill) or month, to_plan=to_plan)
