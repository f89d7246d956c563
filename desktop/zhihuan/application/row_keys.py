"""Keys by which the same event is known again when it is exported again.

With an order number: whose file, which account, the number and the kind, and neither status
nor amount nor words, so that a later state of one order is met again. Without one: a digest of
all that the row says, and how often the file said it before, so that two equal rows stay two.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from zhihuan.application.imported import RowKind

_DIGEST_BYTES: Final = 16
_PARTED_BY: Final = "|"


def order_key(source: str, owner: str, order_id: str, kind: RowKind, part: str = "") -> str:
    """Return the key of an event that has an order number; `part` is the loan where one order moves several.

    >>> from zhihuan.application.imported import RowKind
    >>> order_key("alipay", "me@example.com", "2026", RowKind.REPAY)
    'alipay|me@example.com|2026|repay'
    """
    owned = f"{source}|{_steady(owner)}|{_steady(order_id)}|{kind}"
    return f"{owned}|{_steady(part)}" if part else owned


def content_key(source: str, owner: str, *said: object) -> str:
    """Return the key of an event that has no order number: a digest of what its row says.

    >>> content_key("alipay", "me", "还款", 1) == content_key("alipay", "me", "还款", 1)
    True
    """
    text = "\x1f".join("" if part is None else str(part) for part in said)
    return f"{source}|{_steady(owner)}|={hashlib.blake2b(text.encode(), digest_size=_DIGEST_BYTES).hexdigest()}"


def owner_of(key: str) -> str:
    """Return whose event a key names, empty where its file did not say.

    >>> owner_of("alipay|me@example.com|2026|repay")
    'me@example.com'
    """
    return key.split(_PARTED_BY, 2)[1] if key.count(_PARTED_BY) > 1 else ""


def has_number(key: str) -> bool:
    """Say whether a key is made from an order number.

    >>> has_number("alipay|me|2026|repay"), has_number("alipay|me|=00ff")
    (True, False)
    """
    return not key.split(_PARTED_BY, 2)[-1].startswith("=")


def with_owner(key: str, owner: str) -> str:
    """Return the key of the same event in another owner's file.

    >>> with_owner("alipay||2026|repay", "me@example.com")
    'alipay|me@example.com|2026|repay'
    """
    source, _, rest = key.split(_PARTED_BY, 2)
    return _PARTED_BY.join((source, _steady(owner), rest))


def with_occurrence(key: str, occurrence: int) -> str:
    """Return the key of the nth row of a file that has the same one.

    >>> with_occurrence("alipay|me|2026|repay", 1), with_occurrence("alipay|me|2026|repay", 2)
    ('alipay|me|2026|repay', 'alipay|me|2026|repay#2')
    """
    return f"{key}#{occurrence}" if occurrence > 1 else key


def without_occurrence(key: str) -> str:
    """Return the key that the first row of a file has that has the same one.

    >>> without_occurrence("alipay|me|2026|repay#2"), without_occurrence("alipay|me|2026|repay")
    ('alipay|me|2026|repay', 'alipay|me|2026|repay')
    """
    whole, joint, occurrence = key.rpartition("#")
    return whole if joint and occurrence.isdecimal() else key


def first_of_its_kind(key: str) -> bool:
    """Say whether a key is that of the only or first row of a file that has it.

    >>> first_of_its_kind("alipay|me|=00ff"), first_of_its_kind("alipay|me|=00ff#2")
    (True, False)
    """
    return "#" not in key.rpartition(_PARTED_BY)[2]


def _steady(part: str) -> str:
    return part.replace(_PARTED_BY, "/").strip()
