"""What reading files into the ledger would do: each row in its group, and the one command that does it.

Pure: compares what files say with the book; changes nothing. The same plan is the preview and
the import.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from zhihuan.application.commands import TakeImport
from zhihuan.application.identity import steady_id
from zhihuan.application.import_preview import Choice, ImportPlan, PlannedFile, PlannedRow, PlanReason, RowPlace
from zhihuan.application.import_targets import Catalogue, Targets
from zhihuan.application.import_terms import missing_terms, register_loan
from zhihuan.application.imported import ImportedFile, ImportedLoan, ImportedRow, Reason, RowGroup, RowKind
from zhihuan.application.limits import bear_loan, bearable
from zhihuan.application.products import Product
from zhihuan.domain.balance import standing
from zhihuan.domain.book import Book, Import, ImportId, RecordedRow, RowKey
from zhihuan.domain.credit_line import CreditLine
from zhihuan.domain.errors import DomainError
from zhihuan.domain.lender import Lender, LenderKind
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.payment import Payment, PaymentId
from zhihuan.domain.revolving import EntryId, EntryKind, LineEntry


@dataclass(slots=True)
class _Taken:
    """What the new rows became so far."""

    loans: list[Loan] = field(default_factory=list)
    payments: list[Payment] = field(default_factory=list)
    entries: list[LineEntry] = field(default_factory=list)
    rows: list[RecordedRow] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)


_TAKEN_BACK = frozenset({Reason.FAILED, Reason.CLOSED_UNPAID, Reason.CLOSED_WITHOUT_REFUND})
_ENTRY_KINDS = {
    RowKind.REPAY: EntryKind.REPAYMENT, RowKind.BORROW: EntryKind.DRAW, RowKind.PURCHASE: EntryKind.PURCHASE,
    RowKind.REFUND: EntryKind.REFUND, RowKind.INTEREST: EntryKind.INTEREST, RowKind.FEE: EntryKind.FEE,
    RowKind.PENALTY: EntryKind.PENALTY,
}


class _Planner:
    """Places rows one by one; a loan register's rows first, so that repayments find their loans."""

    def __init__(self, book: Book, targets: Targets, today: date, paid_before: date | None) -> None:
        self.book = book
        self.targets = targets
        self.today = today
        self.paid_before = paid_before
        self.taken = _Taken()

    def place(self, row: ImportedRow, imported: ImportId, choice: Choice) -> PlannedRow:
        """Return where a row stands, remembering what it becomes."""
        if row.key in self.book.rows and row.reason in _TAKEN_BACK:
            return PlannedRow(row, RowGroup.UNDECIDED, PlanReason.NOW_CLOSED, row.status)
        if row.group not in (RowGroup.NEW, RowGroup.UNDECIDED):
            return PlannedRow(row, row.group, row.reason, row.detail)
        if row.key in self.book.rows or row.key in self.taken.keys:
            return PlannedRow(row, RowGroup.DUPLICATE, PlanReason.ALREADY_IMPORTED)
        if choice.skip:
            return PlannedRow(row, RowGroup.IGNORED, PlanReason.SKIPPED)
        if row.amount is not None and not bearable(row.amount):
            return PlannedRow(row, RowGroup.ERROR, Reason.AMOUNT_TOO_LARGE, str(row.amount))
        chosen = self.targets.loans.get(choice.loan) if choice.loan else None
        if chosen is not None and row.kind is RowKind.REPAY and row.amount is not None and row.on is not None:
            return self._payment(row, imported, chosen)
        if row.group is RowGroup.UNDECIDED:
            return PlannedRow(row, row.group, row.reason, row.detail, options=self._options(row))
        if row.kind is RowKind.LOAN:
            return self._loan(row, imported)
        return self._movement(row, imported)

    def _loan(self, row: ImportedRow, imported: ImportId) -> PlannedRow:
        register = row.loan
        if register is None:
            raise ValueError(row)
        missing = missing_terms(register)
        if missing:
            return PlannedRow(row, RowGroup.UNDECIDED, PlanReason.TERMS_MISSING, ", ".join(missing))
        product = self.targets.catalogue.get(register.product or "")
        lender = self._lender(register, product)
        try:
            loan = register_loan(
                register, row.key, lender, product, today=self.today, paid_before=self.paid_before
            )
            bear_loan(loan)
        except DomainError as problem:
            return PlannedRow(row, RowGroup.ERROR, PlanReason.TERMS_IMPOSSIBLE, problem=problem)
        if self._recorded(loan):
            return PlannedRow(row, RowGroup.DUPLICATE, PlanReason.ALREADY_RECORDED, target=loan.name)
        self.targets.loans[loan.id] = loan
        self.taken.loans.append(loan)
        self._remember(row, imported, loan.id)
        assumed = PlanReason.METHOD_ASSUMED if register.method is None else row.reason
        return PlannedRow(row, RowGroup.NEW, assumed, target=loan.name)

    def _lender(self, register: ImportedLoan, product: Product | None) -> Lender:
        """Return who lends: whom the register names, else who stands behind the product, else the loan's own name."""
        if register.lender:
            return self.targets.lender(register.lender, product.kind if product else LenderKind.OTHER)
        return self.targets.lender_of_product(product) if product else self.targets.lender(register.name)

    def _recorded(self, loan: Loan) -> bool:
        same = [one for one in self.targets.loans.values() if one.external_id and one.external_id == loan.external_id]
        return bool(same) or any(
            (one.name, one.principal, one.start) == (loan.name, loan.principal, loan.start)
            for one in self.targets.loans.values()
        )

    def _movement(self, row: ImportedRow, imported: ImportId) -> PlannedRow:
        if row.amount is None or row.on is None:
            raise ValueError(row)
        if row.loan_name and (row.product is None or len(self.targets.loans_named(row.loan_name)) == 1):
            return self._named(row, imported)
        product = self.targets.catalogue.get(row.product or "")
        if product is None:
            return PlannedRow(row, RowGroup.UNDECIDED, Reason.UNKNOWN_PRODUCT, options=self._options(row))
        if row.kind is RowKind.REPAY:
            loans = self._fitting(row)
            if len(loans) == 1:
                return self._payment(row, imported, loans[0])
            if loans:
                return PlannedRow(
                    row, RowGroup.UNDECIDED, PlanReason.SEVERAL_LOANS, options=tuple(loan.id for loan in loans)
                )
        drawn = self.targets.drawn_already(product.code, row.amount, row.on) if row.kind is RowKind.BORROW else None
        if drawn is not None:
            return PlannedRow(row, RowGroup.DUPLICATE, PlanReason.ALREADY_RECORDED, target=drawn.name)
        return self._entry(row, imported, self.targets.line_of(product, row))

    def _fitting(self, row: ImportedRow) -> list[Loan]:
        if row.amount is None or row.on is None or row.product is None:
            return []
        loans = self.targets.loans_of(row.product, row.on)
        exact = self.targets.expecting(loans, row.amount, row.on) if len(loans) > 1 else []
        return exact if len(exact) == 1 else loans

    def _named(self, row: ImportedRow, imported: ImportId) -> PlannedRow:
        loans = self.targets.loans_named(row.loan_name or "")
        options = tuple(loan.id for loan in loans)
        if not loans:
            return PlannedRow(
                row, RowGroup.UNDECIDED, PlanReason.LOAN_UNKNOWN, row.loan_name or "", options=self._options(row)
            )
        if len(loans) > 1:
            return PlannedRow(row, RowGroup.UNDECIDED, PlanReason.SEVERAL_LOANS, row.loan_name or "", options=options)
        if row.kind is RowKind.REPAY:
            return self._payment(row, imported, loans[0])
        if row.kind is RowKind.BORROW and row.amount == loans[0].principal:
            return PlannedRow(row, RowGroup.DUPLICATE, PlanReason.ALREADY_RECORDED, target=loans[0].name)
        return PlannedRow(row, RowGroup.UNDECIDED, PlanReason.NOT_RECORDED_YET, target=loans[0].name)

    def _payment(self, row: ImportedRow, imported: ImportId, loan: Loan) -> PlannedRow:
        if row.amount is None or row.on is None:
            raise ValueError(row)
        if row.amount.currency != loan.principal.currency:
            return PlannedRow(row, RowGroup.UNDECIDED, Reason.OTHER_CURRENCY, row.amount.currency, target=loan.name)
        if row.on < loan.start:
            return PlannedRow(row, RowGroup.UNDECIDED, PlanReason.BEFORE_START, target=loan.name)
        payment = Payment(
            PaymentId(steady_id("payment", row.key)), loan.id, row.on, row.amount, row.principal, row.interest,
            row.fee, row.penalty, row.period, row.order_id or "", row.memo,
        )
        self.taken.payments.append(payment)
        self._remember(row, imported, payment.id)
        return PlannedRow(row, RowGroup.NEW, self._remark(row), target=loan.name)

    def _entry(self, row: ImportedRow, imported: ImportId, line: CreditLine) -> PlannedRow:
        if row.amount is None or row.on is None:
            raise ValueError(row)
        bill = date(*row.bill_month, 1) if row.bill_month else None
        entry = LineEntry(
            EntryId(steady_id("entry", row.key)), line.id, row.on, _ENTRY_KINDS[row.kind], row.amount, bill,
            row.order_id or "", row.counterparty, row.memo, whole_bill=row.automatic and bill is not None,
        )
        self.taken.entries.append(entry)
        self._remember(row, imported, entry.id)
        return PlannedRow(row, RowGroup.NEW, self._remark(row), target=line.name)

    def _remark(self, row: ImportedRow) -> Reason | PlanReason | None:
        """Return what the user might want to know of a row that is taken."""
        in_future = row.on is not None and row.on > self.today
        return PlanReason.IN_FUTURE if row.reason is None and in_future else row.reason

    def _remember(self, row: ImportedRow, imported: ImportId, thing: str) -> None:
        self.taken.keys.add(row.key)
        self.taken.rows.append(RecordedRow(RowKey(row.key), imported, row.line, thing))

    def _options(self, row: ImportedRow) -> tuple[LoanId, ...]:
        if row.kind is not RowKind.REPAY or row.on is None:
            return ()
        return tuple(loan.id for loan in self.targets.loans.values() if loan.start <= row.on)


