"""Fees as they are typed: NAME:HOW_MUCH:WHEN[:PAYEE]."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.cli.reading import UsageError
from zhihuan.cli.spellings import FEE_TIMES
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.wording.entry import amount_from, share_from

_SHARE: Final = re.compile(r"(.*(?:%|‰|bp))\s*(left)?", re.IGNORECASE)
_FEWEST: Final = 3
_MOST: Final = 4


def fee_from(text: str, currency: str) -> Fee:
    """Read one fee.

    Raises UsageError for what is not written so, and what is wrong with the amount, the share or the name.

    >>> fee = fee_from("guarantee:0.2%left:each:Guarantor", "CNY")
    >>> fee.name, str(fee.share), fee.timing.value, fee.on_balance, fee.payee
    ('guarantee', '0.002', 'each', True, 'Guarantor')
    """
    parts = [part.strip() for part in text.replace("：", ":").split(":")]
    if not _FEWEST <= len(parts) <= _MOST:
        raise UsageError(
            QCoreApplication.translate(
                "CommandLine",
                "--fee is written NAME:HOW_MUCH:WHEN[:PAYEE], such as insurance:0.2%:each or service:500:deducted; "
                "“{text}” is not",
            ).format(text=text)
        )
    name, much, when, *payee = parts
    if when.lower() not in FEE_TIMES:
        raise UsageError(
            QCoreApplication.translate(
                "CommandLine", "the fee “{text}” says “{when}” for when it is taken; choose from {choices}"
            ).format(text=text, when=when, choices=", ".join(FEE_TIMES))
        )
    timing, payee_name = FeeTiming(when.lower()), payee[0] if payee else ""
    share = _SHARE.fullmatch(much)
    if share is None:
        return Fee(name, timing, amount=amount_from(much, currency), payee=payee_name)
    return Fee(name, timing, share=share_from(share[1]), on_balance=share[2] is not None, payee=payee_name)
