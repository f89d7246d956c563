"""What a file said, row by row, before anything of it meets the ledger.

`importing` fills these from bytes and nothing else; `importing_plan` compares them with the
book and turns them into commands. Knows nothing of files, columns or encodings.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date, time

    from zhihuan.application.agreement import Agreement
    from zhihuan.application.imported_loan import ImportedLoan
    from zhihuan.domain.enquiry import EnquiryPurpose, EnquiryResult
    from zhihuan.domain.money import Money


class RowGroup(StrEnum):
    """Where a row stands in the preview."""

    NEW = "new"
    """Understood; the plan may still find it in the ledger, or find its loan missing."""
    DUPLICATE = "duplicate"
    """Said before: earlier in this file, or (found by the plan) in the ledger."""
    IGNORED = "ignored"
    """Understood and left out on purpose; the reason says why."""
    UNDECIDED = "undecided"
    """Only the user can say what it means."""
    ERROR = "error"
    """The row contradicts itself or the calendar; it must be mended in the file."""


class RowKind(StrEnum):
    """What happened, as far as a row tells."""

    LOAN = "loan"
    """A row of a loan register: a whole contract, see `ImportedRow.loan`."""
    REPAY = "repay"
    BORROW = "borrow"
    PURCHASE = "purchase"
    """Something bought on credit: it raises the debt, and the later repayment is no second expense."""
    REFUND = "refund"
    """A purchase on credit undone: it lowers the debt."""
    INTEREST = "interest"
    FEE = "fee"
    PENALTY = "penalty"
    INSTALMENT = "instalment"
    """An instalment of a plan, put on a bill by the lender."""
    TO_PLAN = "to_plan"
    """What left a bill to be paid in instalments."""
    PLAN = "plan"
    """A row of a lender's repayment plan: what falls due on `on`, with its parts and the balance after it."""
    APPLICATION = "application"
    """A look at the credit report, such as for an application: by `lender`, with its `purpose` and `result`."""
    NOT_CREDIT = "not_credit"
    """Nothing to do with debt, or not known."""


class Reason(StrEnum):
    """Why a row is left out, left open or wrong; on a NEW row, what the user might want to know."""

    FAILED = "failed"
    """The payment failed; no money moved."""
    CLOSED_UNPAID = "closed_unpaid"
    """The order was closed before anybody paid."""
    CLOSED_WITHOUT_REFUND = "closed_without_refund"
    """The order was closed after it was paid, and this file holds no refund for it."""
    WAITING = "waiting"
    """Not paid yet."""
    NOT_CREDIT = "not_credit"
    """Paid with own money, or received: no debt is touched."""
    NOT_A_LOAN = "not_a_loan"
    """A deposit waived or an amount frozen: shown beside credit, but nothing is owed."""
    ZERO_AMOUNT = "zero_amount"
    NEGATIVE_AMOUNT = "negative_amount"
    PAYS_TWO_DEBTS = "pays_two_debts"
    """One amount for several products; `candidates` lists them."""
    INSTALMENT_PLAN = "instalment_plan"
    """Bought in instalments: a plan with its own fee, not one charge on the next bill."""
    REFUND_PARENT_MISSING = "refund_parent_missing"
    """A refund whose purchase is not in this file."""
    REFUND_BEYOND = "refund_beyond"
    """More was given back than its purchase came to, or before it was bought; `detail` is the purchase."""
    REPEATED = "repeated"
    """The same order stands earlier in this file."""
    REVERSED = "reversed"
    """The lender took it back or put it right on the same day: what was really paid is what is left."""
    RETURNED = "returned"
    """The repayment came back to who paid it, all of it or a part: what did not come back counts."""
    BAD_DATE = "bad_date"
    AMBIGUOUS_DATE = "ambiguous_date"
    """Day and month could be either way round, and the column does not tell."""
    DATE_MISSING = "date_missing"
    BAD_AMOUNT = "bad_amount"
    AMBIGUOUS_AMOUNT = "ambiguous_amount"
    """`1.000` could be one or one thousand, and the column does not tell."""
    AMOUNT_TOO_FINE = "amount_too_fine"
    """More decimals than the currency has."""
    AMOUNT_TOO_LARGE = "amount_too_large"
    MISSING_AMOUNT = "missing_amount"
    TWO_AMOUNTS = "two_amounts"
    """Both the money-in and the money-out column are filled."""
    PARTS_DIFFER = "parts_differ"
    """Principal, interest and fees do not add up to the amount."""
    OTHER_CURRENCY = "other_currency"
    """A currency sign that names no single currency this program can be sure of."""
    LOAN_MISSING = "loan_missing"
    NAME_MISSING = "name_missing"
    INSTITUTION_MISSING = "institution_missing"
    UNKNOWN_PURPOSE = "unknown_purpose"
    """Why somebody looked at the report is told in a word that is not known."""
    UNKNOWN_PRODUCT = "unknown_product"
    """Credit for certain, but whose is not recognised."""
    UNKNOWN_KIND = "unknown_kind"
    UNKNOWN_STATUS = "unknown_status"
    UNKNOWN_METHOD = "unknown_method"
    BAD_RATE = "bad_rate"
    AMBIGUOUS_RATE = "ambiguous_rate"
    """A bare number that could be a fraction or per cent."""
    BAD_PERIODS = "bad_periods"
    BAD_DUE_DAY = "bad_due_day"
    BAD_PERIOD = "bad_period"
    WRONG_SHAPE = "wrong_shape"
    """More or fewer cells than the header has columns, so no cell can be trusted."""
    QUOTE_UNCLOSED = "quote_unclosed"
    """A quotation mark is opened and never closed, so no cell can be trusted."""
    BYTES_MISFIT = "bytes_misfit"
    """Some of its bytes are no characters of the file's encoding; they stand as ‹FF›."""


