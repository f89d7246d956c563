"""What the columns of an unknown table mean: first guessed, then as the user says, then kept for the next time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from zhihuan.application.imported import RowKind, Vantage


class Shape(StrEnum):
    """What one row of a table stands for."""

    STATEMENT = "statement"
    """One movement of an account; most have nothing to do with debt."""
    REPAYMENTS = "repayments"
    """One event of one loan or card."""
    LOANS = "loans"
    """One whole contract."""
    PLAN = "plan"
    """One instalment of a lender's plan."""
    APPLICATIONS = "applications"
    """One look at a credit report, such as for an application."""


FIELDS_OF: Final[Mapping[Shape, tuple[str, ...]]] = {
    Shape.STATEMENT: (
        "date", "time", "amount", "amount_out", "amount_in", "direction", "type", "category", "counterparty", "memo",
        "pay_from", "status", "order_id", "merchant_id", "account", "balance", "currency",
    ),
    Shape.REPAYMENTS: (
        "date", "loan", "amount", "amount_out", "amount_in", "direction", "type", "principal", "interest", "fee",
        "penalty", "period", "status", "pay_from", "lender", "order_id", "memo", "balance", "currency",
    ),
    Shape.LOANS: (
        "name", "principal", "start", "lender", "product", "periods", "rate", "rate_year", "rate_month", "rate_day",
        "rate_period", "method", "due_day", "first_due", "status", "external_id", "currency", "memo",
    ),
    Shape.PLAN: (
        "period", "date", "amount", "principal", "interest", "fee", "penalty", "balance", "status", "paid_at", "loan",
    ),
}
"""The fields that a column of each kind of table can be, the important ones first."""
_NEEDED: Final[Mapping[Shape, tuple[frozenset[str], ...]]] = {
    Shape.STATEMENT: (frozenset({"date", "amount"}), frozenset({"date", "amount_out", "amount_in"})),
    Shape.REPAYMENTS: (
        frozenset({"date", "amount"}), frozenset({"date", "amount_out"}), frozenset({"date", "principal", "interest"}),
    ),
    Shape.LOANS: (frozenset({"name", "principal", "start"}),),
    Shape.PLAN: (frozenset({"date", "amount"}), frozenset({"date", "principal", "interest"})),
}

BY_WORDS: Final = "words"
"""Where an amount without a minus went if the row's own words tell it."""
ASK: Final = "ask"
"""What a word of the kind column means if the person decides row by row."""
TOLD_KINDS: Final = (
    RowKind.REPAY, RowKind.BORROW, RowKind.PURCHASE, RowKind.REFUND, RowKind.INTEREST, RowKind.FEE, RowKind.PENALTY,
    RowKind.NOT_CREDIT,
)
"""What a word of the kind column can be said to mean."""
MOST_WORDS: Final = 20
"""Of a column that holds more different words than this, only so many can be told."""
_WITH_DIRECTION: Final = frozenset({Shape.STATEMENT, Shape.REPAYMENTS})


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """One table's columns by meaning: `fields` and `sure` (0 to 100) stand for the titles, column by column.

    An empty field leaves its column unused. `plus` is where an amount without a minus goes (`out`,
    `in`, `BY_WORDS`, or empty where that was not said), `kinds` what words of the kind column mean (a `RowKind`, `ASK`,
    or empty where the other columns tell it), `order` how `03/04/05` is meant
    (`day_first`, `month_first`, `year_first`, or empty), `product`, `lender` and `loan` hold for every row.
    """

    name: str
    titles: tuple[str, ...]
    fields: tuple[str, ...]
    sure: tuple[int, ...] = ()
    shape: Shape = Shape.STATEMENT
    vantage: Vantage = Vantage.LEDGER
    plus: str = ""
    kinds: tuple[tuple[str, str], ...] = ()
    order: str = ""
    currency: str = "CNY"
    product: str = ""
    lender: str = ""
    loan: str = ""
    first: tuple[tuple[str, ...], ...] = field(default=(), compare=False)
    """What stands in the first rows of each column, for a person to see."""
    words: tuple[tuple[str, ...], ...] = field(default=(), compare=False)
    """The different words of each column, up to `MOST_WORDS` of them."""

    @property
    def missing(self) -> frozenset[str]:
        """The fields without which such a table cannot be read; none when it can."""
        lacking = min((need - set(self.fields) for need in _NEEDED[self.shape]), key=len)
        names_loan = self.shape is not Shape.REPAYMENTS or self.loan or self.product or "loan" in self.fields
        return lacking if names_loan else lacking | {"loan"}

    @property
    def kind_words(self) -> tuple[str, ...]:
        """The words that stand in the kind column, if there is one."""
        place = self.fields.index("type") if "type" in self.fields else len(self.words)
        return self.words[place] if place < len(self.words) else ()

    @property
    def takes_direction(self) -> bool:
        """Whether it may be said which way an amount without a minus went: no column tells it."""
        return self.shape in _WITH_DIRECTION and "amount" in self.fields and "direction" not in self.fields

    @property
    def asks_direction(self) -> bool:
        """Whether only the person can say which way an amount without a minus went: no word tells it either."""
        told = dict(self.kinds)
        return self.takes_direction and not (self.kind_words and all(map(told.get, self.kind_words)))
