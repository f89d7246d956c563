"""What happens to a contract later, as it is typed: dated changes, early repayments, a rate that follows the LPR."""

from __future__ import annotations

import re
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.cli.reading import UsageError, read_rate
from zhihuan.domain.calendar import first_due_after, later, read_day
from zhihuan.domain.early import Prepaid
from zhihuan.domain.errors import AmountNotPositive
from zhihuan.domain.loan import Loan
from zhihuan.domain.loan_change import ChangeId, ChangeKind, HolidayInterest, LoanChange
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.prepayment_terms import PrepaymentTerms
from zhihuan.domain.rate import RateUnit
from zhihuan.domain.terms import Method, Terms
from zhihuan.wording.entry import amount_from, share_from

_FORMS: Final = (
    "DATE:rate:RATE[:keep]", "DATE:extend:N", "DATE:holiday:N:paid|capitalised|waived[:within]",
    "DATE:restructure:METHOD:RATE:N[:FIRST_DUE[:PRINCIPAL]]",
)
_PREPAYMENT: Final = "DATE:AMOUNT:shorten|lower"
_PREPAYMENT_FEE: Final = "SHARE[:LEAST[:MONTHS]]"
_EFFECTS: Final = (PaymentEffect.SHORTEN, PaymentEffect.LOWER)


def changes_of(options: Namespace, loan: Loan) -> tuple[LoanChange, ...]:
    """Return the dated changes; raises UsageError, and what is wrong with one."""
    return tuple(_change(text, place, loan) for place, text in enumerate(options.change, start=1))


def prepayments_of(options: Namespace, currency: str) -> tuple[Prepaid, ...]:
    """Return the early repayments; raises UsageError, and what is wrong with one."""
    return tuple(_prepayment(text, place, currency) for place, text in enumerate(options.prepay, start=1))


def prepayment_terms_of(options: Namespace, currency: str) -> PrepaymentTerms | None:
    """Return what paying back early costs, None where nothing is said; raises UsageError, and what is wrong with it."""
    if options.prepayment_fee is None:
        return PrepaymentTerms(fees_stay=True) if options.fees_stay else None
    share, *more = (part.strip() for part in options.prepayment_fee.split(":"))
    months = more[1] if more[1:] else ""
    if len(more) > len(("least", "months")) or not re.fullmatch(r"\d{0,4}", months):
        raise _written("--prepayment-fee", _PREPAYMENT_FEE, options.prepayment_fee)
    return PrepaymentTerms(
        share_from(share), amount_from(more[0], currency) if more and more[0] else None,
        int(months) if months else None, fees_stay=options.fees_stay,
    )


def _prepayment(text: str, place: int, currency: str) -> Prepaid:
    parts = [part.strip() for part in text.split(":")]
    if len(parts) != len(_PREPAYMENT.split(":")) or parts[-1].lower() not in _EFFECTS:
        raise _written("--prepay", _PREPAYMENT, text)
    day, effect, amount = read_day(parts[0]), PaymentEffect(parts[2].lower()), amount_from(parts[1], currency)
    if amount.minor <= 0:
        raise AmountNotPositive("payment", str(amount))
    return Prepaid(f"prepay-{place}", day, amount, effect)


def _change(text: str, place: int, loan: Loan) -> LoanChange:
    day, _, rest = text.partition(":")
    kind, *parts = (part.strip() for part in rest.split(":"))
    read = _READERS.get(kind.lower())
    if read is None:
        raise _written("--change", ", ".join(_FORMS), text)
    on = read_day(day)
    try:
        return replace(read(parts, on, loan), id=ChangeId(f"change-{place}"))
    except _Unfit:
        raise _written("--change", ", ".join(_FORMS), text) from None


class _Unfit(Exception):
    """The parts of a change are too few, too many or not the words it takes."""


def _rate(parts: Sequence[str], on: date, loan: Loan) -> LoanChange:
    match parts:
        case [rate] | [rate, "keep"]:
            return LoanChange(
                ChangeId(""), loan.id, on, ChangeKind.RATE, rate=read_rate(rate, loan.terms.rate.unit),
                keep_instalment=len(parts) > 1,
            )
    raise _Unfit


def _extension(parts: Sequence[str], on: date, loan: Loan) -> LoanChange:
    match parts:
        case [periods]:
            return LoanChange(ChangeId(""), loan.id, on, ChangeKind.EXTENSION, periods=_count(periods))
    raise _Unfit


def _holiday(parts: Sequence[str], on: date, loan: Loan) -> LoanChange:
    match parts:
        case [periods, interest] | [periods, interest, "within"] if interest.lower() in tuple(HolidayInterest):
            return LoanChange(
                ChangeId(""), loan.id, on, ChangeKind.HOLIDAY, periods=_count(periods),
                interest=HolidayInterest(interest.lower()), extends="within" not in parts,
            )
    raise _Unfit


def _restructure(parts: Sequence[str], on: date, loan: Loan) -> LoanChange:
    match parts:
        case [method, rate, periods, *more] if method.lower() in _PLAIN_METHODS and len(more) <= len(("due", "owed")):
            terms = _anew(loan.terms, Method(method.lower()), rate, _count(periods), on, more[0] if more else "")
            principal = amount_from(more[1], loan.principal.currency) if more[1:] else None
            return LoanChange(ChangeId(""), loan.id, on, ChangeKind.RESTRUCTURE, terms=terms, principal=principal)
    raise _Unfit


_PLAIN_METHODS: Final = tuple(
    method for method in Method if method not in (Method.PLAN, Method.BALLOON, Method.GRADUATED)
)
_READERS: Final = MappingProxyType[str, Callable[[Sequence[str], date, Loan], LoanChange]]({
    "rate": _rate, "extend": _extension, "holiday": _holiday, "restructure": _restructure,
})


def _anew(before: Terms, method: Method, rate: str, periods: int, on: date, first_due: str) -> Terms:
    """Return the terms agreed anew; what is not said is as it was."""
    unit = RateUnit.PERIOD if method is Method.FLAT_FEE else before.rate.unit
    unit = RateUnit.YEAR if method is not Method.FLAT_FEE and unit is RateUnit.PERIOD else unit
    if first_due:
        first = read_day(first_due)
    elif method.single:
        first = later(on, periods, before.frequency, before.due_day)
    else:
        first = first_due_after(on, before.due_day, before.frequency)
    due_day = first.day if first_due else before.due_day
    return Terms(
        method, read_rate(rate, unit), periods, first, due_day, before.day_count, before.frequency,
        before.conventions,
    )


def _count(text: str) -> int:
    if not (text.isdecimal() and len(text) <= len("600")):
        raise _Unfit
    return int(text)


def _written(option: str, form: str, text: str) -> UsageError:
    return UsageError(
        QCoreApplication.translate("CommandLine", "{option} is written {form}; “{text}” is not").format(
            option=option, form=form, text=text
        )
    )
