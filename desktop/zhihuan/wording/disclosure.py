"""A lender's cost sheet beside what was recomputed, in sentences. Judges nothing but figures."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.comparison import Comparison, loan_compared
from zhihuan.domain.disclosure import Definition
from zhihuan.domain.errors import DomainError
from zhihuan.wording.choices import definition_word

if TYPE_CHECKING:
    from zhihuan.domain.disclosure import Disclosure
    from zhihuan.domain.loan import Loan
    from zhihuan.wording.formats import Formats


def disclosure_words(loan: Loan, disclosure: Disclosure, formats: Formats) -> str:
    """Return what the sheet is beside the truth: its rate, what was kept back, what no line explains."""
    try:
        found = loan_compared(loan, disclosure)
    except DomainError:
        return QCoreApplication.translate("Disclosure", "The sheet cannot be compared: these terms have no true cost.")
    return "\n".join(comparison_words(found, formats))


def comparison_words(found: Comparison, formats: Formats) -> tuple[str, ...]:
    """Return what a sheet is beside what was recomputed: its rate, what was kept back, what no line explains."""
    return tuple(words for words in (
        _rate_words(found, formats), _kept_back_words(found, formats), _unexplained_words(found, formats)
    ) if words)


def _rate_words(found: Comparison, formats: Formats) -> str:
    told, judged = found.disclosure.annual_cost, found.claimed or found.nearest
    if told is None or judged is None or judged.points is None:
        return ""
    figures = {
        "told": formats.percent(told, 2), "rate": formats.percent(Fraction(judged.rate), 2),
        "kind": definition_word(judged.definition),
    }
    if judged.definition is Definition.FLAT:
        true = next((one.rate for one in found.figures if one.definition is not Definition.FLAT), None)
        return QCoreApplication.translate(
            "Disclosure", "{told} is a flat rate on the whole amount, no true one: truly it is {true} a year."
        ).format(told=figures["told"], true=formats.percent(None if true is None else Fraction(true), 2))
    if found.agrees:
        return QCoreApplication.translate(
            "Disclosure", "{told} agrees with what was recomputed: {rate}, {kind}."
        ).format(**figures)
    return QCoreApplication.translate(
        "Disclosure", "{told} does not agree with what was recomputed: {rate}, {kind}."
    ).format(**figures)


def _kept_back_words(found: Comparison, formats: Formats) -> str:
    if found.kept_back.minor <= 0:
        return ""
    return QCoreApplication.translate(
        "Disclosure", "{amount} of the principal on the sheet never arrived."
    ).format(amount=formats.money(found.kept_back))


def _unexplained_words(found: Comparison, formats: Formats) -> str:
    left = found.unexplained
    if left is None:
        return ""
    if not left.minor:
        return QCoreApplication.translate("Disclosure", "The sum on the sheet is the sum of the plan, to the cent.")
    if left.minor > 0:
        return QCoreApplication.translate(
            "Disclosure", "By this plan {amount} more is paid than the sheet says: something is left out of it."
        ).format(amount=formats.money(left))
    return QCoreApplication.translate(
        "Disclosure", "By this plan {amount} less is paid than the sheet says: a fee is missing here."
    ).format(amount=formats.money(-left))
