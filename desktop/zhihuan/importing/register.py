"""Rows of a loan register: one contract each, with as much of its terms as the register tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from zhihuan.application.imported import ImportedRow, Reason, RowGroup, RowKind
from zhihuan.application.imported_loan import ImportedLoan, LoanStatus
from zhihuan.application.row_keys import content_key, order_key
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.terms import Method
from zhihuan.importing.cells import order_number, plain
from zhihuan.importing.terms import due_day, periods, rate
from zhihuan.importing.unusable import Unusable, group_of

if TYPE_CHECKING:
    from datetime import date

    from zhihuan.domain.money import Money
    from zhihuan.importing.announced import Told
    from zhihuan.importing.columns import Columns
    from zhihuan.importing.products import ProductWords
    from zhihuan.importing.profiles import Profile
    from zhihuan.importing.tables import Record

_RATE_COLUMNS: Final = {
    "rate_year": RateUnit.YEAR,
    "rate_month": RateUnit.MONTH,
    "rate_day": RateUnit.DAY,
    "rate_period": RateUnit.PERIOD,
    "rate": None,
}


class RegisterRows:
    """Reads the rows of one loan register."""

    def __init__(self, profile: Profile, words: ProductWords, columns: Columns, told: Told, owner: str) -> None:
        self._profile = profile
        self._words = words
        self._columns = columns
        self._owner = owner or told.owner

    def row(self, record: Record) -> ImportedRow:
        """Return the contract of a record; a row that cannot be used says why."""
        said: dict[str, Any] = {"line": record.line, "raw": record.cells, "kind": RowKind.LOAN}
        try:
            self._columns.check_shape(record)
            self._say_whose(record, said)
            loan = self._contract(record, said)
            said |= {"loan": loan, "key": self._key(loan)}
        except Unusable as problem:
            said |= {"group": group_of(problem.reason), "reason": problem.reason, "detail": problem.detail}
        return ImportedRow(**{"group": RowGroup.NEW, **said})

    def _say_whose(self, record: Record, said: dict[str, Any]) -> None:
        name, lender = self._columns.text(record, "name"), self._columns.text(record, "lender")
        products = self._words.named_in(plain(f"{name} {self._columns.text(record, 'product')}"))
        products = products or tuple(one for one in self._words.named_in(plain(lender)) if not one.revolving)
        product = products[0] if len(products) == 1 else None
        said |= {
            "loan_name": name or None,
            "product": product.code if product else None,
            "lender": lender or self._profile.defaults.lender or (product.lender or None if product else None),
            "status": self._columns.text(record, "status"),
            "memo": self._columns.text(record, "memo"),
            "order_id": order_number(self._columns.text(record, "external_id")),
        }
        if not name:
            raise Unusable(Reason.NAME_MISSING)

    def _contract(self, record: Record, said: dict[str, Any]) -> ImportedLoan:
        said["on"], said["amount"] = self._start(record), self._principal(record)
        first_due = self._columns.moment(record, "first_due") if self._columns.has("first_due") else None
        return ImportedLoan(
            name=said["loan_name"],
            principal=said["amount"],
            start=said["on"],
            lender=said["lender"],
            product=said["product"],
            periods=periods(self._columns.text(record, "periods")),
            rate=self._rate(record),
            method=self._method(record),
            due_day=due_day(self._columns.text(record, "due_day")),
            first_due=first_due[0] if first_due else None,
            status=LoanStatus(self._profile.meaning("status", said["status"]) or LoanStatus.UNKNOWN),
            external_id=said["order_id"] or "",
        )

    def _start(self, record: Record) -> date:
        found = self._columns.moment(record, "start")
        if found is None:
            raise Unusable(Reason.DATE_MISSING)
        return found[0]

    def _principal(self, record: Record) -> Money:
        principal = self._columns.amount(record, "principal")
        if principal is None:
            raise Unusable(Reason.MISSING_AMOUNT)
        if not principal:
            raise Unusable(Reason.ZERO_AMOUNT, str(principal))
        if principal.minor < 0:
            raise Unusable(Reason.NEGATIVE_AMOUNT, str(principal))
        return principal

    def _rate(self, record: Record) -> Rate | None:
        """Return the first rate that the row gives, with its own or its column's unit."""
        for column, unit in _RATE_COLUMNS.items():
            if self._columns.has(column):
                found = rate(self._columns.text(record, column), unit, self._columns.title(column))
                if found is not None:
                    return found
        return None

    def _method(self, record: Record) -> Method | None:
        text = self._columns.text(record, "method")
        if not text:
            return None
        meant = self._profile.meaning("method", text)
        if meant is None:
            raise Unusable(Reason.UNKNOWN_METHOD, text)
        return Method(meant)

    def _key(self, loan: ImportedLoan) -> str:
        if loan.external_id:
            return order_key(self._profile.source, self._owner, loan.external_id, RowKind.LOAN)
        return content_key(
            self._profile.source, self._owner, plain(loan.name), plain(loan.lender or ""), loan.start, loan.principal
        )
