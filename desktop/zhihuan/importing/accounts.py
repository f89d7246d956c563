"""The names of accounts and cards, as statements write them and spreadsheets leave them."""

from __future__ import annotations

import re
from typing import Final

from zhihuan.importing.cells import plain

_TAIL: Final = re.compile(r"([0-9]{1,4})(?:\.0+)?")
_TAIL_DIGITS: Final = 4


def account_of(text: str) -> str:
    """Return an account as it was before a spreadsheet took a card's last digits for a number.

    >>> account_of("688.0"), account_of("6688"), account_of("1234****5678")
    ('0688', '6688', '1234****5678')
    """
    text = plain(text).strip("'\"") if text else ""
    number = _TAIL.fullmatch(text)
    return number[1].zfill(_TAIL_DIGITS) if number else text


def tail_of(account: str) -> str:
    """Return an account's last four digits, empty where it does not end in four.

    >>> tail_of("1234****5678"), tail_of("活期")
    ('5678', '')
    """
    match = re.search(r"([0-9]{4})\)?$", account)
    return match[1] if match else ""
