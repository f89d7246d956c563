"""Which form tells what of the household: by the key of the fact, so that a page need not import them all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zhihuan.domain.household import FactKind
from zhihuan.ui.dialogs.applications_form import ApplicationsForm
from zhihuan.ui.dialogs.fact_form import FactForm
from zhihuan.ui.dialogs.guarantees_form import GuaranteesForm
from zhihuan.ui.dialogs.income_form import IncomeForm

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.ui.desk import Desk
    from zhihuan.ui.dialogs.form import Form

_FACTS: Final = {
    "spending": FactKind.ESSENTIAL_SPENDING, "cash": FactKind.LIQUID_CASH, "fee": FactKind.PROPERTY_FEE,
}


def told_form(key: str, desk: Desk, parent: QWidget) -> Form:
    """Return the form for `income`, `spending`, `cash`, `fee`, `applications` or `guarantees`."""
    match key:
        case "income":
            return IncomeForm(desk, parent)
        case "applications":
            return ApplicationsForm(desk, parent)
        case "guarantees":
            return GuaranteesForm(desk, parent)
        case _:
            return FactForm(desk, parent, _FACTS[key])
