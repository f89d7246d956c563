"""What one row means: its kind by the layout's rules, its products by their words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from zhihuan.application.column_mapping import ASK, Shape
from zhihuan.application.imported import Reason, RowKind
from zhihuan.application.products import Product
from zhihuan.importing.profiles import Flow, KindRule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhihuan.importing.products import ProductWords
    from zhihuan.importing.profiles import Profile

_ON_A_PAYER: Final = frozenset({RowKind.PURCHASE, RowKind.REFUND})
_ACCOUNTS: Final = frozenset({"pay_from", "pay_to", "counterparty", "account"})
"""Fields that say what a debt is called; others only say that there is one."""
_REMEMBERED: Final = 4096
_ALWAYS: Final = ("text", "status", "direction", "pay_from", "type")


@dataclass(frozen=True, slots=True)
class Meaning:
    """A row's kind, the products it may concern, and why it stays open or out or who lends, where a rule says so."""

    kind: RowKind
    products: tuple[Product, ...] = ()
    reason: Reason | None = None
    lender: str = ""
    debt_in: str = ""
    """The field that names the debt, where a rule says so."""
    amount_from: tuple[str, ...] = ()
    half: bool = False
    """The same movement stands in the file once more, seen by the debt's own account."""


class Classifier:
    """Applies one layout's words and rules; `fields` are those whose text it wants to see.

    `text` is the counterparty and the description together, `row` all that a row says of its kind.
    Purchases and refunds concern the product that paid; all else the product that the text names,
    so that a bill named in a shop's text misleads nobody. A lender's own books concern one product alone.
    """

    def __init__(self, profile: Profile, words: ProductWords) -> None:
        self._profile = profile
        self._words = words
        asked = {test.field for rule in profile.kinds for test in rule.tests}
        named = {
            field for rule in profile.kinds
            for field in (*rule.product_from, *rule.debt_in, *rule.not_debt_in, *rule.loan_from)
        } | set(profile.defaults.product_from)
        self.fields = tuple(sorted((asked | named | set(_ALWAYS)) - {"text", "row", "sheet"}))
        self.sees_rows = "row" in asked | named
        self._debts: dict[str, tuple[Product, ...] | None] = {}
        self._meanings: dict[tuple[str, ...], Meaning] = {}
        default = profile.defaults.product
        self._default = tuple(filter(None, (words.coded(default),))) if default else ()

    def meaning(self, texts: Mapping[str, str], flow: Flow) -> Meaning:
        """Return what a row means; `texts` are its fields as they are compared, the payer without discounts.

        Many rows say the same, so what the first of them means is remembered.
        """
        said = (flow, *texts.values())
        known = self._meanings.get(said)
        if known is None:
            known = self._meaning(texts, flow)
            if len(self._meanings) < _REMEMBERED:
                self._meanings[said] = known
        return known

    def _meaning(self, texts: Mapping[str, str], flow: Flow) -> Meaning:
        worded = self._worded(texts["type"]) if texts["type"] else None
        if worded == ASK:
            return Meaning(RowKind.NOT_CREDIT, reason=Reason.UNKNOWN_KIND)
        if worded is not None:
            return self._of_kind(KindRule(RowKind(worded)), texts)
        payer = texts["pay_from"]
        paid_with = self._words.named_in(payer) if payer else ()
        for rule in self._profile.kinds:
            if rule.flows and flow not in rule.flows:
                continue
            if rule.debt_in and not self._debt(rule.debt_in, texts):
                continue
            if rule.not_debt_in and self._debt(rule.not_debt_in, texts):
                continue
            if rule.on_credit is not None and rule.on_credit is not bool(paid_with):
                continue
            if rule.names_product is not None and rule.names_product is not bool(self._named(rule, texts)):
                continue
            if all(test.passes(texts[test.field]) for test in rule.tests) and self._lends(rule, texts):
                meant = self._of_kind(rule, texts)
                special = rule.amount_from or rule.half
                return replace(meant, amount_from=rule.amount_from, half=rule.half) if special else meant
        concerned = bool(paid_with) or self._profile.shape is not Shape.STATEMENT or bool(self._default)
        return Meaning(RowKind.NOT_CREDIT, reason=Reason.UNKNOWN_KIND if concerned else None)

    def _worded(self, text: str) -> str | None:
        """Return what the word of a row's kind means: as the person said it, else as the layout has it."""
        return self._profile.meaning("told", text) or self._profile.meaning("type", text)

    def _lends(self, rule: KindRule, texts: Mapping[str, str]) -> bool:
        return not rule.names_lender or self._words.names_lender(texts["text"])

    def _of_kind(self, rule: KindRule, texts: Mapping[str, str]) -> Meaning:
        if rule.kind is RowKind.NOT_CREDIT:
            return Meaning(rule.kind, reason=rule.reason)
        if self._default:
            return Meaning(rule.kind, self._default, rule.reason, rule.lender)
        debt = self._debt(rule.debt_in, texts) or next((name for name in rule.loan_from if texts[name]), "")
        if debt:
            known = self._debt_of(texts[debt])
            told = self._words.coded(rule.product) if known is None and rule.product else None
            products = known or tuple(filter(None, (told,)))
            return Meaning(rule.kind, products, rule.reason, rule.lender, debt if debt in _ACCOUNTS else "")
        on_payer = rule.kind in _ON_A_PAYER and not rule.product_from and self._profile.shape is Shape.STATEMENT
        products = self._words.named_in(texts["pay_from"]) if on_payer else self._named(rule, texts)
        if not products and rule.product:
            products = tuple(filter(None, (self._words.coded(rule.product),)))
        return Meaning(rule.kind, products[:1] if on_payer else products, rule.reason, rule.lender)

    def _debt(self, fields: tuple[str, ...], texts: Mapping[str, str]) -> str:
        """Return the first of the fields that names a debt, by a product's words or by those of the layout."""
        return next((name for name in fields if texts[name] and self._is_debt(texts[name])), "")

    def _is_debt(self, text: str) -> bool:
        return self._debt_of(text) is not None

    def _debt_of(self, text: str) -> tuple[Product, ...] | None:
        """Return the product of the debt that a text names, none where the layout's words know no more; else None."""
        if text not in self._debts:
            found: tuple[Product, ...] | None = self._words.named_in(text)[:1]
            if not found:
                code = next((code for code, called in self._profile.credit.debts.items() if called.passes(text)), None)
                found = None if code is None else tuple(filter(None, (self._words.coded(code),)))
            if len(self._debts) >= _REMEMBERED:
                return found
            self._debts[text] = found
        return self._debts[text]

    def _named(self, rule: KindRule, texts: Mapping[str, str]) -> tuple[Product, ...]:
        fields = rule.product_from or self._profile.defaults.product_from
        return self._words.named_in(" ".join(texts[field] for field in fields) if len(fields) > 1 else texts[fields[0]])
