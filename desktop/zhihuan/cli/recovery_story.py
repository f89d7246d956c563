"""One recovery case with everything that is derived of it: its line's life, its course, what moves it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.reading import seen_from
from zhihuan.cli.tables import printable
from zhihuan.domain.as_of import as_of
from zhihuan.domain.credit_line import LineEvent, LineEventKind, limit_on
from zhihuan.domain.memo import Memo
from zhihuan.domain.money import Money
from zhihuan.domain.position import LineStanding, Position
from zhihuan.domain.recovery.case import RecoveryCase
from zhihuan.domain.recovery.course import Course, course
from zhihuan.domain.recovery.movers import Movers, movers
from zhihuan.domain.recovery.progress import Progress
from zhihuan.domain.recovery.working_capital import WorkingCapital, working_capital


@dataclass(frozen=True, slots=True)
class CaseStory:
    """A case seen on a day; `movers` is None of one that ended, `business` also where the line carried none."""

    position: Position
    case: RecoveryCase
    course: Course
    movers: Movers | None
    business: WorkingCapital | None

    @property
    def progress(self) -> Progress:
        """Where the case stands on the day, or stood when it ended."""
        return self.course.now

    @property
    def standing(self) -> LineStanding:
        """How the line stands on the day."""
        return self.position.lines[self.case.line]

    @property
    def life(self) -> tuple[LineEvent, ...]:
        """What happened to the line up to the day, the oldest first."""
        events = (one for one in self.position.book.line_events.values() if one.line == self.case.line)
        return tuple(sorted((one for one in events if one.on <= self.position.today), key=lambda one: one.on))

    @property
    def loss(self) -> LineEvent:
        """The event that began it."""
        return self.position.book.line_events[self.case.event]

    @property
    def limit_before(self) -> Money | None:
        """The limit before the loss, None where it is not recorded."""
        return limit_on(tuple(one for one in self.life if one.on < self.case.since), self.case.since)

    @property
    def limit_after(self) -> Money | None:
        """What could be used after the loss: nothing of a line that was closed or frozen; None where unknown."""
        if self.loss.kind is not LineEventKind.CUT:
            return Money.zero(self.standing.line.currency)
        return self.loss.limit

    @property
    def at_one_platform(self) -> tuple[LineStanding, ...]:
        """The other lines of the same lender."""
        own = self.standing.line
        return tuple(
            one for one in self.position.lines.values() if one.line.lender == own.lender and one.line.id != own.id
        )


def stories(bench: Bench, day: str | None, out: Output) -> tuple[Position, tuple[CaseStory, ...]]:
    """Return the ledger as it stood on a day, and every case that had begun by then, the oldest first.

    On a terminal it is told how far it is: what moves a case is tried out for seconds on a large ledger.
    """
    today, now = seen_from(day, bench), bench.clock.now().date()
    bench.session.read_again_if_changed()
    book = as_of(bench.session.book, today) if today < now else bench.session.book
    position = Position(book, today, Memo())
    begun = (one for one in book.cases.values() if one.since <= today)
    past = today < now
    ordered = sorted(begun, key=lambda one: (one.since, one.id))
    return position, tuple(_story(position, case, out, past=past) for case in ordered)


def _story(position: Position, case: RecoveryCase, out: Output, *, past: bool) -> CaseStory:
    def told(done: int, whole: int) -> None:
        words = QCoreApplication.translate("CommandLine", "Trying what moves {line} most: {percent} %")
        name = printable(position.book.lines[case.line].name)
        out.passing(words.format(line=name, percent=done * 100 // max(whole, 1)))

    running = case.closed_on is None or case.closed_on > position.today
    return CaseStory(
        position, case, course(position.book, case, position.today, memo=position.memo, past=past),
        movers(position, case, told) if running else None,
        working_capital(position, case) if running and case.capital else None,
    )
