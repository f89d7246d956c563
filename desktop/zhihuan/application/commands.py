"""What the user can do to the ledger, each a value that `decide` turns into changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from zhihuan.application.household_commands import HouseholdCommand
from zhihuan.application.recovery_commands import CasePlan, DeleteLineEvent, EditLineEvent, RecoveryCommand
from zhihuan.domain.benchmark import Quote, QuoteId
from zhihuan.domain.book import Import, Kind, RecordedRow, RowKey, Thing
from zhihuan.domain.credit_line import CreditLine, LineEvent, LineId
from zhihuan.domain.enquiry import Enquiry
from zhihuan.domain.income import Income, IncomeId
from zhihuan.domain.lender import Lender
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.loan_change import ChangeId, LoanChange
from zhihuan.domain.payment import Payment, PaymentId
from zhihuan.domain.recovery.case import Confidence, LossReason
from zhihuan.domain.reminder_rules import ReminderWish
from zhihuan.domain.revolving import EntryId, LineEntry


@dataclass(frozen=True, slots=True)
class AddLoan:
    """Take a loan into the ledger, with its lender if the ledger does not know it yet.

    `quotes` are what is known of benchmarks: a floating loan brings those of its own. `funders` are the further
    institutions in the contract, taken in like the lender.
    """

    loan: Loan
    lender: Lender
    quotes: tuple[Quote, ...] = ()
    funders: tuple[Lender, ...] = ()


@dataclass(frozen=True, slots=True)
class EditLoan:
    """Put a loan's corrected terms in place of the recorded ones."""

    loan: Loan
    lender: Lender
    quotes: tuple[Quote, ...] = ()
    funders: tuple[Lender, ...] = ()


@dataclass(frozen=True, slots=True)
class DeleteLoan:
    """Take a loan, its changes and its payments out of the ledger."""

    loan: LoanId


@dataclass(frozen=True, slots=True)
class SettleLoan:
    """Note that a loan was settled early on a day."""

    loan: LoanId
    on: date


