"""A lender's plan as somebody types it."""

from __future__ import annotations

from datetime import date

from tests.builders import cny
from zhihuan.domain.contract_match import matches
from zhihuan.domain.schedule import plan
from zhihuan.domain.typed_row import TypedRow

PRINCIPAL, START = cny(120_000), date(2026, 1, 15)
ALL = ("payment", "principal", "interest", "fee", "balance")
SPLIT = ("payment", "principal", "interest")


def typed(rows, *figures, dues=True, numbers=True):
    """Return rows as somebody types them: only these figures."""
    return [
        TypedRow(
            row.number if numbers else None, row.due if dues else None,
            **{figure: getattr(row, figure) for figure in figures},
        )
        for row in rows
    ]


def found_again(fits, *figures, rows=slice(0, 4), principal=PRINCIPAL, start=START, rate=None, **typing):
    """Return the best match for rows of a plan."""
    given_rows = typed(plan(principal, start, fits)[rows], *(figures or SPLIT), **typing)
    return matches(principal, start, fits.periods, given_rows, rate)[0]
