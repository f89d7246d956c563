"""Rows that were read before: the same, changed or closed since, left out, or their thing deleted by the user."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Final

from zhihuan.application.import_owners import Whose, source_of
from zhihuan.application.import_placing import Placing
from zhihuan.application.import_preview import Choice, PlannedRow, PlanReason
from zhihuan.application.import_resolving import Unplaced, answered
from zhihuan.application.import_things import ENTRY_KINDS, LEFT_OUT, Movement, Taken, own_ids, part_key, positive
from zhihuan.application.imported import UNDONE, ImportedRow, Reason, RowGroup, RowKind, Vantage
from zhihuan.application.row_keys import has_number, owner_of, with_occurrence, without_occurrence
from zhihuan.domain.book import ImportId, RecordedRow
from zhihuan.domain.loan import Loan
from zhihuan.domain.money import total
from zhihuan.domain.payment import Payment
from zhihuan.domain.revolving import EntryKind, LineEntry

_TAKEN_BACK: Final = frozenset({Reason.FAILED, Reason.CLOSED_UNPAID, *UNDONE})
_PARTS: Final = {
    EntryKind.INTEREST: "interest", EntryKind.FEE: "fee", EntryKind.PENALTY: "penalty",
}
REVERSED: Final = ""
"""What the key of a payment that was reversed before it was ever recorded stands for: nothing."""
_ROW_KINDS: Final = {entry: row for row, entry in ENTRY_KINDS.items()}
_OPEN: Final = (RowGroup.NEW, RowGroup.UNDECIDED)


def taken_back(row: ImportedRow) -> bool:
    """Say whether a row tells that what it says did not happen after all."""
    return row.group is RowGroup.IGNORED and row.reason in _TAKEN_BACK


def undone_since(row: ImportedRow, whose: Whose) -> PlannedRow:
    """Return the place of a row of which another file told that it was undone: only lenders put their books right."""
    reason = Reason.REVERSED if whose.file.vantage is Vantage.LENDER else Reason.RETURNED
    return PlannedRow(row, RowGroup.IGNORED, reason, str(row.amount or ""))


@dataclass(frozen=True, slots=True)
class Updates:
    """Places rows whose keys are recorded."""

    placing: Placing

    def place(
        self, row: ImportedRow, whose: Whose, key: str, recorded: RecordedRow, choice: Choice, number: int
    ) -> PlannedRow:
        """Return where a row stands that the ledger, or a file read with this one, told before."""
        taken = self.placing.taken
        if isinstance(taken.thing(recorded.thing), Loan):
            return PlannedRow(row, RowGroup.DUPLICATE, PlanReason.ALREADY_IMPORTED)
        part, is_new = _part_of_order(taken, row, key, whose.imported)
        if is_new and row.group in _OPEN:
            return self.placing.place(row, whose, part, choice, number)
        if not is_new and part != key:
            key, recorded = part, taken.recorded(part) or recorded
        found = tuple(things_of(taken, key))
        if not found:
            return self._deleted(row, whose, key, recorded, choice, number)
        own = tuple(thing for at, thing in found if self._is_own(thing, at))
        if own and (taken_back(row) or self._changed(row, whose, own, recorded)):
            if choice.skip:
                return PlannedRow(row, RowGroup.IGNORED, PlanReason.SKIPPED)
            if taken_back(row):
                return self._closed(row, whose, key, own, choice)
            return self._corrected(row, whose, key, own, choice)
        return PlannedRow(row, RowGroup.DUPLICATE, PlanReason.ALREADY_IMPORTED)

    def _is_own(self, thing: Movement, key: str) -> bool:
        """Say whether a thing was made from a row of that key's account: what another account told is not changed."""
        account = source_of(key), owner_of(key)
        return thing.id in own_ids(key) or any(
            thing.id in own_ids(one) for one in self.placing.taken.keys_of(thing.id)
            if (source_of(one), owner_of(one)) == account
        )

    def _deleted(
        self, row: ImportedRow, whose: Whose, key: str, recorded: RecordedRow, choice: Choice, number: int
    ) -> PlannedRow:
        if row.group not in _OPEN:
            return PlannedRow(row, row.group, row.reason, row.detail)
        if recorded.thing == LEFT_OUT and not (choice.leave_out is False or answered(choice)):
            return PlannedRow(row, RowGroup.IGNORED, PlanReason.LEFT_OUT)
        if recorded.thing == LEFT_OUT and key in self.placing.book.rows:
            self.placing.taken.ask_again(key)
        if choice.take or recorded.thing == LEFT_OUT or (recorded.thing == REVERSED and row.reason in UNDONE):
            return self.placing.place(row, whose, key, choice, number)
        if recorded.thing == REVERSED:
            return undone_since(row, whose)
        return PlannedRow(row, RowGroup.DUPLICATE, PlanReason.DELETED_SINCE)

    def _closed(
        self, row: ImportedRow, whose: Whose, key: str, own: Sequence[Movement], choice: Choice
    ) -> PlannedRow:
        if not choice.update:
            return PlannedRow(row, RowGroup.UNDECIDED, PlanReason.NOW_CLOSED, row.status, self.placing.name(own[0]))
        self.placing.taken.remove(own)
        thing = REVERSED if row.reason in UNDONE else own[0].id
        self.placing.taken.record(key, whose.imported, row.line, thing)
        return PlannedRow(row, RowGroup.NEW, PlanReason.NOW_CLOSED, row.status, self.placing.name(own[0]))

    def _changed(self, row: ImportedRow, whose: Whose, own: Sequence[Movement], recorded: RecordedRow) -> bool:
        """Say whether a file tells another amount or day; another layout may name the day before or after."""
        if row.group not in _OPEN or not row.amount or row.on is None:
            return False
        shares = _shares(own)
        if any(one.amount.currency != row.amount.currency for one in shares):
            return True
        before = self.placing.book.imports.get(recorded.imported)
        apart = 1 if before is not None and before.profile != whose.file.profile else 0
        moved = any(abs(one.on - row.on).days > apart for one in shares)
        measured = total((one.amount for one in shares), row.amount.currency) != positive(row.amount)
        return moved or measured or (row.reason in UNDONE and _parts_differ(row, own))

    def _corrected(
        self, row: ImportedRow, whose: Whose, key: str, own: Sequence[Movement], choice: Choice
    ) -> PlannedRow:
        shares = _shares(own)
        told = ", ".join(f"{one.amount} {one.on.isoformat()}" for one in shares)
        together = str(total((one.amount for one in shares), shares[0].amount.currency))
        target = self.placing.name(own[0])
        if not choice.update:
            return PlannedRow(row, RowGroup.UNDECIDED, PlanReason.CHANGED_SINCE, told, target)
        said = replace(row, kind=_row_kind(own[0], row.kind), amount=positive(row.amount) if row.amount else None)
        where = choice if choice.parts else as_before(own[0])
        if len(shares) > 1 and not choice.parts:
            return PlannedRow(row, RowGroup.UNDECIDED, PlanReason.PARTS_UNEQUAL, together, target)
        try:
            targets, made = self.placing.resolver.movements(said, whose, key, where)
        except Unplaced as why:
            return PlannedRow(row, why.group, why.reason, why.detail, why.target)
        self.placing.taken.remove(own)
        self.placing.take(made, key, row, whose)
        return self.placing.taken_row(row, targets, PlanReason.CHANGED_SINCE)


