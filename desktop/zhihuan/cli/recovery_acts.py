"""What is done in a recovery case from the command line; each change is one step that undo takes back."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.application import recovery_commands as r
from zhihuan.application.commands import RecordLineEvent
from zhihuan.application.identity import fresh_id
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.reading import LONGEST_SPAN, UsageError
from zhihuan.cli.recovery_document import brief_document
from zhihuan.cli.recovery_finding import the_case, the_line
from zhihuan.cli.recovery_lines import documents_lines, head_lines, standing_lines, steps_lines
from zhihuan.cli.recovery_options import NO, YES
from zhihuan.domain.as_of import as_of
from zhihuan.domain.book import Book
from zhihuan.domain.calendar import read_day
from zhihuan.domain.credit_line import LOSSES, CreditLine, LineEvent, LineEventId, LineEventKind
from zhihuan.domain.errors import NoSuchThing
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.case import Confidence, LossReason, Outcome, RecoveryCase
from zhihuan.domain.recovery.criterion import Criterion, CriterionKind, Mark
from zhihuan.domain.recovery.progress import Progress
from zhihuan.domain.recovery.proposal import criterion
from zhihuan.domain.recovery.readings import case_progress, readings
from zhihuan.wording.entry import amount_from, share_from

Act = Callable[[Namespace, Bench, Output], int]


def act(options: Namespace, bench: Bench, out: Output) -> int:
    """Do what was asked in a case, and say how it stands then."""
    from zhihuan.cli import recovery_pack
    from zhihuan.cli import recovery_things as things

    done: Mapping[str, Act] = {
        **_ACTS, "step": things.step, "contact": things.contact, "document": things.document, "flow": things.flow,
        "pack": recovery_pack.run,
    }
    bench.session.read_again_if_changed()
    return done[options.act](options, bench, out)


def today_of(bench: Bench) -> date:
    """Return the present day."""
    return bench.clock.now().date()


def day_of(typed: str | None, otherwise: date) -> date:
    """Return a typed day, else another; raises NotADate."""
    return read_day(typed) if typed else otherwise


def _open(options: Namespace, bench: Bench, out: Output) -> int:
    line, today = the_line(options.line, bench.session.book), today_of(bench)
    reason, confidence = LossReason(options.reason or "unknown"), Confidence(options.confidence or "unknown")
    told, capital = options.told or "", options.capital == YES
    if options.event is None:
        if options.on or options.limit:
            raise UsageError(QCoreApplication.translate("CommandLine", "--on and --limit go with --event"))
        event = _newest_loss(line, bench)
        bench.session.run(r.OpenCase(event.id, reason, confidence, told, capital, today))
    else:
        limit = amount_from(options.limit, line.currency) if options.limit else None
        event = LineEvent(
            LineEventId(fresh_id()), line.id, day_of(options.on, today), LineEventKind(options.event), limit
        )
        bench.session.run(RecordLineEvent(event, reason, confidence, told, capital, planned_on=today))
    (case,) = (one for one in bench.session.book.cases.values() if one.event == event.id)
    return _answer(case, bench, out)


def _newest_loss(line: CreditLine, bench: Bench) -> LineEvent:
    """Return the newest loss of a line; raises NoSuchThing."""
    losses = [
        one for one in bench.session.book.line_events.values()
        if one.line == line.id and one.kind in LOSSES and one.on <= today_of(bench)
    ]
    if not losses:
        raise NoSuchThing("loss", line.name)
    return max(losses, key=lambda one: one.on)


def _tell(options: Namespace, bench: Bench, out: Output) -> int:
    case, today = the_case(options.case, bench.session.book), today_of(bench)
    if options.on and not options.mark:
        raise UsageError(QCoreApplication.translate("CommandLine", "--on goes with --mark"))
    marks = case.marks
    if options.mark:
        mark = _mark(options.mark, day_of(options.on, today))
        marks = (*(one for one in marks if (one.kind, one.on) != (mark.kind, mark.on)), mark)
    told = replace(
        case, told=case.told if options.told is None else options.told, marks=marks,
        confidence=Confidence(options.confidence or case.confidence),
        capital=case.capital if options.capital is None else options.capital == YES,
        confirmed_on=read_day(options.still_so) if options.still_so else case.confirmed_on,
    )
    bench.session.run(r.EditCase(told))
    return _answer(told, bench, out)


def _mark(typed: tuple[str, str], on: date) -> Mark:
    kind, value = typed
    kinds = [one for one in CriterionKind if one.told]
    if kind not in kinds:
        words = QCoreApplication.translate("CommandLine", "{kind} is shown by the records; there are {kinds}")
        raise UsageError(words.format(kind=kind, kinds=", ".join(kinds)))
    return Mark(CriterionKind(kind), on, _value(CriterionKind(kind), value))


def _reason(options: Namespace, bench: Bench, out: Output) -> int:
    case = the_case(options.case, bench.session.book)
    bench.session.run(r.GiveReason(case.id, LossReason(options.reason), today_of(bench)))
    return _answer(case, bench, out)


def _condition(options: Namespace, bench: Bench, out: Output) -> int:
    case, kind = the_case(options.case, bench.session.book), CriterionKind(options.kind)
    kept = {one.kind: one for one in case.criteria}
    if options.remove:
        if kind not in kept:
            raise NoSuchThing("condition", kind)
        criteria = tuple(one for one in case.criteria if one.kind is not kind)
    else:
        noted = _target(kept.get(kind) or _measured(kind, case, bench), options.target)
        criteria = tuple({**kept, kind: noted}.values())
    bench.session.run(r.EditCase(replace(case, criteria=criteria)))
    return _answer(case, bench, out)


def _measured(kind: CriterionKind, case: RecoveryCase, bench: Bench) -> Criterion:
    """Return a condition that is new to a case, with what it was on the day of the loss."""
    seen = Position(as_of(bench.session.book, case.since), case.since)
    return criterion(kind, readings(seen, case, (kind,)), case.reason)


def _target(one: Criterion, typed: str | None) -> Criterion:
    return one if typed is None else replace(one, target=_value(one.kind, typed))


def _value(kind: CriterionKind, typed: str) -> Decimal:
    """Read a condition's value: yes or no, a share (`50%`, `50`, `0.5`), or a number; raises UsageError, NotARate."""
    if kind.yes_no and typed in (YES, NO):
        return Decimal(typed == YES)
    if kind.share and typed.rstrip().endswith(("%", "％", "‰")):
        return share_from(typed)
    plain = typed.strip()
    value = Decimal(plain) if plain.replace(".", "", 1).isdecimal() else None
    if value is None or value > (1 if kind.yes_no else LONGEST_SPAN):
        if kind.yes_no:
            words = QCoreApplication.translate("CommandLine", "{value} is no value of {kind}: write yes or no")
        elif kind.share:
            words = QCoreApplication.translate("CommandLine", "{value} is no value of {kind}: write a share, as in 50%")
        else:
            words = QCoreApplication.translate("CommandLine", "{value} is no value of {kind}: write a number, as in 6")
        raise UsageError(words.format(value=plain[:60], kind=kind.value))
    return value / 100 if kind.share and value > 1 else value


