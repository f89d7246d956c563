"""Amounts of money out of the texts that statements write them in.

Decides by the whole column whether a point or a comma starts the decimals, checks every text
before converting it, and never guesses: what could be two amounts is left to the user.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from zhihuan.application.imported import Reason
from zhihuan.domain.errors import AmountTooFine, AmountTooLarge, NotAnAmount
from zhihuan.domain.money import CNY, Money
from zhihuan.importing.cells import plain
from zhihuan.importing.unusable import Unusable

if TYPE_CHECKING:
    from collections.abc import Iterable

_BLANK: Final = re.compile(r"[-/—]*")
_YUAN: Final = re.compile(r"^(?:¥|rmb|cny|人民币)\s*|\s*(?:元|圆|rmb|cny|人民币)$", re.IGNORECASE)
_CODE: Final = re.compile(r"(?P<before>[A-Z]{3})?\s*(?P<number>[^A-Z]*?)\s*(?P<after>[A-Z]{3})?")
_FOREIGN_SIGN: Final = re.compile(r"[$€£₩₹฿]")
_NUMBER: Final = re.compile(r"(?P<sign>[+-]?)(?P<digits>[0-9.,]*[0-9][0-9.,]*)(?P<myriad>万?)")
_GROUPED: Final = {
    ".": re.compile(r"[0-9]*|[0-9]{1,3}(?:,[0-9]{3})+"),
    ",": re.compile(r"[0-9]*|[0-9]{1,3}(?:\.[0-9]{3})+"),
}
_GROUP: Final = 3
_MOST_DIGITS: Final = 15
_LONGEST: Final = 60
_CURRENCY_NAMES: Final = {"": CNY, "人民币": CNY, "人民币元": CNY, "RMB": CNY, "元": CNY, "CNY": CNY}


@dataclass(frozen=True, slots=True)
class _Written:
    """An amount's text taken apart."""

    negative: bool
    digits: str
    myriad: bool
    currency: str | None


def currency_named(cell: str) -> str:
    """Return the code of the currency that a cell names; a blank one means yuan.

    Raises Unusable (other_currency).

    >>> currency_named("人民币"), currency_named(" usd")
    ('CNY', 'USD')
    """
    name = plain(cell).upper()
    if name in _CURRENCY_NAMES:
        return _CURRENCY_NAMES[name]
    if re.fullmatch(r"[A-Z]{3}", name):
        return name
    raise Unusable(Reason.OTHER_CURRENCY, name)


def decimal_marks(cells: Iterable[str]) -> frozenset[str]:
    """Return the decimal marks that a column's amounts prove: `.`, `,`, both or none.

    >>> sorted(decimal_marks(["1.000", "12.50"])), sorted(decimal_marks(["1.234,56"])), sorted(decimal_marks(["1.000"]))
    (['.'], [','], [])
    """
    marks = set()
    for cell in cells:
        try:
            written = _take_apart(cell)
        except Unusable:
            continue
        if written is not None and (mark := _mark_proved_by(written.digits)):
            marks.add(mark)
    return frozenset(marks)


def amount(cell: str, marks: frozenset[str], currency: str = CNY) -> Money | None:
    """Read one amount; blank means None, never zero. `marks` is what its column proves.

    Raises Unusable: bad_amount, ambiguous_amount, amount_too_fine, amount_too_large, other_currency.

    >>> dots = frozenset(".")
    >>> [str(amount(text, dots)) for text in ("¥1,234.50", "(12.00)", "1.000", "１２.５", "10万")]
    ['1234.50', '-12.00', '1.00', '12.50', '100000.00']
    """
    written = _take_apart(cell)
    if written is None:
        return None
    mark = _mark_for(written.digits, marks, cell)
    whole, _, fraction = written.digits.rpartition(mark) if mark in written.digits else (written.digits, "", "")
    if not _GROUPED[mark].fullmatch(whole) or fraction.strip("0123456789"):
        raise Unusable(Reason.BAD_AMOUNT, plain(cell))
    whole, fraction = re.sub(r"[.,]", "", whole).lstrip("0"), fraction.rstrip("0")
    if len(whole) > _MOST_DIGITS:
        raise Unusable(Reason.AMOUNT_TOO_LARGE, plain(cell))
    return _money(f"{whole or '0'}.{fraction or '0'}", written, currency)


def _money(number: str, written: _Written, currency: str) -> Money:
    if len(number) > _LONGEST:
        raise Unusable(Reason.AMOUNT_TOO_FINE, number)
    if written.myriad:
        number = f"{Decimal(number).scaleb(4):f}"
    try:
        money = Money.parse(number, written.currency or currency)
    except AmountTooFine as problem:
        raise Unusable(Reason.AMOUNT_TOO_FINE, number) from problem
    except AmountTooLarge as problem:
        raise Unusable(Reason.AMOUNT_TOO_LARGE, number) from problem
    except NotAnAmount as problem:
        raise Unusable(Reason.AMOUNT_TOO_FINE, number) from problem
    return -money if written.negative else money


def _take_apart(cell: str) -> _Written | None:
    text = plain(cell).replace("\u2212", "-").replace("－", "-")
    if _BLANK.fullmatch(text):
        return None
    if len(text) > _LONGEST:
        raise Unusable(Reason.AMOUNT_TOO_LARGE if re.fullmatch(r"[0-9.,]+", text) else Reason.BAD_AMOUNT, text)
    bracketed = re.fullmatch(r"\(\s*([^()]+?)\s*\)", text)
    text = bracketed[1] if bracketed else text
    signed = re.fullmatch(r"([+-])\s*(.*)", text)
    sign, rest = (signed[1], signed[2]) if signed else ("", text)
    rest, currency = _without_currency(rest, text)
    number = _NUMBER.fullmatch(rest)
    if not number or (sign and number["sign"]):
        raise Unusable(Reason.BAD_AMOUNT, text)
    negative = bool(bracketed) or sign == "-" or number["sign"] == "-"
    return _Written(negative, number["digits"], bool(number["myriad"]), currency)


def _without_currency(text: str, whole: str) -> tuple[str, str | None]:
    yuanless = _YUAN.sub("", text)
    if yuanless != text:
        return yuanless.strip(), CNY
    if _FOREIGN_SIGN.search(text):
        raise Unusable(Reason.OTHER_CURRENCY, whole)
    coded = _CODE.fullmatch(text)
    if coded and (coded["before"] or coded["after"]) and not (coded["before"] and coded["after"]):
        code = coded["before"] or coded["after"]
        if code not in {"NAN", "INF"}:
            return coded["number"], code
    return text, None


def _mark_proved_by(digits: str) -> str | None:
    """Return the decimal mark that a number can only have, or None where both are possible."""
    kinds = {sign for sign in ".," if sign in digits}
    if not kinds:
        return None
    if len(kinds) == 2:  # noqa: PLR2004 — both signs: the last one starts the decimals
        return max(kinds, key=digits.rindex)
    (sign,) = kinds
    other = "," if sign == "." else "."
    if digits.count(sign) > 1:
        return other
    head, _, tail = digits.partition(sign)
    could_group = len(tail) == _GROUP and 1 <= len(head) <= _GROUP and head[0] != "0"
    return None if could_group else sign


def _mark_for(digits: str, marks: frozenset[str], cell: str) -> str:
    proved = _mark_proved_by(digits)
    if proved:
        return proved
    if len(marks) == 1:
        return next(iter(marks))
    if "." in digits or ("," in digits and marks):
        raise Unusable(Reason.AMBIGUOUS_AMOUNT, plain(cell))
    return "."
