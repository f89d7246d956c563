"""What moved a loan's plan, in words: its rows that are no instalment, its versions and what came of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.course import RateReset
from zhihuan.domain.early import Prepaid
from zhihuan.domain.loan_change import ChangeKind, HolidayInterest, LoanChange
from zhihuan.domain.money import Money, total
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.schedule import Instalment, RowKind
from zhihuan.domain.terms import Method
from zhihuan.wording.choices import method_word
from zhihuan.wording.loans import rate_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhihuan.domain.course import Event, Version
    from zhihuan.wording.formats import Formats


def row_words(row: Instalment, formats: Formats) -> str:
    """Return what a row is that asks for no instalment, or what it adds to the principal."""
    if row.kind is RowKind.PREPAYMENT:
        if row.capitalised:
            return QCoreApplication.translate("Course", "paid off, {amount} let off").format(
                amount=formats.money(-row.capitalised)
            )
        return QCoreApplication.translate("Course", "repaid early")
    if row.kind is RowKind.ADJUSTMENT:
        if row.capitalised.minor < 0:
            return QCoreApplication.translate("Course", "agreed anew: {amount} less").format(
                amount=formats.money(-row.capitalised)
            )
        return QCoreApplication.translate("Course", "agreed anew: {amount} more").format(
            amount=formats.money(row.capitalised)
        )
    if row.capitalised:
        return QCoreApplication.translate("Course", "{amount} added to principal").format(
            amount=formats.money(row.capitalised)
        )
    return QCoreApplication.translate("Course", "payment holiday")


def why_it_never_fits(kind: ChangeKind, method: Method) -> str:
    """Return why a change of a kind moves nothing of any loan of a method; empty where it may."""
    if kind is not ChangeKind.RESTRUCTURE and method is Method.PLAN:
        return QCoreApplication.translate(
            "Course",
            "This moves nothing: the rows are the lender's own, and nothing here knows how new ones come about. "
            "Note the new plan as a restructuring from that day, for what is left.",
        )
    if kind is ChangeKind.RATE and method in (Method.FLAT_FEE, Method.INTEREST_FREE):
        return QCoreApplication.translate(
            "Course",
            "This moves nothing: the loan bears no interest, so that it has no rate to change. "
            "Note other terms as a restructuring from that day, for what is left.",
        )
    return ""


def change_words(change: LoanChange, formats: Formats) -> str:
    """Return what was agreed, in one line."""
    match change.kind:
        case ChangeKind.RATE if change.rate is not None:
            return _rate(change, rate_words(change.rate, formats))
        case ChangeKind.HOLIDAY:
            return f"{_holiday(change)} · {_holiday_end(change)}"
        case ChangeKind.RESTRUCTURE:
            return _restructured(change, formats)
        case _:
            return QCoreApplication.translate(
                "Course", "Extension by %n instalments", None, change.periods or 0
            )


def event_words(event: Event, formats: Formats) -> str:
    """Return what moved a plan: a change, a floating rate set anew, an early repayment."""
    if isinstance(event, RateReset):
        return QCoreApplication.translate("Course", "Rate set anew: {rate}").format(
            rate=rate_words(event.rate, formats)
        )
    if isinstance(event, Prepaid):
        return effect_words(event.effect, formats.money(event.amount))
    return change_words(event, formats)


def effect_words(effect: PaymentEffect, amount: str) -> str:
    """Return what a payment did to the plan."""
    match effect:
        case PaymentEffect.PAYOFF:
            return QCoreApplication.translate("Course", "{amount} paid off everything").format(amount=amount)
        case PaymentEffect.LOWER:
            return QCoreApplication.translate("Course", "{amount} early, lower instalment").format(amount=amount)
        case _:
            return QCoreApplication.translate("Course", "{amount} early, shorter term").format(amount=amount)


def effect_sentence(effect: PaymentEffect) -> str:
    """Return what an amount beyond what is due does, to choose from: "it …"."""
    match effect:
        case PaymentEffect.INSTALMENT:
            return QCoreApplication.translate("Course", "pays coming instalments in advance")
        case PaymentEffect.SHORTEN:
            return QCoreApplication.translate("Course", "repays principal: the same instalment, a sooner end")
        case PaymentEffect.LOWER:
            return QCoreApplication.translate("Course", "repays principal: the same end, a lower instalment")
        case PaymentEffect.PAYOFF:
            return QCoreApplication.translate("Course", "pays everything off")


def version_words(version: Version, formats: Formats) -> str:
    """Return which plan a version is: as signed, or as planned on a day and after what."""
    day = formats.day(version.since)
    if version.cause is None:
        return QCoreApplication.translate("Course", "As signed on {day}").format(day=day)
    return QCoreApplication.translate("Course", "As planned on {day}: {cause}").format(
        day=day, cause=event_words(version.cause, formats)
    )


def sum_words(rows: Sequence[Instalment], formats: Formats) -> str:
    """Return what a plan asks for in all, part by part."""
    zero = Money.zero(rows[0].balance.currency)
    principal, interest, fee = (
        total(parts, zero.currency)
        for parts in ((row.principal for row in rows), (row.interest for row in rows), (row.fee for row in rows))
    )
    parts = [
        QCoreApplication.translate("Course", "principal {amount}").format(amount=formats.money(principal)),
        QCoreApplication.translate("Course", "interest {amount}").format(amount=formats.money(interest)),
    ]
    if fee:
        parts.append(QCoreApplication.translate("Course", "fees {amount}").format(amount=formats.money(fee)))
    added = total((row.capitalised for row in rows), zero.currency)
    words = QCoreApplication.translate("Course", "{amount} in all: {parts}").format(
        amount=formats.money(principal + interest + fee),
        parts=QCoreApplication.translate("Course", ", ").join(parts),
    )
    if not added:
        return words
    more = QCoreApplication.translate("Course", "agreed or added to the principal: {amount}").format(
        amount=formats.money(added)
    )
    return f"{words} · {more}"


def difference_words(before: Sequence[Instalment], after: Sequence[Instalment], formats: Formats) -> str:
    """Return what a plan costs more or less than another, and when each ends."""
    ends = QCoreApplication.translate("Course", "last due {day} instead of {before}").format(
        day=formats.day(after[-1].due), before=formats.day(before[-1].due)
    ) if after[-1].due != before[-1].due else QCoreApplication.translate("Course", "the same last due")
    extra = _cost(after) - _cost(before)
    if extra.minor > 0:
        cost = QCoreApplication.translate("Course", "{amount} more interest and fees").format(
            amount=formats.money(extra)
        )
    elif extra:
        cost = QCoreApplication.translate("Course", "{amount} less interest and fees").format(
            amount=formats.money(-extra)
        )
    else:
        cost = QCoreApplication.translate("Course", "the same interest and fees")
    return f"{cost} · {ends}"


def _cost(rows: Sequence[Instalment]) -> Money:
    """Return interest and fees of a plan, with interest that was added to the principal."""
    currency = rows[0].balance.currency
    added = (row.capitalised for row in rows if row.kind is RowKind.INSTALMENT)
    return total((row.interest + row.fee for row in rows), currency) + total(added, currency)


def _rate(change: LoanChange, rate: str) -> str:
    if change.keep_instalment:
        return QCoreApplication.translate("Course", "Rate {rate}: the instalment stays, the end moves").format(
            rate=rate
        )
    return QCoreApplication.translate("Course", "Rate {rate}: the instalment follows").format(rate=rate)


def _holiday(change: LoanChange) -> str:
    periods = change.periods or 0
    match change.interest:
        case HolidayInterest.PAID:
            return QCoreApplication.translate("Course", "Holiday of %n instalments, interest paid", None, periods)
        case HolidayInterest.WAIVED:
            return QCoreApplication.translate("Course", "Holiday of %n instalments, interest waived", None, periods)
        case _:
            return QCoreApplication.translate(
                "Course", "Holiday of %n instalments, interest added to principal", None, periods
            )


def _holiday_end(change: LoanChange) -> str:
    if change.extends:
        return QCoreApplication.translate("Course", "the end moves")
    return QCoreApplication.translate("Course", "the end stays")


def _restructured(change: LoanChange, formats: Formats) -> str:
    assert change.terms is not None  # noqa: S101 - a restructure has terms
    parts = [
        method_word(change.terms.method), rate_words(change.terms.rate, formats),
        QCoreApplication.translate("Course", "%n instalments", None, change.terms.periods),
    ]
    if change.principal is not None:
        parts.append(QCoreApplication.translate("Course", "{amount} owed from then on").format(
            amount=formats.money(change.principal)
        ))
    listed = QCoreApplication.translate("Course", ", ").join(parts)
    return QCoreApplication.translate("Course", "Restructured: {terms}").format(terms=listed)