def plan_import(
    book: Book,
    files: Sequence[ImportedFile],
    catalogue: Catalogue,
    today: date,
    *,
    choices: Mapping[RowPlace, Choice] | None = None,
    paid_before: date | None = None,
    chinese_names: bool = True,
) -> ImportPlan:
    """Return what importing these files would do.

    `choices` are the user's decisions so far. `paid_before`: past instalments of new loans
    that were due before this day count as paid; None leaves them open.
    """
    targets = Targets.of(book, files, catalogue, chinese_names=chinese_names)
    planner = _Planner(book, targets, today, paid_before)
    places = [(index, row) for index, file in enumerate(files) for row in file.rows]
    ordered = sorted(places, key=lambda place: place[1].kind is not RowKind.LOAN)
    decided = choices or {}
    ids = [ImportId(steady_id("import", file.sha256, str(len(book.imports) + place)))
           for place, file in enumerate(files)]
    planned = {
        (index, row.line): planner.place(row, ids[index], decided.get((index, row.line), Choice()))
        for index, row in ordered
    }
    shown = tuple(
        PlannedFile(file, tuple(planned[index, row.line] for row in file.rows), _imported_on(book, file),
                    _other_owners(book, file))
        for index, file in enumerate(files)
    )
    return ImportPlan(shown, _command(planner, files, ids, today), _unpaid_past(planner))


