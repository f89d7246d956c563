"""What reading files into the ledger would do: each row in its group, and the one command that does it.

Pure: compares what files say with the book; changes nothing. The same plan is the preview and
the import.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from zhihuan.application.commands import TakeImport
from zhihuan.application.identity import steady_id
from zhihuan.application.import_applications import Applications
from zhihuan.application.import_copies import Copies
from zhihuan.application.import_foreseen import Foreseen
from zhihuan.application.import_owners import Owners, Whose
from zhihuan.application.import_placing import Placing
from zhihuan.application.import_plans import Plans, plans_in
from zhihuan.application.import_preview import Choice, ImportPlan, PlannedFile, PlannedRow, RowPlace
from zhihuan.application.import_registers import Registers
from zhihuan.application.import_resolving import Resolver, answered, histories_in
from zhihuan.application.import_reversals import Reversals, is_reversal
from zhihuan.application.import_targets import Catalogue, Targets
from zhihuan.application.import_tellers import Tellers
from zhihuan.application.import_things import Taken
from zhihuan.application.import_updates import REVERSED, Updates, taken_back, undone_since
from zhihuan.application.imported import UNDONE, ImportedFile, ImportedRow, Reason, RowGroup, RowKind, Vantage
from zhihuan.application.institutions import NO_INSTITUTIONS, Institutions
from zhihuan.application.row_keys import first_of_its_kind
from zhihuan.domain.balance import standing
from zhihuan.domain.book import Book, Import, ImportId, RecordedRow, RowKey
from zhihuan.domain.loan import LoanId
from zhihuan.domain.payment import Payment

_NOTHING: Final = Choice()
_RANKS: Final = {Vantage.LENDER: 0, Vantage.LEDGER: 1, Vantage.WALLET: 2, Vantage.ACCOUNT: 3}
"""Whose files are placed first: who knows best what a movement was."""


@dataclass(frozen=True, slots=True)
class _Planner:
    """Places the rows of files in an order that is the same whatever order the files come in."""

    placing: Placing
    updates: Updates
    reversals: Reversals
    plans: Plans
    applications: Applications
    choices: Mapping[RowPlace, Choice]
    reversed: dict[str, RecordedRow] = field(default_factory=dict)
    """What files say was reversed, by key."""

    def place_all(self, whose: Sequence[Whose]) -> dict[RowPlace, PlannedRow]:
        """Return where every row of every file stands."""
        placed: dict[RowPlace, PlannedRow] = {}
        asked: list[tuple[int, ImportedRow]] = []
        for number, one in enumerate(whose):
            for row in one.file.rows:
                if row.key and taken_back(row) and row.reason in UNDONE:
                    key = one.key(row.key)
                    self.reversed[key] = RecordedRow(RowKey(key), one.imported, row.line, REVERSED)
                choice = self.choices.get((number, row.line), _NOTHING)
                if row.kind is RowKind.APPLICATION:
                    placed[number, row.line] = self.applications.place(row, one, choice)
                elif row.kind is not RowKind.PLAN and not self._stays(row, choice):
                    asked.append((number, row))
                else:
                    placed[number, row.line] = PlannedRow(row, row.group, row.reason, row.detail)
        asked.sort(key=lambda item: self._order(item[1], whose[item[0]], item[0]))
        for number, row in asked:
            if row.kind is RowKind.LOAN:
                placed[number, row.line] = self._place(number, row, whose[number])
        placed |= self._plans(whose)
        for number, row in asked:
            if row.kind is not RowKind.LOAN:
                placed[number, row.line] = self._place(number, row, whose[number])
        self._note_reversed()
        return placed | self.placing.settled

    def _note_reversed(self) -> None:
        """Remember what was reversed beside what is taken, so that an older statement does not bring it back."""
        taken = self.placing.taken
        taken.noted.update({
            key: row for key, row in self.reversed.items()
            if key not in taken.rows and row.id not in taken.book.rows and first_of_its_kind(key)
        })

    def _order(self, row: ImportedRow, whose: Whose, number: int) -> tuple[bool | int, ...]:
        """Return when a row is placed: what did not happen last, what the user decided before the others.

        What is known by its product comes before what only a name tells, which that may have made; what names its card
        before what names only the bank, and a draw before what repays it.
        """
        choice = self.choices.get((number, row.line), _NOTHING)
        decided = answered(choice) or bool(choice.same_as) or choice.leave_out is not None
        by_name = row.product not in self.placing.targets.catalogue
        known = by_name, not row.loan_name, row.kind is RowKind.REPAY
        nobodys = bool(whose.perhaps) and not whose.file.owner
        reversal = is_reversal(row, whose, choice)
        last = row.group is RowGroup.IGNORED, nobodys, whose.stranger, reversal
        return *last, _RANKS[whose.file.vantage], row.reason not in UNDONE, not decided, *known

    def _plans(self, whose: Sequence[Whose]) -> dict[RowPlace, PlannedRow]:
        return {
            (number, line): planned
            for number, one in enumerate(whose) for rows in plans_in(one.file.rows)
            for line, planned in self.plans.place(rows, one, self._chosen(number, rows), number).items()
        }

    def _chosen(self, number: int, rows: Sequence[ImportedRow]) -> dict[int, Choice]:
        places = ((number, row.line) for row in rows)
        return {place[1]: self.choices[place] for place in places if place in self.choices}

    def _stays(self, row: ImportedRow, choice: Choice) -> bool:
        """Say whether a row stands where its file put it: most rows of most files."""
        if row.group in (RowGroup.DUPLICATE, RowGroup.ERROR):
            return True
        if row.group is not RowGroup.IGNORED:
            return False
        if row.reason is Reason.NOT_CREDIT:
            return not answered(choice) and not choice.same_as
        return not taken_back(row) or not row.key

    def _place(self, number: int, row: ImportedRow, one: Whose) -> PlannedRow:
        choice = self.choices.get((number, row.line), _NOTHING)
        key, recorded = self._recorded(self.placing.key_of(row, one), row, one)
        if recorded is not None:
            return self.updates.place(row, one, key, recorded, choice, number)
        reversal = self.reversals.place(row, one, key, choice) if is_reversal(row, one, choice) else None
        if reversal is not None:
            return reversal
        if key in self.reversed and row.reason not in UNDONE and not choice.take:
            return undone_since(row, one)
        if taken_back(row):
            same = self.placing.numberless.same(row, key, one)
            if same is not None:
                return self.updates.place(row, one, same.id, same, choice, number)
            return PlannedRow(row, row.group, row.reason, row.detail)
        return self.placing.place(row, one, key, choice, number)

    def _recorded(self, key: str, row: ImportedRow, one: Whose) -> tuple[str, RecordedRow | None]:
        """Return a row's key and what is recorded of it, in whichever account it was met."""
        for known in (key, *one.other_keys(row.key)):
            recorded = self.placing.taken.recorded(known)
            if recorded is not None:
                return known, recorded
        return key, None


