"""A day's health in one sentence: the gravest warning, that nothing warns, or that it cannot be said, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.health.figure import Unknown
from zhihuan.domain.health.severity import Severity
from zhihuan.wording.health import severity_word
from zhihuan.wording.lists import listed

if TYPE_CHECKING:
    from zhihuan.application.checkup import Checkup


def verdict_words(found: Checkup) -> str:
    """Return in one sentence how much there is to worry about; it judges nobody and predicts nothing."""
    match found.verdict:
        case Severity.FINE:
            return QCoreApplication.translate("Verdict", "No figure lies in a band to worry about")
        case Severity.UNKNOWN:
            return QCoreApplication.translate("Verdict", "Whether there is danger cannot be said yet")
        case gravest:
            words = QCoreApplication.translate(
                "Verdict", "%n warnings, the gravest of them {band}", None, len(found.weighing)
            )
            return words.format(band=severity_word(gravest))


def missing_words(found: Checkup) -> str:
    """Return what nobody told yet; empty where nothing is missing."""
    if not found.missing:
        return ""
    return QCoreApplication.translate("Verdict", "Not told yet: {facts}").format(
        facts=listed([_fact(one) for one in found.missing])
    )


def _fact(unknown: Unknown) -> str:
    match unknown:
        case Unknown.NO_INCOME:
            return QCoreApplication.translate("Verdict", "your own income")
        case Unknown.NO_INCOME_AHEAD:
            return QCoreApplication.translate("Verdict", "the income of a month to come")
        case Unknown.NO_CASH:
            return QCoreApplication.translate("Verdict", "cash at hand")
        case Unknown.NO_SPENDING:
            return QCoreApplication.translate("Verdict", "essential spending")
        case Unknown.NO_LIMIT:
            return QCoreApplication.translate("Verdict", "a credit limit")
        case _:
            return QCoreApplication.translate("Verdict", "a rate")
