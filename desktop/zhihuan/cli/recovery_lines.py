"""Recovery cases in words for a terminal: how each stands, what is to do, and what nobody can know."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from zhihuan.cli.recovery_ahead import behind_lines, business_lines, moves_lines
from zhihuan.cli.recovery_document import contacts_of, documents_of, flows_of, steps_of
from zhihuan.cli.recovery_story import CaseStory
from zhihuan.cli.tables import printable, table
from zhihuan.domain.book import Book
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.case import CaseId, RecoveryCase
from zhihuan.domain.recovery.course import Course
from zhihuan.domain.recovery.progress import Measured, Progress
from zhihuan.wording.formats import Formats
from zhihuan.wording.recovery import (
    case_title,
    completion_sentence,
    conditions_met,
    confidence_word,
    criterion_state,
    criterion_target,
    criterion_value,
    criterion_word,
    gate_sentence,
    lender_review_unknown,
    reading_value,
    reason_word,
    what_still_helps,
)
from zhihuan.wording.recovery_contacts import channel_word, contact_purpose_word, reply_words
from zhihuan.wording.recovery_readings import data_age, fallen_words, reported_waiting, trend_words
from zhihuan.wording.recovery_steps import document_title, flow_word, outcome_word, step_title


def story_lines(found: Sequence[CaseStory], seen: Position, formats: Formats) -> Iterator[str]:
    """Yield every case, how those that ended did, and what nobody can know."""
    if not found:
        yield QCoreApplication.translate("CommandLine", "No credit line was lost: there is no recovery case.")
        return
    for story in found:
        yield from _story(story, formats)
        yield ""
    behind = list(behind_lines(seen, formats))
    if behind:
        yield from (*behind, "")
    yield lender_review_unknown()


def _story(story: CaseStory, formats: Formats) -> Iterator[str]:
    case, now, today = story.case, story.progress, story.position.today
    book = story.position.book
    yield from head_lines(case, book, today, formats)
    if story.limit_before is not None and story.limit_after is not None:
        yield QCoreApplication.translate("CommandLine", "Limit: {before} before, {after} after.").format(
            before=formats.money(story.limit_before), after=formats.money(story.limit_after)
        )
    yield from standing_lines(now, formats)
    yield from _remarks(now.measured, story.course, today, formats)
    if words := reported_waiting(case.reason):
        yield words
    for part in (
        steps_lines(case.id, book), contacts_lines(case.id, book, today, formats), documents_lines(case.id, book),
        flows_lines(case.id, book, formats), business_lines(story, formats),
        moves_lines(story, formats),
    ):
        lines = list(part)
        if lines:
            yield ""
            yield from lines


def head_lines(case: RecoveryCase, book: Book, today: date, formats: Formats) -> Iterator[str]:
    """Yield whose case it is, since when, why, what was said, and how it ended."""
    yield printable(case_title(book.lines[case.line].name))
    yield QCoreApplication.translate("CommandLine", "Since {day}. {reason} ({confidence}).").format(
        day=formats.day(case.since, today), reason=reason_word(case.reason), confidence=confidence_word(case.confidence)
    )
    if case.told:
        words = QCoreApplication.translate("CommandLine", "The platform said: “{words}”")
        yield printable(words.format(words=case.told))
    if case.closed_on is not None and case.outcome is not None:
        yield QCoreApplication.translate("CommandLine", "Ended on {day}: {outcome}.").format(
            day=formats.day(case.closed_on, today), outcome=outcome_word(case.outcome)
        )


def standing_lines(now: Progress, formats: Formats) -> Iterator[str]:
    """Yield what blocks a case, and how its conditions stand."""
    yield from (gate_sentence(gate) for gate in now.gates)
    if now.measured and not now.outside_control:
        yield conditions_met(now, formats)
    yield completion_sentence(now, formats)
    if now.outside_control:
        yield what_still_helps()
    if now.measured:
        yield from table(_headings(), [_cells(one, formats) for one in now.measured], right={1, 2, 3})


def _headings() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("CommandLine", "Condition"), QCoreApplication.translate("CommandLine", "Then"),
        QCoreApplication.translate("CommandLine", "Now"), QCoreApplication.translate("CommandLine", "Target"),
        QCoreApplication.translate("CommandLine", "State"),
    )


def _cells(row: Measured, formats: Formats) -> tuple[str, ...]:
    kind = row.criterion.kind
    return (
        criterion_word(kind), criterion_value(kind, row.criterion.baseline, formats), reading_value(row, formats),
        criterion_target(kind, row.criterion.target, formats), criterion_state(row),
    )


def _remarks(rows: Sequence[Measured], course: Course, today: date, formats: Formats) -> Iterator[str]:
    """Yield of each condition how old its records are, whether it fell back, and which way it goes."""
    for row in rows:
        kind = row.criterion.kind
        trend = course.trend(kind)
        said = [
            data_age(row.reading, today, formats), fallen_words(row, formats),
            trend_words(kind, trend.slope, formats) if trend is not None else "",
        ]
        if any(said):
            words = QCoreApplication.translate("CommandLine", "{condition}: {words}").format(
                condition=criterion_word(kind), words="; ".join(one for one in said if one)
            )
            yield f"  {words}"


def steps_lines(case: CaseId, book: Book) -> Iterator[str]:
    """Yield the steps of a case."""
    rows = [
        (step_title(one), _day(one.on), _day(one.done_on), one.note) for one in steps_of(case, book)
    ]
    headings = (
        QCoreApplication.translate("CommandLine", "Step"), QCoreApplication.translate("CommandLine", "Meant for"),
        QCoreApplication.translate("CommandLine", "Done"), QCoreApplication.translate("CommandLine", "Note"),
    )
    yield from _table(headings, rows)


def contacts_lines(case: CaseId, book: Book, today: date, formats: Formats) -> Iterator[str]:
    """Yield the contact log of a case."""
    rows = [
        (_day(one.on), channel_word(one.channel), contact_purpose_word(one.purpose), one.reference, one.asked,
         reply_words(one, today, formats))
        for one in contacts_of(case, book)
    ]
    headings = (
        QCoreApplication.translate("CommandLine", "Day"), QCoreApplication.translate("CommandLine", "By"),
        QCoreApplication.translate("CommandLine", "For"), QCoreApplication.translate("CommandLine", "Reference"),
        QCoreApplication.translate("CommandLine", "Asked"), QCoreApplication.translate("CommandLine", "Answer"),
    )
    yield from _table(headings, rows)


def documents_lines(case: CaseId, book: Book) -> Iterator[str]:
    """Yield the documents of a case."""
    rows = [
        (document_title(one), _day(one.wanted_by), _day(one.got_on), one.file.name if one.file else "")
        for one in documents_of(case, book)
    ]
    headings = (
        QCoreApplication.translate("CommandLine", "Document"), QCoreApplication.translate("CommandLine", "Wanted by"),
        QCoreApplication.translate("CommandLine", "Got on"), QCoreApplication.translate("CommandLine", "File"),
    )
    yield from _table(headings, rows)


def flows_lines(case: CaseId, book: Book, formats: Formats) -> Iterator[str]:
    """Yield what a business plans."""
    rows = [
        (one.name, flow_word(one.kind), formats.money(one.amount), _day(one.on),
         QCoreApplication.translate("CommandLine", "each month") if one.monthly else "", _day(one.until))
        for one in flows_of(case, book)
    ]
    headings = (
        QCoreApplication.translate("CommandLine", "Planned"), QCoreApplication.translate("CommandLine", "Kind"),
        QCoreApplication.translate("CommandLine", "Amount"), QCoreApplication.translate("CommandLine", "Day"),
        QCoreApplication.translate("CommandLine", "Again"), QCoreApplication.translate("CommandLine", "Until"),
    )
    yield from _table(headings, rows, right={2})


def _table(
    headings: Sequence[str], rows: Sequence[Sequence[str]], right: Collection[int] = ()
) -> Iterator[str]:
    """Yield a table, without the last columns that hold nothing."""
    if not rows:
        return
    used = max(number for number in range(len(headings)) if number == 0 or any(row[number] for row in rows)) + 1
    yield from table(headings[:used], [row[:used] for row in rows], right={one for one in right if one < used})


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()
