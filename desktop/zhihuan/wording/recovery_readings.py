"""The words beside a condition of a recovery case: how well it is known, how old the records are, which way it goes."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.recovery.case import LossReason
from zhihuan.domain.recovery.criterion import CriterionKind, Known

if TYPE_CHECKING:
    from datetime import date

    from zhihuan.domain.recovery.criterion import Reading
    from zhihuan.domain.recovery.progress import Measured
    from zhihuan.wording.formats import Formats

_FINE = Fraction(1, 100)


def known_word(known: Known) -> str:
    """Return how well a condition's value is known."""
    match known:
        case Known.KNOWN:
            return QCoreApplication.translate("RecoveryReadings", "known")
        case Known.UNKNOWN:
            return QCoreApplication.translate("RecoveryReadings", "unknown")
        case Known.STALE:
            return QCoreApplication.translate("RecoveryReadings", "too old to say")
        case Known.NOT_APPLICABLE:
            return QCoreApplication.translate("RecoveryReadings", "does not apply")
        case Known.NOT_STARTED:
            return QCoreApplication.translate("RecoveryReadings", "not started")


def data_age(reading: Reading, today: date, formats: Formats) -> str:
    """Return how old the newest record behind a value is; empty where it stands on none."""
    if reading.told is None:
        return ""
    days = (today - reading.told).days
    if days <= 0:
        return QCoreApplication.translate("RecoveryReadings", "as of today's records")
    return QCoreApplication.translate(
        "RecoveryReadings", "as of records of {day}, %n days old", None, days
    ).format(day=formats.day(reading.told, today))


def trend_words(kind: CriterionKind, slope: Fraction | None, formats: Formats) -> str:
    """Return which way a condition went from month to month; `slope` in its own unit a month, None below 3 months."""
    if not kind.trends:
        return ""
    if slope is None:
        return QCoreApplication.translate("RecoveryReadings", "not enough months for a trend")
    if abs(slope) < (_FINE / 10 if kind.share else _FINE):
        return QCoreApplication.translate("RecoveryReadings", "hardly moving from month to month")
    size = formats.number(abs(slope) * (100 if kind.share else 1), 1 if kind is not CriterionKind.R90 else 2)
    better = (slope > 0) is kind.more_is_better
    if kind.share:
        if better:
            return QCoreApplication.translate(
                "RecoveryReadings", "towards the target by {size} percentage points a month"
            ).format(size=size)
        return QCoreApplication.translate(
            "RecoveryReadings", "away from the target by {size} percentage points a month"
        ).format(size=size)
    if better:
        return QCoreApplication.translate("RecoveryReadings", "towards the target by {size} a month").format(size=size)
    return QCoreApplication.translate("RecoveryReadings", "away from the target by {size} a month").format(size=size)


def fallen_words(measured: Measured, formats: Formats) -> str:
    """Return how far a condition has fallen back from its best since the loss; empty where it has not."""
    if not measured.fallen or measured.highest is None:
        return ""
    return QCoreApplication.translate(
        "RecoveryReadings", "fallen back: it had come {best} of the way, now {now}"
    ).format(best=formats.percent(measured.highest), now=formats.percent(measured.progress))


def reported_waiting(reason: LossReason) -> str:
    """Return what people report of waiting after this reason, with the source; empty where nothing is reported.

    Claims of web pages, nobody's rule, never a date. Source: domain notes §6.
    """
    match reason:
        case LossReason.OVERDUE | LossReason.FORGOTTEN:
            return QCoreApplication.translate(
                "RecoveryReadings", "People report 1 to 2 months after paying off where less than a month was overdue, "
                "and 3 to 6 months or more where it was longer. Source: web pages (tlmhxx.com, weknow.cn), "
                "not checked, and no rule of any lender."
            )
        case LossReason.RISK_MODEL | LossReason.HIGH_UTILISATION | LossReason.MULTI_LENDER:
            return QCoreApplication.translate(
                "RecoveryReadings", "People report limits moving 1 to 7 days after a change of a lender's policy, "
                "and 1 to 30 days after a change of its score. Source: web pages (tlmhxx.com, weknow.cn), "
                "not checked, and no rule of any lender."
            )
        case _:
            return ""
