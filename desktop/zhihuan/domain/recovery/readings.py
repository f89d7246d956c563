"""What a case's conditions are on a day, read off the ledger: a value, how well it is known, how old the records are.

Unknown is a state and never nothing. Records older than five weeks no longer say how things stand, unless the user
confirmed them; a report older than three months is old. Source: domain notes §6.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from zhihuan.domain.calendar import months_later
from zhihuan.domain.credit_line import LineState
from zhihuan.domain.due import Due
from zhihuan.domain.enquiry import EnquiryPurpose
from zhihuan.domain.health.borrowing import borrowing
from zhihuan.domain.health.debts import overdue
from zhihuan.domain.health.figure import Figure, Unknown
from zhihuan.domain.health.income_ratios import debt_to_income
from zhihuan.domain.health.lending import institutions
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.refinancing import refinancing
from zhihuan.domain.health.streak import on_time_streak
from zhihuan.domain.health.usage import usage
from zhihuan.domain.loan import LoanPurpose
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.case import RecoveryCase
from zhihuan.domain.recovery.criterion import UNKNOWN, CriterionKind, Known, Mark, Reading
from zhihuan.domain.recovery.document import DocumentKind
from zhihuan.domain.recovery.progress import Progress, Readings, progress
from zhihuan.domain.recovery.records import newest_records
from zhihuan.domain.recovery.step import StepKind

FRESH_DAYS: Final = 35
REPORT_DAYS: Final = 90
_ADVERSE_MONTHS: Final = 60
_NOT_APPLICABLE: Final = Reading(None, Known.NOT_APPLICABLE)
_GATES: Final = (CriterionKind.CURRENT_OVERDUE, CriterionKind.DISPUTE_CLOSED)


def case_progress(position: Position, case: RecoveryCase) -> Progress:
    """Return where a recovery case stands on the position's day; one that ended, on a past day."""
    if case.closed_on is not None and case.closed_on <= position.today:
        return past_progress(position, case)
    return progress(case, readings(position, case, _kinds(case)))


def past_progress(position: Position, case: RecoveryCase) -> Progress:
    """Return where a recovery case stood on a past day, of a book as it was known then (`as_of`).

    What bears no day (the purpose of a loan, whether it is debited) is known as it is now alone: then it is unknown.
    """
    found = readings(position, case, _kinds(case))
    return progress(case, {kind: UNKNOWN if kind.undated and one.applies else one for kind, one in found.items()})


def _kinds(case: RecoveryCase) -> set[CriterionKind]:
    return {*_GATES, *(one.kind for one in case.criteria)}


def readings(position: Position, case: RecoveryCase, kinds: Iterable[CriterionKind] = CriterionKind) -> Readings:
    """Return what each kind of condition is on the position's day, as far as the ledger says."""
    asked = tuple(kinds)
    newest = newest_records(position, asked)
    confirmed = _confirmed(case, position.today)
    found = {kind: _READERS[kind](position, case) for kind in asked}
    return {
        kind: _aged(kind, one, (newest[kind], confirmed, one.told), position) if kind in newest else one
        for kind, one in found.items()
    }


def _confirmed(case: RecoveryCase, today: date) -> date | None:
    return case.confirmed_on if case.confirmed_on is not None and case.confirmed_on <= today else None


def _aged(kind: CriterionKind, found: Reading, told: Iterable[date | None], position: Position) -> Reading:
    """Return a reading with its age; one that stands on records that are too old is stale.

    Something overdue is known however old the records are: the plan says so, and no payment does.
    """
    if found.known is not Known.KNOWN:
        return found
    newest = max(filter(None, told), default=None)
    old = newest is None or (position.today - newest).days > FRESH_DAYS
    known = not old or (kind in _ENDED_BY_OVERDUE and overdue(position))
    return Reading(found.value, Known.KNOWN if known else Known.STALE, newest)


def rounded(value: Fraction) -> Decimal:
    """Return a share to four places, so that a stored baseline reads the same again."""
    return round(Decimal(value.numerator) / Decimal(value.denominator), 4)


def _of(figure: Figure) -> Reading:
    return UNKNOWN if figure.value is None else Reading(rounded(figure.value))


