"""What moves a case's conditions most: paying what is overdue, waiting, and which debts to pay off.

Everything is computed from recorded schedules (`months_ahead`) and says something of conditions alone, nothing of what
a lender will do. Costs are as those of a health step, with the fees for paying early.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import combinations
from typing import Final

from zhihuan.domain.health.debts import overdue
from zhihuan.domain.health.lending import Contract, contracts
from zhihuan.domain.health.obligations import obligations
from zhihuan.domain.health.payoffs import coming_month
from zhihuan.domain.health.trial import Paid, PaidOff, cash_moves, payoff_cost, tried
from zhihuan.domain.memo import Memo
from zhihuan.domain.money import Money, total
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.case import RecoveryCase
from zhihuan.domain.recovery.course import Told
from zhihuan.domain.recovery.months_ahead import MOVED_BY_PAYING, Moved, Path, moved, moved_by_waiting, path

MOST_TOLD: Final = 6
"""So many payoffs are told, the best first."""
_MOST_TRIED: Final = 8
_MOST_TOGETHER: Final = 3
_COMBINATIONS: Final = 4
"""Two or three of the best three together."""
_Subjects = tuple[str, ...]


class MoverKind(StrEnum):
    """What one can do."""

    CATCH_UP = "catch_up"
    """Pay everything that is overdue today."""
    WAIT = "wait"
    """Pay everything in full on its day and borrow nothing."""
    PAY_OFF = "pay_off"
    """Pay some debts off today, and everything else on its day."""


@dataclass(frozen=True, slots=True)
class Mover:
    """One thing to do, towards which loans and lines, what it costs today, and the conditions it moves.

    `beyond` is by how much it costs more than the cash that was told; None where it does not, or nobody told the cash.
    """

    kind: MoverKind
    subjects: tuple[str, ...]
    costs: Money
    beyond: Money | None
    moved: tuple[Moved, ...]

    @property
    def met(self) -> int:
        """How many conditions it brings to their targets, sooner than waiting does."""
        return sum(one.met for one in self.moved)

    @property
    def gained(self) -> Fraction:
        """The progress gained, of all its conditions together."""
        return sum((one.gained for one in self.moved), Fraction(0))


@dataclass(frozen=True, slots=True)
class Movers:
    """What moves a case: paying what is overdue (None where nothing is), waiting after that, and payoffs beside that.

    What is overdue stands first, because it blocks whatever else is met: waiting and payoffs are told for when it is
    paid. Payoffs stand in order: those that bring most conditions to target, then those that gain most for their cost.
    """

    catch_up: Mover | None
    waiting: Mover
    payoffs: tuple[Mover, ...]


def movers(position: Position, case: RecoveryCase, progress: Told = lambda _done, _of: None) -> Movers:
    """Return what moves a case's conditions most, from the position's day on.

    Debts in other currencies are left out. Of many debts the cheapest are tried, and those that ask most in the coming
    month for what they cost; `progress` is told how many of how many are tried, and may raise to stop.

    >>> from datetime import date
    >>> from zhihuan.domain.book import Book
    >>> from zhihuan.domain.credit_line import LineEventId, LineId
    >>> from zhihuan.domain.recovery.case import CaseId
    >>> case = RecoveryCase(CaseId("c"), LineId("l"), LineEventId("e"), date(2026, 3, 1))
    >>> movers(Position(Book(), date(2026, 3, 20)), case).payoffs
    ()
    """
    begun = Position(position.book, position.today, position.memo or Memo())
    zero = Money.zero(position.currency)
    if not any(one.kind in MOVED_BY_PAYING for one in case.criteria):
        return Movers(None, Mover(MoverKind.WAIT, (), zero, None, ()), ())
    alone = path(begun, case)
    base, catch_up = _caught_up(begun)
    if catch_up is None:
        waiting, first = alone, None
    else:
        waiting = path(base, case)
        first = Mover(MoverKind.CATCH_UP, *catch_up, tuple(moved(waiting, alone)))
    wait = Mover(MoverKind.WAIT, (), zero, None, tuple(moved_by_waiting(waiting)))
    return Movers(first, wait, _Search(base, case, waiting).best(progress))


def _caught_up(position: Position) -> tuple[Position, tuple[_Subjects, Money, Money | None] | None]:
    """Return the position when everything overdue is paid: what that is, costs, and how much is beyond the cash."""
    asked: dict[str, Money] = {}
    for due in overdue(position):
        if due.amount.currency == position.currency:
            asked[due.subject] = asked.get(due.subject, Money.zero(position.currency)) + due.to_pay
    if not asked:
        return position, None
    costs = total(asked.values(), position.currency)
    [move] = cash_moves(position, Paid(next(iter(asked)), costs))
    after = position
    for subject, amount in asked.items():
        after = tried(after, Paid(subject, amount))
    return after, (tuple(asked), costs, move.beyond)


class _Search:
    """The payoffs of a position while they are tried out."""

    def __init__(self, position: Position, case: RecoveryCase, waiting: Path) -> None:
        self.position, self.case, self.waiting = position, case, waiting
        debts = [one for one in contracts(position) if one.whole.currency == position.currency]
        self.singles: list[_Subjects] = [(one.subject,) for one in debts]
        self.institutions = _by_lender(debts)
        self.tried: dict[frozenset[str], Mover] = {}

    def best(self, told: Callable[[int, int], None]) -> tuple[Mover, ...]:
        """Try single payoffs, the cheapest institutions and the best together; return those worth telling."""
        first = self._first()
        most = len(first) + _COMBINATIONS
        for number, subjects in enumerate(first):
            told(number, most)
            self._try(subjects)
        ranked = sorted((one for one in self.tried.values() if one.gained > 0), key=_rank)[:_MOST_TOGETHER]
        groups = [group for count in range(2, len(ranked) + 1) for group in combinations(ranked, count)]
        for number, group in enumerate(groups):
            told(len(first) + number, most)
            self._try(_joined(one.subjects for one in group))
        worth = [one for one in self.tried.values() if one.gained > 0 and self._better_than_a_part(one)]
        return tuple(sorted(worth, key=_rank)[:MOST_TOLD])

    def _first(self) -> list[_Subjects]:
        """Return what is tried first: each debt, all of one institution, and the cheapest institutions together."""
        cheapest = sorted(self.institutions, key=self._costs)
        together = [_joined(cheapest[:count]) for count in range(2, min(_MOST_TOGETHER, len(cheapest)) + 1)]
        alone = [*self.singles, *self.institutions]
        asked = self._asked()
        by_cost = sorted(alone, key=self._costs)
        by_relief = sorted(alone, key=lambda subjects: -sum(map(asked.__getitem__, subjects)) / self._costs(subjects))
        return list(dict.fromkeys([*by_cost[:_MOST_TRIED], *by_relief[:_MOST_TRIED], *together]))

    def _asked(self) -> dict[str, Fraction]:
        """Return what each debt asks in the coming month."""
        asked: dict[str, Fraction] = defaultdict(Fraction)
        for row in obligations(self.position, coming_month(self.position))[0]:
            asked[row.subject] += row.value
        return asked

    def _costs(self, subjects: _Subjects) -> int:
        return sum(payoff_cost(self.position, one).minor for one in subjects)

    def _try(self, subjects: _Subjects) -> None:
        if frozenset(subjects) in self.tried:
            return
        trial = PaidOff(subjects)
        [move] = cash_moves(self.position, trial)
        after = path(tried(self.position, trial), self.case)
        self.tried[frozenset(subjects)] = Mover(
            MoverKind.PAY_OFF, subjects, -move.by, move.beyond, tuple(moved(after, self.waiting))
        )

    def _better_than_a_part(self, mover: Mover) -> bool:
        """Say whether nothing that was tried and costs less, being a part of it, does as much."""
        parts = (one for key, one in self.tried.items() if key < frozenset(mover.subjects))
        return all((one.met, one.gained) < (mover.met, mover.gained) for one in parts)


def _by_lender(debts: Iterable[Contract]) -> list[_Subjects]:
    """Return the debts that name each institution."""
    found: dict[str, list[str]] = defaultdict(list)
    for one in debts:
        for lender in one.lenders:
            found[lender].append(one.subject)
    return list(dict.fromkeys(map(tuple, found.values())))


def _joined(groups: Iterable[_Subjects]) -> _Subjects:
    return tuple(dict.fromkeys(subject for group in groups for subject in group))


def _rank(mover: Mover) -> tuple[int, Fraction, int, _Subjects]:
    """Return where a payoff stands among the others, the best first."""
    return -mover.met, -mover.gained / mover.costs.minor, mover.costs.minor, mover.subjects
