"""A credit line's life: dated events that say what its limit and its state were on any day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from zhihuan.domain.calendar import LAST_DAY
from zhihuan.domain.card_terms import CardTerms
from zhihuan.domain.errors import CurrencyMismatch, DatesOutOfOrder, NameMissing, TermsOutOfRange
from zhihuan.domain.lender import LenderId
from zhihuan.domain.money import CNY, Money, decimals

LineId = NewType("LineId", str)
LineEventId = NewType("LineEventId", str)


class LineEventKind(StrEnum):
    """What happened to a line."""

    OPENED = "opened"
    RAISED = "raised"
    TEMPORARY = "temporary"
    """Another limit until a day; then the one before counts again."""
    CUT = "cut"
    FROZEN = "frozen"
    CLOSED = "closed"
    RESTORED = "restored"
    REPLACED = "replaced"
    """It is closed, and another line took its place."""


class LineState(StrEnum):
    """Whether a line can be drawn on."""

    OPEN = "open"
    FROZEN = "frozen"
    CLOSED = "closed"


LOSSES = frozenset({LineEventKind.CUT, LineEventKind.FROZEN, LineEventKind.CLOSED})
_STATE_AFTER = {
    LineEventKind.FROZEN: LineState.FROZEN, LineEventKind.CLOSED: LineState.CLOSED,
    LineEventKind.REPLACED: LineState.CLOSED,
}


@dataclass(frozen=True, slots=True)
class LineEvent:
    """One dated event of one line; `limit` is the new limit where the event names one.

    `until` is the last day of a temporary limit, None where it is not known; no other event has one. `successor` is the
    line that took its place, where it was replaced and the other line is recorded.
    """

    id: LineEventId
    line: LineId
    on: date
    kind: LineEventKind
    limit: Money | None = None
    note: str = ""
    until: date | None = None
    successor: LineId | None = None

    def __post_init__(self) -> None:
        """Refuse a limit that ends before it begins, and an end of what has none; raises DatesOutOfOrder."""
        first = self.on if self.kind is LineEventKind.TEMPORARY else date.max
        if self.until is not None and self.until < first:
            raise DatesOutOfOrder("since", self.on.isoformat(), "until", self.until.isoformat())


@dataclass(frozen=True, slots=True)
class NoticedCut:
    """A limit typed on a day that is lower than the one known since another: the line was cut some time between."""

    before: Money
    since: date
    after: Money
    on: date


@dataclass(frozen=True, slots=True)
class CreditLine:
    """A revolving line such as Huabei, Baitiao or a card.

    `product` is the recognised product (`huabei`), empty when the user named the line.
    `statement_day` and `due_day` are days of the month, None while unknown: without a due day
    no bill falls due, unless `terms` count it from the statement. `automatic`: the lender takes each
    bill from the user's account. `funders` are further institutions that lend the money behind the line.
    """

    id: LineId
    lender: LenderId
    name: str
    product: str = ""
    currency: str = CNY
    statement_day: int | None = None
    due_day: int | None = None
    terms: CardTerms = field(default_factory=CardTerms)
    automatic: bool = False
    funders: tuple[LenderId, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a line that could make no bill.

        Raises NameMissing, UnknownCurrency, TermsOutOfRange, CurrencyMismatch (terms in other money).
        """
        if not self.name.strip():
            raise NameMissing("line")
        decimals(self.currency)
        for name, day in (("statement_day", self.statement_day), ("due_day", self.due_day)):
            if day is not None and not 1 <= day <= LAST_DAY:
                raise TermsOutOfRange(name, str(day), "1", str(LAST_DAY))
        for amount in self.terms.amounts:
            if amount.currency != self.currency:
                raise CurrencyMismatch(self.currency, amount.currency)

    @property
    def falls_due(self) -> bool:
        """Whether it is known when its bills are due."""
        return self.due_day is not None or self.terms.due_after is not None


def _in_order(events: tuple[LineEvent, ...], day: date) -> list[LineEvent]:
    return sorted((event for event in events if event.on <= day), key=lambda event: event.on)


def naming_on(events: tuple[LineEvent, ...], day: date) -> LineEvent | None:
    """Return the event that named the limit a line has on a day: the latest that still holds."""
    named = [
        event for event in _in_order(events, day)
        if event.limit is not None and (event.until is None or day <= event.until)
    ]
    return named[-1] if named else None


def limit_on(events: tuple[LineEvent, ...], day: date) -> Money | None:
    """Return the line's limit on a day, None where no event so far named one that still holds.

    >>> card = LineId("card")
    >>> cut = LineEvent(LineEventId("e"), card, date(2026, 3, 1), LineEventKind.CUT, Money(5_000_00))
    >>> str(limit_on((cut,), date(2026, 2, 1))), str(limit_on((cut,), date(2026, 3, 1)))
    ('None', '5000.00')
    """
    naming = naming_on(events, day)
    return None if naming is None else naming.limit


def state_on(events: tuple[LineEvent, ...], day: date) -> LineState:
    """Return whether the line is open, frozen or closed on a day.

    A raise, a temporary limit or a cut leaves the state as it was; an opening or a restoration opens the line.
    Closed is closed: a freeze changes nothing there.

    >>> card = LineId("card")
    >>> frozen = LineEvent(LineEventId("e"), card, date(2026, 3, 1), LineEventKind.FROZEN)
    >>> state_on((frozen,), date(2026, 2, 28)).value, state_on((frozen,), date(2026, 3, 1)).value
    ('open', 'frozen')
    """
    state = LineState.OPEN
    for event in _in_order(events, day):
        if event.kind in (LineEventKind.OPENED, LineEventKind.RESTORED):
            state = LineState.OPEN
        elif state is not LineState.CLOSED:
            state = _STATE_AFTER.get(event.kind, state)
    return state


def noticed_cut(events: tuple[LineEvent, ...], limit: Money, day: date) -> NoticedCut | None:
    """Return the cut that a limit typed on a day shows, None where it shows none.

    It is compared with the last lasting limit named before: that a temporary one is over is no cut. A line that is
    closed has no limit that could be cut; one in another currency cannot be compared.

    >>> card = LineId("card")
    >>> opened = LineEvent(LineEventId("e"), card, date(2025, 3, 1), LineEventKind.OPENED, Money(20_000_00))
    >>> found = noticed_cut((opened,), Money(5_000_00), date(2026, 3, 1))
    >>> str(found.before), str(found.after), noticed_cut((opened,), Money(20_000_00), date(2026, 3, 1))
    ('20000.00', '5000.00', None)
    """
    lasting = tuple(event for event in events if event.kind is not LineEventKind.TEMPORARY)
    known = naming_on(lasting, day)
    if known is None or known.limit is None or state_on(events, day) is LineState.CLOSED:
        return None
    if known.limit.currency != limit.currency or known.limit <= limit:
        return None
    return NoticedCut(known.limit, known.on, limit, day)
