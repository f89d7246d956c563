"""The whole book as one plain document, and back: versioned, exact, in a steady order.

Every field of every thing stands there under its own name. Amounts are decimal text with their currency, decimals and
days are text, what is not known is null. Nothing is guessed on the way back: a field too many or too few, or a number
where a text belongs, is damage.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any, Final, cast, get_origin

from cattrs import Converter
from cattrs.gen import make_dict_structure_fn

from zhihuan.domain.benchmark import Quote
from zhihuan.domain.book import FIELDS, Book, Import, Kind, RecordedRow, Thing
from zhihuan.domain.credit_line import CreditLine, LineEvent
from zhihuan.domain.enquiry import Enquiry
from zhihuan.domain.errors import DomainError
from zhihuan.domain.guarantee import Guarantee
from zhihuan.domain.household import HouseholdFact
from zhihuan.domain.income import Income
from zhihuan.domain.lender import Lender
from zhihuan.domain.loan import Loan
from zhihuan.domain.loan_change import LoanChange
from zhihuan.domain.money import Money
from zhihuan.domain.payment import Payment
from zhihuan.domain.recovery.business import BusinessFlow
from zhihuan.domain.recovery.case import RecoveryCase
from zhihuan.domain.recovery.contact import Contact
from zhihuan.domain.recovery.document import CaseDocument
from zhihuan.domain.recovery.step import RecoveryStep
from zhihuan.domain.reminder_rules import Never, ReminderWish
from zhihuan.domain.revolving import LineEntry

FORMAT: Final = "zhihuan-ledger"
VERSION: Final = 2
_TYPES: Final[Mapping[Kind, type[Thing]]] = MappingProxyType({
    Kind.LENDER: Lender, Kind.LINE: CreditLine, Kind.LINE_EVENT: LineEvent, Kind.LOAN: Loan,
    Kind.LOAN_CHANGE: LoanChange, Kind.PAYMENT: Payment, Kind.ENTRY: LineEntry, Kind.INCOME: Income,
    Kind.CASE: RecoveryCase, Kind.IMPORT: Import, Kind.ROW: RecordedRow, Kind.QUOTE: Quote,
    Kind.WISH: ReminderWish, Kind.FACT: HouseholdFact, Kind.ENQUIRY: Enquiry, Kind.GUARANTEE: Guarantee,
    Kind.STEP: RecoveryStep, Kind.CONTACT: Contact, Kind.DOCUMENT: CaseDocument, Kind.FLOW: BusinessFlow,
})
_MOST: Final = 2**63
_MISFITS: Final = (ValueError, TypeError, KeyError, ArithmeticError, RecursionError, DomainError)


class Misfit(ValueError):
    """A value is not what its field takes."""


@dataclass(eq=False)
class Damaged(ValueError):
    """A thing of the document cannot be what it says; `place` is its kind and its position from 1, or a field."""

    place: str


def plain_thing(thing: Thing) -> dict[str, Any]:
    """Return a thing as plain values under the names of its fields."""
    return cast("dict[str, Any]", _converter().unstructure(thing))


def things_of(book: Book, kind: Kind) -> list[Thing]:
    """Return everything of one kind in the order of the document: by id."""
    things = book.of(kind)
    return [things[identity] for identity in sorted(things)]


def book_of(document: Mapping[str, object]) -> Book:
    """Return the book that a document of this version holds; raises Damaged."""
    if document.keys() != {"format", "version", *FIELDS.values()}:
        raise Damaged(", ".join(sorted(document.keys() ^ {"format", "version", *FIELDS.values()})))
    return Book(**{FIELDS[kind]: _things(kind, document[FIELDS[kind]]) for kind in Kind})  # type: ignore[arg-type]


def _things(kind: Kind, listed: object) -> dict[str, Thing]:
    if not isinstance(listed, list):
        raise Damaged(FIELDS[kind])
    found: dict[str, Thing] = {}
    for number, value in enumerate(listed, 1):
        place = f"{FIELDS[kind]} {number}"
        try:
            thing: Thing = _converter().structure(value, _TYPES[kind])
        except _MISFITS as problem:
            raise Damaged(place) from problem
        if thing.id in found:
            raise Damaged(place)
        found[thing.id] = thing
    return found


@cache
def _converter() -> Converter:
    converter = Converter(detailed_validation=False)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_unstructure_hook(time, lambda at: at.isoformat("minutes"))
    converter.register_unstructure_hook(Decimal, str)
    converter.register_unstructure_hook(Money, lambda money: {"amount": str(money), "currency": money.currency})

    @converter.register_structure_hook_factory(is_dataclass)
    def thing(kind: type, converter: Converter) -> Callable[[Any, Any], Any]:
        build = cast("Callable[[Any, Any], Any]", make_dict_structure_fn(cast("Any", kind), converter))
        names = {one.name for one in fields(cast("Any", kind))}

        def read(value: object, kind: Any) -> object:  # noqa: ANN401 - cattrs says which class
            if type(value) is not dict or value.keys() != names:
                raise Misfit(kind, value)
            return build(value, kind)

        return read

    @converter.register_structure_hook_factory(_is_tuple)
    def several(kind: Any, converter: Converter) -> Callable[[Any, Any], Any]:  # noqa: ANN401 - as above
        (each, _) = kind.__args__
        return lambda value, _: tuple(converter.structure(one, each) for one in _exactly(list, value))

    converter.register_structure_hook(str, lambda value, _: _text(value))
    converter.register_structure_hook(StrEnum, lambda value, kind: kind(_text(value)))
    converter.register_structure_hook(bool, lambda value, _: _exactly(bool, value))
    converter.register_structure_hook(int, lambda value, _: _number(value))
    converter.register_structure_hook(date, lambda value, _: _day(value))
    converter.register_structure_hook(time, lambda value, _: _time(value))
    converter.register_structure_hook(time | Never | None, lambda value, _: _time_or_never(value))
    converter.register_structure_hook(Decimal, lambda value, _: Decimal(_text(value)))
    converter.register_structure_hook(Money, lambda value, _: _money(value))
    return converter


def _is_tuple(kind: Any) -> bool:  # noqa: ANN401 - any type that a field may have
    return get_origin(kind) is tuple


def _exactly(kind: type, value: Any) -> Any:  # noqa: ANN401 - of the kind that was asked for
    # `True` is a whole number to Python.
    if type(value) is not kind:
        raise Misfit(kind, value)
    return value


def _text(value: object) -> str:
    text: str = _exactly(str, value)
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise Misfit(str, value)
    return text


def _number(value: object) -> int:
    number: int = _exactly(int, value)
    if not -_MOST <= number < _MOST:
        raise Misfit(int, value)
    return number


def _day(value: object) -> date:
    found = date.fromisoformat(_text(value))
    if found.isoformat() != value:
        raise Misfit(date, value)
    return found


def _time(value: object) -> time:
    found = time.fromisoformat(_text(value))
    if found.isoformat("minutes") != value:
        raise Misfit(time, value)
    return found


def _time_or_never(value: object) -> time | Never | None:
    if value is None:
        return None
    return Never.NEVER if value == Never.NEVER else _time(value)


def _money(value: object) -> Money:
    if type(value) is not dict or value.keys() != {"amount", "currency"}:
        raise Misfit(Money, value)
    return Money.parse(_text(value["amount"]), _text(value["currency"]))
