"""The names of the ratios that authorities publish, and what each counts; none says what a lender decides."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.health.published import PublishedRatio


def published_name(ratio: PublishedRatio) -> str:
    """Return whose ratio it is, and which."""
    match ratio:
        case PublishedRatio.CHINA_HOUSING:
            return QCoreApplication.translate("Published", "China, housing (2004 guideline, article 36)")
        case PublishedRatio.CHINA_TOTAL:
            return QCoreApplication.translate("Published", "China, all debts (2004 guideline, article 36)")
        case PublishedRatio.US_FRONT_END:
            return QCoreApplication.translate("Published", "United States, housing (FHA)")
        case PublishedRatio.US_BACK_END:
            return QCoreApplication.translate("Published", "United States, all debts (FHA)")
        case PublishedRatio.SINGAPORE_TOTAL:
            return QCoreApplication.translate("Published", "Singapore, all debts (MAS 645)")
        case PublishedRatio.EUROPE_SERVICE:
            return QCoreApplication.translate("Published", "Europe, debt service of a year (ESRB/2016/14)")


def published_formula(ratio: PublishedRatio) -> str:
    """Return what is summed up and over what."""
    match ratio:
        case PublishedRatio.CHINA_HOUSING:
            return QCoreApplication.translate("Published", "(home loans + property fee) ÷ income after tax")
        case PublishedRatio.CHINA_TOTAL:
            return QCoreApplication.translate(
                "Published", "(home loans + property fee + monthly average of other debts) ÷ income after tax"
            )
        case PublishedRatio.US_FRONT_END:
            return QCoreApplication.translate("Published", "(home loans + property fee) ÷ income before tax")
        case PublishedRatio.US_BACK_END:
            return QCoreApplication.translate(
                "Published", "(all debts, bills at their minimum, + property fee) ÷ income before tax"
            )
        case PublishedRatio.SINGAPORE_TOTAL:
            return QCoreApplication.translate(
                "Published", "all debts of the household, home loans at 4% at least ÷ its income before tax"
            )
        case PublishedRatio.EUROPE_SERVICE:
            return QCoreApplication.translate("Published", "dues of twelve months ÷ income after tax of twelve months")
