"""A lender's reversal that stands in another file than the payment of its loan and day which it takes back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from zhihuan.application.import_owners import Whose
from zhihuan.application.import_placing import Placing
from zhihuan.application.import_preview import Choice, PlannedRow, PlanReason
from zhihuan.application.import_resolving import answered
from zhihuan.application.import_terms import folded
from zhihuan.application.import_things import COSTS, Movement, own_ids, positive
from zhihuan.application.import_updates import REVERSED, as_before, things_of
from zhihuan.application.imported import ImportedRow, Reason, RowGroup, RowKind, Vantage
from zhihuan.domain.book import RecordedRow
from zhihuan.domain.money import Money
from zhihuan.domain.payment import Payment
from zhihuan.domain.revolving import EntryKind

_OPEN: Final = (RowGroup.NEW, RowGroup.UNDECIDED)
_PARTS: Final = ("principal", *COSTS.values())
_Measures = Mapping[str, Money | None]
_Found = tuple[RecordedRow, Sequence[Movement], dict[str, Money]]


def is_reversal(row: ImportedRow, whose: Whose, choice: Choice) -> bool:
    """Say whether a row is a lender's payment below zero, of which the user said nothing else yet."""
    undecided = not (choice.skip or answered(choice) or choice.same_as or choice.leave_out is not None)
    below = row.kind is RowKind.REPAY and row.group is RowGroup.UNDECIDED and row.reason is Reason.NEGATIVE_AMOUNT
    return below and undecided and whose.file.vantage is Vantage.LENDER


@dataclass(frozen=True, slots=True)
class Reversals:
    """Finds what reversals take back, and takes it back when the user says so."""

    placing: Placing

    def place(self, row: ImportedRow, whose: Whose, key: str, choice: Choice) -> PlannedRow | None:
        """Return where a reversal stands; None where the ledger holds no payment that it fits.

        The payment with just these parts is meant, else the only one of that loan and day that leaves something of
        each part. One that the same file tells as well is that file's own business.
        """
        found = list(self._held(row, whose))
        whole = [one for one in found if not any(part for part in one[2].values())]
        fitting = whole[:1] or (found if len(found) == 1 else [])
        if not fitting:
            return None
        recorded, own, left = fitting[0]
        name, amount = self.placing.name(own[0]), left["amount"]
        reason = PlanReason.CHANGED_SINCE if amount else PlanReason.NOW_CLOSED
        if not choice.update:
            told = f"{own[0].amount} {own[0].on.isoformat()}" if amount else ""
            return PlannedRow(row, RowGroup.UNDECIDED, reason, told, name)
        taken = self.placing.taken
        taken.record(key, whose.imported, row.line, REVERSED)
        if not amount:
            taken.remove(own)
            taken.record(recorded.id, whose.imported, row.line, REVERSED)
            return PlannedRow(row, RowGroup.NEW, reason, target=name)
        said = replace(
            row, group=RowGroup.NEW, reason=None, amount=amount, principal=left.get("principal"),
            interest=left.get("interest"), fee=left.get("fee"), penalty=left.get("penalty"),
        )
        targets, made = self.placing.resolver.movements(said, whose, recorded.id, as_before(own[0]))
        taken.remove(own)
        self.placing.take(made, recorded.id, row, whose)
        return self.placing.taken_row(row, targets, reason)

    def _held(self, row: ImportedRow, whose: Whose) -> Iterator[_Found]:
        """Yield the payments that a reversal may take back, with what it leaves of each."""
        if row.on is None or not row.amount:
            return
        told = {name: getattr(row, name) for name in _PARTS} | {"amount": positive(row.amount)}
        here = {whose.key(one.key) for one in whose.file.rows if one is not row and one.key and one.group in _OPEN}
        for recorded in self.placing.numberless.repaid_on(row.on, whose):
            own = tuple(thing for at, thing in things_of(self.placing.taken, recorded.id) if thing.id in own_ids(at))
            named = own and folded(row.loan_name or "") in ("", folded(self.placing.name(own[0])))
            left = _left(_measures(own), told) if named and recorded.id not in here else None
            if left is not None:
                yield recorded, own, left


def _measures(own: Sequence[Movement]) -> _Measures:
    first = own[0]
    if isinstance(first, Payment):
        return {name: getattr(first, name) for name in ("amount", *_PARTS)}
    costs = {str(one.kind): one.amount for one in own[1:] if not isinstance(one, Payment)}
    paid = {EntryKind.INTEREST: "interest", EntryKind.FEE: "fee", EntryKind.PENALTY: "penalty"}
    return {"amount": first.amount} | {name: costs.get(str(kind)) for kind, name in paid.items()}


def _left(held: _Measures, told: _Measures) -> dict[str, Money] | None:
    """Return what is left of each part that is known; None where more is taken back than was paid."""
    left: dict[str, Money] = {}
    for name, paid in held.items():
        back = told[name]
        if paid is None and back:
            return None
        if paid is None:
            continue
        if back is not None and (back.currency != paid.currency or back > paid):
            return None
        left[name] = paid - back if back is not None else paid
    return left