def _other_owners(book: Book, file: ImportedFile) -> tuple[str, ...]:
    owners = {one.owner for one in book.imports.values() if one.profile == file.profile and one.owner}
    return tuple(sorted(owners)) if file.owner and file.owner not in owners else ()


def _imported_on(book: Book, file: ImportedFile) -> date | None:
    days = [one.on for one in book.imports.values() if one.sha256 == file.sha256]
    return max(days) if days else None


def _command(
    planner: _Planner, files: Sequence[ImportedFile], ids: Sequence[ImportId], today: date
) -> TakeImport | None:
    taken, targets = planner.taken, planner.targets
    if not taken.rows:
        return None
    used = {row.imported for row in taken.rows}
    imports = tuple(
        Import(imported, file.name, file.sha256, file.profile, today, file.owner)
        for imported, file in zip(ids, files, strict=True) if imported in used
    )
    needed = {loan.lender for loan in taken.loans} | {line.lender for line in targets.new_lines}
    lenders = tuple(targets.lenders[one] for one in sorted(needed) if one not in planner.book.lenders)
    return TakeImport(
        imports, lenders, tuple(targets.new_lines), tuple(taken.loans), tuple(taken.payments),
        tuple(taken.entries), tuple(taken.rows),
    )


def _unpaid_past(planner: _Planner) -> int:
    paid: dict[LoanId, list[Payment]] = {}
    for payment in planner.taken.payments:
        paid.setdefault(payment.loan, []).append(payment)
    open_loans = [replace(loan, paid_before=None) for loan in planner.taken.loans if loan.closed_on is None]
    return sum(
        1
        for loan in open_loans if loan.start <= planner.today
        for due in standing(loan, tuple(paid.get(loan.id, ())), planner.today).dues
        if due.left and due.on < planner.today
    )
