"""A contract's variant in words: its method, rate and day count, and what is unusual; how near its plan comes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.calendar import Frequency
from zhihuan.domain.terms import Conventions, Method
from zhihuan.wording.choices import (
    day_count_word,
    fee_timing_word,
    first_period_word,
    frequency_word,
    method_word,
    rounding_word,
)
from zhihuan.wording.loans import rate_words

if TYPE_CHECKING:
    from zhihuan.domain.contract_match import Match
    from zhihuan.domain.terms import Terms
    from zhihuan.wording.formats import Formats


def variant_words(terms: Terms, formats: Formats) -> str:
    """Return a variant in words: `level instalment · 10.80% a year · actual days / 365`."""
    return QCoreApplication.translate("Variants", " · ").join(_words(terms, formats))


def nearness_words(match: Match, formats: Formats) -> str:
    """Return how near a variant's plan comes to the lender's rows."""
    if match.exact:
        return QCoreApplication.translate("Variants", "It has every figure you typed, to the cent.")
    missed = QCoreApplication.translate("Variants", ", ").join(
        QCoreApplication.translate("Variants", "row {row}: {amount}").format(row=row, amount=formats.money(each))
        for row, each in enumerate(match.by_row, start=1) if each
    )
    return QCoreApplication.translate("Variants", "{amount} off in all ({rows}).").format(
        amount=formats.money(match.difference), rows=missed
    )


def several_words() -> str:
    """Return what to do where several contracts make the lender's rows."""
    return QCoreApplication.translate(
        "Variants", "Several contracts make these rows. A row with interest, or one further on, tells them apart:"
    )


def _words(terms: Terms, formats: Formats) -> Iterator[str]:
    usual, habits = Conventions(), terms.conventions
    yield method_word(terms.method)
    if terms.method is not Method.INTEREST_FREE:
        yield rate_words(terms.rate, formats)
    if terms.method not in (Method.INTEREST_FREE, Method.FLAT_FEE):
        yield day_count_word(terms.day_count)
    if terms.frequency is not Frequency.MONTHLY:
        yield frequency_word(terms.frequency)
    if habits.first_day_count is not None:
        yield QCoreApplication.translate("Variants", "first period by {day_count}").format(
            day_count=day_count_word(habits.first_day_count)
        )
    if habits.first_period is not usual.first_period:
        yield QCoreApplication.translate("Variants", "odd first period: {rule}").format(
            rule=first_period_word(habits.first_period)
        )
    if habits.instalment_rounding is not usual.instalment_rounding:
        yield QCoreApplication.translate("Variants", "instalments rounded {rounding}").format(
            rounding=rounding_word(habits.instalment_rounding)
        )
    if habits.interest_rounding is not usual.interest_rounding:
        yield QCoreApplication.translate("Variants", "interest rounded {rounding}").format(
            rounding=rounding_word(habits.interest_rounding)
        )
    for fee in terms.fees:
        yield f"{fee.name} {fee_timing_word(fee.timing)}"
