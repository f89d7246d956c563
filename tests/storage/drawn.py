"""What every thing is made of, for hypothesis: names, days, amounts, free within what the domain allows."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from string import ascii_uppercase

from hypothesis import reject
from hypothesis import strategies as st

from zhihuan.domain.errors import DomainError
from zhihuan.domain.money import Money

LARGEST = 10**17
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
names = texts.filter(str.strip)
ids = st.text("abc012", min_size=1, max_size=4)
days = st.dates(max_value=date(9000, 1, 1))
numbers = st.integers(-(2**63), 2**63 - 1)
days_of_month = st.integers(1, 31)
currencies = st.sampled_from(["CNY", "JPY", "KWD", "USD"]) | st.text(ascii_uppercase, min_size=3, max_size=3)
any_decimals = st.decimals(allow_nan=False, allow_infinity=False)


def amounts(least: int = -LARGEST, currency: st.SearchStrategy[str] = currencies) -> st.SearchStrategy[Money]:
    return st.builds(Money, st.integers(least, LARGEST), currency)


def accepted(kind, *values):
    """Return a thing; what the domain refuses is not drawn."""
    try:
        return kind(*values)
    except DomainError:
        reject()


@st.composite
def sensible(draw, kind, *fields):
    """Draw a thing field by field."""
    return accepted(kind, *(draw(field) for field in fields))


def quoted_exactly(value: Decimal) -> bool:
    """Say whether a decimal's text says everything there is to say about it."""
    return Decimal(str(value)).as_tuple() == value.as_tuple()
