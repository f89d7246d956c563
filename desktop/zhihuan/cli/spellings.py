"""The names that options take, however people write them. Knows no domain: a plain start of the window reads it too."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

METHODS: Final = (
    "level", "equal-principal", "interest-only", "bullet", "compound-bullet", "flat", "daily", "interest-free",
    "balloon", "graduated", "plan",
)
FREQUENCIES: Final = ("weekly", "fortnightly", "monthly", "quarterly", "yearly")
FIRST_PERIODS: Final = ("added", "absorbed", "spread")
ROUNDINGS: Final = ("half-up", "half-even", "up", "down")
FEE_TIMES: Final = ("deducted", "at-start", "first", "each", "last")
DEFINITIONS: Final = ("nominal", "effective", "xirr", "aprc", "us-apr", "flat", "unknown")
BENCHMARKS: Final = ("1y", "5y")
DAY_COUNTS: Final = ("30/360", "30E/360", "act/360", "act/365F", "act/365.25", "act/act-isda", "act/act-ec")

_OTHER_NAMES: Final = MappingProxyType({
    "30u/360": "30/360", "30/360us": "30/360", "30/360bondbasis": "30/360", "bondbasis": "30/360",
    "30/360eurobond": "30E/360", "eurobondbasis": "30E/360", "30e/360isma": "30E/360",
    "act/365": "act/365F", "act/365fixed": "act/365F", "act/act": "act/act-isda", "act/acteu": "act/act-ec",
})
_ALIKE: Final = re.compile(r"[\s_()-]+")
_ACTUAL: Final = re.compile(r"\b(?:actual|a)\b(?=/)|(?<=/)(?:actual|a)(?=isda|ec|eu|$)")


def day_count(text: str) -> str:
    """Return the name of a day count however it is spelt; raises ArgumentTypeError.

    >>> [day_count(text) for text in ("ACT/365", "actual/360", "30e/360", "ACT/ACT ISDA", "Actual/Actual")]
    ['act/365F', 'act/360', '30E/360', 'act/act-isda', 'act/act-isda']
    """
    plain = _ACTUAL.sub("act", _ALIKE.sub("", text.casefold()))
    own = {_ALIKE.sub("", name.casefold()): name for name in DAY_COUNTS}
    found = own.get(plain) or _OTHER_NAMES.get(plain)
    if found is None:
        raise ArgumentTypeError(
            QCoreApplication.translate("CommandLine", "“{text}” is no day count; choose from {choices}").format(
                text=text[:40], choices=", ".join(DAY_COUNTS)
            )
        )
    return found
