"""One due and what is told of it at a moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from functools import cache

from tests.builders import a_book, a_lender, a_loan, a_payment, at, new, terms
from zhihuan.domain.book import Kind
from zhihuan.domain.position import Position
from zhihuan.domain.reminder_rules import ReminderRules
from zhihuan.domain.reminders import reminders
from zhihuan.domain.terms import Method
from zhihuan.domain.watch import Watch

DAY = "2026-03-10"


def one_due(on=DAY, *, paid=0, automatic=False, wishes=(), paid_before=None, lender="ant"):
    """Return a book with one loan of one instalment, key `jiebei/1@…`."""
    start = date(2025, 12, 1)
    loan = replace(
        a_loan(
            lender=lender, principal=1200, start=start, paid_before=paid_before,
            terms=terms(Method.INTEREST_FREE, "0", 1, date.fromisoformat(on), start=start),
        ),
        automatic=automatic,
    )
    changes = [new(Kind.LENDER, a_lender(lender)), new(Kind.LOAN, loan)]
    changes += [new(Kind.WISH, wish) for wish in wishes]
    if paid:
        changes.append(new(Kind.PAYMENT, a_payment(on=date(2026, 1, 5), amount=paid)))
    return a_book(*changes)


def a_watch(book, day, rules=None, put_offs=(), work_days=None):
    held = {one.subject_key: one for one in put_offs}
    return Watch(Position(book, date.fromisoformat(day)), rules or ReminderRules(), held, work_days)


def key_at(moment, book=None, rules=None, put_offs=(), work_days=None):
    """Return what follows the due's key in the one reminder there is at a moment, None where there is none."""
    watch = a_watch(book or one_due(), moment.date().isoformat(), rules, put_offs, work_days)
    keys = [one.key.partition("@")[2].partition(":")[2] for one in reminders(watch, moment)]
    assert len(keys) <= 1
    return keys[0] if keys else None


def told(moments, *, book=None, rules=None, put_offs=(), work_days=None):
    """Return what is told anew at each of some moments, and when."""
    return [
        (f"{moment:%m-%d %H:%M}", key)
        for moment, key in told_at(moments, book=book, rules=rules, put_offs=put_offs, work_days=work_days)
    ]


def told_at(moments, *, book=None, rules=None, put_offs=(), work_days=None):
    """Return the moments at which something is told anew, with what it is."""
    book = book or one_due()
    watch = cache(lambda day: a_watch(book, day, rules, put_offs, work_days))
    known: dict[str, datetime] = {}
    for moment in moments:
        for one in reminders(watch(moment.date().isoformat()), moment):
            known.setdefault(one.key.partition("@")[2].partition(":")[2], moment)
    return [(moment, key) for key, moment in known.items()]


def at_time(text):
    """Return a moment of one text: `2026-03-10 09:30`."""
    day, _, hours = text.partition(" ")
    hour, _, minute = hours.partition(":")
    return at(day, int(hour), int(minute))




def wall(text):
    """Return a time on the wall's clock, wherever that is: `2026-03-10 09:30`."""
    return datetime.fromisoformat(text)
