"""What can be taken out of the ledger, as tables of plain cells, and whose words head them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Protocol

from zhihuan.domain.reminder_rules import ReminderRules

if TYPE_CHECKING:
    from datetime import date

    from zhihuan.domain.due import Due
    from zhihuan.domain.money import Money
    from zhihuan.domain.position import Position
    from zhihuan.domain.rate import Rate

MONTHS_AHEAD: Final = 24
MOST_MONTHS_AHEAD: Final = 600


class What(StrEnum):
    """One table of an export."""

    ENTRIES = "entries"
    """Everything that happened: draws, repayments, purchases, refunds, interest, fees."""
    LOANS = "loans"
    LINES = "lines"
    PAYMENTS = "payments"
    SCHEDULE = "schedule"
    INCOMES = "incomes"


class ExportFormat(StrEnum):
    """The kinds of file an export can be; the value is the file's ending."""

    CSV = "csv"
    """One table."""
    ZIP = "zip"
    """Every table, a csv each."""
    XLSX = "xlsx"
    """Every table, a sheet each."""
    ICS = "ics"
    """What falls due, as events of a calendar."""
    JSON = "json"
    """The whole ledger, to be read back."""


class EventKind(StrEnum):
    """What happened, in the words that a list of repayments may use."""

    DRAW = "draw"
    REPAYMENT = "repayment"
    PURCHASE = "purchase"
    REFUND = "refund"
    INTEREST = "interest"
    FEE = "fee"
    PENALTY = "penalty"
    INSTALMENT = "instalment"
    """An instalment that the lender put on a line's bill."""
    TO_PLAN = "to_plan"
    """What left a line's bill to be paid in instalments."""


class Standing(StrEnum):
    """How a loan stands, or a payment that does not stand any more."""

    RUNNING = "running"
    SETTLED = "settled"
    RETURNED = "returned"


Cell = str | int | Fraction | None  # and date, Money, Rate: see `Sheet`


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: the codes of its columns, and rows of typed cells.

    A cell is text, a code that has a word (a StrEnum), a whole number, a share (Fraction), a day, an amount, a rate,
    or None for what is not known.
    """

    what: What
    fields: tuple[str, ...]
    rows: tuple[tuple[Cell | date | Money | Rate, ...], ...]


@dataclass(frozen=True, slots=True)
class EventText:
    """What a calendar shows of one due."""

    summary: str
    description: str


class ExportWords(Protocol):
    """Headings, names and words in the user's language."""

    def title(self, what: What) -> str:
        """Return the name of a table, fit for a file or a sheet."""
        ...

    def heading(self, column: str) -> str:
        """Return the heading of a column."""
        ...

    def code(self, code: StrEnum) -> str:
        """Return the word that stands for a code."""
        ...

    def rate(self, rate: Rate) -> str:
        """Return a rate with its unit, in plain digits."""
        ...

    def calendar(self) -> str:
        """Return the name of the calendar of dues."""
        ...

    def event(self, due: Due, position: Position, *, private: bool) -> EventText:
        """Return what a calendar shows of a due; `private`: no amount, no name."""
        ...


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What is to be written, and how.

    `what` None stands for everything that the format can hold. `as_of` leaves out what happened later; None is today,
    with nothing left out. `private`, `months` and `rules` are of a calendar: no names and amounts, how far ahead it
    reaches, and when its alarms ring. `overwrite`: a file that stands there already may be replaced.
    """

    format: ExportFormat
    what: What | None = None
    as_of: date | None = None
    private: bool = False
    months: int = MONTHS_AHEAD
    rules: ReminderRules = field(default_factory=ReminderRules)
    overwrite: bool = False


@dataclass(frozen=True, slots=True)
class Exported:
    """How much of each kind a file got."""

    counts: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def in_all(self) -> int:
        """How many rows, events or things were written."""
        return sum(self.counts.values())