def has_debts(position: Position) -> bool:
    """Say whether any debt is recorded: without one nothing is known of debts, which is not that there are none."""
    return bool(position.standings) or any(one.on <= position.today for one in position.book.entries.values())


def _overdue(position: Position, _case: RecoveryCase) -> Reading:
    return Reading(Decimal(len(overdue(position)))) if has_debts(position) else UNKNOWN


def _streak(position: Position, _case: RecoveryCase) -> Reading:
    streak = on_time_streak(position)
    return UNKNOWN if streak is None else Reading(Decimal(streak))


def fallen_due(position: Position) -> list[Due]:
    """Return what fell due before the position's day and counts, as far as it is on record whether it was paid."""
    dues = (due for due in position.dues_between(date.min, position.today) if due.on < position.today)
    pairs = refinancing(position)
    return [due for due in dues if not due.assumed and due.amount and pairs.asks(due)]


def paid_late_on(due: Due) -> date | None:
    """Return the day on which what had to be paid of a due in time was paid, where that was late; else None."""
    day = due.met_on or due.paid_on
    return day if day is not None and day > (due.grace_until or due.on) else None


def last_paid_late(dues: Iterable[Due]) -> date | None:
    """Return the last day on which one of these was paid late, None where none was."""
    return max((day for due in dues if (day := paid_late_on(due)) is not None), default=None)


def _since_late(position: Position, _case: RecoveryCase) -> Reading:
    past = fallen_due(position)
    if not past:
        return UNKNOWN
    if overdue(position):
        return Reading(Decimal(0))
    late = last_paid_late(past)
    return _NOT_APPLICABLE if late is None else Reading(Decimal((position.today - late).days))


def _adverse(position: Position, _case: RecoveryCase) -> Reading:
    past = fallen_due(position)
    if not past:
        return UNKNOWN
    if overdue(position):
        return Reading(None, Known.NOT_STARTED)
    late = last_paid_late(past)
    if late is None:
        return _NOT_APPLICABLE
    left = (months_later(late, _ADVERSE_MONTHS) - position.today).days
    return Reading(Decimal(max(left, 0)), told=late)


def _dti(position: Position, _case: RecoveryCase) -> Reading:
    """Return the higher ratio of this month and the next, so that a month in which nothing falls due hides none."""
    if not has_debts(position):
        return UNKNOWN
    month = position.today.replace(day=1)
    this, following = debt_to_income(position, month), debt_to_income(position, months_later(month, 1))
    if this.value is None or following.value is None or following.value <= this.value:
        return _of(this)
    return _of(following)


def _used(measure: Measure) -> Callable[[Position, RecoveryCase], Reading]:
    def read(position: Position, _case: RecoveryCase) -> Reading:
        figure = usage(position)[measure]
        open_lines = any(one.state is LineState.OPEN for one in position.lines.values())
        return _NOT_APPLICABLE if figure.unknown is Unknown.NO_LIMIT and not open_lines else _of(figure)

    return read


def _lenders(position: Position, _case: RecoveryCase) -> Reading:
    return Reading(Decimal(len(institutions(position).above))) if has_debts(position) else UNKNOWN


def _marked(position: Position, case: RecoveryCase, kind: CriterionKind) -> Mark | None:
    """Return what the user said last of a condition, None where nothing."""
    found = sorted((one for one in case.marks if one.kind is kind and one.on <= position.today), key=lambda one: one.on)
    return found[-1] if found else None


def _quiet(position: Position, case: RecoveryCase) -> Reading:
    days = [one.on for one in position.book.enquiries.values() if one.hard and one.on <= position.today]
    mark = _marked(position, case, CriterionKind.QUIET_DAYS)
    if mark is not None:
        days.append(mark.on - timedelta(days=int(mark.value)))
    if not days:
        return UNKNOWN
    return Reading(Decimal((position.today - max(days)).days), told=None if mark is None else mark.on)


def _borrowed(measure: Measure) -> Callable[[Position, RecoveryCase], Reading]:
    def read(position: Position, _case: RecoveryCase) -> Reading:
        return _of(borrowing(position)[measure]) if has_debts(position) else UNKNOWN

    return read


