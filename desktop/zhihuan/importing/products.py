"""Credit products recognised by the words statements use for them.

Read from `resources/lenders/*.toml`. Names a product only where its word stands in the text.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from decimal import Decimal
from importlib.resources.abc import Traversable
from typing import Any, Final

from zhihuan.application.institutions import NO_INSTITUTIONS, Institutions
from zhihuan.application.products import Product
from zhihuan.domain.card_terms import CardTerms, CashFeeRule, InterestOn, LateFeeRule, MinimumRule
from zhihuan.domain.lender import LenderKind
from zhihuan.domain.money import Money
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.importing.characters import simplified

_BANK: Final = re.compile(r"([\u4e00-\u9fff]{2,12}?)(?<![分支总]行)银行")
_BEFORE_A_BANK: Final = re.compile(
    r".*(?:还款|[转付扣][账帐款]|转[入出]|信用卡|储蓄卡|借记卡|支付宝?|财付通|微信|云闪付|银联|代扣|[缴存取汇]款|消费|往|至|给|到)"
)
_NO_BANKS: Final = frozenset({
    "手机", "网上", "电话", "掌上", "直销", "开户", "对方", "他行", "跨行", "本行", "商业", "个人网上", "企业网上",
    "个人手机",
})
_CARDS: Final = ("信用卡", "贷记卡")
_REMEMBERED: Final = 4096
_LATIN: Final = "[A-Za-z0-9]"
_CARD_TAIL: Final = re.compile(r"\(([0-9]{4})\)|尾号([0-9]{4})")


def read_products(folder: Traversable) -> tuple[Product, ...]:
    """Return every product of a folder, file by file."""
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name)
    tables = [table for file in files for table in tomllib.loads(file.read_text(encoding="utf-8")).get("product", ())]
    return tuple(_product(table) for table in tables)


def _product(table: Mapping[str, Any]) -> Product:
    usual = _usual(table["usual"]) if "usual" in table else None
    return Product(**{**table, "words": tuple(table["words"]), "kind": LenderKind(table["kind"]), "usual": usual})


def _usual(table: Mapping[str, Any]) -> CardTerms:
    """Return the terms of most contracts; shares and amounts are written as text, so that none is a float."""
    late, cash = table.get("late_fee"), table.get("cash_fee")
    return CardTerms(
        daily_rate=Rate(Decimal(table["daily_rate"]), RateUnit.DAY),
        interest_on=InterestOn(table["interest_on"]),
        compound=table.get("compound", False),
        minimum=MinimumRule(Decimal(table["minimum_share"])),
        late_fee=late and LateFeeRule(Decimal(late["share"]), _amount(late, "floor")),
        cash_fee=cash and CashFeeRule(Decimal(cash["share"]), _amount(cash, "floor"), _amount(cash, "cap")),
        grace_days=table.get("grace_days", 0),
        tolerance=_amount(table, "tolerance"),
    )


def _amount(table: Mapping[str, str], key: str) -> Money | None:
    return Money.parse(table[key]) if key in table else None


class ProductWords:
    """Finds products, and the banks beside them, in texts; the longest word wins where words overlap."""

    def __init__(self, products: Iterable[Product], institutions: Institutions = NO_INSTITUTIONS) -> None:
        products = tuple(products)
        self._institutions = institutions
        self._by_code = {product.code: product for product in products}
        self._by_word = {word.lower(): product for product in products for word in map(simplified, product.words)}
        longest_first = sorted(self._by_word, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(_whole, longest_first)) or r"(?!)", re.IGNORECASE)
        self._found: dict[str, tuple[Product, ...]] = {}

    def named_in(self, text: str) -> tuple[Product, ...]:
        """Return the products that a text names, in its order, each once."""
        known = self._found.get(text)
        if known is None:
            found = self._pattern.findall(simplified(text))
            known = tuple(dict.fromkeys(self._by_word[hit.lower()] for hit in found))
            if len(self._found) < _REMEMBERED:
                self._found[text] = known
        return known

    def bank_in(self, text: str) -> str | None:
        """Return the bank that a text names: as it is written there if that is its name, in full if it is for short.

        The one whose credit card the text names goes before others; a bank that is not known counts if it is called so.
        """
        banks = [(one, at) for one, at in self._institutions.spelled_in(text) if one.kind is LenderKind.BANK]
        if not banks:
            return bank_named_in(text)
        one, at = next((found for found in banks if found[1].string.startswith(_CARDS, found[1].end())), banks[0])
        return at[0] if at[0].endswith("银行") else one.name_zh

    def names_lender(self, text: str) -> bool:
        """Say whether a text names a lender or a platform that is no bank: people keep no money there."""
        return any(one.kind is not LenderKind.BANK for one, _ in self._institutions.spelled_in(text))

    def coded(self, code: str) -> Product | None:
        """Return the product with a code."""
        return self._by_code.get(code)


def _whole(word: str) -> str:
    """Return the pattern of a word: Latin letters and figures stand alone, Chinese ones may stand within others."""
    before = rf"(?<!{_LATIN})" if re.match(_LATIN, word) else ""
    after = rf"(?!{_LATIN})" if re.match(_LATIN, word[-1:]) else ""
    return f"{before}{re.escape(word)}{after}"


def bank_named_in(*texts: str) -> str | None:
    """Return the first bank that one of the texts names.

    What stands before a bank's name without a gap is not part of it, and a branch or a bank on the phone is no name.

    >>> bank_named_in("江苏银行信用购"), bank_named_in("信用卡还款招商银行"), bank_named_in("花呗")
    ('江苏银行', '招商银行', None)
    >>> bank_named_in("手机银行 信用卡还款"), bank_named_in("广东分行银行卡中心")
    (None, None)
    """
    named = (_BEFORE_A_BANK.sub("", match[1]) for text in texts for match in _BANK.finditer(text))
    return next((f"{name}银行" for name in named if name and name not in _NO_BANKS), None)


def card_named_in(bank: str | None, text: str) -> str | None:
    """Return what to call a card whose last four digits a text gives.

    >>> card_named_in("交通银行", "交通银行信用卡(7449)")
    '交通银行信用卡(7449)'
    """
    match = _CARD_TAIL.search(text)
    return f"{bank or ''}信用卡({match[1] or match[2]})" if match else None
