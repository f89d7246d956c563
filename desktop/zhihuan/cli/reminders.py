"""`zhihuan reminders`: what will be told, what was told and whether it arrived, and a test of every channel."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.application.ports import Delivery, Outcome
from zhihuan.application.reminding import Reminding
from zhihuan.application.told_record import ToldRow, told_rows
from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.reading import UsageError, days_ahead
from zhihuan.cli.tables import printable, table
from zhihuan.domain.position import Position
from zhihuan.domain.reminder import Reminder
from zhihuan.wording.formats import Formats
from zhihuan.wording.occasions import occasion_word, told_because
from zhihuan.wording.reminder_record import (
    channel_word,
    done_words,
    outcome_word,
    refusal_sentence,
    subject_words,
    test_notice,
    tried_sentence,
)
from zhihuan.wording.reminder_rules import holidays_unknown_words
from zhihuan.wording.reminding import SpokenReminders

NOT_REACHED: Final = 3
_RECORD_DAYS: Final = 30


def run(options: Namespace, bench: Bench, out: Output) -> int:
    """List what is coming and what was told; or tell a test notice by every channel, and exit 3 when none took it."""
    if options.self_test and options.days is not None:
        raise UsageError(QCoreApplication.translate("CommandLine", "--days does not go with --self-test."))
    return _self_test(bench, out) if options.self_test else _listed(options, bench, out)


def _self_test(bench: Bench, out: Output) -> int:
    tried = bench.notifier.try_each(test_notice())
    reached = any(one.outcome is not Outcome.REFUSED for one in tried)
    lines = [tried_sentence(one) for one in tried]
    if not tried:
        lines.append(QCoreApplication.translate("CommandLine", "There is no channel to try here."))
    out.answer({"reached": reached, "tried": [_tried(one) for one in tried]}, lines)
    if not reached:
        out.remark(
            QCoreApplication.translate(
                "CommandLine", "No notice can reach you from here. The window's list says what is due all the same."
            )
        )
    return 0 if reached else NOT_REACHED


def _tried(one: Delivery) -> d.Json:
    advice = refusal_sentence(one.reason) if one.outcome is Outcome.REFUSED else None
    return {
        "channel": one.channel, "outcome": one.outcome.value, "reference": one.reference or None,
        "reason": one.reason or None, "advice": advice,
    }


def _listed(options: Namespace, bench: Bench, out: Output) -> int:
    now, formats = bench.clock.now(), bench.formats
    reminding = Reminding(bench.store, SpokenReminders(lambda: formats), bench.work_days)
    seen = bench.session.position(now.date())
    until = days_ahead(now.date(), _RECORD_DAYS if options.days is None else options.days)
    coming = reminding.coming(seen, bench.reminder_rules, now, datetime.combine(until, time.max))
    rows = told_rows(reminding.told_record(now - timedelta(days=_RECORD_DAYS)), seen)
    unknown = reminding.holidays_unknown(now.date(), until) if bench.reminder_rules.before_holidays else None
    document = {
        "at": now.isoformat(), "until": d.day(until), "paused": reminding.paused(bench.reminder_rules, now),
        "holidays_unknown": unknown,
        "coming": [_coming(one) for one in coming], "told": [_told(row) for row in rows],
    }
    ahead = [] if unknown is None else [holidays_unknown_words(unknown)]
    out.answer(document, [*_ahead(coming, seen, until, formats), *ahead, "", *_told_before(rows, seen, formats)])
    return 0


def _coming(one: Reminder) -> d.Json:
    return {
        "moment": one.moment.isoformat(), "occasion": one.occasion.value, "reminder": one.key,
        "subject": one.about.subject, "day": d.day(one.about.on), "days_left": one.days_left,
    }


def _told(row: ToldRow) -> d.Json:
    told = row.told
    return {
        "at": told.at.isoformat(), "reminder": told.reminder_key, "what": told.kind.value, "channel": told.channel,
        "outcome": told.outcome.value if told.outcome else None, "reference": told.reference or None,
        "reason": told.reason or None, "done": row.done.value if row.done else None,
        "until": row.until.isoformat() if row.until else None,
    }


def _ahead(coming: Sequence[Reminder], seen: Position, until: date, formats: Formats) -> Iterator[str]:
    if coming:
        yield from _coming_table(coming, seen, formats)
    else:
        words = QCoreApplication.translate("CommandLine", "Nothing will be told up to {day}.")
        yield words.format(day=formats.day(until, seen.today))


def _told_before(rows: Sequence[ToldRow], seen: Position, formats: Formats) -> Iterator[str]:
    if rows:
        yield from _told_table(rows, seen, formats)
    else:
        yield QCoreApplication.translate("CommandLine", "Nothing was told in the last %n days.", None, _RECORD_DAYS)


def _coming_table(coming: Sequence[Reminder], seen: Position, formats: Formats) -> Iterator[str]:
    headings = (
        QCoreApplication.translate("CommandLine", "Comes"), QCoreApplication.translate("CommandLine", "Why"),
        QCoreApplication.translate("CommandLine", "Of what"),
    )
    cells = [
        (
            formats.moment(one.moment, seen.today), occasion_word(one),
            printable(subject_words(one.subject_key, seen, formats)),
        )
        for one in coming
    ]
    yield from table(headings, cells)


def _told_table(rows: Sequence[ToldRow], seen: Position, formats: Formats) -> Iterator[str]:
    headings = (
        QCoreApplication.translate("CommandLine", "Told"), QCoreApplication.translate("CommandLine", "Why"),
        QCoreApplication.translate("CommandLine", "Of what"),
        QCoreApplication.translate("CommandLine", "By"), QCoreApplication.translate("CommandLine", "Arrived"),
        QCoreApplication.translate("CommandLine", "Then"),
    )
    cells = [
        (
            formats.moment(row.told.at.astimezone(), seen.today), told_because(row.told),
            printable(subject_words(row.told.subject_key, seen, formats)), channel_word(row.told.channel),
            outcome_word(row.told.outcome), done_words(row, seen.today, formats),
        )
        for row in rows
    ]
    yield from table(headings, cells)
