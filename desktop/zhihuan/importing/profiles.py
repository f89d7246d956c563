"""Layouts as data: which columns a file must have, what each means, and which words say what.

Values only; `profile_files` reads them. The language is described in `docs/import-formats.md`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from zhihuan.application.column_mapping import Shape
from zhihuan.application.date_orders import Order
from zhihuan.application.imported import Reason, RowKind, Vantage
from zhihuan.importing.cells import bare_heading, heading, word

FIELDS: Final = frozenset({
    "date", "start", "time", "posted", "amount", "amount_out", "amount_in", "direction", "type", "category", "status",
    "counterparty", "memo", "remark", "pay_from", "pay_to", "from_kind", "to_kind", "order_id", "merchant_id",
    "account", "loan", "lender", "currency", "balance", "principal", "interest", "fee", "penalty", "period", "due_date",
    "paid_at", "bill", "other", "name", "product", "periods", "rate", "rate_year", "rate_month", "rate_day",
    "rate_period", "method", "due_day", "first_due", "external_id",
})
"""What a column can be."""
BILL_MONTH: Final = r"(\d{4})年(\d{1,2})月份?账单"
Patterns = tuple[re.Pattern[str], ...]


class Standing(StrEnum):
    """What a status says about the money, asked in this order."""

    NOT_A_LOAN = "not_a_loan"
    FAILED = "failed"
    WAITING = "waiting"
    CLOSED = "closed"
    DONE = "done"


class Flow(StrEnum):
    """Which way a row's money went, seen by the account that the file is about.

    In a lender's own books `out` raises the debt and `in` lowers it.
    """

    OUT = "out"
    IN = "in"
    NEUTRAL = "neutral"
    """The file itself says that it is neither."""
    UNTOLD = "untold"

    @property
    def turned(self) -> Flow:
        """The other way."""
        return {Flow.OUT: Flow.IN, Flow.IN: Flow.OUT}.get(self, self)


class Minus(StrEnum):
    """What a minus means before an amount whose direction a word or its column already tells."""

    ASK = "ask"
    IGNORE = "ignore"
    REVERSES = "reverses"


class Parent(StrEnum):
    """How a refund names the purchase that it undoes."""

    NUMBER_PREFIX = "number_prefix"
    """Its number is the purchase's number, a sign, and a suffix."""
    MERCHANT_NUMBER = "merchant_number"
    """Its number is the purchase's merchant number."""
    SAME_MERCHANT_NUMBER = "same_merchant_number"
    SAME_NUMBER = "same_number"
    UNTOLD = "untold"


@dataclass(frozen=True, slots=True)
class Test:
    """What a field must hold, or must not: one of the words, or a match of one of the patterns; blank if allowed."""

    field: str
    words: tuple[str, ...]
    patterns: Patterns = ()
    blank: bool = False
    wanted: bool = True

    def passes(self, text: str) -> bool:
        """Say whether a field's text is as wanted."""
        return self.wanted is (
            any(part in text for part in self.words)
            or any(pattern.search(text) for pattern in self.patterns)
            or (self.blank and not text)
        )


@dataclass(frozen=True, slots=True)
class KindRule:
    """A kind and what a row must be for it; `reason` leaves the row open or out, as the reason has it.

    `names_lender`: a lender that is no bank must be named. `lender` is whose debt it is where neither
    file nor text says. `debt_in` and `not_debt_in` are fields that must or must not name a debt; it is
    called as it is there, or in `loan_from`. `amount_from`: the row moved the first of these that is
    not nought. `half`: see `debts.without_halves`.
    """

    kind: RowKind
    tests: tuple[Test, ...] = ()
    flows: frozenset[Flow] = frozenset()
    on_credit: bool | None = None
    names_product: bool | None = None
    names_lender: bool = False
    product: str = ""
    product_from: tuple[str, ...] = ()
    debt_in: tuple[str, ...] = ()
    not_debt_in: tuple[str, ...] = ()
    loan_from: tuple[str, ...] = ()
    amount_from: tuple[str, ...] = ()
    half: bool = False
    reason: Reason | None = None
    lender: str = ""


@dataclass(frozen=True, slots=True)
class Announced:
    """What a file says about itself outside its table: patterns with the value in their first group."""

    owner: Patterns = ()
    account: Patterns = ()
    lender: Patterns = ()
    currency: Patterns = ()
    month: Patterns = ()
    rows: Patterns = ()
    sums: Patterns = ()
    banner: Patterns = ()
    end: frozenset[str] = frozenset()
    end_patterns: Patterns = ()


@dataclass(frozen=True, slots=True)
class CreditSigns:
    """How a statement marks what concerns debt."""

    automatic: tuple[str, ...] = ()
    instalments: tuple[str, ...] = ()
    bill_month: Patterns = ()
    payer_until: str = ""
    parent: Parent = Parent.UNTOLD
    parent_until: str = "_"
    debts: Mapping[str, Test] = field(default_factory=dict)
    """By product (`other` where it is none that is known), how an account of that product is called."""
    debt_name: Patterns = ()
    returned: Patterns = ()
    """How a repayment's own row says that it came back; a group holds how much, none means all of it."""
    parts_of_orders: bool = False
    """Equal rows of one order are parts of it, not the same row twice."""


