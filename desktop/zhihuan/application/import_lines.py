"""The credit lines that rows may move: which one is meant, whose it is, and when its bills fall due."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from zhihuan.application.identity import steady_id
from zhihuan.application.import_owners import Whose
from zhihuan.application.import_terms import folded
from zhihuan.application.products import Product
from zhihuan.domain.book import Book
from zhihuan.domain.credit_line import CreditLine, LineId
from zhihuan.domain.lender import Lender
from zhihuan.domain.revolving import LineEntry

_TAIL: Final = re.compile(r"(?<!\d)(\d{4})\D?$")


def tail_of(name: str) -> str | None:
    """Return the last four digits by which a name tells one card from another.

    >>> tail_of("招商银行信用卡(7449)"), tail_of("招商银行信用卡")
    ('7449', None)
    """
    match = _TAIL.search(name.strip())
    return match[1] if match else None


class Lines:
    """The lines of a book and those that the rows propose."""

    def __init__(self, book: Book, holders: Mapping[str, set[tuple[str, str]]]) -> None:
        """Begin with the lines of a book; `holders` say whose rows each holds, and go on to."""
        self._book = book
        self._holders = holders
        self.known: dict[LineId, CreditLine] = dict(book.lines)
        self._of_product: dict[tuple[str, str], list[LineId]] = defaultdict(list)
        self._of_name: dict[tuple[str, str], list[LineId]] = defaultdict(list)
        self._choices: dict[str, tuple[LineId, ...]] = {}
        for line in book.lines.values():
            self._index(line)

    def permitted(self, product: Product, currency: str, whose: Whose) -> list[CreditLine]:
        """Return the lines of a product to which a file's rows may go."""
        every = (self.known[one] for one in self._of_product[product.code, currency])
        return [line for line in every if self._permits(line, whose)]

    def of_product(self, product: Product, name: str, lender: Lender, currency: str, whose: Whose) -> CreditLine:
        """Return the line of a product that is one line for each person, be it known by the product's name alone."""
        ours = self.permitted(product, currency, whose)
        if ours:
            return ours[0]
        names = (product.name_zh, product.name_en, *product.words)
        called = (self.named(one, currency, whose) for one in names)
        same = next((line for line in called if line is not None and not line.product), None)
        return same or self.propose(product, name, lender, currency, whose)

    def card(
        self, product: Product, name: str, bare: str, lender: Lender, currency: str, whose: Whose
    ) -> CreditLine:
        """Return the card of that name; `bare` is the name of a card of which only the bank is known."""
        cards = self.permitted(product, currency, whose)
        of_bank = [line for line in cards if line.lender == lender.id]
        tail = tail_of(name)
        own = product.name_zh, product.name_en
        names = set(map(folded, own if name in own else (name,)))
        same = [line for line in cards if folded(line.name) in names]
        same = same or [line for line in of_bank if tail is not None and tail_of(line.name) == tail]
        if same:
            return same[0]
        if tail is None:
            return of_bank[0] if len(of_bank) == 1 else self.propose(product, name, lender, currency, whose)
        if len(of_bank) == 1 and of_bank[0].name in (bare, f"{lender.name}{product.name_zh}"):
            return self._renamed(of_bank[0], name)
        return self.propose(product, name, lender, currency, whose)

    def named(self, name: str, currency: str, whose: Whose) -> CreditLine | None:
        """Return the line of that name, if there is one."""
        found = (self.known[one] for one in self._of_name[folded(name), currency])
        return next((line for line in found if self._permits(line, whose)), None)

    def own_named(self, name: str, currency: str, whose: Whose) -> CreditLine | None:
        """Return the line that the user called so; what other rows made under a name may as well come later."""
        line = self.named(name, currency, whose)
        return None if line is None or line.id == _proposed_id(line.product, line.name, currency) else line

    def propose(self, product: Product | None, name: str, lender: Lender, currency: str, whose: Whose) -> CreditLine:
        """Return a new line; its name tells the account where another person has a line of that name."""
        code = product.code if product else ""
        namesakes = (one for one in self._of_product[code, currency] if folded(self.known[one].name) == folded(name))
        if whose.owner and any(namesakes):
            name = f"{name} ({whose.owner})"
        line = CreditLine(
            _proposed_id(code, name, currency), lender.id, name, code, currency,
            statement_day=product.statement_day if product else None,
        )
        if line.id not in self._of_product[code, currency]:
            self.known.setdefault(line.id, line)
            self._index(line)
            self._choices.clear()
        return self.known[line.id]

    def foresee(self, line: CreditLine) -> None:
        """Know a line that a row will propose; until then only a choice that names it finds it."""
        self.known[line.id] = line

    def choices(self, currency: str) -> tuple[LineId, ...]:
        """Return every line in a currency, for the user to choose from."""
        if currency not in self._choices:
            self._choices[currency] = tuple(one for one, line in self.known.items() if line.currency == currency)
        return self._choices[currency]

    def is_new(self, line: LineId) -> bool:
        """Say whether a line comes with this import."""
        return line not in self._book.lines

    def moved(self, entries: Iterable[LineEntry]) -> Iterator[CreditLine]:
        """Yield the lines that are new or change: of those that got entries."""
        for one in {entry.line: None for entry in entries}:
            line = self.known[one]
            if line != self._book.lines.get(one):
                yield line

    def _index(self, line: CreditLine) -> None:
        self._of_product[line.product, line.currency].append(line.id)
        self._of_name[folded(line.name), line.currency].append(line.id)

    def _renamed(self, line: CreditLine, name: str) -> CreditLine:
        """Let a card of which only the bank was known have the name that tells it from others."""
        self.known[line.id] = replace(line, name=name)
        self._of_name[folded(name), line.currency].append(line.id)
        return self.known[line.id]

    def _permits(self, line: CreditLine, whose: Whose) -> bool:
        """Say whether a file's rows may go to a line: it is not another person's."""
        if whose.mine or not whose.personal:
            return True
        known = {owner for source, owner in self._holders.get(line.id, ()) if source == whose.source}
        return whose.owner in known or not known


def _proposed_id(product: str, name: str, currency: str) -> LineId:
    return LineId(steady_id("line", product, name, currency))