def plan_import(  # noqa: PLR0913 - each is another thing that the user or the program knows
    book: Book,
    files: Sequence[ImportedFile],
    catalogue: Catalogue,
    today: date,
    *,
    choices: Mapping[RowPlace, Choice] | None = None,
    paid_before: date | None = None,
    chinese_names: bool = True,
    same_person: Collection[str] = (),
    vantages: Mapping[str, Vantage] | None = None,
    institutions: Institutions = NO_INSTITUTIONS,
) -> ImportPlan:
    """Return what importing these files would do.

    `choices` are the user's decisions so far. `paid_before`: past instalments of new loans
    that were due before this day count as paid; None leaves them open. `same_person` are owners of files of which
    the user said that they are the same person's as those already in the ledger. `vantages` tell of sources (of
    files read earlier) in whose books they were kept; what is not told may be any.
    `institutions` are the lenders known by name, so that one is one under all its names.
    """
    ids = [
        ImportId(steady_id("import", file.sha256, file.sheet, str(len(book.imports) + place)))
        for place, file in enumerate(files)
    ]
    whose = Owners.of(book).whose(files, ids, same_person)
    targets = Targets.of(book, catalogue, chinese_names=chinese_names, institutions=institutions)
    Foreseen.of(book, choices or {}, lambda others: plan_import(
        book, files, catalogue, today, choices=others, paid_before=paid_before, chinese_names=chinese_names,
        same_person=same_person, vantages=vantages, institutions=institutions,
    )).tell(targets)
    taken = Taken(book)
    registers = Registers(targets, taken, today, paid_before)
    known = {**(vantages or {}), **{file.source: file.vantage for file in files}}
    placing = Placing(
        book, targets, taken, Resolver(targets, histories_in(whose)), registers, known, today,
        Copies.of(book, whose), alone=len(files) == 1,
    )
    applications = Applications.of(taken, today)
    planner = _Planner(
        placing, Updates(placing), Reversals(placing), Plans(placing, paid_before), applications, choices or {},
    )
    placed = planner.place_all(whose)
    tellers = Tellers.of(taken, {ids[number]: file.name for number, file in enumerate(files)})
    shown = tuple(
        PlannedFile(file, tuple(tellers.told(placed[number, row.line]) for row in file.rows), _imported_on(book, file),
                    whose[number].others)
        for number, file in enumerate(files)
    )
    return ImportPlan(
        shown, _command(taken, targets, whose, today), _unpaid_past(taken, today), placing.opened
    )


