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
from zhihuan.domain.recovery.step import StepKind

FRESH_DAYS: Final = 35
REPORT_DAYS: Final = 90
_ADVERSE_MONTHS: Final = 60
_NOT_APPLICABLE: Final = Reading(None, Known.NOT_APPLICABLE)
_GATES: Final = (CriterionKind.CURRENT_OVERDUE, CriterionKind.DISPUTE_CLOSED)


def case_progress(position: Position, case: RecoveryCase) -> Progress:
    """Return where a recovery case stands on the position's day."""
    kinds = {*_GATES, *(one.kind for one in case.criteria)}
    return progress(case, readings(position, case, kinds))


def readings(position: Position, case: RecoveryCase, kinds: Iterable[CriterionKind] = CriterionKind) -> Readings:
    """Return what each kind of condition is on the position's day, as far as the ledger says."""
    newest = newest_record(position)
    told = max((day for day in (newest, _confirmed(case, position.today)) if day is not None), default=None)
    return {kind: _aged(kind, _READERS[kind](position, case), told, position) for kind in kinds}


def newest_record(position: Position) -> date | None:
    """Return the day of the newest thing recorded up to the position's day, None where nothing is."""
    book, today = position.book, position.today
    days = [
        *(one.start for one in book.loans.values()), *(one.on for one in book.payments.values()),
        *(one.on for one in book.entries.values()), *(one.on for one in book.line_events.values()),
        *(one.on for one in book.enquiries.values()), *(one.on for one in book.facts.values()),
    ]
    return max((day for day in days if day <= today), default=None)


def _confirmed(case: RecoveryCase, today: date) -> date | None:
    return case.confirmed_on if case.confirmed_on is not None and case.confirmed_on <= today else None


def _aged(kind: CriterionKind, found: Reading, told: date | None, position: Position) -> Reading:
    """Return a reading with its age; one that stands on records that are too old is stale.

    Something overdue is known however old the records are: the plan says so, and no payment does.
    """
    if kind not in _STANDS_ON_RECORDS or found.known is not Known.KNOWN:
        return found
    newest = max((day for day in (told, found.told) if day is not None), default=None)
    old = newest is None or (position.today - newest).days > FRESH_DAYS
    known = not old or (kind in _ENDED_BY_OVERDUE and overdue(position))
    return Reading(found.value, Known.KNOWN if known else Known.STALE, newest)


def rounded(value: Fraction) -> Decimal:
    """Return a share to four places, so that a stored baseline reads the same again."""
    return round(Decimal(value.numerator) / Decimal(value.denominator), 4)


def _of(figure: Figure) -> Reading:
    return UNKNOWN if figure.value is None else Reading(rounded(figure.value))


def _has_debts(position: Position) -> bool:
    return bool(position.standings) or any(one.on <= position.today for one in position.book.entries.values())


def _overdue(position: Position, _case: RecoveryCase) -> Reading:
    return Reading(Decimal(len(overdue(position)))) if _has_debts(position) else UNKNOWN


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
    return _of(debt_to_income(position, position.today.replace(day=1))) if _has_debts(position) else UNKNOWN


def _used(measure: Measure) -> Callable[[Position, RecoveryCase], Reading]:
    def read(position: Position, _case: RecoveryCase) -> Reading:
        figure = usage(position)[measure]
        open_lines = any(one.state is LineState.OPEN for one in position.lines.values())
        return _NOT_APPLICABLE if figure.unknown is Unknown.NO_LIMIT and not open_lines else _of(figure)

    return read


def _lenders(position: Position, _case: RecoveryCase) -> Reading:
    return Reading(Decimal(len(institutions(position).above))) if _has_debts(position) else UNKNOWN


def _marked(position: Position, case: RecoveryCase, kind: CriterionKind) -> Mark | None:
    """Return what the user said last of a condition, None where nothing."""
    found = [mark for mark in case.marks if mark.kind is kind and mark.on <= position.today]
    return max(found, key=lambda mark: mark.on, default=None)


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
        return _of(borrowing(position)[measure]) if _has_debts(position) else UNKNOWN

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


def _report(position: Position, case: RecoveryCase) -> Reading:
    """Return whether the report was read: a mark, a document in hand, a step done or a look of one's own says so."""
    book, today = position.book, position.today
    days = [
        *(mark.on for mark in case.marks if mark.kind is CriterionKind.REPORT_CHECKED and mark.value),
        *(one.got_on for one in book.documents.values() if one.case == case.id and one.got_on is not None
          and one.kind is DocumentKind.CREDIT_REPORT),
        *(one.done_on for one in book.steps.values() if one.case == case.id and one.done_on is not None
          and one.kind is StepKind.READ_REPORT),
        *(one.on for one in book.enquiries.values() if one.purpose is EnquiryPurpose.OWN_LOOK),
    ]
    last = max((day for day in days if day <= today), default=None)
    if last is None:
        return Reading(Decimal(0))
    return Reading(Decimal(1), Known.STALE if (today - last).days > REPORT_DAYS else Known.KNOWN, last)


def _dispute(position: Position, case: RecoveryCase) -> Reading:
    asked = [
        one for one in position.book.contacts.values()
        if one.case == case.id and one.disputes and one.on <= position.today
    ]
    if not asked:
        return _NOT_APPLICABLE
    return Reading(Decimal(0 if any(one.open_on(position.today) for one in asked) else 1))


def _identity(position: Position, case: RecoveryCase) -> Reading:
    mark = _marked(position, case, CriterionKind.IDENTITY_RENEWED)
    done = [
        one.done_on for one in position.book.steps.values()
        if one.case == case.id and one.kind is StepKind.RENEW_IDENTITY
        and one.done_on is not None and one.done_on <= position.today
    ]
    said = mark is not None and mark.value > 0
    return Reading(Decimal(1 if said or done else 0), told=max(done, default=mark.on if mark else None))


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
_STANDS_ON_RECORDS: Final = frozenset({
    *_ENDED_BY_OVERDUE, CriterionKind.DTI, CriterionKind.UTILISATION, CriterionKind.UTILISATION_HIGHEST,
    CriterionKind.LENDERS, CriterionKind.QUIET_DAYS, CriterionKind.DRAWDOWNS_30, CriterionKind.R90,
})
