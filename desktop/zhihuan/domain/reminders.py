"""What is to be told now, and what will be: derived from what is due, the rules, and what was put off.

The same question asked again gives the same answer, so a reminder is never lost while the program is closed. What was
told already is not known here: whoever tells asks the ledger's record for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import chain

from zhihuan.domain.due import Due
from zhihuan.domain.put_off import EVERYTHING, PutOff
from zhihuan.domain.reminder import Occasion, Reminder, Subject
from zhihuan.domain.reminder_moments import Moment, overdue_moment, overdue_on, reminder_of
from zhihuan.domain.reminder_rules import IN_TIME, Wanted, closes, hours
from zhihuan.domain.watch import Watch

_DAY = timedelta(days=1)


def reminders(watch: Watch, now: datetime) -> tuple[Reminder, ...]:
    """Return every reminder whose moment has come, one of a subject at most (`now` is aware, where the user is).

    Nothing while it is quiet, while all is paused, while its subject is put off, or where a wish silences it. A
    subject whose putting off is over is told once for that, whatever came in between. Who puts something off by an
    hour, into the quiet, wants it then: but not where that hour is long over. What was put off, or paused, until it
    would be too late to pay is told on its day all the same; where that day was missed, at the next look.
    """
    found: list[Reminder | None] = []
    wall = now.replace(tzinfo=None)
    for calls, here in watch.calls(now):
        found += calls.long_past
        found += (_reminder(watch, due, watch.last(due, here, wall), here, now) for due in calls.near)
    others = (one for one in watch.subjects(wall) if not one[-1].silent)
    found += (_reminder(watch, about, last, here, now) for about, last, here in others)
    return tuple(each for each in found if each is not None)


def _reminder(watch: Watch, about: Subject, last: Moment | None, here: Wanted, now: datetime) -> Reminder | None:
    wall, quiet = now.replace(tzinfo=None), here.rules.quiet
    ends = watch.ends(about.key, now, here.rules)
    holding = [one for one in watch.held(about, here, now) if one[1] > wall]
    if holding:
        planned = watch.moments(about, here) if isinstance(about, Due) else ()
        last = next((each for each in reversed(planned) if each.at <= wall and _kept(each, about, here, holding)), None)
    elif ends is not None and (last is None or last.at <= ends):
        last = Moment(ends, Occasion.SNOOZED, _mark(watch.put_offs[about.key]))
        if quiet is not None and quiet.holds(ends) and wall - ends < IN_TIME:
            quiet = None
    if last is None or (quiet is not None and quiet.holds(wall)):
        return None
    found = reminder_of(about, last, wall.date())
    # What an edit gave another number was told already where it was told under the old one.
    old = watch.put_offs[about.key].subject_key if last.occasion is Occasion.SNOOZED else about.key
    return found if old == about.key else replace(found, key=f"{old}:{last.mark}")


def _kept(moment: Moment, about: Subject, here: Wanted, holding: Iterable[tuple[datetime, datetime]]) -> bool:
    """Say whether a moment comes although its due is put off: on its day, where that is put off until it is too late.

    Who says so on the day itself means it, but for the lender's hour, which nobody has in mind then.
    """
    closing = closes(about.on, here.cut_off)
    return moment.on_the_day and all(
        made < moment.at and closing <= ends and (made.date() < about.on or here.cut_off is not None)
        for made, ends in holding
    )


def _mark(put_off: PutOff) -> str:
    return f"snoozed:{put_off.at.isoformat(timespec='seconds')}"


def told_all_the_same(watch: Watch, due: Due, now: datetime, until: datetime) -> bool:
    """Say whether a due that is put off now until a moment on the wall's clock is told of in time before it."""
    here, wall = watch.wanted(due), now.replace(tzinfo=None)
    return not here.silent and any(_kept(each, due, here, [(wall, until)]) for each in watch.moments(due, here))


def missed(watch: Watch, reminder: Reminder, since: datetime, until: datetime) -> bool:
    """Say whether an earlier moment of a reminder's subject came between two on the wall's clock; what was put off, no.

    `since` is left out, `until` counts.
    """
    if reminder.occasion is Occasion.SNOOZED:
        return False
    about, moments = reminder.about, [reminder.moment]
    if isinstance(about, Due):
        here = watch.wanted(about)
        daily = overdue_moment(about, here, until)
        moments += (each.at for each in (*watch.moments(about, here), daily) if each is not None)
    return any(since < at <= until for at in moments)


def same_until(watch: Watch, now: datetime) -> datetime:
    """Return until when `reminders` answers as it does now, on the wall's clock: no moment of any lies between."""
    wall = now.replace(tzinfo=None)
    today, tomorrow = wall.date(), datetime.combine(wall.date() + _DAY, time())
    turns = [datetime.combine(today, at) for at in hours(watch.rules, watch.position.book.wishes.values())]
    turns += (turn for put_off in watch.put_offs.values() for turn in put_off.turns(now))
    return min(turn for turn in (*turns, tomorrow) if turn > wall)


def upcoming(watch: Watch, now: datetime, until: datetime) -> tuple[Reminder, ...]:
    """Return what will be told after now up to a moment on the wall's clock, in order, while nothing else happens.

    What is past its day is named once, with its next moment.
    """
    wall = now.replace(tzinfo=None)
    paused = max(watch.ends(EVERYTHING, now, watch.rules) or wall, wall)
    dues = ((due, watch.wanted(due)) for due in watch.open_dues(wall.date(), until.date()))
    ahead = chain(
        ((due, _ahead(watch, due, here, wall), here) for due, here in dues), watch.expected(wall.date(), until.date())
    )
    found: list[Reminder] = []
    for about, moments, here in ahead:
        if not here.silent:
            ends = max(watch.ends(about.key, now, here.rules) or wall, wall)
            held, planned = tuple(watch.held(about, here, now)), [each for each in moments if each.at > wall]
            holding = [(each, [one for one in held if one[1] > each.at]) for each in planned]
            kept = [each for each, by in holding if by and _kept(each, about, here, by)]
            coming = [each for each in planned if each.at > ends or each in kept]
            if ends > wall:
                coming.append(Moment(ends, Occasion.SNOOZED, _mark(watch.put_offs[about.key])))
                coming.sort(key=lambda each: each.at)
            coming = [*_after(coming, kept, paused)]
            found += (reminder_of(about, each, each.at.date()) for each in coming if each.at <= until)
    return tuple(sorted(found, key=lambda each: (each.moment, each.key)))


def _ahead(watch: Watch, due: Due, here: Wanted, wall: datetime) -> Iterator[Moment]:
    """Yield the moments of a due up to its day, or the next one where it is past."""
    if due.on >= wall.date():
        yield from watch.moments(due, here)
        return
    days = (overdue_on(due, here, wall.date() + days * _DAY) for days in range(-2, 2))
    yield next(each for each in days if each is not None and each.at > wall)


def _after(coming: list[Moment], kept: list[Moment], paused: datetime) -> Iterator[Moment]:
    """Yield the moments after a pause, and what comes within it all the same; of the others the last at its end."""
    within = [each for each in coming if each.at <= paused]
    yield from (each for each in within if each in kept)
    if within and within[-1] not in kept:
        yield replace(within[-1], at=paused)
    yield from coming[len(within):]
