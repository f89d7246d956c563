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
from zhihuan.domain.money import CNY, Money, decimals
from zhihuan.importing.cells import plain
from zhihuan.importing.characters import simplified
from zhihuan.importing.unusable import Unusable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_BLANK: Final = re.compile(r"[-/—]*")
_YUAN: Final = re.compile(r"^(?:¥|(?:rmb|cny|人民币)\s*/?)\s*|\s*(?:元|圆|rmb|cny|人民币)$", re.IGNORECASE)
_CODE: Final = re.compile(r"(?:(?P<before>[A-Z]{3})\s*/?)?\s*(?P<number>[^A-Z]*?)\s*(?P<after>[A-Z]{3})?")
_FOREIGN_SIGN: Final = re.compile(r"[$€£₩₹฿]")
_SIGNS: Final = {
    "$": frozenset({"USD", "HKD", "CAD", "AUD", "SGD", "TWD", "NZD", "MXN"}), "€": frozenset({"EUR"}),
    "£": frozenset({"GBP"}), "₩": frozenset({"KRW"}), "₹": frozenset({"INR"}), "฿": frozenset({"THB"}),
}
_ARABIC: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩٫٬", "0123456789.,")
_LOCAL_NAMES: Final = {"د.ا": "JOD", "د.إ": "AED", "د.ك": "KWD", "ر.س": "SAR", "ج.م": "EGP"}
_PLAIN: Final = re.compile(r"(-?)([0-9]{1,12})(?:\.([0-9]{1,2}))?")
_NOTED: Final = re.compile(r"(?P<amount>.*[0-9][^()]*)\((?P<note>[^()]*[^()0-9.,\s][^()]*)\)")
_CENTS: Final = 2
_NUMBER: Final = re.compile(r"(?P<sign>[+-]?)(?P<digits>[0-9.,]*[0-9][0-9.,]*)(?P<myriad>万?)")
_GROUPED: Final = {
    ".": re.compile(r"[0-9]*|[0-9]{1,3}(?:,[0-9]{3})+"),
    ",": re.compile(r"[0-9]*|[0-9]{1,3}(?:\.[0-9]{3})+"),
}
_GROUP: Final = 3
ANY: Final = "XXX"
"""No currency in particular: every sign is taken for granted."""
_MOST_DIGITS: Final = 15
_LONGEST: Final = 60
_CURRENCY_NAMES: Final = {
    "": CNY, "人民币": CNY, "人民币元": CNY, "RMB": CNY, "元": CNY, "CNY": CNY, "CNH": CNY,
    "美元": "USD", "美金": "USD", "港币": "HKD", "港元": "HKD", "欧元": "EUR", "英镑": "GBP",
    "日元": "JPY", "日圆": "JPY", "澳元": "AUD", "澳大利亚元": "AUD", "加元": "CAD", "加拿大元": "CAD",
    "新加坡元": "SGD", "新西兰元": "NZD",
    "瑞士法郎": "CHF", "新台币": "TWD", "澳门元": "MOP", "韩元": "KRW", "韩国元": "KRW", "泰铢": "THB", "泰国铢": "THB",
    "卢布": "RUB",
}


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

    >>> currency_named("人民币"), currency_named(" usd"), currency_named("港幣")
    ('CNY', 'USD', 'HKD')
    """
    name = simplified(plain(cell)).upper()
    if name in _CURRENCY_NAMES:
        return _CURRENCY_NAMES[name]
    if re.fullmatch(r"[A-Z]{3}", name):
        return name
    raise Unusable(Reason.OTHER_CURRENCY, name)


def note_beside(cell: str) -> tuple[str, str]:
    """Return an amount's text without the note in brackets behind it, and the note.

    >>> note_beside("131.77(已退款89.84)"), note_beside("8,000.00(CN)"), note_beside("(12.00)")
    (('131.77', '已退款89.84'), ('8,000.00', 'CN'), ('(12.00)', ''))
    """
    text = plain(cell)
    match = _NOTED.fullmatch(text) if text.endswith(")") else None
    return (match["amount"].strip(), match["note"]) if match else (text, "")


def decimal_marks(cells: Iterable[str]) -> frozenset[str]:
    """Return the decimal marks that a column's amounts prove: `.`, `,`, both or none.

    >>> sorted(decimal_marks(["1.000", "12.50"])), sorted(decimal_marks(["1.234,56"])), sorted(decimal_marks(["1.000"]))
    (['.'], [','], [])
    """
    marks = set()
    for cell in cells:
        try:
            written = _take_apart(note_beside(cell)[0], ANY)
        except Unusable:
            continue
        if written is not None and (mark := _mark_proved_by(written.digits)):
            marks.add(mark)
    return frozenset(marks)


def amount(cell: str, marks: Callable[[], frozenset[str]], currency: str = CNY) -> Money | None:
    """Read one amount; blank means None, never zero. `marks` tells what its column proves, asked only in doubt.

    Raises Unusable: bad_amount, ambiguous_amount, amount_too_fine, amount_too_large, other_currency.

    >>> dots = lambda: frozenset(".")
    >>> [str(amount(text, dots)) for text in ("¥1,234.50", "(12.00)", "1.000", "１２.５", "10万")]
    ['1234.50', '-12.00', '1.00', '12.50', '100000.00']
    >>> amount("-$1,099.14", dots, "USD"), amount("د.ا 4.750", dots)
    (Money(minor=-109914, currency='USD'), Money(minor=4750, currency='JOD'))
    >>> amount("HKD/12.00", dots)
    Money(minor=1200, currency='HKD')
    """
    simple = _PLAIN.fullmatch(cell)
    if simple and decimals(currency) == _CENTS:
        minor = int(simple[2]) * 100 + int((simple[3] or "").ljust(_CENTS, "0"))
        return Money(-minor if simple[1] else minor, currency)
    written = _take_apart(cell, currency)
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


def _take_apart(cell: str, currency: str) -> _Written | None:
    text = simplified(plain(cell)).translate(_ARABIC).replace("\u2212", "-").replace("－", "-")
    if _BLANK.fullmatch(text):
        return None
    if len(text) > _LONGEST:
        raise Unusable(Reason.AMOUNT_TOO_LARGE if re.fullmatch(r"[0-9.,]+", text) else Reason.BAD_AMOUNT, text)
    bracketed = re.fullmatch(r"\(\s*([^()]+?)\s*\)", text)
    text = bracketed[1] if bracketed else text
    signed = re.fullmatch(r"([+-])\s*(.*)", text)
    sign, rest = (signed[1], signed[2]) if signed else ("", text)
    rest, named = _without_currency(rest, text, currency)
    number = _NUMBER.fullmatch(rest)
    if not number or (sign and number["sign"]):
        raise Unusable(Reason.BAD_AMOUNT, text)
    negative = bool(bracketed) or sign == "-" or number["sign"] == "-"
    return _Written(negative, number["digits"], bool(number["myriad"]), named)


def _without_currency(text: str, whole: str, currency: str) -> tuple[str, str | None]:
    yuanless = _YUAN.sub("", text)
    if yuanless != text:
        return yuanless.strip(), None if currency == "JPY" and "¥" in text else CNY
    for name, code in _LOCAL_NAMES.items():
        if name in text:
            return text.replace(name, "").strip(), code
    sign = _FOREIGN_SIGN.search(text)
    if sign:
        ours, codes = currency == ANY or currency in _SIGNS[sign[0]], _SIGNS[sign[0]]
        if not ours and len(codes) > 1:
            raise Unusable(Reason.OTHER_CURRENCY, whole)
        rest = re.sub(r"^(?:US|HK|CA|AU|A|C)(?=\$)", "", text).replace(sign[0], "", 1).strip()
        return rest, None if ours else next(iter(codes))
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


def _mark_for(digits: str, marks: Callable[[], frozenset[str]], cell: str) -> str:
    proved = _mark_proved_by(digits)
    if proved:
        return proved
    if not digits.strip("0123456789"):
        return "."
    found = marks()
    if len(found) == 1:
        return next(iter(found))
    if "." in digits or found:
        raise Unusable(Reason.AMBIGUOUS_AMOUNT, plain(cell))
    return "."
