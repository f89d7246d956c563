"""What one row of a statement means: its kind by the layout's rules, its product by its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhihuan.application.imported import RowKind
from zhihuan.application.products import Product
from zhihuan.importing.cells import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhihuan.importing.products import ProductWords
    from zhihuan.importing.profiles import Profile

_ON_A_PAYER = frozenset({RowKind.PURCHASE, RowKind.REFUND})


@dataclass(frozen=True, slots=True)
class Meaning:
    """A row's kind, the products it may concern, and whether it concerns debt though no rule fits."""

    kind: RowKind
    products: tuple[Product, ...] = ()
    unclear: bool = False


def payer(profile: Profile, pay_from: str) -> str:
    """Return who really paid: the text before the discounts (`花呗&红包`)."""
    sign = profile.credit.payer_until
    text = plain(pay_from)
    return text.partition(sign)[0].strip() if sign else text


def meaning(profile: Profile, words: ProductWords, texts: Mapping[str, str]) -> Meaning:
    """Return what a row means; `texts` are its fields as they are compared, the payer without discounts.

    Purchases and refunds concern the product that paid; all else the product that the
    counterparty and the text name, so that a bill named in a shop's text misleads nobody.
    """
    paid_with = words.named_in(texts["pay_from"])
    concerned = any(category in texts["category"] for category in profile.credit.categories)
    for rule in profile.kinds:
        if (rule.on_credit and not paid_with) or not all(
            any(part in texts[name] for part in parts) for name, parts in rule.words.items()
        ):
            continue
        if rule.kind not in _ON_A_PAYER:
            return Meaning(rule.kind, words.named_in(texts["text"]))
        if not paid_with and rule.kind is RowKind.REFUND and not concerned:
            return Meaning(RowKind.NOT_CREDIT)
        return Meaning(rule.kind, paid_with[:1])
    return Meaning(RowKind.NOT_CREDIT, unclear=concerned or bool(paid_with))
