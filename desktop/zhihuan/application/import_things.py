"""What rows become: payments and entries under ids that stay, and everything one import takes together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count
from types import MappingProxyType
from typing import Final

from zhihuan.application.identity import steady_id
from zhihuan.application.imported import ImportedRow, RowKind
from zhihuan.domain.book import Book, ImportId, RecordedRow, RowKey
from zhihuan.domain.credit_line import CreditLine
from zhihuan.domain.enquiry import Enquiry
from zhihuan.domain.loan import Loan
from zhihuan.domain.money import Money
from zhihuan.domain.payment import Payment, PaymentId
from zhihuan.domain.revolving import EntryId, EntryKind, LineEntry

Movement = Payment | LineEntry
ENTRY_KINDS: Final = MappingProxyType({
    RowKind.REPAY: EntryKind.REPAYMENT, RowKind.BORROW: EntryKind.DRAW, RowKind.PURCHASE: EntryKind.PURCHASE,
    RowKind.REFUND: EntryKind.REFUND, RowKind.INTEREST: EntryKind.INTEREST, RowKind.FEE: EntryKind.FEE,
    RowKind.PENALTY: EntryKind.PENALTY, RowKind.INSTALMENT: EntryKind.INSTALMENT, RowKind.TO_PLAN: EntryKind.TO_PLAN,
})
COSTS: Final = MappingProxyType({
    RowKind.INTEREST: "interest", RowKind.FEE: "fee", RowKind.PENALTY: "penalty",
})
"""The kinds of row that are one part of a payment, and which."""
LEFT_OUT: Final = "left_out"
"""What the key of a row stands for that the user left out for good: no thing has this id."""


def part_key(key: str, number: int) -> str:
    """Return the key of the nth thing that one row became; the first has the row's own.

    >>> part_key("a|me|1|repay", 1), part_key("a|me|1|repay", 2)
    ('a|me|1|repay', 'a|me|1|repay||2')
    """
    return f"{key}||{number}" if number > 1 else key


def whole_key(key: str) -> str:
    """Return the key of the row that a thing with that key comes from.

    >>> whole_key("a|me|1|repay||2"), whole_key("a|me|1|repay")
    ('a|me|1|repay', 'a|me|1|repay')
    """
    whole, joint, number = key.rpartition("||")
    return whole if joint and number.isdecimal() else key


def own_ids(key: str) -> tuple[str, str]:
    """Return the ids that a payment and an entry made from a key have."""
    return steady_id("payment", key), steady_id("entry", key)


def payment_of(row: ImportedRow, key: str, loan: Loan) -> Payment:
    """Return the payment that a row is; an interest, fee or penalty that was paid pays that part and no other."""
    amount, on = measured(row)
    if row.kind is not RowKind.REPAY:
        row = without_parts(row)
    interest, fee, penalty = (
        amount if row.kind is kind else told
        for kind, told in ((RowKind.INTEREST, row.interest), (RowKind.FEE, row.fee), (RowKind.PENALTY, row.penalty))
    )
    return Payment(
        PaymentId(own_ids(key)[0]), loan.id, on, amount, row.principal, interest, fee, penalty, row.period,
        row.order_id or "", row.memo,
    )


def entries_of(row: ImportedRow, keys: Iterator[str], line: CreditLine) -> Iterator[LineEntry]:
    """Yield the entry that a row is, and the costs that a repayment is known to have paid.

    What a repayment paid of interest, fees and penalties was owed beside what was drawn: charged the same day, it
    leaves the debt lowered by the principal alone.
    """
    amount, on = measured(row)
    bill = date(*row.bill_month, 1) if row.bill_month else None
    yield LineEntry(
        EntryId(own_ids(next(keys))[1]), line.id, on, ENTRY_KINDS[row.kind], amount, bill, row.order_id or "",
        row.counterparty, row.memo, whole_bill=row.automatic and bill is not None,
    )
    if row.kind is RowKind.REPAY:
        for kind, name in COSTS.items():
            cost = getattr(row, name)
            if cost is not None and cost.minor > 0:
                yield LineEntry(
                    EntryId(own_ids(next(keys))[1]), line.id, on, ENTRY_KINDS[kind], cost,
                    order_id=row.order_id or "", counterparty=row.counterparty, note=row.memo,
                )


def keys_from(key: str) -> Iterator[str]:
    """Yield the keys of the things that one row becomes, one after another."""
    return (part_key(key, number) for number in count(1))


def measured(row: ImportedRow) -> tuple[Money, date]:
    """Return what a row moved and when; a NEW row without either is a bug of its reader (ValueError)."""
    if row.amount is None or row.on is None:
        raise ValueError(row)
    return row.amount, row.on


def positive(amount: Money) -> Money:
    """Return an amount without its sign: the kind of a row tells the direction.

    >>> str(positive(Money(-100)))
    '1.00'
    """
    return -amount if amount.minor < 0 else amount


def without_parts(row: ImportedRow) -> ImportedRow:
    """Return a row of which it is not known what its amount is made of."""
    return replace(row, principal=None, interest=None, fee=None, penalty=None)


@dataclass(slots=True)
class Taken:
    """What the rows became so far, and what they change of the book."""

    book: Book
    loans: dict[str, Loan] = field(default_factory=dict)
    payments: dict[str, Payment] = field(default_factory=dict)
    entries: dict[str, LineEntry] = field(default_factory=dict)
    enquiries: dict[str, Enquiry] = field(default_factory=dict)
    removed: list[PaymentId | EntryId] = field(default_factory=list)
    rows: dict[str, RecordedRow] = field(default_factory=dict)
    noted: dict[str, RecordedRow] = field(default_factory=dict)
    """What changes nothing and is recorded beside what does, by key."""
    left_out: dict[str, RecordedRow] = field(default_factory=dict)
    """What the user leaves out for good, by key."""
    asked: list[RowKey] = field(default_factory=list)
    """The keys of what the user wants to be asked about again."""
    told_dues: dict[str, frozenset[date]] = field(default_factory=dict)
    """The dues of new loans of which their plan itself tells whether they were paid, by loan."""
    _keys: dict[str, list[str]] | None = None

    def thing(self, identity: str) -> Movement | Loan | None:
        """Return what has an id after this import, as far as it is planned."""
        book = self.book
        if identity in self.removed:
            return None
        for things in (self.payments, self.entries, self.loans, book.payments, book.entries, book.loans):
            if identity in things:
                return things[identity]  # type: ignore[index]
        return None

    def take(self, thing: Movement) -> None:
        """Note a movement that is added, or stands in place of the one of its id."""
        if thing.id in self.removed:
            self.removed.remove(thing.id)
        if isinstance(thing, Payment):
            self.payments[thing.id] = _still_reversed(thing, self.book.payments.get(thing.id))
        else:
            self.entries[thing.id] = thing

    def record(self, key: str, imported: ImportId, line: int, thing: str) -> None:
        """Note what a row became, or was found to be."""
        self.rows[key] = RecordedRow(RowKey(key), imported, line, thing)

    def note(self, key: str, imported: ImportId, line: int, thing: str) -> None:
        """Note what a row is that changes nothing: it is recorded if anything else is."""
        if key not in self.book.rows:
            self.noted[key] = RecordedRow(RowKey(key), imported, line, thing)

    def leave_out(self, key: str, imported: ImportId, line: int) -> None:
        """Note that a row becomes nothing, now and whenever it is read again."""
        self.left_out[key] = RecordedRow(RowKey(key), imported, line, LEFT_OUT)

    def ask_again(self, key: str) -> None:
        """Note that a row that was left out for good is left out no more, whether it is decided now or not."""
        self.asked.append(RowKey(key))

    def asked_again(self) -> tuple[RowKey, ...]:
        """Return the keys of rows that were left out and are open again."""
        told = self.rows.keys() | self.left_out.keys()
        return tuple(key for key in dict.fromkeys(self.asked) if key not in told)

    def recorded(self, key: str) -> RecordedRow | None:
        """Return what is recorded of the row with a key, by this import or before."""
        return self.rows.get(key) or self.left_out.get(key) or self.book.rows.get(RowKey(key))

    def beside(self) -> tuple[RecordedRow, ...]:
        """Return what is recorded of rows that change nothing."""
        beside = {**self.noted, **self.left_out}
        return tuple(row for key, row in beside.items() if key not in self.rows)

    def keys_of(self, thing: str) -> Sequence[str]:
        """Return the keys under which the book knows a thing."""
        if self._keys is None:
            self._keys = defaultdict(list)
            for key, row in self.book.rows.items():
                self._keys[row.thing].append(key)
        return self._keys.get(thing, ())

    def remove(self, things: Sequence[Movement]) -> None:
        """Note that movements did not happen as they were told."""
        for thing in things:
            self.payments.pop(thing.id, None)
            self.entries.pop(thing.id, None)
            if thing.id in self.book.payments or thing.id in self.book.entries:
                self.removed.append(thing.id)


def _still_reversed(payment: Payment, before: Payment | None) -> Payment:
    """Keep what the user noted about a payment that a newer file tells again."""
    if before is None or (before.reversed_on is not None and before.reversed_on < payment.on):
        return payment
    return replace(payment, effect=before.effect, reversed_on=before.reversed_on)
