"""The words of a total: "at least" where some of it is unknown, and what of other currencies stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.wording.lists import listed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from zhihuan.domain.tally import Counted, Tally
    from zhihuan.wording.formats import Formats


def counted_words(counted: Counted, formats: Formats) -> str:
    """Return an amount, "at least" so much where some of it is unknown."""
    amount = formats.money(counted.amount)
    if not counted.at_least:
        return amount
    return QCoreApplication.translate("LineTable", "at least {amount}").format(amount=amount)


def share_words(share: Fraction, formats: Formats, *, at_least: bool) -> str:
    """Return a share of a limit, `≥ 20%` where some of what is owed is unknown."""
    return f"≥ {formats.percent(share)}" if at_least else formats.percent(share)


def beside_words(others: Sequence[Counted], formats: Formats) -> str:
    """Return what of other currencies is not in a figure: `+ $1,200.00 not converted`; empty where nothing is."""
    if not others:
        return ""
    amounts = listed([counted_words(one, formats) for one in others], len(others))
    return QCoreApplication.translate("Totals", "+ {amounts} not converted").format(amounts=amounts)


def beside_lines(others: Sequence[Counted], formats: Formats) -> str:
    """Return what of other currencies is not in a figure, a line for each."""
    return "\n".join(beside_words([one], formats) for one in others)


def total_words(found: Tally, formats: Formats) -> str:
    """Return a whole total in a line: `at least ¥500.00 + $1,200.00 not converted`."""
    return " ".join(filter(None, (counted_words(found.main, formats), beside_words(found.others, formats))))
