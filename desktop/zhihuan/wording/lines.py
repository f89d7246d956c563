"""The words of a credit line's bills: how its statement stands, what interest to expect, what minimums make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.statement import StatementState
from zhihuan.wording.choices import interest_on_sentence
from zhihuan.wording.dues import due_state_words, statement_state_word
from zhihuan.wording.loans import rate_words

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from zhihuan.domain.card_interest import StatementInterest
    from zhihuan.domain.card_terms import CardTerms
    from zhihuan.domain.minimum_only import MinimumOnly
    from zhihuan.domain.money import Money
    from zhihuan.domain.position import LineStanding
    from zhihuan.wording.formats import Formats


def statement_words(standing: LineStanding, formats: Formats) -> str:
    """Return how a line's latest statement stands: `minimum paid`, `overdue M1 · 12 days`, `within grace until …`."""
    today, state = standing.today, standing.statement_state
    late = next((due for due in standing.dues if due.days_overdue(today)), None)
    if state is StatementState.OVERDUE and late is not None:
        return due_state_words(late, today, formats)
    latest = standing.statement
    if state is StatementState.IN_GRACE and latest is not None and latest.grace_until is not None:
        return QCoreApplication.translate("Dues", "within grace until {day}").format(
            day=formats.day(latest.grace_until, today)
        )
    return statement_state_word(state)


def share_words(share: Decimal, formats: Formats) -> str:
    """Return a share in per cent, with no more decimals than it has: `10%`, `0.05%`."""
    exponent = share.scaleb(2).normalize().as_tuple().exponent
    return formats.percent(share, max(0, -int(exponent)))


def interest_rule(terms: CardTerms, formats: Formats) -> str:
    """Return by which rule interest is expected: the rate and, in a sentence, what bears it."""
    if terms.daily_rate is None:
        return QCoreApplication.translate(
            "Lines", "The daily rate is unknown, so no interest is reckoned: edit the line to tell it."
        )
    return QCoreApplication.translate("Lines", "{rate}. {rule}").format(
        rate=rate_words(terms.daily_rate, formats), rule=interest_on_sentence(terms.interest_on)
    )


def interest_difference(found: StatementInterest, formats: Formats) -> str:
    """Return how much more or less the lender recorded than was to be expected; nothing where that is unknown."""
    if found.unexplained is None or not (found.recorded or found.expected):
        return ""
    if not found.unexplained:
        return QCoreApplication.translate("Lines", "none")
    if found.unexplained.minor > 0:
        return QCoreApplication.translate("Lines", "{amount} more").format(
            amount=formats.money(found.unexplained)
        )
    return QCoreApplication.translate("Lines", "{amount} less").format(
        amount=formats.money(-found.unexplained)
    )


def early_words(early: Money, formats: Formats) -> str:
    """Return what was repaid before the statement, which does not hold it."""
    return QCoreApplication.translate("Lines", "{amount} paid before the statement").format(
        amount=formats.money(early)
    )


def statement_holds(standing: LineStanding, formats: Formats) -> str:
    """Return what of the latest statement earlier bills still ask, and what was paid before it; empty if nothing."""
    latest = standing.statement
    if latest is None:
        return ""
    early = next((due.early for due in standing.dues if due.month == latest.month and due.early is not None), None)
    earlier = QCoreApplication.translate("Lines", "{amount} of it from earlier bills").format(
        amount=formats.money(latest.earlier)
    )
    return "\n".join((
        *([earlier] if latest.earlier else []), *([early_words(early, formats)] if early is not None else []),
    ))


def minimum_only_words(found: MinimumOnly, today: date, formats: Formats) -> str:
    """Return what becomes of the debt when only the minimum is ever paid, and with which payment that begins."""
    whole = found.whole
    if not found.falls:
        words = QCoreApplication.translate(
            "Lines", "Only ever paying the minimum, the balance will not fall: {payment} is paid for a month whose "
            "interest is {interest}."
        ).format(payment=formats.money(whole.payment), interest=formats.money(whole.interest))
    elif found.payments is None:
        words = QCoreApplication.translate("Lines", "Only ever paying the minimum, this is never paid off.")
    else:
        words = QCoreApplication.translate(
            "Lines", "Only ever paying the minimum, without buying anything more: %n payments and {interest} of "
            "interest, paid off in {month}.", None, found.payments,
        ).format(interest=formats.money(found.interest), month=formats.month(found.last_on or found.first_on))
    if found.accrued:
        begins = QCoreApplication.translate(
            "Lines", "{words} It begins with {payment}, {soon}; {accrued} of the interest is for days up to today."
        )
    else:
        begins = QCoreApplication.translate("Lines", "{words} It begins with {payment}, {soon}.")
    return begins.format(
        words=words, payment=formats.money(found.first.payment), soon=formats.due(found.first_on, today),
        accrued=formats.money(found.accrued),
    )
