"""Whether a row is perhaps what the ledger holds already, seen from another account: asked, never decided.

The bank's debit and the wallet's repayment are one event: equal amounts a few days apart of one loan or line, or of
one lender, product or card, or the text names the service through which it was paid.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from itertools import islice
from types import MappingProxyType
from typing import Final

from zhihuan.application.import_lines import tail_of
from zhihuan.application.import_owners import Whose, source_of
from zhihuan.application.import_preview import RowPlace
from zhihuan.application.import_targets import Targets
from zhihuan.application.import_terms import folded
from zhihuan.application.import_things import ENTRY_KINDS, Movement, own_ids, whole_key
from zhihuan.application.imported import ImportedRow, RowKind, Vantage
from zhihuan.domain.book import Book, RecordedRow
from zhihuan.domain.credit_line import CreditLine
from zhihuan.domain.loan import Loan
from zhihuan.domain.money import Money, total
from zhihuan.domain.payment import Payment
from zhihuan.domain.revolving import EntryKind

_DAYS: Final = 2
_DAYS_OF_CARDS: Final = 3
_SERVICES: Final = MappingProxyType({
    "alipay": ("支付宝", "蚂蚁", "alipay"), "wechat": ("财付通", "微信", "tenpay", "wechat"),
    "jd": ("京东", "网银在线"), "meituan": ("美团",),
})
"""What bank statements call the payment services, by the source of their own statements."""
_MOST_SUGGESTED: Final = 20
_BY_LOAN: Final = frozenset({Vantage.LENDER, Vantage.LEDGER})
"""In whose books one payment of several loans stands as a row for each."""
_Measure = tuple[EntryKind, str, int, date]
_Account = tuple[str, str]
"""A source and a lender."""
_COSTS: Final = frozenset({EntryKind.INTEREST, EntryKind.FEE, EntryKind.PENALTY})


@dataclass(frozen=True, slots=True)
class Seen:
    """One movement of the ledger: what is alike to it."""

    thing: Movement
    target: Loan | CreditLine

    @property
    def kind(self) -> EntryKind:
        """Which way it moved the debt."""
        return _kind(self.thing)

    @property
    def text(self) -> str:
        """What its row said of it."""
        thing = self.thing
        return folded(thing.note if isinstance(thing, Payment) else f"{thing.counterparty}{thing.note}")


@dataclass(frozen=True, slots=True)
class Waiting:
    """A repayment that is still open: its key, where it stands, and whose file it is in."""

    row: ImportedRow
    key: str
    place: RowPlace
    whose: Whose

    @property
    def id(self) -> str:
        """What a choice calls it: the id that it would have as an entry of a line."""
        return own_ids(self.key)[1]


def _kind(thing: Movement) -> EntryKind:
    return EntryKind.REPAYMENT if isinstance(thing, Payment) else thing.kind


@dataclass(slots=True)
class Likeness:
    """The movements of the book and of this import, by amount and by day."""

    targets: Targets
    vantages: Mapping[str, Vantage]
    sources: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _met: set[str] = field(default_factory=set)
    """The sources of all that there is; empty for what no export told of."""
    _by_amount: dict[_Measure, dict[str, list[Seen]]] = field(default_factory=lambda: defaultdict(dict))
    _by_day: dict[tuple[date, str], dict[_Account, list[Seen]]] = field(default_factory=lambda: defaultdict(dict))
    _totals: dict[tuple[date, str], dict[_Account, int]] = field(default_factory=lambda: defaultdict(dict))
    _repaid: dict[str, Seen] = field(default_factory=dict)
    _shared: dict[tuple[Money, date], list[tuple[Seen, ...]]] = field(default_factory=lambda: defaultdict(list))
    _waiting: dict[tuple[Money, date], list[Waiting]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, book: Book, targets: Targets, vantages: Mapping[str, Vantage]) -> Likeness:
        """Return what a book holds."""
        likeness = cls(targets, vantages)
        for row in book.rows.values():
            likeness.know(row.thing, source_of(row.id))
        for things in (book.payments, book.entries):
            for thing in things.values():
                likeness.see(thing)
        likeness.see_shared(book.rows.values())
        return likeness

    def know(self, thing: str, source: str) -> None:
        """Remember that an export tells of a movement."""
        self.sources[thing].add(source)
        self._met.add(source)

    def see_shared(self, rows: Iterable[RecordedRow]) -> None:
        """Remember which movements one row became together: the shares of a repayment of several debts."""
        shares: dict[str, list[str]] = defaultdict(list)
        for row in rows:
            shares[whole_key(row.id)].append(row.thing)
        for things in shares.values():
            parts = tuple(self._repaid[one] for one in things if one in self._repaid) if len(things) > 1 else ()
            if len(parts) > 1:
                amount = total((one.thing.amount for one in parts), parts[0].thing.amount.currency)
                self._shared[amount, parts[0].thing.on].append(parts)

    def wait(self, waiting: Waiting) -> None:
        """Remember a repayment that is still open."""
        row = waiting.row
        if row.kind is RowKind.REPAY and row.amount is not None and row.on is not None:
            self._waiting[row.amount, row.on].append(waiting)

    def meet(self, waiting: Waiting, thing: Movement) -> None:
        """Remember that a repayment is open no more, being a movement that another file tells."""
        if waiting.row.amount is not None and waiting.row.on is not None:
            self._waiting[waiting.row.amount, waiting.row.on].remove(waiting)
        self.know(thing.id, waiting.whose.source)

    def beside(self, row: ImportedRow, source: str, made: Movement) -> list[Waiting]:
        """Return the repayments of other files that are still open and may be this one, likeliest first."""
        target = self.targets.of_movement(made)
        if not self._waiting or target is None or row.kind is not RowKind.REPAY or not row.amount or row.on is None:
            return []
        return [
            one for day in _about(row.on, _DAYS) for one in self._waiting.get((row.amount, day), ())
            if one.whose.source != source and self._other_books(source, one.whose.source)
            and self._names(one.row, target)
        ]

    def see(self, thing: Movement, source: str | None = None) -> None:
        """Remember a movement; `source` is whose export tells of it."""
        if source is not None:
            self.know(thing.id, source)
        target, kind = self.targets.of_movement(thing), _kind(thing)
        if target is None:
            return
        seen, amount = Seen(thing, target), thing.amount
        known = min(self.sources.get(thing.id, ()), default="")
        self._met.add(known)
        self._by_amount[kind, amount.currency, amount.minor, thing.on].setdefault(known, []).append(seen)
        if kind is EntryKind.REPAYMENT:
            self._repaid[thing.id] = seen
        if kind is EntryKind.REPAYMENT and known:
            day, account = (thing.on, amount.currency), (known, target.lender)
            self._by_day[day].setdefault(account, []).append(seen)
            self._totals[day][account] = self._totals[day].get(account, 0) + amount.minor

    def suggested(
        self, row: ImportedRow, source: str, made: Movement | None
    ) -> tuple[str, ...]:
        """Return the movements that a row may be, likeliest first, each as ids joined as in `Choice.same_as`.

        `made` is what the row would become, None where that is not known. A lender's row of one of several loans may
        be a part of what was paid for all of them, whether the rows of the other loans stand in its file or not.
        """
        if self._met <= {source} or row.amount is None or row.on is None or row.kind not in ENTRY_KINDS:
            return ()
        row_on, kind = row.on, ENTRY_KINDS[row.kind]
        target = None if made is None else self.targets.of_movement(made)
        found: list[tuple[tuple[bool, timedelta, str], tuple[Seen, ...]]] = [
            ((one.target != target, abs(one.thing.on - row_on), one.thing.id), (one,))
            for one in islice(self._equal(row, row_on, kind, row.amount, source, target), _MOST_SUGGESTED)
        ]
        if kind is EntryKind.REPAYMENT:
            found += [
                ((True, abs(parts[0].thing.on - row_on), parts[0].thing.id), parts)
                for parts in self._sums(row, row_on, row.amount, source, target)
            ]
        if not found and kind is EntryKind.REPAYMENT:
            found = [
                ((True, abs(one.thing.on - row_on), one.thing.id), (one,))
                for one in islice(self._wholes(row, row_on, row.amount, source, target), _MOST_SUGGESTED)
            ]
        likeliest = sorted(found, key=lambda pair: pair[0])
        return tuple(dict.fromkeys("+".join(one.thing.id for one in parts) for _, parts in likeliest))

    def _sums(
        self, row: ImportedRow, on: date, amount: Money, source: str, target: Loan | CreditLine | None
    ) -> Iterator[tuple[Seen, ...]]:
        """Yield the movements that together are the row's amount: one row's shares, or one lender's of a day."""
        for day in _about(on, _DAYS):
            for shares in self._shared.get((amount, day), ()):
                if any(self._alike(one, row, on, source, target) for one in shares):
                    yield shares
            for account, minor in self._totals.get((day, amount.currency), {}).items():
                parts = self._by_day[day, amount.currency][account]
                if minor == amount.minor and account[0] != source and 1 < len(parts) <= _MOST_SUGGESTED and all(
                    self._alike(one, row, on, source, target) for one in parts
                ):
                    yield tuple(parts)

    def _equal(
        self, row: ImportedRow, on: date, kind: EntryKind, amount: Money, source: str, target: Loan | CreditLine | None
    ) -> Iterator[Seen]:
        """Yield the movements of just that amount about that day that the row may be."""
        for day in _about(on, _DAYS_OF_CARDS):
            for known, found in self._by_amount.get((kind, amount.currency, amount.minor, day), {}).items():
                if known != source:
                    yield from (one for one in found if self._alike(one, row, on, source, target))

    def _wholes(
        self, row: ImportedRow, on: date, amount: Money, source: str, target: Loan | CreditLine | None
    ) -> Iterator[Seen]:
        """Yield what other accounts told of which a row may be one loan's part, be other parts linked already."""
        product = self.targets.catalogue.get(row.product or "")
        if self.vantages.get(source) not in _BY_LOAN or not row.loan_name or (product and product.lender_from_text):
            return
        for day in _about(on, _DAYS):
            for found in self._by_day.get((day, amount.currency), {}).values():
                yield from (
                    one for one in found
                    if amount < one.thing.amount and self._is_of_others(one, source)
                    and (self._names(row, one.target) if target is None else one.target.lender == target.lender)
                )

    def _is_of_others(self, seen: Seen, source: str) -> bool:
        """Say whether other accounts told of a movement."""
        others = self.sources.get(seen.thing.id, set()) - {source}
        return bool(others) and all(self._other_books(source, one) for one in others)

    def _alike(
        self, seen: Seen, row: ImportedRow, on: date, source: str, target: Loan | CreditLine | None
    ) -> bool:
        sources = self.sources.get(seen.thing.id, set())
        if source in sources or not all(self._other_books(source, one) for one in sources):
            return False
        if seen.kind in _COSTS:
            return seen.target == target and seen.thing.on == on
        if abs(seen.thing.on - on).days > self._days(seen.target):
            return False
        if target is not None:
            if seen.target.id == target.id or not sources:
                return seen.target.id == target.id
            named = seen.target.lender == target.lender and self._names_service(row, seen, source, sources)
            return named or _related(seen.target, target)
        return bool(sources) and (self._names(row, seen.target) or self._names_service(row, seen, source, sources))

    def _other_books(self, one: str, other: str) -> bool:
        vantage, other_vantage = self.vantages.get(one), self.vantages.get(other)
        return vantage is None or vantage is not other_vantage or vantage is Vantage.LEDGER

    def _days(self, target: Loan | CreditLine) -> int:
        product = self.targets.catalogue.get(target.product)
        return _DAYS_OF_CARDS if product is not None and product.lender_from_text else _DAYS

    def _names(self, row: ImportedRow, target: Loan | CreditLine) -> bool:
        """Say whether a row that has no loan or line yet names this one's product, lender or card."""
        text = folded(f"{row.counterparty}{row.memo}{row.loan_name or ''}{row.lender or ''}")
        lender = self.targets.lenders.get(target.lender)
        tail = tail_of(target.name)
        return (
            (bool(target.product) and target.product in (row.product, *row.candidates))
            or (lender is not None and self.targets.is_named_in(text, lender))
            or (tail is not None and tail in text)
        )

    def _names_service(self, row: ImportedRow, seen: Seen, source: str, sources: set[str]) -> bool:
        text = folded(f"{row.counterparty}{row.memo}{row.pay_from or ''}")
        return any(word in text for one in sources for word in _SERVICES.get(one, ())) or any(
            word in seen.text for word in _SERVICES.get(source, ())
        )


@lru_cache(maxsize=4096)
def _about(on: date, days: int) -> tuple[date, ...]:
    """Return the days around one, itself first; a statement asks about few days, and often."""
    return tuple(
        on + timedelta(days=apart) for apart in sorted(range(-days, days + 1), key=abs)
        if date.min.toordinal() <= on.toordinal() + apart <= date.max.toordinal()
    )


def _related(one: Loan | CreditLine, other: Loan | CreditLine) -> bool:
    """Say whether two debts may be one under two names: of one product or lender, and not told apart as cards."""
    tails = {tail_of(one.name), tail_of(other.name)} - {None}
    return len(tails) < 2 and ((bool(one.product) and one.product == other.product) or one.lender == other.lender)  # noqa: PLR2004 - two cards
