"""What lies ahead of a case and behind it: what moves it most, a business's months, own cases that ended."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from zhihuan.cli import documents as d
from zhihuan.cli.recovery_story import CaseStory
from zhihuan.cli.tables import printable
from zhihuan.domain.book import Book
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.movers import Mover, Movers
from zhihuan.domain.recovery.one_off_repair import Qualified, one_off_repair
from zhihuan.domain.recovery.own_history import PastCase, own_history
from zhihuan.domain.recovery.working_capital import Outlook, WorkingCapital
from zhihuan.wording.formats import Formats
from zhihuan.wording.recovery_ahead import (
    capital_unknown_words,
    date_change_words,
    past_case_words,
    repaired_words,
    with_line_words,
    without_line_words,
)
from zhihuan.wording.recovery_movers import moved_sooner, moved_words, mover_beyond, mover_title, movers_sentence


def moves_document(found: Movers | None) -> d.Json | None:
    """Return what moves a case most, None of one that ended."""
    if found is None:
        return None
    return {
        "catch_up": None if found.catch_up is None else _mover(found.catch_up),
        "waiting": _mover(found.waiting), "payoffs": [_mover(one) for one in found.payoffs],
    }


def _mover(one: Mover) -> d.Json:
    return {
        "does": one.kind.value, "subjects": list(one.subjects), "costs": d.amount(one.costs),
        "currency": one.costs.currency, "beyond_cash": d.amount(one.beyond), "met": one.met,
        "moves": [
            {
                "kind": moved.kind.value, "now": d.ratio(moved.now), "becomes": d.ratio(moved.becomes),
                "since": d.day(moved.since), "met": moved.met, "waiting": d.day(moved.waiting),
            }
            for moved in one.moved
        ],
    }


def moves_lines(story: CaseStory, formats: Formats) -> Iterator[str]:
    """Yield what moves a case most, best first: what is overdue, payoffs, waiting."""
    found = story.movers
    if found is None:
        return
    told = [one for one in (found.catch_up, *found.payoffs, found.waiting) if one is not None and one.moved]
    if told:
        yield QCoreApplication.translate("CommandLine", "What moves it most:")
    for one in told:
        yield from _mover_lines(one, story, formats)
    if told:
        yield movers_sentence()


def _mover_lines(one: Mover, story: CaseStory, formats: Formats) -> Iterator[str]:
    yield printable(mover_title(one, story.position, formats))
    if words := mover_beyond(one, formats):
        yield f"  {words}"
    today = story.position.today
    for moved in one.moved:
        said = (moved_words(moved, today, formats), moved_sooner(moved, today, formats))
        yield f"  {'; '.join(part for part in said if part)}"


def business_document(found: WorkingCapital | None) -> d.Json | None:
    """Return the months ahead of a business with and without the line, None where the line carried none."""
    if found is None:
        return None
    return {
        "until": d.day(found.until), "cash": d.amount(found.cash.amount if found.cash else None),
        "living": d.amount(found.living.amount if found.living else None),
        "unknown": None if found.unknown is None else found.unknown.value,
        "without": _outlook(found.without), "with_line": _outlook(found.with_line),
        "closed_by": [{"flow": one.flow, "days": one.days} for one in found.closed_by],
        "left_out": list(found.left_out),
    }


def _outlook(found: Outlook | None) -> d.Json | None:
    if found is None:
        return None
    return {
        "first_short": d.day(found.first_short), "gap": d.amount(found.gap), "gap_on": d.day(found.gap_on),
        "days": [
            {"date": d.day(one.on), "cash": d.amount(one.cash), "room": d.amount(one.room)} for one in found.days
        ],
    }


def business_lines(story: CaseStory, formats: Formats) -> Iterator[str]:
    """Yield how long the cash is enough without the line and with it, and which single date closes the gap."""
    found, seen = story.business, story.position
    if found is None:
        return
    if found.unknown is not None:
        yield capital_unknown_words(found.unknown)
    if found.without is not None:
        yield without_line_words(found.without, found.until, seen.today, formats)
        foreign = story.standing.line.currency != seen.currency
        if found.with_line is None and foreign and story.limit_before is not None:
            words = QCoreApplication.translate(
                "CommandLine", "How it would be with the line is not said: it is in {currency}; nothing is converted."
            )
            yield words.format(currency=story.standing.line.currency)
        else:
            yield with_line_words(found.with_line, found.until, seen.today, formats)
    for change in found.closed_by:
        yield printable(date_change_words(change, seen.book.flows[change.flow]))
    if found.left_out:
        words = QCoreApplication.translate("CommandLine", "Left out, for nothing is converted: {names}.")
        yield printable(words.format(names=", ".join(seen.book.flows[one].name for one in found.left_out)))


def history_document(seen: Position) -> list[d.Json]:
    """Return the cases of one's own that ended, the last first."""
    return [_past(one, seen.book) for one in own_history(seen.book, seen.today, seen.memo)]


def _past(one: PastCase, book: Book) -> d.Json:
    return {
        "id": one.case.id, "line": book.lines[one.case.line].name, "outcome": one.outcome.value,
        "since": d.day(one.case.since), "ended_on": d.day(one.ended_on), "days": one.days,
        "paid_on": d.day(one.paid_on), "days_after_paying": one.days_after_paying,
    }


def repair_document(seen: Position) -> list[d.Json]:
    """Return the late payments that would have qualified for the one-off credit repair."""
    return [_repaired(one) for one in one_off_repair(seen)]


def _repaired(one: Qualified) -> d.Json:
    return {
        "subject": one.subject, "due": d.day(one.due), "amount": d.amount(one.amount), "paid_on": d.day(one.paid_on),
        "hidden_by": d.day(one.hidden_by),
    }


def behind_lines(seen: Position, formats: Formats) -> Iterator[str]:
    """Yield how one's own cases ended, and what the one-off credit repair would have covered."""
    for past in own_history(seen.book, seen.today, seen.memo):
        yield printable(past_case_words(past, seen.book.lines[past.case.line].name, formats))
    if words := repaired_words(one_off_repair(seen), seen):
        yield printable(words)