def _imported_on(book: Book, file: ImportedFile) -> date | None:
    days = [one.on for one in book.imports.values() if one.sha256 == file.sha256]
    return max(days) if days else None


def _command(taken: Taken, targets: Targets, whose: Sequence[Whose], today: date) -> TakeImport | None:
    asked_again = taken.asked_again()
    if not taken.rows and not taken.left_out and not asked_again:
        return None
    book, beside = taken.book, taken.beside()
    used = {row.imported for row in (*taken.rows.values(), *beside)}
    imports = tuple(
        Import(one.imported, one.file.name, one.file.sha256, one.file.profile, today, one.file.owner)
        for one in whose if one.imported in used
    )
    lines = tuple(targets.lines.moved(taken.entries.values()))
    new_lines = tuple(line for line in lines if targets.lines.is_new(line.id))
    needed = {loan.lender for loan in taken.loans.values()} | {line.lender for line in new_lines}
    payments, entries = tuple(taken.payments.values()), tuple(taken.entries.values())
    looks = tuple(taken.enquiries.values())
    return TakeImport(
        imports, tuple(targets.lenders[one] for one in sorted(needed) if one not in book.lenders), new_lines,
        tuple(taken.loans.values()),
        tuple(one for one in payments if one.id not in book.payments),
        tuple(one for one in entries if one.id not in book.entries), tuple(taken.rows.values()),
        corrected=(
            *(line for line in lines if not targets.lines.is_new(line.id)),
            *(one for one in payments if one.id in book.payments), *(one for one in entries if one.id in book.entries),
            *(one for one in looks if one.id in book.enquiries),
        ),
        removed=tuple(taken.removed), asked_again=asked_again, noted=beside,
        enquiries=tuple(one for one in looks if one.id not in book.enquiries),
    )


def _unpaid_past(taken: Taken, today: date) -> int:
    paid: dict[LoanId, list[Payment]] = {}
    for payment in taken.payments.values():
        paid.setdefault(payment.loan, []).append(payment)
    open_loans = [replace(loan, paid_before=None) for loan in taken.loans.values() if loan.closed_on is None]
    return sum(
        1
        for loan in open_loans if loan.start <= today
        for due in standing(loan, tuple(paid.get(loan.id, ())), today).dues
        if due.left and due.on < today and due.on not in taken.told_dues.get(loan.id, ())
    )
