"""Whose names a pack shows: all of them, or numbers in their place, the same number for the same one throughout."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from zhihuan.domain.credit_line import LineId
from zhihuan.domain.loan import LoanId

if TYPE_CHECKING:
    from zhihuan.domain.book import Book
    from zhihuan.domain.income import IncomeId
    from zhihuan.domain.lender import LenderId
    from zhihuan.domain.recovery.case import RecoveryCase


class Redaction(StrEnum):
    """How much a pack leaves out."""

    NOTHING = "nothing"
    NAMES = "names"
    """No names of other lenders, accounts and employers, no numbers given, no texts that were typed."""
    FIGURES_ONLY = "figures_only"
    """Only what is counted: no list of debts, incomes, steps, contacts or documents."""


class Unnamed(StrEnum):
    """What stands in place of a name, with a number."""

    DEBT = "debt"
    LENDER = "lender"
    INCOME = "income"


@dataclass(frozen=True, slots=True)
class Numbered:
    """A thing without its name: the third lender."""

    what: Unnamed
    number: int


class Names:
    """The names of a book's debts, lenders and incomes, as far as they may be shown.

    The case's own line and its lender are always named: the pack is about them.
    """

    def __init__(self, book: Book, case: RecoveryCase, redaction: Redaction) -> None:
        """Number what is not named in the order of its id."""
        self._book = book
        self._own = {case.line, book.lines[case.line].lender}
        self._hidden = redaction is not Redaction.NOTHING
        debts = sorted((*book.loans, *book.lines))
        self._numbers: dict[Unnamed, dict[str, int]] = {
            Unnamed.DEBT: {one: number for number, one in enumerate(debts, 1)},
            Unnamed.LENDER: {one: number for number, one in enumerate(sorted(book.lenders), 1)},
            Unnamed.INCOME: {one: number for number, one in enumerate(sorted(book.incomes), 1)},
        }

    def debt(self, subject: str) -> str | Numbered:
        """Return a loan's or line's name, or its number."""
        loan = self._book.loans.get(LoanId(subject))
        return self._named(Unnamed.DEBT, subject, (loan or self._book.lines[LineId(subject)]).name)

    def lender(self, lender: LenderId) -> str | Numbered:
        """Return a lender's name, or its number."""
        return self._named(Unnamed.LENDER, lender, self._book.lenders[lender].name)

    def income(self, income: IncomeId) -> str | Numbered:
        """Return an income's name, or its number."""
        return self._named(Unnamed.INCOME, income, self._book.incomes[income].name)

    def typed(self, text: str) -> str | None:
        """Return what somebody typed, None where it may hold a name that is not to be shown."""
        return None if self._hidden else text

    def _named(self, what: Unnamed, identity: str, name: str) -> str | Numbered:
        if not self._hidden or identity in self._own:
            return name
        return Numbered(what, self._numbers[what][identity])
