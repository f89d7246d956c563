"""What the user can tell of the household: that an income changed, facts, applications, guarantees."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from zhihuan.domain.enquiry import Enquiry, EnquiryId
from zhihuan.domain.guarantee import Guarantee, GuaranteeId
from zhihuan.domain.household import FactId, HouseholdFact
from zhihuan.domain.income import Income, IncomeId
from zhihuan.domain.money import Money


@dataclass(frozen=True, slots=True)
class RaiseIncome:
    """Note that an income, as it is told now, is another amount from a day on: it ends, and one like it follows."""

    income: Income
    to: Money
    day: date
    follows: IncomeId


@dataclass(frozen=True, slots=True)
class SetFact:
    """Note a figure of the household as it was told on a day, or correct one."""

    fact: HouseholdFact


@dataclass(frozen=True, slots=True)
class DeleteFact:
    """Take a figure of the household out of the ledger; the one told before it counts again."""

    fact: FactId


@dataclass(frozen=True, slots=True)
class SetEnquiry:
    """Note an application or another look at the report, or correct one."""

    enquiry: Enquiry


@dataclass(frozen=True, slots=True)
class DeleteEnquiry:
    """Take an application out of the ledger."""

    enquiry: EnquiryId


@dataclass(frozen=True, slots=True)
class SetGuarantee:
    """Note a guarantee given for somebody's debt, or correct one."""

    guarantee: Guarantee


@dataclass(frozen=True, slots=True)
class DeleteGuarantee:
    """Take a guarantee out of the ledger."""

    guarantee: GuaranteeId


HouseholdCommand = RaiseIncome | SetFact | DeleteFact | SetEnquiry | DeleteEnquiry | SetGuarantee | DeleteGuarantee
