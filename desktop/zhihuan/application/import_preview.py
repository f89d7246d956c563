"""The preview of an import: every row of every file in its group, and what the user decided.

Values only; `importing_plan` makes them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from zhihuan.application.commands import TakeImport
from zhihuan.application.imported import ImportedFile, ImportedRow, Reason, RowGroup, RowKind
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.errors import DomainError
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money


class PlanReason(StrEnum):
    """Why the plan puts a row where it does, beyond what the file itself says."""

    ALREADY_IMPORTED = "already_imported"
    """The same row was read before."""
    ALREADY_RECORDED = "already_recorded"
    """The ledger holds the same loan or draw."""
    LOAN_UNKNOWN = "loan_unknown"
    """The ledger has no loan of that name or product."""
    SEVERAL_LOANS = "several_loans"
    """More than one loan fits; the user chooses."""
    LOAN_OR_LINE = "loan_or_line"
    """A loan of the product runs, but expects no such amount about that day; it may be its line that was repaid."""
    TERMS_MISSING = "terms_missing"
    """The register does not say the term or the rate."""
    TERMS_IMPOSSIBLE = "terms_impossible"
    """The register's terms cannot be scheduled."""
    METHOD_ASSUMED = "method_assumed"
    """The register names no method; level instalments are taken."""
    NOW_CLOSED = "now_closed"
    """Imported earlier as paid; this file says that the order failed or was closed since."""
    IN_FUTURE = "in_future"
    """Dated after today; it counts from its day on."""
    BEFORE_START = "before_start"
    """Paid before its loan began."""
    DELETED_SINCE = "deleted_since"
    """Imported earlier and deleted by the user since; it comes back only if ticked."""
    PERHAPS_SAME = "perhaps_same"
    """Another account's record of, perhaps, the same movement: equal amount, a few days apart."""
    CHANGED_SINCE = "changed_since"
    """Imported earlier; this file tells another amount or day for the same order."""
    RESULT_TOLD = "result_told"
    """Imported earlier; this file tells what came of the application."""
    PARTS_UNEQUAL = "parts_unequal"
    """The shares that the user gave do not add up to the row's amount."""
    PLAN_HAS_IT = "plan_has_it"
    """The lender charged interest or a fee to a loan whose plan counts it; it is recorded once it is paid."""
    NOT_OF_A_LOAN = "not_of_a_loan"
    """A movement that a loan with a plan cannot have, such as a purchase or a second draw."""
    START_ASSUMED = "start_assumed"
    """The plan tells no start and no rate: one period before its first due, and what its rows come to."""
    PLAN_INCOMPLETE = "plan_incomplete"
    """Another row of the same plan cannot be read, so the plan does not add up to a loan."""
    SKIPPED = "skipped"
    """The user left it out this time."""
    LEFT_OUT = "left_out"
    """The user left it out for good; it is asked about again only if the user says so."""


@dataclass(frozen=True, slots=True)
class Part:
    """One debt's share of a row that pays several: a loan, a line, or a product that has no line yet."""

    amount: Money
    loan: LoanId | None = None
    line: LineId | None = None
    product: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user decided for a row.

    `skip` leaves it out this time. `leave_out` leaves it out for good, which the ledger remembers; False asks again
    about a row that was left out so, None leaves it as the ledger has it. `take` takes what the ledger once held and
    lost by deletion, or what looks like an event already recorded and is another. `loan`, `line` or `product` say where
    it goes, `kind` what it is, `parts` how its amount is shared (their sum is the row's amount).
    An empty `product` asks for a line of its own under the name that the file gives.
    `same_as` is one of the row's `suggested`: the recorded payment or entry (or several, joined) that it is,
    seen from another account; nothing is added. Where that is a row still open, the two become one movement.
    `update` lets the ledger follow what the file now says of a recorded row.
    """

    skip: bool = False
    take: bool = False
    loan: LoanId | None = None
    line: LineId | None = None
    product: str | None = None
    kind: RowKind | None = None
    parts: tuple[Part, ...] = ()
    same_as: str | None = None
    update: bool = False
    leave_out: bool | None = None


THINGS_JOINED_BY: Final = "+"
"""Between the ids of several movements that together are one row: the lender's parts of one debit of the bank."""

RowPlace = tuple[int, int]
"""Which file (counted from 0) and which line."""


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A row with its final group; `target` names the loan or line it goes to, `options` the loans to choose from.

    `lines` are the lines to choose from. `problem` says why a register's terms cannot be scheduled.
    `suggested` are the payments or entries that this row may be, likeliest first, each an id or several joined
    by THINGS_JOINED_BY, or rows that are still open (`ImportPlan.opened`); `beside` names the file of this import
    that tells of the likeliest, empty where the ledger holds it. `proposes` tells that the target is not in the
    ledger yet and comes with this import.
    """

    row: ImportedRow
    group: RowGroup
    reason: Reason | PlanReason | None = None
    detail: str = ""
    target: str = ""
    options: tuple[LoanId, ...] = ()
    problem: DomainError | None = None
    suggested: tuple[str, ...] = ()
    proposes: bool = False
    lines: tuple[LineId, ...] = ()
    beside: str = ""


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """One file's rows; `imported_on` says when the very same file was read before.

    `other_owners` are the accounts whose statements of this kind the ledger holds, where this
    file is from none of them: it may be another person's.
    """

    file: ImportedFile
    rows: tuple[PlannedRow, ...]
    imported_on: date | None = None
    other_owners: tuple[str, ...] = ()

    @property
    def counts(self) -> dict[RowGroup, int]:
        """How many rows stand in each group."""
        counted = Counter(row.group for row in self.rows)
        return {group: counted[group] for group in RowGroup}


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """Every file's rows and the command that takes the new ones; None when nothing is new.

    `unpaid_past` counts past instalments of new loans of which the files do not say whether they were paid.
    `opened` are the rows, still open, that other rows may be the same as, by what `suggested` calls them.
    """

    files: tuple[PlannedFile, ...]
    command: TakeImport | None
    unpaid_past: int = 0
    opened: Mapping[str, ImportedRow] = field(default_factory=dict)

    @property
    def left(self) -> dict[RowGroup, int]:
        """How many rows stay behind though nobody left them out: those open and those in error."""
        counted = Counter(row.group for file in self.files for row in file.rows)
        return {group: counted[group] for group in (RowGroup.UNDECIDED, RowGroup.ERROR) if counted[group]}