def _documented(position: Position, _case: RecoveryCase) -> Reading:
    owed = [
        (one.owed.minor, one.loan.purpose is not LoanPurpose.UNKNOWN) for one in position.standings.values()
        if one.owed and one.owed.currency == position.currency
    ]
    whole = sum(minor for minor, _ in owed)
    if not whole:
        return _NOT_APPLICABLE
    return Reading(rounded(Fraction(sum(minor for minor, known in owed if known), whole)))


def _said_or_done(
    position: Position, case: RecoveryCase, kind: CriterionKind, done: Iterable[date | None]
) -> tuple[bool, date | None]:
    """Return whether something holds that the user says or that something done shows, by the latest word, and its day.

    Of the same day what the user says counts.
    """
    last = max((day for day in done if day is not None and day <= position.today), default=None)
    mark = _marked(position, case, kind)
    if mark is not None and (last is None or mark.on >= last):
        return mark.value > 0, mark.on
    return last is not None, last


def _done(position: Position, case: RecoveryCase, kind: StepKind) -> list[date | None]:
    return [one.done_on for one in position.book.steps.values() if one.case == case.id and one.kind is kind]


def _report(position: Position, case: RecoveryCase) -> Reading:
    """Return whether the report was read: a mark, a document in hand, a step done or a look of one's own says so."""
    book = position.book
    checked, last = _said_or_done(position, case, CriterionKind.REPORT_CHECKED, [
        *(one.got_on for one in book.documents.values()
          if one.case == case.id and one.kind is DocumentKind.CREDIT_REPORT),
        *_done(position, case, StepKind.READ_REPORT),
        *(one.on for one in book.enquiries.values() if one.purpose is EnquiryPurpose.OWN_LOOK),
    ])
    if not checked or last is None:
        return Reading(Decimal(0), told=last)
    return Reading(Decimal(1), Known.STALE if (position.today - last).days > REPORT_DAYS else Known.KNOWN, last)


def _dispute(position: Position, case: RecoveryCase) -> Reading:
    asked = [
        one for one in position.book.contacts.values()
        if one.case == case.id and one.disputes and one.on <= position.today
    ]
    if not asked:
        return _NOT_APPLICABLE
    return Reading(Decimal(0 if any(one.open_on(position.today) for one in asked) else 1))


def _identity(position: Position, case: RecoveryCase) -> Reading:
    renewed, last = _said_or_done(
        position, case, CriterionKind.IDENTITY_RENEWED, _done(position, case, StepKind.RENEW_IDENTITY)
    )
    return Reading(Decimal(1 if renewed else 0), told=last)


def _automatic(position: Position, _case: RecoveryCase) -> Reading:
    running = [
        *(one.loan.automatic for one in position.standings.values() if one.owed and not one.loan.in_bill),
        *(one.line.automatic for one in position.lines.values() if one.owed or one.state is LineState.OPEN),
    ]
    return Reading(rounded(Fraction(sum(running), len(running)))) if running else _NOT_APPLICABLE


_READERS: Final[Mapping[CriterionKind, Callable[[Position, RecoveryCase], Reading]]] = MappingProxyType({
    CriterionKind.CURRENT_OVERDUE: _overdue,
    CriterionKind.ON_TIME_STREAK: _streak,
    CriterionKind.DAYS_SINCE_LATE: _since_late,
    CriterionKind.ADVERSE_EXPIRY: _adverse,
    CriterionKind.DTI: _dti,
    CriterionKind.UTILISATION: _used(Measure.UTILISATION),
    CriterionKind.UTILISATION_HIGHEST: _used(Measure.UTILISATION_HIGHEST),
    CriterionKind.LENDERS: _lenders,
    CriterionKind.QUIET_DAYS: _quiet,
    CriterionKind.DRAWDOWNS_30: _borrowed(Measure.DRAWDOWNS_30),
    CriterionKind.R90: _borrowed(Measure.R90),
    CriterionKind.USE_DOCUMENTED: _documented,
    CriterionKind.REPORT_CHECKED: _report,
    CriterionKind.DISPUTE_CLOSED: _dispute,
    CriterionKind.IDENTITY_RENEWED: _identity,
    CriterionKind.AUTOMATIC_DEBIT: _automatic,
})
_ENDED_BY_OVERDUE: Final = frozenset({
    CriterionKind.CURRENT_OVERDUE, CriterionKind.ON_TIME_STREAK, CriterionKind.DAYS_SINCE_LATE,
})
