"""Whose account a file is from: one account under several spellings, or another person's."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from zhihuan.application.imported import ImportedFile, Vantage
from zhihuan.application.row_keys import has_number, owner_of, with_owner
from zhihuan.domain.book import Book, ImportId

_HIDES: Final = "*"
_LEAST_SHOWN: Final = 3
_BARS: Final = 2
_PERSONAL: Final = frozenset({Vantage.WALLET, Vantage.LEDGER})


def may_be_one(left: str, right: str) -> bool:
    """Say whether two spellings can be of one account, where stars hide what stands between its ends.

    >>> may_be_one("138******12", "13812345612"), may_be_one("123***@qq.com", "124@qq.com"), may_be_one("*", "a")
    (True, False, False)
    """
    one, other = sorted((left.strip().casefold(), right.strip().casefold()), key=lambda name: _HIDES not in name)
    if _HIDES not in one:
        return one == other
    head, tail = _ends(one)
    if len(head) + len(tail) < _LEAST_SHOWN:
        return one == other
    if _HIDES not in other:
        return other.startswith(head) and other.endswith(tail) and len(other) >= len(head) + len(tail)
    other_head, other_tail = _ends(other)
    heads, tails = sorted((head, other_head), key=len), sorted((tail, other_tail), key=len)
    shown = len(other_head) + len(other_tail)
    return shown >= _LEAST_SHOWN and heads[1].startswith(heads[0]) and tails[1].endswith(tails[0])


def _ends(name: str) -> tuple[str, str]:
    return name.partition(_HIDES)[0], name.rpartition(_HIDES)[2]


def source_of(key: str) -> str:
    """Return whose export a row's key comes from.

    >>> source_of("alipay|me|2026|repay")
    'alipay'
    """
    return key.partition("|")[0]


@dataclass(frozen=True, slots=True)
class Whose:
    """What is known of one file's books.

    `owner` is the account as keys name it. `stranger`: another account of this source came first, and nobody
    said that this one is the same person's. `mine`: somebody said so. `elsewhere`: the other accounts of a payment
    service, whose order numbers no two orders share: a changed nickname makes no order another, so it is asked.
    """

    file: ImportedFile
    imported: ImportId
    owner: str
    stranger: bool = False
    mine: bool = False
    others: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()

    @property
    def source(self) -> str:
        """Whose export the file is."""
        return self.file.source

    @property
    def personal(self) -> bool:
        """Whether an account of this kind is a person's, so that another one is perhaps another person's."""
        return self.file.vantage in _PERSONAL

    def key(self, key: str) -> str:
        """Return a row's key with the account as the ledger names it."""
        return key if self.owner == self.file.owner or key.count("|") < _BARS else with_owner(key, self.owner)

    def other_keys(self, key: str) -> Iterator[str]:
        """Yield the keys that a row has in the accounts whose file this may be as well."""
        if key.count("|") >= _BARS:
            yield from (with_owner(key, owner) for owner in self.perhaps)

    def keys_elsewhere(self, key: str) -> Iterator[str]:
        """Yield the keys that an order has in the other accounts of its payment service."""
        if key.count("|") >= _BARS and has_number(key):
            yield from (with_owner(key, owner) for owner in self.elsewhere)


@dataclass(slots=True)
class _Account:
    """One account of one source: how keys name it, and every spelling that was met."""

    owner: str
    names: set[str]

    def may_be(self, name: str) -> bool:
        """Say whether a spelling fits every one that was met."""
        told = [one for one in self.names if one]
        return bool(told) and all(may_be_one(one, name) for one in told)


@dataclass(slots=True)
class Owners:
    """The accounts of every source, in the order in which the ledger came to know them."""

    accounts: dict[str, list[_Account]] = field(default_factory=dict)

    @classmethod
    def of(cls, book: Book) -> Owners:
        """Return the accounts whose files a book holds."""
        owners, met = cls(), set[ImportId]()
        for row in book.rows.values():
            if row.imported not in met and row.imported in book.imports:
                met.add(row.imported)
                name, known = book.imports[row.imported].owner, owner_of(row.id)
                account = owners._account(source_of(row.id), known) or owners._add(source_of(row.id), known)
                account.names.add(name)
        return owners

    def whose(
        self, files: Sequence[ImportedFile], ids: Iterable[ImportId], same_person: Collection[str]
    ) -> tuple[Whose, ...]:
        """Return whose books each file is; a full spelling is placed before a hidden or missing one."""
        recorded = {source: list(accounts) for source, accounts in self.accounts.items()}
        plainest = sorted(files, key=lambda file: (not file.owner, _HIDES in file.owner, file.owner))
        for file in plainest:
            account = self._fitting(file.source, file.owner) or self._add(file.source, file.owner)
            account.names.add(file.owner)
        return tuple(
            self._whose(file, imported, same_person, recorded.get(file.source, []))
            for file, imported in zip(files, ids, strict=True)
        )

    def _whose(
        self, file: ImportedFile, imported: ImportId, same_person: Collection[str], recorded: list[_Account]
    ) -> Whose:
        account = self._fitting(file.source, file.owner) or self._add(file.source, file.owner)
        mine, personal = file.owner in same_person, file.vantage in _PERSONAL
        stranger = personal and not mine and account is not self.accounts[file.source][0]
        asks = (personal or not file.owner) and not any(account is one for one in recorded)
        others = {name for one in recorded for name in one.names if name} if asks else set()
        perhaps = tuple(
            one.owner for one in self.accounts[file.source]
            if one is not account and (not file.owner or one.names == {""})
        )
        wallets = self.accounts[file.source] if file.vantage is Vantage.WALLET else ()
        elsewhere = tuple(one.owner for one in wallets if one is not account)
        return Whose(file, imported, account.owner, stranger, mine, tuple(sorted(others)), perhaps, elsewhere)

    def _fitting(self, source: str, name: str) -> _Account | None:
        accounts = self.accounts.get(source, [])
        exact = [one for one in accounts if name in one.names and (name or one.names == {""})]
        fitting = exact or [one for one in accounts if name and one.may_be(name)]
        if not fitting and len(accounts) == 1 and (not name or accounts[0].names == {""}):
            return accounts[0]
        return fitting[0] if len(fitting) == 1 or exact else None

    def _account(self, source: str, owner: str) -> _Account | None:
        return next((one for one in self.accounts.get(source, ()) if one.owner == owner), None)

    def _add(self, source: str, owner: str) -> _Account:
        account = _Account(owner, {owner})
        self.accounts.setdefault(source, []).append(account)
        return account