@dataclass(frozen=True, slots=True)
class MoneySigns:
    """How a layout writes amounts; `plus` is the flow of an amount without a minus where nothing else tells it."""

    currency: str = "CNY"
    decimal: str = ""
    plus: Flow | None = None
    minus: Minus = Minus.ASK
    net: bool = False
    nought_is_blank: bool = False
    parts_make_all: bool = False


@dataclass(frozen=True, slots=True)
class Defaults:
    """What holds for every row of a layout that does not say otherwise; `loan` may hold {lender} and {tail}."""

    product: str = ""
    lender: str = ""
    loan: str = ""
    product_from: tuple[str, ...] = ("text",)


@dataclass(frozen=True, slots=True)
class Profile:
    """One layout. `needs` holds sets of fields, any of which makes a table recognisable."""

    code: str
    source: str
    shape: Shape
    vantage: Vantage
    needs: tuple[frozenset[str], ...]
    columns: Mapping[str, tuple[str, ...]]
    name_zh: str = ""
    name_en: str = ""
    helps: frozenset[str] = frozenset()
    generic: bool = False
    banner_needed: bool = False
    own: bool = False
    fingerprint: str = ""
    positions: Mapping[str, int] = field(default_factory=dict)
    width: int = 0
    announced: Announced = field(default_factory=Announced)
    status: Mapping[Standing, tuple[str, ...]] = field(default_factory=dict)
    kinds: tuple[KindRule, ...] = ()
    credit: CreditSigns = field(default_factory=CreditSigns)
    money: MoneySigns = field(default_factory=MoneySigns)
    order: Order | None = None
    month_alone: bool = False
    yearless: bool = False
    blank_waits: bool = False
    """A row without a day has not happened yet."""
    blocks: str = ""
    """The key with which a block begins, where each line of a file says one thing."""
    defaults: Defaults = field(default_factory=Defaults)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Per field, each word (as `cells.word` makes it) and what it means."""
    _fields: Mapping[str, tuple[str, ...]] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Make the look-up of headings; a heading may stand for several fields."""
        fields: dict[str, tuple[str, ...]] = {}
        for name, titles in self.columns.items():
            for title in map(heading, titles):
                fields[title] = (*fields.get(title, ()), name)
        object.__setattr__(self, "_fields", fields)

    def field_of(self, title: str) -> str | None:
        """Return which field a heading stands for first, brackets in it aside, or None."""
        return next(iter(self._fields_of(title)), None)

    def _fields_of(self, title: str) -> tuple[str, ...]:
        return self._fields.get(heading(title)) or self._fields.get(bare_heading(title)) or ()

    def columns_of(self, titles: Sequence[str]) -> dict[str, tuple[int, ...]]:
        """Return the fields of a header, each with the columns that hold it, the preferred one first.

        A heading that may stand for several fields goes to the first of them that no other column holds.
        """
        if self.is_headless(titles):
            return {name: (at,) for name, at in self.positions.items()}
        found: dict[str, list[tuple[int, int]]] = {}
        doubtful = []
        for index, title in enumerate(titles):
            names = self._fields_of(title)
            if len(names) == 1:
                found.setdefault(names[0], []).append((self._rank(names[0], title), index))
            elif names:
                doubtful.append((names, title, index))
        for names, title, index in doubtful:
            name = next((one for one in names if one not in found), names[0])
            found.setdefault(name, []).append((self._rank(name, title), index))
        return {name: tuple(index for _, index in sorted(places)) for name, places in found.items()}

    def is_headless(self, titles: Sequence[str]) -> bool:
        """Say whether a table has no headings, only numbers for its columns, as many as this layout has if it says."""
        if list(titles) != [str(number) for number in range(1, len(titles) + 1)]:
            return False
        return not self.width or not titles or self.width == len(titles)

    def _rank(self, name: str, title: str) -> int:
        known = [heading(one) for one in self.columns[name]]
        return next((known.index(form) for form in (heading(title), bare_heading(title)) if form in known), len(known))

    def missing(self, titles: Sequence[str]) -> frozenset[str]:
        """Return the fields that a header lacks to be of this layout; none when it is."""
        present = self.columns_of(titles).keys()
        return min((need - present for need in self.needs), key=len)

    def standing(self, status: str) -> Standing | None:
        """Return what a status word says about the money; None when it is unknown.

        The same word decides before a contained one, so that `unpaid` is not taken for `paid`.
        """
        text = word(status)
        for standing, words in self.status.items():
            if text in words:
                return standing
        for standing, words in self.status.items():
            if any(part and part in text for part in words):
                return standing
        return None

    def meaning(self, of: str, text: str) -> str | None:
        """Return what a word of a field means, or None when it is unknown."""
        return self.words.get(of, {}).get(word(text))

    def headings(self) -> frozenset[str]:
        """Return every heading of this layout, as `cells.heading` makes them."""
        return frozenset(self._fields)
