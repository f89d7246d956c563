"""Each row of every file in its group, and what the rows that are taken become."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from zhihuan.application.import_copies import Copies
from zhihuan.application.import_likeness import Likeness, Waiting
from zhihuan.application.import_numberless import Numberless
from zhihuan.application.import_owners import Whose, source_of
from zhihuan.application.import_preview import THINGS_JOINED_BY, Choice, PlannedRow, PlanReason, RowPlace
from zhihuan.application.import_registers import Registers
from zhihuan.application.import_resolving import Resolver, Target, Unplaced, as_decided
from zhihuan.application.import_targets import Targets, target_of
from zhihuan.application.import_things import COSTS, Movement, Taken, part_key
from zhihuan.application.imported import ImportedRow, Reason, RowGroup, RowKind, Vantage
from zhihuan.application.limits import bearable
from zhihuan.application.row_keys import content_key, with_occurrence
from zhihuan.domain.book import Book, ImportId
from zhihuan.domain.errors import DomainError
from zhihuan.domain.loan import Loan, LoanId

_PAID_FROM: Final = frozenset({RowKind.REPAY, RowKind.NOT_CREDIT, *COSTS})


@dataclass(slots=True)
class Placing:
    """Places rows one by one, remembering what each becomes."""

    book: Book
    targets: Targets
    taken: Taken
    resolver: Resolver
    registers: Registers
    vantages: Mapping[str, Vantage]
    today: date
    copies: Copies = field(default_factory=Copies)
    alone: bool = False
    """Whether one file alone is placed: none of its rows is what another of them told, so what they become needs no
    place among what rows are compared with."""
    settled: dict[RowPlace, PlannedRow] = field(default_factory=dict)
    """Rows that were open until another row, placed after them, was said to be the same."""
    opened: dict[str, ImportedRow] = field(default_factory=dict)
    """The open rows that others may be, by what choices call them."""
    _likeness: Likeness | None = None
    _numberless: Numberless | None = None
    _keyless: dict[ImportId, dict[int, int]] = field(default_factory=dict)

    @property
    def likeness(self) -> Likeness:
        """What the ledger holds by amount and day, gathered when it is first asked for."""
        if self._likeness is None:
            self._likeness = Likeness.of(self.book, self.targets, self.vantages)
            for row in () if self.alone else self.taken.rows.values():
                thing = self.taken.payments.get(row.thing) or self.taken.entries.get(row.thing)
                if thing is not None:
                    self._likeness.see(thing, source_of(row.id))
            self._likeness.see_shared(() if self.alone else self.taken.rows.values())
        return self._likeness

    @property
    def numberless(self) -> Numberless:
        """What the ledger holds of every account, with and without order numbers."""
        if self._numberless is None:
            self._numberless = Numberless.of(self.taken)
        return self._numberless

    def key_of(self, row: ImportedRow, whose: Whose) -> str:
        """Return a row's key; what is no credit has none in most files, and gets one from all its cells.

        Rows of one file that say the same stay several, by their place among them, whichever of them is decided first.
        """
        if row.key:
            return whose.key(row.key)
        if whose.imported not in self._keyless:
            self._keyless[whose.imported] = _places(whose.file.rows)
        occurrence = self._keyless[whose.imported][row.line]
        return with_occurrence(content_key(whose.source, whose.owner, "row", *row.raw), occurrence)

    def place(self, row: ImportedRow, whose: Whose, key: str, choice: Choice, number: int) -> PlannedRow:
        """Return where a row that is not recorded stands."""
        if choice.skip:
            return PlannedRow(row, RowGroup.IGNORED, PlanReason.SKIPPED)
        if choice.leave_out:
            self.taken.leave_out(key, whose.imported, row.line)
            return PlannedRow(row, RowGroup.IGNORED, PlanReason.LEFT_OUT)
        if row.amount is not None and not bearable(row.amount):
            return PlannedRow(row, RowGroup.ERROR, Reason.AMOUNT_TOO_LARGE, str(row.amount))
        if row.kind is RowKind.LOAN and row.group is RowGroup.NEW:
            return self.registers.place(row, whose, key, take=choice.take)
        linked = self._linked(row, whose, key, choice)
        return linked or self._place(row, whose, key, choice, number)

    def _place(self, row: ImportedRow, whose: Whose, key: str, choice: Choice, number: int) -> PlannedRow:
        try:
            said = as_decided(row, choice)
            targets, made = self.resolver.movements(said, whose, key, choice)
        except Unplaced as why:
            return self._open(row, key, whose, why, choice, number)
        except DomainError as problem:
            return PlannedRow(row, RowGroup.ERROR, PlanReason.TERMS_IMPOSSIBLE, problem=problem)
        if not choice.take and not choice.parts:
            copied, found = self._there(said, key, whose, targets)
            if copied is not None:
                return PlannedRow(row, RowGroup.DUPLICATE, PlanReason.ALREADY_RECORDED, target=copied)
            found = found or self._elsewhere(said, whose) or self._alike(said, whose, made[0])
            if found:
                return self._asked(row, PlanReason.PERHAPS_SAME, suggested=found, target=targets[0].name)
            waiting = self.likeness.beside(said, whose.source, made[0])
            same = next((one for one in waiting if one.id == choice.same_as), None)
            if waiting and same is None:
                asked = tuple(one.id for one in waiting)
                self.opened |= {one.id: one.row for one in waiting}
                placed = self._asked(row, PlanReason.PERHAPS_SAME, suggested=asked, target=targets[0].name)
                return replace(placed, beside=waiting[0].whose.file.name)
            if same is not None:
                self._settle(same, made[0], targets)
        self.take(made, key, row, whose)
        return self.taken_row(row, targets, self._remark(row))

    def _settle(self, waiting: Waiting, made: Movement, targets: tuple[Target, ...]) -> None:
        """Let a repayment that is still open be the movement that another row became: one of them is enough."""
        self.taken.record(waiting.key, waiting.whose.imported, waiting.row.line, made.id)
        self.likeness.meet(waiting, made)
        self.opened[waiting.id] = waiting.row
        self.settled[waiting.place] = PlannedRow(
            waiting.row, RowGroup.DUPLICATE, PlanReason.ALREADY_RECORDED,
            target=", ".join(dict.fromkeys(target.name for target in targets)),
        )

    def take(self, made: tuple[Movement, ...], key: str, row: ImportedRow, whose: Whose) -> None:
        """Note what a row became."""
        for number, thing in enumerate(made, start=1):
            self.taken.take(thing)
            self.taken.record(part_key(key, number), whose.imported, row.line, thing.id)
            self.targets.holders.setdefault(target_of(thing), set()).add((whose.source, whose.owner))
            if self.alone:
                continue
            self.numberless.note(self.taken.rows[part_key(key, number)])
            if self._likeness is not None:
                self._likeness.see(thing, whose.source)
        if self._likeness is not None and len(made) > 1 and not self.alone:
            self._likeness.see_shared(self.taken.rows[part_key(key, number)] for number in range(1, len(made) + 1))

    def taken_row(
        self, row: ImportedRow, targets: tuple[Target, ...], reason: Reason | PlanReason | None
    ) -> PlannedRow:
        """Return the place of a row that is taken."""
        names = dict.fromkeys(target.name for target in targets)
        return PlannedRow(
            row, RowGroup.NEW, reason, row.detail if reason is row.reason else "", ", ".join(names),
            proposes=any(self._is_new(target) for target in targets),
        )

    def _is_new(self, target: Target) -> bool:
        return target.id not in (self.book.loans if isinstance(target, Loan) else self.book.lines)

    def _linked(self, row: ImportedRow, whose: Whose, key: str, choice: Choice) -> PlannedRow | None:
        """Return the place of a row that the user found in the ledger; None where that thing is there no more."""
        ids = choice.same_as.split(THINGS_JOINED_BY) if choice.same_as else []
        things = [thing for one in ids if (thing := self.taken.thing(one)) is not None]
        if not things or len(things) != len(ids) or any(isinstance(thing, Loan) for thing in things):
            return None
        for number, thing in enumerate(things, start=1):
            self.taken.record(part_key(key, number), whose.imported, row.line, thing.id)
            self.likeness.know(thing.id, whose.source)
        names = dict.fromkeys(self.name(thing) for thing in things if not isinstance(thing, Loan))
        return PlannedRow(
            row, RowGroup.DUPLICATE, PlanReason.ALREADY_RECORDED, target=", ".join(names),
            suggested=(choice.same_as or "",),
        )

    def name(self, thing: Movement) -> str:
        """Return what the loan or line of a movement is called."""
        target = self.targets.of_movement(thing)
        return target.name if target is not None else ""

    def _open(
        self, row: ImportedRow, key: str, whose: Whose, why: Unplaced, choice: Choice, number: int,
    ) -> PlannedRow:
        """Return the place of a row that becomes nothing, with what the user can choose."""
        if why.group is not RowGroup.UNDECIDED:
            return PlannedRow(row, why.group, why.reason, why.detail, why.target)
        copied, found = (None, ()) if choice.take else self._there(row, key, whose, why.options or ())
        if copied is not None:
            return PlannedRow(row, RowGroup.DUPLICATE, PlanReason.ALREADY_RECORDED, target=copied)
        loans = self._begun(row, whose) if why.options is None else tuple(loan.id for loan in why.options)
        if not choice.take and not choice.parts:
            found = found or self._alike(row, whose, None)
        if found and row.group is not RowGroup.IGNORED:
            return self._asked(row, PlanReason.PERHAPS_SAME, suggested=found, detail=why.detail, loans=loans)
        if row.group is not RowGroup.IGNORED:
            self.likeness.wait(Waiting(row, key, (number, row.line), whose))
        return self._asked(row, why.reason, detail=why.detail, target=why.target, loans=loans)

    def _asked(
        self, row: ImportedRow, reason: Reason | PlanReason | None, *, detail: str = "", target: str = "",
        suggested: tuple[str, ...] = (), loans: tuple[LoanId, ...] | None = None,
    ) -> PlannedRow:
        currency = row.amount.currency if row.amount else ""
        begun = self.targets.begun_by(row.on) if row.on and row.kind in _PAID_FROM else ()
        return PlannedRow(
            row, RowGroup.UNDECIDED, reason, detail, target, begun if loans is None else loans,
            suggested=suggested, lines=self.targets.lines.choices(currency) if row.on else (),
        )

    def _begun(self, row: ImportedRow, whose: Whose) -> tuple[LoanId, ...] | None:
        """Return the loans to choose from, the likely ones first; None where none is likelier."""
        likely = self.targets.likely(row, whose)
        return tuple(dict.fromkeys((*likely, *self.targets.begun_by(row.on)))) if likely and row.on else None

    def _there(
        self, row: ImportedRow, key: str, whose: Whose, targets: Iterable[Target]
    ) -> tuple[str | None, tuple[str, ...]]:
        """Return what the loan or line is called that holds just what a row says, else what may be the row."""
        copied = self.copies.found(row, whose, targets)
        if copied is not None:
            return copied, ()
        same, others = self.numberless.found(row, key, whose)
        return (None if same is None else self.name(same)), tuple(one.id for one in others)

    def _elsewhere(self, row: ImportedRow, whose: Whose) -> tuple[str, ...]:
        """Return what another account of the same payment service made of the order that a row tells."""
        records = map(self.taken.recorded, whose.keys_elsewhere(row.key))
        return tuple(one.thing for one in records if one is not None and self.taken.thing(one.thing) is not None)

    def _alike(
        self, row: ImportedRow, whose: Whose, made: Movement | None
    ) -> tuple[str, ...]:
        """Return what there is that the row may be, as far as it is still there."""
        found = self.likeness.suggested(row, whose.source, made)
        return tuple(one for one in found if all(map(self.taken.thing, one.split(THINGS_JOINED_BY))))

    def _remark(self, row: ImportedRow) -> Reason | PlanReason | None:
        """Return what the user might want to know of a row that is taken."""
        in_future = row.on is not None and row.on > self.today
        return PlanReason.IN_FUTURE if row.reason is None and in_future else row.reason


def _places(rows: Iterable[ImportedRow]) -> dict[int, int]:
    """Return the how manieth each row without a key is of those that say the same, by line."""
    met, places = Counter[tuple[str, ...]](), dict[int, int]()
    for row in rows:
        if not row.key:
            met[row.raw] += 1
            places[row.line] = met[row.raw]
    return places