@dataclass(frozen=True, slots=True)
class Refinance:
    """Take a loan into the ledger that pays an old one off on a day, and with the same money those of `also`."""

    old: LoanId
    loan: Loan
    lender: Lender
    on: date
    quotes: tuple[Quote, ...] = ()
    funders: tuple[Lender, ...] = ()
    also: tuple[LoanId, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeLoan:
    """Note what was agreed about a loan from a day on, or correct it."""

    change: LoanChange


@dataclass(frozen=True, slots=True)
class DeleteLoanChange:
    """Take a loan's dated change out of the ledger."""

    change: ChangeId


@dataclass(frozen=True, slots=True)
class SetLender:
    """Correct a lender: its name, kind, or what a payment to it pays first."""

    lender: Lender


@dataclass(frozen=True, slots=True)
class AddLine:
    """Take a credit line into the ledger, with its limit where known."""

    line: CreditLine
    lender: Lender
    opened: LineEvent | None = None


@dataclass(frozen=True, slots=True)
class EditLine:
    """Put a line's corrected name or days in place of the recorded ones."""

    line: CreditLine


@dataclass(frozen=True, slots=True)
class DeleteLine:
    """Take a line, its entries, events and recovery cases out of the ledger."""

    line: LineId


@dataclass(frozen=True, slots=True)
class RecordLineEvent:
    """Note what happened to a line; a cut, freeze or closure opens a recovery case, unless that is not wanted.

    `told`: the platform's words; `capital`: it carried a business; `planned_on`: the day its steps are planned from,
    else that of the loss; `plan`: what it begins with, else what its reason proposes.
    """

    event: LineEvent
    reason: LossReason = LossReason.UNKNOWN
    confidence: Confidence = Confidence.UNKNOWN
    told: str = ""
    capital: bool = False
    opens_case: bool = True
    planned_on: date | None = None
    plan: CasePlan | None = None


@dataclass(frozen=True, slots=True)
class RecordPayment:
    """Note that money was paid towards a loan; `in_excess`: the lender took it though it is more than all was."""

    payment: Payment
    in_excess: bool = False


@dataclass(frozen=True, slots=True)
class RecordPayments:
    """Note one payment that went to several loans, each part its own; `in_excess` as for one."""

    payments: tuple[Payment, ...]
    in_excess: bool = False


@dataclass(frozen=True, slots=True)
class EditPayment:
    """Correct a recorded payment: its day, amount or note; the day of a part holds for all that was paid with it."""

    payment: Payment
    in_excess: bool = False


@dataclass(frozen=True, slots=True)
class ReversePayment:
    """Note that a payment was taken back on a day, whole; without a day, that it stands after all."""

    payment: PaymentId
    on: date | None


@dataclass(frozen=True, slots=True)
class DeletePayment:
    """Take a payment out of the ledger."""

    payment: PaymentId


@dataclass(frozen=True, slots=True)
class PayBill:
    """Note that money was paid towards a line."""

    entry: LineEntry


@dataclass(frozen=True, slots=True)
class AddEntry:
    """Note a movement on a line that is no repayment of one bill."""

    entry: LineEntry


@dataclass(frozen=True, slots=True)
class TurnIntoPlan:
    """Take what a loan comes to off its line's bill (first the named one): the loan is the plan it is repaid by."""

    loan: Loan
    bill: date | None = None


@dataclass(frozen=True, slots=True)
class DeleteEntry:
    """Take a line's entry out of the ledger; the plan it left the bill for goes with it."""

    entry: EntryId


@dataclass(frozen=True, slots=True)
class SetIncome:
    """Note an income, or correct one."""

    income: Income


@dataclass(frozen=True, slots=True)
class DeleteIncome:
    """Take an income out of the ledger."""

    income: IncomeId


@dataclass(frozen=True, slots=True)
class SetQuote:
    """Note what a benchmark was from a day on, or correct it."""

    quote: Quote


@dataclass(frozen=True, slots=True)
class DeleteQuote:
    """Take a benchmark's quote out of the ledger."""

    quote: QuoteId


@dataclass(frozen=True, slots=True)
class SetReminderWish:
    """Want reminders of one loan, line or lender otherwise than the rules say."""

    wish: ReminderWish


@dataclass(frozen=True, slots=True)
class DeleteReminderWish:
    """Want reminders of one loan, line or lender as the rules say."""

    wish: str


@dataclass(frozen=True, slots=True)
class TakeImport:
    """Take everything one read of files brings into the ledger, as one step.

    `corrected` take the place of what is recorded under their ids (a newer file tells better), `removed` go. `rows`
    are what is recorded of the files' rows; one whose key is known already is recorded anew. `noted` are rows that
    change nothing, kept so that a later state of theirs is followed: what the ledger knows under another key, what
    was reversed before it was ever recorded, and what the user left out for good. `asked_again` are the keys of rows
    that were left out so and are not any more.
    """

    imports: tuple[Import, ...]
    lenders: tuple[Lender, ...]
    lines: tuple[CreditLine, ...]
    loans: tuple[Loan, ...]
    payments: tuple[Payment, ...]
    entries: tuple[LineEntry, ...]
    rows: tuple[RecordedRow, ...]
    corrected: tuple[CreditLine | Payment | LineEntry | Enquiry, ...] = ()
    removed: tuple[PaymentId | EntryId, ...] = ()
    noted: tuple[RecordedRow, ...] = ()
    enquiries: tuple[Enquiry, ...] = ()
    asked_again: tuple[RowKey, ...] = ()

    @property
    def count(self) -> int:
        """How many rows became something in the ledger, or changed or named what is there."""
        return len({(row.imported, row.line) for row in self.rows})


@dataclass(frozen=True, slots=True)
class TakeLedger:
    """Take things of another ledger in as they stand there, in place of those of the same id, as one step."""

    name: str
    things: tuple[tuple[Kind, Thing], ...]


@dataclass(frozen=True, slots=True)
class TakeSample:
    """Take a whole household to look around in into the ledger, as one step."""

    name: str
    commands: tuple[Command, ...]


Command = (
    AddLoan | EditLoan | DeleteLoan | SettleLoan | Refinance | ChangeLoan | DeleteLoanChange | SetLender | AddLine
    | EditLine | DeleteLine | RecordLineEvent | EditLineEvent | DeleteLineEvent | RecordPayment | RecordPayments
    | EditPayment | ReversePayment | DeletePayment | PayBill | AddEntry | TurnIntoPlan | DeleteEntry | SetIncome
    | DeleteIncome | SetQuote | DeleteQuote | SetReminderWish | DeleteReminderWish | TakeImport | TakeLedger
    | TakeSample | HouseholdCommand | RecoveryCommand
)
