"""The rows of a loan register: each a whole contract, matched with a recorded loan or proposed as a new one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from zhihuan.application.import_owners import Whose
from zhihuan.application.import_preview import PlannedRow, PlanReason
from zhihuan.application.import_targets import Targets
from zhihuan.application.import_terms import missing_terms, register_loan
from zhihuan.application.import_things import Taken
from zhihuan.application.imported import ImportedRow, RowGroup
from zhihuan.application.limits import bear_loan
from zhihuan.application.products import Product
from zhihuan.domain.errors import DomainError
from zhihuan.domain.lender import Lender


@dataclass(frozen=True, slots=True)
class Registers:
    """Places a register's rows."""

    targets: Targets
    taken: Taken
    today: date
    paid_before: date | None

    def place(self, row: ImportedRow, whose: Whose, key: str, *, take: bool) -> PlannedRow:
        """Return where a register's row stands; `take`: the user said that it is another loan than the one recorded."""
        register = row.loan
        if register is None:
            raise ValueError(row)
        missing = missing_terms(register)
        if missing:
            return PlannedRow(row, RowGroup.UNDECIDED, PlanReason.TERMS_MISSING, ", ".join(missing))
        product = self.targets.catalogue.get(register.product or "")
        lender = self.lender(register.lender, register.name, product)
        try:
            loan = register_loan(register, key, lender, product, today=self.today, paid_before=self.paid_before)
            bear_loan(loan)
        except DomainError as problem:
            return PlannedRow(row, RowGroup.ERROR, PlanReason.TERMS_IMPOSSIBLE, problem=problem)
        if not take and self.targets.same_loan(loan) is not None:
            return PlannedRow(row, RowGroup.DUPLICATE, PlanReason.ALREADY_RECORDED, target=loan.name)
        self.targets.add_loan(loan)
        self.taken.loans[loan.id] = loan
        self.taken.record(key, whose.imported, row.line, loan.id)
        reason = PlanReason.METHOD_ASSUMED if register.method is None else row.reason
        return PlannedRow(row, RowGroup.NEW, reason, target=loan.name, proposes=True)

    def lender(self, named: str | None, loan: str, product: Product | None) -> Lender:
        """Return who lends: whom the file names, else who stands behind the product, else the loan's own name."""
        if named:
            return self.targets.lender_told(named, product)
        return self.targets.lender_of_product(product) if product else self.targets.lender(loan)
