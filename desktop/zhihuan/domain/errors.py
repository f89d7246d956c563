"""What can go wrong in the user's own terms.

Each error carries its facts as fields and never a sentence: `wording` makes the sentence.
Every class here has an entry in docs/errors.md.
"""

from __future__ import annotations

from dataclasses import dataclass


class ZhihuanError(Exception):
    """Anything that is told to the user calmly instead of being reported as a bug."""


class DomainError(ZhihuanError):
    """The user can mend it: exit code 1 on the command line."""


class EnvironmentProblem(ZhihuanError):
    """The machine's fault, not the ledger's: exit code 3 on the command line."""


@dataclass(eq=False)
class CurrencyMismatch(DomainError):
    """Two amounts of different currencies were added or compared."""

    left: str
    right: str


@dataclass(eq=False)
class NotAnAmount(DomainError):
    """A text that should be an amount of money is not one."""

    text: str


@dataclass(eq=False)
class AmountTooLarge(DomainError):
    """An amount is beyond what any person's ledger can hold."""

    text: str


@dataclass(eq=False)
class AmountTooFine(DomainError):
    """An amount has more decimals than its currency."""

    text: str
    currency: str


@dataclass(eq=False)
class UnknownCurrency(DomainError):
    """A currency code that is not three capital letters."""

    text: str


@dataclass(eq=False)
class NotARate(DomainError):
    """A text that should be an interest rate is not one."""

    text: str


@dataclass(eq=False)
class NotADate(DomainError):
    """A text that should be a calendar day is not one, or is a day that does not exist.

    `beyond`: a month is needed (year-month) that lies before or after all that the calendar has.
    """

    text: str
    beyond: bool = False


@dataclass(eq=False)
class AmountNotPositive(DomainError):
    """An amount that must be above zero is not."""

    field: str
    amount: str


@dataclass(eq=False)
class TermsOutOfRange(DomainError):
    """A loan's number of periods or rate is outside what can be scheduled."""

    field: str
    value: str
    lowest: str
    highest: str


@dataclass(eq=False)
class NotWhole(DomainError):
    """What must be a whole number is not one."""

    field: str
    text: str
    lowest: str
    highest: str


@dataclass(eq=False)
class NotANumber(DomainError):
    """What must be a plain number, such as a multiple, is not one."""

    field: str
    text: str


@dataclass(eq=False)
class BelowZero(DomainError):
    """A number that may be zero is below it."""

    field: str
    text: str


@dataclass(eq=False)
class DatesOutOfOrder(DomainError):
    """A day that must come later comes earlier."""

    earlier_field: str
    earlier: str
    later_field: str
    later: str


@dataclass(eq=False)
class FieldMissing(DomainError):
    """Something needed for what was asked is not given."""

    field: str


@dataclass(eq=False)
class PlanDoesNotAddUp(DomainError):
    """The principal of a plan's rows is not the loan's principal."""

    principal: str
    rows: str


@dataclass(eq=False)
class ChangeDoesNotFit(DomainError):
    """A loan's plan cannot be changed in this way, or not on this day."""

    change: str
    method: str


@dataclass(eq=False)
class LoanClosed(DomainError):
    """A loan was to be changed or paid off on or after the day it was settled."""

    loan: str
    closed_on: str


@dataclass(eq=False)
class NameMissing(DomainError):
    """A thing the user must be able to recognise has no name."""

    field: str


@dataclass(eq=False)
class NoSuchThing(DomainError):
    """A command names something that the book does not hold."""

    kind: str
    identity: str


@dataclass(eq=False)
class AlreadyThere(DomainError):
    """A command adds something the book holds already."""

    kind: str
    identity: str


@dataclass(eq=False)
class StillInUse(DomainError):
    """Something cannot be deleted because others refer to it."""

    kind: str
    name: str
    used_by: int


@dataclass(eq=False)
class LineAlreadyInState(DomainError):
    """A line event that would change nothing: closing what is closed."""

    line: str
    state: str


@dataclass(eq=False)
class DayToCome(DomainError):
    """What has happened was told for a day after today."""

    field: str
    day: str
    today: str


@dataclass(eq=False)
class CaseEnded(DomainError):
    """A recovery case that has ended would have been ended again, or measured by something else."""

    line: str
    ended: str


@dataclass(eq=False)
class CaseOpen(DomainError):
    """A recovery case that has not ended would have been opened again."""

    line: str


@dataclass(eq=False)
class LossHasCase(DomainError):
    """A loss of a line that began a recovery case would have become something that is no loss."""

    line: str


@dataclass(eq=False)
class LimitNotLower(DomainError):
    """A line that was cut, or restored in part, would have no lower limit than before."""

    limit: str
    before: str


@dataclass(eq=False)
class ReplacesItself(DomainError):
    """A line would have taken its own place."""

    line: str


@dataclass(eq=False)
class NothingToUndo(DomainError):
    """Undo was asked for and no step is left."""


@dataclass(eq=False)
class NothingToRedo(DomainError):
    """Redo was asked for and no undone step is left."""


@dataclass(eq=False)
class CostNotComputable(DomainError):
    """Amounts and days to which no rate belongs, or several.

    `reason`: "one_sided" (money goes one way only), "currencies", "no_root" (no rate fits), "several"
    (rates that contradict each other), "beyond" (a rate too high or too low to be one).
    """

    reason: str


@dataclass(eq=False)
class PaymentInExcess(DomainError):
    """A payment is more than a loan can ask for: `excess` beyond the `payoff`, what it takes to owe nothing more."""

    loan: str
    payoff: str
    excess: str


@dataclass(eq=False)
class NeverPaysOff(DomainError):
    """An instalment does not pay a loan off within so many periods; `smallest` does."""

    instalment: str
    interest: str
    smallest: str
    periods: int


@dataclass(eq=False)
class OneMustBeEmpty(DomainError):
    """Of principal, rate, periods and instalment one is found from the others, so exactly one is left empty."""

    empty: int
