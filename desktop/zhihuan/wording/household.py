"""Words for what is told of the household: its figures, incomes, applications, and what a loan is for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.enquiry import EnquiryPurpose, EnquiryResult
from zhihuan.domain.household import FactKind
from zhihuan.domain.income import Basis, Income, Steadiness, Whose
from zhihuan.domain.loan import LoanPurpose
from zhihuan.wording.formats import Formats


def fact_word(kind: FactKind) -> str:
    """Return the name of a figure of the household."""
    match kind:
        case FactKind.ESSENTIAL_SPENDING:
            return QCoreApplication.translate("Household", "essential spending a month")
        case FactKind.LIQUID_CASH:
            return QCoreApplication.translate("Household", "cash at hand")
        case FactKind.PROPERTY_FEE:
            return QCoreApplication.translate("Household", "property fee a month")


def fact_sentence(kind: FactKind) -> str:
    """Return what counts as a figure of the household."""
    match kind:
        case FactKind.ESSENTIAL_SPENDING:
            return QCoreApplication.translate(
                "Household", "What a month costs without any debt: food, rent, children, medicine."
            )
        case FactKind.LIQUID_CASH:
            return QCoreApplication.translate(
                "Household", "Money that could be paid out today: accounts, and funds that pay at once."
            )
        case FactKind.PROPERTY_FEE:
            return QCoreApplication.translate(
                "Household", "What a month of your home costs beside its loan; it counts to housing."
            )


def basis_word(basis: Basis) -> str:
    """Return which amount of an income was told."""
    match basis:
        case Basis.NET:
            return QCoreApplication.translate("Household", "after tax")
        case Basis.GROSS:
            return QCoreApplication.translate("Household", "before tax")


def steadiness_word(steadiness: Steadiness) -> str:
    """Return how surely an income comes."""
    match steadiness:
        case Steadiness.REGULAR:
            return QCoreApplication.translate("Household", "regular")
        case Steadiness.VARIABLE:
            return QCoreApplication.translate("Household", "variable, its average")
        case Steadiness.BONUS:
            return QCoreApplication.translate("Household", "bonus, not counted")


def whose_word(whose: Whose) -> str:
    """Return who earns an income."""
    match whose:
        case Whose.OWN:
            return QCoreApplication.translate("Household", "my own")
        case Whose.HOUSEHOLD:
            return QCoreApplication.translate("Household", "another household member’s")


def enquiry_purpose_word(purpose: EnquiryPurpose) -> str:
    """Return why somebody looked at the credit report."""
    match purpose:
        case EnquiryPurpose.LOAN:
            return QCoreApplication.translate("Household", "loan application")
        case EnquiryPurpose.CARD:
            return QCoreApplication.translate("Household", "credit card application")
        case EnquiryPurpose.GUARANTEE:
            return QCoreApplication.translate("Household", "check of a guarantor")
        case EnquiryPurpose.OWN_LOOK:
            return QCoreApplication.translate("Household", "own look")
        case EnquiryPurpose.POST_LENDING:
            return QCoreApplication.translate("Household", "check by a present lender")


def enquiry_result_word(result: EnquiryResult) -> str:
    """Return what became of an application."""
    match result:
        case EnquiryResult.UNKNOWN:
            return QCoreApplication.translate("Household", "not known")
        case EnquiryResult.PENDING:
            return QCoreApplication.translate("Household", "not decided yet")
        case EnquiryResult.APPROVED:
            return QCoreApplication.translate("Household", "approved")
        case EnquiryResult.REFUSED:
            return QCoreApplication.translate("Household", "refused")


def purpose_word(purpose: LoanPurpose) -> str:
    """Return what a loan was taken for."""
    match purpose:
        case LoanPurpose.UNKNOWN:
            return QCoreApplication.translate("Household", "not told")
        case LoanPurpose.HOUSING:
            return QCoreApplication.translate("Household", "housing")
        case LoanPurpose.CAR:
            return QCoreApplication.translate("Household", "car")
        case LoanPurpose.BUSINESS:
            return QCoreApplication.translate("Household", "business")
        case LoanPurpose.EDUCATION:
            return QCoreApplication.translate("Household", "education")
        case LoanPurpose.MEDICAL:
            return QCoreApplication.translate("Household", "medical care")
        case LoanPurpose.CONSUMPTION:
            return QCoreApplication.translate("Household", "consumption")
        case LoanPurpose.REPAY_DEBT:
            return QCoreApplication.translate("Household", "repaying other debt")
        case LoanPurpose.OTHER:
            return QCoreApplication.translate("Household", "something else")


def income_details(income: Income, formats: Formats) -> str:
    """Return what is out of the usual about an income, empty where nothing is."""
    said = []
    if income.basis is not Basis.NET:
        said.append(basis_word(income.basis))
    if income.steadiness is not Steadiness.REGULAR:
        said.append(steadiness_word(income.steadiness))
    if income.haircut:
        share = formats.percent(1 - income.haircut)
        said.append(QCoreApplication.translate("Household", "{share} of it counts").format(share=share))
    if income.whose is not Whose.OWN:
        said.append(whose_word(income.whose))
    if income.missing:
        said.append(QCoreApplication.translate("Household", "missing in %n months", None, len(income.missing)))
    return QCoreApplication.translate("Household", " · ").join(said)