def _end(options: Namespace, bench: Bench, out: Output) -> int:
    book = bench.session.book
    case, outcome = the_case(options.case, book), Outcome(options.outcome)
    back = outcome in (Outcome.RESTORED, Outcome.PARTLY)
    if options.limit and not back:
        raise UsageError(QCoreApplication.translate("CommandLine", "--limit goes with restored or partly"))
    if options.successor and outcome is not Outcome.REPLACED:
        raise UsageError(QCoreApplication.translate("CommandLine", "--successor goes with replaced"))
    limit = amount_from(options.limit, book.lines[case.line].currency) if options.limit else None
    successor = the_line(options.successor, book).id if options.successor else None
    bench.session.run(r.EndCase(case.id, day_of(options.on, today_of(bench)), outcome, limit, successor))
    return _answer(case, bench, out)


def _reopen(options: Namespace, bench: Bench, out: Output) -> int:
    case = the_case(options.case, bench.session.book)
    bench.session.run(r.ReopenCase(case.id))
    return _answer(case, bench, out)


def _delete(options: Namespace, bench: Bench, out: Output) -> int:
    case = the_case(options.case, bench.session.book)
    bench.session.run(r.DeleteCase(case.id))
    words = QCoreApplication.translate("CommandLine", "The case is taken out; what happened to the line stays.")
    out.answer({"deleted": case.id}, [words])
    return 0


def _answer(case: RecoveryCase, bench: Bench, out: Output) -> int:
    """Say how a case stands after a change."""
    book, position = bench.session.book, bench.session.position(today_of(bench))
    found = book.cases[case.id]
    if found.closed_on is not None and found.closed_on < position.today:
        # One that has ended is shown as it was known then, as `zhihuan recovery` shows it.
        now = case_progress(Position(as_of(book, found.closed_on), found.closed_on), found)
    else:
        now = case_progress(position, found)
    out.answer({"case": brief_document(now, position)}, _lines(now, book, bench))
    return 0


def _lines(now: Progress, book: Book, bench: Bench) -> Iterator[str]:
    yield from head_lines(now.case, book, today_of(bench), bench.formats)
    yield from standing_lines(now, bench.formats)
    for lines in (steps_lines(now.case.id, book), documents_lines(now.case.id, book)):
        yield ""
        yield from lines


_ACTS: Final[Mapping[str, Act]] = MappingProxyType({
    "open": _open, "tell": _tell, "reason": _reason, "condition": _condition, "end": _end, "reopen": _reopen,
    "delete": _delete,
})