UNDONE: Final = frozenset({Reason.REVERSED, Reason.RETURNED})
"""Why a repayment does not count as it was told first."""


class Vantage(StrEnum):
    """In whose books a file was kept: what one event looks like depends on it."""

    WALLET = "wallet"
    """A payment service: Alipay, WeChat, JD, Meituan."""
    ACCOUNT = "account"
    """A bank account that repayments are paid from and draws are paid into."""
    LENDER = "lender"
    """The lender's own: a card's statement, a loan servicer's history, a register, a plan."""
    LEDGER = "ledger"
    """A person's own book-keeping, in this program or another."""


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """One data row of a file and what it means.

    `line` is the first physical line of the row, counted from 1. `detail` is the offending
    text, clipped. `product` is a code of the product catalogue; `candidates` are the codes
    to choose from where a row names several. `loan_name` is what the file calls the loan or
    card. `on` and `at` are wall time as written. Amounts are never negative on a NEW row;
    `kind` gives the direction. Parts are None where the file does not say, never zero.
    `account` is the account or card that the row moved, as the file calls it; `balance` is
    what the file says was left after it. `merchant_id` is the other number that some exporters
    give, by which refunds name what they undo. `key` is the same whenever the same event is
    exported again (see `zhihuan.application.row_keys`). `paid` and `paid_on` belong to the rows of a
    repayment plan: whether and when that instalment was paid, None where the file does not say.
    """

    line: int
    group: RowGroup
    kind: RowKind
    raw: tuple[str, ...]
    key: str = ""
    reason: Reason | None = None
    detail: str = ""
    product: str | None = None
    candidates: tuple[str, ...] = ()
    lender: str | None = None
    loan_name: str | None = None
    on: date | None = None
    at: time | None = None
    amount: Money | None = None
    principal: Money | None = None
    interest: Money | None = None
    fee: Money | None = None
    penalty: Money | None = None
    period: int | None = None
    bill_month: tuple[int, int] | None = None
    automatic: bool = False
    order_id: str | None = None
    merchant_id: str | None = None
    parent_order_id: str | None = None
    account: str = ""
    balance: Money | None = None
    pay_from: str | None = None
    counterparty: str = ""
    memo: str = ""
    status: str = ""
    loan: ImportedLoan | None = None
    paid: bool | None = None
    paid_on: date | None = None
    purpose: EnquiryPurpose | None = None
    result: EnquiryResult | None = None


class NoteKind(StrEnum):
    """What the reader noticed about a whole file."""

    COUNT_DIFFERS = "count_differs"
    """The file announces another number of rows than it holds."""
    SUM_DIFFERS = "sum_differs"
    """The file announces another sum than its rows add up to; `subject` is its own word for the group."""
    QUOTE_NEVER_CLOSED = "quote_never_closed"
    """A quotation mark is never closed, so its row was read again without quoting; `found` is how many such rows."""
    IDS_DAMAGED = "ids_damaged"
    """Order numbers were shortened by a spreadsheet program; `found` is how many."""
    NULS_DROPPED = "nuls_dropped"
    """NUL bytes stood in the text; `found` is how many."""
    HEADER_REPEATED = "header_repeated"
    """The header stands again among the rows, as in files joined end to end."""
    LINES_OUTSIDE_TABLE = "lines_outside_table"
    """Lines after the header that are no rows (rules, totals, explanations); `found` is how many."""
    LAYOUT_UNREADABLE = "layout_unreadable"
    """A layout of the user's own cannot be used: `subject` its file, `expected` the key, `found` what it says."""
    COLUMNS_UNUSED = "columns_unused"
    """Columns whose meaning is unknown; `found` lists them."""
    PART_LEFT_OUT = "part_left_out"
    """A sheet or member that holds no table known; `subject` is its name, `found` a `PartLeftOut`."""
    ERROR_CELLS = "error_cells"
    """Cells of a workbook hold an error (#DIV/0!) and count as blank; `found` is how many."""
    ROWS_AFTER_GAP = "rows_after_gap"
    """After very many empty rows something stands in `line`; nothing from there on was read."""


class PartLeftOut(StrEnum):
    """Why a sheet of a workbook or a member of an archive gave no rows, where others did; an empty one is not told."""

    NO_TABLE = "no_table"
    """It is no text, or no row of it looks like headings."""
    NO_RECORDS = "no_records"
    UNKNOWN_LAYOUT = "unknown_layout"
    ARCHIVE = "archive"
    """Another archive."""


@dataclass(frozen=True, slots=True)
class Note:
    """One observation about a file: what it announced, what was found, and where."""

    kind: NoteKind
    line: int = 0
    subject: str = ""
    expected: str = ""
    found: str = ""


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """A whole file, read: every data row exactly once, in the file's order.

    `source` names whose export it is (`alipay`, `zhihuan`), `profile` the layout, `owner` the
    account it was exported from (empty where the file does not say). A workbook gives one
    of these for each sheet that holds a table, an archive one for each file in it: `sheet` says
    which. `header` and `before` (the text before the table) are kept so that rows which could
    not be taken can be written out, mended and read again.
    """

    name: str
    sha256: str
    source: str
    profile: str
    encoding: str
    delimiter: str
    header_line: int
    owner: str
    rows: tuple[ImportedRow, ...]
    notes: tuple[Note, ...] = ()
    vantage: Vantage = Vantage.LEDGER
    sheet: str = ""
    header: tuple[str, ...] = ()
    before: str = ""
    agreement: Agreement | None = None
