"""The forms that tell of the household, each with something recorded, as pictures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from zhihuan.application import household_commands as h
from zhihuan.application.commands import SetIncome
from zhihuan.domain.credit_line import LineEventKind, LineId
from zhihuan.domain.enquiry import Enquiry, EnquiryId, EnquiryPurpose, EnquiryResult
from zhihuan.domain.guarantee import Guarantee, GuaranteeId
from zhihuan.domain.household import FactId, FactKind, HouseholdFact
from zhihuan.domain.income import Basis, Income, IncomeId, Steadiness, Whose
from zhihuan.domain.money import Money
from zhihuan.ui.desk import Desk
from zhihuan.ui.dialogs.applications_form import ApplicationsForm
from zhihuan.ui.dialogs.fact_form import FactForm
from zhihuan.ui.dialogs.guarantees_form import GuaranteesForm
from zhihuan.ui.dialogs.income_form import IncomeForm
from zhihuan.ui.dialogs.line_event_form import LineEventForm

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_DAY = date(2026, 8, 14)
_ORDERS = Income(
    IncomeId("orders"), "接单", Money(6_000_00), _DAY, None, Basis.GROSS, Steadiness.VARIABLE, Decimal("0.2"),
    Whose.HOUSEHOLD, (date(2026, 9, 1),),
)


class Told:
    """Sets up each picture; what it records stays in the sample ledger, so these come last."""

    def __init__(self, desk: Desk, window: QWidget, line: str) -> None:
        self._desk = desk
        self._window = window
        self._line = LineId(line)

    def motifs(self) -> dict[str, Callable[[], object]]:
        """Return how each picture is set up, by name."""
        return {
            "told-income": lambda: IncomeForm(self._desk, self._window).open(),
            "told-income-more": self._income, "told-spending": self._facts, "told-applications": self._applications,
            "told-guarantees": self._guarantees, "temporary-limit": self._temporary_limit,
        }

    def _income(self) -> None:
        self._desk.run(SetIncome(_ORDERS))
        IncomeForm(self._desk, self._window, _ORDERS).open()

    def _facts(self) -> None:
        for kind, much in ((FactKind.ESSENTIAL_SPENDING, 3_500_00), (FactKind.LIQUID_CASH, 12_800_00)):
            self._desk.run(h.SetFact(HouseholdFact(FactId(kind.value), kind, Money(much), _DAY)))
        FactForm(self._desk, self._window, FactKind.LIQUID_CASH).open()

    def _applications(self) -> None:
        noted = (
            Enquiry(EnquiryId("one"), _DAY, "中国银行", EnquiryPurpose.CARD, EnquiryResult.REFUSED),
            Enquiry(EnquiryId("two"), date(2026, 9, 2), "重庆蚂蚁消费金融有限公司", EnquiryPurpose.POST_LENDING),
        )
        for one in noted:
            self._desk.run(h.SetEnquiry(one))
        form = ApplicationsForm(self._desk, self._window)
        form.open()
        form.open_one(noted[0])

    def _guarantees(self) -> None:
        given = Guarantee(GuaranteeId("one"), "表弟", "中国银行", Money(50_000_00), _DAY)
        self._desk.run(h.SetGuarantee(given))
        form = GuaranteesForm(self._desk, self._window)
        form.open()
        form.open_one(given)

    def _temporary_limit(self) -> None:
        form = LineEventForm(self._desk, self._line, self._window)
        form.kind.choose(LineEventKind.TEMPORARY)
        form.open()