def _part_of_order(taken: Taken, row: ImportedRow, key: str, imported: ImportId) -> tuple[str, bool]:
    """Return the key of the part of an order that a row tells, and whether it is one that was not told yet.

    Parts of one order are told apart by day and amount, whichever was read first. What has another amount on the
    same day, or the same amount on another, may as well be that part changed, unless one file (`imported`) tells both.
    """
    if not has_number(key) or row.on is None or row.amount is None:
        return key, False
    whole, number, differ, equal = without_occurrence(key), 1, True, set[str]()
    while (recorded := taken.recorded(at := with_occurrence(whole, number))) is not None:
        number += 1
        if recorded.imported == imported and recorded.line != row.line:
            continue
        shares = _shares([thing for _, thing in things_of(taken, at)])
        apart = min((abs(one.on - row.on).days for one in shares), default=0)
        same = bool(shares) and total((one.amount for one in shares), shares[0].amount.currency) == positive(row.amount)
        if same and not apart:
            equal.add(at)
        differ = differ and apart > 1 and not same
    if equal:
        return key if key in equal else min(equal, key=len), False
    return (at, True) if differ else (key, False)


def things_of(taken: Taken, key: str) -> Iterator[tuple[str, Movement]]:
    """Yield what is still there of what a row became, each with the key it has."""
    for number in count(1):
        at = part_key(key, number)
        row = taken.recorded(at)
        if row is None:
            return
        thing = taken.thing(row.thing)
        if thing is not None and not isinstance(thing, Loan):
            yield at, thing


def _row_kind(thing: Movement, told: RowKind) -> RowKind:
    """Return what a row is that became a movement; the user may have said what the file does not tell."""
    if isinstance(thing, Payment):
        return told if told in ENTRY_KINDS else RowKind.REPAY
    return _ROW_KINDS.get(thing.kind, told)


def _shares(own: Sequence[Movement]) -> list[Movement]:
    """Return what a row's amount was shared into; interest that a repayment paid is no share of it."""
    first = _kind(own[0]) if own else None
    return [one for one in own if _kind(one) is first]


def _parts_differ(row: ImportedRow, own: Sequence[Movement]) -> bool:
    """Say whether a correction tells other parts of one payment than were taken; what is not told differs from none."""
    first = own[0]
    if isinstance(first, Payment):
        held = {name: getattr(first, name) for name in ("principal", *_PARTS.values())}
        told = {name: getattr(row, name) for name in held}
        return len(own) == 1 and any(told[name] is not None and told[name] != held[name] for name in held)
    costs = {_PARTS[one.kind]: one.amount for one in own if isinstance(one, LineEntry) and one.kind in _PARTS}
    told = {name: getattr(row, name) or None for name in _PARTS.values()}
    return len(_shares(own)) == 1 and row.kind is RowKind.REPAY and any(
        told[name] is not None and told[name] != costs.get(name) for name in told
    )


def _kind(thing: Movement) -> EntryKind:
    return EntryKind.REPAYMENT if isinstance(thing, Payment) else thing.kind


def as_before(thing: Movement) -> Choice:
    """Return the choice that lets a movement go where it went."""
    return Choice(loan=thing.loan) if isinstance(thing, Payment) else Choice(line=thing.line)
