"""What positions of other days, and of the book before a change, derived already: only what changed is derived anew.

A value is kept under the day it was derived for and the name of what it is, beside everything it was derived from. It
is given out again only while all of that is equal, and things that did not change are the same objects from one book to
the next, so that comparing them costs next to nothing. So a memo can never give a wrong answer, only none. Several
threads may share one: a table of a day is looked up and dropped under a lock, a value is put down in one piece, and the
worst that two threads of two books can do to each other is to derive a value twice.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import replace
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from zhihuan.domain.balance import Standing, standing
from zhihuan.domain.revolving import LineEntry, line_balance

if TYPE_CHECKING:
    from zhihuan.domain.allocation import Order
    from zhihuan.domain.billing import BilledInstalment
    from zhihuan.domain.course import Event
    from zhihuan.domain.credit_line import CreditLine, LineEvent
    from zhihuan.domain.loan import Loan
    from zhihuan.domain.payment import Payment
    from zhihuan.domain.statement import LineBalance

T = TypeVar("T")
DAYS_KEPT: Final = 40
"""Two years of month ends, and some days that were asked for between."""


class Memo:
    """What was derived for the days asked for last; `days` is for how many of them it is kept."""

    def __init__(self, days: int = DAYS_KEPT) -> None:
        """Begin with nothing."""
        self._most = days
        self._days: OrderedDict[date | None, dict[Hashable, tuple[tuple[object, ...], Any]]] = OrderedDict()
        self._lock = Lock()

    def keep(self, day: date | None, what: Hashable, inputs: tuple[object, ...], derive: Callable[[], T]) -> T:
        """Return what was derived for a day (None: for any) from these inputs, or derive it now.

        >>> memo, day = Memo(), date(2026, 3, 1)
        >>> memo.keep(day, "sum", (1, 2), lambda: 3), memo.keep(day, "sum", (1, 2), lambda: 4)
        (3, 3)
        >>> memo.keep(day, "sum", (2, 2), lambda: 4)
        4
        """
        table = self._table(day)
        found = table.get(what)
        if found is None or found[0] != inputs:
            found = table[what] = (inputs, derive())
        return cast("T", found[1])

    def standing(
        self, loan: Loan, payments: tuple[Payment, ...], today: date, *, events: tuple[Event, ...], order: Order,
    ) -> Standing:
        """Return how a loan stands on a day, as `balance.standing` does."""
        return self.keep(
            today, ("standing", loan.id), (loan, payments, events, order),
            lambda: self._shared(standing.__wrapped__(loan, payments, today, events=events, order=order)),
        )

    def line_balance(
        self, line: CreditLine, entries: tuple[LineEntry, ...], plans: tuple[BilledInstalment, ...], *,
        events: tuple[LineEvent, ...], today: date,
    ) -> LineBalance:
        """Return what is owed on a line on a day, as `revolving.line_balance` does."""
        return self.keep(
            today, ("balance", line.id), (line, entries, plans, events),
            lambda: line_balance.__wrapped__(line, entries, plans, events=events, today=today),
        )

    def _shared(self, found: Standing) -> Standing:
        """Let a standing hold the dues of the one made before it where they are equal: from day to day most are."""
        table, name = self._table(None), ("dues", found.loan.id)
        known = {due.number: due for due in table[name][1]} if name in table else {}
        dues = tuple(known[due.number] if known.get(due.number) == due else due for due in found.dues)
        table[name] = ((), dues)
        return replace(found, dues=dues)

    def _table(self, day: date | None) -> dict[Hashable, tuple[tuple[object, ...], Any]]:
        with self._lock:
            table = self._days.setdefault(day, {})
            self._days.move_to_end(day)
            while len(self._days) > self._most:
                self._days.popitem(last=False)
            return table
